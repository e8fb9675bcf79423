//! Breaches of the rules on persons.

use super::Case;

const fn case(rule: &'static str, broken: &'static [(&'static str, &'static str)]) -> Case {
    Case { rule, broken, kept: &[] }
}

const FAMILY: (&str, &str) =
    ("(id: \"AT\",", "(id: \"GĐ\", name: (vi: \"Gia đình\", en: \"Family\")),\n        (id: \"AT\",");

pub const CASES: &[Case] = &[
    case("persons.reader", &[("who: \"CB\", act: ReadDecision", "who: \"LT\", act: ReadDecision")]),
    case("persons.conferrer", &[("who: \"NT\", act: Pin", "who: \"LT\", act: Pin")]),
    case("persons.recipient", &[("object: Medal, to: \"NN\"", "object: Medal, to: \"LT\"")]),
    Case {
        rule: "persons.family-receives",
        broken: &[("rank: 90,", "rank: 90, posthumous: true,")],
        kept: &[
            FAMILY,
            ("rank: 90,", "rank: 90, posthumous: true,"),
            ("(who: \"NN\", act: RecipientsTakePlace", "(who: \"GĐ\", act: RecipientsTakePlace"),
            (
                "act: HandCertificate, award: \"hc\", object: Certificate, to: \"NN\"",
                "act: HandCertificate, award: \"hc\", object: Certificate, to: \"GĐ\"",
            ),
        ],
    },
    case("persons.no-pin-on-family", &[FAMILY, ("object: Medal, to: \"NN\"", "object: Medal, to: \"GĐ\"")]),
    Case {
        rule: "persons.not-the-announcer",
        broken: &[("(id: \"ĐH\", mark: \"ĐH\",", "(id: \"ĐH\", mark: \"ĐH\", duty: Announcer,")],
        kept: &[("(id: \"AT\",", "(id: \"MC\", name: (vi: \"Người dẫn\", en: \"Announcer\")),\n        (id: \"AT\",")],
    },
    case("persons.delegation-said", &[("thừa ủy quyền Chủ tịch nước", "theo phân công")]),
    Case {
        rule: "persons.conferrer-leaves-first",
        broken: &[
            ("act: ConferrerLeaves", "act: @"),
            ("act: RecipientsLeave", "act: ConferrerLeaves"),
            ("act: @", "act: RecipientsLeave"),
        ],
        kept: &[],
    },
    Case {
        rule: "persons.flag-team-last",
        broken: &[(
            "(who: \"NN\", act: RecipientsLeave",
            "(who: \"CB\", act: FlagTeamLeaves, award: \"hc\", text: (vi: \"Rời\", en: \"Leaves\")),\n                (who: \"NN\", act: RecipientsLeave",
        )],
        kept: &[(
            "(who: \"CB\", act: LeavePodium",
            "(who: \"CB\", act: FlagTeamLeaves, award: \"hc\", text: (vi: \"Rời\", en: \"Leaves\")),\n                (who: \"CB\", act: LeavePodium",
        )],
    },
    case(
        "persons.server-passes",
        &[(
            "who: \"LT\", act: PassObject, award: \"hc\", object: Medal",
            "who: \"CB\", act: PassObject, award: \"hc\", object: Medal",
        )],
    ),
];
