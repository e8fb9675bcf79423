//! The order of the programme.

use crate::core::{
    protocol::{
        Ceremony, Deed, Report, Target,
        ground::{Eras, Ground, practice, seen},
        rule::{About, Draft, Family, Rule, Words, words},
    },
    scenario::{ActKind, Edit, Era, Severity, Sure},
};

/// The decrees that set the running order.
const ORDER: &[Ground] = &[
    seen("nd-154-2004", "9").when(Eras::Only(Era::From2004)),
    seen("nd-145-2013", "").whole().when(Eras::Only(Era::From2013)),
    seen("nd-111-2018", "13.1").when(Eras::Since(Era::From2013)),
];

/// The place of the award part, which NĐ 154/2004 was not seen to set.
const AWARDS: &[Ground] = &[
    seen("nd-111-2018", "13.1").when(Eras::Since(Era::From2013)),
    practice(Sure::High).when(Eras::Only(Era::From2004)),
];

const fn rule(
    id: &'static str,
    grounds: &'static [Ground],
    title: Words,
    why: Words,
    acts: &'static [ActKind],
    check: fn(&Ceremony<'_>, &mut Report<'_>),
) -> Rule {
    let about = About::Acts(acts);
    Draft { id, severity: Severity::Error, grounds, title, why, about, check }.of(Family::Programme).live()
}

