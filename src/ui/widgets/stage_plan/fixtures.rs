//! Floor, backdrop and the things that stand on every stage.

use egui::{Align2, Color32, CornerRadius, FontId, Painter, Pos2, Stroke, StrokeKind, pos2, vec2};

use crate::{
    core::stage::{DEPTH, FIXTURES, Fixture, FixtureKind, WIDTH},
    lang::Lang,
    ui::theme::{Palette, family},
};

use super::{
    markers::{TIP, WITH_RING},
    view::View,
};

/// The hall, the wings and the floor with its grid of 1 m.
pub(super) fn ground(painter: &Painter, view: &View, palette: &Palette, frame: CornerRadius) {
    let (wings, hall) = if palette.dark { (palette.bg, palette.sunken) } else { (palette.sunken, palette.bg) };
    painter.rect_filled(view.rect, frame, wings);
    let below =
        if view.mirrored { CornerRadius { sw: 0, se: 0, ..frame } } else { CornerRadius { nw: 0, ne: 0, ..frame } };
    painter.rect_filled(view.hall(), below, hall);
    painter.rect_filled(view.floor(), 0, palette.floor);
    let thin = Stroke::new(view.line(0.12, 1.0), palette.grid);
    for metre in 1..10 {
        let x = metre as f32 * 10.0;
        painter.line_segment([view.crisp(view.xy(x, 0.0)), view.crisp(view.xy(x, DEPTH))], thin);
        if x < DEPTH {
            painter.line_segment([view.crisp(view.xy(0.0, x)), view.crisp(view.xy(WIDTH, x))], thin);
        }
    }
}

/// Walls, front edge and all that stands there; `people` are the spots of markers and circles.
pub(super) fn things(painter: &Painter, view: &View, palette: &Palette, people: &[Pos2]) {
    for thing in FIXTURES.iter().filter(|thing| matches!(thing.kind, FixtureKind::WingLeft | FixtureKind::WingRight)) {
        wall(painter, view, palette, thing);
    }
    let edge = Stroke::new(view.line(0.35, 2.0), if palette.dark { palette.gold } else { palette.gold_done });
    painter.line_segment([view.xy(0.0, 0.0), view.xy(WIDTH, 0.0)], edge);
    for thing in &FIXTURES {
        if thing.kind != FixtureKind::CentreMark || !trodden(view, thing, people) {
            fixture(painter, view, palette, thing);
        }
    }
}

/// Whether people stand on a mark or close around it: what is left of it between them would look like dirt.
fn trodden(view: &View, mark: &Fixture, people: &[Pos2]) -> bool {
    let rect = view.thing(mark);
    let near = |reach: f32| people.iter().filter(|spot| spot.distance(rect.center()) < reach).count();
    // Whoever stands before or behind it points at it.
    let points = |spot: &Pos2| (spot.x - rect.center().x).abs() < rect.width() / 2.0;
    let tip = view.radius * TIP + rect.width() / 2.0;
    near(view.radius * WITH_RING + rect.width() / 3.0) > 0
        || near(view.radius + rect.width() / 2.0) > 1
        || people.iter().any(|spot| points(spot) && spot.distance(rect.center()) < tip)
}

/// The side of the stage, open where the wing begins.
fn wall(painter: &Painter, view: &View, palette: &Palette, gap: &Fixture) {
    let stroke = Stroke::new(view.line(0.2, 1.5), palette.line_strong);
    let x = gap.at.x;
    for (from, to) in [(0.0, gap.front_left().y), (gap.back_right().y, DEPTH + 1.0)] {
        painter.line_segment([view.xy(x, from), view.xy(x, to)], stroke);
    }
}

