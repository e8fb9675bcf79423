//! Words of the settings.

use super::words;

words! {
    settings_title => "Cài đặt", "Settings";
    settings_below => "Riêng cho máy này", "For this computer only";
    language_title => "Ngôn ngữ", "Language";
    in_vietnamese => "Tiếng Việt", "Tiếng Việt (Vietnamese)";
    in_english => "English (tiếng Anh)", "English";
    text_size => "Cỡ chữ", "Text size";
    text_size_below => "Cho bảng điều khiển; màn hình hội trường luôn theo chiều cao của nó.", "For this window; the hall screen always follows its own height.";
    reduced_motion => "Giảm chuyển động", "Reduce motion";
    key_caps => "Hiện phím trên nút", "Show keys on buttons";
    renderer_title => "Cách vẽ cửa sổ", "How windows are drawn";
    renderer_below => "Có hiệu lực từ lần mở chương trình sau. Chỉ đổi khi hình hiển thị sai.", "Takes effect at the next start. Change it only if the picture is wrong.";
    renderer_auto => "Tự chọn", "Automatic";
    renderer_glow => "Chỉ OpenGL", "OpenGL only";
    renderer_wgpu => "Chỉ Direct3D, Vulkan, Metal", "Direct3D, Vulkan or Metal only";
    data_folder => "Thư mục dữ liệu", "Data folder";
    data_folder_below => "Biên bản các buổi diễn, cài đặt, nhật ký lỗi.", "Records of drills, settings, error log.";
    own_folder => "Thư mục kịch bản của bạn", "Your scenario folder";
    own_folder_below => "Tệp đặt ở đây hiện trong thư viện.", "Files put here appear in the library.";
    show_folder => "Mở thư mục", "Open the folder";
    settings_version(version: &str) => "Diễn Tập, phiên bản {version}", "Dien Tap, version {version}";
}
