//! An answer while it is being made.

use std::collections::BTreeSet;

use crate::core::{
    practice::{Answer, AskWords, FACINGS, Side, Task},
    scenario::Facing,
};

use super::playing::Play;

/// What has been entered so far, by kind of answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Given {
    /// Steps in an order.
    Order {
        /// Numbers of the cards as they stand.
        order: Vec<usize>,
        /// The row that the keys move.
        at: usize,
    },
    /// One of several.
    Choice(Option<usize>),
    /// A row and a rule.
    Fault {
        /// The row pointed at.
        at: Option<usize>,
        /// The rule named.
        rule: Option<usize>,
        /// Nothing is wrong.
        nothing: bool,
    },
    /// Words.
    Typed(String),
    /// Things ticked.
    Ticks {
        /// Their numbers.
        ticked: BTreeSet<usize>,
        /// The row that the keys tick.
        at: usize,
    },
    /// Each statement's side.
    Sides {
        /// By number of the statement.
        sides: Vec<Option<Side>>,
        /// The row that the keys move.
        at: usize,
    },
    /// A place on the stage.
    Place {
        /// Centimetres from the left edge as the hall sees it.
        x_cm: i32,
        /// Centimetres from the front edge.
        y_cm: i32,
        /// Looking where.
        faces: Facing,
    },
    /// A role that is played.
    Role(Play),
}

/// Something entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GivenAction {
    /// The row that the keys are at.
    At(usize),
    /// The card in the first place goes to the second.
    Move(usize, usize),
    /// The option with this number; a rule where a fault is looked for.
    Choose(usize),
    /// Nothing is wrong here.
    Nothing,
    /// The row with this number is ticked, or no longer.
    Tick(usize),
    /// A statement belongs to a side.
    Side(usize, Side),
    /// The words as they stand.
    Text(String),
    /// Stand here: centimetres from the left and from the front edge.
    Stand(i32, i32),
    /// Look there.
    Face(Facing),
}

impl Given {
    /// Nothing entered yet.
    #[must_use]
    pub fn of(task: &Task) -> Self {
        match task {
            Task::Order(task) => Self::Order { order: task.shown.clone(), at: 0 },
            Task::Next(_) | Task::Question(_) => Self::Choice(None),
            Task::Words(task) => match &task.ask {
                AskWords::Phrase { .. } => Self::Typed(String::new()),
                AskWords::Who { .. } | AskWords::When { .. } | AskWords::Verb { .. } => Self::Choice(None),
            },
            Task::Role(task) => Self::Role(Play::of(task)),
            Task::Place(task) => {
                let middle = (task.stage.width as i32 * 5, task.stage.depth as i32 * 5);
                let (x_cm, y_cm) = task.from.unwrap_or(middle);
                Self::Place { x_cm, y_cm, faces: Facing::South }
            }
            Task::Fault(_) => Self::Fault { at: None, rule: None, nothing: false },
            Task::Checklist(_) => Self::Ticks { ticked: BTreeSet::new(), at: 0 },
            Task::Contrast(task) => Self::Sides { sides: vec![None; task.statements.len()], at: 0 },
        }
    }

    /// The answer; none while something is missing.
    #[must_use]
    pub fn answer(&self) -> Option<Answer> {
        Some(match self {
            Self::Order { order, .. } => Answer::Order(order.clone()),
            Self::Choice(chosen) => Answer::Choice((*chosen)?),
            Self::Fault { nothing: true, .. } => Answer::Fault { at: None, rule: None },
            Self::Fault { at, rule, .. } => Answer::Fault { at: Some((*at)?), rule: Some((*rule)?) },
            Self::Typed(text) => Answer::Typed(Some(text.trim()).filter(|t| !t.is_empty())?.to_owned()),
            Self::Ticks { ticked, .. } => Answer::Ticks(ticked.iter().copied().collect()),
            Self::Sides { sides, .. } if sides.iter().any(Option::is_none) => return None,
            Self::Sides { sides, .. } => Answer::Sides(sides.clone()),
            Self::Place { x_cm, y_cm, faces } => Answer::Place { x_cm: *x_cm, y_cm: *y_cm, faces: *faces },
            Self::Role(play) => Answer::Role(play.played.clone()),
        })
    }

