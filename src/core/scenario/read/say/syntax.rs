//! Faults of syntax.

use super::{Say, error};
use crate::core::scenario::read::meant;

pub fn strange_character() -> Say {
    error(
        "strange-character",
        "Ký tự này không dùng được ở đây; nếu là dấu cách lạ, hãy gõ lại dấu cách thường.",
        "This character cannot stand here; if it is an unusual space, type a plain one.",
    )
}

pub fn curly_quotes() -> Say {
    error(
        "curly-quotes",
        "Đây là dấu nháy cong; hãy dùng dấu nháy thẳng \".",
        "This is a curly quotation mark; use a straight one: \".",
    )
}

pub fn equals_sign() -> Say {
    error(
        "equals-sign",
        "Giữa tên và giá trị dùng dấu hai chấm, không dùng dấu =.",
        "A name and its value stand with a colon between them, not with =.",
    )
}

pub fn unclosed_comment() -> Say {
    error(
        "unclosed-comment",
        "Ghi chú mở bằng /* nhưng không đóng bằng */.",
        "The comment opened by /* is never closed by */.",
    )
}

pub fn unclosed_string() -> Say {
    error(
        "unclosed-string",
        "Chuỗi chữ bắt đầu ở đây thiếu dấu nháy kép đóng.",
        "The text that begins here lacks its closing double quote.",
    )
}

pub fn unclosed_bracket() -> Say {
    error(
        "unclosed-bracket",
        "Dấu ngoặc mở ở đây không được đóng, hoặc được đóng bằng dấu ngoặc khác loại.",
        "The bracket opened here is not closed, or is closed by one of another kind.",
    )
}

pub fn trailing() -> Say {
    error(
        "trailing-text",
        "Nội dung đã kết thúc trước chỗ này; phần còn lại không thuộc về đâu.",
        "The document has ended before this; the rest belongs nowhere.",
    )
}

pub fn value_expected() -> Say {
    error("value-expected", "Ở đây phải có một giá trị.", "A value is expected here.")
}

pub fn comma_expected() -> Say {
    error("comma-expected", "Thiếu dấu phẩy sau chỗ này.", "A comma is missing after this.")
}

pub fn colon_expected() -> Say {
    error("colon-expected", "Thiếu dấu hai chấm sau chỗ này.", "A colon is missing after this.")
}

pub fn field_expected() -> Say {
    error(
        "field-expected",
        "Ở đây phải là một trường dạng \"tên: giá trị\".",
        "A field of the form \"name: value\" is expected here.",
    )
}

pub fn mixed_fields() -> Say {
    error(
        "mixed-fields",
        "Không được trộn trường có tên với giá trị không tên trong cùng một cặp ngoặc.",
        "Named fields and bare values cannot be mixed in one pair of brackets.",
    )
}

pub fn char_not_text() -> Say {
    error(
        "single-quotes",
        "Chữ phải đặt trong dấu nháy kép \"…\", không dùng dấu nháy đơn.",
        "Text stands in double quotes \"…\", not in single quotes.",
    )
}

pub fn bad_escape() -> Say {
    error(
        "bad-escape",
        "Dấu \\ trong chuỗi chữ phải đi với \\\", \\\\, \\n, \\t hoặc \\u{…}.",
        "In text, \\ is only used as \\\", \\\\, \\n, \\t or \\u{…}.",
    )
}

pub fn unknown_extension(name: &str) -> Say {
    error(
        "unknown-extension",
        format!("Không dùng phần mở rộng \"{name}\"; chỉ dùng implicit_some."),
        format!("The extension \"{name}\" is not used here; only implicit_some is."),
    )
    .meant(meant::nearest(name, ["implicit_some", "unwrap_newtypes"]))
}

pub fn broken_attribute() -> Say {
    error(
        "broken-attribute",
        "Dòng này phải viết đúng là #![enable(implicit_some)].",
        "This line must read #![enable(implicit_some)].",
    )
}
