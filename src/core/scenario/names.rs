//! The names in a movement.

use super::model::{Move, Spot, Step};

/// Goes through every name in a movement.
pub(super) fn each(action: &mut Move, put: impl Fn(&mut String)) {
    let spot = |spot: &mut Spot| {
        if let Spot::By { who, .. } = spot {
            put(who);
        }
    };
    match action {
        Move::Follow { who, whom, to, .. } => {
            put(who);
            put(whom);
            to.iter_mut().for_each(spot);
        }
        Move::At { who, at, .. } => {
            put(who);
            spot(at);
        }
        Move::Walk { who, path, .. } => {
            put(who);
            path.iter_mut().for_each(spot);
        }
        Move::Turn { who, .. }
        | Move::Wait { who, .. }
        | Move::Row { who, .. }
        | Move::Seated(who)
        | Move::Off(who) => {
            put(who);
        }
    }
}

impl Step {
    /// Goes through every name of a role or person in the step.
    pub(super) fn rename(&mut self, put: impl Fn(&mut String)) {
        for act in &mut self.acts {
            put(&mut act.who);
            act.to.iter_mut().for_each(&put);
        }
        self.says.iter_mut().for_each(|line| put(&mut line.who));
        self.faults.iter_mut().for_each(|fault| put(&mut fault.who));
        for one in self.stage.iter_mut().flat_map(|frame| &mut frame.moves) {
            each(&mut one.action, &put);
        }
    }
}
