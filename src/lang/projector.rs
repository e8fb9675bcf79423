//! Words that the hall reads.

use super::words;

words! {
    projector_window => "Diễn Tập: màn chiếu", "Dien Tap: projector";
    hall_rest => "CÒN LẠI", "REMAINING";
    hall_soon => "SẮP HẾT", "ENDING SOON";
    hall_zero => "HẾT GIỜ", "TIME";
    hall_over => "QUÁ GIỜ", "OVER TIME";
    hall_paused => "TẠM NGHỈ", "PAUSE";
    hall_held => "DỪNG", "HOLD";
    hall_next => "Tiếp theo", "Next";
    hall_last => "Bước cuối của buổi lễ", "Last step of the ceremony";
    hall_spent => "ĐÃ QUA", "ELAPSED";
    hall_step(now: usize, all: usize) => "BƯỚC {now} / {all}", "STEP {now} / {all}";
    hall_plan(time: &str) => "Kế hoạch {time}", "Plan {time}";
    hall_gone(time: &str) => "Đã qua {time}", "Elapsed {time}";
    hall_of_total(time: &str) => "trên tổng {time}", "of {time} in all";
    hall_soon_begins => "Buổi diễn sắp bắt đầu", "The drill begins shortly";
    hall_finished => "Buổi diễn đã kết thúc", "The drill has ended";
    hall_time_taken => "Thời gian diễn", "Time taken";
    hall_steps_done => "Số bước đã diễn", "Steps rehearsed";
}
