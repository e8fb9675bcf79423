//! Who holds what after each deed, worked out from the deeds alone.

use crate::core::scenario::{ActKind, ObjectKind};

use super::{Ceremony, Deed};

/// A thing in somebody's hands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Who: number among the actors.
    pub who: usize,
    /// What.
    pub object: ObjectKind,
    /// Of which award, where that is known.
    pub award: Option<String>,
    /// The deed by which he got it.
    pub since: usize,
}

/// Why a thing could not go the way a deed says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    /// The one who gives it does not hold it.
    NotHeld,
    /// The one who is to take it back is told to take it from somebody who does not have it.
    NothingToTake,
}

/// Who holds what through the whole ceremony.
#[derive(Debug, Clone, Default)]
pub struct Hands {
    /// For each deed, what did not fit.
    slips: Vec<(usize, Slip)>,
    /// What each person got and gave away, in the order of the deeds.
    changes: Vec<Vec<Change>>,
    /// What is in whose hands at the end.
    end: Vec<Held>,
}

/// What becomes of somebody's hands by a deed.
#[derive(Debug, Clone)]
enum Change {
    Got(Held),
    /// By which deed, and since which he had it.
    Gave(usize, usize),
}

impl Change {
    fn deed(&self) -> usize {
        match self {
            Self::Got(held) => held.since,
            Self::Gave(deed, _) => *deed,
        }
    }
}

impl Hands {
    pub(super) fn of(ceremony: &Ceremony<'_>) -> Self {
        let people = ceremony.actors.len();
        let mut now = Now { deed: 0, held: vec![Vec::new(); people], changes: vec![Vec::new(); people] };
        let mut slips = Vec::new();
        for (n, deed) in ceremony.deeds.iter().enumerate().filter(|(_, d)| concerns_things(d)) {
            now.deed = n;
            slips.extend(now.moved(deed).map(|slip| (n, slip)));
        }
        let mut end: Vec<Held> = now.held.into_iter().flatten().collect();
        end.sort_by_key(|h| h.since);
        Self { slips, changes: now.changes, end }
    }

    /// Deeds in which a thing could not go the way they say.
    #[must_use]
    pub fn slips(&self) -> &[(usize, Slip)] {
        &self.slips
    }

    /// Everything that somebody holds just before a deed.
    #[must_use]
    pub fn before(&self, deed: usize, who: usize) -> Vec<&Held> {
        let mut held: Vec<&Held> = Vec::new();
        let changes = self.changes.get(who).map(Vec::as_slice).unwrap_or_default();
        for change in changes.iter().take_while(|c| c.deed() < deed) {
            match change {
                Change::Got(one) => held.push(one),
                Change::Gave(_, since) => held.retain(|h| h.since != *since),
            }
        }
        held
    }

    /// Everything held at the end.
    #[must_use]
    pub fn end(&self) -> &[Held] {
        &self.end
    }
}

/// Acts by which somebody who names an object has it from then on.
const TAKES: &[ActKind] = &[
    ActKind::PickUp,
    ActKind::Ready,
    ActKind::TakePodium,
    ActKind::ServersTakePlace,
    ActKind::FlagTeamTakesPlace,
    ActKind::ConferrerTakesPlace,
    ActKind::RecipientsTakePlace,
];

/// Acts by which a thing goes from one to another.
const GIVES: &[ActKind] =
    &[ActKind::PassObject, ActKind::HandCertificate, ActKind::HandFlag, ActKind::HandObject, ActKind::Pin];

fn concerns_things(deed: &Deed<'_>) -> bool {
    TAKES.contains(&deed.kind)
        || GIVES.contains(&deed.kind)
        || matches!(deed.kind, ActKind::TakeBack | ActKind::PutDown | ActKind::Handshake)
}

/// What is handed over where the act does not say it.
pub(super) fn object_of(deed: &Deed<'_>) -> Option<ObjectKind> {
    deed.object.or(match deed.kind {
        ActKind::HandCertificate => Some(ObjectKind::Certificate),
        ActKind::HandFlag => Some(ObjectKind::Flag),
        ActKind::Pin => Some(ObjectKind::Medal),
        _ => None,
    })
}

/// What everybody holds while the deeds are gone through.
struct Now {
    deed: usize,
    /// By person, in the order in which they got it.
    held: Vec<Vec<Held>>,
    changes: Vec<Vec<Change>>,
}

impl Now {
    /// Carries out a deed; tells why it cannot be done as it says.
    fn moved(&mut self, deed: &Deed<'_>) -> Option<Slip> {
        let object = object_of(deed)?;
        let award = deed.award.map(|a| a.id.as_str());
        if TAKES.contains(&deed.kind) {
            self.get(deed.who, object, award);
            return None;
        }
        match deed.kind {
            ActKind::PutDown => {
                self.take(deed.who, object, award);
                None
            }
            ActKind::TakeBack => {
                let had = deed.to.is_none_or(|from| self.take(from, object, award));
                self.get(deed.who, object, award);
                (!had).then_some(Slip::NothingToTake)
            }
            ActKind::PassObject => {
                let had = self.take(deed.who, object, award) || self.has_tray(deed.who, award);
                if let Some(to) = deed.to {
                    self.get(to, object, award);
                }
                (!had).then_some(Slip::NotHeld)
            }
            ActKind::Pin => {
                let had = self.take(deed.who, object, award);
                (!had).then_some(Slip::NotHeld)
            }
            ActKind::HandCertificate | ActKind::HandFlag | ActKind::HandObject => {
                let had = self.take(deed.who, object, award);
                if let Some(to) = deed.to {
                    self.get(to, object, award);
                }
                (!had).then_some(Slip::NotHeld)
            }
            _ => None,
        }
    }

    fn get(&mut self, who: usize, object: ObjectKind, award: Option<&str>) {
        let held = Held { who, object, award: award.map(str::to_owned), since: self.deed };
        if let (Some(all), Some(changes)) = (self.held.get_mut(who), self.changes.get_mut(who)) {
            all.push(held.clone());
            changes.push(Change::Got(held));
        }
    }

    /// Takes a thing out of somebody's hands; false where he has none.
    fn take(&mut self, who: usize, object: ObjectKind, award: Option<&str>) -> bool {
        let fits = |h: &Held| h.object == object && of_award(h, award);
        let (Some(all), Some(changes)) = (self.held.get_mut(who), self.changes.get_mut(who)) else { return false };
        match all.iter().position(fits) {
            Some(at) => {
                let since = all.remove(at).since;
                changes.push(Change::Gave(self.deed, since));
                true
            }
            None => false,
        }
    }

    /// A tray carries all the things of its award.
    fn has_tray(&self, who: usize, award: Option<&str>) -> bool {
        let all = self.held.get(who).map(Vec::as_slice).unwrap_or_default();
        all.iter().any(|h| h.object == ObjectKind::Tray && of_award(h, award))
    }
}

fn of_award(held: &Held, award: Option<&str>) -> bool {
    award.is_none() || held.award.is_none() || held.award.as_deref() == award
}
