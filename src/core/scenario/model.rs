//! A scenario with its blocks put in: everything known of one ceremony.

use serde::{Deserialize, Serialize};

use crate::core::{text::Text, time::Span};

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
    /// The rule of this ceremony that must not be missed, in one sentence.
    pub key_rule: Option<Text>,
    /// Name of the formation, such as `F1`.
    pub formation: Option<String>,
    /// What is conferred.
    pub awards: Vec<Award>,
    /// Size of the stage.
    pub stage: StageSize,
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
    /// The instruments that the sources name.
    pub instruments: Vec<Instrument>,
    /// A remark of the author.
    pub note: Option<String>,
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

/// One act of one person or group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// Role or person (`NN`, `NN2`).
    pub who: String,
    /// What is done.
    pub act: ActKind,
    /// About which award.
    pub award: Option<String>,
    /// With which object.
    pub object: Option<ObjectKind>,
    /// Towards which role or person.
    pub to: Option<String>,
    /// In words; short, for the hall.
    pub text: Text,
    /// Only where this holds.
    pub when: Option<Condition>,
}

/// What can be done in a ceremony. The meaning of a step; rules fold over these and never over prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ActKind {
    /// Takes his place, gets ready.
    Ready,
    /// Checks people or things.
    Inspect,
    /// Announces the programme.
    AnnounceProgramme,
    /// Gives or performs the flag salute.
    FlagSalute,
    /// The anthem.
    Anthem,
    /// A minute of silence.
    Silence,
    /// States the reason.
    StateReason,
    /// Introduces delegates.
    IntroduceDelegates,
    /// Invites a speaker.
    InviteSpeaker,
    /// Address or report.
    Address,
    /// Announces the award part.
    AnnounceAwards,
    /// Invites the reader of the decision.
    InviteReader,
    /// Goes to the podium.
    TakePodium,
    /// Leaves the podium.
    LeavePodium,
    /// Invites the recipients (and the flag team) to the stage.
    InviteRecipients,
    /// Recipients take their place on the stage.
    RecipientsTakePlace,
    /// The flag team takes its place.
    FlagTeamTakesPlace,
    /// Reads the decision.
    ReadDecision,
    /// Invites the conferrer.
    InviteConferrer,
    /// The conferrer takes his place.
    ConferrerTakesPlace,
    /// Serving staff take their place.
    ServersTakePlace,
    /// Bow or salute.
    Greet,
    /// Shake hands.
    Handshake,
    /// The traditional flag is dipped.
    DipFlag,
    /// A medal or badge is pinned.
    Pin,
    /// An object is passed to the conferrer.
    PassObject,
    /// A certificate is handed over.
    HandCertificate,
    /// A flag is handed over.
    HandFlag,
    /// Another object is handed over.
    HandObject,
    /// An object is taken into custody from the recipient.
    TakeBack,
    /// The traditional flag is raised.
    RaiseFlag,
    /// An object is held up for the hall to see.
    Present,
    /// Photographs.
    Photograph,
    /// Applause.
    Applaud,
    /// Thanks or congratulates in words.
    Thank,
    /// The conferrer leaves.
    ConferrerLeaves,
    /// Serving staff leave.
    ServersLeave,
    /// Recipients leave.
    RecipientsLeave,
    /// The flag team leaves.
    FlagTeamLeaves,
    /// Speech of a superior.
    Speech,
    /// Reply or thanks of the host.
    Reply,
    /// Closes the ceremony.
    Close,
    /// Music starts.
    MusicOn,
    /// Music stops.
    MusicOff,
    /// Objects and papers are matched and handed on.
    HandOver,
    /// Stands still, keeps the posture.
    Hold,
    /// Helps an elderly or weak person.
    Assist,
    /// Anything else.
    Other,
}

/// A thing that is carried, passed, pinned or handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ObjectKind {
    /// Flag that is conferred.
    Flag,
    /// Traditional flag of the unit.
    TraditionalFlag,
    /// Order, medal or badge.
    Medal,
    /// Certificate in its frame.
    Certificate,
    /// Tray.
    Tray,
    /// Case of a medal.
    Case,
    /// Folder with the decision.
    Folder,
    /// Bouquet.
    Bouquet,
}

/// Words that are said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Who speaks.
    pub who: String,
    /// The substance of the words.
    pub text: Text,
    /// Only where this holds.
    pub when: Option<Condition>,
}

/// A thing to check at a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// Name for machines, unique in its step.
    pub id: String,
    /// What to check.
    pub text: Text,
    /// Missed ones are kept for looking back.
    pub must: bool,
    /// What it rests on.
    pub sources: Vec<Source>,
    /// Only where this holds.
    pub when: Option<Condition>,
}

/// A usual fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// Name for machines, unique in its step.
    pub id: String,
    /// The role that makes it.
    pub who: String,
    /// The act at fault, never the person.
    pub text: Text,
}

/// What the sound operator does at the beginning of a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cue {
    /// Stop the music.
    MusicOff,
    /// The anthem.
    Anthem,
    /// Music of the minute of silence.
    Silence,
    /// Short march.
    March,
    /// Music of conferring.
    Conferring,
    /// Closing music.
    Closing,
    /// A sound file beside the scenario.
    File(String),
}

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

/// Where somebody looks; south is the audience.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
        at: Place,
        /// Looking where.
        faces: Facing,
    },
    /// Walks from where he stands along a path.
    Walk {
        /// Role or person.
        who: String,
        /// Points to pass; the last is where he stops.
        path: Vec<Place>,
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
        to: Option<Place>,
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

/// How a claim is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Mark {
    /// The text of the law was seen.
    Seen,
    /// Articles or guides say so.
    Reported,
    /// Practice, or our default.
    Practice,
}

/// How sure a claim is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sure {
    /// High.
    High,
    /// Medium.
    Medium,
    /// Low.
    Low,
}

/// What a claim rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Id of an instrument; absent for practice that no instrument sets.
    pub law: Option<String>,
    /// Article as printed, `28.1`; absent where none was found.
    pub article: Option<String>,
    /// How it is known.
    pub mark: Mark,
    /// How sure it is.
    pub sure: Sure,
    /// The instrument in force today, where it is another.
    pub now: Option<Now>,
    /// A model taken from another era or another service.
    pub like: bool,
}

/// The instrument in force today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Now {
    /// Id of the instrument.
    pub law: String,
    /// Article; absent: "kiểm tra điều".
    pub article: Option<String>,
}

/// A law, decree or circular.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instrument {
    /// Name for sources, `nd-145-2013`.
    pub id: String,
    /// As cited, `NĐ 145/2013`.
    pub short: Text,
    /// Full name.
    pub title: Text,
    /// When it (or a part of it) was in force.
    pub in_force: Vec<InForce>,
}

/// A time in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InForce {
    /// Which part; the whole where absent.
    pub part: Option<Text>,
    /// First day, `2013-12-16`.
    pub from: Date,
    /// Last day; absent while in force.
    pub to: Option<Date>,
}

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    /// Year.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day, 1 to 31.
    pub day: u8,
}

impl Role {
    /// The people of this role: `NN`, or `NN1` to `NN3` where there are several.
    #[must_use]
    pub fn people(&self) -> Vec<String> {
        if self.count <= 1 {
            return vec![self.id.clone()];
        }
        (1..=self.count).map(|n| format!("{}{n}", self.id)).collect()
    }
}
