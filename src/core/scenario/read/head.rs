//! The parts of a scenario besides its programme.

use crate::core::scenario::{
    expand::WAVE,
    model::{
        Allow, AnnounceOrder, Authority, Award, AwardObject, Checklist, Class, Door, Duty, Era, ListItem, LocalPoint,
        Occasion, RecipientKind, Role, Scenario, Variant,
    },
};

use super::{
    blocks,
    decode::{Fields, Reader},
    meant::nearest,
    names::{Known, Names},
    say,
    surroundings::Surroundings,
    times::USUAL_STAGE,
    tree::{Kind, Node},
    words,
};

/// More of one kind no ceremony has.
const MOST: usize = 200;

/// Most people that fill one role.
const MOST_PEOPLE: u32 = 200;

/// Reads a scenario: what it declares first, then what names it.
pub(super) fn scenario(r: &mut Reader, node: &Node<'_>) -> Scenario {
    let mut f = r.fields(node, "Scenario");
    f.maybe("format");
    let (id, title, era) = (f.must(r, "id"), f.must(r, "title"), f.must(r, "era"));
    let id = r.id(id, true);
    let title = r.text(title);
    let era = r.word(era, words::ERAS, Era::From2025);
    let declared = declarations(r, &mut f);
    let host_event = f.must(r, "host_event");
    let host_event = r.text(host_event);
    let occasion = f.maybe("occasion").map(|n| r.word(n, words::OCCASIONS, Occasion::ConcludingConference));
    let key_rule = f.maybe("key_rule").map(|n| r.text(n));
    let doors = f.maybe("doors").map(|n| r.list(n, door)).unwrap_or_default();
    let flag_height = f.maybe("flag_height").map(|n| r.whole(n, 5, 100));
    let formation = f.maybe("formation").map(|n| r.string(n));
    let preparation = f.maybe("preparation").map(|n| checklists(r, n)).unwrap_or_default();
    let programme = f.must(r, "programme");
    let programme = blocks::programme(r, programme);
    let allow = f.maybe("allow").map(|n| r.list(n, allow)).unwrap_or_default();
    let sources = f.maybe("sources").map(|n| r.list(n, Reader::source)).unwrap_or_default();
    let note = f.maybe("note").map(|n| r.string(n));
    f.done(r);
    unused_roles(r, declared.role_nodes);
    let (local, instruments) =
        r.names.known().map(|k| (k.local.take().unwrap_or_default(), k.instruments())).unwrap_or_default();
    Scenario {
        id,
        title,
        era,
        variants: declared.variants,
        host_event,
        occasion,
        key_rule,
        formation,
        awards: declared.awards,
        stage: r.names.stage(),
        doors,
        flag_height,
        roles: declared.roles,
        preparation,
        programme,
        local,
        allow,
        sources,
        instruments,
        note,
    }
}

/// The names that a scenario knows before anything of it is read.
pub(super) fn names(around: &Surroundings) -> Names {
    Names::Known(Box::new(Known { around: around.clone(), ..Known::default() }))
}

struct Declared<'n, 'a> {
    variants: Vec<Variant>,
    awards: Vec<Award>,
    roles: Vec<Role>,
    role_nodes: &'n [Node<'a>],
}

fn declarations<'n, 'a>(r: &mut Reader, f: &mut Fields<'n, 'a>) -> Declared<'n, 'a> {
    let variants_node = f.maybe("variants");
    let variants = variants_node.map(|n| declared(r, n, variant, |v| &v.id)).unwrap_or_default();
    let awards_node = f.maybe("awards");
    let awards = awards_node.map(|n| declared(r, n, award, |a| &a.id)).unwrap_or_default();
    let stage = f.maybe("stage").map_or(USUAL_STAGE, |n| r.stage_size(n));
    let roles_node = f.must(r, "roles");
    let roles = declared(r, roles_node, role, |x| &x.id);
    let local_node = f.maybe("local");
    let is_list = |node: Option<&Node<'_>>| node.is_none_or(|n| matches!(n.kind, Kind::List(_)));
    if let Some(known) = r.names.known() {
        known.stage = Some(stage);
        known.variants = readable(is_list(variants_node), variants.iter().map(|v| &v.id));
        known.awards = readable(is_list(awards_node), awards.iter().map(|a| &a.id));
        known.roles = readable(is_list(Some(roles_node)), roles.iter().map(|x| &x.id)).map(|_| roles.clone());
    }
    let local = local_node.map(|n| local_points(r, n)).unwrap_or_default();
    if let Some(known) = r.names.known() {
        known.local = is_list(local_node).then_some(local);
    }
    let role_nodes = if let Kind::List(items) = &roles_node.kind { items.as_slice() } else { &[] };
    role_clashes(r, &roles, role_nodes);
    Declared { variants, awards, roles, role_nodes }
}

