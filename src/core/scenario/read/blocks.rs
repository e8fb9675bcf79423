//! The programme with the blocks put in.

use std::{
    collections::{BTreeMap, BTreeSet, btree_map::Entry},
    ops::Range,
    sync::Arc,
};

use crate::core::{
    scenario::model::{Checklist, Item, Over, Part, Step},
    text::Text,
};

use super::{
    decode::Reader,
    meant::nearest,
    names::Named,
    say,
    surroundings::{Block, Body},
    tree::{Kind, Node},
};

/// Most steps of a programme, repeats written out.
const MOST_STEPS: usize = 10_000;

/// Step ids with where they come from, and the block that brings them in.
type Ids = Vec<(String, Range<usize>, Option<String>)>;

/// The entries of the programme in order.
pub(super) fn programme(r: &mut Reader, node: &Node<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    let mut ids = Ids::new();
    for entry in r.nodes(node) {
        if r.gave_up() {
            break;
        }
        match entry.name().map_or("Step", |n| n.text) {
            "Block" => block_steps(r, entry, &mut items, &mut ids),
            "Repeat" => items.push(repeat(r, entry, &mut ids)),
            "Step" => items.push(Item::Step(Box::new(own_step(r, entry, Part::Award, &mut ids)))),
            other => {
                let span = entry.name().map_or(entry.span(), |n| n.span());
                r.tell(say::wrong_name(other, &["Step", "Block", "Repeat"]), span);
            }
        }
    }
    if let Kind::List(entries) = &node.kind
        && (entries.is_empty() || (items.is_empty() && !r.failed()))
    {
        r.tell(say::empty_programme(), node.span());
    }
    if written_out(r, &items) > MOST_STEPS {
        r.tell(say::too_many_steps(MOST_STEPS), node.start..node.start + 1);
    }
    duplicate_steps(r, &ids);
    items
}

fn own_step(r: &mut Reader, node: &Node<'_>, part: Part, ids: &mut Ids) -> Step {
    let step = r.step(node, part);
    ids.push((step.id.clone(), node.id_span(), None));
    step
}

fn duplicate_steps(r: &mut Reader, ids: &Ids) {
    let mut seen = std::collections::HashSet::new();
    for (id, span, block) in ids {
        if id.is_empty() || seen.insert(id.as_str()) {
            continue;
        }
        let say = match block {
            Some(block) => say::duplicate_in_block(id, block),
            None => say::duplicate_id(id),
        };
        r.tell(say, span.clone());
    }
}

/// How many steps the programme has at most.
fn written_out(r: &mut Reader, items: &[Item]) -> usize {
    let people = |role: &str, r: &mut Reader| {
        let roles = r.names.known().and_then(|k| k.roles.as_deref());
        roles.and_then(|all| all.iter().find(|x| x.id == role)).map_or(1, |x| x.count as usize)
    };
    items
        .iter()
        .map(|item| match item {
            Item::Step(_) => 1,
            Item::Repeat { over: Over::Each(role), steps, .. } => steps.len().saturating_mul(people(role, r)),
            Item::Repeat { over: Over::Waves(waves), steps, .. } => steps.len().saturating_mul(waves.len()),
        })
        .fold(0, usize::saturating_add)
}

/// `Repeat(over: …, steps: […])`
fn repeat(r: &mut Reader, node: &Node<'_>, ids: &mut Ids) -> Item {
    let mut f = r.fields(node, "Repeat");
    let (over, steps) = (f.must(r, "over"), f.must(r, "steps"));
    let when = f.maybe("when");
    f.done(r);
    let over = self::over(r, over);
    let wave = matches!(over, Over::Waves(_));
    if let Some(known) = r.names.known() {
        (known.wave, known.repeat) = (wave, true);
    }
    let when = when.map(|n| r.condition(n));
    let list = steps;
    let steps = r.list(list, |r, n| own_step(r, n, Part::Award, ids));
    if steps.is_empty() && matches!(list.kind, Kind::List(_)) {
        r.tell(say::empty_list(), list.span());
    }
    if let Some(known) = r.names.known() {
        (known.wave, known.repeat) = (false, false);
    }
    Item::Repeat { over, steps, when }
}

fn over(r: &mut Reader, node: &Node<'_>) -> Over {
    match node.name().map(|n| (n.text, n.span())) {
        Some(("Each", _)) => {
            let role = r.only(node);
            Over::Each(r.role(role))
        }
        Some(("Waves", _)) => {
            let waves = r.only(node);
            let groups = r.list(waves, |r, n| {
                let group = r.list(n, Reader::role);
                if group.is_empty() && matches!(n.kind, Kind::List(_)) {
                    r.tell(say::empty_list(), n.span());
                }
                group
            });
            if groups.is_empty() && matches!(waves.kind, Kind::List(_)) {
                r.tell(say::empty_list(), waves.span());
            }
            Over::Waves(groups)
        }
        Some((other, span)) => {
            r.tell(say::unknown_variant(other, &["Each", "Waves"]), span);
            Over::Waves(Vec::new())
        }
        None => {
            r.wrong_type(node, "Each(\"vai\") hoặc Waves([[…], […]])", "Each(\"role\") or Waves([[…], […]])");
            Over::Waves(Vec::new())
        }
    }
}

