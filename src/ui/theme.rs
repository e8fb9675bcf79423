//! Colours, sizes of type and spacing: the only place that makes a colour.
//!
//! Pine green acts, gold points, lacquer red warns; a colour is never alone.

use egui::{Color32, CornerRadius, FontFamily, FontId, Stroke, Style, TextStyle, Visuals};

use crate::core::scenario::{Duty, RoleCode};

/// Colour tokens of one surface: the light desk or the dark hall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each token is named by its use")]
pub struct Palette {
    pub dark: bool,
    pub bg: Color32,
    pub surface: Color32,
    pub sunken: Color32,
    pub line: Color32,
    pub line_strong: Color32,
    pub plate_border: Color32,
    pub ink: Color32,
    pub ink_2: Color32,
    pub ink_3: Color32,
    pub pine: Color32,
    pub pine_tint: Color32,
    pub gold: Color32,
    pub gold_done: Color32,
    pub gold_ink: Color32,
    pub gold_tint: Color32,
    pub matched: Color32,
    pub lacquer: Color32,
    pub danger: Color32,
    pub danger_tint: Color32,
    pub over_plate: Color32,
    pub over_ink: Color32,
    pub over_gold: Color32,
    pub ok: Color32,
    pub ok_tint: Color32,
    pub ok_bar: Color32,
    pub warn: Color32,
    pub warn_tint: Color32,
    pub info: Color32,
    pub info_tint: Color32,
    pub bar_actual: Color32,
    /// Text on pine, lacquer and role colours.
    pub on_fill: Color32,
    /// Floor of the stage plan.
    pub floor: Color32,
    /// Grid of the stage plan.
    pub grid: Color32,
    /// Panels and flags of the stage plan.
    pub flag: Color32,
    pub flag_panel: Color32,
    pub title_panel: Color32,
    pub prop: Color32,
    pub flowers: Color32,
}

/// The desk: paper and ink.
pub const LIGHT: Palette = Palette {
    dark: false,
    bg: hex(0x00F6_F2E9),
    surface: hex(0x00FF_FDF8),
    sunken: hex(0x00ED_E6D8),
    line: hex(0x00DD_D3C0),
    line_strong: hex(0x008F_836F),
    plate_border: hex(0x00DD_D3C0),
    ink: hex(0x0024_1A14),
    ink_2: hex(0x0054_483D),
    ink_3: hex(0x006A_5D50),
    pine: hex(0x001E_4238),
    pine_tint: hex(0x00EA_F1EC),
    gold: hex(0x00C2_913A),
    gold_done: hex(0x00B9_8A2E),
    gold_ink: hex(0x007A_5410),
    gold_tint: hex(0x00FA_F0D6),
    matched: hex(0x00F3_DDA0),
    lacquer: hex(0x008E_1B1E),
    danger: hex(0x00A8_1E1E),
    danger_tint: hex(0x00F7_E3DE),
    over_plate: hex(0x008C_1519),
    over_ink: hex(0x00FF_F6E3),
    over_gold: hex(0x00FF_E3A6),
    ok: hex(0x0022_613F),
    ok_tint: hex(0x00E0_EEE3),
    ok_bar: hex(0x009D_B7A6),
    warn: hex(0x008A_4B00),
    warn_tint: hex(0x00FB_EACB),
    info: hex(0x002A_4F78),
    info_tint: hex(0x00E3_ECF5),
    bar_actual: hex(0x007F_9C8E),
    on_fill: hex(0x00FF_FDF8),
    floor: hex(0x00FF_FDF8),
    grid: hex(0x00EA_E3D5),
    flag: hex(0x00D8_2C2C),
    flag_panel: hex(0x00A8_1E1E),
    title_panel: hex(0x00FB_EACB),
    prop: hex(0x00DD_D3C0),
    flowers: hex(0x007A_3556),
};

/// The hall: ivory on night green.
pub const DARK: Palette = Palette {
    dark: true,
    bg: hex(0x000C_1613),
    surface: hex(0x0014_231E),
    sunken: hex(0x0010_1D19),
    line: hex(0x002C_4038),
    line_strong: hex(0x005E_7468),
    plate_border: hex(0x003C_554A),
    ink: hex(0x00FB_F4E4),
    ink_2: hex(0x00CF_C6B2),
    ink_3: hex(0x00CF_C6B2),
    pine: hex(0x001E_4238),
    pine_tint: hex(0x0014_231E),
    gold: hex(0x00F0_C05A),
    gold_done: hex(0x00B9_8A2E),
    gold_ink: hex(0x00F0_C05A),
    gold_tint: hex(0x0014_231E),
    matched: hex(0x00B9_8A2E),
    lacquer: hex(0x006F_1418),
    danger: hex(0x00E0_3A3A),
    danger_tint: hex(0x008C_1519),
    over_plate: hex(0x008C_1519),
    over_ink: hex(0x00FF_F6E3),
    over_gold: hex(0x00FF_E3A6),
    ok: hex(0x008F_D9A8),
    ok_tint: hex(0x0014_231E),
    ok_bar: hex(0x00B9_8A2E),
    warn: hex(0x00F0_C05A),
    warn_tint: hex(0x0014_231E),
    info: hex(0x009C_C4F5),
    info_tint: hex(0x0014_231E),
    bar_actual: hex(0x007F_9C8E),
    on_fill: hex(0x0014_100C),
    floor: hex(0x001A_2C26),
    grid: hex(0x0024_3830),
    flag: hex(0x00D8_2F35),
    flag_panel: hex(0x00B0_272B),
    title_panel: hex(0x003B_3022),
    prop: hex(0x003C_554A),
    flowers: hex(0x00F0_B3CF),
};

