//! How long things take.

use crate::core::{
    protocol::{
        Ceremony, Report, Target,
        ground::practice,
        rule::{About, Draft, Family, Rule, words},
    },
    scenario::{ActKind, Anchor, Edit, Line, Pace, Severity, Sure},
    time::{Span, clock_face},
};

const fn rule(draft: Draft) -> Rule {
    draft.of(Family::Time)
}

/// The rules of this family.
pub(super) const RULES: &[Rule] = &[
    rule(Draft {
        id: "time.class-within-full",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words(
            "Thời lượng luyện không dài hơn thời lượng thật",
            "A step takes no longer in class than in the real ceremony",
        ),
        why: words(
            "Luyện là bản rút gọn; dài hơn thật thường là gõ nhầm hai số.",
            "Class is the shortened run; longer than the real one, two numbers were probably exchanged.",
        ),
        about: About::Steps,
        check: class_within_full,
    }),
    rule(Draft {
        id: "time.joins-within-class",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words("Điểm nối không dài hơn bản luyện", "A step takes no longer from cue to cue than in class"),
        why: words("Nhịp điểm nối chỉ tập chỗ chuyển giữa các việc.", "From cue to cue only the joins are rehearsed."),
        about: About::Steps,
        check: joins_within_class,
    }),
    rule(Draft {
        id: "time.walks-fit",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words("Đi xong trong thời lượng của bước", "Every walk is over when its step is"),
        why: words(
            "Bước hết giờ mà người còn đang đi thì bước sau bắt đầu khi chưa ai ở chỗ.",
            "If people still walk when time is up, the next step begins with nobody in place.",
        ),
        about: About::Movement,
        check: walks_fit,
    }),
    rule(Draft {
        id: "time.words-fit",
        severity: Severity::Warning,
        grounds: &[practice(Sure::Medium)],
        title: words("Lời đọc nguyên văn vừa thời lượng của bước", "Words read as written fit into their step"),
        why: words(
            "Đọc trang trọng khoảng 180 tiếng một phút; lời dài hơn thời lượng thì người đọc phải vội.",
            "A dignified reading makes about 180 syllables a minute; longer words hurry the reader.",
        ),
        about: About::Speech,
        check: words_fit,
    }),
    rule(Draft {
        id: "time.whole",
        severity: Severity::Note,
        grounds: &[practice(Sure::Low)],
        title: words("Cả buổi không quá 90 phút", "The whole takes no more than 90 minutes"),
        why: words(
            "Không thấy văn bản nào nói; hướng dẫn địa phương thường là 60 đến 90 phút. Kiểm tra địa phương.",
            "No text sets it; local guides say 60 to 90 minutes. Check locally.",
        ),
        about: About::Whole,
        check: whole,
    })
    .unless("U13"),
    rule(Draft {
        id: "time.address",
        severity: Severity::Note,
        grounds: &[practice(Sure::Low)],
        title: words("Diễn văn không quá 20 phút", "The address takes no more than 20 minutes"),
        why: words(
            "Hướng dẫn địa phương thường là 15 đến 20 phút cho diễn văn chính. Kiểm tra địa phương.",
            "Local guides allow 15 to 20 minutes for the main address. Check locally.",
        ),
        about: About::Acts(&[ActKind::Address]),
        check: address,
    })
    .unless("U13"),
];

fn class_within_full(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for n in c.order.iter().copied() {
        let Some(time) = c.step(n).map(|s| s.step.time) else { continue };
        if time.class > time.full {
            let (class, full) = (clock_face(time.class), clock_face(time.full));
            let target = Target::StepField(n, "time");
            let found = r.found(
                &target,
                format!("Luyện {class} dài hơn thật {full}."),
                format!("In class {class}, longer than the real {full}."),
            );
            let entry = found.anchor(&target);
            let value = format!("\"{}\"", seconds(time.full));
            found.mend(
                "Rút bản luyện bằng bản thật",
                "Cut the class time to the real one",
                Edit::Put { entry, field: "class", value },
            );
        }
    }
}

fn joins_within_class(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for n in c.order.iter().copied() {
        let Some(time) = c.step(n).map(|s| s.step.time) else { continue };
        if time.joins > time.class {
            let target = Target::StepField(n, "time");
            let found = r.found(
                &target,
                format!("Điểm nối {} dài hơn bản luyện {}.", clock_face(time.joins), clock_face(time.class)),
                format!("Cue to cue {}, longer than {} in class.", clock_face(time.joins), clock_face(time.class)),
            );
            let entry = found.anchor(&target);
            let value = format!("\"{}\"", seconds(time.class));
            found.mend(
                "Rút điểm nối bằng bản luyện",
                "Cut it to the class time",
                Edit::Put { entry, field: "joins", value },
            );
        }
    }
}

/// A duration as it is written: `1m15s`.
fn seconds(span: Span) -> String {
    let all = (span.0 / 1000).max(1);
    match (all / 60, all % 60) {
        (0, s) => format!("{s}s"),
        (m, 0) => format!("{m}m"),
        (m, s) => format!("{m}m{s}s"),
    }
}

fn walks_fit(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for n in c.order.iter().copied() {
        let Some(step) = c.step(n).filter(|s| !s.skipped) else { continue };
        let last = c.stage().walks(n).max_by_key(|(_, t)| t.end());
        let Some((who, track)) = last.filter(|(_, t)| t.end() > step.planned) else { continue };
        let name = c.name(who).to_owned();
        let pace = if c.pace() == Pace::Full { ("thật", "the real pace") } else { ("luyện", "class pace") };
        r.found(
            &c.move_at(n, who, track.start),
            format!("{name} còn đi khi bước đã hết giờ ({}, nhịp {}).", clock_face(step.planned), pace.0),
            format!("{name} still walks when the step is over ({}, {}).", clock_face(step.planned), pace.1),
        )
        .by(name)
        .at(track.start)
        .done();
    }
}

fn words_fit(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for n in c.order.iter().copied() {
        let Some(step) = c.step(n).map(|s| &s.step) else { continue };
        let needed: Span = step.says.iter().filter_map(Line::reading_time).sum();
        if needed > step.time.full {
            let first = step.says.iter().position(|l| l.verbatim).unwrap_or_default();
            r.found(
                &Target::Line(n, first),
                format!("Lời đọc cần khoảng {}, bước có {}.", clock_face(needed), clock_face(step.time.full)),
                format!("The words take about {}, the step has {}.", clock_face(needed), clock_face(step.time.full)),
            )
            .done();
        }
    }
}

/// The longest a ceremony should take.
const LONGEST: Span = Span::seconds(90 * 60);

/// The longest an address should take.
const LONGEST_ADDRESS: Span = Span::seconds(20 * 60);

fn whole(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let total: Span = c.order.iter().filter_map(|n| c.step(*n)).map(|s| s.step.time.full).sum();
    if total > LONGEST {
        r.found(
            &Target::Document(Anchor::Field("programme")),
            format!("Cả buổi {}, dài hơn 90 phút.", clock_face(total)),
            format!("The whole takes {}, more than 90 minutes.", clock_face(total)),
        )
        .noted()
        .done();
    }
}

fn address(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for n in c.steps_with(&[ActKind::Address]) {
        let Some(time) = c.step(n).map(|s| s.step.time.full) else { continue };
        if time > LONGEST_ADDRESS {
            r.found(
                &Target::StepField(n, "time"),
                format!("Diễn văn {}, dài hơn 20 phút.", clock_face(time)),
                format!("The address takes {}, more than 20 minutes.", clock_face(time)),
            )
            .noted()
            .done();
        }
    }
}
