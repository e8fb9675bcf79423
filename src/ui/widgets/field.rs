//! Text fields: plain ones, since whoever rewrites text while it is typed breaks Vietnamese keyboards.

use egui::{Align2, Margin, Response, TextEdit, Ui, vec2};

use crate::ui::theme::Type;

/// One line of text, 40 high.
#[derive(Debug, Clone, Copy)]
#[must_use = "a field is drawn by `show`"]
pub struct Field<'a> {
    name: &'a str,
    value: &'a str,
    hint: &'a str,
    width: f32,
    left: i8,
    right: i8,
    rows: usize,
}

impl<'a> Field<'a> {
    /// A field that shows a value; `name` is for assistive tools.
    pub fn new(name: &'a str, value: &'a str) -> Self {
        Self { name, value, hint: "", width: f32::INFINITY, left: 12, right: 12, rows: 1 }
    }

    /// With words where nothing is written.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// So wide in points.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// With room for other things at the left and right, in points.
    pub fn room(mut self, left: i8, right: i8) -> Self {
        self.left = left;
        self.right = right;
        self
    }

    /// With several lines.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// Draws it; what is written after this frame comes back where it changed.
    pub fn show(self, ui: &mut Ui, salt: impl std::hash::Hash + std::fmt::Debug) -> (Response, Option<String>) {
        let mut text = self.value.to_owned();
        let edit = if self.rows > 1 { TextEdit::multiline(&mut text) } else { TextEdit::singleline(&mut text) };
        let width = self.width.min(ui.available_width());
        let edit = edit
            .id_salt(salt)
            .hint_text(self.hint.to_owned())
            .font(Type::Body.font())
            .margin(Margin { left: self.left, right: self.right, top: 9, bottom: 9 })
            .desired_width(width)
            .desired_rows(self.rows)
            .align(if self.rows > 1 { Align2::LEFT_TOP } else { Align2::LEFT_CENTER })
            .min_size(vec2(0.0, 40.0));
        let response = ui.add(edit);
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(self.name.to_owned()));
        let changed = response.changed().then_some(text);
        (response, changed)
    }
}
