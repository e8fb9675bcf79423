//! `dientap records [--json]`

use serde_json::{Value, json};

use crate::{
    core::{
        drill::{Debrief, Drill, DrillSummary},
        time::clock_face,
    },
    store::Store,
};

use super::{Context, Trouble, say::both};

pub(super) fn run(context: &mut Context<'_>) -> Result<u8, Trouble> {
    let Some(data) = context.data.clone() else {
        return Err(Trouble::Unknown(both(|l| l.cli_no_data_folder().to_owned())));
    };
    // Looking makes nothing: a folder that is not there holds no drills.
    if !data.is_dir() {
        return if context.json { context.print_json(&json!([])) } else { none(context) };
    }
    let (store, damage) = Store::open(&data)?;
    if let Some(damage) = damage {
        let text = damage.text();
        context.remark(context.lang.of(&text).to_owned().as_str());
    }
    let drills = store.drills()?;
    if context.json {
        return context.print_json(&drills.iter().map(|d| as_json(&store, d)).collect());
    }
    if drills.is_empty() {
        return none(context);
    }
    let text: String = drills.iter().map(|d| in_words(d, context)).collect();
    context.print(&text)
}

fn none(context: &mut Context<'_>) -> Result<u8, Trouble> {
    context.print(&format!("{}\n", context.lang.cli_no_records()))
}

fn in_words(drill: &DrillSummary, context: &Context<'_>) -> String {
    let l = context.lang;
    let mut parts = vec![
        format!("{:>4}", drill.id.0),
        l.full_date(drill.began),
        l.of(&drill.title).to_owned(),
        l.pace_name(drill.pace).to_owned(),
    ];
    if !drill.group.is_empty() {
        parts.push(drill.group.clone());
    }
    if drill.readable {
        parts.push(clock_face(drill.elapsed));
        parts.push(l.fault_count(drill.faults));
    } else {
        parts.push(l.cli_unreadable().to_owned());
    }
    if !drill.finished {
        parts.push(l.cli_unfinished().to_owned());
    }
    format!("{}\n", parts.join("  "))
}

fn as_json(store: &Store, drill: &DrillSummary) -> Value {
    let mut value = json!({ "drill": drill });
    let read = store.look_back(drill.id).map_err(|e| e.text());
    let (events, figures, error) = match read {
        Err(text) => (Value::Null, Value::Null, json!({ "vi": text.vi, "en": text.en })),
        Ok((log, last)) => {
            let events = json!(log);
            let figures = Drill::replay(log).map_or(Value::Null, |d| json!(Debrief::of(&d, last.at)));
            (events, figures, Value::Null)
        }
    };
    if let Some(fields) = value.as_object_mut() {
        fields.insert("figures".to_owned(), figures);
        fields.insert("events".to_owned(), events);
        fields.insert("error".to_owned(), error);
    }
    value
}
