//! `dientap results`: what a class handed in.

use std::{fs, path::PathBuf};

use dientap::{
    core::{
        practice::{
            Answer, Kind, Marks, Score, Sureness,
            exam::{Entry, ExamPlan, ExamResult},
        },
        time::{Span, Wall},
    },
    files::practice::exam_to_text,
};
use serde_json::Value;

use super::Machine;

/// A paper of four questions, of which so many thousandths were right.
fn result(name: &str, sign: &str, score: u16) -> ExamResult {
    let entry = |n: u16| Entry {
        kind: Kind::Next,
        ceremony: "co-thi-dua-chinh-phu".to_owned(),
        answer: Answer::Choice(usize::from(n)),
        score: Score::thousandths(score),
        took: Span::seconds(20),
        sure: Sureness::Sure,
        seal: String::new(),
    };
    let began = Wall { unix_ms: 1_756_764_000_000, offset_s: 7 * 3600 };
    let mut result = ExamResult {
        plan: ExamPlan {
            seed: 2026,
            ceremonies: vec!["co-thi-dua-chinh-phu".to_owned()],
            kinds: vec![Kind::Next],
            many: 4,
            limit: None,
            marks: Marks::Forgiven,
        },
        sign: sign.to_owned(),
        name: name.to_owned(),
        person: format!("id of {name}"),
        began,
        ended: Wall { unix_ms: began.unix_ms + 1_200_000, ..began },
        entries: (0..4).map(entry).collect(),
    };
    let seals = result.seals();
    for (entry, seal) in result.entries.iter_mut().zip(seals) {
        entry.seal = seal;
    }
    result
}

fn hand_in(machine: &Machine, file: &str, result: &ExamResult) -> String {
    machine.file(file, &exam_to_text(result).unwrap())
}

#[test]
fn what_a_class_handed_in_is_one_table_by_name() {
    let machine = Machine::new();
    let files = [
        hand_in(&machine, "1.ron", &result("Đức", "aaaa1111", 710)),
        hand_in(&machine, "2.ron", &result("Ân", "aaaa1111", 1000)),
        hand_in(&machine, "3.ron", &result("Bình\nnhì", "bbbb2222", 300)),
    ];
    let vi = machine.says(&["results", &files[0], &files[1], &files[2]]);
    assert_eq!((vi.code(), vi.err.as_str()), (0, ""));
    let lines: Vec<&str> = vi.out.lines().collect();
    assert_eq!(lines.len(), 5, "{}", vi.out);
    assert!(lines[0].starts_with("Họ tên") && lines[0].contains("Mã đề"), "{}", lines[0]);
    for (line, parts) in lines[1..].iter().zip([
        ["Ân ", "10,0  aaaa1111", "2/9/2025, 5:20", "2.ron"],
        ["Bình nhì ", "3,0  bbbb2222", "2/9/2025, 5:20", "3.ron  đề khác"],
        ["Đức ", "7,1  aaaa1111", "2/9/2025, 5:20", "1.ron"],
    ]) {
        assert!(line.starts_with(parts[0]) && line.ends_with(parts[3]), "{line}");
        assert!(parts.iter().all(|part| line.contains(part)), "{line}: {parts:?}");
    }
    assert_eq!(lines[4], "3 bài, 2 đề khác nhau.");
    let en = machine.says(&["results", &files[2], &files[1], &files[0], "--lang", "en"]);
    assert!(en.out.contains("7.1") && en.out.contains("another paper"), "{}", en.out);
    assert!(en.out.ends_with("3 results, 2 different papers.\n"), "{}", en.out);
}

