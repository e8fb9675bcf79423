//! Beginning a sitting, or going on with one.

use std::rc::Rc;

use crate::core::{
    practice::{
        Attempt, Dice, Exercise, Kept, Kind, Material, Setting, Wish,
        exam::Paper,
        seed_of,
        today::{Ask, Plan, Session, usual_times},
    },
    settings::PracticeSettings,
    time::Span,
};

use super::super::super::{
    Effect, Model, NoticeKind, Now, PracticeEffect, PracticePage,
    practice::{Course, Free, Sitting, manner},
};

/// How often another seed is tried where one makes no exercise.
const TRIES: u64 = 24;

/// A session of the day.
pub(super) fn today(model: &mut Model, now: Now) -> Vec<Effect> {
    let material = model.practice.prepare(&model.library.entries, &model.glossary.reference);
    let settings = model.settings.practice.clone();
    let Some(own) = &model.practice.own else { return Vec::new() };
    let started = now.wall;
    let ask = Ask {
        person: &own.person,
        started,
        length: Span::seconds(i64::from(settings.minutes) * 60),
        seed: seed_of(started.unix_ms.unsigned_abs(), &[&own.person, "today"]),
        times: &usual_times(&own.attempts),
    };
    let plan = Plan::new(&own.memory, &material.course(&settings.ceremonies, true), ask);
    let kept = Kept::Today(plan.clone());
    let keep = PracticeEffect::Keep(own.person.clone(), Box::new(kept.clone()));
    if !enter_today(model, &Rc::new(plan), now) {
        return nothing_to_ask(model, now);
    }
    if let Some(own) = &mut model.practice.own {
        own.kept.insert(0, kept);
    }
    vec![Effect::Practice(keep)]
}

/// Goes on with a sitting that was left.
pub(super) fn resume(model: &mut Model, seed: u64, now: Now) -> Vec<Effect> {
    let kept = model.practice.own.as_ref().and_then(|o| o.kept.iter().find(|k| k.seed() == seed)).cloned();
    match kept {
        Some(Kept::Today(plan)) => {
            let more = enter_today(model, &Rc::new(plan), now);
            if more { Vec::new() } else { super::finish_kept(model, seed) }
        }
        Some(Kept::Exam { plan, began }) => {
            let material = model.practice.prepare(&model.library.entries, &model.glossary.reference);
            super::exam::enter(model, Rc::new(Paper::new(&material, &plan)), began, now)
        }
        None => Vec::new(),
    }
}

/// The first exercise of a session as it stands; false where there is none.
fn enter_today(model: &mut Model, plan: &Rc<Plan>, now: Now) -> bool {
    let material = model.practice.prepare(&model.library.entries, &model.glossary.reference);
    let manner = manner(&model.settings.practice);
    let Some(own) = &model.practice.own else { return false };
    let mut session = Session::of(plan, &own.attempts);
    let before = if model.settings.practice.untimed { session.as_planned() } else { session.spent() };
    let Some(turn) = session.next(before, &material, &manner) else { return false };
    let scores = scores(&own.attempts, Setting::Today(plan.seed));
    let expected = session.expected_answers(before).max(scores.len() + 1);
    let course = Course::Today { plan: Rc::clone(plan), place: turn.place, again: turn.again, before };
    let mut sitting = Sitting::new(course, turn.exercise, now.tick);
    sitting.scores = scores;
    sitting.expected = Some(expected);
    model.practice.sitting = Some(sitting);
    model.practice.page = PracticePage::Sitting;
    true
}

/// Scores of what was answered in a sitting.
pub(super) fn scores(attempts: &[Attempt], setting: Setting) -> Vec<crate::core::practice::Score> {
    attempts.iter().filter(|a| a.setting == setting && !a.retry).map(|a| a.score).collect()
}

/// Exercises of free choice.
pub(super) fn free(model: &mut Model, free: Free, now: Now) -> Vec<Effect> {
    let material = model.practice.prepare(&model.library.entries, &model.glossary.reference);
    let Some(own) = &model.practice.own else { return Vec::new() };
    let base = seed_of(now.wall.unix_ms.unsigned_abs(), &[&own.person, "free"]);
    let made = next_free(&material, &free, &model.settings.practice, base);
    let Some(exercise) = made else { return nothing_to_ask(model, now) };
    let course = Course::Free(Free { made: 1, ..free });
    model.practice.sitting = Some(Sitting::new(course, exercise, now.tick));
    model.practice.page = PracticePage::Sitting;
    Vec::new()
}

fn nothing_to_ask(model: &mut Model, now: Now) -> Vec<Effect> {
    let text = crate::lang::nothing_to_ask();
    super::super::notify(model, NoticeKind::Warning, text, Some(now.tick.plus(super::super::LONGER)));
    Vec::new()
}

/// The next exercise of free choice: kinds and ceremonies in turn where none is named.
pub(super) fn next_free(material: &Material, free: &Free, settings: &PracticeSettings, base: u64) -> Option<Exercise> {
    let manner = manner(settings);
    let learnt: Vec<&str> = material
        .subjects()
        .iter()
        .map(crate::core::practice::Subject::id)
        .filter(|id| free.ceremony.as_deref().is_none_or(|c| c == *id))
        .filter(|id| {
            free.ceremony.is_some() || settings.ceremonies.is_empty() || settings.ceremonies.iter().any(|c| c == id)
        })
        .collect();
    (0..TRIES).find_map(|attempt| {
        let seed = seed_of(base, &[&free.made.to_string(), &attempt.to_string()]);
        let mut dice = Dice::named(seed, &["which"]);
        if let (Some(who), Some(ceremony)) = (&free.who, &free.ceremony) {
            return material.role(ceremony, who, None, manner.playing, seed);
        }
        let kind = free.kind.or_else(|| dice.pick(&Kind::ALL).copied())?;
        let bank = kind == Kind::Question && free.ceremony.is_none() && dice.happens(2, 3);
        let ceremony = if bank { String::new() } else { (*dice.pick(&learnt)?).to_owned() };
        material.exercise(&Wish { kind, ceremony, about: None, seed }, &manner)
    })
}
