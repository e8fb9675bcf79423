//! The main window: drains the worker, listens to keys, draws, applies what the person did.

use std::sync::Arc;

use eframe::egui_glow::CallbackFn;
use egui::{Context, PaintCallback, Ui, ViewportCommand, ViewportId};

use crate::{
    app::{self, Action, Dialog, DialogAction, LibraryAction, Model, Now, Outside, Screen, keys},
    core::time::Clock,
    lang::Lang,
};

use super::{
    fonts,
    keys::pressed,
    lean,
    monitors::Watch,
    screens::{self, Cx},
    theme,
    windows::ProjectorWindow,
};

/// A little past the second's edge: waking early would show the old digit.
const PAST_THE_EDGE_MS: u64 = 15;

/// The program as eframe sees it.
pub struct Shell {
    model: Model,
    clock: Arc<dyn Clock>,
    outside: Box<dyn Outside>,
    projector: ProjectorWindow,
    watch: Watch,
    zoom: u16,
    on_first_frame: Option<Box<dyn FnOnce()>>,
}

/// Fonts and colours, without which nothing can be drawn, and lean shapes.
pub fn dress(ctx: &Context) {
    fonts::install(ctx);
    theme::install(ctx);
    ctx.add_plugin(lean::Lean);
}

impl Shell {
    /// The program in a window; `files` are to be opened.
    #[must_use]
    pub fn new(
        ctx: &Context,
        mut model: Model,
        files: Vec<std::path::PathBuf>,
        clock: Arc<dyn Clock>,
        mut outside: Box<dyn Outside>,
    ) -> Self {
        dress(ctx);
        for effect in app::start_up(&mut model, files) {
            outside.carry_out(effect);
        }
        let projector = ProjectorWindow::new(Arc::clone(&clock));
        Self { model, clock, outside, projector, watch: Watch::default(), zoom: 100, on_first_frame: None }
    }

    /// Calls `then` once when the library has been drawn for the first time.
    #[must_use]
    pub fn when_ready(mut self, then: impl FnOnce() + 'static) -> Self {
        self.on_first_frame = Some(Box::new(then));
        self
    }

    /// The state, to read.
    #[must_use]
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// Applies an action at the present time.
    pub fn apply(&mut self, action: Action) {
        let now = self.now();
        let effects = app::update(&mut self.model, action, now);
        self.carry_out(effects);
    }

    fn now(&self) -> Now {
        Now { tick: self.clock.now(), wall: self.clock.wall() }
    }

    fn carry_out(&mut self, effects: Vec<app::Effect>) {
        for effect in effects {
            self.outside.carry_out(effect);
        }
    }

    /// Beats carry the time they were made at, so that a slow window is no sleep of the machine.
    fn hear(&mut self) {
        for reply in self.outside.replies() {
            let now = match reply {
                app::Reply::Beat(tick, wall) => Now { tick, wall },
                _ => self.now(),
            };
            let effects = app::update(&mut self.model, Action::Done(reply), now);
            self.carry_out(effects);
        }
    }

    fn listen(&mut self, ctx: &Context) -> Vec<Action> {
        let mut actions: Vec<Action> = Vec::new();
        let hall = Listening { typing: false, focused: false, model: &self.model };
        for chord in self.projector.take_keys() {
            if hall.accepts(chord) {
                actions.push(Action::Dialog(DialogAction::Accept));
            } else {
                actions.extend(hall.meaning_in_the_hall(chord).map(Action::InTheHall));
            }
        }
        if self.projector.was_closed() {
            actions.push(Action::Projector(app::ProjectorAction::Closed));
        }
        let typing = ctx.text_edit_focused();
        let focused = ctx.memory(|m| m.focused().is_some());
        let listening = Listening { typing, focused, model: &self.model };
        let heard = ctx.input(pressed);
        for chord in heard {
            if listening.accepts(chord) {
                ctx.input_mut(|i| swallow(i, chord));
                actions.push(Action::Dialog(DialogAction::Accept));
            } else if let Some(does) = listening.meaning(chord) {
                ctx.input_mut(|i| swallow(i, chord));
                actions.push(Action::Do(does));
            }
        }
        ctx.input(|i| {
            if i.viewport().close_requested() {
                actions.push(Action::CloseRequested);
            }
            if i.events.iter().any(|e| matches!(e, egui::Event::WindowFocused(true))) {
                actions.push(Action::Focused);
            }
            let dropped: Vec<_> = i.raw.dropped_files.iter().map(|f| f.path().to_owned()).collect();
            if !dropped.is_empty() {
                actions.push(Action::Library(LibraryAction::Opened(dropped)));
            }
        });
        actions
    }

