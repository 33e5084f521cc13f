//! Mail as text: below what somebody writes stands what they answer, each line behind a `>`, under a line that says whose it
//! is. The same was read before, its lines are broken where the other's program broke them, and none is the writer's.

use std::ops::Range;

use memchr::memchr;

use super::{Document, Kind, Sentence, mark};

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
        for (place, paragraph) in self.paragraphs().rev() {
            let is_next_quoted = quoted.last().is_some_and(|next: &Range<usize>| next.start == place.end);
            if self.is_quoted(&paragraph[0]) {
                quoted.push(place);
                lines += 1;
            } else if is_next_quoted && self.says_whose(paragraph) {
                quoted.push(place);
                named = true;
            } else {
                own += paragraph.iter().filter(|line| line.kind == Kind::Prose).count();
            }
        }
        if own > 0 && (named || lines >= FEWEST_QUOTED) {
            for paragraph in quoted {
                mark(&mut self.sentences[paragraph], Kind::Boilerplate);
            }
        }
    }

    fn is_quoted(&self, line: &Sentence) -> bool {
        !line.is_declared && self.text_of(line).starts_with('>')
    }

    /// Whether a paragraph ends by saying who wrote what follows: with an address, or with the verb.
    fn says_whose(&self, paragraph: &[Sentence]) -> bool {
        let said = self.text_of_all(paragraph);
        said.ends_with(">:") && said.contains('@') || WROTE.iter().any(|end| said.ends_with(end))
    }
}
