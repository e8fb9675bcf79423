//! Messages at the lower edge that go by themselves.

use egui::{Align2, Area, Frame, Id, Margin, Order, RichText, Ui, vec2};

use crate::{
    app::{Action, NoticeKind},
    ui::{
        icons,
        theme::{LIGHT as P, RADIUS_CARD, Type},
        widgets::{Button, Look, Tag},
    },
};

use super::Cx;

/// Draws all of them, the newest lowest.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let model = cx.model;
    if model.notices.is_empty() {
        return;
    }
    // The buttons of a running drill stay free.
    let drilling = model.screen == crate::app::Screen::Console && model.running().is_some();
    let low = ui.ctx().content_rect().height() < 560.0;
    let above = if drilling { super::console::transport_height(low) + 12.0 } else { 16.0 };
    let area = Area::new(Id::unique("notices")).order(Order::Foreground);
    let area = area.anchor(Align2::CENTER_BOTTOM, vec2(0.0, -above));
    let width = (ui.ctx().content_rect().width() - 48.0).min(640.0);
    area.show(ui.ctx(), |ui| {
        ui.set_max_width(width);
        for (n, notice) in model.notices.iter().enumerate() {
            let (tag, icon) = look(notice.kind);
            let (fill, ink) = tag.colours();
            let frame = Frame::new().fill(fill).stroke(P.thin()).corner_radius(RADIUS_CARD).shadow(P.shadow());
            frame.inner_margin(Margin::symmetric(14, 6)).show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.label(icons::fill(icon, 20.0).color(ink));
                    let words = RichText::new(cx.lang.of(&notice.text)).font(Type::TableSemi.font()).color(ink);
                    let galley = egui::WidgetText::from(words).into_galley(
                        ui,
                        Some(egui::TextWrapMode::Wrap),
                        width - 120.0,
                        egui::FontSelection::Default,
                    );
                    ui.label(galley);
                    let close = Button::new("").icon(icons::X).look(Look::Ghost).height(32.0).named(cx.lang.close());
                    if close.show(ui).clicked() {
                        cx.act(Action::CloseNotice(n));
                    }
                });
            });
        }
    });
}

const fn look(kind: NoticeKind) -> (Tag, char) {
    match kind {
        NoticeKind::Done => (Tag::Ok, icons::CHECK_CIRCLE),
        NoticeKind::Warning => (Tag::Warn, icons::WARNING),
        NoticeKind::Failed | NoticeKind::Journal => (Tag::Danger, icons::WARNING_CIRCLE),
    }
}
