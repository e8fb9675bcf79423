//! `dientap results PATH… [--csv] [--json]`

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};

use crate::{
    core::text::{Text, fold},
    files::practice::{Unread, listed, read_exam},
    lang::{Lang, file_refused},
    output::results::{self, HandedIn},
};

use super::{CLEAN, Context, ERRORS, Trouble};

pub(super) fn run(context: &mut Context<'_>, paths: &[PathBuf]) -> Result<u8, Trouble> {
    let (mut all, mut refused): (Vec<HandedIn>, Vec<(String, Text)>) = (Vec::new(), Vec::new());
    for path in listed(paths)? {
        let file = path.display().to_string();
        match read(&path) {
            Ok(result) => all.push(HandedIn { file, result, other_paper: false }),
            Err(why) => refused.push((file, why)),
        }
    }
    all.sort_by_cached_key(|h| (fold(&h.result.name), h.result.name.clone(), h.result.ended, h.file.clone()));
    let papers = mark_other_papers(&mut all);
    let l = context.lang;
    if context.json {
        let values = all.iter().map(as_json).chain(refused.iter().map(refusal_as_json));
        context.print_json(&values.collect())?;
    } else if context.csv {
        context.print(&String::from_utf8_lossy(&results::csv(&all, l.0)))?;
    } else {
        let counted = l.cli_results_counted(all.len(), refused.len(), papers);
        context.print(&format!("{}{counted}\n", table(&all, l)))?;
    }
    for (file, why) in &refused {
        context.remark(&format!("{file}: {}", l.of(why)));
    }
    Ok(if refused.is_empty() { CLEAN } else { ERRORS })
}

fn read(path: &Path) -> Result<crate::core::practice::exam::ExamResult, Text> {
    read_exam(path).map_err(|e| match e {
        Unread::File(error) => error.sentence,
        Unread::Refused(refusal) => file_refused(refusal),
    })
}

/// Marks whatever is of another paper than most; answers how many papers there are.
fn mark_other_papers(all: &mut [HandedIn]) -> usize {
    let mut many: BTreeMap<String, usize> = BTreeMap::new();
    for handed_in in all.iter() {
        *many.entry(handed_in.result.sign.clone()).or_default() += 1;
    }
    // Of two that are as frequent one counts on every machine.
    let usual = many.iter().rev().max_by_key(|(_, n)| **n).map(|(sign, _)| sign.clone());
    for handed_in in all.iter_mut() {
        handed_in.other_paper = usual.as_ref() != Some(&handed_in.result.sign);
    }
    many.len()
}

fn table(all: &[HandedIn], l: Lang) -> String {
    let heads = [l.results_name(), l.results_score(), l.results_sign(), l.results_handed_in(), l.results_file(), ""];
    let mut lines = vec![heads.map(str::to_owned)];
    lines.extend(all.iter().map(|h| in_words(h, l)));
    let width = |n: usize| lines.iter().filter_map(|l| l.get(n)).map(|c| c.chars().count()).max().unwrap_or(0);
    let widths = [width(0), width(1), width(2), width(3), width(4)];
    let mut text = String::new();
    for [name, score, sign, when, file, mark] in lines.iter().filter(|_| !all.is_empty()) {
        let [a, b, c, d, e] = widths;
        let line = format!("{name:<a$}  {score:>b$}  {sign:<c$}  {when:<d$}  {file:<e$}  {mark}");
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

fn in_words(handed_in: &HandedIn, l: Lang) -> [String; 6] {
    let HandedIn { file, result, other_paper } = handed_in;
    let mark = if *other_paper { l.results_other_paper() } else { "" };
    // A name may hold anything; a line of the table stays one.
    let name = result.name.replace(char::is_control, " ");
    let when = l.full_date(result.ended);
    [name, l.mark(result.score()), result.sign.clone(), when, file.clone(), mark.to_owned()]
}

fn as_json(handed_in: &HandedIn) -> Value {
    let HandedIn { file, result, other_paper } = handed_in;
    json!({
        "file": file,
        "name": result.name,
        "person": result.person,
        "score": result.score().as_thousandths(),
        "sign": result.sign,
        "other_paper": other_paper,
        "began": result.began,
        "ended": result.ended,
        "answers": result.entries.len(),
        "error": Value::Null,
    })
}

fn refusal_as_json((file, why): &(String, Text)) -> Value {
    json!({ "file": file, "error": { "vi": why.vi, "en": why.en } })
}
