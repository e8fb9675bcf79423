//! Files that no author means to write, and files as Notepad and macOS write them.
#![cfg(test)]

use dientap::core::{
    scenario::{FileKind, Loaded, Problem, Severity, SourceFile, Surroundings, kind_of, read_reference, read_scenario},
    text::nfc,
};
use proptest::{collection::vec, prelude::*};
use unicode_normalization::UnicodeNormalization as _;

const EXAMPLE: &str = include_str!("vi-du/vi-du.ron");

const REFERENCE: [&str; 2] = [include_str!("vi-du/questions.ron"), include_str!("vi-du/glossary.ron")];

fn around() -> Surroundings {
    let files = [
        include_str!("vi-du/blocks/mo-dau.ron"),
        include_str!("vi-du/blocks/ket-thuc.ron"),
        include_str!("vi-du/blocks/ho-so.ron"),
        include_str!("vi-du/instruments.ron"),
        include_str!("vi-du/local-points.ron"),
    ];
    let sources = files.map(|text| SourceFile { name: "around.ron", bytes: text.as_bytes() });
    let (around, problems) = Surroundings::read(&sources);
    assert!(problems.is_empty());
    around
}

fn read(bytes: &[u8]) -> Loaded {
    read_scenario(&SourceFile { name: "tep.ron", bytes }, &around())
}

/// The code of the only problem.
fn only(bytes: &[u8]) -> &'static str {
    let loaded = read(bytes);
    assert!(loaded.scenario.is_none());
    let codes: Vec<&str> = loaded.problems.iter().map(|p| p.code).collect();
    assert_eq!(codes.len(), 1, "{codes:?}");
    let problem = &loaded.problems[0];
    assert!(!problem.sentence.vi.is_empty() && !problem.sentence.en.is_empty());
    problem.code
}

#[test]
fn a_file_of_fifty_megabytes_is_refused_unread() {
    assert_eq!(only(&vec![b'('; 50_000_000]), "too-large");
    assert_eq!(only(&vec![b' '; 2_000_001]), "too-large");
}

#[test]
fn nesting_without_end_is_refused() {
    for (open, close) in
        [("(", ")"), ("[", "]"), ("{", "}"), ("Some(", ")"), ("Not(", ")"), ("a: (", ")"), ("{\"a\": ", "}")]
    {
        let balanced = format!("{}{}", open.repeat(100_000), close.repeat(100_000));
        assert_eq!(only(balanced.as_bytes()), "too-deep", "{open}");
        assert_eq!(only(open.repeat(100_000).as_bytes()), "too-deep", "{open}");
    }
    let in_place = EXAMPLE.replacen("key_rule: (", &format!("key_rule: {}(", "Some(".repeat(100_000)), 1);
    assert_eq!(only(in_place.as_bytes()), "too-deep");
    assert_eq!(only("/*".repeat(100_000).as_bytes()), "unclosed-comment");
}

#[test]
fn brackets_in_texts_and_remarks_are_no_nesting() {
    let text = EXAMPLE.replacen("Ví dụ có đủ mọi trường.", &"([{".repeat(1000), 1);
    let text = format!("// {}\n/* {} */{text}", "(".repeat(1000), "[".repeat(1000));
    assert!(read(text.as_bytes()).problems.is_empty());
}

#[test]
fn a_file_in_utf_16_is_told_so() {
    for mark in [true, false] {
        let units = mark.then_some(0xfeff).into_iter().chain(EXAMPLE.encode_utf16());
        let (low, high): (Vec<[u8; 2]>, Vec<[u8; 2]>) = units.map(|u| (u.to_le_bytes(), u.to_be_bytes())).unzip();
        assert_eq!(only(&low.concat()), "utf-16");
        assert_eq!(only(&high.concat()), "utf-16");
    }
}

