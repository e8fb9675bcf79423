//! Exam ("Kiểm tra"): the same paper on every machine, no feedback until the end, and a result that shows a changed
//! byte.

use serde::{Deserialize, Serialize};

use crate::core::time::{Span, Wall};

use super::{
    Answer, Asked, Dice, Exercise, Kind, Manner, Marks, Material, Playing, Score, Sureness, Task, View, Wish, Wording,
    digest::sha256, seed_of,
};

/// What an exam asks for. Two with the same fields make the same paper of the same ceremonies.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ExamPlan {
    /// Where chance begins; what the trainer tells the class.
    pub seed: u64,
    /// Ceremonies, by id.
    pub ceremonies: Vec<String>,
    /// Kinds of exercises.
    pub kinds: Vec<Kind>,
    /// How many exercises.
    pub many: usize,
    /// How long the whole may take; none: no limit.
    pub limit: Option<Span>,
    /// Whether marks of Vietnamese letters count.
    pub marks: Marks,
}

/// The exercises of an exam.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    /// What it was made from.
    pub plan: ExamPlan,
    /// The exercises, in order.
    pub exercises: Vec<Exercise>,
    /// A sign of the whole paper: the same on two machines where every exercise is.
    pub sign: String,
}

/// How often another exercise is tried where one is there already or cannot be made.
const TRIES: u64 = 12;
/// Letters of the sign; enough to be read out.
const SIGN: usize = 8;

impl Paper {
    /// Makes the paper; it is shorter where the ceremonies cannot make so many different exercises.
    #[must_use]
    pub fn new(material: &Material, plan: &ExamPlan) -> Self {
        let manner = plan.manner();
        let mut exercises: Vec<Exercise> = Vec::new();
        let mut dice = Dice::named(plan.seed, &["paper"]);
        // Each kind and each ceremony comes as often as any other.
        let mut slots: Vec<(Kind, &str)> = Vec::new();
        while slots.len() < plan.many && !plan.kinds.is_empty() && !plan.ceremonies.is_empty() {
            let ceremonies = dice.shuffled(plan.ceremonies.iter().map(String::as_str));
            let kinds = dice.shuffled(plan.kinds.iter().copied());
            slots.extend(kinds.into_iter().zip(ceremonies.into_iter().cycle()));
        }
        for (n, (kind, ceremony)) in slots.into_iter().take(plan.many).enumerate() {
            let different = |e: &Exercise| !exercises.iter().any(|other| other.task == e.task);
            let made = (0..TRIES).find_map(|attempt| {
                let seed = seed_of(plan.seed, &["question", &n.to_string(), &attempt.to_string()]);
                let ceremony = if kind == Kind::Question { "" } else { ceremony };
                let wish = Wish { kind, ceremony: ceremony.to_owned(), about: None, seed };
                material.exercise(&wish, &manner).filter(&different)
            });
            exercises.extend(made);
        }
        let contents: Vec<String> = exercises.iter().map(content).collect();
        let sign = sha256(contents.join("\n").as_bytes()).chars().take(SIGN).collect();
        Self { plan: plan.clone(), exercises, sign }
    }
}

/// All that tells an exercise from another, but for pictures: the last digit of a place may differ between systems.
fn content(exercise: &Exercise) -> String {
    let e = exercise;
    let task = match &e.task {
        Task::Place(task) => format!("{:?} {:?}", task.step, task.called),
        Task::Fault(task) if matches!(task.view, View::Stage { .. }) => format!("{:?}", task.options),
        task => format!("{task:?}"),
    };
    let head = (e.kind().code(), &e.ceremony, &e.other, &e.steps, &e.rules, e.seed);
    format!("{head:?} {} {task}", e.best().code())
}

impl ExamPlan {
    /// Exercises of an exam do not depend on who writes it: nothing is shown of missing words, no clock runs in a role.
    #[must_use]
    pub fn manner(&self) -> Manner {
        Manner {
            wording: Wording { help: super::Help::Hidden, marks: self.marks },
            playing: Playing { clock: false, ..Playing::default() },
            asked: Asked::default(),
            // Another machine may have other ceremonies besides.
            beside: self.ceremonies.clone(),
        }
    }
}

/// What one person answered to a paper, complete and sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExamResult {
    /// What the paper was made from.
    pub plan: ExamPlan,
    /// The sign of the paper.
    pub sign: String,
    /// Name of the person.
    pub name: String,
    /// Id of the person.
    pub person: String,
    /// When it was begun.
    pub began: Wall,
    /// When it was handed in.
    pub ended: Wall,
    /// What was answered, in the order of the paper.
    pub entries: Vec<Entry>,
}

/// One answer of an exam.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Kind of the exercise.
    pub kind: Kind,
    /// Its ceremony.
    pub ceremony: String,
    /// What was answered.
    pub answer: Answer,
    /// How much of it was right.
    pub score: Score,
    /// How long it took.
    pub took: Span,
    /// How sure the person was.
    pub sure: Sureness,
    /// Sealed with all that stands before it.
    pub seal: String,
}

/// Letters of a seal.
const SEAL: usize = 32;

impl ExamResult {
    /// Marks the answers to a paper and seals them. What was not answered is wrong.
    #[must_use]
    pub fn new(
        paper: &Paper,
        (person, name): (&str, &str),
        (began, ended): (Wall, Wall),
        answers: &[Option<(Answer, Span, Sureness)>],
    ) -> Self {
        let entries = paper.exercises.iter().enumerate().map(|(n, exercise)| {
            let nothing = (Answer::Nothing, Span::ZERO, Sureness::Guess);
            let (answer, took, sure) = answers.get(n).cloned().flatten().unwrap_or(nothing);
            let score = exercise.mark(&answer).score;
            let ceremony = exercise.ceremony.clone();
            Entry { kind: exercise.kind(), ceremony, answer, score, took, sure, seal: String::new() }
        });
        let mut result = Self {
            plan: paper.plan.clone(),
            sign: paper.sign.clone(),
            name: name.to_owned(),
            person: person.to_owned(),
            began,
            ended,
            entries: entries.collect(),
        };
        let seals = result.seals();
        for (entry, seal) in result.entries.iter_mut().zip(seals) {
            entry.seal = seal;
        }
        result
    }

