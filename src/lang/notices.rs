//! Short notices of what has happened.

use crate::core::{practice::Refusal, text::Text, time::Wall};

use super::{Lang, Language, words};

words! {
    file_saved(place: &str) => "Đã lưu: {place}", "Saved: {place}";
    fault_noted(what: &str) => "Đã ghi: {what} · Ctrl Z hoàn tác", "Logged: {what} · Ctrl Z takes it back";
    ceremony_not_here(title: &str) => "Không còn nghi lễ “{title}” trong thư viện. Hãy mở lại tệp của nghi lễ đó.", "“{title}” is no longer in the library. Open its file again.";
    program_failed => "Chương trình gặp lỗi và phải dừng. Mọi việc đã làm trong buổi diễn đều đã ghi; hãy mở lại chương trình và chọn “Tiếp tục buổi diễn”.", "The program failed and has to stop. Everything done in the drill is recorded; start the program again and choose to go on with the drill.";
    no_renderer => "Không mở được cửa sổ: máy không có OpenGL lẫn Direct3D, Vulkan dùng được. Hãy cập nhật trình điều khiển màn hình, hoặc thử: dientap --renderer wgpu", "No window can be opened: neither OpenGL nor Direct3D or Vulkan works on this machine. Update the graphics driver, or try: dientap --renderer wgpu";
    folder_lies(place: &str) => "Không mở được trình quản lý tệp. Thư mục ở: {place}", "No file manager could be opened. The folder is: {place}";
    no_records => "Chưa mở được sổ ghi: buổi diễn vẫn chạy và được giữ trong bộ nhớ. Hãy kiểm tra ổ đĩa; chương trình sẽ tự thử lại.", "The records cannot be opened: the drill goes on and is kept in memory. Check the disk; the program tries again by itself.";
    may_sleep => "Máy không cho giữ màn hình sáng. Hãy tắt chế độ ngủ trong cài đặt của máy trước buổi diễn.", "The system does not let the screen be kept on. Switch sleep off in the system's settings before the drill.";
    practice_in_memory => "Chưa mở được sổ ghi nên kết quả luyện tập chưa được lưu. Hãy kiểm tra ổ đĩa; chương trình sẽ tự thử lại.", "The records cannot be opened, so what you practise is not stored yet. Check the disk; the program tries again by itself.";
    open_progress => "Nhận tiến độ từ tệp", "Take in progress from a file";
    copied_to(place: &str) => "Đã sao chép vào: {place}", "Copied to: {place}";
    files_reloaded => "Kịch bản đã đổi trên đĩa và được đọc lại.", "Scenarios changed on disk and were read again.";
}

/// A sentence in both languages.
pub(super) fn both(say: impl Fn(Lang) -> String) -> Text {
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

/// Where a folder lies that could not be shown.
#[must_use]
pub fn folder_is(place: &str) -> Text {
    both(|l| l.folder_lies(place))
}

/// The records cannot be opened.
#[must_use]
pub fn records_closed() -> Text {
    both(|l| l.no_records().to_owned())
}

/// The records of practice cannot be opened.
#[must_use]
pub fn practice_not_kept() -> Text {
    both(|l| l.practice_in_memory().to_owned())
}

/// A file of progress or of an exam is not taken.
#[must_use]
pub fn file_refused(refusal: Refusal) -> Text {
    both(|l| l.refusal_of_file(refusal))
}

/// The screen cannot be kept from sleeping.
#[must_use]
pub fn screen_may_sleep() -> Text {
    both(|l| l.may_sleep().to_owned())
}

/// Title of a dialog that does not know the language.
#[must_use]
pub fn both_names() -> String {
    format!("{} / {}", Lang(Language::Vi).open_ron(), Lang(Language::En).open_ron())
}
