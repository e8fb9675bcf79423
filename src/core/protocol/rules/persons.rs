//! Who may read, confer and receive, and who leaves first.

use crate::core::{
    protocol::{
        Ceremony, Deed, Report, Target,
        ground::{Eras, practice, reported, seen, told},
        rule::{About, Draft, Family, Rule, words},
    },
    scenario::{ActKind, Duty, Edit, Era, Severity, Sure},
    text::fold,
};

const fn rule(draft: Draft) -> Rule {
    draft.of(Family::Persons)
}

/// Acts by which something reaches a recipient.
const GIVEN: &[ActKind] = &[ActKind::Pin, ActKind::HandCertificate, ActKind::HandFlag];

/// What only the body that holds the ceremony may do.
const RITUAL: &[ActKind] = &[
    ActKind::AnnounceProgramme,
    ActKind::FlagSalute,
    ActKind::Silence,
    ActKind::StateReason,
    ActKind::IntroduceDelegates,
    ActKind::AnnounceAwards,
    ActKind::InviteReader,
    ActKind::InviteRecipients,
    ActKind::ReadDecision,
    ActKind::InviteConferrer,
    ActKind::Close,
];

/// The rules of this family.
pub(super) const RULES: &[Rule] = &[
    rule(Draft {
        id: "persons.reader",
        severity: Severity::Error,
        grounds: &[seen("nd-145-2013", "28.1")],
        title: words(
            "Người công bố là lãnh đạo cơ quan thi đua, khen thưởng hoặc đơn vị tổ chức",
            "The decision is read by a leader of the commendation body or of the host",
        ),
        why: words(
            "Quyết định không do người dẫn, lễ tân hay người nhận đọc.",
            "A decision is never read by an announcer, a server or a recipient.",
        ),
        about: About::Acts(&[ActKind::ReadDecision]),
        check: |c, r| {
            let may = [Duty::Reader, Duty::Presiding, Duty::HostHead, Duty::Superior];
            who_may(c, r, &[ActKind::ReadDecision], &may, "không phải người được đọc quyết định", "may not read a decision");
        },
    }),
    rule(Draft {
        id: "persons.conferrer",
        severity: Severity::Error,
        grounds: &[seen("nd-145-2013", "28.2")],
        title: words("Người trao là đại diện lãnh đạo dự lễ", "Awards are conferred by a leader who attends"),
        why: words(
            "Gắn và trao là việc của đại diện lãnh đạo, đứng ở vị trí trung tâm; người khác chỉ phục vụ.",
            "Pinning and handing over is for a representative of the leadership at the centre; others only serve.",
        ),
        about: About::Acts(GIVEN),
        check: |c, r| {
            let may = [Duty::Conferrer, Duty::Superior];
            who_may(c, r, GIVEN, &may, "không phải người trao", "is not the conferrer");
        },
    }),
    rule(Draft {
        id: "persons.recipient",
        severity: Severity::Error,
        grounds: &[seen("nd-145-2013", "26.4")],
        title: words(
            "Người đứng đầu tập thể, cá nhân trực tiếp nhận",
            "The leader of the collective, or the individual, receives in person",
        ),
        why: words(
            "Không nhận thay, trừ truy tặng do đại diện gia đình nhận.",
            "Nobody receives for another, but for a posthumous award, which the family receives.",
        ),
        about: About::Acts(GIVEN),
        check: recipient,
    }),
    rule(Draft {
        id: "persons.family-receives",
        severity: Severity::Error,
        grounds: &[seen("nd-145-2013", "26.4")],
        title: words("Truy tặng: đại diện gia đình nhận", "Posthumous: a representative of the family receives"),
        why: words(
            "Người được truy tặng đã mất; đại diện gia đình lên nhận thay, có giấy cử.",
            "The person honoured has died; a representative of the family, named in writing, receives.",
        ),
        about: About::Acts(&[ActKind::RecipientsTakePlace, ActKind::HandCertificate, ActKind::HandObject]),
        check: family_receives,
    })
    .live(),
    rule(Draft {
        id: "persons.no-pin-on-family",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words(
            "Truy tặng: không gắn lên ngực người nhận thay",
            "Posthumous: nothing is pinned on whoever receives",
        ),
        why: words(
            "Huân chương thuộc về người đã mất; đặt trên khay hoặc gắn sẵn ở Bằng, trao cho gia đình bằng hai tay.",
            "The order belongs to the one who died; it lies on the tray or is fixed to the certificate and is handed to the family.",
        ),
        about: About::Acts(&[ActKind::Pin]),
        check: no_pin_on_family,
    })
    .live(),
    rule(Draft {
        id: "persons.not-the-announcer",
        severity: Severity::Error,
        grounds: &[
            seen("nd-111-2018", "13.2").when(Eras::Since(Era::From2013)),
            seen("nd-145-2013", "26.1").when(Eras::Since(Era::From2013)),
            seen("nd-154-2004", "9").when(Eras::Only(Era::From2004)),
        ],
        title: words(
            "Phần nghi thức do người của Ban Tổ chức điều hành, không giao người dẫn thuê",
            "The Organising Committee itself runs the ritual part, not a hired announcer",
        ),
        why: words(
            "Chào cờ, công bố, mời người nhận, người trao là việc của người điều hành buổi lễ; người dẫn chỉ lo phần ngoài nghi thức.",
            "Salute, announcing and inviting belong to the presiding official; an announcer only leads through the rest.",
        ),
        about: About::Acts(RITUAL),
        check: not_the_announcer,
    }),
    rule(Draft {
        id: "persons.delegation-said",
        severity: Severity::Warning,
        grounds: &[told(Sure::High)],
        title: words(
            "Trao theo ủy quyền thì lời mời nêu “thừa ủy quyền”",
            "Conferred by delegation, the invitation says “on behalf of”",
        ),
        why: words(
            "Hội trường cần biết phần thưởng của ai; thiếu câu thừa ủy quyền là nhầm thành của người trao.",
            "The hall should know whose award it is; without the words it seems the conferrer's own.",
        ),
        about: About::Acts(&[ActKind::InviteConferrer]),
        check: delegation_said,
    }),
    rule(Draft {
        id: "persons.conferrer-leaves-first",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words("Người trao rời lễ đài trước người nhận", "The conferrer leaves before the recipients"),
        why: words(
            "Người nhận giữ nguyên tư thế chờ người trao về chỗ rồi mới rời.",
            "Recipients keep their posture until the conferrer is back in his seat.",
        ),
        about: About::Acts(&[ActKind::ConferrerLeaves, ActKind::RecipientsLeave]),
        check: |c, r| leaves_after(c, r, ActKind::ConferrerLeaves, ActKind::RecipientsLeave, "Người nhận rời trước người trao", "Recipients leave before the conferrer"),
    })
    .live(),
    rule(Draft {
        id: "persons.flag-team-last",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words("Đội cờ rời lễ đài sau cùng", "The flag team leaves last"),
        why: words(
            "Cờ truyền thống ở lại tiễn lãnh đạo; đội cờ quay đi trước là bỏ lại đoàn.",
            "The traditional flag sees the leaders off; a team that goes first leaves them behind.",
        ),
        about: About::Acts(&[ActKind::RecipientsLeave, ActKind::FlagTeamLeaves]),
        check: |c, r| leaves_after(c, r, ActKind::RecipientsLeave, ActKind::FlagTeamLeaves, "Đội cờ rời trước người nhận", "The flag team leaves before the recipients"),
    })
    .live(),
    rule(Draft {
        id: "persons.server-passes",
        severity: Severity::Warning,
        grounds: &[reported("nd-145-2013", Some("28"))],
        title: words("Hiện vật do người phục vụ đưa cho người trao", "Servers pass the objects to the conferrer"),
        why: words(
            "Mỗi người một việc: lễ tân bưng khay và đưa, người trao gắn và trao.",
            "Each has his task: servers carry and pass, the conferrer pins and hands over.",
        ),
        about: About::Acts(&[ActKind::PassObject]),
        check: |c, r| {
            who_may(c, r, &[ActKind::PassObject], &[Duty::Server, Duty::Helper], "không phải người phục vụ mà đưa hiện vật", "passes an object and is no server");
        },
    }),
];

