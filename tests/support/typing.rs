//! How Vietnamese reaches a text field.
#![expect(clippy::panic, reason = "a test that finds no field has failed")]

use egui::{Event, ImeEvent, Key, Role};
use egui_kittest::{
    Harness, Node,
    kittest::{NodeT as _, Queryable as _},
};

use crate::gui::Desk;

/// The text field that assistive tools call so.
pub fn field<'h>(harness: &'h Harness<'_, Desk>, name: &'h str) -> Node<'h> {
    let is_field = |n: &Node<'_>| matches!(n.accesskit_node().role(), Role::TextInput | Role::MultilineTextInput);
    let found = harness.get_all_by_label(name).find(is_field);
    found.unwrap_or_else(|| panic!("no text field is called {name}"))
}

/// Gives a field the keyboard's focus by a press.
pub fn focus(harness: &mut Harness<'_, Desk>, name: &str) {
    field(harness, name).click();
    harness.run();
    assert!(field(harness, name).is_focused(), "{name} has the focus");
}

/// Types as Unikey does: the plain letter first, then Backspace and the letter with its mark.
pub fn as_unikey(harness: &mut Harness<'_, Desk>, plain: &str, marked: &str) {
    assert_eq!(plain.chars().count(), marked.chars().count());
    for (before, after) in plain.chars().zip(marked.chars()) {
        harness.event(Event::Text(before.to_string()));
        harness.step();
        if before != after {
            // Both arrive in one frame, as fast as the program sends them.
            harness.key_press(Key::Backspace);
            harness.event(Event::Text(after.to_string()));
            harness.step();
        }
    }
    harness.run();
}

/// Composes a word in an input method, stage by stage, and commits it.
pub fn through_ime(harness: &mut Harness<'_, Desk>, stages: &[&str], word: &str) {
    for stage in stages {
        harness.event(Event::Ime(ImeEvent::Preedit { text: (*stage).to_owned(), active_range_chars: None }));
        harness.step();
    }
    harness.event(Event::Ime(ImeEvent::Commit(word.to_owned())));
    harness.run();
}

/// Types a name with every kind of mark into a field in both ways; what stands in the field comes back.
pub fn types_vietnamese(harness: &mut Harness<'_, Desk>, name: &str) -> String {
    focus(harness, name);
    as_unikey(harness, "Nguyen Thi Le ", "Nguyễn Thị Lệ ");
    through_ime(harness, &["D", "Dd", "Đ", "Đư", "Đưc"], "Đức");
    field(harness, name).value().unwrap_or_default()
}

/// What [`types_vietnamese`] leaves.
pub const TYPED: &str = "Nguyễn Thị Lệ Đức";
