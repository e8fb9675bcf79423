//! Brackets as such: how deep they are nested and which one is not closed.

use std::ops::Range;

use ronin_core::{SyntaxKind as T, lexer::Token};

/// Deepest nesting of brackets that is read.
pub(super) const MOST_DEPTH: usize = 64;

/// A token that means something, with its place.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub kind: T,
    pub text: &'a str,
    pub start: usize,
}

impl At<'_> {
    pub fn span(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }
}

/// Where brackets are nested too deep, if anywhere.
pub(super) fn too_deep(tokens: &[Token<'_>]) -> Option<usize> {
    let mut at = 0;
    let mut depth: usize = 0;
    for token in tokens {
        match token.kind {
            T::LParen | T::LBracket | T::LBrace => depth += 1,
            T::RParen | T::RBracket | T::RBrace => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MOST_DEPTH {
            return Some(at);
        }
        at += token.text.len();
    }
    None
}

/// The bracket that another one's closing bracket seems to close, by how far their lines are indented.
pub(super) fn unclosed_by_indent(text: &str, tokens: &[At<'_>]) -> Option<usize> {
    let mut open: Vec<(T, usize)> = Vec::new();
    for token in tokens {
        match token.kind {
            T::LParen | T::LBracket | T::LBrace => open.push((token.kind, token.start)),
            kind if is_closer(kind) => {
                let (opened, at) = open.pop()?;
                let indent = indent_before(text, token.start);
                let lesser = indent.is_some_and(|n| n < line_indent(text, at));
                if lesser || closer_of(opened) != kind {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    open.last().map(|(_, at)| *at)
}

fn closer_of(open: T) -> T {
    match open {
        T::LParen => T::RParen,
        T::LBracket => T::RBracket,
        _ => T::RBrace,
    }
}

/// How far a line is indented up to this place, if nothing else stands before it.
fn indent_before(text: &str, at: usize) -> Option<usize> {
    let before = text.as_bytes().get(..at)?;
    let indent = before.iter().rev().take_while(|b| matches!(b, b' ' | b'\t')).count();
    let line_begins = before.iter().rev().nth(indent).is_none_or(|b| *b == b'\n');
    line_begins.then_some(indent)
}

/// How far the line that holds this place is indented.
fn line_indent(text: &str, at: usize) -> usize {
    let line = text.get(..at).and_then(|before| before.rsplit('\n').next()).unwrap_or_default();
    line.len() - line.trim_start().len()
}

pub(super) fn is_closer(kind: T) -> bool {
    matches!(kind, T::RParen | T::RBracket | T::RBrace)
}
