//! What the holder of a role does in a ceremony.

use serde::{Deserialize, Serialize};

use super::Role;

/// What the holder of a role does, whatever the role is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Duty {
    /// Người điều hành: a leader of the body that holds the event; runs the ritual part.
    Presiding,
    /// Người dẫn: leads through what is not ritual.
    Announcer,
    /// Người công bố: reads the decision.
    Reader,
    /// Người trao.
    Conferrer,
    /// Người nhận.
    Recipient,
    /// Người cầm Cờ truyền thống.
    FlagBearer,
    /// Hộ vệ cờ.
    FlagGuard,
    /// Người phục vụ, lễ tân.
    Server,
    /// Điều phối sân khấu.
    StageManager,
    /// Âm thanh, nhạc.
    Sound,
    /// Đại diện gia đình.
    Family,
    /// Người dìu.
    Helper,
    /// Người chụp ảnh.
    Photographer,
    /// Quan sát viên.
    Observer,
    /// Người đứng đầu đơn vị chủ nhà.
    HostHead,
    /// Lãnh đạo cấp trên.
    Superior,
    /// Anybody else.
    Guest,
}

/// The usual ids of roles and what their holders do.
const BY_ID: &[(&str, Duty)] = &[
    ("ĐH", Duty::Presiding),
    ("MC", Duty::Announcer),
    ("CB", Duty::Reader),
    ("NT", Duty::Conferrer),
    ("NN", Duty::Recipient),
    ("CC", Duty::FlagBearer),
    ("HV", Duty::FlagGuard),
    ("LT", Duty::Server),
    ("ĐP", Duty::StageManager),
    ("AT", Duty::Sound),
    ("GĐ", Duty::Family),
    ("ND", Duty::Helper),
    ("CT", Duty::Photographer),
    ("QS", Duty::Observer),
    ("CN", Duty::HostHead),
];

/// The letters by which a role is known on plan, cards and paper, and what its holders do: the colour and shape of
/// its marker follow that.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RoleCode {
    /// Two or three letters, with the person's number where several fill the role.
    pub letters: String,
    /// What its holders do.
    pub duty: Duty,
}

/// Records know a role by its letters.
impl Serialize for RoleCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.letters)
    }
}

impl RoleCode {
    /// Letters that belong to no role that is known.
    #[must_use]
    pub fn unknown(letters: impl Into<String>) -> Self {
        Self { letters: letters.into(), duty: Duty::Guest }
    }

    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }
}

impl Role {
    /// Its letters and what its holders do.
    #[must_use]
    pub fn code(&self) -> RoleCode {
        RoleCode { letters: self.mark.clone(), duty: self.duty() }
    }

    /// The same for one of several holders, counted from 1.
    #[must_use]
    pub fn code_of(&self, number: usize) -> RoleCode {
        RoleCode { letters: format!("{}{number}", self.mark), duty: self.duty() }
    }

    /// What its holders do: as said, otherwise as the id says, otherwise a guest.
    #[must_use]
    pub fn duty(&self) -> Duty {
        self.duty.unwrap_or_else(|| BY_ID.iter().find(|(id, _)| *id == self.id).map_or(Duty::Guest, |(_, duty)| *duty))
    }
}
