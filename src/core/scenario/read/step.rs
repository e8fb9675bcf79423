//! Steps with all that happens in them.

use crate::core::{
    scenario::model::{
        Act, ActKind, Check, Condition, Cue, Fault, Line, Manner, Mark, Now, ObjectKind, Part, Source, Step, Sure,
        Times,
    },
    text::Text,
    time::Span,
};

use super::{
    decode::{Fields, Reader},
    names::Named,
    say,
    times::joins_of,
    tree::{Kind, Node},
    words,
};

impl Reader {
    /// `Step(…)`; `part` is where it belongs if it does not say so itself.
    pub fn step(&mut self, node: &Node<'_>, part: Part) -> Step {
        let mut step = blank(part);
        let mut f = self.fields(node, "Step");
        let (id, title) = (f.must(self, "id"), f.must(self, "title"));
        step.id = self.id(id, false);
        step.title = self.text(title);
        self.step_fields(&mut f, &mut step);
        let time = f.must(self, "time");
        f.done(self);
        step.time = self.times(time, &step.acts);
        step
    }

    /// Any fields of a step, put over those it has.
    pub fn changed_step(&mut self, node: &Node<'_>, step: &mut Step) {
        let mut f = self.fields(node, "Step");
        if let Some(title) = f.maybe("title") {
            step.title = self.text(title);
        }
        let derived = step.time.joins == joins_of(step.time.class, &step.acts);
        self.step_fields(&mut f, step);
        match f.maybe("time") {
            Some(time) => step.time = self.times(time, &step.acts),
            None if derived => step.time.joins = joins_of(step.time.class, &step.acts),
            None => {}
        }
        f.done(self);
    }

    fn step_fields(&mut self, f: &mut Fields<'_, '_>, step: &mut Step) {
        if let Some(part) = f.maybe("part") {
            step.part = self.word(part, words::PARTS, Part::Award);
        }
        self.entries(f, "acts", &mut step.acts, Self::act);
        self.entries(f, "says", &mut step.says, Self::line);
        if let Some(node) = f.maybe("checks") {
            self.names.enter_field("checks");
            step.checks = self.checks(node);
        }
        if let Some(node) = f.maybe("faults") {
            self.names.enter_field("faults");
            step.faults = self.faults(node);
        }
        if let Some(node) = f.maybe("cue") {
            step.cue = self.cue(node);
        }
        if let Some(node) = f.maybe("stage") {
            self.names.enter_field("stage");
            step.stage = self.keyframes(node);
        }
        self.entries(f, "sources", &mut step.sources, Self::source);
        if let Some(node) = f.maybe("when") {
            self.names.enter_field("when");
            step.when = Some(self.condition(node));
        }
        if let Some(node) = f.maybe("note") {
            step.note = Some(self.text(node));
        }
    }

