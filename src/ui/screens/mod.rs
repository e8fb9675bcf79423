//! One file a screen: a function of the state to actions.

use egui::Ui;

use crate::{
    app::{Action, Model, Now},
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

/// Draws the page that the model shows.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let _ = (ui, cx);
}
