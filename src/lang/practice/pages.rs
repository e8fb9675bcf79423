//! Words of the pages of practice.

use crate::core::text::Text;

use super::super::{Lang, notices::both, words};

words! {
    practice_title => "Luyện tập", "Practice";
    practice_below(name: &str) => "{name} · làm bài ngắn mỗi tối, nhớ lâu", "{name} · a little every evening";
    practice_nobody => "Chọn hoặc thêm tên của bạn để bắt đầu", "Choose your name or add it to begin";
    switch_person => "Đổi người", "Switch person";
    today_title => "Hôm nay", "Today";
    today_below => "Một buổi trộn nhiều loại bài: điều sắp quên, điều mới và quy tắc còn yếu. Hết giờ là dừng.", "A mixed session of what is fading, what is new and weak rules. It ends on time.";
    today_due(n: usize) => "{n} điều sắp quên", "{n} things fading";
    minutes(n: u16) => "{n} phút", "{n} min";
    begin_today => "Bắt đầu buổi hôm nay", "Begin today's session";
    go_on_today => "Làm tiếp buổi đang dở", "Go on with the session";
    go_on_exam(seed: u64) => "Làm tiếp bài kiểm tra số {seed}", "Go on with exam {seed}";
    drop_sitting => "Bỏ", "Drop";
    what_next => "Nên làm gì tiếp", "What to do next";
    learnt_ceremonies => "Nghi lễ đang học", "Ceremonies being learnt";
    learnt_below => "Bỏ chọn những lễ bạn không cần thuộc.", "Untick what you need not know by heart.";
    free_title => "Luyện tự do", "Free practice";
    free_below => "Chọn lễ và loại bài. Bài ra liên tục cho tới khi bạn thoát.", "Choose a ceremony and a kind. Exercises go on until you leave.";
    any_ceremony => "Mọi lễ đang học", "Every ceremony being learnt";
    any_kind => "Trộn các loại", "All kinds mixed";
    play_as => "Vào vai cả buổi", "Play a role through";
    no_time_limits => "Không bấm giờ", "No time limits";
    no_time_limits_below => "Bỏ mọi giới hạn thời gian, kể cả khi vào vai.", "Takes away all time limits, in roles too.";
    speed_title => "Tốc độ vào vai", "Speed of a role";
    marks_demanded => "Gõ đúng cả dấu", "Marks must be typed";
    exam_title => "Kiểm tra", "Exam";
    exam_below => "Cùng số đề thì mọi máy ra cùng đề. Không báo đúng sai cho tới khi nộp.", "The same number makes the same paper on every machine. Nothing is told until the end.";
    exam_open => "Làm bài kiểm tra", "Write an exam";
    progress_title => "Tiến bộ", "Progress";
    progress_below(name: &str) => "{name} · đã thuộc tới đâu, sắp quên gì", "{name} · what is known, what is fading";
    progress_open => "Xem tiến bộ", "See progress";
    exercise_of(n: usize, all: usize) => "Bài {n} / {all}", "Exercise {n} of {all}";
    exercise_number(n: usize) => "Bài {n}", "Exercise {n}";
    minutes_left(n: i64) => "còn {n} phút", "{n} min left";
    seconds_left(face: &str) => "còn {face}", "{face} left";
    leave_sitting => "Thoát", "Leave";
    hand_in => "Nộp bài", "Hand in";
    next_exercise => "Bài tiếp", "Next";
    again_exercise => "Làm lại", "Try again";
    mend_exercise => "Sửa rồi nộp lại", "Mend and hand in";
    show_answer => "Xem đáp án", "Show the answer";
    skip_exercise => "Bỏ qua câu này", "Skip this one";
    how_to_answer => "Cách trả lời", "How to answer";
    answer_incomplete => "Bài chưa đủ: hãy chọn hoặc điền cho hết.", "Not complete yet: choose or fill in the rest.";
    see_rule => "Xem quy tắc này", "See this rule";
    storing => "Đang ghi bài làm…", "Writing it down…";
    why_not_right => "Vì sao chưa đúng", "Why it is not right";
    why_so => "Căn cứ", "Grounds";
    got_right => "Đã nắm chắc", "Right";
    got_wrong => "Cần sửa", "To mend";
    to_remember => "Mẹo nhớ", "To remember";
    your_order => "Thứ tự của bạn", "Your order";
    right_order => "Thứ tự đúng", "The right order";
    order_chooses => "chọn", "choose";
    order_moves => "dời, hoặc kéo thả", "move, or drag";
    joined => "nối đúng", "joined";
    not_joined => "chưa nối được", "not joined";
    goes_after(n: usize) => "chuyển xuống sau bước {n}", "goes down, after step {n}";
    goes_up_after(n: usize) => "chuyển lên sau bước {n}", "goes up, after step {n}";
    goes_first => "chuyển lên đầu", "goes first";
    links_right => "cặp nối đúng", "rightly joined";
    just_done => "Vừa diễn ra", "What has just happened";
    row_position(n: usize, all: usize, what: &str) => "Dòng {n} trên {all}: {what}", "Row {n} of {all}: {what}";
    option_number(n: usize, what: &str) => "Đáp án {n}: {what}", "Answer {n}: {what}";
    option_right => "đúng", "right";
    option_wrong => "chưa đúng", "not right";
    nothing_wrong_option => "Không có gì sai ở đây", "Nothing is wrong here";
    point_where => "Chỗ nào sai?", "Where is it wrong?";
    which_rule => "Trái với quy tắc nào?", "Which rule does it break?";
    speaker_says(who: &str) => "{who} nói", "{who} says";
    you_wrote(text: &str) => "Bạn gõ: {text}", "You typed: {text}";
    peek => "Giữ để hé xem", "Hold to peek";
    peeked_once => "Đã hé xem: tính là có trợ giúp.", "You peeked: it counts as helped.";
    type_here => "Cụm từ còn thiếu", "The missing words";
    ticks_for(what: &str) => "Kiểm tra cho: {what}", "Checks for: {what}";
    belongs_here => "thuộc về đây", "belongs here";
    belongs_not => "không thuộc về đây", "does not belong here";
    left_out => "bỏ sót", "left out";
    stand_where(who: &str, step: &str) => "{who} · hết bước “{step}”", "{who} · at the end of “{step}”";
    stands_at(x: &str, y: &str) => "cách mép trái {x} m, cách mép trước {y} m", "{x} m from the left edge, {y} m from the front";
    faces_way(way: &str) => "nhìn về: {way}", "facing: {way}";
    way_n => "phông", "the backdrop";
    way_ne => "phông, chếch phải", "the backdrop, to the right";
    way_e => "cánh phải", "the right wing";
    way_se => "hội trường, chếch phải", "the hall, to the right";
    way_s => "hội trường", "the hall";
    way_sw => "hội trường, chếch trái", "the hall, to the left";
    way_w => "cánh trái", "the left wing";
    way_nw => "phông, chếch trái", "the backdrop, to the left";
    right_place => "chỗ đúng", "the right place";
    your_place => "chỗ bạn chọn", "your place";
    turn_left => "Quay trái", "Turn left";
    turn_right => "Quay phải", "Turn right";
    role_title(who: &str) => "Vào vai: {who}", "Play: {who}";
    you_are(who: &str) => "Bạn là {who}", "You are {who}";
    role_ready => "Khi có hiệu của mình, chọn ngay việc phải làm. Bạn chắc vai này đến đâu?", "At each cue of yours, do at once what is due. How sure are you of this role?";
    role_length(n: usize) => "Bạn có {n} việc phải làm đúng lúc. Sơ đồ cho thấy mọi người đang ở đâu; những người khác tự diễn phần của họ.", "You have {n} acts to do in time. The plan shows where everybody is; the others play their own parts.";
    first_step => "Bắt đầu từ", "It begins with";
    pause_role => "Tạm nghỉ", "Pause";
    cue_missed => "Bạn chưa kịp chọn", "You chose nothing in time";
    cue_of_other => "cho hiệu bằng việc mình làm", "gives the cue by what he does";
    cue_of_step => "một bước mới bắt đầu", "a new step begins";
    your_turn => "Đến lượt bạn", "It is your turn";
    no_more_cues => "Bạn không còn việc nào", "Nothing more to do";
    what_do_you_do => "Bạn làm gì?", "What do you do?";
    cue_given(what: &str) => "Hiệu vừa nhận: {what}", "The cue: {what}";
    step_begins => "bước này bắt đầu", "the step begins";
    next_cue => "Hiệu kế tiếp của bạn", "Your next cue";
    wait_for_cue => "Chờ hiệu của bạn", "Wait for your cue";
    skip_wait => "Bớt chờ", "Wait less";
    window_left => "cửa sổ còn", "window left";
    running_title => "Diễn biến", "What happens";
    running_below => "hiệu của người khác", "cues of the others";
    role_score => "Điểm vai này", "This role";
    acts_right => "Đúng việc", "Right act";
    times_right => "Đúng nhịp", "In time";
    mean_off => "Lệch trung bình", "Mean deviation";
    early => "sớm", "early";
    in_time => "đúng nhịp", "in time";
    late => "trễ", "late";
    chosen_at(face: &str) => "bạn chọn lúc {face} s", "you chose at {face} s";
    go_on => "Tiếp tục", "Go on";
    paused_now => "Đang tạm nghỉ", "Paused";
    from_hall => "Nhìn từ khán giả", "Seen from the hall";
    from_stage => "Nhìn từ sân khấu", "Seen from the stage";
    summary_title => "Xong buổi luyện", "Session over";
    summary_below(n: usize, took: &str) => "{n} bài · {took}", "{n} exercises · {took}";
    summary_mean => "điểm trung bình", "mean score";
    summary_right(right: usize, all: usize) => "{right} / {all} bài đúng", "{right} of {all} right";
    summary_wrong => "Cần ôn lại", "To be rehearsed";
    summary_none_wrong => "Không có gì sai trong buổi này.", "Nothing was wrong in this session.";
    summary_back => "Về trang luyện tập", "Back to practice";
    another_session => "Thêm một buổi", "Another session";
    exam_number => "Số đề", "Number of the paper";
    exam_number_below => "Giảng viên đọc số này cho cả lớp.", "The trainer reads it out to the class.";
    exam_many => "Số câu", "Exercises";
    exam_limit => "Thời gian", "Time";
    exam_no_limit => "Không giới hạn", "No limit";
    exam_kinds => "Loại bài", "Kinds";
    exam_ceremonies => "Nghi lễ", "Ceremonies";
    exam_start => "Bắt đầu làm bài", "Begin the exam";
    exam_hand_in => "Nộp cả bài", "Hand in the paper";
    exam_result => "Kết quả kiểm tra", "Result of the exam";
    exam_result_below(name: &str, sign: &str) => "{name} · mã đề {sign}", "{name} · paper {sign}";
    exam_by_kind => "Theo loại bài", "By kind";
    exam_by_ceremony => "Theo nghi lễ", "By ceremony";
    exam_general => "Câu hỏi chung", "General questions";
    exam_save => "Lưu kết quả để nộp", "Save the result";
    exam_save_below => "Tệp đã niêm phong: sửa một chữ là biết.", "The file is sealed: a changed letter shows.";
    exam_another => "Đề khác", "Another paper";
    exam_answers(n: usize) => "{n} câu", "{n} exercises";
    people_title => "Người luyện trên máy này", "Who practises on this machine";
    people_below => "Không cần mật khẩu. Mỗi người có tiến bộ riêng.", "No passwords. Everybody has progress of his own.";
    person_add => "Thêm tên", "Add a name";
    person_name => "Họ và tên", "Name";
    person_answers(n: usize) => "{n} bài", "{n} exercises";
    person_never => "chưa làm bài", "no exercises yet";
    person_rename => "Đổi tên", "Rename";
    person_remove => "Xóa", "Delete";
    person_merge => "Gộp", "Merge";
    person_export => "Xuất", "Export";
    person_choose => "Chọn", "Choose";
    progress_import => "Nhập tệp tiến bộ", "Import progress";
    remove_sure(name: &str) => "Xóa “{name}” cùng toàn bộ bài làm? Có thể hoàn tác cho tới khi đóng chương trình.", "Delete “{name}” with all exercises? It can be taken back until the program is closed.";
    merge_whose(name: &str) => "Gộp bài làm của “{name}” vào:", "Count the exercises of “{name}” to:";
    merge_into(name: &str) => "Gộp vào {name}", "Count to {name}";
    take_back => "Hoàn tác", "Take it back";
    was_removed(name: &str) => "Đã xóa “{name}”.", "“{name}” was deleted.";
    were_merged(from: &str, into: &str) => "Đã gộp “{from}” vào “{into}”.", "“{from}” now counts to “{into}”.";
    was_taken_in(name: &str, new: usize) => "Đã nhập tiến bộ của “{name}”: {new} bài mới.", "Progress of “{name}” taken in: {new} new exercises.";
    cannot_ask => "Chưa tạo được bài loại này từ lễ đã chọn. Hãy chọn lễ hoặc loại khác.", "No such exercise can be made of this ceremony. Choose another one or another kind.";
    people_reading => "Đang đọc danh sách…", "Reading the list…";
    cancel_edit => "Thôi", "Cancel";
    save_name => "Lưu tên", "Save the name";
    progress_row(n: u32) => "{n} ngày liền", "{n} days running";
    progress_row_long(n: u32) => "dài nhất {n} ngày", "{n} at the longest";
    progress_steps => "Từng bước của buổi lễ", "Step by step";
    progress_recall(percent: u32) => "nhớ {percent} %", "{percent} % remembered";
    progress_forecast => "Sẽ nhớ được bao nhiêu nếu không ôn", "What will be remembered without rehearsing";
    progress_forecast_days => "ngày tới", "days ahead";
    progress_activity => "Số bài mỗi ngày", "Exercises a day";
    progress_sureness => "Chắc và đúng", "Sure and right";
    progress_sureness_below => "Trong những lần bạn nói chắc đến đâu, có bao nhiêu lần đúng.", "How often you were right, by how sure you said you were.";
    progress_sure_mistakes => "Chắc mà sai", "Sure and wrong";
    progress_nothing => "Chưa có bài nào. Làm một buổi Hôm nay rồi quay lại.", "Nothing yet. Do a session of today and come back.";
    progress_right_of(right: usize, all: usize) => "{right} / {all} lần đúng", "right {right} times of {all}";
    progress_gone(n: usize) => "{n} bước đã học không còn trong kịch bản; bài làm vẫn được giữ.", "{n} steps you learnt are no longer in the scenario; the exercises are kept.";
    exam_limit_minutes(n: i64) => "{n} phút", "{n} min";
    exam_review => "Từng câu", "One by one";
    exam_sign_hint => "Hai máy cùng đề thì cùng mã đề.", "Two machines with the same paper show the same code.";
    person_here => "đang luyện", "practising";
    person_merged_in(names: &str) => "gồm cả bài của {names}", "with the exercises of {names}";
    split_again(name: &str) => "Tách “{name}” ra lại", "Take “{name}” out again";
    step_known(title: &str, level: &str, percent: u32) => "{title}: {level}, nhớ {percent} %", "{title}: {level}, {percent} % remembered";
    chart_day(day: u32, percent: u32) => "sau {day} ngày: {percent} %", "after {day} days: {percent} %";
    level_legend => "Chú giải", "Legend";
    practice_loading => "Đang đọc thư viện…", "Reading the library…";
}

