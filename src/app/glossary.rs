//! The glossary: the page that lists it, and the terms of whatever is read.

use std::sync::Arc;

use crate::core::{
    reference::{Hit, Reference, Term, TermGroup, Terms},
    text::{Language, fold},
};

/// What is known of the words of the field, and what the page shows of it.
#[derive(Debug, Clone, Default)]
pub struct Glossary {
    /// Terms, questions and all instruments.
    pub reference: Arc<Reference>,
    /// What is searched for.
    pub query: String,
    /// Only this group, or all.
    pub group: Option<TermGroup>,
    /// Wants the keyboard's focus in the search field.
    pub focus_search: bool,
    known: Arc<Terms>,
    /// Each term's words without marks.
    folded: Arc<Vec<Folded>>,
}

/// A term's words without marks: its names, what it means in each language.
#[derive(Debug, Clone, Default)]
struct Folded {
    names: String,
    vi: String,
    en: String,
}

impl Folded {
    fn of(term: &Term) -> Self {
        let mut names = format!("{}\n{}", term.term.vi, term.term.en);
        for also in &term.also {
            names.push('\n');
            names.push_str(also);
        }
        Self { names: fold(&names), vi: fold(&term.text.vi), en: fold(&term.text.en) }
    }

    fn meaning(&self, language: Language) -> &str {
        match language {
            Language::En if !self.en.is_empty() => &self.en,
            Language::En | Language::Vi => &self.vi,
        }
    }
}

impl Glossary {
    /// The terms of the program have been read.
    pub fn take(&mut self, reference: Arc<Reference>) {
        self.known = Arc::new(Terms::of(&reference.terms));
        self.folded = Arc::new(reference.terms.iter().map(Folded::of).collect());
        self.reference = reference;
    }

    /// The terms in a text.
    #[must_use]
    pub fn find(&self, text: &str, language: Language) -> Vec<Hit> {
        self.known.find(text, language)
    }

    /// A term by its place in the list.
    #[must_use]
    pub fn term(&self, place: usize) -> Option<&Term> {
        self.reference.terms.get(place)
    }

    /// The terms in some texts, each once, in the order of the texts.
    #[must_use]
    pub fn in_texts<'t>(&self, texts: impl IntoIterator<Item = &'t str>, language: Language) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        for hit in texts.into_iter().flat_map(|text| self.find(text, language)) {
            if !found.contains(&hit.term) {
                found.push(hit.term);
            }
        }
        found
    }

    /// How many terms a group has.
    #[must_use]
    pub fn count(&self, group: TermGroup) -> usize {
        self.reference.terms.iter().filter(|t| t.group == group).count()
    }

    /// What the page lists: groups in their order; within them terms whose names match before those where only the
    /// explanation, as it is shown, does.
    #[must_use]
    pub fn listing(&self, language: Language) -> Vec<(TermGroup, Vec<&Term>)> {
        let wanted = fold(self.query.trim());
        let all = || self.reference.terms.iter().zip(self.folded.iter());
        let by_name = |folded: &Folded| folded.names.contains(&wanted);
        let named = all().filter(|(_, folded)| by_name(folded));
        let meant = all().filter(|(_, folded)| !by_name(folded) && folded.meaning(language).contains(&wanted));
        let found: Vec<&Term> = named.chain(meant).map(|(term, _)| term).collect();
        let of_group = |group: TermGroup| found.iter().copied().filter(|t| t.group == group).collect::<Vec<_>>();
        let groups = TermGroup::ALL.into_iter().filter(|g| self.group.is_none_or(|only| only == *g));
        groups.map(|g| (g, of_group(g))).filter(|(_, terms)| !terms.is_empty()).collect()
    }
}
