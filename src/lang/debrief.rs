//! Words of looking back at a drill.

use super::words;

words! {
    debrief_title => "Nhìn lại buổi diễn", "Look back at the drill";
    export_html => "Xuất HTML", "Export HTML";
    export_csv => "Xuất CSV", "Export CSV";
    print_record => "In biên bản", "Print the record";
    no_drills_yet => "Chưa diễn buổi nào.", "No drill has been held yet.";
}
