mod anything;

use super::*;
use crate::core::scenario::{
    Choices, Facing, Keyframe, Move, Pace, Part, Role, RunStep, Rundown, Spot, StageMove, StageSize, Step, Times,
};
use crate::core::text::Text;

fn place(x: f32, y: f32) -> Place {
    Place { x, y }
}

fn role(id: &str, count: u32) -> Role {
    Role { id: id.into(), mark: id.into(), name: Text::default(), count, optional: false, duty: None }
}

fn frame(at_ms: i64, moves: Vec<Move>) -> Keyframe {
    let moves = moves.into_iter().map(|action| StageMove { action, when: None }).collect();
    Keyframe { at: Span(at_ms), moves }
}

fn step(stage: Vec<Keyframe>) -> RunStep {
    let step = Step {
        id: "a".into(),
        title: Text::default(),
        part: Part::Award,
        acts: vec![],
        says: vec![],
        time: Times { full: Span::ZERO, class: Span::ZERO, joins: Span::ZERO },
        checks: vec![],
        faults: vec![],
        cue: None,
        stage,
        sources: vec![],
        when: None,
        note: None,
    };
    RunStep { step, planned: Span::ZERO, skipped: false, points: Vec::new() }
}

fn rundown(pace: Pace, roles: Vec<Role>, steps: Vec<Vec<Keyframe>>) -> Rundown {
    Rundown {
        scenario: "a".into(),
        title: Text::default(),
        host_event: Text::default(),
        occasion: None,
        era: None,
        key_rule: None,
        choices: Choices { pace, ..Choices::default() },
        awards: vec![],
        stage: StageSize { width: 100, depth: 60 },
        doors: vec![],
        flag_height: None,
        roles,
        preparation: vec![],
        steps: steps.into_iter().map(step).collect(),
        local: vec![],
        allow: vec![],
        sources: vec![],
        instruments: vec![],
    }
}

fn played(steps: Vec<Vec<Keyframe>>) -> Choreography {
    let roles = vec![role("NT", 1), role("LT", 1), role("NN", 4)];
    Choreography::of(&rundown(Pace::Full, roles, steps))
}

fn at(who: &str, x: f32, y: f32) -> Move {
    Move::At { who: who.into(), at: place(x, y).into(), faces: Facing::South }
}

fn walk(who: &str, path: &[(f32, f32)]) -> Move {
    Move::Walk {
        who: who.into(),
        path: path.iter().map(|(x, y)| place(*x, *y).into()).collect(),
        faces: Some(Facing::West),
        takes: None,
    }
}

fn follow(who: &str, whom: &str, gap: f32, to: Option<Place>) -> Move {
    Move::Follow { who: who.into(), whom: whom.into(), gap, to: to.map(Into::into), faces: None }
}

fn seen(play: &Choreography, step: usize, ms: i64, who: &str) -> Option<Figure> {
    play.at(step, Span(ms)).figures.into_iter().find(|f| f.who == who)
}

fn stands(play: &Choreography, step: usize, ms: i64, who: &str) -> Place {
    seen(play, step, ms, who).unwrap_or_else(|| panic!("{who} is not on the plan")).place
}

fn near(a: Place, b: Place) -> bool {
    distance(a, b) < 0.02
}

#[test]
fn a_walk_goes_at_eight_units_a_second_and_ends_at_its_end() {
    let play = played(vec![vec![frame(0, vec![at("NT", 94.0, 2.0), walk("NT", &[(94.0, 30.0), (62.0, 30.0)])])]]);
    assert_eq!(play.length(0), Span(7_500));
    for ms in (0..7_500).step_by(250) {
        let here = stands(&play, 0, ms, "NT");
        let far = ms as f32 * 0.008;
        let wanted = if far <= 28.0 { place(94.0, 2.0 + far) } else { place(94.0 - (far - 28.0), 30.0) };
        assert!(near(here, wanted), "{ms}: {here:?}");
    }
    assert_eq!(stands(&play, 0, 7_500, "NT"), place(62.0, 30.0));
    assert_eq!(stands(&play, 0, 60_000, "NT"), place(62.0, 30.0));
}

#[test]
fn a_walker_looks_along_his_leg_and_as_told_once_there() {
    let play = played(vec![vec![frame(0, vec![at("NT", 94.0, 2.0), walk("NT", &[(94.0, 30.0), (104.0, 30.0)])])]]);
    let looks = |ms| seen(&play, 0, ms, "NT").map(|f| (f.facing, f.walking));
    assert_eq!(looks(1_000), Some((0.0, true)));
    assert_eq!(looks(4_000), Some((90.0, true)));
    assert_eq!(looks(9_000), Some((270.0, false)));
}

