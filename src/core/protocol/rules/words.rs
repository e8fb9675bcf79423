//! What is said, in titles, lines and acts.

use crate::core::{
    protocol::{
        Ceremony, Report, Target,
        ground::{Eras, practice, seen, told},
        phrases::{Lower, has, phrase, word_before},
        rule::{About, Draft, Family, Rule, words},
    },
    scenario::{ActKind, Anchor, Authority, Award, AwardObject, Edit, Era, Severity, Sure},
};

const fn rule(draft: Draft) -> Rule {
    draft.of(Family::Words)
}

/// The rules of this family.
pub(super) const RULES: &[Rule] = &[
    rule(Draft {
        id: "words.posthumous",
        severity: Severity::Warning,
        grounds: &[told(Sure::Medium), practice(Sure::High)],
        title: words("Truy tặng thì nói “truy tặng”, không nói “tặng”", "A posthumous award is said to be posthumous"),
        why: words(
            "“Tặng” là cho người đang sống. Đọc nhầm ở lễ truy tặng làm đau lòng gia đình.",
            "Left unsaid, the words speak of the living, and hurt the family.",
        ),
        about: About::Speech,
        check: posthumous,
    }),
    rule(Draft {
        id: "words.no-congratulation",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words("Truy tặng thì không nói “chúc mừng”", "Nobody is congratulated on a posthumous award"),
        why: words(
            "Lễ truy tặng là tri ân; nói “tri ân”, “chia sẻ”, “kính trọng”.",
            "A posthumous award is given in gratitude; speak of gratitude and respect.",
        ),
        about: About::Speech,
        check: no_congratulation,
    }),
    rule(Draft {
        id: "words.recognition",
        severity: Severity::Error,
        grounds: &[seen("qd-18-2022-ttg", "2, 3, 4")],
        title: words(
            "Xã đạt chuẩn nông thôn mới được “công nhận”, không phải “khen thưởng”",
            "A new-style rural commune is recognised, not commended",
        ),
        why: words(
            "Công nhận đạt chuẩn không phải hình thức khen thưởng của Luật Thi đua, khen thưởng; phần khen thưởng phong trào là phần riêng.",
            "Recognition is no form of commendation under the emulation law; commendations of the movement are a part of their own.",
        ),
        about: About::Speech,
        check: recognition,
    }),
    rule(Draft {
        id: "words.delegation-of-president",
        severity: Severity::Warning,
        grounds: &[told(Sure::High)],
        title: words(
            "Chỉ nói “thừa ủy quyền Chủ tịch nước” với quyết định của Chủ tịch nước",
            "“On behalf of the State President” only for the President's decision",
        ),
        why: words(
            "Khen thưởng của bộ, tỉnh không phải của Chủ tịch nước; nói thế là sai thẩm quyền.",
            "An award of a ministry or province is not the President's; the words claim an authority that is not there.",
        ),
        about: About::Speech,
        check: |c, r| delegation(c, r, "ủy quyền", "chủ tịch nước", Authority::President),
    }),
    rule(Draft {
        id: "words.delegation-of-prime-minister",
        severity: Severity::Warning,
        grounds: &[told(Sure::High)],
        title: words(
            "Chỉ nói “thừa ủy quyền Thủ tướng” với quyết định của Thủ tướng",
            "“On behalf of the Prime Minister” only for the Prime Minister's decision",
        ),
        why: words(
            "Quyết định của ai thì thừa ủy quyền người đó; quyết định của tỉnh thì không có câu này.",
            "One acts on behalf of whoever decided; for a province's decision there are no such words.",
        ),
        about: About::Speech,
        check: |c, r| delegation(c, r, "ủy quyền", "thủ tướng", Authority::PrimeMinister),
    }),
    rule(Draft {
        id: "words.one-greeting",
        severity: Severity::Error,
        grounds: &[
            seen("nd-154-2004", "9").when(Eras::Only(Era::From2004)),
            seen("nd-145-2013", "").whole().living_on().when(Eras::Since(Era::From2013)),
        ],
        title: words(
            "Chỉ “kính thưa” đích danh người có chức vụ cao nhất",
            "Only the highest guest is addressed by name",
        ),
        why: words(
            "Đại biểu đã được giới thiệu; người đọc diễn văn kính thưa một lần đích danh, còn lại thưa chung.",
            "The delegates have been introduced; the speaker addresses one by name and the rest together.",
        ),
        about: About::Acts(&[ActKind::Address, ActKind::Speech, ActKind::Reply]),
        check: one_greeting,
    }),
    rule(Draft {
        id: "words.no-district",
        severity: Severity::Error,
        grounds: &[seen("nd-129-2025", "59").when(Eras::Only(Era::From2025))],
        title: words("Từ 1/7/2025 không còn cấp huyện", "There is no district level since 1 July 2025"),
        why: words(
            "Chính quyền địa phương còn hai cấp; việc của cấp huyện do cấp xã hoặc cấp tỉnh làm.",
            "Local government has two tiers; what districts did is done by communes or provinces.",
        ),
        about: About::Speech,
        check: no_district,
    }),
    rule(Draft {
        id: "words.name-of-certificate",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words(
            "Danh hiệu đi với Bằng chứng nhận, không gọi là “Bằng khen”",
            "A title comes with its own certificate, never called a certificate of merit",
        ),
        why: words(
            "Bằng khen là một hình thức khen thưởng khác; gọi nhầm là đổi phần thưởng.",
            "A certificate of merit is another award; the wrong name exchanges the one for the other.",
        ),
        about: About::Speech,
        check: name_of_certificate,
    }),
];

