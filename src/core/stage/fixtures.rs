//! What stands on every stage: the base set, in stage units.

use crate::core::scenario::Place;

/// Left to right, in units of 0.1 m.
pub const WIDTH: f32 = 100.0;

/// Front edge to backdrop, in units of 0.1 m.
pub const DEPTH: f32 = 60.0;

/// The mark on the floor where the rite has its centre.
pub const CENTRE: Place = Place { x: 50.0, y: 26.0 };

/// A thing of the base set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FixtureKind {
    /// Drape behind the stage.
    Backdrop,
    /// Red panel that carries the flags.
    FlagPanel,
    /// Party flag.
    PartyFlag,
    /// National flag.
    NationalFlag,
    /// Bust on its plinth.
    Bust,
    /// Flowers below the bust.
    Flowers,
    /// Panel with the title of the ceremony.
    TitlePanel,
    /// Podium where the decision is read.
    Podium,
    /// Stand of the master of ceremonies.
    McStand,
    /// Stairs on the left, by which recipients come.
    StairsLeft,
    /// Stairs on the right, for leaders.
    StairsRight,
    /// Opening to the left wing, where the flag team waits.
    WingLeft,
    /// Opening to the right wing.
    WingRight,
    /// Table with the trays in the right wing.
    TrayTable,
    /// Cross on the floor.
    CentreMark,
}

/// A thing of the base set and its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fixture {
    /// What it is.
    pub kind: FixtureKind,
    /// Its middle.
    pub at: Place,
    /// Left to right.
    pub width: f32,
    /// Front to back.
    pub depth: f32,
}

impl Fixture {
    /// The corner on the left towards the audience.
    #[must_use]
    pub fn front_left(&self) -> Place {
        Place { x: self.at.x - self.width / 2.0, y: self.at.y - self.depth / 2.0 }
    }

    /// The corner on the right towards the backdrop.
    #[must_use]
    pub fn back_right(&self) -> Place {
        Place { x: self.at.x + self.width / 2.0, y: self.at.y + self.depth / 2.0 }
    }

    /// Whether a place lies on it.
    #[must_use]
    pub fn covers(&self, place: Place) -> bool {
        let (low, high) = (self.front_left(), self.back_right());
        (low.x..=high.x).contains(&place.x) && (low.y..=high.y).contains(&place.y)
    }
}

/// The base set, in the order in which it is drawn.
pub const FIXTURES: [Fixture; 15] = [
    thing(FixtureKind::WingLeft, 0.0, 34.0, 1.0, 10.0),
    thing(FixtureKind::WingRight, 100.0, 38.0, 1.0, 10.0),
    thing(FixtureKind::Backdrop, 50.0, 60.5, 100.0, 2.2),
    thing(FixtureKind::FlagPanel, 29.5, 57.8, 27.0, 2.4),
    thing(FixtureKind::TitlePanel, 72.0, 57.8, 48.0, 2.4),
    thing(FixtureKind::PartyFlag, 23.0, 56.4, 9.0, 1.9),
    thing(FixtureKind::NationalFlag, 36.0, 56.4, 9.0, 1.9),
    thing(FixtureKind::Bust, 30.0, 52.0, 5.0, 4.4),
    thing(FixtureKind::Flowers, 30.0, 47.0, 6.0, 1.8),
    thing(FixtureKind::Podium, 83.0, 15.0, 7.0, 4.0),
    thing(FixtureKind::McStand, 14.0, 8.0, 4.0, 2.8),
    thing(FixtureKind::StairsLeft, 6.0, -2.1, 8.0, 4.2),
    thing(FixtureKind::StairsRight, 94.0, -2.1, 8.0, 4.2),
    thing(FixtureKind::TrayTable, 108.0, 38.0, 2.6, 4.0),
    thing(FixtureKind::CentreMark, CENTRE.x, CENTRE.y, 3.0, 3.0),
];

const fn thing(kind: FixtureKind, x: f32, y: f32, width: f32, depth: f32) -> Fixture {
    Fixture { kind, at: Place { x, y }, width, depth }
}
