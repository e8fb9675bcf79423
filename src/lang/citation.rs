//! Legal sources as they are cited.

use crate::core::scenario::{InForce, Instrument, Source};

use super::{Lang, Language};

impl Lang {
    /// One source: "NĐ 145/2013 Đ28.2 (2013–2023); hiện hành: NĐ 152/2025, kiểm tra điều".
    #[must_use]
    pub fn citation(self, source: &Source, instruments: &[Instrument]) -> String {
        self.cited(source, source.article.as_slice(), instruments)
    }

    /// Several sources in one line; articles of one instrument stand together, nothing is said twice.
    #[must_use]
    pub fn citations(self, sources: &[Source], instruments: &[Instrument]) -> String {
        let mut groups: Vec<(&Source, Vec<String>)> = Vec::new();
        for source in sources {
            let same = |(head, _): &&mut (&Source, Vec<String>)| {
                head.law == source.law && head.now == source.now && head.like == source.like
            };
            match groups.iter_mut().find(same) {
                Some((_, articles)) => articles.extend(source.article.clone().filter(|a| !articles.contains(a))),
                None => groups.push((source, source.article.iter().cloned().collect())),
            }
        }
        let lines: Vec<String> =
            groups.iter().map(|(head, articles)| self.cited(head, articles, instruments)).collect();
        lines.join(". ")
    }

    fn cited(self, source: &Source, articles: &[String], instruments: &[Instrument]) -> String {
        let mut line = match &source.law {
            None => self.mark_name(source.mark).to_owned(),
            Some(law) => {
                let instrument = instruments.iter().find(|i| i.id == *law);
                let mut line = self.instrument(instrument, law);
                if let Some(articles) = self.articles(articles) {
                    line.push(' ');
                    line.push_str(&articles);
                }
                line.push_str(&instrument.map(|i| self.years(i, source.now.is_some())).unwrap_or_default());
                line
            }
        };
        if source.like {
            line.push_str(self.pick(", theo mẫu tương tự", ", after a similar model"));
        }
        if let Some(now) = &source.now {
            line.push_str(self.pick("; hiện hành: ", "; now in force: "));
            line.push_str(&self.instrument(instruments.iter().find(|i| i.id == now.law), &now.law));
            match self.articles(now.article.as_slice()) {
                Some(articles) => {
                    line.push(' ');
                    line.push_str(&articles);
                }
                None => line.push_str(self.pick(", kiểm tra điều", ", check the article")),
            }
        }
        line
    }

    fn instrument(self, instrument: Option<&Instrument>, id: &str) -> String {
        instrument.map_or_else(|| id.to_owned(), |i| self.of(&i.short).to_owned())
    }

    /// `Đ28.2`, `Đ26, 28`; `Art. 28.2`, `Arts. 26, 28`; what is no number (an annex) as it is written.
    fn articles(self, articles: &[String]) -> Option<String> {
        let first = articles.first()?;
        let joined = articles.join(", ");
        if !first.starts_with(|c: char| c.is_ascii_digit()) {
            return Some(joined);
        }
        Some(match (self.0, articles.len()) {
            (Language::Vi, _) => format!("Đ{joined}"),
            (Language::En, 1) => format!("Art. {joined}"),
            (Language::En, _) => format!("Arts. {joined}"),
        })
    }

    /// ` (2013–2023)`, ` (từ 2025)`; nothing where no dates are known.
    ///
    /// Of an instrument in whose place another one stands today, the part that counts is the one that has ended.
    fn years(self, instrument: &Instrument, replaced: bool) -> String {
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
            None => format!(" ({} {from})", self.pick("từ", "since")),
            Some(to) if to == from => format!(" ({from})"),
            Some(to) => format!(" ({from}–{to})"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::{
        scenario::{Date, Mark, Now, Sure},
        text::Text,
    };

    fn instrument(id: &str, number: &str, from: u16, to: Option<u16>) -> Instrument {
        let day = |year| Date { year, month: 12, day: 16 };
        Instrument {
            id: id.to_owned(),
            short: Text::new(format!("NĐ {number}"), format!("Decree {number}")),
            title: Text::default(),
            in_force: vec![InForce { part: None, from: day(from), to: to.map(day) }],
        }
    }

    fn catalogue() -> Vec<Instrument> {
        vec![instrument("nd-145-2013", "145/2013", 2013, Some(2023)), instrument("nd-152-2025", "152/2025", 2025, None)]
    }

    /// A source without a word on what is in force today.
    fn source(law: Option<&str>, article: Option<&str>) -> Source {
        Source {
            law: law.map(str::to_owned),
            article: article.map(str::to_owned),
            mark: Mark::Practice,
            sure: Sure::High,
            now: None,
            like: false,
        }
    }

    /// A source in whose place NĐ 152/2025 stands today.
    fn replaced(law: &str, article: Option<&str>, now: Option<&str>) -> Source {
        let now = Now { law: "nd-152-2025".to_owned(), article: now.map(str::to_owned) };
        Source { now: Some(now), ..source(Some(law), article) }
    }

    #[test]
    fn a_source_is_cited_with_its_years_and_what_is_in_force_today() {
        let old = replaced("nd-145-2013", Some("28.2"), None);
        let vi = Lang(Language::Vi).citation(&old, &catalogue());
        assert_eq!(vi, "NĐ 145/2013 Đ28.2 (2013–2023); hiện hành: NĐ 152/2025, kiểm tra điều");
        let en = Lang(Language::En).citation(&old, &catalogue());
        assert_eq!(en, "Decree 145/2013 Art. 28.2 (2013–2023); now in force: Decree 152/2025, check the article");
        let known = replaced("nd-145-2013", None, Some("31"));
        let vi = Lang(Language::Vi).citation(&known, &catalogue());
        assert_eq!(vi, "NĐ 145/2013 (2013–2023); hiện hành: NĐ 152/2025 Đ31");
        let present = source(Some("nd-152-2025"), Some("31"));
        assert_eq!(Lang(Language::Vi).citation(&present, &catalogue()), "NĐ 152/2025 Đ31 (từ 2025)");
    }

    #[test]
    fn a_part_that_is_still_in_force_does_not_lengthen_the_years_of_one_that_is_not() {
        let mut catalogue = catalogue();
        let open = InForce { to: None, ..catalogue[0].in_force[0].clone() };
        catalogue[0].in_force.push(open);
        let vi = Lang(Language::Vi);
        assert!(vi.citation(&replaced("nd-145-2013", Some("28"), None), &catalogue).contains("(2013–2023)"));
        assert!(vi.citation(&source(Some("nd-145-2013"), Some("5")), &catalogue).contains("(từ 2013)"));
    }

    #[test]
    fn what_no_instrument_sets_is_called_practice() {
        assert_eq!(Lang(Language::Vi).citation(&source(None, None), &[]), "theo thông lệ");
        assert_eq!(Lang(Language::Vi).citation(&source(Some("nd-1"), None), &[]), "nd-1");
    }

    #[test]
    fn articles_of_one_instrument_stand_together() {
        let both = [
            replaced("nd-145-2013", Some("26"), None),
            replaced("nd-145-2013", Some("28"), None),
            replaced("nd-145-2013", Some("28"), None),
            source(None, None),
        ];
        assert_eq!(
            Lang(Language::Vi).citations(&both, &catalogue()),
            "NĐ 145/2013 Đ26, 28 (2013–2023); hiện hành: NĐ 152/2025, kiểm tra điều. theo thông lệ"
        );
    }
}
