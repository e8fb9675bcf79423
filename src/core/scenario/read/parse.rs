//! From tokens to values; every fault of syntax is noted and reading goes on where it can.
//!
//! The tokens are those of `ronin-core`, so places agree with its lossless tree. Values are built here in
//! one pass over them: time stays linear whatever is nested.

use std::{borrow::Cow, ops::Range};

use ronin_core::{
    SyntaxKind as T,
    lexer::{Token, tokenize},
};

use super::{
    brackets::{self, At, is_closer},
    say,
    say::Say,
    strings,
    tree::{Field, Kind, Node, Word},
};

/// What became of a text.
pub(super) struct Parsed<'a> {
    pub root: Option<Node<'a>>,
    pub faults: Vec<(Say, Range<usize>)>,
    /// Brackets or quotes do not match: what the values seem to say cannot be trusted.
    pub torn: bool,
}

/// More faults of syntax than this say nothing new.
const MOST_FAULTS: usize = 25;

pub(super) fn parse(text: &str) -> Parsed<'_> {
    let tokens = tokenize(text);
    if let Some(at) = brackets::too_deep(&tokens) {
        let fault = (say::too_deep(brackets::MOST_DEPTH), at..at + 1);
        return Parsed { root: None, faults: vec![fault], torn: true };
    }
    let mut parser =
        Parser { text, tokens: Vec::with_capacity(tokens.len() / 2), next: 0, faults: Vec::new(), torn: false };
    parser.take_up(&tokens);
    let root = parser.document(text);
    Parsed { root, faults: parser.faults, torn: parser.torn }
}

struct Parser<'a> {
    text: &'a str,
    tokens: Vec<At<'a>>,
    next: usize,
    faults: Vec<(Say, Range<usize>)>,
    torn: bool,
}