#[expect(clippy::disallowed_methods, reason = "the one place where colours are made")]
const fn hex(rgb: u32) -> Color32 {
    let [_, r, g, b] = rgb.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

impl Palette {
    /// The fill that stands for a role, by what its holders do.
    #[must_use]
    pub fn role(&self, code: &RoleCode) -> Color32 {
        let (light, dark) = match code.duty {
            Duty::Presiding => (0x002F_4B7C, 0x009C_C4F5),
            Duty::Reader => (0x006A_3D7C, 0x00CD_B0F0),
            Duty::Conferrer | Duty::Superior => (0x008E_1B1E, 0x00FF_9E86),
            Duty::Recipient => (0x0022_613F, 0x008F_D9A8),
            Duty::Family => (0x007A_3556, 0x00F0_B3CF),
            Duty::FlagBearer | Duty::FlagGuard => (0x000D_6067, 0x007F_D9DC),
            Duty::Server => (0x0080_540A, 0x00F2_C25B),
            Duty::Observer => (0x0053_5B1C, 0x00CB_D48A),
            Duty::Announcer => (0x0046_586A, 0x00D6_CBB8),
            _ => (0x005B_5148, 0x00D6_CBB8),
        };
        hex(if self.dark { dark } else { light })
    }

    /// `fill` with ink laid over it: 6 % under the pointer, 12 % pressed.
    #[must_use]
    pub fn over(&self, fill: Color32, share: f32) -> Color32 {
        fill.lerp_to_gamma(if fill.intensity() > 0.5 { self.ink } else { LIGHT.on_fill }, share)
    }

    /// Shadow of floating things.
    #[must_use]
    pub fn shadow(&self) -> egui::Shadow {
        egui::Shadow { offset: [0, 4], blur: 16, spread: 0, color: hex(0x0024_1A14).gamma_multiply(0.16) }
    }

    /// A line one point wide.
    #[must_use]
    pub fn thin(&self) -> Stroke {
        Stroke::new(1.0, self.line)
    }
}

/// Font families, one a weight.
pub mod family {
    use egui::FontFamily;

    /// Text, weight 400.
    #[must_use]
    pub fn ui() -> FontFamily {
        FontFamily::Proportional
    }
    /// Text, weight 500.
    #[must_use]
    pub fn medium() -> FontFamily {
        FontFamily::Name("ui-medium".into())
    }
    /// Text, weight 600.
    #[must_use]
    pub fn semi() -> FontFamily {
        FontFamily::Name("ui-semi".into())
    }
    /// Text, weight 700.
    #[must_use]
    pub fn bold() -> FontFamily {
        FontFamily::Name("ui-bold".into())
    }
    /// Digits, weight 500.
    #[must_use]
    pub fn num() -> FontFamily {
        FontFamily::Name("num".into())
    }
    /// Digits, weight 700.
    #[must_use]
    pub fn num_bold() -> FontFamily {
        FontFamily::Name("num-bold".into())
    }
    /// Icons for actions.
    #[must_use]
    pub fn icon() -> FontFamily {
        FontFamily::Name("icon".into())
    }
    /// Icons for states.
    #[must_use]
    pub fn icon_fill() -> FontFamily {
        FontFamily::Name("icon-fill".into())
    }
}

/// Styles of type of the desk, in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each style is named by its use")]
pub enum Type {
    DisplayTimer,
    StepTitle,
    PageTitle,
    NumberL,
    Script,
    CardTitle,
    Action,
    ActionMedium,
    H2,
    Body,
    BodySemi,
    BodyBold,
    Table,
    TableSemi,
    TableBold,
    TableNum,
    TableNumBold,
    Small,
    SmallSemi,
    SmallBold,
    Code,
}

impl Type {
    /// Size and family.
    #[must_use]
    pub fn font(self) -> FontId {
        let (size, family) = match self {
            Self::DisplayTimer => (80.0, family::num_bold()),
            Self::StepTitle => (32.0, family::bold()),
            Self::PageTitle => (24.0, family::bold()),
            Self::NumberL => (22.0, family::num_bold()),
            Self::Script => (20.0, family::medium()),
            Self::CardTitle => (18.0, family::bold()),
            Self::Action => (16.0, family::ui()),
            Self::ActionMedium => (16.0, family::medium()),
            Self::H2 => (16.0, family::bold()),
            Self::Body => (15.0, family::ui()),
            Self::BodySemi => (15.0, family::semi()),
            Self::BodyBold => (15.0, family::bold()),
            Self::Table => (14.0, family::ui()),
            Self::TableSemi => (14.0, family::semi()),
            Self::TableBold => (14.0, family::bold()),
            Self::TableNum => (14.0, family::num()),
            Self::TableNumBold => (14.0, family::num_bold()),
            Self::Small => (13.0, family::ui()),
            Self::SmallSemi => (13.0, family::semi()),
            Self::SmallBold => (13.0, family::bold()),
            Self::Code => (12.0, family::bold()),
        };
        FontId::new(size, family)
    }
}

/// Corner of a code block or key cap.
pub const RADIUS_CODE: u8 = 4;
/// Corner of a chip or row.
pub const RADIUS_CHIP: u8 = 6;
/// Corner of a card, button or input.
pub const RADIUS_CARD: u8 = 8;

/// Sets egui's own widgets to the look of the desk.
pub fn install(ctx: &egui::Context) {
    ctx.options_mut(|o| {
        o.quit_shortcuts.clear();
        o.theme_preference = egui::ThemePreference::Light;
    });
    ctx.set_visuals_of(egui::Theme::Light, visuals(&LIGHT));
    ctx.set_visuals_of(egui::Theme::Dark, visuals(&LIGHT));
    ctx.all_styles_mut(spacing_and_type);
}

fn spacing_and_type(style: &mut Style) {
    style.text_styles = [
        (TextStyle::Small, Type::Small.font()),
        (TextStyle::Body, Type::Body.font()),
        (TextStyle::Button, Type::BodySemi.font()),
        (TextStyle::Heading, Type::PageTitle.font()),
        (TextStyle::Monospace, FontId::new(14.0, FontFamily::Monospace)),
    ]
    .into();
    style.spacing.item_spacing = egui::vec2(8.0, 8.0);
    style.spacing.button_padding = egui::vec2(12.0, 8.0);
    style.spacing.interact_size.y = 40.0;
    style.spacing.scroll = egui::style::ScrollStyle::thin();
    style.spacing.scroll.bar_width = 8.0;
    style.spacing.scroll.floating_width = 6.0;
    style.spacing.scroll.floating_allocated_width = 0.0;
    style.spacing.scroll.foreground_color = true;
    // Full ink would be the darkest thing on a page; a bar is dark only while it is itself meant.
    style.spacing.scroll.dormant_handle_opacity = 0.35;
    style.spacing.scroll.active_handle_opacity = 0.35;
    style.spacing.scroll.interact_handle_opacity = 0.6;
    style.spacing.scroll.dormant_background_opacity = 0.0;
    style.spacing.scroll.active_background_opacity = 0.0;
    style.interaction.tooltip_delay = 0.4;
    style.interaction.selectable_labels = false;
    style.animation_time = 0.0;
    style.url_in_tooltip = false;
}

fn visuals(p: &Palette) -> Visuals {
    let mut v = Visuals::light();
    let corner = CornerRadius::same(RADIUS_CARD);
    v.override_text_color = Some(p.ink);
    v.panel_fill = p.bg;
    v.window_fill = p.surface;
    v.window_stroke = p.thin();
    v.window_corner_radius = corner;
    v.menu_corner_radius = corner;
    v.window_shadow = p.shadow();
    v.popup_shadow = p.shadow();
    v.extreme_bg_color = p.surface;
    v.text_edit_bg_color = Some(p.surface);
    v.faint_bg_color = p.sunken;
    v.hyperlink_color = p.pine;
    v.selection.bg_fill = p.matched;
    v.selection.stroke = Stroke::new(2.0, p.pine);
    v.text_cursor.stroke = Stroke::new(2.0, p.pine);
    v.warn_fg_color = p.warn;
    v.error_fg_color = p.danger;
    for (w, line, fill) in [
        (&mut v.widgets.noninteractive, p.line, p.bg),
        (&mut v.widgets.inactive, p.line_strong, p.surface),
        (&mut v.widgets.hovered, p.line_strong, p.over(p.surface, 0.06)),
        (&mut v.widgets.active, p.line_strong, p.over(p.surface, 0.12)),
        (&mut v.widgets.open, p.line_strong, p.surface),
    ] {
        w.bg_stroke = Stroke::new(1.0, line);
        w.bg_fill = fill;
        w.weak_bg_fill = fill;
        w.fg_stroke = Stroke::new(1.5, p.ink);
        w.corner_radius = corner;
        w.expansion = 0.0;
    }
    v
}
