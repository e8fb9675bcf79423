//! How far somebody is, worked out once for the pages that show it.

use std::rc::Rc;

use crate::core::{
    practice::{
        Day, ItemKey, Material, Memory,
        progress::{
            Activity, Advice, Calibration, CeremonyMap, Forecast, activity, advice, calibration, forecast, map,
            sure_mistakes,
        },
    },
    time::Wall,
};

use super::Own;

/// Days that the forecast looks ahead.
const AHEAD: u32 = 30;

/// How far somebody is on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook {
    /// The day.
    pub today: Day,
    /// Every ceremony that is learnt.
    pub maps: Vec<CeremonyMap>,
    /// What to do next, the most pressing first.
    pub advice: Vec<Advice>,
    /// Which days he practised.
    pub activity: Activity,
    /// How often he was right, by how sure he was.
    pub calibration: [Calibration; 3],
    /// What he had wrong though he was sure.
    pub sure_mistakes: Vec<ItemKey>,
    /// What will be remembered in the days to come.
    pub forecast: Vec<Forecast>,
    /// How many things are due.
    pub due: usize,
}

impl Outlook {
    /// Works it out; `ceremonies` names what is learnt, all where none is named.
    #[must_use]
    pub fn of(material: &Material, own: &Own, ceremonies: &[String], now: Wall) -> Self {
        let today = Day::of(now);
        let memory: &Rc<Memory> = &own.memory;
        let learnt = |id: &str| ceremonies.is_empty() || ceremonies.iter().any(|c| c == id);
        let maps: Vec<CeremonyMap> =
            material.subjects().iter().filter(|s| learnt(s.id())).map(|s| map(s, memory, today)).collect();
        Self {
            today,
            advice: advice(&maps, memory, today),
            maps,
            activity: activity(&own.attempts, today),
            calibration: calibration(&own.attempts),
            sure_mistakes: sure_mistakes(memory).into_iter().cloned().collect(),
            forecast: forecast(memory, None, today, AHEAD),
            due: memory.due(today).count(),
        }
    }
}
