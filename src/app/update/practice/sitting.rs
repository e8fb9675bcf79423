//! Answering: what is entered, handed in, stored, told, and what comes next.

use std::rc::Rc;

use crate::core::{
    practice::{Answer, Attempt, Circumstances, Sureness, Task, seed_of, today::Session},
    text::Text,
};

use super::super::super::{
    Effect, Model, Now, PracticeAction, PracticeEffect, PracticePage, Screen,
    keys::Do,
    practice::{Course, Given, GivenAction, PATIENCE, Phase, Sitting, Summary, manner},
};

/// What a key does while an exercise is answered.
pub(super) fn key(model: &mut Model, does: Do, now: Now) -> Vec<Effect> {
    let mirrored = model.mirrored;
    let Some(sitting) = &mut model.practice.sitting else { return Vec::new() };
    let task = &sitting.exercise.task;
    let answering = sitting.phase == Phase::Answering;
    let turned = |way: super::super::super::keys::Way| {
        let (right, down) = way.steps();
        let turn = mirrored && matches!(task, Task::Place(_));
        if turn { (-right, -down) } else { (right, down) }
    };
    match does {
        Do::HandIn => return apply(model, PracticeAction::HandIn, now),
        Do::Show => return apply(model, PracticeAction::Show, now),
        Do::Again => return apply(model, PracticeAction::Again, now),
        Do::Peek => return apply(model, PracticeAction::Peek, now),
        Do::Pause => return apply(model, PracticeAction::Pause, now),
        Do::Pick(n) => return pick(model, n, now),
        Do::Arrow(way) if answering => sitting.given.arrow(task, turned(way), false, false),
        Do::Fine(way) if answering => sitting.given.arrow(task, turned(way), true, false),
        Do::Shove(way) if answering => sitting.given.arrow(task, way.steps(), false, true),
        Do::Turn(way) if answering => sitting.given.turn(way.steps().0),
        Do::Space if answering => match &sitting.given {
            Given::Ticks { at, .. } => sitting.given.enter(task, GivenAction::Tick(*at)),
            Given::Role(_) => return apply(model, PracticeAction::Skip, now),
            _ => {}
        },
        _ => {}
    }
    Vec::new()
}

fn pick(model: &mut Model, n: u8, now: Now) -> Vec<Effect> {
    let Some(sitting) = &model.practice.sitting else { return Vec::new() };
    let number = usize::from(n).checked_sub(1);
    let level = number.and_then(|n| Sureness::ALL.get(n).copied());
    let ready = matches!(&sitting.given, Given::Role(play) if !play.begun);
    match (&sitting.phase, number) {
        (Phase::Sure, _) => level.map(|l| apply(model, PracticeAction::Sure(l), now)).unwrap_or_default(),
        (Phase::Answering, _) if ready => level.map(|l| apply(model, PracticeAction::Sure(l), now)).unwrap_or_default(),
        (Phase::Answering, Some(n)) if matches!(sitting.given, Given::Role(_)) => {
            apply(model, PracticeAction::Play(n), now)
        }
        (Phase::Answering, Some(n)) => apply(model, PracticeAction::Give(GivenAction::Choose(n)), now),
        (Phase::Answering, None) => apply(model, PracticeAction::Give(GivenAction::Nothing), now),
        _ => Vec::new(),
    }
}

pub(super) fn apply(model: &mut Model, action: PracticeAction, now: Now) -> Vec<Effect> {
    if action == PracticeAction::Leave {
        return leave(model);
    }
    let Some(sitting) = &mut model.practice.sitting else { return Vec::new() };
    let exercise = Rc::clone(&sitting.exercise);
    let answering = sitting.phase == Phase::Answering;
    match action {
        PracticeAction::Give(given) if answering => {
            sitting.given.enter(&exercise.task, given);
            sitting.incomplete = false;
        }
        PracticeAction::HandIn => return hand_in(model, now),
        PracticeAction::Reconsider if sitting.phase == Phase::Sure => sitting.phase = Phase::Answering,
        PracticeAction::Sure(level) => return sure(model, level, now),
        PracticeAction::Show if answering && !sitting.is_exam() => {
            return answered(model, Answer::Nothing, Sureness::Guess, true, now);
        }
        // In an exam one may go on without an answer.
        PracticeAction::Show if answering => {
            return answered(model, Answer::Nothing, Sureness::Guess, false, now);
        }
        // There is nothing to look at in an exam, nor where nothing is hidden.
        PracticeAction::Peek if answering && !sitting.is_exam() && matches!(sitting.given, Given::Typed(_)) => {
            sitting.peeked = true;
        }
        PracticeAction::Again if sitting.feedback().is_some() => sitting.again(now.tick),
        PracticeAction::Next if sitting.feedback().is_some() => return next(model, now),
        PracticeAction::Play(choice) if answering => {
            if let (Given::Role(play), Task::Role(task)) = (&mut sitting.given, &exercise.task) {
                play.act(task, choice, now.tick);
            }
            return role_over(model, now);
        }
        PracticeAction::Pause => {
            if let (Given::Role(play), Task::Role(task)) = (&mut sitting.given, &exercise.task) {
                play.pause(task, now.tick);
            }
        }
        PracticeAction::Skip => {
            if let (Given::Role(play), Task::Role(task)) = (&mut sitting.given, &exercise.task) {
                play.skip(task, now.tick);
            }
        }
        _ => {}
    }
    Vec::new()
}

