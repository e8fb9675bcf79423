//! A drill, and what was answered in practice, outlive any number of sudden deaths of the program.
//!
//! The program is this test binary itself, run again as [`headless`]: all of it but the windows, a trainer made of
//! dice and a clock that the dice move. It says on its standard output what is durable, and is killed at random
//! moments. What was durable must be there, and the drill must go on where the last heartbeat stood.
#![cfg(unix)]
#![expect(clippy::expect_used, clippy::panic, reason = "a test that fails says why")]

#[path = "kill/practice.rs"]
mod practice;
mod support;

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    path::Path,
    process::{Child, Command as Program, Stdio},
    sync::Arc,
    time::Duration,
};

use dientap::{
    app::{
        Action, Dialog, Effect, Model, Now, Outside as _, Places, PracticeEffect, Reply, Session, frame, update,
        worker::Worker,
    },
    core::{
        drill::{Command, Drill, DrillId, Event, FaultKind, GapCause, Heartbeat, What},
        practice::Attempt,
        settings::Settings,
        time::{Clock, Moment, Span, Tick, Wall},
    },
    store::Store,
};
use support::{Hall, ceremony, looks_the_same, wall_at};

const FOLDER: &str = "DIENTAP_KILL_FOLDER";
const SEED: &str = "DIENTAP_KILL_SEED";
const KILLS: u64 = 60;
/// How long the program is gone each time, by its own wall clock.
const DOWN: i64 = 77_000;

/// The same dice in the program and in the test.
struct Dice(u64);

impl Dice {
    fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % n
    }
}

/// A trainer made of dice.
fn next_command(dice: &mut Dice, drill: &Drill) -> Command {
    let step = drill.current();
    match dice.below(12) {
        // Never to the end: an ended drill is not offered again.
        0..=2 if drill.next_step().is_some() => Command::Next,
        0..=3 => Command::Back,
        4 => Command::Jump(dice.below(24) as usize),
        5 => Command::Pause,
        6 => Command::Resume,
        7 => Command::Tick(step, "dung".to_owned()),
        8 => Command::Fault("NN1".to_owned(), FaultKind::Known("cham".to_owned())),
        9 => Command::Note(format!("Ghi chú {}", dice.below(1000))),
        10 => Command::Hold("Sai đội hình".to_owned()),
        _ => Command::Undo,
    }
}

/// What the trainer does next.
fn next_event(dice: &mut Dice, hall: &mut Hall) {
    let before = hall.drill.log().len();
    while hall.drill.log().len() == before {
        for _ in 0..dice.below(3) {
            hall.now = hall.now.plus(Span(dice.below(2_500) as i64));
        }
        let command = next_command(dice, &hall.drill);
        let _ = hall.tries(command);
    }
}

fn the_ceremony() -> Hall {
    Hall::of(ceremony(&[("Bước", 20, 40); 24]))
}

/// The drill taken up again, the time in between marked.
fn resumed(log: Vec<Event>, heartbeat: Heartbeat) -> Hall {
    let mut hall = Hall { drill: Drill::replay(log).expect("a drill"), now: heartbeat.at };
    let wall = Wall { unix_ms: heartbeat.wall.unix_ms + DOWN, ..heartbeat.wall };
    let gap = What::Gap { cause: GapCause::Restart, length: Span(DOWN) };
    hall.drill.record(Event { at: heartbeat.at, wall, what: gap });
    hall
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\n{line}").and_then(|()| out.flush()).expect("said");
}

/// The program without its windows.
struct Windowless {
    model: Model,
    worker: Worker,
    /// Which life this is, and how many attempts were sent in it.
    life: u64,
    sent: u64,
    /// Where the dice have moved the drill's clock.
    at: Moment,
}

impl Windowless {
    fn open(data: &Path, life: u64) -> Self {
        let places = Places { data: data.to_owned(), own: data.join("own") };
        let mut worker = Worker::start(places.clone(), Arc::new(Still), Box::new(|| {})).expect("a thread");
        worker.carry_out(Effect::Practice(PracticeEffect::Name(practice::trainee())));
        Self { model: Model::new(Settings::default(), places), worker, life, sent: 0, at: Moment(0) }
    }

    fn now(&self) -> Now {
        Now { tick: Tick(1_000_000 + self.at.0), wall: wall_at(self.at) }
    }

    fn act(&mut self, action: Action, now: Now) {
        for effect in update(&mut self.model, action, now) {
            // Nobody here needs a screen that stays awake.
            if !matches!(effect, Effect::KeepAwake(_)) {
                self.worker.carry_out(effect);
            }
        }
    }

    /// Lets the worker answer until it has come about.
    fn until(&mut self, now: Now, come_about: impl Fn(&Model) -> bool) {
        while !come_about(&self.model) {
            for reply in self.worker.replies() {
                assert!(!matches!(reply, Reply::Failed(_) | Reply::NotWritten { .. }), "{reply:?}");
                practice::hear(&reply);
                self.act(Action::Done(reply), now);
            }
            std::thread::yield_now();
        }
    }

