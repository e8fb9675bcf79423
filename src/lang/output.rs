//! Words that stand only on paper and in exported files.

use super::words;

words! {
    record_title => "Biên bản diễn tập", "Record of the drill";
    run_sheet => "Bảng trình tự", "Run sheet";
}
