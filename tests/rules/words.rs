//! Breaches of the rules on words.

use super::Case;

const POSTHUMOUS: (&str, &str) = ("rank: 90,", "rank: 90, posthumous: true,");
const TITLE: (&str, &str) = ("object: Order, rank: 90", "object: Title, rank: 90");

pub const CASES: &[Case] = &[
    Case {
        rule: "words.posthumous",
        broken: &[POSTHUMOUS, ("on conferring the Labour Order", "on the posthumous Labour Order")],
        kept: &[
            POSTHUMOUS,
            ("về việc tặng Huân chương Lao động", "về việc truy tặng Huân chương Lao động"),
            ("on conferring the Labour Order", "on the posthumous Labour Order"),
        ],
    },
    Case {
        rule: "words.no-congratulation",
        broken: &[POSTHUMOUS, ("(vi: \"Đề nghị vỗ tay\"", "(vi: \"Đề nghị chúc mừng\"")],
        kept: &[("(vi: \"Đề nghị vỗ tay\"", "(vi: \"Đề nghị chúc mừng\"")],
    },
    Case {
        rule: "words.recognition",
        broken: &[
            ("object: Order, rank: 90", "object: Recognition, rank: 90"),
            ("(vi: \"Nêu phần trao thưởng\"", "(vi: \"Nêu phần khen thưởng\""),
        ],
        kept: &[
            ("object: Order, rank: 90", "object: Recognition, rank: 90"),
            ("(vi: \"Nêu phần trao thưởng\"", "(vi: \"Nêu phần công nhận\""),
        ],
    },
    Case {
        rule: "words.delegation-of-president",
        broken: &[("decided_by: President", "decided_by: MinistryOrProvince, announce: InviteFirst")],
        kept: &[],
    },
    Case {
        rule: "words.delegation-of-prime-minister",
        broken: &[("thừa ủy quyền Chủ tịch nước", "thừa ủy quyền Thủ tướng Chính phủ")],
        kept: &[],
    },
    Case {
        rule: "words.one-greeting",
        broken: &[("kính thưa các vị đại biểu", "kính thưa đồng chí Bí thư")],
        kept: &[("kính thưa các vị đại biểu", "kính thưa toàn thể đại biểu")],
    },
    Case {
        rule: "words.no-district",
        broken: &[("Ủy ban nhân dân tỉnh", "Ủy ban nhân dân huyện")],
        kept: &[("Ủy ban nhân dân tỉnh", "Ủy ban nhân dân xã Huyền Sơn")],
    },
    Case {
        rule: "words.name-of-certificate",
        broken: &[TITLE, ("(vi: \"Đưa Bằng\"", "(vi: \"Đưa Bằng khen\"")],
        kept: &[("(vi: \"Đưa Bằng\"", "(vi: \"Đưa Bằng khen\"")],
    },
];
