//! Words: who says this, when, and in which words?

mod typed;

use std::ops::Range;

use crate::core::{
    protocol::{formulas::formulas, rule},
    reference::Terms,
    scenario::{ActKind, Award, Line, Step},
    text::{Language, Text},
    time::Span,
};

use super::{
    About, Answer, Dice, Draft, Exercise, Feedback, ItemKey, Knowledge, Reason, Score, Subject, Task, Tested,
    choosing::{different, mark_choice, mixed},
    exercise::Card,
};

pub use typed::{Compared, Help, Marks, prompt};

/// Words of the ceremony, something about which is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct WordsTask {
    /// The step in which they are said; a screen shows it only where it is not the answer.
    pub step: Card,
    /// Who says them, for people.
    pub speaker: Text,
    /// What is asked.
    pub ask: AskWords,
    because: Vec<Reason>,
}

/// What is asked about the words.
#[derive(Debug, Clone, PartialEq)]
pub enum AskWords {
    /// Who says this?
    Who {
        /// The words.
        line: Text,
        /// Roles.
        options: Vec<Text>,
        /// Number of the right one.
        right: usize,
    },
    /// When is it said?
    When {
        /// The words.
        line: Text,
        /// Steps.
        options: Vec<Card>,
        /// Number of the right one.
        right: usize,
    },
    /// Which words are missing?
    Phrase {
        /// The Vietnamese words around the gaps: one gap between each two.
        around: Vec<String>,
        /// What is missing.
        phrase: String,
        /// The whole line in English, where there is one.
        english: String,
        /// How much of it is shown.
        help: Help,
        /// Whether the marks count.
        marks: Marks,
    },
    /// "Tặng" or "truy tặng"?
    Verb {
        /// The Vietnamese words around the gaps: one gap between each two.
        around: Vec<String>,
        /// The two verbs.
        options: [Text; 2],
        /// Number of the right one.
        right: usize,
    },
}

/// How the words are to be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wording {
    /// How much of a missing phrase is shown.
    pub help: Help,
    /// Whether marks count.
    pub marks: Marks,
}

/// Words of the step in focus, or of any; none where nothing is said.
pub(super) fn make(
    subject: &Subject,
    terms: &Terms,
    wording: Wording,
    focus: Option<&About>,
    dice: &mut Dice,
) -> Option<Draft> {
    let steps: Vec<usize> = match focus {
        Some(About::Step(id)) => vec![subject.number_of(id)?],
        Some(_) => return None,
        None => dice.shuffled(subject.written_steps().map(|(n, _)| n)),
    };
    let spoken =
        steps.into_iter().filter_map(|n| subject.step(n).map(|s| (n, &s.step))).filter(|(_, s)| !s.says.is_empty());
    for (n, step) in spoken.take(4) {
        let line = dice.pick(&step.says)?;
        for ask in dice.shuffled([0, 1, 2, 2, 3, 3]) {
            let task = match ask {
                0 => who(subject, line, dice),
                1 => when(subject, n, line, dice),
                2 => phrase(subject, line, terms, wording, dice),
                _ => verb(subject, step, line),
            };
            if let Some(ask) = task {
                return draft(subject, n, line, ask);
            }
        }
    }
    None
}

fn draft(subject: &Subject, n: usize, line: &Line, ask: AskWords) -> Option<Draft> {
    let card = Card::of(subject, n);
    let sources = subject.step(n).map(|s| s.step.sources.as_slice()).unwrap_or_default();
    let verb = matches!(ask, AskWords::Verb { .. });
    let rule = if verb { rule("words.posthumous") } else { None };
    let said = || Reason::said(line.text.clone(), sources, &subject.run().instruments);
    let because = rule.map_or_else(said, |rule| subject.rule_reason(rule, None));
    let expected = Span::seconds(if matches!(ask, AskWords::Phrase { .. }) { 30 } else { 20 });
    let step = card?;
    Some(Draft {
        steps: vec![step.step.clone()],
        rules: rule.map(|r| r.id.to_owned()).into_iter().collect(),
        expected,
        task: Task::Words(WordsTask { step, speaker: subject.called(&line.who), ask, because: vec![because] }),
    })
}

/// The steps and speakers of a line wherever it is said.
fn said_where<'a>(subject: &'a Subject, text: &'a Text) -> impl Iterator<Item = (usize, &'a Line)> {
    let all = subject.steps().iter().enumerate();
    all.flat_map(|(n, s)| s.step.says.iter().map(move |l| (n, l))).filter(|(_, l)| l.text.vi == text.vi)
}

fn who(subject: &Subject, line: &Line, dice: &mut Dice) -> Option<AskWords> {
    let run = subject.run();
    let right = run.role_of(&line.who).filter(|r| !r.name.vi.trim().is_empty())?;
    let speaks =
        |id: &str| run.steps.iter().flat_map(|s| &s.step.says).any(|l| run.role_of(&l.who).is_some_and(|r| r.id == id));
    let says_it: Vec<&str> =
        said_where(subject, &line.text).filter_map(|(_, l)| run.role_of(&l.who)).map(|r| r.id.as_str()).collect();
    let mut others = dice.shuffled(run.roles.iter().filter(|r| !says_it.contains(&r.id.as_str())));
    others.sort_by_key(|r| !speaks(&r.id));
    let wrong = different(others, &[&right.name], 3, |r| &r.name);
    if wrong.len() < 3 {
        return None;
    }
    let (options, at) = mixed(right.name.clone(), wrong.into_iter().map(|r| r.name.clone()).collect(), dice);
    Some(AskWords::Who { line: line.text.clone(), options, right: at })
}