#[test]
fn who_steps_back_a_pace_does_not_turn_round() {
    let back = |to: f32| Move::Walk {
        who: "LT".into(),
        path: vec![place(60.0, to).into()],
        faces: Some(Facing::South),
        takes: None,
    };
    let looks = |to: f32| {
        let play = played(vec![vec![frame(0, vec![at("LT", 60.0, 30.0), back(to)])]]);
        seen(&play, 0, 500, "LT").map(|f| (f.facing, f.walking))
    };
    assert_eq!(looks(36.0), Some((180.0, true)));
    assert_eq!(looks(50.0), Some((0.0, true)), "who goes further walks as he looks");
}

#[test]
fn without_a_facing_one_goes_on_looking_along_the_last_leg() {
    let stroll = Move::Walk {
        who: "NT".into(),
        path: vec![place(10.0, 10.0).into(), place(20.0, 20.0).into()],
        faces: None,
        takes: None,
    };
    let play = played(vec![vec![frame(0, vec![stroll])]]);
    assert!((seen(&play, 0, 9_000, "NT").unwrap().facing - 45.0).abs() < 0.01);
}

#[test]
fn a_class_sees_no_walk_longer_than_four_seconds() {
    let steps = vec![vec![frame(0, vec![at("NT", 0.0, 0.0), walk("NT", &[(80.0, 0.0)])])]];
    for pace in [Pace::Class, Pace::CueToCue] {
        let play = Choreography::of(&rundown(pace, vec![role("NT", 1)], steps.clone()));
        assert_eq!(play.length(0), Span(4_000));
        assert!(near(stands(&play, 0, 2_000, "NT"), place(40.0, 0.0)));
    }
    let full = Choreography::of(&rundown(Pace::Full, vec![role("NT", 1)], steps));
    assert_eq!(full.length(0), Span(10_000));
}

#[test]
fn a_walk_with_its_own_time_takes_it() {
    let slow =
        Move::Walk { who: "NT".into(), path: vec![place(8.0, 0.0).into()], faces: None, takes: Some(Span(3_000)) };
    let play = played(vec![vec![frame(0, vec![at("NT", 0.0, 0.0), slow])]]);
    assert_eq!(play.length(0), Span(3_000));
    assert!(near(stands(&play, 0, 1_500, "NT"), place(4.0, 0.0)));
}

#[test]
fn moves_of_one_person_in_a_keyframe_follow_one_another() {
    let play = played(vec![vec![
        frame(0, vec![at("NT", 0.0, 0.0), at("LT", 0.0, 10.0)]),
        frame(
            1_000,
            vec![
                Move::Wait { who: "NT".into(), takes: Span(2_000) },
                walk("LT", &[(8.0, 10.0)]),
                Move::Turn { who: "NT".into(), faces: Facing::North },
                walk("NT", &[(8.0, 0.0)]),
                walk("NT", &[(8.0, 8.0)]),
            ],
        ),
    ]]);
    assert_eq!(stands(&play, 0, 2_999, "NT"), place(0.0, 0.0));
    assert_eq!(seen(&play, 0, 3_000, "NT").unwrap().facing, 90.0);
    assert!(near(stands(&play, 0, 4_000, "NT"), place(8.0, 0.0)));
    assert!(near(stands(&play, 0, 5_000, "NT"), place(8.0, 8.0)));
    assert_eq!(play.length(0), Span(5_000));
    assert!(near(stands(&play, 0, 2_000, "LT"), place(8.0, 10.0)), "others do not wait");
}

#[test]
fn a_later_keyframe_waits_for_the_walk_before_it() {
    let play = played(vec![vec![
        frame(0, vec![at("NT", 0.0, 0.0), walk("NT", &[(40.0, 0.0)])]),
        frame(2_000, vec![walk("NT", &[(40.0, 8.0)])]),
        frame(9_000, vec![walk("NT", &[(48.0, 8.0)])]),
    ]]);
    let starts: Vec<i64> = play.at(0, Span::ZERO).tracks.iter().map(|t| t.start.0).collect();
    assert_eq!(starts, [0, 5_000, 9_000]);
    assert_eq!(stands(&play, 0, 8_000, "NT"), place(40.0, 8.0));
}

#[test]
fn who_is_not_named_stays_put_in_the_next_steps() {
    let play = played(vec![
        vec![frame(0, vec![at("NT", 50.0, 26.0), at("LT", 10.0, 10.0)])],
        vec![frame(0, vec![walk("LT", &[(18.0, 10.0)])])],
        vec![],
        vec![frame(500, vec![Move::Off("NT".into())])],
    ]);
    for step in 0..3 {
        assert_eq!(stands(&play, step, 0, "NT"), place(50.0, 26.0));
    }
    assert_eq!(stands(&play, 2, 0, "LT"), place(18.0, 10.0));
    assert!(seen(&play, 3, 499, "NT").is_some());
    assert!(seen(&play, 3, 500, "NT").is_none());
}

