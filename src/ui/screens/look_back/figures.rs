//! The figures of a drill in one row.

use egui::{Color32, Frame, Margin, RichText, Stroke, Ui, vec2};

use crate::{
    core::{
        drill::{CLEARLY_OVER, Debrief},
        time::{Span, clock_face, signed_face},
    },
    lang::Lang,
    ui::theme::{LIGHT as P, RADIUS_CARD, Type},
};

/// One figure: its name, itself, what it is measured against.
struct Figure {
    name: &'static str,
    value: String,
    of: String,
    below: String,
    ink: Color32,
}

pub(super) fn show(ui: &mut Ui, lang: Lang, debrief: &Debrief) {
    let figures = figures(lang, debrief);
    let across = if ui.available_width() >= 760.0 { figures.len() } else { 3 };
    let frame = Frame::new().fill(P.surface).stroke(P.thin()).corner_radius(RADIUS_CARD);
    frame.inner_margin(Margin::symmetric(24, 12)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        for line in figures.chunks(across) {
            let width = ui.available_width() / across as f32;
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
                for (n, figure) in line.iter().enumerate() {
                    one(ui, figure, width, n > 0);
                }
            });
        }
    });
}

fn one(ui: &mut Ui, figure: &Figure, width: f32, divided: bool) {
    ui.allocate_ui_with_layout(vec2(width, 72.0), egui::Layout::top_down(egui::Align::LEFT), |ui| {
        ui.set_width(width);
        let rect = ui.max_rect();
        if divided {
            ui.painter().vline(rect.left() - 16.0, rect.top()..=rect.top() + 68.0, Stroke::new(1.0, P.line));
        }
        ui.label(RichText::new(figure.name).font(Type::Small.font()).color(P.ink_3));
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            ui.label(RichText::new(&figure.value).font(Type::NumberL.font()).color(figure.ink));
            ui.label(RichText::new(&figure.of).font(Type::Action.font()).color(P.ink_2));
        });
        let below = RichText::new(&figure.below).font(Type::Small.font()).color(P.ink_2);
        ui.add(egui::Label::new(below).truncate());
    });
}

fn figures(lang: Lang, d: &Debrief) -> [Figure; 5] {
    let roles = d.faults_by_role.iter().filter(|r| !r.role.is_empty()).count();
    let plain = |name, value, below| Figure { name, value, of: String::new(), below, ink: P.ink };
    let difference = Figure {
        ink: difference_ink(d.difference),
        ..plain(lang.difference(), signed_face(d.difference), lang.debrief_award_part(&signed_face(d.award_difference)))
    };
    let checks = Figure {
        of: format!("/ {}", d.checks),
        ..plain(lang.debrief_checks(), d.ticked.to_string(), lang.debrief_missed_count(d.missed.len()))
    };
    [
        plain(lang.total_time(), clock_face(d.elapsed), lang.debrief_planned(&clock_face(d.planned))),
        difference,
        plain(lang.faults(), d.faults.len().to_string(), lang.debrief_roles_at_fault(roles)),
        checks,
        plain(lang.hold(), lang.debrief_times(d.holds.count), lang.debrief_not_counted(&clock_face(d.holds.length))),
    ]
}

/// Clearly late is red, clearly early is green; a colour is never alone, the sign says it too.
pub(super) fn difference_ink(difference: Span) -> Color32 {
    match difference {
        d if d >= CLEARLY_OVER => P.danger,
        d if d <= Span::ZERO - CLEARLY_OVER => P.ok,
        _ => P.ink,
    }
}
