//! Words of the set-up before a drill.

use crate::core::scenario::Switched;

use super::{Lang, Language, words};

words! {
    setup_title => "Chuẩn bị buổi diễn", "Set up the drill";
    setup_people_count(n: usize) => "{n} vị trí", "{n} parts to play";
    setup_file_fine => "Kịch bản không lỗi", "No fault in the scenario";
    setup_change => "Đổi nghi lễ", "Change";
    setup_other_ceremony => "Đổi nghi lễ", "Change ceremony";
    setup_formation(name: &str) => "đội hình {name}", "formation {name}";
    setup_from_step(n: usize, title: &str) => "Bắt đầu từ bước {n}: {title}", "Begins at step {n}: {title}";
    setup_from_first => "Diễn từ đầu", "Begin at the first step";
    setup_pace => "Nhịp diễn", "Pace of the drill";
    pace_full_about => "Thời lượng như buổi lễ thật", "As long as the real ceremony";
    pace_class_about => "Diễn văn chỉ đọc câu đầu", "Of each address only the first sentence";
    pace_joins_about => "Chỉ tập chỗ chuyển vai, bỏ phần đọc", "Only the changes of hands; reading is left out";
    setup_plain_variant => "Mẫu chung", "General form";
    setup_cast => "Phân vai", "Who plays whom";
    setup_cast_about => "có thể để trống", "may stay empty";
    setup_group_hint => "ví dụ: Tổ 3, vòng 2", "for example: Group 3, round 2";
    setup_player_of(role: &str) => "Người đóng vai {role}", "Who plays {role}";
    setup_needed => "vai bắt buộc", "needed";
    setup_local_points => "Kiểm tra địa phương", "Check local practice";
    setup_points(n: usize) => "{n} điểm", "points: {n}";
    setup_points_about => "Nơi làm khác nhau thì chọn cách của nơi mình; lựa chọn được ghi vào buổi diễn và bản in.", "Where places differ, choose what yours does; the choice is kept with the drill and printed.";
    setup_default_choice => "mặc định", "default";
    setup_switches_nothing => "Không đổi bước nào; chỉ ghi lại.", "Changes no step; it is only kept.";
    setup_point_rules => "Quy tắc", "Rules";
    setup_sources_say => "Các nguồn nói gì", "What the sources say";
    setup_by_default(what: &str) => "Mặc định: {what}", "By default: {what}";
    setup_to_check => "Không có lựa chọn, chỉ cần kiểm tra", "Nothing to choose, only to be checked";
    setup_lists => "Chuẩn bị trước giờ diễn", "Before the drill begins";
    setup_ticked_of(ticked: usize, all: usize) => "{ticked} / {all} mục", "{ticked} of {all}";
    set_by_law => "luật định", "set by law";
    setup_projector => "Màn hình chiếu", "Hall screen";
    setup_test => "Chiếu thử", "Test picture";
    setup_test_off => "Tắt chiếu thử", "End the test";
    setup_one_screen => "Máy chỉ có một màn hình. Cửa sổ hội trường sẽ mở trên màn hình này; nối máy chiếu để chuyển sang.", "This computer has one screen. The hall window opens on it; connect a projector to move it there.";
    setup_screen(n: usize) => "Màn hình {n}", "Screen {n}";
    setup_for_console => "bảng điều khiển", "this window";
    setup_for_hall => "máy chiếu hội trường", "shown to the hall";
    setup_for_nothing => "chưa dùng", "not used";
    setup_fullscreen => "Toàn màn hình", "Fill the screen";
    setup_show_next => "Hiện bước kế tiếp", "Show the next step";
    setup_ends_at(time: &str) => "Xong dự kiến lúc {time}", "Would end at {time}";
    setup_missing(n: usize) => "Còn {n} mục chưa đánh dấu.", "Not ticked yet: {n}.";
    setup_missing_is_fine => "Vẫn bắt đầu được; mục thiếu sẽ ghi vào biên bản.", "You may begin; what is missing goes on record.";
    setup_nothing_missing => "Mọi mục chuẩn bị đã xong.", "All preparation is done.";
    setup_is_running => "Một buổi diễn đang chạy.", "A drill is running.";
    setup_to_running => "Về buổi đang diễn", "Back to the running drill";
    start_drill => "Bắt đầu diễn", "Start the drill";
    setup_empty => "Chưa chọn nghi lễ.", "No ceremony has been chosen.";
    setup_choose => "Chọn trong thư viện", "Choose in the library";
}

impl Lang {
    /// "Chọn khác thì đổi 6 bước, 1 mục chuẩn bị."
    #[must_use]
    pub fn switches(self, switched: Switched) -> String {
        let (steps, items) = match self.0 {
            Language::Vi => ("bước", "mục chuẩn bị"),
            Language::En => (
                if switched.steps == 1 { "step" } else { "steps" },
                if switched.items == 1 { "thing to prepare" } else { "things to prepare" },
            ),
        };
        let counted = [(switched.steps, steps), (switched.items, items)];
        let parts: Vec<String> =
            counted.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
        format!("{} {}.", self.pick("Chọn khác thì đổi", "Another choice changes"), parts.join(", "))
    }
}
