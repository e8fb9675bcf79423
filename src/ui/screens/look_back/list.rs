//! Past drills, newest first, and those that were cut off.

use egui::{Align2, FontId, Frame, Margin, Pos2, Rect, RichText, Role, Sense, Ui, pos2, vec2};

use crate::{
    app::{Action, RecordsAction, Screen},
    core::{drill::DrillSummary, time::clock_face},
    lang::Lang,
    ui::{
        icons,
        theme::{LIGHT as P, RADIUS_CARD, Type, family},
        widgets::{Button, Look, card, cut_line, focus_ring, heading, hline, page_header, pressable, veil},
    },
};

use super::Cx;

/// Where the columns stand, in points from the left; those without room are left out.
#[derive(Debug, Clone, Copy)]
struct Columns {
    title: (f32, f32),
    group: Option<(f32, f32)>,
    pace: Option<f32>,
    length: f32,
    faults: f32,
    state: Option<f32>,
}

impl Columns {
    fn of(width: f32) -> Self {
        let mut x = width - 8.0;
        let mut take = |wide: f32| {
            x -= wide;
            x
        };
        let state = (width >= 620.0).then(|| take(if width >= 980.0 { 204.0 } else { 132.0 }));
        let faults = take(64.0);
        let length = take(80.0);
        let pace = (width >= 760.0).then(|| take(96.0));
        let group = (width >= 900.0).then(|| (take(180.0), 168.0));
        let title = 168.0;
        Self { title: (title, x - title - 12.0), group, pace, length, faults, state }
    }
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let records = &cx.model.records;
    page_header(ui, cx.lang.debrief_list_title(), &cx.lang.debrief_count(records.drills.len()), |_| {});
    super::scrolled(ui, "list", |ui| {
        let records = &cx.model.records;
        if records.drills.is_empty() && records.unfinished.is_empty() {
            return empty(ui, cx);
        }
        if !records.unfinished.is_empty() && cx.model.running().is_none() {
            unfinished(ui, cx);
        }
        if !records.drills.is_empty() {
            table(ui, cx);
        }
    });
}

fn unfinished(ui: &mut Ui, cx: &mut Cx<'_>) {
    let model = cx.model;
    card(ui, Some(P.gold), |ui| {
        heading(ui, cx.lang.debrief_cut_off(), |_| {});
        for (n, drill) in model.records.unfinished.iter().enumerate() {
            if n > 0 {
                hline(ui);
            }
            super::super::resume::row(ui, cx, drill, n == 0);
        }
    });
}

fn table(ui: &mut Ui, cx: &mut Cx<'_>) {
    let model = cx.model;
    let frame = Frame::new().fill(P.surface).stroke(P.thin()).corner_radius(RADIUS_CARD).inner_margin(Margin::same(1));
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let columns = Columns::of(ui.available_width());
        head(ui, cx.lang, &columns);
        for drill in &model.records.drills {
            row(ui, cx, &columns, drill);
        }
    });
}

fn head(ui: &mut Ui, lang: Lang, columns: &Columns) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 36.0), Sense::hover());
    let corner = egui::CornerRadius { nw: RADIUS_CARD, ne: RADIUS_CARD, sw: 0, se: 0 };
    ui.painter().rect_filled(rect, corner, P.sunken);
    let text = |x: f32, align: Align2, words: &str| {
        ui.painter().text(pos2(rect.left() + x, rect.center().y), align, words, Type::SmallSemi.font(), P.ink_3);
    };
    text(16.0, Align2::LEFT_CENTER, lang.debrief_when());
    text(columns.title.0, Align2::LEFT_CENTER, lang.library_ceremony());
    if let Some((x, _)) = columns.group {
        text(x, Align2::LEFT_CENTER, lang.group());
    }
    if let Some(x) = columns.pace {
        text(x, Align2::LEFT_CENTER, lang.pace());
    }
    text(columns.length + 64.0, Align2::RIGHT_CENTER, lang.debrief_length());
    text(columns.faults + 44.0, Align2::RIGHT_CENTER, lang.faults());
}

