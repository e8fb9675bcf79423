//! Pin, certificate, flag; the handshake; how things are held.

use crate::core::{
    protocol::{
        Ceremony, Deed, Report, Target,
        ground::{Ground, practice, reported, seen},
        hands::object_of,
        rule::{About, Draft, Family, Rule, words},
    },
    scenario::{ActKind, AwardObject, Duty, Edit, Manner, ObjectKind, Severity, Sure},
};

const fn rule(draft: Draft) -> Rule {
    draft.of(Family::Handing)
}

/// The rules of this family.
pub(super) const RULES: &[Rule] = &[
    rule(Draft {
        id: "handing.pin-before-certificate",
        severity: Severity::Error,
        grounds: &[seen("nd-145-2013", "28.2")],
        title: words("Gắn Huân chương, Huy hiệu trước, trao Bằng sau", "Pin the order or badge first, then hand the certificate"),
        why: words(
            "Người nhận đã ôm Bằng thì không còn tay và khoảng trống để gắn; thứ tự là gắn, Bằng, rồi Cờ Anh hùng.",
            "Whoever holds the certificate leaves no room to pin; the order is pin, certificate, then hero flag.",
        ),
        about: About::Acts(&[ActKind::Pin, ActKind::HandCertificate]),
        check: |c, r| in_order(c, r, ActKind::Pin, ActKind::HandCertificate),
    })
    .live(),
    rule(Draft {
        id: "handing.certificate-before-flag",
        severity: Severity::Error,
        grounds: &[seen("nd-145-2013", "28.2")],
        title: words("Trao Bằng trước, Cờ Anh hùng sau", "The certificate is handed before the hero flag"),
        why: words(
            "Cờ Anh hùng trao sau cùng, cho người thứ hai của đơn vị, để không ai phải giữ cả Bằng và Cờ.",
            "The hero flag comes last and goes to a second person, so that nobody holds both.",
        ),
        about: About::Acts(&[ActKind::HandCertificate, ActKind::HandFlag]),
        check: |c, r| in_order(c, r, ActKind::HandCertificate, ActKind::HandFlag),
    })
    .live(),
    rule(Draft {
        id: "handing.pin-before-flag",
        severity: Severity::Error,
        grounds: &[seen("nd-145-2013", "28.2")],
        title: words("Gắn trước, trao Cờ Anh hùng sau", "Pin first, hand the hero flag last"),
        why: words(
            "Huy hiệu đi với danh hiệu nên gắn đầu tiên; Cờ Anh hùng là hiện vật cuối cùng.",
            "The badge belongs to the title and is pinned first; the hero flag is the last object.",
        ),
        about: About::Acts(&[ActKind::Pin, ActKind::HandFlag]),
        check: |c, r| in_order(c, r, ActKind::Pin, ActKind::HandFlag),
    })
    .live(),
    rule(Draft {
        id: "handing.nothing-on-new-flags",
        severity: Severity::Warning,
        grounds: &[practice(Sure::Medium)],
        title: words(
            "Không gắn gì lên Cờ thi đua, Cờ Anh hùng",
            "Nothing is pinned on an emulation flag or a hero flag",
        ),
        why: words(
            "Huân chương, Huy hiệu gắn lên Cờ truyền thống của đơn vị; Cờ vừa được trao thì không.",
            "Orders and badges go on the unit's own traditional flag, never on a flag that is itself the award.",
        ),
        about: About::Acts(&[ActKind::Pin]),
        check: nothing_on_new_flags,
    })
    .live(),
    rule(Draft {
        id: "handing.handshake-before",
        severity: Severity::Warning,
        grounds: &[seen("tt-19-2012-bca", "21.6b").model(), practice(Sure::High)],
        title: words("Bắt tay khi tay còn trống", "Shake hands while hands are free"),
        why: words(
            "Đang giữ Bằng hoặc Cờ mà bắt tay thì phải kẹp nách, hạ cờ; bắt tay trước khi gắn, trao.",
            "With certificate or flag in hand a handshake lowers it; shake hands before pinning and handing over.",
        ),
        about: About::Acts(&[ActKind::Handshake]),
        check: handshake,
    })
    .unless("U8")
    .live(),
    rule(Draft {
        id: "handing.left-chest",
        severity: Severity::Warning,
        grounds: &[seen("tt-19-2012-bca", "21.6b").model(), practice(Sure::High)],
        title: words("Gắn lên ngực trái của người nhận", "Pinned on the recipient's left chest"),
        why: words(
            "Ngực trái của người nhận, tức bên phải của người đứng đối diện; nhầm bên là lỗi hay gặp nhất.",
            "The recipient's own left, which is on the right of whoever faces him; the commonest slip of all.",
        ),
        about: About::Acts(&[ActKind::Pin]),
        check: |c, r| manner(c, r, &[ActKind::Pin], Manner::RightChest, Manner::LeftChest, "gắn lên ngực phải", "pins on the right chest"),
    }),
    rule(Draft {
        id: "handing.high-corner",
        severity: Severity::Error,
        grounds: &[seen("nd-145-2013", "28.2")],
        title: words(
            "Gắn lên góc cao của Cờ truyền thống",
            "Pinned on the high corner of the traditional flag",
        ),
        why: words(
            "Góc cao sát cán, các tấm xếp theo hạng. Vị trí chính xác trong góc thì kiểm tra địa phương.",
            "The high corner by the staff, further medals by rank. The exact spot in the corner is to be checked locally.",
        ),
        about: About::Acts(&[ActKind::Pin]),
        check: |c, r| {
            if c.local("U5") != Some("OtherPlace") {
                manner(c, r, &[ActKind::Pin], Manner::OtherCorner, Manner::HighCorner, "gắn sai góc cờ", "pins on the wrong corner");
            }
        },
    })
    .unless("U5"),
    rule(Draft {
        id: "handing.held-at-chest",
        severity: Severity::Error,
        grounds: &[seen("nd-145-2013", "28.3")],
        title: words(
            "Bằng, Cờ nâng ngang ngực cho đến khi rời lễ đài",
            "Certificate or flag is held at chest height until off the stage",
        ),
        why: words(
            "Hạ Bằng, kẹp nách hay vác Cờ ngay trên lễ đài là bỏ dở nghi thức trước mắt hội trường.",
            "To let it down, tuck it under an arm or shoulder it while still on the stage breaks off the rite.",
        ),
        about: About::Acts(&[ActKind::Present, ActKind::RecipientsLeave]),
        check: |c, r| {
            let kinds = [ActKind::Present, ActKind::Hold, ActKind::RecipientsLeave, ActKind::Photograph];
            manner(c, r, &kinds, Manner::Lowered, Manner::ChestHeight, "hạ hiện vật khi còn trên lễ đài", "lowers it while on the stage");
        },
    }),
    rule(Draft {
        id: "handing.certificate-below-medal",
        severity: Severity::Warning,
        grounds: &[practice(Sure::Medium)],
        title: words("Bằng giữ thấp hơn Huân chương trên ngực", "The certificate is held below the medal on the chest"),
        why: words(
            "Bằng ngang ngực nhưng không che Huân chương, Huy hiệu vừa gắn.",
            "At chest height, yet not over the medal or badge just pinned.",
        ),
        about: About::Acts(&[ActKind::Present, ActKind::RecipientsLeave]),
        check: below_medal,
    }),
    rule(Draft {
        id: "handing.kept-until-off",
        severity: Severity::Error,
        grounds: &[seen("nd-145-2013", "28.3")],
        title: words(
            "Người nhận giữ Bằng, Cờ cho đến khi rời lễ đài",
            "The recipient keeps certificate or flag until he has left the stage",
        ),
        why: words(
            "Lễ tân đón hiện vật ở chân bậc; lấy lại ngay trên lễ đài là lấy mất phần trang trọng nhất.",
            "Servers take it over at the foot of the stairs; taken back on the stage, the most solemn part is lost.",
        ),
        about: About::Acts(&[ActKind::TakeBack, ActKind::RecipientsLeave]),
        check: kept_until_off,
    })
    .live(),
    rule(Draft {
        id: "handing.both-hands",
        severity: Severity::Warning,
        grounds: BOTH_HANDS,
        title: words("Cờ, Bằng đưa và trao bằng hai tay", "Flag and certificate pass with both hands"),
        why: words(
            "Đưa một tay thì cờ rủ, Bằng nghiêng; hai tay là phép lịch sự tối thiểu của nghi thức.",
            "With one hand a flag droops and a frame tilts; both hands are the least that the rite asks.",
        ),
        about: About::Acts(&[ActKind::PassObject, ActKind::HandCertificate, ActKind::HandFlag]),
        check: |c, r| {
            let kinds = [ActKind::PassObject, ActKind::HandCertificate, ActKind::HandFlag];
            manner(c, r, &kinds, Manner::OneHand, Manner::BothHands, "đưa hiện vật bằng một tay", "passes it with one hand");
        },
    }),
];

