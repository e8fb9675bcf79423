//! The one table of shortcuts: key handling, key caps and the help page all read it.

/// What a key can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Do {
    /// Next step; presses whatever has the focus by Tab.
    Next,
    /// The step before.
    Back,
    /// Pause, or go on.
    Pause,
    /// "Dừng!", or go on.
    Hold,
    /// The hall's picture off or on.
    Blackout,
    /// The hall's picture stands still or is freed.
    Freeze,
    /// Go to a step.
    Jump,
    /// Step or stage on the projector.
    View,
    /// Tick the next open check.
    Tick,
    /// Log the fault with this number, counted from 1.
    Fault(u8),
    /// Ten seconds more.
    More,
    /// Ten seconds less.
    Less,
    /// Write a remark.
    Note,
    /// End the drill.
    Finish,
    /// Take back the last thing done.
    Undo,
    /// Turn the plan round.
    Mirror,
    /// Start the prepared drill.
    Start,
    /// To the search field.
    Search,
    /// Leave a dialog, an exercise or blackout; never the drill.
    Escape,
    /// The keys.
    Help,
    /// Explain the terms of what is before the person.
    Terms,
    /// What is chosen in the list.
    Open,
    /// Hand the answer in, go on to the next exercise.
    HandIn,
    /// The option with this number, counted from 1; 0: nothing is wrong.
    Pick(u8),
    /// Another row, or another place on the stage.
    Arrow(Way),
    /// A little way on the stage.
    Fine(Way),
    /// The row itself goes up or down.
    Shove(Way),
    /// Tick the row; cut a wait short.
    Space,
    /// Turn to the left or to the right.
    Turn(Way),
    /// Show the answer.
    Show,
    /// Look at the missing words while the key is held.
    Peek,
    /// Answer the same again.
    Again,
}

/// The four ways of the arrow keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "named as on the keyboard")]
pub enum Way {
    Up,
    Down,
    Left,
    Right,
}

impl Way {
    /// To the right and down, each -1, 0 or 1.
    #[must_use]
    pub const fn steps(self) -> (i32, i32) {
        match self {
            Self::Up => (0, -1),
            Self::Down => (0, 1),
            Self::Left => (-1, 0),
            Self::Right => (1, 0),
        }
    }
}

/// Keys by name; letters and digits where they stand on the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "named as on the keyboard")]
pub enum Key {
    Space,
    Enter,
    Escape,
    Left,
    Right,
    Up,
    Down,
    PageUp,
    PageDown,
    Period,
    OpenBracket,
    CloseBracket,
    Letter(char),
    Digit(u8),
    F(u8),
}

/// A key with what is held down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Chord {
    /// The key.
    pub key: Key,
    /// Ctrl (⌘ on a Mac).
    pub ctrl: bool,
    /// Shift.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
}

/// Where a shortcut works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// While a drill runs, in the console and the projector.
    Drill,
    /// On the set-up page.
    Setup,
    /// On the library page.
    Library,
    /// On the pages of the glossary and the rules.
    Reference,
    /// While an exercise is answered.
    Practice,
    /// On every other page.
    Elsewhere,
    /// Everywhere.
    Anywhere,
}

/// One row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortcut {
    /// What it does.
    pub does: Do,
    /// Where it works.
    pub place: Place,
    /// The keys; the first is shown on the cap.
    pub chords: &'static [Chord],
}

const fn plain(key: Key) -> Chord {
    Chord { key, ctrl: false, shift: false, alt: false }
}

const fn ctrl(key: Key) -> Chord {
    Chord { key, ctrl: true, shift: false, alt: false }
}

const fn shift(key: Key) -> Chord {
    Chord { key, ctrl: false, shift: true, alt: false }
}

const fn alt(key: Key) -> Chord {
    Chord { key, ctrl: false, shift: false, alt: true }
}

const fn row(does: Do, place: Place, chords: &'static [Chord]) -> Shortcut {
    Shortcut { does, place, chords }
}

use Key::{
    CloseBracket, Digit, Down, Enter, Escape, F, Left, Letter, OpenBracket, PageDown, PageUp, Period, Right, Space, Up,
};

macro_rules! pick {
    ($n:literal) => {
        row(Do::Pick($n), Place::Practice, &[plain(Digit($n)), alt(Digit($n))])
    };
}

macro_rules! fault {
    ($n:literal) => {
        row(Do::Fault($n), Place::Drill, &[plain(Digit($n)), alt(Digit($n))])
    };
}

