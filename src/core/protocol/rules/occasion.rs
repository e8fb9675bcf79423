//! The event that the conferring is part of.

use crate::core::{
    protocol::{
        Ceremony, Deed, Report, Target,
        ground::{Eras, Ground, practice, reported, seen},
        phrases::has,
        rule::{About, Draft, Family, Rule, words},
    },
    scenario::{ActKind, Anchor, Award, Edit, Era, ObjectKind, Occasion, Severity, Sure},
};

const fn rule(draft: Draft) -> Rule {
    draft.of(Family::Occasion)
}

/// No ceremony of its own for conferring.
const NOT_ALONE: &[Ground] = &[seen("nd-145-2013", "26.2"), seen("nd-98-2023", "25").when(Eras::Only(Era::From2024))];

/// The rules of this family.
pub(super) const RULES: &[Rule] = &[
    rule(Draft {
        id: "occasion.not-alone",
        severity: Severity::Error,
        grounds: NOT_ALONE,
        title: words(
            "Không tổ chức riêng lễ trao thưởng; trao trong một sự kiện chủ",
            "Awards have no ceremony of their own; they are conferred within an event",
        ),
        why: words(
            "Chỉ trao trong ngày lễ lớn, ngày thành lập, ngày truyền thống hoặc hội nghị tổng kết; trừ thành tích đột xuất và khen thưởng kháng chiến theo NĐ 145/2013.",
            "They are conferred on a major holiday, a founding or traditional day or at a concluding conference; sudden feats and resistance-war awards were excepted by Decree 145/2013.",
        ),
        about: About::Whole,
        check: not_alone,
    }),
    rule(Draft {
        id: "occasion.kind-named",
        severity: Severity::Note,
        grounds: NOT_ALONE,
        title: words("Kịch bản nói rõ loại sự kiện chủ", "The scenario says what kind of event it is part of"),
        why: words(
            "Chỉ một số loại sự kiện được trao thưởng; ghi occasion thì mới kiểm được.",
            "Awards are conferred only at certain kinds of events; with an occasion this can be checked.",
        ),
        about: About::Acts(&[ActKind::StateReason]),
        check: kind_named,
    }),
    rule(Draft {
        id: "occasion.exception",
        severity: Severity::Note,
        grounds: &[practice(Sure::Medium)],
        title: words(
            "Ngoại lệ của NĐ 145/2013 sau năm 2023: kiểm tra lại",
            "The exceptions of Decree 145/2013 after 2023: check again",
        ),
        why: words(
            "Ngoại lệ cho thành tích đột xuất và khen thưởng kháng chiến thấy ở NĐ 145/2013; trong văn bản sau đó chưa xem được.",
            "The exceptions for sudden feats and resistance-war awards were seen in Decree 145/2013, not in later texts.",
        ),
        about: About::Whole,
        check: exception,
    }),
    rule(Draft {
        id: "occasion.once",
        severity: Severity::Error,
        grounds: &[seen("nd-145-2013", "26.3")],
        title: words("Một quyết định chỉ công bố, trao một lần", "A decision is read and conferred only once"),
        why: words(
            "Công bố lại ở nơi khác, lần khác là trái quy định; danh sách từng đợt là phần của cùng một lần công bố.",
            "Reading it again elsewhere breaks the rule; the names of each wave belong to one reading.",
        ),
        about: About::Acts(&[ActKind::ReadDecision]),
        check: once,
    })
    .live(),
    rule(Draft {
        id: "occasion.no-parade",
        severity: Severity::Error,
        grounds: &[seen("nd-145-2013", "26.3")],
        title: words("Không rước, không diễu hành phần thưởng", "The award is not paraded"),
        why: words(
            "Không đưa rước Huân chương, Cờ từ nơi này sang nơi khác, từ cấp này sang cấp khác.",
            "Orders and flags are not carried in procession from place to place or level to level.",
        ),
        about: About::Speech,
        check: no_parade,
    }),
    rule(Draft {
        id: "occasion.no-gifts",
        severity: Severity::Warning,
        grounds: &[reported("nd-145-2013", None), reported("ct-45-2010", None)],
        title: words("Không tặng quà, biểu trưng", "No gifts or emblems are given"),
        why: words(
            "Buổi lễ không tặng quà, vật tượng trưng, kể cả cho đơn vị, cá nhân ngoài nhà nước.",
            "No gift or symbolic object is given at these ceremonies, to private bodies neither.",
        ),
        about: About::Steps,
        check: |c, r| object(c, r, ObjectKind::Gift, "Tặng quà trong buổi lễ.", "A gift is given at the ceremony."),
    }),
    rule(Draft {
        id: "occasion.no-chest-flowers",
        severity: Severity::Warning,
        grounds: &[reported("nd-145-2013", None)],
        title: words("Không cài hoa, nơ, phù hiệu ngực", "No chest flowers, bows or badges of the event"),
        why: words(
            "Đại biểu không cài hoa ngực; chỗ ấy dành cho Huân chương, Huy hiệu.",
            "Delegates wear no flowers; the chest is for orders and badges.",
        ),
        about: About::Steps,
        check: |c, r| {
            object(
                c,
                r,
                ObjectKind::ChestFlower,
                "Cài hoa ngực trong buổi lễ.",
                "A chest flower is worn at the ceremony.",
            );
        },
    }),
    rule(Draft {
        id: "occasion.bouquet",
        severity: Severity::Note,
        grounds: &[practice(Sure::Medium)],
        title: words("Hoa khi trao: theo điểm địa phương U9", "Flowers at the handing over: local point U9"),
        why: words(
            "Không thấy văn bản cho hay cấm một bó hoa; mặc định là không, bật U9 nếu địa phương có.",
            "No text allows or forbids one bouquet; our default is none, switch U9 where it is the custom.",
        ),
        about: About::Steps,
        check: bouquet,
    })
    .unless("U9"),
];

