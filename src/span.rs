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
        let front = self.of(text).trim_start_matches(blank);
        let start = self.end - front.len();
        Self { start, end: start + front.trim_end_matches(blank).len() }
    }
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
