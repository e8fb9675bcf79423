//! What can go wrong with the records, said in both languages.

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use crate::core::{drill::DrillId, text::Text};

/// Why the records did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Nothing can be written there.
    #[error("{}", self.text().en)]
    ReadOnly(PathBuf),
    /// The disk is full.
    #[error("{}", self.text().en)]
    Full,
    /// Another program keeps the file to itself.
    #[error("{}", self.text().en)]
    Busy,
    /// The file turned out to be damaged while the program was running.
    #[error("{}", self.text().en)]
    Damaged,
    /// A newer version of the program wrote the file.
    #[error("{}", self.text().en)]
    Newer {
        /// The version of the file.
        file: u32,
        /// The newest version known here.
        known: u32,
    },
    /// The drill is open in another copy of the program.
    #[error("{}", self.text().en)]
    InUse(DrillId),
    /// There is no such drill.
    #[error("{}", self.text().en)]
    NoSuchDrill(DrillId),
    /// An event of the drill cannot be read.
    #[error("{}", self.text().en)]
    Unreadable {
        /// Which drill.
        drill: DrillId,
        /// The event's place in the log.
        n: usize,
    },
    /// Another event has this place in the log already, or one before it is missing.
    #[error("{}", self.text().en)]
    OutOfOrder {
        /// Which drill.
        drill: DrillId,
        /// The place asked for.
        n: usize,
    },
    /// Something else; the words are the system's own.
    #[error("{}", self.text().en)]
    Other(String),
}

impl StoreError {
    /// What happened and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::ReadOnly(path) => {
                let path = path.display();
                Text::new(
                    format!(
                        "Không ghi được vào “{path}”. Hãy cho phép ghi vào thư mục này hoặc chọn thư mục dữ liệu khác trong Cài đặt."
                    ),
                    format!(
                        "Cannot write to “{path}”. Allow writing to this folder, or choose another data folder in Settings."
                    ),
                )
            }
            Self::Full => Text::new(
                "Ổ đĩa đã đầy nên chưa ghi được hồ sơ. Hãy giải phóng bớt dung lượng; chương trình sẽ tự ghi lại.",
                "The disk is full, so the records could not be written. Free some space; the program will try again by itself.",
            ),
            Self::Busy => Text::new(
                "Tệp hồ sơ đang bị chương trình khác giữ. Hãy đóng chương trình đó rồi thử lại.",
                "Another program is holding the records file. Close that program, then try again.",
            ),
            Self::Damaged => Text::new(
                "Tệp hồ sơ bị hỏng khi chương trình đang chạy. Hãy mở lại chương trình: tệp hỏng sẽ được cất riêng và một tệp mới được tạo.",
                "The records file was damaged while the program was running. Start the program again: the damaged file will be set aside and a new one begun.",
            ),
            Self::Newer { file, known } => Text::new(
                format!(
                    "Tệp hồ sơ do phiên bản mới hơn của chương trình tạo ra (bản {file}; chương trình này đọc đến bản {known}). Hãy dùng phiên bản mới hơn hoặc chọn thư mục dữ liệu khác."
                ),
                format!(
                    "A newer version of the program wrote the records file (version {file}; this program reads up to {known}). Use the newer version, or choose another data folder."
                ),
            ),
            Self::InUse(drill) => Text::new(
                format!(
                    "Buổi diễn số {drill} đang mở ở một cửa sổ khác của chương trình. Hãy tiếp tục ở cửa sổ đó hoặc đóng cửa sổ đó trước."
                ),
                format!("Drill {drill} is open in another copy of the program. Go on there, or close that copy first."),
            ),
            Self::NoSuchDrill(drill) => Text::new(
                format!("Không có buổi diễn số {drill} trong hồ sơ. Hãy xem lại danh sách buổi diễn."),
                format!("There is no drill {drill} in the records. Look at the list of drills again."),
            ),
            Self::Unreadable { drill, n } => Text::new(
                format!(
                    "Không đọc được sự kiện {n} của buổi diễn số {drill}; có thể do phiên bản khác của chương trình ghi. Dữ liệu vẫn được giữ nguyên. Hãy mở bằng phiên bản mới hơn."
                ),
                format!(
                    "Event {n} of drill {drill} cannot be read; another version of the program may have written it. The data are left as they are. Open them with a newer version."
                ),
            ),
            Self::OutOfOrder { drill, n } => Text::new(
                format!(
                    "Sự kiện {n} của buổi diễn số {drill} không nối tiếp được với hồ sơ đã ghi. Hãy mở lại chương trình và tiếp tục buổi diễn."
                ),
                format!(
                    "Event {n} of drill {drill} does not follow on from what is recorded. Start the program again and resume the drill."
                ),
            ),
            Self::Other(words) => Text::new(
                format!(
                    "Không dùng được tệp hồ sơ ({words}). Hãy thử lại; nếu vẫn lỗi, chọn thư mục dữ liệu khác trong Cài đặt."
                ),
                format!(
                    "The records file cannot be used ({words}). Try again; if that does not help, choose another data folder in Settings."
                ),
            ),
        }
    }

    /// Whether the same request may succeed later.
    #[must_use]
    pub fn worth_retrying(&self) -> bool {
        matches!(self, Self::ReadOnly(_) | Self::Full | Self::Busy | Self::Other(_))
    }

    pub(super) fn sql(error: &rusqlite::Error, path: &Path) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::ReadOnly(path.to_owned())
            }
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged,
            _ => Self::Other(error.to_string()),
        }
    }

    pub(super) fn io(error: &std::io::Error, path: &Path) -> Self {
        use std::io::ErrorKind as E;
        match error.kind() {
            E::PermissionDenied | E::ReadOnlyFilesystem | E::NotADirectory | E::AlreadyExists => {
                Self::ReadOnly(path.to_owned())
            }
            E::StorageFull | E::QuotaExceeded => Self::Full,
            _ => Self::Other(error.to_string()),
        }
    }
}

/// A damaged records file that was set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// Where the damaged file is now.
    pub kept: PathBuf,
}

impl Damage {
    /// What happened and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        let kept = self.kept.display();
        Text::new(
            format!(
                "Tệp hồ sơ bị hỏng nên đã được cất tại “{kept}” và một tệp mới được tạo. Các buổi diễn cũ tạm thời không hiện; hãy giữ tệp đó để nhờ người có chuyên môn khôi phục."
            ),
            format!(
                "The records file was damaged; it was set aside as “{kept}” and a new one begun. Earlier drills are not shown; keep that file so that an expert can try to recover them."
            ),
        )
    }
}
