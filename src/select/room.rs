//! What is left of a budget, and what a sentence takes of it.

use crate::document::Document;
use crate::settings::{Budget, Limit};

/// What is left of a budget.
#[derive(Clone, Copy)]
pub(super) struct Room {
    limit: Limit,
    pub(super) left: usize,
}

impl Room {
    pub(super) fn new(document: &Document<'_>, budget: Budget) -> Self {
        let left = match budget.0 {
            Limit::Sentences(n) | Limit::Words(n) => n,
            // Every sentence is followed by a line feed, save the last.
            Limit::Chars(n) => n.saturating_add(1),
            Limit::Ratio(ratio) => share(document.words(), ratio),
        };
        Self { limit: budget.0, left }
    }

    /// What a sentence of the document takes.
    pub(super) fn cost(&self, document: &Document<'_>, sentence: usize) -> usize {
        let sentence = &document.sentences[sentence];
        match self.limit {
            Limit::Sentences(_) => 1,
            Limit::Ratio(_) | Limit::Words(_) => sentence.words(),
            Limit::Chars(_) => document.text_of(sentence).chars().count() + 1,
        }
    }

    /// From now on there is room for everything.
    pub(super) fn lift(&mut self) {
        self.left = usize::MAX;
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
fn share(words: usize, ratio: f64) -> usize {
    // 0.29 is a little less than 0.29 in binary: a hundredth of a word makes 29 of 100 words 29, not 28.
    (words as f64 * ratio + 0.01) as usize
}
