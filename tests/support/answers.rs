//! Answers of every form, for properties.
#![cfg(test)]

use dientap::core::{
    practice::{Answer, Played, Side},
    scenario::Facing,
    time::Span,
};
use proptest::prelude::*;

/// Any answer, with letters that need care in a file and numbers of every size.
pub fn any_answer() -> impl Strategy<Value = Answer> {
    let side = prop_oneof![Just(None), Just(Some(Side::Left)), Just(Some(Side::Right))];
    prop_oneof![
        Just(Answer::Nothing),
        prop::collection::vec(0_usize..9, 0..9).prop_map(Answer::Order),
        any::<usize>().prop_map(Answer::Choice),
        (any::<i32>(), any::<i32>()).prop_map(|(x_cm, y_cm)| Answer::Place { x_cm, y_cm, faces: Facing::NorthEast }),
        (any::<Option<usize>>(), any::<Option<usize>>()).prop_map(|(at, rule)| Answer::Fault { at, rule }),
        "[a-zđằễ\"\\\\\n|,@\u{0}]{0,8}".prop_map(Answer::Typed),
        prop::collection::vec(0_usize..9, 0..9).prop_map(Answer::Ticks),
        prop::collection::vec(side, 0..4).prop_map(Answer::Sides),
        any::<i64>().prop_map(|ms| Answer::Role(vec![None, Some(Played { choice: 3, at: Span(ms) })])),
    ]
}