/// The rules of this family.
pub(super) const RULES: &[Rule] = &[
    rule(
        "programme.salute-first",
        ORDER,
        words(
            "Chào cờ, hát Quốc ca ngay sau khi thông báo chương trình, trước mọi phần khác",
            "The flag salute and the anthem follow the announcement of the programme, before everything else",
        ),
        words(
            "Nghi lễ chào cờ mở đầu buổi lễ; mọi phần nội dung đều đến sau.",
            "The salute opens the ceremony; all that has substance comes after it.",
        ),
        &[ActKind::AnnounceProgramme, ActKind::FlagSalute],
        |c, r| {
            late(
                c,
                r,
                ActKind::FlagSalute,
                &[
                    ActKind::StateReason,
                    ActKind::IntroduceDelegates,
                    ActKind::Address,
                    ActKind::ReadDecision,
                    ActKind::Speech,
                    ActKind::Reply,
                ],
                "Chào cờ",
                "The flag salute",
            );
        },
    ),
    rule(
        "programme.announced-first",
        ORDER,
        words("Thông báo chương trình là phần đầu tiên", "The programme is announced first"),
        words(
            "Người điều hành nêu chương trình để hội trường biết các phần rồi mới mời chào cờ.",
            "The presiding official names the parts before he asks the hall to rise.",
        ),
        &[ActKind::AnnounceProgramme],
        |c, r| {
            late(
                c,
                r,
                ActKind::AnnounceProgramme,
                &[ActKind::FlagSalute, ActKind::Anthem, ActKind::StateReason, ActKind::Address],
                "Thông báo chương trình",
                "Announcing the programme",
            );
        },
    ),
    rule(
        "programme.anthem-after-command",
        &[seen("nd-154-2004", "9").when(Eras::Only(Era::From2004)), practice(Sure::High)],
        words(
            "Sau khẩu lệnh chào cờ là Quốc ca, không xen việc nào khác",
            "The anthem follows the salute command at once, with nothing in between",
        ),
        words(
            "Mọi người đang đứng nghiêm chào cờ; xen lời dẫn hay việc khác làm nghi thức bị ngắt.",
            "All stand saluting; words or deeds in between break the rite.",
        ),
        &[ActKind::FlagSalute, ActKind::Anthem],
        anthem_after_command,
    ),
    rule(
        "programme.silence-after-anthem",
        &[practice(Sure::Medium)],
        words("Phút mặc niệm đến sau Quốc ca", "The minute of silence comes after the anthem"),
        words(
            "Chào cờ là nghi thức mở đầu; mặc niệm khi mọi người còn đứng, ngay sau Quốc ca.",
            "The salute opens the ceremony; silence is kept while all still stand, right after the anthem.",
        ),
        &[ActKind::Silence],
        |c, r| early(c, r, ActKind::Silence, &[ActKind::Anthem], "Mặc niệm", "The silence", "Quốc ca", "the anthem"),
    ),
    rule(
        "programme.reason-before-delegates",
        ORDER,
        words("Tuyên bố lý do rồi mới giới thiệu đại biểu", "The reason is stated before delegates are introduced"),
        words(
            "Hội trường cần biết vì sao có buổi lễ trước khi biết ai dự.",
            "The hall should know why it has met before it hears who is there.",
        ),
        &[ActKind::StateReason, ActKind::IntroduceDelegates],
        |c, r| {
            early(
                c,
                r,
                ActKind::IntroduceDelegates,
                &[ActKind::StateReason],
                "Giới thiệu đại biểu",
                "Introducing delegates",
                "tuyên bố lý do",
                "the reason",
            );
        },
    ),
    rule(
        "programme.delegates-before-address",
        ORDER,
        words("Giới thiệu đại biểu trước diễn văn", "Delegates are introduced before the address"),
        words(
            "Người đọc diễn văn chỉ kính thưa người cao nhất vì đại biểu đã được giới thiệu.",
            "The speaker greets only the highest by name because delegates have been introduced.",
        ),
        &[ActKind::IntroduceDelegates, ActKind::Address],
        |c, r| {
            early(
                c,
                r,
                ActKind::Address,
                &[ActKind::IntroduceDelegates],
                "Diễn văn",
                "The address",
                "giới thiệu đại biểu",
                "introducing delegates",
            );
        },
    ),
    rule(
        "programme.awards-after-address",
        AWARDS,
        words("Phần công bố, trao thưởng sau diễn văn hoặc báo cáo", "The award part follows the address or report"),
        words(
            "Hội trường nghe thành tích trước, rồi mới nghe quyết định khen thưởng.",
            "The hall hears of the achievements before it hears the decision that honours them.",
        ),
        &[ActKind::Address, ActKind::ReadDecision],
        |c, r| {
            early(
                c,
                r,
                ActKind::ReadDecision,
                &[ActKind::Address],
                "Công bố quyết định",
                "Reading the decision",
                "diễn văn",
                "the address",
            );
        },
    ),
    rule(
        "programme.awards-before-speech",
        AWARDS,
        words("Phần trao thưởng trước phát biểu của cấp trên", "The award part comes before the superior's speech"),
        words(
            "Cấp trên phát biểu sau khi phần thưởng đã được trao để chúc mừng và giao nhiệm vụ.",
            "The superior speaks once the award has been conferred, to congratulate and to give guidance.",
        ),
        &[ActKind::ReadDecision, ActKind::Speech],
        |c, r| {
            late(
                c,
                r,
                ActKind::ReadDecision,
                &[ActKind::Speech, ActKind::Reply],
                "Công bố quyết định",
                "Reading the decision",
            );
        },
    ),
    rule(
        "programme.reply-after-speech",
        ORDER,
        words(
            "Cấp trên phát biểu xong, người đứng đầu đơn vị mới đáp từ",
            "The host replies only after the superior has spoken",
        ),
        words(
            "Đáp từ là tiếp thu ý kiến và cảm ơn; nói trước thì chưa có gì để đáp.",
            "A reply accepts guidance and gives thanks; spoken first it has nothing to answer.",
        ),
        &[ActKind::Speech, ActKind::Reply],
        |c, r| late(c, r, ActKind::Speech, &[ActKind::Reply], "Phát biểu của cấp trên", "The superior's speech"),
    ),
    rule(
        "programme.reply-after-awards",
        AWARDS,
        words("Đáp từ sau phần trao thưởng", "The reply comes after the award part"),
        words(
            "Người đứng đầu cảm ơn sau khi đã nhận; cảm ơn trước khi trao là lộn thứ tự.",
            "The host gives thanks after receiving; thanks before the conferring turns the order round.",
        ),
        &[ActKind::ConferrerLeaves, ActKind::Reply],
        |c, r| late(c, r, ActKind::ConferrerLeaves, &[ActKind::Reply], "Phần trao thưởng", "The award part"),
    ),
    rule(
        "programme.close-last",
        ORDER,
        words("Tuyên bố kết thúc là phần cuối của chương trình", "Closing is the last part of the programme"),
        words(
            "Sau lời bế mạc chỉ còn ảnh lưu niệm và bàn giao hiện vật, không còn phần nghi thức nào.",
            "After the closing words only the group photograph and the handing on of objects remain.",
        ),
        &[ActKind::Reply, ActKind::Close],
        |c, r| late(c, r, ActKind::Reply, &[ActKind::Close], "Đáp từ", "The reply"),
    ),
    // Not in a drill: what was jumped over is left out there, it does not come after the closing.
    rule(
        "programme.nothing-after-close",
        ORDER,
        words(
            "Không phát biểu, công bố hay trao thưởng sau khi đã bế mạc",
            "Nobody speaks, reads or confers after the ceremony is closed",
        ),
        words(
            "Bế mạc là kết thúc nghi thức; phần nào sau đó không còn trong buổi lễ.",
            "Closing ends the rite; what comes later is no longer part of it.",
        ),
        &[ActKind::Close],
        nothing_after_close,
    )
    .planned(),
];

/// The deed of `kind` comes after one of those it should precede: told at each of these that came first.
fn late(c: &Ceremony<'_>, r: &mut Report<'_>, kind: ActKind, before: &[ActKind], vi: &str, en: &str) {
    let Some((last, deed)) = c.all(kind).last().map(|(n, d)| (n, *d)) else { return };
    let offender =
        c.deeds.iter().enumerate().find(|(n, d)| *n < last && before.contains(&d.kind) && !is_same(d, &deed));
    if let Some((_, other)) = offender {
        let title = titles(c, other);
        tell(
            c,
            r,
            &deed,
            other,
            format!("{vi} diễn ra sau “{}”; phải trước.", title.0),
            format!("{en} comes after “{}”; it should come before.", title.1),
        );
    }
}

