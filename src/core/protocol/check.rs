//! All rules over a scenario in all the ways it can be held.

use std::collections::HashSet;

use crate::core::{
    scenario::{
        Allow, Anchor, Choices, Condition, Edit, Item, Loaded, Pace, Remark, Rundown, Scenario, Severity, SourceFile,
        Step, Surroundings, read::nearest, read_judged,
    },
    text::Text,
};

use super::{Ceremony, Finding, Report, Rule, likeness::Base, live::add_instruments, rules, rules::rule};

/// Reads a scenario and checks it against all rules; findings stand among the problems.
#[must_use]
pub fn judge(file: &SourceFile<'_>, around: &Surroundings) -> Loaded {
    let mut loaded = read_judged(file, around, |scenario| {
        let mut remarks: Vec<Remark> = check(scenario).into_iter().map(Finding::into_remark).collect();
        remarks.extend(strange_allowances(scenario));
        remarks
    });
    if let Some(scenario) = &mut loaded.scenario {
        add_instruments(scenario, around);
    }
    loaded
}

/// What all rules find in a scenario: as it stands, in each of its variants, and with each local point decided
/// otherwise. Nothing is said twice; what `allow` names is left out.
#[must_use]
pub fn check(scenario: &Scenario) -> Vec<Finding> {
    let active: Vec<&Rule> = rules().filter(|r| !scenario.allow.iter().any(|a| a.rule == r.id)).collect();
    let mut found = Found::default();
    // Class pace first: its seconds are those that are said.
    let (run, origins) = Rundown::with_origins(scenario, &Choices::default());
    let ceremony = Ceremony::of(&run, &origins);
    let paced: Vec<&Rule> = active.iter().copied().filter(|rule| found.look(&ceremony, rule)).collect();
    let words = ceremony.into_words();
    // Walks are as long as they are only in the real pace; in class their ends come sooner.
    let run = run.in_pace(Pace::Full);
    let ceremony = Ceremony::of(&run, &origins).with_words(words);
    for rule in paced {
        found.look(&ceremony, rule);
    }
    let others = other_ways(scenario);
    if others.is_empty() {
        return found.findings;
    }
    let base = Base::of(&ceremony, scenario);
    let mut last = (run, origins);
    for choices in others {
        let (run, origins) = Rundown::made_over(scenario, &choices, last);
        let ceremony = Ceremony::of(&run, &origins).like(&base);
        for rule in &active {
            found.look(&ceremony, rule);
        }
        last = (run, origins);
    }
    found.findings
}

/// What was found in one way or another to hold a ceremony.
#[derive(Default)]
struct Found {
    findings: Vec<Finding>,
    said: HashSet<(&'static str, Anchor, Option<String>)>,
}

impl Found {
    /// Lets a rule look; true where it asked for something that another pace may answer otherwise.
    fn look(&mut self, ceremony: &Ceremony<'_>, rule: &'static Rule) -> bool {
        let mut fresh = Vec::new();
        (rule.check)(ceremony, &mut Report::new(rule, ceremony, &mut fresh));
        for finding in fresh {
            let key = (finding.rule.id, finding.anchor.clone(), finding.person.clone());
            if self.said.insert(key) {
                self.findings.push(finding);
            }
        }
        ceremony.was_paced()
    }
}

/// What all rules find in one ceremony, as it is run.
#[must_use]
pub fn check_run(ceremony: &Ceremony<'_>) -> Vec<Finding> {
    check_some(ceremony, |_| true)
}

/// What some of the rules find in one ceremony, as it is run.
#[must_use]
pub fn check_some(ceremony: &Ceremony<'_>, which: impl Fn(&Rule) -> bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in rules().filter(|r| which(r)) {
        if !ceremony.run.allow.iter().any(|a| a.rule == rule.id) {
            (rule.check)(ceremony, &mut Report::new(rule, ceremony, &mut findings));
        }
    }
    findings
}

/// The ways to hold a ceremony besides the usual one: each variant, and each other decision of a local point that a
/// condition asks for.
fn other_ways(scenario: &Scenario) -> Vec<Choices> {
    let mut asked = Asked::default();
    scenario.programme.iter().for_each(|item| asked.item(item));
    let full = || Choices { pace: Pace::Full, ..Choices::default() };
    let variants = scenario.variants.iter().map(|v| Choices { variant: Some(v.id.clone()), ..full() });
    let points = scenario.local.iter().filter(|p| asked.points.contains(p.id.as_str()));
    let decided = points.flat_map(|point| {
        let others = point.choices.iter().skip(1);
        others.map(move |choice| Choices { local: vec![(point.id.clone(), choice.id.clone())], ..full() })
    });
    variants.chain(decided).collect()
}

/// Local points that conditions ask for.
#[derive(Default)]
struct Asked<'a> {
    points: HashSet<&'a str>,
}

impl<'a> Asked<'a> {
    fn item(&mut self, item: &'a Item) {
        match item {
            Item::Step(step) => self.step(step),
            Item::Repeat { steps, when, .. } => {
                self.when(when.as_ref());
                for step in steps {
                    self.step(step);
                }
            }
        }
    }

    fn step(&mut self, step: &'a Step) {
        self.when(step.when.as_ref());
        step.acts.iter().for_each(|a| self.when(a.when.as_ref()));
        step.says.iter().for_each(|l| self.when(l.when.as_ref()));
        step.stage.iter().flat_map(|f| &f.moves).for_each(|m| self.when(m.when.as_ref()));
    }

    fn when(&mut self, when: Option<&'a Condition>) {
        match when {
            Some(Condition::Local(point, _)) => {
                self.points.insert(point);
            }
            Some(Condition::Not(inner)) => self.when(Some(inner)),
            Some(Condition::Variant(_)) | None => {}
        }
    }
}

/// Entries of `allow` that name no rule.
fn strange_allowances(scenario: &Scenario) -> impl Iterator<Item = Remark> + '_ {
    scenario
        .allow
        .iter()
        .enumerate()
        .filter(|(_, allow)| rule(&allow.rule).is_none())
        .map(|(n, allow)| strange(n, allow))
}

fn strange(n: usize, allow: &Allow) -> Remark {
    let meant = nearest(&allow.rule, rules().map(|r| r.id));
    let mend = meant.clone().map(|id| {
        let value = format!("\"{id}\"");
        (
            Text::new(format!("Sửa thành “{id}”"), format!("Make it “{id}”")),
            Edit::Put { entry: Anchor::Allow(n), field: "rule", value },
        )
    });
    let did = |vi: bool| match &meant {
        Some(id) if vi => format!(" Có phải “{id}”?"),
        Some(id) => format!(" Did you mean “{id}”?"),
        None => String::new(),
    };
    Remark {
        anchor: Anchor::Allow(n),
        code: "unknown-rule",
        severity: Severity::Error,
        sentence: Text::new(
            format!("Không có quy tắc “{}”.{}", allow.rule, did(true)),
            format!("There is no rule “{}”.{}", allow.rule, did(false)),
        ),
        person: None,
        sources: Vec::new(),
        mend,
    }
}