/// Every shortcut of the program.
pub const TABLE: &[Shortcut] = &[
    row(Do::Next, Place::Drill, &[plain(Space), plain(Right), plain(PageDown), plain(Enter)]),
    row(Do::Back, Place::Drill, &[plain(Left), plain(PageUp)]),
    row(Do::Pause, Place::Drill, &[plain(Letter('P')), plain(F(6))]),
    row(Do::Hold, Place::Drill, &[plain(Letter('H')), plain(F(7))]),
    row(Do::Blackout, Place::Drill, &[plain(Letter('B')), plain(Period)]),
    row(Do::Freeze, Place::Drill, &[plain(F(2))]),
    row(Do::Jump, Place::Drill, &[plain(Letter('G')), ctrl(Letter('G'))]),
    row(Do::View, Place::Drill, &[plain(Letter('V')), plain(F(9))]),
    row(Do::Tick, Place::Drill, &[plain(Letter('C')), plain(F(4))]),
    fault!(1),
    fault!(2),
    fault!(3),
    fault!(4),
    fault!(5),
    fault!(6),
    fault!(7),
    fault!(8),
    fault!(9),
    row(Do::More, Place::Drill, &[shift(Up)]),
    row(Do::Less, Place::Drill, &[shift(Down)]),
    row(Do::Note, Place::Drill, &[plain(Letter('N')), plain(F(3))]),
    row(Do::Finish, Place::Drill, &[ctrl(Enter)]),
    row(Do::Undo, Place::Drill, &[ctrl(Letter('Z'))]),
    row(Do::Mirror, Place::Anywhere, &[plain(Letter('M')), plain(F(11))]),
    row(Do::Start, Place::Setup, &[plain(F(5)), shift(F(5))]),
    row(Do::Open, Place::Library, &[plain(Enter)]),
    row(Do::Search, Place::Library, &[ctrl(Letter('F'))]),
    row(Do::Search, Place::Reference, &[ctrl(Letter('F'))]),
    row(Do::HandIn, Place::Practice, &[plain(Enter)]),
    row(Do::Arrow(Way::Up), Place::Practice, &[plain(Up)]),
    row(Do::Arrow(Way::Down), Place::Practice, &[plain(Down)]),
    row(Do::Arrow(Way::Left), Place::Practice, &[plain(Left)]),
    row(Do::Arrow(Way::Right), Place::Practice, &[plain(Right)]),
    row(Do::Fine(Way::Up), Place::Practice, &[shift(Up)]),
    row(Do::Fine(Way::Down), Place::Practice, &[shift(Down)]),
    row(Do::Fine(Way::Left), Place::Practice, &[shift(Left)]),
    row(Do::Fine(Way::Right), Place::Practice, &[shift(Right)]),
    row(Do::Shove(Way::Up), Place::Practice, &[alt(Up)]),
    row(Do::Shove(Way::Down), Place::Practice, &[alt(Down)]),
    row(Do::Turn(Way::Left), Place::Practice, &[plain(OpenBracket)]),
    row(Do::Turn(Way::Right), Place::Practice, &[plain(CloseBracket)]),
    row(Do::Space, Place::Practice, &[plain(Space)]),
    pick!(1),
    pick!(2),
    pick!(3),
    pick!(4),
    pick!(0),
    row(Do::Show, Place::Practice, &[plain(Letter('K')), plain(F(8))]),
    row(Do::Peek, Place::Practice, &[plain(F(2))]),
    row(Do::Again, Place::Practice, &[plain(Letter('L')), plain(F(7))]),
    row(Do::Pause, Place::Practice, &[plain(Letter('P')), plain(F(6))]),
    row(Do::Escape, Place::Anywhere, &[plain(Escape)]),
    row(Do::Help, Place::Anywhere, &[plain(F(1))]),
    row(Do::Terms, Place::Anywhere, &[shift(F(1)), plain(F(12))]),
];

impl Chord {
    /// Types something where a text field has the focus, so it is no shortcut there.
    #[must_use]
    pub fn types(self) -> bool {
        let writes = matches!(
            self.key,
            Space | Period | OpenBracket | CloseBracket | Letter(_) | Digit(_) | Left | Right | Up | Down | Enter
        );
        writes && !self.ctrl && !self.alt
    }
}

/// What a chord does at a place, if anything.
#[must_use]
pub fn meaning(chord: Chord, place: Place) -> Option<Do> {
    let here = |s: &&Shortcut| s.place == place || s.place == Place::Anywhere;
    TABLE.iter().filter(here).find(|s| s.chords.contains(&chord)).map(|s| s.does)
}

/// The chord on the cap of a button.
#[must_use]
pub fn cap(does: Do) -> Option<Chord> {
    TABLE.iter().find(|s| s.does == does).and_then(|s| s.chords.first()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_chord_means_two_things_in_one_place() {
        for place in [Place::Drill, Place::Setup, Place::Library, Place::Reference, Place::Practice] {
            let here: Vec<Chord> = TABLE
                .iter()
                .filter(|s| s.place == place || s.place == Place::Anywhere)
                .flat_map(|s| s.chords.iter().copied())
                .collect();
            for (i, chord) in here.iter().enumerate() {
                assert!(!here[i + 1..].contains(chord), "{chord:?} twice at {place:?}");
            }
        }
    }

    #[test]
    fn every_deed_has_a_key_that_no_keyboard_program_swallows() {
        for shortcut in TABLE.iter().filter(|s| s.place == Place::Drill) {
            let safe = shortcut.chords.iter().any(|c| !matches!(c.key, Letter(_) | Digit(_)) || c.ctrl || c.alt);
            assert!(safe, "{:?} has only letters or digits", shortcut.does);
        }
    }

    #[test]
    fn single_letters_are_not_those_that_telex_turns_into_marks() {
        let letters = TABLE.iter().flat_map(|s| s.chords).filter(|c| !c.ctrl && !c.alt);
        for chord in letters {
            if let Letter(c) = chord.key {
                assert!(!"ADEOWSFRXJZ".contains(c), "{c}");
            }
        }
    }

    #[test]
    fn what_clickers_send_is_served_and_never_ends_a_drill() {
        assert_eq!(meaning(plain(PageDown), Place::Drill), Some(Do::Next));
        assert_eq!(meaning(plain(PageUp), Place::Drill), Some(Do::Back));
        assert_eq!(meaning(plain(Period), Place::Drill), Some(Do::Blackout));
        assert_eq!(meaning(plain(F(5)), Place::Drill), None);
        assert_eq!(meaning(plain(Escape), Place::Drill), Some(Do::Escape));
    }
}
