//! Settings of this machine.

use egui::{CentralPanel, Frame, Margin, RichText, ScrollArea, Ui};

use crate::{
    app::{Action, LibraryAction, SettingsAction},
    core::settings::{Renderer, Settings},
    lang::Language,
    ui::{
        icons,
        theme::{LIGHT as P, Type},
        widgets::{Button, card, check_box, filter_chip, page_header},
    },
};

use super::Cx;

/// Draws the page.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    page_header(ui, cx.lang.settings_title(), cx.lang.settings_below(), |_| {});
    CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            Frame::new().inner_margin(Margin::symmetric(24, 16)).show(ui, |ui| cards(ui, cx));
        });
    });
}

fn cards(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.set_max_width(ui.available_width().min(760.0));
    ui.spacing_mut().item_spacing.y = 12.0;
    card(ui, None, |ui| language(ui, cx));
    card(ui, None, |ui| reading(ui, cx));
    card(ui, None, |ui| drawing(ui, cx));
    card(ui, None, |ui| folders(ui, cx));
    let version = cx.lang.settings_version(env!("CARGO_PKG_VERSION"));
    ui.label(RichText::new(version).font(Type::Small.font()).color(P.ink_2));
}

fn head(ui: &mut Ui, words: &str, below: &str) {
    ui.label(RichText::new(words).font(Type::H2.font()));
    if !below.is_empty() {
        ui.add(egui::Label::new(RichText::new(below).font(Type::Small.font()).color(P.ink_2)).wrap());
    }
}

fn language(ui: &mut Ui, cx: &mut Cx<'_>) {
    head(ui, cx.lang.language_title(), "");
    ui.horizontal_wrapped(|ui| {
        for (language, words) in [(Language::Vi, cx.lang.in_vietnamese()), (Language::En, cx.lang.in_english())] {
            if filter_chip(ui, cx.model.settings.language == language, words, None).clicked() {
                cx.act(Action::Settings(SettingsAction::Language(language)));
            }
        }
    });
}

fn reading(ui: &mut Ui, cx: &mut Cx<'_>) {
    let settings = &cx.model.settings;
    head(ui, cx.lang.text_size(), cx.lang.text_size_below());
    ui.horizontal_wrapped(|ui| {
        for percent in Settings::TEXT_SIZES {
            let words = format!("{percent} %");
            if filter_chip(ui, settings.text_size == percent, &words, None).clicked() {
                cx.act(Action::Settings(SettingsAction::TextSize(percent)));
            }
        }
    });
    if check_box(ui, settings.reduced_motion, cx.lang.reduced_motion()).clicked() {
        cx.act(Action::Settings(SettingsAction::ReducedMotion(!settings.reduced_motion)));
    }
    if check_box(ui, settings.key_caps, cx.lang.key_caps()).clicked() {
        cx.act(Action::Settings(SettingsAction::KeyCaps(!settings.key_caps)));
    }
}

fn drawing(ui: &mut Ui, cx: &mut Cx<'_>) {
    head(ui, cx.lang.renderer_title(), cx.lang.renderer_below());
    ui.horizontal_wrapped(|ui| {
        let offered = [
            (Renderer::Auto, cx.lang.renderer_auto()),
            (Renderer::Glow, cx.lang.renderer_glow()),
            (Renderer::Wgpu, cx.lang.renderer_wgpu()),
        ];
        for (renderer, words) in offered {
            if filter_chip(ui, cx.model.settings.renderer == renderer, words, None).clicked() {
                cx.act(Action::Settings(SettingsAction::Renderer(renderer)));
            }
        }
    });
}

fn folders(ui: &mut Ui, cx: &mut Cx<'_>) {
    let model = cx.model;
    let rows = [
        (
            cx.lang.data_folder(),
            cx.lang.data_folder_below(),
            &model.places.data,
            Action::Settings(SettingsAction::ShowFolder),
        ),
        (
            cx.lang.own_folder(),
            cx.lang.own_folder_below(),
            &model.places.own,
            Action::Library(LibraryAction::ShowFolder),
        ),
    ];
    for (title, below, path, action) in rows {
        head(ui, title, below);
        ui.add(egui::Label::new(RichText::new(path.display().to_string()).font(Type::Table.font())).wrap());
        let name = format!("{}: {title}", cx.lang.show_folder());
        if Button::new(cx.lang.show_folder()).icon(icons::FOLDER_OPEN).named(&name).show(ui).clicked() {
            cx.act(action);
        }
        ui.add_space(4.0);
    }
}
