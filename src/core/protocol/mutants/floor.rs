//! Faults of standing and walking.

mod walks;

use crate::core::{
    scenario::{ActKind, Duty, Facing, Keyframe, Move, Place, Rundown, Spot, StageMove},
    stage::Choreography,
    time::Span,
};

use super::{Mutant, Mutation, acts, all_named, duty, mutant, of_kind};
use walks::{before_reader, by_hall, hurried, walk_in, ways, wrong_stairs};

pub(super) const MUTATIONS: &[Mutation] = &[
    Mutation { id: "walk-in-anthem", rules: &["stage.still-in-anthem"], make: |run| walk_in(run, ActKind::Anthem) },
    Mutation { id: "walk-in-silence", rules: &["stage.still-in-silence"], make: |run| walk_in(run, ActKind::Silence) },
    Mutation {
        id: "walk-in-reading",
        rules: &["stage.still-in-reading"],
        make: |run| walk_in(run, ActKind::ReadDecision),
    },
    Mutation {
        id: "server-before-conferrer",
        rules: &["stage.server-never-in-front", "stage.server-behind-right"],
        make: |run| served(run, |_, conferrer| Place { x: conferrer.x + 1.0, y: conferrer.y - 8.0 }, Facing::West),
    },
    Mutation {
        id: "server-on-the-wrong-side",
        rules: &["stage.server-behind-right", "stage.server-never-in-front"],
        make: |run| served(run, |server, k| Place { x: server.x, y: 2.0 * k.y - server.y - 2.0 }, Facing::NorthWest),
    },
    Mutation {
        id: "server-turns-back",
        rules: &["stage.server-turns-no-back"],
        make: |run| served(run, |server, _| server, Facing::North),
    },
    Mutation { id: "back-to-the-hall", rules: &["stage.no-back-to-hall"], make: backs },
    Mutation { id: "two-on-one-spot", rules: &["stage.apart"], make: one_spot },
    Mutation {
        id: "through-the-bust",
        rules: &["stage.way-is-clear"],
        make: |run| {
            ways(run, &[ActKind::RecipientsTakePlace, ActKind::ConferrerTakesPlace], |path| {
                path.insert(0, Place { x: 30.0, y: 51.0 }.into());
            })
        },
    },
    Mutation { id: "across-the-reader", rules: &["stage.nobody-before-reader"], make: before_reader },
    Mutation {
        id: "leaders-close-to-flag",
        rules: &["stage.flag-team-gap"],
        make: |run| shifted_with_flag(run, |leader, nearest| Place { x: leader.x - (nearest - 8.0), y: leader.y }),
    },
    Mutation {
        id: "leaders-left-of-flag",
        rules: &["stage.leaders-beside-flag"],
        make: |run| shifted_with_flag(run, |leader, _| Place { x: 20.0 - (leader.x - 50.0) / 2.0, y: leader.y - 6.0 }),
    },
    Mutation { id: "hurried-walk", rules: &["stage.walking-speed"], make: hurried },
    Mutation { id: "against-the-one-way", rules: &["stage.one-way"], make: wrong_stairs },
    Mutation {
        id: "conferrer-by-the-left",
        rules: &["stage.conferrer-stairs"],
        make: |run| {
            let comes = [ActKind::ConferrerTakesPlace, ActKind::ConferrerLeaves];
            by_hall(run, &comes, Duty::Conferrer, Place { x: 6.0, y: -5.0 })
        },
    },
    Mutation { id: "off-the-centre", rules: &["stage.centre"], make: off_centre },
    Mutation { id: "missing-from-the-stage", rules: &["stage.present"], make: missing },
    Mutation { id: "conferrer-at-the-edge", rules: &["stage.conferrer-centre"], make: at_the_edge },
    Mutation {
        id: "low-doorway",
        rules: &["stage.doorway"],
        make: |run| {
            if of_kind(run, ActKind::FlagTeamTakesPlace).next().is_none() {
                return Vec::new();
            }
            let mut low = run.clone();
            low.doors = vec![crate::core::scenario::Door { at: Place { x: 0.0, y: 34.0 }, height: 20 }];
            low.flag_height = Some(25);
            vec![Mutant { step: None, run: low }]
        },
    },
];

fn moved(action: Move) -> StageMove {
    StageMove { action, when: None }
}

/// Movements put at the beginning of a step, those who make them doing nothing else in it.
fn put_first(run: &Rundown, step: usize, moves: Vec<Move>) -> Mutant {
    mutant(run, step, |run| {
        let movers: Vec<String> = moves.iter().flat_map(|m| all_named(run, m.who())).collect();
        let roles = run.roles.clone();
        let Some(step) = run.steps.get_mut(step) else { return };
        for frame in &mut step.step.stage {
            frame.moves.retain(|m| {
                let named = crate::core::scenario::people(&roles, m.action.who());
                !named.iter().any(|n| movers.contains(n))
            });
        }
        step.step.stage.insert(0, Keyframe { at: Span::ZERO, moves: moves.into_iter().map(moved).collect() });
    })
}

