//! Trays, certificates, medals and flags.

use std::collections::BTreeMap;

use crate::core::{
    protocol::{
        Ceremony, Deed, Report, Target,
        ground::{Eras, practice, reported, seen},
        hands::{Slip, object_of},
        rule::{About, Draft, Family, Rule, words},
    },
    scenario::{ActKind, Anchor, AwardObject, Class, Duty, Edit, Era, Manner, ObjectKind, Severity, Sure},
};

const fn rule(draft: Draft) -> Rule {
    draft.of(Family::Objects)
}

/// Acts by which things go from hand to hand.
const MOVED: &[ActKind] = &[
    ActKind::PassObject,
    ActKind::Pin,
    ActKind::HandCertificate,
    ActKind::HandFlag,
    ActKind::HandObject,
    ActKind::TakeBack,
];

/// The rules of this family.
pub(super) const RULES: &[Rule] = &[
    rule(Draft {
        id: "objects.held-before-handed",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words(
            "Có hiện vật trong tay rồi mới đưa, mới trao",
            "An object is in hand before it is passed or handed over",
        ),
        why: words(
            "Chưa ai cầm khay thì không có gì để đưa: lúc tập sẽ thấy người trao đứng chờ tay không.",
            "If nobody took up the tray there is nothing to pass: the conferrer stands there empty-handed.",
        ),
        about: About::Acts(MOVED),
        check: held,
    }),
    rule(Draft {
        id: "objects.given-back",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words(
            "Hiện vật trao xong có người nhận lại, cất giữ",
            "What was handed over is taken into custody afterwards",
        ),
        why: words(
            "Không có người đón ở chân bậc thì người nhận ngồi ôm cờ, ôm Bằng suốt phần còn lại.",
            "With nobody at the foot of the stairs the recipient sits with flag or frame in his arms to the end.",
        ),
        about: About::Acts(&[ActKind::TakeBack, ActKind::HandOver, ActKind::PutDown]),
        check: given_back,
    }),
    rule(Draft {
        id: "objects.tray-for-each",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words(
            "Mỗi người nhận một khay, số khay trùng số người",
            "A tray for each recipient, with the same number",
        ),
        why: words(
            "Khay lệch một người làm sai cả hàng, xong lễ phải tìm nhau đổi Bằng.",
            "One tray out of step and the whole row gets the wrong certificates.",
        ),
        about: About::Acts(&[ActKind::PassObject]),
        check: tray_for_each,
    }),
    rule(Draft {
        id: "objects.same-order",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words(
            "Thứ tự khay, thứ tự người nhận, thứ tự trao là một",
            "Trays, recipients and giving go in one order",
        ),
        why: words(
            "Thứ tự trong quyết định là thứ tự lên, thứ tự khay và thứ tự trao; đảo một chỗ là nhầm hiện vật.",
            "The order of the decision is the order of walking on, of the trays and of giving; one swap and objects go astray.",
        ),
        about: About::Acts(MOVED),
        check: same_order,
    }),
    rule(Draft {
        id: "objects.stars",
        severity: Severity::Error,
        grounds: &[
            seen("nd-85-2014", "").whole().when(Eras::Since(Era::From2013)),
            seen("nd-50-2006", "").whole().when(Eras::Only(Era::From2004)).sure(Sure::Medium),
        ],
        title: words(
            "Số sao đúng với hạng: Nhất 3, Nhì 2, Ba 1",
            "Stars agree with the class: first 3, second 2, third 1",
        ),
        why: words(
            "Đếm sao trên cuống và dải trước khi đặt lên khay là cách chắc nhất để không gắn nhầm hạng.",
            "Counting the stars before they go on the tray is the surest way not to pin the wrong class.",
        ),
        about: About::Whole,
        check: stars,
    }),
    rule(Draft {
        id: "objects.framed",
        severity: Severity::Warning,
        grounds: &[reported("nd-145-2013", Some("28"))],
        title: words("Bằng đã lồng khung trước khi trao", "The certificate is framed before it is handed over"),
        why: words(
            "Bằng trao trong khung, mặt chữ đúng chiều; có mục kiểm trong danh mục chuẩn bị hoặc ghi ở khay.",
            "It is handed over in its frame, the right way up; a preparation item or the tray's act says so.",
        ),
        about: About::Acts(&[ActKind::HandCertificate]),
        check: framed,
    }),
    rule(Draft {
        id: "objects.right-thing",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words(
            "Huân chương, Huy chương gắn cho hình thức ấy; danh hiệu thì gắn Huy hiệu",
            "An order or medal is pinned as such; with a title goes its badge",
        ),
        why: words(
            "Danh hiệu và kỷ niệm chương có Huy hiệu; chỉ Huân chương, Huy chương mới gắn Huân chương, Huy chương.",
            "Titles have a badge; only orders and medals are pinned as orders and medals.",
        ),
        about: About::Acts(&[ActKind::Pin]),
        check: right_thing,
    }),
];

