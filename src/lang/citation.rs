//! Legal sources as they are cited.

use crate::core::scenario::{Instrument, Source, citation};

use super::Lang;

impl Lang {
    /// One source: "NĐ 145/2013 Đ28.2 (2013–2023); hiện hành: NĐ 152/2025, kiểm tra điều".
    #[must_use]
    pub fn citation(self, source: &Source, instruments: &[Instrument]) -> String {
        self.citations(std::slice::from_ref(source), instruments)
    }

    /// Several sources in one line; articles of one instrument stand together, nothing is said twice.
    #[must_use]
    pub fn citations(self, sources: &[Source], instruments: &[Instrument]) -> String {
        self.of(&citation(sources, instruments)).to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        core::{
            scenario::{Date, InForce, Mark, Now, Sure, grouped, in_force_today, named},
            text::Text,
        },
        lang::Language,
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
            "NĐ 145/2013 Đ26, 28 (2013–2023); hiện hành: NĐ 152/2025, kiểm tra điều. Theo thông lệ"
        );
    }

    #[test]
    fn a_model_from_elsewhere_is_called_one() {
        let model = Source { like: true, ..source(Some("nd-145-2013"), Some("28")) };
        assert_eq!(Lang(Language::Vi).citation(&model, &catalogue()), "NĐ 145/2013 Đ28 (2013–2023), mẫu tham khảo");
    }

    #[test]
    fn sources_of_one_instrument_are_one_group_and_the_instrument_of_today_is_named_alone() {
        let both = [replaced("nd-145-2013", Some("26"), None), source(None, None), replaced("nd-145-2013", None, None)];
        let sizes: Vec<usize> = grouped(&both).iter().map(Vec::len).collect();
        assert_eq!(sizes, [2, 1]);
        let now = both[0].now.clone().unwrap();
        assert_eq!(in_force_today(&now, &catalogue()).vi, "NĐ 152/2025, kiểm tra điều");
        assert_eq!(named("nd-145-2013", &["26", "28"], &catalogue()).en, "Decree 145/2013 Arts. 26, 28");
        assert_eq!(named("nd-1", &[], &catalogue()).vi, "nd-1");
    }
}
