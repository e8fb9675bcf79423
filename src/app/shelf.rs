//! What the library shows of its entries, worked out once and not in every frame.

use std::{collections::BTreeMap, sync::Arc};

use crate::core::{
    library::Entry,
    scenario::{ActKind, AwardObject, Choices, Item, Pace, Part, Rundown, Scenario, Severity, Step},
    stage::{Choreography, StagePicture},
    text::{Text, fold},
    time::Span,
};

use super::LibraryState;

/// What is handed over, as the library sorts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Given {
    /// Cờ.
    Flag,
    /// Huân chương, huy chương.
    Order,
    /// Bằng, giấy khen.
    Certificate,
    /// Danh hiệu.
    Title,
    /// Anything else.
    Other,
}

impl Given {
    /// In the order offered.
    pub const ALL: [Self; 5] = [Self::Flag, Self::Order, Self::Certificate, Self::Title, Self::Other];

    /// Which of these an award is.
    #[must_use]
    pub const fn of(object: AwardObject) -> Self {
        match object {
            AwardObject::EmulationFlag => Self::Flag,
            AwardObject::Order | AwardObject::Medal => Self::Order,
            AwardObject::CertificateOfMerit | AwardObject::Letter => Self::Certificate,
            AwardObject::HeroTitle | AwardObject::Title => Self::Title,
            AwardObject::CommemorativeMedal | AwardObject::Recognition | AwardObject::Other => Self::Other,
        }
    }
}

/// The figures of one entry.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Card {
    /// How many steps.
    pub steps: usize,
    /// Planned length in class.
    pub class: Span,
    /// How many people take part.
    pub people: usize,
    /// How many errors its files have.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
}

/// The chosen entry, looked into.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// The ceremony.
    pub scenario: Arc<Scenario>,
    /// Steps of the opening, the award part, the closing.
    pub parts: [usize; 3],
    /// Planned length in full and in class.
    pub lengths: [Span; 2],
    /// The stage at a telling moment.
    pub picture: StagePicture,
    /// Name of the step of that moment.
    pub moment: Text,
}

/// What is known of all entries.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shelf {
    cards: BTreeMap<String, Card>,
    /// Titles and contents folded for search; empty until somebody searches.
    folded: BTreeMap<String, (String, String)>,
    preview: Option<Preview>,
}

/// The entries as listed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Listing<'a> {
    /// All that was asked for, or those whose title matches.
    pub titles: Vec<&'a Entry>,
    /// Those where only a step matches.
    pub contents: Vec<&'a Entry>,
}

impl<'a> Listing<'a> {
    /// Every entry listed, from the top down.
    pub fn all(&self) -> impl Iterator<Item = &'a Entry> + '_ {
        self.titles.iter().chain(&self.contents).copied()
    }
}

impl Shelf {
    /// Looks at every entry.
    #[must_use]
    pub fn of(entries: &[Entry]) -> Self {
        let cards = entries.iter().map(|e| (e.place.clone(), card(e))).collect();
        Self { cards, folded: BTreeMap::new(), preview: None }
    }

    /// The figures of an entry.
    #[must_use]
    pub fn card(&self, entry: &Entry) -> Card {
        self.cards.get(&entry.place).cloned().unwrap_or_default()
    }

    /// Folds everything once somebody searches.
    pub fn prepare_search(&mut self, entries: &[Entry], query: &str) {
        if !query.trim().is_empty() && self.folded.len() != entries.len() {
            self.folded = entries.iter().map(|e| (e.place.clone(), folded(e))).collect();
        }
    }
}

