//! Breaches of the rules on announcing.

use super::Case;

pub const CASES: &[Case] = &[
    Case {
        rule: "announce.invite-before-read",
        broken: &[("act: InviteRecipients, award", "act: Thank, award")],
        kept: &[],
    },
    Case {
        rule: "announce.take-place-before-read",
        broken: &[("act: RecipientsTakePlace, award", "act: Hold, award")],
        kept: &[],
    },
    Case {
        rule: "announce.read-before-invite",
        broken: &[("decided_by: President", "decided_by: MinistryOrProvince")],
        kept: &[("decided_by: President", "decided_by: PrimeMinister, announce: InviteFirst")],
    },
];
