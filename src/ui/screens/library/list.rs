//! The list: a table of all entries, hits in titles first.

use egui::{Align2, FontId, Frame, Margin, Pos2, Rect, Role, ScrollArea, Sense, Ui, pos2, vec2};

use crate::{
    app::{Action, Card, LibraryAction},
    core::{
        library::{Entry, Origin},
        scenario::Scenario,
        text::find_folded,
        time::clock_face,
    },
    lang::Lang,
    ui::{
        icons,
        theme::{LIGHT as P, RADIUS_CARD, RADIUS_CODE, Type, family},
        widgets::{Tag, cut_line, focus_ring, matched_line, pressable, veil},
    },
};

use super::Cx;

const ROW: f32 = 44.0;

/// Where the columns stand, in points from the left; those without room are left out.
#[derive(Debug, Clone, Copy)]
struct Columns {
    title: (f32, f32),
    decider: f32,
    steps: Option<f32>,
    class: f32,
    roles: Option<f32>,
    last: Option<f32>,
    check: f32,
}

impl Columns {
    /// Dropped in this order where it is narrow: roles, last drill, steps. Names that can be told apart go before them.
    fn of(width: f32) -> Self {
        let mut x = width - 108.0;
        let check = x;
        let mut take = |wide: f32| {
            x -= wide;
            x
        };
        let last = (width >= 800.0).then(|| take(112.0));
        let roles = (width >= 860.0).then(|| take(48.0));
        let class = take(64.0);
        let steps = (width >= 560.0).then(|| take(56.0));
        let decider = take(132.0);
        Self { title: (50.0, decider - 62.0), decider, steps, class, roles, last, check }
    }
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, beside: bool) {
    let listing = cx.model.library.listing();
    if listing.titles.is_empty() && listing.contents.is_empty() {
        return super::empty(ui, cx);
    }
    let searching = !cx.model.library.query.trim().is_empty();
    let frame = Frame::new().fill(P.surface).stroke(P.thin()).corner_radius(RADIUS_CARD).inner_margin(Margin::same(1));
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let columns = Columns::of(ui.available_width());
        head(ui, cx.lang, &columns);
        ScrollArea::vertical().auto_shrink([false, true]).show(ui, |ui| {
            let parts =
                [(cx.lang.library_in_titles(), &listing.titles), (cx.lang.library_in_steps(), &listing.contents)];
            for (words, entries) in parts {
                if searching && !entries.is_empty() {
                    group(ui, words, entries.len());
                }
                for entry in entries {
                    row(ui, cx, &columns, entry, beside);
                }
            }
        });
    });
}

fn head(ui: &mut Ui, lang: Lang, columns: &Columns) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 36.0), Sense::hover());
    let corner = egui::CornerRadius { nw: RADIUS_CARD, ne: RADIUS_CARD, sw: 0, se: 0 };
    ui.painter().rect_filled(rect, corner, P.sunken);
    let text = |x: f32, align: Align2, words: &str| {
        ui.painter().text(pos2(rect.left() + x, rect.center().y), align, words, Type::SmallSemi.font(), P.ink_3);
    };
    text(columns.title.0, Align2::LEFT_CENTER, lang.library_ceremony());
    text(columns.decider, Align2::LEFT_CENTER, lang.who_decides());
    if let Some(x) = columns.steps {
        text(x + 40.0, Align2::RIGHT_CENTER, lang.steps_head());
    }
    text(columns.class + 48.0, Align2::RIGHT_CENTER, lang.pace_class());
    if let Some(x) = columns.roles {
        text(x + 32.0, Align2::RIGHT_CENTER, lang.roles());
    }
    if let Some(x) = columns.last {
        text(x, Align2::LEFT_CENTER, lang.last_drilled());
    }
    text(columns.check, Align2::LEFT_CENTER, lang.library_check());
}

