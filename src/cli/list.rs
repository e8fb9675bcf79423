//! `dientap list [--json]`

use serde_json::{Value, json};

use crate::{
    core::{
        library::{Entry, Origin},
        scenario::{Choices, Pace, Rundown, Severity},
        time::clock_face,
    },
    files::library,
};

use super::{Context, Trouble};

pub(super) fn run(context: &mut Context<'_>) -> Result<u8, Trouble> {
    let found = library::load(&context.own_folder(), &[]);
    if context.json {
        return context.print_json(&found.entries.iter().map(as_json).collect());
    }
    let lines: Vec<[String; 4]> = found.entries.iter().map(|e| in_words(e, context)).collect();
    let width = |n: usize| lines.iter().filter_map(|l| l.get(n)).map(|c| c.chars().count()).max().unwrap_or(0);
    let widths = [width(0), width(1), width(2)];
    let mut text = String::new();
    for [id, title, length, state] in &lines {
        let [a, b, c] = widths;
        text.push_str(format!("{id:<a$}  {title:<b$}  {length:<c$}  {state}").trim_end());
        text.push('\n');
    }
    context.print(&text)
}

fn in_words(entry: &Entry, context: &Context<'_>) -> [String; 4] {
    let l = context.lang;
    let origin = match entry.origin {
        Origin::Bundled => l.cli_origin_bundled(),
        Origin::Own => l.cli_origin_own(),
        Origin::Opened => l.cli_origin_opened(),
    };
    let state =
        format!("{origin}, {}", l.problem_count(count(entry, Severity::Error), count(entry, Severity::Warning)));
    match &entry.scenario {
        Some(scenario) => {
            let class = Rundown::of(scenario, &Choices::default());
            let length = l.steps_and_time(class.steps.len(), &clock_face(class.planned()));
            [entry.id().to_owned(), l.of(&scenario.title).to_owned(), length, state]
        }
        None => [entry.id().to_owned(), entry.place.clone(), String::new(), state],
    }
}

fn count(entry: &Entry, severity: Severity) -> usize {
    entry.problems.iter().filter(|p| p.severity == severity).count()
}

fn as_json(entry: &Entry) -> Value {
    let origin = match entry.origin {
        Origin::Bundled => "bundled",
        Origin::Own => "own",
        Origin::Opened => "opened",
    };
    let scenario = entry.scenario.as_ref();
    let length = |pace| scenario.map(|s| Rundown::of(s, &Choices { pace, ..Choices::default() }).planned().0 / 1000);
    json!({
        "id": entry.id(),
        "origin": origin,
        "file": entry.place,
        "title": scenario.map(|s| json!({ "vi": s.title.vi, "en": s.title.en })),
        "era": scenario.map(|s| s.era),
        "roles": scenario.map(|s| s.roles.iter().map(|r| r.id.clone()).collect::<Vec<_>>()),
        "steps": scenario.map(|s| Rundown::of(s, &Choices::default()).steps.len()),
        "seconds": { "full": length(Pace::Full), "class": length(Pace::Class), "joins": length(Pace::CueToCue) },
        "errors": count(entry, Severity::Error),
        "warnings": count(entry, Severity::Warning),
    })
}