fn held(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for (n, slip) in c.hands().slips() {
        let Some(deed) = c.deeds.get(*n) else { continue };
        let (vi, en) = match slip {
            Slip::NotHeld => {
                let who = c.name(deed.who);
                (
                    format!("{who} chưa cầm hiện vật này mà đã đưa hoặc trao."),
                    format!("{who} gives what he does not hold."),
                )
            }
            Slip::NothingToTake => {
                let from = deed.to.map_or("", |to| c.name(to));
                (
                    format!("{from} không cầm hiện vật này để nhận lại."),
                    format!("{from} does not hold what is taken back."),
                )
            }
        };
        r.deed(deed, vi, en).done();
    }
}

/// Things that somebody has to take into custody.
const PRECIOUS: &[ObjectKind] = &[ObjectKind::Flag, ObjectKind::HeroFlag, ObjectKind::Certificate];

fn given_back(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let custody = c.deeds.iter().enumerate().rev().find(|(_, d)| d.kind == ActKind::HandOver).map(|(n, _)| n);
    let given =
        |deed: &Deed<'_>| matches!(deed.kind, ActKind::HandCertificate | ActKind::HandFlag) && deed.to.is_some();
    for held in c.hands().end().iter().filter(|h| PRECIOUS.contains(&h.object)) {
        let last = c
            .deeds
            .iter()
            .enumerate()
            .rev()
            .find(|(_, d)| given(d) && d.to == Some(held.who) && object_of(d) == Some(held.object));
        let Some((n, deed)) = last else { continue };
        if custody.is_some_and(|m| m > n) {
            continue;
        }
        let who = c.name(held.who).to_owned();
        r.deed(
            deed,
            format!("Hiện vật trao cho {who} không có ai nhận lại, cất giữ."),
            format!("Nobody takes what {who} received into custody."),
        )
        .by(who)
        .done();
    }
}

/// Who passes what is then given to whom.
struct Given<'a> {
    pass: &'a Deed<'a>,
    server: usize,
    recipient: usize,
}

fn givings<'a>(c: &'a Ceremony<'a>) -> Vec<Given<'a>> {
    let gives = [ActKind::Pin, ActKind::HandCertificate, ActKind::HandFlag];
    let passes = c.all(ActKind::PassObject).filter(|(_, d)| c.duty(d.who) == Duty::Server);
    passes
        .filter_map(|(n, pass)| {
            let conferrer = pass.to?;
            let given = c.deeds.iter().skip(n + 1).take(4).find(|d| d.who == conferrer && gives.contains(&d.kind))?;
            let recipient = given.to.filter(|to| c.duty(*to) != Duty::FlagBearer)?;
            Some(Given { pass, server: pass.who, recipient })
        })
        .collect()
}

/// Where there are as many servers as recipients each recipient has his own.
fn tray_for_each(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let role = |who: usize| c.actor(who).map(|a| (a.role.id.as_str(), a.role.count, a.number));
    for given in givings(c) {
        let (Some((_, servers, tray)), Some((_, recipients, number))) = (role(given.server), role(given.recipient))
        else {
            continue;
        };
        if servers < 3 || servers < recipients || tray == number {
            continue;
        }
        let (server, recipient) = (c.name(given.server).to_owned(), c.name(given.recipient).to_owned());
        r.deed(
            given.pass,
            format!("{server} đưa khay cho {recipient}; số khay không trùng số người nhận."),
            format!("{server} passes the tray for {recipient}; the numbers do not agree."),
        )
        .done();
    }
}

/// Who received, in order, and by which deed.
type Row<'a> = Vec<(usize, &'a Deed<'a>)>;

