//! What is left of a budget, and what a sentence takes of it.

use super::parts::Part;
use crate::document::{Document, terminator};
use crate::settings::{Budget, Limit};
use crate::units::Units;

/// What is left of a budget.
#[derive(Clone, Copy)]
pub(super) struct Room {
    limit: Limit,
    pub(super) left: usize,
}

impl Room {
    pub(super) fn new(units: &Units<'_>, budget: Budget) -> Self {
        let left = match budget.0 {
            Limit::Sentences(n) | Limit::Words(n) => n,
            // Every sentence is followed by a line feed, save the last.
            Limit::Chars(n) => n.saturating_add(1),
            Limit::Ratio(ratio) => share(units.documents.iter().map(Document::words).sum(), ratio),
        };
        Self { limit: budget.0, left }
    }

    /// What a unit takes.
    pub(super) fn cost(&self, units: &Units<'_>, number: usize) -> usize {
        let unit = units.at(number);
        match self.limit {
            Limit::Sentences(_) => 1,
            Limit::Ratio(_) | Limit::Words(_) => unit.words(),
            Limit::Chars(_) => units.text_of(unit).chars().count() + 1,
        }
    }

    /// What a part of a unit takes.
    pub(super) fn cost_of_part(&self, text: &str, part: &Part) -> usize {
        match self.limit {
            Limit::Sentences(_) => 0,
            Limit::Ratio(_) | Limit::Words(_) => part.words,
            // Behind it comes a space, or the line feed.
            Limit::Chars(_) => part.span.of(text).chars().count() + 1,
        }
    }

    /// What a shortened unit takes beside its parts.
    pub(super) fn cost_of_ending(&self, units: &Units<'_>, number: usize) -> usize {
        match self.limit {
            Limit::Sentences(_) => 1,
            Limit::Ratio(_) | Limit::Words(_) => 0,
            Limit::Chars(_) => {
                let unit = units.at(number);
                terminator(units.sentence_of(unit).span.of(units.document_of(unit).text)).chars().count()
            }
        }
    }

    /// From now on there is room for everything.
    pub(super) fn lift(&mut self) {
        self.left = usize::MAX;
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
fn share(words: usize, ratio: f64) -> usize {
    // 0.29 is a little less than 0.29 in binary: 29 of 100 words are 29, not 28.
    (words as f64 * ratio * (1.0 + 1e-9)) as usize
}
