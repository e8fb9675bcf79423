//! The time whose law rules, and what claims rest on.

use crate::core::{
    protocol::{
        Ceremony, Report, Target,
        ground::{Eras, Ground, practice, seen},
        rule::{About, Draft, Family, Rule, words},
    },
    scenario::{Anchor, Date, Edit, Era, Instrument, Mark, Severity, Source, Sure},
};

const fn rule(draft: Draft) -> Rule {
    draft.of(Family::Era)
}

/// What put earlier decrees out of force.
const REPLACED: &[Ground] = &[
    seen("nd-152-2025", "59").when(Eras::Only(Era::From2025)),
    practice(Sure::High).when(Eras::Before(Era::From2025)),
];

/// The rules of this family.
pub(super) const RULES: &[Rule] = &[
    rule(Draft {
        id: "era.in-force",
        severity: Severity::Error,
        grounds: REPLACED,
        title: words(
            "Căn cứ còn hiệu lực ở thời kỳ của buổi lễ, hoặc ghi văn bản hiện hành",
            "Sources are in force in the ceremony's time, or say what is now",
        ),
        why: words(
            "Không dẫn điều của nghị định đã hết hiệu lực cho buổi lễ hôm nay mà không nói văn bản nào thay; mẫu tham khảo thì ghi rõ là mẫu.",
            "An article of a decree no longer in force is not cited for today without its successor; a model is marked as one.",
        ),
        about: About::Steps,
        check: in_force,
    }),
    rule(Draft {
        id: "era.not-yet",
        severity: Severity::Error,
        grounds: REPLACED,
        title: words(
            "Không dẫn văn bản ra đời sau thời kỳ của buổi lễ",
            "No text is cited that came after the ceremony's time",
        ),
        why: words(
            "Bài lịch sử theo luật của lúc ấy; quy định về sau chỉ dùng làm mẫu tham khảo và ghi rõ.",
            "A historic drill follows the law of its day; later texts serve only as marked models.",
        ),
        about: About::Steps,
        check: not_yet,
    }),
    rule(Draft {
        id: "era.sourced",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words("Mỗi bước có căn cứ", "Every step says what it rests on"),
        why: words(
            "Bước không ghi căn cứ thì không ai biết là luật, là hướng dẫn hay thói quen; thông lệ cũng ghi là thông lệ.",
            "Without a source nobody can tell law from habit; practice too is marked as practice.",
        ),
        about: About::Steps,
        check: sourced,
    }),
    rule(Draft {
        id: "era.must-rests-on-law",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words("Mục bắt buộc có căn cứ", "What must be checked has a source"),
        why: words(
            "Chấm là thiếu một mục bắt buộc thì phải chỉ được mục ấy dựa vào đâu.",
            "Whoever is marked down for missing it may ask what it rests on.",
        ),
        about: About::Steps,
        check: must_sourced,
    }),
    rule(Draft {
        id: "era.article-not-found",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words("Không dẫn số điều chưa ai xác minh", "No article is cited that was not found"),
        why: words(
            "Các điều về nghi thức trong NĐ 152/2025 và sau Điều 25 của NĐ 98/2023 chưa xem được; dẫn tên văn bản và “kiểm tra điều”.",
            "The ceremony articles of Decree 152/2025, and those after Article 25 of Decree 98/2023, were not seen; cite the decree and “check the article”.",
        ),
        about: About::Steps,
        check: article_not_found,
    }),
    rule(Draft {
        id: "era.practice-cites-no-law",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words("Thông lệ thì không gắn số điều", "Practice is not given an article"),
        why: words(
            "Điều gì chỉ là thói quen mà ghi kèm số điều là biến thói quen thành luật.",
            "Habit with an article behind it is passed off as law.",
        ),
        about: About::Steps,
        check: practice_cites_no_law,
    }),
];

/// First and last day of a time.
fn days(era: Era) -> (Date, Option<Date>) {
    let day = |year, month, day| Date { year, month, day };
    match era {
        Era::From2004 => (day(2004, 9, 6), Some(day(2013, 12, 15))),
        Era::From2013 => (day(2013, 12, 16), Some(day(2023, 12, 31))),
        Era::From2024 => (day(2024, 1, 1), Some(day(2025, 6, 30))),
        Era::From2025 => (day(2025, 7, 1), None),
    }
}

/// A source and where it stands.
struct Cited<'a> {
    target: Target,
    source: &'a Source,
}

/// All sources of the programme and of the scenario as a whole.
fn cited<'a>(c: &Ceremony<'a>) -> Vec<Cited<'a>> {
    let whole = c.run.sources.iter().map(|source| Cited { target: Target::Document(Anchor::Field("sources")), source });
    let mut all: Vec<Cited<'a>> = whole.collect();
    for n in c.order.iter().copied() {
        let Some(step) = c.step(n).map(|s| &s.step) else { continue };
        all.extend(step.sources.iter().map(|source| Cited { target: Target::StepField(n, "sources"), source }));
        for (k, check) in step.checks.iter().enumerate() {
            all.extend(check.sources.iter().map(|source| Cited { target: Target::Check(n, k), source }));
        }
    }
    all
}

fn law<'a>(c: &Ceremony<'a>, id: &str) -> Option<&'a Instrument> {
    c.run.instruments.iter().find(|i| i.id == id)
}

