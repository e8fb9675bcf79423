//! Words of the help page.

use super::words;

words! {
    help_title => "Trợ giúp và phím tắt", "Help and keys";
    key_space => "Phím cách", "Space";
    key_up => "Lên", "Up";
    key_down => "Xuống", "Down";
}
