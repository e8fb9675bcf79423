//! Words of the command line.

use super::words;

words! {
    cli_summary => "Diễn tập nghi thức trao tặng, không cần mạng", "Drills of award-ceremony protocol, offline";
}