fn who_may(c: &Ceremony<'_>, r: &mut Report<'_>, kinds: &[ActKind], may: &[Duty], vi: &str, en: &str) {
    for deed in c.deeds.iter().filter(|d| kinds.contains(&d.kind) && !may.contains(&c.duty(d.who))) {
        let who = c.name(deed.who).to_owned();
        let found = r.deed(deed, format!("{who} {vi}."), format!("{who} {en}."));
        put_role(c, found, deed, may.first().copied());
    }
}

/// Mends an act by giving it to the first role with that duty.
fn put_role(c: &Ceremony<'_>, found: crate::core::protocol::report::Found<'_>, deed: &Deed<'_>, duty: Option<Duty>) {
    let role = duty.and_then(|duty| c.actors.iter().find(|a| a.duty == duty)).map(|a| a.role.id.clone());
    match role {
        Some(role) => {
            let entry = found.anchor(&Target::Act(deed.step, deed.act));
            let (vi, en) = (format!("Giao cho {role}"), format!("Give it to {role}"));
            found.mend(vi, en, Edit::Put { entry, field: "who", value: format!("\"{role}\"") });
        }
        None => found.done(),
    }
}

fn recipient(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for deed in c.deeds.iter().filter(|d| GIVEN.contains(&d.kind)) {
        let Some(to) = deed.to else { continue };
        let posthumous = deed.award.is_some_and(|a| a.posthumous);
        let right = match c.duty(to) {
            Duty::Recipient | Duty::HostHead | Duty::FlagBearer => true,
            Duty::Family => posthumous,
            _ => false,
        };
        if !right {
            let who = c.name(to).to_owned();
            r.deed(
                deed,
                format!("{who} không phải người trực tiếp được nhận."),
                format!("{who} is not the one to receive in person."),
            )
            .by(who)
            .done();
        }
    }
}

