//! The list of rules, one family after the other.

use egui::{Align2, FontId, Frame, Margin, Pos2, Rect, RichText, Role, ScrollArea, Sense, Ui, pos2, vec2};

use crate::{
    app::{Action, Met, RulesAction},
    core::{
        protocol::{About, Rule},
        scenario::Severity,
        text::find_folded,
    },
    lang::{Lang, Language},
    ui::{
        icons,
        theme::{LIGHT as P, RADIUS_CARD, RADIUS_CODE, Type, family},
        widgets::{Button, Tag, cut_line, focus_ring, matched_line, pressable, veil},
    },
};

use super::Cx;

const ROW: f32 = 40.0;
/// Room for the numbers of steps, in points.
const STEPS: f32 = 124.0;
/// Room for how the ceremony stands, in points.
const STATE: f32 = 136.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, beside: bool) {
    let listing = cx.model.rules.listing(cx.lang.0);
    if listing.is_empty() {
        return empty(ui, cx);
    }
    let chosen = cx.model.rules.shown(cx.lang.0).map(|r| r.id);
    let frame = Frame::new().fill(P.surface).stroke(P.thin()).corner_radius(RADIUS_CARD).inner_margin(Margin::same(1));
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        head(ui, cx);
        ScrollArea::vertical().auto_shrink([false, true]).show(ui, |ui| {
            for (family, rules) in &listing {
                band(ui, cx.lang.rule_family(*family), rules.len());
                for rule in rules {
                    row(ui, cx, rule, chosen == Some(rule.id), beside);
                }
            }
        });
    });
}

fn head(ui: &mut Ui, cx: &Cx<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 36.0), Sense::hover());
    let corner = egui::CornerRadius { nw: RADIUS_CARD, ne: RADIUS_CARD, sw: 0, se: 0 };
    ui.painter().rect_filled(rect, corner, P.sunken);
    let text = |x: f32, words: &str| {
        ui.painter().text(pos2(x, rect.center().y), Align2::LEFT_CENTER, words, Type::SmallSemi.font(), P.ink_3);
    };
    text(rect.left() + 48.0, cx.lang.rules_rule());
    if cx.model.rules.met().is_some() {
        text(rect.right() - STATE - STEPS, cx.lang.rules_steps());
        text(rect.right() - STATE, cx.lang.rules_state());
    }
}

fn band(ui: &mut Ui, words: &str, count: usize) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::hover());
    ui.painter().rect_filled(rect, 0, P.bg);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, P.thin());
    let at = pos2(rect.left() + 16.0, rect.center().y);
    let words = format!("{words}  {count}");
    ui.painter().text(at, Align2::LEFT_CENTER, words, Type::SmallSemi.font(), P.ink_2);
}

/// The sign of how bad a breach is.
pub(super) fn severity_icon(severity: Severity) -> char {
    match severity {
        Severity::Error => icons::X_CIRCLE,
        Severity::Warning => icons::WARNING,
        Severity::Note => icons::INFO,
    }
}

/// How the open ceremony stands to a rule: colour, sign, words; without a sign where there is nothing to say.
fn state(lang: Lang, met: &Met, rule: &Rule) -> (Tag, Option<char>, String) {
    let count = |severity| met.breaches(rule).filter(|p| p.severity == severity).count();
    if met.allowed(rule).is_some() {
        return (Tag::Neutral, Some(icons::MINUS), lang.rules_off().to_owned());
    }
    match met.worst(rule) {
        Some(worst @ Severity::Error) => {
            (Tag::Danger, Some(severity_icon(worst)), lang.library_errors(count(Severity::Error)))
        }
        Some(worst @ Severity::Warning) => {
            (Tag::Warn, Some(severity_icon(worst)), lang.library_warnings(count(Severity::Warning)))
        }
        Some(worst @ Severity::Note) => (Tag::Info, Some(severity_icon(worst)), lang.severity_note().to_owned()),
        None if met.steps(rule).is_empty() && rule.about != About::Whole => {
            (Tag::Neutral, None, lang.rules_not_met().to_owned())
        }
        None => (Tag::Ok, Some(icons::CHECK_CIRCLE), lang.library_fine().to_owned()),
    }
}

/// In which steps the open ceremony meets a rule.
fn steps(lang: Lang, met: &Met, rule: &Rule) -> String {
    match met.steps(rule) {
        [] if rule.about == About::Whole => lang.rules_whole().to_owned(),
        steps => lang.step_numbers(steps),
    }
}