/// The ids, if all of them could be read: otherwise it is not known what is declared.
fn readable<'i>(is_list: bool, mut ids: impl Iterator<Item = &'i String> + Clone) -> Option<Vec<String>> {
    (is_list && ids.clone().all(|id| !id.is_empty())).then(|| ids.by_ref().cloned().collect())
}

/// A list of things with ids, not too many of them, no id twice.
fn declared<T>(
    r: &mut Reader,
    node: &Node<'_>,
    entry: fn(&mut Reader, &Node<'_>) -> T,
    id: fn(&T) -> &String,
) -> Vec<T> {
    let nodes = r.nodes(node);
    if nodes.len() > MOST {
        r.tell(say::too_many(MOST), node.span());
    }
    let things: Vec<T> = nodes.iter().take(MOST).map(|n| entry(r, n)).collect();
    r.unique(things.iter().zip(nodes).map(|(t, n)| (id(t).as_str(), n.id_span())));
    things
}

fn variant(r: &mut Reader, node: &Node<'_>) -> Variant {
    let mut f = r.fields(node, "Variant");
    let (id, name) = (f.must(r, "id"), f.must(r, "name"));
    f.done(r);
    Variant { id: r.id(id, false), name: r.text(name) }
}

fn award(r: &mut Reader, node: &Node<'_>) -> Award {
    let mut f = r.fields(node, "Award");
    let (id, object, rank) = (f.must(r, "id"), f.must(r, "object"), f.must(r, "rank"));
    let (decided_by, recipient) = (f.must(r, "decided_by"), f.must(r, "recipient"));
    let award = Award {
        id: r.id(id, false),
        object: r.word(object, words::AWARD_OBJECTS, AwardObject::Other),
        rank: r.whole(rank, 0, 1000),
        decided_by: r.word(decided_by, words::AUTHORITIES, Authority::Local),
        recipient: r.word(recipient, words::RECIPIENTS, RecipientKind::Individual),
        posthumous: f.maybe("posthumous").is_some_and(|n| r.flag(n)),
        traditional_flag: f.maybe("traditional_flag").is_some_and(|n| r.flag(n)),
        announce: f.maybe("announce").map(|n| r.word(n, words::ANNOUNCE_ORDERS, AnnounceOrder::ReadFirst)),
        name: f.maybe("name").map(|n| r.text(n)),
        class: f.maybe("class").map(|n| r.word(n, words::CLASSES, Class::First)),
        stars: f.maybe("stars").map(|n| r.whole(n, 1, 5)),
        delegated: f.maybe("delegated").is_some_and(|n| r.flag(n)),
    };
    f.done(r);
    award
}

fn role(r: &mut Reader, node: &Node<'_>) -> Role {
    let mut f = r.fields(node, "Role");
    let (id_node, mark, name) = (f.must(r, "id"), f.maybe("mark"), f.must(r, "name"));
    let (count, optional, duty) = (f.maybe("count"), f.maybe("optional"), f.maybe("duty"));
    f.done(r);
    let id = r.string(id_node);
    let fits = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    if !id.chars().all(fits) || id.chars().count() > 12 {
        r.tell(say::bad_role_id(), id_node.span());
    }
    let mark = mark.map_or_else(|| id.chars().take(3).collect(), |n| r.string(n));
    Role {
        mark,
        name: r.text(name),
        count: count.map_or(1, |n| r.whole(n, 1, MOST_PEOPLE)),
        optional: optional.is_some_and(|n| r.flag(n)),
        duty: duty.map(|n| r.word(n, words::DUTIES, Duty::Guest)),
        id,
    }
}

/// A role may not be called like a person of another role, nor like the people of a wave.
fn role_clashes(r: &mut Reader, roles: &[Role], nodes: &[Node<'_>]) {
    for (role, node) in roles.iter().zip(nodes) {
        let is_person = |other: &Role| {
            other.count > 1
                && other.id != role.id
                && role
                    .id
                    .strip_prefix(other.id.as_str())
                    .and_then(|n| n.parse::<u32>().ok())
                    .is_some_and(|n| n <= other.count)
        };
        if role.id == WAVE || roles.iter().any(is_person) {
            r.tell(say::role_clash(&role.id), node.id_span());
        }
    }
}

fn unused_roles(r: &mut Reader, nodes: &[Node<'_>]) {
    let Some(known) = r.names.known() else { return };
    let roles = known.roles.take().unwrap_or_default();
    let used = std::mem::take(&mut known.used);
    let incomplete = known.incomplete;
    for (role, node) in roles.iter().zip(nodes) {
        if !incomplete && !role.id.is_empty() && !used.contains(&role.id) {
            r.tell(say::unused_role(&role.id), node.id_span());
        }
    }
}

fn local_points(r: &mut Reader, node: &Node<'_>) -> Vec<LocalPoint> {
    let nodes = r.nodes(node);
    let mut points: Vec<LocalPoint> = Vec::new();
    for node in nodes.iter().take(MOST) {
        let id = r.string_or_word(node);
        let Some(known) = r.names.known().filter(|_| !id.is_empty()) else { continue };
        let Some(point) = known.around.point(&id) else {
            let say = say::unknown_local(&id).meant(nearest(&id, known.around.point_ids()));
            known.strange_points.push(id);
            r.tell(say, node.span());
            continue;
        };
        if points.iter().any(|p| p.id == id) {
            r.tell(say::duplicate_id(&id), node.span());
        } else {
            points.push(point.clone());
        }
    }
    points
}

fn door(r: &mut Reader, node: &Node<'_>) -> Door {
    let mut f = r.fields(node, "Door");
    let (at, height) = (f.must(r, "at"), f.must(r, "height"));
    f.done(r);
    Door { at: r.place(at), height: r.whole(height, 5, 100) }
}

fn allow(r: &mut Reader, node: &Node<'_>) -> Allow {
    let mut f = r.fields(node, "Allow");
    let (rule, because) = (f.must(r, "rule"), f.must(r, "because"));
    f.done(r);
    Allow { rule: r.string(rule), because: r.text(because) }
}

fn checklists(r: &mut Reader, node: &Node<'_>) -> Vec<Checklist> {
    let nodes = r.nodes(node);
    let lists: Vec<Checklist> = nodes
        .iter()
        .map(|n| match n.name() {
            Some(name) if name.text == "Block" => blocks::checklist(r, n),
            _ => checklist(r, n),
        })
        .collect();
    r.unique(lists.iter().zip(nodes).map(|(l, n)| (l.id.as_str(), n.id_span())));
    lists
}

fn checklist(r: &mut Reader, node: &Node<'_>) -> Checklist {
    if let Some(name) = node.name()
        && name.text != "Checklist"
    {
        r.tell(say::wrong_name(name.text, &["Checklist", "Block"]), name.span());
        return Checklist { id: String::new(), title: crate::core::text::Text::default(), items: Vec::new() };
    }
    let mut f = r.fields(node, "Checklist");
    let (id, title, items) = (f.must(r, "id"), f.must(r, "title"), f.must(r, "items"));
    f.done(r);
    Checklist { id: r.id(id, false), title: r.text(title), items: list_items(r, items) }
}

/// The entries of a preparation list.
pub(super) fn list_items(r: &mut Reader, node: &Node<'_>) -> Vec<ListItem> {
    let nodes = r.nodes(node);
    let mut items = Vec::with_capacity(nodes.len());
    for (i, node) in nodes.iter().enumerate() {
        r.names.enter(i);
        items.push(list_item(r, node, i));
    }
    r.unique(items.iter().zip(nodes).map(|(x, n)| (x.id.as_str(), n.id_span())));
    items
}

fn list_item(r: &mut Reader, node: &Node<'_>, index: usize) -> ListItem {
    let mut f = r.fields(node, "ListItem");
    let id = r.id_or_number(f.maybe("id"), index);
    let text = f.must(r, "text");
    let item = ListItem {
        id,
        text: r.text(text),
        must: f.maybe("must").is_some_and(|n| r.flag(n)),
        due: f.maybe("due").and_then(|n| r.due(n)),
        sources: f.maybe("sources").map(|n| r.list(n, Reader::source)).unwrap_or_default(),
        when: f.maybe("when").map(|n| r.condition(n)),
    };
    f.done(r);
    item
}
