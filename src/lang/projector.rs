//! Words that the hall reads.

use super::words;

words! {
    projector_window => "Diễn Tập: màn chiếu", "Diễn Tập: projector";
    hall_rest => "CÒN LẠI", "REMAINING";
    hall_soon => "SẮP HẾT", "ENDING SOON";
    hall_zero => "HẾT GIỜ", "TIME";
    hall_over => "QUÁ GIỜ", "OVER TIME";
    hall_paused => "TẠM NGHỈ", "PAUSE";
    hall_held => "DỪNG", "HOLD";
    hall_next => "Tiếp theo", "Next";
}
