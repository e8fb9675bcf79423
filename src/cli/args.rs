//! From arguments to a command.

use std::{
    ffi::{OsStr, OsString},
    fmt::Write as _,
    path::{Path, PathBuf},
};

use lexopt::{Arg, Parser, ValueExt};

use crate::{
    core::{
        scenario::{Date, read::nearest},
        settings::Renderer,
        text::{Language, Text},
    },
    lang::Lang,
};

use super::say::{Trouble, both, with_meant};

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Command {
    Window(Option<PathBuf>),
    Check(Vec<PathBuf>),
    List,
    Show(String),
    Export(String, PathBuf),
    Records,
    Results(Vec<PathBuf>),
    Rules,
    Version,
    Help,
}

/// The command with what was said besides.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parsed {
    pub command: Command,
    pub data_dir: Option<PathBuf>,
    pub language: Option<Language>,
    pub renderer: Option<Renderer>,
    pub today: Option<Date>,
    pub json: bool,
    pub csv: bool,
}

const COMMANDS: [&str; 7] = ["check", "list", "rules", "show", "export", "records", "results"];
const OPTIONS: [&str; 8] = ["--json", "--csv", "--data-dir", "--lang", "--renderer", "--today", "--version", "--help"];
/// Commands that can print JSON.
const TELL_JSON: [&str; 5] = ["check", "list", "rules", "records", "results"];

/// All arguments, sorted but not yet understood.
#[derive(Default)]
struct Given {
    words: Vec<OsString>,
    data_dir: Option<PathBuf>,
    language: Option<Language>,
    renderer: Option<Renderer>,
    today: Option<Date>,
    json: bool,
    csv: bool,
    version: bool,
    help: bool,
}

pub(super) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Parsed, Trouble> {
    let given = gather(&mut Parser::from_args(args)).map_err(Trouble::Usage)?;
    let name = given.words.first().map(|w| w.to_string_lossy().into_owned()).unwrap_or_default();
    let command = if given.help {
        Command::Help
    } else if given.version {
        Command::Version
    } else {
        command(&name, &given)?
    };
    let renders = matches!(command, Command::Window(_) | Command::Help | Command::Version);
    for (option, said) in [("--renderer", given.renderer.is_some()), ("--today", given.today.is_some())] {
        if said && !renders {
            return Err(usage(|l| l.cli_option_not_here(option, &name)));
        }
    }
    let Given { data_dir, language, renderer, today, json, csv, .. } = given;
    Ok(Parsed { command, data_dir, language, renderer, today, json, csv })
}

fn gather(parser: &mut Parser) -> Result<Given, Text> {
    let mut given = Given::default();
    while let Some(arg) = parser.next().map_err(|e| said(&e))? {
        match arg {
            Arg::Value(word) => given.words.push(word),
            Arg::Long("json") => given.json = true,
            Arg::Long("csv") => given.csv = true,
            Arg::Long("version") | Arg::Short('V') => given.version = true,
            Arg::Long("help") | Arg::Short('h') => given.help = true,
            Arg::Long("data-dir") => given.data_dir = Some(PathBuf::from(parser.value().map_err(|e| said(&e))?)),
            Arg::Long("lang") => {
                let known = [("vi", Language::Vi), ("en", Language::En)];
                given.language = Some(one_of(parser, "--lang", &known)?);
            }
            Arg::Long("renderer") => {
                let known = [("auto", Renderer::Auto), ("glow", Renderer::Glow), ("wgpu", Renderer::Wgpu)];
                given.renderer = Some(one_of(parser, "--renderer", &known)?);
            }
            Arg::Long("today") => given.today = Some(day(parser)?),
            Arg::Long(_) | Arg::Short(_) => return Err(said(&arg.unexpected())),
        }
    }
    Ok(given)
}

fn one_of<T: Copy>(parser: &mut Parser, option: &str, known: &[(&str, T)]) -> Result<T, Text> {
    let value = parser.value().and_then(ValueExt::string).map_err(|e| said(&e))?;
    let found = known.iter().find(|(name, _)| *name == value);
    let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
    found.map(|(_, t)| *t).ok_or_else(|| both(|l| l.cli_bad_value(&value, option, &names.join(", "))))
}

fn day(parser: &mut Parser) -> Result<Date, Text> {
    let value = parser.value().and_then(ValueExt::string).map_err(|e| said(&e))?;
    Date::read(&value).ok_or_else(|| both(|l| l.cli_bad_date(&value)))
}

/// What lexopt has to say, in our words.
fn said(error: &lexopt::Error) -> Text {
    use lexopt::Error as E;
    match error {
        E::MissingValue { option } => {
            let option = option.clone().unwrap_or_default();
            both(|l| l.cli_option_needs_value(&option))
        }
        E::UnexpectedOption(option) => {
            with_meant(|l| l.cli_unknown_option(option), nearest(option, OPTIONS).as_deref())
        }
        E::UnexpectedValue { option, .. } => both(|l| l.cli_option_takes_no_value(option)),
        E::UnexpectedArgument(value) => both(|l| l.cli_too_many(&value.to_string_lossy())),
        E::NonUnicodeValue(value) => both(|l| l.cli_not_text(&value.to_string_lossy())),
        other => both(|l| l.cli_not_text(&other.to_string())),
    }
}

