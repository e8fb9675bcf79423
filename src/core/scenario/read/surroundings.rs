//! What the reader knows besides a scenario: blocks, instruments, local points.

use std::{collections::BTreeMap, sync::Arc};

use crate::core::{
    scenario::{
        model::{InForce, Instrument, ListItem, LocalChoice, LocalPoint, Part, Step},
        problem::Problem,
    },
    text::Text,
};

use super::{
    FileKind, SourceFile,
    decode::Reader,
    document::Document,
    head::list_items,
    kind_of,
    meant::nearest,
    names::{Known, Mention, Named, Names},
    say,
    tree::Node,
    words,
};

/// Blocks, instruments and local points, read once and shared by all scenarios; cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    blocks: Arc<BTreeMap<String, Arc<Block>>>,
    instruments: Arc<BTreeMap<String, Instrument>>,
    points: Arc<BTreeMap<String, LocalPoint>>,
}

/// Steps or a checklist shared by ceremonies.
#[derive(Debug)]
pub(super) struct Block {
    pub file: String,
    pub id: String,
    pub title: Text,
    pub part: Part,
    pub body: Body,
    /// What its entries name, to be checked in each scenario that uses it.
    pub mentions: Vec<Mention>,
    /// Free of errors.
    pub sound: bool,
}

/// What a block consists of.
#[derive(Debug)]
pub(super) enum Body {
    Steps(Vec<Step>),
    Items(Vec<ListItem>),
}

impl Surroundings {
    /// Reads block, instrument and local-point files; scenarios, questions and glossaries are passed over.
    #[must_use]
    pub fn read(files: &[SourceFile<'_>]) -> (Self, Vec<Problem>) {
        let mut told = Told::default();
        let kinds: Vec<FileKind> = files.iter().map(|f| kind_of(f.bytes)).collect();
        // Catalogues first: blocks name what they hold.
        for (file, kind) in files.iter().zip(&kinds) {
            match kind {
                FileKind::Scenario | FileKind::Block | FileKind::Questions | FileKind::Glossary => {}
                FileKind::Instruments => told.catalogue(file, "Instruments", instruments),
                FileKind::LocalPoints => told.catalogue(file, "LocalPoints", points),
                FileKind::Unknown => told.unknown(file),
            }
        }
        for (file, _) in files.iter().zip(&kinds).filter(|(_, kind)| **kind == FileKind::Block) {
            told.block(file);
        }
        (
            Self {
                blocks: Arc::new(told.blocks),
                instruments: Arc::new(told.instruments),
                points: Arc::new(told.points),
            },
            told.problems,
        )
    }

    /// These surroundings, and those `below` for everything these do not hold.
    #[must_use]
    pub fn over(mut self, below: Self) -> Self {
        fill(&mut self.blocks, below.blocks);
        fill(&mut self.instruments, below.instruments);
        fill(&mut self.points, below.points);
        self
    }

    pub(super) fn block(&self, id: &str) -> Option<Arc<Block>> {
        self.blocks.get(id).cloned()
    }

    pub(super) fn block_ids(&self) -> impl Iterator<Item = &str> {
        self.blocks.keys().map(String::as_str)
    }

    /// An instrument by its id.
    #[must_use]
    pub fn instrument(&self, id: &str) -> Option<&Instrument> {
        self.instruments.get(id)
    }

    /// The whole catalogue, by id.
    pub fn instruments(&self) -> impl Iterator<Item = &Instrument> {
        self.instruments.values()
    }

    pub(super) fn instrument_ids(&self) -> impl Iterator<Item = &str> {
        self.instruments.keys().map(String::as_str)
    }

    pub(super) fn point(&self, id: &str) -> Option<&LocalPoint> {
        self.points.get(id)
    }

    pub(super) fn point_ids(&self) -> impl Iterator<Item = &str> {
        self.points.keys().map(String::as_str)
    }
}

impl Known {
    /// The instruments that were named.
    pub fn instruments(&self) -> Vec<Instrument> {
        self.laws.iter().filter_map(|id| self.around.instrument(id)).cloned().collect()
    }
}

fn fill<T: Clone>(mine: &mut Arc<BTreeMap<String, T>>, below: Arc<BTreeMap<String, T>>) {
    if mine.is_empty() {
        *mine = below;
        return;
    }
    let mine = Arc::make_mut(mine);
    for (id, thing) in below.iter() {
        if !mine.contains_key(id) {
            mine.insert(id.clone(), thing.clone());
        }
    }
}

/// What was read of the files so far.
#[derive(Default)]
struct Told {
    blocks: BTreeMap<String, Arc<Block>>,
    instruments: BTreeMap<String, Instrument>,
    points: BTreeMap<String, LocalPoint>,
    problems: Vec<Problem>,
}

impl Told {
    fn unknown(&mut self, file: &SourceFile<'_>) {
        let document = Document::open(file);
        let wanted = "Scenario(…), Block(…), Instruments(…), LocalPoints(…), Questions(…), Glossary(…)";
        self.problems.extend(document.rejected(say::wrong_kind_of_file(wanted)));
    }

