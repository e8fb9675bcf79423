//! Names of what the documents distinguish: paces, parts, awards, authorities, acts, certainty.

use crate::core::{
    drill::GapCause,
    protocol::Family,
    scenario::{Authority, AwardObject, Cue, Due, Era, Mark, Pace, Part, RecipientKind, Severity, Sure},
    time::Span,
};

use super::{Lang, words};

words! {
    pace_full => "Thật", "Full";
    pace_class => "Luyện", "Class";
    pace_joins => "Điểm nối", "Cue to cue";
    part_opening => "Mở đầu", "Opening";
    part_award => "Trao thưởng", "Conferring";
    part_closing => "Kết thúc", "Closing";
    president => "Chủ tịch nước", "State President";
    prime_minister => "Thủ tướng", "Prime Minister";
    ministry_or_province => "Bộ, tỉnh", "Ministry, province";
    local_authority => "Cấp xã, đơn vị", "Commune, unit";
    collective => "Tập thể", "Collective";
    individual => "Cá nhân", "Individual";
    household => "Hộ gia đình", "Household";
    emulation_flag => "Cờ thi đua", "Emulation Flag";
    order => "Huân chương", "Order";
    medal => "Huy chương", "Medal";
    hero_title => "Danh hiệu Anh hùng", "Title of Hero";
    title_of_honour => "Danh hiệu", "Honorary title";
    certificate_of_merit => "Bằng khen", "Certificate of Merit";
    letter_of_commendation => "Giấy khen", "Letter of Commendation";
    commemorative_medal => "Kỷ niệm chương", "Commemorative Medal";
    recognition => "Bằng công nhận", "Certificate of Recognition";
    other_award => "Khác", "Other";
    mark_seen => "đã xem văn bản", "text of the law seen";
    mark_reported => "theo bài viết, hướng dẫn", "as reported in articles and guides";
    mark_practice => "theo thông lệ", "customary practice";
    sure_high => "chắc chắn", "certain";
    sure_medium => "khá chắc", "fairly sure";
    sure_low => "cần kiểm tra", "to be checked";
    severity_error => "lỗi", "error";
    severity_warning => "nhắc", "warning";
    severity_note => "lưu ý", "note";
    family_announcing => "Mời, vào vị trí, công bố", "Inviting, taking place, reading";
    family_programme => "Trình tự chương trình", "Order of the programme";
    family_handing => "Gắn và trao", "Pinning and handing over";
    family_rank => "Thứ bậc", "Rank";
    family_persons => "Người thực hiện", "Persons";
    family_words => "Lời nói", "Words";
    family_stage => "Sân khấu", "Stage";
    family_objects => "Hiện vật", "Objects";
    family_era => "Thời kỳ và căn cứ", "Era and sources";
    family_time => "Thời lượng", "Time";
    family_occasion => "Sự kiện chủ", "Occasion";
    music_off => "Tắt nhạc", "Music off";
    anthem => "Quốc ca", "National anthem";
    silence_music => "Nhạc mặc niệm", "Music of the minute of silence";
    march => "Nhạc nghi lễ ngắn", "Short march";
    conferring_music => "Nhạc trao thưởng", "Music of conferring";
    closing_music => "Nhạc kết thúc", "Closing music";
    sound_file(name: &str) => "Tệp nhạc {name}", "Sound file {name}";
    machine_slept => "Máy ngủ", "The machine slept";
    program_was_gone => "Chương trình đã đóng", "The program was closed";
    era_2004 => "NĐ 154/2004 (2004–2013)", "Decree 154/2004 (2004–2013)";
    era_2013 => "NĐ 145/2013 (2013–2023)", "Decree 145/2013 (2013–2023)";
    era_2024 => "NĐ 98/2023 (2024–30/6/2025)", "Decree 98/2023 (2024 to 30 June 2025)";
    era_2025 => "NĐ 152/2025 (từ 1/7/2025)", "Decree 152/2025 (from 1 July 2025)";
    after_ceremony => "sau lễ", "after the ceremony";
    days_before(n: i64) => "trước {n} ngày", "{n} d before";
    hours_before(n: i64) => "trước {n} giờ", "{n} h before";
    minutes_before(n: i64) => "trước {n} phút", "{n} min before";
}

