//! Blocks in the making: text comes in pieces as a page's markup parts it, and goes out as paragraphs and headings.

use super::{Block, LONGEST_LIST};
use crate::bullets::is_bullet;
use crate::span::Span;

/// What parts two blocks in the text.
const GAP: &str = "\n\n";
/// What stands for the bullet or the number of an item where the items go on with what stands over them: joined with that, they
/// would run into each other.
const MARK: &str = "- ";

/// The text so far and its blocks.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    text: String,
    closed: Vec<Part>,
    /// Where the open block starts, if it has a letter.
    start: Option<usize>,
    /// White space was seen since the last letter.
    space: bool,
    /// Line breaks since the last letter.
    breaks: usize,
    /// The same of lines that go on as one.
    wraps: usize,
    /// Bytes of the open block that belong to links.
    linked: usize,
    /// Inside of so many items of lists.
    depth: usize,
    /// The depth of the item that the open block, or the next one, is; 0 if it is none.
    item: usize,
    /// The open block holds a term, and what it means is to follow.
    awaits: bool,
}

/// A block, and the depth of the item that it is.
#[derive(Clone, Copy, Debug)]
struct Part {
    block: Block,
    item: usize,
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
        (self.space, self.breaks, self.wraps, self.awaits) = (false, 0, 0, false);
        self.text.push_str(word);
        self.linked += if in_link { word.len() } else { 0 };
    }

    /// An item of a list begins, perhaps inside of another.
    pub(super) fn open_item(&mut self) {
        self.depth += 1;
        self.item = self.depth;
    }

    /// The innermost item ends.
    pub(super) fn close_item(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        self.item = 0;
    }

    /// The next block is an item of this depth, or none if that is 0.
    #[cfg(any(test, feature = "documents"))]
    pub(super) fn expect_item(&mut self, depth: usize) {
        self.item = depth;
    }

    /// What the open block names is explained by what comes next. Answers whether there is such a name; a question is none.
    pub(super) fn define(&mut self) -> bool {
        self.awaits = self.start.is_some() && self.text.ends_with(|c: char| c.is_alphanumeric() || c == ')');
        if self.awaits {
            self.text.push(':');
            self.space = true;
        }
        self.awaits
    }

    /// Whether the open block goes on with what comes next, even if that is a block of its own.
    pub(super) fn awaits_definition(&self) -> bool {
        self.awaits
    }

    /// A line ends inside the open block. Answers how many have ended since the last word.
    pub(super) fn break_line(&mut self) -> usize {
        self.breaks += 1;
        self.breaks
    }

    /// A line ends inside the open block, which goes on behind a space. Answers whether an empty line stands there now, which
    /// parts paragraphs whatever made it.
    #[cfg(feature = "documents")]
    pub(super) fn wrap_line(&mut self) -> bool {
        self.space = true;
        self.wraps += 1;
        self.wraps > 1 && self.start.is_some()
    }

    /// Closes the open block, and keeps it if `keep` says so.
    pub(super) fn close(&mut self, is_heading: bool, keep: impl FnOnce(Closed<'_>) -> bool) {
        (self.space, self.breaks, self.wraps, self.awaits) = (false, 0, 0, false);
        let linked = std::mem::take(&mut self.linked);
        let Some(start) = self.start.take() else { return };
        let item = if is_heading { 0 } else { std::mem::take(&mut self.item) };
        if keep(Closed { text: &self.text[start..], linked }) {
            let block = Block { span: Span::new(start, self.text.len()), is_heading };
            self.closed.push(Part { block, item });
        } else {
            self.text.truncate(self.end());
        }
    }

    /// Where the last block ends.
    fn end(&self) -> usize {
        self.closed.last().map_or(0, |last| last.block.span.end)
    }

    /// Drops the headings at the end, under which nothing is left.
    pub(super) fn drop_last_headings(&mut self) {
        let end = self.closed.iter().rposition(|part| !part.block.is_heading).map_or(0, |last| last + 1);
        self.closed.truncate(end);
        self.text.truncate(self.end());
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
        self.closed.iter().map(|Part { block, .. }| (block.span.of(&self.text), block.is_heading))
    }

    /// The whole text and where its blocks are.
    pub(super) fn finish(self) -> (String, Vec<Block>) {
        if self.closed.iter().all(|part| part.item == 0) {
            return (self.text, self.closed.into_iter().map(|part| part.block).collect());
        }
        let mut text = String::with_capacity(self.text.len());
        let mut blocks = Vec::with_capacity(self.closed.len());
        let mut rest = self.closed.as_slice();
        while let [first, behind @ ..] = rest {
            self.copy(first.block, "", &mut text, &mut blocks);
            let items = self.announced(*first, behind);
            behind[..items].iter().for_each(|item| self.copy(item.block, MARK, &mut text, &mut blocks));
            rest = &behind[items..];
        }
        (text, blocks)
    }

    /// The items of the list behind a block that announces it, if that is short enough to be shown with it.
    fn announced(&self, first: Part, behind: &[Part]) -> usize {
        let words = |part: &Part| part.block.span.of(&self.text).split_whitespace().count();
        if first.block.is_heading || !first.block.span.of(&self.text).ends_with(':') {
            return 0;
        }
        let items = || behind.iter().take_while(|part| part.item > first.item);
        // A list in an item is asked again, and those in it: of a long one no more is read than that it is long.
        let room = LONGEST_LIST.checked_sub(words(&first));
        let room = room.and_then(|room| items().try_fold(room, |room, item| room.checked_sub(words(item))));
        if room.is_some() { items().count() } else { 0 }
    }

    fn copy(&self, block: Block, mark: &str, text: &mut String, blocks: &mut Vec<Block>) {
        let line = block.span.of(&self.text);
        text.push_str(if text.is_empty() { "" } else { GAP });
        let start = text.len();
        text.push_str(if line.starts_with(is_bullet) { "" } else { mark });
        text.push_str(line);
        blocks.push(Block { span: Span::new(start, text.len()), ..block });
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
    fn items_have_a_mark_where_a_line_announces_them() {
        let mut blocks = Blocks::default();
        for (text, depth) in [
            ("يشترط:", 0),
            ("○ الأول", 1),
            ("الثاني", 1),
            ("ثم", 0),
            ("الثالث:", 1),
            ("رابع", 2),
            ("الخامس", 1),
        ] {
            blocks.expect_item(depth);
            blocks.push(text, false);
            blocks.close(false, |_| true);
        }
        let expected = "يشترط:\n\n○ الأول\n\n- الثاني\n\nثم\n\nالثالث:\n\n- رابع\n\nالخامس";
        let (text, blocks) = blocks.finish();
        assert_eq!(text, expected);
        assert_eq!(blocks[5].span.of(&text), "- رابع");
    }

    #[test]
    fn a_term_goes_on_with_its_definition() {
        let mut blocks = Blocks::default();
        for (term, is_term) in [("البالغون", true), ("متى؟", false)] {
            blocks.push(term, false);
            assert_eq!(blocks.define(), is_term);
            assert_eq!(blocks.awaits_definition(), is_term);
            if !is_term {
                blocks.close(false, |_| true);
            }
            blocks.push("قرص كل يوم.", false);
            blocks.close(false, |_| true);
        }
        assert_eq!(blocks.finish().0, "البالغون: قرص كل يوم.\n\nمتى؟\n\nقرص كل يوم.");
    }

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