    /// Asks for the lists of drills and waits for them.
    fn lists(&mut self, now: Now) {
        self.worker.carry_out(Effect::ListDrills);
        let mut here = false;
        while !here {
            for reply in self.worker.replies() {
                here |= matches!(reply, Reply::Drills { .. });
                practice::hear(&reply);
                self.act(Action::Done(reply), now);
            }
            std::thread::yield_now();
        }
    }

    /// Takes up the drill that was cut off, or begins one.
    fn begin_or_resume(&mut self) {
        let now = self.now();
        self.lists(now);
        let Some(offered) = self.model.records.unfinished.first().cloned() else {
            assert_eq!(self.model.dialog, None);
            self.model.session = Some(Session::begin(1, the_ceremony().drill.started().clone(), now));
            return self.safe(now);
        };
        assert_eq!(self.model.dialog, Some(Dialog::Resume), "the drill is offered without being asked for");
        self.at = offered.heartbeat.at;
        let wall = offered.heartbeat.wall;
        let now = Now { wall: Wall { unix_ms: wall.unix_ms + DOWN, ..wall }, ..self.now() };
        self.act(Action::Resume(offered.id), now);
        self.until(now, |model| model.session.is_some());
        self.safe(now);
    }

    /// Waits until everything decided is durable, and therefore shown.
    fn safe(&mut self, now: Now) {
        for effect in frame(&mut self.model, now) {
            self.worker.carry_out(effect);
        }
        self.until(now, |model| model.session.as_ref().is_some_and(Session::is_safe));
        let session = self.model.session.as_ref().expect("a drill");
        assert_eq!(session.shown(), session.decided());
        say(&format!("event {}", session.decided().log().len() - 1));
    }

    fn length(&self) -> usize {
        self.model.session.as_ref().expect("a drill").decided().log().len()
    }

    /// One event more; the same as [`next_event`], by way of the whole program.
    fn one_event(&mut self, dice: &mut Dice) {
        let before = self.length();
        while self.length() == before {
            for _ in 0..dice.below(3) {
                self.at = self.at.plus(Span(dice.below(2_500) as i64));
                let now = self.now();
                self.act(Action::Done(Reply::Beat(now.tick, now.wall)), now);
                // The worker does one thing after another: once the list is here the heartbeat is written.
                self.lists(now);
                say(&format!("beat {}", self.at.0));
            }
            let command = next_command(dice, self.model.session.as_ref().expect("a drill").decided());
            self.act(Action::Drill(command), self.now());
        }
        if before.is_multiple_of(3) {
            self.answers();
        }
        self.safe(self.now());
    }

    /// Some exercises are answered; nobody waits for the disk.
    fn answers(&mut self) {
        let all = (self.sent..self.sent + practice::batch(self.sent)).map(|n| practice::answered(self.life, n));
        let all: Vec<Attempt> = all.collect();
        self.sent += all.len() as u64;
        self.worker.carry_out(Effect::Practice(PracticeEffect::Store(all)));
    }
}

/// The worker beats by no clock here: the dice do.
struct Still;

impl Clock for Still {
    fn now(&self) -> Tick {
        Tick(0)
    }

    fn wall(&self) -> Wall {
        wall_at(Moment(0))
    }
}

/// The program that is killed; goes on for ever.
fn headless(folder: &Path) -> ! {
    let life = std::env::var(SEED).ok().and_then(|s| s.parse().ok()).expect("a seed");
    let mut dice = Dice::new(life);
    let mut program = Windowless::open(folder, life);
    program.begin_or_resume();
    loop {
        program.one_event(&mut dice);
    }
}

/// What the program had acknowledged when it died.
#[derive(Debug, Default)]
struct Acknowledged {
    event: Option<usize>,
    beat: Option<u64>,
    attempts: Option<u64>,
}

