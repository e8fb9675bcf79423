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

impl Role {
    /// What its holders do: as said, otherwise as the id says, otherwise a guest.
    #[must_use]
    pub fn duty(&self) -> Duty {
        self.duty.unwrap_or_else(|| BY_ID.iter().find(|(id, _)| *id == self.id).map_or(Duty::Guest, |(_, duty)| *duty))
    }
}
