//! `dientap check PATH… [--json]`

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::{
    core::scenario::{Problem, Severity},
    files::check,
    lang::Lang,
};

use super::{CANNOT, CLEAN, Context, ERRORS, Trouble};

pub(super) fn run(context: &mut Context<'_>, paths: &[PathBuf]) -> Result<u8, Trouble> {
    let report = match check::check(paths) {
        Ok(report) => report,
        // Whoever asked for JSON gets an array that says why there is nothing to say.
        Err(error) if context.json => {
            context.print_json(&as_json(&[error.into_problem()]))?;
            return Ok(CANNOT);
        }
        Err(error) => return Err(error.into()),
    };
    let count = |severity| report.problems.iter().filter(|p| p.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    if context.json {
        context.print_json(&as_json(&report.problems))?;
    } else {
        let mut text: String = report.problems.iter().map(|p| in_words(p, context.lang)).collect();
        text.push_str(&context.lang.cli_checked(report.files, errors, warnings));
        text.push('\n');
        context.print(&text)?;
    }
    Ok(if errors > 0 { ERRORS } else { CLEAN })
}

/// One line a problem, the place first so that editors can jump to it.
pub(super) fn in_words(problem: &Problem, l: Lang) -> String {
    let Problem { file, line, column, code, .. } = problem;
    let severity = l.severity_name(problem.severity);
    let mut text = format!("{file}:{line}:{column}: {severity} [{code}] {}", l.of(&problem.sentence));
    if let Some(meant) = &problem.meant {
        text.push(' ');
        text.push_str(&l.problem_meant(meant));
    }
    if !problem.path.is_empty() {
        text.extend([" (", &problem.path, ")"]);
    }
    text.push('\n');
    if let Some(law) = &problem.law {
        text.extend(["    ", &l.problem_law(l.of(law)), "\n"]);
    }
    if let Some(mend) = &problem.mend {
        text.extend(["    ", &l.problem_mend(l.of(&mend.says)), "\n"]);
    }
    text
}

/// Problems for other programs.
pub(super) fn as_json(problems: &[Problem]) -> Value {
    let one = |p: &Problem| {
        json!({
            "file": p.file,
            "line": p.line,
            "column": p.column,
            "path": p.path,
            "code": p.code,
            "severity": p.severity.as_str(),
            "found": p.found,
            "meant": p.meant,
            "law": p.law.as_ref().map(|l| json!({ "vi": l.vi, "en": l.en })),
            "mend": p.mend.as_ref().map(|m| json!({ "vi": m.says.vi, "en": m.says.en })),
            "vi": p.sentence.vi,
            "en": p.sentence.en,
        })
    };
    problems.iter().map(one).collect()
}
