//! What items of lists open with.

use crate::separators::is_dash;

/// Bullets that are nothing else. The last three are those of the fonts Symbol and Wingdings, as word processors copy them.
const DRAWN: [char; 16] =
    ['•', '▪', '▫', '●', '○', '◦', '■', '□', '◆', '►', '‣', '⁃', '✓', '\u{f0a7}', '\u{f0b7}', '\u{f0d8}'];

/// Whether a character is a bullet and no punctuation, wherever it stands.
pub(crate) fn is_drawn_bullet(c: char) -> bool {
    DRAWN.contains(&c)
}

/// Whether a character at the head of a line is a bullet: a dash as well, a tatweel in place of one, an asterisk, a plus sign.
pub(crate) fn is_bullet(c: char) -> bool {
    is_dash(c) || matches!(c, 'ـ' | '*' | '·' | '+') || is_drawn_bullet(c)
}