/// Places of everybody at the beginning and end of a step, by name.
struct Plan<'a> {
    run: &'a Rundown,
    walked: Choreography,
    names: Vec<String>,
}

impl<'a> Plan<'a> {
    fn of(run: &'a Rundown) -> Self {
        let names = run.roles.iter().flat_map(crate::core::scenario::Role::people).collect();
        Self { run, walked: Choreography::of(run), names }
    }

    fn at(&self, step: usize, who: &str, t: Span) -> Option<Place> {
        let person = self.names.iter().position(|n| n == who)?;
        self.walked.presence(step, person, t).map(|p| p.place)
    }

    fn end(&self, step: usize) -> Span {
        self.walked.length(step)
    }

    /// Everybody on the boards at a moment.
    fn on_boards(&self, step: usize, t: Span) -> Vec<(&str, Place)> {
        let (w, d) = (self.run.stage.width as f32, self.run.stage.depth as f32);
        let there = self.names.iter().filter_map(|n| self.at(step, n, t).map(|p| (n.as_str(), p)));
        there.filter(|(_, p)| (0.0..=w).contains(&p.x) && (0.0..=d).contains(&p.y)).collect()
    }
}

/// A server who passes something stands elsewhere or looks elsewhere.
fn served(run: &Rundown, place: impl Fn(Place, Place) -> Place, faces: Facing) -> Vec<Mutant> {
    let plan = Plan::of(run);
    let mut all = Vec::new();
    let mut done: Vec<(usize, String)> = Vec::new();
    for ((step, _), act) in of_kind(run, ActKind::PassObject) {
        let Some(conferrer) = act.to.as_deref().filter(|to| duty(run, to) == Duty::Conferrer) else { continue };
        if duty(run, &act.who) != Duty::Server || done.contains(&(step, act.who.clone())) {
            continue;
        }
        let end = plan.end(step);
        let (Some(server), Some(conferrer)) = (plan.at(step, &act.who, end), plan.at(step, conferrer, end)) else {
            continue;
        };
        done.push((step, act.who.clone()));
        let at = Spot::At(place(server, conferrer));
        all.push(put_first(run, step, vec![Move::At { who: act.who.clone(), at, faces }]));
    }
    all
}

/// One who stands on the stage turns to the backdrop.
fn backs(run: &Rundown) -> Vec<Mutant> {
    let plan = Plan::of(run);
    let kinds = [ActKind::Present, ActKind::ReadDecision, ActKind::RecipientsTakePlace];
    let mut all = Vec::new();
    for ((step, _), act) in acts(run).filter(|(_, a)| kinds.contains(&a.act)) {
        let Some(who) = all_named(run, &act.who).into_iter().next() else { continue };
        let on = plan.on_boards(step, plan.end(step)).iter().any(|(n, _)| *n == who);
        if on {
            all.push(mutant(run, step, |run| {
                if let Some(step) = run.steps.get_mut(step) {
                    let turn = moved(Move::Turn { who, faces: Facing::North });
                    step.step.stage.push(Keyframe { at: step.step.time.class, moves: vec![turn] });
                }
            }));
        }
    }
    all
}

/// Two who have nothing to do with each other in a step stand on one spot.
fn one_spot(run: &Rundown) -> Vec<Mutant> {
    let plan = Plan::of(run);
    let mut all = Vec::new();
    for (n, step) in run.steps.iter().enumerate() {
        let on = plan.on_boards(n, plan.end(n));
        let strangers =
            on.iter().enumerate().flat_map(|(i, a)| on.iter().skip(i + 1).map(move |b| (a, b))).find(|(a, b)| {
                !step.step.acts.iter().any(|act| {
                    let who = all_named(run, &act.who);
                    let to = act.to.as_deref().map(|to| all_named(run, to)).unwrap_or_default();
                    let has = |list: &[String], name: &str| list.iter().any(|l| l == name);
                    (has(&who, a.0) && has(&to, b.0)) || (has(&who, b.0) && has(&to, a.0))
                })
            });
        if let Some((a, b)) = strangers {
            let at = Spot::At(Place { x: b.1.x + 1.0, y: b.1.y });
            all.push(put_first(run, n, vec![Move::At { who: a.0.to_owned(), at, faces: Facing::South }]));
        }
    }
    all
}

