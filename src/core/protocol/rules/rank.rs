//! High before low, collective before individual.

use crate::core::{
    protocol::{
        Ceremony, Deed, Report, Target,
        ground::{practice, reported, seen},
        rule::{About, Draft, Family, Rule, words},
    },
    scenario::{ActKind, Anchor, Authority, Award, AwardObject, Edit, RecipientKind, Severity, Sure},
};

const fn rule(draft: Draft) -> Rule {
    draft.of(Family::Rank)
}

/// Acts in which awards follow each other.
const CONFERRED: &[ActKind] =
    &[ActKind::ReadDecision, ActKind::Pin, ActKind::HandCertificate, ActKind::HandFlag, ActKind::HandObject];

/// The rules of this family.
pub(super) const RULES: &[Rule] = &[
    rule(Draft {
        id: "rank.high-first",
        severity: Severity::Error,
        grounds: &[seen("nd-145-2013", "26.5")],
        title: words("Trao từ hạng cao xuống hạng thấp", "Awards are conferred from high rank to low"),
        why: words(
            "Nhiều hình thức trong một buổi thì hình thức cao được công bố và trao trước. Thứ hạng ghi ở mỗi phần thưởng và sửa được.",
            "With several awards in one ceremony the higher is read and conferred first. Each award says its rank, which can be edited.",
        ),
        about: About::Acts(CONFERRED),
        check: |c, r| compare(c, r, |one, other| one.rank < other.rank, "có hạng thấp hơn", "ranks lower than"),
    })
    .live(),
    rule(Draft {
        id: "rank.state-first",
        severity: Severity::Error,
        grounds: &[seen("nd-145-2013", "26.5")],
        title: words(
            "Khen thưởng cấp Nhà nước trước khen thưởng của bộ, tỉnh, cơ sở",
            "State awards before those of ministries, provinces and units",
        ),
        why: words(
            "Quyết định của Chủ tịch nước, Thủ tướng cao hơn quyết định của bộ, tỉnh; kỷ niệm chương, giấy khen trao sau cùng.",
            "Decisions of the President and the Prime Minister stand above those of ministries and provinces; their medals and letters come last.",
        ),
        about: About::Acts(CONFERRED),
        check: |c, r| {
            compare(c, r, |one, other| level(one) < level(other), "không phải cấp Nhà nước mà trao trước", "is no state award, yet comes before");
        },
    })
    .live(),
    rule(Draft {
        id: "rank.collective-first",
        severity: Severity::Warning,
        grounds: &[reported("nd-145-2013", Some("26.5")).sure(Sure::Medium)],
        title: words(
            "Cùng một hình thức: tập thể trước, cá nhân sau",
            "Same award: collectives before individuals",
        ),
        why: words(
            "Khi một hình thức được tặng cho cả tập thể và cá nhân thì trao cho tập thể trước.",
            "Where one award goes to collectives and individuals, collectives receive first.",
        ),
        about: About::Acts(CONFERRED),
        check: |c, r| {
            let single = |a: &Award| a.recipient != RecipientKind::Collective;
            compare(c, r, |one, other| alike(one, other) && single(one) && !single(other), "tặng cá nhân mà trao trước", "goes to individuals, yet comes before");
        },
    })
    .live(),
    rule(Draft {
        id: "rank.living-first",
        severity: Severity::Note,
        grounds: &[practice(Sure::Medium)],
        title: words(
            "Cùng một hình thức: người đang sống trước, truy tặng sau",
            "Same award: the living first, posthumous after",
        ),
        why: words(
            "Không thấy văn bản nào nói; mặc định là tặng trước, truy tặng sau. Kiểm tra địa phương.",
            "No text was found; our default is the living first. Check locally.",
        ),
        about: About::Acts(CONFERRED),
        check: |c, r| {
            let dead_first = c.local("U7") == Some("PosthumousFirst");
            let wrong = |one: &Award, other: &Award| {
                one.object == other.object && one.posthumous != other.posthumous && one.posthumous != dead_first
            };
            compare(c, r, wrong, "trao không đúng thứ tự đã chọn so với", "does not keep the chosen order towards");
        },
    })
    .unless("U7"),
    rule(Draft {
        id: "rank.classes-agree",
        severity: Severity::Error,
        grounds: &[seen("nd-145-2013", "26.5")],
        title: words(
            "Thứ hạng ghi trong kịch bản đúng với hạng của Huân chương",
            "The ranks in the scenario agree with the classes of an order",
        ),
        why: words(
            "Hạng Nhất trên hạng Nhì, hạng Nhì trên hạng Ba; ghi ngược thì thứ tự trao cũng ngược.",
            "First class stands above second, second above third; written the other way round, the order of conferring turns too.",
        ),
        about: About::Whole,
        check: classes_agree,
    }),
];

