//! The running drill.

use std::sync::Arc;

use crate::core::{
    drill::{Command, FaultKind, HallView, Refusal},
    time::{Span, Tick},
};

use super::super::{Dialog, Effect, Model, NoticeKind, Now, Screen, keys::Do};

/// Ten seconds more or less.
const STEP: Span = Span::seconds(10);

/// What a key or its button does to the drill.
pub(super) fn act(model: &mut Model, does: Do, now: Now) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let drill = session.decided();
    let held = drill.pausing().is_some_and(|p| p.hold.is_some());
    let paused = drill.pausing().is_some();
    let command = match does {
        Do::Next => Command::Next,
        Do::Back => Command::Back,
        Do::Pause if paused => Command::Resume,
        Do::Pause => Command::Pause,
        Do::Hold if held => Command::Resume,
        Do::Hold => Command::Hold(String::new()),
        Do::Blackout => Command::Blackout(!drill.blackout()),
        Do::Freeze => Command::Freeze(!drill.frozen()),
        Do::View => Command::View(match drill.view() {
            HallView::Step => HallView::Stage,
            HallView::Stage => HallView::Step,
        }),
        Do::Tick => match next_open_check(model) {
            Some((step, check)) => Command::Tick(step, check),
            None => return Vec::new(),
        },
        Do::Fault(n) => return fault(model, usize::from(n), now),
        Do::More => Command::Adjust(STEP),
        Do::Less => Command::Adjust(Span(-STEP.0)),
        Do::Undo => Command::Undo,
        Do::Jump => return ask(model, Dialog::Jump(String::new())),
        Do::Note => return ask(model, Dialog::Note(String::new())),
        Do::Finish => return ask(model, Dialog::Finish),
        _ => return Vec::new(),
    };
    self::command(model, command, now)
}

fn ask(model: &mut Model, dialog: Dialog) -> Vec<Effect> {
    if model.running().is_some() {
        model.dialog = Some(dialog);
    }
    Vec::new()
}

fn next_open_check(model: &Model) -> Option<(usize, String)> {
    let drill = model.session.as_ref()?.decided();
    let step = drill.current();
    let ticks = &drill.records().get(step)?.ticks;
    let checks = &drill.rundown().steps.get(step)?.step.checks;
    checks.iter().find(|c| !ticks.contains(&c.id)).map(|c| (step, c.id.clone()))
}

/// The nth usual fault of the step; the number after the last asks for words.
fn fault(model: &mut Model, n: usize, now: Now) -> Vec<Effect> {
    let Some(session) = model.running() else { return Vec::new() };
    let drill = session.decided();
    let faults = drill.rundown().steps.get(drill.current()).map(|s| s.step.faults.as_slice()).unwrap_or_default();
    match n.checked_sub(1).and_then(|i| faults.get(i)) {
        Some(fault) => {
            let (who, kind) = (fault.who.clone(), FaultKind::Known(fault.id.clone()));
            let text = fault.text.clone();
            let effects = command(model, Command::Fault(who, kind), now);
            let told = crate::lang::fault_logged(&text);
            super::notify(model, NoticeKind::Done, told, Some(now.tick.plus(super::BRIEFLY)));
            effects
        }
        None if n == faults.len() + 1 => ask(model, Dialog::FreeFault(String::new())),
        None => Vec::new(),
    }
}

/// Carries out a command of the drill.
pub(super) fn command(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    let freeze = matches!(command, Command::Freeze(true)).then(|| model.projector_view(now.tick)).flatten();
    let Some(session) = &mut model.session else { return Vec::new() };
    let was_finished = session.decided().finished().is_some();
    match session.command(command, now) {
        Ok(()) => {}
        Err(Refusal::TooSoon | Refusal::Already | Refusal::NoSuch | Refusal::Over | Refusal::NothingToUndo) => {
            return Vec::new();
        }
    }
    if let Some(view) = freeze {
        session.frozen_view = Some(Arc::new(frozen(&view)));
    }
    let is_finished = session.decided().finished().is_some();
    match (was_finished, is_finished) {
        (false, true) => ended(model),
        (true, false) => {
            model.screen = Screen::Console;
            model.projector.open = true;
            vec![Effect::KeepAwake(true)]
        }
        _ => Vec::new(),
    }
}

/// The same picture with its clock standing still.
fn frozen(view: &super::super::ProjectorView) -> super::super::ProjectorView {
    use super::super::{Picture, projector::Standing};
    let mut view = view.clone();
    if let Picture::Step(card) | Picture::Stage(card) = &mut view.picture {
        card.clock.standing = Standing::Frozen;
    }
    view
}

fn ended(model: &mut Model) -> Vec<Effect> {
    model.dialog = None;
    model.screen = Screen::LookBack;
    model.records.by_role = false;
    model.records.all_faults = false;
    if let Some(session) = &model.session {
        model.records.open = Some(super::super::OpenRecord {
            id: session.id,
            drill: Arc::new(session.decided().clone()),
            note: session.decided().review().to_owned(),
            saved: None,
        });
    }
    vec![Effect::KeepAwake(false)]
}

/// Lets go of the drill that has ended (or, after a crash of the journal, never will).
pub(super) fn close(model: &mut Model) -> Vec<Effect> {
    match model.session.take().and_then(|s| s.id) {
        Some(id) => vec![Effect::Release(id)],
        None => Vec::new(),
    }
}

/// Shows the console once the start of the drill is durable, or has waited too long for that.
pub(super) fn enter(model: &mut Model, tick: Tick) {
    if model.session.as_mut().is_some_and(|s| s.enters(tick)) {
        model.screen = Screen::Console;
        model.projector.open = true;
        model.projector.test = false;
        model.dialog = None;
    }
}

/// Events for the journal.
pub(super) fn unsent(model: &mut Model, tick: Tick) -> Vec<Effect> {
    let Some(session) = &mut model.session else { return Vec::new() };
    match session.take_unsent(tick) {
        Some((from, events)) => vec![Effect::Write { session: session.number, id: session.id, from, events }],
        None => Vec::new(),
    }
}
