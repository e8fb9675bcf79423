//! Keeping the screen from sleeping during a drill.

/// Held while the screen must stay on; dropping it lets the screen sleep again.
///
/// Make and drop it on one thread: Windows ties the wish to the thread that made it.
pub struct Awake(#[expect(dead_code, reason = "held for its drop")] keepawake::KeepAwake);

impl Awake {
    /// Asks the system to keep the screen on.
    ///
    /// # Errors
    /// When the system has no such service.
    pub fn hold() -> Result<Self, keepawake::Error> {
        keepawake::Builder::default()
            .display(true)
            .idle(true)
            .reason("A drill is running")
            .app_name("Dien Tap")
            .app_reverse_domain("vn.dientap")
            .create()
            .map(Self)
    }
}