    fn entries<T>(
        &mut self,
        f: &mut Fields<'_, '_>,
        name: &'static str,
        into: &mut Vec<T>,
        entry: fn(&mut Self, &Node<'_>) -> T,
    ) {
        if let Some(node) = f.maybe(name) {
            self.names.enter_field(name);
            *into = self.list(node, entry);
        }
    }

    fn act(&mut self, node: &Node<'_>) -> Act {
        let mut f = self.fields(node, "Act");
        let (who, act, text) = (f.must(self, "who"), f.must(self, "act"), f.must(self, "text"));
        let act = Act {
            who: self.role(who),
            act: self.word(act, words::ACTS, ActKind::Other),
            award: f.maybe("award").map(|n| self.name(Named::Award, n)),
            object: f.maybe("object").map(|n| self.word(n, words::OBJECTS, ObjectKind::Flag)),
            to: f.maybe("to").map(|n| self.role(n)),
            how: f.maybe("how").map(|n| self.manners(n)).unwrap_or_default(),
            text: self.text(text),
            when: f.maybe("when").map(|n| self.condition(n)),
        };
        f.done(self);
        act
    }

    fn manners(&mut self, node: &Node<'_>) -> Vec<Manner> {
        self.list(node, |r, n| r.word(n, words::MANNERS, Manner::BothHands))
    }

    fn line(&mut self, node: &Node<'_>) -> Line {
        let mut f = self.fields(node, "Line");
        let (who, text) = (f.must(self, "who"), f.must(self, "text"));
        let (verbatim, when) = (f.maybe("verbatim"), f.maybe("when"));
        f.done(self);
        Line {
            who: self.role(who),
            text: self.text(text),
            verbatim: verbatim.is_some_and(|n| self.flag(n)),
            when: when.map(|n| self.condition(n)),
        }
    }

    fn checks(&mut self, node: &Node<'_>) -> Vec<Check> {
        let nodes = self.nodes(node);
        let checks: Vec<Check> = nodes.iter().enumerate().map(|(i, n)| self.check(n, i)).collect();
        self.unique(checks.iter().zip(nodes).map(|(c, n)| (c.id.as_str(), n.id_span())));
        checks
    }

    fn check(&mut self, node: &Node<'_>, index: usize) -> Check {
        let mut f = self.fields(node, "Check");
        let check = Check {
            id: self.id_or_number(f.maybe("id"), index),
            text: {
                let text = f.must(self, "text");
                self.text(text)
            },
            must: f.maybe("must").is_some_and(|n| self.flag(n)),
            sources: f.maybe("sources").map(|n| self.list(n, Self::source)).unwrap_or_default(),
            when: f.maybe("when").map(|n| self.condition(n)),
        };
        f.done(self);
        check
    }

    fn faults(&mut self, node: &Node<'_>) -> Vec<Fault> {
        let nodes = self.nodes(node);
        let faults: Vec<Fault> = nodes.iter().enumerate().map(|(i, n)| self.usual_fault(n, i)).collect();
        self.unique(faults.iter().zip(nodes).map(|(x, n)| (x.id.as_str(), n.id_span())));
        faults
    }

    fn usual_fault(&mut self, node: &Node<'_>, index: usize) -> Fault {
        let mut f = self.fields(node, "Fault");
        let id = self.id_or_number(f.maybe("id"), index);
        let (who, text) = (f.must(self, "who"), f.must(self, "text"));
        let when = f.maybe("when");
        f.done(self);
        Fault { id, who: self.role(who), text: self.text(text), when: when.map(|n| self.condition(n)) }
    }

    /// The id given, or `k1`, `k2` … by place in the list.
    pub fn id_or_number(&mut self, node: Option<&Node<'_>>, index: usize) -> String {
        node.map_or_else(|| format!("k{}", index + 1), |n| self.id(n, false))
    }

    fn cue(&mut self, node: &Node<'_>) -> Option<Cue> {
        if let Some(name) = node.name()
            && name.text == "File"
        {
            let node = self.only(node);
            let path = self.string(node);
            if !path.is_empty() && leaves_folder(&path) {
                self.tell(say::path_outside(), node.span());
            }
            return Some(Cue::File(path));
        }
        if let Kind::Word(_) = node.kind {
            return Some(self.word(node, words::CUES, Cue::MusicOff));
        }
        self.wrong_type(
            node,
            "MusicOff, Anthem, Silence, March, Conferring, Closing hoặc File(\"…\")",
            "MusicOff, Anthem, Silence, March, Conferring, Closing or File(\"…\")",
        );
        None
    }

    pub fn source(&mut self, node: &Node<'_>) -> Source {
        let mut f = self.fields(node, "Source");
        let law = f.maybe("law");
        let article = f.maybe("article");
        let (mark, sure) = (f.must(self, "mark"), f.must(self, "sure"));
        let now = f.maybe("now");
        let like = f.maybe("like");
        f.done(self);
        if let (None, Some(article)) = (law, article) {
            self.tell(say::article_without_law(), article.span());
        }
        Source {
            law: law.map(|n| self.name(Named::Law, n)),
            article: article.map(|n| self.string(n)),
            mark: self.word(mark, words::MARKS, Mark::Practice),
            sure: self.word(sure, words::SURES, Sure::Low),
            now: now.map(|n| self.now(n)),
            like: like.is_some_and(|n| self.flag(n)),
        }
    }

    fn now(&mut self, node: &Node<'_>) -> Now {
        let mut f = self.fields(node, "Now");
        let law = f.must(self, "law");
        let article = f.maybe("article");
        f.done(self);
        Now { law: self.name(Named::Law, law), article: article.map(|n| self.string(n)) }
    }

    /// `Local("U1", ReadFirst)`, `Variant("cand")`, `Not(…)`
    pub fn condition(&mut self, node: &Node<'_>) -> Condition {
        let nothing = Condition::Variant(String::new());
        match (node.name().map(|n| n.text), &node.kind) {
            (Some("Variant"), _) => {
                let name = self.only(node);
                Condition::Variant(self.name(Named::Variant, name))
            }
            (Some("Not"), _) => {
                let inner = self.only(node);
                Condition::Not(Box::new(self.condition(inner)))
            }
            (Some("Local"), Kind::Positional(_, items)) if items.len() == 2 => {
                let mut both = items.iter();
                let point = both.next().map(|n| self.string_or_word(n)).unwrap_or_default();
                let choice = both.next().map(|n| self.string_or_word(n)).unwrap_or_default();
                if !point.is_empty() && !choice.is_empty() {
                    self.named(Named::Local, &point, &choice, node.span());
                }
                Condition::Local(point, choice)
            }
            (Some("Local"), _) => {
                self.wrong_type(node, "Local(\"điểm\", LựaChọn)", "Local(\"point\", Choice)");
                nothing
            }
            (Some(other), _) => {
                let span = node.name().map_or(node.span(), |n| n.span());
                self.tell(say::unknown_variant(other, &["Local", "Variant", "Not"]), span);
                nothing
            }
            (None, _) => {
                self.wrong_type(
                    node,
                    "một điều kiện: Local(…), Variant(…) hoặc Not(…)",
                    "a condition: Local(…), Variant(…) or Not(…)",
                );
                nothing
            }
        }
    }
}

fn blank(part: Part) -> Step {
    Step {
        id: String::new(),
        title: Text::default(),
        part,
        acts: Vec::new(),
        says: Vec::new(),
        time: Times { full: Span::ZERO, class: Span::ZERO, joins: Span::ZERO },
        checks: Vec::new(),
        faults: Vec::new(),
        cue: None,
        stage: Vec::new(),
        sources: Vec::new(),
        when: None,
        note: None,
    }
}

/// Absolute paths, drive letters, `..`, and what another system would read as one of them.
fn leaves_folder(path: &str) -> bool {
    path.contains(['\\', ':', '\0']) || path.split('/').any(|part| part.is_empty() || part == "." || part == "..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sounds_stay_in_the_folder_of_the_scenario() {
        for inside in ["nhac.ogg", "nhạc/quốc ca.ogg", "a/b/c.wav"] {
            assert!(!leaves_folder(inside), "{inside}");
        }
        for outside in ["../a.ogg", "/a.ogg", "a/../../b", r"..\a", r"C:\a", "c:a", "//host/a", "a//b", "./a"] {
            assert!(leaves_folder(outside), "{outside}");
        }
    }
}
