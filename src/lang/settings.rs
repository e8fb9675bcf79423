//! Words of the settings.

use super::words;

words! {
    language_title => "Ngôn ngữ", "Language";
    text_size => "Cỡ chữ", "Text size";
    reduced_motion => "Giảm chuyển động", "Reduce motion";
    key_caps => "Hiện phím trên nút", "Show keys on buttons";
    data_folder => "Thư mục dữ liệu", "Data folder";
}
