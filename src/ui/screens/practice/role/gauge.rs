//! Whether something came early, in time or late: a scale with a window and a needle.

use egui::{Align2, FontId, Rangef, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::{
    core::{
        practice::{Cue, FULL_WITHIN},
        time::Span,
    },
    ui::{
        icons,
        theme::{LIGHT as P, RADIUS_CODE, Type, family},
        widgets::name,
    },
};

use super::Cx;

/// Height of the scale with its words.
pub(super) const HEIGHT: f32 = 72.0;
/// Height of the scale alone.
const TRACK: f32 = 24.0;

/// The time of a cue, with a needle at a moment; `chosen` where something was done then.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, cue: &Cue, at: Option<Span>, chosen: bool) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let whole = (cue.closes - cue.given).0.max(1) as f32;
    let track = Rect::from_min_size(pos2(rect.left(), rect.top() + 22.0), vec2(rect.width(), TRACK));
    let x = |t: Span| track.left() + track.width() * ((t - cue.given).0 as f32 / whole).clamp(0.0, 1.0);
    let (from, to) = (cue.due - FULL_WITHIN, cue.due + FULL_WITHIN);
    let window = Rect::from_x_y_ranges(Rangef::new(x(from), x(to)), track.y_range());
    let said = at.filter(|_| chosen).map(|at| said(cx, cue, at));
    name(&response, Role::Label, true, said.as_ref().map_or(cx.lang.in_time(), |s| s.as_str()));
    let painter = ui.painter();
    painter.rect(track, RADIUS_CODE, P.sunken, Stroke::new(1.0, P.line_strong), StrokeKind::Inside);
    painter.rect(window, 0, P.ok_tint, Stroke::new(2.0, P.ok), StrokeKind::Inside);
    let num = Type::Small.font();
    let seconds = |t: Span| format!("{} s", cx.lang.seconds(t - cue.given));
    let middle = track.center().y;
    for (x, anchor, at) in [
        (track.left() + 8.0, Align2::LEFT_CENTER, cue.given),
        (window.left() + 8.0, Align2::LEFT_CENTER, from),
        (window.right() - 8.0, Align2::RIGHT_CENTER, to),
        (track.right() - 8.0, Align2::RIGHT_CENTER, cue.closes),
    ] {
        let ink = if at == from || at == to { P.ok } else { P.ink_2 };
        painter.text(pos2(x, middle), anchor, seconds(at), FontId::new(num.size, family::num()), ink);
    }
    let above = rect.top() + 9.0;
    let small = Type::Small.font();
    painter.text(pos2(track.left(), above), Align2::LEFT_CENTER, cx.lang.early(), small.clone(), P.ink_2);
    painter.text(pos2(track.right(), above), Align2::RIGHT_CENTER, cx.lang.late(), small, P.ink_2);
    let words = painter.layout_no_wrap(cx.lang.in_time().to_owned(), Type::SmallSemi.font(), P.ok);
    let left = window.center().x - words.size().x / 2.0 + 9.0;
    let sign = FontId::new(14.0, family::icon_fill());
    painter.text(pos2(left - 4.0, above), Align2::RIGHT_CENTER, icons::CHECK_CIRCLE, sign, P.ok);
    painter.galley(pos2(left, above - words.size().y / 2.0), words, P.ok);
    if let Some(at) = at {
        needle(ui, rect, track, x(at), said.as_deref());
    }
}

/// "bạn chọn lúc 4,2 s: đúng nhịp".
fn said(cx: &Cx<'_>, cue: &Cue, at: Span) -> String {
    let off = at - cue.due;
    let how = match () {
        () if off.0.abs() <= FULL_WITHIN.0 => cx.lang.in_time(),
        () if off < Span::ZERO => cx.lang.early(),
        () => cx.lang.late(),
    };
    format!("{}: {how}", cx.lang.chosen_at(&cx.lang.tenth((at - cue.given).as_seconds())))
}

/// A black needle with a triangle under the scale, and when that was.
fn needle(ui: &Ui, rect: Rect, track: Rect, x: f32, said: Option<&str>) {
    let painter = ui.painter();
    painter.vline(x, Rangef::new(track.top() - 5.0, track.bottom() + 6.0), Stroke::new(3.0, P.ink));
    let foot = track.bottom() + 5.0;
    let triangle = vec![pos2(x, foot), pos2(x + 8.0, foot + 10.0), pos2(x - 8.0, foot + 10.0)];
    painter.add(Shape::convex_polygon(triangle, P.ink, Stroke::NONE));
    if let Some(said) = said {
        let words = painter.layout_no_wrap(said.to_owned(), Type::SmallSemi.font(), P.ink);
        let right = x + 14.0 + words.size().x;
        let left = if right <= rect.right() { x + 14.0 } else { x - 14.0 - words.size().x };
        painter.galley(pos2(left, rect.bottom() - 10.0 - words.size().y / 2.0), words, P.ink);
    }
}
