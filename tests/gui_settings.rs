//! The settings as a person walks them.

#[path = "support/gui.rs"]
mod gui;

use dientap::{
    app::{Action, Effect, Screen},
    core::{
        settings::{Renderer, Settings},
        text::Language,
    },
};
use egui_kittest::kittest::Queryable as _;
use gui::{Desk, press, read, window};

const HIGH: (f32, f32) = (1440.0, 1400.0);
const BOTH: [Language; 2] = [Language::Vi, Language::En];

fn desk(language: Language) -> Desk {
    let mut desk = Desk::new(language);
    desk.model.places.data = "somewhere/data".into();
    desk.model.places.own = "somewhere/own".into();
    desk.act(Action::Go(Screen::Settings));
    desk
}

#[test]
fn every_setting_is_pressed_and_stored_in_both_languages() {
    for language in BOTH {
        let mut harness = window(desk(language), HIGH);
        harness.run();
        let lang = harness.state().lang();
        press(&mut harness, "125 %");
        press(&mut harness, lang.reduced_motion());
        press(&mut harness, lang.key_caps());
        press(&mut harness, lang.renderer_wgpu());
        let wanted = Settings {
            language,
            text_size: 125,
            reduced_motion: true,
            key_caps: false,
            renderer: Renderer::Wgpu,
            ..Settings::default()
        };
        assert_eq!(harness.state().model.settings, wanted);
        assert_eq!(harness.state().left.last(), Some(&Effect::SaveSettings(wanted)));
    }
}

#[test]
fn every_size_of_text_is_offered() {
    let mut harness = window(desk(Language::Vi), HIGH);
    harness.run();
    for percent in Settings::TEXT_SIZES {
        press(&mut harness, &format!("{percent} %"));
        assert_eq!(harness.state().model.settings.text_size, percent);
    }
}

#[test]
fn folders_are_named_and_opened() {
    for language in BOTH {
        let mut harness = window(desk(language), HIGH);
        harness.run();
        let (lang, text) = (harness.state().lang(), read(&harness));
        assert!(text.contains("somewhere/data") && text.contains("somewhere/own"), "{text}");
        assert!(text.contains(&lang.settings_version(env!("CARGO_PKG_VERSION"))), "{text}");
        press(&mut harness, &format!("{}: {}", lang.show_folder(), lang.data_folder()));
        assert!(harness.state().left.contains(&Effect::ShowFolder("somewhere/data".into())));
        press(&mut harness, &format!("{}: {}", lang.show_folder(), lang.own_folder()));
        assert!(harness.state().left.contains(&Effect::ShowFolder("somewhere/own".into())));
    }
}

#[test]
fn without_key_caps_buttons_are_narrower_and_still_work() {
    let mut harness = window(Desk::prepared(Language::Vi), HIGH);
    harness.run();
    let with_cap = harness.get_by_label("Bắt đầu diễn").rect().width();
    press(&mut harness, "Cài đặt");
    press(&mut harness, "Hiện phím trên nút");
    press(&mut harness, "Chuẩn bị");
    assert!(harness.get_by_label("Bắt đầu diễn").rect().width() < with_cap);
    press(&mut harness, "Bắt đầu diễn");
    assert!(harness.state().is_at(Screen::Console));
}
