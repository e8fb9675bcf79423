//! Preparing a drill.

mod choices;
mod lists;
mod people;
mod points;
mod projector;

use egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, RichText, ScrollArea, Ui, vec2};

use crate::{
    app::{Action, LibraryAction, Screen, Setup, SetupAction, keys::Do},
    core::time::{Span, Wall},
    ui::{
        icons,
        theme::{LIGHT as P, RADIUS_CARD, Type},
        widgets::{Button, LOW, Look, Tag, banner, page_header, tag, truncated},
    },
};

use super::{Cx, library::award_icon};

/// The narrowest page with two columns, in points.
const TWO_COLUMNS: f32 = 980.0;

/// Draws the page.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let model = cx.model;
    let Some(setup) = &model.setup else { return empty(ui, cx) };
    header(ui, cx, setup);
    if ui.available_width() >= TWO_COLUMNS {
        two_columns(ui, cx, setup);
    } else {
        one_column(ui, cx, setup);
    }
}

fn header(ui: &mut Ui, cx: &Cx<'_>, setup: &Setup) {
    let people: usize = setup.rundown.roles.iter().map(|r| r.people().len()).sum();
    let mut below = cx.lang.setup_people_count(people);
    if !setup.group.trim().is_empty() {
        below = format!("{} · {below}", setup.group.trim());
    }
    page_header(ui, cx.lang.setup_title(), &below, |ui| {
        if let Some(entry) = cx.model.library.entries.iter().find(|e| e.place == setup.place) {
            let card = cx.model.library.shelf.card(entry);
            match (card.errors, card.warnings) {
                (0, 0) => tag(ui, Tag::Ok, Some(icons::CHECK_CIRCLE), cx.lang.setup_file_fine()),
                (0, n) => tag(ui, Tag::Warn, Some(icons::WARNING), &cx.lang.library_warnings(n)),
                (n, _) => tag(ui, Tag::Danger, Some(icons::X_CIRCLE), &cx.lang.library_errors(n)),
            };
        }
    });
}

fn two_columns(ui: &mut Ui, cx: &mut Cx<'_>, setup: &Setup) {
    let width = ((ui.available_width() - 24.0) * 0.45).clamp(440.0, 640.0);
    let right = Panel::right("setup right").exact_size(width).resizable(false).show_separator_line(false);
    let frame = Frame::new().inner_margin(Margin { left: 8, right: 8, top: 0, bottom: 0 });
    right.frame(frame).show(ui, |ui| {
        let bar = Panel::bottom("setup start").resizable(false).show_separator_line(false);
        let frame = Frame::new().inner_margin(Margin { left: 0, right: 16, top: 8, bottom: 16 });
        bar.frame(frame).show(ui, |ui| start_bar(ui, cx, setup));
        scrolled(ui, "right", Margin { left: 0, right: 16, top: 16, bottom: 8 }, |ui| {
            lists::show(ui, cx, setup);
            projector::show(ui, cx);
        });
    });
    scrolled(ui, "left", Margin { left: 24, right: 16, top: 16, bottom: 16 }, |ui| left(ui, cx, setup));
}

fn one_column(ui: &mut Ui, cx: &mut Cx<'_>, setup: &Setup) {
    let bar = Panel::bottom("setup start").resizable(false).show_separator_line(false);
    let frame = Frame::new().inner_margin(Margin { left: 24, right: 24, top: 8, bottom: 12 });
    bar.frame(frame).show(ui, |ui| start_bar(ui, cx, setup));
    scrolled(ui, "all", Margin { left: 24, right: 24, top: 16, bottom: 8 }, |ui| {
        left(ui, cx, setup);
        lists::show(ui, cx, setup);
        projector::show(ui, cx);
    });
}

fn scrolled(ui: &mut Ui, salt: &str, margin: Margin, add: impl FnOnce(&mut Ui)) {
    CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
        ScrollArea::vertical().id_salt(("setup", salt)).auto_shrink([false, false]).show(ui, |ui| {
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 12.0;
                ui.spacing_mut().interact_size.y = 24.0;
                add(ui);
            });
        });
    });
}

fn left(ui: &mut Ui, cx: &mut Cx<'_>, setup: &Setup) {
    ceremony(ui, cx, setup);
    if setup.from > 0 {
        let title = setup.rundown.steps.get(setup.from).map(|s| cx.lang.of(&s.step.title)).unwrap_or_default();
        let words = cx.lang.setup_from_step(setup.from + 1, title);
        if banner(ui, Tag::Gold, icons::SKIP_FORWARD, &words, Some(cx.lang.setup_from_first())) {
            cx.act(Action::Setup(SetupAction::From(0)));
        }
    }
    choices::pace(ui, cx, setup);
    choices::variants(ui, cx, setup);
    people::show(ui, cx, setup);
    points::show(ui, cx, setup);
}

