//! Preparation lists: folded and unfolded, ticked and open.

use egui::{Align2, FontId, RichText, Role, Ui, WidgetInfo, pos2, vec2};

use crate::{
    app::{Action, Setup, SetupAction},
    core::scenario::{Checklist, Due, ListItem},
    lang::Lang,
    ui::{
        icons,
        theme::{LIGHT as P, RADIUS_CODE, Type, family},
        widgets::{card, cut_line, focus_ring, heading, hline, tick_row},
    },
};

use super::Cx;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, setup: &Setup) {
    let lists = setup.rundown.preparation.iter().filter(|l| !l.items.is_empty());
    card(ui, None, |ui| {
        let (ticked, all) = setup.progress();
        heading(ui, cx.lang.setup_lists(), |ui| {
            ui.label(RichText::new(cx.lang.setup_ticked_of(ticked, all)).font(Type::TableNum.font()).color(P.ink_2));
        });
        ui.spacing_mut().item_spacing.y = 2.0;
        for list in lists {
            let open = !setup.folded.contains(&list.id);
            if head(ui, cx.lang, setup, list, open) {
                cx.act(Action::Setup(SetupAction::Fold(list.id.clone())));
            }
            if open {
                for item in &list.items {
                    line(ui, cx, setup, list, item);
                }
                ui.add_space(6.0);
            }
            hline(ui);
        }
    });
}

/// Name, state and count of a list; true when it is to be folded or unfolded.
fn head(ui: &mut Ui, lang: Lang, setup: &Setup, list: &Checklist, open: bool) -> bool {
    let (ticked, all) = setup.progress_of(&list.id);
    let title = lang.of(&list.title);
    let after = list.items.iter().all(|i| i.due == Some(Due::After));
    let count = if after { lang.after_ceremony().to_owned() } else { format!("{ticked} / {all}") };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 36.0), egui::Sense::click());
    let spoken = format!("{title}, {count}");
    response.widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, open, &spoken));
    if ui.is_rect_visible(rect) {
        if response.hovered() {
            ui.painter().rect_filled(rect.expand2(vec2(8.0, 0.0)), RADIUS_CODE, P.over(P.surface, 0.04));
        }
        let (icon, ink) = match (after, ticked == all) {
            (true, _) => (icons::CLOCK, P.ink_3),
            (_, true) => (icons::CHECK_CIRCLE, P.ok),
            _ => (icons::WARNING, P.warn),
        };
        let y = rect.center().y;
        let fill = FontId::new(20.0, family::icon_fill());
        ui.painter().text(pos2(rect.left(), y), Align2::LEFT_CENTER, icon, fill, ink);
        let right = pos2(rect.right(), y);
        let caret = if open { icons::MINUS } else { icons::CARET_DOWN };
        ui.painter().text(right, Align2::RIGHT_CENTER, caret, FontId::new(16.0, family::icon()), P.ink_2);
        let at = right - vec2(26.0, 0.0);
        let number = ui.painter().text(at, Align2::RIGHT_CENTER, count, Type::TableNum.font(), P.ink_2);
        let galley = cut_line(ui, title, Type::BodySemi.font(), P.ink, number.left() - rect.left() - 42.0);
        ui.painter().galley(pos2(rect.left() + 30.0, y - galley.size().y / 2.0), galley, P.ink);
        focus_ring(ui, &response, &P);
    }
    response.clicked()
}

fn line(ui: &mut Ui, cx: &mut Cx<'_>, setup: &Setup, list: &Checklist, item: &ListItem) {
    let ticked = setup.prepared.contains(&(list.id.clone(), item.id.clone()));
    let by_law = item.must && item.sources.iter().any(|s| s.law.is_some());
    let marks = marks(cx.lang, item, by_law);
    let width = tag_width(ui, &marks);
    ui.horizontal(|ui| {
        ui.add_space(30.0);
        let response = tick_row(ui, ticked, cx.lang.of(&item.text), width + 12.0);
        paint_tag(ui, response.rect, &marks, width);
        let response = if item.sources.is_empty() {
            response
        } else {
            response.on_hover_text(cx.lang.citations(&item.sources, &setup.rundown.instruments))
        };
        if response.clicked() {
            cx.act(Action::Setup(SetupAction::Prepared(list.id.clone(), item.id.clone(), !ticked)));
        }
    });
}

/// "luật định" where an item rests on law, and by when it is due.
fn marks(lang: Lang, item: &ListItem, by_law: bool) -> (Option<String>, String) {
    (by_law.then(|| lang.set_by_law().to_owned()), item.due.map(|d| lang.due_name(d)).unwrap_or_default())
}

fn tag_width(ui: &Ui, marks: &(Option<String>, String)) -> f32 {
    let wide = |words: &str| ui.painter().layout_no_wrap(words.to_owned(), Type::SmallSemi.font(), P.ink).size().x;
    marks.0.as_deref().map_or(0.0, |m| wide(m) + 16.0) + if marks.1.is_empty() { 0.0 } else { wide(&marks.1) + 8.0 }
}

fn paint_tag(ui: &Ui, row: egui::Rect, marks: &(Option<String>, String), width: f32) {
    let y = row.top() + 16.0;
    let mut x = row.right() - width;
    if !marks.1.is_empty() {
        let at = pos2(x, y);
        let rect = ui.painter().text(at, Align2::LEFT_CENTER, &marks.1, Type::Small.font(), P.ink_3);
        x = rect.right() + 8.0;
    }
    if let Some(words) = &marks.0 {
        let galley = ui.painter().layout_no_wrap(words.clone(), Type::SmallSemi.font(), P.ink_2);
        let rect = egui::Rect::from_min_size(
            pos2(row.right() - galley.size().x - 16.0, y - 11.0),
            galley.size() + vec2(16.0, 4.0),
        );
        ui.painter().rect_filled(rect, RADIUS_CODE, P.sunken);
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, P.ink_2);
    }
    let _ = x;
}