fn when(subject: &Subject, n: usize, line: &Line, dice: &mut Dice) -> Option<AskWords> {
    let right = Card::of(subject, n)?;
    let said: Vec<usize> = said_where(subject, &line.text).map(|(n, _)| n).collect();
    let mut others: Vec<(usize, Card)> = dice.shuffled(
        subject
            .written_steps()
            .filter(|(m, _)| !said.contains(m))
            .filter_map(|(m, _)| Some((m, Card::of(subject, m)?))),
    );
    // The same title may stand over a round in which it is said.
    let titles: Vec<&Text> = said.iter().filter_map(|m| subject.step(*m)).map(|s| &s.step.title).collect();
    others.retain(|(_, card)| !titles.iter().any(|t| t.vi == card.title.vi));
    others.sort_by_key(|(m, _)| m.abs_diff(n) > 6);
    let wrong = different(others.iter(), &[&right.title], 3, |(_, card)| &card.title);
    if wrong.len() < 3 {
        return None;
    }
    let (options, at) = mixed(right, wrong.into_iter().map(|(_, card)| card.clone()).collect(), dice);
    Some(AskWords::When { line: line.text.clone(), options, right: at })
}

/// A set phrase, the name of an award or a term of the glossary is missing.
fn phrase(subject: &Subject, line: &Line, terms: &Terms, wording: Wording, dice: &mut Dice) -> Option<AskWords> {
    let text = line.text.vi.as_str();
    let mut ranges = formulas(text);
    let awards = subject.run().awards.iter().filter_map(|a: &Award| a.name.as_ref());
    ranges.extend(awards.flat_map(|name| crate::core::protocol::formulas::said(text, &name.vi.to_lowercase())));
    if ranges.is_empty() {
        ranges.extend(terms.find(text, Language::Vi).into_iter().map(|hit| hit.range));
    }
    let wanted = |r: &Range<usize>| {
        let found = text.get(r.clone()).unwrap_or_default();
        found.contains(' ') && found.len() * 5 < text.len() * 4 && found.chars().count() >= 5
    };
    let ranges: Vec<Range<usize>> = ranges.into_iter().filter(wanted).collect();
    let phrase = text.get(dice.pick(&ranges)?.clone())?.to_owned();
    let around = around(text, &phrase.to_lowercase())?;
    let Wording { help, marks } = wording;
    Some(AskWords::Phrase { around, phrase, english: line.text.en.clone(), help, marks })
}

/// The text around each place where a phrase is said.
fn around(text: &str, phrase: &str) -> Option<Vec<String>> {
    let gaps = crate::core::protocol::formulas::said(text, phrase);
    let mut parts = Vec::new();
    let mut from = 0;
    for gap in &gaps {
        parts.push(text.get(from..gap.start)?.to_owned());
        from = gap.end;
    }
    parts.push(text.get(from..)?.to_owned());
    (!gaps.is_empty()).then_some(parts)
}

/// Acts that give an award or ask people up for it.
const GIVING: &[ActKind] = &[
    ActKind::ReadDecision,
    ActKind::ReadNames,
    ActKind::InviteRecipients,
    ActKind::InviteReader,
    ActKind::AnnounceAwards,
    ActKind::InviteConferrer,
];

fn verb(subject: &Subject, step: &Step, line: &Line) -> Option<AskWords> {
    use crate::core::protocol::formulas::{LIVING, POSTHUMOUS, said};
    let run = subject.run();
    let gives = step.acts.iter().filter(|a| GIVING.contains(&a.act));
    let of = |id: &Option<String>| match (id, run.awards.as_slice()) {
        (Some(id), all) => all.iter().find(|a| a.id == *id),
        (None, [only]) => Some(only),
        (None, _) => None,
    };
    let awards: Vec<&Award> = gives.filter_map(|a| of(&a.award)).collect();
    let died = awards.first()?.posthumous;
    let text = line.text.vi.as_str();
    let right = if died { POSTHUMOUS } else { LIVING };
    if awards.iter().any(|a| a.posthumous != died) || said(text, right).is_empty() {
        return None;
    }
    // Of the living "trao tặng" is said as one word, and of nobody both verbs in one line.
    let joined = said(text, LIVING)
        .iter()
        .any(|r| text.get(..r.start).is_some_and(|before| before.trim_end().to_lowercase().ends_with("trao")));
    let both = died && said(text, POSTHUMOUS).len() != said(text, LIVING).len();
    if joined || both || !died && !said(text, POSTHUMOUS).is_empty() {
        return None;
    }
    let around = around(text, right)?;
    let options = [LIVING, POSTHUMOUS].map(|verb| Text::new(verb, ""));
    Some(AskWords::Verb { around, options, right: usize::from(died) })
}

impl WordsTask {
    pub(super) fn mark(&self, exercise: &Exercise, answer: &Answer) -> Feedback {
        let because = |_: Option<usize>| self.because.clone();
        let feedback = match &self.ask {
            AskWords::Who { options, right, .. } => mark_choice(options, *right, answer, because),
            AskWords::When { options, right, .. } => {
                let titles: Vec<Text> = options.iter().map(|c| c.title.clone()).collect();
                mark_choice(&titles, *right, answer, because)
            }
            AskWords::Verb { options, right, .. } => mark_choice(options, *right, answer, because),
            AskWords::Phrase { phrase, marks, .. } => {
                let typed = if let Answer::Typed(typed) = answer { Some(typed.as_str()) } else { None };
                Feedback { reasons: self.because.clone(), ..typed::mark(phrase, *marks, typed) }
            }
        };
        let item = ItemKey::step(&exercise.ceremony, &self.step.step, Knowledge::Words);
        let score: Score = feedback.score;
        let remember = self.because.iter().filter_map(Reason::rule_title).collect();
        Feedback { tested: vec![Tested { item, score }], remember, ..feedback }
    }
}
