//! Breaches of the rules on the order of the programme.

use super::Case;

/// Two acts change places.
macro_rules! swap {
    ($a:literal, $b:literal) => {
        &[
            (concat!("act: ", $a, ","), "act: @,"),
            (concat!("act: ", $b, ","), concat!("act: ", $a, ",")),
            ("act: @,", concat!("act: ", $b, ",")),
        ]
    };
}

const fn case(rule: &'static str, broken: &'static [(&'static str, &'static str)]) -> Case {
    Case { rule, broken, kept: &[] }
}

pub const CASES: &[Case] = &[
    case("programme.salute-first", swap!("FlagSalute", "StateReason")),
    case("programme.announced-first", swap!("AnnounceProgramme", "StateReason")),
    Case {
        rule: "programme.anthem-after-command",
        broken: &[(
            "(who: \"AT\", act: Anthem",
            "(who: \"ĐH\", act: StateReason, text: (vi: \"Nêu lý do\", en: \"States the reason\")), (who: \"AT\", act: Anthem",
        )],
        kept: &[(
            "(who: \"AT\", act: Anthem",
            "(who: \"NN\", act: HatsOff, text: (vi: \"Bỏ mũ\", en: \"Hats off\")), (who: \"AT\", act: Anthem",
        )],
    },
    case("programme.silence-after-anthem", swap!("Anthem", "Silence")),
    case("programme.reason-before-delegates", swap!("StateReason", "IntroduceDelegates")),
    case("programme.delegates-before-address", swap!("IntroduceDelegates", "Address")),
    case("programme.awards-after-address", swap!("Address", "ReadDecision")),
    case("programme.awards-before-speech", swap!("ReadDecision", "Speech")),
    case("programme.reply-after-speech", swap!("Speech", "Reply")),
    case("programme.reply-after-awards", swap!("ConferrerLeaves", "Reply")),
    case("programme.close-last", swap!("Reply", "Close")),
    case("programme.nothing-after-close", swap!("Speech", "Close")),
];
