//! Faults of what is said.

use crate::core::{
    scenario::{ActKind, Authority, AwardObject, Era, Rundown},
    text::Text,
};

use super::{Mutant, Mutation, awards_of_step, mutant, of_kind};

pub(super) const MUTATIONS: &[Mutation] = &[
    Mutation { id: "tang-for-truy-tang", rules: &["words.posthumous"], make: bare },
    Mutation {
        id: "congratulates-the-family",
        rules: &["words.no-congratulation"],
        make: |run| added(run, all_posthumous, " Xin chúc mừng gia đình.", " Our congratulations."),
    },
    Mutation {
        id: "commends-a-commune",
        rules: &["words.recognition"],
        make: |run| {
            let recognised = |run: &Rundown, step: usize| {
                let awards = awards_of_step(run, step);
                !awards.is_empty() && awards.iter().all(|a| a.object == AwardObject::Recognition)
            };
            added(run, recognised, " Đây là hình thức khen thưởng cao quý.", " A high commendation.")
        },
    },
    Mutation {
        id: "in-the-presidents-name",
        rules: &["words.delegation-of-president"],
        make: |run| {
            let other = |run: &Rundown, step: usize| decided_by_other(run, step, Authority::President);
            added(run, other, " Thừa ủy quyền Chủ tịch nước.", " On behalf of the State President.")
        },
    },
    Mutation {
        id: "in-the-prime-ministers-name",
        rules: &["words.delegation-of-prime-minister"],
        make: |run| {
            let other = |run: &Rundown, step: usize| decided_by_other(run, step, Authority::PrimeMinister);
            added(run, other, " Thừa ủy quyền Thủ tướng Chính phủ.", " On behalf of the Prime Minister.")
        },
    },
    Mutation {
        id: "delegation-left-out",
        rules: &["persons.delegation-said"],
        make: |run| {
            let invites = of_kind(run, ActKind::InviteConferrer)
                .filter(|(_, a)| super::award_of(run, a).is_some_and(|b| b.delegated))
                .map(|((step, _), _)| step);
            invites.map(|step| replaced(run, step, "ủy quyền", "phân công")).collect()
        },
    },
    Mutation {
        id: "many-greeted-by-name",
        rules: &["words.one-greeting"],
        make: |run| {
            let speaks = [ActKind::Address, ActKind::Speech, ActKind::Reply];
            let speech = |run: &Rundown, step: usize| {
                run.steps.get(step).is_some_and(|s| s.step.acts.iter().any(|a| speaks.contains(&a.act)))
            };
            added(run, speech, " Kính thưa đồng chí Bí thư. Kính thưa đồng chí Chủ tịch.", "")
        },
    },
    Mutation {
        id: "district-after-2025",
        rules: &["words.no-district"],
        make: |run| {
            if run.era == Some(Era::From2025) {
                added(run, |_, _| true, " Xin mời lãnh đạo Ủy ban nhân dân huyện.", "")
            } else {
                Vec::new()
            }
        },
    },
    Mutation {
        id: "title-called-merit",
        rules: &["words.name-of-certificate"],
        make: |run| {
            let titled = |run: &Rundown, step: usize| {
                let awards = awards_of_step(run, step);
                let title = |o: AwardObject| matches!(o, AwardObject::Title | AwardObject::HeroTitle);
                !awards.is_empty() && awards.iter().all(|a| title(a.object))
            };
            added(run, titled, " Xin trao Bằng khen.", "")
        },
    },
];

fn all_posthumous(run: &Rundown, step: usize) -> bool {
    let awards = awards_of_step(run, step);
    !awards.is_empty() && awards.iter().all(|a| a.posthumous)
}

fn decided_by_other(run: &Rundown, step: usize, who: Authority) -> bool {
    let awards = awards_of_step(run, step);
    !awards.is_empty() && awards.iter().all(|a| a.decided_by != who)
}

/// Words are added to the first line of each such step.
fn added(run: &Rundown, such: impl Fn(&Rundown, usize) -> bool, vi: &str, en: &str) -> Vec<Mutant> {
    let steps = (0..run.steps.len()).filter(|step| such(run, *step));
    let lines = steps.filter(|step| run.steps.get(*step).is_some_and(|s| !s.step.says.is_empty()));
    lines
        .map(|step| {
            mutant(run, step, |run| {
                if let Some(line) = run.steps.get_mut(step).and_then(|s| s.step.says.first_mut()) {
                    line.text.vi.push_str(vi);
                    line.text.en.push_str(en);
                }
            })
        })
        .collect()
}

/// Words are replaced in all lines and acts of a step.
fn replaced(run: &Rundown, step: usize, from: &str, to: &str) -> Mutant {
    mutant(run, step, |run| {
        let Some(step) = run.steps.get_mut(step) else { return };
        let texts =
            step.step.says.iter_mut().map(|l| &mut l.text).chain(step.step.acts.iter_mut().map(|a| &mut a.text));
        texts.for_each(|text| text.vi = text.vi.replace(from, to));
    })
}

/// What gives awards or asks people up for them.
const GIVING: &[ActKind] = &[
    ActKind::ReadDecision,
    ActKind::ReadNames,
    ActKind::InviteRecipients,
    ActKind::InviteReader,
    ActKind::AnnounceAwards,
    ActKind::InviteConferrer,
];

/// Each place of those steps that says "truy tặng" says "tặng".
fn bare(run: &Rundown) -> Vec<Mutant> {
    let mut all = Vec::new();
    for step in (0..run.steps.len()).filter(|step| all_posthumous(run, *step)) {
        let Some(s) = run.steps.get(step).filter(|s| s.step.acts.iter().any(|a| GIVING.contains(&a.act))) else {
            continue;
        };
        let says = |text: &Text| text.vi.to_lowercase().contains("truy tặng");
        let lines = s.step.says.iter().enumerate().filter(|(_, l)| says(&l.text)).map(|(n, _)| (true, n));
        let acts = s.step.acts.iter().enumerate().filter(|(_, a)| says(&a.text)).map(|(n, _)| (false, n));
        for (line, n) in lines.chain(acts).collect::<Vec<_>>() {
            all.push(mutant(run, step, |run| {
                let Some(s) = run.steps.get_mut(step).map(|s| &mut s.step) else { return };
                let text =
                    if line { s.says.get_mut(n).map(|l| &mut l.text) } else { s.acts.get_mut(n).map(|a| &mut a.text) };
                if let Some(text) = text {
                    text.vi = text.vi.replace("truy tặng", "tặng").replace("Truy tặng", "Tặng");
                }
            }));
        }
    }
    all
}