    /// The seals as they should be: each is made of the head and every entry up to its own.
    #[must_use]
    pub fn seals(&self) -> Vec<String> {
        let mut last = sha256(self.head().as_bytes());
        let mut seals = Vec::new();
        for entry in &self.entries {
            last = sha256(format!("{last}\n{}", entry.line()).as_bytes());
            seals.push(last.chars().take(SEAL).collect());
        }
        seals
    }

    /// The first entry, from 0, whose seal is not what it should be: there, or before it, something was changed.
    #[must_use]
    pub fn broken_seal(&self) -> Option<usize> {
        self.seals().iter().zip(&self.entries).position(|(seal, entry)| *seal != entry.seal)
    }

    /// The mark: the mean of all scores.
    #[must_use]
    pub fn score(&self) -> Score {
        Score::mean(self.entries.iter().map(|e| e.score))
    }

    /// Marks by kind of exercise, and how many there were.
    #[must_use]
    pub fn by_kind(&self) -> Vec<(Kind, Score, usize)> {
        let of = |kind: Kind| self.entries.iter().filter(move |e| e.kind == kind);
        let all = Kind::ALL.into_iter().map(|kind| (kind, Score::mean(of(kind).map(|e| e.score)), of(kind).count()));
        all.filter(|(_, _, many)| *many > 0).collect()
    }

    /// Marks by ceremony, and how many exercises there were; the bank of questions has no name.
    #[must_use]
    pub fn by_ceremony(&self) -> Vec<(String, Score, usize)> {
        let mut ids: Vec<&str> = self.entries.iter().map(|e| e.ceremony.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        let of = |id: &str| self.entries.iter().filter(|e| e.ceremony == id).map(|e| e.score).collect::<Vec<_>>();
        ids.into_iter().map(|id| (id.to_owned(), Score::mean(of(id)), of(id).len())).collect()
    }

    /// Entries, by number, whose score is not what the paper gives for the answer; none where the paper is another.
    #[must_use]
    pub fn differs_from(&self, paper: &Paper) -> Option<Vec<usize>> {
        if paper.sign != self.sign || paper.plan != self.plan || paper.exercises.len() != self.entries.len() {
            return None;
        }
        let pairs = paper.exercises.iter().zip(&self.entries).enumerate();
        Some(pairs.filter(|(_, (e, entry))| e.mark(&entry.answer).score != entry.score).map(|(n, _)| n).collect())
    }

    /// Everything but the entries, as it is sealed.
    fn head(&self) -> String {
        let kinds: Vec<&str> = self.plan.kinds.iter().map(|k| k.code()).collect();
        let limit = self.plan.limit.map_or(-1, |l| l.0);
        let parts = [
            self.plan.seed.to_string(),
            self.plan.ceremonies.join(","),
            kinds.join(","),
            self.plan.many.to_string(),
            limit.to_string(),
            u8::from(self.plan.marks == Marks::Demanded).to_string(),
            self.sign.clone(),
            self.name.clone(),
            self.person.clone(),
            moment(self.began),
            moment(self.ended),
        ];
        parts.map(|p| quoted(&p)).join("|")
    }
}

fn moment(at: Wall) -> String {
    format!("{}+{}", at.unix_ms, at.offset_s)
}

/// So that no field can pass for two.
fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('|', "\\p").replace('\n', "\\n")
}

impl Entry {
    /// Everything but the seal, as it is sealed.
    fn line(&self) -> String {
        let parts = [
            self.kind.code().to_owned(),
            self.ceremony.clone(),
            self.answer.code(),
            self.score.as_thousandths().to_string(),
            self.took.0.to_string(),
            (self.sure as u8).to_string(),
        ];
        parts.map(|p| quoted(&p)).join("|")
    }
}

impl Answer {
    /// The answer in a line of plain letters, for sealing: the same for ever, whatever its form in files.
    #[must_use]
    pub fn code(&self) -> String {
        let list = |all: &[usize]| all.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
        let maybe = |n: Option<usize>| n.map_or_else(|| "-".to_owned(), |n| n.to_string());
        match self {
            Self::Nothing => "nothing".to_owned(),
            Self::Order(order) => format!("order {}", list(order)),
            Self::Choice(n) => format!("choice {n}"),
            Self::Role(played) => {
                let one = |p: &Option<super::Played>| {
                    p.map_or_else(|| "-".to_owned(), |p| format!("{}@{}", p.choice, p.at.0))
                };
                format!("role {}", played.iter().map(one).collect::<Vec<_>>().join(","))
            }
            Self::Place { x_cm, y_cm, faces } => {
                format!("place {x_cm},{y_cm},{}", crate::core::stage::degrees(*faces) as u32)
            }
            Self::Fault { at, rule } => format!("fault {},{}", maybe(*at), maybe(*rule)),
            Self::Typed(words) => format!("typed {words}"),
            Self::Ticks(ticks) => format!("ticks {}", list(ticks)),
            Self::Sides(sides) => {
                let one = |s: &Option<super::Side>| match s {
                    Some(super::Side::Left) => "l",
                    Some(super::Side::Right) => "r",
                    None => "-",
                };
                format!("sides {}", sides.iter().map(one).collect::<Vec<_>>().join(","))
            }
        }
    }
}
