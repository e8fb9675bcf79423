//! Everything that exercises are made from.

use crate::core::{
    protocol::{Ceremony, Family, rules},
    reference::{Reference, Terms},
    scenario::Part,
    text::Text,
};

use super::{
    About, Course, Dice, Draft, Exercise, ItemKey, Kind, Knowledge, Subject, checklist, contrast, fault, next, order,
    place,
    question::{self, Asked},
    role::{self, Playing},
    words::{self, Wording},
};

/// Ceremonies, questions and terms, prepared for practice.
#[derive(Debug, Default)]
pub struct Material {
    subjects: Vec<Subject>,
    bank: Reference,
    terms: Terms,
}

/// How exercises are to be, as the trainee set it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Manner {
    /// How words are asked for.
    pub wording: Wording,
    /// How roles are played.
    pub playing: Playing,
    /// Which questions of the bank are wanted.
    pub asked: Asked,
    /// The ceremonies, by id, that may be set beside another; all where none is named.
    pub beside: Vec<String>,
}

/// What exercise is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// Of which kind.
    pub kind: Kind,
    /// From which ceremony; empty for the bank of questions.
    pub ceremony: String,
    /// About what; anything where nothing is said.
    pub about: Option<About>,
    /// From which seed.
    pub seed: u64,
}

impl Material {
    /// Prepares ceremonies and what the program knows besides.
    #[must_use]
    pub fn new(subjects: Vec<Subject>, bank: Reference) -> Self {
        let terms = Terms::of(&bank.terms);
        Self { subjects, bank, terms }
    }

    /// The ceremonies.
    #[must_use]
    pub fn subjects(&self) -> &[Subject] {
        &self.subjects
    }

    /// A ceremony by its id.
    #[must_use]
    pub fn subject(&self, id: &str) -> Option<&Subject> {
        self.subjects.iter().find(|s| s.id() == id)
    }

    /// The bank of questions and the glossary.
    #[must_use]
    pub const fn bank(&self) -> &Reference {
        &self.bank
    }

    /// The exercise that is wished for; none where it cannot be made from this ceremony.
    #[must_use]
    pub fn exercise(&self, wish: &Wish, manner: &Manner) -> Option<Exercise> {
        let about = wish.about.as_ref().map_or("", About::id);
        let mut dice = Dice::named(wish.seed, &[wish.kind.code(), &wish.ceremony, about]);
        let focus = wish.about.as_ref();
        if wish.kind == Kind::Contrast {
            return self.contrast(wish, &manner.beside, &mut dice);
        }
        if wish.kind == Kind::Question && wish.ceremony.is_empty() {
            let id = if let Some(About::Question(id)) = focus { Some(id.as_str()) } else { None };
            return Some(finished(wish, None, question::of_bank(&self.bank, &manner.asked, id, &mut dice)?));
        }
        let subject = self.subject(&wish.ceremony)?;
        let draft = match wish.kind {
            Kind::Order => order::make(subject, focus, &mut dice),
            Kind::Next => next::make(subject, focus, &mut dice),
            Kind::Role => role::make(subject, manner.playing, focus, &mut dice),
            Kind::Place => place::make(subject, focus, &mut dice),
            Kind::Fault => fault::make(subject, focus, &mut dice),
            Kind::Words => words::make(subject, &self.terms, manner.wording, focus, &mut dice),
            Kind::Checklist => checklist::make(subject, focus, &mut dice),
            Kind::Question => question::of_source(subject, focus, &mut dice),
            Kind::Contrast => None,
        };
        Some(finished(wish, None, draft?))
    }

    /// A role of the trainee's own choice, through one part or the whole.
    #[must_use]
    pub fn role(&self, ceremony: &str, who: &str, part: Option<Part>, playing: Playing, seed: u64) -> Option<Exercise> {
        let subject = self.subject(ceremony)?;
        let wish = Wish { kind: Kind::Role, ceremony: ceremony.to_owned(), about: None, seed };
        let mut dice = Dice::named(seed, &[Kind::Role.code(), ceremony, who]);
        Some(finished(&wish, None, role::of_person(subject, who, part, playing, &mut dice)?))
    }

    /// Two ceremonies, one of them the one that is wished for.
    fn contrast(&self, wish: &Wish, beside: &[String], dice: &mut Dice) -> Option<Exercise> {
        let own = self.subject(&wish.ceremony)?;
        let wanted = |s: &&Subject| s.id() != own.id() && (beside.is_empty() || beside.iter().any(|id| id == s.id()));
        let mut others: Vec<&Subject> = self.subjects.iter().filter(wanted).collect();
        // Libraries stand in another order on another machine.
        others.sort_by_key(|s| s.id());
        let others = dice.shuffled(others);
        others.into_iter().find_map(|other| {
            let pairs = [(own, other), (other, own)];
            let all = pairs.into_iter().flat_map(|(l, r)| contrast::axes(l, r).into_iter().map(move |a| (l, r, a)));
            dice.shuffled(all).into_iter().find_map(|(left, right, axis)| {
                let draft = contrast::make(left, right, axis, dice)?;
                let wish = Wish { ceremony: left.id().to_owned(), ..wish.clone() };
                Some(finished(&wish, Some(right.id().to_owned()), draft))
            })
        })
    }

