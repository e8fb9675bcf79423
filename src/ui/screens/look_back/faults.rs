//! Faults by time, or by role.

use egui::{Label, RichText, Ui, vec2};

use crate::{
    app::{Action, RecordsAction},
    core::{
        drill::{Debrief, FaultRow},
        time::clock_face,
    },
    lang::Lang,
    ui::{
        theme::{LIGHT as P, Type},
        widgets::{card, code_block, heading, hline, toggle},
    },
};

use super::Cx;

/// How many faults are listed before the rest is asked for.
const FIRST: usize = 5;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, debrief: &Debrief) {
    let lang = cx.lang;
    let by_role = cx.model.records.by_role;
    card(ui, None, |ui| {
        let title = if by_role { lang.debrief_faults_by_role() } else { lang.debrief_faults_by_time() };
        heading(ui, title, |ui| {
            if toggle(ui, by_role, lang.role(), lang.debrief_faults_by_role()).clicked() {
                cx.act(Action::Records(RecordsAction::ByRole(true)));
            }
            if toggle(ui, !by_role, lang.debrief_time(), lang.debrief_faults_by_time()).clicked() {
                cx.act(Action::Records(RecordsAction::ByRole(false)));
            }
        });
        ui.spacing_mut().item_spacing.y = 6.0;
        if debrief.faults.is_empty() {
            ui.label(RichText::new(lang.debrief_no_faults()).font(Type::Table.font()).color(P.ink_2));
        } else if by_role {
            roles(ui, lang, debrief);
        } else {
            times(ui, cx, debrief);
        }
    });
}

fn times(ui: &mut Ui, cx: &mut Cx<'_>, debrief: &Debrief) {
    let all = cx.model.records.all_faults;
    let shown = if all { debrief.faults.len() } else { FIRST };
    for (n, fault) in debrief.faults.iter().take(shown).enumerate() {
        if n > 0 {
            hline(ui);
        }
        one(ui, cx.lang, fault);
    }
    if debrief.faults.len() > FIRST {
        let words = if all { cx.lang.debrief_fewer() } else { &cx.lang.debrief_all_faults(debrief.faults.len()) };
        if super::more(ui, words) {
            cx.act(Action::Records(RecordsAction::AllFaults(!all)));
        }
    }
}

fn one(ui: &mut Ui, lang: Lang, fault: &FaultRow) {
    ui.horizontal(|ui| {
        ui.set_min_height(26.0);
        cell(ui, 46.0, RichText::new(clock_face(fault.elapsed)).font(Type::TableNum.font()).color(P.ink_2));
        cell(ui, 62.0, RichText::new(lang.step_number(fault.number)).font(Type::Small.font()).color(P.ink_3));
        if fault.mark.is_empty() {
            ui.add_space(40.0);
        } else {
            code_block(ui, &fault.mark, "");
        }
        ui.add(Label::new(RichText::new(lang.of(&fault.text)).font(Type::Table.font())).wrap());
    });
}

fn cell(ui: &mut Ui, width: f32, words: RichText) {
    ui.allocate_ui_with_layout(vec2(width, 22.0), egui::Layout::left_to_right(egui::Align::Center), |ui| {
        ui.set_min_width(width);
        ui.label(words);
    });
}

fn roles(ui: &mut Ui, lang: Lang, debrief: &Debrief) {
    for (n, role) in debrief.faults_by_role.iter().enumerate() {
        if n > 0 {
            hline(ui);
        }
        let name = if role.role.is_empty() { lang.debrief_nobody() } else { lang.of(&role.name) };
        ui.horizontal(|ui| {
            ui.set_min_height(26.0);
            if role.mark.is_empty() {
                ui.add_space(40.0);
            } else {
                code_block(ui, &role.mark, "");
            }
            ui.label(RichText::new(name).font(Type::TableSemi.font()));
            ui.label(RichText::new(lang.debrief_faults(role.count)).font(Type::Table.font()).color(P.danger));
        });
        let marks: Vec<String> = debrief
            .faults
            .iter()
            .filter(|f| if role.role.is_empty() { f.mark.is_empty() } else { f.mark == role.mark })
            .map(|f| format!("{}: {}", lang.step_number(f.number), lang.of(&f.text)))
            .collect();
        ui.add(Label::new(RichText::new(marks.join("; ")).font(Type::Small.font()).color(P.ink_2)).wrap());
    }
}