fn family_receives(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for deed in c.deeds.iter().filter(|d| d.award.is_some_and(|a| a.posthumous)) {
        let who = match deed.kind {
            ActKind::RecipientsTakePlace => Some(deed.who),
            ActKind::HandCertificate | ActKind::HandObject | ActKind::HandFlag => deed.to,
            _ => None,
        };
        if let Some(who) = who.filter(|who| !matches!(c.duty(*who), Duty::Family | Duty::Helper | Duty::FlagBearer)) {
            let name = c.name(who).to_owned();
            r.deed(
                deed,
                format!("Truy tặng mà {name} nhận, không phải đại diện gia đình."),
                format!("A posthumous award is received by {name}, not by the family."),
            )
            .by(name)
            .done();
        }
    }
}

fn no_pin_on_family(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for (_, deed) in c.all(ActKind::Pin) {
        let family = deed.to.is_some_and(|to| c.duty(to) == Duty::Family);
        let person = deed.to.is_some_and(|to| c.duty(to) != Duty::FlagBearer);
        if family || (person && deed.award.is_some_and(|a| a.posthumous)) {
            r.deed(
                deed,
                "Gắn lên ngực người nhận thay khi truy tặng.",
                "Pins a posthumous award on the one who receives it.",
            )
            .done();
        }
    }
}

fn not_the_announcer(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for deed in c.deeds.iter().filter(|d| RITUAL.contains(&d.kind) && c.duty(d.who) == Duty::Announcer) {
        let who = c.name(deed.who).to_owned();
        let found = r.deed(
            deed,
            format!("{who} là người dẫn mà làm việc của phần nghi thức."),
            format!("{who} is an announcer and does what belongs to the ritual part."),
        );
        put_role(c, found, deed, Some(Duty::Presiding));
    }
}

fn delegation_said(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for (_, deed) in c.all(ActKind::InviteConferrer) {
        if !deed.award.is_some_and(|a| a.delegated) {
            continue;
        }
        let Some(step) = c.step(deed.step) else { continue };
        let said = step.step.says.iter().any(|l| fold(&l.text.vi).contains("thua uy quyen"));
        let done = c.act(deed).is_some_and(|a| fold(&a.text.vi).contains("thua uy quyen"));
        if !said && !done {
            let target = if step.step.says.is_empty() { Target::Step(deed.step) } else { Target::Line(deed.step, 0) };
            r.found(
                &target,
                "Trao theo ủy quyền mà lời mời không nêu “thừa ủy quyền”.",
                "The award is conferred by delegation and the invitation does not say so.",
            )
            .by(c.name(deed.who))
            .done();
        }
    }
}

/// For each award whoever does `then` does it after all who do `first`.
fn leaves_after(c: &Ceremony<'_>, r: &mut Report<'_>, first: ActKind, then: ActKind, vi: &str, en: &str) {
    for (n, deed) in c.all(then) {
        let about =
            |d: &&Deed<'_>| d.kind == first && (d.award.is_none() || deed.award.is_none() || d.award == deed.award);
        // Waves go one after another: what counts is the next to leave after this one, unless one left since the last.
        let since = c.deeds.iter().take(n).rev().take_while(|d| d.kind != then || d.step == deed.step);
        let left = since.into_iter().any(|d| about(&d));
        // Who stays for the next wave leaves after that one.
        let until_next = c.deeds.iter().skip(n + 1).take_while(|d| d.kind != ActKind::RecipientsTakePlace);
        let later = until_next.into_iter().find(about);
        if let Some(later) = later.filter(|_| !left) {
            let found = r.deed(deed, format!("{vi}."), format!("{en}."));
            if later.step == deed.step {
                let edit = Edit::Swap(
                    found.anchor(&Target::Act(later.step, later.act)),
                    found.anchor(&Target::Act(deed.step, deed.act)),
                );
                found.mend("Đổi chỗ hai hành động", "Exchange the two acts", edit);
            } else {
                let edit = Edit::MoveBefore {
                    what: found.anchor(&Target::Step(later.step)),
                    before: found.anchor(&Target::Step(deed.step)),
                };
                found.mend("Đưa bước rời lễ đài kia lên trước", "Move the other leaving before this", edit);
            }
        }
    }
}
