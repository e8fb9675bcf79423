//! Carries out effects on a thread of its own and answers; the window never waits for a disk.

mod dialog;
mod practice;

use std::{
    sync::{
        Arc, Mutex,
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    thread::{Builder, JoinHandle},
    time::Duration,
};

use crate::{
    core::{
        drill::{DrillId, Event},
        time::Clock,
    },
    files::{self, library::Stamps},
    platform::{awake::Awake, folders},
    store::{Store, StoreError},
};

use super::{Effect, Outside, Places, Reply};

/// How long the records may wait for the library before they are opened.
const BREATH: Duration = Duration::from_millis(100);
/// How often the worker says that it is alive.
const BEAT: Duration = Duration::from_secs(1);

/// The worker's end that the window holds.
pub struct Worker {
    effects: Option<Sender<Effect>>,
    replies: Receiver<Reply>,
    thread: Option<JoinHandle<()>>,
}

impl Worker {
    /// Starts the worker; `wake` is called when an answer waits.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(places: Places, clock: Arc<dyn Clock>, wake: Box<dyn Fn() + Send>) -> std::io::Result<Self> {
        let (effects, to_do) = channel();
        let (answers, replies) = channel();
        let thread = Builder::new().name("worker".to_owned()).spawn(move || {
            let mut hands = Hands {
                places,
                clock,
                answers,
                wake: Arc::new(Mutex::new(wake)),
                store: None,
                store_tried: false,
                stamps: Stamps::default(),
                awake: None,
                beating: false,
                begun: None,
            };
            hands.work(&to_do);
        })?;
        Ok(Self { effects: Some(effects), replies, thread: Some(thread) })
    }
}

impl Outside for Worker {
    fn carry_out(&mut self, effect: Effect) {
        if let Some(effects) = &self.effects
            && effects.send(effect).is_err()
        {
            log::error!("the worker is gone");
        }
    }

    fn replies(&mut self) -> Vec<Reply> {
        self.replies.try_iter().collect()
    }
}

impl Drop for Worker {
    /// Waits until everything asked for is done.
    fn drop(&mut self) {
        self.effects.take();
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            log::error!("the worker ended badly");
        }
    }
}

/// Shared with the threads that wait for a dialog.
type Wake = Arc<Mutex<Box<dyn Fn() + Send>>>;

struct Hands {
    places: Places,
    clock: Arc<dyn Clock>,
    answers: Sender<Reply>,
    wake: Wake,
    store: Option<Store>,
    /// The records were opened, or could not be. Not at once: the library must not wait for them.
    store_tried: bool,
    stamps: Stamps,
    awake: Option<Awake>,
    beating: bool,
    /// The latest session that has its drill in the journal. The window may not know of it yet.
    begun: Option<(u64, DrillId)>,
}

impl Hands {
    fn work(&mut self, to_do: &Receiver<Effect>) {
        let mut next_beat = self.clock.now().plus(span(BEAT));
        loop {
            let wait = if !self.store_tried {
                BREATH
            } else if self.beating {
                Duration::from_millis(next_beat.since(self.clock.now()).0.unsigned_abs())
            } else {
                Duration::from_hours(1)
            };
            match to_do.recv_timeout(wait) {
                Ok(effect) => self.carry_out(effect),
                Err(RecvTimeoutError::Timeout) => self.open_store(),
                Err(RecvTimeoutError::Disconnected) => return,
            }
            let now = self.clock.now();
            if self.beating && now >= next_beat {
                // No wake-up: the beat is read with the next second's digit.
                self.send(Reply::Beat(now, self.clock.wall()));
                next_beat = now.plus(span(BEAT));
            } else if !self.beating {
                next_beat = now.plus(span(BEAT));
            }
        }
    }

    fn send(&self, reply: Reply) {
        // The window may have closed already; there is nobody left to tell then.
        self.answers.send(reply).ok();
    }

    fn answer(&self, reply: Reply) {
        self.send(reply);
        wake(&self.wake);
    }

    fn open_store(&mut self) {
        if std::mem::replace(&mut self.store_tried, true) {
            return;
        }
        if let Err(error) = folders::prepare(&self.places.data) {
            log::error!("{}: {error}", self.places.data.display());
        }
        match Store::open(&self.places.data) {
            Ok((mut store, damage)) => {
                store.forget_gone();
                self.store = Some(store);
                if let Some(damage) = damage {
                    self.answer(Reply::Failed(damage.text()));
                }
            }
            Err(error) => {
                log::error!("{error}");
                self.answer(Reply::Failed(error.text()));
            }
        }
    }

    fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::LoadLibrary { opened, if_changed } => {
                if !if_changed || self.stamps.changed() {
                    let found = files::library::load(&self.places.own, &opened);
                    self.stamps = found.stamps;
                    self.answer(Reply::Library(found.entries));
                }
            }
            Effect::LoadReference => self.answer(Reply::Reference(Arc::new(files::bundled::reference()))),
            Effect::CopyToEdit(id) => match files::copy::copy_to_edit(&id, &self.places.own) {
                Ok(path) => self.answer(Reply::Copied(path)),
                Err(error) => self.answer(Reply::Failed(error.sentence)),
            },
            Effect::SaveSettings(settings) => {
                if let Err(error) = files::settings::save(&self.places.data.join(files::settings::FILE), &settings) {
                    self.answer(Reply::Warned(error.sentence));
                }
            }
            Effect::Write { session, id, from, events } => {
                self.open_store();
                self.write(session, id, from, &events);
            }
            Effect::Heartbeat(id, at, wall) => {
                self.quietly(|store| store.heartbeat(id, at, wall));
            }
            Effect::AskOpen | Effect::Save { .. } => self.in_dialog(effect),
            Effect::ShowFolder(folder) => {
                if let Err(error) = folders::show(&folder) {
                    log::warn!("{}: {error}", folder.display());
                    self.answer(Reply::Warned(crate::lang::folder_is(&folder.display().to_string())));
                }
            }
            Effect::KeepAwake(on) => self.keep_awake(on),
            Effect::Practice(effect) => self.practice(effect),
            effect => {
                self.open_store();
                self.records(effect);
            }
        }
    }

    fn records(&mut self, effect: Effect) {
        match effect {
            Effect::ListDrills => self.list(),
            Effect::Resume(id) => {
                if let Some((log, heartbeat)) = self.with_store(|store| store.resume(id)) {
                    self.answer(Reply::Resumed(id, log, heartbeat));
                }
            }
            Effect::Dismiss(id) => {
                self.with_store(|store| store.dismiss(id));
            }
            Effect::Release(id) => {
                if let Some(store) = &mut self.store {
                    store.release(id);
                }
            }
            Effect::OpenRecord(id) => {
                if let Some(log) = self.with_store(|store| store.log(id)) {
                    self.answer(Reply::Record(id, log));
                }
            }
            Effect::Amend(id, n, event) if self.with_store(|store| store.append(id, n, &event)).is_some() => {
                self.answer(Reply::Amended(id));
            }
            _ => {}
        }
    }

    fn write(&mut self, session: u64, id: Option<DrillId>, from: usize, events: &[Event]) {
        if self.store.is_none() {
            self.open_quietly();
        }
        let Some(store) = &mut self.store else {
            let why = crate::lang::records_closed();
            return self.answer(Reply::NotWritten { session, why });
        };
        let known = self.begun.filter(|(of, _)| *of == session).map(|(_, id)| id);
        // Written before, but the answer is still on its way or a later event failed.
        let begun = known.filter(|id| from > 0 || events.first().is_some_and(|e| store.append(*id, 0, e).is_ok()));
        let mut id = id.or(begun);
        if id.is_none() && from > 0 {
            // The start was refused, and will come again with all that follows it.
            return;
        }
        let written = write_all(store, &mut id, from, events);
        self.begun = id.map(|id| (session, id)).or(self.begun);
        match written {
            Ok(id) => self.answer(Reply::Written { session, id, upto: from + events.len() }),
            Err(error) => {
                log::error!("{error}");
                self.answer(Reply::NotWritten { session, why: error.text() });
            }
        }
    }

    fn open_quietly(&mut self) {
        if let Ok((store, damage)) = Store::open(&self.places.data) {
            self.store = Some(store);
            if let Some(damage) = damage {
                self.answer(Reply::Failed(damage.text()));
            }
        }
    }

    fn list(&mut self) {
        let lists = self.with_store(|store| Ok((store.drills()?, store.unfinished()?)));
        if let Some((drills, unfinished)) = lists {
            self.answer(Reply::Drills { drills, unfinished });
        }
    }

    /// Asks the records; a refusal is told to the person.
    fn with_store<T>(&mut self, ask: impl FnOnce(&mut Store) -> Result<T, StoreError>) -> Option<T> {
        let store = self.store.as_mut()?;
        match ask(store) {
            Ok(answer) => Some(answer),
            Err(error) => {
                log::error!("{error}");
                self.answer(Reply::Failed(error.text()));
                None
            }
        }
    }

    /// Asks the records; a refusal is only logged.
    fn quietly(&mut self, ask: impl FnOnce(&mut Store) -> Result<(), StoreError>) {
        if let Some(store) = &mut self.store
            && let Err(error) = ask(store)
        {
            log::warn!("{error}");
        }
    }

    fn keep_awake(&mut self, on: bool) {
        self.beating = on;
        self.awake = None;
        if on {
            match Awake::hold() {
                Ok(awake) => self.awake = Some(awake),
                Err(error) => {
                    log::warn!("{error}");
                    self.answer(Reply::NotAwake(crate::lang::screen_may_sleep()));
                }
            }
        }
    }
}

/// Writes events in order; `id` is the drill's as soon as its start is written, though a later event may fail.
fn write_all(
    store: &mut Store,
    id: &mut Option<DrillId>,
    from: usize,
    events: &[Event],
) -> Result<DrillId, StoreError> {
    for (n, event) in events.iter().enumerate() {
        match *id {
            None => *id = Some(store.begin(event)?),
            Some(id) => store.append(id, from + n, event)?,
        }
    }
    id.ok_or(StoreError::OutOfOrder { drill: DrillId(0), n: from })
}

fn wake(waker: &Wake) {
    if let Ok(wake) = waker.lock() {
        wake();
    }
}

fn span(d: Duration) -> crate::core::time::Span {
    crate::core::time::Span(d.as_millis().try_into().unwrap_or(i64::MAX))
}
