//! Faults of handing over.

use crate::core::{
    scenario::{Act, ActKind, AwardObject, Duty, Manner, ObjectKind, Rundown},
    text::Text,
};

use super::{
    At, Mutant, Mutation, act_changed, act_dropped, act_put, acts, all_named, award_of, duty, mutant, of_kind,
};

pub(super) const MUTATIONS: &[Mutation] = &[
    Mutation {
        id: "certificate-before-medal",
        rules: &["handing.pin-before-certificate"],
        make: |run| acts_exchanged(run, ActKind::Pin, ActKind::HandCertificate),
    },
    Mutation {
        id: "hero-flag-before-certificate",
        rules: &["handing.certificate-before-flag"],
        make: |run| {
            if run.awards.iter().any(|a| a.object == AwardObject::HeroTitle) {
                acts_exchanged(run, ActKind::HandCertificate, ActKind::HandFlag)
            } else {
                Vec::new()
            }
        },
    },
    Mutation {
        id: "pinned-on-new-flag",
        rules: &["handing.nothing-on-new-flags"],
        make: |run| {
            let flags = of_kind(run, ActKind::HandFlag);
            flags.map(|((step, n), act)| act_put(run, (step, n + 1), pinned(act))).collect()
        },
    },
    Mutation { id: "handshake-with-full-hands", rules: &["handing.handshake-before"], make: late_handshakes },
    Mutation {
        id: "wrong-chest",
        rules: &["handing.left-chest"],
        make: |run| manner(run, ActKind::Pin, Manner::LeftChest, Manner::RightChest),
    },
    Mutation {
        id: "wrong-corner",
        rules: &["handing.high-corner"],
        make: |run| manner(run, ActKind::Pin, Manner::HighCorner, Manner::OtherCorner),
    },
    Mutation {
        id: "let-down-on-stage",
        rules: &["handing.held-at-chest"],
        make: |run| {
            let kinds = [ActKind::Present, ActKind::RecipientsLeave];
            kinds.into_iter().flat_map(|k| manner(run, k, Manner::ChestHeight, Manner::Lowered)).collect()
        },
    },
    Mutation {
        id: "certificate-over-medal",
        rules: &["handing.certificate-below-medal"],
        make: |run| {
            let kinds = [ActKind::Present, ActKind::RecipientsLeave];
            let shown = acts(run).filter(|(_, a)| kinds.contains(&a.act) && a.object == Some(ObjectKind::Certificate));
            let below = shown.filter(|(_, a)| a.how.contains(&Manner::BelowMedal));
            below.map(|(at, _)| act_changed(run, at, |a| a.how.retain(|h| *h != Manner::BelowMedal))).collect()
        },
    },
    Mutation {
        id: "one-hand",
        rules: &["handing.both-hands"],
        make: |run| {
            let kinds = [ActKind::PassObject, ActKind::HandCertificate, ActKind::HandFlag];
            kinds.into_iter().flat_map(|k| manner(run, k, Manner::BothHands, Manner::OneHand)).collect()
        },
    },
    Mutation { id: "taken-back-on-stage", rules: &["handing.kept-until-off"], make: taken_back },
];

fn pinned(act: &Act) -> Act {
    let text = Text::new("Gắn lên cờ", "Pins it on the flag");
    Act { act: ActKind::Pin, object: Some(ObjectKind::Badge), how: Vec::new(), text, ..act.clone() }
}

/// An act of the one kind and the next of the other, for the same award, exchange what is done.
fn acts_exchanged(run: &Rundown, first: ActKind, then: ActKind) -> Vec<Mutant> {
    let mut all = Vec::new();
    for (at, act) in of_kind(run, first) {
        let award = award_of(run, act).map(|a| &a.id);
        let next = of_kind(run, then).find(|(other, a)| *other > at && award_of(run, a).map(|a| &a.id) == award);
        let Some((other, with)) = next else { continue };
        // Between them a new wave may begin; then they do not belong together.
        let between = acts(run).filter(|(p, _)| *p > at && *p < other);
        if between.into_iter().any(|(_, a)| a.act == ActKind::RecipientsTakePlace) {
            continue;
        }
        let (act, with) = (act.clone(), with.clone());
        all.push(mutant(run, at.0, |run| {
            put(run, at, with);
            put(run, other, act);
        }));
    }
    all
}

fn put(run: &mut Rundown, (step, n): At, act: Act) {
    if let Some(place) = run.steps.get_mut(step).and_then(|s| s.step.acts.get_mut(n)) {
        *place = act;
    }
}

/// Acts of a kind are done the wrong way.
fn manner(run: &Rundown, kind: ActKind, right: Manner, wrong: Manner) -> Vec<Mutant> {
    let done = of_kind(run, kind).filter(|(_, a)| a.how.contains(&right));
    done.map(|(at, _)| {
        act_changed(run, at, |a| {
            for how in a.how.iter_mut().filter(|h| **h == right) {
                *how = wrong;
            }
        })
    })
    .collect()
}

/// The handshake comes once the recipient has taken something in his hands.
fn late_handshakes(run: &Rundown) -> Vec<Mutant> {
    let mut all = Vec::new();
    for (at, act) in of_kind(run, ActKind::Handshake) {
        let people = act.to.as_deref().map(|to| all_named(run, to)).unwrap_or_default();
        let gives = [ActKind::HandCertificate, ActKind::HandFlag];
        let given = acts(run).find(|(p, a)| {
            let to = a.to.as_deref().map(|to| all_named(run, to)).unwrap_or_default();
            *p > at && gives.contains(&a.act) && to.iter().any(|t| people.contains(t))
        });
        let Some(((step, n), _)) = given else { continue };
        let act = act.clone();
        let mut late = act_put(run, (step, n + 1), act);
        late.run = act_dropped(&late.run, at).run;
        late.step = Some(step);
        all.push(late);
    }
    all
}

/// A server takes the things back before their holder has left the stage.
fn taken_back(run: &Rundown) -> Vec<Mutant> {
    let Some(server) = super::someone(run, Duty::Server) else { return Vec::new() };
    let sits = |who: &str| of_kind(run, ActKind::SitDown).any(|(_, a)| all_named(run, &a.who).iter().any(|p| p == who));
    let kept = [ObjectKind::Certificate, ObjectKind::Flag, ObjectKind::HeroFlag];
    let leaves = of_kind(run, ActKind::RecipientsLeave).filter(|(_, a)| {
        let recognised = award_of(run, a).is_some_and(|b| b.object == AwardObject::Recognition);
        let holds = a.object.is_some_and(|o| kept.contains(&o));
        holds && !recognised && duty(run, &a.who) == Duty::Recipient && !all_named(run, &a.who).iter().any(|p| sits(p))
    });
    leaves
        .map(|(at, act)| {
            let text = Text::new("Lấy lại ngay trên lễ đài", "Takes it back on the stage");
            let takes =
                Act { who: server.clone(), act: ActKind::TakeBack, to: Some(act.who.clone()), text, ..act.clone() };
            // Before anybody of his group is said to leave.
            let people = all_named(run, &act.who);
            let first = of_kind(run, ActKind::RecipientsLeave)
                .find(|((step, _), a)| *step == at.0 && all_named(run, &a.who).iter().any(|p| people.contains(p)));
            act_put(run, first.map_or(at, |(first, _)| first), takes)
        })
        .collect()
}