#[test]
fn a_jump_shows_the_same_picture_as_walking_there() {
    let steps = vec![
        vec![frame(0, vec![at("NT", 94.0, 2.0), at("LT", 94.0, -4.0)])],
        vec![frame(0, vec![walk("NT", &[(94.0, 30.0)]), follow("LT", "NT", 6.0, None)])],
        vec![frame(0, vec![walk("NT", &[(60.0, 26.0)])])],
    ];
    let play = played(steps);
    for step in 1..3 {
        let left = play.at(step - 1, Span::seconds(3_600)).figures;
        assert_eq!(
            play.at(step, Span::ZERO).figures.iter().map(|f| f.place).collect::<Vec<_>>(),
            left.iter().map(|f| f.place).collect::<Vec<_>>()
        );
    }
    assert_eq!(stands(&play, 2, 60_000, "NT"), place(60.0, 26.0));
}

#[test]
fn somebody_from_the_hall_appears_at_the_first_point_of_his_way() {
    let play = played(vec![
        vec![frame(0, vec![Move::Seated("NT".into())])],
        vec![frame(1_000, vec![walk("NT", &[(94.0, 2.0), (94.0, 26.0)])])],
    ]);
    assert!(seen(&play, 0, 0, "NT").is_none());
    assert!(seen(&play, 1, 999, "NT").is_none());
    assert_eq!(stands(&play, 1, 1_000, "NT"), place(94.0, 2.0));
    let track = &play.at(1, Span::ZERO).tracks[0];
    assert_eq!((track.from, track.to(), track.takes), (place(94.0, 2.0), place(94.0, 26.0), Span(3_000)));
}

#[test]
fn a_follower_keeps_his_distance_along_the_way_of_the_other() {
    let way = [(94.0, 2.0), (94.0, 30.0), (60.0, 30.0)];
    let play = played(vec![vec![frame(0, vec![follow("LT", "NT", 6.0, None), walk("NT", &way)])]]);
    let path: Vec<Place> = way.iter().map(|(x, y)| place(*x, *y)).collect();
    assert!(seen(&play, 0, 700, "LT").is_none(), "he comes when the other is far enough");
    for ms in (800..7_700).step_by(100) {
        let wanted = along(&path, ms as f32 * 0.008 - 6.0).unwrap().place;
        assert!(near(stands(&play, 0, ms, "LT"), wanted), "{ms}");
    }
    assert!(near(stands(&play, 0, 60_000, "LT"), place(66.0, 30.0)));
    let leads: Vec<(String, bool)> = play.at(0, Span::ZERO).tracks.into_iter().map(|t| (t.who, t.leads)).collect();
    assert_eq!(leads, [("NT".into(), true), ("LT".into(), false)]);
}

#[test]
fn a_follower_joins_where_he_is_nearest_and_leaves_for_his_own_place() {
    let play = played(vec![
        vec![frame(0, vec![at("LT", 104.0, 38.0)])],
        vec![frame(
            0,
            vec![
                walk("NT", &[(94.0, 2.0), (94.0, 30.0), (60.0, 26.0)]),
                follow("LT", "NT", 4.0, Some(place(66.0, 32.0))),
            ],
        )],
    ]);
    let picture = play.at(1, Span::ZERO);
    let track = picture.tracks.iter().find(|t| t.who == "LT").unwrap();
    assert_eq!(track.path[..2], [place(104.0, 38.0), place(94.0, 30.0)]);
    assert_eq!(track.to(), place(66.0, 32.0));
    let passes = track.start.0 + (distance(track.path[0], track.path[1]) * 125.0) as i64;
    assert!((passes - 4_000).abs() < 5, "he is at the joint when the other is 4 units past it: {passes}");
    assert_eq!(stands(&play, 1, 60_000, "LT"), place(66.0, 32.0));
}

#[test]
fn a_file_of_followers_is_evenly_spaced() {
    let play =
        played(vec![vec![frame(0, vec![walk("NN1", &[(0.0, 30.0), (60.0, 30.0)]), follow("NN", "NN1", 7.0, None)])]]);
    let xs: Vec<f32> = play.at(0, Span::seconds(99)).figures.iter().map(|f| f.place.x).collect();
    assert_eq!(xs, [60.0, 53.0, 46.0, 39.0]);
}

#[test]
fn followers_in_a_circle_do_not_hang() {
    let both = vec![follow("LT", "NT", 4.0, None), follow("NT", "LT", 4.0, Some(place(50.0, 26.0)))];
    let play = played(vec![vec![frame(0, vec![at("NT", 10.0, 10.0), at("LT", 0.0, 10.0)]), frame(1, both)]]);
    assert_eq!(stands(&play, 0, 60_000, "NT"), place(50.0, 26.0));
}

