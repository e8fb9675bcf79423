//! The stage seen from above: what stands there, who stands there, who walks where.

mod fixtures;
mod map;
mod markers;
mod paths;
mod spoken;
mod view;

use egui::{CornerRadius, Painter, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

use crate::{
    core::{scenario::Place, stage::StagePicture},
    lang::Lang,
    ui::theme,
};

pub use map::PlanMap;

use view::View;

/// Below this width, in points, the things on the stage carry no words.
pub const NARROWEST_WITH_LABELS: f32 = 480.0;

/// Whether the things on the stage carry words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Labels {
    /// Where there is room for them.
    #[default]
    WhereRoom,
    /// Never.
    Never,
}

/// The plan of one moment, ready to be drawn.
#[derive(Debug, Clone, Copy)]
pub struct StagePlan<'a> {
    picture: &'a StagePicture,
    palette: &'a theme::Palette,
    lang: Lang,
    mirrored: bool,
    labels: Labels,
    acting: &'a [String],
    own: Option<(&'a str, &'a str)>,
    corner: u8,
}

impl<'a> StagePlan<'a> {
    /// A plan as the audience sees the stage.
    #[must_use]
    pub fn new(picture: &'a StagePicture, palette: &'a theme::Palette, lang: Lang) -> Self {
        let (mirrored, labels) = (false, Labels::default());
        Self { picture, palette, lang, mirrored, labels, acting: &[], own: None, corner: theme::RADIUS_CARD }
    }

    /// Turned by 180°: as those on the stage see the hall.
    #[must_use]
    pub fn mirrored(mut self, yes: bool) -> Self {
        self.mirrored = yes;
        self
    }

    /// Words at the things on the stage.
    #[must_use]
    pub fn labels(mut self, labels: Labels) -> Self {
        self.labels = labels;
        self
    }

    /// Roles or people that act now; their markers are outlined.
    #[must_use]
    pub fn acting(mut self, who: &'a [String]) -> Self {
        self.acting = who;
        self
    }

    /// The person who learns from it: outlined, with words on a plate.
    #[must_use]
    pub fn own(mut self, who: &'a str, words: &'a str) -> Self {
        self.own = Some((who, words));
        self
    }

    /// Corner of the whole plan, in points.
    #[must_use]
    pub fn corner(mut self, radius: u8) -> Self {
        self.corner = radius;
        self
    }

    /// The height that shows all there is to see at a width, both in points.
    #[must_use]
    pub fn height(&self, width: f32) -> f32 {
        width * view::ratio(self.labelled(width))
    }

    /// The plan for a width and at most so much height, both in points, and the height it takes: without words where
    /// they would lie over one another.
    #[must_use]
    pub fn fitting(self, width: f32, room: f32) -> (Self, f32) {
        let height = self.height(width).min(room);
        if height < view::ratio(true) * NARROWEST_WITH_LABELS {
            let plain = self.labels(Labels::Never);
            return (plain, plain.height(width).min(room));
        }
        (self, height)
    }

    /// Draws the plan into `rect` and tells assistive tools who stands where.
    pub fn show(&self, ui: &mut Ui, rect: Rect) -> Response {
        let response = ui.allocate_rect(rect, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.spoken()));
        if ui.is_rect_visible(rect) {
            self.paint(&ui.painter().with_clip_rect(rect.intersect(ui.clip_rect())), rect);
        }
        response
    }

    /// Who stands where, in a sentence.
    #[must_use]
    pub fn spoken(&self) -> String {
        spoken::sentence(self.picture, self.lang, self.mirrored)
    }

    /// How the plan lies in `rect`, to find places on the screen and back and to put marks on it.
    #[must_use]
    pub fn map(&self, rect: Rect, pixels_per_point: f32) -> PlanMap<'a> {
        PlanMap::new(self.view(rect, pixels_per_point), self.palette)
    }

    fn view(&self, rect: Rect, pixels_per_point: f32) -> View {
        let people: Vec<Place> = self.picture.figures.iter().map(|figure| figure.place).collect();
        View::new(rect, self.mirrored, self.labelled(rect.width()), pixels_per_point).with_room_for(&people)
    }

    /// Draws the plan into `rect`.
    pub fn paint(&self, painter: &Painter, rect: Rect) {
        if rect.width() < 1.0 || rect.height() < 1.0 {
            return;
        }
        let labelled = self.labelled(rect.width());
        let view = self.view(rect, painter.pixels_per_point());
        let frame = CornerRadius::same(self.corner);
        fixtures::ground(painter, &view, self.palette, frame);
        let spots = markers::spots(&view, self.picture);
        let ghosts = paths::ghosts(&view, self.picture, &spots);
        let circles = ghosts.iter().filter_map(paths::Ghost::circle);
        let covering: Vec<Pos2> = spots.iter().copied().chain(circles).collect();
        fixtures::things(painter, &view, self.palette, &covering);
        if labelled {
            fixtures::words(painter, &view, self.palette, self.lang);
        }
        paths::ways(painter, &view, self.palette, self.picture, &spots);
        paths::draw_ghosts(painter, &view, self.palette, &ghosts);
        markers::people(painter, &view, self.palette, (self.picture, &spots), self.acting, self.own);
        // Small plans have it in their heading; here it would cover the flags.
        if self.mirrored && labelled {
            fixtures::view_tag(painter, &view, self.palette, self.lang);
        }
        painter.rect_stroke(rect, frame, Stroke::new(1.0, self.palette.line), StrokeKind::Inside);
    }

    fn labelled(&self, width: f32) -> bool {
        self.labels == Labels::WhereRoom && width >= NARROWEST_WITH_LABELS
    }
}

