//! The program without a window: actions in, state and effects out.
#![expect(clippy::cast_possible_wrap, reason = "a test that fails here says why")]
#![cfg(test)]

use std::path::Path;

use dientap::{
    app::{
        Action, Dialog, Effect, LibraryAction, Model, Now, Picture, Places, ProjectorAction, Reply, Screen,
        SetupAction, frame, keys::Do, next_wake, update,
    },
    core::{
        drill::{Command, DrillId, Event, GapCause, HallView, Heartbeat, What},
        settings::Settings,
        text::Text,
        time::{Moment, Span, Tick, Wall},
    },
    files,
};

/// A program with a clock in its hand and a disk that does as it is told.
struct Bench {
    model: Model,
    now: Now,
    disk: Disk,
    journal: Vec<Event>,
    other: Vec<Effect>,
}

#[derive(PartialEq)]
enum Disk {
    Writes,
    Refuses,
    Sleeps,
}

impl Bench {
    fn new() -> Self {
        let mut model = Model::new(Settings::default(), Places::default());
        let entries = files::library::load(Path::new("no such folder"), &[]).entries;
        let now = Now { tick: Tick(1_000_000), wall: Wall { unix_ms: 1_763_869_000_000, offset_s: 25_200 } };
        update(&mut model, Action::Done(Reply::Library(entries)), now);
        Self { model, now, disk: Disk::Writes, journal: Vec::new(), other: Vec::new() }
    }

    fn with_drill() -> Self {
        let mut bench = Self::new();
        bench.prepare();
        bench.act(Action::Do(Do::Start));
        bench
    }

    fn prepare(&mut self) {
        let place = self.model.library.entries.first().expect("a bundled ceremony").place.clone();
        self.act(Action::Library(LibraryAction::Prepare(place)));
    }

    fn act(&mut self, action: Action) {
        let effects = update(&mut self.model, action, self.now);
        self.carry_out(effects);
    }

    fn press(&mut self, does: Do) {
        self.act(Action::Do(does));
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Write { session, from, events, .. } => match self.disk {
                    Disk::Writes => {
                        self.journal.truncate(from);
                        self.journal.extend(events);
                        let upto = self.journal.len();
                        self.act(Action::Done(Reply::Written { session, id: DrillId(7), upto }));
                    }
                    Disk::Refuses => {
                        let why = Text::new("Ổ đĩa đã đầy.", "The disk is full.");
                        self.act(Action::Done(Reply::NotWritten { session, why }));
                    }
                    Disk::Sleeps => {}
                },
                effect => self.other.push(effect),
            }
        }
    }

    fn pass(&mut self, ms: u64) {
        self.now.tick = Tick(self.now.tick.0 + ms);
        self.now.wall.unix_ms += ms as i64;
        let effects = frame(&mut self.model, self.now);
        self.carry_out(effects);
    }

    fn seconds(&mut self, seconds: u64) {
        for _ in 0..seconds {
            self.pass(1000);
            self.act(Action::Done(Reply::Beat(self.now.tick, self.now.wall)));
        }
    }

    fn step(&self) -> usize {
        self.model.session.as_ref().expect("a drill").shown().current() + 1
    }

    fn elapsed(&self) -> Span {
        let session = self.model.session.as_ref().expect("a drill");
        session.shown().clocks(session.moment(self.now.tick)).elapsed
    }

    fn picture(&self) -> Picture {
        self.model.projector_view(self.now.tick).expect("a picture").picture.clone()
    }
}

#[test]
fn a_drill_goes_from_the_library_to_looking_back() {
    let mut b = Bench::new();
    b.prepare();
    assert_eq!(b.model.screen, Screen::Setup);
    assert!(matches!(b.picture(), Picture::Title { .. }));
    b.press(Do::Start);
    assert_eq!(b.model.screen, Screen::Console);
    for _ in 0..24 {
        b.seconds(2);
        b.press(Do::Next);
    }
    assert_eq!(b.model.screen, Screen::LookBack);
    assert!(b.model.records.open.as_ref().is_some_and(|o| o.id == Some(DrillId(7))));
    assert!(matches!(b.picture(), Picture::Closing { steps: 24, .. }));
    assert!(matches!(b.journal.last().map(|e| &e.what), Some(What::Finished)));
    assert!(b.other.contains(&Effect::KeepAwake(true)) && b.other.contains(&Effect::KeepAwake(false)));
}

#[test]
fn an_event_is_shown_when_it_is_durable_and_not_before() {
    let mut b = Bench::with_drill();
    b.seconds(1);
    b.disk = Disk::Sleeps;
    b.press(Do::Next);
    assert_eq!(b.step(), 1, "not durable yet");
    b.pass(249);
    assert_eq!(b.step(), 1);
    b.pass(1);
    assert_eq!(b.step(), 2, "a quarter of a second is the longest a trainer waits");
}

