//! `dientap show ID [--lang en]` and `dientap export ID DIR`

use std::path::{Path, PathBuf};

use crate::{
    core::{
        library::{Entry, Origin},
        scenario::{Choices, Rundown, read::nearest},
    },
    files::{bundled, copy, library},
    output::text,
};

use super::{CLEAN, Context, ERRORS, Trouble, check::in_words, say::with_meant};

pub(super) fn run(context: &mut Context<'_>, id: &str) -> Result<u8, Trouble> {
    let opened: Vec<PathBuf> = Some(PathBuf::from(id)).filter(|p| p.is_file()).into_iter().collect();
    let found = library::load(&context.own_folder(), &opened);
    let Some(entry) = wanted(&found.entries, id, &opened) else {
        let ids = found.entries.iter().map(Entry::id);
        return Err(unknown(id, nearest(id, ids).as_deref()));
    };
    if let Some(scenario) = &entry.scenario {
        let rundown = Rundown::of(scenario, &Choices::default());
        return context.print(&text::run_sheet(&rundown, context.lang.0));
    }
    for problem in entry.problems.iter() {
        let line = in_words(problem, context.lang);
        context.remark(line.trim_end());
    }
    Ok(ERRORS)
}

/// The file that was named, else the user's own version, else the bundled one.
fn wanted<'a>(entries: &'a [Entry], id: &str, opened: &[PathBuf]) -> Option<&'a Entry> {
    if let Some(file) = opened.first() {
        let place = file.display().to_string();
        return entries.iter().find(|e| e.origin == Origin::Opened && e.place == place).or_else(|| {
            let whole = file.canonicalize().ok()?;
            entries.iter().find(|e| Path::new(&e.place).canonicalize().is_ok_and(|p| p == whole))
        });
    }
    let same = || entries.iter().filter(|e| e.id() == id);
    same().find(|e| e.origin == Origin::Own).or_else(|| same().next())
}

pub(super) fn export(context: &mut Context<'_>, id: &str, folder: &Path) -> Result<u8, Trouble> {
    if bundled::with_needed(id).is_none() {
        let ids = bundled::ceremonies().filter_map(|(name, _)| name.strip_suffix(".ron"));
        return Err(unknown(id, nearest(id, ids).as_deref()));
    }
    let place = copy::export(id, folder)?;
    let line = context.lang.cli_written(&place.display().to_string());
    context.print(&format!("{line}\n"))?;
    Ok(CLEAN)
}

fn unknown(id: &str, meant: Option<&str>) -> Trouble {
    Trouble::Unknown(with_meant(|l| l.cli_unknown_id(id), meant))
}