/// How high the decision was made; recognition is no award and is not compared.
fn level(award: &Award) -> u8 {
    u8::from(matches!(award.decided_by, Authority::President | Authority::PrimeMinister))
}

fn alike(one: &Award, other: &Award) -> bool {
    one.object == other.object && one.class == other.class && one.decided_by == other.decided_by
}

/// Of two awards the one comes before the other and should not: told where it comes.
fn compare(c: &Ceremony<'_>, r: &mut Report<'_>, wrong: impl Fn(&Award, &Award) -> bool, vi: &str, en: &str) {
    let ranked = |a: &&Award| a.object != AwardObject::Recognition;
    for one in c.run.awards.iter().filter(ranked) {
        for other in c.run.awards.iter().filter(ranked).filter(|other| wrong(one, other)) {
            let Some((deed, later)) = comes_before(c, one, other) else { continue };
            let ((one_vi, one_en), (other_vi, other_en)) = (called(one), called(other));
            let found = r.deed(
                deed,
                format!("{one_vi} {vi} {other_vi} nhưng đến trước."),
                format!("{one_en} {en} {other_en} and comes first."),
            );
            if deed.step == later.step {
                found.done();
            } else {
                let edit = Edit::Swap(found.anchor(&Target::Step(deed.step)), found.anchor(&Target::Step(later.step)));
                found.mend("Đổi chỗ hai bước", "Exchange the two steps", edit);
            }
        }
    }
}

/// The deed by which `one` comes before `other`, in reading or in handing over, and that of the other.
fn comes_before<'s, 'a>(c: &'s Ceremony<'a>, one: &Award, other: &Award) -> Option<(&'s Deed<'a>, &'s Deed<'a>)> {
    let first = |award: &Award, kinds: &[ActKind]| {
        c.deeds.iter().enumerate().find(|(_, d)| kinds.contains(&d.kind) && d.is_about(award))
    };
    let (reading, handing) = CONFERRED.split_at(1);
    [reading, handing].into_iter().find_map(|kinds| {
        let ((n, deed), (m, later)) = (first(one, kinds)?, first(other, kinds)?);
        (n < m).then_some((deed, later))
    })
}

fn called(award: &Award) -> (String, String) {
    match &award.name {
        Some(name) if name.en.is_empty() => (name.vi.clone(), name.vi.clone()),
        Some(name) => (name.vi.clone(), name.en.clone()),
        None => (award.id.clone(), award.id.clone()),
    }
}

fn classes_agree(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for one in &c.run.awards {
        let Some(class) = one.class else { continue };
        let wrong = c.run.awards.iter().find(|other| {
            other.object == one.object && other.class.is_some_and(|of| of > class) && other.rank >= one.rank
        });
        let Some(other) = wrong else { continue };
        let ((one_vi, one_en), (other_vi, other_en)) = (called(one), called(other));
        let entry = Anchor::Award(one.id.clone());
        r.found(
            &Target::Document(entry.clone()),
            format!("{one_vi} có số hạng không cao hơn {other_vi}."),
            format!("The rank of {one_en} is not above that of {other_en}."),
        )
        .mend(
            format!("Ghi rank: {}", other.rank.saturating_add(5)),
            format!("Write rank: {}", other.rank.saturating_add(5)),
            Edit::Put { entry, field: "rank", value: other.rank.saturating_add(5).to_string() },
        );
    }
}
