//! Mail as text: below what somebody writes stands what they answer, each line behind a `>`, under a line that says whose it
//! is. The same was read before, its lines are broken where the other's program broke them, and none is the writer's.

use std::ops::Range;

use memchr::memchr;

use super::headings::paragraph_length;
use super::{Document, Kind};
use crate::span::Span;

/// So many quoted lines tell a reply where no line says whose they are.
const FEWEST_QUOTED: usize = 3;
/// How the line above a quotation ends: `… كتب كريم <karim@example.org>:`, `… wrote:`.
const WROTE: [&str; 2] = ["wrote:", "كتب:"];

impl Document<'_> {
    /// What a reply quotes, and the lines above it that say whose it is, unless there is nothing else.
    pub(super) fn mark_quoted(&mut self) {
        if memchr(b'>', self.text.as_bytes()).is_none() {
            return;
        }
        let (mut quoted, mut lines, mut named, mut own) = (Vec::new(), 0, false, 0);
        let mut start = self.sentences.len();
        while start > 0 {
            let end = start;
            start = self.start_of_paragraph(end - 1);
            let is_next_quoted = quoted.last() == Some(&end);
            if self.is_quoted(start) {
                quoted.push(start);
                lines += 1;
            } else if is_next_quoted && self.says_whose(start..end) {
                quoted.push(start);
                named = true;
            } else {
                own += self.sentences[start..end].iter().filter(|line| line.kind == Kind::Prose).count();
            }
        }
        if own > 0 && (named || lines >= FEWEST_QUOTED) {
            for start in quoted {
                let length = paragraph_length(&self.sentences[start..]);
                for sentence in &mut self.sentences[start..start + length] {
                    sentence.kind = Kind::Boilerplate;
                }
            }
        }
    }

    /// The first sentence of the paragraph of this one.
    fn start_of_paragraph(&self, index: usize) -> usize {
        self.sentences[..=index].iter().rposition(|sentence| sentence.opens_paragraph).unwrap_or_default()
    }

    fn is_quoted(&self, index: usize) -> bool {
        let line = &self.sentences[index];
        !line.is_declared && self.text_of(line).starts_with('>')
    }

    /// Whether a paragraph ends by saying who wrote what follows: with an address, or with the verb.
    fn says_whose(&self, paragraph: Range<usize>) -> bool {
        let span =
            Span::new(self.sentences[paragraph.start].span.start, self.sentences[paragraph.end - 1].span.end);
        let said = span.of(self.text);
        said.ends_with(">:") && said.contains('@') || WROTE.iter().any(|end| said.ends_with(end))
    }
}
