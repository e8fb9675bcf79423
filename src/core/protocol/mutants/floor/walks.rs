//! Faults of ways: where somebody walks when he should not, or by the wrong one.

use crate::core::{
    scenario::{ActKind, Duty, Keyframe, Move, Place, Rundown, Spot},
    time::Span,
};

use super::{
    super::{Mutant, acts, all_named, duty, mutant, of_kind},
    Plan, moved,
};

/// Somebody on the stage takes a few steps while he should stand still.
pub(super) fn walk_in(run: &Rundown, kind: ActKind) -> Vec<Mutant> {
    let plan = Plan::of(run);
    let mut all = Vec::new();
    for ((step, _), _) in of_kind(run, kind) {
        for (who, place) in plan.on_boards(step, Span::ZERO) {
            let to = Place { x: place.x, y: (place.y - 4.0).max(1.0) };
            all.push(mutant(run, step, |run| {
                let walk = Move::Walk { who: who.to_owned(), path: vec![to.into()], faces: None, takes: None };
                if let Some(step) = run.steps.get_mut(step) {
                    step.step.stage.push(Keyframe { at: Span::seconds(2), moves: vec![moved(walk)] });
                }
            }));
        }
    }
    all
}

/// Changes the ways of those who come in steps with such acts; only their own walks.
pub(super) fn ways(run: &Rundown, kinds: &[ActKind], change: impl Fn(&mut Vec<Spot>)) -> Vec<Mutant> {
    let mut all = Vec::new();
    for ((step, _), act) in acts(run).filter(|(_, a)| kinds.contains(&a.act)) {
        let people = all_named(run, &act.who);
        let frames = run.steps.get(step).map(|s| s.step.stage.as_slice()).unwrap_or_default();
        for (f, frame) in frames.iter().enumerate() {
            let walk = frame.moves.iter().position(|m| {
                matches!(&m.action, Move::Walk { who, .. } if all_named(run, who).iter().any(|p| people.contains(p)))
            });
            let Some(m) = walk else { continue };
            all.push(mutant(run, step, |run| {
                let place =
                    run.steps.get_mut(step).and_then(|s| s.step.stage.get_mut(f)).and_then(|f| f.moves.get_mut(m));
                if let Some(Move::Walk { path, takes, .. }) = place.map(|m| &mut m.action) {
                    change(path);
                    *takes = None;
                }
            }));
            break;
        }
    }
    all
}

/// The conferrer comes up in front of the podium at which the reader stands.
pub(super) fn before_reader(run: &Rundown) -> Vec<Mutant> {
    let plan = Plan::of(run);
    let at_podium = |step: usize| {
        let readers = plan.names.iter().filter(|n| duty(run, n) == Duty::Reader);
        readers.into_iter().any(|r| {
            let at =
                |t: Span| plan.at(step, r, t).is_some_and(|p| (p.x - 83.0).abs() < 4.0 && (p.y - 20.0).abs() < 4.0);
            at(Span::ZERO) && at(plan.end(step))
        })
    };
    let kinds = [ActKind::ConferrerTakesPlace];
    ways(run, &kinds, |path| {
        path.insert(0, Place { x: 94.0, y: 8.0 }.into());
        path.insert(1, Place { x: 70.0, y: 8.0 }.into());
    })
    .into_iter()
    .filter(|m| m.step.is_some_and(at_podium))
    .collect()
}

/// A long walk has to be made in two seconds.
pub(super) fn hurried(run: &Rundown) -> Vec<Mutant> {
    let plan = Plan::of(run);
    let mut all = Vec::new();
    for (n, step) in run.steps.iter().enumerate() {
        for (f, frame) in step.step.stage.iter().enumerate() {
            for (m, one) in frame.moves.iter().enumerate() {
                let Move::Walk { who, .. } = &one.action else { continue };
                let people = all_named(run, who);
                let long = plan.walked.walks(n).any(|(person, track)| {
                    let name = plan.names.get(person);
                    name.is_some_and(|n| people.contains(n))
                        && track.start >= frame.at
                        && crate::core::stage::length(&track.path) > 40.0
                });
                let alone =
                    step.step.stage.iter().flat_map(|f| &f.moves).filter(|o| o.action.who() == who).count() <= 2;
                if long && alone {
                    all.push(mutant(run, n, |run| {
                        let place =
                            run.steps.get_mut(n).and_then(|s| s.step.stage.get_mut(f)).and_then(|f| f.moves.get_mut(m));
                        if let Some(Move::Walk { takes, .. }) = place.map(|m| &mut m.action) {
                            *takes = Some(Span::seconds(2));
                        }
                    }));
                }
            }
        }
    }
    all
}

/// Whether several groups of recipients come one after another.
fn has_waves(run: &Rundown) -> bool {
    let mut first: Option<(usize, Vec<String>)> = None;
    for ((step, _), act) in of_kind(run, ActKind::RecipientsTakePlace) {
        let people = all_named(run, &act.who);
        match &mut first {
            None => first = Some((step, people)),
            Some((of, known)) if *of == step => known.extend(people),
            Some((_, known)) if people.iter().any(|p| !known.contains(p)) => return true,
            Some(_) => {}
        }
    }
    false
}

/// Where waves go one way, somebody uses the other stairs.
pub(super) fn wrong_stairs(run: &Rundown) -> Vec<Mutant> {
    if !has_waves(run) {
        return Vec::new();
    }
    let of = |duty| by_hall(run, &[ActKind::RecipientsLeave], duty, Place { x: 6.0, y: -5.0 });
    of(Duty::Recipient).into_iter().chain(of(Duty::Family)).collect()
}

/// The end in the hall of a way of those people goes elsewhere.
pub(super) fn by_hall(run: &Rundown, kinds: &[ActKind], of: Duty, to: Place) -> Vec<Mutant> {
    let mut all = Vec::new();
    for (n, step) in run.steps.iter().enumerate() {
        if !step.step.acts.iter().any(|a| kinds.contains(&a.act)) {
            continue;
        }
        for (f, frame) in step.step.stage.iter().enumerate() {
            for (m, one) in frame.moves.iter().enumerate() {
                let Move::Walk { who, path, .. } = &one.action else { continue };
                let down = matches!(path.last(), Some(Spot::At(p)) if p.y < 0.0);
                if down && duty(run, who) == of {
                    all.push(mutant(run, n, |run| {
                        let place =
                            run.steps.get_mut(n).and_then(|s| s.step.stage.get_mut(f)).and_then(|f| f.moves.get_mut(m));
                        if let Some(Move::Walk { path, .. }) = place.map(|m| &mut m.action) {
                            *path = vec![to.into()];
                        }
                    }));
                }
            }
        }
    }
    all
}
