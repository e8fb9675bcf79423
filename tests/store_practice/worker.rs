//! What the worker makes of it.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use dientap::{
    app::{
        Action, Effect, Model, Now, Outside as _, Places, PracticeEffect, PracticeReply, Reply, Trainee, update,
        worker::Worker,
    },
    core::{
        practice::{Person, Progress},
        settings::Settings,
        text::Language,
        time::{Clock, Tick, Wall},
    },
    files::practice::{progress_from_text, progress_to_text},
};

use super::{attempt, folder, noon, person, today};

/// The worker beats by no clock here.
struct Still;

impl Clock for Still {
    fn now(&self) -> Tick {
        Tick(0)
    }

    fn wall(&self) -> Wall {
        noon(0)
    }
}

struct Program(Worker);

impl Program {
    fn over(data: &Path) -> Self {
        let places = Places { data: data.to_owned(), own: data.join("own") };
        Self(Worker::start(places, Arc::new(Still), Box::new(|| {})).expect("a thread"))
    }

    fn asks(&mut self, effect: PracticeEffect) {
        self.0.carry_out(Effect::Practice(effect));
    }

    /// The next answers, so many of them and no more.
    fn answers<const N: usize>(&mut self) -> [Reply; N] {
        let mut all = Vec::new();
        for _ in 0..3000 {
            all.extend(self.0.replies());
            if all.len() >= N {
                return all.try_into().unwrap_or_else(|all| panic!("more than {N} answers: {all:?}"));
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("the worker is silent after {all:?}")
    }
}

fn people(all: &[(&Person, usize, i64)]) -> Reply {
    let one = |(person, answers, last): &(&Person, usize, i64)| Trainee {
        person: (*person).clone(),
        answers: *answers,
        last: (*answers > 0).then(|| noon(*last)),
        merged: Vec::new(),
    };
    Reply::Practice(PracticeReply::People(all.iter().map(one).collect()))
}

#[test]
fn the_worker_carries_out_what_practice_wants() {
    let data = folder();
    let mut program = Program::over(data.path());
    let an = person("p1", "An", 0);
    program.asks(PracticeEffect::Load(Some("p1".to_owned())));
    assert_eq!(program.answers(), [people(&[])], "nobody is known yet, and no history of nobody");
    program.asks(PracticeEffect::Name(an.clone()));
    assert_eq!(program.answers(), [people(&[(&an, 0, 0)])]);
    let two = vec![attempt("p1", 1, 1), attempt("p1", 2, 1)];
    program.asks(PracticeEffect::Store(two.clone()));
    assert_eq!(program.answers(), [Reply::Practice(PracticeReply::Stored(two.clone()))]);
    program.asks(PracticeEffect::Keep("p1".to_owned(), Box::new(today(4, 1))));
    program.asks(PracticeEffect::Keep("p1".to_owned(), Box::new(today(5, 1))));
    program.asks(PracticeEffect::Finish("p1".to_owned(), 4));
    program.asks(PracticeEffect::Load(Some("p1".to_owned())));
    let history = PracticeReply::History { person: "p1".to_owned(), attempts: two, kept: vec![today(5, 1)] };
    assert_eq!(program.answers(), [people(&[(&an, 2, 2)]), Reply::Practice(history)], "keeping is quiet");
    let binh = person("p2", "Bình", 0);
    program.asks(PracticeEffect::Name(binh.clone()));
    program.asks(PracticeEffect::Remove { person: "p1".to_owned(), gone: true });
    program.asks(PracticeEffect::Remove { person: "p1".to_owned(), gone: false });
    let both = people(&[(&an, 2, 2), (&binh, 0, 0)]);
    assert_eq!(program.answers(), [both.clone(), people(&[(&binh, 0, 0)]), both]);
    program.asks(PracticeEffect::Merge { person: "p2".to_owned(), into: Some("p1".to_owned()) });
    let [Reply::Practice(PracticeReply::People(list))] = program.answers() else { panic!("people were to be told") };
    assert_eq!((list.len(), &list[0].merged), (1, &vec![("p2".to_owned(), "Bình".to_owned())]));
}

fn put(path: &Path, text: &str) -> PathBuf {
    use std::io::Write as _;
    fs::File::create(path).and_then(|mut f| f.write_all(text.as_bytes())).expect("put");
    path.to_owned()
}

#[test]
fn a_file_of_progress_is_taken_in_once_and_a_spoilt_one_not_at_all() {
    let (data, usb) = (folder(), folder());
    let mut program = Program::over(data.path());
    let an = person("p1", "Đặng An", 0);
    let progress = Progress::new(an.clone(), [attempt("p1", 1, 1), attempt("p1", 2, 1)]);
    let text = progress_to_text(&progress).expect("text");
    let file = put(&usb.path().join("tiến độ.ron"), &text);
    for new in [2, 0] {
        program.asks(PracticeEffect::Import(file.clone()));
        let imported = Reply::Practice(PracticeReply::Imported(an.clone(), new));
        assert_eq!(program.answers(), [imported, people(&[(&an, 2, 2)])]);
    }
    // What a dialog gives back leads to the same.
    let picked = Action::Done(Reply::Practice(PracticeReply::PickedProgress(file.clone())));
    let mut model = Model::new(Settings::default(), Places::default());
    let effects = update(&mut model, picked, Now::default());
    assert_eq!(effects, [Effect::Practice(PracticeEffect::Import(file))]);
    let spoilt = put(&usb.path().join("hỏng.ron"), &text.replace("score:850", "score:999"));
    let missing = usb.path().join("không có.ron");
    for (path, vi, en) in [(&spoilt, "bị hỏng", "damaged"), (&missing, "Không tìm thấy", "was not found")] {
        program.asks(PracticeEffect::Import(path.clone()));
        let [Reply::Failed(why)] = program.answers() else { panic!("a refusal") };
        assert!(why.vi.contains(vi) && why.en.contains(en), "{why:?}");
    }
    program.asks(PracticeEffect::Load(None));
    assert_eq!(program.answers(), [people(&[(&an, 2, 2)])]);
    assert_eq!(progress_from_text(&text), Ok(progress));
}

#[test]
fn without_records_practice_is_told_so_and_gets_them_when_they_come_back() {
    let top = folder();
    let data = put(&top.path().join("usb"), "a file in its place");
    let mut program = Program::over(&data);
    let answers = vec![attempt("p1", 1, 1)];
    program.asks(PracticeEffect::Load(Some("p1".to_owned())));
    let [Reply::Failed(_), told, history] = program.answers() else { panic!("a refusal") };
    assert_eq!(told, Reply::Practice(PracticeReply::PeopleUnknown), "those who were named stay so");
    let nothing = PracticeReply::History { person: "p1".to_owned(), attempts: Vec::new(), kept: Vec::new() };
    assert_eq!(history, Reply::Practice(nothing), "practice goes on in memory");
    program.asks(PracticeEffect::Store(answers.clone()));
    program.asks(PracticeEffect::Keep("p1".to_owned(), Box::new(today(4, 1))));
    let [not_stored, warned] = program.answers();
    let Reply::Practice(PracticeReply::NotStored(kept, why)) = not_stored else { panic!("{not_stored:?}") };
    assert!(kept == answers && why.vi.contains("ổ đĩa") && why.en.contains("disk"), "{why:?}");
    assert_eq!(warned, Reply::Warned(why.clone()));
    let (person, name, language) = ("p1".to_owned(), "An.ron".to_owned(), Language::Vi);
    program.asks(PracticeEffect::Export { person, name, language });
    assert_eq!(program.answers(), [Reply::Failed(why)], "nobody is asked where to write what is not there");
    fs::remove_file(&data).expect("gone");
    program.asks(PracticeEffect::Store(answers.clone()));
    assert_eq!(program.answers(), [Reply::Practice(PracticeReply::Stored(answers))]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_place_that_may_not_be_written_to_stores_nothing_and_says_so() {
    // Not even an administrator can make files there.
    let mut program = Program::over(Path::new("/sys/kernel"));
    program.asks(PracticeEffect::Store(vec![attempt("p1", 1, 1)]));
    let [Reply::Failed(where_), Reply::Practice(PracticeReply::NotStored(kept, _))] = program.answers() else {
        panic!("it was to be refused")
    };
    assert!(where_.vi.contains("/sys/kernel"), "{where_:?}");
    assert_eq!(kept, [attempt("p1", 1, 1)], "the answers come back, to be tried again");
}
