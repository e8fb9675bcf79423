//! Faults of objects.

use crate::core::{
    scenario::{Act, ActKind, AwardObject, Class, Duty, ObjectKind, Rundown},
    text::Text,
};

use super::{Mutant, Mutation, act_changed, act_put, acts, all_named, duty, mutant, of_kind};

pub(super) const MUTATIONS: &[Mutation] = &[
    Mutation { id: "no-tray", rules: &["objects.held-before-handed"], make: no_tray },
    Mutation { id: "trays-exchanged", rules: &["objects.tray-for-each"], make: trays_exchanged },
    Mutation {
        id: "given-out-of-order",
        rules: &["objects.same-order", "objects.tray-for-each"],
        make: given_out_of_order,
    },
    Mutation { id: "never-taken-back", rules: &["objects.given-back"], make: never_back },
    Mutation {
        id: "wrong-stars",
        rules: &["objects.stars"],
        make: |run| {
            let orders = run
                .awards
                .iter()
                .enumerate()
                .filter(|(_, a)| a.object == AwardObject::Order && a.stars.is_some() && a.class.is_some());
            orders
                .map(|(n, award)| {
                    let mut run = run.clone();
                    if let Some(one) = run.awards.get_mut(n) {
                        one.stars = Some(if award.class == Some(Class::Second) { 3 } else { 2 });
                    }
                    Mutant { step: None, run }
                })
                .collect()
        },
    },
    Mutation {
        id: "badge-for-medal",
        rules: &["objects.right-thing"],
        make: |run| {
            let fixed = |o: AwardObject| {
                matches!(o, AwardObject::Order | AwardObject::Medal | AwardObject::Title | AwardObject::HeroTitle)
            };
            let pins =
                of_kind(run, ActKind::Pin).filter(|(_, a)| super::award_of(run, a).is_some_and(|b| fixed(b.object)));
            pins.map(|(at, act)| {
                let badge = act.object == Some(ObjectKind::Badge);
                let other = if badge { ObjectKind::Medal } else { ObjectKind::Badge };
                act_changed(run, at, |a| a.object = Some(other))
            })
            .collect()
        },
    },
    Mutation {
        id: "gift",
        rules: &["occasion.no-gifts"],
        make: |run| put_in(run, ObjectKind::Gift, ActKind::HandObject, "Tặng quà lưu niệm", "Gives a souvenir"),
    },
    Mutation {
        id: "chest-flower",
        rules: &["occasion.no-chest-flowers"],
        make: |run| put_in(run, ObjectKind::ChestFlower, ActKind::Other, "Cài hoa ngực", "Puts on a chest flower"),
    },
    Mutation {
        id: "unframed",
        rules: &["objects.framed"],
        make: |run| {
            if of_kind(run, ActKind::HandCertificate).next().is_none() {
                return Vec::new();
            }
            let mut run = run.clone();
            for list in &mut run.preparation {
                list.items.retain(|i| i.id != "bang-khung");
            }
            for act in run.steps.iter_mut().flat_map(|s| s.step.acts.iter_mut()) {
                act.how.retain(|h| *h != crate::core::scenario::Manner::Framed);
            }
            vec![Mutant { step: None, run }]
        },
    },
];

/// A server comes without his tray or flag.
fn no_tray(run: &Rundown) -> Vec<Mutant> {
    let brings = [ActKind::Ready, ActKind::ServersTakePlace, ActKind::PickUp];
    let servers: Vec<String> = run
        .roles
        .iter()
        .filter(|r| r.duty() == Duty::Server)
        .flat_map(crate::core::scenario::model::Role::people)
        .collect();
    let passes =
        |who: &str| of_kind(run, ActKind::PassObject).any(|(_, a)| all_named(run, &a.who).iter().any(|p| p == who));
    let mut all = Vec::new();
    for server in servers.iter().filter(|s| passes(s)) {
        let brought: Vec<super::At> = acts(run)
            .filter(|(_, a)| brings.contains(&a.act) && a.object.is_some() && all_named(run, &a.who).contains(server))
            .map(|(at, _)| at)
            .collect();
        let Some(first) = brought.first() else { continue };
        all.push(mutant(run, first.0, |run| {
            for (step, n) in &brought {
                let act = run.steps.get_mut(*step).and_then(|s| s.step.acts.get_mut(*n));
                if let Some(act) = act {
                    act.object = None;
                }
            }
        }));
    }
    all
}

