//! Where everyone stands and faces at a moment of a step.
//!
//! Lengths are in stage units of 0.1 m. Headings are degrees clockwise from upstage: 0 looks at the backdrop, 90 to the
//! right as the audience sees it, 180 at the audience.

mod choreography;
mod director;
mod fixtures;
mod geometry;
#[cfg(test)]
mod tests;

pub use choreography::{Choreography, Course, Presence};
pub use fixtures::{CENTRE, DEPTH, FIXTURES, Fixture, FixtureKind, WIDTH};
pub use geometry::{Stop, along, degrees, distance, heading, length, mirror, point};

use super::{
    scenario::{Place, RoleCode},
    time::Span,
};

/// How fast people walk on a stage, in units a second: 0.8 m/s.
pub const WALKING_SPEED: f32 = 8.0;

/// The longest a walk is shown in class and from cue to cue.
pub const LONGEST_CLASS_WALK: Span = Span::seconds(4);

/// How far apart people of a group stand when a movement gives one place for all of them.
pub const SIDE_BY_SIDE: f32 = 7.0;

/// One person on the plan at a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The person, `NN2`; the role itself where one person fills it.
    pub who: String,
    /// The role.
    pub role: String,
    /// Letters for the marker, with the person's number where several fill the role.
    pub mark: RoleCode,
    /// Where.
    pub place: Place,
    /// Heading in degrees clockwise from upstage.
    pub facing: f32,
    /// On the way just now.
    pub walking: bool,
}

/// One walk of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Track {
    /// The person.
    pub who: String,
    /// The role.
    pub role: String,
    /// Letters for the marker.
    pub mark: RoleCode,
    /// Where the walk begins.
    pub from: Place,
    /// The whole way, its beginning and end included.
    pub path: Vec<Place>,
    /// When it begins, since the step began.
    pub start: Span,
    /// How long it is shown.
    pub takes: Span,
    /// Goes his own way; someone who follows another does not.
    pub leads: bool,
    /// Heading once arrived, in degrees clockwise from upstage.
    pub facing: f32,
    /// Belongs to what the person is about at the moment of the picture: the walk he is on, else his last, else his
    /// first, with those that follow on it without a halt. Other ways of his would only clutter the plan.
    pub current: bool,
}

impl Track {
    /// When the walk is over, since the step began.
    #[must_use]
    pub fn end(&self) -> Span {
        self.start + self.takes
    }

    /// Where the walk ends.
    #[must_use]
    pub fn to(&self) -> Place {
        self.path.last().copied().unwrap_or(self.from)
    }
}

/// Everybody on the plan at a moment, and the walks of the step.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StagePicture {
    /// Who stands where, in the order of the roles.
    pub figures: Vec<Figure>,
    /// The walks of the whole step, over, under way and to come.
    pub tracks: Vec<Track>,
}
