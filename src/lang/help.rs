//! Words of the help page.

use super::words;

words! {
    help_title => "Trợ giúp và phím tắt", "Help and keys";
    help_intro => "Mỗi việc có ít nhất một phím không phải chữ hay số, để bộ gõ tiếng Việt không nuốt mất.", "Each action has at least one key that is neither a letter nor a digit, so that no Vietnamese input method can swallow it.";
    help_in_drill => "Trong buổi diễn", "During a drill";
    help_in_reference => "Thuật ngữ, Quy tắc", "Glossary, Rules";
    help_anywhere => "Ở mọi nơi", "Everywhere";
    help_advice_title => "Nên biết", "Good to know";
    help_typing => "Trong ô nhập chữ, mọi chữ, số và dấu chấm đều gõ ra chữ.", "In a text field every letter, digit and full stop types.";
    help_clicker => "Bút trình chiếu dùng được từ cả hai cửa sổ: PageDown sang bước, PageUp lùi, dấu chấm tắt hình.", "A clicker works from either window: PageDown for the next step, PageUp to go back, full stop for blackout.";
    help_safe => "Esc không bao giờ kết thúc buổi diễn; F5 không bao giờ bắt đầu lại.", "Esc never ends a drill; F5 never starts one anew.";
    key_space => "Phím cách", "Space";
    key_up => "Lên", "Up";
    key_down => "Xuống", "Down";
    key_left => "Mũi tên trái", "Left arrow";
    key_right => "Mũi tên phải", "Right arrow";
    do_next => "Bước tiếp theo", "Next step";
    do_back => "Lùi một bước", "One step back";
    do_pause => "Tạm nghỉ, diễn tiếp", "Pause, go on";
    do_hold => "Dừng! (ghi lý do), diễn tiếp", "Hold! (with a reason), go on";
    do_blackout => "Tắt, bật hình hội trường", "Hall picture off, on";
    do_freeze => "Giữ nguyên hình hội trường", "Freeze the hall picture";
    do_jump => "Nhảy tới một bước", "Go to a step";
    do_view => "Hội trường xem bước hoặc sân khấu", "Hall sees step or stage";
    do_tick => "Đánh dấu mục kiểm kế tiếp", "Tick the next check";
    do_faults(n: u8) => "Ghi lỗi thứ 1 đến {n} của bước", "Log fault 1 to {n} of the step";
    do_more => "Thêm 10 giây", "10 seconds more";
    do_less => "Bớt 10 giây", "10 seconds less";
    do_note => "Ghi chú ở bước này", "Note at this step";
    do_finish => "Kết thúc buổi diễn", "End the drill";
    do_undo => "Hoàn tác việc vừa làm", "Take back the last thing done";
    do_mirror => "Quay sơ đồ: khán giả, người diễn", "Turn the plan: audience, performers";
    do_start => "Bắt đầu diễn", "Start the drill";
    do_search => "Tìm nghi lễ", "Search for a ceremony";
    do_escape => "Đóng hộp thoại, bật lại hình", "Close a dialog, leave blackout";
    do_search_here => "Tìm trong trang", "Search the page";
    do_terms => "Giải thích thuật ngữ đang thấy", "Explain the terms on the page";
    do_help => "Trợ giúp và phím tắt này", "This help";
    help_in_practice => "Khi làm bài luyện", "While answering an exercise";
    do_hand_in => "Nộp bài, sang bài tiếp", "Hand in, next exercise";
    do_pick => "Chọn đáp án, mức chắc", "Choose an answer, how sure";
    do_pick_nothing => "Không có gì sai", "Nothing is wrong";
    do_arrow => "Chọn dòng, dời chỗ đứng 0,5 m", "Choose a row, move by 0.5 m";
    do_fine => "Dời chỗ đứng 0,1 m", "Move by 0.1 m";
    do_shove => "Dời dòng lên, xuống", "Move the row up, down";
    do_turn => "Quay trái, quay phải", "Turn left, turn right";
    do_space => "Đánh dấu, bớt chờ", "Tick, wait less";
    do_show => "Không biết: xem đáp án", "Not known: show the answer";
    do_peek => "Giữ: hé xem cụm từ còn thiếu", "Hold: peek at the missing words";
    do_again => "Làm lại bài này", "Answer this one again";
    do_pause_role => "Tạm nghỉ khi vào vai", "Pause while playing a role";
    do_open => "Chuẩn bị diễn nghi lễ đang chọn", "Prepare the chosen ceremony";
}