/// Whether there are as many servers as recipients, at least three.
fn own_trays(run: &Rundown, server: &str, recipient: &str) -> bool {
    let count = |who: &str| crate::core::scenario::rundown::role_of(&run.roles, who).map_or(0, |r| r.count);
    count(server) >= 3 && count(server) >= count(recipient) && count(recipient) > 1
}

/// Two servers of a row exchange their trays.
fn trays_exchanged(run: &Rundown) -> Vec<Mutant> {
    let mut all = Vec::new();
    for (at, act) in of_kind(run, ActKind::PassObject) {
        let given = acts(run).find(|(p, a)| {
            *p > at
                && a.to.is_some()
                && Some(&a.who) == act.to.as_ref()
                && matches!(a.act, ActKind::Pin | ActKind::HandCertificate | ActKind::HandFlag)
        });
        let Some((_, given)) = given else { continue };
        let Some(recipient) = given.to.as_deref().filter(|to| duty(run, to) != Duty::FlagBearer) else { continue };
        let single = all_named(run, &act.who).len() == 1 && all_named(run, recipient).len() == 1;
        if !single || !own_trays(run, &act.who, recipient) {
            continue;
        }
        let role = crate::core::scenario::rundown::role_of(&run.roles, &act.who);
        let people = role.map(crate::core::scenario::Role::people).unwrap_or_default();
        let Some(n) = people.iter().position(|p| *p == act.who) else { continue };
        let neighbour = people.get(n + 1).or_else(|| people.first()).cloned();
        if let Some(neighbour) = neighbour {
            all.push(act_changed(run, at, |a| a.who = neighbour));
        }
    }
    all
}

/// Two neighbours of a row receive in each other's turn.
fn given_out_of_order(run: &Rundown) -> Vec<Mutant> {
    let gives = [ActKind::HandCertificate, ActKind::HandFlag];
    let mut all = Vec::new();
    for kind in gives {
        let given: Vec<_> = of_kind(run, kind)
            .filter(|(_, a)| a.to.as_deref().is_some_and(|to| all_named(run, to).len() == 1))
            .collect();
        for three in given.windows(3) {
            let [(a, one), (b, two), (_, three)] = three else { continue };
            let numbers = [one, two, three].map(|act| number(run, act.to.as_deref().unwrap_or_default()));
            let [Some(x), Some(y), Some(z)] = numbers else { continue };
            let same = one.who == two.who && two.who == three.who && one.award == two.award && two.award == three.award;
            let rising = x < y && y < z;
            if !same || !rising {
                continue;
            }
            let (first, second) = (one.to.clone(), two.to.clone());
            let (at, other) = (*a, *b);
            all.push(mutant(run, at.0, |run| {
                put_to(run, at, second);
                put_to(run, other, first);
            }));
        }
    }
    all
}

fn number(run: &Rundown, who: &str) -> Option<u32> {
    let role = crate::core::scenario::rundown::role_of(&run.roles, who)?;
    who.strip_prefix(role.id.as_str())?.parse().ok()
}

fn put_to(run: &mut Rundown, (step, n): super::At, to: Option<String>) {
    if let Some(act) = run.steps.get_mut(step).and_then(|s| s.step.acts.get_mut(n)) {
        act.to = to;
    }
}

/// Nobody takes what was handed over into custody.
fn never_back(run: &Rundown) -> Vec<Mutant> {
    let gives = [ActKind::HandCertificate, ActKind::HandFlag];
    if !acts(run).any(|(_, a)| gives.contains(&a.act) && a.to.is_some()) {
        return Vec::new();
    }
    let custody = [ActKind::TakeBack, ActKind::HandOver, ActKind::PutDown];
    let mut run = run.clone();
    for step in &mut run.steps {
        step.step.acts.retain(|a| !custody.contains(&a.act));
    }
    vec![Mutant { step: None, run }]
}

/// Something that does not belong there is given or worn, in each step of the award part with a photograph.
fn put_in(run: &Rundown, object: ObjectKind, act: ActKind, vi: &str, en: &str) -> Vec<Mutant> {
    of_kind(run, ActKind::Applaud)
        .map(|(at, of)| {
            let text = Text::new(vi, en);
            let more = Act { act, object: Some(object), text, to: None, how: Vec::new(), ..of.clone() };
            act_put(run, at, more)
        })
        .collect()
}
