//! The fonts of the program: Noto Sans in four weights, Phosphor in two.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

use super::theme::family;

const FILES: [(&str, &[u8]); 6] = [
    ("regular", include_bytes!("../../assets/fonts/NotoSans-Regular.ttf")),
    ("medium", include_bytes!("../../assets/fonts/NotoSans-Medium.ttf")),
    ("semi", include_bytes!("../../assets/fonts/NotoSans-SemiBold.ttf")),
    ("bold", include_bytes!("../../assets/fonts/NotoSans-Bold.ttf")),
    ("icon", include_bytes!("../../assets/fonts/Phosphor-Bold.ttf")),
    ("icon-fill", include_bytes!("../../assets/fonts/Phosphor-Fill.ttf")),
];

/// Registers every family; without this not one letter can be drawn.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(definitions());
}

/// The families and the files behind them.
#[must_use]
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in FILES {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    for (family, file) in [
        (family::ui(), "regular"),
        (FontFamily::Monospace, "regular"),
        (family::medium(), "medium"),
        (family::semi(), "semi"),
        (family::bold(), "bold"),
        (family::num(), "medium"),
        (family::num_bold(), "bold"),
    ] {
        fonts.families.insert(family, vec![file.to_owned(), "icon".to_owned()]);
    }
    fonts.families.insert(family::icon(), vec!["icon".to_owned(), "regular".to_owned()]);
    fonts.families.insert(family::icon_fill(), vec!["icon-fill".to_owned(), "regular".to_owned()]);
    fonts
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every vowel of Vietnamese with every tone, in both cases, and đ.
    fn letters() -> String {
        use unicode_normalization::UnicodeNormalization as _;
        let vowels =
            ["a", "a\u{306}", "a\u{302}", "e", "e\u{302}", "i", "o", "o\u{302}", "o\u{31b}", "u", "u\u{31b}", "y"];
        let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"];
        let lower: String =
            vowels.iter().flat_map(|v| tones.map(|t| format!("{v}{t}"))).collect::<String>().nfc().collect();
        format!("đĐ{lower}{}", lower.to_uppercase())
    }

    #[test]
    fn every_letter_of_vietnamese_is_in_every_weight() {
        let ctx = egui::Context::default();
        install(&ctx);
        ctx.run_ui(egui::RawInput::default(), |_| {}).textures_delta.clear();
        let letters = letters();
        assert_eq!(letters.chars().count(), 2 + 2 * 72);
        ctx.fonts_mut(|fonts| {
            for family in
                [family::ui(), family::medium(), family::semi(), family::bold(), family::num(), family::num_bold()]
            {
                let id = egui::FontId::new(20.0, family);
                for c in letters.chars().chain("–—“”…•·×−0123456789".chars()) {
                    assert!(fonts.has_glyph(&id, c), "{c} is missing in {id:?}");
                }
            }
        });
    }

    #[test]
    fn digits_are_equally_wide() {
        let ctx = egui::Context::default();
        install(&ctx);
        ctx.run_ui(egui::RawInput::default(), |_| {}).textures_delta.clear();
        ctx.fonts_mut(|fonts| {
            for family in [family::num(), family::num_bold()] {
                let id = egui::FontId::new(40.0, family);
                let widths: Vec<f32> = ('0'..='9').map(|c| fonts.glyph_width(&id, c)).collect();
                assert!(widths.iter().all(|w| (w - widths[0]).abs() < 0.01), "{widths:?}");
            }
        });
    }
}