#[cfg(test)]
mod tests {
    use egui_kittest::{Harness, kittest::Queryable as _};

    use super::*;
    use crate::{
        core::{
            scenario::RoleCode,
            stage::{Figure, Track},
            text::Language,
            time::Span,
        },
        ui::fonts,
    };

    fn picture() -> StagePicture {
        let figure = |who: &str, x, y, facing, walking| Figure {
            who: who.into(),
            role: who.into(),
            mark: RoleCode::unknown(who),
            place: Place { x, y },
            facing,
            walking,
        };
        let track = Track {
            who: "LT".into(),
            role: "LT".into(),
            mark: RoleCode::unknown("LT"),
            from: Place { x: 104.0, y: 38.0 },
            path: vec![Place { x: 104.0, y: 38.0 }, Place { x: 66.0, y: 32.0 }],
            start: Span::ZERO,
            takes: Span::seconds(4),
            leads: false,
            facing: 270.0,
            current: true,
        };
        StagePicture {
            figures: vec![figure("NT", 50.0, 26.0, 180.0, false), figure("LT", 90.0, 36.0, 270.0, true)],
            tracks: vec![track],
        }
    }

    fn shown(width: f32, mirrored: bool, language: Language) -> Harness<'static> {
        let picture = picture();
        Harness::builder()
            .with_size(egui::vec2(width, width * 0.65))
            .with_context_setup(|ctx: &egui::Context| fonts::install(ctx))
            .build_ui(move |ui| {
                let acting = vec!["NT".to_owned()];
                let rect = ui.ctx().content_rect();
                let plan = StagePlan::new(&picture, &theme::LIGHT, Lang(language));
                plan.mirrored(mirrored).acting(&acting).show(ui, rect);
            })
    }

    #[test]
    fn a_reader_hears_who_stands_where_and_looks_which_way() {
        let vi = shown(600.0, false, Language::Vi);
        vi.get_by_label(
            "Sơ đồ sân khấu, nhìn từ khán giả: NT đứng giữa lễ đài, quay xuống hội trường; LT đang đi, bên phải.",
        );
        let en = shown(600.0, true, Language::En);
        en.get_by_label(
            "Stage plan, seen from the stage: NT stands at the centre, facing the audience; LT is walking, on the right.",
        );
    }

    #[test]
    fn it_can_be_drawn_at_any_width() {
        for width in [2.0, 40.0, 240.0, 480.0, 3840.0] {
            let plan = shown(width, true, Language::Vi);
            assert_eq!(plan.get_by_role(Role::Image).rect().width(), width, "{width}");
        }
    }

    #[test]
    fn an_empty_stage_is_said_to_be_empty() {
        let nobody = StagePicture::default();
        let plan = StagePlan::new(&nobody, &theme::DARK, Lang(Language::En));
        assert_eq!(plan.spoken(), "Stage plan, seen from the audience: nobody is on the stage.");
    }

    #[test]
    fn a_low_plan_has_no_words_either() {
        let nobody = StagePicture::default();
        let plan = StagePlan::new(&nobody, &theme::LIGHT, Lang::default());
        assert_eq!(plan.fitting(800.0, 600.0).1, plan.height(800.0));
        let (low, height) = plan.fitting(800.0, 240.0);
        assert_eq!((low.labels, height), (Labels::Never, 240.0));
    }

    #[test]
    fn a_narrow_plan_is_flatter_because_it_has_no_words() {
        let nobody = StagePicture::default();
        let plan = StagePlan::new(&nobody, &theme::LIGHT, Lang::default());
        let ratio = |width: f32| plan.height(width) / width;
        assert!(ratio(479.0) < ratio(480.0));
        assert_eq!(ratio(479.0), plan.labels(Labels::Never).height(1000.0) / 1000.0);
    }
}
