//! The plan in words, for those who do not see it.

use crate::{
    core::{
        scenario::Place,
        stage::{DEPTH, Figure, StagePicture, WIDTH},
    },
    lang::Lang,
};

/// Who stands where and looks which way.
pub(super) fn sentence(picture: &StagePicture, lang: Lang, mirrored: bool) -> String {
    let from = if mirrored { lang.plan_seen_from_stage() } else { lang.plan_seen_from_hall() };
    let people: Vec<String> = picture.figures.iter().map(|figure| person(figure, lang)).collect();
    if people.is_empty() { lang.plan_empty(from) } else { lang.plan_of(from, &people.join("; ")) }
}

fn person(figure: &Figure, lang: Lang) -> String {
    let place = whereabouts(figure.place, lang);
    if figure.walking {
        lang.plan_walks(&figure.mark.letters, place)
    } else {
        lang.plan_stands(&figure.mark.letters, place, looks(figure.facing, lang))
    }
}

fn whereabouts(place: Place, lang: Lang) -> &'static str {
    let (third, rows) = (place.x / WIDTH * 3.0, place.y / DEPTH * 3.0);
    match () {
        () if place.y < 0.0 => lang.plan_in_the_hall(),
        () if place.x < 0.0 => lang.plan_left_wing(),
        () if place.x > WIDTH => lang.plan_right_wing(),
        () if third < 1.0 && rows < 1.0 => lang.plan_front_left(),
        () if third < 1.0 && rows < 2.0 => lang.plan_left(),
        () if third < 1.0 => lang.plan_back_left(),
        () if third < 2.0 && rows < 1.0 => lang.plan_front_middle(),
        () if third < 2.0 && rows < 2.0 => lang.plan_middle(),
        () if third < 2.0 => lang.plan_back_middle(),
        () if rows < 1.0 => lang.plan_front_right(),
        () if rows < 2.0 => lang.plan_right(),
        () => lang.plan_back_right(),
    }
}

fn looks(facing: f32, lang: Lang) -> &'static str {
    match (facing.rem_euclid(360.0) / 45.0).round() as i32 {
        1..=3 => lang.plan_looks_right(),
        4 => lang.plan_looks_hall(),
        5..=7 => lang.plan_looks_left(),
        _ => lang.plan_looks_back(),
    }
}