    fn apply_all(&mut self, actions: Vec<Action>, ctx: &Context) {
        let some = !actions.is_empty();
        for action in actions {
            let closes = action == Action::CloseRequested;
            self.apply(action);
            if closes && !self.model.closing {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            }
        }
        if some {
            ctx.request_repaint();
        }
        if self.model.closing {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    fn sleep(&self, ctx: &Context) {
        if let Some(wake) = app::next_wake(&self.model, self.clock.now()) {
            let ms = wake.0.unsigned_abs() + PAST_THE_EDGE_MS;
            ctx.request_repaint_after(std::time::Duration::from_millis(ms));
        }
    }

    fn zoom(&mut self, ctx: &Context) {
        if self.zoom != self.model.settings.text_size {
            self.zoom = self.model.settings.text_size;
            ctx.set_zoom_factor(f32::from(self.zoom) / 100.0);
        }
    }
}

impl eframe::App for Shell {
    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        // One colour for both windows; the main one is cleared anew.
        super::projector::NIGHT.to_normalized_gamma_f32()
    }

    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        self.hear();
        let now = self.now();
        let effects = app::frame(&mut self.model, now);
        self.carry_out(effects);
        self.zoom(ctx);
        if let Some(actions) = self.watch.look(ctx, frame, &self.model, now.tick) {
            self.apply_all(actions, ctx);
        }
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        let heard = self.listen(&ctx);
        let asked = self.model.dialog.is_some();
        self.apply_all(heard, &ctx);
        if !asked && self.model.dialog.is_some() {
            // What is asked by a key of the hall is answered here.
            ctx.send_viewport_cmd(ViewportCommand::Focus);
        }
        let now = self.now();
        let mut actions = Vec::new();
        let lang = Lang(self.model.settings.language);
        let mut cx = Cx { model: &self.model, lang, now, actions: &mut actions };
        if clears(ui, frame, screens::PAPER) {
            screens::show_on_paper(ui, &mut cx);
        } else {
            screens::show(ui, &mut cx);
        }
        self.apply_all(actions, &ctx);
        self.projector.show(&ctx, &self.model, now.tick);
        self.sleep(&ctx);
        if self.model.library.loaded
            && let Some(then) = self.on_first_frame.take()
        {
            then();
        }
    }
}

/// Has the window cleared to a colour before anything is drawn, where OpenGL draws: unlike a filled rectangle that costs
/// nothing where a processor draws the picture. Says whether it will be done.
fn clears(ui: &Ui, frame: &eframe::Frame, colour: egui::Color32) -> bool {
    if frame.gl().is_none() {
        return false;
    }
    let colour = colour.to_normalized_gamma_f32();
    let clear = CallbackFn::new(move |info, painter| painter.clear(info.screen_size_px, colour));
    ui.painter().add(PaintCallback { rect: ui.ctx().viewport_rect(), callback: Arc::new(clear) });
    true
}

/// Decides whom a key belongs to.
struct Listening<'a> {
    typing: bool,
    focused: bool,
    model: &'a Model,
}

