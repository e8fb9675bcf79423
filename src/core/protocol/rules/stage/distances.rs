//! Who stands how near to whom and what.

use crate::core::{
    protocol::{Ceremony, Report, Target, floor::Close},
    scenario::{ActKind, Duty},
    stage::{FixtureKind, distance},
    time::Span,
};

use super::{metres, there};

/// A pair that has to do with each other in a step may stand near.
fn meet(c: &Ceremony<'_>, close: &Close) -> bool {
    let pair = |who: usize, to: usize| (who, to) == (close.one, close.other) || (to, who) == (close.one, close.other);
    c.in_step(close.step).any(|d| {
        d.to.is_some_and(|to| pair(d.who, to)) && !matches!(d.kind, ActKind::InviteSpeaker | ActKind::InviteReader)
    })
}

pub(super) fn apart(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for close in c.floor().close.iter().filter(|close| !meet(c, close)) {
        let (one, other) = (c.name(close.one).to_owned(), c.name(close.other).to_owned());
        let (vi, en) = metres(close.gap);
        r.found(
            &c.move_at(close.step, close.one, close.at),
            format!("{one} và {other} chỉ cách nhau {vi} m."),
            format!("{one} and {other} come as near as {en} m."),
        )
        .by(one)
        .at(close.at)
        .done();
    }
}

pub(super) fn clear(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for bump in &c.floor().bumps {
        let name = c.name(bump.who).to_owned();
        let (vi, en) = thing(bump.thing);
        r.found(
            &c.move_at(bump.step, bump.who, bump.at),
            format!("{name} đứng hoặc đi vào chỗ đặt {vi}."),
            format!("{name} stands on or walks through {en}."),
        )
        .by(name)
        .at(bump.at)
        .done();
    }
}

fn thing(kind: FixtureKind) -> (&'static str, &'static str) {
    match kind {
        FixtureKind::Bust => ("tượng Chủ tịch Hồ Chí Minh", "the bust of President Hồ Chí Minh"),
        FixtureKind::Flowers => ("hoa trước tượng", "the flowers before the bust"),
        FixtureKind::Podium => ("bục phát biểu", "the podium"),
        FixtureKind::McStand => ("bục dẫn", "the side lectern"),
        FixtureKind::TrayTable => ("bàn hiện vật", "the table for objects"),
        _ => ("phông", "the backdrop"),
    }
}

pub(super) fn outside(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for one in &c.floor().outside {
        let name = c.name(one.who).to_owned();
        r.found(
            &c.move_at(one.step, one.who, one.at),
            format!("{name} ra ngoài sơ đồ lễ đài."),
            format!("{name} leaves the stage plan."),
        )
        .by(name)
        .at(one.at)
        .done();
    }
}

/// The gap between leaders and flag team, in stage units.
const GAP: f32 = 15.0;

const TEAM: &[Duty] = &[Duty::FlagBearer, Duty::FlagGuard];

pub(super) fn flag_gap(c: &Ceremony<'_>, r: &mut Report<'_>) {
    for step in c.steps_with(&[ActKind::ReadDecision]) {
        let team = there(c, step, Span::ZERO, TEAM);
        let leaders = there(c, step, Span::ZERO, &[Duty::Recipient]);
        let pairs = team.iter().flat_map(|t| leaders.iter().map(move |l| (t, l)));
        let nearest =
            pairs.map(|(t, l)| (distance(t.at.place, l.at.place), t.who, l.who)).min_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((gap, member, leader)) = nearest.filter(|(gap, ..)| *gap < GAP - 0.1) {
            let (member, leader) = (c.name(member).to_owned(), c.name(leader).to_owned());
            let (vi, en) = metres(gap);
            r.found(
                &Target::Step(step),
                format!("{leader} chỉ cách {member} của đội cờ {vi} m; cần 1,5 m."),
                format!("{leader} stands {en} m from {member} of the flag team; 1.5 m are needed."),
            )
            .by(leader)
            .done();
        }
    }
}

pub(super) fn beside_flag(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let team_right = c.local("U10") == Some("TeamRight");
    for step in c.steps_with(&[ActKind::ReadDecision]) {
        let team = there(c, step, Span::ZERO, TEAM);
        let leaders = there(c, step, Span::ZERO, &[Duty::Recipient]);
        let on_left = |leader: f32| team.iter().any(|t| leader < t.at.place.x);
        let wrong = leaders.iter().find(|l| !team.is_empty() && on_left(l.at.place.x) != team_right);
        if let Some(leader) = wrong {
            let name = c.name(leader.who).to_owned();
            r.found(
                &Target::Step(step),
                format!("{name} không đứng ở phía đã chọn bên đội cờ."),
                format!("{name} does not stand on the chosen side of the flag team."),
            )
            .by(name)
            .done();
        }
    }
}