fn fixture(painter: &Painter, view: &View, palette: &Palette, thing: &Fixture) {
    let rect = view.thing(thing);
    let thin = view.line(0.14, 1.0);
    let wood = Stroke::new(thin, palette.line_strong);
    let gilt = Stroke::new(thin, palette.gold);
    let round = CornerRadius::same(view.line(0.5, 2.0).min(32.0) as u8);
    let block = |fill: Color32, stroke: Stroke, round: CornerRadius| {
        painter.rect(rect, round, fill, stroke, StrokeKind::Inside);
    };
    match thing.kind {
        FixtureKind::WingLeft | FixtureKind::WingRight => {}
        FixtureKind::Backdrop => block(palette.lacquer, Stroke::NONE, CornerRadius::ZERO),
        FixtureKind::FlagPanel => block(palette.flag_panel, Stroke::NONE, CornerRadius::ZERO),
        FixtureKind::TitlePanel => block(palette.title_panel, gilt, CornerRadius::ZERO),
        FixtureKind::PartyFlag | FixtureKind::NationalFlag => block(palette.flag, gilt, CornerRadius::ZERO),
        FixtureKind::Podium | FixtureKind::McStand | FixtureKind::TrayTable => block(palette.prop, wood, round),
        FixtureKind::Bust => {
            block(palette.prop, wood, round);
            let head = if palette.dark { palette.ink_2 } else { palette.line_strong };
            painter.circle_filled(rect.center(), view.unit * 1.3, head);
        }
        FixtureKind::Flowers => {
            let stroke = Stroke::new(view.line(0.16, 1.0), palette.flowers);
            for off in [-2.0, 0.0, 2.0] {
                painter.circle_stroke(view.xy(thing.at.x + off, thing.at.y), view.unit * 0.9, stroke);
            }
        }
        FixtureKind::StairsLeft | FixtureKind::StairsRight => {
            block(palette.prop, wood, CornerRadius::ZERO);
            let inside = rect.shrink(thin);
            for tread in 1..4 {
                let y = view.crisp(pos2(rect.left(), rect.top() + rect.height() * tread as f32 / 4.0)).y;
                painter.hline(inside.x_range(), y, wood);
            }
        }
        FixtureKind::CentreMark => {
            let stroke = Stroke::new(view.line(0.22, 1.5), palette.gold);
            painter.line_segment([rect.left_top(), rect.right_bottom()], stroke);
            painter.line_segment([rect.left_bottom(), rect.right_top()], stroke);
        }
    }
}

/// The names of the things, and where the audience sits.
pub(super) fn words(painter: &Painter, view: &View, palette: &Palette, lang: Lang) {
    let font = FontId::new(view.words(), family::medium());
    let beside = if view.mirrored { Align2::RIGHT_CENTER } else { Align2::LEFT_CENTER };
    let before = if view.mirrored { Align2::LEFT_CENTER } else { Align2::RIGHT_CENTER };
    let mid = Align2::CENTER_CENTER;
    // The names of the stairs stand beside them, off their foot, where people wait and things are taken back.
    for (x, y, anchor, word) in [
        (72.0, 63.7, mid, lang.plan_title_panel()),
        (34.0, 52.0, beside, lang.plan_bust()),
        (34.0, 47.0, beside, lang.plan_flowers()),
        (83.0, 11.2, mid, lang.plan_podium()),
        (14.0, 4.6, mid, lang.plan_mc()),
        (10.8, -2.4, beside, lang.plan_stairs_left()),
        (89.2, -2.4, before, lang.plan_stairs_right()),
        (50.0, -4.4, mid, lang.plan_hall()),
    ] {
        painter.text(view.xy(x, y), anchor, word, font.clone(), palette.ink_2);
    }
    flag_words(painter, view, palette, lang);
    table_words(painter, view, palette, lang);
    let seat = vec2(1.6, 1.4) * view.unit;
    for n in 0..24 {
        let at = view.xy(20.1 + n as f32 * 2.6, -9.5);
        let round = (view.unit * 0.5).min(60.0) as u8;
        painter.rect_filled(egui::Rect::from_center_size(at, seat), round, palette.line);
    }
}

