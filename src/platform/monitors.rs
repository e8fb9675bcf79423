//! The screens of the machine.

use winit::window::Window;

/// A screen as the system names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screen {
    /// Place in the system's list, by which a window is sent to it.
    pub index: usize,
    /// Its name; not unique on every system.
    pub name: String,
    /// Left and upper edge in pixels.
    pub position: (i32, i32),
    /// Width and height in pixels.
    pub size: (u32, u32),
    /// The window asked about is on it.
    pub here: bool,
}

/// The screens that are on now.
///
/// On X11 the window system's list goes stale when a screen is unplugged, so the X server is asked which are lit.
#[must_use]
pub fn list(window: &Window) -> Vec<Screen> {
    let here = window.current_monitor();
    let lit = lit_on_x11();
    window
        .available_monitors()
        .enumerate()
        .map(|(index, m)| Screen {
            index,
            name: m.name().unwrap_or_default(),
            position: (m.position().x, m.position().y),
            size: (m.size().width, m.size().height),
            here: here.as_ref() == Some(&m),
        })
        .filter(|s| s.size.0 > 0)
        .filter(|s| lit.as_ref().is_none_or(|lit| lit.contains(&(s.position, s.size))))
        .collect()
}

type Area = ((i32, i32), (u32, u32));

#[cfg(all(unix, not(target_os = "macos")))]
fn lit_on_x11() -> Option<Vec<Area>> {
    use x11rb::{
        connection::Connection as _,
        protocol::randr::{ConnectionExt as _, GetScreenResourcesCurrentReply},
    };
    if std::env::var_os("WAYLAND_DISPLAY").is_some() {
        return None;
    }
    let (x, screen) = x11rb::connect(None).ok()?;
    let root = x.setup().roots.get(screen)?.root;
    let GetScreenResourcesCurrentReply { crtcs, .. } = x.randr_get_screen_resources_current(root).ok()?.reply().ok()?;
    let lit = crtcs.iter().filter_map(|crtc| {
        let c = x.randr_get_crtc_info(*crtc, 0).ok()?.reply().ok()?;
        let on = !c.outputs.is_empty() && c.width > 0;
        on.then_some(((c.x.into(), c.y.into()), (c.width.into(), c.height.into())))
    });
    let lit: Vec<Area> = lit.collect();
    (!lit.is_empty()).then_some(lit)
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn lit_on_x11() -> Option<Vec<Area>> {
    None
}
