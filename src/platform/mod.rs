//! The machine: its clocks, folders, screens, dialogs, and its wish to sleep.

pub mod awake;
pub mod clock;
pub mod dialogs;
pub mod folders;
pub mod monitors;
pub mod trouble;
