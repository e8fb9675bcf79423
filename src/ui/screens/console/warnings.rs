//! A quiet line: what the trainer's jump breaks, with the article. The hall sees nothing of it.

use egui::{Align, Frame, Layout as Lay, Margin, Response, Role, Sense, Ui, text::LayoutJob};

use crate::{
    app::Action,
    core::{
        drill::{Warning, WarningEntry},
        protocol,
        scenario::Era,
    },
    ui::{
        icons,
        screens::{Cx, sources},
        theme::{LIGHT as P, Type},
        widgets::{self, Button, Look},
    },
};

use super::moment::Shown;

/// Height of the line, in points.
const LINE: f32 = 30.0;

/// The gravest breach, the others when asked for; nothing where the way kept to the protocol.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>) {
    let all: Vec<&WarningEntry> = shown.session.warnings().collect();
    let Some((first, others)) = all.split_first() else { return };
    let id = egui::Id::unique("warnings unfolded").with((shown.session.number, first.event));
    let unfolded: bool = ui.data(|d| d.get_temp(id)).unwrap_or_default();
    Frame::new().fill(P.warn_tint).inner_margin(Margin::symmetric(24, 3)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.x = 10.0;
        ui.horizontal(|ui| {
            ui.set_min_height(LINE);
            ui.label(icons::fill(icons::WARNING, 18.0).color(P.warn));
            ui.with_layout(Lay::right_to_left(Align::Center), |ui| {
                let close = Button::new("").icon(icons::X).look(Look::Ghost).height(28.0);
                let close = close.named(cx.lang.close_warnings()).show(ui).on_hover_text(cx.lang.close_warnings());
                if close.clicked() {
                    cx.act(Action::CloseWarnings(first.event));
                }
                if !others.is_empty() {
                    let more = cx.lang.warned_more(others.len());
                    let words = if unfolded { cx.lang.debrief_fewer() } else { &more };
                    if Button::new(words).look(Look::Ghost).height(28.0).show(ui).clicked() {
                        ui.data_mut(|d| d.insert_temp(id, !unfolded));
                    }
                }
                ui.with_layout(Lay::left_to_right(Align::Center), |ui| {
                    let line = said(ui, cx, shown, &first.warning);
                    ui.accesskit_node_builder(line.id, |node| node.set_live(egui::accesskit::Live::Polite));
                });
            });
        });
        for other in others.iter().filter(|_| unfolded) {
            ui.horizontal(|ui| {
                ui.add_space(28.0);
                said(ui, cx, shown, &other.warning);
            });
        }
        if unfolded && !others.is_empty() {
            ui.add_space(6.0);
        }
    });
}

/// "Đọc quyết định khi chưa mời người nhận · NĐ 145/2013 Đ28.1 (2013–2023)", in two lines at most; pressed, it opens
/// the sources of the rule.
fn said(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, warning: &Warning) -> Response {
    let (sentence, law) = (cx.lang.of(&warning.sentence).trim_end_matches('.'), cx.lang.of(&warning.law));
    let mut job = LayoutJob::default();
    job.append(sentence, 0.0, egui::TextFormat::simple(Type::TableSemi.font(), P.ink));
    if !law.is_empty() {
        job.append(&format!(" · {law}"), 0.0, egui::TextFormat::simple(Type::Small.font(), P.warn));
    }
    let whole = job.text.clone();
    job.wrap.max_width = ui.available_width();
    job.wrap.max_rows = 2;
    let galley = ui.painter().layout_job(job);
    let cut = galley.elided;
    let era = shown.rundown().era.unwrap_or(Era::From2025);
    let sources = protocol::rule(&warning.rule).map(|r| r.sources_in(era)).unwrap_or_default();
    if sources.is_empty() {
        let line = ui.label(galley);
        return if cut { line.on_hover_text(whole) } else { line };
    }
    let line = ui.add(egui::Label::new(galley).sense(Sense::click()));
    widgets::name(&line, Role::Link, true, &whole);
    sources::pressed(ui, cx, line.clone(), sources::cited(cx, &sources, &shown.rundown().instruments));
    if cut { line.on_hover_text(whole) } else { line }
}