impl Lang {
    /// "Thật", "Luyện", "Điểm nối".
    #[must_use]
    pub const fn pace_name(self, pace: Pace) -> &'static str {
        match pace {
            Pace::Full => self.pace_full(),
            Pace::Class => self.pace_class(),
            Pace::CueToCue => self.pace_joins(),
        }
    }

    /// "Mở đầu", "Trao thưởng", "Kết thúc".
    #[must_use]
    pub const fn part_name(self, part: Part) -> &'static str {
        match part {
            Part::Opening => self.part_opening(),
            Part::Award => self.part_award(),
            Part::Closing => self.part_closing(),
        }
    }

    /// Who decided the award.
    #[must_use]
    pub const fn authority_name(self, authority: Authority) -> &'static str {
        match authority {
            Authority::President => self.president(),
            Authority::PrimeMinister => self.prime_minister(),
            Authority::MinistryOrProvince => self.ministry_or_province(),
            Authority::Local => self.local_authority(),
        }
    }

    /// Who receives.
    #[must_use]
    pub const fn recipient_name(self, kind: RecipientKind) -> &'static str {
        match kind {
            RecipientKind::Collective => self.collective(),
            RecipientKind::Individual => self.individual(),
            RecipientKind::Household => self.household(),
        }
    }

    /// What is conferred, in general.
    #[must_use]
    pub const fn award_name(self, object: AwardObject) -> &'static str {
        match object {
            AwardObject::EmulationFlag => self.emulation_flag(),
            AwardObject::Order => self.order(),
            AwardObject::Medal => self.medal(),
            AwardObject::HeroTitle => self.hero_title(),
            AwardObject::Title => self.title_of_honour(),
            AwardObject::CertificateOfMerit => self.certificate_of_merit(),
            AwardObject::Letter => self.letter_of_commendation(),
            AwardObject::CommemorativeMedal => self.commemorative_medal(),
            AwardObject::Recognition => self.recognition(),
            AwardObject::Other => self.other_award(),
        }
    }

    /// How a claim is known.
    #[must_use]
    pub const fn mark_name(self, mark: Mark) -> &'static str {
        match mark {
            Mark::Seen => self.mark_seen(),
            Mark::Reported => self.mark_reported(),
            Mark::Practice => self.mark_practice(),
        }
    }

    /// How sure a claim is.
    #[must_use]
    pub const fn sure_name(self, sure: Sure) -> &'static str {
        match sure {
            Sure::High => self.sure_high(),
            Sure::Medium => self.sure_medium(),
            Sure::Low => self.sure_low(),
        }
    }

    /// How bad a problem is.
    #[must_use]
    pub const fn severity_name(self, severity: Severity) -> &'static str {
        match severity {
            Severity::Error => self.severity_error(),
            Severity::Warning => self.severity_warning(),
            Severity::Note => self.severity_note(),
        }
    }

    /// What a family of rules is about.
    #[must_use]
    pub const fn family_name(self, family: Family) -> &'static str {
        match family {
            Family::Announcing => self.family_announcing(),
            Family::Programme => self.family_programme(),
            Family::Handing => self.family_handing(),
            Family::Rank => self.family_rank(),
            Family::Persons => self.family_persons(),
            Family::Words => self.family_words(),
            Family::Stage => self.family_stage(),
            Family::Objects => self.family_objects(),
            Family::Era => self.family_era(),
            Family::Time => self.family_time(),
            Family::Occasion => self.family_occasion(),
        }
    }

    /// What the sound operator does.
    #[must_use]
    pub fn cue_name(self, cue: &Cue) -> String {
        match cue {
            Cue::MusicOff => self.music_off().to_owned(),
            Cue::Anthem => self.anthem().to_owned(),
            Cue::Silence => self.silence_music().to_owned(),
            Cue::March => self.march().to_owned(),
            Cue::Conferring => self.conferring_music().to_owned(),
            Cue::Closing => self.closing_music().to_owned(),
            Cue::File(name) => self.sound_file(name),
        }
    }

    /// Why the program did not run.
    #[must_use]
    pub const fn gap_name(self, cause: GapCause) -> &'static str {
        match cause {
            GapCause::Sleep => self.machine_slept(),
            GapCause::Restart => self.program_was_gone(),
        }
    }

    /// The decree that rules, with its years.
    #[must_use]
    pub const fn era_name(self, era: Era) -> &'static str {
        match era {
            Era::From2004 => self.era_2004(),
            Era::From2013 => self.era_2013(),
            Era::From2024 => self.era_2024(),
            Era::From2025 => self.era_2025(),
        }
    }

    /// By when: "trước 7 ngày", "trước 30 phút", "sau lễ".
    #[must_use]
    pub fn due_name(self, due: Due) -> String {
        match due {
            Due::After => self.after_ceremony().to_owned(),
            Due::Before(span) => self.before(span),
        }
    }

    fn before(self, span: Span) -> String {
        let minutes = span.0 / 60_000;
        match minutes {
            m if m > 0 && m % (24 * 60) == 0 => self.days_before(m / (24 * 60)),
            m if m > 0 && m % 60 == 0 => self.hours_before(m / 60),
            m => self.minutes_before(m),
        }
    }
}
