//! What is said of each kind of problem, in both languages.

use crate::core::{scenario::problem::Severity, text::Text};

/// A problem before its place is known.
#[derive(Debug, Clone)]
pub(super) struct Say {
    pub code: &'static str,
    pub severity: Severity,
    pub sentence: Text,
    pub meant: Option<String>,
    /// Added to the path: the field that is missing.
    pub missing: Option<&'static str>,
}

impl Say {
    /// With "did you mean".
    pub fn meant(mut self, meant: Option<String>) -> Self {
        self.meant = meant;
        self
    }
}

pub(super) fn error(code: &'static str, vi: impl Into<String>, en: impl Into<String>) -> Say {
    Say { code, severity: Severity::Error, sentence: Text::new(vi, en), meant: None, missing: None }
}

pub(super) fn warning(code: &'static str, vi: impl Into<String>, en: impl Into<String>) -> Say {
    Say { severity: Severity::Warning, ..error(code, vi, en) }
}

pub(super) fn note(code: &'static str, vi: impl Into<String>, en: impl Into<String>) -> Say {
    Say { severity: Severity::Note, ..error(code, vi, en) }
}

// The file as a whole.

pub(super) fn too_large(bytes: usize, most: usize) -> Say {
    let (mb, most) = (bytes / 1_000_000, most / 1_000_000);
    error(
        "too-large",
        format!("Tệp quá lớn ({mb} MB); tệp kịch bản không được vượt quá {most} MB."),
        format!("The file is too large ({mb} MB); a scenario file may have at most {most} MB."),
    )
}

pub(super) fn utf16() -> Say {
    error(
        "utf-16",
        "Tệp được lưu theo bảng mã UTF-16; hãy lưu lại theo UTF-8.",
        "The file is saved as UTF-16; save it again as UTF-8.",
    )
}

pub(super) fn binary() -> Say {
    error(
        "binary-file",
        "Tệp này không phải là văn bản nên không thể là tệp kịch bản.",
        "This file is not text, so it cannot be a scenario file.",
    )
}

pub(super) fn not_utf8() -> Say {
    error(
        "not-utf-8",
        "Từ chỗ này tệp không còn là văn bản UTF-8; hãy lưu lại theo UTF-8.",
        "From here on the file is not UTF-8 text; save it again as UTF-8.",
    )
}

pub(super) fn empty_file() -> Say {
    error("empty-file", "Tệp không có nội dung.", "The file is empty.")
}

pub(super) fn too_deep(most: usize) -> Say {
    error(
        "too-deep",
        format!("Các dấu ngoặc lồng nhau quá {most} tầng; tệp kịch bản không cần đến thế."),
        format!("Brackets are nested more than {most} deep; no scenario needs that."),
    )
}

pub(super) fn more_problems() -> Say {
    note(
        "more-problems",
        "Còn nhiều lỗi nữa không liệt kê; hãy sửa các lỗi trên trước.",
        "There are many more problems; mend those above first.",
    )
}

// Syntax.

pub(super) fn strange_character() -> Say {
    error(
        "strange-character",
        "Ký tự này không dùng được ở đây; nếu là dấu cách lạ, hãy gõ lại dấu cách thường.",
        "This character cannot stand here; if it is an unusual space, type a plain one.",
    )
}

pub(super) fn curly_quotes() -> Say {
    error(
        "curly-quotes",
        "Đây là dấu nháy cong; hãy dùng dấu nháy thẳng \".",
        "This is a curly quotation mark; use a straight one: \".",
    )
}

pub(super) fn equals_sign() -> Say {
    error(
        "equals-sign",
        "Giữa tên và giá trị dùng dấu hai chấm, không dùng dấu =.",
        "A name and its value stand with a colon between them, not with =.",
    )
}

pub(super) fn unclosed_comment() -> Say {
    error(
        "unclosed-comment",
        "Ghi chú mở bằng /* nhưng không đóng bằng */.",
        "The comment opened by /* is never closed by */.",
    )
}

pub(super) fn unclosed_string() -> Say {
    error(
        "unclosed-string",
        "Chuỗi chữ bắt đầu ở đây thiếu dấu nháy kép đóng.",
        "The text that begins here lacks its closing double quote.",
    )
}

