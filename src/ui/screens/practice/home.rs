//! What to do today, and what can be chosen freely.

use egui::{RichText, Ui};

use crate::{
    app::{PracticeAction, PracticePage, practice::Free},
    core::{
        practice::{Kept, Kind},
        settings::PracticeSettings,
    },
    ui::{
        icons,
        theme::{LIGHT as P, Type},
        widgets::{Button, Look, card, check_box, filter_chip, page_header},
    },
};

use super::{
    Cx, act,
    page::{self, over, small},
    sitting,
};

/// Draws the page.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let name = cx.model.practice.own.as_ref().map(|o| o.name.clone()).unwrap_or_default();
    page_header(ui, cx.lang.practice_title(), &cx.lang.practice_below(&name), |ui| {
        if Button::new(cx.lang.switch_person()).icon(icons::USERS_THREE).show(ui).clicked() {
            act(cx, PracticeAction::Page(PracticePage::People));
        }
    });
    page::body(ui, f32::INFINITY, |ui| {
        if ui.available_width() >= 900.0 {
            ui.spacing_mut().item_spacing.x = 16.0;
            ui.columns(2, |columns| {
                let [left, right] = columns else { return };
                today(left, cx);
                next(left, cx);
                others(left, cx);
                free(right, cx);
                learnt(right, cx);
            });
        } else {
            today(ui, cx);
            next(ui, cx);
            free(ui, cx);
            others(ui, cx);
            learnt(ui, cx);
        }
    });
}

/// The session of the day: how long, begin, go on.
fn today(ui: &mut Ui, cx: &mut Cx<'_>) {
    card(ui, Some(P.gold), |ui| {
        ui.label(RichText::new(cx.lang.today_title()).font(Type::CardTitle.font()));
        small(ui, cx.lang.today_below());
        if let Some(outlook) = cx.model.practice.outlook.as_ref().filter(|o| o.due > 0) {
            ui.label(RichText::new(cx.lang.today_due(outlook.due)).font(Type::BodySemi.font()).color(P.gold_ink));
        }
        ui.horizontal_wrapped(|ui| {
            for minutes in PracticeSettings::MINUTES {
                let here = cx.model.settings.practice.minutes == minutes;
                if filter_chip(ui, here, &cx.lang.minutes(minutes), None).clicked() {
                    act(cx, PracticeAction::Minutes(minutes));
                }
            }
        });
        let kept: Vec<Kept> = cx.model.practice.own.as_ref().map(|o| o.kept.clone()).unwrap_or_default();
        let begun = kept.iter().any(|k| matches!(k, Kept::Today(_)));
        for one in &kept {
            go_on(ui, cx, one);
        }
        let look = if begun { Look::Secondary } else { Look::Primary };
        let button = Button::new(cx.lang.begin_today()).icon(icons::PLAY).look(look).height(48.0);
        if button.show(ui).clicked() {
            act(cx, PracticeAction::Today);
        }
    });
}

/// A sitting that was left.
fn go_on(ui: &mut Ui, cx: &mut Cx<'_>, kept: &Kept) {
    let words = match kept {
        Kept::Today(_) => cx.lang.go_on_today().to_owned(),
        Kept::Exam { plan, .. } => cx.lang.go_on_exam(plan.seed),
    };
    ui.horizontal_wrapped(|ui| {
        let button = Button::new(&words).icon(icons::SKIP_FORWARD).look(Look::Primary).height(48.0);
        if button.show(ui).clicked() {
            act(cx, PracticeAction::Resume(kept.seed()));
        }
        let name = format!("{}: {words}", cx.lang.drop_sitting());
        if Button::new(cx.lang.drop_sitting()).icon(icons::TRASH).named(&name).height(48.0).show(ui).clicked() {
            act(cx, PracticeAction::Drop(kept.seed()));
        }
    });
}

/// What is most pressing.
fn next(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(outlook) = cx.model.practice.outlook.clone() else { return };
    if outlook.advice.is_empty() {
        return;
    }
    card(ui, None, |ui| {
        ui.label(RichText::new(cx.lang.what_next()).font(Type::H2.font()));
        for advice in &outlook.advice {
            let title = |id: &str| sitting::name(cx, id).map(|t| cx.lang.of(t).to_owned()).unwrap_or_default();
            let words = cx.lang.advice(advice, title);
            ui.horizontal_top(|ui| {
                ui.label(icons::fill(icons::LIGHTBULB, 18.0).color(P.gold_ink));
                ui.add(egui::Label::new(RichText::new(words).font(Type::Body.font())).wrap());
            });
        }
    });
}

