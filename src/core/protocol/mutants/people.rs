//! Faults of who does what, of rank, and of leaving.

use crate::core::scenario::{ActKind, AwardObject, Duty, Role, Rundown};
use crate::core::text::Text;

use super::{Mutant, Mutation, act_changed, acts, award_of, duty, mutant, of_kind, someone, steps_swapped};

/// What only the body that holds the ceremony may do.
const RITUAL: &[ActKind] = &[
    ActKind::AnnounceProgramme,
    ActKind::FlagSalute,
    ActKind::StateReason,
    ActKind::IntroduceDelegates,
    ActKind::AnnounceAwards,
    ActKind::InviteReader,
    ActKind::InviteRecipients,
    ActKind::InviteConferrer,
    ActKind::Close,
];

const GIVEN: &[ActKind] = &[ActKind::Pin, ActKind::HandCertificate, ActKind::HandFlag];

pub(super) const MUTATIONS: &[Mutation] = &[
    Mutation {
        id: "server-reads",
        rules: &["persons.reader"],
        make: |run| done_by(run, &[ActKind::ReadDecision], Duty::Server),
    },
    Mutation { id: "announcer-presides", rules: &["persons.not-the-announcer"], make: announcer },
    Mutation { id: "server-confers", rules: &["persons.conferrer"], make: |run| done_by(run, GIVEN, Duty::Server) },
    Mutation {
        id: "somebody-else-receives",
        rules: &["persons.recipient"],
        make: |run| {
            let Some(photographer) = someone(run, Duty::Photographer) else { return Vec::new() };
            let given = acts(run).filter(|(_, a)| GIVEN.contains(&a.act) && a.to.is_some());
            given.map(|(at, _)| act_changed(run, at, |a| a.to = Some(photographer.clone()))).collect()
        },
    },
    Mutation { id: "no-family-for-posthumous", rules: &["persons.family-receives"], make: no_family },
    Mutation {
        id: "pinned-on-relative",
        rules: &["persons.no-pin-on-family"],
        make: |run| {
            let hands = [ActKind::HandCertificate, ActKind::HandObject];
            let given = acts(run).filter(|(_, a)| {
                hands.contains(&a.act) && a.to.as_deref().is_some_and(|to| duty(run, to) == Duty::Family)
            });
            given.map(|(at, _)| act_changed(run, at, |a| a.act = ActKind::Pin)).collect()
        },
    },
    Mutation {
        id: "conferrer-passes-himself",
        rules: &["persons.server-passes"],
        make: |run| {
            let Some(reader) = someone(run, Duty::Reader) else { return Vec::new() };
            of_kind(run, ActKind::PassObject)
                .map(|(at, _)| act_changed(run, at, |a| a.who.clone_from(&reader)))
                .collect()
        },
    },
    Mutation {
        id: "recipients-leave-first",
        rules: &["persons.conferrer-leaves-first"],
        make: |run| leave_early(run, ActKind::ConferrerLeaves, ActKind::RecipientsLeave),
    },
    Mutation {
        id: "flag-team-leaves-first",
        rules: &["persons.flag-team-last"],
        make: |run| leave_early(run, ActKind::RecipientsLeave, ActKind::FlagTeamLeaves),
    },
    Mutation { id: "low-before-high", rules: &["rank.high-first", "rank.state-first"], make: low_first },
    Mutation {
        id: "classes-turned-round",
        rules: &["rank.classes-agree", "rank.high-first"],
        make: |run| {
            let classed = run.awards.iter().filter(|a| a.class.is_some() && a.object == AwardObject::Order);
            let pairs: Vec<(&str, &str)> = classed
                .clone()
                .flat_map(|a| {
                    classed.clone().filter(move |b| a.class < b.class).map(move |b| (a.id.as_str(), b.id.as_str()))
                })
                .collect();
            pairs.into_iter().map(|(a, b)| ranks_exchanged(run, a, b)).collect()
        },
    },
];

