//! All that is wrong with a file, so that its author can mend it.

use egui::{RichText, ScrollArea, Ui};

use crate::{
    core::scenario::{Problem, Severity},
    lang::Lang,
    ui::{
        icons,
        theme::{LIGHT as P, Type},
        widgets::hline,
    },
};

use super::{Cx, dialog};

/// Draws the dialog for the entry at a place.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, place: &str) {
    let model = cx.model;
    let Some(entry) = model.library.entries.iter().find(|e| e.place == place) else { return };
    let title = cx.lang.problems_title(entry.problems.len());
    dialog::frame(ui, cx, "problems", &title, 720.0, |ui, cx| {
        ui.add(egui::Label::new(RichText::new(&entry.place).font(Type::Small.font()).color(P.ink_2)).wrap());
        let height = (ui.ctx().content_rect().height() - 240.0).max(120.0);
        ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink([false, true]).show(
            ui,
            |ui| {
                ui.set_max_width(ui.available_width() - 16.0);
                for problem in entry.problems.iter() {
                    line(ui, cx.lang, problem);
                    ui.add_space(6.0);
                    hline(ui);
                    ui.add_space(2.0);
                }
            },
        );
        dialog::buttons(ui, |ui| dialog::close(ui, cx, true));
    });
}

/// One problem: where, what, the text at fault and what may have been meant.
pub(super) fn line(ui: &mut Ui, lang: Lang, problem: &Problem) {
    let (icon, ink) = match problem.severity {
        Severity::Error => (icons::X_CIRCLE, P.danger),
        Severity::Warning => (icons::WARNING, P.warn),
        Severity::Note => (icons::INFO, P.info),
    };
    ui.spacing_mut().interact_size.y = 20.0;
    ui.horizontal_top(|ui| {
        ui.label(icons::fill(icon, 18.0).color(ink));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let place = format!("{}:{}:{}", file_name(&problem.file), problem.line, problem.column);
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(place).font(Type::TableNum.font()).color(P.ink_2));
                ui.label(RichText::new(lang.severity_name(problem.severity)).font(Type::SmallSemi.font()).color(ink));
                if !problem.path.is_empty() {
                    ui.label(RichText::new(&problem.path).font(Type::Small.font()).color(P.ink_3));
                }
            });
            ui.add(egui::Label::new(RichText::new(lang.of(&problem.sentence)).font(Type::Table.font())).wrap());
            if !problem.found.is_empty() {
                let words = lang.problem_found(&problem.found);
                ui.add(egui::Label::new(RichText::new(words).font(Type::Small.font()).color(P.ink_2)).wrap());
            }
            if let Some(meant) = &problem.meant {
                ui.label(RichText::new(lang.problem_meant(meant)).font(Type::SmallSemi.font()).color(P.pine));
            }
        });
    });
}

/// The name without its folders; the list says in full where the file is.
fn file_name(file: &str) -> &str {
    file.rsplit(['/', '\\']).next().unwrap_or(file)
}
