//! `scenarios/README.md` holds what the reader holds.
#![cfg(test)]

use std::collections::BTreeSet;

use dientap::core::scenario::{SourceFile, Surroundings, read_reference, read_scenario};

const README: &str = include_str!("../scenarios/README.md");
const EXAMPLE: &str = include_str!("vi-du/vi-du.ron");
const AROUND: [&str; 5] = [
    include_str!("vi-du/blocks/mo-dau.ron"),
    include_str!("vi-du/blocks/ket-thuc.ron"),
    include_str!("vi-du/blocks/ho-so.ron"),
    include_str!("vi-du/instruments.ron"),
    include_str!("vi-du/local-points.ron"),
];

const REFERENCE: [&str; 2] = [include_str!("vi-du/questions.ron"), include_str!("vi-du/glossary.ron")];

fn printed() -> impl Iterator<Item = &'static str> {
    std::iter::once(EXAMPLE).chain(AROUND).chain(REFERENCE)
}

/// What the problems of one code say there is: the words after the last colon of the sentence.
fn offered(text: &str, around: &Surroundings, code: &str) -> BTreeSet<String> {
    let file = SourceFile { name: "vi-du.ron", bytes: text.as_bytes() };
    let (_, mut problems) = Surroundings::read(&[file]);
    problems.extend(read_scenario(&file, around).problems);
    problems.extend(read_reference(&[file], around).1);
    problems
        .iter()
        .filter(|p| p.code == code)
        .filter_map(|p| p.sentence.en.rsplit_once(": "))
        .flat_map(|(_, list)| list.trim_end_matches('.').split(", ").map(str::to_owned))
        .collect()
}

/// The text with something put in at each place where fields begin.
fn with_a_strange_field(text: &'static str) -> impl Iterator<Item = String> {
    let begins_fields = |after: &str| {
        let after = after.trim_start();
        let rest = after.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
        rest.len() < after.len() && rest.starts_with(':')
    };
    text.match_indices('(')
        .map(move |(at, _)| text.split_at(at + 1))
        .filter(move |(_, after)| begins_fields(after))
        .map(|(before, after)| format!("{before}zzz: 1, {after}"))
}

fn around() -> Surroundings {
    Surroundings::read(&AROUND.map(|text| SourceFile { name: "around.ron", bytes: text.as_bytes() })).0
}

fn fields() -> BTreeSet<String> {
    let around = around();
    printed().flat_map(with_a_strange_field).flat_map(|text| offered(&text, &around, "unknown-field")).collect()
}

#[test]
fn the_example_and_what_it_stands_on_are_printed_in_full() {
    for text in printed() {
        assert!(README.contains(&format!("```ron\n{text}```")), "{text}");
    }
}

#[test]
fn every_field_is_described_and_used_in_the_example() {
    let fields = fields();
    assert!(fields.len() > 60, "{fields:?}");
    let everything: String = printed().collect();
    for field in fields {
        assert!(everything.contains(&format!("{field}: ")), "{field} is not in the example");
        assert!(README.contains(&format!("`{field}`")) || README.contains(&format!("{field}: ")), "{field}");
    }
}
