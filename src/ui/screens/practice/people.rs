//! Who practises on this machine: no passwords, two clicks to switch.

use egui::{CentralPanel, Frame, Key, Margin, RichText, ScrollArea, Ui};

use crate::{
    app::{PracticeAction, PracticePage, Trainee, practice::PeopleAction},
    ui::{
        icons,
        theme::{LIGHT as P, Type},
        widgets::{Button, Field, Look, card, page_header, truncated},
    },
};

use super::{Cx, act};

/// Draws the page.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    page_header(ui, cx.lang.people_title(), cx.lang.people_below(), |ui| {
        if cx.model.practice.own.is_some()
            && Button::new(cx.lang.summary_back()).icon(icons::ARROW_LEFT).show(ui).clicked()
        {
            act(cx, PracticeAction::Page(PracticePage::Home));
        }
    });
    CentralPanel::default().frame(Frame::new().inner_margin(Margin::symmetric(24, 16))).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(760.0));
            ui.spacing_mut().item_spacing.y = 12.0;
            add(ui, cx);
            for trainee in cx.model.practice.people.clone() {
                row(ui, cx, &trainee);
            }
        });
    });
}

fn add(ui: &mut Ui, cx: &mut Cx<'_>) {
    card(ui, None, |ui| {
        ui.label(RichText::new(cx.lang.person_add()).font(Type::H2.font()));
        ui.horizontal(|ui| {
            let field = Field::new(cx.lang.person_name(), &cx.model.practice.name).hint(cx.lang.person_name());
            let (response, changed) = field.width((ui.available_width() - 160.0).max(160.0)).show(ui, "person-name");
            if let Some(name) = changed {
                act(cx, PracticeAction::People(PeopleAction::Write(name)));
            }
            let entered = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
            let button = Button::new(cx.lang.person_add()).icon(icons::PLUS).look(Look::Primary);
            if button.show(ui).clicked() || entered {
                act(cx, PracticeAction::People(PeopleAction::Add));
            }
        });
    });
}

fn row(ui: &mut Ui, cx: &mut Cx<'_>, trainee: &Trainee) {
    card(ui, None, |ui| {
        ui.horizontal(|ui| {
            let name = format!("{}: {}", cx.lang.person_choose(), trainee.person.name);
            if Button::new(cx.lang.person_choose()).icon(icons::CHECK).named(&name).show(ui).clicked() {
                act(cx, PracticeAction::People(PeopleAction::Choose(trainee.person.id.clone())));
            }
            ui.vertical(|ui| {
                truncated(ui, RichText::new(&trainee.person.name).font(Type::H2.font()));
                let words = match trainee.answers {
                    0 => cx.lang.person_never().to_owned(),
                    n => cx.lang.person_answers(n),
                };
                ui.label(RichText::new(words).font(Type::Small.font()).color(P.ink_2));
            });
        });
    });
}
