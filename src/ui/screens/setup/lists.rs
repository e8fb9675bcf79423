//! Preparation lists: folded and unfolded, ticked and open.

use std::sync::Arc;

use egui::{Align2, FontId, Galley, Rect, RichText, Role, Ui, WidgetInfo, pos2, vec2};

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

use super::{super::sources, Cx};

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
        caret(ui, right - vec2(8.0, 0.0), open);
        let at = right - vec2(26.0, 0.0);
        let number = ui.painter().text(at, Align2::RIGHT_CENTER, count, Type::TableNum.font(), P.ink_2);
        let galley = cut_line(ui, title, Type::BodySemi.font(), P.ink, number.left() - rect.left() - 42.0);
        ui.painter().galley(pos2(rect.left() + 30.0, y - galley.size().y / 2.0), galley, P.ink);
        focus_ring(ui, &response, &P);
    }
    response.clicked()
}

/// Points up while the list is open.
pub(super) fn caret(ui: &Ui, at: egui::Pos2, open: bool) {
    let dy = if open { -2.5 } else { 2.5 };
    let points = [at + vec2(-5.0, -dy), at + vec2(0.0, dy), at + vec2(5.0, -dy)];
    ui.painter().add(egui::Shape::line(points.to_vec(), egui::Stroke::new(1.5, P.ink_2)));
}

fn line(ui: &mut Ui, cx: &mut Cx<'_>, setup: &Setup, list: &Checklist, item: &ListItem) {
    let ticked = setup.prepared.contains(&(list.id.clone(), item.id.clone()));
    let marks = Marks::of(ui, cx.lang, item);
    ui.horizontal(|ui| {
        ui.add_space(30.0);
        let sign = if item.sources.is_empty() { 0.0 } else { sources::SIGN + 4.0 };
        let response = tick_row(ui, ticked, cx.lang.of(&item.text), marks.width() + sign);
        marks.paint(ui, response.rect.with_max_x(response.rect.right() - sign));
        if !item.sources.is_empty() {
            sources::sign(ui, cx, &item.sources, &setup.rundown.instruments, &response);
        }
        if response.clicked() {
            cx.act(Action::Setup(SetupAction::Prepared(list.id.clone(), item.id.clone(), !ticked)));
        }
    });
}

/// "luật định" where an item rests on law, and by when it is due.
struct Marks {
    by_law: Option<Arc<Galley>>,
    due: Option<Arc<Galley>>,
}

impl Marks {
    fn of(ui: &Ui, lang: Lang, item: &ListItem) -> Self {
        let by_law = item.must && item.sources.iter().any(|s| s.law.is_some());
        let lay = |words: String, font: Type, ink| ui.painter().layout_no_wrap(words, font.font(), ink);
        Self {
            by_law: by_law.then(|| lay(lang.set_by_law().to_owned(), Type::SmallSemi, P.ink_2)),
            due: item.due.map(|due| lay(lang.due_name(due), Type::Small, P.ink_3)),
        }
    }

    fn width(&self) -> f32 {
        let law = self.by_law.as_ref().map_or(0.0, |g| g.size().x + 24.0);
        law + self.due.as_ref().map_or(0.0, |g| g.size().x + 12.0)
    }

    /// At the right end of a row.
    fn paint(self, ui: &Ui, row: Rect) {
        let y = row.top() + 16.0;
        let mut x = row.right();
        if let Some(galley) = self.by_law {
            let size = galley.size() + vec2(16.0, 4.0);
            let rect = Rect::from_center_size(pos2(x - size.x / 2.0, y), size);
            ui.painter().rect_filled(rect, RADIUS_CODE, P.sunken);
            ui.painter().galley(rect.center() - galley.size() / 2.0, galley, P.ink_2);
            x -= size.x + 8.0;
        }
        if let Some(galley) = self.due {
            ui.painter().galley(pos2(x - galley.size().x, y - galley.size().y / 2.0), galley, P.ink_3);
        }
    }
}
