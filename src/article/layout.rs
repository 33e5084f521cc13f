//! What is known of the structure of a text.

use crate::span::Span;

/// Words of the longest list that is shown as a whole, with what announces it.
pub(crate) const LONGEST_LIST: usize = 60;

/// What is known of a text's structure.
#[derive(Clone, Debug)]
pub(crate) enum Layout {
    /// Nothing: paragraphs and headings are to be told from the text itself.
    Plain,
    /// The form shows its blocks.
    Blocks(Vec<Block>),
    /// The sentences are given.
    Sentences(Vec<Given>),
}

/// A part of a text, by what is known of it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Part {
    /// Nothing.
    Text(Span),
    Heading(Span),
    Sentence(Given),
}

impl Layout {
    /// The parts of a text of so many bytes, in order.
    pub(super) fn each_part(&self, length: usize, mut take: impl FnMut(Part)) {
        let part = |block: &Block| {
            if block.is_heading { Part::Heading(block.span) } else { Part::Text(block.span) }
        };
        match self {
            Self::Plain => take(Part::Text(Span::new(0, length))),
            Self::Blocks(blocks) => blocks.iter().map(part).for_each(take),
            Self::Sentences(given) => given.iter().copied().map(Part::Sentence).for_each(take),
        }
    }
}

/// A paragraph or a heading of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) span: Span,
    pub(crate) is_heading: bool,
}

/// A sentence as the user cut it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Given {
    pub(crate) span: Span,
    pub(crate) opens_paragraph: bool,
}
