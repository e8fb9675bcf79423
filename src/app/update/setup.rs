//! The set-up page, and the start of a drill.

use super::super::{Effect, Model, Now, Screen, Session, Setup, SetupAction};

pub(super) fn apply(model: &mut Model, action: SetupAction, now: Now) -> Vec<Effect> {
    match action {
        SetupAction::Start => return start(model, now),
        SetupAction::Screen(key) => {
            model.projector.chosen = Some(key.clone());
            model.projector.lost = false;
            model.settings.projector = Some(key);
            return vec![Effect::SaveSettings(model.settings.clone())];
        }
        SetupAction::Fullscreen(on) => {
            model.settings.projector_fullscreen = on;
            return vec![Effect::SaveSettings(model.settings.clone())];
        }
        SetupAction::ShowNext(on) => {
            model.settings.show_next = on;
            return vec![Effect::SaveSettings(model.settings.clone())];
        }
        SetupAction::TestPicture(on) => {
            model.projector.open = on;
            model.projector.test = on;
            if model.running().is_none() {
                model.session = None;
            }
        }
        action => choose(model, action),
    }
    Vec::new()
}

fn choose(model: &mut Model, action: SetupAction) {
    let Some(setup) = &mut model.setup else { return };
    match action {
        SetupAction::Pace(pace) => setup.choose(|c| c.pace = pace),
        SetupAction::Variant(variant) => setup.choose(|c| c.variant = variant),
        SetupAction::Local(point, choice) => setup.choose(|c| {
            c.local.retain(|(p, _)| *p != point);
            c.local.push((point, choice));
        }),
        SetupAction::FoldPoint(point) if setup.folded_points.contains(&point) => {
            setup.folded_points.remove(&point);
        }
        SetupAction::FoldPoint(point) => {
            setup.folded_points.insert(point);
        }
        SetupAction::Person(slot, name) => {
            setup.cast.insert(slot, name);
        }
        SetupAction::Group(group) => setup.group = group,
        SetupAction::From(step) => setup.from = step.min(setup.rundown.steps.len().saturating_sub(1)),
        SetupAction::Prepared(list, item, true) => {
            setup.prepared.insert((list, item));
        }
        SetupAction::Prepared(list, item, false) => {
            setup.prepared.remove(&(list, item));
        }
        SetupAction::Fold(list) if setup.folded.contains(&list) => {
            setup.folded.remove(&list);
        }
        SetupAction::Fold(list) => {
            setup.folded.insert(list);
        }
        _ => {}
    }
}

/// Begins the prepared drill; a running one is never begun anew.
fn start(model: &mut Model, now: Now) -> Vec<Effect> {
    if model.running().is_some() {
        model.screen = Screen::Console;
        return Vec::new();
    }
    let Some(start) = model.setup.as_ref().map(Setup::start) else { return Vec::new() };
    let number = model.session.as_ref().map_or(1, |s| s.number + 1);
    let mut effects = super::session::close(model);
    model.session = Some(Session::begin(number, start, now));
    effects.push(Effect::KeepAwake(true));
    effects
}
