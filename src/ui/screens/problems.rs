//! All that is wrong with a file, so that its author can mend it.

use egui::{Align, Color32, Layout, RichText, ScrollArea, Ui};

use crate::{
    app::{Action, RulesAction},
    core::{
        protocol,
        scenario::{Instrument, Problem, Severity},
    },
    ui::{
        icons,
        theme::{LIGHT as P, Type},
        widgets::{Button, Look, hline},
    },
};

use super::{
    Cx, dialog,
    sources::{self, Line},
};

/// Draws the dialog for the entry at a place.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, place: &str) {
    let model = cx.model;
    let Some(entry) = model.library.entries.iter().find(|e| e.place == place) else { return };
    let own = entry.scenario.as_ref().map(|s| s.instruments.as_slice()).unwrap_or_default();
    let title = cx.lang.problems_title(entry.problems.len());
    dialog::frame(ui, cx, "problems", &title, 720.0, |ui, cx| {
        ui.add(egui::Label::new(RichText::new(&entry.place).font(Type::Small.font()).color(P.ink_2)).wrap());
        let height = (ui.ctx().content_rect().height() - 240.0).max(120.0);
        ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink([false, true]).show(
            ui,
            |ui| {
                ui.set_max_width(ui.available_width() - 16.0);
                for (n, problem) in entry.problems.iter().enumerate() {
                    if n > 0 {
                        ui.add_space(2.0);
                        hline(ui);
                        ui.add_space(8.0);
                    }
                    row(ui, cx, problem, own);
                }
            },
        );
        dialog::buttons(ui, |ui| dialog::close(ui, cx, true));
    });
}

/// One problem, and at the right the way to the rule where it is a breach of one.
fn row(ui: &mut Ui, cx: &mut Cx<'_>, problem: &Problem, own: &[Instrument]) {
    let Some(rule) = protocol::rule(problem.code) else { return line(ui, cx, problem, own) };
    ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
        let title = rule.title.text();
        let name = cx.lang.problem_rule(cx.lang.of(&title));
        let button = Button::new(cx.lang.problem_why()).icon(icons::SCALES).look(Look::Ghost).height(32.0);
        if button.named(&name).show(ui).on_hover_text(cx.lang.of(&title)).clicked() {
            cx.act(Action::Rules(RulesAction::Open(rule.id)));
        }
        ui.with_layout(Layout::top_down(Align::LEFT), |ui| line(ui, cx, problem, own));
    });
}

/// One problem as the command line prints it: where, how bad, what, the text at fault, the law, the mend. `own` are
/// the instruments of its scenario.
pub(super) fn line(ui: &mut Ui, cx: &mut Cx<'_>, problem: &Problem, own: &[Instrument]) {
    let lang = cx.lang;
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
            wrapped(ui, lang.of(&problem.sentence), Type::Table, P.ink);
            if let Some(meant) = &problem.meant {
                wrapped(ui, &lang.problem_meant(meant), Type::SmallSemi, P.pine);
            }
            if !problem.found.is_empty() {
                wrapped(ui, &lang.problem_found(&problem.found), Type::Small, P.ink_2);
            }
            law(ui, cx, problem, own);
            if let Some(mend) = &problem.mend {
                wrapped(ui, &lang.problem_mend(lang.of(&mend.says)), Type::SmallSemi, P.pine);
            }
        });
    });
}

/// What the rule rests on, pressed for the card.
fn law(ui: &mut Ui, cx: &mut Cx<'_>, problem: &Problem, own: &[Instrument]) {
    let Some(law) = &problem.law else { return };
    if problem.sources.is_empty() {
        return wrapped(ui, &cx.lang.problem_law(cx.lang.of(law)), Type::Small, P.ink_2);
    }
    let before = cx.lang.problem_law("");
    let line = Line { before: &before, ..Line::plain(Type::Small, P.ink_2) };
    sources::line(ui, cx, &problem.sources, own, &line);
}

fn wrapped(ui: &mut Ui, words: &str, font: Type, ink: Color32) {
    ui.add(egui::Label::new(RichText::new(words).font(font.font()).color(ink)).wrap());
}

/// The name without its folders; the list says in full where the file is.
fn file_name(file: &str) -> &str {
    file.rsplit(['/', '\\']).next().unwrap_or(file)
}
