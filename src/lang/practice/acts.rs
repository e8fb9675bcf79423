//! What is done in a ceremony, said by its meaning: for rows in which the author's words may not say what was changed.

use crate::core::{
    practice::Row,
    scenario::{ActKind, Manner, ObjectKind},
};

use super::super::{Lang, words};

words! {
    act_ready => "sẵn sàng", "gets ready";
    act_inspect => "kiểm tra", "inspects";
    act_programme => "thông báo chương trình", "announces the programme";
    act_salute => "chào cờ", "the flag salute";
    act_anthem => "Quốc ca", "the anthem";
    act_silence => "mặc niệm", "the minute of silence";
    act_reason => "tuyên bố lý do", "states the reason";
    act_delegates => "giới thiệu đại biểu", "introduces delegates";
    act_speaker => "mời người phát biểu", "invites a speaker";
    act_address => "đọc diễn văn, báo cáo", "gives the address or report";
    act_awards => "nêu phần trao thưởng", "announces the award part";
    act_invite_reader => "mời người công bố", "invites the reader";
    act_podium => "ra bục", "goes to the podium";
    act_off_podium => "rời bục", "leaves the podium";
    act_invite_recipients => "mời người nhận", "invites the recipients";
    act_recipients => "lên vị trí nhận", "takes the recipients' place";
    act_flag_team => "đội cờ vào vị trí", "the flag team takes its place";
    act_reads => "đọc quyết định", "reads the decision";
    act_invite_conferrer => "mời người trao", "invites the conferrer";
    act_conferrer => "lên vị trí trao", "takes the conferrer's place";
    act_servers => "vào vị trí phục vụ", "takes the server's place";
    act_greet => "chào", "bows";
    act_handshake => "bắt tay", "shakes hands";
    act_dip => "hạ Cờ truyền thống", "dips the traditional flag";
    act_pin => "gắn", "pins";
    act_pass => "đưa", "passes";
    act_certificate => "trao Bằng", "hands over the certificate";
    act_flag => "trao Cờ", "hands over the flag";
    act_object => "trao", "hands over";
    act_take_back => "nhận lại để giữ hộ", "takes into custody";
    act_raise => "dựng Cờ truyền thống", "raises the traditional flag";
    act_present => "nâng cho hội trường thấy", "holds up for the hall to see";
    act_photograph => "chụp ảnh", "photographs";
    act_applaud => "vỗ tay", "applause";
    act_thank => "cảm ơn, chúc mừng", "thanks or congratulates";
    act_conferrer_leaves => "người trao rời lễ đài", "the conferrer leaves";
    act_servers_leave => "lễ tân rời lễ đài", "the servers leave";
    act_recipients_leave => "người nhận rời lễ đài", "the recipients leave";
    act_flag_team_leaves => "đội cờ rời lễ đài", "the flag team leaves";
    act_speech => "phát biểu", "gives a speech";
    act_reply => "đáp từ", "replies";
    act_close => "tuyên bố kết thúc", "closes the ceremony";
    act_music_on => "bật nhạc", "starts the music";
    act_music_off => "tắt nhạc", "stops the music";
    act_hand_over => "đối chiếu, bàn giao", "matches and hands on";
    act_pick_up => "lấy", "takes up";
    act_put_down => "đặt xuống", "puts down";
    act_names => "đọc danh sách", "reads the names";
    act_forward => "bước lên khỏi hàng", "steps out of the row";
    act_back => "lùi về hàng", "steps back into the row";
    act_sit => "ngồi xuống", "sits down";
    act_rise => "đứng dậy", "rises";
    act_hats_off => "bỏ mũ", "takes off the headgear";
    act_hats_on => "đội mũ", "puts on the headgear";
    act_film => "chiếu phim", "a film is shown";
    act_recipient_speaks => "người nhận phát biểu", "a recipient speaks";
    act_launch => "phát động", "launches a movement";
    act_hold => "giữ nguyên tư thế", "keeps the posture";
    act_assist => "dìu, giúp", "helps";
    act_other => "việc khác", "does something else";
    thing_flag => "Cờ", "the flag";
    thing_hero_flag => "Cờ Anh hùng", "the Hero's flag";
    thing_traditional => "Cờ truyền thống", "the traditional flag";
    thing_medal => "Huân chương, Huy chương", "the Order or medal";
    thing_badge => "Huy hiệu", "the badge";
    thing_certificate => "Bằng", "the certificate";
    thing_tray => "khay", "the tray";
    thing_case => "hộp", "the case";
    thing_folder => "bìa quyết định", "the folder";
    thing_bouquet => "hoa", "the bouquet";
    thing_gift => "quà", "a gift";
    thing_chest_flower => "hoa cài ngực", "a chest flower";
    thing_hat => "mũ", "the headgear";
    way_both_hands => "bằng hai tay", "with both hands";
    way_one_hand => "bằng một tay", "with one hand";
    way_left_chest => "lên ngực trái", "on the left chest";
    way_right_chest => "lên ngực phải", "on the right chest";
    way_high_corner => "lên góc cao của cờ", "on the high corner of the flag";
    way_other_corner => "lên góc khác của cờ", "on another corner of the flag";
    way_chest_height => "ngang ngực", "at chest height";
    way_below_medal => "thấp hơn Huân chương", "below the medal";
    way_lowered => "buông xuống", "let down";
    way_framed => "đã lồng khung", "framed";
    way_kneeling => "quỳ một gối", "on one knee";
    towards(act: &str, to: &str) => "{act}, tới {to}", "{act}, to {to}";
}

