//! Papers: the same on every machine, sealed.

use dientap::{
    core::{
        practice::{
            Answer, Dice, Exercise, Kind, Marks, Material, Refusal, Score, Subject, Sureness,
            exam::{ExamPlan, ExamResult, Paper},
        },
        time::{Span, Wall},
    },
    files::practice::{exam_from_text, exam_to_text},
};

use super::{material, memory::noon, scenarios::all_bundled};

fn plan(seed: u64) -> ExamPlan {
    ExamPlan {
        seed,
        ceremonies: vec!["co-thi-dua-chinh-phu".to_owned(), "truy-tang-huan-chuong".to_owned()],
        kinds: vec![Kind::Order, Kind::Next, Kind::Fault, Kind::Words, Kind::Checklist, Kind::Question, Kind::Contrast],
        many: 16,
        limit: Some(Span::seconds(1200)),
        marks: Marks::Demanded,
    }
}

fn result(paper: &Paper, seed: u64) -> ExamResult {
    let mut dice = Dice::new(seed);
    let answers: Vec<Option<(Answer, Span, Sureness)>> = paper
        .exercises
        .iter()
        .map(|e| match dice.below(4) {
            0 => None,
            1 => Some((Answer::Typed("thừa ủy quyền | \"x\"\n".to_owned()), Span::seconds(9), Sureness::Guess)),
            _ => Some((e.best(), Span::seconds(20), Sureness::Sure)),
        })
        .collect();
    let ended = Wall { unix_ms: noon(1).unix_ms + 600_000, ..noon(1) };
    ExamResult::new(paper, ("p1", "Nguyễn Văn Đức"), (noon(1), ended), &answers)
}

#[test]
fn a_seed_gives_the_same_paper_and_another_seed_another() {
    let one = Paper::new(material(), &plan(2026));
    let elsewhere = Material::new(all_bundled().iter().rev().map(Subject::of).collect(), material().bank().clone());
    let other = Paper::new(&elsewhere, &plan(2026));
    assert_eq!(one.exercises.len(), 16);
    assert_eq!(one.sign, other.sign, "the library may stand in another order");
    assert_eq!(one, other);
    assert_ne!(one.sign, Paper::new(material(), &plan(2027)).sign);
    let mut kinds: Vec<Kind> = one.exercises.iter().map(Exercise::kind).collect();
    kinds.sort();
    kinds.dedup();
    assert_eq!(kinds.len(), 7);
}

#[test]
fn a_paper_of_nothing_is_empty() {
    assert!(Paper::new(&Material::default(), &plan(1)).exercises.is_empty());
    assert!(Paper::new(material(), &ExamPlan { kinds: Vec::new(), ..plan(1) }).exercises.is_empty());
}

#[test]
fn a_result_is_read_back_and_marked_again() {
    let paper = Paper::new(material(), &plan(7));
    let result = result(&paper, 3);
    let text = exam_to_text(&result).unwrap();
    assert!(text.contains("Nguyễn Văn Đức") && text.lines().count() > 16, "{text}");
    let read = exam_from_text(&format!("\u{feff}{}", text.replace('\n', "\r\n"))).unwrap();
    assert_eq!(read, result);
    assert_eq!(exam_to_text(&read).unwrap(), text);
    assert_eq!(read.differs_from(&paper), Some(Vec::new()));
    assert_eq!(read.differs_from(&Paper::new(material(), &plan(8))), None);
    let total: usize = read.by_kind().iter().map(|(_, _, n)| n).sum();
    assert_eq!((total, read.by_ceremony().iter().map(|(_, _, n)| n).sum::<usize>()), (16, 16));
    assert!(read.score() > Score::of(0.3) && read.score() < Score::FULL);
}

#[test]
fn every_changed_byte_shows() {
    let text = exam_to_text(&result(&Paper::new(material(), &plan(7)), 3)).unwrap();
    let mut dice = Dice::new(1);
    let bytes = text.as_bytes();
    let every = if super::seeds() > 20 { 1 } else { 7 };
    for at in (0..bytes.len()).step_by(every) {
        let mut changed = bytes.to_vec();
        changed[at] = loop {
            let byte = dice.below(256) as u8;
            if byte != bytes[at] {
                break byte;
            }
        };
        let Ok(changed) = String::from_utf8(changed) else { continue };
        assert!(exam_from_text(&changed).is_err(), "byte {at} of {:?}", text.get(at.saturating_sub(20)..at + 20));
    }
    for at in (0..text.len()).step_by(97).filter(|at| text.is_char_boundary(*at)) {
        assert!(exam_from_text(text.get(..at).unwrap()).is_err(), "cut at {at}");
    }
    let better = text.replacen("score:0", "score:1000", 1);
    assert!(matches!(exam_from_text(&better), Err(Refusal::Changed { .. })), "{better}");
}

#[test]
fn foreign_and_newer_files_are_told_apart() {
    let text = exam_to_text(&result(&Paper::new(material(), &plan(7)), 3)).unwrap();
    assert_eq!(exam_from_text("xin chào"), Err(Refusal::Foreign));
    assert_eq!(exam_from_text(""), Err(Refusal::Foreign));
    assert_eq!(exam_from_text("(what: \"dientap-progress\", format: 1)"), Err(Refusal::Foreign));
    assert_eq!(exam_from_text(&text.replace("format: 1,", "format: 7,")), Err(Refusal::Newer { format: 7 }));
    assert_eq!(exam_from_text(&text.replace("format: 1,", "format: 7, §§")), Err(Refusal::Newer { format: 7 }));
    assert_eq!(exam_from_text(&text.replace("format: 1,", "format: x,")), Err(Refusal::Damaged));
    for refusal in [Refusal::Foreign, Refusal::Damaged, Refusal::Changed { entry: 2 }, Refusal::Newer { format: 7 }] {
        use dientap::lang::{Lang, Language};
        let said = |language| Lang(language).refusal_of_file(refusal);
        assert_ne!(said(Language::Vi), said(Language::En));
    }
}
