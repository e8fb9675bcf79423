//! From a thing of the document to its place in the text, and from a mend to the bytes it changes.

use std::ops::Range;

use crate::core::scenario::edit::{Anchor, Change, Edit};

use super::{
    Surroundings,
    surroundings::Body,
    tree::{Kind, Node},
};

/// The values of one file, to be asked for places.
pub(super) struct Locator<'n, 'a> {
    root: &'n Node<'a>,
    text: &'a str,
    around: &'n Surroundings,
}

impl<'n, 'a> Locator<'n, 'a> {
    pub fn new(root: &'n Node<'a>, text: &'a str, around: &'n Surroundings) -> Self {
        Self { root, text, around }
    }

    /// Where the thing stands; for a step that a block brings in, the entry that puts the block in.
    pub fn span(&self, anchor: &Anchor) -> Range<usize> {
        if let Some(node) = self.node(anchor) {
            return node.span();
        }
        if let Some((entry, change)) = anchor.step().and_then(|step| self.use_of_block(step)) {
            return change.unwrap_or(entry).span();
        }
        self.root.span()
    }

    /// The block that brings the step in, if one does.
    pub fn block_of(&self, anchor: &Anchor) -> Option<String> {
        let step = anchor.step().filter(|step| self.step(step).is_none())?;
        let (entry, _) = self.use_of_block(step)?;
        Self::block_id(entry).map(str::to_owned)
    }

    fn node(&self, anchor: &Anchor) -> Option<&'n Node<'a>> {
        match anchor {
            Anchor::Whole => Some(self.root),
            Anchor::Field(name) => field(self.root, name),
            Anchor::Award(id) => by_id(items(field(self.root, "awards")?), id),
            Anchor::Role(id) => by_id(items(field(self.root, "roles")?), id),
            Anchor::List(id) => by_id(items(field(self.root, "preparation")?), id),
            Anchor::Allow(n) => items(field(self.root, "allow")?).get(*n),
            Anchor::Step(id) => self.step(id),
            Anchor::StepField(id, name) => self.step(id).and_then(|step| field(step, name).or(Some(step))),
            Anchor::Act(id, n) => self.entry(id, "acts", *n),
            Anchor::Line(id, n) => self.entry(id, "says", *n),
            Anchor::Check(id, n) => self.entry(id, "checks", *n),
            Anchor::Keyframe(id, n) => self.entry(id, "stage", *n),
            Anchor::Move(id, frame, n) => {
                let frame = self.entry(id, "stage", *frame)?;
                items(field(frame, "moves")?).get(*n)
            }
        }
    }

    fn entry(&self, step: &str, list: &str, n: usize) -> Option<&'n Node<'a>> {
        items(field(self.step(step)?, list)?).get(n)
    }

    /// The step as this file writes it: in the programme, in a repeat, or put in after a step of a block; a step
    /// of a block where this file changes it.
    fn step(&self, id: &str) -> Option<&'n Node<'a>> {
        items(field(self.root, "programme")?).iter().find_map(|entry| match entry.name().map(|n| n.text) {
            Some("Repeat") => by_id(items(field(entry, "steps")?), id),
            Some("Block") => {
                let Kind::Map(after) = &field(entry, "after")?.kind else { return None };
                after.iter().find_map(|(_, list)| by_id(items(list), id))
            }
            _ => Some(entry).filter(|e| says_id(e, id)),
        })
    }

    /// The `Block(…)` entry that brings a step in, and what it changes of it.
    fn use_of_block(&self, step: &str) -> Option<(&'n Node<'a>, Option<&'n Node<'a>>)> {
        items(field(self.root, "programme")?)
            .iter()
            .filter(|entry| entry.name().is_some_and(|n| n.text == "Block"))
            .find(|entry| {
                let block = Self::block_id(entry).and_then(|id| self.around.block(id));
                block.is_some_and(|b| matches!(&b.body, Body::Steps(steps) if steps.iter().any(|s| s.id == step)))
            })
            .map(|entry| {
                let change = field(entry, "change").and_then(|change| match &change.kind {
                    Kind::Map(entries) => entries.iter().find(|(key, _)| is_text(key, step)).map(|(_, value)| value),
                    _ => None,
                });
                (entry, change)
            })
    }