#[test]
fn a_failing_disk_is_told_and_tried_again_until_nothing_is_missing() {
    let mut b = Bench::with_drill();
    b.seconds(1);
    b.disk = Disk::Refuses;
    b.press(Do::Next);
    b.seconds(1);
    b.press(Do::Next);
    b.pass(250);
    assert_eq!(b.step(), 3, "the drill goes on");
    assert_eq!(b.model.notices.len(), 1, "told once");
    assert_eq!(b.journal.len(), 1);
    b.disk = Disk::Writes;
    b.seconds(3);
    assert_eq!(b.journal.len(), 3, "nothing is missing");
    assert!(b.model.notices.is_empty(), "and the warning is gone");
    assert!(b.model.session.as_ref().is_some_and(dientap::app::Session::is_safe));
}

#[test]
fn a_drill_begins_though_the_disk_refuses_even_its_start() {
    let mut b = Bench::new();
    b.prepare();
    b.disk = Disk::Refuses;
    b.press(Do::Start);
    b.pass(10);
    assert_eq!(b.model.screen, Screen::Console);
    b.disk = Disk::Writes;
    b.seconds(3);
    assert!(matches!(b.journal.first().map(|e| &e.what), Some(What::Started(_))));
}

#[test]
fn f5_never_begins_a_running_drill_anew() {
    let mut b = Bench::with_drill();
    b.seconds(5);
    b.press(Do::Next);
    b.act(Action::Go(Screen::Setup));
    b.press(Do::Start);
    assert_eq!((b.step(), b.model.screen), (2, Screen::Console));
    assert_eq!(b.journal.len(), 2);
}

#[test]
fn escape_leaves_dialogs_and_blackout_but_never_the_drill() {
    let mut b = Bench::with_drill();
    b.press(Do::Blackout);
    assert_eq!(b.picture(), Picture::Black);
    b.press(Do::Jump);
    assert!(matches!(b.model.dialog, Some(Dialog::Jump(_))));
    b.press(Do::Escape);
    assert_eq!((b.model.dialog.clone(), b.picture()), (None, Picture::Black));
    b.press(Do::Escape);
    assert!(matches!(b.picture(), Picture::Step(_)));
    b.press(Do::Escape);
    assert_eq!(b.model.screen, Screen::Console);
    assert!(b.model.running().is_some());
}

#[test]
fn an_accidental_end_is_undone_as_if_nothing_had_happened() {
    let mut b = Bench::with_drill();
    b.act(Action::Drill(Command::Jump(23)));
    b.seconds(3);
    b.press(Do::Next);
    assert_eq!(b.model.screen, Screen::LookBack);
    b.seconds(4);
    b.press(Do::Undo);
    assert_eq!((b.model.screen, b.step()), (Screen::Console, 24));
    assert_eq!(b.elapsed(), Span::seconds(7));
}

#[test]
fn the_wall_clock_moves_no_timer() {
    let mut b = Bench::with_drill();
    b.seconds(4);
    b.now.wall.unix_ms += 3_600_000;
    b.seconds(1);
    b.now.wall.unix_ms -= 7_200_000;
    b.seconds(1);
    assert_eq!(b.elapsed(), Span::seconds(6));
    assert_eq!(b.journal.len(), 1);
}

#[test]
fn sleep_of_the_machine_is_a_marked_gap_that_the_trainer_may_count() {
    let mut b = Bench::with_drill();
    b.seconds(4);
    b.pass(600_000);
    assert_eq!(b.elapsed(), Span::seconds(4), "sleep is no time of the drill");
    let gap = b.model.session.as_ref().and_then(dientap::app::Session::open_gap).expect("a question");
    assert_eq!((gap.cause, gap.length), (GapCause::Sleep, Span::seconds(600)));
    b.seconds(1);
    b.act(Action::Drill(Command::CountGap(gap.event)));
    assert_eq!(b.elapsed(), Span::seconds(605));
    assert!(b.model.session.as_ref().and_then(dientap::app::Session::open_gap).is_none());
}

#[test]
fn a_drill_goes_on_where_the_last_heartbeat_stood() {
    let mut b = Bench::with_drill();
    b.seconds(10);
    b.press(Do::Next);
    b.seconds(5);
    b.press(Do::Tick);
    let log = b.journal.clone();
    let heartbeat = Heartbeat { at: Moment(17_000), wall: b.now.wall };
    let mut again = Bench::new();
    again.now = Now { tick: Tick(5), wall: Wall { unix_ms: b.now.wall.unix_ms + 90_000, ..b.now.wall } };
    again.journal = log.clone();
    again.act(Action::Done(Reply::Resumed(DrillId(7), log, heartbeat)));
    assert_eq!((again.model.screen, again.step()), (Screen::Console, 2));
    assert_eq!(again.elapsed(), Span::seconds(17));
    let gap = again.model.session.as_ref().and_then(dientap::app::Session::open_gap).expect("the downtime is marked");
    assert_eq!((gap.cause, gap.length), (GapCause::Restart, Span::seconds(90)));
    let session = again.model.session.as_ref().expect("a drill");
    assert_eq!(session.shown().records()[1].ticks.len(), 1);
}

