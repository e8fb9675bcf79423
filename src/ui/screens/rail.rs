//! The way between the pages.

use egui::{Align2, FontId, Rect, Role, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::{
    app::{Action, Dialog, Screen, keys::Do},
    ui::{
        icons,
        theme::{LIGHT as P, RADIUS_CARD, family},
        widgets::{focus_ring, pressable, veil},
    },
};

use super::Cx;

/// From this width on, in points, the cells of the rail bear words.
const WITH_WORDS: f32 = 1280.0;

/// One cell: where it leads, and how it looks.
struct Cell {
    icon: char,
    words: &'static str,
    action: Action,
    here: bool,
}

/// Draws the rail at the left edge.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let window = ui.ctx().content_rect();
    let words = window.width() >= WITH_WORDS;
    let width = if words { 88.0 } else { 64.0 };
    let panel = egui::Panel::left("rail").exact_size(width).resizable(false).show_separator_line(false);
    let frame = egui::Frame::new().fill(P.sunken).inner_margin(egui::Margin::symmetric(4, 8));
    panel.frame(frame).show(ui, |ui| {
        let edge = ui.max_rect().right() + 4.0;
        ui.painter().vline(edge - 0.5, window.y_range(), P.thin());
        ui.spacing_mut().item_spacing.y = 4.0;
        let (top, bottom) = (main_cells(cx), other_cells(cx));
        let many = (top.len() + bottom.len()) as f32;
        let brand = if window.height() < 560.0 { 44.0 } else { 64.0 };
        let room = (ui.available_height() - brand - 8.0) / many - 4.0;
        let height = room.clamp(36.0, if words { 64.0 } else { 56.0 });
        brand_mark(ui, brand, cx.lang.app_name());
        for one in top {
            cell(ui, cx, &one, height, words);
        }
        let rest = ui.available_height() - (height + 4.0) * bottom.len() as f32;
        ui.add_space(rest.max(0.0));
        for one in bottom {
            cell(ui, cx, &one, height, words);
        }
    });
}

fn main_cells(cx: &Cx<'_>) -> [Cell; 7] {
    let page = |icon, words, screen| Cell { icon, words, action: Action::Go(screen), here: cx.model.screen == screen };
    [
        page(icons::BOOKS, cx.lang.rail_library(), Screen::Library),
        page(icons::CLIPBOARD_TEXT, cx.lang.rail_setup(), Screen::Setup),
        page(icons::PRESENTATION, cx.lang.rail_drill(), Screen::Console),
        page(icons::GRADUATION_CAP, cx.lang.rail_practice(), Screen::Practice),
        page(icons::CHART_BAR_HORIZONTAL, cx.lang.rail_debrief(), Screen::LookBack),
        page(icons::SCALES, cx.lang.rail_rules(), Screen::Rules),
        page(icons::LIGHTBULB, cx.lang.rail_glossary(), Screen::Glossary),
    ]
}

fn other_cells(cx: &Cx<'_>) -> [Cell; 2] {
    let help = cx.model.dialog == Some(Dialog::Help);
    let settings = cx.model.screen == Screen::Settings;
    [
        Cell { icon: icons::INFO, words: cx.lang.rail_help(), action: Action::Do(Do::Help), here: help },
        Cell {
            icon: icons::GEAR_SIX,
            words: cx.lang.rail_settings(),
            action: Action::Go(Screen::Settings),
            here: settings,
        },
    ]
}

fn cell(ui: &mut Ui, cx: &mut Cx<'_>, cell: &Cell, height: f32, words: bool) {
    let size = vec2(ui.available_width(), height);
    let (rect, response) = pressable(ui, size, Role::Button, cell.here, cell.words);
    if ui.is_rect_visible(rect) {
        if cell.here {
            ui.painter().rect(rect, RADIUS_CARD, P.surface, P.thin(), StrokeKind::Inside);
            let bar = Rect::from_min_size(pos2(rect.left() - 4.0, rect.center().y - 20.0), vec2(4.0, 40.0));
            ui.painter().rect_filled(bar.intersect(rect.expand(4.0)), 2, P.lacquer);
        } else if veil(&response) > 0.0 {
            ui.painter().rect_filled(rect, RADIUS_CARD, P.over(P.sunken, veil(&response)));
        }
        let ink = if cell.here { P.ink } else { P.ink_2 };
        let shape = if cell.here { family::icon_fill() } else { family::icon() };
        let middle = if words { rect.top() + height * 0.34 } else { rect.center().y };
        let at = pos2(rect.center().x, middle);
        ui.painter().text(at, Align2::CENTER_CENTER, cell.icon, FontId::new(24.0, shape), ink);
        if words {
            let weight = if cell.here { family::bold() } else { family::medium() };
            let at = pos2(rect.center().x, rect.top() + height * 0.74);
            ui.painter().text(at, Align2::CENTER_CENTER, cell.words, FontId::new(13.0, weight), ink);
        }
        focus_ring(ui, &response, &P);
    }
    if response.clicked() {
        cx.act(cell.action.clone());
    }
    if !words {
        response.on_hover_text(cell.words);
    }
}

/// A lacquer square: the backdrop, a person, and the way to the audience.
fn brand_mark(ui: &mut Ui, height: f32, name: &str) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), egui::Sense::hover());
    crate::ui::widgets::name(&response, Role::Image, true, name);
    let square = Rect::from_center_size(rect.center(), vec2(40.0, 40.0));
    ui.painter().rect_filled(square, RADIUS_CARD, P.lacquer);
    let at = |x: f32, y: f32| square.min + vec2(x, y);
    ui.painter().line_segment([at(9.0, 11.0), at(31.0, 11.0)], Stroke::new(3.0, P.gold));
    ui.painter().circle_filled(at(20.0, 20.0), 4.5, P.gold);
    let triangle = vec![at(15.5, 28.0), at(24.5, 28.0), at(20.0, 33.0)];
    ui.painter().add(egui::Shape::convex_polygon(triangle, P.gold, Stroke::NONE));
}
