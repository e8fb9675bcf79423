//! The program without a window: check, list, rules, show, export, records, results.

mod args;
mod check;
mod list;
mod records;
mod results;
mod rules;
mod say;
mod show;

use std::{
    ffi::OsString,
    io::{self, Write},
    path::{Path, PathBuf},
};

use crate::{
    core::{
        scenario::Date,
        settings::{Renderer, Settings},
        text::Language,
    },
    files::settings,
    lang::Lang,
    platform::folders,
};

use args::{Command, Parsed};
use say::Trouble;

/// What is known of the machine before any argument is read.
#[derive(Debug, Clone, Default)]
pub struct Dirs {
    /// Where this user's data are kept unless `--data-dir` says otherwise; absent where the system names no place.
    pub data: Option<PathBuf>,
}

/// What the program is to do now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Open the window.
    Window(Window),
    /// All is said: end with this code. 0 clean or warnings only, 1 errors, 2 cannot run.
    Exit(u8),
}

/// How the window is to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// A scenario to open at once.
    pub file: Option<PathBuf>,
    /// Where settings, records and the user's scenarios are; absent where the system names no place.
    pub data_dir: Option<PathBuf>,
    /// The language, if not the one of the settings.
    pub language: Option<Language>,
    /// How windows are drawn, if not as the settings say.
    pub renderer: Option<Renderer>,
    /// The day that is to be on the wall, if not today.
    pub today: Option<Date>,
}

/// File with the settings, within a data folder.
#[must_use]
pub fn settings_file(data: &Path) -> PathBuf {
    data.join(settings::FILE)
}

/// All is well, or only warnings were found.
const CLEAN: u8 = 0;
/// Errors were found.
const ERRORS: u8 = 1;
/// It could not be done at all.
const CANNOT: u8 = 2;

/// What a command works with.
struct Context<'a> {
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    data: Option<PathBuf>,
    lang: Lang,
    json: bool,
    csv: bool,
}

/// Does what the arguments say (the program's own name is not among them), or tells how the window is to be opened.
/// A reader that goes away (`| head`) ends the work quietly.
pub fn run(args: impl IntoIterator<Item = OsString>, out: &mut dyn Write, err: &mut dyn Write, dirs: &Dirs) -> Outcome {
    let parsed = match args::parse(args) {
        Ok(parsed) => parsed,
        Err(trouble) => return Outcome::Exit(report(err, &trouble)),
    };
    let data = parsed.data_dir.clone().map(|d| std::path::absolute(&d).unwrap_or(d)).or_else(|| dirs.data.clone());
    let Parsed { command, language, renderer, today, json, csv, .. } = parsed;
    if let Command::Window(file) = command {
        return Outcome::Window(Window { file, data_dir: data, language, renderer, today });
    }
    let kept = data.as_deref().and_then(|d| settings::peek(&settings_file(d))).unwrap_or_else(Settings::default);
    let lang = Lang(language.unwrap_or(kept.language));
    let mut context = Context { out, err, data, lang, json, csv };
    let done = match command {
        Command::Check(paths) => check::run(&mut context, &paths),
        Command::List => list::run(&mut context),
        Command::Show(id) => show::run(&mut context, &id),
        Command::Export(id, folder) => show::export(&mut context, &id, &folder),
        Command::Records => records::run(&mut context),
        Command::Results(paths) => results::run(&mut context, &paths),
        Command::Rules => rules::run(&mut context),
        Command::Version => context.print(&format!("dientap {}\n", env!("CARGO_PKG_VERSION"))),
        Command::Help | Command::Window(_) => context.print(&args::help(lang)),
    };
    Outcome::Exit(match done {
        Ok(code) => code,
        Err(Trouble::Closed) => CLEAN,
        Err(trouble) => report(context.err, &trouble),
    })
}

/// Says in both languages why it could not be done.
fn report(err: &mut dyn Write, trouble: &Trouble) -> u8 {
    let text = trouble.text();
    // Nobody is left to be told where this fails.
    let _ = write!(err, "{}\n{}\n", text.vi, text.en).and_then(|()| err.flush());
    CANNOT
}

impl Context<'_> {
    /// Prints text as it is.
    fn print(&mut self, text: &str) -> Result<u8, Trouble> {
        self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush()).map_err(|e| match e.kind() {
            io::ErrorKind::BrokenPipe => Trouble::Closed,
            _ => Trouble::Output(e.to_string()),
        })?;
        Ok(CLEAN)
    }

    /// Prints one JSON value.
    fn print_json(&mut self, value: &serde_json::Value) -> Result<u8, Trouble> {
        self.print(&format!("{value:#}\n"))
    }

    /// Says something beside the result.
    fn remark(&mut self, text: &str) {
        let _ = writeln!(self.err, "{text}");
    }

    /// The user's own scenarios; a place that is not there where no data folder is known.
    fn own_folder(&self) -> PathBuf {
        self.data.as_deref().map(folders::own_scenarios).unwrap_or_default()
    }
}
