//! Where the server stands and looks.

use crate::core::{
    protocol::{Ceremony, Deed, Report},
    scenario::{ActKind, Duty},
    stage::{Presence, Track},
    time::Span,
};

use super::{looks_upstage, on_boards};

/// How far left of the conferrer's right hand still passes, in stage units.
const SLACK: f32 = 1.0;

/// How far before the conferrer's shoulder still passes, in stage units.
const AHEAD: f32 = 3.5;

/// How far upstage of the recipient a server stands behind him.
const BEHIND_ROW: f32 = 4.0;

/// How near the conferrer, left to right, somebody in front hides him.
const HIDES: f32 = 9.0;

/// A server who passes something, the conferrer who takes it and the one who receives it then.
struct Passing<'a> {
    deed: &'a Deed<'a>,
    conferrer: usize,
    recipient: Option<usize>,
}

fn passings<'a>(c: &'a Ceremony<'a>) -> impl Iterator<Item = Passing<'a>> {
    c.deeds.iter().enumerate().filter_map(|(n, deed)| {
        let conferrer = deed.to.filter(|to| c.duty(*to) == Duty::Conferrer)?;
        (deed.kind == ActKind::PassObject && c.duty(deed.who) == Duty::Server).then_some(())?;
        let given = c.deeds.iter().skip(n + 1).find(|d| {
            d.who == conferrer
                && matches!(d.kind, ActKind::Pin | ActKind::HandCertificate | ActKind::HandFlag | ActKind::HandObject)
        });
        Some(Passing { deed, conferrer, recipient: given.and_then(|d| d.to) })
    })
}

/// The moments of a step at which a server, once arrived, stands by.
fn stops(c: &Ceremony<'_>, step: usize, who: usize) -> Vec<Span> {
    let plan = c.stage();
    let ends = plan.walks(step).filter(|(w, _)| *w == who).map(|(_, track)| track.end());
    let mut all: Vec<Span> = ends.collect();
    if all.is_empty() {
        all.push(Span::ZERO);
    }
    all
}

pub(super) fn behind_right(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let plan = c.stage();
    for passing in passings(c) {
        let (step, server) = (passing.deed.step, passing.deed.who);
        let wrong = stops(c, step, server).into_iter().find(|at| {
            let Some(s) = plan.presence(step, server, *at) else { return false };
            let Some(k) = plan.presence(step, passing.conferrer, *at) else { return false };
            let r = passing.recipient.and_then(|who| plan.presence(step, who, *at));
            !is_behind_right(&s, &k, r.as_ref())
        });
        if let Some(at) = wrong {
            let (server, conferrer) = (c.name(server).to_owned(), c.name(passing.conferrer).to_owned());
            r.deed(
                passing.deed,
                format!("{server} không đứng phía sau, bên phải {conferrer} khi đưa hiện vật."),
                format!("{server} does not stand behind and to the right of {conferrer} when passing the object."),
            )
            .at(at)
            .done();
        }
    }
}

/// Behind and to the right of a conferrer, or upstage of the one who receives.
fn is_behind_right(server: &Presence, conferrer: &Presence, recipient: Option<&Presence>) -> bool {
    if recipient.is_some_and(|r| server.place.y >= r.place.y + BEHIND_ROW) {
        return true;
    }
    let (sin, cos) = conferrer.facing.to_radians().sin_cos();
    let (dx, dy) = (server.place.x - conferrer.place.x, server.place.y - conferrer.place.y);
    let right = dx * cos - dy * sin;
    let ahead = dx * sin + dy * cos;
    right >= -SLACK && ahead <= AHEAD
}

/// A server near a conferrer and nearer to the hall than he is hides him.
pub(super) fn in_front(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let plan = c.stage();
    for passing in passings(c) {
        let (step, server) = (passing.deed.step, passing.deed.who);
        let hides = stops(c, step, server).into_iter().find(|at| {
            let Some(s) = plan.presence(step, server, *at) else { return false };
            let Some(k) = plan.presence(step, passing.conferrer, *at) else { return false };
            s.place.y < k.place.y - SLACK && (s.place.x - k.place.x).abs() < HIDES
        });
        if let Some(at) = hides {
            let (server, conferrer) = (c.name(server).to_owned(), c.name(passing.conferrer).to_owned());
            r.deed(
                passing.deed,
                format!("{server} đứng giữa {conferrer} và hội trường."),
                format!("{server} stands between {conferrer} and the hall."),
            )
            .at(at)
            .done();
        }
    }
}

/// Longest stretch that a server may go straight upstage, in stage units.
const UPSTAGE: f32 = 6.0;

/// A server neither rests nor walks with the back to the hall.
pub(super) fn back(c: &Ceremony<'_>, r: &mut Report<'_>) {
    let plan = c.stage();
    for step in c.order.iter().copied() {
        let end = c.step(step).map_or(Span::ZERO, |s| s.planned).max(plan.length(step));
        for who in plan.movers(step).filter(|who| c.duty(*who) == Duty::Server) {
            let rests = plan.presence(step, who, end).filter(|p| on_boards(c, p) && looks_upstage(p.facing));
            let walks = plan.walks(step).filter(|(w, _)| *w == who).find(|(_, t)| goes_upstage(c, t));
            let at = walks.map_or(end, |(_, t)| t.start);
            if rests.is_some() || walks.is_some() {
                let name = c.name(who).to_owned();
                r.found(
                    &c.move_at(step, who, at),
                    format!("{name} quay lưng xuống hội trường."),
                    format!("{name} turns the back to the hall."),
                )
                .by(name)
                .at(at)
                .done();
            }
        }
    }
}

fn goes_upstage(c: &Ceremony<'_>, track: &Track) -> bool {
    track.path.windows(2).any(|leg| {
        let [a, b] = leg else { return false };
        let (w, d) = (c.run.stage.width as f32, c.run.stage.depth as f32);
        let inside = |p: &crate::core::scenario::Place| (0.0..=w).contains(&p.x) && (0.0..=d).contains(&p.y);
        let up = b.y - a.y;
        inside(a) && inside(b) && up > UPSTAGE && (b.x - a.x).abs() < up * 0.9
    })
}
