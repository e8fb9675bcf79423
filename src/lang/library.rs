//! Words of the library, of what is wrong with its files, and of drills that were cut off.

use super::words;

words! {
    library_title => "Thư viện nghi lễ", "Ceremony library";
    library_counts(bundled: usize, own: usize) => "{bundled} kịch bản có sẵn · {own} kịch bản của bạn", "{bundled} bundled · {own} of your own";
    library_back => "Về danh sách", "Back to the list";
    library_search => "Tìm nghi lễ", "Search for a ceremony";
    library_search_hint => "Tên nghi lễ hoặc lời trong các bước", "Name of a ceremony or words in its steps";
    library_results(n: usize) => "{n} kết quả", "Results: {n}";
    library_ceremony => "Nghi lễ", "Ceremony";
    library_check => "Kiểm tra", "Check";
    library_in_titles => "Khớp tên", "In the name";
    library_in_steps => "Khớp trong nội dung các bước", "In the steps";
    library_fine => "ổn", "fine";
    library_warnings(n: usize) => "{n} nhắc", "warnings: {n}";
    library_errors(n: usize) => "{n} lỗi", "errors: {n}";
    library_unreadable => "không dùng được", "cannot be used";
    library_broken => "Tệp có lỗi nên chưa diễn được. Sửa các lỗi dưới đây rồi quay lại cửa sổ này.", "The file has errors and cannot be run yet. Mend what is listed below, then come back to this window.";
    library_see_problems => "Xem tất cả", "See all";
    library_choose => "Chọn một nghi lễ trong danh sách.", "Choose a ceremony from the list.";
    library_no_match => "Không có nghi lễ nào hợp với bộ lọc.", "No ceremony passes the filters.";
    library_nothing_found(query: &str) => "Không có nghi lễ khớp “{query}”. Thử bớt chữ.", "No ceremony matches “{query}”. Try fewer words.";
    library_parts(opening: usize, award: usize, closing: usize) => "{opening} mở đầu, {award} trao thưởng, {closing} kết thúc", "{opening} opening, {award} conferring, {closing} closing";
    library_lengths(full: &str, class: &str) => "Thật {full} · Luyện {class}", "Full {full} · Class {class}";
    library_local(points: &str) => "Kiểm tra địa phương: {points}", "Check local practice: {points}";
    library_more_points(n: usize) => "Còn {n} điểm khác ở trang Chuẩn bị.", "{n} more on the set-up page.";
    who_decides => "Ai quyết định", "Decided by";
    what_is_given => "Trao gì", "What is given";
    given_flag => "Cờ", "Flag";
    given_certificate => "Bằng", "Certificate";
    origin_own => "của bạn", "yours";
    origin_opened => "mở từ nơi khác", "opened from elsewhere";
    steps_count(n: usize) => "{n} bước", "{n} steps";
    open_ron => "Mở tệp RON", "Open a RON file";
    drop_here => "Thả tệp vào đây để mở", "Drop the file to open it";
    search_without_marks => "gõ không dấu cũng tìm được", "marks may be left out";
    copy_to_edit => "Sao chép để sửa", "Copy to edit";
    copy_goes_to(folder: &str) => "Bản sao nằm ở: {folder}", "The copy goes to: {folder}";
    prepare_drill => "Chuẩn bị diễn", "Prepare the drill";
    never_drilled => "chưa diễn", "never drilled";
    last_drilled => "Diễn gần nhất", "Last drilled";
    clear_search => "Xóa bộ lọc", "Clear the search";

    problems_title(n: usize) => "{n} điều cần xem trong tệp", "Things to look at in the file: {n}";
    problems_more(n: usize) => "và {n} điều khác", "and {n} more";
    problem_found(text: &str) => "Trong tệp: {text}", "In the file: {text}";
    problem_meant(text: &str) => "Có phải ý bạn là “{text}”?", "Did you mean “{text}”?";
    problem_why => "Vì sao?", "Why?";
    problem_rule(title: &str) => "Vì sao? Quy tắc: {title}", "Why? The rule: {title}";
    message_title => "Thông báo", "Message";

    resume_title => "Tiếp tục buổi diễn", "Go on with the drill";
    resume_why => "Buổi diễn dưới đây bị ngắt giữa chừng. Mọi bước, mục kiểm và lỗi đã ghi vẫn còn; thời gian chương trình tắt được đánh dấu riêng.", "The drill below was cut off. Every step, check and fault that was logged is still there; the time the program was closed is marked apart.";
    resume_elapsed(time: &str) => "đã diễn {time}", "{time} run";
    resume_seen(when: &str) => "dừng lúc: {when}", "cut off: {when}";
    resume_go_on => "Tiếp tục", "Go on";
    resume_leave => "Bỏ qua", "Leave it";
    resume_leave_why => "Giữ trong Nhìn lại như một buổi chưa xong", "Keeps it under Look back as unfinished";
    resume_later => "Để sau", "Later";
    unfinished_banner(title: &str) => "Buổi diễn “{title}” bị ngắt giữa chừng.", "The drill of “{title}” was cut off.";
}
