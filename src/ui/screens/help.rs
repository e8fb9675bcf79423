//! The keys, from the one table of shortcuts.

use egui::{RichText, ScrollArea, Sense, Ui, vec2};

use crate::{
    app::keys::{Chord, Do, Place, Shortcut, TABLE},
    lang::Lang,
    ui::{
        keys,
        theme::{LIGHT as P, Type},
        widgets::{cut_line, key_cap, key_cap_width},
    },
};

use super::{Cx, dialog};

/// Draws the dialog.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let title = cx.lang.help_title();
    dialog::frame(ui, cx, "help", title, 1040.0, |ui, cx| {
        let lang = cx.lang;
        ui.add(egui::Label::new(RichText::new(lang.help_intro()).font(Type::Table.font()).color(P.ink_2)).wrap());
        let height = (ui.ctx().content_rect().height() - 220.0).max(120.0);
        ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink([false, true]).show(
            ui,
            |ui| {
                ui.set_max_width(ui.available_width() - 16.0);
                if ui.available_width() >= 760.0 {
                    ui.spacing_mut().item_spacing.x = 40.0;
                    ui.columns(2, |columns| {
                        let [left, right] = columns else { return };
                        left.with_layout(egui::Layout::top_down(egui::Align::LEFT), |ui| drilling(ui, lang));
                        right.with_layout(egui::Layout::top_down(egui::Align::LEFT), |ui| others(ui, lang));
                    });
                } else {
                    drilling(ui, lang);
                    others(ui, lang);
                }
            },
        );
        dialog::buttons(ui, |ui| dialog::close(ui, cx, true));
    });
}

fn groups(ui: &mut Ui, lang: Lang, places: &[Place]) {
    for place in places {
        group(ui, lang, *place);
        ui.add_space(8.0);
    }
}

/// From choosing a ceremony to its end: about as long as all the others.
fn drilling(ui: &mut Ui, lang: Lang) {
    groups(ui, lang, &[Place::Drill, Place::Library, Place::Setup]);
}

fn others(ui: &mut Ui, lang: Lang) {
    groups(ui, lang, &[Place::Anywhere, Place::Reference, Place::Practice]);
    ui.add_space(4.0);
    ui.label(RichText::new(lang.help_advice_title()).font(Type::H2.font()));
    for words in [lang.help_typing(), lang.help_clicker(), lang.help_safe()] {
        ui.add(egui::Label::new(RichText::new(words).font(Type::Table.font()).color(P.ink_2)).wrap());
    }
}

fn group(ui: &mut Ui, lang: Lang, place: Place) {
    let words = match place {
        Place::Drill => lang.help_in_drill(),
        Place::Setup => lang.rail_setup(),
        Place::Library => lang.rail_library(),
        Place::Reference => lang.help_in_reference(),
        Place::Practice => lang.help_in_practice(),
        Place::Anywhere | Place::Elsewhere => lang.help_anywhere(),
    };
    ui.label(RichText::new(words).font(Type::H2.font()));
    ui.spacing_mut().item_spacing.y = 0.0;
    let faults: Vec<&Shortcut> = TABLE.iter().filter(|s| matches!(s.does, Do::Fault(_))).collect();
    let here: Vec<&Shortcut> = TABLE.iter().filter(|s| s.place == place).collect();
    // Keys that do the same in several directions share a row.
    for same in here.chunk_by(|a, b| deed(lang, a.does, place) == deed(lang, b.does, place)) {
        match same {
            [Shortcut { does: Do::Fault(1), .. }, ..] => faults_row(ui, lang, &faults),
            [Shortcut { does: Do::Fault(_), .. }, ..] | [] => {}
            [first, ..] => {
                // Digits have a second chord each; with several of them the first ones say enough.
                let each = if same.len() > 1 { 1 } else { first.chords.len() };
                let said = |chord: &Chord| (keys::text(*chord, lang), keys::spoken(*chord, lang));
                let caps: Vec<_> = same.iter().flat_map(|s| s.chords.iter().take(each)).map(said).collect();
                row(ui, &deed(lang, first.does, place), &caps);
            }
        }
    }
    ui.spacing_mut().item_spacing.y = 8.0;
}

/// The keys of all faults in one line, drawn from the first to the last: nine lines alike show no more. Each is read out.
fn faults_row(ui: &mut Ui, lang: Lang, faults: &[&Shortcut]) {
    let (Some(first), Some(last)) = (faults.first(), faults.last()) else { return };
    let caps: Vec<_> = (first.chords.iter().zip(last.chords).enumerate())
        .map(|(n, (from, to))| {
            let each: Vec<String> =
                faults.iter().filter_map(|f| f.chords.get(n)).map(|c| keys::spoken(*c, lang)).collect();
            (format!("{} – {}", keys::text(*from, lang), keys::text(*to, lang)), each.join(", "))
        })
        .collect();
    row(ui, &deed(lang, last.does, last.place), &caps);
}

/// What it does at the left, its keys at the right; each key as drawn and as read out.
fn row(ui: &mut Ui, words: &str, caps: &[(String, String)]) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 30.0), Sense::hover());
    let spoken: Vec<&str> = caps.iter().map(|(_, spoken)| spoken.as_str()).collect();
    crate::ui::widgets::name(&response, egui::Role::Label, true, &format!("{words}: {}", spoken.join(", ")));
    let mut x = rect.right();
    for (cap, _) in caps.iter().rev() {
        x -= key_cap_width(ui, cap);
        key_cap(ui, egui::pos2(x, rect.center().y - 12.0), cap, false);
        x -= 6.0;
    }
    let galley = cut_line(ui, words, Type::Table.font(), P.ink, x - rect.left() - 8.0);
    ui.painter().galley(egui::pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley, P.ink);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, P.thin());
}

/// What a key does, in words.
fn deed(lang: Lang, does: Do, place: Place) -> String {
    match does {
        Do::Next => lang.do_next(),
        Do::Back => lang.do_back(),
        Do::Pause if place == Place::Practice => lang.do_pause_role(),
        Do::Pause => lang.do_pause(),
        Do::Hold => lang.do_hold(),
        Do::Blackout => lang.do_blackout(),
        Do::Freeze => lang.do_freeze(),
        Do::Jump => lang.do_jump(),
        Do::View => lang.do_view(),
        Do::Tick => lang.do_tick(),
        Do::Fault(last) => return lang.do_faults(last),
        Do::More => lang.do_more(),
        Do::Less => lang.do_less(),
        Do::Note => lang.do_note(),
        Do::Finish => lang.do_finish(),
        Do::Undo => lang.do_undo(),
        Do::Mirror => lang.do_mirror(),
        Do::Start => lang.do_start(),
        Do::Search if place == Place::Reference => lang.do_search_here(),
        Do::Search => lang.do_search(),
        Do::Escape => lang.do_escape(),
        Do::Help => lang.do_help(),
        Do::Terms => lang.do_terms(),
        Do::Open => lang.do_open(),
        Do::HandIn => lang.do_hand_in(),
        Do::Pick(0) => lang.do_pick_nothing(),
        Do::Pick(_) => lang.do_pick(),
        Do::Arrow(_) => lang.do_arrow(),
        Do::Fine(_) => lang.do_fine(),
        Do::Shove(_) => lang.do_shove(),
        Do::Turn(_) => lang.do_turn(),
        Do::Space => lang.do_space(),
        Do::Show => lang.do_show(),
        Do::Peek => lang.do_peek(),
        Do::Again => lang.do_again(),
    }
    .to_owned()
}
