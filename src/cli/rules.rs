//! `dientap rules [--json]`

use serde_json::{Value, json};

use crate::{
    core::{
        protocol::{Family, Ground, Rule, rules},
        scenario::{Instrument, Source, citation},
        text::Text,
    },
    files::bundled,
    lang::Lang,
};

use super::{Context, Trouble};

pub(super) fn run(context: &mut Context<'_>) -> Result<u8, Trouble> {
    let instruments = bundled::reference().instruments;
    if context.json {
        return context.print_json(&in_order().map(|rule| as_json(rule, &instruments)).collect());
    }
    let mut text = String::new();
    for family in Family::ALL {
        let mut of_family = rules().filter(|r| r.family == family).peekable();
        if of_family.peek().is_some() {
            text.extend([context.lang.rule_family(family), "\n"]);
        }
        of_family.for_each(|rule| text.push_str(&in_words(rule, &instruments, context.lang)));
    }
    text.push_str(&context.lang.cli_rules_counted(rules().count()));
    text.push('\n');
    context.print(&text)
}

/// All rules, family by family.
fn in_order() -> impl Iterator<Item = &'static Rule> {
    Family::ALL.into_iter().flat_map(|family| rules().filter(move |r| r.family == family))
}

/// The id first, what it says, what it rests on.
fn in_words(rule: &Rule, instruments: &[Instrument], l: Lang) -> String {
    let mut marks = vec![l.severity_name(rule.severity_at_worst()).to_owned()];
    marks.extend(rule.live.then(|| l.cli_rule_live().to_owned()));
    marks.extend(rule.local.map(|point| l.cli_rule_local(point)));
    let sources: Vec<Source> = rule.grounds.iter().filter_map(Ground::listed).collect();
    let cited = citation(&sources, instruments);
    let (title, why, law) = (rule.title.text(), rule.why.text(), l.problem_law(l.of(&cited)));
    format!("  {}  {}\n      {}\n      {}\n      {law}\n", rule.id, marks.join(", "), l.of(&title), l.of(&why))
}

fn as_json(rule: &Rule, instruments: &[Instrument]) -> Value {
    json!({
        "id": rule.id,
        "family": rule.family.prefix(),
        "severity": rule.severity_at_worst().as_str(),
        "vi": rule.title.vi,
        "en": rule.title.en,
        "why_vi": rule.why.vi,
        "why_en": rule.why.en,
        "sources": rule.grounds.iter().map(|g| source(g, instruments)).collect::<Vec<_>>(),
        "local": rule.local,
        "live": rule.live,
    })
}

fn source(ground: &Ground, instruments: &[Instrument]) -> Value {
    let listed = ground.listed();
    let now = listed.as_ref().and_then(|s| s.now.as_ref());
    let cited = listed.as_ref().map_or_else(Text::default, |s| citation(std::slice::from_ref(s), instruments));
    json!({
        "law": ground.law,
        "article": listed.as_ref().and_then(|s| s.article.as_deref()),
        "mark": ground.mark,
        "sure": ground.sure,
        "now": now.map(|n| json!({ "law": n.law, "article": n.article })),
        "like": listed.as_ref().is_some_and(|s| s.like),
        "eras": ground.times().collect::<Vec<_>>(),
        "cited": { "vi": cited.vi, "en": cited.en },
    })
}