impl LibraryState {
    /// What the list shows, by search and filters.
    #[must_use]
    pub fn listing(&self) -> Listing<'_> {
        let wanted = fold(self.query.trim());
        let mut listing = Listing::default();
        for entry in self.entries.iter().filter(|e| self.lets_through(e)) {
            let (title, content) = self.shelf.folded.get(&entry.place).map_or(("", ""), |(t, c)| (t, c));
            if wanted.is_empty() || title.contains(&wanted) {
                listing.titles.push(entry);
            } else if content.contains(&wanted) {
                listing.contents.push(entry);
            }
        }
        listing
    }

    /// The chosen entry, looked into; none where it cannot be used.
    #[must_use]
    pub fn preview(&self) -> Option<&Preview> {
        self.shelf.preview.as_ref()
    }

    /// Looks into the chosen entry where that has not been done.
    pub(super) fn look_at_chosen(&mut self) {
        let scenario = self.chosen().and_then(|e| e.scenario.clone());
        let same = match (&self.shelf.preview, &scenario) {
            (Some(known), Some(now)) => Arc::ptr_eq(&known.scenario, now),
            (None, None) => true,
            _ => false,
        };
        if !same {
            self.shelf.preview = scenario.map(preview);
        }
    }

    /// A file that cannot be read has no award to be filtered by: it stays in sight.
    fn lets_through(&self, entry: &Entry) -> bool {
        let Some(scenario) = &entry.scenario else { return true };
        self.authority.is_none_or(|a| scenario.awards.iter().any(|x| x.decided_by == a))
            && self.given.is_none_or(|g| scenario.awards.iter().any(|x| Given::of(x.object) == g))
    }
}

fn card(entry: &Entry) -> Card {
    let count = |severity| entry.problems.iter().filter(|p| p.severity == severity).count();
    let problems = Card { errors: count(Severity::Error), warnings: count(Severity::Warning), ..Card::default() };
    let Some(scenario) = &entry.scenario else { return problems };
    let rundown = Rundown::of(scenario, &Choices::default());
    Card {
        steps: rundown.steps.len(),
        class: rundown.planned(),
        people: scenario.roles.iter().map(|r| r.count.max(1) as usize).sum(),
        ..problems
    }
}

fn preview(scenario: Arc<Scenario>) -> Preview {
    let class = Rundown::of(&scenario, &Choices::default());
    let full = Rundown::of(&scenario, &Choices { pace: Pace::Full, ..Choices::default() });
    let choreography = Choreography::of(&class);
    let (step, picture) = telling_moment(&class, &choreography);
    Preview {
        parts: [Part::Opening, Part::Award, Part::Closing].map(|p| class.part(p).count()),
        lengths: [full.planned(), class.planned()],
        picture,
        moment: class.steps.get(step).map(|s| s.step.title.clone()).unwrap_or_default(),
        scenario,
    }
}

/// The step of the award part that tells most of the ceremony: something is handed over, and most people stand there.
fn telling_moment(rundown: &Rundown, choreography: &Choreography) -> (usize, StagePicture) {
    let weigh = |n: usize| {
        let picture = choreography.at(n, choreography.length(n));
        let step = rundown.steps.get(n).map(|s| &s.step);
        let hands = step.is_some_and(hands_over);
        ((hands, picture.figures.len(), picture.tracks.len()), n, picture)
    };
    let best = rundown.part(Part::Award).map(weigh).max_by_key(|(weight, n, _)| (*weight, std::cmp::Reverse(*n)));
    best.map(|(_, n, picture)| (n, picture)).unwrap_or_default()
}

fn hands_over(step: &Step) -> bool {
    let hands =
        |k: ActKind| matches!(k, ActKind::HandCertificate | ActKind::HandFlag | ActKind::HandObject | ActKind::Pin);
    step.acts.iter().any(|a| hands(a.act))
}

fn folded(entry: &Entry) -> (String, String) {
    let Some(scenario) = &entry.scenario else { return (fold(&entry.file), String::new()) };
    let title = fold(&format!("{}\n{}\n{}", scenario.title.vi, scenario.title.en, entry.file));
    let mut words = String::new();
    let mut add = |text: &Text| {
        for part in [&text.vi, &text.en] {
            words.push_str(part);
            words.push('\n');
        }
    };
    for item in &scenario.programme {
        match item {
            Item::Step(step) => step_words(step, &mut add),
            Item::Repeat { steps, .. } => steps.iter().for_each(|s| step_words(s, &mut add)),
        }
    }
    (title, fold(&words))
}

fn step_words(step: &Step, add: &mut impl FnMut(&Text)) {
    add(&step.title);
    step.acts.iter().for_each(|a| add(&a.text));
    step.says.iter().for_each(|l| add(&l.text));
    step.checks.iter().for_each(|c| add(&c.text));
    step.faults.iter().for_each(|f| add(&f.text));
}
