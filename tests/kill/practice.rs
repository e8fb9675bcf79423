//! What is answered beside the drill.

use std::path::Path;

use dientap::{
    app::{PracticeReply, Reply},
    core::{
        practice::{Answer, Attempt, Kind, Person, Score, Setting, Sureness},
        time::{Moment, Span},
    },
    store::Store,
};

use super::{Acknowledged, say, support::wall_at};

/// Who practises beside the drill.
pub(super) fn trainee() -> Person {
    Person { id: "p1".to_owned(), name: "Đặng An".to_owned(), named: wall_at(Moment(0)) }
}

/// What is answered in one life, from first to last.
pub(super) fn answered(life: u64, n: u64) -> Attempt {
    Attempt {
        at: wall_at(Moment(life * 1_000_000 + n)),
        person: trainee().id,
        kind: Kind::Words,
        ceremony: "co-thi-dua".to_owned(),
        other: None,
        steps: vec![format!("b{}", n % 24)],
        rules: Vec::new(),
        role: None,
        seed: n,
        setting: Setting::Today(life),
        answer: Answer::Typed("xin trân trọng kính mời ".repeat(1 + (n % 40) as usize)),
        score: Score::thousandths((n % 1000) as u16),
        parts: Vec::new(),
        tested: Vec::new(),
        took: Span(9_000),
        expected: Span(10_000),
        sure: Sureness::Fairly,
        helped: false,
        retry: n.is_multiple_of(7),
    }
}

/// How many attempts are stored at once after so many.
pub(super) fn batch(sent: u64) -> u64 {
    1 + sent % 4
}

/// Attempts are durable: how many in this life.
pub(super) fn hear(reply: &Reply) {
    assert!(!matches!(reply, Reply::Warned(_) | Reply::Practice(PracticeReply::NotStored(..))), "{reply:?}");
    if let Reply::Practice(PracticeReply::Stored(all)) = reply {
        say(&format!("attempts {}", all.last().map_or(0, |a| a.seed + 1)));
    }
}

/// Holds what is stored of practice to what the program had acknowledged in this life and those before, of which
/// `stored` are left; answers what is left of all.
pub(super) fn compare(folder: &Path, stored: &[Attempt], life: u64, said: &Acknowledged) -> Vec<Attempt> {
    let (store, _) = Store::open(folder).expect("records open after a death");
    let progress = store.progress(&trainee().id).expect("read");
    let all = progress.map(|p| p.attempts().to_vec()).unwrap_or_default();
    let new = all.strip_prefix(stored).expect("nothing of earlier lives is lost or changed");
    let least = said.attempts.unwrap_or(0);
    let most = least + batch(least);
    // One batch more than was acknowledged may have reached the disk, but never a part of it.
    assert!([least, most].contains(&(new.len() as u64)), "{} after {said:?}", new.len());
    let wanted: Vec<Attempt> = (0..new.len() as u64).map(|n| answered(life, n)).collect();
    assert_eq!(new, wanted, "to the letter");
    all
}
