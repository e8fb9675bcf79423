//! Ceremonies and their steps, each by how well it is known.

use egui::{Align2, FontId, Rect, RichText, Role, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::{
    app::{PracticeAction, practice::Outlook},
    core::practice::progress::{CeremonyMap, Level, StepMap},
    ui::{
        theme::{LIGHT as P, RADIUS_CHIP, Type, family},
        widgets::{card, cut_line, focus_ring, name, pressable, veil},
    },
};

use super::{Cx, level_sign};
use crate::ui::screens::practice::act;

/// All ceremonies, then the steps of the chosen one.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, outlook: &Outlook) {
    let chosen = cx.model.practice.ceremony.clone();
    let chosen = chosen.filter(|id| outlook.maps.iter().any(|m| m.ceremony == *id));
    let chosen = chosen.or_else(|| furthest(outlook)).unwrap_or_default();
    card(ui, None, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.label(RichText::new(cx.lang.learnt_ceremonies()).font(Type::H2.font()));
        legend(ui, cx);
        for map in &outlook.maps {
            if ceremony(ui, cx, map, map.ceremony == chosen) {
                act(cx, PracticeAction::Ceremony(Some(map.ceremony.clone())));
            }
        }
    });
    if let Some(map) = outlook.maps.iter().find(|m| m.ceremony == chosen) {
        steps(ui, cx, map);
    }
}

/// The ceremony of which most is known.
fn furthest(outlook: &Outlook) -> Option<String> {
    outlook.maps.iter().max_by(|a, b| a.recall.total_cmp(&b.recall)).map(|m| m.ceremony.clone())
}

fn percent(part: f64) -> u32 {
    (part * 100.0).round().clamp(0.0, 100.0) as u32
}

fn legend(ui: &mut Ui, cx: &Cx<'_>) {
    ui.horizontal_wrapped(|ui| {
        for level in Level::ALL {
            let (icon, ink, _) = level_sign(level);
            ui.label(crate::ui::icons::fill(icon, 16.0).color(ink));
            ui.label(RichText::new(cx.lang.level(level)).font(Type::Small.font()).color(P.ink_2));
            ui.add_space(6.0);
        }
    });
}

/// A ceremony with a bar of its levels and what is remembered of it.
fn ceremony(ui: &mut Ui, cx: &Cx<'_>, map: &CeremonyMap, chosen: bool) -> bool {
    let title = cx.lang.of(&map.title);
    let recall = cx.lang.progress_recall(percent(map.recall));
    let levels: Vec<String> = map.levels.iter().map(|(l, n)| cx.lang.level_count(*n, cx.lang.level(*l))).collect();
    let spoken = format!("{title}, {recall}, {}", levels.join(", "));
    let (rect, response) = pressable(ui, vec2(ui.available_width(), 46.0), Role::ListItem, chosen, &spoken);
    if ui.is_rect_visible(rect) {
        let fill = if chosen { P.gold_tint } else { P.surface };
        ui.painter().rect_filled(rect, RADIUS_CHIP, P.over(fill, veil(&response)));
        let at = rect.shrink2(vec2(8.0, 0.0));
        let right = ui.painter().layout_no_wrap(recall, Type::TableNum.font(), P.ink_2);
        let words = cut_line(ui, title, Type::TableSemi.font(), P.ink, at.width() - right.size().x - 12.0);
        ui.painter().galley(at.left_top() + vec2(0.0, 6.0), words, P.ink);
        ui.painter().galley(at.right_top() + vec2(-right.size().x, 6.0), right, P.ink_2);
        bar(ui, Rect::from_min_size(at.left_bottom() - vec2(0.0, 14.0), vec2(at.width(), 8.0)), map);
        focus_ring(ui, &response, &P);
    }
    response.clicked()
}

/// Levels side by side, the best known first.
fn bar(ui: &Ui, rect: Rect, map: &CeremonyMap) {
    let all: usize = map.levels.values().sum();
    ui.painter().rect_filled(rect, 3, P.sunken);
    let mut x = rect.left();
    for level in Level::ALL.into_iter().rev().filter(|l| *l != Level::New) {
        let many = map.levels.get(&level).copied().unwrap_or(0);
        let wide = rect.width() * many as f32 / all.max(1) as f32;
        let part = Rect::from_min_size(pos2(x, rect.top()), vec2(wide, rect.height()));
        ui.painter().rect_filled(part, 2, level_sign(level).1);
        x += wide;
    }
}

/// Every step with its sign, number and name.
fn steps(ui: &mut Ui, cx: &Cx<'_>, map: &CeremonyMap) {
    card(ui, None, |ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        ui.label(RichText::new(cx.lang.progress_steps()).font(Type::H2.font()));
        let columns = (ui.available_width() / 250.0).floor().max(1.0);
        let width = (ui.available_width() - 6.0 * (columns - 1.0)) / columns;
        for (row, steps) in map.steps.chunks(columns as usize).enumerate() {
            ui.horizontal(|ui| {
                for (n, step) in steps.iter().enumerate() {
                    tile(ui, cx, step, row * columns as usize + n + 1, width);
                }
            });
        }
        if map.gone > 0 {
            let words = RichText::new(cx.lang.progress_gone(map.gone)).font(Type::Small.font()).color(P.ink_2);
            ui.add(egui::Label::new(words).wrap());
        }
    });
}

fn tile(ui: &mut Ui, cx: &Cx<'_>, step: &StepMap, number: usize, width: f32) {
    let (icon, ink, fill) = level_sign(step.level);
    let title = cx.lang.of(&step.title);
    let spoken = cx.lang.step_known(title, cx.lang.level(step.level), percent(step.recall));
    let (rect, response) = ui.allocate_exact_size(vec2(width, 34.0), Sense::hover());
    name(&response, Role::Label, true, &spoken);
    if ui.is_rect_visible(rect) {
        ui.painter().rect(rect, RADIUS_CHIP, fill, Stroke::new(1.0, ink), StrokeKind::Inside);
        let font = FontId::new(16.0, family::icon_fill());
        ui.painter().text(pos2(rect.left() + 8.0, rect.center().y), Align2::LEFT_CENTER, icon, font, ink);
        let at = pos2(rect.left() + 48.0, rect.center().y);
        ui.painter().text(at, Align2::RIGHT_CENTER, number, Type::TableNum.font(), P.ink_2);
        let words = cut_line(ui, title, Type::Table.font(), P.ink, width - 62.0);
        ui.painter().galley(pos2(at.x + 6.0, at.y - words.size().y / 2.0), words, P.ink);
    }
    response.on_hover_text(spoken);
}
