//! Records, results and run sheets to take away: HTML for the printer, CSV for a spreadsheet, text for a terminal.

pub mod csv;
pub mod html;
pub mod results;
pub mod text;
