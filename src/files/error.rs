//! What went wrong with a file, and what can be done about it.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::core::{
    scenario::{Problem, Severity},
    text::Text,
};

/// How the system calls a link that leads back to itself; the standard library has no stable name for it yet.
const LOOP: i32 = if cfg!(windows) {
    1921
} else if cfg!(target_os = "linux") {
    40
} else {
    62
};

/// A file could not be read or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", sentence.en)]
pub struct FileError {
    /// Which file or folder.
    pub place: PathBuf,
    /// Stable name of the kind of fault, `no-permission`.
    pub code: &'static str,
    /// What happened and what to do, in both languages.
    pub sentence: Text,
}

impl FileError {
    /// What the system said when reading.
    pub(super) fn reading(place: &Path, error: &io::Error) -> Self {
        let (code, vi, en) = match error.kind() {
            io::ErrorKind::NotFound => (
                "not-found",
                "Không tìm thấy “{file}”. Tệp có thể đã được đổi tên, chuyển chỗ hoặc nằm trên ổ đã rút ra.",
                "“{file}” was not found. It may have been renamed or moved, or lie on a drive that was removed.",
            ),
            io::ErrorKind::PermissionDenied => (
                "no-permission",
                "Không được phép đọc “{file}”. Hãy kiểm tra quyền của tệp hoặc đóng chương trình đang giữ tệp.",
                "“{file}” may not be read. Check the permissions of the file, or close the program that holds it.",
            ),
            _ if error.raw_os_error() == Some(LOOP) => (
                "link-loop",
                "“{file}” là liên kết trỏ vòng về chính nó. Hãy mở tệp gốc.",
                "“{file}” is a link that leads back to itself. Open the file it was meant to lead to.",
            ),
            io::ErrorKind::IsADirectory => return Self::no_file(place),
            _ => return Self::other(place, error, "Không đọc được", "could not be read"),
        };
        Self::new(place, code, vi, en)
    }

    /// What the system said when writing.
    pub(super) fn writing(place: &Path, error: &io::Error) -> Self {
        let (code, vi, en) = match error.kind() {
            io::ErrorKind::NotFound => (
                "not-found",
                "Không lưu được “{file}”: không có thư mục này. Hãy chọn thư mục khác.",
                "“{file}” could not be saved: there is no such folder. Choose another one.",
            ),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => (
                "no-permission",
                "Không được phép ghi “{file}”. Hãy chọn thư mục khác hoặc đóng chương trình đang mở tệp.",
                "“{file}” may not be written. Choose another folder, or close the program that has the file open.",
            ),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => (
                "disk-full",
                "Không lưu được “{file}”: đĩa đầy. Hãy xóa bớt tệp rồi lưu lại.",
                "“{file}” could not be saved: the disk is full. Make room and save again.",
            ),
            io::ErrorKind::IsADirectory => (
                "is-folder",
                "Không lưu được “{file}”: đã có thư mục mang tên này. Hãy chọn tên khác.",
                "“{file}” could not be saved: a folder has this name. Choose another name.",
            ),
            _ => return Self::other(place, error, "Không lưu được", "could not be saved"),
        };
        Self::new(place, code, vi, en)
    }

    /// A folder or a device where a file was expected.
    pub(super) fn no_file(place: &Path) -> Self {
        Self::new(
            place,
            "not-a-file",
            "“{file}” không phải là tệp. Hãy chọn một tệp kịch bản có đuôi .ron.",
            "“{file}” is not a file. Choose a scenario file that ends in .ron.",
        )
    }

    /// More bytes than a scenario can have.
    pub(super) fn too_large(place: &Path) -> Self {
        Self::new(
            place,
            "file-too-large",
            "“{file}” lớn hơn 8 MB nên không thể là kịch bản và không được đọc. Hãy kiểm tra lại tệp đã chọn.",
            "“{file}” is larger than 8 MB, so it cannot be a scenario and was not read. Check which file was chosen.",
        )
    }

    /// More bytes than anybody's progress can have.
    pub(super) fn too_large_for_practice(place: &Path) -> Self {
        Self::new(
            place,
            "file-too-large",
            "“{file}” lớn hơn 32 MB nên không thể là kết quả luyện tập và không được đọc. Hãy kiểm tra lại tệp đã chọn.",
            "“{file}” is larger than 32 MB, so it cannot be results of practice and was not read. Check which file was chosen.",
        )
    }

    /// A file that must not be written over.
    pub(super) fn exists(place: &Path) -> Self {
        Self::new(
            place,
            "exists",
            "“{file}” đã có và không bị ghi đè. Hãy chọn tên khác.",
            "“{file}” is there already and was not written over. Choose another name.",
        )
    }

    /// No free name for another copy.
    pub(super) fn too_many_copies(place: &Path) -> Self {
        Self::new(
            place,
            "too-many-copies",
            "Trong “{file}” đã có quá nhiều bản sao của nghi lễ này. Hãy xóa bớt.",
            "“{file}” holds too many copies of this ceremony. Delete some of them.",
        )
    }

    /// No bundled ceremony has this id.
    pub(super) fn unknown_ceremony(id: &str) -> Self {
        Self::new(
            Path::new(id),
            "unknown-ceremony",
            "Chương trình không có sẵn nghi lễ “{file}”. Xem danh sách bằng lệnh “dientap list”.",
            "No ceremony “{file}” comes with the program. See them with “dientap list”.",
        )
    }

    /// A folder without scenarios, blocks or catalogues.
    pub(super) fn nothing_to_check(place: &Path) -> Self {
        Self::new(
            place,
            "no-scenario-files",
            "Trong “{file}” không có tệp .ron nào để kiểm tra.",
            "“{file}” holds no .ron file to check.",
        )
    }

    fn new(place: &Path, code: &'static str, vi: &str, en: &str) -> Self {
        let name = place.display().to_string();
        let sentence = Text::new(vi.replace("{file}", &name), en.replace("{file}", &name));
        Self { place: place.to_owned(), code, sentence }
    }

    fn other(place: &Path, error: &io::Error, vi: &str, en: &str) -> Self {
        let name = place.display();
        Self {
            place: place.to_owned(),
            code: "file-system",
            sentence: Text::new(
                format!("{vi} “{name}”. Hệ thống báo: {error}. Hãy thử lại hoặc chọn tệp khác."),
                format!("“{name}” {en}. The system says: {error}. Try again, or choose another file."),
            ),
        }
    }

    /// The fault as the only problem of the file.
    pub fn into_problem(self) -> Problem {
        Problem {
            file: self.place.display().to_string(),
            span: 0..0,
            line: 1,
            column: 1,
            path: String::new(),
            code: self.code,
            severity: Severity::Error,
            found: String::new(),
            sentence: self.sentence,
            meant: None,
            step: None,
            person: None,
            law: None,
            sources: Vec::new(),
            mend: None,
        }
    }
}

/// What is said of a settings file that cannot be read; `kept` is where it was put.
pub(super) fn damaged_settings(path: &Path, kept: Option<&Path>) -> Text {
    if let Some(kept) = kept {
        let kept = kept.display();
        return Text::new(
            format!("Tệp cài đặt bị hỏng nên chương trình dùng cài đặt mặc định. Tệp hỏng được giữ ở “{kept}”."),
            format!("The settings file was damaged, so the defaults are used. It was kept as “{kept}”."),
        );
    }
    let path = path.display();
    Text::new(
        format!("Tệp cài đặt “{path}” bị hỏng; chương trình dùng cài đặt mặc định."),
        format!("The settings file “{path}” is damaged; the defaults are used."),
    )
}
