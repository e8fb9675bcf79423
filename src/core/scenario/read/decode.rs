//! The plain parts that everything in a file is made of: fields, lists, texts, words, numbers.

use std::{collections::HashSet, ops::Range};

use crate::core::{scenario::problem::Severity, text::Text};

use super::{
    names::Names,
    say::{self, Say},
    tree::{Field, Kind, NOTHING, Node},
};

/// More errors than this are not looked for, more warnings than this are not listed.
const MOST_PROBLEMS: usize = 1000;

/// Turns values into the model and collects what is wrong on the way; a value at fault becomes a stand-in.
pub(super) struct Reader {
    /// What the file may name.
    pub names: Names,
    problems: Vec<(Say, Range<usize>)>,
    errors: usize,
    warnings: usize,
}

impl Reader {
    pub fn new(names: Names) -> Self {
        Self { names, problems: Vec::new(), errors: 0, warnings: 0 }
    }

    /// Whether anything makes the file unusable.
    pub fn failed(&self) -> bool {
        self.errors > 0
    }

    /// Whether there are so many errors that looking for more helps nobody.
    pub fn gave_up(&self) -> bool {
        self.errors > MOST_PROBLEMS
    }

    pub fn tell(&mut self, say: Say, span: Range<usize>) {
        let count = if say.severity == Severity::Error { &mut self.errors } else { &mut self.warnings };
        *count += 1;
        if *count <= MOST_PROBLEMS {
            self.problems.push((say, span));
        }
    }

    /// All that was told, and that there is more if something was left out.
    pub fn told(self) -> (Vec<(Say, Range<usize>)>, Names) {
        let mut problems = self.problems;
        if self.errors.max(self.warnings) > MOST_PROBLEMS {
            let last = problems.iter().map(|(_, span)| span.end).max().unwrap_or(0);
            problems.push((say::more_problems(), last..last));
        }
        (problems, self.names)
    }

    /// Tells that a value is of the wrong kind, unless that is told already.
    pub fn wrong_type(&mut self, node: &Node<'_>, vi: &str, en: &str) {
        if !node.is_broken() {
            self.tell(say::wrong_type(vi, en), node.span());
        }
    }

    /// The fields of `(a: 1)` or `Name(a: 1)`, where `name` is how it may be called.
    pub fn fields<'n, 'a>(&mut self, node: &'n Node<'a>, name: &'static str) -> Fields<'n, 'a> {
        if let Kind::Named(Some(found), _) | Kind::Positional(Some(found), _) = node.kind
            && found.text != name
        {
            self.tell(say::wrong_name(found.text, &[name]), found.span());
        }
        self.any_fields(node)
    }

    /// The fields, whatever the name before the brackets.
    pub fn any_fields<'n, 'a>(&mut self, node: &'n Node<'a>) -> Fields<'n, 'a> {
        let (fields, broken): (&[Field<'a>], bool) = match &node.kind {
            Kind::Named(_, fields) => (fields, false),
            Kind::Positional(_, items) if items.is_empty() => (&[], false),
            _ => {
                self.wrong_type(
                    node,
                    "các trường có tên trong ngoặc đơn: (tên: giá trị, …)",
                    "named fields in brackets: (name: value, …)",
                );
                (&[], true)
            }
        };
        Fields { span: node.span(), given: fields, known: Vec::with_capacity(16), broken }
    }

    /// Every entry of `[…]`, read by `entry`; entries after a broken one are read as well.
    pub fn list<'n, 'a, T>(
        &mut self,
        node: &'n Node<'a>,
        mut entry: impl FnMut(&mut Self, &'n Node<'a>) -> T,
    ) -> Vec<T> {
        let nodes = self.nodes(node);
        let mut entries = Vec::with_capacity(nodes.len());
        for node in nodes {
            if self.gave_up() {
                break;
            }
            entries.push(entry(self, node));
        }
        entries
    }

    /// The entries of `[…]`.
    pub fn nodes<'n, 'a>(&mut self, node: &'n Node<'a>) -> &'n [Node<'a>] {
        if let Kind::List(items) = &node.kind {
            return items;
        }
        self.wrong_type(node, "một danh sách trong ngoặc vuông […]", "a list in square brackets […]");
        &[]
    }

    /// The value in the brackets of `Name(value)`.
    pub fn only<'n, 'a>(&mut self, node: &'n Node<'a>) -> &'n Node<'a> {
        if let Kind::Positional(_, items) = &node.kind
            && let [one] = items.as_slice()
        {
            return one;
        }
        self.wrong_type(node, "đúng một giá trị trong ngoặc đơn", "exactly one value in brackets");
        &NOTHING
    }

    /// Words of one language, not empty.
    pub fn string(&mut self, node: &Node<'_>) -> String {
        match &node.kind {
            Kind::Text(text) if text.trim().is_empty() => self.tell(say::empty_text(), node.span()),
            Kind::Text(text) => return text.clone().into_owned(),
            _ => self.wrong_type(node, "chữ trong dấu nháy kép", "text in double quotes"),
        }
        String::new()
    }

    /// A string or a bare word.
    pub fn string_or_word(&mut self, node: &Node<'_>) -> String {
        match node.kind {
            Kind::Word(word) => word.to_owned(),
            _ => self.string(node),
        }
    }

