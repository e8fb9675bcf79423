//! Keyframes and movements.

use crate::core::{
    scenario::model::{Facing, Keyframe, Move, Place, Spot, StageMove},
    time::Span,
};

use super::{
    decode::{Fields, Reader},
    say,
    tree::{Kind, Node},
    words,
};

const MOVES: &[&str] = &["At", "Walk", "Turn", "Wait", "Follow", "Row", "Seated", "Off"];

/// How far behind one follows where nothing is said: 1 m.
const USUAL_GAP: f32 = 10.0;

/// Stands in for a place that cannot be read.
const NOWHERE: Place = Place { x: 0.0, y: 0.0 };

/// Farthest that a place may be from the person it is given by, in stage units.
const FARTHEST: f32 = 100.0;

impl Reader {
    pub fn keyframes(&mut self, node: &Node<'_>) -> Vec<Keyframe> {
        let frames = self.list(node, Self::keyframe);
        let nodes = if let Kind::List(items) = &node.kind { items.as_slice() } else { &[] };
        for (pair, node) in frames.windows(2).zip(nodes.iter().skip(1)) {
            if let [before, after] = pair
                && after.at < before.at
            {
                self.tell(say::keyframe_order(), node.span());
            }
        }
        frames
    }

    fn keyframe(&mut self, node: &Node<'_>) -> Keyframe {
        let mut f = self.fields(node, "Keyframe");
        let at = f.must(self, "at");
        let moves = f.must(self, "moves");
        f.done(self);
        let at = self.duration_or_zero(at).unwrap_or(Span::ZERO);
        Keyframe { at, moves: self.list(moves, Self::stage_move) }
    }

    fn stage_move(&mut self, node: &Node<'_>) -> StageMove {
        let nothing = StageMove { action: Move::Off(String::new()), when: None };
        let Some(name) = node.name() else {
            let list = MOVES.join(", ");
            self.wrong_type(node, &format!("một động tác: {list}"), &format!("a movement: {list}"));
            return nothing;
        };
        if !MOVES.contains(&name.text) {
            self.tell(say::unknown_variant(name.text, MOVES), name.span());
            return nothing;
        }
        if matches!(name.text, "Seated" | "Off") {
            return self.place_off_plan(node, name.text);
        }
        let mut f = self.any_fields(node);
        let who = f.must(self, "who");
        let who = self.role(who);
        let action = match name.text {
            "At" => self.at(who, &mut f),
            "Walk" => self.walk(who, &mut f),
            "Turn" => {
                let faces = f.must(self, "faces");
                Move::Turn { who, faces: self.facing(faces) }
            }
            "Wait" => {
                let takes = f.must(self, "takes");
                Move::Wait { who, takes: self.duration(takes) }
            }
            "Follow" => self.follow(who, &mut f),
            _ => self.row(who, &mut f),
        };
        let when = f.maybe("when");
        f.done(self);
        StageMove { action, when: when.map(|n| self.condition(n)) }
    }

    fn place_off_plan(&mut self, node: &Node<'_>, name: &str) -> StageMove {
        let mut when = None;
        let who = if matches!(node.kind, Kind::Named(..)) {
            let mut f = self.any_fields(node);
            let who = f.must(self, "who");
            when = f.maybe("when");
            f.done(self);
            who
        } else {
            self.only(node)
        };
        let who = self.role(who);
        let action = if name == "Seated" { Move::Seated(who) } else { Move::Off(who) };
        StageMove { action, when: when.map(|n| self.condition(n)) }
    }

    fn at(&mut self, who: String, f: &mut Fields<'_, '_>) -> Move {
        let at = f.must(self, "at");
        let faces = f.maybe("faces");
        Move::At { who, at: self.spot(at), faces: self.facing_or_audience(faces) }
    }