impl<'a> Parser<'a> {
    /// Keeps the tokens that mean something and notes what is wrong with the others.
    fn take_up(&mut self, tokens: &[Token<'a>]) {
        let mut start = 0;
        for token in tokens {
            let span = start..start + token.text.len();
            match token.kind {
                T::Whitespace if token.text.contains(strange_space) => self.strange_spaces(token.text, start),
                T::BlockComment if !comment_ends(token.text) => {
                    self.torn = true;
                    self.fault(say::unclosed_comment(), span.start..span.start + 2);
                }
                T::Whitespace | T::LineComment | T::BlockComment => {}
                T::LexError | T::Bom => self.fault(strange(token.text), span),
                T::EnableKw => self.tokens.push(At { kind: T::Ident, text: token.text, start }),
                kind => self.tokens.push(At { kind, text: token.text, start }),
            }
            start += token.text.len();
        }
    }

    fn strange_spaces(&mut self, spaces: &str, start: usize) {
        if let Some((at, c)) = spaces.char_indices().find(|(_, c)| strange_space(*c)) {
            self.fault(say::strange_character(), start + at..start + at + c.len_utf8());
        }
    }

    fn fault(&mut self, say: Say, span: Range<usize>) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push((say, span));
        }
    }

    fn peek(&self) -> Option<At<'a>> {
        self.tokens.get(self.next).copied()
    }

    fn peek_kind(&self) -> Option<T> {
        self.peek().map(|t| t.kind)
    }

    fn after_next(&self) -> Option<T> {
        self.tokens.get(self.next + 1).map(|t| t.kind)
    }

    fn eat(&mut self, kind: T) -> bool {
        let there = self.peek_kind() == Some(kind);
        self.next += usize::from(there);
        there
    }

    fn end_of_last(&self) -> usize {
        self.next.checked_sub(1).and_then(|i| self.tokens.get(i)).map_or(0, |t| t.span().end)
    }

    fn document(&mut self, text: &str) -> Option<Node<'a>> {
        while self.peek_kind() == Some(T::Hash) {
            self.attribute();
        }
        if self.peek().is_none() {
            if self.faults.is_empty() {
                self.fault(say::empty_file(), 0..text.len().min(1));
            }
            return None;
        }
        let root = self.value();
        if let Some(rest) = self.peek()
            && !self.torn
        {
            self.fault(say::trailing(), rest.span());
        }
        Some(root)
    }

    /// `#![enable(implicit_some)]`
    fn attribute(&mut self) {
        let start = self.peek().map_or(0, |t| t.start);
        self.next += 1;
        let opened = self.eat(T::Bang) && self.eat(T::LBracket);
        let enables = self.peek().is_some_and(|t| t.text == "enable");
        self.next += usize::from(opened && enables);
        let mut whole = opened && enables && self.eat(T::LParen);
        while whole && let Some(name) = self.peek().filter(|t| t.kind == T::Ident) {
            self.next += 1;
            if !matches!(name.text, "implicit_some" | "unwrap_newtypes") {
                self.fault(say::unknown_extension(name.text), name.span());
            }
            whole = self.eat(T::Comma) || self.peek_kind() == Some(T::RParen);
        }
        if !(whole && self.eat(T::RParen) && self.eat(T::RBracket)) {
            self.fault(say::broken_attribute(), start..start + 1);
            while self.peek_kind().is_some_and(|k| k != T::RBracket) {
                self.next += 1;
            }
            self.next += 1;
        }
    }

    fn value(&mut self) -> Node<'a> {
        let Some(token) = self.peek() else {
            let at = self.end_of_last();
            if !self.torn {
                self.fault(say::value_expected(), at.saturating_sub(1)..at);
            }
            return Node { start: at, end: at, kind: Kind::Broken };
        };
        let whole = |kind| Node { start: token.start, end: token.span().end, kind };
        match token.kind {
            T::LParen => self.parens(None),
            T::LBracket => self.list(),
            T::LBrace => self.map(),
            T::Ident => {
                self.next += 1;
                match self.peek_kind() {
                    Some(T::LParen) => self.parens(Some(Word { start: token.start, text: token.text })),
                    _ => whole(Kind::Word(token.text)),
                }
            }
            T::String | T::RawString => {
                self.next += 1;
                whole(self.string(token))
            }
            T::Integer | T::Float => {
                self.next += 1;
                whole(Kind::Number(token.text))
            }
            T::TrueKw | T::FalseKw => {
                self.next += 1;
                whole(Kind::Bool(token.kind == T::TrueKw))
            }
            T::Char => {
                self.next += 1;
                self.fault(say::char_not_text(), token.span());
                whole(Kind::Broken)
            }
            _ => {
                self.fault(say::value_expected(), token.span());
                if !is_closer(token.kind) && token.kind != T::Comma {
                    self.next += 1;
                }
                Node { start: token.start, end: token.start, kind: Kind::Broken }
            }
        }
    }

    fn string(&mut self, token: At<'a>) -> Kind<'a> {
        let body = match token.kind {
            T::RawString => raw_body(token.text),
            _ => token.text.strip_prefix('"').and_then(closed_body),
        };
        // A quote left out makes the string run on to the next one, over the end of its line.
        let runs_on = token.text.contains('\n')
            && !matches!(self.peek_kind(), None | Some(T::Comma | T::Colon | T::RParen | T::RBracket | T::RBrace));
        let Some(body) = body.filter(|_| !runs_on) else {
            self.torn = true;
            self.fault(say::unclosed_string(), token.start..token.start + 1);
            self.next = self.tokens.len();
            return Kind::Broken;
        };
        if token.kind == T::RawString {
            return Kind::Text(strings::tidy(Cow::Borrowed(body)));
        }
        match strings::unescaped(body) {
            Ok(text) => Kind::Text(strings::tidy(text)),
            Err((at, len)) => {
                let start = token.start + 1 + at;
                self.fault(say::bad_escape(), start..start + len);
                Kind::Broken
            }
        }
    }

    fn parens(&mut self, name: Option<Word<'a>>) -> Node<'a> {
        let open = self.peek().map_or(0, |t| t.start);
        let start = name.map_or(open, |n| n.start);
        self.next += 1;
        let named = self.peek_kind() == Some(T::Ident)
            && self.after_next().is_some_and(|k| k == T::Colon || follows_no_word(k));
        let mut fields = Vec::new();
        let mut items = Vec::new();
        let mut mixed = false;
        self.group(T::RParen, open, |p| match (named, p.field_name(named)) {
            (true, Some(name)) => fields.push(Field { name, value: p.value() }),
            (false, None) => items.push(p.value()),
            (_, name) => {
                let span = name.map_or_else(|| p.peek().map_or(0..0, |t| t.span()), |n| n.span());
                p.fault(if named { say::field_expected() } else { say::mixed_fields() }, span);
                p.value();
                mixed |= !named;
            }
        });
        let kind = match (named, mixed) {
            (true, _) => Kind::Named(name, fields),
            (false, false) => Kind::Positional(name, items),
            (false, true) => Kind::Broken,
        };
        Node { start, end: self.end_of_last(), kind }
    }

    /// `name:`; among fields the colon may have been forgotten.
    fn field_name(&mut self, among_fields: bool) -> Option<Word<'a>> {
        let token = self.peek().filter(|t| t.kind == T::Ident)?;
        let next = self.after_next()?;
        let forgotten = among_fields && (follows_no_word(next) || next == T::LParen || next == T::LBrace);
        if next != T::Colon && !forgotten {
            return None;
        }
        self.next += if forgotten { 1 } else { 2 };
        if forgotten {
            self.fault(say::colon_expected(), token.span());
        }
        Some(Word { start: token.start, text: token.text })
    }

    fn list(&mut self) -> Node<'a> {
        let start = self.peek().map_or(0, |t| t.start);
        self.next += 1;
        let mut items = Vec::new();
        self.group(T::RBracket, start, |p| items.push(p.value()));
        Node { start, end: self.end_of_last(), kind: Kind::List(items) }
    }

    fn map(&mut self) -> Node<'a> {
        let start = self.peek().map_or(0, |t| t.start);
        self.next += 1;
        let mut entries = Vec::new();
        self.group(T::RBrace, start, |p| {
            let key = p.value();
            if !p.eat(T::Colon) {
                let at = p.end_of_last();
                p.fault(say::colon_expected(), at.saturating_sub(1)..at);
                return;
            }
            entries.push((key, p.value()));
        });
        Node { start, end: self.end_of_last(), kind: Kind::Map(entries) }
    }

    /// Entries with commas between them, up to the closing bracket.
    fn group(&mut self, close: T, open: usize, mut entry: impl FnMut(&mut Self)) {
        loop {
            match self.peek() {
                None => return self.unclosed(open),
                Some(t) if t.kind == close => {
                    self.next += 1;
                    return;
                }
                Some(t) if is_closer(t.kind) => return self.unclosed(open),
                Some(_) => {}
            }
            let before = self.next;
            entry(self);
            if self.torn {
                return;
            }
            match self.peek() {
                Some(t) if t.kind == T::Comma => self.next += 1,
                Some(t) if !is_closer(t.kind) => {
                    let at = self.end_of_last();
                    self.fault(say::comma_expected(), at.saturating_sub(1)..at);
                    self.next += usize::from(self.next == before);
                }
                _ => {}
            }
        }
    }

    fn unclosed(&mut self, open: usize) {
        if self.torn {
            return;
        }
        self.torn = true;
        let open = brackets::unclosed_by_indent(self.text, &self.tokens).unwrap_or(open);
        // What follows an open bracket is read wrongly; only foreign characters are what they are.
        self.faults.retain(|(say, span)| span.start < open || STAND_ALONE.contains(&say.code));
        self.fault(say::unclosed_bracket(), open..open + 1);
    }
}