impl Lang {
    /// What is done, as a verb.
    #[must_use]
    pub const fn act_kind(self, act: ActKind) -> &'static str {
        match act {
            ActKind::Ready => self.act_ready(),
            ActKind::Inspect => self.act_inspect(),
            ActKind::AnnounceProgramme => self.act_programme(),
            ActKind::FlagSalute => self.act_salute(),
            ActKind::Anthem => self.act_anthem(),
            ActKind::Silence => self.act_silence(),
            ActKind::StateReason => self.act_reason(),
            ActKind::IntroduceDelegates => self.act_delegates(),
            ActKind::InviteSpeaker => self.act_speaker(),
            ActKind::Address => self.act_address(),
            ActKind::AnnounceAwards => self.act_awards(),
            ActKind::InviteReader => self.act_invite_reader(),
            ActKind::TakePodium => self.act_podium(),
            ActKind::LeavePodium => self.act_off_podium(),
            ActKind::InviteRecipients => self.act_invite_recipients(),
            ActKind::RecipientsTakePlace => self.act_recipients(),
            ActKind::FlagTeamTakesPlace => self.act_flag_team(),
            ActKind::ReadDecision => self.act_reads(),
            ActKind::InviteConferrer => self.act_invite_conferrer(),
            ActKind::ConferrerTakesPlace => self.act_conferrer(),
            ActKind::ServersTakePlace => self.act_servers(),
            ActKind::Greet => self.act_greet(),
            ActKind::Handshake => self.act_handshake(),
            ActKind::DipFlag => self.act_dip(),
            ActKind::Pin => self.act_pin(),
            ActKind::PassObject => self.act_pass(),
            ActKind::HandCertificate => self.act_certificate(),
            ActKind::HandFlag => self.act_flag(),
            ActKind::HandObject => self.act_object(),
            ActKind::TakeBack => self.act_take_back(),
            _ => self.later_act(act),
        }
    }

    const fn later_act(self, act: ActKind) -> &'static str {
        match act {
            ActKind::RaiseFlag => self.act_raise(),
            ActKind::Present => self.act_present(),
            ActKind::Photograph => self.act_photograph(),
            ActKind::Applaud => self.act_applaud(),
            ActKind::Thank => self.act_thank(),
            ActKind::ConferrerLeaves => self.act_conferrer_leaves(),
            ActKind::ServersLeave => self.act_servers_leave(),
            ActKind::RecipientsLeave => self.act_recipients_leave(),
            ActKind::FlagTeamLeaves => self.act_flag_team_leaves(),
            ActKind::Speech => self.act_speech(),
            ActKind::Reply => self.act_reply(),
            ActKind::Close => self.act_close(),
            ActKind::MusicOn => self.act_music_on(),
            ActKind::MusicOff => self.act_music_off(),
            ActKind::HandOver => self.act_hand_over(),
            ActKind::PickUp => self.act_pick_up(),
            ActKind::PutDown => self.act_put_down(),
            ActKind::ReadNames => self.act_names(),
            ActKind::StepForward => self.act_forward(),
            ActKind::StepBack => self.act_back(),
            ActKind::SitDown => self.act_sit(),
            ActKind::StandUp => self.act_rise(),
            ActKind::HatsOff => self.act_hats_off(),
            ActKind::HatsOn => self.act_hats_on(),
            ActKind::Film => self.act_film(),
            ActKind::RecipientSpeaks => self.act_recipient_speaks(),
            ActKind::Launch => self.act_launch(),
            ActKind::Hold => self.act_hold(),
            ActKind::Assist => self.act_assist(),
            _ => self.act_other(),
        }
    }

    /// A thing that is carried, passed, pinned or handed over.
    #[must_use]
    pub const fn object_kind(self, object: ObjectKind) -> &'static str {
        match object {
            ObjectKind::Flag => self.thing_flag(),
            ObjectKind::HeroFlag => self.thing_hero_flag(),
            ObjectKind::TraditionalFlag => self.thing_traditional(),
            ObjectKind::Medal => self.thing_medal(),
            ObjectKind::Badge => self.thing_badge(),
            ObjectKind::Certificate => self.thing_certificate(),
            ObjectKind::Tray => self.thing_tray(),
            ObjectKind::Case => self.thing_case(),
            ObjectKind::Folder => self.thing_folder(),
            ObjectKind::Bouquet => self.thing_bouquet(),
            ObjectKind::Gift => self.thing_gift(),
            ObjectKind::ChestFlower => self.thing_chest_flower(),
            ObjectKind::Hat => self.thing_hat(),
        }
    }

    /// In which way.
    #[must_use]
    pub const fn manner(self, manner: Manner) -> &'static str {
        match manner {
            Manner::BothHands => self.way_both_hands(),
            Manner::OneHand => self.way_one_hand(),
            Manner::LeftChest => self.way_left_chest(),
            Manner::RightChest => self.way_right_chest(),
            Manner::HighCorner => self.way_high_corner(),
            Manner::OtherCorner => self.way_other_corner(),
            Manner::ChestHeight => self.way_chest_height(),
            Manner::BelowMedal => self.way_below_medal(),
            Manner::Lowered => self.way_lowered(),
            Manner::Framed => self.way_framed(),
            Manner::Kneeling => self.way_kneeling(),
        }
    }

    /// A row of what is done: "đưa Cờ, bằng hai tay, tới Người trao".
    #[must_use]
    pub fn act_row(self, row: &Row) -> String {
        if let Some(text) = &row.text {
            return self.of(text).to_owned();
        }
        let mut said = self.act_kind(row.act).to_owned();
        let named = matches!(row.act, ActKind::HandCertificate | ActKind::HandFlag | ActKind::ReadDecision);
        if let Some(object) = row.object.filter(|_| !named) {
            said.push(' ');
            said.push_str(self.object_kind(object));
        }
        for manner in &row.how {
            said.push_str(", ");
            said.push_str(self.manner(*manner));
        }
        if let Some(award) = &row.award {
            said.push_str(" (");
            said.push_str(self.of(award));
            said.push(')');
        }
        match &row.to {
            Some(to) => self.towards(&said, self.of(to)),
            None => said,
        }
    }
}