/// Starts the program, lets it live for a random while, kills it.
fn live_and_die(folder: &Path, seed: u64, dice: &mut Dice) -> Acknowledged {
    let mut program = Program::new(std::env::current_exe().expect("this binary"))
        .env(FOLDER, folder)
        .env(SEED, seed.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("started");
    let mut said = BufReader::new(program.stdout.take().expect("its words"));
    let mut words = String::new();
    // Some die while starting, most after some events; each at any point of what comes next.
    if dice.below(5) > 0 {
        for _ in 0..dice.below(60) {
            said.read_line(&mut words).expect("a line");
        }
    }
    std::thread::sleep(Duration::from_micros(dice.below(12_000)));
    kill(&mut program);
    said.read_to_string(&mut words).expect("its last words");
    let last = |what: &str| {
        // The last line may be cut off; a whole one ends in a line break.
        let whole = words.rsplit_once('\n').map_or("", |(whole, _)| whole);
        whole.lines().filter_map(|l| l.strip_prefix(what)?.parse().ok()).next_back()
    };
    Acknowledged { event: last("event ").map(|n: u64| n as usize), beat: last("beat "), attempts: last("attempts ") }
}

fn kill(program: &mut Child) {
    program.kill().expect("killed");
    let end = program.wait().expect("ended");
    assert!(!end.success() && end.code().is_none(), "it ran until it was killed: {end:?}");
}

/// What must be in the journal after a life that went on from `before` until the log was so long.
fn foretold(before: &Before, seed: u64, length: usize) -> Hall {
    let mut dice = Dice::new(seed);
    let mut hall = match before {
        Before::Nothing => the_ceremony(),
        Before::Drill(log, heartbeat) => resumed(log.clone(), *heartbeat),
    };
    while hall.drill.log().len() < length {
        next_event(&mut dice, &mut hall);
    }
    hall
}

enum Before {
    Nothing,
    Drill(Vec<Event>, Heartbeat),
}

/// Holds the journal to what the program had acknowledged and to what it would have done.
fn compare(folder: &Path, before: &Before, seed: u64, said: &Acknowledged) -> (Before, usize) {
    let (store, damage) = Store::open(folder).expect("records open after a death");
    assert_eq!(damage, None, "a death damages nothing");
    let offered = store.unfinished().expect("the list");
    let Some(drill) = offered.first() else {
        assert_eq!(said.event, None, "an acknowledged start is offered");
        assert!(matches!(before, Before::Nothing), "a drill is not lost");
        return (Before::Nothing, 0);
    };
    assert_eq!((offered.len(), drill.id), (1, DrillId(1)), "one drill, always the same");
    let (log, heartbeat) = store.look_back(drill.id).expect("read");
    let old = if let Before::Drill(log, _) = before { log.len() } else { 0 };
    // One more event than was acknowledged may have reached the disk, but not a second.
    let least = said.event.map_or(old, |n| n + 1);
    assert!((least..=least + 1).contains(&log.len()), "{} events, of which {said:?}, after {old}", log.len());
    assert!(heartbeat.at.0 >= said.beat.unwrap_or(0), "{heartbeat:?} after {said:?}");
    let hall = if log.len() == old {
        Hall { drill: Drill::replay(log.clone()).expect("a drill"), now: heartbeat.at }
    } else {
        foretold(before, seed, log.len())
    };
    assert_eq!(log, hall.drill.log(), "the log is what the program did, to the letter");
    let replayed = Drill::replay(log.clone()).expect("a drill");
    for later in [0, 5_000] {
        looks_the_same(&replayed, &hall.drill, heartbeat.at.plus(Span(later))).expect("the same drill");
    }
    assert_eq!(drill.step, hall.drill.current());
    assert_eq!(drill.heartbeat, heartbeat);
    assert_eq!(drill.elapsed, hall.drill.clocks(heartbeat.at).elapsed);
    let gained = log.len() - old;
    (Before::Drill(log, heartbeat), gained)
}

/// Every gap is the time the program was gone, and none of it counts.
fn gaps_are_marked(log: &[Event], deaths_in_drill: usize) {
    let drill = Drill::replay(log.to_vec()).expect("a drill");
    let gaps = drill.gaps();
    assert!(gaps.len() <= deaths_in_drill && gaps.len() >= deaths_in_drill / 2, "{} of {deaths_in_drill}", gaps.len());
    for gap in &gaps {
        assert_eq!((gap.cause, gap.length, gap.counted), (GapCause::Restart, Span(DOWN), false));
    }
    let clocks = drill.clocks(drill.last_moment());
    assert_eq!(clocks.elapsed + clocks.paused, drill.last_moment().since(Moment(0)), "no time but the drill's own");
}

/// No harness: the same binary is the program that dies and the test that kills it.
fn main() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        headless(Path::new(&folder));
    }
    let name = "a_drill_outlives_sixty_sudden_deaths_with_every_tick_fault_and_answer";
    let filters: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    let listed = std::env::args().any(|a| a == "--list");
    if listed {
        println!("{name}: test");
    } else if filters.is_empty() || filters.iter().any(|f| name.contains(f.as_str())) {
        println!("running 1 test");
        a_drill_outlives_sixty_sudden_deaths_with_every_tick_fault_and_answer();
        println!("test {name} ... ok\n\ntest result: ok. 1 passed; 0 failed; 0 ignored");
    }
}

fn a_drill_outlives_sixty_sudden_deaths_with_every_tick_fault_and_answer() {
    let top = tempfile::tempdir().expect("a folder for the test");
    let folder = top.path().join("Lễ 2-9");
    let mut dice = Dice::new(29);
    let mut before = Before::Nothing;
    let (mut deaths_in_drill, mut fruitful) = (0, 0);
    let mut practised = Vec::new();
    for seed in 1..=KILLS {
        deaths_in_drill += usize::from(matches!(before, Before::Drill(..)));
        let said = live_and_die(&folder, seed, &mut dice);
        practised = practice::compare(&folder, &practised, seed, &said);
        let (after, gained) = compare(&folder, &before, seed, &said);
        fruitful += usize::from(gained > 1);
        before = after;
    }
    let Before::Drill(log, _) = before else { panic!("sixty lives and not one drill") };
    gaps_are_marked(&log, deaths_in_drill);
    assert!(practised.len() > 100, "{} answers", practised.len());
    assert!(fruitful >= 20 && log.len() > 100, "{fruitful} lives left {} events", log.len());
}
