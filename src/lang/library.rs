//! Words of the library.

use super::words;

words! {
    library_title => "Thư viện nghi lễ", "Ceremony library";
    open_ron => "Mở tệp RON", "Open a RON file";
    search_without_marks => "gõ không dấu cũng tìm được", "marks may be left out";
    copy_to_edit => "Sao chép để sửa", "Copy to edit";
    prepare_drill => "Chuẩn bị diễn", "Prepare the drill";
    never_drilled => "chưa diễn", "never drilled";
    last_drilled => "Diễn gần nhất", "Last drilled";
    clear_search => "Xóa bộ lọc", "Clear the search";
}
