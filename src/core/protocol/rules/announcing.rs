//! Inviting, taking place and reading: which comes first depends on who decided.

use crate::core::{
    protocol::{
        Ceremony, Deed, Report, Target,
        ground::seen,
        rule::{Family, Rule, words},
    },
    scenario::{ActKind, AnnounceOrder, Award, Edit, Severity},
};

/// The rules of this family.
pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "announce.invite-before-read",
        family: Family::Announcing,
        severity: Severity::Error,
        title: words(
            "Quyết định của Chủ tịch nước: mời người nhận lên trước, rồi mới đọc",
            "A decision of the State President: recipients are invited before it is read",
        ),
        why: words(
            "Người được Chủ tịch nước tặng thưởng đứng trên lễ đài nghe công bố. Đọc trước khi mời là nhầm với quyết định của Thủ tướng.",
            "Those whom the State President honours hear the decision on the stage. Reading first mixes it up with a Prime Minister's decision.",
        ),
        grounds: &[seen("nd-145-2013", "28.1")],
        local: Some("U1"),
        live: true,
        check: |c, r| before_reading(c, r, ActKind::InviteRecipients),
    },
    Rule {
        id: "announce.take-place-before-read",
        family: Family::Announcing,
        severity: Severity::Error,
        title: words(
            "Quyết định của Chủ tịch nước: người nhận đã đứng trên lễ đài khi đọc",
            "A decision of the State President: recipients stand on the stage when it is read",
        ),
        why: words(
            "Người nhận đứng nghiêm thành hàng ngang ở giữa lễ đài để nghe đọc; đọc khi họ chưa lên thì phần đọc mất người nghe.",
            "Recipients stand at attention in line across the stage to hear it; read too early, it is read to nobody.",
        ),
        grounds: &[seen("nd-145-2013", "28.3")],
        local: Some("U1"),
        live: true,
        check: |c, r| before_reading(c, r, ActKind::RecipientsTakePlace),
    },
    Rule {
        id: "announce.read-before-invite",
        family: Family::Announcing,
        severity: Severity::Error,
        title: words(
            "Quyết định của Thủ tướng và cấp khác: đọc xong mới mời người nhận",
            "A decision of the Prime Minister or below: it is read before recipients are invited",
        ),
        why: words(
            "Chỉ người được Chủ tịch nước tặng thưởng mới lên trước để nghe. Với quyết định khác, đọc xong mới mời lên nhận.",
            "Only those whom the State President honours go up first. Other decisions are read, then recipients are called up.",
        ),
        grounds: &[seen("nd-145-2013", "28.1"), seen("nd-145-2013", "28.3b")],
        local: Some("U1"),
        live: true,
        check: |c, r| after_reading(c, r, ActKind::InviteRecipients),
    },
];

fn called(award: &Award) -> (String, String) {
    award.name.as_ref().map_or_else(
        || (format!("“{}”", award.id), format!("“{}”", award.id)),
        |name| (name.vi.clone(), if name.en.is_empty() { name.vi.clone() } else { name.en.clone() }),
    )
}

/// Where recipients are invited first: each reading has this act about the same award before it.
fn before_reading(c: &Ceremony<'_>, r: &mut Report<'_>, needed: ActKind) {
    for award in c.run.awards.iter().filter(|a| c.announce_order(a) == AnnounceOrder::InviteFirst) {
        let first = c.about(needed, &award.id).map(|(n, _)| n).next();
        for (n, reading) in c.about(ActKind::ReadDecision, &award.id) {
            if first.is_some_and(|first| first < n) {
                continue;
            }
            let (vi, en) = called(award);
            let (vi, en) = if needed == ActKind::InviteRecipients {
                (
                    format!("Đọc quyết định tặng {vi} khi chưa mời người nhận lên lễ đài."),
                    format!("The decision on {en} is read before recipients are invited to the stage."),
                )
            } else {
                (
                    format!("Đọc quyết định tặng {vi} khi người nhận chưa đứng vào vị trí."),
                    format!("The decision on {en} is read before recipients have taken their places."),
                )
            };
            let later = c.about(needed, &award.id).map(|(_, d)| *d).next();
            tell(c, r, reading, later.as_ref(), vi, en);
        }
    }
}

/// Where the reading comes first: each invitation has the reading about the same award before it.
fn after_reading(c: &Ceremony<'_>, r: &mut Report<'_>, kind: ActKind) {
    for award in c.run.awards.iter().filter(|a| c.announce_order(a) == AnnounceOrder::ReadFirst) {
        let read = c.about(ActKind::ReadDecision, &award.id).next().map(|(n, d)| (n, *d));
        for (n, deed) in c.about(kind, &award.id) {
            if read.is_some_and(|(read, _)| read < n) {
                continue;
            }
            let (vi, en) = called(award);
            let vi = format!("Mời người nhận {vi} lên khi chưa đọc quyết định.");
            let en = format!("Recipients of {en} are invited before the decision is read.");
            tell(c, r, deed, read.map(|(_, d)| d).as_ref(), vi, en);
        }
    }
}

/// Takes down a deed that comes too early; mended by bringing the step of the other one before it.
fn tell(c: &Ceremony<'_>, r: &mut Report<'_>, early: &Deed<'_>, other: Option<&Deed<'_>>, vi: String, en: String) {
    let found = r.deed(early, vi, en);
    let Some(other) = other.filter(|other| other.step != early.step && other.step < c.run.steps.len()) else {
        found.done();
        return;
    };
    let edit = Edit::MoveBefore {
        what: found.anchor(&Target::Step(other.step)),
        before: found.anchor(&Target::Step(early.step)),
    };
    let title = c.step(other.step).map(|s| s.step.title.clone()).unwrap_or_default();
    let (vi, en) = (
        format!("Đưa bước “{}” lên trước", title.vi),
        format!("Move the step “{}” before it", if title.en.is_empty() { &title.vi } else { &title.en }),
    );
    found.mend(vi, en, edit);
}
