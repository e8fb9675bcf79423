//! Records and run sheets, as people take them away.
#![cfg(test)]

#[path = "support/scenarios.rs"]
mod scenarios;
mod support;

use dientap::{
    core::{
        drill::{Command, Debrief, FaultKind, GapCause, What},
        scenario::{ActKind, Choices, Pace, Rundown},
        text::Language,
    },
    files::library,
    output::{csv, html, text},
};
use support::{Hall, s, three_steps};

const BOTH: [Language; 2] = [Language::Vi, Language::En];

fn a_drill() -> Hall {
    let mut hall = Hall::of(three_steps());
    hall.ticks(0, "dung").wait(12.0).does(Command::Next);
    hall.wait(9.0).faults("NN2", "cham");
    hall.does(Command::Hold("Cờ bị tuột".to_owned())).wait(5.0).does(Command::Resume);
    hall.does(Command::Fault("NT".to_owned(), FaultKind::Free("=HYPERLINK(\"http://x\")".to_owned())));
    hall.wait(20.0).does(Command::Next);
    hall.wait(1.0).does(Command::Note("<script>alert(\"a\")</script> & hết".to_owned()));
    hall.does(Command::Pause).wait(60.0).does(Command::Resume);
    hall.wait(27.0).does(Command::Next);
    hall.does(Command::Review("+1 buổi\nnữa".to_owned()));
    hall
}

fn debrief() -> Debrief {
    let hall = a_drill();
    Debrief::of(&hall.drill, hall.now)
}

fn cells(language: Language) -> Vec<Vec<String>> {
    let bytes = csv::debrief(&debrief(), language);
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").expect("a byte-order mark");
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text);
    reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn the_printed_record_says_what_the_screen_says() {
    let vi = html::debrief(&debrief(), Language::Vi);
    for words in
        ["Biên bản diễn tập", "Tổ 3", "1:09", "+0:09", "−0:02", "Cờ bị tuột", "NN2", "Cần tập lại", "Mục kiểm bỏ sót"]
    {
        assert!(vi.contains(words), "{words} is missing");
    }
    let en = html::debrief(&debrief(), Language::En);
    for words in ["Record of the drill", "To be repeated", "Missed checks", "lang=\"en\""] {
        assert!(en.contains(words), "{words} is missing");
    }
    assert!(!en.contains("Biên bản"));
}

#[test]
fn what_people_typed_stays_text_on_the_page() {
    for language in BOTH {
        let page = html::debrief(&debrief(), language);
        assert!(!page.contains("<script"), "{page}");
        assert!(page.contains("&lt;script&gt;"));
        assert!(page.contains("&amp; hết"));
    }
}

#[test]
fn the_page_loads_nothing_and_repeats_its_table_heads() {
    let page = html::debrief(&debrief(), Language::Vi).replace("=HYPERLINK(&quot;http://x&quot;)", "");
    for outside in ["http:", "https:", "src=", "@import", "href="] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert!(page.contains("size: A4"));
    assert!(page.contains("table-header-group"));
}

#[test]
fn every_element_of_the_page_is_closed() {
    for language in BOTH {
        let page = html::debrief(&debrief(), language);
        for element in ["svg", "rect", "path", "table", "tr", "td", "section", "div", "span", "p"] {
            let opened = page.matches(&format!("<{element}>")).count() + page.matches(&format!("<{element} ")).count();
            assert_eq!(opened, page.matches(&format!("</{element}>")).count(), "{element}");
            assert!(opened > 0, "{element}");
        }
    }
}

#[test]
fn every_line_of_the_table_has_the_same_cells_and_none_is_a_formula() {
    for language in BOTH {
        let lines = cells(language);
        let width = lines[0].len();
        for cell in lines.iter().inspect(|l| assert_eq!(l.len(), width)).flatten() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{cell}");
        }
        let all: Vec<&String> = lines.iter().flatten().collect();
        assert!(all.contains(&&"'=HYPERLINK(\"http://x\")".to_owned()));
        assert!(all.contains(&&"'+1 buổi\nnữa".to_owned()));
    }
}