impl Listening<'_> {
    fn meaning(&self, chord: keys::Chord) -> Option<keys::Do> {
        let presses = matches!(chord.key, keys::Key::Space | keys::Key::Enter) && !chord.ctrl;
        if (self.typing && chord.types()) || (self.focused && presses) {
            return None;
        }
        if self.typing && chord.ctrl && chord.key == keys::Key::Letter('Z') {
            return None;
        }
        self.past_a_dialog(chord, keys::meaning(chord, self.place(chord))?)
    }

    /// What a key means that was pressed in the projector's window.
    fn meaning_in_the_hall(&self, chord: keys::Chord) -> Option<keys::Do> {
        self.past_a_dialog(chord, keys::meaning(chord, keys::Place::Drill)?)
    }

    /// What reaches the screen though a dialog lies in front of it.
    fn past_a_dialog(&self, chord: keys::Chord, does: keys::Do) -> Option<keys::Do> {
        let in_front = self.model.dialog.is_some();
        let of_dialog = match does {
            keys::Do::Escape | keys::Do::Help => true,
            keys::Do::Terms => matches!(self.model.dialog, Some(Dialog::Terms(_))),
            _ => false,
        };
        (!in_front || of_dialog || self.clicker_sends(chord)).then_some(does)
    }

    /// Enter takes what a question offers, unless it is to close the program or something else has the focus.
    fn accepts(&self, chord: keys::Chord) -> bool {
        let plain = !chord.ctrl && !chord.alt && !chord.shift;
        let offers = matches!(self.model.dialog, Some(Dialog::Resume | Dialog::Finish | Dialog::Message(_)));
        chord.key == keys::Key::Enter && plain && offers && !self.focused
    }

    /// What presenters' remotes send, and a keyboard program never does.
    fn clicker_sends(&self, chord: keys::Chord) -> bool {
        self.model.running().is_some() && matches!(chord.key, keys::Key::PageUp | keys::Key::PageDown)
    }

    fn place(&self, chord: keys::Chord) -> keys::Place {
        let ended = self.model.screen == Screen::LookBack && self.model.session.is_some();
        match self.model.screen {
            Screen::Console => keys::Place::Drill,
            _ if self.clicker_sends(chord) => keys::Place::Drill,
            Screen::LookBack if ended && chord.ctrl => keys::Place::Drill,
            Screen::Library => keys::Place::Library,
            Screen::Setup => keys::Place::Setup,
            Screen::Glossary | Screen::Rules => keys::Place::Reference,
            Screen::Practice if self.model.practice.at_work() => keys::Place::Practice,
            Screen::LookBack | Screen::Settings | Screen::Practice => keys::Place::Elsewhere,
        }
    }
}

/// Takes a key (and what it types) away from the widgets.
fn swallow(input: &mut egui::InputState, chord: keys::Chord) {
    let typed = match chord.key {
        keys::Key::Space => Some(" ".to_owned()),
        keys::Key::Period => Some(".".to_owned()),
        keys::Key::Letter(c) => Some(c.to_ascii_lowercase().to_string()),
        keys::Key::Digit(n) => Some(n.to_string()),
        keys::Key::OpenBracket => Some("[".to_owned()),
        keys::Key::CloseBracket => Some("]".to_owned()),
        _ => None,
    };
    let key = super::keys::egui_key(chord).map(|(key, _)| key);
    input.events.retain(|event| match event {
        egui::Event::Key { key: k, pressed: true, .. } => Some(*k) != key,
        egui::Event::Text(text) => Some(text.to_lowercase()) != typed,
        _ => true,
    });
}

/// Wakes the main window from another thread.
#[must_use]
pub fn waker(ctx: &Context) -> Box<dyn Fn() + Send> {
    let ctx = ctx.clone();
    Box::new(move || ctx.request_repaint_of(ViewportId::ROOT))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{
        Places,
        keys::{Do, Key},
    };

    #[test]
    fn a_digit_pressed_in_the_hall_logs_no_fault_while_a_dialog_asks_for_a_number() {
        let mut model = Model::new(crate::core::settings::Settings::default(), Places::default());
        let digit = keys::Chord { key: Key::Digit(1), ctrl: false, shift: false, alt: false };
        let meaning = |model: &Model| Listening { typing: false, focused: false, model }.meaning_in_the_hall(digit);
        assert_eq!(meaning(&model), Some(Do::Fault(1)));
        model.dialog = Some(Dialog::Help);
        assert_eq!(meaning(&model), None);
    }

    #[test]
    fn enter_pressed_in_the_hall_answers_the_question_that_a_key_there_asked() {
        let mut model = Model::new(crate::core::settings::Settings::default(), Places::default());
        let enter = keys::Chord { key: Key::Enter, ctrl: false, shift: false, alt: false };
        let accepts = |model: &Model| Listening { typing: false, focused: false, model }.accepts(enter);
        assert!(!accepts(&model));
        model.dialog = Some(Dialog::Finish);
        assert!(accepts(&model));
    }
}