/// What will be drilled, and the way to another ceremony.
fn ceremony(ui: &mut Ui, cx: &mut Cx<'_>, setup: &Setup) {
    let frame = Frame::new().fill(P.surface).stroke(P.thin()).corner_radius(RADIUS_CARD);
    frame.inner_margin(Margin::symmetric(20, 14)).show(ui, |ui| {
        ui.allocate_ui_with_layout(vec2(ui.available_width(), 52.0), Layout::right_to_left(Align::Center), |ui| {
            let change = Button::new(cx.lang.setup_change()).named(cx.lang.setup_other_ceremony());
            if change.height(32.0).show(ui).clicked() {
                cx.act(Action::Go(Screen::Library));
                cx.act(Action::Library(LibraryAction::Read(false)));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(48.0, 48.0), egui::Sense::hover());
                ui.painter().rect_filled(rect, RADIUS_CARD, P.lacquer);
                let font = egui::FontId::new(26.0, crate::ui::theme::family::icon_fill());
                let centre = egui::Align2::CENTER_CENTER;
                ui.painter().text(rect.center(), centre, award_icon(&setup.scenario.awards), font, P.gold);
                ui.add_space(8.0);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    truncated(ui, RichText::new(cx.lang.of(&setup.scenario.title)).font(Type::CardTitle.font()));
                    truncated(ui, RichText::new(about(cx, setup)).font(Type::Table.font()).color(P.ink_2));
                });
            });
        });
    });
}

fn about(cx: &Cx<'_>, setup: &Setup) -> String {
    let mut parts = vec![cx.lang.steps_count(setup.rundown.steps.len())];
    parts.extend(setup.scenario.key_rule.as_ref().map(|r| cx.lang.of(r).trim_end_matches('.').to_owned()));
    parts.extend(setup.scenario.formation.as_ref().map(|f| cx.lang.setup_formation(f)));
    parts.join(" · ")
}

/// When it would end, what is missing, and the button that begins.
fn start_bar(ui: &mut Ui, cx: &mut Cx<'_>, setup: &Setup) {
    let frame = Frame::new().fill(P.sunken).stroke(P.thin()).corner_radius(RADIUS_CARD);
    let low = ui.ctx().content_rect().height() < LOW;
    let height = if low { 44.0 } else { 56.0 };
    frame.inner_margin(Margin::symmetric(20, if low { 4 } else { 12 })).show(ui, |ui| {
        ui.allocate_ui_with_layout(vec2(ui.available_width(), height), Layout::right_to_left(Align::Center), |ui| {
            let cap = cx.cap(Do::Start);
            let running = cx.model.running().is_some();
            let words = if running { cx.lang.setup_to_running() } else { cx.lang.start_drill() };
            let start = Button::new(words).icon_fill(icons::PLAY).look(Look::Primary).height(height);
            if start.key(cap.as_deref()).show(ui).clicked() {
                cx.act(Action::Do(Do::Start));
            }
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                ui.spacing_mut().item_spacing.y = if low { 0.0 } else { 2.0 };
                if running {
                    wrapped(ui, cx.lang.setup_is_running(), Type::Body);
                    return;
                }
                let end = cx.lang.setup_ends_at(&cx.lang.time_of_day(expected_end(cx.model.wall, setup)));
                truncated(ui, RichText::new(end).font(Type::BodyBold.font()));
                let (ticked, all) = setup.progress();
                if ticked < all {
                    let words = format!("{} {}", cx.lang.setup_missing(all - ticked), cx.lang.setup_missing_is_fine());
                    wrapped(ui, &words, Type::Small);
                } else {
                    wrapped(ui, cx.lang.setup_nothing_missing(), Type::Small);
                }
            });
        });
    });
}

fn wrapped(ui: &mut Ui, words: &str, font: Type) {
    ui.add(egui::Label::new(RichText::new(words).font(font.font()).color(P.ink_2)).wrap());
}

/// When a drill begun now would end: the steps from the first one to run.
fn expected_end(wall: Wall, setup: &Setup) -> Wall {
    let rest: Span = setup.rundown.steps.iter().skip(setup.from).map(|s| s.planned).sum();
    Wall { unix_ms: wall.unix_ms.saturating_add(rest.0), ..wall }
}

fn empty(ui: &mut Ui, cx: &mut Cx<'_>) {
    page_header(ui, cx.lang.setup_title(), "", |_| {});
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() / 4.0).min(120.0));
        ui.label(icons::bold(icons::CLIPBOARD_TEXT, 48.0).color(P.ink_3));
        ui.label(RichText::new(cx.lang.setup_empty()).font(Type::Body.font()).color(P.ink_2));
        ui.add_space(8.0);
        if Button::new(cx.lang.setup_choose()).icon(icons::BOOKS).look(Look::Primary).show(ui).clicked() {
            cx.act(Action::Go(Screen::Library));
        }
    });
}
