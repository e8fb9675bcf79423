//! Words that stand only on paper and in exported files.

use crate::core::drill::StepState;

use super::{Lang, words};

words! {
    record_title => "Biên bản diễn tập", "Record of the drill";
    run_sheet => "Bảng trình tự", "Run sheet";
    paper_group => "Tổ, vòng", "Group, round";
    paper_pace => "Nhịp", "Pace";
    paper_began => "Bắt đầu", "Began";
    paper_variant => "Mẫu", "Form";
    paper_unfinished => "Buổi diễn chưa kết thúc; số liệu tính đến lần ghi cuối.", "The drill has not ended; the figures go up to the last entry.";
    paper_total => "Tổng thời gian", "Total time";
    paper_planned(time: &str) => "kế hoạch {time}", "planned {time}";
    paper_difference => "Lệch", "Difference";
    paper_award_difference(time: &str) => "phần trao thưởng {time}", "conferring {time}";
    paper_faults => "Lỗi", "Faults";
    paper_checks => "Mục kiểm đạt", "Checks done";
    paper_steps => "Kế hoạch và thực tế từng bước", "Plan and actual by step";
    paper_step => "Bước", "Step";
    paper_title => "Tên", "Name";
    paper_plan => "Kế hoạch", "Plan";
    paper_actual => "Thực", "Actual";
    paper_added => "Cho thêm", "Added";
    paper_missed => "Bỏ sót", "Missed";
    paper_over_bar => "quá kế hoạch", "over the plan";
    paper_faults_by_time => "Lỗi theo thời điểm", "Faults by time";
    paper_faults_by_role => "Lỗi theo vai", "Faults by role";
    paper_time => "Thời điểm", "Time";
    paper_role => "Vai", "Role";
    paper_nobody => "không nêu vai", "no role named";
    paper_what => "Nội dung", "What";
    paper_count => "Số lần", "Count";
    paper_missed_checks => "Mục kiểm bỏ sót", "Missed checks";
    paper_warnings => "Nhắc nghi thức khi nhảy bước", "Protocol warnings at jumps";
    paper_warning => "Nhắc nghi thức", "Protocol warning";
    paper_unprepared => "Chuẩn bị còn thiếu khi bắt đầu", "Preparation missing at the start";
    paper_repeat => "Cần tập lại", "To be repeated";
    paper_over(time: &str) => "quá {time}", "{time} over";
    paper_holds => "Dừng!", "Holds";
    paper_pauses => "Tạm nghỉ", "Pauses";
    paper_outside_steps => "không tính vào bước", "not counted in the steps";
    paper_length => "Thời lượng", "Length";
    paper_no_reason => "không ghi lý do", "no reason given";
    paper_gaps => "Khoảng chương trình không chạy", "Times the program did not run";
    paper_counted => "tính vào buổi", "counted";
    paper_not_counted => "không tính", "not counted";
    paper_notes => "Ghi chú trong buổi", "Notes during the drill";
    paper_review => "Nhận xét sau buổi", "Remarks after the drill";
    paper_signature => "Người phụ trách (ký, ghi rõ họ tên)", "Trainer in charge (signature, full name)";
    paper_none => "Không có.", "None.";
    paper_kind => "Loại", "Kind";
    paper_state => "Trạng thái", "State";
    paper_part => "Phần", "Part";
    paper_plan_seconds => "Kế hoạch (giây)", "Plan (s)";
    paper_actual_seconds => "Thực (giây)", "Actual (s)";
    paper_difference_late => "Lệch (dương là trễ)", "Difference (late is positive)";
    paper_ceremony => "Nghi lễ", "Ceremony";
    paper_fault => "Lỗi", "Fault";
    paper_missed_check => "Mục kiểm bỏ sót", "Missed check";
    paper_hold => "Dừng!", "Hold";
    paper_pause => "Tạm nghỉ", "Pause";
    paper_gap => "Chương trình không chạy", "Program not running";
    paper_note => "Ghi chú", "Note";
    paper_preparation => "Chuẩn bị còn thiếu", "Missing preparation";
    paper_total_row => "Cả buổi", "Whole drill";
    paper_roles => "Các vai", "Roles";
    paper_people(n: u32) => "{n} người", "{n} people";
    paper_preparation_lists => "Việc chuẩn bị", "Preparation";
    paper_says => "Lời", "Says";
    paper_music => "Nhạc", "Music";
    paper_usual_faults => "Lỗi thường gặp", "Usual faults";
    paper_check_list => "Mục kiểm", "Checks";
    paper_basis => "Căn cứ", "Basis";
    paper_locally => "Kiểm tra địa phương", "Check local practice";
    paper_key_rule => "Điều cốt yếu", "Key rule";
    paper_host_event => "Sự kiện chủ", "Host event";
    paper_skipped => "bỏ qua ở nhịp này", "passed over in this pace";
    paper_defaults => "Thời lượng là mặc định, sửa được.", "Durations are defaults and may be edited.";
    state_done => "đã diễn", "done";
    state_running => "đang diễn", "running";
    state_skipped => "nhịp này bỏ qua", "left out by the pace";
    state_passed_over => "bị bỏ qua", "passed over";
    state_before_start => "trước chỗ bắt đầu", "before the start";
    state_not_reached => "chưa tới", "not reached";
}

impl Lang {
    /// Whether a step was run.
    #[must_use]
    pub const fn state_name(self, state: StepState) -> &'static str {
        match state {
            StepState::Done => self.state_done(),
            StepState::Running => self.state_running(),
            StepState::Skipped => self.state_skipped(),
            StepState::PassedOver => self.state_passed_over(),
            StepState::BeforeStart => self.state_before_start(),
            StepState::NotReached => self.state_not_reached(),
        }
    }

    /// "24 bước, 9:35": how many steps and how long.
    #[must_use]
    pub fn steps_and_time(self, steps: usize, time: &str) -> String {
        match (self.0, steps) {
            (super::Language::Vi, _) => format!("{steps} bước, {time}"),
            (super::Language::En, 1) => format!("1 step, {time}"),
            (super::Language::En, _) => format!("{steps} steps, {time}"),
        }
    }

    /// "2 lần, 0:25": how often and how long.
    #[must_use]
    pub fn times_and_length(self, times: usize, length: &str) -> String {
        match (self.0, times) {
            (_, 0) => self.paper_none().to_owned(),
            (super::Language::Vi, _) => format!("{times} lần, {length}"),
            (super::Language::En, 1) => format!("once, {length}"),
            (super::Language::En, _) => format!("{times} times, {length}"),
        }
    }

    /// "2 lỗi".
    #[must_use]
    pub fn fault_count(self, n: usize) -> String {
        match (self.0, n) {
            (super::Language::Vi, _) => format!("{n} lỗi"),
            (super::Language::En, 1) => "1 fault".to_owned(),
            (super::Language::En, _) => format!("{n} faults"),
        }
    }
}