const BOTH_HANDS: &[Ground] = &[reported("nd-145-2013", Some("28"))];

/// For the same award, `first` comes before `then`: for the same recipient, or, where things of a collective go to
/// different people, for the collective.
fn in_order(c: &Ceremony<'_>, r: &mut Report<'_>, first: ActKind, then: ActKind) {
    let gets = |kind: ActKind, award: &str, who: Option<usize>| c.about(kind, award).any(|(_, d)| d.to == who);
    for (n, deed) in c.all(then).filter(|(_, d)| then != ActKind::HandFlag || is_hero_flag(d)) {
        let Some(award) = deed.award else { continue };
        let own = gets(first, &award.id, deed.to);
        let late = c.about(first, &award.id).find(|(m, d)| {
            let same = if own { d.to == deed.to } else { !gets(then, &award.id, d.to) };
            *m > n && same
        });
        let Some((_, late)) = late else { continue };
        let (things_vi, things_en) = (thing(then), thing_en(then));
        let (before_vi, before_en) = (done(first), done_en(first));
        let found = r.deed(
            deed,
            format!("{things_vi} được trao trước khi {before_vi}."),
            format!("The {things_en} is handed over before {before_en}."),
        );
        let same_step = late.step == deed.step;
        let (a, b) = if same_step {
            (Target::Act(late.step, late.act), Target::Act(deed.step, deed.act))
        } else {
            (Target::Step(late.step), Target::Step(deed.step))
        };
        let edit = Edit::Swap(found.anchor(&a), found.anchor(&b));
        if a == b {
            found.done();
        } else if same_step {
            found.mend("Đổi chỗ hai hành động", "Exchange the two acts", edit);
        } else {
            found.mend("Đổi chỗ hai bước", "Exchange the two steps", edit);
        }
    }
}