/// What is due: how sure, or the next exercise.
fn hand_in(model: &mut Model, now: Now) -> Vec<Effect> {
    let Some(sitting) = &mut model.practice.sitting else { return Vec::new() };
    match &sitting.phase {
        Phase::Told(_) => return next(model, now),
        Phase::Answering if matches!(sitting.given, Given::Role(_)) => {}
        Phase::Answering if sitting.given.answer().is_some() => sitting.phase = Phase::Sure,
        Phase::Answering => sitting.incomplete = true,
        Phase::Sure | Phase::Storing { .. } => {}
    }
    Vec::new()
}

/// How sure the person is: before a role, after any other answer.
fn sure(model: &mut Model, level: Sureness, now: Now) -> Vec<Effect> {
    let Some(sitting) = &mut model.practice.sitting else { return Vec::new() };
    if let Given::Role(play) = &mut sitting.given
        && sitting.phase == Phase::Answering
    {
        play.begin(level, now.tick);
        sitting.seen = now.tick;
        return Vec::new();
    }
    match (&sitting.phase, sitting.given.answer()) {
        (Phase::Sure, Some(answer)) => answered(model, answer, level, false, now),
        _ => Vec::new(),
    }
}

/// A role that is over is handed in by itself.
fn role_over(model: &mut Model, now: Now) -> Vec<Effect> {
    let Some(sitting) = &model.practice.sitting else { return Vec::new() };
    match (&sitting.given, &sitting.phase) {
        (Given::Role(play), Phase::Answering) if play.is_over() => {
            let (answer, level) = (Answer::Role(play.played.clone()), play.sure);
            answered(model, answer, level, false, now)
        }
        _ => Vec::new(),
    }
}

/// The answer stands: it is marked and written down, and only then told.
fn answered(model: &mut Model, answer: Answer, sure: Sureness, peeked: bool, now: Now) -> Vec<Effect> {
    let practice = &mut model.practice;
    let (Some(sitting), Some(own)) = (&mut practice.sitting, &practice.own) else { return Vec::new() };
    let feedback = sitting.exercise.mark(&answer);
    let how = Circumstances {
        person: &own.person,
        at: now.wall,
        took: now.tick.since(sitting.seen),
        sure,
        setting: sitting.setting(),
        peeked: peeked || sitting.peeked,
        retry: sitting.retry,
    };
    let attempt = Attempt::new(&sitting.exercise, answer, &feedback, how);
    sitting.phase = Phase::Storing { attempt: Box::new(attempt.clone()), feedback: Rc::new(feedback), since: now.tick };
    vec![Effect::Practice(PracticeEffect::Store(vec![attempt]))]
}

/// Attempts are on the disk, or kept in memory where it fails: whoever waits is told.
pub(super) fn stored(model: &mut Model, attempts: &[Attempt], now: Now) -> Vec<Effect> {
    let waiting = model.practice.sitting.as_ref().and_then(|s| match &s.phase {
        Phase::Storing { attempt, .. } => Some(attempts.contains(attempt)),
        _ => None,
    });
    if waiting == Some(true) { told(model, now) } else { Vec::new() }
}

/// An exam ends: what was answered and is on its way, or was not said to be sure yet, counts.
pub(super) fn settle(model: &mut Model, now: Now) -> Vec<Effect> {
    let Some(sitting) = &model.practice.sitting else { return Vec::new() };
    let effects = match (&sitting.phase, sitting.given.answer()) {
        (Phase::Sure, Some(answer)) => answered(model, answer, Sureness::Guess, false, now),
        _ => Vec::new(),
    };
    record(model);
    effects
}

/// The feedback is shown; an exam goes on at once.
fn told(model: &mut Model, now: Now) -> Vec<Effect> {
    let recorded = record(model);
    let exam = model.practice.sitting.as_ref().is_some_and(Sitting::is_exam);
    if recorded && exam { next(model, now) } else { Vec::new() }
}

/// What is on its way to the disk is answered; false where nothing is.
fn record(model: &mut Model) -> bool {
    let practice = &mut model.practice;
    let Some(sitting) = &mut practice.sitting else { return false };
    let Phase::Storing { attempt, feedback, .. } = &sitting.phase else { return false };
    let (attempt, feedback) = (attempt.clone(), Rc::clone(feedback));
    if !attempt.retry {
        sitting.scores.push(attempt.score);
    }
    if let Course::Exam { at, answers, .. } = &mut sitting.course
        && let Some(answer) = answers.get_mut(*at)
    {
        *answer = Some((attempt.answer.clone(), attempt.took, attempt.sure));
    }
    sitting.phase = Phase::Told(feedback);
    if let Some(own) = &mut practice.own {
        own.attempts.push(*attempt);
        own.stale = true;
    }
    true
}