fn group(ui: &mut Ui, words: &str, count: usize) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::hover());
    ui.painter().rect_filled(rect, 0, P.bg);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, P.thin());
    let at = pos2(rect.left() + 16.0, rect.center().y);
    let words = format!("{words}  {count}");
    ui.painter().text(at, Align2::LEFT_CENTER, words, Type::SmallSemi.font(), P.ink_2);
}

fn row(ui: &mut Ui, cx: &mut Cx<'_>, columns: &Columns, entry: &Entry, beside: bool) {
    let card = cx.model.library.shelf.card(entry);
    let chosen = cx.model.library.chosen.as_deref() == Some(entry.place.as_str());
    let title = entry.scenario.as_ref().map_or(entry.file.as_str(), |s| cx.lang.of(&s.title));
    let spoken = spoken(cx.lang, entry, title, &card);
    let (rect, response) = pressable(ui, vec2(ui.available_width(), ROW), Role::ListItem, chosen, &spoken);
    if ui.is_rect_visible(rect) {
        let fill = if chosen { P.gold_tint } else { P.surface };
        ui.painter().rect_filled(rect, 0, P.over(fill, veil(&response)));
        if chosen {
            let bar = Rect::from_min_size(rect.min, vec2(4.0, ROW));
            ui.painter().rect_filled(bar, 0, P.gold);
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, P.thin());
        painted(ui, cx, columns, rect, entry, title, &card);
        focus_ring(ui, &response, &P);
    }
    if chosen {
        keep_in_sight(ui, &response, &entry.place);
    }
    if response.clicked() {
        cx.act(Action::Library(LibraryAction::Choose(entry.place.clone())));
        if !beside {
            cx.act(Action::Library(LibraryAction::Read(true)));
        }
    }
    if response.double_clicked() {
        cx.act(Action::Library(LibraryAction::Prepare(entry.place.clone())));
    }
}

/// Scrolls to the chosen row when another one is chosen.
fn keep_in_sight(ui: &Ui, row: &egui::Response, place: &str) {
    let id = ui.scope_id().with("chosen row");
    let known = ui.data_mut(|d| std::mem::replace(d.get_temp_mut_or_default::<String>(id), place.to_owned()));
    if known != place {
        row.scroll_to_me(None);
    }
}

fn painted(ui: &Ui, cx: &Cx<'_>, columns: &Columns, rect: Rect, entry: &Entry, title: &str, card: &Card) {
    let at = |x: f32| pos2(rect.left() + x, rect.center().y);
    if let Some(scenario) = &entry.scenario {
        let chosen = cx.model.library.chosen.as_deref() == Some(entry.place.as_str());
        let font = FontId::new(20.0, if chosen { family::icon_fill() } else { family::icon() });
        ui.painter().text(at(27.0), Align2::CENTER_CENTER, super::award_icon(&scenario.awards), font, P.ink);
        decider(ui, cx.lang, at(columns.decider), scenario);
        figures(ui, columns, rect, card);
        if let Some(x) = columns.last {
            last_drilled(ui, cx, at(x), &scenario.id);
        }
    } else {
        let font = FontId::new(20.0, family::icon_fill());
        ui.painter().text(at(27.0), Align2::CENTER_CENTER, icons::WARNING_CIRCLE, font, P.danger);
        let words = cx.lang.library_unreadable();
        ui.painter().text(at(columns.decider), Align2::LEFT_CENTER, words, Type::Table.font(), P.ink_3);
    }
    let (x, width) = columns.title;
    let mark = origin_words(cx.lang, entry.origin).map(|w| cut_line(ui, w, Type::Small.font(), P.ink_3, width * 0.4));
    let room = width - mark.as_ref().map_or(0.0, |m| m.size().x + 12.0);
    let hits = find_folded(title, cx.model.library.query.trim());
    let galley = matched_line(ui, title, &hits, Type::BodySemi.font(), P.ink, room);
    let end = x + galley.size().x;
    ui.painter().galley(at(x) - vec2(0.0, galley.size().y / 2.0), galley, P.ink);
    if let Some(mark) = mark {
        ui.painter().galley(at(end + 12.0) - vec2(0.0, mark.size().y / 2.0), mark, P.ink_3);
    }
    check_tag(ui, at(columns.check), cx.lang, card);
}

