//! Short notices of what has happened.

use crate::core::{text::Text, time::Wall};

use super::{Lang, Language, words};

words! {
    file_saved(place: &str) => "Đã lưu: {place}", "Saved: {place}";
    fault_noted(what: &str) => "Đã ghi: {what} · Ctrl Z hoàn tác", "Logged: {what} · Ctrl Z takes it back";
    ceremony_not_here(title: &str) => "Không còn nghi lễ “{title}” trong thư viện. Hãy mở lại tệp của nghi lễ đó.", "“{title}” is no longer in the library. Open its file again.";
    copied_to(place: &str) => "Đã sao chép vào: {place}", "Copied to: {place}";
    files_reloaded => "Kịch bản đã đổi trên đĩa và được đọc lại.", "Scenarios changed on disk and were read again.";
}

/// A sentence in both languages.
fn both(say: impl Fn(Lang) -> String) -> Text {
    Text::new(say(Lang(Language::Vi)), say(Lang(Language::En)))
}

/// A fault was logged.
#[must_use]
pub fn fault_logged(what: &Text) -> Text {
    both(|l| l.fault_noted(l.of(what)))
}

/// A ceremony is not in the library any more.
#[must_use]
pub fn ceremony_gone(title: &Text) -> Text {
    both(|l| l.ceremony_not_here(l.of(title)))
}

/// A ceremony was copied.
#[must_use]
pub fn copied_to(place: &str) -> Text {
    both(|l| l.copied_to(place))
}

/// A file was written.
#[must_use]
pub fn saved_to(place: &str) -> Text {
    both(|l| l.file_saved(place))
}

/// `2026-11-23-0934`, for file names.
#[must_use]
pub fn file_stamp(wall: Wall) -> String {
    let day = super::time::day_of(wall);
    let time = Lang(Language::Vi).time_of_day(wall).replace(':', "");
    format!("{:04}-{:02}-{:02}-{time:0>4}", day.year, day.month, day.day)
}
