//! Questions: the bank, and what a rule rests on.

use crate::core::{
    protocol::{Ceremony, rule, rules},
    reference::{Question, Reference, Topic},
    scenario::{Era, citation},
    text::Text,
    time::Span,
};

use super::{
    About, Answer, Dice, Draft, Exercise, Fact, Feedback, ItemKey, Reason, Subject, Task, Tested,
    choosing::{different, mark_choice, mixed},
};

/// A question with several answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionTask {
    /// What is asked.
    pub ask: Ask,
    /// The answers.
    pub options: Vec<Text>,
    /// Number of the right one.
    pub right: usize,
    because: Reason,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// A question of the bank.
    Bank {
        /// Its id.
        id: String,
        /// What it is about.
        topic: Topic,
        /// The question.
        text: Text,
    },
    /// Which article says so?
    Source {
        /// Id of the rule.
        rule: String,
        /// What the rule says.
        says: Text,
    },
}

/// Which questions of the bank are wanted; all where nothing is said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    /// Only about this.
    pub topic: Option<Topic>,
    /// Only those whose answer holds in this time.
    pub era: Option<Era>,
}

impl Asked {
    /// Whether a question is wanted.
    #[must_use]
    pub fn wants(&self, question: &Question) -> bool {
        self.topic.is_none_or(|t| t == question.topic)
            && self.era.is_none_or(|e| question.eras.is_empty() || question.eras.contains(&e))
    }
}

/// A question of the bank: the one in focus, or one of those wanted.
pub(super) fn of_bank(bank: &Reference, asked: &Asked, focus: Option<&str>, dice: &mut Dice) -> Option<Draft> {
    let wanted: Vec<&Question> = match focus {
        Some(id) => bank.questions.iter().filter(|q| q.id == id).collect(),
        None => bank.questions.iter().filter(|q| asked.wants(q)).collect(),
    };
    let question = *dice.pick(&wanted)?;
    let wrong = different(&question.wrong, &[&question.right], 3, |w| w);
    if wrong.is_empty() {
        return None;
    }
    let (options, right) = mixed(question.right.clone(), wrong.into_iter().cloned().collect(), dice);
    let because = Reason::said(question.why.clone(), &question.sources, &bank.instruments);
    let ask = Ask::Bank { id: question.id.clone(), topic: question.topic, text: question.text.clone() };
    Some(draft(Vec::new(), QuestionTask { ask, options, right, because }))
}

/// Which article a rule rests on that the ceremony has to keep.
pub(super) fn of_source(subject: &Subject, focus: Option<&About>, dice: &mut Dice) -> Option<Draft> {
    let ceremony = Ceremony::of(subject.run(), &[]);
    let era = subject.era();
    let named = match focus {
        Some(About::Rule(id)) => Some(rule(id)?),
        Some(_) => return None,
        None => None,
    };
    let cited = |r: &'static crate::core::protocol::Rule| {
        let sources = r.sources_in(era);
        let by_law = sources.iter().any(|s| s.law.is_some());
        let wanted = !sources.is_empty() && (by_law || named.is_some());
        wanted.then(|| (r, citation(&sources, &subject.run().instruments)))
    };
    let met: Vec<_> = rules().filter(|r| !r.met_in(&ceremony).is_empty()).filter_map(cited).collect();
    let asked = match named {
        Some(named) => met.iter().find(|(r, _)| r.id == named.id),
        None => dice.pick(&met),
    };
    let (asked, source) = asked?;
    let others: Vec<&Text> = dice.shuffled(met.iter().map(|(_, source)| source));
    let wrong = different(others, &[source], 3, |w| w);
    if wrong.len() < 3 {
        return None;
    }
    let (options, right) = mixed(source.clone(), wrong.into_iter().cloned().collect(), dice);
    let ask = Ask::Source { rule: asked.id.to_owned(), says: asked.title.text() };
    let because = subject.rule_reason(asked, None);
    Some(draft(vec![asked.id.to_owned()], QuestionTask { ask, options, right, because }))
}

fn draft(rules: Vec<String>, task: QuestionTask) -> Draft {
    Draft { steps: Vec::new(), rules, expected: Span::seconds(25), task: Task::Question(task) }
}

impl QuestionTask {
    pub(super) fn mark(&self, exercise: &Exercise, answer: &Answer) -> Feedback {
        let feedback = mark_choice(&self.options, self.right, answer, |_| vec![self.because.clone()]);
        let item = match &self.ask {
            Ask::Bank { id, .. } => ItemKey::question(id),
            Ask::Source { rule, .. } => ItemKey::rule(&exercise.ceremony, rule),
        };
        let remember = match (&self.ask, &self.because.fact) {
            (Ask::Source { says, .. }, _) => vec![says.clone()],
            (Ask::Bank { .. }, Fact::Said(_)) => self.options.get(self.right).cloned().into_iter().collect(),
            _ => Vec::new(),
        };
        Feedback { tested: vec![Tested { item, score: feedback.score }], remember, ..feedback }
    }
}
