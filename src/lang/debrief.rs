//! Words of looking back at a drill.

use super::words;

words! {
    debrief_title => "Nhìn lại buổi diễn", "Look back at the drill";
    debrief_list_title => "Các buổi đã diễn", "Past drills";
    debrief_count(n: usize) => "{n} buổi trong biên bản", "On record: {n}";
    debrief_cut_off => "Bị ngắt giữa chừng", "Cut off";
    debrief_when => "Lúc diễn", "When";
    debrief_length => "Thời gian", "Length";
    debrief_unreadable => "không đọc được", "not readable";
    debrief_finished => "đã xong", "finished";
    debrief_unfinished => "chưa xong", "not finished";
    debrief_set_up => "Chuẩn bị buổi diễn", "Set up a drill";
    debrief_all => "Các buổi khác", "Other drills";
    export_html => "Xuất HTML", "Export HTML";
    export_csv => "Xuất CSV", "Export CSV";
    print_record => "In biên bản", "Print the record";
    no_drills_yet => "Chưa diễn buổi nào.", "No drill has been held yet.";

    debrief_pace(pace: &str) => "nhịp {pace}", "{pace} pace";
    debrief_planned(time: &str) => "kế hoạch {time}", "planned {time}";
    debrief_award_part(time: &str) => "phần trao thưởng {time}", "conferring {time}";
    debrief_roles_at_fault(n: usize) => "{n} vai liên quan", "roles concerned: {n}";
    debrief_checks => "Mục kiểm đạt", "Checks done";
    debrief_missed_count(n: usize) => "{n} mục bỏ sót", "missed: {n}";
    debrief_times(n: usize) => "{n} lần", "{n} ×";
    debrief_not_counted(time: &str) => "{time}, không tính vào bước", "{time}, not counted in steps";

    debrief_steps => "Kế hoạch và thực tế từng bước", "Plan and actual, step by step";
    debrief_plan => "kế hoạch", "plan";
    debrief_actual => "thực", "actual";
    debrief_over_three => "quá từ 3 giây", "3 s over or more";
    debrief_skipped => "nhịp này bỏ qua", "left out in this pace";
    debrief_passed_over => "đã nhảy qua", "passed over";
    debrief_before_start => "trước chỗ bắt đầu", "before the first step run";
    debrief_not_reached => "chưa tới", "not reached";

    debrief_faults_by_time => "Lỗi theo thời điểm", "Faults by time";
    debrief_faults_by_role => "Lỗi theo vai", "Faults by role";
    debrief_time => "Giờ", "Time";
    debrief_no_faults => "Không ghi lỗi nào.", "No fault was logged.";
    debrief_all_faults(n: usize) => "Xem cả {n} lỗi", "Show all {n} faults";
    debrief_all_missed(n: usize) => "Xem cả {n} mục", "Show all {n} checks";
    debrief_fewer => "Thu gọn", "Show fewer";
    debrief_faults(n: usize) => "{n} lỗi", "faults: {n}";
    debrief_nobody => "Không nêu vai", "No role named";

    debrief_missed => "Mục kiểm bỏ sót", "Missed checks";
    debrief_of_checks(n: usize, all: usize) => "{n} trong {all} mục", "{n} of {all}";
    debrief_none_missed => "Không bỏ sót mục bắt buộc nào.", "No required check was missed.";
    debrief_warnings => "Nhắc nghi thức khi nhảy bước", "Protocol warnings at jumps";
    debrief_all_warnings(n: usize) => "Xem cả {n} điều", "Show all {n} warnings";
    debrief_repeat => "Cần tập lại", "To repeat";
    debrief_repeat_from => "Tập lại từ bước này", "Repeat from here";
    debrief_nothing_to_repeat => "Không có bước nào cần tập lại.", "No step needs repeating.";
    debrief_over_by(time: &str) => "quá {time}", "{time} over";

    debrief_note_name => "Ghi chú của buổi diễn", "Note on the drill";
    debrief_note_hint => "Viết nhận xét cho lần sau", "Write what to remember next time";
    debrief_saved_at(time: &str) => "tự lưu {time}", "saved {time}";
    debrief_saves_itself => "tự lưu khi rời ô", "saved when you leave the field";

    debrief_stops => "Nghỉ, dừng, gián đoạn", "Pauses, holds, gaps";
    debrief_pauses(n: usize, time: &str) => "Tạm nghỉ {n} lần, tổng {time}", "Pauses: {n}, {time} altogether";
    debrief_hold(at: &str, step: usize, time: &str) => "{at}, bước {step}: Dừng! {time}", "{at}, step {step}: hold of {time}";
    debrief_gap(cause: &str, step: usize, time: &str) => "{cause}, bước {step}: {time}", "{cause}, step {step}: {time}";
    debrief_gap_counted => "tính vào buổi", "counted";
    debrief_gap_left => "không tính", "not counted";
    debrief_remarks => "Ghi chú trong buổi", "Remarks during the drill";
    debrief_unprepared => "Chuẩn bị còn thiếu khi bắt đầu", "Preparation missing at the start";
}