    /// Words in two languages: `(vi: "…", en: "…")`, or `"…"` in Vietnamese alone.
    pub fn text(&mut self, node: &Node<'_>) -> Text {
        if let Kind::Named(..) = node.kind {
            let mut f = self.fields(node, "Text");
            let vi = f.must(self, "vi");
            let en = f.maybe("en").filter(|n| !matches!(&n.kind, Kind::Text(text) if text.trim().is_empty()));
            f.done(self);
            if en.is_none() && !vi.is_broken() {
                self.tell(say::missing_translation(), node.span());
            }
            return Text::new(self.string(vi), en.map(|n| self.string(n)).unwrap_or_default());
        }
        if !matches!(node.kind, Kind::Text(_)) {
            self.wrong_type(node, "chữ: \"…\" hoặc (vi: \"…\", en: \"…\")", "text: \"…\" or (vi: \"…\", en: \"…\")");
            return Text::default();
        }
        let vi = self.string(node);
        if !vi.is_empty() {
            self.tell(say::missing_translation(), node.span());
        }
        Text::new(vi, "")
    }

    /// One of the words of a table; `or` where the word is at fault.
    pub fn word<T: Clone>(&mut self, node: &Node<'_>, table: &'static [(&'static str, T)], or: T) -> T {
        let known = || table.iter().map(|(name, _)| *name).collect::<Vec<_>>();
        let Kind::Word(word) = node.kind else {
            let text = if let Kind::Text(text) = &node.kind { Some(text.as_ref()) } else { None };
            if !node.is_broken() {
                self.tell(say::not_a_word(text, &known()), node.span());
            }
            return or;
        };
        if let Some((_, value)) = table.iter().find(|(name, _)| *name == word) {
            return value.clone();
        }
        self.tell(say::unknown_variant(word, &known()), node.span());
        or
    }

    pub fn flag(&mut self, node: &Node<'_>) -> bool {
        if let Kind::Bool(value) = node.kind {
            return value;
        }
        self.wrong_type(node, "true hoặc false", "true or false");
        false
    }

    /// A whole number of the range; its lower end where it is at fault.
    pub fn whole(&mut self, node: &Node<'_>, low: u32, high: u32) -> u32 {
        let Kind::Number(digits) = node.kind else {
            self.wrong_type(node, "một số nguyên", "a whole number");
            return low;
        };
        let sign = digits.trim_start_matches(['+', '-']);
        if sign.is_empty() || !sign.bytes().all(|b| b.is_ascii_digit()) {
            self.wrong_type(node, "một số nguyên", "a whole number");
            return low;
        }
        match digits.parse::<u32>() {
            Ok(n) if (low..=high).contains(&n) => n,
            _ => {
                self.tell(say::out_of_range(low.into(), high.into()), node.span());
                low
            }
        }
    }

    /// A number with or without a decimal point.
    pub fn number(&mut self, node: &Node<'_>) -> Option<f32> {
        let plain = |digits: &str| {
            let body = digits.strip_prefix(['+', '-']).unwrap_or(digits);
            let (whole, part) = body.split_once('.').unwrap_or((body, "0"));
            [whole, part].iter().all(|d| !d.is_empty() && d.len() < 16 && d.bytes().all(|b| b.is_ascii_digit()))
        };
        if let Kind::Number(digits) = node.kind
            && plain(digits)
        {
            return digits.parse().ok();
        }
        self.wrong_type(node, "một số", "a number");
        None
    }

    /// A name for machines: ASCII letters, digits, `-` and `_`; `lower` allows small letters alone.
    pub fn id(&mut self, node: &Node<'_>, lower: bool) -> String {
        let id = self.string_or_word(node);
        let fits = |c: char| {
            c == '-' || c == '_' || c.is_ascii_digit() || c.is_ascii_lowercase() || (!lower && c.is_ascii_uppercase())
        };
        if !id.chars().all(fits) || id.len() > 60 {
            self.tell(say::bad_id(lower), node.span());
        }
        id
    }

    /// Tells of every id that stands a second time.
    pub fn unique<'i>(&mut self, ids: impl IntoIterator<Item = (&'i str, Range<usize>)>) {
        let mut seen = HashSet::new();
        for (id, span) in ids {
            if !id.is_empty() && !seen.insert(id) {
                self.tell(say::duplicate_id(id), span);
            }
        }
    }
}

/// The fields of one value while they are asked for.
pub(super) struct Fields<'n, 'a> {
    span: Range<usize>,
    given: &'n [Field<'a>],
    known: Vec<&'static str>,
    broken: bool,
}

impl<'n, 'a> Fields<'n, 'a> {
    /// The value of a field that may be left out; `Some(x)` is x and `None` is left out.
    pub fn maybe(&mut self, name: &'static str) -> Option<&'n Node<'a>> {
        let node = self.find(name)?;
        match &node.kind {
            Kind::Word("None") => None,
            Kind::Positional(Some(word), items) if word.text == "Some" => match items.as_slice() {
                [one] => Some(one),
                _ => Some(node),
            },
            _ => Some(node),
        }
    }

    /// The value of a field that must be there; tells if it is not.
    pub fn must(&mut self, reader: &mut Reader, name: &'static str) -> &'n Node<'a> {
        let found = self.find(name);
        if found.is_none() && !self.broken {
            reader.tell(say::missing_field(name), self.span.clone());
        }
        found.unwrap_or(&NOTHING)
    }

    /// Tells of fields that nothing asked for and of repeated ones.
    pub fn done(self, reader: &mut Reader) {
        let mut seen = vec![false; self.known.len()];
        for field in self.given {
            if reader.gave_up() {
                return;
            }
            match self.known.iter().position(|name| *name == field.name.text) {
                None => reader.tell(say::unknown_field(field.name.text, &self.known), field.name.span()),
                Some(i) => {
                    if seen.get(i) == Some(&true) {
                        reader.tell(say::repeated_field(field.name.text), field.name.span());
                    }
                    if let Some(place) = seen.get_mut(i) {
                        *place = true;
                    }
                }
            }
        }
    }

    fn find(&mut self, name: &'static str) -> Option<&'n Node<'a>> {
        self.known.push(name);
        self.given.iter().find(|f| f.name.text == name).map(|f| &f.value)
    }
}
