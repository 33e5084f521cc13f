//! The marks that lead from a text to its notes: `[12]`, `(3)`, `*`.

use crate::arabic::is_digit;

/// Digits of the number of a note; a year has more.
const MOST_DIGITS: usize = 3;

/// Whether the text of a link to a note is its mark, or that of a link back.
pub(super) fn is_note_mark(text: &str) -> bool {
    let beside = |c: char| {
        c.is_whitespace() || matches!(c, '[' | ']' | '(' | ')' | '*' | '†' | '^' | '↑' | '↩' | '\u{fe0e}')
    };
    let number = text.trim_matches(beside);
    !text.trim().is_empty() && number.chars().all(is_digit) && number.chars().count() <= MOST_DIGITS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_of_a_note_is_told_from_words_and_years() {
        for (text, expected) in [
            ("1", true),
            ("[12]", true),
            (" (٣) ", true),
            ("*", true),
            ("↩", true),
            ("1967", false),
            ("م2", false),
            ("", false),
        ] {
            assert_eq!(is_note_mark(text), expected, "{text}");
        }
    }
}