#[test]
fn a_frozen_picture_stands_while_the_drill_goes_on() {
    let mut b = Bench::with_drill();
    b.seconds(3);
    b.press(Do::Freeze);
    let frozen = b.picture();
    b.seconds(3);
    b.press(Do::Next);
    assert_eq!(b.picture(), frozen);
    b.press(Do::Freeze);
    assert!(matches!(b.picture(), Picture::Step(card) if card.number == 2));
}

#[test]
fn the_hall_changes_between_step_and_stage() {
    let mut b = Bench::with_drill();
    assert_eq!(b.model.session.as_ref().map(|s| s.shown().view()), Some(HallView::Step));
    b.press(Do::View);
    assert!(matches!(b.picture(), Picture::Stage(_)));
}

#[test]
fn faults_are_logged_by_number_and_the_last_asks_for_words() {
    let mut b = Bench::with_drill();
    let faults = b.model.session.as_ref().map_or(0, |s| s.shown().rundown().steps[0].step.faults.len());
    assert!(faults > 0);
    b.press(Do::Fault(1));
    let words = u8::try_from(faults + 1).expect("a small number");
    b.press(Do::Fault(words));
    assert!(matches!(b.model.dialog, Some(Dialog::FreeFault(_))));
    b.press(Do::Escape);
    b.press(Do::Fault(9));
    assert_eq!(b.model.session.as_ref().map(|s| s.shown().faults().len()), Some(1));
}

#[test]
fn jumping_finds_steps_without_marks_or_by_number() {
    let mut b = Bench::with_drill();
    b.press(Do::Jump);
    b.act(Action::Dialog(dientap::app::DialogAction::Text("trao co".to_owned())));
    let first = b.model.jump_targets()[0];
    let title = b.model.session.as_ref().map(|s| s.shown().rundown().steps[first].step.title.vi.clone());
    assert!(title.is_some_and(|t| t.to_lowercase().contains("trao cờ")));
    b.act(Action::Dialog(dientap::app::DialogAction::Text("17".to_owned())));
    b.act(Action::Dialog(dientap::app::DialogAction::Accept));
    assert_eq!(b.step(), 17);
    b.press(Do::Undo);
    assert_eq!(b.step(), 1, "a jump is one step back");
}

#[test]
fn closing_in_the_middle_of_a_drill_asks_first() {
    let mut b = Bench::with_drill();
    b.act(Action::CloseRequested);
    assert_eq!((b.model.dialog.clone(), b.model.closing), (Some(Dialog::Close), false));
    b.press(Do::Escape);
    assert!(!b.model.closing);
    b.act(Action::CloseRequested);
    b.act(Action::Dialog(dientap::app::DialogAction::Accept));
    assert!(b.model.closing);
    let mut idle = Bench::new();
    idle.act(Action::CloseRequested);
    assert!(idle.model.closing);
}

#[test]
fn nothing_wakes_the_program_while_no_clock_runs() {
    let mut b = Bench::new();
    assert_eq!(next_wake(&b.model, b.now.tick), None);
    b.prepare();
    // The page says when the drill would end: the clock on the wall, by the minute.
    let to_the_minute = Span(60_000 - b.now.wall.unix_ms.rem_euclid(60_000));
    assert_eq!(next_wake(&b.model, b.now.tick), Some(to_the_minute));
    b.press(Do::Start);
    assert!(next_wake(&b.model, b.now.tick).is_some_and(|w| w <= Span::seconds(1)));
}

#[test]
fn the_projector_window_closes_and_opens_without_touching_the_drill() {
    let mut b = Bench::with_drill();
    assert!(b.model.projector.open);
    b.act(Action::Projector(ProjectorAction::Closed));
    assert!(!b.model.projector.open);
    b.seconds(2);
    b.act(Action::Projector(ProjectorAction::Open));
    assert!(b.model.projector.open);
    assert_eq!(b.elapsed(), Span::seconds(2));
    assert_eq!(b.journal.len(), 1);
}

#[test]
fn names_and_missing_items_are_part_of_the_start() {
    let mut b = Bench::new();
    b.prepare();
    b.act(Action::Setup(SetupAction::Person("NT".to_owned(), " Pha\u{323}m Thu Hà ".to_owned())));
    let (list, item) = {
        let list = &b.model.setup.as_ref().expect("a set-up").rundown.preparation[0];
        (list.id.clone(), list.items[0].id.clone())
    };
    b.act(Action::Setup(SetupAction::Prepared(list.clone(), item.clone(), true)));
    b.press(Do::Start);
    let start = b.model.session.as_ref().expect("a drill").shown().started().clone();
    assert_eq!(start.cast, [("NT".to_owned(), "Phạm Thu Hà".to_owned())]);
    assert_eq!(start.prepared, [(list, item)]);
}
