//! Place: where do you stand, and which way do you face?

use crate::core::{
    scenario::{Facing, RoleCode, StageSize},
    stage::{Figure, Presence, degrees},
    text::Text,
    time::Span,
};

use super::{
    About, Answer, Dice, Draft, Exercise, Feedback, ItemKey, Knowledge, Note, Part, PartScore, Score, Subject, Task,
    Tested, exercise::Card,
};

/// Somebody to be put in his place on the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceTask {
    /// The step at whose end it is asked.
    pub step: Card,
    /// Who: `NN2`.
    pub who: String,
    /// Who, for people.
    pub called: Text,
    /// His role.
    pub code: RoleCode,
    /// Where he stands, in centimetres from the left front corner as the hall sees it.
    pub x_cm: i32,
    /// Front to back.
    pub y_cm: i32,
    /// Looking where.
    pub faces: Facing,
    /// Where he stood when the step began; none: he was not on the plan.
    pub from: Option<(i32, i32)>,
    /// Everybody else at that moment.
    pub others: Vec<Figure>,
    /// Size of the stage.
    pub stage: StageSize,
}

/// Off by no more than this is right: half a metre.
pub const FULL_WITHIN_CM: u32 = 50;
/// Off by this or more is wrong: two metres.
pub const NONE_BEYOND_CM: u32 = 200;
/// The place weighs so much, the way to look the rest.
const SPOT: f64 = 0.7;

/// The eight ways to look.
pub const FACINGS: [Facing; 8] = [
    Facing::North,
    Facing::NorthEast,
    Facing::East,
    Facing::SouthEast,
    Facing::South,
    Facing::SouthWest,
    Facing::West,
    Facing::NorthWest,
];

/// Somebody who takes a place in the step in focus, or in any; none where nobody does.
pub(super) fn make(subject: &Subject, focus: Option<&About>, dice: &mut Dice) -> Option<Draft> {
    let steps: Vec<usize> = match focus {
        Some(About::Step(id)) => vec![subject.number_of(id)?],
        Some(_) => return None,
        None => (0..subject.steps().len()).collect(),
    };
    let asked: Vec<(usize, usize)> = steps.into_iter().flat_map(|n| takers(subject, n).map(move |p| (n, p))).collect();
    let (step, person) = *dice.pick(&asked)?;
    let stands = subject.stands_after(step, person)?;
    let who = subject.names().get(person)?;
    let picture = subject.plan().at(step, subject.end_of(step));
    let own = picture.figures.iter().find(|f| f.who == *who)?;
    let card = Card::of(subject, step)?;
    let before = step.checked_sub(1).and_then(|before| subject.stands_after(before, person));
    Some(Draft {
        steps: vec![card.step.clone()],
        rules: Vec::new(),
        expected: Span::seconds(20),
        task: Task::Place(PlaceTask {
            step: card,
            called: subject.called(who),
            code: own.mark.clone(),
            x_cm: centimetres(stands.place.x),
            y_cm: centimetres(stands.place.y),
            faces: nearest(stands.facing),
            from: before.map(|p| (centimetres(p.place.x), centimetres(p.place.y))),
            others: picture.figures.iter().filter(|f| f.who != *who).cloned().collect(),
            stage: subject.run().stage,
            who: who.clone(),
        }),
    })
}

/// Those who come to stand somewhere on the boards in a step, or turn there: of a row the first three.
pub(super) fn takers(subject: &Subject, step: usize) -> impl Iterator<Item = usize> + '_ {
    let still = |p: &Presence| !p.walking && subject.on_boards(p.place);
    subject.plan().movers(step).filter(move |person| {
        let name = subject.names().get(*person);
        let number = name.and_then(|n| subject.run().role_of(n).map(|r| (r, n)));
        let early = number.is_some_and(|(role, name)| role.people().iter().take(3).any(|p| p == name));
        early && subject.stands_after(step, *person).is_some_and(|p| still(&p))
    })
}

/// Stage units of a tenth of a metre in centimetres, to the nearest five: the same on every machine.
fn centimetres(units: f32) -> i32 {
    (units * 2.0).round() as i32 * 5
}

/// The nearest of the eight ways to look.
fn nearest(heading: f32) -> Facing {
    let eighth = (heading.rem_euclid(360.0) / 45.0).round() as usize % FACINGS.len();
    FACINGS.get(eighth).copied().unwrap_or(Facing::South)
}

/// Smallest angle between two ways to look, in degrees.
fn turned(one: Facing, other: Facing) -> u32 {
    let off = (degrees(one) - degrees(other)).rem_euclid(360.0);
    off.min(360.0 - off).round() as u32
}

/// Distance in whole centimetres.
fn apart(x: i32, y: i32) -> u32 {
    let (x, y) = (f64::from(x), f64::from(y));
    (x * x + y * y).sqrt().round().min(f64::from(u32::MAX)) as u32
}

impl PlaceTask {
    pub(super) fn mark(&self, exercise: &Exercise, answer: &Answer) -> Feedback {
        let best = Answer::Place { x_cm: self.x_cm, y_cm: self.y_cm, faces: self.faces };
        let item = ItemKey::step(&exercise.ceremony, &self.step.step, Knowledge::Place);
        let Answer::Place { x_cm, y_cm, faces } = *answer else {
            return Feedback { tested: vec![Tested { item, score: Score::NONE }], ..Feedback::nothing(best) };
        };
        let off = apart(x_cm.saturating_sub(self.x_cm), y_cm.saturating_sub(self.y_cm));
        let spot =
            Score::of(f64::from(NONE_BEYOND_CM.saturating_sub(off)) / f64::from(NONE_BEYOND_CM - FULL_WITHIN_CM));
        let angle = turned(faces, self.faces);
        let facing = Score::of(1.0 - f64::from(angle) / 90.0);
        // Who stands elsewhere altogether gets nothing for looking at the hall.
        let score = if spot == Score::NONE { spot } else { Score::weighted(&[(spot, SPOT), (facing, 1.0 - SPOT)]) };
        let mut notes = vec![if spot.is_full() { Note::Right(self.called.clone()) } else { Note::OffBy(off) }];
        let mirrored = i32::try_from(self.stage.width.saturating_mul(10)).unwrap_or(i32::MAX).saturating_sub(self.x_cm);
        // Near the middle of the stage left and right are one.
        if off > 100 && apart(x_cm.saturating_sub(mirrored), y_cm.saturating_sub(self.y_cm)) <= FULL_WITHIN_CM {
            notes.push(Note::Mirrored);
        }
        notes.push(if angle == 0 { Note::FacingRight } else { Note::Turned(angle) });
        let parts = vec![PartScore { part: Part::Spot, score: spot }, PartScore { part: Part::Facing, score: facing }];
        Feedback { score, parts, notes, tested: vec![Tested { item, score }], ..Feedback::nothing(best) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_taken_to_the_nearest_eighth() {
        assert_eq!(nearest(181.0), Facing::South);
        assert_eq!(nearest(359.0), Facing::North);
        assert_eq!(nearest(-44.0), Facing::NorthWest);
        assert_eq!(turned(Facing::North, Facing::NorthWest), 45);
        assert_eq!(turned(Facing::East, Facing::West), 180);
        assert_eq!(apart(i32::MAX, i32::MIN), 3_037_000_499);
    }
}