pub(super) fn unclosed_bracket() -> Say {
    error(
        "unclosed-bracket",
        "Dấu ngoặc mở ở đây không được đóng, hoặc được đóng bằng dấu ngoặc khác loại.",
        "The bracket opened here is not closed, or is closed by one of another kind.",
    )
}

pub(super) fn trailing() -> Say {
    error(
        "trailing-text",
        "Nội dung đã kết thúc trước chỗ này; phần còn lại không thuộc về đâu.",
        "The document has ended before this; the rest belongs nowhere.",
    )
}

pub(super) fn value_expected() -> Say {
    error("value-expected", "Ở đây phải có một giá trị.", "A value is expected here.")
}

pub(super) fn comma_expected() -> Say {
    error("comma-expected", "Thiếu dấu phẩy sau chỗ này.", "A comma is missing after this.")
}

pub(super) fn colon_expected() -> Say {
    error("colon-expected", "Thiếu dấu hai chấm sau chỗ này.", "A colon is missing after this.")
}

pub(super) fn field_expected() -> Say {
    error(
        "field-expected",
        "Ở đây phải là một trường dạng \"tên: giá trị\".",
        "A field of the form \"name: value\" is expected here.",
    )
}

pub(super) fn mixed_fields() -> Say {
    error(
        "mixed-fields",
        "Không được trộn trường có tên với giá trị không tên trong cùng một cặp ngoặc.",
        "Named fields and bare values cannot be mixed in one pair of brackets.",
    )
}

pub(super) fn char_not_text() -> Say {
    error(
        "single-quotes",
        "Chữ phải đặt trong dấu nháy kép \"…\", không dùng dấu nháy đơn.",
        "Text stands in double quotes \"…\", not in single quotes.",
    )
}

pub(super) fn bad_escape() -> Say {
    error(
        "bad-escape",
        "Dấu \\ trong chuỗi chữ phải đi với \\\", \\\\, \\n, \\t hoặc \\u{…}.",
        "In text, \\ is only used as \\\", \\\\, \\n, \\t or \\u{…}.",
    )
}

pub(super) fn unknown_extension(name: &str) -> Say {
    error(
        "unknown-extension",
        format!("Không dùng phần mở rộng \"{name}\"; chỉ dùng implicit_some."),
        format!("The extension \"{name}\" is not used here; only implicit_some is."),
    )
    .meant(super::meant::nearest(name, ["implicit_some", "unwrap_newtypes"]))
}

pub(super) fn broken_attribute() -> Say {
    error(
        "broken-attribute",
        "Dòng này phải viết đúng là #![enable(implicit_some)].",
        "This line must read #![enable(implicit_some)].",
    )
}

// Fields and values.

pub(super) fn wrong_type(vi: &str, en: &str) -> Say {
    error("wrong-type", format!("Ở đây phải là {vi}."), format!("This must be {en}."))
}

pub(super) fn wrong_name(found: &str, wanted: &[&str]) -> Say {
    let list = wanted.join(", ");
    error(
        "wrong-name",
        format!("\"{found}\" không đứng ở đây được; phải là {list}."),
        format!("\"{found}\" cannot stand here; expected {list}."),
    )
    .meant(super::meant::nearest(found, wanted.iter().copied()))
}

