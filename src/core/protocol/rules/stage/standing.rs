//! Who stands, who should, and which way he looks.

use crate::core::{
    protocol::{Ceremony, Deed, Report, Target},
    scenario::{ActKind, Duty, Edit, Part},
    time::Span,
};

use super::{looks_upstage, on_boards, there};

/// Nobody walks in a step with such an act.
pub(super) fn still(c: &Ceremony<'_>, r: &mut Report<'_>, kind: ActKind) {
    for step in c.steps_with(&[kind]) {
        for (who, track) in c.stage().walks(step) {
            let target = c.move_at(step, who, track.start);
            let name = c.name(who).to_owned();
            let (vi, en) = match kind {
                ActKind::Anthem => ("trong lúc chào cờ, hát Quốc ca", "during the salute and the anthem"),
                ActKind::Silence => ("trong phút mặc niệm", "during the silence"),
                _ => ("khi đang đọc quyết định", "while the decision is read"),
            };
            let found = r.found(&target, format!("{name} đi lại {vi}."), format!("{name} walks {en}."));
            let found = found.by(name).at(track.start);
            // The law was seen for those who stand to hear the decision; for others it is practice.
            let hears = matches!(c.duty(who), Duty::Recipient | Duty::FlagBearer | Duty::FlagGuard | Duty::Family);
            let found = if hears { found } else { found.warned() };
            if matches!(target, Target::Move(..)) {
                let edit = Edit::Remove(found.anchor(&target));
                found.mend("Bỏ động tác đi này", "Take this walk out", edit);
            } else {
                found.done();
            }
        }
    }
}

/// Nobody comes to rest with his back to the hall.
pub(super) fn back_to_hall(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let plan = c.stage();
    let allowed = |who: usize| {
        let duty = c.duty(who);
        matches!(duty, Duty::StageManager | Duty::Photographer | Duty::Server)
            || (duty == Duty::Conferrer && c.local("U11") == Some("BackToHall"))
    };
    for step in c.order.iter().copied() {
        let end = plan.length(step).max(c.step(step).map_or(Span::ZERO, |s| s.planned));
        for who in plan.movers(step).filter(|who| !allowed(*who)) {
            let Some(rest) = plan.presence(step, who, end) else { continue };
            if on_boards(c, &rest) && looks_upstage(rest.facing) {
                let name = c.name(who).to_owned();
                r.found(
                    &c.move_at(step, who, end),
                    format!("{name} đứng quay lưng xuống hội trường."),
                    format!("{name} stands with the back to the hall."),
                )
                .by(name)
                .done();
            }
        }
    }
}

/// Acts for which one has to be on the plan.
const ON_STAGE: &[ActKind] = &[
    ActKind::RecipientsTakePlace,
    ActKind::FlagTeamTakesPlace,
    ActKind::ConferrerTakesPlace,
    ActKind::ServersTakePlace,
    ActKind::ReadDecision,
    ActKind::Handshake,
    ActKind::DipFlag,
    ActKind::RaiseFlag,
    ActKind::Pin,
    ActKind::PassObject,
    ActKind::HandCertificate,
    ActKind::HandFlag,
    ActKind::HandObject,
    ActKind::TakeBack,
    ActKind::Present,
];

/// Whoever acts on the stage is on the plan at some moment of the step.
pub(super) fn present(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let plan = c.stage();
    if (0..plan.steps()).all(|step| plan.movers(step).next().is_none()) {
        return;
    }
    let award = |d: &&Deed<'_>| c.step(d.step).is_some_and(|s| s.step.part == Part::Award);
    for deed in c.deeds.iter().filter(|d| ON_STAGE.contains(&d.kind)).filter(award) {
        for who in [Some(deed.who), deed.to].into_iter().flatten() {
            let moments = [Span::ZERO].into_iter().chain(plan.changes(deed.step, who));
            if moments.into_iter().any(|at| plan.presence(deed.step, who, at).is_some()) {
                continue;
            }
            let name = c.name(who).to_owned();
            r.deed(
                deed,
                format!("{name} có việc ở bước này mà không có mặt trên sơ đồ."),
                format!("{name} has something to do in this step and is not on the plan."),
            )
            .by(name)
            .done();
        }
    }
}

/// How far from the middle a group may stand, in stage units.
const OFF_CENTRE: f32 = 10.0;

/// Recipients, with their flag team, are centred when they hear or receive.
pub(super) fn centre(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let middle = c.run.stage.width as f32 / 2.0;
    let kinds = [ActKind::ReadDecision, ActKind::Pin, ActKind::HandCertificate, ActKind::HandFlag];
    let receives = [Duty::Recipient, Duty::Family, Duty::FlagBearer, Duty::FlagGuard];
    for step in c.steps_with(&kinds) {
        let mut row = there(c, step, Span::ZERO, &receives);
        row.retain(|one| on_boards(c, &one.at) && !one.at.walking);
        let Some(first) = row.first() else { continue };
        let mean = row.iter().map(|one| one.at.place.x).sum::<f32>() / row.len() as f32;
        if (mean - middle).abs() <= OFF_CENTRE {
            continue;
        }
        let (side_vi, side_en) = if mean < middle { ("trái", "left") } else { ("phải", "right") };
        let (vi, en) = super::metres((mean - middle).abs());
        let hears = c.in_step(step).any(|d| d.kind == ActKind::ReadDecision);
        let found = r
            .found(
                &Target::Step(step),
                format!("Hàng người nhận lệch {side_vi} {vi} m so với giữa lễ đài."),
                format!("The recipients stand {en} m {side_en} of the centre of the stage."),
            )
            .by(c.name(first.who));
        if hears { found.done() } else { found.warned().done() }
    }
}

/// How far from the middle the conferrer may be photographed, in stage units.
const PHOTOGRAPHED: f32 = 16.0;

/// Conferrers on the boards are near the centre when they are photographed; of two, their middle.
pub(super) fn conferrer_centre(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let plan = c.stage();
    let middle = c.run.stage.width as f32 / 2.0;
    for step in c.steps_with(&[ActKind::Photograph]) {
        let end = plan.length(step);
        let mut poses = c.in_step(step).filter(|d| d.kind == ActKind::Photograph && c.duty(d.who) == Duty::Conferrer);
        let Some(deed) = poses.next() else { continue };
        let people: Vec<usize> = std::iter::once(deed.who).chain(poses.map(|d| d.who)).collect();
        let places: Vec<f32> = people
            .iter()
            .filter_map(|who| plan.presence(step, *who, end).filter(|p| on_boards(c, p)).map(|p| p.place.x))
            .collect();
        if places.is_empty() {
            continue;
        }
        let mean = places.iter().sum::<f32>() / places.len() as f32;
        if (mean - middle).abs() > PHOTOGRAPHED {
            let (vi, en) = super::metres((mean - middle).abs());
            r.deed(
                deed,
                format!("Người trao đứng lệch {vi} m so với giữa lễ đài khi chụp ảnh."),
                format!("The conferrer is photographed {en} m off the centre of the stage."),
            )
            .done();
        }
    }
}
