//! Changes to the text of a scenario file that mend what is wrong with it.

use std::ops::Range;

/// A thing in a scenario file, by which its place in the text is found.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// The scenario as a whole.
    Whole,
    /// A field of the scenario, such as `host_event`.
    Field(&'static str),
    /// An award, by id.
    Award(String),
    /// A role, by id.
    Role(String),
    /// A preparation list, by id.
    List(String),
    /// An entry of `allow`, by number from 0.
    Allow(usize),
    /// A step, by the id it is written with.
    Step(String),
    /// A field of a step.
    StepField(String, &'static str),
    /// An act of a step, by number from 0.
    Act(String, usize),
    /// A line of a step, by number from 0.
    Line(String, usize),
    /// A check of a step, by number from 0.
    Check(String, usize),
    /// A keyframe of a step, by number from 0.
    Keyframe(String, usize),
    /// A movement: step, keyframe, movement, the last two by number from 0.
    Move(String, usize, usize),
}

impl Anchor {
    /// The step it belongs to, if any.
    #[must_use]
    pub fn step(&self) -> Option<&str> {
        match self {
            Self::Whole | Self::Field(_) | Self::Award(_) | Self::Role(_) | Self::List(_) | Self::Allow(_) => None,
            Self::Step(step)
            | Self::StepField(step, _)
            | Self::Act(step, _)
            | Self::Line(step, _)
            | Self::Check(step, _)
            | Self::Keyframe(step, _)
            | Self::Move(step, ..) => Some(step),
        }
    }
}

/// A mend, said in terms of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Two entries change places.
    Swap(Anchor, Anchor),
    /// An entry goes to where another one begins.
    MoveBefore {
        /// What goes.
        what: Anchor,
        /// Before what.
        before: Anchor,
    },
    /// An entry is taken out.
    Remove(Anchor),
    /// A field of an entry gets this value, as written in the file.
    Put {
        /// The entry.
        entry: Anchor,
        /// Name of the field.
        field: &'static str,
        /// Its value in the notation of the file.
        value: String,
    },
    /// Words within an entry are replaced wherever they stand.
    Words {
        /// The entry.
        entry: Anchor,
        /// What stands there.
        from: String,
        /// What should.
        to: String,
    },
    /// An entry is written before another one.
    InsertBefore {
        /// Before what.
        before: Anchor,
        /// The entry in the notation of the file, without a comma.
        entry: String,
    },
    /// Several at once.
    All(Vec<Edit>),
}

/// Bytes of a text to be replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What goes.
    pub span: Range<usize>,
    /// What comes.
    pub with: String,
}

/// The text with all changes made; none where they overlap or do not fit the text.
#[must_use]
pub fn apply(text: &str, changes: &[Change]) -> Option<String> {
    let mut sorted: Vec<&Change> = changes.iter().collect();
    sorted.sort_by_key(|c| (c.span.start, c.span.end));
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for change in sorted {
        out.push_str(text.get(at..change.span.start)?);
        out.push_str(&change.with);
        text.get(change.span.clone())?;
        at = change.span.end;
    }
    out.push_str(text.get(at..)?);
    Some(out)
}
