//! Who practises on this machine: no passwords, two clicks to switch.

use egui::{Align, Key, Layout, RichText, Ui};

use crate::{
    app::{
        PracticeAction, PracticePage, Trainee,
        practice::{Editing, PeopleAction},
    },
    ui::{
        icons,
        theme::{LIGHT as P, Type},
        widgets::{Button, Field, Look, Tag, banner, card, page_header, truncated},
    },
};

use super::{Cx, act, page};

/// Draws the page.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    page_header(ui, cx.lang.people_title(), cx.lang.people_below(), |ui| {
        if cx.model.practice.own.is_some()
            && Button::new(cx.lang.summary_back()).icon(icons::ARROW_LEFT).show(ui).clicked()
        {
            act(cx, PracticeAction::Page(PracticePage::Home));
        }
        if Button::new(cx.lang.progress_import()).icon(icons::FOLDER_OPEN).show(ui).clicked() {
            people(cx, PeopleAction::Import);
        }
    });
    page::body(ui, 900.0, |ui| {
        undo(ui, cx);
        add(ui, cx);
        if !cx.model.practice.loaded {
            ui.label(RichText::new(cx.lang.people_reading()).font(Type::Body.font()).color(P.ink_2));
        }
        for trainee in cx.model.practice.people.clone() {
            row(ui, cx, &trainee);
        }
    });
}

fn people(cx: &mut Cx<'_>, action: PeopleAction) {
    act(cx, PracticeAction::People(action));
}

/// What was done last, to be taken back.
fn undo(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = match &cx.model.practice.undo {
        Some(PeopleAction::Remove(..)) => cx.lang.person_remove(),
        Some(PeopleAction::Merge(..)) => cx.lang.person_merge(),
        Some(PeopleAction::Call(..)) => cx.lang.person_rename(),
        _ => return,
    };
    if banner(ui, Tag::Info, icons::ARROW_COUNTER_CLOCKWISE, words, Some(cx.lang.take_back())) {
        people(cx, PeopleAction::Undo);
    }
}

fn add(ui: &mut Ui, cx: &mut Cx<'_>) {
    card(ui, None, |ui| {
        ui.label(RichText::new(cx.lang.person_add()).font(Type::H2.font()));
        ui.horizontal(|ui| {
            let field = Field::new(cx.lang.person_name(), &cx.model.practice.name).hint(cx.lang.person_name());
            let (response, changed) = field.width((ui.available_width() - 160.0).max(160.0)).show(ui, "person-name");
            if let Some(name) = changed {
                people(cx, PeopleAction::Write(name));
            }
            let entered = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
            let button = Button::new(cx.lang.person_add()).icon(icons::PLUS).look(Look::Primary);
            if button.show(ui).clicked() || entered {
                people(cx, PeopleAction::Add);
            }
        });
    });
}

/// One person: choose, and what else can be done.
fn row(ui: &mut Ui, cx: &mut Cx<'_>, trainee: &Trainee) {
    let id = &trainee.person.id;
    let here = cx.model.practice.own.as_ref().is_some_and(|o| o.person == *id);
    card(ui, here.then_some(P.gold), |ui| {
        ui.horizontal(|ui| {
            let name = format!("{}: {}", cx.lang.person_choose(), trainee.person.name);
            let look = if here { Look::Chosen } else { Look::Secondary };
            let button = Button::new(cx.lang.person_choose()).icon(icons::CHECK).look(look).named(&name);
            if button.show(ui).clicked() {
                people(cx, PeopleAction::Choose(id.clone()));
            }
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                truncated(ui, RichText::new(&trainee.person.name).font(Type::H2.font()));
                ui.label(RichText::new(below(cx, trainee, here)).font(Type::Small.font()).color(P.ink_2));
            });
        });
        match &cx.model.practice.editing {
            Some(Editing::Rename(who, name)) if who == id => rename(ui, cx, &name.clone()),
            Some(Editing::Remove(who)) if who == id => remove(ui, cx, trainee),
            Some(Editing::Merge(who)) if who == id => merge(ui, cx, trainee),
            _ => tools(ui, cx, trainee),
        }
    });
}