/// Somebody was taken off the list.
#[must_use]
pub fn person_removed(name: &str) -> Text {
    both(|l| l.was_removed(name))
}

/// One person's attempts count to another's.
#[must_use]
pub fn people_merged(from: &str, into: &str) -> Text {
    both(|l| l.were_merged(from, into))
}

/// A file of progress was taken in.
#[must_use]
pub fn progress_taken_in(name: &str, new: usize) -> Text {
    both(|l| l.was_taken_in(name, new))
}

/// No exercise could be made.
#[must_use]
pub fn nothing_to_ask() -> Text {
    both(|l| l.cannot_ask().to_owned())
}

/// Letters and digits of a name, for a file's.
fn plain(name: &str) -> String {
    let folded = crate::core::text::fold(name);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    words.join("-")
}

/// A name for the file of somebody's progress.
#[must_use]
pub fn progress_file(name: &str) -> String {
    format!("tien-bo-{}.ron", plain(name))
}

/// A name for the file of an exam's result.
#[must_use]
pub fn exam_file(name: &str, sign: &str) -> String {
    format!("kiem-tra-{sign}-{}.ron", plain(name))
}

impl Lang {
    /// Where somebody looks.
    #[must_use]
    pub const fn way_to_face(self, facing: crate::core::scenario::Facing) -> &'static str {
        use crate::core::scenario::Facing;
        match facing {
            Facing::North => self.way_n(),
            Facing::NorthEast => self.way_ne(),
            Facing::East => self.way_e(),
            Facing::SouthEast => self.way_se(),
            Facing::South => self.way_s(),
            Facing::SouthWest => self.way_sw(),
            Facing::West => self.way_w(),
            Facing::NorthWest => self.way_nw(),
        }
    }
}
