//! What a file may name, and whether it names what there is.

use std::{collections::BTreeSet, ops::Range};

use crate::core::scenario::{
    expand::{SAME_NUMBER, WAVE},
    model::{LocalPoint, Role, StageSize},
    rundown::role_of,
};

use super::{
    decode::Reader,
    meant::nearest,
    say::{self, Say},
    surroundings::Surroundings,
    times::USUAL_STAGE,
    tree::{Kind, Node},
};

/// What kind of thing a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    Role,
    Award,
    Variant,
    Local,
    Law,
}

/// A name that somebody gave to something declared elsewhere.
#[derive(Debug, Clone)]
pub(super) struct Mention {
    pub what: Named,
    pub name: String,
    /// The choice, where a local point is named.
    pub choice: String,
    pub span: Range<usize>,
    /// Which entry of the block names it, and in which of its fields.
    pub entry: usize,
    pub field: &'static str,
}

/// Whether names can be checked at once or are kept until it is known who uses them.
pub(super) enum Names {
    /// A block: its names are checked in the scenario that uses it.
    Kept { mentions: Vec<Mention>, entry: usize, field: &'static str },
    /// A scenario whose declarations are read already.
    Known(Box<Known>),
}

/// What a scenario declares and what the reader knows besides.
#[derive(Default)]
pub(super) struct Known {
    pub around: Surroundings,
    /// Absent where the declaration itself cannot be read: then nothing is said of its names.
    pub roles: Option<Vec<Role>>,
    pub used: BTreeSet<String>,
    pub awards: Option<Vec<String>>,
    pub variants: Option<Vec<String>>,
    pub local: Option<Vec<LocalPoint>>,
    /// Named in `local` and unknown; told once.
    pub strange_points: Vec<String>,
    pub laws: BTreeSet<String>,
    pub stage: Option<StageSize>,
    /// Inside `Waves`, where `WAVE` has a meaning.
    pub wave: bool,
    /// Inside a repeat, where `LT~` has a meaning.
    pub repeat: bool,
    /// A block could not be put in: what it names is not known.
    pub incomplete: bool,
}

impl Names {
    pub fn kept() -> Self {
        Self::Kept { mentions: Vec::new(), entry: 0, field: "" }
    }

    /// Size of the stage that places are held against.
    pub fn stage(&self) -> StageSize {
        match self {
            Self::Known(known) => known.stage.unwrap_or(USUAL_STAGE),
            Self::Kept { .. } => USUAL_STAGE,
        }
    }

    pub fn known(&mut self) -> Option<&mut Known> {
        match self {
            Self::Known(known) => Some(known),
            Self::Kept { .. } => None,
        }
    }

    /// From here on the names belong to this field of this entry.
    pub fn enter(&mut self, at: usize) {
        if let Self::Kept { entry, .. } = self {
            *entry = at;
        }
    }

    pub fn enter_field(&mut self, name: &'static str) {
        if let Self::Kept { field, .. } = self {
            *field = name;
        }
    }
}

impl Known {
    /// Says what is wrong with naming this, if anything, and remembers that it was named.
    pub fn ask(&mut self, what: Named, name: &str, choice: &str) -> Option<Say> {
        match what {
            Named::Role => self.ask_role(name),
            Named::Award => ask_list(self.awards.as_deref(), name, say::unknown_award),
            Named::Variant => ask_list(self.variants.as_deref(), name, say::unknown_variant_id),
            Named::Local => self.ask_local(name, choice),
            Named::Law => self.ask_law(name),
        }
    }

    fn ask_role(&mut self, name: &str) -> Option<Say> {
        let roles = self.roles.as_deref()?;
        if self.wave && name == WAVE {
            return None;
        }
        let name = if self.repeat { name.strip_suffix(SAME_NUMBER).unwrap_or(name) } else { name };
        if let Some(role) = role_of(roles, name) {
            if !self.used.contains(&role.id) {
                self.used.insert(role.id.clone());
            }
            return None;
        }
        let counted = roles
            .iter()
            .find(|r| r.count > 1 && name.strip_prefix(r.id.as_str()).is_some_and(|n| n.parse::<u32>().is_ok()));
        if let Some(role) = counted {
            return Some(say::unknown_person(name, &role.id, role.count));
        }
        Some(say::unknown_role(name).meant(nearest(name, roles.iter().map(|r| r.id.as_str()))))
    }

    fn ask_local(&self, name: &str, choice: &str) -> Option<Say> {
        let points = self.local.as_deref()?;
        if self.strange_points.iter().any(|p| p == name) {
            return None;
        }
        let Some(point) = points.iter().find(|p| p.id == name) else {
            return Some(say::undeclared_local(name).meant(nearest(name, points.iter().map(|p| p.id.as_str()))));
        };
        if point.choices.iter().any(|c| c.id == choice) {
            return None;
        }
        Some(say::unknown_choice(name, choice).meant(nearest(choice, point.choices.iter().map(|c| c.id.as_str()))))
    }

    fn ask_law(&mut self, name: &str) -> Option<Say> {
        if self.laws.contains(name) {
            return None;
        }
        if self.around.instrument(name).is_some() {
            self.laws.insert(name.to_owned());
            return None;
        }
        Some(say::unknown_instrument(name).meant(nearest(name, self.around.instrument_ids())))
    }
}

fn ask_list(known: Option<&[String]>, name: &str, say: fn(&str) -> Say) -> Option<Say> {
    let known = known?;
    (!known.iter().any(|k| k == name)).then(|| say(name).meant(nearest(name, known.iter().map(String::as_str))))
}

impl Reader {
    /// Reads the name of something declared elsewhere.
    pub fn name(&mut self, what: Named, node: &Node<'_>) -> String {
        let name = self.string_or_word(node);
        if !name.is_empty() {
            self.named(what, &name, "", node.span());
        }
        name
    }

    pub fn role(&mut self, node: &Node<'_>) -> String {
        if let Kind::Word(_) = node.kind {
            self.wrong_type(node, "mã vai trong dấu nháy kép", "the id of a role in double quotes");
            return String::new();
        }
        self.name(Named::Role, node)
    }

    /// Checks a name, or keeps it until it can be checked.
    pub fn named(&mut self, what: Named, name: &str, choice: &str, span: Range<usize>) {
        match &mut self.names {
            Names::Kept { mentions, entry, field } => mentions.push(Mention {
                what,
                name: name.to_owned(),
                choice: choice.to_owned(),
                span,
                entry: *entry,
                field,
            }),
            Names::Known(known) => {
                if let Some(say) = known.ask(what, name, choice) {
                    self.tell(say, span);
                }
            }
        }
    }
}
