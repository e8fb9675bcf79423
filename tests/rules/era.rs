//! Breaches of the rules on eras and sources.

use super::Case;

const fn case(rule: &'static str, broken: &'static [(&'static str, &'static str)]) -> Case {
    Case { rule, broken, kept: &[] }
}

const LAST: &str = "sources: [(law: \"nd-152-2025\", mark: Seen, sure: High)],\n)";

pub const CASES: &[Case] = &[
    Case {
        rule: "era.in-force",
        broken: &[(LAST, "sources: [(law: \"nd-154-2004\", article: \"9\", mark: Seen, sure: High)],\n)")],
        kept: &[(LAST, "sources: [(law: \"nd-154-2004\", article: \"9\", mark: Seen, sure: High, like: true)],\n)")],
    },
    Case {
        rule: "era.not-yet",
        broken: &[("era: From2025", "era: From2013")],
        kept: &[(LAST, "sources: [(law: \"qd-51-2025-ttg\", mark: Seen, sure: High)],\n)")],
    },
    case(
        "era.sourced",
        &[(
            "            cue: Silence,\n            sources: [(mark: Practice, sure: Medium)],\n",
            "            cue: Silence,\n",
        )],
    ),
    Case {
        rule: "era.must-rests-on-law",
        broken: &[(
            "            cue: Silence,\n",
            "            cue: Silence,\n            checks: [(text: (vi: \"Đứng yên\", en: \"Still\"), must: true)],\n",
        )],
        kept: &[(
            "            cue: Silence,\n",
            "            cue: Silence,\n            checks: [(text: (vi: \"Đứng yên\", en: \"Still\"))],\n",
        )],
    },
    Case {
        rule: "era.article-not-found",
        broken: &[(LAST, "sources: [(law: \"nd-152-2025\", article: \"29\", mark: Reported, sure: Low)],\n)")],
        kept: &[(LAST, "sources: [(law: \"nd-152-2025\", article: \"50.2đ\", mark: Seen, sure: High)],\n)")],
    },
    case("era.practice-cites-no-law", &[(LAST, "sources: [(law: \"nd-152-2025\", mark: Practice, sure: High)],\n)")]),
];