fn done_by(run: &Rundown, kinds: &[ActKind], by: Duty) -> Vec<Mutant> {
    let Some(who) = someone(run, by) else { return Vec::new() };
    let done = acts(run).filter(|(_, a)| kinds.contains(&a.act) && duty(run, &a.who) != by);
    done.map(|(at, _)| act_changed(run, at, |a| a.who.clone_from(&who))).collect()
}

/// An announcer does what belongs to the presiding official.
fn announcer(run: &Rundown) -> Vec<Mutant> {
    let hired = Role {
        id: "MCT".to_owned(),
        mark: "MC".to_owned(),
        name: Text::new("Người dẫn thuê", "Hired announcer"),
        count: 1,
        optional: true,
        duty: Some(Duty::Announcer),
    };
    let ritual = acts(run).filter(|(_, a)| RITUAL.contains(&a.act));
    ritual
        .map(|(at, _)| {
            let mut mutant = act_changed(run, at, |a| "MCT".clone_into(&mut a.who));
            mutant.run.roles.push(hired.clone());
            mutant
        })
        .collect()
}

/// Those who receive a posthumous award are no family.
fn no_family(run: &Rundown) -> Vec<Mutant> {
    let family = run.roles.iter().filter(|r| r.duty() == Duty::Family);
    let receives = |role: &&Role| {
        acts(run).any(|(_, a)| {
            let award = award_of(run, a).is_some_and(|b| b.posthumous);
            let named = a.to.as_deref().unwrap_or(a.who.as_str());
            let is = crate::core::scenario::rundown::role_of(&run.roles, named).is_some_and(|r| r.id == role.id);
            award
                && is
                && matches!(a.act, ActKind::RecipientsTakePlace | ActKind::HandCertificate | ActKind::HandObject)
        })
    };
    family
        .filter(receives)
        .map(|role| {
            let mut run = run.clone();
            for one in run.roles.iter_mut().filter(|r| r.id == role.id) {
                one.duty = Some(Duty::Recipient);
            }
            Mutant { step: None, run }
        })
        .collect()
}

/// Who should leave last leaves before: acts of a step, or whole steps, change places.
fn leave_early(run: &Rundown, first: ActKind, last: ActKind) -> Vec<Mutant> {
    let mut all = Vec::new();
    for (at, act) in of_kind(run, first) {
        let award = award_of(run, act).map(|a| &a.id);
        let next = of_kind(run, last).find(|(other, a)| *other > at && award_of(run, a).map(|a| &a.id) == award);
        let Some((other, _)) = next else { continue };
        let between = acts(run).filter(|(p, _)| *p > at && *p < other);
        if between.into_iter().any(|(_, a)| a.act == ActKind::RecipientsTakePlace || a.act == first) {
            continue;
        }
        if at.0 == other.0 {
            all.push(mutant(run, at.0, |run| {
                if let Some(step) = run.steps.get_mut(at.0) {
                    step.step.acts.swap(at.1, other.1);
                }
            }));
        } else {
            all.extend(steps_swapped(run, at.0, other.0));
        }
    }
    all
}

/// Two awards exchange their ranks, so that the lower is conferred first.
fn low_first(run: &Rundown) -> Vec<Mutant> {
    let read =
        |id: &str| of_kind(run, ActKind::ReadDecision).any(|(_, a)| award_of(run, a).is_some_and(|b| b.id == id));
    let ranked: Vec<_> = run.awards.iter().filter(|a| a.object != AwardObject::Recognition && read(&a.id)).collect();
    let pairs = ranked.iter().flat_map(|a| ranked.iter().filter(move |b| a.rank > b.rank).map(move |b| (a, b)));
    pairs.map(|(a, b)| ranks_exchanged(run, &a.id, &b.id)).collect()
}

fn ranks_exchanged(run: &Rundown, one: &str, other: &str) -> Mutant {
    let rank = |id: &str| run.awards.iter().find(|a| a.id == id).map_or(0, |a| a.rank);
    let (a, b) = (rank(one), rank(other));
    let mut run = run.clone();
    for award in &mut run.awards {
        if award.id == one {
            award.rank = b;
        } else if award.id == other {
            award.rank = a;
        }
    }
    Mutant { step: None, run }
}
