//! Small, bare and broken ceremonies make fewer exercises and never a broken one.

use dientap::core::{
    practice::{Dice, Kind, Manner, Material, Playing, Subject, Wish, kinds_for},
    scenario::{Act, ActKind, Choices, Keyframe, Line, Move, Place, Rundown, StageMove},
    text::Text,
    time::Span,
};

use super::{exercises::sound, material, scenarios::all_bundled, support};

/// Tries everything with a ceremony; how many exercises came of it.
fn tried(run: Rundown, seeds: u64) -> usize {
    let id = run.scenario.clone();
    let material = Material::new(vec![Subject::of_run(run)], material().bank().clone());
    let mut made = 0;
    let mut wishes: Vec<Wish> = Kind::ALL
        .into_iter()
        .flat_map(|kind| (0..seeds).map(move |seed| (kind, seed)))
        .map(|(kind, seed)| Wish { kind, ceremony: id.clone(), about: None, seed })
        .collect();
    for (n, item) in material.subjects()[0].items().iter().cloned().enumerate() {
        let kinds = kinds_for(&item);
        let kind = kinds[n % kinds.len()];
        wishes.push(Wish { kind, ceremony: id.clone(), about: Some(item.about), seed: n as u64 });
    }
    for wish in wishes {
        if let Some(exercise) = material.exercise(&wish, &Manner::default()) {
            sound(&exercise);
            made += 1;
        }
    }
    let roles: Vec<String> = material.subjects()[0].names().to_vec();
    for who in roles.iter().take(5).map(String::as_str).chain(["", "?"]) {
        if let Some(exercise) = material.role(&id, who, None, Playing { clock: false, speed: 0 }, 1) {
            sound(&exercise);
        }
    }
    made
}

fn act(who: &str, act: ActKind, text: &str) -> Act {
    Act {
        who: who.to_owned(),
        act,
        award: None,
        object: None,
        to: None,
        how: Vec::new(),
        text: Text::new(text, ""),
        when: None,
    }
}

#[test]
fn three_bare_steps_make_no_order_and_nothing_broken() {
    let run = support::three_steps();
    assert_eq!(tried(run.clone(), 30), tried(run, 30));
}

#[test]
fn one_role_without_checks_or_stage() {
    let mut run =
        support::ceremony(&[("Một", 5, 5), ("Hai", 5, 5), ("Ba", 5, 5), ("Bốn", 5, 5), ("Năm", 5, 5), ("Sáu", 5, 5)]);
    run.roles.truncate(1);
    for (n, step) in run.steps.iter_mut().enumerate() {
        step.step.checks.clear();
        step.step.faults.clear();
        step.step.acts = vec![act("NN", ActKind::Other, &format!("Việc {n}"))];
        step.step.says =
            vec![Line { who: "NN".to_owned(), text: Text::new(format!("Lời {n}"), ""), verbatim: false, when: None }];
    }
    run.preparation.clear();
    tried(run, 30);
}

#[test]
fn nothing_at_all() {
    let mut run = support::three_steps();
    run.steps.clear();
    assert_eq!(tried(run.clone(), 5), 0);
    run.roles.clear();
    assert_eq!(tried(run, 5), 0);
}

/// One thing about a ceremony goes wrong, in a way that no reader would let pass.
fn spoil(run: &mut Rundown, dice: &mut Dice) {
    let many = run.steps.len();
    let at = dice.below(many.max(1));
    let other = dice.below(many.max(1));
    let odd = [f32::NAN, f32::INFINITY, -1e30, 0.0, 55.5][dice.below(5)];
    match dice.below(16) {
        0 => run.steps.truncate(at),
        1 if at < many => drop(run.steps.remove(at)),
        2 if at < many => run.steps.insert(other, run.steps[at].clone()),
        3 if at < many => run.steps.swap(at, other),
        4 => run.roles.truncate(dice.below(run.roles.len().max(1))),
        5 => run.awards.clear(),
        6 => run.roles.iter_mut().for_each(|r| r.count = [0, 1, 12][dice.below(3)]),
        7 => run.instruments.clear(),
        8 => run.stage.width = 0,
        9 => run.steps.iter_mut().for_each(|s| s.step.title = Text::new("Như nhau", "The same")),
        10 => run.steps.iter_mut().for_each(|s| s.step.acts.clear()),
        11 => run.roles.iter_mut().for_each(|r| r.name = Text::default()),
        12 => run.steps.iter_mut().for_each(|s| s.planned = Span([i64::MAX, i64::MIN, 0][dice.below(3)])),
        _ => {
            let Some(step) = run.steps.get_mut(at) else { return };
            let step = &mut step.step;
            match dice.below(8) {
                0 => step.title = Text::default(),
                1 => step.acts.iter_mut().for_each(|a| a.who = "?".to_owned()),
                2 => step.acts.iter_mut().for_each(|a| a.text = Text::default()),
                3 => step.says.iter_mut().for_each(|l| l.text = Text::new("…", "")),
                4 => step.checks.iter_mut().for_each(|c| c.text = Text::new("như nhau", "the same")),
                5 => step.id = "@".to_owned(),
                6 => step.time.joins = Span(i64::MAX),
                _ => {
                    let path = vec![Place { x: odd, y: odd }.into()];
                    let action = Move::Walk { who: "NN".to_owned(), path, faces: None, takes: None };
                    step.stage.push(Keyframe { at: Span(-5), moves: vec![StageMove { action, when: None }] });
                }
            }
        }
    }
}

#[test]
fn no_spoilt_ceremony_makes_a_broken_exercise_or_a_panic() {
    let rounds = if super::seeds() > 20 { 400 } else { 12 };
    let mut made = 0;
    for round in 0..rounds {
        let scenario = &all_bundled()[round % all_bundled().len()];
        let mut run = Rundown::of(scenario, &Choices::default());
        let mut dice = Dice::new(round as u64);
        for _ in 0..=dice.below(4) {
            spoil(&mut run, &mut dice);
        }
        made += tried(run, 1);
    }
    assert!(made > rounds * 5, "{made}");
}