/// Exams and progress.
fn others(ui: &mut Ui, cx: &mut Cx<'_>) {
    card(ui, None, |ui| {
        small(ui, cx.lang.exam_below());
        ui.horizontal_wrapped(|ui| {
            if Button::new(cx.lang.exam_open()).icon(icons::CERTIFICATE).show(ui).clicked() {
                act(cx, PracticeAction::Page(PracticePage::Exam));
            }
            if Button::new(cx.lang.progress_open()).icon(icons::CHART_BAR_HORIZONTAL).show(ui).clicked() {
                act(cx, PracticeAction::Page(PracticePage::Progress));
            }
        });
        let untimed = cx.model.settings.practice.untimed;
        if check_box(ui, untimed, cx.lang.no_time_limits()).clicked() {
            act(cx, PracticeAction::Untimed(!untimed));
        }
        small(ui, cx.lang.no_time_limits_below());
        let demanded = cx.model.settings.practice.marks == crate::core::practice::Marks::Demanded;
        if check_box(ui, demanded, cx.lang.marks_demanded()).clicked() {
            let marks =
                if demanded { crate::core::practice::Marks::Forgiven } else { crate::core::practice::Marks::Demanded };
            act(cx, PracticeAction::Marks(marks));
        }
        over(ui, cx.lang.speed_title());
        ui.horizontal_wrapped(|ui| {
            for percent in PracticeSettings::SPEEDS {
                let here = cx.model.settings.practice.speed == percent;
                if filter_chip(ui, here, &format!("{percent} %"), None).clicked() {
                    act(cx, PracticeAction::Speed(percent));
                }
            }
        });
    });
}

/// A ceremony and a kind of one's own choice.
fn free(ui: &mut Ui, cx: &mut Cx<'_>) {
    let ceremony = cx.model.practice.ceremony.clone();
    card(ui, None, |ui| {
        ui.label(RichText::new(cx.lang.free_title()).font(Type::CardTitle.font()));
        small(ui, cx.lang.free_below());
        choose_ceremony(ui, cx, ceremony.as_deref());
        ui.horizontal_wrapped(|ui| {
            let kinds = Kind::ALL.into_iter().map(Some).chain([None]);
            for kind in kinds {
                let words = kind.map_or(cx.lang.any_kind(), |k| cx.lang.exercise_kind(k));
                if Button::new(words).show(ui).clicked() {
                    act(cx, PracticeAction::Begin(Free { kind, ceremony: ceremony.clone(), ..Free::default() }));
                }
            }
        });
        roles(ui, cx, ceremony.as_deref());
    });
}

fn choose_ceremony(ui: &mut Ui, cx: &mut Cx<'_>, chosen: Option<&str>) {
    let Some(material) = cx.model.practice.material.clone() else { return };
    let shown = chosen.and_then(|id| sitting::name(cx, id)).map_or(cx.lang.any_ceremony(), |t| cx.lang.of(t));
    let mut picked = None;
    let combo = egui::ComboBox::from_id_salt("practice-ceremony").width(ui.available_width() - 8.0);
    let shown = combo.selected_text(RichText::new(shown).font(Type::Body.font())).truncate().show_ui(ui, |ui| {
        if ui.selectable_label(chosen.is_none(), cx.lang.any_ceremony()).clicked() {
            picked = Some(None);
        }
        for subject in material.subjects() {
            let here = chosen == Some(subject.id());
            if ui.selectable_label(here, cx.lang.of(&subject.run().title)).clicked() {
                picked = Some(Some(subject.id().to_owned()));
            }
        }
    });
    let name = cx.lang.free_title().to_owned();
    ui.ctx().accesskit_node_builder(shown.response.id, |node| node.set_label(name));
    if let Some(ceremony) = picked {
        act(cx, PracticeAction::Ceremony(ceremony));
    }
}

/// The roles of the chosen ceremony, each to be played through the whole.
fn roles(ui: &mut Ui, cx: &mut Cx<'_>, ceremony: Option<&str>) {
    let Some(material) = cx.model.practice.material.clone() else { return };
    let Some(subject) = ceremony.and_then(|id| material.subject(id)) else { return };
    over(ui, cx.lang.play_as());
    ui.horizontal_wrapped(|ui| {
        for role in &subject.run().roles {
            let Some(who) = role.people().into_iter().next() else { continue };
            let name = cx.lang.of(&role.name).to_owned();
            if Button::new(&name).height(32.0).show(ui).clicked() {
                let free = Free {
                    kind: Some(Kind::Role),
                    ceremony: Some(subject.id().to_owned()),
                    who: Some(who),
                    ..Free::default()
                };
                act(cx, PracticeAction::Begin(free));
            }
        }
    });
}

/// Which ceremonies are learnt.
fn learnt(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(material) = cx.model.practice.material.clone() else { return };
    card(ui, None, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.label(RichText::new(cx.lang.learnt_ceremonies()).font(Type::H2.font()));
        small(ui, cx.lang.learnt_below());
        for subject in material.subjects() {
            let named = &cx.model.settings.practice.ceremonies;
            let on = named.is_empty() || named.iter().any(|id| id == subject.id());
            if check_box(ui, on, cx.lang.of(&subject.run().title)).clicked() {
                act(cx, PracticeAction::Learn(subject.id().to_owned(), !on));
            }
        }
    });
}
