//! Short notices of what has happened.

use super::words;

words! {
    file_saved(place: &str) => "Đã lưu: {place}", "Saved: {place}";
    copied_to(place: &str) => "Đã sao chép vào: {place}", "Copied to: {place}";
    files_reloaded => "Kịch bản đã đổi trên đĩa và được đọc lại.", "Scenarios changed on disk and were read again.";
}