/// How much was done, and when last.
fn below(cx: &Cx<'_>, trainee: &Trainee, here: bool) -> String {
    let mut words = match trainee.answers {
        0 => cx.lang.person_never().to_owned(),
        n => cx.lang.person_answers(n),
    };
    if let Some(last) = trainee.last {
        words = format!("{words} · {}", cx.lang.date(last, cx.now.wall));
    }
    if !trainee.merged.is_empty() {
        let names: Vec<&str> = trainee.merged.iter().map(|(_, name)| name.as_str()).collect();
        words = format!("{words} · {}", cx.lang.person_merged_in(&names.join(", ")));
    }
    if here { format!("{words} · {}", cx.lang.person_here()) } else { words }
}

fn tools(ui: &mut Ui, cx: &mut Cx<'_>, trainee: &Trainee) {
    let id = trainee.person.id.clone();
    let several = cx.model.practice.people.len() > 1;
    let lang = cx.lang;
    ui.horizontal_wrapped(|ui| {
        let mut offer = |ui: &mut Ui, icon, words: &str, action: PeopleAction| {
            let name = format!("{words}: {}", trainee.person.name);
            if Button::new(words).icon(icon).look(Look::Ghost).height(32.0).named(&name).show(ui).clicked() {
                people(cx, action);
            }
        };
        offer(ui, icons::PENCIL_SIMPLE_LINE, lang.person_rename(), PeopleAction::BeginRename(id.clone()));
        offer(ui, icons::FLOPPY_DISK, lang.person_export(), PeopleAction::Export(id.clone()));
        if several {
            offer(ui, icons::STACK, lang.person_merge(), PeopleAction::BeginMerge(id.clone()));
        }
        offer(ui, icons::TRASH, lang.person_remove(), PeopleAction::BeginRemove(id.clone()));
        for (merged, name) in &trainee.merged {
            offer(ui, icons::ARROWS_SPLIT, &lang.split_again(name), PeopleAction::Merge(merged.clone(), None));
        }
    });
}

fn rename(ui: &mut Ui, cx: &mut Cx<'_>, name: &str) {
    ui.horizontal(|ui| {
        let field = Field::new(cx.lang.person_name(), name).width((ui.available_width() - 260.0).max(160.0));
        let (response, changed) = field.show(ui, "person-rename");
        if let Some(name) = changed {
            people(cx, PeopleAction::WriteRename(name));
        }
        let entered = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        let save = Button::new(cx.lang.save_name()).icon(icons::CHECK).look(Look::Primary);
        if save.show(ui).clicked() || entered {
            people(cx, PeopleAction::Rename);
        }
        cancel(ui, cx);
    });
}

fn remove(ui: &mut Ui, cx: &mut Cx<'_>, trainee: &Trainee) {
    let words = RichText::new(cx.lang.remove_sure(&trainee.person.name)).font(Type::BodySemi.font()).color(P.danger);
    ui.add(egui::Label::new(words).wrap());
    ui.horizontal(|ui| {
        if Button::new(cx.lang.person_remove()).icon(icons::TRASH).look(Look::Danger).show(ui).clicked() {
            people(cx, PeopleAction::Remove(trainee.person.id.clone(), true));
        }
        cancel(ui, cx);
    });
}

fn merge(ui: &mut Ui, cx: &mut Cx<'_>, trainee: &Trainee) {
    ui.label(RichText::new(cx.lang.merge_whose(&trainee.person.name)).font(Type::BodySemi.font()));
    let others = cx.model.practice.people.iter().filter(|t| t.person.id != trainee.person.id);
    let others: Vec<(String, String)> = others.map(|t| (t.person.id.clone(), t.person.name.clone())).collect();
    ui.horizontal_wrapped(|ui| {
        for (id, name) in others {
            let spoken = cx.lang.merge_into(&name);
            if Button::new(&name).icon(icons::STACK).named(&spoken).show(ui).clicked() {
                people(cx, PeopleAction::Merge(trainee.person.id.clone(), Some(id)));
            }
        }
        cancel(ui, cx);
    });
}

fn cancel(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        if Button::new(cx.lang.cancel_edit()).look(Look::Ghost).show(ui).clicked() {
            people(cx, PeopleAction::Cancel);
        }
    });
}