/// The deed of `kind` comes before one of those it should follow.
#[expect(clippy::too_many_arguments, reason = "two names in two languages")]
fn early(
    c: &Ceremony<'_>,
    r: &mut Report<'_>,
    kind: ActKind,
    after: &[ActKind],
    vi: &str,
    en: &str,
    other_vi: &str,
    other_en: &str,
) {
    let Some((first, deed)) = c.all(kind).next().map(|(n, d)| (n, *d)) else { return };
    let offender =
        c.deeds.iter().enumerate().find(|(n, d)| *n > first && after.contains(&d.kind) && !is_same(d, &deed));
    let done = c.deeds.iter().take(first).any(|d| after.contains(&d.kind));
    if let Some((_, other)) = offender.filter(|_| !done) {
        tell(
            c,
            r,
            other,
            &deed,
            format!("{vi} diễn ra trước {other_vi}; phải sau."),
            format!("{en} comes before {other_en}; it should come after."),
        );
    }
}

fn is_same(a: &Deed<'_>, b: &Deed<'_>) -> bool {
    a.step == b.step
}

fn titles(c: &Ceremony<'_>, deed: &Deed<'_>) -> (String, String) {
    c.step(deed.step).map_or_else(Default::default, |s| {
        let title = &s.step.title;
        (title.vi.clone(), if title.en.is_empty() { title.vi.clone() } else { title.en.clone() })
    })
}

/// `deed` should come before `other`: mended by moving its step there.
fn tell(c: &Ceremony<'_>, r: &mut Report<'_>, deed: &Deed<'_>, other: &Deed<'_>, vi: String, en: String) {
    let (title_vi, title_en) = titles(c, other);
    let found = r.deed(deed, vi, en);
    let edit = Edit::MoveBefore {
        what: found.anchor(&Target::Step(deed.step)),
        before: found.anchor(&Target::Step(other.step)),
    };
    found.mend(format!("Đưa bước này lên trước “{title_vi}”"), format!("Move this step before “{title_en}”"), edit);
}

fn anthem_after_command(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let Some((command, salute)) = c.all(ActKind::FlagSalute).next().map(|(n, d)| (n, *d)) else {
        if let Some((_, anthem)) = c.all(ActKind::Anthem).next() {
            r.deed(
                anthem,
                "Phát Quốc ca khi chưa có khẩu lệnh chào cờ.",
                "The anthem is played without the salute command.",
            )
            .done();
        }
        return;
    };
    let Some((anthem, played)) = c.all(ActKind::Anthem).next() else {
        r.deed(
            &salute,
            "Có khẩu lệnh chào cờ mà không có Quốc ca.",
            "The salute command is given and no anthem follows.",
        )
        .done();
        return;
    };
    if anthem < command {
        let found =
            r.deed(played, "Quốc ca vang lên trước khẩu lệnh chào cờ.", "The anthem begins before the salute command.");
        let (a, b) =
            (found.anchor(&Target::Act(played.step, played.act)), found.anchor(&Target::Act(salute.step, salute.act)));
        if played.step == salute.step {
            found.mend("Đổi chỗ hai hành động", "Exchange the two acts", Edit::Swap(a, b));
        } else {
            found.done();
        }
        return;
    }
    let still = |d: &Deed<'_>| matches!(d.kind, ActKind::Hold | ActKind::HatsOff | ActKind::StandUp | ActKind::MusicOn);
    let between = c.deeds.iter().skip(command + 1).take(anthem - command - 1).find(|d| !still(d));
    if let Some(deed) = between {
        let found = r.deed(
            deed,
            "Có việc khác xen giữa khẩu lệnh chào cờ và Quốc ca.",
            "Something stands between the salute command and the anthem.",
        );
        let edit = Edit::Remove(found.anchor(&Target::Act(deed.step, deed.act)));
        if deed.step == salute.step {
            found.mend("Bỏ hành động này", "Take this act out", edit);
        } else {
            found.done();
        }
    }
}

fn nothing_after_close(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let ritual = [
        ActKind::Speech,
        ActKind::Address,
        ActKind::ReadDecision,
        ActKind::Pin,
        ActKind::HandCertificate,
        ActKind::HandFlag,
    ];
    let Some((closed, close)) = c.all(ActKind::Close).next().map(|(n, d)| (n, *d)) else { return };
    for deed in c.deeds.iter().skip(closed + 1).filter(|d| ritual.contains(&d.kind) && !is_same(d, &close)).take(1) {
        tell(
            c,
            r,
            deed,
            &close,
            "Còn phần nghi thức sau khi đã tuyên bố kết thúc.".to_owned(),
            "A part of the rite comes after the ceremony was closed.".to_owned(),
        );
    }
}
