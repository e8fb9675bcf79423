//! The schedule against a slow model that knows only how to let a tenth of a second pass.
#![cfg(test)]

mod support;

use dientap::core::{
    drill::Command,
    time::{Moment, Span},
};
use support::{Hall, ceremony, start};

const TENTH: i64 = 100;

/// A small generator, so that the same plans are tried everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % n
    }
}

/// A drill as a person with paper and a metronome would keep it.
struct Paper {
    plan: Vec<i64>,
    from: usize,
    step: usize,
    added: i64,
    on_step: i64,
    spent: Vec<i64>,
    stopped: bool,
    stood: i64,
    over: bool,
    now: i64,
}

impl Paper {
    fn tick(&mut self) {
        self.now += TENTH;
        if self.over {
            return;
        }
        if self.stopped {
            self.stood += TENTH;
        } else {
            self.on_step += TENTH;
            self.spent[self.step] += TENTH;
        }
    }

    fn go(&mut self, step: usize) {
        self.step = step;
        self.added = 0;
        self.on_step = 0;
    }

    /// When the end would come, if from now on all went to plan.
    fn projected_end(&self) -> i64 {
        if self.over {
            return self.now;
        }
        let rest = self.plan[self.step] + self.added - self.on_step;
        let mut end = self.now + if rest > 0 { rest } else { 0 };
        for later in self.step + 1..self.plan.len() {
            end += self.plan[later];
        }
        end
    }

    fn elapsed(&self) -> i64 {
        self.spent.iter().sum()
    }

    fn planned(&self) -> i64 {
        self.plan[self.from..].iter().sum()
    }
}

fn a_plan(dice: &mut Dice) -> (Paper, Hall) {
    let count = 1 + dice.below(6) as usize;
    let seconds: Vec<i64> = (0..count).map(|_| dice.below(25) as i64).collect();
    let from = dice.below(count as u64) as usize;
    let steps: Vec<(&str, i64, i64)> = seconds.iter().map(|s| ("Bước", *s, 60)).collect();
    let mut begin = start(ceremony(&steps));
    begin.from = from;
    let plan: Vec<i64> = seconds.iter().map(|s| s * 1000).collect();
    let spent = vec![0; count];
    let paper =
        Paper { plan, from, step: from, added: 0, on_step: 0, spent, stopped: false, stood: 0, over: false, now: 0 };
    (paper, Hall::from_start(begin))
}

/// Something is done in the hall and, by its own rules, on paper.
fn act(dice: &mut Dice, paper: &mut Paper, hall: &mut Hall) {
    let last = paper.plan.len() - 1;
    let command = match dice.below(8) {
        0..=2 => Command::Next,
        3 => Command::Back,
        4 => Command::Jump(dice.below(paper.plan.len() as u64) as usize),
        5 if paper.stopped => Command::Resume,
        5 => Command::Pause,
        6 => Command::Adjust(Span::seconds(10)),
        _ => Command::Hold("Dừng!".to_owned()),
    };
    let taken = hall.tries(command.clone()).is_ok();
    match command {
        _ if !taken => {}
        Command::Next if paper.step == last => (paper.over, paper.stopped) = (true, false),
        Command::Next => paper.go(paper.step + 1),
        Command::Back => paper.go(paper.step - 1),
        Command::Jump(to) => paper.go(to),
        Command::Adjust(by) => paper.added += by.0,
        Command::Resume => paper.stopped = false,
        _ => paper.stopped = true,
    }
}

fn agree(n: u64, paper: &Paper, hall: &Hall) {
    let clocks = hall.drill.clocks(Moment(paper.now as u64));
    let at = format!("plan {n}, {} ms", paper.now);
    assert_eq!(clocks.elapsed.0, paper.elapsed(), "elapsed, {at}");
    assert_eq!(clocks.paused.0, paper.stood, "paused, {at}");
    assert_eq!(clocks.planned.0, paper.planned(), "planned, {at}");
    assert_eq!(paper.now + clocks.to_go.0, paper.projected_end(), "projected end, {at}");
    // Standing still is nobody's fault: it is neither late nor early.
    let late = (paper.projected_end() - paper.now) + paper.elapsed() - paper.planned();
    assert_eq!(clocks.against_plan.0, late, "against plan, {at}");
    if !paper.over {
        assert_eq!(clocks.step_rest.0, paper.plan[paper.step] + paper.added - paper.on_step, "rest, {at}");
    }
    for (step, spent) in paper.spent.iter().enumerate() {
        assert_eq!(hall.drill.spent_on(step, Moment(paper.now as u64)).0, *spent, "step {step}, {at}");
    }
}

#[test]
fn the_schedule_agrees_with_paper_and_metronome_on_ten_thousand_plans() {
    let mut dice = Dice(0x2_9194_5DE7);
    let mut ended = 0;
    for n in 0..10_000 {
        let (mut paper, mut hall) = a_plan(&mut dice);
        for _ in 0..12 {
            for _ in 0..dice.below(120) {
                paper.tick();
            }
            hall.now = Moment(paper.now as u64);
            agree(n, &paper, &hall);
            act(&mut dice, &mut paper, &mut hall);
            agree(n, &paper, &hall);
        }
        ended += usize::from(paper.over);
    }
    assert!((1_000..9_900).contains(&ended), "some drills end and some do not: {ended}");
}

#[test]
fn a_drill_that_keeps_to_its_plan_is_never_early_nor_late() {
    let mut dice = Dice(9);
    for _ in 0..200 {
        let (paper, mut hall) = a_plan(&mut dice);
        // An empty step still takes a person a second to walk through: those alone make the drill late.
        let mut late = Span::ZERO;
        for step in paper.from..paper.plan.len() {
            let planned = paper.plan[step];
            for _ in 0..planned.max(1000) / 250 {
                assert!(planned == 0 || hall.drill.clocks(hall.now).against_plan == late);
                hall.now = hall.now.plus(Span(250));
            }
            if planned == 0 {
                late += Span::seconds(1);
            }
            assert_eq!(hall.drill.clocks(hall.now).against_plan, late);
            hall.does(Command::Next);
        }
    }
}