fn next(model: &mut Model, now: Now) -> Vec<Effect> {
    let material = model.practice.prepare(&model.library.entries, &model.glossary.reference);
    let practice = &mut model.practice;
    let (Some(sitting), Some(own)) = (&mut practice.sitting, &practice.own) else { return Vec::new() };
    let spent = sitting.spent(now.tick);
    let exercise = match &mut sitting.course {
        Course::Free(free) => {
            let base = seed_of(now.wall.unix_ms.unsigned_abs(), &[&own.person, "free"]);
            let made = super::begin::next_free(&material, free, &model.settings.practice, base);
            free.made += 1;
            made
        }
        Course::Today { plan, place, again, .. } => {
            let mut session = Session::of(plan, &own.attempts);
            let spent = if model.settings.practice.untimed { session.as_planned() } else { spent };
            let turn = session.next(spent, &material, &manner(&model.settings.practice));
            sitting.expected = Some(session.expected_answers(spent).max(sitting.scores.len() + 1));
            turn.map(|turn| {
                (*place, *again) = (turn.place, turn.again);
                turn.exercise
            })
        }
        Course::Exam { paper, at, answers, .. } => {
            let open = answers.iter().position(Option::is_none);
            *at = open.unwrap_or(*at);
            open.and_then(|n| paper.exercises.get(n)).cloned()
        }
    };
    match exercise {
        Some(exercise) => {
            sitting.ask(exercise, now.tick);
            Vec::new()
        }
        None if sitting.is_exam() => super::exam::finish(model, now),
        None => over(model, now),
    }
}

/// Nothing more is asked.
fn over(model: &mut Model, now: Now) -> Vec<Effect> {
    let Some(sitting) = model.practice.sitting.take() else { return Vec::new() };
    let own = model.practice.own.as_ref();
    let setting = sitting.setting();
    let today = matches!(sitting.course, Course::Today { .. });
    let attempts = own.map(|o| o.attempts.as_slice()).unwrap_or_default();
    let wrong = if today { wrong_ones(model, attempts, setting) } else { Vec::new() };
    model.practice.summary = Some(Summary { took: sitting.spent(now.tick), scores: sitting.scores.clone(), wrong });
    model.practice.page = PracticePage::Summary;
    match &sitting.course {
        Course::Today { plan, .. } => super::finish_kept(model, plan.seed),
        Course::Free(_) | Course::Exam { .. } => Vec::new(),
    }
}

/// The steps and rules that were wrong, by name, each once.
fn wrong_ones(model: &Model, attempts: &[Attempt], setting: crate::core::practice::Setting) -> Vec<Text> {
    let material = model.practice.material.as_deref();
    let mut wrong: Vec<Text> = Vec::new();
    for attempt in attempts.iter().filter(|a| a.setting == setting && !a.retry && !a.is_right()) {
        for tested in attempt.tested.iter().filter(|t| t.score < crate::core::practice::RIGHT) {
            if let Some(name) = material.and_then(|m| m.name_of(&tested.item)).filter(|n| !wrong.contains(n)) {
                wrong.push(name);
            }
        }
    }
    wrong.truncate(8);
    wrong
}

/// A sitting of the day or an exam stays to be gone on with.
fn leave(model: &mut Model) -> Vec<Effect> {
    if let Some(sitting) = &model.practice.sitting
        && let Phase::Storing { .. } = sitting.phase
    {
        // What is on its way to the disk is answered, shown or not.
        return Vec::new();
    }
    model.practice.sitting = None;
    model.practice.page = PracticePage::Home;
    Vec::new()
}

/// What the passing of time alone brings about.
pub(in super::super) fn frame(model: &mut Model, now: Now) -> Vec<Effect> {
    let mut effects = super::retry(model, now.tick);
    let in_sight = model.screen == Screen::Practice && model.dialog.is_none();
    let Some(sitting) = &mut model.practice.sitting else { return effects };
    sitting.pass(now.tick, in_sight);
    let late = matches!(&sitting.phase, Phase::Storing { since, .. } if now.tick.since(*since) >= PATIENCE);
    if late {
        effects.extend(told(model, now));
    }
    effects.extend(role_over(model, now));
    let out_of_time = |s: &Sitting| s.is_exam() && s.left(now.tick).is_some_and(|l| l.0 == 0);
    let timed = !model.settings.practice.untimed;
    if timed && model.practice.sitting.as_ref().is_some_and(out_of_time) {
        effects.extend(super::exam::finish(model, now));
    }
    effects
}
