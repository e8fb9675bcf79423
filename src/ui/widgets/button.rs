//! Buttons and key caps.

use egui::{Color32, FontId, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use crate::ui::theme::{LIGHT as P, RADIUS_CARD, RADIUS_CODE, family};

/// How a button looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Pine; one in each area of a screen.
    Primary,
    /// White with a strong border.
    Secondary,
    /// Without a border.
    Ghost,
    /// Lacquer: "Dừng!" alone.
    Danger,
    /// Secondary, pressed in: gold.
    Gold,
    /// Secondary, pressed in: ink.
    Ink,
    /// Selected choice: pine border and tint.
    Chosen,
}

/// A button with an icon, a word and a key cap.
#[derive(Debug, Clone)]
#[must_use = "a button is drawn by `show`"]
pub struct Button<'a> {
    text: &'a str,
    icon: Option<(char, bool)>,
    key: Option<&'a str>,
    look: Look,
    height: f32,
    min_width: f32,
    enabled: bool,
    accessible: Option<&'a str>,
}

impl<'a> Button<'a> {
    /// A secondary button, 40 high.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            icon: None,
            key: None,
            look: Look::Secondary,
            height: 40.0,
            min_width: 0.0,
            enabled: true,
            accessible: None,
        }
    }

    /// With an icon for an action.
    pub fn icon(mut self, icon: char) -> Self {
        self.icon = Some((icon, false));
        self
    }

    /// With a filled icon.
    pub fn icon_fill(mut self, icon: char) -> Self {
        self.icon = Some((icon, true));
        self
    }

    /// With a key cap, unless there is none to show.
    pub fn key(mut self, key: Option<&'a str>) -> Self {
        self.key = key;
        self
    }

    /// With another look.
    pub fn look(mut self, look: Look) -> Self {
        self.look = look;
        self
    }

    /// With another height in points.
    pub fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// At least so wide in points.
    pub fn min_width(mut self, width: f32) -> Self {
        self.min_width = width;
        self
    }

    /// Greyed where it can do nothing.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Named so for assistive tools where the word alone does not say enough.
    pub fn named(mut self, name: &'a str) -> Self {
        self.accessible = Some(name);
        self
    }

    fn colours(&self) -> (Color32, Option<Color32>, Color32) {
        if !self.enabled {
            return (P.sunken, Some(P.line), P.ink_3);
        }
        match self.look {
            Look::Primary => (P.pine, None, P.on_fill),
            Look::Secondary => (P.surface, Some(P.line_strong), P.ink),
            Look::Ghost => (Color32::TRANSPARENT, None, P.ink),
            Look::Danger => (P.lacquer, None, P.on_fill),
            Look::Gold => (P.gold_tint, Some(P.gold), P.ink),
            Look::Ink => (P.ink, None, P.on_fill),
            Look::Chosen => (P.pine_tint, Some(P.pine), P.ink),
        }
    }

    /// How wide it will be, in points.
    pub fn width(&self, ui: &Ui) -> f32 {
        let galley = ui.painter().layout_no_wrap(self.text.to_owned(), self.font(), P.ink);
        (self.content(ui, galley.size().x) + 2.0 * self.pad()).max(self.min_width)
    }

    fn font(&self) -> FontId {
        FontId::new(if self.height > 48.0 { 16.0 } else { 15.0 }, family::semi())
    }

    fn pad(&self) -> f32 {
        if self.text.is_empty() { 10.0 } else { 16.0 }
    }

    fn icon_size(&self) -> f32 {
        if self.height > 48.0 { 20.0 } else { 18.0 }
    }

    fn icon_width(&self) -> f32 {
        let gap = if self.text.is_empty() { 0.0 } else { 8.0 };
        if self.icon.is_some() { self.icon_size() + gap } else { 0.0 }
    }

    fn content(&self, ui: &Ui, words: f32) -> f32 {
        self.icon_width() + words + self.key.map_or(0.0, |k| key_cap_width(ui, k) + 10.0)
    }

    /// Draws it and says whether it was pressed.
    pub fn show(self, ui: &mut Ui) -> Response {
        let (fill, border, ink) = self.colours();
        let galley = ui.painter().layout_no_wrap(self.text.to_owned(), self.font(), ink);
        let (icon_size, icon_width) = (self.icon_size(), self.icon_width());
        let content = self.content(ui, galley.size().x);
        let width = (content + 2.0 * self.pad()).max(self.min_width);
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, self.height), sense);
        super::name(&response, Role::Button, self.enabled, self.accessible.unwrap_or(self.text));
        if ui.is_rect_visible(rect) {
            let share = match () {
                () if response.is_pointer_button_down_on() => 0.12,
                () if response.hovered() && self.enabled => 0.06,
                () => 0.0,
            };
            let fill = if fill == Color32::TRANSPARENT && share == 0.0 {
                fill
            } else {
                P.over(if fill == Color32::TRANSPARENT { P.bg } else { fill }, share)
            };
            ui.painter().rect_filled(rect, RADIUS_CARD, fill);
            if let Some(border) = border {
                let wide = if self.look == Look::Chosen { 2.0 } else { 1.0 };
                ui.painter().rect_stroke(rect, RADIUS_CARD, Stroke::new(wide, border), StrokeKind::Inside);
            }
            let mut x = rect.center().x - content / 2.0;
            if let Some((icon, filled)) = self.icon {
                let font = FontId::new(icon_size, if filled { family::icon_fill() } else { family::icon() });
                ui.painter().text(pos2(x, rect.center().y), egui::Align2::LEFT_CENTER, icon, font, ink);
                x += icon_width;
            }
            let height = galley.size().y;
            let text_width = galley.size().x;
            ui.painter().galley(pos2(x, rect.center().y - height / 2.0), galley, ink);
            if let Some(key) = self.key {
                let at = pos2(x + text_width + 10.0, rect.center().y - 12.0);
                key_cap(ui, at, key, border.is_none() && self.enabled);
            }
            super::focus_ring(ui, &response, &P);
        }
        response
    }
}

const CAP: f32 = 24.0;

/// Width of a key cap in points.
pub fn key_cap_width(ui: &Ui, key: &str) -> f32 {
    let galley = ui.painter().layout_no_wrap(key.to_owned(), FontId::new(13.0, family::num()), P.ink);
    (galley.size().x + 12.0).max(CAP)
}

/// Draws a key cap with its upper left corner at a place; on pine or lacquer it has no fill.
pub fn key_cap(ui: &Ui, at: egui::Pos2, key: &str, on_fill: bool) -> Rect {
    let ink = if on_fill { P.on_fill } else { P.ink_2 };
    let galley = ui.painter().layout_no_wrap(key.to_owned(), FontId::new(13.0, family::num()), ink);
    let rect = Rect::from_min_size(at, Vec2::new((galley.size().x + 12.0).max(CAP), CAP));
    let line = if on_fill { P.on_fill.gamma_multiply(0.7) } else { P.line_strong };
    if !on_fill {
        ui.painter().rect_filled(rect, RADIUS_CODE, P.surface);
    }
    ui.painter().rect_stroke(rect, RADIUS_CODE, Stroke::new(1.0, line), StrokeKind::Inside);
    let y = rect.bottom() - 1.5;
    ui.painter().hline(rect.left() + 3.0..=rect.right() - 3.0, y, Stroke::new(1.0, line));
    let size = galley.size();
    ui.painter().galley(rect.center() - size / 2.0, galley, ink);
    rect
}
