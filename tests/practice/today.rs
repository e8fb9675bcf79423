//! A session of the day: mixed, on time, resumed.

use std::collections::BTreeMap;

use dientap::core::{
    practice::{
        Attempt, Circumstances, Dice, Kind, Manner, Memory, Score, Setting, Sureness, Why,
        today::{Ask, Plan, Session, Turn, usual_times},
    },
    time::{Span, Wall},
};

use super::{material, memory::noon};

/// Somebody who answers as well as chance has it, and how long he takes.
pub(super) struct Trainee {
    pub(super) attempts: Vec<Attempt>,
    pub(super) dice: Dice,
    pub(super) skill: f64,
}

impl Trainee {
    pub(super) fn new(seed: u64) -> Self {
        Self { attempts: Vec::new(), dice: Dice::new(seed), skill: 0.6 }
    }

    pub(super) fn plan(&self, day: i64, minutes: i64) -> Plan {
        let ceremonies = ["co-thi-dua-chinh-phu".to_owned(), "huan-chuong-tap-the".to_owned()];
        let course = material().course(&ceremonies, true);
        let times = usual_times(&self.attempts);
        let ask = Ask {
            person: "p1",
            started: noon(day),
            length: Span::seconds(minutes * 60),
            seed: day as u64 + 100,
            times: &times,
        };
        Plan::new(&Memory::of(&self.attempts), &course, ask)
    }

    /// Answers one exercise; the attempt and how long it took.
    pub(super) fn answers(&mut self, turn: &Turn, plan: &Plan, spent: Span) -> Attempt {
        let right = self.dice.part() < self.skill;
        let answer = if right { turn.exercise.best() } else { dientap::core::practice::Answer::Nothing };
        let took = Span((turn.exercise.expected.0 as f64 * (0.5 + self.dice.part() * 0.6)) as i64);
        let feedback = turn.exercise.mark(&answer);
        let how = Circumstances {
            person: "p1",
            at: Wall { unix_ms: plan.started.unix_ms + spent.0 + took.0, ..plan.started },
            took,
            sure: Sureness::ALL[self.dice.below(3)],
            setting: Setting::Today(plan.seed),
            peeked: false,
            retry: false,
        };
        Attempt::new(&turn.exercise, answer, &feedback, how)
    }

    /// A session to its end; how long it lasted and how many exercises it had.
    pub(super) fn practises(&mut self, day: i64, minutes: i64) -> (Span, usize) {
        let plan = self.plan(day, minutes);
        let mut session = Session::of(&plan, []);
        let mut spent = Span::ZERO;
        while let Some(turn) = session.next(spent, material(), &Manner::default()) {
            let attempt = self.answers(&turn, &plan, spent);
            session.answered(turn.place, attempt.score, attempt.took);
            spent += attempt.took + Span::seconds(4);
            self.attempts.push(attempt);
        }
        (spent, session.answers())
    }
}

#[test]
fn a_session_is_mixed_and_ends_on_time() {
    for minutes in [5, 10, 20] {
        let mut trainee = Trainee::new(minutes as u64);
        for day in 0..4 {
            let (spent, answers) = trainee.practises(day, minutes);
            let over = spent - Span::seconds(minutes * 60);
            assert!(over < Span::seconds(60), "{minutes} minutes, {over:?} over");
            assert!(spent > Span::seconds(minutes * 45), "{minutes} minutes, only {spent:?}");
            assert!(answers as i64 >= minutes, "{answers} in {minutes} minutes");
        }
        let mut kinds: BTreeMap<Kind, usize> = BTreeMap::new();
        for attempt in &trainee.attempts {
            *kinds.entry(attempt.kind).or_default() += 1;
        }
        assert!(kinds.len() >= 6, "{kinds:?}");
        let pairs = trainee.attempts.windows(2).filter(|w| w[0].setting == w[1].setting);
        let (mut all, mut same) = (0, 0);
        for pair in pairs {
            all += 1;
            same += usize::from(pair[0].kind == pair[1].kind);
        }
        assert!(same * 4 < all, "{same} of {all} neighbours are of one kind");
    }
}

#[test]
fn a_session_that_was_killed_goes_on_where_it_stood() {
    let mut trainee = Trainee::new(3);
    trainee.practises(0, 10);
    let plan = trainee.plan(1, 10);
    let mut session = Session::of(&plan, []);
    let mut spent = Span::ZERO;
    let mut stored: Vec<Attempt> = Vec::new();
    while let Some(turn) = session.next(spent, material(), &Manner::default()) {
        // Killed before every exercise: the plan and the attempts are all there is.
        let mut resumed = Session::of(&plan, trainee.attempts.iter().chain(&stored));
        assert_eq!(resumed.next(spent, material(), &Manner::default()).as_ref(), Some(&turn));
        assert_eq!((resumed.answers(), resumed.score()), (session.answers(), session.score()));
        let attempt = trainee.answers(&turn, &plan, spent);
        session.answered(turn.place, attempt.score, attempt.took);
        spent += attempt.took + Span::seconds(4);
        stored.push(attempt);
    }
    assert!(stored.len() > 5);
    assert!((session.spent() - spent).0.abs() < 1000);
    let mut over = Session::of(&plan, &stored);
    assert_eq!(over.next(spent, material(), &Manner::default()), None);
}

#[test]
fn what_was_wrong_comes_again_after_three_others() {
    let trainee = Trainee::new(5);
    let plan = trainee.plan(0, 20);
    let mut session = Session::of(&plan, []);
    let mut order = Vec::new();
    let mut spent = Span::ZERO;
    while let Some(turn) = session.next(spent, material(), &Manner::default()) {
        order.push((turn.place, turn.again));
        let score = if order.len() == 2 && !turn.again { Score::NONE } else { Score::FULL };
        session.answered(turn.place, score, Span::seconds(10));
        spent += Span::seconds(20);
    }
    let again: Vec<usize> = (0..order.len()).filter(|n| order[*n].1).collect();
    assert_eq!(again, [5], "{order:?}");
    assert_eq!(order[5].0, order[1].0);
    let mut first: Vec<usize> = order.iter().filter(|(_, again)| !again).map(|(place, _)| *place).collect();
    first.dedup();
    assert_eq!(first.len(), order.len() - 1);
}

#[test]
fn sure_mistakes_and_what_fades_come_before_what_is_new() {
    let mut trainee = Trainee::new(8);
    for day in 0..3 {
        trainee.practises(day, 10);
    }
    let plan = trainee.plan(9, 10);
    assert_eq!(plan.planned[0].why, Why::SureMistake, "{:#?}", plan.planned);
    let why: std::collections::BTreeSet<Why> = plan.planned.iter().map(|planned| planned.why).collect();
    assert!(why.len() >= 3 && why.contains(&Why::New), "{why:?}");
    assert_eq!(plan, trainee.plan(9, 10), "the same seed plans the same session");
}

#[test]
fn a_session_without_material_is_over_at_once() {
    let empty = dientap::core::practice::Material::default();
    let plan = Trainee::new(1).plan(0, 5);
    assert_eq!(Session::of(&plan, []).next(Span::ZERO, &empty, &Manner::default()), None);
    let course = empty.course(&[], true);
    let ask = Ask { person: "p", started: noon(0), length: Span(i64::MIN), seed: 0, times: &[] };
    let plan = Plan::new(&Memory::default(), &course, ask);
    assert!(plan.planned.is_empty());
}
