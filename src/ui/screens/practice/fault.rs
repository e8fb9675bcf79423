//! What is wrong here? A run of steps, acts, words or a picture of the stage; point at the fault, name the rule.

use egui::{FontId, RichText, Ui};

use crate::{
    app::{
        PracticeAction,
        practice::{Given, GivenAction, Phase, Sitting},
    },
    core::{
        practice::{Answer, Card, FaultTask, Part, View},
        scenario::RoleCode,
        stage::StagePicture,
    },
    ui::{
        theme::{LIGHT as P, Type, family},
        widgets::{StagePlan, code_block, heading},
    },
};

use super::{
    Cx, act,
    choice::{OptionRow, State},
};

/// What was entered, and what is right once it is told.
#[derive(Clone, Copy)]
struct Marks {
    at: Option<usize>,
    rule: Option<usize>,
    nothing: bool,
    /// Once told: the best row and rule, and whether the row that was pointed at is right.
    told: Option<(Option<usize>, Option<usize>, bool)>,
}

/// What is looked at, then the rules.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting, task: &FaultTask) {
    let Given::Fault { at, rule, nothing } = sitting.given else { return };
    let told = sitting.feedback().map(|f| {
        let pointed = f.parts.iter().any(|p| p.part == Part::Pointed && p.score.is_full());
        let (at, rule) = if let Answer::Fault { at, rule } = f.best { (at, rule) } else { (None, None) };
        (at, rule, pointed)
    });
    let marks = Marks { at, rule, nothing, told };
    heading(ui, cx.lang.point_where(), |_| {});
    match &task.view {
        View::Steps(cards) => {
            let rows: Vec<(Option<&RoleCode>, String)> =
                cards.iter().map(|c| (Some(&c.code), cx.lang.of(&c.title).to_owned())).collect();
            list(ui, cx, sitting, &rows, marks);
        }
        View::Acts { step, acts } => {
            title(ui, cx, step);
            let row = |r: &crate::core::practice::Row| {
                let who = cx.lang.of(&r.who);
                format!("{who}: {}", cx.lang.act_row(r))
            };
            let rows: Vec<_> = acts.iter().map(|r| (Some(&r.code), row(r))).collect();
            list(ui, cx, sitting, &rows, marks);
        }
        View::Lines { step, lines } => {
            title(ui, cx, step);
            let line = |(who, words): &(crate::core::text::Text, crate::core::text::Text)| {
                format!("{}: “{}”", cx.lang.of(who), cx.lang.of(words))
            };
            let rows: Vec<_> = lines.iter().map(|l| (None, line(l))).collect();
            list(ui, cx, sitting, &rows, marks);
        }
        View::Stage { step, picture, called, .. } => {
            title(ui, cx, step);
            plan(ui, cx, picture, marks);
            let figures = picture.figures.iter().zip(called);
            let rows: Vec<_> = figures.map(|(f, c)| (Some(&f.mark), cx.lang.of(c).to_owned())).collect();
            list(ui, cx, sitting, &rows, marks);
        }
    }
    rules(ui, cx, sitting, task, marks);
}

fn title(ui: &mut Ui, cx: &Cx<'_>, step: &Card) {
    ui.horizontal(|ui| {
        code_block(ui, &step.code, "");
        ui.label(RichText::new(cx.lang.of(&step.title)).font(FontId::new(18.0, family::bold())));
    });
}

/// The stage; whoever is pointed at is outlined.
fn plan(ui: &mut Ui, cx: &Cx<'_>, picture: &StagePicture, marks: Marks) {
    let shown = marks.told.and_then(|(best, _, _)| best).or(marks.at);
    let acting: Vec<String> = shown.and_then(|n| picture.figures.get(n)).map(|f| f.who.clone()).into_iter().collect();
    let plan = StagePlan::new(picture, &P, cx.lang).mirrored(cx.model.mirrored).acting(&acting);
    let width = ui.available_width().min(760.0);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(width, plan.height(width)), egui::Sense::hover());
    plan.show(ui, rect);
}

/// Rows to point at.
fn list(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting, rows: &[(Option<&RoleCode>, String)], marks: Marks) {
    ui.spacing_mut().item_spacing.y = 6.0;
    for (n, (mark, words)) in rows.iter().enumerate() {
        let chosen = marks.at == Some(n);
        let state = match marks.told {
            Some((_, _, true)) if chosen => State::Right,
            Some((_, _, false)) if chosen => State::Wrong,
            Some((best, _, false)) if best == Some(n) => State::Right,
            None if chosen => State::Chosen,
            _ => State::Open,
        };
        let row = OptionRow { number: None, words, mark: *mark, state };
        if row.show(ui, cx).clicked() && sitting.phase == Phase::Answering {
            act(cx, PracticeAction::Give(GivenAction::At(n)));
        }
    }
}

/// Four rules, or none.
fn rules(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting, task: &FaultTask, marks: Marks) {
    ui.add_space(4.0);
    ui.label(RichText::new(cx.lang.which_rule()).font(Type::H2.font()));
    let options = task.options.iter().map(|(_, words)| cx.lang.of(words).to_owned()).enumerate();
    let rows = options.map(|(n, words)| (Some(n), words)).chain([(None, cx.lang.nothing_wrong_option().to_owned())]);
    for (n, words) in rows.collect::<Vec<_>>() {
        let chosen = if n.is_some() { marks.rule == n } else { marks.nothing };
        let right = marks.told.map(|(_, rule, _)| rule == n);
        let state = match (right, chosen) {
            (Some(true), _) => State::Right,
            (Some(false), true) => State::Wrong,
            (None, true) => State::Chosen,
            _ => State::Open,
        };
        let number = Some(n.map_or(0, |n| n + 1));
        let row = OptionRow { number, words: &words, mark: None, state };
        if row.show(ui, cx).clicked() && sitting.phase == Phase::Answering {
            act(cx, PracticeAction::Give(n.map_or(GivenAction::Nothing, GivenAction::Choose)));
        }
    }
}
