//! What is done and said in a step, what to check and what goes wrong.

use serde::{Deserialize, Serialize};

use crate::core::{text::Text, time::Span};

use super::{Condition, Source};

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
    /// In which way, where that matters to a rule.
    #[serde(default)]
    pub how: Vec<Manner>,
    /// In words; short, for the hall.
    pub text: Text,
    /// Only where this holds.
    pub when: Option<Condition>,
}

/// In which way something is done or held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Manner {
    /// With both hands.
    BothHands,
    /// With one hand.
    OneHand,
    /// On the recipient's left chest.
    LeftChest,
    /// On the recipient's right chest.
    RightChest,
    /// On the high corner of the traditional flag, by the staff.
    HighCorner,
    /// On another corner of the flag.
    OtherCorner,
    /// At the height of the chest.
    ChestHeight,
    /// Lower than the medal on the chest.
    BelowMedal,
    /// Let down.
    Lowered,
    /// In its frame.
    Framed,
    /// On one knee.
    Kneeling,
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
    /// Takes an object from a table or stand; holds it from then on.
    PickUp,
    /// Puts an object on a table or stand.
    PutDown,
    /// Reads the names of one wave, after or apart from the decision.
    ReadNames,
    /// Steps out of the row.
    StepForward,
    /// Steps back into the row.
    StepBack,
    /// Sits down.
    SitDown,
    /// Rises.
    StandUp,
    /// Takes off the headgear.
    HatsOff,
    /// Puts on the headgear.
    HatsOn,
    /// A film is shown.
    Film,
    /// A recipient or a member of the family says what moves him.
    RecipientSpeaks,
    /// A movement is launched.
    Launch,
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
    /// Emulation flag that is conferred.
    Flag,
    /// Flag of a hero title (Cờ Anh hùng).
    HeroFlag,
    /// Traditional flag of the unit.
    TraditionalFlag,
    /// Order, medal or commemorative medal.
    Medal,
    /// Badge of a title (Huy hiệu).
    Badge,
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
    /// A gift, which these ceremonies do not have.
    Gift,
    /// A flower or bow worn on the chest, which these ceremonies do not have.
    ChestFlower,
    /// Headgear.
    Hat,
}

/// Words that are said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Who speaks.
    pub who: String,
    /// The substance of the words.
    pub text: Text,
    /// The words are read as they stand, so their reading time can be estimated.
    #[serde(default)]
    pub verbatim: bool,
    /// Only where this holds.
    pub when: Option<Condition>,
}

/// Syllables a minute in a dignified reading.
const SYLLABLES_A_MINUTE: i64 = 180;

impl Line {
    /// How long it takes to read it out, where it is read as it stands: Vietnamese writes a space between any two
    /// syllables. None where only its substance is said.
    #[must_use]
    pub fn reading_time(&self) -> Option<Span> {
        let spoken = |word: &&str| word.chars().any(char::is_alphanumeric);
        let syllables = self.text.vi.split_whitespace().filter(spoken).count() as i64;
        self.verbatim.then_some(Span(syllables * 60_000 / SYLLABLES_A_MINUTE))
    }
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
    /// Only where this holds.
    #[serde(default)]
    pub when: Option<Condition>,
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