/// The names of the flags, each above its own; where they are long the national flag's gives way to the middle, since the
/// outer one has the tag of the view beside it.
fn flag_words(painter: &Painter, view: &View, palette: &Palette, lang: Lang) {
    let font = FontId::new(view.words(), family::medium());
    let name = |words: &str| painter.layout_no_wrap(words.to_owned(), font.clone(), palette.ink_2);
    let (party, national) = (name(lang.plan_party_flag()), name(lang.plan_national_flag()));
    let (outer, inner) = (view.xy(23.0, 63.7), view.xy(36.0, 63.7));
    let apart = f32::midpoint(party.size().x, national.size().x) + view.words() * 0.8;
    let inner = pos2(outer.x + (inner.x - outer.x).signum() * apart.max((inner.x - outer.x).abs()), inner.y);
    for (at, words) in [(outer, party), (inner, national)] {
        painter.galley(at - words.size() / 2.0, words, palette.ink_2);
    }
}

/// The name of the table, on its side towards the hall: servers line up on the other.
fn table_words(painter: &Painter, view: &View, palette: &Palette, lang: Lang) {
    let font = FontId::new(view.words() * 0.94, family::medium());
    let words = lang.plan_tray_table().to_owned();
    let mut words = egui::text::LayoutJob::simple(words, font, palette.ink_2, f32::INFINITY);
    words.halign = egui::Align::Center;
    let galley = painter.layout_job(words);
    let off = view.unit * 2.6;
    let table = view.xy(108.0, 38.0);
    let top = if view.mirrored { table - vec2(0.0, off + galley.size().y) } else { table + vec2(0.0, off) };
    painter.galley(top, galley, palette.ink_2);
}

/// Says that this is the performers' view, in the only corner where nobody ever stands: behind the backdrop on the left.
pub(super) fn view_tag(painter: &Painter, view: &View, palette: &Palette, lang: Lang) {
    let font = FontId::new(view.line(2.2, 12.0), family::semi());
    let galley = painter.layout_no_wrap(lang.plan_seen_from_stage().to_owned(), font, palette.gold_ink);
    let inset = view.line(1.0, 6.0);
    let size = galley.size() + vec2(inset * 2.0, (inset * 0.7).min(view.unit * 0.4));
    let centre = pos2(view.rect.right() - inset - size.x / 2.0, view.rect.bottom() - view.unit * 0.3 - size.y / 2.0);
    let rect = egui::Rect::from_center_size(centre, size);
    let fill = if palette.dark { palette.surface } else { palette.gold_tint };
    painter.rect(rect, inset.min(6.0), fill, Stroke::new(1.0, palette.gold), StrokeKind::Inside);
    painter.galley(rect.center() - galley.size() / 2.0, galley, palette.gold_ink);
}

#[cfg(test)]
mod tests {
    use egui::Rect;

    use super::*;
    use crate::core::stage::CENTRE;

    #[test]
    fn the_centre_mark_stays_beside_one_person_but_not_under_people() {
        let view = View::new(Rect::from_min_size(Pos2::ZERO, vec2(1230.0, 790.0)), false, true, 1.0);
        let mark = FIXTURES.iter().find(|thing| thing.kind == FixtureKind::CentreMark).expect("a centre mark");
        let at = |x: f32| view.at(CENTRE) + vec2(x * view.radius, 0.0);
        assert!(!trodden(&view, mark, &[]));
        assert!(!trodden(&view, mark, &[at(-1.6)]), "beside it, as the plan wants it");
        assert!(trodden(&view, mark, &[at(0.2)]), "upon it");
        assert!(trodden(&view, mark, &[view.at(CENTRE) - vec2(0.0, view.radius * 1.9)]), "pointing at it");
        assert!(trodden(&view, mark, &[at(-1.2), at(1.2)]), "on both sides of it");
    }
}