    /// What can be known in all.
    #[must_use]
    pub fn items(&self) -> Vec<ItemKey> {
        let mut all: Vec<ItemKey> = self.subjects.iter().flat_map(Subject::items).cloned().collect();
        all.extend(self.bank.questions.iter().map(|q| ItemKey::question(&q.id)));
        all
    }

    /// What something to know is called; none where it is not here any more.
    #[must_use]
    pub fn name_of(&self, item: &ItemKey) -> Option<Text> {
        let subject = || self.subject(&item.ceremony);
        match &item.about {
            About::Step(id) => subject()?.step(subject()?.number_of(id)?).map(|s| s.step.title.clone()),
            About::Rule(id) => crate::core::protocol::rule(id).map(|r| r.title.text()),
            About::List(id) => {
                let lists = &subject()?.run().preparation;
                lists.iter().find(|l| l.id == *id).map(|l| l.title.clone())
            }
            About::Question(id) => self.bank.questions.iter().find(|q| q.id == *id).map(|q| q.text.clone()),
        }
    }

    /// What there is to learn of some ceremonies and, if wanted, of the bank; all ceremonies where none is named.
    #[must_use]
    pub fn course(&self, ceremonies: &[String], bank: bool) -> Course {
        let wanted = |s: &&Subject| ceremonies.is_empty() || ceremonies.iter().any(|id| id == s.id());
        let mut items: Vec<ItemKey> = self.subjects.iter().filter(wanted).flat_map(Subject::items).cloned().collect();
        if bank {
            items.extend(self.bank.questions.iter().map(|q| ItemKey::question(&q.id)));
        }
        Course { items }
    }
}

impl Subject {
    /// What can be known of the ceremony, worked out at the first question.
    #[must_use]
    pub fn items(&self) -> &[ItemKey] {
        self.items.get_or_init(|| items(self))
    }
}

/// What can be known of a ceremony.
fn items(subject: &Subject) -> Vec<ItemKey> {
    let id = subject.id();
    let mut all = Vec::new();
    let ordered = subject.steps().len() > FEWEST_STEPS;
    for (n, step) in subject.written_steps() {
        let step = &step.step;
        let mut known = |knowledge| all.push(ItemKey::step(id, &step.id, knowledge));
        if ordered && n > 0 {
            known(Knowledge::Order);
        }
        if !step.says.is_empty() {
            known(Knowledge::Words);
        }
        if place::takers(subject, n).next().is_some() {
            known(Knowledge::Place);
        }
        if !step.checks.is_empty() {
            known(Knowledge::Check);
        }
    }
    let ceremony = Ceremony::of(subject.run(), &[]);
    let taught = |family| !matches!(family, Family::Era | Family::Time);
    let met = rules().filter(|r| taught(r.family) && !r.met_in(&ceremony).is_empty() && fault::can_break(r.id));
    all.extend(met.map(|r| ItemKey::rule(id, r.id)));
    all.extend(subject.run().preparation.iter().filter(|l| !l.items.is_empty()).map(|l| ItemKey::list(id, &l.id)));
    all
}

/// With fewer steps than this there is no order to know.
const FEWEST_STEPS: usize = 3;

/// The kinds of exercises that test an item, the usual ones first.
#[must_use]
pub const fn kinds_for(item: &ItemKey) -> &'static [Kind] {
    match (&item.about, item.knowledge) {
        (About::Question(_), _) => &[Kind::Question],
        (About::Rule(_), _) => &[Kind::Fault, Kind::Question, Kind::Contrast],
        (_, Knowledge::Order) => &[Kind::Next, Kind::Order, Kind::Role],
        (_, Knowledge::Words) => &[Kind::Words],
        (_, Knowledge::Place) => &[Kind::Place],
        (_, Knowledge::Check) => &[Kind::Checklist],
        (_, Knowledge::Law) => &[Kind::Question],
    }
}

fn finished(wish: &Wish, other: Option<String>, draft: Draft) -> Exercise {
    Exercise {
        ceremony: wish.ceremony.clone(),
        other,
        steps: draft.steps,
        rules: draft.rules,
        seed: wish.seed,
        expected: draft.expected,
        task: draft.task,
    }
}