/// What a `Block(…)` entry asks for.
struct Use<'n, 'a> {
    id: &'n Node<'a>,
    drop: Option<&'n Node<'a>>,
    after: Option<&'n Node<'a>>,
    change: Option<&'n Node<'a>>,
    roles: Option<&'n Node<'a>>,
}

fn asked<'n, 'a>(r: &mut Reader, node: &'n Node<'a>, of_steps: bool) -> Use<'n, 'a> {
    if let Kind::Positional(..) | Kind::Word(_) = node.kind {
        return Use { id: r.only(node), drop: None, after: None, change: None, roles: None };
    }
    let mut f = r.fields(node, "Block");
    let id = f.must(r, "id");
    let drop = f.maybe("drop");
    let (after, change) = if of_steps { (f.maybe("after"), f.maybe("change")) } else { (None, None) };
    let roles = if of_steps { f.maybe("roles") } else { None };
    f.done(r);
    Use { id, drop, after, change, roles }
}

fn block(r: &mut Reader, node: &Node<'_>) -> Option<Arc<Block>> {
    let found = sound_block(r, node);
    if let (None, Some(known)) = (&found, r.names.known()) {
        known.incomplete = true;
    }
    found
}

fn sound_block(r: &mut Reader, node: &Node<'_>) -> Option<Arc<Block>> {
    let id = r.string(node);
    if id.is_empty() {
        return None;
    }
    let around = &r.names.known()?.around;
    let Some(block) = around.block(&id) else {
        let say = say::unknown_block(&id).meant(nearest(&id, around.block_ids()));
        r.tell(say, node.span());
        return None;
    };
    if !block.sound {
        r.tell(say::broken_block(&id, &block.file), node.span());
        return None;
    }
    Some(block)
}

/// The entries of `{"O3": …}` that name an entry of the block.
fn by_entry<'n, 'a>(
    r: &mut Reader,
    node: Option<&'n Node<'a>>,
    block: &str,
    ids: &[&str],
) -> BTreeMap<String, &'n Node<'a>> {
    let mut found = BTreeMap::new();
    let Some(node) = node else { return found };
    let Kind::Map(entries) = &node.kind else {
        r.wrong_type(node, "các mục dạng {\"mã bước\": …}", "entries of the form {\"id of a step\": …}");
        return found;
    };
    for (key, value) in entries {
        let id = r.string_or_word(key);
        if id.is_empty() {
            continue;
        }
        if !ids.contains(&id.as_str()) {
            r.tell(say::unknown_step(block, &id).meant(nearest(&id, ids.iter().copied())), key.span());
        } else if let Entry::Vacant(place) = found.entry(id) {
            place.insert(value);
        } else {
            r.tell(say::repeated_key(), key.span());
        }
    }
    found
}

fn dropped(r: &mut Reader, node: Option<&Node<'_>>, block: &str, ids: &[&str]) -> Vec<String> {
    let Some(node) = node else { return Vec::new() };
    let mut seen = BTreeSet::new();
    let drop = r.list(node, |r, n| {
        let id = r.string_or_word(n);
        if !id.is_empty() && !seen.insert(id.clone()) {
            r.tell(say::repeated_key(), n.span());
            return id;
        }
        if !id.is_empty() && !ids.contains(&id.as_str()) {
            r.tell(say::unknown_step(block, &id).meant(nearest(&id, ids.iter().copied())), n.span());
        }
        id
    });
    drop.into_iter().filter(|id| !id.is_empty()).collect()
}

fn block_steps(r: &mut Reader, node: &Node<'_>, items: &mut Vec<Item>, ids: &mut Ids) {
    let asked = asked(r, node, true);
    let Some(block) = block(r, asked.id) else { return };
    let Body::Steps(steps) = &block.body else {
        r.tell(say::block_of_items(&block.id), asked.id.span());
        return;
    };
    let own: Vec<&str> = steps.iter().map(|s| s.id.as_str()).collect();
    let drop = dropped(r, asked.drop, &block.id, &own);
    let after = by_entry(r, asked.after, &block.id, &own);
    let change = by_entry(r, asked.change, &block.id, &own);
    let roles = other_roles(r, asked.roles, &block);
    let mut changed_fields: BTreeMap<usize, Vec<&'static str>> = BTreeMap::new();
    for (i, step) in steps.iter().enumerate() {
        let change = change.get(&step.id);
        if drop.contains(&step.id) {
            if let Some(change) = change {
                r.tell(say::dropped_and_changed(&step.id), change.span());
            }
            changed_fields.insert(i, FIELDS.to_vec());
        } else {
            let mut step = step.clone();
            step.rename(|name| put_role(&roles, name));
            if let Some(change) = change {
                r.changed_step(change, &mut step);
                changed_fields.insert(i, given_fields(change));
            }
            ids.push((step.id.clone(), node.span(), Some(block.id.clone())));
            items.push(Item::Step(Box::new(step)));
        }
        if let Some(list) = after.get(&step.id) {
            let more = r.list(list, |r, n| own_step(r, n, block.part, ids));
            items.extend(more.into_iter().map(|s| Item::Step(Box::new(s))));
        }
    }
    let told_by = Told { block: &block, ids: &own, roles: &roles, span: asked.id.span() };
    ask_mentions(r, &told_by, &|entry, field| changed_fields.get(&entry).is_some_and(|fields| fields.contains(&field)));
}

