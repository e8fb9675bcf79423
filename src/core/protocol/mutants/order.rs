//! Faults of announcing and of the running order.

use crate::core::{
    scenario::{Act, ActKind, AnnounceOrder, Authority, Award, Rundown},
    text::Text,
};

use super::{Mutant, Mutation, act_changed, act_dropped, act_put, award_of, of_kind, step_moved, steps_swapped};

pub(super) const MUTATIONS: &[Mutation] = &[
    Mutation {
        id: "president-read-before-invite",
        rules: &["announce.invite-before-read", "announce.take-place-before-read"],
        make: |run| exchanged(run, true, ActKind::InviteRecipients, ActKind::ReadDecision),
    },
    Mutation {
        id: "president-recipients-late",
        rules: &["announce.take-place-before-read"],
        make: |run| exchanged(run, true, ActKind::RecipientsTakePlace, ActKind::ReadDecision),
    },
    Mutation {
        id: "flag-team-late",
        rules: &["announce.flag-team-before-read"],
        make: |run| exchanged(run, true, ActKind::FlagTeamTakesPlace, ActKind::ReadDecision),
    },
    Mutation {
        id: "minister-invite-before-read",
        rules: &["announce.read-before-invite", "announce.recipients-wait-for-reading"],
        make: |run| exchanged(run, false, ActKind::ReadDecision, ActKind::InviteRecipients),
    },
    Mutation {
        id: "minister-recipients-early",
        rules: &["announce.recipients-wait-for-reading"],
        make: |run| exchanged(run, false, ActKind::ReadDecision, ActKind::RecipientsTakePlace),
    },
    Mutation {
        id: "reader-not-invited",
        rules: &["announce.reader-invited"],
        make: |run| first_only(run, ActKind::InviteReader),
    },
    Mutation {
        id: "conferrer-not-invited",
        rules: &["announce.conferrer-invited-first"],
        make: |run| {
            let comes = |award: &Award| {
                of_kind(run, ActKind::ConferrerTakesPlace)
                    .any(|(_, a)| award_of(run, a).is_some_and(|b| b.id == award.id))
            };
            let invites = of_kind(run, ActKind::InviteConferrer).filter(|(_, a)| award_of(run, a).is_some_and(comes));
            invites.map(|(at, _)| act_dropped(run, at)).collect()
        },
    },
    Mutation {
        id: "conferrer-invited-before-reading",
        rules: &["announce.conferrer-invited-after-reading"],
        make: |run| {
            let either = [true, false].into_iter();
            either.flat_map(|p| exchanged(run, p, ActKind::ReadDecision, ActKind::InviteConferrer)).collect()
        },
    },
    Mutation {
        id: "nothing-read",
        rules: &["announce.read-before-conferring"],
        make: |run| {
            let confers = [ActKind::Pin, ActKind::HandCertificate, ActKind::HandFlag, ActKind::HandObject];
            let given = |award: &Award| {
                confers
                    .iter()
                    .any(|k| of_kind(run, *k).any(|(_, a)| award_of(run, a).is_some_and(|b| b.id == award.id)))
            };
            let readings = of_kind(run, ActKind::ReadDecision).filter(|(_, a)| award_of(run, a).is_some_and(given));
            readings.map(|(at, _)| act_changed(run, at, |a| a.act = ActKind::Other)).collect()
        },
    },
    Mutation {
        id: "decision-read-twice",
        rules: &["occasion.once"],
        make: |run| {
            let Some((at, _)) = of_kind(run, ActKind::Close).last() else { return Vec::new() };
            of_kind(run, ActKind::ReadDecision).map(|(_, act)| act_put(run, at, act.clone())).collect()
        },
    },
    Mutation {
        id: "salute-late",
        rules: &["programme.salute-first"],
        make: |run| in_place_of(run, ActKind::FlagSalute, ActKind::IntroduceDelegates),
    },
    Mutation {
        id: "programme-announced-late",
        rules: &["programme.announced-first"],
        make: |run| in_place_of(run, ActKind::AnnounceProgramme, ActKind::StateReason),
    },
    Mutation {
        id: "words-between-command-and-anthem",
        rules: &["programme.anthem-after-command"],
        make: |run| {
            let salutes = of_kind(run, ActKind::FlagSalute).filter(|(at, _)| {
                run.steps.get(at.0).is_some_and(|s| s.step.acts.iter().any(|a| a.act == ActKind::Anthem))
            });
            salutes.map(|((step, n), act)| act_put(run, (step, n + 1), talk(act))).collect()
        },
    },
    Mutation {
        id: "silence-before-anthem",
        rules: &["programme.silence-after-anthem"],
        make: |run| in_place_of(run, ActKind::Anthem, ActKind::Silence),
    },
    Mutation {
        id: "delegates-before-reason",
        rules: &["programme.reason-before-delegates"],
        make: |run| in_place_of(run, ActKind::StateReason, ActKind::IntroduceDelegates),
    },
    Mutation {
        id: "address-before-delegates",
        rules: &["programme.delegates-before-address"],
        make: |run| in_place_of(run, ActKind::IntroduceDelegates, ActKind::Address),
    },
    Mutation {
        id: "awards-before-address",
        rules: &["programme.awards-after-address"],
        make: |run| in_place_of(run, ActKind::Address, ActKind::ReadDecision),
    },
    Mutation {
        id: "speech-before-awards",
        rules: &["programme.awards-before-speech"],
        make: |run| earlier(run, ActKind::Speech, ActKind::ReadDecision),
    },
    Mutation {
        id: "reply-before-speech",
        rules: &["programme.reply-after-speech"],
        make: |run| in_place_of(run, ActKind::Speech, ActKind::Reply),
    },
    Mutation {
        id: "reply-before-awards",
        rules: &["programme.reply-after-awards"],
        make: |run| earlier(run, ActKind::Reply, ActKind::ConferrerTakesPlace),
    },
    Mutation {
        id: "closed-before-speech",
        rules: &["programme.nothing-after-close", "programme.close-last"],
        make: |run| earlier(run, ActKind::Close, ActKind::Speech),
    },
    Mutation {
        id: "closed-before-reply",
        rules: &["programme.close-last"],
        make: |run| earlier(run, ActKind::Close, ActKind::Reply),
    },
];

