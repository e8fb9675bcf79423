//! One file a screen: a function of the state to actions.

pub mod console;
mod dialog;
pub mod glossary;
pub mod help;
pub mod library;
pub mod look_back;
pub mod message;
pub mod notices;
pub mod practice;
pub mod problems;
pub mod rail;
pub mod resume;
pub mod rules;
mod search;
pub mod settings;
pub mod setup;
mod sources;
mod terms;

use egui::Ui;

use crate::{
    app::{Action, Dialog, Model, Now, Screen},
    lang::Lang,
};

/// What a screen draws from, and where it puts what the person did.
pub struct Cx<'a> {
    /// The state, to read.
    pub model: &'a Model,
    /// Words in the chosen language.
    pub lang: Lang,
    /// The time of this frame.
    pub now: Now,
    /// What the person did.
    pub actions: &'a mut Vec<Action>,
}

impl Cx<'_> {
    /// The person did something.
    pub fn act(&mut self, action: Action) {
        self.actions.push(action);
    }

    /// The cap of a deed's first key, unless caps are hidden: letters as on the keyboard, words in the chosen language.
    #[must_use]
    pub fn cap(&self, does: crate::app::keys::Do) -> Option<String> {
        if !self.model.settings.key_caps {
            return None;
        }
        crate::app::keys::cap(does).map(|chord| crate::ui::keys::text(chord, self.lang))
    }
}

/// Draws all of the main window: paper, rail, page, the dialog in front, notices.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.painter().rect_filled(ui.ctx().viewport_rect(), 0, PAPER);
    show_on_paper(ui, cx);
}

/// What the main window lies on.
pub const PAPER: egui::Color32 = crate::ui::theme::LIGHT.bg;

/// The same in a window that was cleared to [`PAPER`]: where a processor draws, every filled pixel counts.
pub fn show_on_paper(ui: &mut Ui, cx: &mut Cx<'_>) {
    page(ui, cx);
    dialogs(ui, cx);
    notices::show(ui, cx);
    dropping(ui, cx);
}

fn page(ui: &mut Ui, cx: &mut Cx<'_>) {
    // A running drill has all of the window.
    if cx.model.screen != Screen::Console || cx.model.running().is_none() {
        rail::show(ui, cx);
    }
    match cx.model.screen {
        Screen::Library => library::show(ui, cx),
        Screen::Console => console::show(ui, cx),
        Screen::Setup => setup::show(ui, cx),
        Screen::Practice => practice::show(ui, cx),
        Screen::LookBack => look_back::show(ui, cx),
        Screen::Glossary => glossary::show(ui, cx),
        Screen::Rules => rules::show(ui, cx),
        Screen::Settings => settings::show(ui, cx),
    }
}

fn dialogs(ui: &mut Ui, cx: &mut Cx<'_>) {
    match cx.model.dialog.clone() {
        Some(Dialog::Help) => help::show(ui, cx),
        Some(Dialog::Resume) => resume::show(ui, cx),
        Some(Dialog::Problems(place)) => problems::show(ui, cx, &place),
        Some(Dialog::Terms(places)) => terms::show(ui, cx, &places),
        Some(Dialog::Sources(cited)) => sources::show(ui, cx, &cited),
        Some(Dialog::Message(text)) => message::show(ui, cx, &text),
        _ => {
            console::dialogs::show(ui, cx);
        }
    }
}

/// Says what will happen to files that hang over the window.
fn dropping(ui: &mut Ui, cx: &mut Cx<'_>) {
    if ui.input(|i| i.raw.hovered_files.is_empty()) {
        return;
    }
    let window = ui.ctx().content_rect();
    let layer = egui::LayerId::new(egui::Order::Foreground, egui::Id::unique("dropping"));
    let painter = ui.ctx().layer_painter(layer);
    let p = &crate::ui::theme::LIGHT;
    painter.rect_filled(window, 0, p.pine.gamma_multiply(0.88));
    let font = crate::ui::theme::Type::PageTitle.font();
    painter.text(window.center(), egui::Align2::CENTER_CENTER, cx.lang.drop_here(), font, p.on_fill);
}