    fn block(&mut self, file: &SourceFile<'_>) {
        let document = Document::open(file);
        let mut reader = Reader::new(Names::kept());
        let block = document.root("Block", &mut reader).map(|root| block(&mut reader, root));
        if let Some((block, id)) = &block
            && self.blocks.contains_key(&block.id)
        {
            reader.tell(say::duplicate_id(&block.id), id.span());
        }
        if let Names::Kept { mentions, .. } = &mut reader.names
            && !self.instruments.is_empty()
        {
            let mut kept = std::mem::take(mentions);
            unknown_laws(&mut kept, &self.instruments, &mut reader);
            reader.names = Names::Kept { mentions: kept, entry: 0, field: "" };
        }
        let sound = !reader.failed() && !document.has_faults();
        let block = block.map(|(block, _)| block);
        let (problems, names) = document.finish(reader);
        self.problems.extend(problems);
        let id = block.as_ref().map(|b| b.id.clone()).filter(|id| !id.is_empty());
        if let (Some(block), Some(id), Names::Kept { mentions, .. }) = (block, id, names) {
            let block = Block { file: file.name.to_owned(), mentions, sound, ..block };
            self.blocks.entry(id).or_insert_with(|| Arc::new(block));
        }
    }

    fn catalogue(&mut self, file: &SourceFile<'_>, name: &'static str, read: fn(&mut Self, &mut Reader, &Node<'_>)) {
        let document = Document::open(file);
        let mut reader = Reader::new(Names::kept());
        if let Some(root) = document.root(name, &mut reader) {
            read(self, &mut reader, root);
        }
        self.problems.extend(document.finish(reader).0);
    }
}

fn block<'n, 'a>(r: &mut Reader, node: &'n Node<'a>) -> (Block, &'n Node<'a>) {
    let mut f = r.fields(node, "Block");
    f.maybe("format");
    let (id_node, title) = (f.must(r, "id"), f.must(r, "title"));
    let id = r.id(id_node, true);
    let title = r.text(title);
    let part = f.maybe("part").map_or(Part::Award, |n| r.word(n, words::PARTS, Part::Award));
    let (steps, items) = (f.maybe("steps"), f.maybe("items"));
    f.done(r);
    let body = match (steps, items) {
        (Some(steps), None) => Body::Steps(block_steps(r, steps, part)),
        (None, Some(items)) => Body::Items(list_items(r, items)),
        _ => {
            r.tell(say::steps_or_items(), node.span());
            Body::Steps(Vec::new())
        }
    };
    let empty = match &body {
        Body::Steps(steps) => steps.is_empty(),
        Body::Items(items) => items.is_empty(),
    };
    if empty && !r.failed() {
        r.tell(say::empty_block(), node.span());
    }
    (Block { file: String::new(), id, title, part, body, mentions: Vec::new(), sound: false }, id_node)
}

fn block_steps(r: &mut Reader, node: &Node<'_>, part: Part) -> Vec<Step> {
    let nodes = r.nodes(node);
    let mut steps = Vec::with_capacity(nodes.len());
    for (i, node) in nodes.iter().enumerate() {
        r.names.enter(i);
        steps.push(r.step(node, part));
    }
    r.unique(steps.iter().zip(nodes).map(|(s, n)| (s.id.as_str(), n.id_span())));
    steps
}

fn instruments(told: &mut Told, r: &mut Reader, node: &Node<'_>) {
    let mut f = r.fields(node, "Instruments");
    f.maybe("format");
    let list = f.must(r, "instruments");
    f.done(r);
    let nodes = r.nodes(list);
    for node in nodes {
        let instrument = instrument(r, node);
        if told.instruments.contains_key(&instrument.id) {
            r.tell(say::duplicate_id(&instrument.id), node.id_span());
        } else if !instrument.id.is_empty() {
            told.instruments.insert(instrument.id.clone(), instrument);
        }
    }
}

fn instrument(r: &mut Reader, node: &Node<'_>) -> Instrument {
    let mut f = r.fields(node, "Instrument");
    let (id, short, title, in_force) = (f.must(r, "id"), f.must(r, "short"), f.must(r, "title"), f.must(r, "in_force"));
    f.done(r);
    Instrument {
        id: r.id(id, true),
        short: r.text(short),
        title: r.text(title),
        in_force: r.list(in_force, time_in_force),
    }
}

fn time_in_force(r: &mut Reader, node: &Node<'_>) -> InForce {
    let mut f = r.fields(node, "InForce");
    let from = f.must(r, "from");
    let (to, part) = (f.maybe("to"), f.maybe("part"));
    f.done(r);
    let time = InForce { part: part.map(|n| r.text(n)), from: r.date(from), to: to.map(|n| r.date(n)) };
    if let (Some(last), Some(node)) = (time.to, to)
        && last < time.from
    {
        r.tell(say::ends_before_it_begins(), node.span());
    }
    time
}

fn points(told: &mut Told, r: &mut Reader, node: &Node<'_>) {
    let mut f = r.fields(node, "LocalPoints");
    f.maybe("format");
    let list = f.must(r, "points");
    f.done(r);
    for node in r.nodes(list) {
        let point = point(r, node);
        if told.points.contains_key(&point.id) {
            r.tell(say::duplicate_id(&point.id), node.id_span());
        } else if !point.id.is_empty() {
            told.points.insert(point.id.clone(), point);
        }
    }
}

fn point(r: &mut Reader, node: &Node<'_>) -> LocalPoint {
    let mut f = r.fields(node, "LocalPoint");
    let (id, text, choices) = (f.must(r, "id"), f.must(r, "text"), f.maybe("choices"));
    let (says, default) = (f.maybe("says"), f.maybe("default"));
    f.done(r);
    let id = r.id(id, false);
    let text = r.text(text);
    let says = says.map(|n| r.text(n));
    let default = default.map(|n| r.text(n));
    let nodes = choices.map(|n| r.nodes(n)).unwrap_or_default();
    let choices: Vec<LocalChoice> = nodes.iter().map(|n| choice(r, n)).collect();
    r.unique(choices.iter().zip(nodes).map(|(c, n)| (c.id.as_str(), n.id_span())));
    LocalPoint { id, text, says, default, choices }
}

fn choice(r: &mut Reader, node: &Node<'_>) -> LocalChoice {
    let mut f = r.fields(node, "LocalChoice");
    let (id, text) = (f.must(r, "id"), f.must(r, "text"));
    f.done(r);
    LocalChoice { id: r.id(id, false), text: r.text(text) }
}

/// Tells of blocks that name an instrument which no catalogue among the same files holds.
fn unknown_laws(mentions: &mut Vec<Mention>, around: &BTreeMap<String, Instrument>, r: &mut Reader) {
    mentions.retain(|mention| {
        let unknown = !r.gave_up() && mention.what == Named::Law && !around.contains_key(&mention.name);
        if unknown {
            let meant = nearest(&mention.name, around.keys().map(String::as_str));
            r.tell(say::unknown_instrument(&mention.name).meant(meant), mention.span.clone());
        }
        !unknown
    });
}
