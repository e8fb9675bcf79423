//! A scenario with its blocks put in: everything known of one ceremony.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use crate::core::{text::Text, time::Span};

mod acts;
mod awards;
mod duty;
mod moves;
mod sources;
mod steps;

pub use acts::{Act, ActKind, Check, Cue, Fault, Line, Manner, ObjectKind};
pub use awards::{AnnounceOrder, Authority, Award, AwardObject, Class, RecipientKind};
pub use duty::{Duty, RoleCode};
pub use moves::{Facing, Keyframe, Move, Place, Spot, StageMove};
pub use sources::{Date, InForce, Instrument, Mark, Now, Source, Sure};
pub use steps::{Item, Over, Part, Step, Times};

/// Which decree on ceremonies rules the day of the ceremony.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Era {
    /// NĐ 154/2004: 6/9/2004 to 15/12/2013.
    From2004,
    /// NĐ 145/2013: 16/12/2013 to 31/12/2023.
    From2013,
    /// NĐ 98/2023 chapter III: 1/1/2024 to 30/6/2025.
    From2024,
    /// NĐ 152/2025: from 1/7/2025.
    From2025,
}

impl Era {
    /// All of them, by time.
    pub const ALL: [Self; 4] = [Self::From2004, Self::From2013, Self::From2024, Self::From2025];
}

/// One ceremony, complete: blocks are put in, conditions and repeats still stand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// Name for machines, unique in a library: `co-thi-dua-chinh-phu`.
    pub id: String,
    /// Name for people.
    pub title: Text,
    /// The time whose law rules.
    pub era: Era,
    /// Named ways to hold the same ceremony.
    pub variants: Vec<Variant>,
    /// The event that the conferring is part of; an award has no ceremony of its own.
    pub host_event: Text,
    /// What kind of event that is.
    #[serde(default)]
    pub occasion: Option<Occasion>,
    /// The rule of this ceremony that must not be missed, in one sentence.
    pub key_rule: Option<Text>,
    /// Name of the formation, such as `F1`.
    pub formation: Option<String>,
    /// What is conferred.
    pub awards: Vec<Award>,
    /// Size of the stage.
    pub stage: StageSize,
    /// Doorways on the ways of the flag, with their heights.
    #[serde(default)]
    pub doors: Vec<Door>,
    /// Height of the traditional flag as it is carried, in stage units of 0.1 m.
    #[serde(default)]
    pub flag_height: Option<u32>,
    /// Who takes part.
    pub roles: Vec<Role>,
    /// Lists to work through before (and after) the ceremony.
    pub preparation: Vec<Checklist>,
    /// The steps in order.
    pub programme: Vec<Item>,
    /// Points on which local practice differs, and what this scenario chose.
    pub local: Vec<LocalPoint>,
    /// Rules switched off, each with its reason.
    pub allow: Vec<Allow>,
    /// What the scenario as a whole rests on.
    pub sources: Vec<Source>,
    /// The instruments that the sources name, and those that rules rest on.
    pub instruments: Vec<Instrument>,
    /// A remark of the author.
    pub note: Option<String>,
}

impl Scenario {
    /// Every step as written, those of repeats once.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.programme.iter().flat_map(|item| match item {
            Item::Step(step) => std::slice::from_ref(step.as_ref()),
            Item::Repeat { steps, .. } => steps.as_slice(),
        })
    }
}

/// A named way to hold the ceremony.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variant {
    /// Name for conditions.
    pub id: String,
    /// Name for people.
    pub name: Text,
}

/// Kinds of events that a conferring can be part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Occasion {
    /// Hội nghị tổng kết.
    ConcludingConference,
    /// Ngày thành lập.
    FoundingDay,
    /// Ngày truyền thống.
    TraditionalDay,
    /// Ngày lễ lớn.
    NationalHoliday,
    /// Đại hội.
    Congress,
    /// Ngày của ngành.
    SectorDay,
    /// Thành tích đột xuất: may be conferred on its own.
    SuddenFeat,
    /// Khen thưởng kháng chiến: may be conferred on its own.
    ResistanceWar,
    /// No event but the conferring itself.
    AwardsAlone,
}

/// A doorway.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Door {
    /// Where it is.
    pub at: Place,
    /// Clear height in stage units of 0.1 m.
    pub height: u32,
}

/// Size of the stage in metres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageSize {
    /// Left to right, in stage units of 0.1 m.
    pub width: u32,
    /// Front edge to backdrop, in stage units of 0.1 m.
    pub depth: u32,
}

/// A role that people fill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// Name for acts and moves; role `NN` with `count: 3` is `NN1`, `NN2`, `NN3`.
    pub id: String,
    /// Two or three letters on the marker.
    pub mark: String,
    /// Name for people.
    pub name: Text,
    /// How many people fill it.
    pub count: u32,
    /// May stay without a person.
    pub optional: bool,
    /// What he does in the ceremony; as his id says where absent ([`Role::duty`]).
    #[serde(default)]
    pub duty: Option<Duty>,
}

/// A list of things to see to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Checklist {
    /// Name for machines.
    pub id: String,
    /// Name for people.
    pub title: Text,
    /// What to see to.
    pub items: Vec<ListItem>,
}

/// One thing to see to before or after the ceremony.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ListItem {
    /// Name for machines, unique in its list.
    pub id: String,
    /// What to see to.
    pub text: Text,
    /// Must be done; missing ones are recorded.
    pub must: bool,
    /// By when.
    pub due: Option<Due>,
    /// What it rests on.
    pub sources: Vec<Source>,
    /// Only where this holds.
    pub when: Option<Condition>,
}

/// By when a thing must be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Due {
    /// So long before the ceremony begins: `"T-7d"`, `"T-30m"`.
    Before(Span),
    /// After the ceremony.
    After,
}

/// Holds or not, by what was chosen for the drill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// A local point is decided so: `Local("U1", InviteFirst)`.
    Local(String, String),
    /// This variant is held.
    Variant(String),
    /// The other way round.
    Not(Box<Condition>),
}

/// A point of protocol on which places differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalPoint {
    /// `U1` to `U25`.
    pub id: String,
    /// What the point is about, to be checked locally.
    pub text: Text,
    /// What the sources say of it.
    #[serde(default)]
    pub says: Option<Text>,
    /// What the program takes where nothing is chosen, and why.
    #[serde(default)]
    pub default: Option<Text>,
    /// The choices there are, in the order offered; the first is the default.
    pub choices: Vec<LocalChoice>,
}

/// A way to decide a local point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalChoice {
    /// Name for conditions, such as `ReadFirst`.
    pub id: String,
    /// In words.
    pub text: Text,
}

/// A rule switched off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allow {
    /// Id of the rule.
    pub rule: String,
    /// Why; shown.
    pub because: Text,
}

impl Role {
    /// The people of this role: `NN`, or `NN1` to `NN3` where there are several.
    #[must_use]
    pub fn people(&self) -> Vec<String> {
        if self.count <= 1 {
            return vec![self.id.clone()];
        }
        let person = |n: u32| {
            let mut name = String::with_capacity(self.id.len() + 3);
            name.push_str(&self.id);
            // Writing to a string cannot fail.
            let _ = write!(name, "{n}");
            name
        };
        (1..=self.count).map(person).collect()
    }
}
