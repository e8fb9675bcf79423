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
    Case {
        rule: "announce.recipients-wait-for-reading",
        broken: &[("decided_by: President", "decided_by: PrimeMinister")],
        kept: &[("decided_by: President", "decided_by: PrimeMinister, announce: InviteFirst")],
    },
    Case {
        rule: "announce.flag-team-before-read",
        broken: &[
            ("recipient: Individual,", "recipient: Collective, traditional_flag: true,"),
            ("(id: \"AT\",", "(id: \"CC\", name: (vi: \"Cầm cờ\", en: \"Flag bearer\")),\n        (id: \"AT\","),
            ("act: Present, award", "act: DipFlag, award"),
        ],
        kept: &[
            ("recipient: Individual,", "recipient: Collective, traditional_flag: true,"),
            ("(id: \"AT\",", "(id: \"CC\", name: (vi: \"Cầm cờ\", en: \"Flag bearer\")),\n        (id: \"AT\","),
            (
                "(who: \"NN\", act: RecipientsTakePlace",
                "(who: \"CC\", act: FlagTeamTakesPlace, award: \"hc\", text: (vi: \"Ra lễ đài\", en: \"Comes out\")),\n                (who: \"NN\", act: RecipientsTakePlace",
            ),
        ],
    },
    Case { rule: "announce.reader-invited", broken: &[("act: InviteReader", "act: Thank")], kept: &[] },
    Case {
        rule: "announce.conferrer-invited-after-reading",
        broken: &[("act: InviteReader", "act: InviteConferrer")],
        kept: &[],
    },
    Case { rule: "announce.conferrer-invited-first", broken: &[("act: InviteConferrer", "act: Thank")], kept: &[] },
    Case { rule: "announce.read-before-conferring", broken: &[("act: ReadDecision", "act: Thank")], kept: &[] },
    Case {
        rule: "announce.names-after-decision",
        broken: &[("act: InviteReader", "act: ReadNames")],
        kept: &[("act: InviteConferrer", "act: ReadNames")],
    },
];