fn row(ui: &mut Ui, cx: &mut Cx<'_>, rule: &'static Rule, chosen: bool, beside: bool) {
    let lang = cx.lang;
    let title = if lang.0 == Language::Vi { rule.title.vi } else { rule.title.en };
    let severity = rule.severity_in(cx.model.rules.era());
    let met = cx.model.rules.met().map(|met| (steps(lang, met, rule), state(lang, met, rule)));
    let mut spoken = vec![title.to_owned(), lang.breach(severity).to_owned()];
    if let Some((steps, (.., words))) = &met {
        spoken.extend((!steps.is_empty()).then(|| format!("{} {steps}", lang.rules_steps())));
        spoken.push(words.clone());
    }
    let (rect, response) = pressable(ui, vec2(ui.available_width(), ROW), Role::ListItem, chosen, &spoken.join(", "));
    if ui.is_rect_visible(rect) {
        ui.painter().rect_filled(rect, 0, P.over(if chosen { P.gold_tint } else { P.surface }, veil(&response)));
        if chosen {
            ui.painter().rect_filled(Rect::from_min_size(rect.min, vec2(4.0, ROW)), 0, P.gold);
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, P.thin());
        let y = rect.center().y;
        let font = FontId::new(18.0, family::icon());
        let at = pos2(rect.left() + 27.0, y);
        ui.painter().text(at, Align2::CENTER_CENTER, severity_icon(severity), font, P.ink_3);
        let right = if met.is_some() { STATE + STEPS + 12.0 } else { 16.0 };
        let hits = find_folded(title, cx.model.rules.query.trim());
        let galley = matched_line(ui, title, &hits, Type::Body.font(), P.ink, rect.width() - 48.0 - right);
        ui.painter().galley(pos2(rect.left() + 48.0, y - galley.size().y / 2.0), galley, P.ink);
        if let Some((steps, state)) = met {
            let galley = cut_line(ui, &steps, Type::TableNum.font(), P.ink_2, STEPS - 12.0);
            let at = pos2(rect.right() - STATE - STEPS, y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, P.ink_2);
            state_tag(ui, pos2(rect.right() - STATE, y), &state);
        }
        focus_ring(ui, &response, &P);
    }
    if chosen {
        keep_in_sight(ui, &response, rule.id);
    }
    if response.clicked() {
        cx.act(Action::Rules(RulesAction::Choose(rule.id)));
        if !beside {
            cx.act(Action::Rules(RulesAction::Read(true)));
        }
    }
}

fn state_tag(ui: &Ui, at: Pos2, (kind, icon, words): &(Tag, Option<char>, String)) {
    let Some(icon) = icon else {
        ui.painter().text(at, Align2::LEFT_CENTER, words, Type::Small.font(), P.ink_3);
        return;
    };
    let (fill, ink) = kind.colours();
    let galley = ui.painter().layout_no_wrap(words.clone(), Type::SmallSemi.font(), ink);
    let rect = Rect::from_min_size(at - vec2(0.0, 12.0), vec2(galley.size().x + 36.0, 24.0));
    ui.painter().rect_filled(rect, RADIUS_CODE, fill);
    let font = FontId::new(14.0, family::icon_fill());
    ui.painter().text(at + vec2(8.0, 0.0), Align2::LEFT_CENTER, icon, font, ink);
    ui.painter().galley(at + vec2(28.0, -galley.size().y / 2.0), galley, ink);
}

/// Scrolls to the chosen row when another one is chosen.
fn keep_in_sight(ui: &Ui, row: &egui::Response, rule: &'static str) {
    let id = ui.scope_id().with("chosen rule");
    let known = ui.data_mut(|d| std::mem::replace(d.get_temp_mut_or_default::<&'static str>(id), rule));
    if known != rule {
        row.scroll_to_me(None);
    }
}

fn empty(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() / 4.0).min(96.0));
        ui.label(icons::bold(icons::SCALES, 48.0).color(P.ink_3));
        let sentence = cx.lang.rules_nothing_found(cx.model.rules.query.trim());
        ui.label(RichText::new(sentence).font(Type::Body.font()).color(P.ink_2));
        ui.add_space(8.0);
        if Button::new(cx.lang.clear_search()).show(ui).clicked() {
            cx.act(Action::Rules(RulesAction::ShowAll));
        }
    });
}
