//! When the cues come, and what it is worth to keep them.

use crate::core::{
    practice,
    practice::Subject,
    scenario::{Act, Role, RoleCode},
    text::Text,
    time::Span,
};

use super::{Card, Cue, Playing, RoleStep, Running};

/// Off by no more than this is in time.
pub const FULL_WITHIN: Span = Span(1500);
/// Off by this or more is out of time.
pub const NONE_BEYOND: Span = Span(5000);

/// From the cue to when the act is due, and to when nothing more is taken.
const DUE: Span = Span(4500);
const CLOSES: Span = Span(10_000);
/// A step without a cue of one's own is shown for at least and at most so long.
const SHOWN: (Span, Span) = (Span(1500), Span(8000));

/// What keeping the time of a cue is worth.
#[must_use]
pub fn timing(cue: &Cue, at: Span) -> practice::Score {
    let off = (at - cue.due).0.saturating_abs();
    let rest = NONE_BEYOND.0.saturating_sub(off).max(0);
    practice::Score::of(rest as f64 / (NONE_BEYOND - FULL_WITHIN).0 as f64)
}

/// The exercise as far as it is written down.
pub(super) struct Score {
    pub(super) now: Span,
    pub(super) steps: Vec<RoleStep>,
    pub(super) running: Vec<Running>,
    pub(super) cues: Vec<Cue>,
}

impl Score {
    /// Writes down one step, with the person's own act and what could be done instead, if it is asked for.
    pub(super) fn step(
        &mut self,
        subject: &Subject,
        who: &str,
        n: usize,
        own: Option<(&Act, (Vec<Text>, usize))>,
        playing: Playing,
    ) -> Option<()> {
        let step = subject.step(n)?;
        let from = self.now;
        let others: Vec<&Act> = step.step.acts.iter().filter(|a| !subject.is_meant(&a.who, who)).collect();
        let own_at = own.as_ref().map(|(act, _)| *act).and_then(|own| step.step.acts.iter().position(|a| a == own));
        let lead = scaled(step.step.time.joins.at_least_zero().max(SHOWN.0).min(SHOWN.1), playing);
        let before =
            step.step.acts.iter().take(own_at.unwrap_or(usize::MAX)).filter(|a| !subject.is_meant(&a.who, who));
        let before = before.count();
        for (k, act) in others.iter().take(before).enumerate() {
            let at = from + Span(lead.0 * k as i64 / before.max(1) as i64);
            self.running.push(running(subject, act, at));
        }
        let mut end = from + if before > 0 || own.is_none() { lead } else { Span::ZERO };
        if let Some((_, (options, right))) = own {
            let by = others.iter().take(before).next_back().map(|a| (code(subject, a), a.text.clone()));
            let by = by.or_else(|| self.running.last().map(|r| (r.code.clone(), r.text.clone())));
            let (given, due, closes) = (end, end + scaled(DUE, playing), end + scaled(CLOSES, playing));
            self.cues.push(Cue { given, due, closes, step: self.steps.len(), by, options, right });
            end = closes;
        }
        let rest = others.iter().skip(before);
        for (k, act) in rest.clone().enumerate() {
            self.running.push(running(subject, act, end + Span(lead.0 * k as i64 / rest.len().max(1) as i64)));
        }
        if rest.len() > 0 && own_at.is_some() {
            end += lead;
        }
        self.steps.push(RoleStep { card: Card::of(subject, n)?, number: n, from, takes: end - from });
        self.now = end;
        Some(())
    }
}

/// At another speed.
fn scaled(span: Span, playing: Playing) -> Span {
    Span(span.0 * 100 / i64::from(playing.speed.clamp(50, 150)))
}

fn code(subject: &Subject, act: &Act) -> RoleCode {
    subject.run().role_of(&act.who).map_or_else(|| RoleCode::unknown(act.who.as_str()), Role::code)
}

fn running(subject: &Subject, act: &Act, at: Span) -> Running {
    Running { at, code: code(subject, act), text: act.text.clone() }
}
