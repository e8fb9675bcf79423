//! What holds of any plan whatever, by random moves.

use proptest::prelude::*;

use super::*;

fn any_place() -> impl Strategy<Value = Place> {
    (-9.0f32..114.0, -13.0f32..66.0).prop_map(|(x, y)| Place { x, y })
}

fn any_move() -> impl Strategy<Value = Move> {
    let who = || prop::sample::select(vec!["NT", "LT", "CB"]).prop_map(str::to_owned);
    let takes = prop::option::of((-5_000i64..20_000).prop_map(Span));
    prop_oneof![
        (who(), any_place()).prop_map(|(who, at)| Move::At { who, at: at.into(), faces: Facing::East }),
        (who(), prop::collection::vec(any_place(), 0..4), takes).prop_map(|(who, path, takes)| Move::Walk {
            who,
            path: path.into_iter().map(Into::into).collect(),
            faces: None,
            takes
        }),
        (who(), who(), -3.0f32..30.0, prop::option::of(any_place())).prop_map(|(who, whom, gap, to)| Move::Follow {
            who,
            whom,
            gap,
            to: to.map(Into::into),
            faces: None
        }),
        (who(), any_place(), any_place()).prop_map(|(who, from, to)| Move::Row { who, from, to, faces: Facing::North }),
        who().prop_map(Move::Seated),
        (who(), -100i64..9_000).prop_map(|(who, takes)| Move::Wait { who, takes: Span(takes) }),
        who().prop_map(|who| Move::Turn { who, faces: Facing::North }),
    ]
}

fn points(action: &Move) -> Vec<Place> {
    let plain = |spot: &Spot| match spot {
        Spot::At(place) => Some(*place),
        Spot::By { .. } => None,
    };
    match action {
        Move::At { at, .. } => plain(at).into_iter().collect(),
        Move::Walk { path, .. } => path.iter().filter_map(plain).collect(),
        Move::Follow { to, .. } => to.iter().filter_map(plain).collect(),
        Move::Row { from, to, .. } => vec![*from, *to],
        _ => vec![],
    }
}

proptest! {
    #[test]
    fn everybody_is_always_within_the_places_that_were_given(
        moves in prop::collection::vec((0i64..9_000, prop::collection::vec(any_move(), 1..5)), 1..5),
        pace in prop::sample::select(vec![Pace::Full, Pace::Class, Pace::CueToCue]),
    ) {
        let given: Vec<Place> = moves.iter().flat_map(|(_, m)| m.iter().flat_map(points)).collect();
        let (xs, ys): (Vec<f32>, Vec<f32>) = given.iter().map(|p| (p.x, p.y)).unzip();
        let range = |v: &[f32]| v.iter().fold((f32::INFINITY, f32::NEG_INFINITY), |(a, b), n| (a.min(*n), b.max(*n)));
        let ((left, right), (front, back)) = (range(&xs), range(&ys));
        let frames: Vec<Keyframe> = moves.into_iter().map(|(at, moves)| frame(at, moves)).collect();
        let roles = vec![role("NT", 1), role("LT", 1), role("CB", 1)];
        let play = Choreography::of(&rundown(pace, roles, vec![frames.clone(), frames]));
        for ms in (-500..60_000).step_by(333) {
            for figure in play.at(1, Span(ms)).figures {
                let p = figure.place;
                prop_assert!(figure.facing.is_finite());
                prop_assert!(p.x >= left - 0.01 && p.x <= right + 0.01, "{p:?}");
                prop_assert!(p.y >= front - 0.01 && p.y <= back + 0.01, "{p:?}");
            }
        }
        if pace != Pace::Full {
            prop_assert!(play.at(1, Span::ZERO).tracks.iter().all(|t| t.takes <= LONGEST_CLASS_WALK));
        }
    }

    #[test]
    fn nobody_leaps_while_he_walks(
        path in prop::collection::vec(any_place(), 2..6),
        gap in 0.0f32..20.0,
        at in 0i64..3_000,
    ) {
        let moves = vec![
            Move::Walk { who: "NT".into(), path: path.into_iter().map(Into::into).collect(), faces: None, takes: None },
            Move::Follow { who: "LT".into(), whom: "NT".into(), gap, to: None, faces: None },
        ];
        let play = played(vec![vec![frame(at, moves)]]);
        for ms in (0..play.length(0).0).step_by(50) {
            for figure in play.at(0, Span(ms)).figures {
                if let Some(next) = seen(&play, 0, ms + 50, &figure.who) {
                    prop_assert!(distance(figure.place, next.place) <= 0.45, "{figure:?} {next:?}");
                }
            }
        }
    }
}
