//! Breaches of the rules on rank.

use super::Case;

const AWARDS: &str = "    awards: [\n";
const READ: &str = "(who: \"CB\", act: ReadDecision, award: \"hc\"";
const EARLIER: &str = "(who: \"CB\", act: ReadDecision, award: \"khac\", text: (vi: \"Đọc\", en: \"Reads\")),\n                (who: \"CB\", act: ReadDecision, award: \"hc\"";
const LATER: (&str, &str) = (
    "(who: \"ĐH\", act: InviteConferrer",
    "(who: \"CB\", act: ReadDecision, award: \"khac\", text: (vi: \"Đọc\", en: \"Reads\")),\n                (who: \"ĐH\", act: InviteConferrer",
);

pub const CASES: &[Case] = &[
    Case {
        rule: "rank.high-first",
        broken: &[
            (
                AWARDS,
                "    awards: [\n        (id: \"khac\", object: CertificateOfMerit, rank: 40, decided_by: PrimeMinister, recipient: Individual),\n",
            ),
            (READ, EARLIER),
        ],
        kept: &[
            (
                AWARDS,
                "    awards: [\n        (id: \"khac\", object: CertificateOfMerit, rank: 40, decided_by: PrimeMinister, recipient: Individual),\n",
            ),
            LATER,
        ],
    },
    Case {
        rule: "rank.state-first",
        broken: &[
            (
                AWARDS,
                "    awards: [\n        (id: \"khac\", object: CommemorativeMedal, rank: 95, decided_by: MinistryOrProvince, recipient: Individual),\n",
            ),
            (READ, EARLIER),
        ],
        kept: &[
            (
                AWARDS,
                "    awards: [\n        (id: \"khac\", object: Recognition, rank: 95, decided_by: MinistryOrProvince, recipient: Collective),\n",
            ),
            (READ, EARLIER),
        ],
    },
    Case {
        rule: "rank.collective-first",
        broken: &[
            (
                AWARDS,
                "    awards: [\n        (id: \"khac\", object: Order, class: Third, stars: 1, rank: 90, decided_by: President, recipient: Collective),\n",
            ),
            LATER,
        ],
        kept: &[
            (
                AWARDS,
                "    awards: [\n        (id: \"khac\", object: Order, class: Third, stars: 1, rank: 90, decided_by: President, recipient: Collective),\n",
            ),
            (READ, EARLIER),
        ],
    },
    Case {
        rule: "rank.living-first",
        broken: &[
            (
                AWARDS,
                "    awards: [\n        (id: \"khac\", object: Order, posthumous: true, rank: 90, decided_by: President, recipient: Individual),\n",
            ),
            (READ, EARLIER),
        ],
        kept: &[
            (
                AWARDS,
                "    awards: [\n        (id: \"khac\", object: Order, posthumous: true, rank: 90, decided_by: President, recipient: Individual),\n",
            ),
            LATER,
        ],
    },
    Case {
        rule: "rank.classes-agree",
        broken: &[(
            AWARDS,
            "    awards: [\n        (id: \"khac\", object: Order, class: Second, stars: 2, rank: 80, decided_by: President, recipient: Individual),\n",
        )],
        kept: &[(
            AWARDS,
            "    awards: [\n        (id: \"khac\", object: Order, class: Second, stars: 2, rank: 91, decided_by: President, recipient: Individual),\n",
        )],
    },
];