#[test]
fn a_row_is_equally_spaced_and_one_person_stands_at_its_beginning() {
    let row =
        |who: &str| Move::Row { who: who.into(), from: place(20.0, 32.0), to: place(50.0, 32.0), faces: Facing::South };
    let play = played(vec![vec![frame(0, vec![row("NN"), row("LT")])]]);
    let picture = play.at(0, Span::ZERO);
    let xs: Vec<(&str, f32)> = picture.figures.iter().map(|f| (f.mark.letters.as_str(), f.place.x)).collect();
    assert_eq!(xs, [("LT", 20.0), ("NN1", 20.0), ("NN2", 30.0), ("NN3", 40.0), ("NN4", 50.0)]);
}

#[test]
fn a_group_stands_side_by_side_and_keeps_its_shape_when_it_walks() {
    let play = played(vec![
        vec![frame(0, vec![at("NN", 50.0, 20.0)])],
        vec![frame(0, vec![at("NN2", 46.5, 24.0), walk("NN", &[(50.0, 29.0)])])],
    ]);
    let xs = |step, ms| play.at(step, Span(ms)).figures.iter().map(|f| (f.place.x, f.place.y)).collect::<Vec<_>>();
    assert_eq!(xs(0, 0), [(39.5, 20.0), (46.5, 20.0), (53.5, 20.0), (60.5, 20.0)]);
    assert_eq!(xs(1, 60_000), [(39.5, 28.0), (46.5, 32.0), (53.5, 28.0), (60.5, 28.0)]);
}

#[test]
fn only_the_walks_that_somebody_is_about_are_current() {
    let play = played(vec![vec![
        frame(0, vec![at("NT", 0.0, 0.0)]),
        frame(1_000, vec![walk("NT", &[(8.0, 0.0)]), walk("NT", &[(16.0, 0.0)])]),
        frame(9_000, vec![walk("NT", &[(0.0, 0.0)])]),
    ]]);
    let current = |ms| play.at(0, Span(ms)).tracks.iter().map(|t| t.current).collect::<Vec<_>>();
    for before_the_way_back in [0, 1_000, 2_500, 8_999] {
        assert_eq!(current(before_the_way_back), [true, true, false]);
    }
    assert_eq!(current(9_000), [false, false, true]);
    assert_eq!(current(99_000), [false, false, true]);
}

#[test]
fn it_is_known_when_the_picture_moves() {
    let play = played(vec![vec![
        frame(0, vec![at("NT", 0.0, 0.0)]),
        frame(2_000, vec![walk("NT", &[(8.0, 0.0)])]),
        frame(5_000, vec![Move::Turn { who: "NT".into(), faces: Facing::North }]),
    ]]);
    let moving: Vec<bool> = [0, 1_999, 2_000, 2_999, 3_000].map(|ms| play.moving(0, Span(ms))).to_vec();
    assert_eq!(moving, [false, false, true, true, false]);
    assert_eq!(play.next_change(0, Span(0)), Some(Span(2_000)));
    assert_eq!(play.next_change(0, Span(3_000)), Some(Span(5_000)));
    assert_eq!(play.next_change(0, Span(5_000)), None);
}

#[test]
fn an_unknown_name_or_step_shows_nothing() {
    let play = played(vec![vec![frame(0, vec![at("XX", 1.0, 1.0), walk("NN9", &[(1.0, 1.0)])])]]);
    assert_eq!(play.at(0, Span::ZERO), StagePicture::default());
    assert_eq!(play.at(7, Span::ZERO), StagePicture::default());
    assert_eq!(play.length(7), Span::ZERO);
}

#[test]
fn the_performers_view_turns_the_plan_about_its_middle() {
    assert_eq!(mirror(place(83.0, 15.0)), place(17.0, 45.0));
    assert_eq!(mirror(mirror(CENTRE)), CENTRE);
    let podium = FIXTURES.iter().find(|f| f.kind == FixtureKind::Podium).unwrap();
    assert!(podium.covers(place(83.0, 15.0)) && !podium.covers(place(83.0, 20.0)));
}

#[test]
fn two_hundred_people_in_a_hundred_steps_are_one_table() {
    let everyone: Vec<Keyframe> =
        vec![frame(0, (1..=200).map(|n| walk(&format!("NN{n}"), &[(n as f32 / 2.0, 5.0), (50.0, 40.0)])).collect())];
    let play = Choreography::of(&rundown(Pace::Class, vec![role("NN", 200)], vec![everyone; 100]));
    assert_eq!(play.steps(), 100);
    assert_eq!(play.at(99, Span::seconds(9)).figures.len(), 200);
}