fn not_alone(c: &Ceremony<'_>, r: &mut Report<'_>) {
    if c.run.occasion == Some(Occasion::AwardsAlone) && !c.run.awards.is_empty() {
        let anchor = Anchor::Field("occasion");
        r.found(
            &Target::Document(anchor),
            "Buổi lễ chỉ để trao thưởng, không có sự kiện chủ.",
            "The ceremony is held for the conferring alone.",
        )
        .mend(
            "Đặt trong hội nghị tổng kết",
            "Hold it within a concluding conference",
            Edit::Put { entry: Anchor::Whole, field: "occasion", value: "ConcludingConference".to_owned() },
        );
    }
}

fn kind_named(c: &Ceremony<'_>, r: &mut Report<'_>) {
    if c.run.occasion.is_none() && !c.run.awards.is_empty() {
        r.found(
            &Target::Document(Anchor::Field("host_event")),
            "Chưa nói sự kiện chủ thuộc loại nào.",
            "What kind of event this is is not said.",
        )
        .mend(
            "Ghi occasion: ConcludingConference",
            "Write occasion: ConcludingConference",
            Edit::Put { entry: Anchor::Whole, field: "occasion", value: "ConcludingConference".to_owned() },
        );
    }
}

fn exception(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let excepted = matches!(c.run.occasion, Some(Occasion::SuddenFeat | Occasion::ResistanceWar));
    if excepted && c.era >= Era::From2024 {
        r.found(
            &Target::Document(Anchor::Field("occasion")),
            "Ngoại lệ này thấy ở NĐ 145/2013; kiểm tra văn bản hiện hành.",
            "This exception was seen in Decree 145/2013; check what is now in force.",
        )
        .done();
    }
}

fn once(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for award in &c.run.awards {
        let mut readings = c.about(ActKind::ReadDecision, &award.id).map(|(_, d)| *d);
        let Some(first) = readings.next() else { continue };
        let steps = |d: &Deed<'_>| c.step(d.step).map(|s| s.step.id.split('@').next().unwrap_or_default().to_owned());
        let again =
            readings.find(|d| d.step != first.step && (steps(d) != steps(&first) || same_step_again(&first, d)));
        if let Some(again) = again {
            let (vi, en) = called(award);
            let found = r.deed(
                &again,
                format!("Quyết định về {vi} được công bố lần thứ hai."),
                format!("The decision on {en} is read a second time."),
            );
            let edit = Edit::Put {
                entry: found.anchor(&Target::Act(again.step, again.act)),
                field: "act",
                value: "ReadNames".to_owned(),
            };
            found.mend("Sửa thành đọc danh sách (ReadNames)", "Make it reading names (ReadNames)", edit);
        }
    }
}

/// In a repeat the decision is read for each round as one reading, but not twice for the same step in a drill.
fn same_step_again(first: &Deed<'_>, other: &Deed<'_>) -> bool {
    first.step == other.step
}

fn called(award: &Award) -> (String, String) {
    match &award.name {
        Some(name) if name.en.is_empty() => (name.vi.clone(), name.vi.clone()),
        Some(name) => (name.vi.clone(), name.en.clone()),
        None => (award.id.clone(), award.id.clone()),
    }
}

/// Words for carrying an award in procession.
const PARADE: &[&str] = &["rước", "diễu hành"];

fn no_parade(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let carries = |lower: &str| PARADE.iter().any(|w| has(lower, w)) && !has(lower, "không");
    for n in c.to_read() {
        for said in c.said(n).filter(|s| carries(s.vi)) {
            r.found(&said.target, "Rước, diễu hành phần thưởng.", "The award is paraded.").done();
        }
    }
}

fn object(c: &Ceremony<'_>, r: &mut Report<'_>, object: ObjectKind, vi: &str, en: &str) {
    for deed in c.deeds.iter().filter(|d| d.object == Some(object)) {
        let found = r.deed(deed, vi, en);
        let edit = Edit::Remove(found.anchor(&Target::Act(deed.step, deed.act)));
        found.mend("Bỏ hành động này", "Take this act out", edit);
    }
}

fn bouquet(c: &Ceremony<'_>, r: &mut Report<'_>) {
    if c.local("U9").is_some_and(|choice| choice != "NoFlowers") {
        return;
    }
    let given = |d: &&Deed<'_>| d.object == Some(ObjectKind::Bouquet) && d.kind == ActKind::HandObject;
    for deed in c.deeds.iter().filter(given) {
        r.deed(deed, "Tặng hoa khi trao; kiểm tra địa phương.", "Flowers are given; check locally.").noted().done();
    }
}
