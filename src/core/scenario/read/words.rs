//! How the words of the model are spelled in a file.

use crate::core::{
    reference::{TermGroup, Topic},
    scenario::model::{
        ActKind, AnnounceOrder, Authority, AwardObject, Class, Cue, Duty, Era, Facing, Manner, Mark, ObjectKind,
        Occasion, Part, RecipientKind, Sure,
    },
};

macro_rules! words {
    ($($name:ident: $of:ident { $($word:ident)* })*) => {
        $(pub(super) const $name: &[(&str, $of)] = &[$((stringify!($word), $of::$word)),*];)*
    };
}

words! {
    ERAS: Era { From2004 From2013 From2024 From2025 }
    AWARD_OBJECTS: AwardObject {
        EmulationFlag Order Medal HeroTitle Title CertificateOfMerit Letter CommemorativeMedal Recognition Other
    }
    AUTHORITIES: Authority { President PrimeMinister MinistryOrProvince Local }
    RECIPIENTS: RecipientKind { Collective Individual Household }
    ANNOUNCE_ORDERS: AnnounceOrder { InviteFirst ReadFirst }
    PARTS: Part { Opening Award Closing }
    ACTS: ActKind {
        Ready Inspect AnnounceProgramme FlagSalute Anthem Silence StateReason IntroduceDelegates InviteSpeaker Address
        AnnounceAwards InviteReader TakePodium LeavePodium InviteRecipients RecipientsTakePlace FlagTeamTakesPlace
        ReadDecision InviteConferrer ConferrerTakesPlace ServersTakePlace Greet Handshake DipFlag Pin PassObject
        HandCertificate HandFlag HandObject TakeBack RaiseFlag Present Photograph Applaud Thank ConferrerLeaves
        ServersLeave RecipientsLeave FlagTeamLeaves Speech Reply Close MusicOn MusicOff HandOver Hold Assist Other
        PickUp PutDown ReadNames StepForward StepBack SitDown StandUp HatsOff HatsOn Film RecipientSpeaks Launch
    }
    OBJECTS: ObjectKind {
        Flag HeroFlag TraditionalFlag Medal Badge Certificate Tray Case Folder Bouquet Gift ChestFlower Hat
    }
    MANNERS: Manner {
        BothHands OneHand LeftChest RightChest HighCorner OtherCorner ChestHeight BelowMedal Lowered Framed Kneeling
    }
    CLASSES: Class { First Second Third }
    OCCASIONS: Occasion {
        ConcludingConference FoundingDay TraditionalDay NationalHoliday Congress SectorDay SuddenFeat ResistanceWar
        AwardsAlone
    }
    DUTIES: Duty {
        Presiding Announcer Reader Conferrer Recipient FlagBearer FlagGuard Server StageManager Sound Family Helper
        Photographer Observer HostHead Superior Guest
    }
    FACINGS: Facing { North NorthEast East SouthEast South SouthWest West NorthWest }
    MARKS: Mark { Seen Reported Practice }
    SURES: Sure { High Medium Low }
    TOPICS: Topic { Authority Dossier Rite Rural }
    TERM_GROUPS: TermGroup { General Legal Dossier Body Role Object Stage Action Rehearsal }
}

/// Music cues that are a bare word.
pub(super) const CUES: &[(&str, Cue)] = &[
    ("MusicOff", Cue::MusicOff),
    ("Anthem", Cue::Anthem),
    ("Silence", Cue::Silence),
    ("March", Cue::March),
    ("Conferring", Cue::Conferring),
    ("Closing", Cue::Closing),
];

/// Acts that are heard rather than rehearsed: from cue to cue they are passed over.
pub(super) fn is_body(act: ActKind) -> bool {
    matches!(
        act,
        ActKind::AnnounceProgramme
            | ActKind::StateReason
            | ActKind::IntroduceDelegates
            | ActKind::Address
            | ActKind::ReadDecision
            | ActKind::Speech
            | ActKind::Reply
            | ActKind::Thank
            | ActKind::ReadNames
            | ActKind::Film
            | ActKind::RecipientSpeaks
            | ActKind::Launch
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const README: &str = include_str!("../../../../scenarios/README.md");

    fn described<T>(table: &[(&str, T)]) {
        for (word, _) in table {
            assert!(README.contains(&format!("`{word}`")), "{word} is not described");
        }
    }

    #[test]
    fn every_word_is_described() {
        described(ERAS);
        described(AWARD_OBJECTS);
        described(AUTHORITIES);
        described(RECIPIENTS);
        described(ANNOUNCE_ORDERS);
        described(PARTS);
        described(ACTS);
        described(OBJECTS);
        described(CLASSES);
        described(OCCASIONS);
        described(DUTIES);
        described(FACINGS);
        described(MARKS);
        described(SURES);
        described(TOPICS);
        described(TERM_GROUPS);
        described(CUES);
    }
}