/// Which role of the scenario stands for which role of the block.
type OtherRoles = Vec<(String, String)>;

/// `{"NN": "CN"}`
fn other_roles(r: &mut Reader, node: Option<&Node<'_>>, block: &Block) -> OtherRoles {
    let Some(node) = node else { return OtherRoles::new() };
    let Kind::Map(entries) = &node.kind else {
        r.wrong_type(
            node,
            "các mục dạng {\"vai của khối\": \"vai của lễ\"}",
            "entries of the form {\"role of the block\": \"role\"}",
        );
        return OtherRoles::new();
    };
    let named: BTreeSet<&str> =
        block.mentions.iter().filter(|m| m.what == Named::Role).map(|m| m.name.as_str()).collect();
    let mut roles = OtherRoles::new();
    for (from, to) in entries {
        let name = r.string(from);
        if !name.is_empty() && !named.contains(name.as_str()) {
            r.tell(say::unknown_role(&name).meant(nearest(&name, named.iter().copied())), from.span());
        }
        roles.push((name, r.role(to)));
    }
    roles
}

fn put_role(roles: &OtherRoles, name: &mut String) {
    if let Some((_, to)) = roles.iter().find(|(from, _)| from == name) {
        to.clone_into(name);
    }
}

/// A block as it is used, for telling what it names.
struct Told<'b> {
    block: &'b Block,
    ids: &'b [&'b str],
    roles: &'b OtherRoles,
    span: Range<usize>,
}

/// The fields of a step in which names stand.
const FIELDS: &[&str] = &["acts", "says", "checks", "faults", "stage", "sources", "when"];

fn given_fields(change: &Node<'_>) -> Vec<&'static str> {
    let Kind::Named(_, fields) = &change.kind else { return Vec::new() };
    FIELDS.iter().copied().filter(|name| fields.iter().any(|f| f.name.text == *name)).collect()
}

/// Checks what the block names against what this scenario declares; each thing is told of once.
fn ask_mentions(r: &mut Reader, told_by: &Told<'_>, left_out: &dyn Fn(usize, &str) -> bool) {
    let mut told: Vec<(Named, String, &str)> = Vec::new();
    for mention in &told_by.block.mentions {
        if r.gave_up() {
            return;
        }
        if left_out(mention.entry, mention.field) {
            continue;
        }
        let Some(known) = r.names.known() else { return };
        let mut name = mention.name.clone();
        if mention.what == Named::Role {
            put_role(told_by.roles, &mut name);
        }
        let Some(say) = known.ask(mention.what, &name, &mention.choice) else { continue };
        let key = (mention.what, name, mention.choice.as_str());
        if told.contains(&key) {
            continue;
        }
        told.push(key);
        let entry = told_by.ids.get(mention.entry).copied().unwrap_or_default();
        r.tell(say::inside_block(say, &told_by.block.id, entry), told_by.span.clone());
    }
}

/// A preparation list taken from a block.
pub(super) fn checklist(r: &mut Reader, node: &Node<'_>) -> Checklist {
    let nothing = Checklist { id: String::new(), title: Text::default(), items: Vec::new() };
    let asked = asked(r, node, false);
    let Some(block) = block(r, asked.id) else { return nothing };
    let Body::Items(items) = &block.body else {
        r.tell(say::block_of_steps(&block.id), asked.id.span());
        return nothing;
    };
    let own: Vec<&str> = items.iter().map(|i| i.id.as_str()).collect();
    let drop = dropped(r, asked.drop, &block.id, &own);
    let is_dropped = |id: &str| drop.iter().any(|d| d == id);
    let told_by = Told { block: &block, ids: &own, roles: &OtherRoles::new(), span: asked.id.span() };
    ask_mentions(r, &told_by, &|entry, _| own.get(entry).is_some_and(|id| is_dropped(id)));
    let items = items.iter().filter(|i| !is_dropped(&i.id)).cloned().collect();
    Checklist { id: block.id.clone(), title: block.title.clone(), items }
}
