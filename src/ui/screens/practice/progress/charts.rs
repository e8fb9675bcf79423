//! What will be remembered, and how much was done.

use egui::{RichText, Ui};
use egui_plot::{Bar, BarChart, Line, Plot, PlotPoints, Points};

use crate::{
    app::practice::Outlook,
    ui::{
        theme::{LIGHT as P, Type},
        widgets::card,
    },
};

use super::Cx;

/// Height of a chart, in points.
const HEIGHT: f32 = 170.0;

/// A chart that is only looked at.
fn plot<'a>(id: &str) -> Plot<'a> {
    Plot::new(id.to_owned())
        .height(HEIGHT)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .show_x(false)
        .show_y(false)
        .show_background(false)
}

/// A name for whoever cannot see the chart: its figures.
fn speak(ui: &Ui, response: &egui::Response, words: String) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::Role::Image);
        node.set_label(words);
    });
}

/// What would be remembered in the days to come if nothing were rehearsed.
pub(super) fn forecast(ui: &mut Ui, cx: &Cx<'_>, outlook: &Outlook) {
    let points: Vec<[f64; 2]> =
        outlook.forecast.iter().map(|f| [f64::from(f.day.since(outlook.today)), f.recall * 100.0]).collect();
    card(ui, None, |ui| {
        ui.label(RichText::new(cx.lang.progress_forecast()).font(Type::H2.font()));
        let shown = plot("forecast")
            .include_y(0.0)
            .include_y(100.0)
            .y_axis_formatter(|mark, _| format!("{:.0} %", mark.value))
            .x_axis_formatter(|mark, _| format!("{:.0}", mark.value))
            .show(ui, |plot| {
                plot.line(Line::new("", PlotPoints::from(points.clone())).color(P.pine).width(2.5));
                // Marks as well, so that the line is seen on a poor projector.
                let weeks: Vec<[f64; 2]> = points.iter().copied().filter(|[day, _]| day % 7.0 == 0.0).collect();
                plot.points(Points::new("", PlotPoints::from(weeks)).color(P.pine).radius(4.0));
            });
        let weeks = outlook.forecast.iter().step_by(7);
        let said: Vec<String> =
            weeks.map(|f| cx.lang.chart_day(f.day.since(outlook.today), (f.recall * 100.0).round() as u32)).collect();
        speak(ui, &shown.response, format!("{}: {}", cx.lang.progress_forecast(), said.join(", ")));
        ui.label(RichText::new(cx.lang.progress_forecast_days()).font(Type::Small.font()).color(P.ink_2));
    });
}

/// Exercises of the last weeks, and days in a row.
pub(super) fn activity(ui: &mut Ui, cx: &Cx<'_>, outlook: &Outlook) {
    let bars: Vec<Bar> = outlook
        .activity
        .days
        .iter()
        .filter(|(day, _)| outlook.today.since(**day) < DAYS)
        .map(|(day, (many, _, _))| {
            Bar::new(-f64::from(outlook.today.since(*day)), *many as f64).width(0.7).fill(P.bar_actual)
        })
        .collect();
    card(ui, None, |ui| {
        ui.label(RichText::new(cx.lang.progress_activity()).font(Type::H2.font()));
        let row = cx.lang.progress_row(outlook.activity.row);
        let longest = cx.lang.progress_row_long(outlook.activity.longest);
        ui.label(RichText::new(format!("{row} · {longest}")).font(Type::Table.font()).color(P.ink_2));
        let shown = plot("activity")
            .include_y(0.0)
            .include_x(-f64::from(DAYS) + 0.5)
            .include_x(0.6)
            .y_axis_formatter(|mark, _| format!("{:.0}", mark.value))
            .x_axis_formatter(|mark, _| if mark.value > 0.0 { String::new() } else { format!("{:.0}", mark.value) })
            .show(ui, |plot| plot.bar_chart(BarChart::new("", bars)));
        speak(ui, &shown.response, format!("{}: {row}, {longest}", cx.lang.progress_activity()));
    });
}

/// Days that are looked back on.
const DAYS: u32 = 28;