fn usage(say: impl Fn(Lang) -> String) -> Trouble {
    Trouble::Usage(both(say))
}

fn command(name: &str, given: &Given) -> Result<Command, Trouble> {
    let rest = given.words.get(1..).unwrap_or_default();
    let most = |n: usize| match rest.get(n) {
        Some(word) => Err(usage(|l| l.cli_too_many(&word.to_string_lossy()))),
        None => Ok(()),
    };
    if given.json && !TELL_JSON.contains(&name) {
        let command = if name.is_empty() { "dientap" } else { name };
        return Err(usage(|l| l.cli_option_not_here("--json", command)));
    }
    if given.csv && name != "results" {
        let command = if name.is_empty() { "dientap" } else { name };
        return Err(usage(|l| l.cli_option_not_here("--csv", command)));
    }
    if given.csv && given.json {
        return Err(usage(|l| l.cli_one_of_two("--csv", "--json")));
    }
    let folder = || rest.get(1).map(PathBuf::from).ok_or_else(|| usage(|l| l.cli_needs_folder().to_owned()));
    Ok(match name {
        "check" if rest.is_empty() => return Err(usage(|l| l.cli_needs_path().to_owned())),
        "check" => Command::Check(rest.iter().map(PathBuf::from).collect()),
        "list" => {
            most(0)?;
            Command::List
        }
        "records" => {
            most(0)?;
            Command::Records
        }
        "results" if rest.is_empty() => return Err(usage(|l| l.cli_needs_results().to_owned())),
        "results" => Command::Results(rest.iter().map(PathBuf::from).collect()),
        "rules" => {
            most(0)?;
            Command::Rules
        }
        "show" => {
            most(1)?;
            Command::Show(id(rest.first())?)
        }
        "export" => {
            most(2)?;
            Command::Export(id(rest.first())?, folder()?)
        }
        _ => {
            most(0)?;
            Command::Window(file(given.words.first())?)
        }
    })
}

fn id(word: Option<&OsString>) -> Result<String, Trouble> {
    let word = word.ok_or_else(|| usage(|l| l.cli_needs_id().to_owned()))?;
    Ok(word.to_string_lossy().into_owned())
}

/// The file to open. A bare word that is no file was meant as a command.
fn file(word: Option<&OsString>) -> Result<Option<PathBuf>, Trouble> {
    let Some(word) = word else { return Ok(None) };
    let path = Path::new(word);
    let looks_like_file = path.extension().is_some() || path.components().count() > 1 || path.exists();
    if looks_like_file && word != OsStr::new("") {
        return Ok(Some(path.to_owned()));
    }
    let word = word.to_string_lossy();
    Err(Trouble::Usage(with_meant(|l| l.cli_unknown_command(&word), nearest(&word, COMMANDS).as_deref())))
}

/// The page of `--help`.
pub(super) fn help(l: Lang) -> String {
    let (file, path, folder, id) = (l.cli_arg_file(), l.cli_arg_path(), l.cli_arg_folder(), l.cli_arg_id());
    let commands = [
        (format!("dientap [{file}]"), l.cli_open()),
        (format!("dientap check {path} [--json]"), l.cli_check()),
        ("dientap list [--json]".to_owned(), l.cli_list()),
        ("dientap rules [--json]".to_owned(), l.cli_rules()),
        (format!("dientap show {id} [--lang en]"), l.cli_show()),
        (format!("dientap export {id} {folder}"), l.cli_export()),
        ("dientap records [--json]".to_owned(), l.cli_records()),
        (format!("dientap results {path} [--csv] [--json]"), l.cli_results()),
    ];
    let options = [
        ("--json".to_owned(), l.cli_json()),
        ("--csv".to_owned(), l.cli_csv()),
        (format!("--data-dir {folder}"), l.cli_data_dir()),
        ("--lang vi|en".to_owned(), l.cli_lang()),
        ("--renderer auto|glow|wgpu".to_owned(), l.cli_renderer()),
        (format!("--today {}", l.cli_arg_day()), l.cli_today()),
        ("-V, --version".to_owned(), l.cli_version()),
        ("-h, --help".to_owned(), l.cli_help()),
    ];
    // Writing to a string cannot fail.
    let mut page = format!("{} ({})\n\n{}:\n", l.cli_summary(), env!("CARGO_PKG_VERSION"), l.cli_usage());
    for (usage, what) in commands {
        let _ = write!(page, "  {usage}\n      {what}\n");
    }
    let _ = write!(page, "\n{}:\n", l.cli_options());
    for (option, what) in options {
        let _ = writeln!(page, "  {option:<26} {what}");
    }
    let _ = write!(page, "\n{}\n", l.cli_exit_codes());
    page
}
