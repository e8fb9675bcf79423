//! The run sheet as plain text, for a terminal or a message.

use crate::{
    core::{
        scenario::{Checklist, Role, RunStep, Rundown},
        time::{Span, clock_face},
    },
    lang::{Lang, Language},
};

/// Lines are broken here.
const COLUMNS: usize = 96;
/// What stands under a step is set in this far.
const INDENT: usize = 13;

/// The run sheet of a ceremony: roles, preparation, every step with its words, acts, checks, usual faults and sources.
#[must_use]
pub fn run_sheet(rundown: &Rundown, language: Language) -> String {
    let mut sheet = Sheet { l: Lang(language), out: String::new() };
    sheet.head(rundown);
    sheet.roles(&rundown.roles);
    sheet.preparation(&rundown.preparation);
    sheet.programme(rundown);
    sheet.local(rundown);
    let l = sheet.l;
    sheet.section(l.paper_basis());
    sheet.line(2, "", &l.citations(&rundown.sources, &rundown.instruments));
    sheet.line(2, "", l.paper_defaults());
    sheet.line(2, "*", l.must());
    sheet.out
}

struct Sheet {
    l: Lang,
    out: String,
}

impl Sheet {
    fn head(&mut self, rundown: &Rundown) {
        let l = self.l;
        let title = l.of(&rundown.title).to_owned();
        self.line(0, "", &title);
        self.line(0, "", &"=".repeat(title.chars().count().min(COLUMNS)));
        let steps = rundown.steps.iter().filter(|s| !s.skipped).count();
        let pace = l.pace_name(rundown.choices.pace);
        let whole = l.steps_and_time(steps, &clock_face(rundown.planned()));
        self.line(0, "", &format!("{}: {pace} · {whole}", l.paper_pace()));
        self.line(0, "", &format!("{}: {}", l.paper_host_event(), l.of(&rundown.host_event)));
        if let Some(rule) = &rundown.key_rule {
            self.line(0, "", &format!("{}: {}", l.paper_key_rule(), l.of(rule)));
        }
    }

    fn roles(&mut self, roles: &[Role]) {
        let l = self.l;
        self.section(l.paper_roles());
        for role in roles {
            let people = if role.count > 1 { format!(", {}", l.paper_people(role.count)) } else { String::new() };
            let spare = if role.optional { format!(" ({})", l.optional_role()) } else { String::new() };
            self.line(2, &role.mark, &format!("{}{people}{spare}", l.of(&role.name)));
        }
    }

    fn preparation(&mut self, lists: &[Checklist]) {
        let l = self.l;
        if lists.is_empty() {
            return;
        }
        self.section(l.paper_preparation_lists());
        for list in lists {
            self.line(2, "", l.of(&list.title));
            for item in &list.items {
                let due = item.due.map(|d| format!(" ({})", l.due_name(d))).unwrap_or_default();
                let must = if item.must { " *" } else { "" };
                self.line(4, "[ ]", &format!("{}{due}{must}", l.of(&item.text)));
            }
        }
    }

    fn programme(&mut self, rundown: &Rundown) {
        let l = self.l;
        let mut part = None;
        let mut begins = Span::ZERO;
        for (n, run) in rundown.steps.iter().enumerate() {
            if part != Some(run.step.part) {
                part = Some(run.step.part);
                self.section(l.part_name(run.step.part));
            }
            let title = l.of(&run.step.title);
            let skipped = if run.skipped { format!(" ({})", l.paper_skipped()) } else { String::new() };
            let time = clock_face(run.planned);
            let place = format!("{:>3}  {:>6} ", n + 1, clock_face(begins));
            self.line(0, &place, &format!("{title} [{time}]{skipped}"));
            begins += run.planned;
            if !run.skipped {
                self.step(run, rundown);
            }
        }
    }

    fn step(&mut self, run: &RunStep, rundown: &Rundown) {
        let l = self.l;
        let step = &run.step;
        if let Some(cue) = &step.cue {
            self.line(INDENT, "", &format!("{}: {}", l.paper_music(), l.cue_name(cue)));
        }
        for says in &step.says {
            self.line(INDENT, &mark(rundown, &says.who), &format!("“{}”", l.of(&says.text)));
            if let Some(takes) = says.reading_time() {
                self.line(INDENT, "", &format!("({})", l.read_out_in(&clock_face(takes))));
            }
        }
        for act in &step.acts {
            self.line(INDENT, &mark(rundown, &act.who), l.of(&act.text));
        }
        for check in &step.checks {
            let must = if check.must { " *" } else { "" };
            self.line(INDENT, "[ ]", &format!("{}{must}", l.of(&check.text)));
        }
        if !step.faults.is_empty() {
            let said = |f: &crate::core::scenario::Fault| format!("{} ({})", l.of(&f.text), mark(rundown, &f.who));
            let faults: Vec<String> = step.faults.iter().map(said).collect();
            self.line(INDENT, "", &format!("{}: {}", l.paper_usual_faults(), faults.join("; ")));
        }
        if !step.sources.is_empty() {
            let basis = l.citations(&step.sources, &rundown.instruments);
            self.line(INDENT, "", &format!("{}: {basis}", l.paper_basis()));
        }
    }

    /// What was decided, then what is only to be checked.
    fn local(&mut self, rundown: &Rundown) {
        let l = self.l;
        if rundown.local.is_empty() {
            return;
        }
        self.section(l.paper_locally());
        for decision in rundown.decisions() {
            let Some(choice) = decision.choice else { continue };
            self.line(2, &decision.point.id, l.of(&decision.point.text));
            self.line(6, "", &format!("→ {}", l.of(&choice.text)));
        }
        for decision in rundown.decisions().filter(|d| d.choice.is_none()) {
            self.line(2, &decision.point.id, &format!("[ ] {}", l.of(&decision.point.text)));
        }
    }

    fn section(&mut self, title: &str) {
        self.out.push('\n');
        self.line(0, "", title);
        self.line(0, "", &"-".repeat(title.chars().count()));
    }

    /// A line set in by `indent`, with `label` before it, broken between words; what follows hangs under its text.
    fn line(&mut self, indent: usize, label: &str, text: &str) {
        let hang = if label.is_empty() { indent } else { indent + label.chars().count().max(3) + 1 };
        let mut line = " ".repeat(indent);
        line.push_str(label);
        let mut empty = true;
        for word in text.split_whitespace() {
            let width = line.trim_end().chars().count();
            if !empty && width + 1 + word.chars().count() > COLUMNS {
                self.end(&line);
                line.clear();
                empty = true;
            }
            if empty {
                let pad = hang.saturating_sub(line.chars().count());
                line.push_str(&" ".repeat(pad));
            } else {
                line.push(' ');
            }
            line.push_str(word);
            empty = false;
        }
        self.end(&line);
    }

    fn end(&mut self, line: &str) {
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }
}

fn mark(rundown: &Rundown, who: &str) -> String {
    match rundown.role_of(who) {
        Some(role) if role.id != who => {
            format!("{}{}", role.mark, who.strip_prefix(role.id.as_str()).unwrap_or_default())
        }
        Some(role) => role.mark.clone(),
        None => who.to_owned(),
    }
}
