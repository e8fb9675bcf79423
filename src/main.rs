//! Diễn Tập: arguments, log, renderer, run.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::{io, path::PathBuf, process::ExitCode, sync::Arc};

use dientap::{
    app::{Model, Places, worker},
    cli,
    core::{
        scenario::Date,
        settings::{Renderer, Settings},
        time::Clock,
    },
    files,
    lang::Lang,
    platform::{
        clock::{MovedClock, SystemClock},
        dialogs, folders, trouble,
    },
    ui::shell::{Shell, waker},
};

fn main() -> ExitCode {
    let dirs = cli::Dirs { data: Some(folders::data(None)) };
    let arguments = std::env::args_os().skip(1);
    match cli::run(arguments, &mut io::stdout().lock(), &mut io::stderr().lock(), &dirs) {
        cli::Outcome::Exit(code) => ExitCode::from(code),
        cli::Outcome::Window(window) => open_window(window),
    }
}

/// What is known before the first window.
struct Prepared {
    settings: Settings,
    places: Places,
    files: Vec<PathBuf>,
    renderer: Renderer,
    today: Option<Date>,
}

fn open_window(window: cli::Window) -> ExitCode {
    let data = folders::data(window.data_dir.as_deref());
    let made = folders::prepare(&data);
    let logged = trouble::log_to(&data);
    for error in [made.err(), logged.err()].into_iter().flatten() {
        eprintln!("{}: {error}", data.display());
    }
    let (mut settings, damaged) = files::settings::load(&data.join(files::settings::FILE));
    if let Some(text) = damaged {
        log::warn!("{}", text.en);
    }
    settings.language = window.language.unwrap_or(settings.language);
    let lang = Lang(settings.language);
    trouble::tell_of_panics(lang.app_name().to_owned(), lang.program_failed().to_owned());
    let places = Places { own: folders::own_scenarios(&data), data };
    let renderer = window.renderer.unwrap_or(settings.renderer);
    let files = window.file.into_iter().map(|f| std::path::absolute(&f).unwrap_or(f)).collect();
    run(&Prepared { settings, places, files, renderer, today: window.today }, lang)
}

/// OpenGL first; where it fails, the other renderer in the same start.
fn run(prepared: &Prepared, lang: Lang) -> ExitCode {
    let order: &[eframe::Renderer] = match prepared.renderer {
        Renderer::Auto => &[eframe::Renderer::Glow, eframe::Renderer::Wgpu],
        Renderer::Glow => &[eframe::Renderer::Glow],
        Renderer::Wgpu => &[eframe::Renderer::Wgpu],
    };
    for renderer in order {
        match start(prepared, *renderer) {
            Ok(()) => return ExitCode::SUCCESS,
            Err(error) => log::error!("{renderer}: {error}"),
        }
    }
    eprintln!("{}", lang.no_renderer());
    dialogs::tell(lang.app_name(), lang.no_renderer());
    ExitCode::from(2)
}

fn start(prepared: &Prepared, renderer: eframe::Renderer) -> eframe::Result {
    let viewport = eframe::egui::ViewportBuilder::default()
        .with_title(Lang(prepared.settings.language).app_name())
        .with_app_id("dientap")
        .with_icon(icon())
        .with_inner_size([1440.0, 900.0])
        .with_min_inner_size([720.0, 400.0]);
    // Dithering smooths gradients; there are none, and in software it costs.
    let options = eframe::NativeOptions { viewport, renderer, centered: true, dithering: false, ..Default::default() };
    let clock: Arc<dyn Clock> = match prepared.today {
        Some(day) => Arc::new(MovedClock::to(day)),
        None => Arc::new(SystemClock::new()),
    };
    let model = Model::new(prepared.settings.clone(), prepared.places.clone());
    let (places, files) = (prepared.places.clone(), prepared.files.clone());
    eframe::run_native(
        "dientap",
        options,
        Box::new(move |cc| {
            let worker = worker::Worker::start(places, Arc::clone(&clock), waker(&cc.egui_ctx))?;
            let shell = Shell::new(&cc.egui_ctx, model, files, Arc::clone(&clock), Box::new(worker));
            Ok(Box::new(once(shell, &cc.egui_ctx, clock)))
        }),
    )
}

/// For the start-up bench: say when the first usable frame stood, and end.
fn once(shell: Shell, ctx: &eframe::egui::Context, clock: Arc<dyn Clock>) -> Shell {
    if std::env::var_os("DIENTAP_ONCE").is_none() {
        return shell;
    }
    let ctx = ctx.clone();
    let begun = clock.now();
    shell.when_ready(move || {
        println!("{}", clock.now().since(begun).0);
        ctx.send_viewport_cmd(eframe::egui::ViewportCommand::Close);
    })
}

fn icon() -> eframe::egui::IconData {
    eframe::icon_data::from_png_bytes(include_bytes!("../assets/icon.png")).unwrap_or_default()
}
