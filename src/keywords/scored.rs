//! A phrase with what it is worth.

use super::nouns::Nouns;
use super::owners::Own;
use super::phrases::Phrase;

/// A phrase that may be a keyword.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    pub(super) phrase: Phrase,
    pub(super) score: f64,
    /// The terms whose other occurrences it counts as its own: «ماسك» of «إيلون ماسك».
    pub(super) own: Own,
}

impl Choice {
    /// The terms that stand for it alone too.
    pub(super) fn shorter<'n>(&self, nouns: &'n Nouns) -> impl Iterator<Item = u32> + use<'n> {
        let Self { phrase, own, .. } = *self;
        let terms = phrase.terms(nouns).iter().copied().enumerate();
        terms
            .filter(move |&(word, term)| phrase.named > 0 && own.has(word) && nouns.is_name(term))
            .map(|(_, term)| term)
    }
}

/// Whether there is a name or a place in a choice.
pub(super) fn is_named(nouns: &Nouns, choice: &Choice) -> bool {
    choice.phrase.terms(nouns).iter().any(|&term| nouns.is_proper(term) || nouns.is_name(term))
}
