//! A span of the user's text, and its characters counted. The span is inside the crate only: the public types show
//! `Range<usize>`, which outputs have as two numbers.

use std::ops::Range;

use serde::{Serialize, Serializer};

/// A half-open range of bytes on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Span {
    pub(crate) fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Self { start, end }
    }

    pub(crate) fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    pub(crate) fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether another span lies in it.
    pub(crate) fn holds(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    pub(crate) fn len(self) -> usize {
        self.end - self.start
    }

    pub(crate) fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The span of a part of a text, as a span of the text: the part starts at `offset`.
    pub(crate) fn shifted(self, offset: usize) -> Self {
        Self { start: self.start + offset, end: self.end + offset }
    }

    /// The span without white space (and byte order marks) at its ends.
    pub(crate) fn trimmed(self, text: &str) -> Self {
        let blank = |c: char| c.is_whitespace() || c == '\u{feff}';
        // Most begin and end with a letter or a mark: printable ASCII, or a character of U+0600 to U+07FF (D8 to DF and
        // one more byte), where there is no white space.
        let bytes = self.of(text).as_bytes();
        if matches!(bytes, [b'!'..=b'~' | 0xd8..=0xdf, ..])
            && matches!(bytes, [.., b'!'..=b'~'] | [.., 0xd8..=0xdf, _])
        {
            return self;
        }
        self.within(text, blank)
    }

    /// The span without marks of direction at its ends, and the white space behind them: what rules ask for. What is printed has
    /// them.
    pub(crate) fn said(self, text: &str) -> Self {
        // They have three bytes, and the first is no letter's, or are U+061C (D8 9C).
        let may_be = |bytes: &[u8]| matches!(bytes, [0xe2, ..] | [0xd8, 0x9c, ..]);
        let bytes = self.of(text).as_bytes();
        let may_end = bytes.last_chunk::<3>().is_some_and(|last| may_be(last) || may_be(&last[1..]));
        if !may_be(bytes) && !may_end {
            return self;
        }
        self.within(text, |c| c.is_whitespace() || is_direction(c))
    }

    /// The span without such characters at its ends.
    fn within(self, text: &str, blank: impl Fn(char) -> bool) -> Self {
        let front = self.of(text).trim_start_matches(&blank);
        let start = self.end - front.len();
        Self { start, end: start + front.trim_end_matches(&blank).len() }
    }
}

/// Whether a character says in which direction a line runs, as word processors and chats set it at the ends of lines: no part of
/// what they say. Joiners are, and what follows an emoji.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Counts the characters before a byte, from the last one on: cheap where each is near the one before it. Several words may be
/// written as one character, so some go back.
///
/// ```
/// let text = "نعم. لا.";
/// let mut chars = zubda::CharCount::new(text);
/// assert_eq!(zubda::split(text).iter().map(|bytes| chars.range(bytes)).collect::<Vec<_>>(), [0..4, 5..8]);
/// ```
#[derive(Clone, Debug)]
pub struct CharCount<'t> {
    text: &'t str,
    byte: usize,
    chars: usize,
}

impl<'t> CharCount<'t> {
    /// Of a text, from its start on; see [`CharCount`] for an example.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Self { text, byte: 0, chars: 0 }
    }

    /// A range of bytes as one of characters.
    ///
    /// # Panics
    /// If it does not stand in the text, or cuts a character.
    pub fn range(&mut self, bytes: &Range<usize>) -> Range<usize> {
        self.at(bytes.start)..self.at(bytes.end)
    }

    fn at(&mut self, byte: usize) -> usize {
        if byte < self.byte {
            self.chars -= self.text[byte..self.byte].chars().count();
        } else {
            self.chars += self.text[self.byte..byte].chars().count();
        }
        self.byte = byte;
        self.chars
    }
}

/// A range as outputs have it: start and end.
pub(crate) fn pair<S: Serializer>(range: &Range<usize>, serializer: S) -> Result<S::Ok, S::Error> {
    [range.start, range.end].serialize(serializer)
}

/// Ranges, likewise.
pub(crate) fn pairs<S: Serializer>(ranges: &[Range<usize>], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(ranges.iter().map(|range| [range.start, range.end]))
}

/// The first `most` bytes of a text, or as many fewer as end with a character.
pub(crate) fn head(text: &str, most: usize) -> &str {
    let end = (0..=text.len().min(most)).rev().find(|&end| text.is_char_boundary(end));
    &text[..end.unwrap_or_default()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_has_no_marks_of_direction_around_it() {
        for c in ('\0'..='\u{10ffff}').filter(|&c| c != 'ب' && !c.is_whitespace()) {
            let text = format!("{c}ب{c}");
            let expected = if is_direction(c) { "ب" } else { &text };
            assert_eq!(Span::new(0, text.len()).said(&text).of(&text), expected, "U+{:04X}", u32::from(c));
        }
        let text = "\u{200f} نعم.\u{202c}";
        assert_eq!(Span::new(0, text.len()).said(text).of(text), "نعم.");
    }
}