fn is_hero_flag(deed: &Deed<'_>) -> bool {
    deed.object == Some(ObjectKind::HeroFlag) || deed.award.is_some_and(|a| a.object == AwardObject::HeroTitle)
}

fn thing(kind: ActKind) -> &'static str {
    if kind == ActKind::HandFlag { "Cờ Anh hùng" } else { "Bằng" }
}

fn thing_en(kind: ActKind) -> &'static str {
    if kind == ActKind::HandFlag { "hero flag" } else { "certificate" }
}

fn done(kind: ActKind) -> &'static str {
    if kind == ActKind::Pin { "gắn Huân chương, Huy hiệu" } else { "trao Bằng" }
}

fn done_en(kind: ActKind) -> &'static str {
    if kind == ActKind::Pin { "the order or badge is pinned" } else { "the certificate" }
}

fn nothing_on_new_flags(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let flags = [ObjectKind::Flag, ObjectKind::HeroFlag];
    for (n, deed) in c.all(ActKind::Pin) {
        let flag_award = deed.award.is_some_and(|a| a.object == AwardObject::EmulationFlag);
        let holds = |who: usize| c.hands().before(n, who).iter().any(|h| flags.contains(&h.object));
        if flag_award || deed.to.is_some_and(holds) {
            r.deed(deed, "Gắn lên cờ vừa được trao.", "Pins something on a flag that is itself the award.").done();
        }
    }
}

