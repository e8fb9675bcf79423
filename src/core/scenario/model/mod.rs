//! A scenario with its blocks put in: everything known of one ceremony.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use crate::core::{text::Text, time::Span};

mod acts;
mod duty;
mod moves;
mod sources;

pub use acts::{Act, ActKind, Check, Cue, Fault, Line, Manner, ObjectKind};
pub use duty::{Duty, RoleCode};
pub use moves::{Facing, Keyframe, Move, Place, Spot, StageMove};
pub use sources::{Date, InForce, Instrument, Mark, Now, Source, Sure};

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

/// One thing that is conferred.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Award {
    /// Name for acts.
    pub id: String,
    /// What is handed over.
    pub object: AwardObject,
    /// Higher rank is conferred earlier.
    pub rank: u32,
    /// Who signed the decision.
    pub decided_by: Authority,
    /// Who receives.
    pub recipient: RecipientKind,
    /// The person honoured has died; the family receives.
    pub posthumous: bool,
    /// The collective brings its traditional flag.
    pub traditional_flag: bool,
    /// Order of announcing where it is not the one that follows from `decided_by`.
    pub announce: Option<AnnounceOrder>,
    /// Full name for people; the object's name where absent.
    pub name: Option<Text>,
    /// Class, where the award has classes.
    #[serde(default)]
    pub class: Option<Class>,
    /// Stars on the suspension bar and ribbon.
    #[serde(default)]
    pub stars: Option<u32>,
    /// Conferred on behalf of the one who decided ("thừa ủy quyền").
    #[serde(default)]
    pub delegated: bool,
}

/// Class of an award.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Class {
    /// Hạng Nhất.
    First,
    /// Hạng Nhì.
    Second,
    /// Hạng Ba.
    Third,
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

/// Kinds of awards and of the things handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AwardObject {
    /// Cờ thi đua (of the Government, a ministry, a province).
    EmulationFlag,
    /// Huân chương.
    Order,
    /// Huy chương.
    Medal,
    /// Danh hiệu Anh hùng.
    HeroTitle,
    /// Another honorary or emulation title with badge and certificate.
    Title,
    /// Bằng khen.
    CertificateOfMerit,
    /// Giấy khen.
    Letter,
    /// Kỷ niệm chương.
    CommemorativeMedal,
    /// Bằng công nhận: recognition, not commendation.
    Recognition,
    /// Anything else.
    Other,
}

/// Who decided the award.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Authority {
    /// Chủ tịch nước: recipients are on the stage before the reading.
    President,
    /// Thủ tướng: the decision is read first.
    PrimeMinister,
    /// Bộ, ngành, tỉnh.
    MinistryOrProvince,
    /// Cấp xã, đơn vị cơ sở.
    Local,
}

/// Who receives an award.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RecipientKind {
    /// Tập thể.
    Collective,
    /// Cá nhân.
    Individual,
    /// Hộ gia đình.
    Household,
}

/// Which comes first, the invitation or the reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AnnounceOrder {
    /// Mời trước, đọc sau.
    InviteFirst,
    /// Đọc trước, mời sau.
    ReadFirst,
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

/// An entry of the programme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Item {
    /// One step.
    Step(Box<Step>),
    /// Steps gone through once for each of several people or groups.
    Repeat {
        /// For whom.
        over: Over,
        /// The steps of one round.
        steps: Vec<Step>,
        /// Only where this holds.
        when: Option<Condition>,
    },
}

/// For whom steps are repeated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Over {
    /// Each holder of a role in turn.
    Each(String),
    /// Each group in turn.
    Waves(Vec<Vec<String>>),
}

/// The three parts of a ceremony.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Part {
    /// Mở đầu.
    Opening,
    /// Trao thưởng.
    Award,
    /// Kết thúc.
    Closing,
}

/// One step of the programme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Name for machines, unique in the scenario; `gan@NN3` within a repeat.
    pub id: String,
    /// Name for people.
    pub title: Text,
    /// Part of the ceremony.
    pub part: Part,
    /// What is done, in order.
    pub acts: Vec<Act>,
    /// What is said, in order.
    pub says: Vec<Line>,
    /// How long it takes.
    pub time: Times,
    /// What to check before or during the step.
    pub checks: Vec<Check>,
    /// What usually goes wrong.
    pub faults: Vec<Fault>,
    /// Music at the beginning of the step.
    pub cue: Option<Cue>,
    /// Where people stand and walk.
    pub stage: Vec<Keyframe>,
    /// What the step rests on.
    pub sources: Vec<Source>,
    /// Only where this holds.
    pub when: Option<Condition>,
    /// A remark for the trainer.
    pub note: Option<Text>,
}

impl Step {
    /// Nothing within it depends on what is chosen.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.conditions().next().is_none()
    }

    /// The conditions of all that stands within it.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let acts = self.acts.iter().map(|a| &a.when);
        let says = self.says.iter().map(|l| &l.when);
        let checks = self.checks.iter().map(|c| &c.when);
        let faults = self.faults.iter().map(|f| &f.when);
        let moves = self.stage.iter().flat_map(|f| &f.moves).map(|m| &m.when);
        acts.chain(says).chain(checks).chain(faults).chain(moves).flatten()
    }
}

/// Durations of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Times {
    /// In the real ceremony ("Thật").
    pub full: Span,
    /// In class ("Luyện").
    pub class: Span,
    /// From cue to cue ("Điểm nối"); zero: the step is passed over.
    pub joins: Span,
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
