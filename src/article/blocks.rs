//! Blocks in the making: text comes in pieces as a page's markup parts it, and goes out as paragraphs and headings.

use super::Block;
use crate::span::Span;

/// What parts two blocks in the text.
const GAP: &str = "\n\n";

/// The text so far and its blocks.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    text: String,
    closed: Vec<Block>,
    /// Where the open block starts, if it has a letter.
    start: Option<usize>,
    /// White space was seen since the last letter.
    space: bool,
    /// Line breaks since the last letter.
    breaks: usize,
    /// Bytes of the open block that belong to links.
    linked: usize,
}

/// A block that was just closed.
pub(super) struct Closed<'b> {
    pub(super) text: &'b str,
    /// Bytes of it that belong to links.
    pub(super) linked: usize,
}

impl Blocks {
    /// Text of the open block; a run of white space is one space.
    pub(super) fn push(&mut self, text: &str, in_link: bool) {
        for word in text.split_inclusive(is_space) {
            let bare = word.trim_end_matches(is_space);
            if !bare.is_empty() {
                self.push_word(bare, in_link);
            }
            self.space |= bare.len() < word.len();
        }
    }

    fn push_word(&mut self, word: &str, in_link: bool) {
        if self.start.is_none() {
            if !self.text.is_empty() {
                self.text.push_str(GAP);
            }
            self.start = Some(self.text.len());
        } else if self.breaks > 0 {
            self.text.push('\n');
        } else if self.space {
            self.text.push(' ');
        }
        (self.space, self.breaks) = (false, 0);
        self.text.push_str(word);
        self.linked += if in_link { word.len() } else { 0 };
    }

    /// A line ends inside the open block. Answers how many have ended since the last word.
    pub(super) fn break_line(&mut self) -> usize {
        self.breaks += 1;
        self.breaks
    }

    /// Closes the open block, and keeps it if `keep` says so.
    pub(super) fn close(&mut self, is_heading: bool, keep: impl FnOnce(Closed<'_>) -> bool) {
        (self.space, self.breaks) = (false, 0);
        let linked = std::mem::take(&mut self.linked);
        let Some(start) = self.start.take() else { return };
        if keep(Closed { text: &self.text[start..], linked }) {
            self.closed.push(Block { span: Span::new(start, self.text.len()), is_heading });
        } else {
            self.text.truncate(self.closed.last().map_or(0, |block| block.span.end));
        }
    }

    /// Drops the headings at the end, under which nothing is left.
    pub(super) fn drop_last_headings(&mut self) {
        let end = self.closed.iter().rposition(|block| !block.is_heading).map_or(0, |last| last + 1);
        self.closed.truncate(end);
        self.text.truncate(self.closed.last().map_or(0, |block| block.span.end));
    }

    /// Whether the open block has a letter yet.
    pub(super) fn is_in_block(&self) -> bool {
        self.start.is_some()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.closed.is_empty()
    }

    /// The blocks so far, with their text.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, bool)> {
        self.closed.iter().map(|block| (block.span.of(&self.text), block.is_heading))
    }

    /// The whole text and where its blocks are.
    pub(super) fn finish(self) -> (String, Vec<Block>) {
        (self.text, self.closed)
    }
}

/// The white space of HTML; a no-break space is the author's.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_become_blocks_with_one_space_between_words() {
        let mut blocks = Blocks::default();
        blocks.push(" \n زبدة", false);
        blocks.close(true, |_| true);
        blocks.push("نص ", false);
        blocks.push(" هنا", true);
        blocks.push("ك\t.", false);
        blocks.break_line();
        blocks.push("\n وهنا ", false);
        blocks.close(false, |closed| closed.linked == "هنا".len());
        blocks.push("وليس هذا", true);
        blocks.close(false, |_| false);
        let found: Vec<(&str, bool)> = blocks.iter().collect();
        assert_eq!(found, [("زبدة", true), ("نص هناك .\nوهنا", false)]);
        assert_eq!(blocks.finish().0, "زبدة\n\nنص هناك .\nوهنا");
    }
}
