//! Breaches of the rules of the stage.

use super::Case;

const fn case(rule: &'static str, broken: &'static [(&'static str, &'static str)]) -> Case {
    Case { rule, broken, kept: &[] }
}

/// A walk put into the step with that cue.
macro_rules! walk_in {
    ($cue:literal) => {
        &[(
            concat!("            cue: ", $cue, ",\n"),
            concat!(
                "            cue: ",
                $cue,
                ",\n            stage: [Keyframe(at: \"1s\", moves: [Walk(who: \"LT\", path: [(98, 46)], faces: West)])],\n"
            ),
        )]
    };
}

/// A flag team that stands beside the recipient when the decision is read.
const TEAM: (&str, &str) =
    ("(id: \"AT\",", "(id: \"CC\", name: (vi: \"Cầm cờ\", en: \"Flag bearer\")),\n        (id: \"AT\",");
macro_rules! team_at {
    ($x:literal) => {
        (
            "Walk(who: \"NN\", path: [(6, 24), (49, 26)], faces: South),",
            concat!(
                "Walk(who: \"NN\", path: [(6, 24), (49, 26)], faces: South), At(who: \"CC\", at: (",
                $x,
                ", 28), faces: South),"
            ),
        )
    };
}

/// Three recipients, and others of a second wave.
const WAVES: &[(&str, &str)] = &[
    (
        "name: (vi: \"Người nhận\", en: \"Recipient\"))",
        "name: (vi: \"Người nhận\", en: \"Recipient\")),\n        (id: \"N2\", duty: Recipient, name: (vi: \"Đợt hai\", en: \"Second wave\"))",
    ),
    (
        "(who: \"CB\", act: LeavePodium",
        "(who: \"N2\", act: RecipientsTakePlace, award: \"hc\", text: (vi: \"Lên\", en: \"Up\")),\n                (who: \"CB\", act: LeavePodium",
    ),
    ("path: [(6, 24), (6, -5)]", "path: [(94, 24), (94, -5)]"),
];

pub const CASES: &[Case] = &[
    case("stage.still-in-anthem", walk_in!("Anthem")),
    case("stage.still-in-silence", walk_in!("Silence")),
    case("stage.still-in-reading", walk_in!("MusicOff")),
    Case {
        rule: "stage.server-behind-right",
        broken: &[("path: [(66, 32)], faces: SouthWest", "path: [(66, 14)], faces: West")],
        kept: &[("path: [(66, 32)], faces: SouthWest", "path: [(62, 34)], faces: West")],
    },
    case("stage.server-never-in-front", &[("path: [(66, 32)], faces: SouthWest", "path: [(58, 16)], faces: West")]),
    Case {
        rule: "stage.server-turns-no-back",
        broken: &[("path: [(66, 32)], faces: SouthWest", "path: [(66, 32)], faces: North")],
        kept: &[("path: [(66, 32)], faces: SouthWest", "path: [(66, 32)], faces: NorthWest")],
    },
    Case {
        rule: "stage.no-back-to-hall",
        broken: &[("path: [(6, 24), (49, 26)], faces: South", "path: [(6, 24), (49, 26)], faces: North")],
        kept: &[("path: [(6, 24), (49, 26)], faces: South", "path: [(6, 24), (49, 26)], faces: East")],
    },
    case(
        "stage.nobody-before-reader",
        &[("path: [(94, 30), (60, 26), (55, 26)]", "path: [(94, 10), (60, 10), (55, 26)]")],
    ),
    Case { rule: "stage.flag-team-gap", broken: &[TEAM, team_at!("40")], kept: &[TEAM, team_at!("33")] },
    Case { rule: "stage.leaders-beside-flag", broken: &[TEAM, team_at!("65")], kept: &[TEAM, team_at!("33")] },
    case("stage.apart", &[("path: [(66, 32)], faces: SouthWest", "path: [(66, 32), (50, 30)], faces: SouthWest")]),
    case("stage.way-is-clear", &[("path: [(66, 32)], faces: SouthWest", "path: [(66, 52), (30, 52)], faces: South")]),
    case(
        "stage.on-the-plan",
        &[("path: [(66, 32)], faces: SouthWest", "path: [(66, 32), By(\"LT\", (60, 30))], faces: SouthWest")],
    ),
    case(
        "stage.present",
        &[(
            "At(who: \"NN\", at: (6, -5), faces: North),\n                    Walk(who: \"NN\", path: [(6, 24), (49, 26)], faces: South),",
            "Seated(\"NN\"),",
        )],
    ),
    Case {
        rule: "stage.walking-speed",
        broken: &[(
            "path: [(6, 24), (49, 26)], faces: South",
            "path: [(6, 24), (49, 26)], faces: South, takes: \"3s\"",
        )],
        kept: &[("path: [(6, 24), (49, 26)], faces: South", "path: [(6, 24), (49, 26)], faces: South, takes: \"6s\"")],
    },
    Case { rule: "stage.one-way", broken: &[WAVES[0], WAVES[1]], kept: WAVES },
    case(
        "stage.conferrer-stairs",
        &[(
            "Walk(who: \"NT\", path: [(60, 22), (94, 28), (94, -5)])",
            "Walk(who: \"NT\", path: [(60, 30), (10, 30), (6, -5)])",
        )],
    ),
    Case {
        rule: "stage.centre",
        broken: &[("path: [(6, 24), (49, 26)], faces: South", "path: [(6, 24), (20, 26)], faces: South")],
        kept: &[("path: [(6, 24), (49, 26)], faces: South", "path: [(6, 24), (44, 26)], faces: South")],
    },
    Case {
        rule: "stage.conferrer-centre",
        broken: &[
            (
                "(who: \"NN\", act: Present",
                "(who: \"NT\", act: Photograph, text: (vi: \"Chụp ảnh\", en: \"Is photographed\")),\n                (who: \"NN\", act: Present",
            ),
            ("path: [(94, 30), (60, 26), (55, 26)]", "path: [(94, 30), (72, 26)]"),
        ],
        kept: &[(
            "(who: \"NN\", act: Present",
            "(who: \"NT\", act: Photograph, text: (vi: \"Chụp ảnh\", en: \"Is photographed\")),\n                (who: \"NN\", act: Present",
        )],
    },
    Case {
        rule: "stage.doorway",
        broken: &[
            TEAM,
            (
                "    stage: \"10x6\",\n",
                "    stage: \"10x6\",\n    doors: [(at: (0, 34), height: 20)],\n    flag_height: 25,\n",
            ),
            (
                "Walk(who: \"NN\", path: [(6, 24), (49, 26)], faces: South),",
                "Walk(who: \"NN\", path: [(6, 24), (49, 26)], faces: South), At(who: \"CC\", at: (-4, 34), faces: East), Walk(who: \"CC\", path: [(30, 34)], faces: South),",
            ),
        ],
        kept: &[
            TEAM,
            (
                "    stage: \"10x6\",\n",
                "    stage: \"10x6\",\n    doors: [(at: (0, 34), height: 28)],\n    flag_height: 25,\n",
            ),
            (
                "Walk(who: \"NN\", path: [(6, 24), (49, 26)], faces: South),",
                "Walk(who: \"NN\", path: [(6, 24), (49, 26)], faces: South), At(who: \"CC\", at: (-4, 34), faces: East), Walk(who: \"CC\", path: [(30, 34)], faces: South),",
            ),
        ],
    },
];