    fn block_id(entry: &'n Node<'a>) -> Option<&'n str> {
        let id = match &entry.kind {
            Kind::Named(..) => field(entry, "id")?,
            Kind::Positional(_, items) => items.first()?,
            _ => return None,
        };
        match &id.kind {
            Kind::Text(text) => Some(text.as_ref()),
            _ => None,
        }
    }

    /// The bytes that an edit changes; none where it cannot be made in this file.
    pub fn changes(&self, edit: &Edit) -> Option<Vec<Change>> {
        match edit {
            Edit::Swap(a, b) => {
                let (a, b) = (self.node(a)?.span(), self.node(b)?.span());
                let text = |span: &Range<usize>| self.text.get(span.clone()).map(str::to_owned);
                let both = [Change { with: text(&b)?, span: a.clone() }, Change { with: text(&a)?, span: b.clone() }];
                (a.end <= b.start || b.end <= a.start).then(|| both.to_vec())
            }
            Edit::MoveBefore { what, before } => {
                let (what, before) = (self.node(what)?.span(), self.node(before)?.start);
                if what.contains(&before) {
                    return None;
                }
                let with = format!("{},{}", self.text.get(what.clone())?, self.indent(before));
                Some(vec![
                    Change { span: before..before, with },
                    Change { span: self.whole_entry(&what), with: String::new() },
                ])
            }
            Edit::Remove(anchor) => {
                let span = self.node(anchor)?.span();
                Some(vec![Change { span: self.whole_entry(&span), with: String::new() }])
            }
            Edit::Put { entry, field: name, value } => Self::put(self.node(entry)?, name, value),
            Edit::Words { entry, from, to } => {
                let span = self.node(entry)?.span();
                let within = self.text.get(span.clone())?;
                let at = |(n, found): (usize, &str)| Change {
                    span: span.start + n..span.start + n + found.len(),
                    with: to.clone(),
                };
                let changes: Vec<Change> = within.match_indices(from.as_str()).map(at).collect();
                (!changes.is_empty()).then_some(changes)
            }
            Edit::InsertBefore { before, entry } => {
                let at = self.node(before)?.start;
                Some(vec![Change { span: at..at, with: format!("{entry},{}", self.indent(at)) }])
            }
            Edit::All(edits) => {
                edits.iter().map(|e| self.changes(e)).collect::<Option<Vec<_>>>().map(|all| all.concat())
            }
        }
    }

    fn put(entry: &Node<'_>, name: &str, value: &str) -> Option<Vec<Change>> {
        if let Some(old) = field(entry, name) {
            return Some(vec![Change { span: old.span(), with: value.to_owned() }]);
        }
        let Kind::Named(_, fields) = &entry.kind else { return None };
        let first = fields.first()?.name.start;
        Some(vec![Change { span: first..first, with: format!("{name}: {value}, ") }])
    }

    /// The entry with its comma and the white space before it.
    fn whole_entry(&self, span: &Range<usize>) -> Range<usize> {
        let before = self.text.get(..span.start).unwrap_or_default();
        let after = self.text.get(span.end..).unwrap_or_default();
        let start = before.trim_end().len();
        let comma = after.len() - after.trim_start().len();
        let comma = if after.trim_start().starts_with(',') { comma + 1 } else { 0 };
        start..span.end + comma
    }

    /// A new line as deep as the one that holds this byte.
    fn indent(&self, at: usize) -> String {
        let line = self.text.get(..at).unwrap_or_default().rsplit('\n').next().unwrap_or_default();
        let white = line.len() - line.trim_start().len();
        format!("\n{}", line.get(..white).unwrap_or_default())
    }
}

fn field<'n, 'a>(node: &'n Node<'a>, name: &str) -> Option<&'n Node<'a>> {
    let Kind::Named(_, fields) = &node.kind else { return None };
    fields.iter().find(|f| f.name.text == name).map(|f| &f.value)
}

fn items<'n, 'a>(node: &'n Node<'a>) -> &'n [Node<'a>] {
    if let Kind::List(items) = &node.kind { items } else { &[] }
}

fn by_id<'n, 'a>(nodes: &'n [Node<'a>], id: &str) -> Option<&'n Node<'a>> {
    nodes.iter().find(|node| says_id(node, id))
}

fn says_id(node: &Node<'_>, id: &str) -> bool {
    field(node, "id").or_else(|| first_of(node)).is_some_and(|n| is_text(n, id))
}

/// `Block("ho-so")`
fn first_of<'n, 'a>(node: &'n Node<'a>) -> Option<&'n Node<'a>> {
    if let Kind::Positional(_, items) = &node.kind { items.first() } else { None }
}

fn is_text(node: &Node<'_>, id: &str) -> bool {
    match &node.kind {
        Kind::Text(text) => text == id,
        Kind::Word(word) => *word == id,
        _ => false,
    }
}
