//! Words that several screens use.

use super::words;

words! {
    app_name => "Diễn Tập", "Dien Tap";
    close => "Đóng", "Close";
    cancel => "Hủy", "Cancel";
    save => "Lưu", "Save";
    open => "Mở", "Open";
    back => "Quay lại", "Back";
    delete => "Xóa", "Delete";
    yes => "Có", "Yes";
    no => "Không", "No";
    ok => "Đồng ý", "OK";
    retry => "Thử lại", "Try again";
    undo => "Hoàn tác", "Undo";
    search => "Tìm", "Search";
    more => "Xem thêm", "Show more";
    none => "không có", "none";
    all => "Tất cả", "All";

    rail_library => "Thư viện", "Library";
    rail_setup => "Chuẩn bị", "Set-up";
    rail_drill => "Diễn tập", "Drill";
    rail_practice => "Luyện tập", "Practice";
    rail_debrief => "Nhìn lại", "Look back";
    rail_glossary => "Thuật ngữ", "Glossary";
    rail_rules => "Quy tắc", "Rules";
    rail_settings => "Cài đặt", "Settings";
    rail_help => "Trợ giúp", "Help";

    step => "Bước", "Step";
    steps_head => "Bước", "Steps";
    step_number(n: usize) => "bước {n}", "step {n}";
    step_of(now: usize, all: usize) => "Bước {now} / {all}", "Step {now} of {all}";
    steps => "Các bước", "Steps";
    programme => "Trình tự", "Programme";
    role => "Vai", "Role";
    roles => "Vai", "Roles";
    award => "Phần thưởng", "Award";
    plan => "Kế hoạch", "Plan";
    actual => "Thực", "Actual";
    actual_head => "Thực", "Took";
    difference => "Lệch", "Difference";
    faults => "Lỗi", "Faults";
    fault => "Lỗi", "Fault";
    checks => "Mục kiểm", "Checks";
    check => "Mục kiểm", "Check";
    notes => "Ghi chú", "Notes";
    note => "Ghi chú", "Note";
    script => "Lời điều hành (ý chính)", "What is said (in substance)";
    acts => "Việc làm", "Actions";
    preparation => "Chuẩn bị", "Preparation";
    must => "bắt buộc", "required";
    optional_role => "có thể trống", "may stay empty";
    people => "Người đóng vai", "People";
    group => "Tổ, vòng", "Group, round";
    host_event => "Sự kiện chủ", "Host event";
    key_rule => "Điều cốt yếu", "Key rule";
    legal_basis => "Căn cứ", "Legal basis";
    durations_are_defaults => "Thời lượng: mặc định, sửa được.", "Durations are defaults and may be edited.";
    check_locally => "kiểm tra địa phương", "check local practice";
    total_time => "Tổng thời gian", "Total time";
    stage_plan => "Sơ đồ sân khấu", "Stage plan";
    stage => "Sân khấu", "Stage";
    duration => "Thời lượng", "Duration";
    variant => "Mẫu", "Form";
    pace => "Nhịp", "Pace";
    untimed => "không bấm giờ", "untimed";
    skipped => "bỏ qua", "passed over";
}
