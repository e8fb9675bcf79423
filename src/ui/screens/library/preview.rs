//! What the chosen ceremony is about, and what can be done with it.

use egui::{Align, Frame, Layout, Margin, RichText, ScrollArea, Ui, vec2};

use crate::{
    app::{Action, LibraryAction, Preview, keys::Do},
    core::{
        library::{Entry, Origin},
        scenario::{Scenario, Severity},
        time::clock_face,
    },
    ui::{
        icons,
        screens::{
            sources::{self, Line},
            terms,
        },
        theme::{LIGHT as P, RADIUS_CARD, Type},
        widgets::{Button, Labels, Look, StagePlan, Tag, TextLook, banner, banner_with, code_block, tag},
    },
};

use super::Cx;

/// How many local points are named before the rest is counted.
const LOCAL_POINTS: usize = 2;
/// From this width on, in points, both buttons stand in one row.
const ONE_ROW: f32 = 480.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let model = cx.model;
    let frame = Frame::new().fill(P.surface).stroke(P.thin()).corner_radius(RADIUS_CARD);
    frame.inner_margin(Margin { left: 20, right: 20, top: 16, bottom: 16 }).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let Some(entry) = model.library.chosen() else {
            ui.label(RichText::new(cx.lang.library_choose()).color(P.ink_2));
            return;
        };
        let area = ui.available_rect_before_wrap();
        let two_rows = entry.origin == Origin::Bundled && entry.scenario.is_some() && area.width() < ONE_ROW;
        let bottom = if two_rows { 96.0 } else { 52.0 };
        // The bar runs in the card's margin, so that what scrolls is as wide as the buttons below it.
        let upper = egui::Rect::from_min_max(area.min, area.max + vec2(14.0, -bottom));
        let scroll = ScrollArea::vertical().id_salt(("preview", &entry.place)).auto_shrink([false, false]);
        scroll.show(&mut ui.new_child(egui::UiBuilder::new().max_rect(upper)), |ui| {
            ui.set_max_width(area.width());
            match model.library.preview() {
                Some(preview) if entry.scenario.is_some() => ceremony(ui, cx, entry, preview),
                _ => broken(ui, cx, entry),
            }
        });
        let lower = egui::Rect::from_min_max(egui::pos2(area.left(), upper.bottom() + 8.0), area.max);
        ui.scope_builder(egui::UiBuilder::new().max_rect(lower), |ui| buttons(ui, cx, entry));
    });
}

fn ceremony(ui: &mut Ui, cx: &mut Cx<'_>, entry: &Entry, preview: &Preview) {
    ui.spacing_mut().item_spacing.y = 6.0;
    ui.spacing_mut().interact_size.y = 20.0;
    let scenario = &preview.scenario;
    tags(ui, cx, entry, scenario);
    ui.label(RichText::new(cx.lang.of(&scenario.title)).font(Type::CardTitle.font()));
    plan(ui, cx, preview);
    if let Some(rule) = &scenario.key_rule {
        banner_with(ui, Tag::Gold, icons::KEY, |ui, ink| {
            let look = TextLook { font: Type::TableSemi.font(), ink, line: None };
            terms::text(ui, cx, cx.lang.of(rule), &look);
        });
    }
    let [opening, award, closing] = preview.parts;
    fact(ui, cx.lang.steps_head(), &cx.lang.library_parts(opening, award, closing));
    let [full, class] = preview.lengths.map(clock_face);
    fact(ui, cx.lang.duration(), &cx.lang.library_lengths(&full, &class));
    if !scenario.host_event.is_empty() {
        fact_with(ui, cx.lang.host_event(), |ui| {
            let look = TextLook { font: Type::Table.font(), ink: P.ink, line: None };
            terms::text(ui, cx, cx.lang.of(&scenario.host_event), &look);
        });
    }
    if scenario.sources.is_empty() {
        fact(ui, cx.lang.legal_basis(), cx.lang.era_name(scenario.era));
    } else {
        fact_with(ui, cx.lang.legal_basis(), |ui| {
            sources::line(ui, cx, &scenario.sources, &scenario.instruments, &Line::plain(Type::Table, P.ink));
        });
    }
    fact_with(ui, cx.lang.roles(), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
            for role in &scenario.roles {
                code_block(ui, &role.code(), cx.lang.of(&role.name));
            }
        });
    });
    local_points(ui, cx, scenario);
    if let Some(words) = warnings_banner(cx, entry)
        && banner(ui, Tag::Warn, icons::WARNING, &words, Some(cx.lang.library_see_problems()))
    {
        cx.act(Action::Library(LibraryAction::Problems(entry.place.clone())));
    }
}

fn tags(ui: &mut Ui, cx: &Cx<'_>, entry: &Entry, scenario: &Scenario) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let mut seen = Vec::new();
        for award in &scenario.awards {
            let words = cx.lang.authority_name(award.decided_by);
            if !seen.contains(&words) {
                seen.push(words);
                tag(ui, Tag::Neutral, Some(icons::SCALES), words);
            }
        }
        let icon = super::award_icon(&scenario.awards);
        if let Some(award) = scenario.awards.first() {
            tag(ui, Tag::Neutral, Some(icon), cx.lang.award_name(award.object));
        }
        if let Some(words) = super::list::origin_words(cx.lang, entry.origin) {
            tag(ui, Tag::Info, Some(icons::FOLDER_OPEN), words);
        }
    });
}

