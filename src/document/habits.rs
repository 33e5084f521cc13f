//! What a text as a whole tells of its stops. Most have full stops; some have nothing but dots in a row, and the text
//! of the Quran has its verse ends.

use crate::arabic::{Class, class, is_word_char};
use crate::terminators::is_terminator;

/// The end of a verse of the Quran, in front of the verse's number.
pub(super) const END_OF_AYAH: char = '\u{6dd}';
/// So many dots in a row must a text have, and no full stop, before they are its full stops.
const FEWEST_PAUSES: usize = 3;

/// The habits of one text, found out when they are asked for.
pub(super) struct Habits<'t> {
    text: &'t str,
    pauses_end: Option<bool>,
    verses_end: Option<bool>,
}

impl<'t> Habits<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, pauses_end: None, verses_end: None }
    }

    /// Whether dots in a row are the only stops of the text, so that they end sentences.
    pub(super) fn pauses_end(&mut self) -> bool {
        *self.pauses_end.get_or_insert_with(|| has_pauses_alone(self.text))
    }

    /// Whether the text is nothing but verses of the Quran: no other stop, and vowel marks.
    pub(super) fn verses_end(&mut self) -> bool {
        *self.verses_end.get_or_insert_with(|| {
            let is_mark = |c| class(c) == Class::Mark;
            !self.text.contains(is_terminator) && self.text.contains(is_mark)
        })
    }
}

/// Whether a text has [`FEWEST_PAUSES`] runs of dots between words and no full stop.
fn has_pauses_alone(text: &str) -> bool {
    let (mut from, mut pauses) = (0, 0);
    while let Some(at) = memchr::memchr2(b'.', b'\xa6', &text.as_bytes()[from..]).map(|at| from + at) {
        // What else ends with the last byte of … is none.
        let dot = text.get(..=at).and_then(|read| read.chars().next_back());
        let Some(dot) = dot.filter(|dot| matches!(dot, '.' | '…')) else {
            from = at + 1;
            continue;
        };
        let start = at + 1 - dot.len_utf8();
        let behind = text[start..].trim_start_matches(['.', '…']);
        from = text.len() - behind.len();
        let inside = behind.starts_with(is_word_char);
        if from - start == 1 && !inside && !is_marker(&text[..start]) {
            return false;
        }
        pauses += usize::from(from - start > 1 && behind.trim_start().starts_with(is_word_char));
    }
    pauses >= FEWEST_PAUSES
}

/// Whether the dot behind `before` may be that of a title (`د.`) or of a number.
fn is_marker(before: &str) -> bool {
    let mut back =
        before.chars().rev().map(class).filter(|kind| !matches!(kind, Class::Mark | Class::Invisible));
    match back.next() {
        Some(Class::Letter) => back.next() != Some(Class::Letter),
        last => last == Some(Class::Digit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_in_a_row_are_the_stops_of_a_text_without_full_stops() {
        for (text, expected) in [
            ("نعم .. ثم لا … ثم نعم... ثم لا", true),
            ("عند د. سمير .. ثم لا … ثم نعم... ثم لا", true),
            ("نعم .. ثم لا", false),
            ("نعم .. ثم لا … ثم نعم... ثم لا. انتهى", false),
            // Other characters end with the last byte of …, also behind a dot.
            ("نعم ..¦ ثم .¦ لا ☦… ثم 日.¦", false),
        ] {
            assert_eq!(has_pauses_alone(text), expected, "{text}");
        }
    }
}