/// Whoever gave the command goes on talking.
fn talk(act: &Act) -> Act {
    Act { act: ActKind::StateReason, text: Text::new("Nêu lý do buổi lễ", "States the reason"), ..act.clone() }
}

/// The order of announcing that holds for an award in this run-down.
fn invites_first(run: &Rundown, award: &Award) -> bool {
    match (award.announce, award.decided_by) {
        (Some(order), _) => order == AnnounceOrder::InviteFirst,
        (None, Authority::President) => true,
        (None, Authority::PrimeMinister) => {
            run.choices.local.iter().any(|(point, choice)| point == "U1" && choice == "InviteFirst")
        }
        (None, _) => false,
    }
}

/// For each award of that order of announcing the step with `late` goes to where `early` stands, and the other way
/// round: only where they are in different steps, in that order.
fn exchanged(run: &Rundown, inviting: bool, early: ActKind, late: ActKind) -> Vec<Mutant> {
    let mut all = Vec::new();
    for award in run.awards.iter().filter(|a| invites_first(run, a) == inviting) {
        let step_of = |kind: ActKind| {
            of_kind(run, kind)
                .find(|(_, a)| award_of(run, a).is_some_and(|b| b.id == award.id))
                .map(|((step, _), _)| step)
        };
        if let (Some(one), Some(other)) = (step_of(early), step_of(late))
            && one < other
        {
            all.extend(steps_swapped(run, one, other));
        }
    }
    all
}

/// The first of a kind and the last of another change places, where the first comes before.
fn in_place_of(run: &Rundown, first: ActKind, then: ActKind) -> Vec<Mutant> {
    let one = of_kind(run, first).next().map(|((step, _), _)| step);
    let other = of_kind(run, then).last().map(|((step, _), _)| step);
    match (one, other) {
        (Some(one), Some(other)) if one < other => step_moved(run, one, other).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// The step of a kind goes to before the first of another kind.
fn earlier(run: &Rundown, kind: ActKind, before: ActKind) -> Vec<Mutant> {
    let one = of_kind(run, kind).next().map(|((step, _), _)| step);
    let other = of_kind(run, before).next().map(|((step, _), _)| step);
    match (one, other) {
        (Some(one), Some(other)) if other < one => step_moved(run, one, other).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// The first act of a kind is left out.
fn first_only(run: &Rundown, kind: ActKind) -> Vec<Mutant> {
    of_kind(run, kind).next().map(|(at, _)| act_dropped(run, at)).into_iter().collect()
}