    /// Enters something; what does not fit the task changes nothing.
    pub fn enter(&mut self, task: &Task, action: GivenAction) {
        match (self, action) {
            (Self::Order { order, at }, GivenAction::At(n)) if n < order.len() => *at = n,
            (Self::Order { order, at }, GivenAction::Move(from, to)) if from < order.len() && to < order.len() => {
                let card = order.remove(from);
                order.insert(to, card);
                *at = to;
            }
            (Self::Choice(chosen), GivenAction::Choose(n)) if n < options(task) => *chosen = Some(n),
            (Self::Fault { rule, nothing, .. }, GivenAction::Choose(n)) if n < options(task) => {
                *rule = Some(n);
                *nothing = false;
            }
            (Self::Fault { at, nothing, .. }, GivenAction::At(n)) if n < rows(task) => {
                *at = Some(n);
                *nothing = false;
            }
            (Self::Fault { at, rule, nothing }, GivenAction::Nothing) => {
                (*at, *rule, *nothing) = (None, None, true);
            }
            (Self::Typed(text), GivenAction::Text(typed)) => *text = typed,
            (Self::Ticks { at, .. }, GivenAction::At(n)) if n < rows(task) => *at = n,
            (Self::Ticks { ticked, at }, GivenAction::Tick(n)) if n < rows(task) => {
                *at = n;
                if !ticked.remove(&n) {
                    ticked.insert(n);
                }
            }
            (Self::Sides { sides, at }, GivenAction::At(n)) if n < sides.len() => *at = n,
            (Self::Sides { sides, at }, GivenAction::Side(n, side)) => {
                if let Some(one) = sides.get_mut(n) {
                    *one = Some(side);
                    *at = n;
                }
            }
            (Self::Place { x_cm, y_cm, .. }, GivenAction::Stand(x, y)) => (*x_cm, *y_cm) = on_stage(task, x, y),
            (Self::Place { faces, .. }, GivenAction::Face(facing)) => *faces = facing,
            _ => {}
        }
    }

    /// What a key does: so many rows down, so many to the right, held fine, with Alt.
    pub fn arrow(&mut self, task: &Task, (right, down): (i32, i32), fine: bool, alt: bool) {
        let action = match self {
            Self::Order { order, at } => {
                let to = at.saturating_add_signed(down as isize).min(order.len().saturating_sub(1));
                Some(if alt { GivenAction::Move(*at, to) } else { GivenAction::At(to) })
            }
            Self::Choice(chosen) => stepped(*chosen, down, options(task)).map(GivenAction::Choose),
            Self::Fault { at, .. } => stepped(*at, down, rows(task)).map(GivenAction::At),
            Self::Ticks { at, .. } => stepped(Some(*at), down, rows(task)).map(GivenAction::At),
            Self::Sides { at, sides } => match right {
                0 => stepped(Some(*at), down, sides.len()).map(GivenAction::At),
                right => Some(GivenAction::Side(*at, if right < 0 { Side::Left } else { Side::Right })),
            },
            Self::Place { x_cm, y_cm, .. } => {
                let step = if fine { 10 } else { 50 };
                Some(GivenAction::Stand(*x_cm + right * step, *y_cm - down * step))
            }
            Self::Typed(_) | Self::Role(_) => None,
        };
        if let Some(action) = action {
            self.enter(task, action);
        }
    }

    /// Turns whoever is to be placed by eighths to the right.
    pub fn turn(&mut self, eighths: i32) {
        if let Self::Place { faces, .. } = self {
            let now = FACINGS.iter().position(|f| f == faces).unwrap_or(0) as i32;
            let then = (now + eighths).rem_euclid(FACINGS.len() as i32) as usize;
            *faces = FACINGS.get(then).copied().unwrap_or(*faces);
        }
    }
}

/// How many options a task offers: four rules where a fault is looked for.
#[must_use]
pub fn options(task: &Task) -> usize {
    match task {
        Task::Next(task) => task.options.len(),
        Task::Question(task) => task.options.len(),
        Task::Fault(task) => task.options.len(),
        Task::Words(task) => match &task.ask {
            AskWords::Who { options, .. } => options.len(),
            AskWords::When { options, .. } => options.len(),
            AskWords::Verb { options, .. } => options.len(),
            AskWords::Phrase { .. } => 0,
        },
        _ => 0,
    }
}

/// How many rows a task has that are pointed at or ticked.
fn rows(task: &Task) -> usize {
    match task {
        Task::Fault(task) => task.view.rows(),
        Task::Checklist(task) => task.things.len(),
        _ => 0,
    }
}

/// So many rows on, from the first where none was chosen.
fn stepped(now: Option<usize>, down: i32, many: usize) -> Option<usize> {
    let last = many.checked_sub(1)?;
    Some(now.map_or(0, |n| n.saturating_add_signed(down as isize).min(last)))
}

/// A place kept on the boards.
fn on_stage(task: &Task, x: i32, y: i32) -> (i32, i32) {
    let Task::Place(task) = task else { return (x, y) };
    let most = |units: u32| i32::try_from(units).unwrap_or(i32::MAX).saturating_mul(10);
    (x.clamp(0, most(task.stage.width)), y.clamp(0, most(task.stage.depth)))
}
