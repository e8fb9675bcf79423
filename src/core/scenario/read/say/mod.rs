//! What is said of each kind of problem, in both languages.

mod naming;
mod syntax;
mod values;

pub(super) use naming::*;
pub(super) use syntax::*;
pub(super) use values::*;

use crate::core::{
    scenario::{
        model::Source,
        problem::{Mend, Severity},
    },
    text::Text,
};

/// A problem before its place is known.
#[derive(Debug, Clone)]
pub(super) struct Say {
    pub code: &'static str,
    pub severity: Severity,
    pub sentence: Text,
    pub meant: Option<String>,
    /// Added to the path: the field that is missing.
    pub missing: Option<&'static str>,
    /// The legal source, as cited.
    pub law: Option<Text>,
    /// What the rule rests on that is broken.
    pub sources: Vec<Source>,
    /// How to mend it.
    pub mend: Option<Mend>,
}

impl Say {
    /// With "did you mean".
    pub fn meant(mut self, meant: Option<String>) -> Self {
        self.meant = meant;
        self
    }
}

pub(super) fn error(code: &'static str, vi: impl Into<String>, en: impl Into<String>) -> Say {
    Say {
        code,
        severity: Severity::Error,
        sentence: Text::new(vi, en),
        meant: None,
        missing: None,
        law: None,
        sources: Vec::new(),
        mend: None,
    }
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
