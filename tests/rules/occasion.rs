//! Breaches of the rules on the occasion.

use super::Case;

const THANKS: &str = "(who: \"ĐH\", act: Close, text: (vi: \"Cảm ơn, kết thúc\", en: \"Thanks and closes\")),";

pub const CASES: &[Case] = &[
    Case {
        rule: "occasion.not-alone",
        broken: &[("occasion: ConcludingConference", "occasion: AwardsAlone")],
        kept: &[("occasion: ConcludingConference", "occasion: SuddenFeat")],
    },
    Case { rule: "occasion.kind-named", broken: &[("    occasion: ConcludingConference,\n", "")], kept: &[] },
    Case {
        rule: "occasion.exception",
        broken: &[("occasion: ConcludingConference", "occasion: ResistanceWar")],
        kept: &[("occasion: ConcludingConference", "occasion: TraditionalDay")],
    },
    Case {
        rule: "occasion.once",
        broken: &[(
            THANKS,
            "(who: \"CB\", act: ReadDecision, award: \"hc\", text: (vi: \"Đọc lại\", en: \"Reads again\")),",
        )],
        kept: &[(
            THANKS,
            "(who: \"CB\", act: ReadNames, award: \"hc\", text: (vi: \"Đọc tên\", en: \"Reads names\")),",
        )],
    },
    Case {
        rule: "occasion.no-parade",
        broken: &[("(vi: \"Cảm ơn, kết thúc\"", "(vi: \"Rước Huân chương về đơn vị\"")],
        kept: &[("(vi: \"Cảm ơn, kết thúc\"", "(vi: \"Không rước về đơn vị\"")],
    },
    Case {
        rule: "occasion.no-gifts",
        broken: &[(
            THANKS,
            "(who: \"LT\", act: HandObject, object: Gift, to: \"NN\", text: (vi: \"Tặng quà\", en: \"A gift\")),",
        )],
        kept: &[],
    },
    Case {
        rule: "occasion.no-chest-flowers",
        broken: &[(
            THANKS,
            "(who: \"NN\", act: Ready, object: ChestFlower, text: (vi: \"Cài hoa\", en: \"A flower\")),",
        )],
        kept: &[],
    },
    Case {
        rule: "occasion.bouquet",
        broken: &[(
            THANKS,
            "(who: \"NT\", act: HandObject, object: Bouquet, to: \"NN\", text: (vi: \"Tặng hoa\", en: \"Flowers\")),",
        )],
        kept: &[],
    },
];
