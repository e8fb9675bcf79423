//! From egui's keys to the table of shortcuts, and from a chord to the words on its cap.

use egui::{InputState, Modifiers};

use crate::{
    app::keys::{Chord, Key},
    lang::Lang,
};

/// Every chord pressed in this frame, repeats of a held key apart.
#[must_use]
pub fn pressed(input: &InputState) -> Vec<Chord> {
    let keys = input.events.iter().filter_map(|event| match event {
        egui::Event::Key { key, pressed: true, repeat: false, modifiers, .. } => chord(*key, *modifiers),
        _ => None,
    });
    keys.collect()
}

fn chord(key: egui::Key, modifiers: Modifiers) -> Option<Chord> {
    Some(Chord { key: named(key)?, ctrl: modifiers.command, shift: modifiers.shift, alt: modifiers.alt })
}

fn named(key: egui::Key) -> Option<Key> {
    Some(match key {
        egui::Key::Space => Key::Space,
        egui::Key::Enter => Key::Enter,
        egui::Key::Escape => Key::Escape,
        egui::Key::ArrowLeft => Key::Left,
        egui::Key::ArrowRight => Key::Right,
        egui::Key::ArrowUp => Key::Up,
        egui::Key::ArrowDown => Key::Down,
        egui::Key::PageUp => Key::PageUp,
        egui::Key::PageDown => Key::PageDown,
        egui::Key::Period => Key::Period,
        egui::Key::OpenBracket => Key::OpenBracket,
        egui::Key::CloseBracket => Key::CloseBracket,
        other => return letter_digit_or_function(other.name()),
    })
}

/// `A`, `7`, `F5`: what egui calls them.
fn letter_digit_or_function(name: &str) -> Option<Key> {
    let mut chars = name.chars();
    match (chars.next()?, chars.as_str()) {
        (c @ 'A'..='Z', "") => Some(Key::Letter(c)),
        (c @ '0'..='9', "") => Some(Key::Digit(c.to_digit(10)?.try_into().ok()?)),
        ('F', number) => number.parse().ok().map(Key::F),
        _ => None,
    }
}

/// The egui key behind a chord, for those who press it in tests and help.
#[must_use]
pub fn egui_key(chord: Chord) -> Option<(egui::Key, Modifiers)> {
    let key = egui::Key::ALL.iter().copied().find(|k| named(*k) == Some(chord.key))?;
    let mut modifiers = Modifiers::NONE;
    if chord.ctrl {
        modifiers |= Modifiers::COMMAND | Modifiers::CTRL;
    }
    if chord.shift {
        modifiers |= Modifiers::SHIFT;
    }
    if chord.alt {
        modifiers |= Modifiers::ALT;
    }
    Some((key, modifiers))
}

/// The words on a key cap: letters only, "Phím cách" spelled out.
#[must_use]
pub fn text(chord: Chord, lang: Lang) -> String {
    let key = match chord.key {
        Key::Space => lang.key_space().to_owned(),
        Key::Enter => "Enter".to_owned(),
        Key::Escape => "Esc".to_owned(),
        Key::Left => crate::ui::icons::ARROW_LEFT.to_string(),
        Key::Right => crate::ui::icons::ARROW_RIGHT.to_string(),
        Key::Up => lang.key_up().to_owned(),
        Key::Down => lang.key_down().to_owned(),
        Key::PageUp => "PageUp".to_owned(),
        Key::PageDown => "PageDown".to_owned(),
        Key::Period => ".".to_owned(),
        Key::OpenBracket => "[".to_owned(),
        Key::CloseBracket => "]".to_owned(),
        Key::Letter(c) => c.to_string(),
        Key::Digit(n) => n.to_string(),
        Key::F(n) => format!("F{n}"),
    };
    let held = [(chord.ctrl, "Ctrl "), (chord.alt, "Alt "), (chord.shift, "Shift ")];
    let held: String = held.iter().filter(|(down, _)| *down).map(|(_, name)| *name).collect();
    held + &key
}

/// The same in words that can be read out: arrows are named, not drawn.
#[must_use]
pub fn spoken(chord: Chord, lang: Lang) -> String {
    let name = match chord.key {
        Key::Left => lang.key_left(),
        Key::Right => lang.key_right(),
        _ => return text(chord, lang),
    };
    let sign = text(Chord { ctrl: false, shift: false, alt: false, ..chord }, lang);
    text(chord, lang).replace(&sign, name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::keys::TABLE;

    #[test]
    fn every_chord_of_the_table_can_be_pressed() {
        for chord in TABLE.iter().flat_map(|s| s.chords) {
            let (key, modifiers) = egui_key(*chord).expect("a key of egui");
            assert_eq!(super::chord(key, modifiers), Some(*chord));
        }
    }
}
