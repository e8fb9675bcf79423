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
    /// For each deed in order, everything held before it, by the number of the deed; only deeds that move things.
    before: Vec<(usize, Vec<Held>)>,
    /// What is in whose hands at the end.
    end: Vec<Held>,
}

impl Hands {
    pub(super) fn of(ceremony: &Ceremony<'_>) -> Self {
        let mut hands = Self::default();
        let mut held: Vec<Held> = Vec::new();
        for (n, deed) in ceremony.deeds.iter().enumerate() {
            if !concerns_things(deed) {
                continue;
            }
            hands.before.push((n, held.clone()));
            if let Some(slip) = moved(&mut held, deed) {
                hands.slips.push((n, slip));
            }
        }
        hands.end = held;
        hands
    }

    /// Deeds in which a thing could not go the way they say.
    #[must_use]
    pub fn slips(&self) -> &[(usize, Slip)] {
        &self.slips
    }

    /// Everything held just before a deed.
    #[must_use]
    pub fn before(&self, deed: usize) -> &[Held] {
        match self.before.partition_point(|(n, _)| *n < deed) {
            at if at < self.before.len() => self.before.get(at).map_or(&[], |(_, held)| held),
            _ => &self.end,
        }
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

/// Carries out a deed; tells why it cannot be done as it says.
fn moved(held: &mut Vec<Held>, deed: &Deed<'_>) -> Option<Slip> {
    let object = object_of(deed)?;
    let award = deed.award.map(|a| a.id.clone());
    let get = |held: &mut Vec<Held>, who: usize| held.push(Held { who, object, award: award.clone() });
    if TAKES.contains(&deed.kind) {
        get(held, deed.who);
        return None;
    }
    match deed.kind {
        ActKind::PutDown => {
            take(held, deed.who, object, award.as_deref());
            None
        }
        ActKind::TakeBack => {
            let from = deed.to;
            let had = from.is_none_or(|from| take(held, from, object, award.as_deref()));
            get(held, deed.who);
            (!had).then_some(Slip::NothingToTake)
        }
        ActKind::PassObject => {
            let had = take(held, deed.who, object, award.as_deref()) || has_tray(held, deed.who, award.as_deref());
            if let Some(to) = deed.to {
                get(held, to);
            }
            (!had).then_some(Slip::NotHeld)
        }
        ActKind::Pin => {
            let had = take(held, deed.who, object, award.as_deref());
            (!had).then_some(Slip::NotHeld)
        }
        ActKind::HandCertificate | ActKind::HandFlag | ActKind::HandObject => {
            let had = take(held, deed.who, object, award.as_deref());
            if let Some(to) = deed.to {
                get(held, to);
            }
            (!had).then_some(Slip::NotHeld)
        }
        _ => None,
    }
}

/// Takes a thing out of somebody's hands; false where he has none.
fn take(held: &mut Vec<Held>, who: usize, object: ObjectKind, award: Option<&str>) -> bool {
    let fits = |h: &Held| {
        h.who == who && h.object == object && (award.is_none() || h.award.is_none() || h.award.as_deref() == award)
    };
    match held.iter().position(fits) {
        Some(at) => {
            held.remove(at);
            true
        }
        None => false,
    }
}

/// A tray carries all the things of its award.
fn has_tray(held: &[Held], who: usize, award: Option<&str>) -> bool {
    held.iter().any(|h| {
        h.who == who
            && h.object == ObjectKind::Tray
            && (award.is_none() || h.award.is_none() || h.award.as_deref() == award)
    })
}