#[test]
fn figures_stay_readable_in_a_spreadsheet() {
    let lines = cells(Language::Vi);
    let steps: Vec<&Vec<String>> = lines.iter().filter(|l| l[0] == "Bước").collect();
    let figures: Vec<[&str; 5]> = steps.iter().map(|l| [&*l[1], &*l[5], &*l[6], &*l[7], &*l[9]]).collect();
    assert_eq!(
        figures,
        [
            ["1", "0:10", "0:12", "0:02", "12"],
            ["2", "0:20", "0:29", "0:09", "29"],
            ["3", "0:30", "0:28", "−0:02", "28"]
        ]
    );
    let fault = lines.iter().find(|l| l[0] == "Lỗi").unwrap();
    assert_eq!([&*fault[1], &*fault[10], &*fault[11]], ["2", "0:21", "NN2"]);
}

#[test]
fn what_a_jump_broke_is_taken_away_with_its_article() {
    let run = Rundown::of(&scenarios::presidents(), &Choices::default());
    let read = scenarios::step_with(&run, ActKind::ReadDecision);
    let mut hall = Hall::from_start(scenarios::start_of(run));
    hall.wait(7.0).does(Command::Jump(read)).wait(3.0).does(Command::Finish);
    let seen = Debrief::of(&hall.drill, hall.now);
    let number = (read + 1).to_string();
    for (language, heading, kind) in [
        (Language::Vi, "Nhắc nghi thức khi nhảy bước", "Nhắc nghi thức"),
        (Language::En, "Protocol warnings at jumps", "Protocol warning"),
    ] {
        let page = html::debrief(&seen, language);
        assert!(page.contains(heading));
        let bytes = csv::debrief(&seen, language);
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
        let lines: Vec<Vec<String>> =
            reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect();
        let told: Vec<&Vec<String>> = lines.iter().filter(|l| l[0] == kind).collect();
        assert_eq!(told.len(), seen.warnings.len());
        for (line, warning) in told.iter().zip(&seen.warnings) {
            let (text, law) = (warning.text.get(language), warning.law.get(language));
            assert_eq!([&line[1], &line[10]], [&*number, "0:07"]);
            assert_eq!(line[12], format!("{text} · {law}"));
            assert!(page.contains(text) && page.contains(law), "{text}");
        }
    }
    assert!(!html::debrief(&debrief(), Language::Vi).contains("Nhắc nghi thức"), "nothing to say, nothing said");
}

#[test]
fn a_drill_of_nothing_but_its_start_can_be_printed() {
    let mut hall = Hall::of(three_steps());
    hall.wait(1.0).happens(What::Gap { cause: GapCause::Sleep, length: s(3600.0) });
    let seen = Debrief::of(&hall.drill, hall.now);
    for language in BOTH {
        assert!(html::debrief(&seen, language).contains("1:00:00"));
        assert!(csv::debrief(&seen, language).len() > 100);
    }
    assert!(html::debrief(&seen, Language::Vi).contains("chưa kết thúc"));
}

#[test]
fn the_run_sheet_of_the_flag_ceremony_names_every_step_and_breaks_its_lines() {
    let found = library::load(std::path::Path::new("nowhere"), &[]);
    let entry = found.entries.iter().find(|e| e.id() == "co-thi-dua-chinh-phu").unwrap();
    let rundown = Rundown::of(entry.scenario.as_ref().unwrap(), &Choices { pace: Pace::Full, ..Choices::default() });
    for language in BOTH {
        let sheet = text::run_sheet(&rundown, language);
        for step in &rundown.steps {
            assert!(sheet.contains(step.step.title.get(language)), "{:?}", step.step.title);
        }
        for line in sheet.lines() {
            assert!(line.chars().count() <= 96, "{line}");
            assert_eq!(line.trim_end(), line);
        }
    }
    assert!(text::run_sheet(&rundown, Language::Vi).contains("NĐ 145/2013"));
}