#[test]
fn empty_and_binary_files_are_told_so() {
    for empty in ["", "  \r\n\t", "\u{feff}", "// only a remark\n", "#![enable(implicit_some)]\n"] {
        assert_eq!(only(empty.as_bytes()), "empty-file", "{empty:?}");
    }
    assert_eq!(only(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR"), "binary-file");
    assert_eq!(
        only(b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00>\x00\x01\x00\x00\x00"),
        "binary-file"
    );
    let windows_1258: Vec<u8> = EXAMPLE.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(0xf0)).collect();
    assert_eq!(only(&windows_1258), "not-utf-8");
}

#[test]
fn where_the_text_ends_to_be_utf_8_is_told() {
    let mut bytes = b"Scenario(\n    id: \"".to_vec();
    bytes.push(0xff);
    let problem = read(&bytes).problems.remove(0);
    assert_eq!((problem.line, problem.column, problem.code), (2, 10, "not-utf-8"));
}

#[test]
fn what_notepad_and_macos_write_loads_the_same() {
    let plain = read(EXAMPLE.as_bytes());
    assert!(plain.problems.is_empty() && plain.scenario.is_some());
    let decomposed: String = EXAMPLE.nfd().collect();
    assert_ne!(decomposed, EXAMPLE);
    let crlf = EXAMPLE.replace('\n', "\r\n");
    let all = format!("\u{feff}{}", decomposed.replace('\n', "\r\n"));
    for written in [format!("\u{feff}{EXAMPLE}"), crlf, decomposed, all] {
        let loaded = read(written.as_bytes());
        assert!(loaded.problems.is_empty(), "{:?}", loaded.problems.first());
        assert_eq!(loaded.scenario, plain.scenario);
    }
}

#[test]
fn places_are_those_an_editor_shows() {
    let broken = EXAMPLE.replacen("era: From2025", "era: From2052", 1);
    let place = |text: &str| {
        let problems = read(text.as_bytes()).problems;
        let p = problems.iter().find(|p| p.code == "unknown-variant").unwrap().clone();
        assert_eq!(&text.as_bytes()[p.span.clone()], b"From2052");
        (p.line, p.column)
    };
    assert_eq!(place(&broken), (6, 10));
    assert_eq!(place(&broken.replace('\n', "\r\n")), (6, 10));
    assert_eq!(place(&format!("\u{feff}{broken}")), (6, 10));
    let one_line = broken.replacen("#![enable(implicit_some)]\n", "", 1).replace('\n', " ");
    let (line, column) = place(&one_line);
    assert_eq!(one_line.chars().skip(column - 1).take(8).collect::<String>(), "From2052");
    assert_eq!(line, 1);
}

#[test]
fn thousands_of_problems_are_told_in_a_bounded_list() {
    let entries = "7, ".repeat(200_000);
    let text = EXAMPLE.replacen("local: [\"U1\"]", &format!("local: [{entries}]"), 1);
    let steps = text.replacen("programme: [", &format!("programme: [{}", "'x', 5, ".repeat(60_000)), 1);
    let loaded = read(steps.as_bytes());
    assert!(loaded.scenario.is_none());
    assert!(loaded.problems.len() <= 1100, "{}", loaded.problems.len());
    assert!(loaded.problems.iter().any(|p| p.code == "more-problems" && p.severity == Severity::Note));
}

#[test]
fn a_thousand_fields_and_roles_do_not_take_long() {
    let fields = (0..100_000).map(|i| format!("f{i}: 1, ")).collect::<Vec<_>>().concat();
    let text = EXAMPLE.replacen("format: 1,", &format!("format: 1, {fields}"), 1);
    assert!(read(text.as_bytes()).scenario.is_none());
    let roles =
        (0..20_000).map(|i| format!("(id: \"R{i}\", name: (vi: \"a\", en: \"b\")), ")).collect::<Vec<_>>().concat();
    let text = EXAMPLE.replacen("roles: [", &format!("roles: [{roles}"), 1);
    assert!(read(text.as_bytes()).problems.iter().any(|p| p.code == "too-many"));
}

#[test]
fn long_lines_and_long_lists_do_not_take_long() {
    let pairs = "(), ".repeat(400_000);
    assert_eq!(only(format!("Scenario(a: [{pairs}").as_bytes()), "unclosed-bracket");
    let lines = ")\n".repeat(10_000);
    assert!(read(format!("Scenario(a: [{}{lines}", "(".repeat(60)).as_bytes()).scenario.is_none());
    let laws = (0..12_000)
        .map(|i| format!("(id: \"l{i}\", short: \"a\", title: \"b\", in_force: []), "))
        .collect::<Vec<_>>()
        .concat();
    let laws = format!("Instruments(format: 1, instruments: [{laws}])");
    let (many, _) = Surroundings::read(&[SourceFile { name: "instruments.ron", bytes: laws.as_bytes() }]);
    let sources = "(law: \"m1234\", mark: Seen, sure: Low), ".repeat(40_000);
    let text = EXAMPLE.replacen(
        "    sources: [(law: \"nd-152-2025\"",
        &format!("    sources: [{sources}(law: \"nd-152-2025\""),
        1,
    );
    let loaded = read_scenario(&SourceFile { name: "tep.ron", bytes: text.as_bytes() }, &many);
    assert!(loaded.problems.iter().filter(|p| p.code == "unknown-instrument").count() > 100);
}

#[test]
fn some_around_optional_values_is_read_as_the_value() {
    let text = EXAMPLE
        .replacen("formation: \"F1\"", "formation: Some(\"F1\")", 1)
        .replacen("announce: ReadFirst", "announce: Some(ReadFirst)", 1)
        .replacen("stage: \"10x6\"", "stage: None", 1);
    let loaded = read(text.as_bytes());
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems);
    assert_eq!(loaded.scenario, read(EXAMPLE.as_bytes()).scenario);
}

fn sound(problem: &Problem, bytes: &[u8]) -> bool {
    problem.line >= 1
        && problem.column >= 1
        && problem.span.start <= problem.span.end
        && problem.span.end <= bytes.len()
        && !problem.sentence.vi.is_empty()
        && nfc(&problem.sentence.vi) == problem.sentence.vi
}

#[derive(Debug, Clone)]
enum Edit {
    Delete(usize, usize),
    Insert(usize, &'static str),
    Replace(usize, u8),
    Cut(usize),
}

fn edit() -> impl Strategy<Value = Edit> {
    let pieces = vec![
        "(", ")", "[", "]", "{", "}", "\"", "'", ":", ",", "Some(", "//", "/*", "*/", "#", "r#\"", "\\", "1", "-",
        ".5", "id: ", "Step(", "\u{a0}", "\u{feff}", "\u{302}", "true", "None", "()", "\r\n", "0x1", "b\"a\"", "r\"",
        "+1.e9",
    ];
    let at = 0..EXAMPLE.len();
    prop_oneof![
        (at.clone(), 1..40_usize).prop_map(|(a, n)| Edit::Delete(a, n)),
        (at.clone(), proptest::sample::select(pieces)).prop_map(|(a, p)| Edit::Insert(a, p)),
        (at.clone(), any::<u8>()).prop_map(|(a, b)| Edit::Replace(a, b)),
        at.prop_map(Edit::Cut),
    ]
}

/// The places of edits lie in the example; in another text they lie at the same share of its length.
fn edited(text: &str, edits: &[Edit]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    let place = |at: usize| at * text.len() / EXAMPLE.len();
    for edit in edits {
        let within = |at: usize, bytes: &[u8]| at.min(bytes.len());
        match edit {
            Edit::Delete(at, n) => {
                let (from, to) = (within(place(*at), &bytes), within(place(*at) + n, &bytes));
                bytes.drain(from..to);
            }
            Edit::Insert(at, piece) => {
                let at = within(place(*at), &bytes);
                bytes.splice(at..at, piece.bytes());
            }
            Edit::Replace(at, byte) => {
                if let Some(old) = bytes.get_mut(place(*at)) {
                    *old = *byte;
                }
            }
            Edit::Cut(at) => bytes.truncate(place(*at)),
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_edit_of_a_file_makes_the_reader_fall(edits in vec(edit(), 1..4)) {
        let bytes = edited(EXAMPLE, &edits);
        let loaded = read(&bytes);
        let errors = loaded.problems.iter().any(|p| p.severity == Severity::Error);
        prop_assert_eq!(loaded.scenario.is_none(), errors);
        prop_assert!(loaded.problems.iter().all(|p| sound(p, &bytes)));
        if loaded.scenario.is_some() {
            // Nothing is accepted that the language itself refuses.
            let text = std::str::from_utf8(&bytes).unwrap();
            let by_ron = ron::from_str::<serde::de::IgnoredAny>(text.strip_prefix('\u{feff}').unwrap_or(text));
            prop_assert!(by_ron.is_ok(), "{:?} on {:?}", by_ron, edits);
        }
    }

    #[test]
    fn no_edit_of_questions_or_a_glossary_makes_the_reader_fall(edits in vec(edit(), 1..4), which in 0_usize..2) {
        let bytes = edited(REFERENCE[which], &edits);
        let (_, told) = read_reference(&[SourceFile { name: "tep.ron", bytes: &bytes }], &around());
        prop_assert!(told.iter().all(|p| sound(p, &bytes)));
        if told.iter().all(|p| p.severity != Severity::Error) && kind_of(&bytes) != FileKind::Unknown {
            let text = std::str::from_utf8(&bytes).unwrap();
            prop_assert!(ron::from_str::<serde::de::IgnoredAny>(text).is_ok(), "{:?}", edits);
        }
    }

    #[test]
    fn arbitrary_bytes_never_make_the_reader_fall(bytes in vec(any::<u8>(), 0..400)) {
        let loaded = read(&bytes);
        prop_assert!(loaded.scenario.is_none() && !loaded.problems.is_empty());
        prop_assert!(loaded.problems.iter().all(|p| sound(p, &bytes)));
        let (_, told) = Surroundings::read(&[SourceFile { name: "a", bytes: &bytes }]);
        prop_assert!(!told.is_empty(), "{:?}", kind_of(&bytes));
    }

    #[test]
    fn arbitrary_signs_never_make_the_reader_fall(pieces in vec("[a-zA-Z0-9\\(\\)\\[\\]\\{\\}\"':,#!/*\\\\ ễ\n]{1,12}|Scenario\\(|Some\\(|id: ", 0..60)) {
        let text = pieces.concat();
        let loaded = read(text.as_bytes());
        prop_assert!(loaded.scenario.is_none() && !loaded.problems.is_empty());
        prop_assert!(loaded.problems.iter().all(|p| sound(p, text.as_bytes())));
    }
}