fn row(ui: &mut Ui, cx: &mut Cx<'_>, columns: &Columns, drill: &DrillSummary) {
    let lang = cx.lang;
    let when = lang.date(drill.began, cx.model.wall);
    let title = lang.of(&drill.title);
    let spoken = format!("{when}, {title}, {}, {}", lang.debrief_faults(drill.faults), state(lang, drill));
    let (rect, response) = pressable(ui, vec2(ui.available_width(), 44.0), Role::ListItem, false, &spoken);
    if ui.is_rect_visible(rect) {
        ui.painter().rect_filled(rect, 0, P.over(P.surface, veil(&response)));
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, P.thin());
        let at = |x: f32| pos2(rect.left() + x, rect.center().y);
        line(ui, at(16.0), &when, Type::TableNum, 144.0);
        line(ui, at(columns.title.0), title, Type::BodySemi, columns.title.1);
        if let Some((x, width)) = columns.group {
            line(ui, at(x), &drill.group, Type::Table, width);
        }
        if let Some(x) = columns.pace {
            line(ui, at(x), lang.pace_name(drill.pace), Type::Table, 88.0);
        }
        if drill.readable {
            numbers(ui, rect, columns, drill);
        }
        if let Some(x) = columns.state {
            let ink = if drill.finished && drill.readable { P.ink_2 } else { P.warn };
            let galley = cut_line(ui, state(lang, drill), Type::Small.font(), ink, rect.width() - x - 16.0);
            ui.painter().galley(at(x + 8.0) - vec2(0.0, galley.size().y / 2.0), galley, ink);
        }
        focus_ring(ui, &response, &P);
    }
    if response.clicked() && drill.readable {
        cx.act(Action::Records(RecordsAction::Open(drill.id)));
    }
}

fn numbers(ui: &Ui, rect: Rect, columns: &Columns, drill: &DrillSummary) {
    let at = |x: f32| pos2(rect.left() + x, rect.center().y);
    let length = clock_face(drill.elapsed);
    ui.painter().text(at(columns.length + 64.0), Align2::RIGHT_CENTER, length, Type::TableNumBold.font(), P.ink);
    let ink = if drill.faults > 0 { P.danger } else { P.ink_3 };
    let number = ui.painter().text(
        at(columns.faults + 44.0),
        Align2::RIGHT_CENTER,
        drill.faults,
        Type::TableNumBold.font(),
        ink,
    );
    if drill.faults > 0 {
        let font = FontId::new(14.0, family::icon_fill());
        ui.painter().text(number.left_center() - vec2(6.0, 0.0), Align2::RIGHT_CENTER, icons::FLAG, font, ink);
    }
}

fn line(ui: &Ui, at: Pos2, words: &str, font: Type, width: f32) {
    let galley = cut_line(ui, words, font.font(), P.ink, width);
    ui.painter().galley(at - vec2(0.0, galley.size().y / 2.0), galley, P.ink);
}

fn state(lang: Lang, drill: &DrillSummary) -> &'static str {
    match (drill.readable, drill.finished) {
        (false, _) => lang.debrief_unreadable(),
        (true, true) => lang.debrief_finished(),
        (true, false) => lang.debrief_unfinished(),
    }
}

fn empty(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() / 4.0).min(120.0));
        ui.label(icons::bold(icons::CHART_BAR_HORIZONTAL, 48.0).color(P.ink_3));
        ui.label(RichText::new(cx.lang.no_drills_yet()).font(Type::Body.font()).color(P.ink_2));
        ui.add_space(8.0);
        if Button::new(cx.lang.debrief_set_up()).look(Look::Primary).show(ui).clicked() {
            cx.act(Action::Go(Screen::Setup));
        }
    });
}
