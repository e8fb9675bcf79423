//! Looking back: the list of past drills, and one of them.

mod bars;
mod cards;
mod faults;
mod figures;
mod list;

use egui::{CentralPanel, Frame, Margin, ScrollArea, Ui, UiBuilder, vec2};

use crate::{
    app::{Action, OpenRecord, RecordsAction},
    core::drill::Debrief,
    ui::{
        icons,
        widgets::{Button, Look, page_header},
    },
};

use super::Cx;

/// The narrowest page with two columns, in points.
const TWO_COLUMNS: f32 = 1080.0;
/// Between the edge of a button and its words.
const GHOST_MARGIN: f32 = 16.0;
/// Below this width of the page the buttons of its head bear no words.
const WORDS: f32 = 940.0;

/// Draws the page.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    match &cx.model.records.open {
        Some(open) => one(ui, cx, open),
        None => list::show(ui, cx),
    }
}

/// All that fills a page below its head, scrolled.
fn scrolled(ui: &mut Ui, salt: &str, add: impl FnOnce(&mut Ui)) {
    CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
        ScrollArea::vertical().id_salt(("look back", salt)).auto_shrink([false, false]).show(ui, |ui| {
            Frame::new().inner_margin(Margin { left: 24, right: 24, top: 16, bottom: 16 }).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                ui.spacing_mut().interact_size.y = 24.0;
                add(ui);
            });
        });
    });
}

/// What shows the rest of a list: its words stand under the rows, not inset by the margin of a button.
fn more(ui: &mut Ui, words: &str) -> bool {
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), 32.0));
    let place = UiBuilder::new().max_rect(row.translate(vec2(-GHOST_MARGIN, 0.0)));
    Button::new(words).look(Look::Ghost).height(32.0).show(&mut ui.new_child(place)).clicked()
}

fn one(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenRecord) {
    let debrief = Debrief::of(&open.drill, open.drill.last_moment());
    header(ui, cx, &debrief);
    scrolled(ui, "one", |ui| {
        figures::show(ui, cx.lang, &debrief);
        ui.add_space(8.0);
        if ui.available_width() < TWO_COLUMNS - 40.0 {
            bars::show(ui, cx.lang, &debrief);
            right(ui, cx, open, &debrief);
            return;
        }
        let gap = 24.0;
        let wide = ((ui.available_width() - gap) * 0.625).floor();
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            column(ui, wide, |ui| bars::show(ui, cx.lang, &debrief));
            let rest = ui.available_width();
            column(ui, rest, |ui| right(ui, cx, open, &debrief));
        });
    });
}

fn column(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), egui::Layout::top_down(egui::Align::LEFT), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = vec2(8.0, 12.0);
        add(ui);
    });
}

fn right(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenRecord, debrief: &Debrief) {
    faults::show(ui, cx, debrief);
    cards::warnings(ui, cx, debrief);
    cards::missed(ui, cx, debrief);
    cards::repeat(ui, cx, debrief);
    cards::note(ui, cx, open);
    cards::stops(ui, cx.lang, debrief);
    cards::remarks(ui, cx.lang, debrief);
    cards::unprepared(ui, cx.lang, debrief);
}

fn header(ui: &mut Ui, cx: &mut Cx<'_>, debrief: &Debrief) {
    let lang = cx.lang;
    let mut below = vec![lang.of(&debrief.title).to_owned()];
    if !debrief.group.is_empty() {
        below.push(debrief.group.clone());
    }
    below.push(lang.debrief_pace(lang.pace_name(debrief.pace)));
    below.push(lang.date(debrief.began, cx.model.wall));
    if !debrief.finished {
        below.push(lang.debrief_unfinished().to_owned());
    }
    let words = ui.available_width() >= WORDS;
    page_header(ui, lang.debrief_title(), &below.join(" · "), |ui| {
        let buttons = [
            (lang.export_csv(), icons::FILE_CSV, RecordsAction::ExportCsv),
            (lang.export_html(), icons::FILE_HTML, RecordsAction::ExportHtml),
            (lang.print_record(), icons::PRINTER, RecordsAction::Print),
            (lang.debrief_all(), icons::ARROW_LEFT, RecordsAction::Close),
        ];
        for (name, icon, action) in buttons {
            let button = Button::new(if words { name } else { "" }).icon(icon).named(name).show(ui);
            let button = if words { button } else { button.on_hover_text(name) };
            if button.clicked() {
                cx.act(Action::Records(action));
            }
        }
    });
}
