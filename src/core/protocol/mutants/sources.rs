//! Faults of sources, times and the occasion.

use crate::core::{
    scenario::{ActKind, Era, Mark, Now, Occasion, Rundown, Source, Step},
    time::Span,
};

use super::{Mutant, Mutation, mutant};

pub(super) const MUTATIONS: &[Mutation] = &[
    Mutation {
        id: "wrong-era",
        rules: &["era.not-yet", "era.in-force"],
        make: |run| {
            let eras = [Era::From2004, Era::From2013, Era::From2024, Era::From2025];
            let others = eras
                .into_iter()
                .filter(|e| Some(*e) < run.era || (run.era == Some(Era::From2004) && *e > Era::From2013));
            others.map(|era| Mutant { step: None, run: Rundown { era: Some(era), ..run.clone() } }).collect()
        },
    },
    Mutation {
        id: "decree-out-of-force",
        rules: &["era.in-force"],
        make: |run| {
            let rite = |s: &Source| {
                let of_rite = s.article.as_deref().is_some_and(|a| a.starts_with("26") || a.starts_with("28"));
                s.law.as_deref() == Some("nd-145-2013") && of_rite && s.now.is_some() && !s.like
            };
            if run.era == Some(Era::From2025) { each_step(run, rite, |s| s.now = None) } else { Vec::new() }
        },
    },
    Mutation {
        id: "no-source",
        rules: &["era.sourced"],
        make: |run| changed(run, |s| !s.sources.is_empty(), |s| s.sources.clear()),
    },
    Mutation {
        id: "invented-article",
        rules: &["era.article-not-found"],
        make: |run| {
            let today = |s: &Source| s.now.as_ref().is_some_and(|n| n.law == "nd-152-2025" && n.article.is_none());
            each_step(run, today, |s| {
                s.now = Some(Now { law: "nd-152-2025".to_owned(), article: Some("29".to_owned()) });
            })
        },
    },
    Mutation {
        id: "habit-passed-off-as-law",
        rules: &["era.practice-cites-no-law"],
        make: |run| each_step(run, |s| s.law.is_some() && s.mark != Mark::Practice, |s| s.mark = Mark::Practice),
    },
    Mutation {
        id: "must-without-source",
        rules: &["era.must-rests-on-law"],
        make: |run| {
            let has = |s: &Step| s.checks.iter().any(|c| c.must && !c.sources.is_empty());
            changed(run, has, |s| {
                if let Some(check) = s.checks.iter_mut().find(|c| c.must) {
                    check.sources.clear();
                }
            })
        },
    },
    Mutation {
        id: "class-longer-than-full",
        rules: &["time.class-within-full"],
        make: |run| changed(run, |_| true, |s| s.time.class = s.time.full + Span::seconds(5)),
    },
    Mutation {
        id: "too-short-to-walk",
        rules: &["time.walks-fit"],
        make: |run| {
            let plan = crate::core::stage::Choreography::of(run);
            let walked: Vec<usize> = (0..run.steps.len()).filter(|n| plan.length(*n) > Span::seconds(3)).collect();
            walked
                .into_iter()
                .map(|n| {
                    mutant(run, n, |run| {
                        if let Some(step) = run.steps.get_mut(n) {
                            let short = Span::seconds(2);
                            (step.planned, step.step.time.full, step.step.time.class) = (short, short, short);
                        }
                    })
                })
                .collect()
        },
    },
    Mutation {
        id: "endless-address",
        rules: &["time.address"],
        make: |run| {
            let address = |s: &Step| s.acts.iter().any(|a| a.act == ActKind::Address);
            changed(run, address, |s| s.time.full = Span::seconds(40 * 60))
        },
    },
    Mutation {
        id: "awards-alone",
        rules: &["occasion.not-alone"],
        make: |run| vec![Mutant { step: None, run: Rundown { occasion: Some(Occasion::AwardsAlone), ..run.clone() } }],
    },
    Mutation {
        id: "paraded",
        rules: &["occasion.no-parade"],
        make: |run| {
            let leaves = |s: &Step| s.acts.iter().any(|a| a.act == ActKind::RecipientsLeave);
            changed(run, leaves, |s| "Rước phần thưởng về đơn vị".clone_into(&mut s.title.vi))
        },
    },
];

/// Steps that are so are changed, each in a mutant of its own.
fn changed(run: &Rundown, such: impl Fn(&Step) -> bool, change: impl Fn(&mut Step)) -> Vec<Mutant> {
    let steps = run.steps.iter().enumerate().filter(|(_, s)| such(&s.step)).map(|(n, _)| n);
    steps
        .map(|n| {
            mutant(run, n, |run| {
                if let Some(step) = run.steps.get_mut(n) {
                    change(&mut step.step);
                }
            })
        })
        .collect()
}

/// The first source of a step that is so is changed.
fn each_step(run: &Rundown, such: impl Fn(&Source) -> bool, change: impl Fn(&mut Source)) -> Vec<Mutant> {
    changed(
        run,
        |s| s.sources.iter().any(&such),
        |s| {
            if let Some(source) = s.sources.iter_mut().find(|s| such(s)) {
                change(source);
            }
        },
    )
}