fn plan(ui: &mut Ui, cx: &Cx<'_>, preview: &Preview) {
    let plan = StagePlan::new(&preview.picture, &P, cx.lang).labels(Labels::Never);
    // In a low window what is written must not wait below the picture.
    let room = (ui.ctx().content_rect().height() * 0.4).max(140.0);
    let width = ui.available_width().min(room * 100.0 / plan.height(100.0));
    let (rect, _) = ui.allocate_exact_size(vec2(width, plan.height(width)), egui::Sense::hover());
    plan.show(ui, rect);
    let words = format!("{}: {}", cx.lang.step(), cx.lang.of(&preview.moment));
    ui.label(RichText::new(words).font(Type::Small.font()).color(P.ink_3));
}

fn fact(ui: &mut Ui, name: &str, words: &str) {
    fact_with(ui, name, |ui| {
        ui.add(egui::Label::new(RichText::new(words).font(Type::Table.font())).wrap());
    });
}

fn fact_with(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        let (rect, response) = ui.allocate_exact_size(vec2(88.0, 20.0), egui::Sense::hover());
        crate::ui::widgets::name(&response, egui::Role::Label, true, name);
        let galley = ui.painter().layout(name.to_owned(), Type::Small.font(), P.ink_3, 88.0);
        ui.painter().galley(rect.min, galley, P.ink_3);
        ui.with_layout(Layout::top_down(Align::LEFT), add);
    });
}

/// Points on which places differ, where there is a choice to make.
fn local_points(ui: &mut Ui, cx: &Cx<'_>, scenario: &Scenario) {
    let open: Vec<_> = scenario.local.iter().filter(|p| p.choices.len() > 1).collect();
    if open.is_empty() {
        return;
    }
    let mut words: Vec<String> = open.iter().take(LOCAL_POINTS).map(|p| format!("{}.", cx.lang.of(&p.text))).collect();
    if open.len() > LOCAL_POINTS {
        words.push(cx.lang.library_more_points(open.len() - LOCAL_POINTS));
    }
    banner(ui, Tag::Warn, icons::WARNING, &cx.lang.library_local(&words.join(" ")), None);
}

fn warnings_banner(cx: &Cx<'_>, entry: &Entry) -> Option<String> {
    let first = entry.problems.iter().find(|p| p.severity >= Severity::Warning)?;
    Some(cx.lang.of(&first.sentence).to_owned())
}

/// A file that cannot be used: all that is wrong with it.
fn broken(ui: &mut Ui, cx: &mut Cx<'_>, entry: &Entry) {
    if let Some(words) = super::list::origin_words(cx.lang, entry.origin) {
        tag(ui, Tag::Info, Some(icons::FOLDER_OPEN), words);
    }
    ui.label(RichText::new(&entry.file).font(Type::CardTitle.font()));
    banner(ui, Tag::Danger, icons::X_CIRCLE, cx.lang.library_broken(), None);
    for problem in entry.problems.iter().take(8) {
        super::super::problems::line(ui, cx, problem, &[]);
    }
    if entry.problems.len() > 8 {
        let rest = cx.lang.problems_more(entry.problems.len() - 8);
        ui.label(RichText::new(rest).font(Type::Small.font()).color(P.ink_2));
    }
    ui.label(RichText::new(&entry.place).font(Type::Small.font()).color(P.ink_3));
}

fn buttons(ui: &mut Ui, cx: &mut Cx<'_>, entry: &Entry) {
    let Some(scenario) = &entry.scenario else {
        if Button::new(cx.lang.library_see_problems()).icon(icons::LIST_NUMBERS).show(ui).clicked() {
            cx.act(Action::Library(LibraryAction::Problems(entry.place.clone())));
        }
        return;
    };
    if ui.available_width() >= ONE_ROW {
        ui.horizontal(|ui| {
            prepare(ui, cx, 0.0);
            if entry.origin == Origin::Bundled {
                copy(ui, cx, &scenario.id, 0.0, 44.0);
            }
        });
    } else {
        let width = ui.available_width();
        prepare(ui, cx, width);
        if entry.origin == Origin::Bundled {
            copy(ui, cx, &scenario.id, width, 36.0);
        }
    }
}

fn prepare(ui: &mut Ui, cx: &mut Cx<'_>, width: f32) {
    let cap = cx.cap(Do::Open);
    let button = Button::new(cx.lang.prepare_drill()).icon_fill(icons::PLAY).look(Look::Primary);
    if button.key(cap.as_deref()).height(44.0).min_width(width).show(ui).clicked() {
        super::prepare(cx);
    }
}

fn copy(ui: &mut Ui, cx: &mut Cx<'_>, id: &str, width: f32, height: f32) {
    let button = Button::new(cx.lang.copy_to_edit()).icon(icons::COPY).min_width(width).height(height).show(ui);
    let place = cx.lang.copy_goes_to(&cx.model.places.own.display().to_string());
    if button.on_hover_text(place).clicked() {
        cx.act(Action::Library(LibraryAction::Copy(id.to_owned())));
    }
}