/// Whether some part of an instrument is in force through part of the time.
fn overlaps(instrument: &Instrument, era: Era) -> bool {
    let (first, last) = days(era);
    instrument.in_force.iter().any(|f| last.is_none_or(|last| f.from <= last) && f.to.is_none_or(|to| to >= first))
}

/// Whether a part has ended before the time, as the award part of NĐ 145/2013 has.
fn ended(instrument: &Instrument, era: Era) -> bool {
    let (first, _) = days(era);
    instrument.in_force.iter().any(|f| f.to.is_some_and(|to| to < first))
}

fn in_force(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for Cited { target, source } in cited(c) {
        if source.like {
            continue;
        }
        let judged = source.now.as_ref().map_or(source.law.as_deref(), |now| Some(now.law.as_str()));
        let Some(instrument) = judged.and_then(|id| law(c, id)).filter(|i| !i.in_force.is_empty()) else { continue };
        // Of a decree that lives on in part, articles on conferring belong to what has ended.
        let rite = source.article.as_deref().is_some_and(on_conferring) && source.now.is_none();
        let gone = ended(instrument, c.era) && (!overlaps(instrument, c.era) || rite);
        if !gone {
            continue;
        }
        let found = r.found(
            &target,
            format!("{} không còn hiệu lực ở thời kỳ này.", instrument.short.vi),
            format!("{} is no longer in force in this time.", in_english(instrument)),
        );
        found.done();
    }
}

/// Articles of NĐ 145/2013 on conferring.
fn on_conferring(article: &str) -> bool {
    let number: String = article.chars().take_while(char::is_ascii_digit).collect();
    number.parse().is_ok_and(|n: u32| (25..=28).contains(&n))
}

fn not_yet(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for Cited { target, source } in cited(c) {
        if source.like {
            continue;
        }
        let judged = source.now.as_ref().map_or(source.law.as_deref(), |now| Some(now.law.as_str()));
        let Some(instrument) = judged.and_then(|id| law(c, id)).filter(|i| !i.in_force.is_empty()) else { continue };
        if !ended(instrument, c.era) && !overlaps(instrument, c.era) {
            r.found(
                &target,
                format!("{} chưa có hiệu lực ở thời kỳ này.", instrument.short.vi),
                format!("{} is not yet in force in this time.", in_english(instrument)),
            )
            .done();
        }
    }
}

fn in_english(instrument: &Instrument) -> &str {
    if instrument.short.en.is_empty() { &instrument.short.vi } else { &instrument.short.en }
}

fn sourced(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for n in c.order.iter().copied() {
        if c.step(n).is_some_and(|s| s.step.sources.is_empty()) {
            let found =
                r.found(&Target::Step(n), "Bước này không ghi căn cứ.", "This step says nothing of its source.");
            let entry = found.anchor(&Target::Step(n));
            let value = "[(mark: Practice, sure: Low)]".to_owned();
            found.mend(
                "Ghi là thông lệ, độ chắc thấp",
                "Mark it as practice of low certainty",
                Edit::Put { entry, field: "sources", value },
            );
        }
    }
}

fn must_sourced(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for n in c.order.iter().copied() {
        let checks = c.step(n).map(|s| s.step.checks.as_slice()).unwrap_or_default();
        for (k, _) in checks.iter().enumerate().filter(|(_, check)| check.must && check.sources.is_empty()) {
            r.found(&Target::Check(n, k), "Mục bắt buộc này không ghi căn cứ.", "This must has no source.").done();
        }
    }
}

/// Laws of which no article on ceremonies, or none at all, was found; with those articles that were.
const NOT_FOUND: &[(&str, &[u32])] = &[
    ("nd-152-2025", &[4, 5, 6, 9, 49, 50, 51, 52, 53, 54, 59, 60]),
    ("nd-98-2023", &[24, 25, 30, 32, 33]),
    ("nd-154-2004", &[1, 2, 9]),
    ("tt-199-2016-bqp", &[]),
    ("luat-06-2026", &[]),
];

fn article_not_found(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for Cited { target, source } in cited(c) {
        let now = source.now.as_ref().map(|n| (Some(n.law.as_str()), n.article.as_deref()));
        let named = [Some((source.law.as_deref(), source.article.as_deref())), now];
        for (law_id, article) in named.into_iter().flatten() {
            let (Some(id), Some(article)) = (law_id, article) else { continue };
            let Some((_, found)) = NOT_FOUND.iter().find(|(law, _)| *law == id) else { continue };
            let number: String = article.chars().take_while(char::is_ascii_digit).collect();
            // A chapter is not an article.
            if number.is_empty() || number.parse::<u32>().is_ok_and(|n| found.contains(&n)) {
                continue;
            }
            let called = law(c, id);
            let (vi, en) = (called.map_or(id, |i| &i.short.vi), called.map_or(id, in_english));
            r.found(
                &target,
                format!("Điều {article} của {vi} chưa được xác minh."),
                format!("Article {article} of {en} was not found."),
            )
            .done();
        }
    }
}

fn practice_cites_no_law(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for Cited { target, source } in cited(c) {
        if source.mark == Mark::Practice && source.law.is_some() {
            r.found(&target, "Thông lệ mà ghi kèm văn bản.", "Practice is given a law.").done();
        }
    }
}
