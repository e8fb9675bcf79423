//! A ceremony as large as the reader lets through: one recipient after another is invited, hears the decision,
//! receives and leaves.

use std::fmt::Write as _;

use dientap::core::{
    scenario::{Item, Move, Role, Scenario, StageMove},
    text::Text,
};

const STEPS: usize = 10_000;
/// The most that a file may have.
const ROLES: usize = 200;
/// Roles that every round needs.
const FIXED: [&str; 5] = ["ĐH", "CB", "NT", "LT", "CN"];
const AWARDS: usize = 20;

/// Its text; the rounds of an award are a repeat, as authors write them.
pub fn scenario() -> String {
    let recipients = ROLES - FIXED.len();
    let of_award = STEPS / ROUND.len() / AWARDS;
    let awards = lines(0..AWARDS, |n| {
        let rank = 500 - n;
        format!(
            r#"(id: "a{n}", object: Order, rank: {rank}, decided_by: President, recipient: Individual, name: (vi: "Huân chương {n}", en: "Order {n}"))"#
        )
    });
    let fixed = lines(FIXED, |id| format!(r#"(id: "{id}", mark: "{id}", name: (vi: "Vai {id}", en: "Role {id}"))"#));
    let others = lines(0..recipients, |n| {
        format!(r#"(id: "N{n}", name: (vi: "Người nhận {n}", en: "Recipient {n}"), duty: Recipient)"#)
    });
    let seated: String = (0..recipients).map(|n| format!(r#"Seated("N{n}"), "#)).collect();
    let rounds = lines(0..AWARDS, |award| {
        let waves: String =
            (0..of_award).map(|n| format!(r#"["N{}"], "#, (award * of_award + n) % recipients)).collect();
        let steps = lines(ROUND.iter().enumerate(), |(n, step)| {
            let step = step.replace("{award}", &format!("a{award}"));
            format!(
                r#"Step(id: "r{award}-{n}", {step}, sources: [(law: "nd-145-2013", article: "28.1", mark: Seen, sure: High, now: (law: "nd-152-2025"))])"#
            )
        });
        format!("Repeat(over: Waves([{waves}]), steps: [\n{steps}])")
    });
    format!(
        r#"#![enable(implicit_some)]
Scenario(
    format: 1,
    id: "lon",
    title: (vi: "Lễ lớn", en: "A large ceremony"),
    era: From2025,
    host_event: (vi: "Hội nghị tổng kết", en: "Year-end conference"),
    occasion: ConcludingConference,
    awards: [{awards}],
    roles: [{fixed}{others}],
    preparation: [],
    programme: [
        Step(
            id: "dau",
            title: (vi: "Ổn định", en: "Take places"),
            part: Opening,
            acts: [(who: "CN", act: Ready, text: (vi: "Sẵn sàng", en: "Ready"))],
            time: (full: "1m", class: "30s"),
            stage: [Keyframe(at: "0s", moves: [{seated}Seated("NT"), Seated("CN"), At(who: "ĐH", at: (14, 12), faces: South), At(who: "CB", at: (83, 20), faces: South), At(who: "LT", at: (104, 38), faces: West)])],
            sources: [(mark: Practice, sure: Medium)],
        ),
        {rounds}
    ],
    sources: [(law: "nd-152-2025", mark: Seen, sure: High)],
)
"#
    )
}

/// More roles than any file may have, all of them seated in the hall.
pub fn crowd(scenario: &mut Scenario, roles: usize) {
    let Some(Item::Step(first)) = scenario.programme.first_mut() else { return };
    let Some(frame) = first.stage.first_mut() else { return };
    for n in scenario.roles.len()..roles {
        let (id, mark) = (format!("K{n}"), format!("K{n}"));
        frame.moves.push(StageMove { action: Move::Seated(id.clone()), when: None });
        let name = Text::new(format!("Khách {n}"), format!("Guest {n}"));
        scenario.roles.push(Role { id, mark, name, count: 1, optional: false, duty: None });
    }
}

fn lines<T>(all: impl IntoIterator<Item = T>, line: impl Fn(T) -> String) -> String {
    let mut text = String::new();
    for one in all {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{},", line(one));
    }
    text
}

/// The steps of one round, without id and sources.
const ROUND: [&str; 8] = [
    r#"title: (vi: "Mời người nhận", en: "The recipient is invited"), acts: [(who: "ĐH", act: InviteReader, to: "CB", award: "{award}", text: (vi: "Mời người công bố", en: "Invites the reader")), (who: "CB", act: InviteRecipients, award: "{award}", to: "WAVE", text: (vi: "Mời lên", en: "Invites up"))], time: (full: "10s", class: "10s")"#,
    r#"title: (vi: "Người nhận lên", en: "The recipient comes up"), acts: [(who: "WAVE", act: RecipientsTakePlace, award: "{award}", text: (vi: "Lên lối trái", en: "Up the left stairs"))], time: (full: "20s", class: "20s"), stage: [Keyframe(at: "0s", moves: [At(who: "WAVE", at: (6, -5), faces: North), Walk(who: "WAVE", path: [(6, 24), (50, 26)], faces: South)])]"#,
    r#"title: (vi: "Công bố quyết định", en: "The decision is read"), acts: [(who: "CB", act: ReadDecision, award: "{award}", object: Folder, text: (vi: "Đọc toàn văn", en: "Reads in full"))], says: [(who: "CB", text: (vi: "Quyết định của Chủ tịch nước về việc tặng Huân chương.", en: "Decision of the State President."))], time: (full: "1m", class: "40s"), cue: MusicOff"#,
    r#"title: (vi: "Mời người trao", en: "The conferrer is invited"), acts: [(who: "ĐH", act: InviteConferrer, award: "{award}", to: "NT", text: (vi: "Mời người trao", en: "Invites the conferrer"))], time: (full: "15s", class: "10s")"#,
    r#"title: (vi: "Người trao lên", en: "The conferrer comes up"), acts: [(who: "NT", act: ConferrerTakesPlace, award: "{award}", text: (vi: "Lên lối phải", en: "Up the right stairs")), (who: "LT", act: ServersTakePlace, award: "{award}", object: Tray, text: (vi: "Bưng khay theo", en: "Follows with the tray"))], time: (full: "20s", class: "20s"), stage: [Keyframe(at: "0s", moves: [At(who: "NT", at: (94, -5), faces: North), Walk(who: "NT", path: [(94, 30), (60, 26), (56, 26)], faces: West), Wait(who: "LT", takes: "8s"), Walk(who: "LT", path: [(66, 32)], faces: SouthWest)])]"#,
    r#"title: (vi: "Gắn và trao", en: "Pinning and handing over"), acts: [(who: "NT", act: Handshake, award: "{award}", to: "WAVE", text: (vi: "Bắt tay", en: "Shakes hands")), (who: "LT", act: PassObject, award: "{award}", object: Medal, to: "NT", text: (vi: "Đưa Huân chương", en: "Offers the Order")), (who: "NT", act: Pin, award: "{award}", object: Medal, to: "WAVE", text: (vi: "Gắn", en: "Pins it")), (who: "LT", act: PassObject, award: "{award}", object: Certificate, to: "NT", text: (vi: "Đưa Bằng", en: "Passes the certificate")), (who: "NT", act: HandCertificate, award: "{award}", object: Certificate, to: "WAVE", how: [BothHands, Framed], text: (vi: "Trao Bằng", en: "Hands it over"))], time: (full: "45s", class: "35s"), stage: [Keyframe(at: "0s", moves: [Turn(who: "WAVE", faces: East)]), Keyframe(at: "30s", moves: [Turn(who: "WAVE", faces: South)])]"#,
    r#"title: (vi: "Người trao về chỗ", en: "The conferrer leaves"), acts: [(who: "NT", act: ConferrerLeaves, award: "{award}", text: (vi: "Xuống lối phải", en: "Down the right stairs")), (who: "LT", act: ServersLeave, award: "{award}", text: (vi: "Vào cánh gà", en: "To the wing"))], time: (full: "20s", class: "20s"), stage: [Keyframe(at: "0s", moves: [Walk(who: "NT", path: [(60, 22), (94, 28), (94, -5)]), Seated("NT")]), Keyframe(at: "6s", moves: [Walk(who: "LT", path: [(104, 38)], faces: West)])]"#,
    r#"title: (vi: "Người nhận rời lễ đài", en: "The recipient leaves"), acts: [(who: "WAVE", act: RecipientsLeave, award: "{award}", how: [ChestHeight, BelowMedal], object: Certificate, text: (vi: "Giữ Bằng đến khi xuống", en: "Holds it until off")), (who: "LT", act: TakeBack, award: "{award}", object: Certificate, to: "WAVE", text: (vi: "Đón Bằng", en: "Takes it over"))], time: (full: "20s", class: "20s"), stage: [Keyframe(at: "0s", moves: [Walk(who: "WAVE", path: [(6, 24), (6, -5)]), Seated("WAVE")])]"#,
];
