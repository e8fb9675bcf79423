//! Where people stand and walk.

mod distances;
mod server;
mod standing;
mod ways;

use crate::core::{
    protocol::{
        Ceremony,
        ground::{practice, reported, seen},
        rule::{About, Draft, Family, Rule, words},
    },
    scenario::{ActKind, Duty, Severity, Sure},
    stage::Presence,
    time::Span,
};

const fn rule(draft: Draft) -> Rule {
    draft.of(Family::Stage)
}

/// The rules of this family.
pub(in crate::core::protocol) const RULES: &[Rule] = &[
    rule(Draft {
        id: "stage.still-in-anthem",
        severity: Severity::Warning,
        grounds: &[seen("dieu-le-975-ttg", "").whole().sure(Sure::Medium), practice(Sure::High)],
        title: words("Không ai đi lại khi chào cờ, hát Quốc ca", "Nobody walks during the salute and the anthem"),
        why: words(
            "Chào cờ thì mọi người bỏ mũ, đứng nghiêm; người còn đi trên lễ đài là lỗi cả hội trường nhìn thấy.",
            "During the anthem all stand at attention, hats off; whoever still walks on the stage is seen by the whole hall.",
        ),
        about: About::Acts(&[ActKind::Anthem]),
        check: |c, r| standing::still(c, r, ActKind::Anthem),
    }),
    rule(Draft {
        id: "stage.still-in-silence",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words("Không ai đi lại trong phút mặc niệm", "Nobody walks during the minute of silence"),
        why: words(
            "Mặc niệm là lúc cả hội trường đứng yên tưởng nhớ; mọi việc phục vụ chờ đến sau.",
            "The whole hall stands still in memory; all service waits until it is over.",
        ),
        about: About::Acts(&[ActKind::Silence]),
        check: |c, r| standing::still(c, r, ActKind::Silence),
    }),
    rule(Draft {
        id: "stage.still-in-reading",
        severity: Severity::Error,
        grounds: &[seen("nd-145-2013", "28.3"), practice(Sure::High)],
        title: words("Không ai đi lại khi đọc quyết định", "Nobody walks while a decision is read"),
        why: words(
            "Người nhận trên lễ đài đứng nghiêm nghe đọc; ai đi lại lúc ấy kéo mắt hội trường khỏi quyết định.",
            "Recipients on the stage stand at attention to hear it; whoever walks then draws the hall's eyes from the decision.",
        ),
        about: About::Acts(&[ActKind::ReadDecision]),
        check: |c, r| standing::still(c, r, ActKind::ReadDecision),
    }),
    rule(Draft {
        id: "stage.server-behind-right",
        severity: Severity::Warning,
        grounds: &[reported("nd-145-2013", Some("28"))],
        title: words(
            "Người phục vụ đứng phía sau, bên phải người trao",
            "The server stands behind the conferrer and to his right",
        ),
        why: words(
            "Người trao đứng xoay ngang mặt về bên trái khán giả thì bên phải, phía sau ông là phía trong lễ đài: lễ tân đưa khay vừa tay phải mà không che ai. Với hàng người nhận, lễ tân đứng phía trong, sau hàng.",
            "With the conferrer side-on, facing the audience's left, his right rear is upstage: the server reaches his right hand and hides nobody. Behind a row of recipients servers stand upstage of the row.",
        ),
        about: About::Acts(&[ActKind::PassObject]),
        check: server::behind_right,
    })
    .unless("U11"),
    rule(Draft {
        id: "stage.server-never-in-front",
        severity: Severity::Warning,
        grounds: &[reported("nd-145-2013", Some("28"))],
        title: words(
            "Lễ tân không đứng giữa người trao và hội trường",
            "The server never comes between the conferrer and the hall",
        ),
        why: words(
            "Lúc trao là lúc hội trường nhìn và chụp ảnh; lễ tân ở phía trước che mất người trao, người nhận.",
            "The handing over is what the hall watches and photographs; a server in front hides both.",
        ),
        about: About::Acts(&[ActKind::PassObject, ActKind::ServersTakePlace]),
        check: server::in_front,
    }),
    rule(Draft {
        id: "stage.server-turns-no-back",
        severity: Severity::Warning,
        grounds: &[reported("nd-145-2013", Some("28"))],
        title: words("Lễ tân không quay lưng xuống hội trường", "The server never turns the back to the hall"),
        why: words(
            "Lễ tân ra vào từ cánh gà phía trong, mặt ngang hoặc hướng hội trường; lùi chứ không quay lưng.",
            "Servers come and go by the wing, side-on or facing the hall; they step back instead of turning round.",
        ),
        about: About::Movement,
        check: server::back,
    }),
    rule(Draft {
        id: "stage.no-back-to-hall",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words("Không ai đứng quay lưng xuống hội trường", "Nobody stands with his back to the hall"),
        why: words(
            "Người trên lễ đài quay xuống hoặc đứng ngang; quay lưng là che việc đang làm và thiếu trang trọng.",
            "People on the stage face the hall or stand side-on; a turned back hides the rite and looks careless.",
        ),
        about: About::Movement,
        check: standing::back_to_hall,
    })
    .unless("U11"),
    rule(Draft {
        id: "stage.nobody-before-reader",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words(
            "Không ai đi giữa người công bố và hội trường",
            "Nobody crosses between the reader and the hall",
        ),
        why: words(
            "Người trao lên lối phải thì đi vòng phía sau bục; cắt trước bục là che người đang đứng ở đó.",
            "Whoever comes up on the right passes behind the podium; crossing in front hides the one who stands there.",
        ),
        about: About::Movement,
        check: ways::before_reader,
    }),
    rule(Draft {
        id: "stage.flag-team-gap",
        severity: Severity::Warning,
        grounds: &[seen("tt-37-2015-bca", "3.5").model()],
        title: words(
            "Lãnh đạo đứng cách đội cờ 1,5 m khi nghe đọc",
            "Leaders stand 1.5 m from the flag team to hear the decision",
        ),
        why: words(
            "Khoảng 1,5 m là chỗ để người trao và lễ tân làm việc mà không che cờ.",
            "The 1.5 m leave room for conferrer and server to work without hiding the flag.",
        ),
        about: About::Acts(&[ActKind::ReadDecision]),
        check: distances::flag_gap,
    }),
    rule(Draft {
        id: "stage.leaders-beside-flag",
        severity: Severity::Warning,
        grounds: &[seen("tt-37-2015-bca", "3.5").model()],
        title: words(
            "Lãnh đạo đứng bên phải đội cờ, nhìn từ hội trường",
            "Leaders stand to the right of the flag team as the hall sees it",
        ),
        why: words(
            "Đội cờ ra từ cánh trái, lãnh đạo xếp hàng ngang bên phải; văn bản không nói bên phải nhìn từ đâu, nên kiểm tra địa phương.",
            "The flag team comes from the left wing and the leaders line up to the right; whose right is meant is not said, so check locally.",
        ),
        about: About::Acts(&[ActKind::ReadDecision]),
        check: distances::beside_flag,
    })
    .unless("U10"),
    rule(Draft {
        id: "stage.apart",
        severity: Severity::Warning,
        grounds: &[practice(Sure::Medium)],
        title: words(
            "Hai người cách nhau ít nhất 0,6 m, trừ cặp đang trao cho nhau",
            "Two people keep 0.6 m apart, a pair that hands something over excepted",
        ),
        why: words(
            "Gần hơn thì chạm vai, vướng khay và cờ; nếu cả hai đang đi là sắp va nhau.",
            "Any nearer and shoulders touch, trays and flags catch; if both walk they are about to collide.",
        ),
        about: About::Movement,
        check: distances::apart,
    }),
    rule(Draft {
        id: "stage.way-is-clear",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words(
            "Không đứng hay đi qua chỗ đặt tượng, hoa, bục, phông",
            "Nobody stands on or walks through bust, flowers, podium or backdrop",
        ),
        why: words(
            "Trên sơ đồ thì đi xuyên được, trên lễ đài thì không; tượng và hoa còn là nơi trang nghiêm nhất.",
            "On paper one can walk through them, on the stage one cannot; bust and flowers are the most solemn spot besides.",
        ),
        about: About::Movement,
        check: distances::clear,
    }),
    rule(Draft {
        id: "stage.on-the-plan",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words("Vị trí nằm trong sơ đồ lễ đài", "Places lie on the stage plan"),
        why: words(
            "Người ở ngoài sơ đồ thì không ai thấy khi tập; vai ngồi trong hội trường ghi là ngồi.",
            "Whoever is off the plan is seen by nobody in the drill; those who sit in the hall are said to sit.",
        ),
        about: About::Movement,
        check: distances::outside,
    }),
    rule(Draft {
        id: "stage.present",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words("Ai có việc trên lễ đài thì đang ở trên lễ đài", "Whoever acts on the stage is on the stage"),
        why: words(
            "Vai được giao việc mà chưa lên sơ đồ thì khi tập sẽ thiếu người ở đúng lúc cần.",
            "A role with something to do and no place on the plan is missing just when it is needed.",
        ),
        about: About::Steps,
        check: standing::present,
    }),
    rule(Draft {
        id: "stage.walking-speed",
        severity: Severity::Warning,
        grounds: &[practice(Sure::Medium)],
        title: words("Không phải đi nhanh hơn 1,4 m/s", "Nobody has to walk faster than 1.4 m/s"),
        why: words(
            "Đi trang trọng khoảng 0,8 m/s; quá 1,4 m/s là phải bước vội.",
            "A dignified pace is about 0.8 m/s; beyond 1.4 m/s one hurries.",
        ),
        about: About::Movement,
        check: ways::speed,
    }),
    rule(Draft {
        id: "stage.one-way",
        severity: Severity::Warning,
        grounds: &[practice(Sure::Medium)],
        title: words("Nhiều đợt: lên lối trái, xuống lối phải", "Several waves: up on the left, down on the right"),
        why: words(
            "Đợt sau lên khi đợt trước đang xuống; đi một chiều thì hai đợt không gặp nhau.",
            "One wave comes up while the other goes down; with one direction they never meet.",
        ),
        about: About::Acts(&[ActKind::RecipientsTakePlace, ActKind::RecipientsLeave]),
        check: ways::one_way,
    }),
    rule(Draft {
        id: "stage.conferrer-stairs",
        severity: Severity::Warning,
        grounds: &[practice(Sure::Medium)],
        title: words("Người trao lên xuống bằng lối phải", "The conferrer uses the right stairs"),
        why: words(
            "Lối trái dành cho người nhận; lãnh đạo ngồi gần lối phải để không đi ngược dòng.",
            "The left stairs are the recipients'; leaders sit near the right ones and meet nobody.",
        ),
        about: About::Acts(&[ActKind::ConferrerTakesPlace, ActKind::ConferrerLeaves]),
        check: ways::conferrer_stairs,
    }),
    rule(Draft {
        id: "stage.centre",
        severity: Severity::Error,
        grounds: &[seen("nd-145-2013", "28.3"), practice(Sure::High)],
        title: words("Người nhận đứng ở giữa lễ đài", "Recipients stand at the centre of the stage"),
        why: words(
            "Người nhận (cùng đội cờ, nếu có) đứng hàng ngang giữa lễ đài; lệch một bên thì hội trường và máy ảnh không thấy.",
            "Recipients, with their flag team if any, stand in line across the centre; to one side neither hall nor camera sees them.",
        ),
        about: About::Acts(&[ActKind::ReadDecision, ActKind::Pin, ActKind::HandCertificate, ActKind::HandFlag]),
        check: standing::centre,
    }),
    rule(Draft {
        id: "stage.conferrer-centre",
        severity: Severity::Warning,
        grounds: &[seen("nd-145-2013", "28.2"), practice(Sure::High)],
        title: words("Người trao ở vị trí trung tâm khi chụp ảnh", "The conferrer is at the centre for the photograph"),
        why: words(
            "Người trao đứng ở vị trí trung tâm lễ đài; trong ảnh ông đứng giữa hàng người nhận.",
            "The conferrer has the centre of the stage; in the photograph he stands in the middle of the recipients.",
        ),
        about: About::Acts(&[ActKind::Photograph]),
        check: standing::conferrer_centre,
    }),
    rule(Draft {
        id: "stage.doorway",
        severity: Severity::Warning,
        grounds: &[practice(Sure::High)],
        title: words("Cờ không phải chui qua cửa thấp hơn cờ", "The flag never passes a doorway lower than itself"),
        why: words(
            "Cán cờ từ 2 m trở lên; cửa thấp thì phải hạ cờ, mà hạ cờ trên lối ra là mất trang nghiêm.",
            "The staff is 2 m or more; a low door forces the flag down, and that on its way to the stage.",
        ),
        about: About::Acts(&[ActKind::FlagTeamTakesPlace, ActKind::FlagTeamLeaves]),
        check: ways::doorway,
    }),
];

/// Somebody on the plan at the end of a step.
struct There {
    who: usize,
    at: Presence,
}

/// Those with one of these duties who are on the plan at that moment.
fn there(c: &Ceremony<'_>, step: usize, at: Span, duties: &[Duty]) -> Vec<There> {
    let plan = c.stage();
    (0..c.actors.len())
        .filter(|who| duties.contains(&c.duty(*who)))
        .filter_map(|who| plan.presence(step, who, at).map(|at| There { who, at }))
        .collect()
}

/// Whether a place is on the boards: not in the hall, on the stairs or in a wing.
fn on_boards(c: &Ceremony<'_>, p: &Presence) -> bool {
    let (w, d) = (c.run.stage.width as f32, c.run.stage.depth as f32);
    (0.0..=w).contains(&p.place.x) && (0.0..=d).contains(&p.place.y)
}

/// Whether somebody looks upstage, within 44 degrees.
fn looks_upstage(facing: f32) -> bool {
    !(44.0..=316.0).contains(&facing.rem_euclid(360.0))
}

/// Metres for people: "0,4" and "0.4".
fn metres(units: f32) -> (String, String) {
    let en = format!("{:.1}", units / 10.0);
    (en.replace('.', ","), en)
}
