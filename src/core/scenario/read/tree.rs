//! The values of a file with their places, borrowed from its text.

use std::{borrow::Cow, fmt::Write as _, ops::Range};

/// One value of the file.
#[derive(Debug)]
pub(super) struct Node<'a> {
    pub start: usize,
    pub end: usize,
    pub kind: Kind<'a>,
}

/// What a value is.
#[derive(Debug)]
pub(super) enum Kind<'a> {
    /// `(a: 1)` or `Step(a: 1)`.
    Named(Option<Word<'a>>, Vec<Field<'a>>),
    /// `(1, 2)`, `Block("x")`, `()`.
    Positional(Option<Word<'a>>, Vec<Node<'a>>),
    /// `[1, 2]`
    List(Vec<Node<'a>>),
    /// `{"a": 1}`
    Map(Vec<(Node<'a>, Node<'a>)>),
    /// `Award`
    Word(&'a str),
    /// A string, composed (NFC), line ends as `\n`.
    Text(Cow<'a, str>),
    /// A number as written.
    Number(&'a str),
    /// `true`, `false`
    Bool(bool),
    /// Not there or not readable; the problem is told already.
    Broken,
}

/// A name in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'a> {
    pub start: usize,
    pub text: &'a str,
}

/// `name: value`
#[derive(Debug)]
pub(super) struct Field<'a> {
    pub name: Word<'a>,
    pub value: Node<'a>,
}

/// Stands in for a value that is not there.
pub(super) static NOTHING: Node<'static> = Node { start: 0, end: 0, kind: Kind::Broken };

impl Word<'_> {
    pub fn span(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }
}

impl<'a> Node<'a> {
    pub fn span(&self) -> Range<usize> {
        self.start..self.end
    }

    pub fn is_broken(&self) -> bool {
        matches!(self.kind, Kind::Broken)
    }

    /// The name before the brackets, if there is one.
    pub fn name(&self) -> Option<Word<'a>> {
        match self.kind {
            Kind::Named(name, _) | Kind::Positional(name, _) => name,
            Kind::Word(text) => Some(Word { start: self.start, text }),
            _ => None,
        }
    }

    /// Where its id stands, or the whole where it has none.
    pub fn id_span(&self) -> Range<usize> {
        let Kind::Named(_, fields) = &self.kind else { return self.span() };
        fields.iter().find(|f| f.name.text == "id").map_or_else(|| self.span(), |f| f.value.span())
    }

    fn holds(&self, at: usize) -> bool {
        self.start <= at && at < self.end.max(self.start + 1)
    }
}

/// The path to a byte of the file, `programme[7].time.full`.
pub(super) fn path(root: &Node<'_>, at: usize) -> String {
    let mut path = String::new();
    let mut here = root;
    while let Some(next) = step_down(here, at, &mut path) {
        here = next;
    }
    path
}

fn step_down<'n, 'a>(here: &'n Node<'a>, at: usize, path: &mut String) -> Option<&'n Node<'a>> {
    match &here.kind {
        Kind::Named(_, fields) => {
            let field = fields.get(fields.partition_point(|f| f.name.start <= at).checked_sub(1)?)?;
            if at >= field.value.end.max(field.name.span().end) {
                return None;
            }
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(field.name.text);
            Some(&field.value)
        }
        Kind::Positional(_, items) if items.len() == 1 => items.first().filter(|n| n.holds(at)),
        Kind::Positional(_, items) | Kind::List(items) => {
            let index = items.partition_point(|n| n.start <= at).checked_sub(1)?;
            let item = items.get(index).filter(|n| n.holds(at))?;
            let _ = write!(path, "[{index}]");
            Some(item)
        }
        Kind::Map(entries) => {
            let (key, value) = entries.get(entries.partition_point(|(k, _)| k.start <= at).checked_sub(1)?)?;
            if at >= value.end.max(key.end) {
                return None;
            }
            match &key.kind {
                Kind::Text(text) => {
                    let _ = write!(path, "[\"{text}\"]");
                }
                _ => path.push_str("[?]"),
            }
            Some(value).filter(|v| v.holds(at))
        }
        _ => None,
    }
}
