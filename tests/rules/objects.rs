//! Breaches of the rules on objects.

use super::Case;

const fn case(rule: &'static str, broken: &'static [(&'static str, &'static str)]) -> Case {
    Case { rule, broken, kept: &[] }
}

const THREE: (&str, &str) = (
    "(id: \"NN\", mark: \"NN\", name: (vi: \"Người nhận\", en: \"Recipient\"))",
    "(id: \"NN\", mark: \"NN\", name: (vi: \"Người nhận\", en: \"Recipient\"), count: 3)",
);
const THREE_TRAYS: (&str, &str) = (
    "(id: \"LT\", mark: \"LT\", name: (vi: \"Lễ tân\", en: \"Server\"))",
    "(id: \"LT\", mark: \"LT\", name: (vi: \"Lễ tân\", en: \"Server\"), count: 3)",
);
const ONE_BY_ONE: (&str, &str) = (
    "(who: \"NT\", act: HandCertificate, award: \"hc\", object: Certificate, to: \"NN\", text: (vi: \"Trao Bằng hai tay\", en: \"Hands it with both hands\")),",
    "(who: \"NT\", act: HandCertificate, award: \"hc\", to: \"NN1\", text: (vi: \"Trao Bằng\", en: \"Hands it\")),\n                (who: \"NT\", act: HandCertificate, award: \"hc\", to: \"NN3\", text: (vi: \"Trao Bằng\", en: \"Hands it\")),\n                (who: \"NT\", act: HandCertificate, award: \"hc\", to: \"NN2\", text: (vi: \"Trao Bằng\", en: \"Hands it\")),",
);

pub const CASES: &[Case] = &[
    case(
        "objects.held-before-handed",
        &[("act: ServersTakePlace, award: \"hc\", object: Tray", "act: ServersTakePlace, award: \"hc\"")],
    ),
    case("objects.given-back", &[("(who: \"LT\", act: TakeBack", "(who: \"LT\", act: Other")]),
    Case {
        rule: "objects.tray-for-each",
        broken: &[
            THREE,
            THREE_TRAYS,
            (
                "(who: \"LT\", act: PassObject, award: \"hc\", object: Certificate",
                "(who: \"LT2\", act: PassObject, award: \"hc\", object: Certificate",
            ),
        ],
        kept: &[THREE, THREE_TRAYS],
    },
    Case { rule: "objects.same-order", broken: &[THREE, ONE_BY_ONE], kept: &[THREE] },
    case("objects.stars", &[("stars: 1", "stars: 2")]),
    Case {
        rule: "objects.framed",
        broken: &[("(id: \"bang-khung\"", "(id: \"bang\"")],
        kept: &[
            ("(id: \"bang-khung\"", "(id: \"bang\""),
            ("act: ServersTakePlace,", "act: ServersTakePlace, how: [Framed],"),
        ],
    },
    case(
        "objects.right-thing",
        &[("act: Pin, award: \"hc\", object: Medal", "act: Pin, award: \"hc\", object: Badge")],
    ),
];
