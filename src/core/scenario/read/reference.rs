//! Questions and the glossary, which belong to no single ceremony.

use std::collections::{BTreeMap, BTreeSet};

use crate::core::{
    reference::{Question, Reference, Term, TermGroup, Topic, names},
    scenario::{model::Era, problem::Problem},
    text::{Language, Text},
};

use super::{
    FileKind, SourceFile, Surroundings,
    decode::Reader,
    document::Document,
    head, kind_of, say,
    tree::{Kind, Node},
    words,
};

/// Wrong answers of a question.
const WRONG: usize = 3;

/// Reads questions and glossaries; other files are passed over. What they cite must be among the instruments of
/// `around`.
#[must_use]
pub fn read_reference(files: &[SourceFile<'_>], around: &Surroundings) -> (Reference, Vec<Problem>) {
    let mut told = Told {
        reference: Reference { instruments: around.instruments().cloned().collect(), ..Reference::default() },
        ..Told::default()
    };
    for file in files {
        match kind_of(file.bytes) {
            FileKind::Questions => told.file(file, around, "Questions", questions),
            FileKind::Glossary => told.file(file, around, "Glossary", terms),
            _ => {}
        }
    }
    (told.reference, told.problems)
}

/// What was read of the files so far.
#[derive(Default)]
struct Told {
    reference: Reference,
    ids: BTreeSet<String>,
    /// Names of terms in small letters, each with the place of its term.
    names: BTreeMap<String, usize>,
    problems: Vec<Problem>,
}

impl Told {
    fn file(
        &mut self,
        file: &SourceFile<'_>,
        around: &Surroundings,
        name: &'static str,
        read: fn(&mut Self, &mut Reader, &Node<'_>),
    ) {
        let document = Document::open(file);
        let mut reader = Reader::new(head::names(around));
        if let Some(root) = document.root(name, &mut reader) {
            read(self, &mut reader, root);
        }
        self.problems.extend(document.finish(reader).0);
    }

    /// Whether an id is new; tells if it is not.
    fn is_new(&mut self, r: &mut Reader, id: &str, node: &Node<'_>) -> bool {
        let new = id.is_empty() || self.ids.insert(id.to_owned());
        if !new {
            r.tell(say::duplicate_id(id), node.id_span());
        }
        new && !id.is_empty()
    }
}

fn questions(told: &mut Told, r: &mut Reader, node: &Node<'_>) {
    let mut f = r.fields(node, "Questions");
    f.maybe("format");
    let list = f.must(r, "questions");
    f.done(r);
    for node in r.nodes(list) {
        if r.gave_up() {
            return;
        }
        let question = question(r, node);
        if told.is_new(r, &question.id, node) {
            told.reference.questions.push(question);
        }
    }
}

fn question(r: &mut Reader, node: &Node<'_>) -> Question {
    let mut f = r.fields(node, "Question");
    let (id, topic, eras) = (f.must(r, "id"), f.must(r, "topic"), f.maybe("eras"));
    let (text, right, wrong) = (f.must(r, "text"), f.must(r, "right"), f.must(r, "wrong"));
    let (why, sources) = (f.must(r, "why"), f.must(r, "sources"));
    f.done(r);
    let id = r.id(id, true);
    let topic = r.word(topic, words::TOPICS, Topic::Rite);
    let eras = eras.map(|n| r.list(n, |r, n| r.word(n, words::ERAS, Era::From2025)));
    let text = r.text(text);
    let right = r.text(right);
    let wrong = wrong_answers(r, wrong, &right);
    let why = r.text(why);
    if matches!(&sources.kind, Kind::List(entries) if entries.is_empty()) {
        r.tell(say::empty_list(), sources.span());
    }
    let sources = r.list(sources, Reader::source);
    Question { id, topic, eras: eras.unwrap_or_default(), text, right, wrong, why, sources }
}

/// Exactly three, each another one and none of them right.
fn wrong_answers(r: &mut Reader, node: &Node<'_>, right: &Text) -> [Text; WRONG] {
    let nodes = r.nodes(node);
    let answers: Vec<Text> = nodes.iter().map(|n| r.text(n)).collect();
    let mut before = vec![right];
    for (answer, node) in answers.iter().zip(nodes) {
        if !answer.is_empty() && before.iter().any(|b| b.vi == answer.vi) {
            r.tell(say::same_answer(), node.span());
        }
        before.push(answer);
    }
    let count = answers.len();
    answers.try_into().unwrap_or_else(|_| {
        if matches!(node.kind, Kind::List(_)) {
            r.tell(say::wrong_number(WRONG, count), node.span());
        }
        std::array::from_fn(|_| Text::default())
    })
}

fn terms(told: &mut Told, r: &mut Reader, node: &Node<'_>) {
    let mut f = r.fields(node, "Glossary");
    f.maybe("format");
    let list = f.must(r, "terms");
    f.done(r);
    for node in r.nodes(list) {
        if r.gave_up() {
            return;
        }
        let term = term(told, r, node);
        if told.is_new(r, &term.id, node) {
            told.reference.terms.push(term);
        }
    }
}

fn term(told: &mut Told, r: &mut Reader, node: &Node<'_>) -> Term {
    let mut f = r.fields(node, "Term");
    let (id, name, group) = (f.must(r, "id"), f.must(r, "term"), f.must(r, "group"));
    let (also, text, sources) = (f.maybe("also"), f.must(r, "text"), f.maybe("sources"));
    f.done(r);
    let term = Term {
        id: r.id(id, true),
        term: r.text(name),
        group: r.word(group, words::TERM_GROUPS, TermGroup::General),
        also: also.map(|n| r.list(n, Reader::string)).unwrap_or_default(),
        text: r.text(text),
        sources: sources.map(|n| r.list(n, Reader::source)).unwrap_or_default(),
    };
    let headings = names(&term.term.vi, Language::Vi);
    let headings = headings.iter().map(|one| (one.as_str(), name));
    let others = match also.map(|n| &n.kind) {
        Some(Kind::List(nodes)) => nodes.as_slice(),
        _ => &[],
    };
    for (one, node) in headings.chain(term.also.iter().map(String::as_str).zip(others)) {
        one_meaning(told, r, one, node);
    }
    term
}

/// No two terms go by one name: which of them would be meant in a script?
fn one_meaning(told: &mut Told, r: &mut Reader, name: &str, node: &Node<'_>) {
    let mine = told.reference.terms.len();
    if *told.names.entry(name.to_lowercase()).or_insert(mine) != mine {
        r.tell(say::same_term(name), node.span());
    }
}
