//! What is left of a budget, and what a sentence takes of it.

use super::parts::Part;
use crate::document::Document;
use crate::number::float;
use crate::settings::{Budget, Limit};
use crate::span::Span;
use crate::terminators::terminator;
use crate::units::Units;

/// Words of two sentences of news, below which a room is tight.
const TIGHT: usize = 45;
/// Characters of a word, with the space behind it: mean of Arabic news.
const CHARS: usize = 6;

/// What is left of a budget.
#[derive(Clone, Copy)]
pub(super) struct Room {
    limit: Limit,
    pub(super) left: usize,
    /// The budget has hardly room for more than the news and what is left over.
    pub(super) is_tight: bool,
}

impl Room {
    pub(super) fn new(units: &Units<'_>, budget: Budget) -> Self {
        let left = match budget.0 {
            Limit::Sentences(n) | Limit::Words(n) => n,
            // Every sentence is followed by a line feed, save the last.
            Limit::Chars(n) => n.saturating_add(1),
            Limit::Ratio(ratio) => share(units.documents.iter().map(Document::words).sum(), ratio),
        };
        let is_tight = match budget.0 {
            Limit::Sentences(_) => false,
            Limit::Ratio(_) | Limit::Words(_) => left < TIGHT,
            Limit::Chars(_) => left < TIGHT * CHARS,
        };
        Self { limit: budget.0, left, is_tight }
    }

    pub(super) fn counts_sentences(&self) -> bool {
        matches!(self.limit, Limit::Sentences(_))
    }

    /// What a unit takes.
    #[inline]
    pub(super) fn cost(&self, units: &Units<'_>, number: usize) -> usize {
        match self.limit {
            Limit::Sentences(_) => 1,
            Limit::Ratio(_) | Limit::Words(_) => units.at(number).words(),
            Limit::Chars(_) => self.chars(units, number),
        }
    }

    /// The characters of a unit, and of what is printed with it.
    fn chars(&self, units: &Units<'_>, number: usize) -> usize {
        let unit = units.at(number);
        let text = units.document_of(unit).text;
        let next = (!unit.closes).then(|| units.at(number + 1).span);
        // A piece ends with the terminator of its sentence.
        let ending = if unit.closes { 0 } else { self.cost_of_ending(units, number) };
        chars_with_gap(text, unit.span, next) + ending
    }

    /// What a part of a unit takes that `next` stands behind.
    pub(super) fn cost_of_part(&self, text: &str, part: &Part, next: Option<&Part>) -> usize {
        match self.limit {
            Limit::Sentences(_) => 0,
            Limit::Ratio(_) | Limit::Words(_) => part.words,
            Limit::Chars(_) => chars_with_gap(text, part.span, next.map(|next| next.span)),
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

/// The characters of a part of a text, and of the white space between it and what is printed behind it: as it stands there
/// if that is the `next` part, else a space or a line feed.
fn chars_with_gap(text: &str, part: Span, next: Option<Span>) -> usize {
    let gap = next.map_or(1, |next| text[part.end..next.start].chars().count().max(1));
    part.of(text).chars().count() + gap
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn share(words: usize, ratio: f64) -> usize {
    // 0.29 is a little less than 0.29 in binary: 29 of 100 words are 29, not 28.
    (float(words) * ratio * (1.0 + 1e-9)) as usize
}
