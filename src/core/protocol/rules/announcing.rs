//! Inviting, taking place and reading: which comes first depends on who decided.

use crate::core::{
    protocol::{
        Ceremony, Deed, Report, Target,
        ground::{practice, seen},
        rule::{About, Family, Rule, words},
    },
    scenario::{ActKind, AnnounceOrder, Award, Duty, Edit, Severity, Sure},
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
        local: None,
        live: true,
        about: About::Announced(AnnounceOrder::InviteFirst, &[ActKind::InviteRecipients, ActKind::ReadDecision]),
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
        local: None,
        live: true,
        about: About::Announced(AnnounceOrder::InviteFirst, &[ActKind::RecipientsTakePlace, ActKind::ReadDecision]),
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
        about: About::Announced(AnnounceOrder::ReadFirst, &[ActKind::ReadDecision, ActKind::InviteRecipients]),
        check: |c, r| after_reading(c, r, ActKind::InviteRecipients),
    },
    Rule {
        id: "announce.recipients-wait-for-reading",
        family: Family::Announcing,
        severity: Severity::Error,
        title: words(
            "Quyết định của Thủ tướng và cấp khác: người nhận ngồi tại chỗ cho đến khi đọc xong",
            "A decision of the Prime Minister or below: recipients keep their seats until it is read",
        ),
        why: words(
            "Người nhận lên trước khi đọc là làm theo nghi thức của quyết định Chủ tịch nước.",
            "Recipients who go up before the reading follow the rite of a State President's decision.",
        ),
        grounds: &[seen("nd-145-2013", "28.1"), seen("nd-145-2013", "28.3b")],
        local: Some("U1"),
        live: true,
        about: About::Announced(AnnounceOrder::ReadFirst, &[ActKind::ReadDecision, ActKind::RecipientsTakePlace]),
        check: |c, r| after_reading(c, r, ActKind::RecipientsTakePlace),
    },
    Rule {
        id: "announce.flag-team-before-read",
        family: Family::Announcing,
        severity: Severity::Error,
        title: words(
            "Tập thể có Cờ truyền thống: đội cờ đã ở trên lễ đài khi đọc quyết định của Chủ tịch nước",
            "A collective with a traditional flag: the flag team stands on the stage when a President's decision is read",
        ),
        why: words(
            "Người công bố mời Đội Cờ truyền thống cùng lãnh đạo tập thể lên lễ đài trước khi đọc.",
            "The reader invites the flag team and the leaders of the collective to the stage before he reads.",
        ),
        grounds: &[seen("nd-145-2013", "28.1")],
        local: None,
        live: true,
        about: About::Announced(AnnounceOrder::InviteFirst, &[ActKind::FlagTeamTakesPlace]),
        check: flag_team_before_reading,
    },
    Rule {
        id: "announce.reader-invited",
        family: Family::Announcing,
        severity: Severity::Warning,
        title: words(
            "Người công bố được mời rồi mới ra bục và đọc",
            "The reader is invited before he goes to the podium and reads",
        ),
        why: words(
            "Người điều hành mời người công bố, nêu họ tên, chức danh, để hội trường biết ai thay mặt cơ quan nào công bố.",
            "The presiding official invites the reader by name and office, so that the hall knows for which body he reads.",
        ),
        grounds: &[practice(Sure::High)],
        local: None,
        live: true,
        about: About::Acts(&[ActKind::InviteReader, ActKind::TakePodium]),
        check: reader_invited,
    },
    Rule {
        id: "announce.conferrer-invited-after-reading",
        family: Family::Announcing,
        severity: Severity::Warning,
        title: words(
            "Mời người trao sau khi đọc xong quyết định",
            "The conferrer is invited after the decision has been read",
        ),
        why: words(
            "Người trao lên lễ đài khi quyết định đã được công bố và người nhận đã ở vị trí; lên sớm thì phải đứng chờ.",
            "The conferrer comes up when the decision has been read and recipients are in place; earlier he has to stand and wait.",
        ),
        grounds: &[practice(Sure::High)],
        local: None,
        live: true,
        about: About::Acts(&[ActKind::InviteConferrer]),
        check: |c, r| conferrer(c, r, ActKind::InviteConferrer),
    },
    Rule {
        id: "announce.conferrer-invited-first",
        family: Family::Announcing,
        severity: Severity::Warning,
        title: words("Người trao được mời rồi mới lên lễ đài", "The conferrer is invited before he comes up"),
        why: words(
            "Lời mời nêu chức danh và tư cách của người trao; lên khi chưa được mời thì hội trường không biết ai trao.",
            "The invitation says who confers and in whose name; without it the hall does not know.",
        ),
        grounds: &[practice(Sure::High)],
        local: None,
        live: true,
        about: About::Acts(&[ActKind::InviteConferrer, ActKind::ConferrerTakesPlace]),
        check: conferrer_invited,
    },
    Rule {
        id: "announce.read-before-conferring",
        family: Family::Announcing,
        severity: Severity::Error,
        title: words("Công bố quyết định rồi mới trao", "Nothing is conferred before its decision has been read"),
        why: words(
            "Hiện vật được trao theo quyết định đã công bố trước hội trường; trao trước khi đọc thì chưa có căn cứ.",
            "Objects are conferred under a decision that the hall has heard; before that there is nothing to confer under.",
        ),
        grounds: &[seen("nd-145-2013", "28.1"), seen("nd-145-2013", "28.2")],
        local: None,
        live: true,
        about: About::Acts(&[ActKind::ReadDecision, ActKind::Pin, ActKind::HandCertificate, ActKind::HandFlag]),
        check: read_before_conferring,
    },
    Rule {
        id: "announce.names-after-decision",
        family: Family::Announcing,
        severity: Severity::Warning,
        title: words(
            "Đọc danh sách từng đợt sau khi đã đọc quyết định",
            "Names of a wave are read after the decision itself",
        ),
        why: words(
            "Danh sách kèm theo quyết định; đọc danh sách trước thì chưa rõ được khen theo quyết định nào.",
            "The list belongs to the decision; read first, nobody knows under which decision.",
        ),
        grounds: &[practice(Sure::Medium)],
        local: None,
        live: true,
        about: About::Acts(&[ActKind::ReadNames]),
        check: |c, r| {
            for award in &c.run.awards {
                let read = c.about(ActKind::ReadDecision, &award.id).map(|(n, _)| n).next();
                let early = c.about(ActKind::ReadNames, &award.id).filter(|(n, _)| read.is_none_or(|read| read > *n));
                for (_, deed) in early.take(1) {
                    let (vi, en) = called(award);
                    r.deed(
                        deed,
                        format!("Đọc danh sách nhận {vi} khi chưa đọc quyết định."),
                        format!("Names for {en} are read before the decision."),
                    )
                    .done();
                }
            }
        },
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
            let (vi, en) = if kind == ActKind::InviteRecipients {
                (
                    format!("Mời người nhận {vi} lên khi chưa đọc quyết định."),
                    format!("Recipients of {en} are invited before the decision is read."),
                )
            } else {
                (
                    format!("Người nhận {vi} lên lễ đài khi chưa đọc quyết định."),
                    format!("Recipients of {en} come up before the decision is read."),
                )
            };
            tell(c, r, deed, read.map(|(_, d)| d).as_ref(), vi, en);
        }
    }
}

