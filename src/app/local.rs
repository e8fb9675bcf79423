//! Where local points matter in a ceremony.

use crate::core::{
    protocol::{About, Ceremony, rules},
    scenario::Rundown,
};

/// For each step the open points that shaped it, and those that can decide a rule about what is done in it.
pub(super) fn by_step(run: &Rundown) -> Vec<Vec<usize>> {
    let ceremony = Ceremony::of(run, &[]);
    let mut by_step: Vec<Vec<usize>> = vec![Vec::new(); run.steps.len()];
    for (place, point) in run.local.iter().enumerate().filter(|(_, p)| p.is_open()) {
        let ruled: Vec<usize> = rules()
            .filter(|r| r.local == Some(point.id.as_str()) && matches!(r.about, About::Acts(_) | About::Announced(..)))
            .flat_map(|r| r.looks_at(&ceremony))
            .collect();
        for (number, (points, step)) in by_step.iter_mut().zip(&run.steps).enumerate() {
            if step.points.contains(&point.id) || ruled.contains(&number) {
                points.push(place);
            }
        }
    }
    by_step
}
