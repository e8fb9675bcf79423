//! The search field over a list, the same on every page that has one.

use egui::{Align2, FontId, Response, Ui, pos2, vec2};

use crate::{
    app::{Action, keys::Do},
    ui::{
        icons,
        theme::{LIGHT as P, Type, family},
        widgets::{Field, key_cap, key_cap_width},
    },
};

use super::Cx;

/// What is searched, and for what.
pub(super) struct Search<'a> {
    /// Name of the field for those who listen.
    pub(super) name: &'a str,
    /// Words where nothing is written.
    pub(super) hint: &'a str,
    /// What is searched for.
    pub(super) query: &'a str,
    /// Takes the keyboard's focus.
    pub(super) focus: bool,
}

/// What the person did.
pub(super) struct Sought {
    /// The field.
    pub(super) response: Response,
    /// Other words are searched for.
    pub(super) changed: Option<String>,
}

/// Draws the field with its sign, its key, and a sign that empties it.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, search: &Search<'_>) -> Sought {
    let cap = cx.cap(Do::Search);
    ui.horizontal(|ui| {
        let keys = cap.as_deref().map_or(0.0, |c| key_cap_width(ui, c) + 12.0);
        let field =
            Field::new(search.name, search.query).hint(search.hint).width(ui.available_width() - keys).room(40, 48);
        let (response, mut changed) = field.show(ui, search.name);
        let y = response.rect.center().y;
        let font = FontId::new(20.0, family::icon());
        let at = pos2(response.rect.left() + 12.0, y);
        ui.painter().text(at, Align2::LEFT_CENTER, icons::MAGNIFYING_GLASS, font, P.ink);
        if search.focus {
            response.request_focus();
        }
        let end = pos2(response.rect.right() - 12.0, y);
        if response.rect.width() > 520.0 {
            let at = if search.query.is_empty() { end } else { end - vec2(32.0, 0.0) };
            let words = cx.lang.search_without_marks();
            ui.painter().text(at, Align2::RIGHT_CENTER, words, Type::Small.font(), P.ink_3);
        }
        if !search.query.is_empty() && clear(ui, cx, end) {
            changed = Some(String::new());
        }
        if let Some(cap) = cap {
            ui.add_space(4.0);
            let (rect, _) = ui.allocate_exact_size(vec2(key_cap_width(ui, &cap), 24.0), egui::Sense::hover());
            key_cap(ui, rect.min, &cap, false);
        }
        Sought { response, changed }
    })
    .inner
}

/// The round sign at the end of the field; whoever empties it goes on typing.
fn clear(ui: &mut Ui, cx: &mut Cx<'_>, end: egui::Pos2) -> bool {
    let rect = egui::Rect::from_min_max(end - vec2(24.0, 12.0), end + vec2(0.0, 12.0));
    let response = ui.interact(rect, ui.scope_id().with("clear search"), egui::Sense::click());
    crate::ui::widgets::name(&response, egui::Role::Button, true, cx.lang.clear_search());
    let font = FontId::new(18.0, family::icon_fill());
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, icons::X_CIRCLE, font, P.ink_2);
    crate::ui::widgets::focus_ring(ui, &response, &P);
    if response.clicked() {
        cx.act(Action::Do(Do::Search));
    }
    response.clicked()
}
