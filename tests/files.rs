//! Scenario files and settings, as the rest of the house sees them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use dientap::{
    core::{
        settings::Settings,
        text::{Language, nfc},
    },
    files::{
        atomic::{self, Previous},
        bundled, copy, settings,
    },
};

/// A folder whose name is as unkind as people's folders are.
struct Place {
    dir: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("Kịch bản của Đức")).unwrap();
        Self { dir }
    }

    fn path(&self) -> PathBuf {
        self.dir.path().join("Kịch bản của Đức")
    }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_saved_file_replaces_the_old_one_and_leaves_nothing_beside_it() {
    let place = Place::new();
    let file = place.path().join("Biên bản 1.html");
    atomic::write(&file, b"one", Previous::Replaced).unwrap();
    atomic::write(&file, b"two", Previous::Replaced).unwrap();
    assert_eq!(fs::read(&file).unwrap(), b"two");
    assert_eq!(names(&place.path()), ["Biên bản 1.html"]);
}

#[test]
fn the_file_before_is_kept_when_asked_for() {
    let place = Place::new();
    let file = place.path().join("a.ron");
    for text in ["one", "two", "three"] {
        atomic::write(&file, text.as_bytes(), Previous::Kept).unwrap();
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), "three");
    assert_eq!(fs::read_to_string(atomic::kept_beside(&file)).unwrap(), "two");
    assert_eq!(names(&place.path()), ["a.ron", "a.ron.bak"]);
}

#[test]
fn a_file_that_must_not_be_there_is_never_written_over() {
    let place = Place::new();
    let file = place.path().join("a.ron");
    atomic::write(&file, b"mine", Previous::Forbidden).unwrap();
    let refused = atomic::write(&file, b"other", Previous::Forbidden).unwrap_err();
    assert_eq!(refused.code, "exists");
    assert_eq!(fs::read(&file).unwrap(), b"mine");
    assert_eq!(names(&place.path()), ["a.ron"]);
}

#[test]
fn a_folder_that_is_missing_or_in_the_way_is_said_in_both_languages() {
    let place = Place::new();
    let missing = atomic::write(&place.path().join("no/where.csv"), b"", Previous::Replaced).unwrap_err();
    assert_eq!(missing.code, "not-found");
    let in_the_way = atomic::write(&place.path(), b"", Previous::Replaced).unwrap_err();
    assert_eq!(in_the_way.code, "is-folder");
    for error in [missing, in_the_way] {
        for language in [Language::Vi, Language::En] {
            assert!(error.sentence.get(language).contains("Kịch bản của Đức"), "{error:?}");
        }
        assert_ne!(error.sentence.vi, error.sentence.en);
        assert_eq!(error.sentence.vi, nfc(&error.sentence.vi));
    }
}

#[cfg(unix)]
#[test]
fn saving_through_a_link_keeps_the_link_and_the_permissions() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let place = Place::new();
    let (real, link) = (place.path().join("real.ron"), place.path().join("link.ron"));
    fs::write(&real, "one").unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&real, &link).unwrap();
    atomic::write(&link, b"two", Previous::Replaced).unwrap();
    assert!(link.is_symlink());
    assert_eq!(fs::read(&real).unwrap(), b"two");
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
fn settings_come_back_as_they_were_saved() {
    let place = Place::new();
    let file = place.path().join("deep/er/settings.ron");
    let mine = Settings {
        language: Language::En,
        text_size: 140,
        projector: Some("Máy chiếu 2".into()),
        ..Settings::default()
    };
    settings::save(&file, &mine).unwrap();
    assert_eq!(settings::load(&file), (mine, None));
}

#[test]
fn no_settings_yet_means_the_defaults_and_no_word() {
    let place = Place::new();
    assert_eq!(settings::load(&place.path().join("settings.ron")), (Settings::default(), None));
    assert!(names(&place.path()).is_empty());
}

#[test]
fn damaged_settings_are_set_aside_and_the_defaults_used() {
    let place = Place::new();
    let file = place.path().join("settings.ron");
    for (n, damage) in [b"(language: Klingon)".as_slice(), b"", b"\xff\xfe\x00", b"(((((("].into_iter().enumerate() {
        fs::write(&file, damage).unwrap();
        let (loaded, notice) = settings::load(&file);
        assert_eq!(loaded, Settings::default());
        let notice = notice.unwrap();
        let kept = place.path().join(format!("settings.ron.damaged-{}", n + 1));
        assert!(notice.vi.contains(kept.to_str().unwrap()), "{notice:?}");
        assert_eq!(fs::read(&kept).unwrap(), damage);
        assert!(!file.exists());
    }
}

#[test]
fn settings_of_another_version_are_read_and_kept_within_range() {
    let place = Place::new();
    let file = place.path().join("settings.ron");
    fs::write(&file, "\u{feff}(language: En, text_size: 9000, colour_of_the_moon: \"green\")\r\n").unwrap();
    let (loaded, notice) = settings::load(&file);
    assert_eq!(notice, None);
    assert_eq!(loaded, Settings { language: Language::En, text_size: 175, ..Settings::default() });
}

#[test]
fn a_copy_to_edit_is_complete_and_never_written_over() {
    let place = Place::new();
    let own = place.path().join("scenarios");
    let id = "co-thi-dua-chinh-phu";
    let first = copy::copy_to_edit(id, &own).unwrap();
    assert_eq!(first, own.join(id).join("co-thi-dua-chinh-phu.ron"));
    fs::write(&first, "mine").unwrap();
    let second = copy::copy_to_edit(id, &own).unwrap();
    assert_eq!(second, own.join("co-thi-dua-chinh-phu-2").join("co-thi-dua-chinh-phu.ron"));
    assert_eq!(fs::read_to_string(&first).unwrap(), "mine");
    for (name, text) in bundled::with_needed(id).unwrap() {
        assert_eq!(fs::read_to_string(second.parent().unwrap().join(name)).unwrap(), text, "{name}");
    }
    let needed: Vec<&str> = bundled::with_needed(id).unwrap().iter().map(|(name, _)| *name).collect();
    for name in ["blocks/mo-dau.ron", "blocks/ket-thuc.ron", "instruments.ron", "local.ron"] {
        assert!(needed.contains(&name), "{name}");
    }
}

#[test]
fn a_ceremony_that_is_not_bundled_cannot_be_copied() {
    let place = Place::new();
    for id in ["le-khong-co", "blocks/mo-dau", "instruments", "../x", ""] {
        let error = copy::copy_to_edit(id, &place.path()).unwrap_err();
        assert_eq!(error.code, "unknown-ceremony", "{id}");
    }
    assert!(names(&place.path()).is_empty());
}
