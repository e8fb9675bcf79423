//! Fields and values at fault.

use super::{Say, error, warning};
use crate::core::scenario::read::meant;

pub fn wrong_type(vi: &str, en: &str) -> Say {
    error("wrong-type", format!("Ở đây phải là {vi}."), format!("This must be {en}."))
}

pub fn wrong_name(found: &str, wanted: &[&str]) -> Say {
    let list = wanted.join(", ");
    error(
        "wrong-name",
        format!("\"{found}\" không đứng ở đây được; phải là {list}."),
        format!("\"{found}\" cannot stand here; expected {list}."),
    )
    .meant(meant::nearest(found, wanted.iter().copied()))
}

pub fn unknown_field(found: &str, known: &[&'static str]) -> Say {
    let list = known.join(", ");
    error(
        "unknown-field",
        format!("Không có trường \"{found}\" ở đây; các trường có thể dùng: {list}."),
        format!("There is no field \"{found}\" here; the fields are: {list}."),
    )
    .meant(meant::nearest(found, known.iter().copied()))
}

pub fn repeated_field(name: &str) -> Say {
    error(
        "repeated-field",
        format!("Trường \"{name}\" được ghi hai lần."),
        format!("The field \"{name}\" is given twice."),
    )
}

pub fn missing_field(name: &'static str) -> Say {
    let say = error(
        "missing-field",
        format!("Thiếu trường bắt buộc \"{name}\"."),
        format!("The field \"{name}\" is missing."),
    );
    Say { missing: Some(name), ..say }
}

pub fn unknown_variant(found: &str, known: &[&str]) -> Say {
    let (vi, en) = listed(known);
    error(
        "unknown-variant",
        format!("Không có giá trị \"{found}\"; các giá trị có thể dùng: {vi}."),
        format!("There is no \"{found}\" here; possible are: {en}."),
    )
    .meant(meant::nearest(found, known.iter().copied()))
}

/// A word of a table is expected and something else stands there.
pub fn not_a_word(found: Option<&str>, known: &[&str]) -> Say {
    let (vi, en) = listed(known);
    error(
        "wrong-type",
        format!("Ở đây phải là một từ không có dấu nháy: {vi}."),
        format!("This must be a word without quotes: {en}."),
    )
    .meant(found.and_then(|text| match known.iter().find(|k| **k == text) {
        Some(word) => Some((*word).to_owned()),
        None => meant::nearest(text, known.iter().copied()),
    }))
}

/// The words themselves, or where they are listed if there are many.
fn listed(known: &[&str]) -> (String, String) {
    if known.len() > 16 {
        return (
            "xem danh sách trong scenarios/README.md".to_owned(),
            "see the list in scenarios/README.md".to_owned(),
        );
    }
    (known.join(", "), known.join(", "))
}

pub fn not_this_format() -> Say {
    error("wrong-format", "Định dạng phải là 1: viết format: 1.", "The format must be 1: write format: 1.")
}

pub fn out_of_range(low: i64, high: i64) -> Say {
    error(
        "out-of-range",
        format!("Số này phải nằm trong khoảng từ {low} đến {high}."),
        format!("This number must lie between {low} and {high}."),
    )
}

pub fn empty_text() -> Say {
    error("empty-text", "Chỗ này không được để trống.", "This must not be left empty.")
}

pub fn missing_translation() -> Say {
    warning(
        "missing-translation",
        "Chưa có bản tiếng Anh; hãy viết (vi: \"…\", en: \"…\").",
        "There is no English text; write (vi: \"…\", en: \"…\").",
    )
}

pub fn newer_format(found: &str) -> Say {
    error(
        "newer-format",
        format!(
            "Tệp dùng định dạng {found}; bản Diễn Tập này chỉ đọc đến định dạng 1. Cần bản mới hơn, đọc được định dạng {found}."
        ),
        format!(
            "The file uses format {found}; this version of Diễn Tập reads up to format 1. A newer version that reads format {found} is needed."
        ),
    )
}

pub fn wrong_kind_of_file(wanted: &str) -> Say {
    error("unknown-kind", format!("Tệp phải bắt đầu bằng {wanted}."), format!("The file must begin with {wanted}."))
}

pub fn bad_id(lower: bool) -> Say {
    let (vi, en) = if lower {
        ("chữ thường a–z", "small letters a–z")
    } else {
        ("chữ cái a–z, A–Z", "letters a–z, A–Z")
    };
    error(
        "bad-id",
        format!("Mã chỉ gồm {vi}, chữ số, dấu - và _, dài không quá 60 ký tự."),
        format!("An id is made of {en}, digits, - and _, at most 60 characters."),
    )
}

pub fn duplicate_id(id: &str) -> Say {
    error(
        "duplicate-id",
        format!("Mã \"{id}\" đã được dùng ở trên; mỗi mã chỉ dùng một lần."),
        format!("The id \"{id}\" is used above already; each id stands once."),
    )
}

pub fn bad_role_id() -> Say {
    error(
        "bad-id",
        "Mã vai chỉ gồm chữ cái, chữ số, dấu - và _, dài không quá 12 ký tự.",
        "The id of a role is made of letters, digits, - and _, at most 12 characters.",
    )
}

pub fn empty_list() -> Say {
    error("empty-list", "Danh sách này không được để trống.", "This list must not be empty.")
}

pub fn bad_duration() -> Say {
    error(
        "bad-duration",
        "Không hiểu thời lượng này; hãy viết như \"40s\", \"1m15s\", \"15m\", \"1h\".",
        "This duration cannot be understood; write \"40s\", \"1m15s\", \"15m\", \"1h\".",
    )
}

pub fn zero_duration() -> Say {
    error("zero-duration", "Thời lượng phải lớn hơn 0.", "The duration must be more than zero.")
}

pub fn absurd_duration() -> Say {
    error("absurd-duration", "Thời lượng không được quá 24 giờ.", "The duration may not exceed 24 hours.")
}

pub fn bad_due() -> Say {
    error(
        "bad-due",
        "Không hiểu thời hạn này; hãy viết như \"T-7d\", \"T-30m\" (trước giờ lễ, nhiều nhất 400 ngày) hoặc \"After\" (sau lễ).",
        "This due time cannot be understood; write \"T-7d\", \"T-30m\" (before the ceremony, at most 400 days) or \"After\".",
    )
}

pub fn bad_date() -> Say {
    error(
        "bad-date",
        "Không có ngày này; hãy viết năm-tháng-ngày như \"2013-12-16\".",
        "There is no such day; write year-month-day such as \"2013-12-16\".",
    )
}

pub fn bad_stage_size() -> Say {
    error(
        "bad-stage-size",
        "Kích thước sân khấu viết theo mét, rộng x sâu, như \"10x6\"; mỗi chiều từ 3 đến 40 m.",
        "The size of the stage is written in metres, width x depth, such as \"10x6\"; each from 3 to 40 m.",
    )
}

pub fn off_stage(x: (i32, i32), y: (i32, i32)) -> Say {
    error(
        "off-stage",
        format!("Vị trí nằm ngoài sơ đồ: x từ {} đến {}, y từ {} đến {} (đơn vị 0,1 m).", x.0, x.1, y.0, y.1),
        format!(
            "The place lies outside the plan: x from {} to {}, y from {} to {} (units of 0.1 m).",
            x.0, x.1, y.0, y.1
        ),
    )
}

pub fn empty_path() -> Say {
    error("empty-path", "Đường đi phải có ít nhất một điểm.", "A path needs at least one point.")
}

pub fn keyframe_order() -> Say {
    error(
        "keyframe-order",
        "Các mốc di chuyển phải xếp theo thời gian tăng dần.",
        "Keyframes must stand in the order of their times.",
    )
}

pub fn path_outside() -> Say {
    error(
        "path-outside",
        "Tệp âm thanh phải nằm trong thư mục của kịch bản: viết đường dẫn tương đối, dấu /, không có \"..\".",
        "The sound file must lie in the scenario's own folder: a relative path with / and without \"..\".",
    )
}

pub fn article_without_law() -> Say {
    error(
        "article-without-law",
        "Có điều khoản nhưng không ghi văn bản nào (law).",
        "An article is given without the instrument (law) it belongs to.",
    )
}

pub fn ends_before_it_begins() -> Say {
    error("bad-date", "Ngày hết hiệu lực đứng trước ngày có hiệu lực.", "The last day in force lies before the first.")
}

pub fn wrong_number(wanted: usize, found: usize) -> Say {
    error(
        "wrong-number",
        format!("Ở đây phải có đúng {wanted} mục; hiện có {found}."),
        format!("Exactly {wanted} entries belong here; there are {found}."),
    )
}

pub fn same_answer() -> Say {
    error(
        "same-answer",
        "Câu trả lời này trùng với một câu trả lời khác của câu hỏi.",
        "This answer is the same as another one of the question.",
    )
}
