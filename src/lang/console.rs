//! Words of the trainer's console.

use crate::core::scenario::Part;

use super::{Lang, Language, words};

words! {
    pause => "Tạm nghỉ", "Pause";
    resume => "Diễn tiếp", "Resume";
    hold => "Dừng!", "Hold!";
    jump_to => "Nhảy tới", "Go to";
    blackout => "Tắt hình", "Blackout";
    picture_on => "Bật hình", "Picture on";
    step_back => "Lùi", "Back a step";
    end_drill => "Kết thúc buổi", "End the drill";
    next_is(step: usize) => "Tiếp: bước {step}", "Next: step {step}";
    last_step => "Bước cuối", "Last step";

    step_rest => "Bước này còn", "Left in this step";
    step_spent => "Bước này đã qua", "Spent on this step";
    step_soon => "Sắp hết", "Ending soon";
    step_zero => "Hết giờ", "Time is up";
    step_over => "Quá giờ", "Over time";
    step_long_over => "Quá giờ · gấp 2 kế hoạch", "Over time · twice the plan";
    clocks_held => "Đang dừng", "On hold";
    clocks_paused => "Đang tạm nghỉ", "Paused";
    read_out_in(time: &str) => "đọc nguyên văn, khoảng {time}", "read as written, about {time}";
    planned_of(time: &str) => "kế hoạch {time}", "plan {time}";
    elapsed => "Đã diễn", "Elapsed";
    projected_end => "Dự kiến xong", "Projected end";
    against_plan => "So kế hoạch", "Against plan";
    ten_more => "Thêm 10 giây", "Ten seconds more";
    ten_less => "Bớt 10 giây", "Ten seconds less";
    difference_short => "Lệch", "Diff.";

    pace_of(pace: &str) => "Nhịp {pace}", "{pace} pace";
    faults_counted(n: usize) => "{n} lỗi", "Faults: {n}";
    to_library => "Về thư viện, buổi diễn vẫn chạy", "To the library; the drill goes on";
    open_projector => "Mở máy chiếu", "Open projector";
    projecting => "Đang chiếu", "Projecting";
    projecting_on(screen: usize) => "Đang chiếu: Màn hình {screen}", "Projecting: screen {screen}";
    screen_is_lost => "Mất màn hình chiếu", "Projector screen lost";
    screen_is_black => "Đang đen màn", "Screen is black";
    picture_is_frozen => "Hình đang đứng yên", "Picture is frozen";
    hall_sees => "Hội trường đang thấy", "What the hall sees";
    to_stage_view => "đổi sang sân khấu", "show the stage";
    to_step_view => "đổi sang bước", "show the step";
    tab_plan => "Sơ đồ", "Plan";
    tab_projector => "Máy chiếu", "Projector";

    time_again(n: usize) => "lần {n}", "time {n}";
    ticked_of(ticked: usize, all: usize) => "{ticked} / {all}", "{ticked} of {all}";
    ticks_it => "đánh dấu", "ticks";
    log_fault => "Ghi lỗi", "Log a fault";
    another_fault => "Lỗi khác…", "Another fault…";
    write_note => "Ghi chú…", "Write a note…";

    row(number: usize, title: &str, how: &str) => "Bước {number}, {title}, {how}", "Step {number}, {title}, {how}";
    row_done(time: &str) => "đã diễn {time}", "done in {time}";
    row_next => "bước tiếp theo", "next";
    row_to_come => "chưa diễn", "to come";
    row_current(seconds: i64) => "đang diễn, còn {seconds} giây", "running, {seconds} seconds left";
    row_over(seconds: i64) => "đang diễn, quá {seconds} giây", "running, {seconds} seconds over";
    row_untimed => "đang diễn, không bấm giờ", "running, untimed";
    row_paused => "đang tạm nghỉ", "paused";
    row_held => "đang dừng", "on hold";
    said_step(number: usize, title: &str) => "Bước {number}: {title}", "Step {number}: {title}";
    said_over(number: usize, title: &str) => "Bước {number} đã quá giờ: {title}", "Step {number} is over time: {title}";

    holding(time: &str) => "ĐANG DỪNG · {time}", "ON HOLD · {time}";
    holding_key(time: &str, key: &str) => "ĐANG DỪNG · {time} · {key} để tiếp", "ON HOLD · {time} · {key} to go on";
    hold_reason => "Lý do dừng", "Reason for the hold";
    pausing(time: &str) => "Tạm nghỉ · {time}", "Paused · {time}";
    pausing_key(time: &str, key: &str) => "Tạm nghỉ · {time} · {key} để tiếp", "Paused · {time} · {key} to go on";
    gap_question(cause: &str, time: &str, step: usize) => "{cause} {time} ở bước {step}. Có tính vào thời gian diễn không?", "{cause} for {time} at step {step}. Does it count as drill time?";
    count_gap => "Tính vào", "Count it";
    leave_gap => "Không tính", "Leave it out";

    warned_more(n: usize) => "và {n} điều nữa", "and {n} more";
    close_warnings => "Bỏ lời nhắc nghi thức", "Take the protocol warning away";

    jump_title => "Nhảy tới bước", "Go to a step";
    jump_hint => "Số bước hoặc tên bước", "Number or name of a step";
    no_such_step => "Không có bước nào khớp. Thử bớt chữ.", "No step matches. Try fewer letters.";
    another_fault_title => "Ghi lỗi khác", "Log another fault";
    another_fault_hint => "Việc làm sai, không nêu tên người", "The act at fault, no names of persons";
    write_note_title => "Ghi chú cho bước này", "A note on this step";
    write_note_hint => "Điều cần nhớ khi nhìn lại", "What to remember when looking back";
    log_it => "Ghi", "Log it";
    finish_title => "Kết thúc buổi diễn?", "End the drill?";
    finish_body => "Buổi diễn được lưu và mở ở trang Nhìn lại.", "The drill is kept and opens on the page Look back.";
    finish_body_left(n: usize) => "Còn {n} bước chưa diễn. Buổi diễn được lưu và mở ở trang Nhìn lại.", "Steps not rehearsed: {n}. The drill is kept and opens on the page Look back.";
    close_title => "Đóng chương trình giữa buổi diễn?", "Close in the middle of the drill?";
    close_body => "Buổi diễn được giữ lại; lần mở sau có thể diễn tiếp từ bước này.", "The drill is kept and can go on from this step the next time.";
    close_program => "Đóng chương trình", "Close the program";
    no_drill => "Chưa có buổi diễn nào.", "No drill is running.";
    drill_is_over => "Buổi diễn đã kết thúc.", "The drill is over.";
}

impl Lang {
    /// "Phần trao thưởng".
    #[must_use]
    pub const fn part_of_ceremony(self, part: Part) -> &'static str {
        match part {
            Part::Opening => self.pick("Phần mở đầu", "Opening part"),
            Part::Award => self.pick("Phần trao thưởng", "Conferring part"),
            Part::Closing => self.pick("Phần kết thúc", "Closing part"),
        }
    }

    /// A key of the card of faults, for those who listen: "Lỗi 3: Quay lưng xuống khán giả, LT, 1 lần".
    #[must_use]
    pub fn fault_key(self, number: usize, words: &str, mark: &str, count: usize) -> String {
        let mut text = format!("{} {number}: {words}", self.fault());
        if !mark.is_empty() {
            text = format!("{text}, {mark}");
        }
        match (count, self.0) {
            (0, _) => text,
            (n, Language::Vi) => format!("{text}, {n} lần"),
            (1, Language::En) => format!("{text}, once"),
            (n, Language::En) => format!("{text}, {n} times"),
        }
    }
}
