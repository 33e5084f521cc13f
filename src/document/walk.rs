//! The sentences of a document, paragraph by paragraph.

use std::ops::Range;

use super::{Document, Sentence};
use crate::span::Span;

impl<'t> Document<'t> {
    /// The paragraphs, each with where its sentences stand among all.
    pub(super) fn paragraphs(&self) -> impl DoubleEndedIterator<Item = (Range<usize>, &[Sentence])> {
        let opens = |&index: &usize| index == 0 || self.sentences[index].opens_paragraph;
        (0..self.sentences.len()).filter(opens).map(|start| {
            let paragraph = self.paragraph_from(start);
            (start..start + paragraph.len(), paragraph)
        })
    }

    /// What is left of a paragraph from a sentence on; nothing behind the last of all.
    pub(super) fn paragraph_from(&self, index: usize) -> &[Sentence] {
        self.sentences[index..].chunk_by(goes_on).next().unwrap_or_default()
    }

    /// Whether a sentence is the last of its paragraph.
    pub(super) fn closes_paragraph(&self, index: usize) -> bool {
        self.sentences.get(index + 1).is_none_or(|next| next.opens_paragraph)
    }

    /// Whether a sentence is a paragraph.
    pub(super) fn is_line(&self, index: usize) -> bool {
        self.sentences[index].opens_paragraph && self.closes_paragraph(index)
    }

    /// The text of a paragraph, with what stands between its sentences.
    pub(super) fn text_of_all(&self, paragraph: &[Sentence]) -> &'t str {
        Span::new(paragraph[0].span.start, paragraph[paragraph.len() - 1].span.end)
            .said(self.text)
            .of(self.text)
    }
}

/// Words of several sentences.
pub(super) fn words(sentences: &[Sentence]) -> usize {
    sentences.iter().map(Sentence::words).sum()
}

/// Whether the paragraph of a sentence goes on with the next one.
pub(super) fn goes_on(_: &Sentence, next: &Sentence) -> bool {
    !next.opens_paragraph
}