fn figures(ui: &Ui, columns: &Columns, rect: Rect, card: &Card) {
    let number = |x: f32, words: String, font: FontId| {
        let at = pos2(rect.left() + x, rect.center().y);
        ui.painter().text(at, Align2::RIGHT_CENTER, words, font, P.ink);
    };
    if let Some(x) = columns.steps {
        number(x + 40.0, card.steps.to_string(), Type::TableNum.font());
    }
    number(columns.class + 48.0, clock_face(card.class), Type::TableNumBold.font());
    if let Some(x) = columns.roles {
        number(x + 32.0, card.people.to_string(), Type::TableNum.font());
    }
}

fn decider(ui: &Ui, lang: Lang, at: Pos2, scenario: &Scenario) {
    let Some(first) = scenario.awards.first() else { return };
    super::authority_mark(ui.painter(), at + vec2(5.0, 0.0), first.decided_by);
    let galley = cut_line(ui, lang.authority_name(first.decided_by), Type::Table.font(), P.ink, 116.0);
    ui.painter().galley(at + vec2(16.0, -galley.size().y / 2.0), galley, P.ink);
}

fn last_drilled(ui: &Ui, cx: &Cx<'_>, at: Pos2, id: &str) {
    let last = cx.model.records.drills.iter().find(|d| d.scenario == id);
    let (words, ink) = match last {
        Some(drill) => (cx.lang.date(drill.began, cx.model.wall), P.ink),
        None => (cx.lang.never_drilled().to_owned(), P.ink_3),
    };
    let galley = cut_line(ui, &words, Type::Table.font(), ink, 108.0);
    ui.painter().galley(at - vec2(0.0, galley.size().y / 2.0), galley, ink);
}

/// How the check of the file came out: colour, sign, words.
pub(super) fn verdict(lang: Lang, card: &Card) -> (Tag, char, String) {
    match (card.errors, card.warnings) {
        (0, 0) => (Tag::Ok, icons::CHECK_CIRCLE, lang.library_fine().to_owned()),
        (0, n) => (Tag::Warn, icons::WARNING, lang.library_warnings(n)),
        (n, _) => (Tag::Danger, icons::X_CIRCLE, lang.library_errors(n)),
    }
}

fn check_tag(ui: &Ui, at: Pos2, lang: Lang, card: &Card) {
    let (kind, icon, words) = verdict(lang, card);
    let (fill, ink) = kind.colours();
    let galley = ui.painter().layout_no_wrap(words, Type::SmallSemi.font(), ink);
    let rect = Rect::from_min_size(at - vec2(0.0, 12.0), vec2(galley.size().x + 36.0, 24.0));
    ui.painter().rect_filled(rect, RADIUS_CODE, fill);
    let font = FontId::new(14.0, family::icon_fill());
    ui.painter().text(at + vec2(8.0, 0.0), Align2::LEFT_CENTER, icon, font, ink);
    ui.painter().galley(at + vec2(28.0, -galley.size().y / 2.0), galley, ink);
}

/// Where an entry comes from, unless it is part of the program.
pub(super) fn origin_words(lang: Lang, origin: Origin) -> Option<&'static str> {
    match origin {
        Origin::Bundled => None,
        Origin::Own => Some(lang.origin_own()),
        Origin::Opened => Some(lang.origin_opened()),
    }
}

fn spoken(lang: Lang, entry: &Entry, title: &str, card: &Card) -> String {
    let mut parts = vec![title.to_owned()];
    parts.extend(origin_words(lang, entry.origin).map(str::to_owned));
    if let Some(scenario) = &entry.scenario {
        parts.extend(scenario.awards.first().map(|a| lang.authority_name(a.decided_by).to_owned()));
        parts.push(lang.steps_count(card.steps));
        parts.push(format!("{} {}", lang.pace_class(), clock_face(card.class)));
    }
    parts.push(verdict(lang, card).2);
    parts.join(", ")
}