/// Where a flag team and leaders hear a decision, the leaders stand elsewhere.
fn shifted_with_flag(run: &Rundown, place: impl Fn(Place, f32) -> Place) -> Vec<Mutant> {
    let plan = Plan::of(run);
    let mut all = Vec::new();
    for ((step, _), _) in of_kind(run, ActKind::ReadDecision) {
        let on = plan.on_boards(step, Span::ZERO);
        let team: Vec<Place> = on.iter().filter(|(n, _)| is_team(duty(run, n))).map(|(_, p)| *p).collect();
        let leaders: Vec<_> = on.iter().filter(|(n, _)| duty(run, n) == Duty::Recipient).collect();
        let right = team.iter().map(|p| p.x).fold(f32::NEG_INFINITY, f32::max);
        let first = leaders.iter().map(|(_, p)| p.x).fold(f32::INFINITY, f32::min);
        if team.is_empty() || leaders.is_empty() || step == 0 {
            continue;
        }
        let moves = leaders.iter().map(|(n, p)| Move::At {
            who: (*n).to_owned(),
            at: Spot::At(place(*p, first - right)),
            faces: Facing::South,
        });
        // They stand so when the reading begins.
        let mut shifted = put_last(run, step - 1, moves.collect());
        shifted.step = Some(step);
        all.push(shifted);
    }
    all
}

fn put_last(run: &Rundown, step: usize, moves: Vec<Move>) -> Mutant {
    mutant(run, step, |run| {
        if let Some(step) = run.steps.get_mut(step) {
            let at = step.step.time.full;
            step.step.stage.push(Keyframe { at, moves: moves.into_iter().map(moved).collect() });
        }
    })
}

fn is_team(duty: Duty) -> bool {
    matches!(duty, Duty::FlagBearer | Duty::FlagGuard)
}

/// All who receive stand far to one side.
fn off_centre(run: &Rundown) -> Vec<Mutant> {
    let plan = Plan::of(run);
    let receives = |d: Duty| matches!(d, Duty::Recipient | Duty::Family) || is_team(d);
    let mut all = Vec::new();
    for ((step, _), act) in of_kind(run, ActKind::ReadDecision).chain(of_kind(run, ActKind::HandCertificate)) {
        let on = plan.on_boards(step, Span::ZERO);
        let row: Vec<_> = on.iter().filter(|(n, _)| receives(duty(run, n))).collect();
        if row.is_empty() || step == 0 || act.act == ActKind::TakeBack {
            continue;
        }
        let moves = row.iter().map(|(n, p)| Move::At {
            who: (*n).to_owned(),
            at: Spot::At(Place { x: (p.x - 22.0).max(2.0), y: p.y }),
            faces: Facing::South,
        });
        let mut shifted = put_last(run, step - 1, moves.collect());
        let narrow = row.iter().all(|(_, p)| p.x >= 24.0);
        shifted.step = Some(step);
        if narrow {
            all.push(shifted);
        }
    }
    all
}

/// Somebody who has something to do is not there.
fn missing(run: &Rundown) -> Vec<Mutant> {
    let kinds = [ActKind::ReadDecision, ActKind::Pin, ActKind::HandCertificate, ActKind::HandFlag, ActKind::PassObject];
    let award = |step: usize| run.steps.get(step).is_some_and(|s| s.step.part == crate::core::scenario::Part::Award);
    let done = acts(run).filter(|((step, _), a)| kinds.contains(&a.act) && award(*step) && *step > 0);
    done.filter_map(|((step, _), act)| {
        let who = all_named(run, &act.who).into_iter().next()?;
        let mut gone = put_first(run, step, Vec::new());
        gone = Mutant { step: Some(step), run: put_last(&gone.run, step - 1, vec![Move::Off(who.clone())]).run };
        let roles = gone.run.roles.clone();
        let frames = gone.run.steps.get_mut(step).map(|s| &mut s.step.stage)?;
        for frame in frames {
            frame.moves.retain(|m| !crate::core::scenario::people(&roles, m.action.who()).contains(&who));
        }
        Some(gone)
    })
    .collect()
}

/// The conferrer is photographed at the edge of the stage.
fn at_the_edge(run: &Rundown) -> Vec<Mutant> {
    let plan = Plan::of(run);
    let mut steps: Vec<usize> = Vec::new();
    for ((step, _), act) in of_kind(run, ActKind::Photograph).filter(|(_, a)| duty(run, &a.who) == Duty::Conferrer) {
        let people = all_named(run, &act.who);
        let on = plan.on_boards(step, plan.end(step)).iter().any(|(n, _)| people.iter().any(|p| p == n));
        if on && !steps.contains(&step) {
            steps.push(step);
        }
    }
    let conferrers: Vec<String> = plan.names.iter().filter(|n| duty(run, n) == Duty::Conferrer).cloned().collect();
    steps
        .into_iter()
        .map(|step| {
            let on = plan.on_boards(step, plan.end(step));
            let moves = conferrers.iter().filter(|c| on.iter().any(|(n, _)| n == c)).map(|who| Move::At {
                who: who.clone(),
                at: Spot::At(Place { x: 92.0, y: 30.0 }),
                faces: Facing::South,
            });
            put_first(run, step, moves.collect())
        })
        .collect()
}
