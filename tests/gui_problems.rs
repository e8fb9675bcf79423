//! What is wrong with a file reads alike in the window and on the terminal.
#![cfg(test)]
#![expect(clippy::disallowed_methods, reason = "files are set up here the way other programs write them")]

#[path = "support/gui.rs"]
mod gui;

use std::{fs, path::PathBuf, process::Command};

use dientap::{
    app::{Action, Dialog, LibraryAction, Reply, Screen},
    core::{
        library::{Entry, Origin},
        protocol,
        text::Language,
    },
    files::{copy, library},
};
use egui_kittest::kittest::Queryable as _;
use gui::{Desk, FLAG, press, read, window};

const BOTH: [Language; 2] = [Language::Vi, Language::En];
/// High enough that nothing is scrolled out of sight.
const HIGH: (f32, f32) = (1440.0, 4000.0);

/// A copy of the bundled ceremony that is held in another time, and switches off a rule by a wrong name.
fn file(folder: &tempfile::TempDir) -> PathBuf {
    let file = copy::copy_to_edit(FLAG, folder.path()).unwrap();
    let text = fs::read_to_string(&file).unwrap().replace("era: From2025", "era: From2013");
    let allow = "allow: [(rule: \"era.sourcd\", because: (vi: \"thử\", en: \"a trial\"))],\n    local: [";
    assert_eq!(text.matches("    local: [").count(), 1);
    fs::write(&file, text.replace("local: [", allow)).unwrap();
    file
}

fn desk(language: Language, folder: &tempfile::TempDir) -> (Desk, Entry) {
    let mut desk = Desk::new(language);
    let entries = library::load(folder.path(), &[]).entries;
    let own = entries.iter().find(|e| e.origin == Origin::Own).unwrap().clone();
    desk.act(Action::Done(Reply::Library(entries)));
    desk.act(Action::Library(LibraryAction::Choose(own.place.clone())));
    desk.act(Action::Library(LibraryAction::Problems(own.place.clone())));
    (desk, own)
}

#[test]
fn the_window_and_the_terminal_say_the_same_of_each_problem() {
    let folder = tempfile::tempdir().unwrap();
    let file = file(&folder);
    for (language, name) in [(Language::Vi, "vi"), (Language::En, "en")] {
        let told = Command::new(env!("CARGO_BIN_EXE_dientap")).args(["--lang", name, "check"]).arg(&file).output();
        let terminal = String::from_utf8(told.unwrap().stdout).unwrap();
        let (desk, entry) = desk(language, &folder);
        let mut harness = window(desk, HIGH);
        harness.run();
        let (lang, seen) = (harness.state().lang(), read(&harness));
        assert!(entry.problems.iter().any(|p| p.mend.is_some()) && entry.problems.iter().any(|p| p.law.is_some()));
        for problem in entry.problems.iter() {
            let mut wanted = vec![
                format!("co-thi-dua-chinh-phu.ron:{}:{}", problem.line, problem.column),
                lang.severity_name(problem.severity).to_owned(),
                lang.of(&problem.sentence).to_owned(),
            ];
            wanted.extend(problem.law.as_ref().map(|law| lang.problem_law(lang.of(law))));
            wanted.extend(problem.mend.as_ref().map(|mend| lang.problem_mend(lang.of(&mend.says))));
            wanted.extend(problem.meant.as_ref().map(|meant| lang.problem_meant(meant)));
            for words in wanted {
                assert!(seen.contains(&words), "the window does not say: {words}\n{seen}");
                assert!(terminal.contains(&words), "the terminal does not say: {words}\n{terminal}");
            }
        }
    }
}

#[test]
fn a_breach_leads_to_its_rule_and_to_its_sources_and_back() {
    let folder = tempfile::tempdir().unwrap();
    file(&folder);
    for language in BOTH {
        let (desk, entry) = desk(language, &folder);
        let mut harness = window(desk, HIGH);
        harness.run();
        let lang = harness.state().lang();
        let breach = entry.problems.iter().find(|p| protocol::rule(p.code).is_some()).unwrap();
        let law = lang.problem_law(lang.of(breach.law.as_ref().unwrap()));
        harness.get_all_by_label(&law).next().unwrap().click();
        harness.run();
        assert!(matches!(&harness.state().model.dialog, Some(Dialog::Sources(c)) if c.sources == breach.sources));
        let close = lang.close();
        press(&mut harness, close);
        assert_eq!(harness.state().model.dialog, Some(Dialog::Problems(entry.place.clone())));

        let rule = protocol::rule(breach.code).unwrap();
        let why = lang.problem_rule(lang.of(&rule.title.text()));
        harness.get_all_by_label(&why).next().unwrap().click();
        harness.run();
        assert!(harness.state().is_at(Screen::Rules) && harness.state().model.dialog.is_none());
        assert_eq!(harness.state().model.rules.chosen, Some(rule.id));
        let met = harness.state().model.rules.met().unwrap();
        assert!(met.breaches(rule).count() > 0, "the ceremony chosen in the library is the open one");
    }
}
