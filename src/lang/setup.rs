//! Words of the set-up before a drill.

use super::words;

words! {
    setup_title => "Chuẩn bị buổi diễn", "Set up the drill";
    start_drill => "Bắt đầu diễn", "Start the drill";
}