fn strange(text: &str) -> Say {
    match text {
        "“" | "”" | "„" | "‟" | "«" | "»" | "″" | "＂" => say::curly_quotes(),
        "=" => say::equals_sign(),
        _ => say::strange_character(),
    }
}

/// What cannot stand after a word that is a value.
fn follows_no_word(kind: T) -> bool {
    matches!(kind, T::String | T::RawString | T::Integer | T::Float | T::LBracket | T::Ident | T::TrueKw | T::FalseKw)
}

const STAND_ALONE: &[&str] = &["strange-character", "curly-quotes", "equals-sign"];

/// Spaces that look like one and are none to the language, such as the no-break space.
fn strange_space(c: char) -> bool {
    !matches!(c, ' ' | '\t'..='\r' | '\u{85}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}')
}

fn comment_ends(text: &str) -> bool {
    let mut depth = 0_usize;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        rest = if let Some(inner) = rest.strip_prefix("/*") {
            depth += 1;
            inner
        } else if let Some(outer) = rest.strip_prefix("*/") {
            depth = depth.saturating_sub(1);
            outer
        } else {
            rest.get(c.len_utf8()..).unwrap_or_default()
        };
    }
    depth == 0
}

fn raw_body(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('r')?;
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    let inner = rest.get(hashes..)?.strip_prefix('"')?;
    inner.strip_suffix(&"#".repeat(hashes))?.strip_suffix('"')
}

/// The text before the closing quote; none where the quote is missing or escaped.
fn closed_body(rest: &str) -> Option<&str> {
    let body = rest.strip_suffix('"')?;
    let slashes = body.len() - body.trim_end_matches('\\').len();
    (slashes % 2 == 0).then_some(body)
}
