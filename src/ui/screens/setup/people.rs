//! Who plays whom.

use egui::{RichText, Ui};

use crate::{
    app::{Action, Setup, SetupAction},
    core::scenario::Role,
    ui::{
        icons,
        theme::{LIGHT as P, Type},
        widgets::{Field, card, chip_within, heading, hline},
    },
};

use super::Cx;

/// Room for the chips, in points.
const CHIPS: f32 = 232.0;
/// Between a row and the lines over and under it, in points.
const TO_LINE: f32 = 5.0;
/// Room for the remark behind a name.
const REMARK: f32 = 120.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, setup: &Setup) {
    card(ui, None, |ui| {
        heading(ui, cx.lang.setup_cast(), |ui| {
            ui.label(RichText::new(cx.lang.setup_cast_about()).font(Type::Small.font()).color(P.ink_3));
        });
        // Chips and names stand on one line.
        ui.spacing_mut().interact_size.y = 40.0;
        ui.spacing_mut().item_spacing.y = TO_LINE;
        group(ui, cx, setup);
        for role in &setup.rundown.roles {
            let people = role.people();
            for (n, slot) in people.iter().enumerate() {
                hline(ui);
                ui.add_space(TO_LINE);
                let number = (people.len() > 1).then_some(n + 1);
                person(ui, cx, setup, role, slot, number);
            }
        }
    });
}

fn group(ui: &mut Ui, cx: &mut Cx<'_>, setup: &Setup) {
    ui.horizontal(|ui| {
        let start = ui.cursor().left();
        ui.label(RichText::new(cx.lang.group()).font(Type::TableSemi.font()));
        ui.add_space((chip_room(ui) - (ui.cursor().left() - start)).max(0.0));
        let field = Field::new(cx.lang.group(), &setup.group).hint(cx.lang.setup_group_hint());
        let (_, changed) = field.width(name_room(ui)).show(ui, "setup group");
        if let Some(text) = changed {
            cx.act(Action::Setup(SetupAction::Group(text)));
        }
    });
}

fn chip_room(ui: &Ui) -> f32 {
    CHIPS.min(ui.max_rect().width() * 0.45)
}

fn name_room(ui: &Ui) -> f32 {
    let rest = ui.available_width();
    if rest > REMARK + 200.0 { rest - REMARK } else { rest }
}

fn person(ui: &mut Ui, cx: &mut Cx<'_>, setup: &Setup, role: &Role, slot: &str, number: Option<usize>) {
    let name = cx.lang.of(&role.name);
    let (mark, name) = match number {
        Some(n) => (role.code_of(n), format!("{name} {n}")),
        None => (role.code(), name.to_owned()),
    };
    ui.horizontal(|ui| {
        let room = chip_room(ui);
        let start = ui.cursor().left();
        // Every name field begins at the same place, however long the role is called.
        chip_within(ui, &mark, &name, "", room - ui.spacing().item_spacing.x);
        ui.add_space((room - (ui.cursor().left() - start)).max(0.0));
        let value = setup.cast.get(slot).map_or("", String::as_str);
        let spoken = cx.lang.setup_player_of(&name);
        let (_, changed) = Field::new(&spoken, value).width(name_room(ui)).show(ui, ("setup person", slot));
        if let Some(text) = changed {
            cx.act(Action::Setup(SetupAction::Person(slot.to_owned(), text)));
        }
        if ui.available_width() >= REMARK - 16.0 {
            ui.spacing_mut().item_spacing.x = 6.0;
            if role.optional {
                ui.label(RichText::new(cx.lang.optional_role()).font(Type::Small.font()).color(P.ink_3));
            } else {
                ui.label(icons::fill(icons::STAR, 14.0).color(P.gold_ink));
                ui.label(RichText::new(cx.lang.setup_needed()).font(Type::SmallSemi.font()).color(P.gold_ink));
            }
        }
    });
}