pub(super) fn unknown_field(found: &str, known: &[&'static str]) -> Say {
    let list = known.join(", ");
    error(
        "unknown-field",
        format!("Không có trường \"{found}\" ở đây; các trường có thể dùng: {list}."),
        format!("There is no field \"{found}\" here; the fields are: {list}."),
    )
    .meant(super::meant::nearest(found, known.iter().copied()))
}

pub(super) fn repeated_field(name: &str) -> Say {
    error(
        "repeated-field",
        format!("Trường \"{name}\" được ghi hai lần."),
        format!("The field \"{name}\" is given twice."),
    )
}

pub(super) fn missing_field(name: &'static str) -> Say {
    let say = error(
        "missing-field",
        format!("Thiếu trường bắt buộc \"{name}\"."),
        format!("The field \"{name}\" is missing."),
    );
    Say { missing: Some(name), ..say }
}

pub(super) fn unknown_variant(found: &str, known: &[&str]) -> Say {
    let (vi, en) = listed(known);
    error(
        "unknown-variant",
        format!("Không có giá trị \"{found}\"; các giá trị có thể dùng: {vi}."),
        format!("There is no \"{found}\" here; possible are: {en}."),
    )
    .meant(super::meant::nearest(found, known.iter().copied()))
}

/// A word of a table is expected and something else stands there.
pub(super) fn not_a_word(found: Option<&str>, known: &[&str]) -> Say {
    let (vi, en) = listed(known);
    error(
        "wrong-type",
        format!("Ở đây phải là một từ không có dấu nháy: {vi}."),
        format!("This must be a word without quotes: {en}."),
    )
    .meant(found.and_then(|text| match known.iter().find(|k| **k == text) {
        Some(word) => Some((*word).to_owned()),
        None => super::meant::nearest(text, known.iter().copied()),
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

pub(super) fn not_this_format() -> Say {
    error("wrong-format", "Định dạng phải là 1: viết format: 1.", "The format must be 1: write format: 1.")
}

pub(super) fn out_of_range(low: i64, high: i64) -> Say {
    error(
        "out-of-range",
        format!("Số này phải nằm trong khoảng từ {low} đến {high}."),
        format!("This number must lie between {low} and {high}."),
    )
}

pub(super) fn empty_text() -> Say {
    error("empty-text", "Chỗ này không được để trống.", "This must not be left empty.")
}

pub(super) fn missing_translation() -> Say {
    warning(
        "missing-translation",
        "Chưa có bản tiếng Anh; hãy viết (vi: \"…\", en: \"…\").",
        "There is no English text; write (vi: \"…\", en: \"…\").",
    )
}

pub(super) fn newer_format(found: &str) -> Say {
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

pub(super) fn wrong_kind_of_file(wanted: &str) -> Say {
    error("unknown-kind", format!("Tệp phải bắt đầu bằng {wanted}."), format!("The file must begin with {wanted}."))
}

pub(super) fn bad_id(lower: bool) -> Say {
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

pub(super) fn duplicate_id(id: &str) -> Say {
    error(
        "duplicate-id",
        format!("Mã \"{id}\" đã được dùng ở trên; mỗi mã chỉ dùng một lần."),
        format!("The id \"{id}\" is used above already; each id stands once."),
    )
}

// Times, days, sizes.

pub(super) fn bad_duration() -> Say {
    error(
        "bad-duration",
        "Không hiểu thời lượng này; hãy viết như \"40s\", \"1m15s\", \"15m\", \"1h\".",
        "This duration cannot be understood; write \"40s\", \"1m15s\", \"15m\", \"1h\".",
    )
}

pub(super) fn zero_duration() -> Say {
    error("zero-duration", "Thời lượng phải lớn hơn 0.", "The duration must be more than zero.")
}

pub(super) fn absurd_duration() -> Say {
    error("absurd-duration", "Thời lượng không được quá 24 giờ.", "The duration may not exceed 24 hours.")
}

pub(super) fn bad_due() -> Say {
    error(
        "bad-due",
        "Không hiểu thời hạn này; hãy viết như \"T-7d\", \"T-30m\" (trước giờ lễ, nhiều nhất 400 ngày) hoặc \"After\" (sau lễ).",
        "This due time cannot be understood; write \"T-7d\", \"T-30m\" (before the ceremony, at most 400 days) or \"After\".",
    )
}

pub(super) fn bad_date() -> Say {
    error(
        "bad-date",
        "Không có ngày này; hãy viết năm-tháng-ngày như \"2013-12-16\".",
        "There is no such day; write year-month-day such as \"2013-12-16\".",
    )
}

pub(super) fn bad_stage_size() -> Say {
    error(
        "bad-stage-size",
        "Kích thước sân khấu viết theo mét, rộng x sâu, như \"10x6\"; mỗi chiều từ 3 đến 40 m.",
        "The size of the stage is written in metres, width x depth, such as \"10x6\"; each from 3 to 40 m.",
    )
}

pub(super) fn off_stage(x: (i32, i32), y: (i32, i32)) -> Say {
    error(
        "off-stage",
        format!("Vị trí nằm ngoài sơ đồ: x từ {} đến {}, y từ {} đến {} (đơn vị 0,1 m).", x.0, x.1, y.0, y.1),
        format!(
            "The place lies outside the plan: x from {} to {}, y from {} to {} (units of 0.1 m).",
            x.0, x.1, y.0, y.1
        ),
    )
}

pub(super) fn empty_path() -> Say {
    error("empty-path", "Đường đi phải có ít nhất một điểm.", "A path needs at least one point.")
}

pub(super) fn keyframe_order() -> Say {
    error(
        "keyframe-order",
        "Các mốc di chuyển phải xếp theo thời gian tăng dần.",
        "Keyframes must stand in the order of their times.",
    )
}

pub(super) fn path_outside() -> Say {
    error(
        "path-outside",
        "Tệp âm thanh phải nằm trong thư mục của kịch bản: viết đường dẫn tương đối, dấu /, không có \"..\".",
        "The sound file must lie in the scenario's own folder: a relative path with / and without \"..\".",
    )
}

pub(super) fn article_without_law() -> Say {
    error(
        "article-without-law",
        "Có điều khoản nhưng không ghi văn bản nào (law).",
        "An article is given without the instrument (law) it belongs to.",
    )
}

// Names.

pub(super) fn unknown_role(name: &str) -> Say {
    error(
        "unknown-role",
        format!("Chưa khai báo vai \"{name}\" trong roles."),
        format!("The role \"{name}\" is not declared in roles."),
    )
}

pub(super) fn unknown_person(name: &str, role: &str, count: u32) -> Say {
    error(
        "unknown-role",
        format!("Không có người \"{name}\"; vai \"{role}\" chỉ gồm {role}1 đến {role}{count}."),
        format!("There is no \"{name}\"; the role \"{role}\" is {role}1 to {role}{count}."),
    )
}

pub(super) fn unused_role(name: &str) -> Say {
    warning(
        "unused-role",
        format!("Vai \"{name}\" được khai báo nhưng không có mặt trong bước nào."),
        format!("The role \"{name}\" is declared but takes part in no step."),
    )
}

pub(super) fn role_clash(name: &str) -> Say {
    error(
        "role-clash",
        format!("Tên \"{name}\" trùng với tên của một người thuộc vai khác hoặc là từ dành riêng."),
        format!("The name \"{name}\" is also a person of another role, or is reserved."),
    )
}

pub(super) fn unknown_award(name: &str) -> Say {
    error(
        "unknown-award",
        format!("Chưa khai báo phần thưởng \"{name}\" trong awards."),
        format!("The award \"{name}\" is not declared in awards."),
    )
}

pub(super) fn unknown_variant_id(name: &str) -> Say {
    error(
        "unknown-variant-id",
        format!("Chưa khai báo phương án \"{name}\" trong variants."),
        format!("The variant \"{name}\" is not declared in variants."),
    )
}

pub(super) fn unknown_local(name: &str) -> Say {
    error(
        "unknown-local",
        format!("Không có điểm cần kiểm tra địa phương \"{name}\" trong danh mục (local.ron)."),
        format!("There is no local point \"{name}\" in the catalogue (local.ron)."),
    )
}

pub(super) fn undeclared_local(name: &str) -> Say {
    error(
        "undeclared-local",
        format!("Điều kiện dùng điểm \"{name}\" nhưng trường local của kịch bản không nêu điểm này."),
        format!("A condition uses the point \"{name}\", which the scenario's field local does not name."),
    )
}

pub(super) fn unknown_choice(point: &str, choice: &str) -> Say {
    error(
        "unknown-choice",
        format!("Điểm \"{point}\" không có lựa chọn \"{choice}\"."),
        format!("The point \"{point}\" has no choice \"{choice}\"."),
    )
}

pub(super) fn unknown_instrument(name: &str) -> Say {
    error(
        "unknown-instrument",
        format!("Không có văn bản \"{name}\" trong danh mục (instruments.ron)."),
        format!("There is no instrument \"{name}\" in the catalogue (instruments.ron)."),
    )
}

pub(super) fn too_many(most: usize) -> Say {
    error("too-many", format!("Quá nhiều: nhiều nhất là {most}."), format!("Too many: at most {most} are possible."))
}

// Programme and blocks.

pub(super) fn empty_programme() -> Say {
    error("empty-programme", "Chương trình không có bước nào.", "The programme has no steps.")
}

pub(super) fn empty_block() -> Say {
    error("empty-block", "Khối không có nội dung.", "The block is empty.")
}

pub(super) fn too_many_steps(most: usize) -> Say {
    error(
        "too-many-steps",
        format!("Chương trình có quá {most} bước sau khi lặp."),
        format!("With its repeats the programme has more than {most} steps."),
    )
}

pub(super) fn unknown_block(name: &str) -> Say {
    error("unknown-block", format!("Không tìm thấy khối \"{name}\"."), format!("There is no block \"{name}\"."))
}

pub(super) fn broken_block(name: &str, file: &str) -> Say {
    error(
        "broken-block",
        format!("Khối \"{name}\" có lỗi; hãy sửa tệp {file} trước."),
        format!("The block \"{name}\" has errors; mend the file {file} first."),
    )
}

pub(super) fn block_of_items(name: &str) -> Say {
    error(
        "block-kind",
        format!("Khối \"{name}\" là danh mục chuẩn bị, không phải các bước; hãy đưa vào preparation."),
        format!("The block \"{name}\" is a checklist, not steps; it belongs in preparation."),
    )
}

pub(super) fn block_of_steps(name: &str) -> Say {
    error(
        "block-kind",
        format!("Khối \"{name}\" gồm các bước, không phải danh mục; hãy đưa vào programme."),
        format!("The block \"{name}\" is made of steps, not a checklist; it belongs in programme."),
    )
}

pub(super) fn unknown_step(block: &str, id: &str) -> Say {
    error(
        "unknown-step",
        format!("Khối \"{block}\" không có mục \"{id}\"."),
        format!("The block \"{block}\" has no entry \"{id}\"."),
    )
}

pub(super) fn dropped_and_changed(id: &str) -> Say {
    error(
        "dropped-and-changed",
        format!("Bước \"{id}\" vừa bị bỏ vừa được sửa."),
        format!("The step \"{id}\" is both dropped and changed."),
    )
}

pub(super) fn steps_or_items() -> Say {
    error(
        "block-body",
        "Khối phải có đúng một trong hai trường steps hoặc items.",
        "A block has exactly one of the fields steps and items.",
    )
}

pub(super) fn repeated_key() -> Say {
    error("repeated-field", "Mục này được ghi hai lần.", "This entry is given twice.")
}

/// The same problem, told of a step of a block.
pub(super) fn inside_block(say: Say, block: &str, step: &str) -> Say {
    let sentence = Text::new(
        format!("Khối \"{block}\", mục \"{step}\": {}", say.sentence.vi),
        format!("Block \"{block}\", entry \"{step}\": {}", say.sentence.en),
    );
    Say { sentence, ..say }
}

/// The same problem, told of a step of a repeat.
pub(super) fn duplicate_in_block(id: &str, block: &str) -> Say {
    error(
        "duplicate-id",
        format!("Khối \"{block}\" đưa vào bước \"{id}\", mã này đã được dùng ở trên."),
        format!("The block \"{block}\" brings in the step \"{id}\", an id that is used above already."),
    )
}

pub(super) fn bad_role_id() -> Say {
    error(
        "bad-id",
        "Mã vai chỉ gồm chữ cái, chữ số, dấu - và _, dài không quá 12 ký tự.",
        "The id of a role is made of letters, digits, - and _, at most 12 characters.",
    )
}

pub(super) fn empty_list() -> Say {
    error("empty-list", "Danh sách này không được để trống.", "This list must not be empty.")
}

pub(super) fn ends_before_it_begins() -> Say {
    error("bad-date", "Ngày hết hiệu lực đứng trước ngày có hiệu lực.", "The last day in force lies before the first.")
}
