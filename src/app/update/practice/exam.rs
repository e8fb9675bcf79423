//! An exam: the paper, writing it, its result.

use std::rc::Rc;

use crate::core::{
    practice::{
        Kept, Kind, Marks, Setting,
        exam::{ExamPlan, ExamResult, Paper},
    },
    time::{Span, Wall},
};

use super::super::super::{
    Effect, Model, NoticeKind, Now, PracticeEffect, PracticePage,
    practice::{Course, ExamAction, Sitting},
};

/// The most exercises of a paper.
const MOST: usize = 60;

/// What is proposed: every kind that needs no clock, of all that is learnt, a number made of the date.
pub(super) fn propose(model: &mut Model, now: Now) {
    let material = model.practice.prepare(&model.library.entries, &model.glossary.reference);
    let learnt = &model.settings.practice.ceremonies;
    let all = material.subjects().iter().map(|s| s.id().to_owned());
    let ceremonies = all.filter(|id| learnt.is_empty() || learnt.contains(id)).collect();
    model.practice.exam = Some(ExamPlan {
        seed: date_number(now.wall),
        ceremonies,
        kinds: Kind::ALL.into_iter().filter(|k| *k != Kind::Role).collect(),
        many: 20,
        limit: Some(Span::seconds(20 * 60)),
        marks: Marks::Forgiven,
    });
}

/// 26 November 2026 is 26112026: easily said to a class.
fn date_number(wall: Wall) -> u64 {
    let date = crate::lang::day_of(wall);
    u64::from(date.day) * 1_000_000 + u64::from(date.month) * 10_000 + u64::from(date.year)
}

pub(super) fn apply(model: &mut Model, action: ExamAction, now: Now) -> Vec<Effect> {
    match action {
        ExamAction::Start => return start(model, now),
        ExamAction::Finish => return finish(model, now),
        ExamAction::Save => return save(model),
        ExamAction::Close => {
            let result = model.practice.result.take();
            propose(model, now);
            return result.map(|r| super::finish_kept(model, r.plan.seed)).unwrap_or_default();
        }
        _ => {}
    }
    let Some(plan) = &mut model.practice.exam else { return Vec::new() };
    match action {
        ExamAction::Seed(seed) => plan.seed = seed,
        ExamAction::Ceremony(id, on) => {
            plan.ceremonies.retain(|c| *c != id);
            if on {
                plan.ceremonies.push(id);
            }
            // Whoever ticked them in another order gets the same paper.
            plan.ceremonies.sort_unstable();
        }
        ExamAction::Kind(kind, on) => {
            plan.kinds.retain(|k| *k != kind);
            if on {
                plan.kinds.push(kind);
            }
            plan.kinds.sort_unstable();
        }
        ExamAction::Many(many) => plan.many = many.clamp(1, MOST),
        ExamAction::Limit(limit) => plan.limit = limit,
        ExamAction::Marks(marks) => plan.marks = marks,
        ExamAction::Start | ExamAction::Finish | ExamAction::Save | ExamAction::Close => {}
    }
    Vec::new()
}

fn start(model: &mut Model, now: Now) -> Vec<Effect> {
    let material = model.practice.prepare(&model.library.entries, &model.glossary.reference);
    let Some(mut plan) = model.practice.exam.clone() else { return Vec::new() };
    plan.ceremonies.sort_unstable();
    // Whoever left it does not begin anew with questions that are known.
    let same = |kept: &Kept| matches!(kept, Kept::Exam { plan: left, .. } if *left == plan);
    if model.practice.own.as_ref().is_some_and(|own| own.kept.iter().any(same)) {
        return super::begin::resume(model, plan.seed, now);
    }
    let paper = Rc::new(Paper::new(&material, &plan));
    if paper.exercises.is_empty() {
        let text = crate::lang::nothing_to_ask();
        super::super::notify(model, NoticeKind::Warning, text, Some(now.tick.plus(super::super::LONGER)));
        return Vec::new();
    }
    let Some(own) = &mut model.practice.own else { return Vec::new() };
    let kept = Kept::Exam { plan, began: now.wall };
    own.kept.retain(|k| k.seed() != kept.seed());
    own.kept.insert(0, kept.clone());
    let keep = Effect::Practice(PracticeEffect::Keep(own.person.clone(), Box::new(kept)));
    let mut effects = vec![keep];
    effects.extend(enter(model, paper, now.wall, now));
    effects
}

/// The first exercise that is not answered yet.
pub(super) fn enter(model: &mut Model, paper: Rc<Paper>, began: Wall, now: Now) -> Vec<Effect> {
    let Some(own) = &model.practice.own else { return Vec::new() };
    let setting = Setting::Exam(paper.plan.seed);
    // An earlier sitting of the same paper does not count.
    let mine = |seed: u64| own.attempts.iter().find(move |a| a.setting == setting && a.seed == seed && a.at >= began);
    let done: Vec<_> = paper.exercises.iter().map(|e| mine(e.seed).filter(|a| a.kind == e.kind())).collect();
    let scores: Vec<_> = done.iter().flatten().map(|a| a.score).collect();
    let ended = done.iter().flatten().map(|a| a.at).max();
    let answers: Vec<_> = done.iter().map(|a| a.map(|a| (a.answer.clone(), a.took, a.sure))).collect();
    let taken: Span = answers.iter().flatten().fold(Span::ZERO, |sum, (_, took, _)| sum + *took);
    let at = answers.iter().position(Option::is_none);
    let many = paper.exercises.len();
    let Some(exercise) = at.and_then(|n| paper.exercises.get(n)).cloned() else {
        // It was over then, and is shown once more.
        hand_in(model, &paper, (began, ended.unwrap_or(now.wall)), &answers);
        return Vec::new();
    };
    let course = Course::Exam { paper, at: at.unwrap_or(0), began, answers, before: taken };
    let mut sitting = Sitting::new(course, exercise, now.tick);
    sitting.expected = Some(many);
    sitting.scores = scores;
    model.practice.sitting = Some(sitting);
    model.practice.page = PracticePage::Sitting;
    Vec::new()
}

/// Hands in what is answered so far.
pub(super) fn finish(model: &mut Model, now: Now) -> Vec<Effect> {
    let effects = super::sitting::settle(model, now);
    let Some(sitting) = model.practice.sitting.take() else { return effects };
    if let Course::Exam { paper, began, answers, .. } = sitting.course {
        hand_in(model, &paper, (began, now.wall), &answers);
    }
    effects
}

/// Answers as they were given, by number of the exercise.
type Answers = [Option<(crate::core::practice::Answer, Span, crate::core::practice::Sureness)>];

/// The result is shown. The paper stays to be gone on with until that is closed: it may not have been saved.
fn hand_in(model: &mut Model, paper: &Paper, (began, ended): (Wall, Wall), answers: &Answers) {
    let Some(own) = &model.practice.own else { return };
    let ended = Wall { unix_ms: ended.unix_ms.max(began.unix_ms), ..ended };
    let result = ExamResult::new(paper, (&own.person, &own.name), (began, ended), answers);
    model.practice.result = Some(Rc::new(result));
    model.practice.sitting = None;
    model.practice.page = PracticePage::Exam;
}

fn save(model: &Model) -> Vec<Effect> {
    let Some(result) = &model.practice.result else { return Vec::new() };
    let name = crate::lang::exam_file(&result.name, &result.sign);
    let result = Box::new(ExamResult::clone(result));
    let language = model.settings.language;
    vec![Effect::Practice(PracticeEffect::SaveResult { result, name, language })]
}
