//! Breaches of the rules on handing over.

use super::Case;

/// A hero title for a collective: badge, certificate, hero flag.
const HERO: (&str, &str) = (
    "object: Certificate, to: \"NN\", text: (vi: \"Trao Bằng hai tay\", en: \"Hands it with both hands\")),",
    "object: Certificate, to: \"NN\", text: (vi: \"Trao Bằng hai tay\", en: \"Hands it with both hands\")),\n                (who: \"LT\", act: PassObject, award: \"hc\", object: HeroFlag, to: \"NT\", text: (vi: \"Đưa Cờ\", en: \"Passes the flag\")),\n                (who: \"NT\", act: HandFlag, award: \"hc\", object: HeroFlag, to: \"NN\", text: (vi: \"Trao Cờ\", en: \"Hands the flag\")),",
);

pub const CASES: &[Case] = &[
    Case {
        rule: "handing.pin-before-certificate",
        broken: &[
            ("act: Pin, award: \"hc\", object: Medal", "act: @, award: \"hc\", object: Certificate"),
            ("act: HandCertificate, award: \"hc\", object: Certificate", "act: Pin, award: \"hc\", object: Medal"),
            ("act: @", "act: HandCertificate"),
        ],
        kept: &[],
    },
    Case {
        rule: "handing.certificate-before-flag",
        broken: &[
            HERO,
            ("act: HandFlag", "act: @"),
            ("act: HandCertificate", "act: HandFlag"),
            ("act: @", "act: HandCertificate"),
            ("object: HeroFlag, to: \"NN\"", "object: Certificate, to: \"NN\""),
            (
                "object: Certificate, to: \"NN\", text: (vi: \"Trao Bằng hai tay\"",
                "object: HeroFlag, to: \"NN\", text: (vi: \"Trao Bằng hai tay\"",
            ),
        ],
        kept: &[HERO],
    },
    Case {
        rule: "handing.pin-before-flag",
        broken: &[
            HERO,
            ("act: HandFlag", "act: @"),
            ("act: Pin", "act: HandFlag"),
            ("act: @", "act: Pin"),
            ("act: HandFlag, award: \"hc\", object: Medal", "act: HandFlag, award: \"hc\", object: HeroFlag"),
        ],
        kept: &[HERO],
    },
    Case {
        rule: "handing.nothing-on-new-flags",
        broken: &[("object: Order, rank: 90", "object: EmulationFlag, rank: 90")],
        kept: &[],
    },
    Case {
        rule: "handing.handshake-before",
        broken: &[
            (
                "(who: \"NT\", act: Handshake, award: \"hc\", to: \"NN\", text: (vi: \"Bắt tay\", en: \"Shakes hands\")),",
                "",
            ),
            (
                "(who: \"NN\", act: Present",
                "(who: \"NT\", act: Handshake, award: \"hc\", to: \"NN\", text: (vi: \"Bắt tay\", en: \"Shakes hands\")),\n                (who: \"NN\", act: Present",
            ),
        ],
        kept: &[],
    },
    Case {
        rule: "handing.left-chest",
        broken: &[("act: Pin,", "act: Pin, how: [RightChest],")],
        kept: &[("act: Pin,", "act: Pin, how: [LeftChest],")],
    },
    Case {
        rule: "handing.high-corner",
        broken: &[("act: Pin,", "act: Pin, how: [OtherCorner],")],
        kept: &[("act: Pin,", "act: Pin, how: [HighCorner],")],
    },
    Case {
        rule: "handing.held-at-chest",
        broken: &[(
            "act: RecipientsLeave, award: \"hc\", how: [ChestHeight, BelowMedal],",
            "act: RecipientsLeave, award: \"hc\", how: [Lowered, BelowMedal],",
        )],
        kept: &[],
    },
    Case {
        rule: "handing.certificate-below-medal",
        broken: &[(
            "act: Present, award: \"hc\", how: [ChestHeight, BelowMedal],",
            "act: Present, award: \"hc\", how: [ChestHeight],",
        )],
        kept: &[],
    },
    Case {
        rule: "handing.kept-until-off",
        broken: &[(
            "(who: \"NN\", act: RecipientsLeave",
            "(who: \"LT\", act: TakeBack, award: \"hc\", object: Certificate, to: \"NN\", text: (vi: \"Lấy lại Bằng\", en: \"Takes it back\")),\n                (who: \"NN\", act: RecipientsLeave",
        )],
        kept: &[],
    },
    Case {
        rule: "handing.both-hands",
        broken: &[("act: HandCertificate,", "act: HandCertificate, how: [OneHand],")],
        kept: &[("act: HandCertificate,", "act: HandCertificate, how: [BothHands],")],
    },
];