fn handshake(c: &Ceremony<'_>, r: &mut Report<'_>) {
    if c.local("U8") == Some("After") {
        return;
    }
    let full = [ObjectKind::Flag, ObjectKind::HeroFlag, ObjectKind::Certificate];
    for (n, deed) in c.all(ActKind::Handshake) {
        let both = std::iter::once(deed.who).chain(deed.to);
        let held = both.flat_map(|who| c.hands().before(n, who)).filter(|h| full.contains(&h.object));
        if let Some(held) = held.min_by_key(|h| h.since) {
            let who = c.name(held.who).to_owned();
            r.deed(
                deed,
                format!("Bắt tay khi {who} đang giữ hiện vật."),
                format!("Hands are shaken while {who} holds an object."),
            )
            .done();
        }
    }
}

fn manner(c: &Ceremony<'_>, r: &mut Report<'_>, kinds: &[ActKind], wrong: Manner, right: Manner, vi: &str, en: &str) {
    for deed in c.deeds.iter().filter(|d| kinds.contains(&d.kind) && d.how.contains(&wrong)) {
        let who = c.name(deed.who).to_owned();
        let found = r.deed(deed, format!("{who} {vi}."), format!("{who} {en}."));
        let entry = found.anchor(&Target::Act(deed.step, deed.act));
        let (from, to) = (format!("{wrong:?}"), format!("{right:?}"));
        let (says_vi, says_en) = (format!("Sửa “how” thành {to}"), format!("Make “how” {to}"));
        found.mend(says_vi, says_en, Edit::Words { entry, from, to });
    }
}

fn below_medal(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for (n, deed) in c.deeds.iter().enumerate() {
        let shows = matches!(deed.kind, ActKind::Present | ActKind::RecipientsLeave);
        if !shows || object_of(deed) != Some(ObjectKind::Certificate) || deed.how.contains(&Manner::BelowMedal) {
            continue;
        }
        let on_chest = |d: &Deed<'_>| d.kind == ActKind::Pin && d.to == Some(deed.who);
        if !matches!(c.duty(deed.who), Duty::Recipient) || !c.deeds.iter().take(n).any(on_chest) {
            continue;
        }
        let who = c.name(deed.who).to_owned();
        let found = r.deed(
            deed,
            format!("{who} cần giữ Bằng thấp hơn Huân chương, Huy hiệu trên ngực."),
            format!("{who} should hold the certificate below the medal or badge on the chest."),
        );
        let entry = found.anchor(&Target::Act(deed.step, deed.act));
        let edit = Edit::Put { entry, field: "how", value: "[ChestHeight, BelowMedal]".to_owned() };
        found.mend("Ghi how: [ChestHeight, BelowMedal]", "Write how: [ChestHeight, BelowMedal]", edit);
    }
}

fn kept_until_off(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let kept = [ObjectKind::Certificate, ObjectKind::Flag, ObjectKind::HeroFlag];
    for (n, deed) in c.deeds.iter().enumerate() {
        let from = match deed.kind {
            ActKind::TakeBack => deed.to,
            ActKind::PutDown => Some(deed.who),
            _ => None,
        };
        let Some(from) = from.filter(|from| c.duty(*from) == Duty::Recipient) else { continue };
        let recognised = deed.award.is_some_and(|a| a.object == AwardObject::Recognition);
        let sits = c.deeds.iter().take(n).any(|d| d.kind == ActKind::SitDown && d.who == from);
        let later = |d: &Deed<'_>| d.kind == ActKind::RecipientsLeave && d.who == from;
        let up = c
            .deeds
            .iter()
            .take(n)
            .rev()
            .find(|d| d.who == from && matches!(d.kind, ActKind::RecipientsTakePlace | ActKind::RecipientsLeave));
        let still_up = up.is_some_and(|d| d.kind == ActKind::RecipientsTakePlace);
        let object = object_of(deed).is_some_and(|o| kept.contains(&o));
        if !object || recognised || sits || !still_up || !c.deeds.iter().skip(n).any(later) {
            continue;
        }
        let who = c.name(from).to_owned();
        r.deed(
            deed,
            format!("Hiện vật của {who} bị lấy lại khi {who} chưa rời lễ đài."),
            format!("The object is taken from {who} before {who} has left the stage."),
        )
        .by(who)
        .done();
    }
}
