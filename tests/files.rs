//! Scenario files and settings, as the rest of the house sees them.

#![cfg(test)]
#![expect(clippy::disallowed_methods, reason = "files are set up here the way other programs write them")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use dientap::{
    core::{
        library::{Entry, Origin},
        settings::Settings,
        text::{Language, nfc},
    },
    files::{
        atomic::{self, Previous},
        bundled, check, copy, library, settings,
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
    for name in ["blocks/mo-dau.ron", "blocks/ket-thuc.ron", "instruments.ron", "local-points.ron"] {
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

const CEREMONY: &str = "co-thi-dua-chinh-phu";

fn own(entries: &[Entry]) -> Vec<&Entry> {
    entries.iter().filter(|e| e.origin == Origin::Own).collect()
}

fn codes(entry: &Entry) -> Vec<&str> {
    entry.problems.iter().map(|p| p.code).collect()
}

#[test]
fn bundled_scenarios_are_listed_without_any_folder() {
    let found = library::load(Path::new("/nowhere/at/all"), &[]);
    let ids: Vec<&str> = found.entries.iter().map(Entry::id).collect();
    assert!(ids.contains(&CEREMONY), "{ids:?}");
    for entry in &found.entries {
        assert_eq!(entry.origin, Origin::Bundled);
        assert!(entry.scenario.is_some(), "{}: {:?}", entry.file, entry.problems);
        assert_eq!(format!("{}.ron", entry.id()), entry.file, "a bundled file is named after its id");
    }
    assert!(!found.stamps.changed());
}

#[test]
fn a_copy_is_listed_beside_the_bundled_one_and_its_blocks_are_not() {
    let place = Place::new();
    copy::copy_to_edit(CEREMONY, &place.path()).unwrap();
    let found = library::load(&place.path(), &[]);
    let same: Vec<Origin> = found.entries.iter().filter(|e| e.id() == CEREMONY).map(|e| e.origin).collect();
    assert_eq!(same, [Origin::Bundled, Origin::Own]);
    assert_eq!(own(&found.entries).len(), 1);
    let (bundled, mine) = (found.entries.first().unwrap(), own(&found.entries)[0]);
    assert_eq!(bundled.scenario, mine.scenario);
    assert_eq!(mine.file, "co-thi-dua-chinh-phu.ron");
}

#[test]
fn a_block_beside_the_scenario_comes_before_the_bundled_one() {
    let place = Place::new();
    let file = copy::copy_to_edit(CEREMONY, &place.path()).unwrap();
    let block = file.parent().unwrap().join("blocks/mo-dau.ron");
    let text = fs::read_to_string(&block).unwrap().replace("Ổn định, kiểm vị trí", "Tập hợp toàn đội");
    fs::write(&block, text).unwrap();
    let found = library::load(&place.path(), &[]);
    let titles = |entry: &Entry| format!("{:?}", entry.scenario.as_ref().unwrap().programme);
    assert!(titles(own(&found.entries)[0]).contains("Tập hợp toàn đội"));
    assert!(!titles(found.entries.first().unwrap()).contains("Tập hợp toàn đội"));
    fs::remove_file(&block).unwrap();
    assert!(found.stamps.changed());
    let again = library::load(&place.path(), &[]);
    assert!(titles(own(&again.entries)[0]).contains("Ổn định, kiểm vị trí"), "the bundled block stands in");
}

#[test]
fn a_broken_block_is_told_with_every_scenario_beside_it() {
    let place = Place::new();
    let file = copy::copy_to_edit(CEREMONY, &place.path()).unwrap();
    let block = file.parent().unwrap().join("blocks/mo-dau.ron");
    fs::write(&block, "Block(format: 1, id: \"mo-dau\", stepz: [])").unwrap();
    let found = library::load(&place.path(), &[]);
    let named: Vec<&str> = own(&found.entries)[0].problems.iter().map(|p| p.file.as_str()).collect();
    assert!(named.contains(&block.to_str().unwrap()), "{named:?}");
}

#[test]
fn unkind_files_are_listed_with_one_clear_problem_each() {
    let place = Place::new();
    let folder = place.path();
    fs::write(folder.join("rỗng.ron"), "").unwrap();
    fs::write(folder.join("nhị phân.ron"), [0_u8, 159, 146, 150]).unwrap();
    fs::write(folder.join("utf16.ron"), "Scenario()".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>())
        .unwrap();
    fs::File::create(folder.join("khổng lồ.ron")).unwrap().set_len(50_000_000_000).unwrap();
    fs::create_dir(folder.join("thư mục.ron")).unwrap();
    fs::write(folder.join("._x.ron"), "left by macOS").unwrap();
    fs::write(folder.join("ghi chú.txt"), "not a scenario").unwrap();
    let found = library::load(&folder, &[folder.join("không có.ron")]);
    let mut seen: Vec<(&str, Vec<&str>)> =
        found.entries.iter().filter(|e| e.origin != Origin::Bundled).map(|e| (e.file.as_str(), codes(e))).collect();
    seen.sort();
    assert_eq!(seen.len(), 6, "{seen:?}");
    for (file, codes) in &seen {
        assert_eq!(codes.len(), 1, "{file}: {codes:?}");
    }
    let code_of = |file: &str| seen.iter().find(|(f, _)| *f == file).map(|(_, codes)| codes[0]);
    assert_eq!(code_of("khổng lồ.ron"), Some("file-too-large"));
    assert_eq!(code_of("thư mục.ron"), Some("not-a-file"));
    assert_eq!(code_of("không có.ron"), Some("not-found"));
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_and_pipes_neither_hang_nor_hide_the_rest() {
    use std::os::unix::fs::symlink;
    let place = Place::new();
    let folder = place.path();
    symlink(&folder, folder.join("vòng")).unwrap();
    symlink(folder.join("b.ron"), folder.join("a.ron")).unwrap();
    symlink(folder.join("a.ron"), folder.join("b.ron")).unwrap();
    let pipe = folder.join("pipe.ron");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    copy::copy_to_edit(CEREMONY, &folder).unwrap();
    let found = library::load(&folder, &[]);
    let seen: Vec<(&str, Vec<&str>)> = own(&found.entries).into_iter().map(|e| (e.file.as_str(), codes(e))).collect();
    assert!(seen.contains(&("a.ron", vec!["link-loop"])), "{seen:?}");
    assert!(seen.contains(&("pipe.ron", vec!["not-a-file"])), "{seen:?}");
    assert_eq!(seen.len(), 4, "{seen:?}");
}

#[test]
fn a_file_with_a_mark_and_windows_line_ends_loads_as_if_it_had_none() {
    let place = Place::new();
    let file = copy::copy_to_edit(CEREMONY, &place.path()).unwrap();
    let text = format!("\u{feff}{}", fs::read_to_string(&file).unwrap().replace('\n', "\r\n"));
    fs::write(&file, text).unwrap();
    let found = library::load(&place.path(), &[]);
    assert_eq!(own(&found.entries)[0].scenario, found.entries.first().unwrap().scenario);
}

#[test]
fn an_opened_file_is_listed_once_and_watched_with_its_blocks() {
    let place = Place::new();
    let elsewhere = Place::new();
    let file = copy::copy_to_edit(CEREMONY, &elsewhere.path()).unwrap();
    let mine = copy::copy_to_edit(CEREMONY, &place.path()).unwrap();
    let found = library::load(&place.path(), &[file.clone(), mine, file.clone()]);
    let origins: Vec<Origin> = found.entries.iter().map(|e| e.origin).filter(|o| *o != Origin::Bundled).collect();
    assert_eq!(origins, [Origin::Own, Origin::Opened]);
    assert!(!found.stamps.changed());
    let block = file.parent().unwrap().join("blocks/ket-thuc.ron");
    let longer = format!("{}\n// one more line\n", fs::read_to_string(&block).unwrap());
    fs::write(&block, longer).unwrap();
    assert!(found.stamps.changed());
}

#[test]
fn new_and_deleted_files_are_noticed() {
    let place = Place::new();
    let empty = library::load(&place.path(), &[]);
    let file = copy::copy_to_edit(CEREMONY, &place.path()).unwrap();
    assert!(empty.stamps.changed());
    let one = library::load(&place.path(), &[]);
    assert!(!one.stamps.changed());
    fs::remove_file(&file).unwrap();
    assert!(one.stamps.changed());
}

#[test]
fn many_files_are_read_in_the_order_of_their_names() {
    let place = Place::new();
    for n in 0..100 {
        fs::write(place.path().join(format!("{n:03}.ron")), format!("Scenario(id: \"x{n}\")")).unwrap();
    }
    let found = library::load(&place.path(), &[]);
    let files: Vec<String> = own(&found.entries).iter().map(|e| e.file.clone()).collect();
    assert_eq!(files, (0..100).map(|n| format!("{n:03}.ron")).collect::<Vec<_>>());
}

#[test]
fn a_folder_is_checked_with_all_that_is_in_it() {
    let place = Place::new();
    let file = copy::copy_to_edit(CEREMONY, &place.path()).unwrap();
    let folder = file.parent().unwrap();
    let clean = check::check(&[place.path()]).unwrap();
    assert_eq!(clean.files, bundled::with_needed(CEREMONY).unwrap().len());
    assert_eq!(clean.problems, check::check(std::slice::from_ref(&file)).unwrap().problems);
    let worse = [("blocks/mo-dau.ron", "Block("), ("instruments.ron", "Instruments(format: 1, instrumentz: [])")];
    for (name, text) in worse {
        fs::write(folder.join(name), text).unwrap();
    }
    let report = check::check(&[place.path()]).unwrap();
    for (name, _) in worse {
        let name = folder.join(name).display().to_string();
        assert!(report.problems.iter().any(|p| p.file == name), "{name}");
    }
}

#[test]
fn a_glossary_among_own_scenarios_is_checked_but_neither_listed_nor_taken() {
    let place = Place::new();
    let before = bundled::reference();
    let glossary = place.path().join("glossary.ron");
    fs::write(&glossary, "Glossary(format: 1, terms: [(id: \"x\", termz: \"y\")])").unwrap();
    fs::write(place.path().join("local.ron"), "LocalPoints(format: 1, points: [])").unwrap();
    assert!(own(&library::load(&place.path(), &[]).entries).is_empty());
    let told: Vec<(String, &str)> =
        check::check(&[place.path()]).unwrap().problems.iter().map(|p| (p.file.clone(), p.code)).collect();
    assert!(told.contains(&(glossary.display().to_string(), "unknown-field")), "{told:?}");
    assert_eq!(bundled::reference(), before);
    assert!(!before.terms.is_empty() && !before.questions.is_empty() && !before.instruments.is_empty());
}

#[test]
fn local_points_of_the_old_name_are_read_where_there_are_no_newer_ones() {
    let place = Place::new();
    let file = copy::copy_to_edit(CEREMONY, &place.path()).unwrap();
    let folder = file.parent().unwrap();
    let points = "LocalPoints(format: 1, points: [(id: \"U2\", text: (vi: \"Điểm cũ\", en: \"Old point\"))])";
    fs::remove_file(folder.join("local-points.ron")).unwrap();
    fs::write(folder.join("local.ron"), points).unwrap();
    let point = || {
        let found = library::load(&place.path(), &[]);
        let scenario = own(&found.entries)[0].scenario.clone().unwrap();
        scenario.local.iter().find(|p| p.id == "U2").unwrap().text.vi.clone()
    };
    assert_eq!(point(), "Điểm cũ");
    fs::write(folder.join("local-points.ron"), points.replace("Điểm cũ", "Điểm mới")).unwrap();
    assert_eq!(point(), "Điểm mới");
}

#[test]
fn a_check_of_nothing_cannot_run() {
    let place = Place::new();
    assert_eq!(check::check(&[place.path()]).unwrap_err().code, "no-scenario-files");
    assert_eq!(check::check(&[place.path().join("x.ron")]).unwrap_err().code, "not-found");
}
