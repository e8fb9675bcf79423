//! Breaches of the rules on time.

use super::Case;

const fn case(rule: &'static str, broken: &'static [(&'static str, &'static str)]) -> Case {
    Case { rule, broken, kept: &[] }
}

pub const CASES: &[Case] = &[
    case("time.class-within-full", &[("time: (full: \"4m\", class: \"20s\")", "time: (full: \"4m\", class: \"5m\")")]),
    case(
        "time.joins-within-class",
        &[("time: (full: \"4m\", class: \"20s\")", "time: (full: \"4m\", class: \"20s\", joins: \"30s\")")],
    ),
    Case {
        rule: "time.walks-fit",
        broken: &[(
            "path: [(6, 24), (49, 26)], faces: South",
            "path: [(6, 24), (49, 26)], faces: South, takes: \"30s\"",
        )],
        kept: &[("path: [(6, 24), (49, 26)], faces: South", "path: [(6, 24), (49, 26)], faces: South, takes: \"19s\"")],
    },
    Case {
        rule: "time.words-fit",
        broken: &[
            (
                "(vi: \"Nghiêm! Chào cờ, chào!\"",
                "(vi: \"Một hai ba bốn năm sáu bảy tám chín mười, một hai ba bốn năm sáu bảy tám chín mười.\"",
            ),
            ("time: (full: \"1m40s\", class: \"1m10s\")", "time: (full: \"5s\", class: \"5s\")"),
        ],
        kept: &[
            ("(vi: \"Nghiêm! Chào cờ, chào!\"", "(vi: \"Một hai ba bốn năm sáu bảy tám chín mười.\""),
            ("time: (full: \"1m40s\", class: \"1m10s\")", "time: (full: \"5s\", class: \"5s\")"),
        ],
    },
    case("time.whole", &[("time: (full: \"10m\", class: \"20s\")", "time: (full: \"70m\", class: \"20s\")")]),
    Case {
        rule: "time.address",
        broken: &[("time: (full: \"15m\", class: \"30s\")", "time: (full: \"25m\", class: \"30s\")")],
        kept: &[("time: (full: \"15m\", class: \"30s\")", "time: (full: \"20m\", class: \"30s\")")],
    },
];
