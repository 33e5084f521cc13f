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
