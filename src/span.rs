//! A span of the user's text. Inside the crate only: the public types show `Range<usize>`.

use std::ops::Range;

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
        let slice = self.of(text);
        let start = self.start + (slice.len() - slice.trim_start_matches(blank).len());
        let end = start + slice.trim_matches(blank).len();
        Self { start, end }
    }
}