/// In a row each conferrer goes along it one way, and the servers behind it stand in the order of the recipients.
fn same_order(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let gives = [ActKind::HandCertificate, ActKind::HandFlag];
    let mut rows: BTreeMap<(String, usize, String), Row<'_>> = BTreeMap::new();
    for (n, deed) in c.deeds.iter().enumerate().filter(|(_, d)| gives.contains(&d.kind)) {
        let Some(to) = deed.to.filter(|to| c.actor(*to).is_some_and(|a| a.role.count > 2)) else { continue };
        let role = c.actor(to).map_or_else(String::new, |a| a.role.id.clone());
        let award = deed.award.map_or_else(String::new, |a| a.id.clone());
        let arrivals = c.deeds.iter().take(n).filter(|d| d.kind == ActKind::RecipientsTakePlace);
        let wave = arrivals.map(|d| d.step).next_back().unwrap_or_default();
        rows.entry((format!("{role}/{award}/{wave}"), deed.who, format!("{:?}", deed.kind)))
            .or_default()
            .push((to, deed));
    }
    for row in rows.values() {
        let numbers: Vec<usize> = row.iter().filter_map(|(to, _)| c.actor(*to)).map(|a| a.number).collect();
        let up = numbers.windows(2).filter(|w| w.first() < w.last()).count();
        let down = numbers.windows(2).filter(|w| w.first() > w.last()).count();
        if up == 0 || down == 0 {
            continue;
        }
        let rising = up >= down;
        let broken = row.windows(2).zip(numbers.windows(2)).find(|(_, n)| (n.first() < n.last()) != rising);
        if let Some((to, deed)) = broken.and_then(|(pair, _)| pair.last()) {
            let who = c.name(*to).to_owned();
            r.deed(
                deed,
                format!("Trao cho {who} không theo thứ tự của hàng."),
                format!("{who} receives out of the order of the row."),
            )
            .by(who)
            .done();
        }
    }
}

fn stars(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for award in c.run.awards.iter().filter(|a| a.object == AwardObject::Order) {
        let (Some(class), Some(stars)) = (award.class, award.stars) else { continue };
        let right = match class {
            Class::First => 3,
            Class::Second => 2,
            Class::Third => 1,
        };
        if stars != right {
            let entry = Anchor::Award(award.id.clone());
            r.found(
                &Target::Document(entry.clone()),
                format!("Ghi {stars} sao; hạng này có {right} sao."),
                format!("{stars} stars are given; this class has {right}."),
            )
            .mend(
                format!("Ghi stars: {right}"),
                format!("Write stars: {right}"),
                Edit::Put { entry, field: "stars", value: right.to_string() },
            );
        }
    }
}

/// Id of the item that bundled lists have for it.
const FRAMED_ITEM: &str = "bang-khung";

fn framed(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let listed = c.run.preparation.iter().any(|l| l.items.iter().any(|i| i.id == FRAMED_ITEM));
    let said = c.deeds.iter().any(|d| d.how.contains(&Manner::Framed));
    if let Some((_, deed)) = c.all(ActKind::HandCertificate).next().filter(|_| !listed && !said) {
        r.deed(
            deed,
            "Trao Bằng mà không có mục nào kiểm Bằng đã lồng khung.",
            "A certificate is handed over and nothing checks that it is framed.",
        )
        .done();
    }
}

fn right_thing(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for (_, deed) in c.all(ActKind::Pin) {
        let (Some(award), Some(object)) = (deed.award, object_of(deed)) else { continue };
        let fits = match award.object {
            AwardObject::Order | AwardObject::Medal => object == ObjectKind::Medal,
            AwardObject::HeroTitle | AwardObject::Title => object == ObjectKind::Badge,
            AwardObject::CommemorativeMedal => matches!(object, ObjectKind::Badge | ObjectKind::Medal),
            _ => true,
        };
        if !fits {
            let value = if object == ObjectKind::Medal { "Badge" } else { "Medal" };
            let found = r.deed(
                deed,
                "Vật được gắn không đúng loại của phần thưởng.",
                "What is pinned does not belong to this award.",
            );
            let entry = found.anchor(&Target::Act(deed.step, deed.act));
            let (vi, en) = (format!("Ghi object: {value}"), format!("Write object: {value}"));
            found.mend(vi, en, Edit::Put { entry, field: "object", value: value.to_owned() });
        }
    }
}
