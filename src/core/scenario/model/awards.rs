//! What is conferred, who decided it, who receives it.

use serde::{Deserialize, Serialize};

use crate::core::text::Text;

/// One thing that is conferred.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Award {
    /// Name for acts.
    pub id: String,
    /// What is handed over.
    pub object: AwardObject,
    /// Higher rank is conferred earlier.
    pub rank: u32,
    /// Who signed the decision.
    pub decided_by: Authority,
    /// Who receives.
    pub recipient: RecipientKind,
    /// The person honoured has died; the family receives.
    pub posthumous: bool,
    /// The collective brings its traditional flag.
    pub traditional_flag: bool,
    /// Order of announcing where it is not the one that follows from `decided_by`.
    pub announce: Option<AnnounceOrder>,
    /// Full name for people; the object's name where absent.
    pub name: Option<Text>,
    /// Class, where the award has classes.
    #[serde(default)]
    pub class: Option<Class>,
    /// Stars on the suspension bar and ribbon.
    #[serde(default)]
    pub stars: Option<u32>,
    /// Conferred on behalf of the one who decided ("thừa ủy quyền").
    #[serde(default)]
    pub delegated: bool,
}

/// Class of an award.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Class {
    /// Hạng Nhất.
    First,
    /// Hạng Nhì.
    Second,
    /// Hạng Ba.
    Third,
}

/// Kinds of awards and of the things handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AwardObject {
    /// Cờ thi đua (of the Government, a ministry, a province).
    EmulationFlag,
    /// Huân chương.
    Order,
    /// Huy chương.
    Medal,
    /// Danh hiệu Anh hùng.
    HeroTitle,
    /// Another honorary or emulation title with badge and certificate.
    Title,
    /// Bằng khen.
    CertificateOfMerit,
    /// Giấy khen.
    Letter,
    /// Kỷ niệm chương.
    CommemorativeMedal,
    /// Bằng công nhận: recognition, not commendation.
    Recognition,
    /// Anything else.
    Other,
}

/// Who decided the award.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Authority {
    /// Chủ tịch nước: recipients are on the stage before the reading.
    President,
    /// Thủ tướng: the decision is read first.
    PrimeMinister,
    /// Bộ, ngành, tỉnh.
    MinistryOrProvince,
    /// Cấp xã, đơn vị cơ sở.
    Local,
}

/// Who receives an award.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RecipientKind {
    /// Tập thể.
    Collective,
    /// Cá nhân.
    Individual,
    /// Hộ gia đình.
    Household,
}

/// Which comes first, the invitation or the reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AnnounceOrder {
    /// Mời trước, đọc sau.
    InviteFirst,
    /// Đọc trước, mời sau.
    ReadFirst,
}
