//! The command line, as a person and as a script sees it.
#![cfg(test)]
#![expect(clippy::disallowed_methods, reason = "files are set up here the way other programs write them")]

#[path = "cli/results.rs"]
mod results;
#[path = "support/scenarios.rs"]
mod scenarios;
mod support;

use std::{
    ffi::OsString,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use dientap::{
    cli::{self, Dirs, Outcome, Window},
    core::{
        drill::Command,
        protocol,
        scenario::{ActKind, Choices, Date, Rundown},
        settings::{Renderer, Settings},
        text::Language,
    },
    files::{copy, settings},
    lang::Lang,
    platform::folders,
    store::Store,
};
use serde_json::Value;
use support::{Hall, three_steps};

const CEREMONY: &str = "co-thi-dua-chinh-phu";

/// What a command printed, and how it ended.
struct Said {
    outcome: Outcome,
    out: String,
    err: String,
}

impl Said {
    fn code(&self) -> u8 {
        match &self.outcome {
            Outcome::Exit(code) => *code,
            Outcome::Window(window) => panic!("the window was to be opened: {window:?}"),
        }
    }

    fn json(&self) -> Vec<Value> {
        match serde_json::from_str(&self.out) {
            Ok(Value::Array(values)) => values,
            other => panic!("not one array: {other:?}"),
        }
    }
}

/// A machine with an empty data folder.
struct Machine {
    dir: tempfile::TempDir,
}

impl Machine {
    fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    fn data(&self) -> PathBuf {
        self.dir.path().join("Dữ liệu")
    }

    fn says<S: Into<OsString> + Clone>(&self, args: &[S]) -> Said {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let dirs = Dirs { data: Some(self.data()) };
        let outcome = cli::run(args.iter().cloned().map(Into::into), &mut out, &mut err, &dirs);
        Said { outcome, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
    }

    /// A drill is in the records.
    fn keeps(&self, hall: &Hall) {
        let (mut store, _) = Store::open(&self.data()).unwrap();
        let mut events = hall.drill.log().iter();
        let id = store.begin(events.next().unwrap()).unwrap();
        for (n, event) in events.enumerate() {
            store.append(id, n + 1, event).unwrap();
        }
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.dir.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

#[test]
fn without_a_command_the_window_opens() {
    let machine = Machine::new();
    let empty = Window { file: None, data_dir: Some(machine.data()), language: None, renderer: None, today: None };
    assert_eq!(machine.says::<&str>(&[]).outcome, Outcome::Window(empty.clone()));
    let usb = machine.dir.path().join("usb");
    let said = machine.says(&[
        "--lang=en",
        "lễ của tôi.ron",
        "--renderer",
        "wgpu",
        "--data-dir",
        usb.to_str().unwrap(),
        "--today",
        "2026-11-28",
    ]);
    let chosen = Window {
        file: Some(PathBuf::from("lễ của tôi.ron")),
        data_dir: Some(usb.clone()),
        language: Some(Language::En),
        renderer: Some(Renderer::Wgpu),
        today: Some(Date { year: 2026, month: 11, day: 28 }),
    };
    assert_eq!(said.outcome, Outcome::Window(chosen));
    assert!(!machine.data().exists(), "arguments alone make no folder");
}

#[test]
fn a_word_that_is_neither_command_nor_file_is_explained_in_both_languages() {
    let said = Machine::new().says(&["chek"]);
    assert_eq!(said.code(), 2);
    assert_eq!(said.out, "");
    let lines: Vec<&str> = said.err.lines().collect();
    assert_eq!(
        lines,
        [
            "Không có lệnh “chek”. Có phải “check”? Xem cách dùng: dientap --help",
            "There is no command “chek”. Did you mean “check”? For usage: dientap --help"
        ]
    );
}

#[test]
fn arguments_that_make_no_sense_are_refused_with_a_sentence() {
    let machine = Machine::new();
    for (args, word) in [
        (vec!["list", "--jsom"], "“--json”"),
        (vec!["--lang", "fr"], "vi, en"),
        (vec!["--renderer=metal"], "auto, glow, wgpu"),
        (vec!["--lang"], "“--lang”"),
        (vec!["list", "--json=yes"], "“--json”"),
        (vec!["check"], "check"),
        (vec!["show"], "dientap list"),
        (vec!["export", CEREMONY], "--help"),
        (vec!["list", "more"], "“more”"),
        (vec!["rules", "more"], "“more”"),
        (vec!["show", CEREMONY, "--json"], "“show”"),
        (vec!["list", "--renderer", "glow"], "“--renderer”"),
        (vec!["--today", "28/11/2026"], "“28/11/2026”"),
        (vec!["--today=2026-02-30"], "2026-11-28"),
        (vec!["--today=+026-02-03"], "2026-11-28"),
        (vec!["--today"], "“--today”"),
        (vec!["records", "--today", "2026-11-28"], "“--today”"),
        (vec!["results"], "“results”"),
        (vec!["list", "--csv"], "“--csv”"),
        (vec!["results", "x.ron", "--csv", "--json"], "“--json”"),
        (vec!["resutls"], "“results”"),
        (vec!["-x"], "“-x”"),
        (vec!["a.ron", "b.ron"], "“b.ron”"),
    ] {
        let said = machine.says(&args);
        assert_eq!(said.code(), 2, "{args:?}");
        assert_eq!(said.err.lines().count(), 2, "{args:?}: {}", said.err);
        assert!(said.err.lines().all(|line| line.contains(word)), "{args:?}: {}", said.err);
    }
}

#[test]
fn help_and_version_are_printed_whatever_else_is_said() {
    let machine = Machine::new();
    let version = machine.says(&["list", "--version"]);
    assert_eq!((version.code(), version.out.as_str()), (0, concat!("dientap ", env!("CARGO_PKG_VERSION"), "\n")));
    let vi = machine.says(&["--help"]);
    let en = machine.says(&["-h", "--lang", "en"]);
    for word in [
        "check",
        "list",
        "rules",
        "show",
        "export",
        "records",
        "results",
        "--json",
        "--csv",
        "--data-dir",
        "--lang",
        "--renderer",
        "--today",
    ] {
        assert!(vi.out.contains(word) && en.out.contains(word), "{word}");
    }
    assert!(vi.out.contains("dùng thử phần luyện tập") && en.out.contains("trying out practice"));
    assert!(vi.out.contains("Cách dùng") && en.out.contains("Usage"));
}

#[test]
fn the_language_is_that_of_the_settings_unless_another_is_asked_for() {
    let machine = Machine::new();
    let english = Settings { language: Language::En, ..Settings::default() };
    settings::save(&cli::settings_file(&machine.data()), &english).unwrap();
    assert!(machine.says(&["show", CEREMONY]).out.contains("Pace: Class"));
    assert!(machine.says(&["show", CEREMONY, "--lang", "vi"]).out.contains("Nhịp: Luyện"));
    fs::write(cli::settings_file(&machine.data()), "((((").unwrap();
    assert!(machine.says(&["show", CEREMONY]).out.contains("Nhịp: Luyện"));
    assert_eq!(fs::read_dir(machine.data()).unwrap().count(), 1, "a look at the settings sets nothing aside");
}

#[test]
fn the_bundled_ceremony_is_listed_shown_and_exported() {
    let machine = Machine::new();
    let list = machine.says(&["list"]);
    assert_eq!(list.code(), 0);
    assert!(list.out.lines().any(|l| l.starts_with(CEREMONY) && l.contains("24 bước") && l.contains("có sẵn")));
    let listed = machine.says(&["list", "--json"]).json();
    let entry = listed.iter().find(|e| e["id"] == CEREMONY).unwrap();
    assert_eq!((&entry["origin"], &entry["steps"], &entry["errors"]), (&"bundled".into(), &24.into(), &0.into()));
    assert!(machine.says(&["show", CEREMONY, "--lang", "en"]).out.contains("24 steps"));
    let target = machine.dir.path().join("ra ngoài");
    let exported = machine.says(&["export", CEREMONY, target.to_str().unwrap()]);
    assert_eq!(exported.code(), 0, "{}", exported.err);
    let file = target.join(CEREMONY).join(format!("{CEREMONY}.ron"));
    assert!(exported.out.contains(file.to_str().unwrap()), "{}", exported.out);
    assert_eq!(machine.says(&["check", target.to_str().unwrap()]).code(), 0);
    assert!(machine.says(&["show", file.to_str().unwrap()]).out.contains("24 bước"));
}

#[test]
fn an_own_scenario_comes_before_the_bundled_one_of_the_same_name() {
    let machine = Machine::new();
    let file = copy::copy_to_edit(CEREMONY, &folders::own_scenarios(&machine.data())).unwrap();
    let text =
        fs::read_to_string(&file).unwrap().replace("Lễ đón nhận Cờ thi đua của Chính phủ", "Lễ của riêng đơn vị");
    fs::write(&file, text).unwrap();
    assert!(machine.says(&["show", CEREMONY]).out.starts_with("Lễ của riêng đơn vị"));
    let listed = machine.says(&["list", "--json"]).json();
    let of_it = listed.iter().filter(|e| e["id"] == CEREMONY);
    assert_eq!(of_it.map(|e| e["origin"].clone()).collect::<Vec<Value>>(), ["bundled", "own"]);
}

#[test]
fn an_unknown_ceremony_is_answered_with_the_nearest() {
    let machine = Machine::new();
    for command in [vec!["show", "co-thi-dua-chinh-ph"], vec!["export", "co-thi-dua-chinh-ph", "x"]] {
        let said = machine.says(&command);
        assert_eq!(said.code(), 2);
        assert!(said.err.lines().all(|l| l.contains(&format!("“{CEREMONY}”"))), "{}", said.err);
    }
}

#[test]
fn a_broken_file_ends_with_one_and_its_problems_by_line_and_column() {
    let machine = Machine::new();
    let file = machine.file("hỏng.ron", "#![enable(implicit_some)]\nScenario(\n    format: 1,\n    titel: \"x\",\n)\n");
    let said = machine.says(&["check", &file]);
    assert_eq!(said.code(), 1);
    assert!(said.out.contains(&format!("{file}:4:5: lỗi [unknown-field]")), "{}", said.out);
    let problems = machine.says(&["check", &file, "--json"]).json();
    for problem in &problems {
        for key in ["file", "line", "column", "path", "code", "severity", "vi", "en"] {
            assert!(problem.get(key).is_some(), "{key} is missing: {problem}");
        }
    }
    let field = problems.iter().find(|p| p["code"] == "unknown-field").unwrap();
    assert_eq!((&field["line"], &field["column"], &field["severity"]), (&4.into(), &5.into(), &"error".into()));
    assert_eq!(field["meant"], "title");
    assert_eq!(machine.says(&["show", &file]).code(), 1);
}

#[test]
fn a_broken_rule_is_told_with_step_person_article_and_mend_in_both_languages() {
    let machine = Machine::new();
    // The certificate goes before the medal.
    let base = include_str!("rules/base.ron");
    let swapped = base.replace("act: Pin,", "act: ZZZ,").replace("act: HandCertificate,", "act: Pin,");
    let text = swapped.replace("act: ZZZ,", "act: HandCertificate,");
    let file = machine.file("goc.ron", &text);
    let vi = machine.says(&["check", &file]);
    let en = machine.says(&["check", &file, "--lang", "en"]);
    assert_eq!((vi.code(), en.code()), (1, 1));
    let told = |out: &str| -> Vec<String> {
        let from = out.lines().skip_while(|l| !l.contains("[handing.pin-before-certificate]"));
        from.take(3).map(|l| l.split_once(": ").map_or(l, |(_, rest)| rest).trim().to_owned()).collect()
    };
    let lines = told(&vi.out);
    assert!(lines[0].contains("Bằng được trao trước khi gắn Huân chương, Huy hiệu."), "{lines:?}");
    assert!(lines[0].contains("(bước “Gắn và trao” · NT · programme["), "{lines:?}");
    assert_eq!(lines[1], "NĐ 145/2013 Đ28.2 (2013–2023); hiện hành: NĐ 152/2025, kiểm tra điều");
    assert_eq!(lines[2], "Đổi chỗ hai hành động");
    let lines = told(&en.out);
    assert!(lines[0].contains("The certificate is handed over before the order or badge is pinned."), "{lines:?}");
    assert!(lines[0].contains("(step “"), "{lines:?}");
    assert!(lines[0].contains("” · NT · programme["), "{lines:?}");
    assert_eq!(
        lines[1..],
        [
            "Decree 145/2013 Art. 28.2 (2013–2023); now in force: Decree 152/2025, check the article",
            "Exchange the two acts"
        ]
    );
    let problems = machine.says(&["check", &file, "--json"]).json();
    let problem = problems.iter().find(|p| p["code"] == "handing.pin-before-certificate").unwrap();
    assert_eq!((&problem["step"]["vi"], &problem["person"]), (&"Gắn và trao".into(), &"NT".into()));
    assert_eq!(problem["mend"]["en"], "Exchange the two acts");
}

#[test]
fn what_cannot_be_checked_ends_with_two() {
    let machine = Machine::new();
    let missing = machine.dir.path().join("không có.ron");
    let said = machine.says(&["check", missing.to_str().unwrap()]);
    assert_eq!((said.code(), said.out.as_str()), (2, ""));
    assert_eq!(said.err.lines().count(), 2);
    let json = machine.says(&["check", missing.to_str().unwrap(), "--json"]);
    assert_eq!(json.code(), 2);
    assert_eq!(json.json().first().unwrap()["code"], "not-found");
}

#[test]
fn the_projects_own_scenarios_are_clean() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let said = Machine::new().says(&["check", folder.to_str().unwrap()]);
    assert_eq!(said.code(), 0, "{}", said.out);
}

#[test]
fn every_rule_is_listed_by_family_with_its_sources_in_both_languages() {
    let machine = Machine::new();
    let (vi, en) = (machine.says(&["rules"]), machine.says(&["rules", "--lang", "en"]));
    assert_eq!((vi.code(), en.code()), (0, 0));
    let block = |text: &str, id: &str| -> Vec<String> {
        let from = text.lines().skip_while(|l| !l.starts_with(&format!("  {id} ")));
        from.take(4).map(|l| l.trim().to_owned()).collect()
    };
    let told = block(&vi.out, "announce.invite-before-read");
    assert_eq!(told[0], "announce.invite-before-read  lỗi, báo khi diễn");
    assert_eq!(told[1], "Quyết định của Chủ tịch nước: mời người nhận lên trước, rồi mới đọc");
    assert_eq!(told[3], "Căn cứ: NĐ 145/2013 Đ28.1 (2013–2023); hiện hành: NĐ 152/2025, kiểm tra điều");
    let told = block(&en.out, "announce.invite-before-read");
    assert_eq!(told[0], "announce.invite-before-read  error, warns in a drill");
    assert_eq!(
        told[3],
        "Source: Decree 145/2013 Art. 28.1 (2013–2023); now in force: Decree 152/2025, check the article"
    );
    for rule in protocol::rules() {
        assert!(vi.out.contains(rule.title.vi) && en.out.contains(rule.title.en), "{}", rule.id);
        assert!(vi.out.contains(rule.why.vi) && en.out.contains(rule.why.en), "{}", rule.id);
    }
    let families: Vec<&str> = en.out.lines().filter(|l| !l.starts_with(' ')).collect();
    let names: Vec<&str> = protocol::Family::ALL.into_iter().map(|f| Lang(Language::En).rule_family(f)).collect();
    assert_eq!(families[..families.len() - 1], names);
    assert_eq!(families.last(), Some(&&*format!("{} rules.", protocol::rules().count())));
    let by_id = |l: &&str| l.contains("Căn cứ: ") && ["nd-", "tt-", "qd-", "luat-"].iter().any(|id| l.contains(id));
    assert_eq!(vi.out.lines().find(by_id), None, "every instrument is called by its name");
}

#[test]
fn rules_are_told_to_scripts_with_all_that_is_known_of_their_sources() {
    let listed = Machine::new().says(&["rules", "--json"]).json();
    assert_eq!(listed.len(), protocol::rules().count());
    for rule in &listed {
        let id = rule["id"].as_str().unwrap();
        assert!(id.starts_with(&format!("{}.", rule["family"].as_str().unwrap())), "{id}");
        assert!(["error", "warning", "note"].contains(&rule["severity"].as_str().unwrap()), "{id}");
        for words in ["vi", "en", "why_vi", "why_en"] {
            assert!(rule[words].as_str().is_some_and(|w| !w.is_empty()), "{id}: {words}");
        }
        assert!(rule["live"].is_boolean() && (rule["local"].is_null() || rule["local"].is_string()), "{id}");
        let sources = rule["sources"].as_array().unwrap();
        assert!(!sources.is_empty(), "{id}");
        for source in sources {
            assert!(["Seen", "Reported", "Practice"].contains(&source["mark"].as_str().unwrap()), "{id}");
            assert!(["High", "Medium", "Low"].contains(&source["sure"].as_str().unwrap()), "{id}");
            assert!(!source["eras"].as_array().unwrap().is_empty() && source["like"].is_boolean(), "{id}");
            assert!(source["cited"]["vi"].as_str().is_some_and(|c| !c.is_empty()), "{id}");
        }
    }
    let rule = listed.iter().find(|r| r["id"] == "announce.invite-before-read").unwrap();
    assert_eq!((&rule["severity"], &rule["local"], &rule["live"]), (&"error".into(), &Value::Null, &true.into()));
    let source = &rule["sources"][0];
    assert_eq!((&source["law"], &source["article"]), (&"nd-145-2013".into(), &"28.1".into()));
    assert_eq!(source["now"]["law"], "nd-152-2025");
    assert_eq!(source["eras"], serde_json::json!(["From2004", "From2013", "From2024", "From2025"]));
}

#[test]
fn recorded_drills_are_told_with_their_events_and_figures() {
    let machine = Machine::new();
    assert!(machine.says(&["records"]).out.contains("Chưa có buổi diễn nào"));
    assert_eq!(machine.says(&["records", "--json"]).json(), Vec::<Value>::new());
    assert!(!machine.data().exists(), "looking makes no folder");
    let mut hall = Hall::of(three_steps());
    hall.wait(12.0).does(Command::Next).wait(9.0).faults("NN2", "cham");
    machine.keeps(&hall);
    let line = machine.says(&["records"]).out;
    for word in ["2/9/2025, 5:00", "Lễ đón nhận Cờ thi đua", "Tổ 3", "0:21", "1 lỗi", "chưa kết thúc"]
    {
        assert!(line.contains(word), "{word} is missing: {line}");
    }
    let drills = machine.says(&["records", "--json"]).json();
    let drill = drills.first().unwrap();
    assert_eq!(drill["drill"]["finished"], false);
    assert_eq!(drill["figures"]["elapsed"], 21_000);
    assert_eq!(drill["events"].as_array().unwrap().len(), hall.drill.log().len());
    assert_eq!(drill["error"], Value::Null);
}

#[test]
fn records_tell_what_a_jump_broke() {
    let run = Rundown::of(&scenarios::presidents(), &Choices::default());
    let read = scenarios::step_with(&run, ActKind::ReadDecision);
    let mut hall = Hall::from_start(scenarios::start_of(run));
    hall.wait(7.0).does(Command::Jump(read)).wait(3.0).does(Command::Finish);
    let machine = Machine::new();
    machine.keeps(&hall);
    let drill = machine.says(&["records", "--json"]).json().remove(0);
    let told = drill["figures"]["warnings"].as_array().unwrap();
    assert_eq!(told.len(), hall.drill.warnings().len());
    assert_eq!((&told[0]["rule"], &told[0]["number"]), (&"announce.invite-before-read".into(), &(read + 1).into()));
    assert!(told[0]["law"]["vi"].as_str().unwrap().starts_with("NĐ 145/2013 Đ28.1"), "{}", told[0]);
    let moved = &drill["events"][1]["what"]["Moved"]["warned"];
    assert_eq!(moved[0]["rule"], "announce.invite-before-read");
    assert_eq!(moved[0]["sentence"], told[0]["text"]);
}

/// A reader that has gone away, or a full disk.
struct Broken(io::ErrorKind);

impl Write for Broken {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }
    fn flush(&mut self) -> io::Result<()> {
        Err(self.0.into())
    }
}

#[test]
fn a_closed_pipe_ends_quietly_and_a_full_disk_does_not() {
    let dirs = Dirs { data: None };
    let print_to = |kind| {
        let mut err = Vec::new();
        let args = ["show", CEREMONY].map(OsString::from);
        let outcome = cli::run(args, &mut Broken(kind), &mut err, &dirs);
        (outcome, String::from_utf8(err).unwrap())
    };
    assert_eq!(print_to(io::ErrorKind::BrokenPipe), (Outcome::Exit(0), String::new()));
    let (outcome, said) = print_to(io::ErrorKind::StorageFull);
    assert_eq!(outcome, Outcome::Exit(2));
    assert_eq!(said.lines().count(), 2, "{said}");
}

#[test]
fn without_any_data_folder_the_bundled_scenarios_still_serve() {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let dirs = Dirs { data: None };
    assert_eq!(cli::run(["list"].map(OsString::from), &mut out, &mut err, &dirs), Outcome::Exit(0));
    assert_eq!(cli::run(["records"].map(OsString::from), &mut out, &mut err, &dirs), Outcome::Exit(2));
    assert!(String::from_utf8(err).unwrap().contains("--data-dir"));
}

/// The program itself, on a machine without a screen.
fn program(machine: &Machine, args: &[&str]) -> std::process::Command {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dientap"));
    command.args(args).arg("--data-dir").arg(machine.data());
    for screen in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
        command.env_remove(screen);
    }
    command
}

#[test]
fn the_program_serves_scripts_without_a_screen() {
    let machine = Machine::new();
    let broken = machine.file("hỏng.ron", "Scenario(");
    for (args, code) in [
        (vec!["list", "--json"], 0),
        (vec!["rules", "--json"], 0),
        (vec!["show", CEREMONY], 0),
        (vec!["records", "--json"], 0),
        (vec!["check", &broken, "--json"], 1),
        (vec!["check", "không-có.ron"], 2),
        (vec!["lits"], 2),
    ] {
        let output = program(&machine, &args).output().unwrap();
        assert_eq!(output.status.code(), Some(code), "{args:?}");
        if args.contains(&"--json") {
            assert!(serde_json::from_slice::<Vec<Value>>(&output.stdout).is_ok(), "{args:?}");
        }
    }
}

#[test]
fn the_program_does_not_mind_a_reader_that_leaves() {
    use std::{io::Read as _, process::Stdio};
    let machine = Machine::new();
    let mut child =
        program(&machine, &["show", CEREMONY]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(0), ""));
}