/// The awards that a step is about.
fn awards_of<'a>(c: &Ceremony<'a>, step: usize) -> Vec<&'a Award> {
    let mut awards: Vec<&Award> = Vec::new();
    for award in c.in_step(step).filter_map(|d| d.award) {
        if !awards.iter().any(|a| a.id == award.id) {
            awards.push(award);
        }
    }
    awards
}

/// Steps of the award part whose awards are all such; where the whole ceremony has no other awards, every step.
fn steps_all(c: &Ceremony<'_>, such: impl Fn(&Award) -> bool) -> Vec<usize> {
    let everywhere = !c.run.awards.is_empty() && c.run.awards.iter().all(&such);
    let only = |step: &usize| {
        let awards = awards_of(c, *step);
        everywhere || (!awards.is_empty() && awards.iter().all(|a| such(a)))
    };
    c.to_read().filter(only).collect()
}

/// What gives awards or asks people up for them.
const GIVING: &[ActKind] = &[
    ActKind::ReadDecision,
    ActKind::ReadNames,
    ActKind::InviteRecipients,
    ActKind::InviteReader,
    ActKind::AnnounceAwards,
    ActKind::InviteConferrer,
];

fn posthumous(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let giving = |step: &usize| c.in_step(*step).any(|d| GIVING.contains(&d.kind));
    for step in steps_all(c, |a| a.posthumous).into_iter().filter(giving) {
        for said in c.said(step) {
            let lower = said.vi;
            // "Trao tặng", "hiến tặng" are other words.
            let bare = phrase(lower, "tặng")
                .into_iter()
                .find(|at| !matches!(word_before(lower, *at), "truy" | "trao" | "hiến"));
            let english = said.en;
            // In English it is enough that the decision itself is called posthumous.
            let line = matches!(said.target, Target::Line(..));
            let reads = c.in_step(step).any(|d| d.kind == ActKind::ReadDecision);
            let says = has(lower, "truy tặng") && !english.is_empty() && !english.contains("posthum");
            let en_bare = line && reads && says;
            if bare.is_none() && !en_bare {
                continue;
            }
            let found = r.found(
                &said.target,
                "Nói “tặng” ở phần truy tặng.",
                "The words do not say that the award is posthumous.",
            );
            let found = found.by(said.by.unwrap_or_default());
            let entry = found.anchor(&said.target);
            match bare.and_then(|at| said.text.vi.get(at..at + "tặng".len())) {
                Some(word) if !lower.contains("truy tặng") => {
                    let with = if word.starts_with('T') { "Truy tặng" } else { "truy tặng" };
                    let edit = Edit::Words { entry, from: word.to_owned(), to: with.to_owned() };
                    found.mend("Sửa thành “truy tặng”", "Make it “truy tặng”", edit);
                }
                _ => found.done(),
            }
        }
    }
}

fn no_congratulation(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for step in steps_all(c, |a| a.posthumous) {
        for said in c.said(step) {
            let english = said.en;
            // A text that forbids the word may say it.
            let vi = said.vi;
            let forbids = vi.contains("không") && vi.contains("“chúc mừng”");
            if (!has(vi, "chúc mừng") && !english.contains("congratulat")) || forbids {
                continue;
            }
            let found = r
                .found(&said.target, "Nói “chúc mừng” khi truy tặng.", "Congratulates on a posthumous award.")
                .by(said.by.unwrap_or_default());
            let entry = found.anchor(&said.target);
            let edit = Edit::Words { entry, from: "chúc mừng".to_owned(), to: "tri ân".to_owned() };
            found.mend("Sửa thành “tri ân”", "Make it “tri ân”", edit);
        }
    }
}

fn recognition(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let of = |a: &Award| a.object == AwardObject::Recognition;
    let about = |step: &usize| {
        let awards = awards_of(c, *step);
        !awards.is_empty() && awards.iter().all(|a| of(a))
    };
    for step in c.to_read().filter(about) {
        for said in c.said(step) {
            let lower = said.vi;
            let english = said.en;
            let Some(wrong) = ["khen thưởng", "danh hiệu thi đua"]
                .into_iter()
                .find(|w| has(lower, w))
                .or_else(|| english.contains("commend").then_some(""))
            else {
                continue;
            };
            let found = r
                .found(
                    &said.target,
                    "Gọi việc công nhận nông thôn mới là khen thưởng.",
                    "Calls the recognition of a commune a commendation.",
                )
                .by(said.by.unwrap_or_default());
            let entry = found.anchor(&said.target);
            if wrong.is_empty() {
                found.done();
            } else {
                let edit = Edit::Words { entry, from: wrong.to_owned(), to: "công nhận".to_owned() };
                found.mend("Sửa thành “công nhận”", "Make it “công nhận”", edit);
            }
        }
    }
}

