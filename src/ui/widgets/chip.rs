//! Role chips and tags.

use egui::{Color32, FontId, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::core::scenario::RoleCode;
use crate::ui::theme::{LIGHT as P, RADIUS_CHIP, RADIUS_CODE, Type, family};

/// Size of a code block 22 high, in points.
pub fn code_size(ui: &Ui, mark: &str) -> egui::Vec2 {
    let galley = ui.painter().layout_no_wrap(mark.to_owned(), Type::Code.font(), P.on_fill);
    vec2((galley.size().x + 12.0).max(32.0), 22.0)
}

/// A role's code on its colour, 22 high.
pub fn code_block(ui: &mut Ui, code: &RoleCode, name: &str) -> Response {
    let mark = code.letters.as_str();
    let size = code_size(ui, mark);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    super::name(&response, Role::Label, true, if name.is_empty() { mark } else { name });
    paint_code(ui, rect, mark, 12.0, P.role(code), RADIUS_CODE);
    if name.is_empty() { response } else { response.on_hover_text(name) }
}

/// Paints a role's code on its colour into `rect`.
pub fn paint_code_block(ui: &Ui, rect: Rect, code: &RoleCode) {
    paint_code(ui, rect, &code.letters, 12.0, P.role(code), RADIUS_CODE);
}

fn paint_code(ui: &Ui, rect: Rect, mark: &str, size: f32, fill: Color32, radius: impl Into<egui::CornerRadius>) {
    ui.painter().rect_filled(rect, radius, fill);
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, mark, FontId::new(size, family::bold()), P.on_fill);
}

/// A role with its name, and the person's where known: 28 high.
pub fn chip(ui: &mut Ui, role: &RoleCode, name: &str, person: &str) -> Response {
    chip_within(ui, role, name, person, f32::INFINITY)
}

/// The same at most so wide: a longer name is cut and said in full under the pointer.
pub fn chip_within(ui: &mut Ui, role: &RoleCode, name: &str, person: &str, width: f32) -> Response {
    let mark = role.letters.as_str();
    let words = if person.is_empty() { name.to_owned() } else { format!("{name} · {person}") };
    let code = ui.painter().layout_no_wrap(mark.to_owned(), Type::SmallBold.font(), P.on_fill);
    let code_width = (code.size().x + 12.0).max(32.0);
    let galley = super::cut_line(ui, &words, Type::TableSemi.font(), P.ink, width - code_width - 18.0);
    let cut = galley.elided;
    let (rect, response) = ui.allocate_exact_size(vec2(code_width + galley.size().x + 18.0, 28.0), Sense::hover());
    super::name(&response, Role::Label, true, &format!("{mark} {words}"));
    let colour = P.role(role);
    ui.painter().rect_filled(rect, RADIUS_CHIP, P.surface);
    let block = Rect::from_min_size(rect.min, vec2(code_width, 28.0));
    let left = egui::CornerRadius { nw: RADIUS_CHIP, sw: RADIUS_CHIP, ne: 0, se: 0 };
    paint_code(ui, block, mark, 13.0, colour, left);
    ui.painter().rect_stroke(rect, RADIUS_CHIP, Stroke::new(1.0, colour), StrokeKind::Inside);
    let y = rect.center().y - galley.size().y / 2.0;
    ui.painter().galley(pos2(block.right() + 9.0, y), galley, P.ink);
    if cut { response.on_hover_text(words) } else { response }
}

/// What a tag says by its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// All is well.
    Ok,
    /// Worth a look.
    Warn,
    /// Wrong.
    Danger,
    /// Points at something.
    Gold,
    /// A tip.
    Info,
    /// Plain.
    Neutral,
}

impl Tag {
    /// Fill and ink.
    #[must_use]
    pub fn colours(self) -> (Color32, Color32) {
        match self {
            Self::Ok => (P.ok_tint, P.ok),
            Self::Warn => (P.warn_tint, P.warn),
            Self::Danger => (P.danger_tint, P.danger),
            Self::Gold => (P.gold_tint, P.gold_ink),
            Self::Info => (P.info_tint, P.info),
            Self::Neutral => (P.sunken, P.ink_2),
        }
    }
}

/// A tag with a filled icon and words, 24 high.
pub fn tag(ui: &mut Ui, kind: Tag, icon: Option<char>, words: &str) -> Response {
    let (fill, ink) = kind.colours();
    let galley = ui.painter().layout_no_wrap(words.to_owned(), Type::SmallSemi.font(), ink);
    let sign = if icon.is_some() { 20.0 } else { 0.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + sign + 16.0, 24.0), Sense::hover());
    super::name(&response, Role::Label, true, words);
    ui.painter().rect_filled(rect, RADIUS_CODE, fill);
    let (x, middle) = (rect.left() + 8.0, rect.center().y);
    if let Some(icon) = icon {
        let font = FontId::new(14.0, family::icon_fill());
        ui.painter().text(pos2(x, middle), egui::Align2::LEFT_CENTER, icon, font, ink);
    }
    let height = galley.size().y;
    ui.painter().galley(pos2(x + sign, middle - height / 2.0), galley, ink);
    response
}
