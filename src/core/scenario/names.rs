//! Putting another person's name into a movement.

use super::model::Move;

/// Replaces `old` by `new` wherever the movement names it.
pub(super) fn rename(action: &mut Move, old: &str, new: &str) {
    let put = |name: &mut String| {
        if name == old {
            new.clone_into(name);
        }
    };
    match action {
        Move::Follow { who, whom, .. } => {
            put(who);
            put(whom);
        }
        Move::At { who, .. }
        | Move::Walk { who, .. }
        | Move::Turn { who, .. }
        | Move::Wait { who, .. }
        | Move::Row { who, .. }
        | Move::Seated(who)
        | Move::Off(who) => put(who),
    }
}