#[test]
fn a_changed_file_is_named_and_the_others_are_still_told() {
    let machine = Machine::new();
    let good = hand_in(&machine, "an.ron", &result("An", "aaaa1111", 500));
    let text = exam_to_text(&result("Bình", "aaaa1111", 500)).unwrap();
    let better = machine.file("binh.ron", &text.replacen("score:500", "score:501", 1));
    let mut bytes = text.into_bytes();
    *bytes.last_mut().unwrap() = 0xff;
    let torn = machine.file("torn.ron", "");
    fs::write(&torn, bytes).unwrap();
    let strange = machine.file("strange.ron", "Scenario(");
    let missing = machine.dir.path().join("không có.ron").display().to_string();
    let files = [&good, &better, &torn, &strange, &missing];
    let args = |more: &[&str]| -> Vec<String> {
        std::iter::once("results")
            .chain(files.map(String::as_str))
            .chain(more.iter().copied())
            .map(str::to_owned)
            .collect()
    };
    let said = machine.says(&args(&["--lang", "en"]));
    assert_eq!(said.code(), 1);
    assert!(said.out.contains("An ") && !said.out.contains("Bình"), "{}", said.out);
    assert!(said.out.ends_with("1 result, 4 files not taken.\n"), "{}", said.out);
    let told: Vec<&str> = said.err.lines().collect();
    for (line, (file, words)) in told.iter().zip([
        (&better, "Answer 1 of the file"),
        (&torn, "damaged or was changed"),
        (&strange, "no Diễn Tập file of this kind"),
        (&missing, "was not found"),
    ]) {
        assert!(line.starts_with(&format!("{file}: ")) && line.contains(words), "{line}");
    }
    assert_eq!(told.len(), 4);
    let json = machine.says(&args(&["--json"]));
    assert_eq!(json.code(), 1);
    let values = json.json();
    assert_eq!(values.len(), 5);
    assert_eq!(
        (&values[0]["name"], &values[0]["score"], &values[0]["error"]),
        (&"An".into(), &500.into(), &Value::Null)
    );
    assert_eq!((&values[0]["sign"], &values[0]["answers"]), (&"aaaa1111".into(), &4.into()));
    assert!(values[1]["error"]["vi"].as_str().unwrap().starts_with("Câu 1 "), "{}", values[1]);
}

#[test]
fn every_changed_letter_of_a_result_is_found() {
    let machine = Machine::new();
    let text = exam_to_text(&result("An", "aaaa1111", 500)).unwrap();
    for at in (0..text.chars().count()).step_by(13) {
        let other = |letter| if letter == 'x' { 'y' } else { 'x' };
        let changed: String = text.chars().enumerate().map(|(n, c)| if n == at { other(c) } else { c }).collect();
        let said = machine.says(&["results", &machine.file("an.ron", &changed)]);
        assert_eq!(said.code(), 1, "{changed}");
    }
}

#[test]
fn a_folder_of_sixty_files_is_a_table_for_a_spreadsheet() {
    let machine = Machine::new();
    let folder: PathBuf = machine.dir.path().join("lớp");
    fs::create_dir(&folder).unwrap();
    for n in 0..60_u16 {
        // One of them would be a formula.
        let name = if n == 7 { "=1+1".to_owned() } else { format!("Người {n:02}") };
        hand_in(&machine, &format!("lớp/{n}.ron"), &result(&name, "aaaa1111", n * 10));
    }
    machine.file("lớp/ghi chú.txt", "không phải bài");
    let said = machine.says(&["results", folder.to_str().unwrap(), "--csv"]);
    assert_eq!((said.code(), said.err.as_str()), (0, ""));
    let lines: Vec<&str> = said.out.split("\r\n").collect();
    assert_eq!(lines.len(), 62, "heads, sixty results, the end");
    assert!(lines[0].starts_with("\u{feff}Họ tên,Điểm / 10,Điểm (phần nghìn),"), "{}", lines[0]);
    assert!(lines[1].starts_with("'=1+1,\"0,7\",70,"), "{}", lines[1]);
    assert!(lines[60].starts_with("Người 59,\"5,9\",590,"), "{}", lines[60]);
    let empty = machine.dir.path().join("trống");
    fs::create_dir(&empty).unwrap();
    let said = machine.says(&["results", empty.to_str().unwrap(), "--lang", "en"]);
    assert_eq!((said.code(), said.out.as_str()), (0, "0 results.\n"));
}