fn flag_team_before_reading(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let bears = c.actors.iter().any(|a| a.duty == Duty::FlagBearer);
    let with_flag = |a: &&Award| a.traditional_flag && c.announce_order(a) == AnnounceOrder::InviteFirst;
    for award in c.run.awards.iter().filter(with_flag).filter(|_| bears) {
        let there = c.about(ActKind::FlagTeamTakesPlace, &award.id).map(|(n, d)| (n, *d)).next();
        if there.is_none() && !c.about(ActKind::DipFlag, &award.id).any(|_| true) {
            continue;
        }
        for (n, reading) in c.about(ActKind::ReadDecision, &award.id) {
            if there.is_some_and(|(first, _)| first < n) {
                continue;
            }
            let (vi, en) = called(award);
            let vi = format!("Đọc quyết định tặng {vi} khi đội cờ truyền thống chưa ra lễ đài.");
            let en = format!("The decision on {en} is read before the flag team is on the stage.");
            tell(c, r, reading, there.map(|(_, d)| d).as_ref(), vi, en);
        }
    }
}

fn reader_invited(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let invited = c.first(ActKind::InviteReader);
    let to_podium = c.all(ActKind::TakePodium).filter(|(_, d)| c.duty(d.who) == Duty::Reader);
    let early = to_podium.chain(c.all(ActKind::ReadDecision)).find(|(n, _)| invited.is_none_or(|i| i > *n));
    if let Some((_, deed)) = early {
        let other = c.all(ActKind::InviteReader).next().map(|(_, d)| *d);
        let (vi, en) = ("Người công bố ra bục hoặc đọc khi chưa được mời.", "The reader acts before he is invited.");
        tell(c, r, deed, other.as_ref(), vi.to_owned(), en.to_owned());
    }
}

fn conferrer(c: &Ceremony<'_>, r: &mut Report<'_>, kind: ActKind) {
    for award in &c.run.awards {
        let read = c.about(ActKind::ReadDecision, &award.id).map(|(n, d)| (n, *d)).next();
        let early = c.about(kind, &award.id).find(|(n, _)| read.is_none_or(|(read, _)| read > *n));
        if let Some((_, deed)) = early {
            let (vi, en) = called(award);
            let vi = format!("Mời người trao {vi} khi chưa đọc quyết định.");
            let en = format!("The conferrer of {en} is invited before the decision is read.");
            tell(c, r, deed, read.map(|(_, d)| d).as_ref(), vi, en);
        }
    }
}

fn conferrer_invited(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for award in &c.run.awards {
        let invited = c.about(ActKind::InviteConferrer, &award.id).map(|(n, d)| (n, *d)).next();
        let comes = c.about(ActKind::ConferrerTakesPlace, &award.id).next();
        if let Some((_, deed)) = comes.filter(|(n, _)| invited.is_none_or(|(i, _)| i > *n)) {
            let (vi, en) = called(award);
            let vi = format!("Người trao {vi} lên lễ đài khi chưa được mời.");
            let en = format!("The conferrer of {en} comes up before he is invited.");
            tell(c, r, deed, invited.map(|(_, d)| d).as_ref(), vi, en);
        }
    }
}

/// Acts by which something is conferred.
const CONFERS: [ActKind; 4] = [ActKind::Pin, ActKind::HandCertificate, ActKind::HandFlag, ActKind::HandObject];

fn read_before_conferring(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for award in &c.run.awards {
        let read = c.about(ActKind::ReadDecision, &award.id).map(|(n, d)| (n, *d)).next();
        let about = |d: &Deed<'_>| d.award.is_some_and(|a| a.id == award.id);
        let early = c
            .deeds
            .iter()
            .enumerate()
            .find(|(n, d)| CONFERS.contains(&d.kind) && about(d) && read.is_none_or(|(read, _)| read > *n));
        if let Some((_, deed)) = early {
            let (vi, en) = called(award);
            let vi = format!("Trao {vi} khi chưa đọc quyết định.");
            let en = format!("{en} is conferred before the decision is read.");
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
