//! Where people stand and how they walk.

use serde::{Deserialize, Serialize};

use crate::core::time::Span;

use super::Condition;

/// Positions and movements that begin at a time within the step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Keyframe {
    /// Time since the step began, in class pace.
    pub at: Span,
    /// What moves.
    pub moves: Vec<StageMove>,
}

/// A movement with the condition it stands under.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StageMove {
    /// What moves.
    pub action: Move,
    /// Only where this holds.
    pub when: Option<Condition>,
}

/// A place on the stage plan in units of 0.1 m; x from the left as the audience sees it, y from the front edge.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Left to right.
    pub x: f32,
    /// Front to back; negative in the hall.
    pub y: f32,
}

/// A place as a movement names it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Spot {
    /// A place of the plan.
    At(Place),
    /// So far from where somebody stands at that moment.
    By {
        /// Person; the first of a role.
        who: String,
        /// How far right of and behind him, in stage units.
        off: Place,
    },
}

impl From<Place> for Spot {
    fn from(place: Place) -> Self {
        Self::At(place)
    }
}

/// Where somebody looks; south is the audience.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Facing {
    /// Upstage, back to the hall.
    North,
    /// Upstage right.
    NorthEast,
    /// To the right as the audience sees it.
    East,
    /// Downstage right.
    SouthEast,
    /// To the audience.
    South,
    /// Downstage left.
    SouthWest,
    /// To the left as the audience sees it.
    West,
    /// Upstage left.
    NorthWest,
}

/// One movement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Move {
    /// Stands here from now on.
    At {
        /// Role or person.
        who: String,
        /// Where.
        at: Spot,
        /// Looking where.
        faces: Facing,
    },
    /// Walks from where he stands along a path.
    Walk {
        /// Role or person.
        who: String,
        /// Points to pass; the last is where he stops.
        path: Vec<Spot>,
        /// Looking where at the end; along the last leg where absent.
        faces: Option<Facing>,
        /// How long it takes; length ÷ 0.8 m/s where absent.
        takes: Option<Span>,
    },
    /// Turns on the spot.
    Turn {
        /// Role or person.
        who: String,
        /// Looking where.
        faces: Facing,
    },
    /// Stands still for a time before his next move of this keyframe.
    Wait {
        /// Role or person.
        who: String,
        /// How long.
        takes: Span,
    },
    /// Walks the way another walks, at a distance behind.
    Follow {
        /// Role or person.
        who: String,
        /// Behind whom.
        whom: String,
        /// Distance in stage units.
        gap: f32,
        /// Where he leaves the other's way and stops; behind the other where absent.
        to: Option<Spot>,
        /// Looking where at the end.
        faces: Option<Facing>,
    },
    /// All holders of a role stand in a line at equal distances.
    Row {
        /// Role.
        who: String,
        /// Place of the first.
        from: Place,
        /// Place of the last.
        to: Place,
        /// Looking where.
        faces: Facing,
    },
    /// Sits in the hall, off the plan.
    Seated(String),
    /// Off the plan.
    Off(String),
}

impl Move {
    /// The role or person that moves.
    #[must_use]
    pub fn who(&self) -> &str {
        match self {
            Self::At { who, .. }
            | Self::Walk { who, .. }
            | Self::Turn { who, .. }
            | Self::Wait { who, .. }
            | Self::Follow { who, .. }
            | Self::Row { who, .. }
            | Self::Seated(who)
            | Self::Off(who) => who,
        }
    }
}
