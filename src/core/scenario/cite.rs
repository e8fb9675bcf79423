//! Legal sources as they are cited, in both languages.

use crate::core::text::Text;

use super::model::{InForce, Instrument, Mark, Source};

/// Several sources in one line: "NĐ 145/2013 Đ28.2 (2013–2023); hiện hành: NĐ 152/2025, kiểm tra điều".
///
/// Articles of one instrument stand together, nothing is said twice. An instrument that is not among `instruments`
/// is called by its id.
#[must_use]
pub fn citation(sources: &[Source], instruments: &[Instrument]) -> Text {
    Text::new(line(sources, instruments, Tongue::Vi), line(sources, instruments, Tongue::En))
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
    let mut groups: Vec<(&Source, Vec<&str>)> = Vec::new();
    for source in sources {
        let same = |(head, _): &&mut (&Source, Vec<&str>)| {
            head.law == source.law && head.now == source.now && head.like == source.like
        };
        match groups.iter_mut().find(same) {
            Some((_, articles)) => articles.extend(source.article.as_deref().filter(|a| !articles.contains(a))),
            None => groups.push((source, source.article.as_deref().into_iter().collect())),
        }
    }
    let lines: Vec<String> = groups.iter().map(|(head, articles)| cited(head, articles, instruments, tongue)).collect();
    lines.join(". ")
}

fn cited(source: &Source, articles: &[&str], instruments: &[Instrument], tongue: Tongue) -> String {
    let called = |id: &str| {
        let found = instruments.iter().find(|i| i.id == id);
        found.map_or_else(|| id.to_owned(), |i| tongue.of(&i.short).to_owned())
    };
    let mut line = match &source.law {
        None => tongue.of(&mark_name(source.mark)).to_owned(),
        Some(law) => {
            let mut line = called(law);
            if let Some(articles) = articles_in_words(articles, tongue) {
                line.push(' ');
                line.push_str(&articles);
            }
            let instrument = instruments.iter().find(|i| i.id == *law);
            line.push_str(&instrument.map(|i| years(i, source.now.is_some(), tongue)).unwrap_or_default());
            line
        }
    };
    if source.like {
        line.push_str(tongue.pick(", theo mẫu tương tự", ", after a similar model"));
    }
    if let Some(now) = &source.now {
        line.push_str(tongue.pick("; hiện hành: ", "; now in force: "));
        line.push_str(&called(&now.law));
        let articles: Vec<&str> = now.article.as_deref().into_iter().collect();
        match articles_in_words(&articles, tongue) {
            Some(articles) => {
                line.push(' ');
                line.push_str(&articles);
            }
            None => line.push_str(tongue.pick(", kiểm tra điều", ", check the article")),
        }
    }
    line
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
