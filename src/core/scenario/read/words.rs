//! How the words of the model are spelled in a file.

use crate::core::scenario::model::{
    ActKind, AnnounceOrder, Authority, AwardObject, Cue, Era, Facing, Mark, ObjectKind, Part, RecipientKind, Sure,
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
    }
    OBJECTS: ObjectKind { Flag TraditionalFlag Medal Certificate Tray Case Folder Bouquet }
    FACINGS: Facing { North NorthEast East SouthEast South SouthWest West NorthWest }
    MARKS: Mark { Seen Reported Practice }
    SURES: Sure { High Medium Low }
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
        described(FACINGS);
        described(MARKS);
        described(SURES);
        described(CUES);
    }
}