    fn walk(&mut self, who: String, f: &mut Fields<'_, '_>) -> Move {
        let points = f.must(self, "path");
        let faces = f.maybe("faces").map(|n| self.facing(n));
        let takes = f.maybe("takes").map(|n| self.duration(n));
        let path = self.list(points, Self::spot);
        if path.is_empty() && matches!(points.kind, Kind::List(_)) {
            self.tell(say::empty_path(), points.span());
        }
        Move::Walk { who, path, faces, takes }
    }

    fn follow(&mut self, who: String, f: &mut Fields<'_, '_>) -> Move {
        let whom = f.must(self, "whom");
        let whom = self.role(whom);
        let gap = f.maybe("gap").map_or(USUAL_GAP, |n| self.gap(n));
        let to = f.maybe("to").map(|n| self.spot(n));
        let faces = f.maybe("faces").map(|n| self.facing(n));
        Move::Follow { who, whom, gap, to, faces }
    }

    fn row(&mut self, who: String, f: &mut Fields<'_, '_>) -> Move {
        let (from, to) = (f.must(self, "from"), f.must(self, "to"));
        let faces = f.maybe("faces");
        Move::Row { who, from: self.place(from), to: self.place(to), faces: self.facing_or_audience(faces) }
    }

    fn gap(&mut self, node: &Node<'_>) -> f32 {
        let Some(gap) = self.number(node) else { return USUAL_GAP };
        if !(1.0..=100.0).contains(&gap) {
            self.tell(say::out_of_range(1, 100), node.span());
        }
        gap
    }

    fn facing(&mut self, node: &Node<'_>) -> Facing {
        self.word(node, words::FACINGS, Facing::South)
    }

    fn facing_or_audience(&mut self, node: Option<&Node<'_>>) -> Facing {
        node.map_or(Facing::South, |n| self.facing(n))
    }

    /// `(x, y)` within the plan, or `By("NN", (7, -5))`.
    fn spot(&mut self, node: &Node<'_>) -> Spot {
        let Some(name) = node.name() else { return Spot::At(self.place(node)) };
        match &node.kind {
            Kind::Positional(_, items) if name.text == "By" && items.len() == 2 => {
                let mut items = items.iter();
                let (Some(who), Some(off)) = (items.next(), items.next()) else { return Spot::At(NOWHERE) };
                Spot::By { who: self.role(who), off: self.offset(off) }
            }
            _ => {
                self.wrong_type(
                    node,
                    "một vị trí (x, y) hoặc By(\"vai\", (x, y))",
                    "a place (x, y) or By(\"role\", (x, y))",
                );
                Spot::At(NOWHERE)
            }
        }
    }

    /// `(x, y)` from somebody.
    fn offset(&mut self, node: &Node<'_>) -> Place {
        let place = self.pair(node);
        if place.x.abs() > FARTHEST || place.y.abs() > FARTHEST {
            self.tell(say::off_stage((-100, 100), (-100, 100)), node.span());
        }
        place
    }

    /// `(x, y)` within the plan.
    pub fn place(&mut self, node: &Node<'_>) -> Place {
        let place = self.pair(node);
        let size = self.names.stage();
        let (xs, ys) = ((-9, size.width as i32 + 14), (-13, size.depth as i32 + 6));
        let within = |v: f32, (low, high): (i32, i32)| (low as f32..=high as f32).contains(&v);
        if !(within(place.x, xs) && within(place.y, ys)) {
            self.tell(say::off_stage(xs, ys), node.span());
        }
        place
    }

    fn pair(&mut self, node: &Node<'_>) -> Place {
        if let Kind::Positional(None, items) = &node.kind
            && let [x, y] = items.as_slice()
        {
            let (x, y) = (self.number(x), self.number(y));
            return x.zip(y).map_or(NOWHERE, |(x, y)| Place { x, y });
        }
        self.wrong_type(node, "một vị trí (x, y), đơn vị 0,1 m", "a place (x, y) in units of 0.1 m");
        NOWHERE
    }
}
