//! Tables of an office file. As a rule they hold figures and names, and are left out; in a form, or in a letter with a frame
//! around it, the sentences stand in cells.

use crate::terminators::ends_with_terminator;

/// Words of the shortest sentence that a cell is kept for, if a mark ends it, and of the longest label, which has none.
const SHORTEST_SENTENCE: usize = 5;
const LONGEST_LABEL: usize = 12;

/// What is read of tables.
#[derive(Debug, Default)]
pub(super) struct Cells {
    /// The sentences in their cells are read.
    are_read: bool,
    /// Inside of so many tables.
    depth: usize,
    were_met: bool,
    /// Words of sentences outside and inside of tables.
    words: [usize; 2],
}

impl Cells {
    /// A table begins. Answers whether it is gone through.
    pub(super) fn open(&mut self) -> bool {
        self.were_met = true;
        self.depth += usize::from(self.are_read);
        self.are_read
    }

    pub(super) fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }

    /// Whether a paragraph is kept: in a cell only sentences are.
    pub(super) fn keep(&mut self, paragraph: &str) -> bool {
        let words = paragraph.split_whitespace().count();
        let is_sentence =
            words > LONGEST_LABEL || words >= SHORTEST_SENTENCE && ends_with_terminator(paragraph);
        let in_cell = self.depth > 0;
        self.words[usize::from(in_cell)] += if is_sentence { words } else { 0 };
        is_sentence || !in_cell
    }

    /// How the file is read once more, if it has tables that were not read.
    pub(super) fn unread(&self) -> Option<Self> {
        (self.were_met && !self.are_read).then(|| Self { are_read: true, ..Self::default() })
    }

    /// Whether the text stands in tables for the most part.
    pub(super) fn hold_the_text(&self) -> bool {
        let [outside, inside] = self.words;
        inside > outside
    }
}
