//! Legal sources as they are cited, in both languages.

use crate::core::text::Text;

use super::model::{InForce, Instrument, Mark, Now, Source};

/// Several sources in one line: "NĐ 145/2013 Đ28.2 (2013–2023); hiện hành: NĐ 152/2025, kiểm tra điều".
///
/// Articles of one instrument stand together, nothing is said twice. An instrument that is not among `instruments`
/// is called by its id.
#[must_use]
pub fn citation(sources: &[Source], instruments: &[Instrument]) -> Text {
    Text::new(line(sources, instruments, Tongue::Vi), line(sources, instruments, Tongue::En))
}

/// Sources that stand together in a citation: articles of one instrument.
#[must_use]
pub fn grouped(sources: &[Source]) -> Vec<Vec<&Source>> {
    let mut groups: Vec<Vec<&Source>> = Vec::new();
    for source in sources {
        let same = |group: &&mut Vec<&Source>| {
            let alike = |head: &&Source| head.law == source.law && head.now == source.now && head.like == source.like;
            group.first().is_some_and(alike)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(source),
            None => groups.push(vec![source]),
        }
    }
    groups
}

/// An instrument with articles and nothing else: "NĐ 145/2013 Đ28.1, 28.3b".
#[must_use]
pub fn named(law: &str, articles: &[&str], instruments: &[Instrument]) -> Text {
    let name = |tongue: Tongue| {
        let called = called(law, instruments, tongue);
        articles_in_words(articles, tongue).map_or_else(|| called.clone(), |articles| format!("{called} {articles}"))
    };
    Text::new(name(Tongue::Vi), name(Tongue::En))
}

/// The instrument in force today: "NĐ 152/2025 Đ31", "NĐ 152/2025, kiểm tra điều".
#[must_use]
pub fn in_force_today(now: &Now, instruments: &[Instrument]) -> Text {
    Text::new(today(now, instruments, Tongue::Vi), today(now, instruments, Tongue::En))
}

/// How a claim is known that no instrument states.
fn mark_name(mark: Mark) -> Text {
    match mark {
        Mark::Seen => Text::new("đã xem văn bản", "text of the law seen"),
        Mark::Reported => Text::new("theo bài viết, hướng dẫn", "as reported in articles and guides"),
        Mark::Practice => Text::new("theo thông lệ", "customary practice"),
    }
}

#[derive(Clone, Copy)]
enum Tongue {
    Vi,
    En,
}

impl Tongue {
    fn pick(self, vi: &'static str, en: &'static str) -> &'static str {
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }

    fn of(self, text: &Text) -> &str {
        match self {
            Self::Vi => &text.vi,
            Self::En => &text.en,
        }
    }
}

fn line(sources: &[Source], instruments: &[Instrument], tongue: Tongue) -> String {
    let mut line = String::new();
    for group in grouped(sources) {
        let one = cited(&group, instruments, tongue);
        if line.is_empty() {
            line = one;
        } else {
            line.push_str(". ");
            let mut letters = one.chars();
            line.extend(letters.next().into_iter().flat_map(char::to_uppercase));
            line.extend(letters);
        }
    }
    line
}

fn called(law: &str, instruments: &[Instrument], tongue: Tongue) -> String {
    let found = instruments.iter().find(|i| i.id == law);
    found.map_or_else(|| law.to_owned(), |i| tongue.of(&i.short).to_owned())
}

fn cited(group: &[&Source], instruments: &[Instrument], tongue: Tongue) -> String {
    let Some(source) = group.first() else { return String::new() };
    let mut articles: Vec<&str> = Vec::new();
    for article in group.iter().filter_map(|s| s.article.as_deref()) {
        if !articles.contains(&article) {
            articles.push(article);
        }
    }
    let mut line = match &source.law {
        None => tongue.of(&mark_name(source.mark)).to_owned(),
        Some(law) => {
            let mut line = tongue.of(&named(law, &articles, instruments)).to_owned();
            let instrument = instruments.iter().find(|i| i.id == *law);
            line.push_str(&instrument.map(|i| years(i, source.now.is_some(), tongue)).unwrap_or_default());
            line
        }
    };
    if source.like {
        line.push_str(tongue.pick(", mẫu tham khảo", ", for reference as a model"));
    }
    if let Some(now) = &source.now {
        line.push_str(tongue.pick("; hiện hành: ", "; now in force: "));
        line.push_str(&today(now, instruments, tongue));
    }
    line
}

fn today(now: &Now, instruments: &[Instrument], tongue: Tongue) -> String {
    let articles: Vec<&str> = now.article.as_deref().into_iter().collect();
    let mut name = tongue.of(&named(&now.law, &articles, instruments)).to_owned();
    if articles.is_empty() {
        name.push_str(tongue.pick(", kiểm tra điều", ", check the article"));
    }
    name
}

/// `Đ28.2`, `Đ26, 28`; `Art. 28.2`, `Arts. 26, 28`; what is no number (an annex) as it is written.
fn articles_in_words(articles: &[&str], tongue: Tongue) -> Option<String> {
    let first = articles.first()?;
    let joined = articles.join(", ");
    if !first.starts_with(|c: char| c.is_ascii_digit()) {
        return Some(joined);
    }
    Some(match (tongue, articles.len()) {
        (Tongue::Vi, _) => format!("Đ{joined}"),
        (Tongue::En, 1) => format!("Art. {joined}"),
        (Tongue::En, _) => format!("Arts. {joined}"),
    })
}

/// ` (2013–2023)`, ` (từ 2025)`; nothing where no dates are known.
///
/// Of an instrument in whose place another one stands today, the part that counts is the one that has ended.
fn years(instrument: &Instrument, replaced: bool, tongue: Tongue) -> String {
    let ended = instrument.in_force.iter().filter(|f| f.to.is_some());
    let parts: Vec<&InForce> = match ended.collect::<Vec<_>>() {
        ended if replaced && !ended.is_empty() => ended,
        _ => instrument.in_force.iter().collect(),
    };
    let Some(from) = parts.iter().map(|f| f.from.year).min() else {
        return String::new();
    };
    let ends: Option<Vec<u16>> = parts.iter().map(|f| f.to.map(|d| d.year)).collect();
    match ends.and_then(|years| years.into_iter().max()) {
        None => format!(" ({} {from})", tongue.pick("từ", "since")),
        Some(to) if to == from => format!(" ({from})"),
        Some(to) => format!(" ({from}–{to})"),
    }
}