fn delegation(c: &Ceremony<'_>, r: &mut Report<'_>, delegated: &str, whose: &str, of: Authority) {
    for step in c.to_read() {
        let awards = awards_of(c, step);
        if awards.is_empty() || awards.iter().any(|a| a.decided_by == of) {
            continue;
        }
        for said in c.said(step) {
            let lower = said.vi;
            let named = phrase(lower, delegated).into_iter().any(|at| {
                let after = lower.get(at + delegated.len()..).unwrap_or_default();
                let after = after.trim_start().trim_start_matches("của ").trim_start();
                after.starts_with(whose)
            });
            let english = said.en;
            let whose_en = if of == Authority::President { "president" } else { "prime minister" };
            let named_en = phrase(english, "on behalf of").into_iter().any(|at| {
                english.get(at..).unwrap_or_default().chars().take(40).collect::<String>().contains(whose_en)
            });
            if named || named_en {
                r.found(
                    &said.target,
                    format!("Nói thừa {delegated} {} cho quyết định không phải của người ấy.", title_case(whose)),
                    format!("Speaks on behalf of the {whose_en} for a decision that is not theirs."),
                )
                .by(said.by.unwrap_or_default())
                .done();
            }
        }
    }
}

fn title_case(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn one_greeting(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let speaks = [ActKind::Address, ActKind::Speech, ActKind::Reply];
    let speaks = |step: &usize| c.step(*step).is_some_and(|s| s.step.acts.iter().any(|a| speaks.contains(&a.act)));
    for step in c.to_read().filter(speaks) {
        for said in c.said(step).filter(|s| matches!(s.target, Target::Line(..))) {
            let lower = said.vi;
            let by_name = phrase(lower, "kính thưa").into_iter().filter(|at| {
                let after = lower.get(at + "kính thưa".len()..).unwrap_or_default().trim_start();
                ["đồng chí", "ông ", "bà "].iter().any(|w| after.starts_with(w))
            });
            if by_name.count() > 1 {
                r.found(
                    &said.target,
                    "Kính thưa đích danh hơn một người.",
                    "More than one person is addressed by name.",
                )
                .by(said.by.unwrap_or_default())
                .done();
            }
        }
    }
}

/// Words for the level that is gone.
const DISTRICT: &[&str] = &["cấp huyện", "huyện", "quận", "thị xã"];

fn no_district(c: &Ceremony<'_>, r: &mut Report<'_>) {
    if c.era != Era::From2025 {
        return;
    }
    let named = |vi: &str, en: &str| {
        let word = DISTRICT.iter().find(|w| has(vi, w)).copied();
        // "Không còn cấp huyện" says just that.
        word.filter(|_| !vi.contains("không còn"))
            .or_else(|| (has(en, "district") && !en.contains("no district")).then_some("district"))
    };
    for (field, text) in [("title", &c.run.title), ("host_event", &c.run.host_event)] {
        let lower = Lower::of(text);
        if let Some(word) = named(&lower.vi, &lower.en) {
            let (vi, en) = gone(word);
            r.found(&Target::Document(Anchor::Field(field)), vi, en).done();
        }
    }
    for step in c.to_read() {
        for said in c.said(step) {
            if let Some(word) = named(said.vi, said.en) {
                let (vi, en) = gone(word);
                r.found(&said.target, vi, en).by(said.by.unwrap_or_default()).done();
            }
        }
    }
}

fn gone(word: &str) -> (String, String) {
    (
        format!("Nói đến “{word}”, cấp không còn từ 1/7/2025."),
        format!("Speaks of “{word}”, a level gone since 1 July 2025."),
    )
}

fn name_of_certificate(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let title = |a: &Award| matches!(a.object, AwardObject::Title | AwardObject::HeroTitle);
    for step in c.to_read() {
        let awards = awards_of(c, step);
        if awards.is_empty() || !awards.iter().all(|a| title(a)) {
            continue;
        }
        for said in c.said(step).filter(|s| has(s.vi, "bằng khen")) {
            let found = r
                .found(
                    &said.target,
                    "Gọi Bằng của danh hiệu là “Bằng khen”.",
                    "Calls the certificate of a title a certificate of merit.",
                )
                .by(said.by.unwrap_or_default());
            let entry = found.anchor(&said.target);
            let edit = Edit::Words { entry, from: "Bằng khen".to_owned(), to: "Bằng chứng nhận".to_owned() };
            found.mend("Sửa thành “Bằng chứng nhận”", "Make it “Bằng chứng nhận”", edit);
        }
    }
}
