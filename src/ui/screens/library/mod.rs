//! The library: every scenario at hand, broken ones included.

mod filters;
mod list;
mod preview;

use egui::{CentralPanel, Frame, Margin, Panel, RichText, ScrollArea, Ui};

use crate::{
    app::{Action, LibraryAction, keys::Do},
    core::{
        library::Origin,
        scenario::{Authority, AwardObject},
    },
    ui::{
        icons,
        theme::{LIGHT as P, Type},
        widgets::{Button, Look, banner, page_header},
    },
};

use super::Cx;

/// Width of the preview beside the list, in points.
const PREVIEW: f32 = 368.0;
/// The narrowest page that has room for the preview beside the list.
const BESIDE: f32 = 1000.0;

/// Draws the page.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let beside = ui.available_width() >= BESIDE;
    if cx.model.library.reading && !beside && cx.model.library.chosen().is_some() {
        return reading(ui, cx);
    }
    header(ui, cx);
    if beside {
        let panel = Panel::right("preview").exact_size(PREVIEW + 48.0).resizable(false).show_separator_line(false);
        let frame = Frame::new().inner_margin(Margin { left: 24, right: 24, top: 16, bottom: 16 });
        panel.frame(frame).show(ui, |ui| preview::show(ui, cx));
    }
    let margin = Margin { left: 24, right: if beside { 0 } else { 24 }, top: 16, bottom: 16 };
    CentralPanel::default().frame(Frame::new().inner_margin(margin)).show(ui, |ui| {
        unfinished(ui, cx);
        filters::show(ui, cx);
        ui.add_space(4.0);
        list::show(ui, cx, beside);
    });
}

/// The preview on a page of its own.
fn reading(ui: &mut Ui, cx: &mut Cx<'_>) {
    Frame::new().inner_margin(Margin::symmetric(24, 12)).show(ui, |ui| {
        if Button::new(cx.lang.library_back()).icon(icons::ARROW_LEFT).show(ui).clicked() {
            cx.act(Action::Library(LibraryAction::Read(false)));
        }
    });
    CentralPanel::default()
        .frame(Frame::new().inner_margin(Margin { left: 24, right: 24, top: 0, bottom: 16 }))
        .show(ui, |ui| preview::show(ui, cx));
}

fn header(ui: &mut Ui, cx: &mut Cx<'_>) {
    let entries = &cx.model.library.entries;
    let bundled = entries.iter().filter(|e| e.origin == Origin::Bundled).count();
    let below = cx.lang.library_counts(bundled, entries.len() - bundled);
    let (open, folder) = (cx.lang.open_ron(), cx.lang.own_folder());
    page_header(ui, cx.lang.library_title(), &below, |ui| {
        if Button::new(open).icon(icons::FOLDER_OPEN).show(ui).clicked() {
            cx.act(Action::Library(LibraryAction::AskOpen));
        }
        let own = Button::new(folder).look(Look::Ghost).show(ui);
        if own.on_hover_text(cx.model.places.own.display().to_string()).clicked() {
            cx.act(Action::Library(LibraryAction::ShowFolder));
        }
    });
}

/// A drill that was cut off waits here for whoever put the question aside.
fn unfinished(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(first) = cx.model.records.unfinished.first() else { return };
    if cx.model.running().is_some() {
        return;
    }
    let words = cx.lang.unfinished_banner(cx.lang.of(&first.title));
    if banner(ui, crate::ui::widgets::Tag::Gold, icons::CLOCK, &words, Some(cx.lang.resume_title())) {
        cx.act(Action::Resume(first.id));
    }
    ui.add_space(4.0);
}

/// What stands in the place of the list when there is nothing to list.
fn empty(ui: &mut Ui, cx: &mut Cx<'_>) {
    let library = &cx.model.library;
    if !library.loaded {
        return;
    }
    let sentence = if library.query.trim().is_empty() {
        cx.lang.library_no_match().to_owned()
    } else {
        cx.lang.library_nothing_found(library.query.trim())
    };
    ScrollArea::vertical().show(ui, |ui| {
        ui.vertical_centered(|ui| {
            ui.add_space((ui.available_height() / 4.0).min(96.0));
            ui.label(icons::bold(icons::BOOKS, 48.0).color(P.ink_3));
            ui.label(RichText::new(sentence).font(Type::Body.font()).color(P.ink_2));
            ui.add_space(8.0);
            if Button::new(cx.lang.clear_search()).show(ui).clicked() {
                cx.act(Action::Library(LibraryAction::ClearFilters));
            }
        });
    });
}

/// The sign of what is handed over.
pub(super) fn award_icon(awards: &[crate::core::scenario::Award]) -> char {
    match awards {
        [] => icons::BOOKS,
        [one] => match one.object {
            AwardObject::EmulationFlag => icons::FLAG_BANNER,
            AwardObject::Order | AwardObject::Medal => icons::MEDAL,
            AwardObject::HeroTitle | AwardObject::Title => icons::STAR,
            AwardObject::CertificateOfMerit | AwardObject::Letter => icons::CERTIFICATE,
            AwardObject::CommemorativeMedal => icons::MEDAL_MILITARY,
            AwardObject::Recognition | AwardObject::Other => icons::SEAL_CHECK,
        },
        _ => icons::STACK,
    }
}

/// A shape and a colour for who decides, drawn into 10 points around a place.
fn authority_mark(painter: &egui::Painter, at: egui::Pos2, authority: Authority) {
    let square = egui::Rect::from_center_size(at, egui::Vec2::splat(8.0));
    match authority {
        Authority::President => {
            painter.circle_filled(at, 4.0, P.lacquer);
        }
        Authority::PrimeMinister => {
            painter.rect_filled(square, 1, P.info);
        }
        Authority::MinistryOrProvince | Authority::Local => {
            let fill = if authority == Authority::Local { P.gold_ink } else { P.ok };
            let points = [(0.0, -5.0), (5.0, 0.0), (0.0, 5.0), (-5.0, 0.0)].map(|(x, y)| at + egui::vec2(x, y));
            painter.add(egui::Shape::convex_polygon(points.to_vec(), fill, egui::Stroke::NONE));
        }
    }
}

/// Prepares a drill of what is chosen.
fn prepare(cx: &mut Cx<'_>) {
    cx.act(Action::Do(Do::Open));
}
