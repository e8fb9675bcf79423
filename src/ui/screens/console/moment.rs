//! What the parts of the console draw from.

use crate::{
    app::Session,
    core::{
        drill::{Clocks, Drill, beside},
        scenario::{Role, RoleCode, Rundown, Step},
        time::{Moment, Span},
    },
    lang::Lang,
};

/// The running drill at the moment of a frame.
pub(super) struct Shown<'a> {
    pub(super) session: &'a Session,
    pub(super) drill: &'a Drill,
    pub(super) at: Moment,
    pub(super) clocks: Clocks,
}

impl<'a> Shown<'a> {
    /// Time a step has taken, as it is shown.
    pub(super) fn spent_on(&self, step: usize) -> Span {
        let spent = self.drill.spent_on(step, self.at);
        if step == self.drill.current() { beside(spent, self.clocks.step_spent) } else { spent }
    }

    pub(super) fn of(session: &'a Session, tick: crate::core::time::Tick) -> Self {
        let (drill, at) = (session.shown(), session.moment(tick));
        Self { session, drill, at, clocks: drill.clocks(at) }
    }

    pub(super) fn rundown(&self) -> &'a Rundown {
        self.drill.rundown()
    }

    /// The current step.
    pub(super) fn step(&self) -> Option<&'a Step> {
        self.rundown().steps.get(self.drill.current()).map(|s| &s.step)
    }

    /// No local point matters in the current step.
    pub(super) fn nothing_decided(&self) -> bool {
        self.session.local.get(self.drill.current()).is_none_or(Vec::is_empty)
    }

    /// Letters of the role that somebody belongs to.
    pub(super) fn mark(&self, who: &str) -> RoleCode {
        self.rundown().role_of(who).map_or_else(|| RoleCode::unknown(who), Role::code)
    }

    /// Name of the role that somebody belongs to.
    pub(super) fn role_name(&self, who: &str, lang: Lang) -> &'a str {
        self.rundown().role_of(who).map_or("", |r| lang.of(&r.name))
    }

    /// Those who play a role, by name.
    pub(super) fn people(&self, role: &str) -> String {
        let of_role = |slot: &str| self.rundown().role_of(slot).is_some_and(|r| r.id == role);
        let cast = self.drill.started().cast.iter().filter(|(slot, _)| of_role(slot));
        cast.map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// The present stop is a hold.
    pub(super) fn held(&self) -> bool {
        self.drill.pausing().is_some_and(|p| p.hold.is_some())
    }

    /// The clocks stand.
    pub(super) fn stopped(&self) -> bool {
        self.drill.pausing().is_some()
    }
}
