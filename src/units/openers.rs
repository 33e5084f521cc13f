//! How likely a sentence begins at a word, by the words around it, their first and last letters and what they are: a
//! logistic regression with [hashed](crate::linear::hashed) features, fitted to news, encyclopedia and a book by a program
//! of the project.

use std::iter;

use super::shapes::{says_more, shape};
use crate::clauses::punctuated::Punctuated;
use crate::fnv::{WordHashes, fnv1a, fnv1a_on};
use crate::linear::hashed::{Table, place, weight};
use crate::tokens::Fold;

/// What one step of a weight adds to the log-odds.
pub(crate) const STEP: f64 = 0.04;

/// The weights, in steps.
static TABLE: &Table = include_bytes!("../../tables/openers.bin");

/// What is there to know of a word, as hashes.
#[derive(Clone, Copy, Default)]
struct Print {
    word: u64,
    /// Its first two letters.
    head: u64,
    /// Its first three letters, and its last.
    outline: u64,
    /// Its last two letters.
    tail: u64,
    /// What it is, and that together with what the word before it is.
    shape: u64,
    opening: u64,
}

impl Print {
    /// All numbers are one.
    fn new(word: Fold<'_>, shape: u64) -> Self {
        match word {
            Fold::Arabic(word) => word.with_utf8(|word| Self::of(word, &WordHashes::of_pairs(word), shape)),
            Fold::Other(word) => {
                let word = if word.starts_with(|c: char| c.is_ascii_digit()) { "0" } else { word };
                Self::of(word.as_bytes(), &WordHashes::of(word), shape)
            }
        }
    }

    fn of(word: &[u8], hashes: &WordHashes, shape: u64) -> Self {
        let WordHashes { whole, heads: [_, head, outline], tails: [_, tail, _], last, .. } = *hashes;
        let outline = fnv1a_on(outline, [0].into_iter().chain(word[last..].iter().copied()));
        Self { word: whole, head, outline, tail, shape, opening: 0 }
    }
}

/// The words of a text as the regression sees them.
pub(crate) struct Openers {
    /// Those of the words, between two of which there is nothing to know.
    prints: Vec<Print>,
}

impl Openers {
    pub(crate) fn new(words: &Punctuated) -> Self {
        let all = (0..words.len()).map(|index| Print::new(words.fold(index), shape(words, index)));
        let nothing = || iter::once(Print::default());
        let mut prints: Vec<Print> = nothing().chain(all).chain(nothing()).collect();
        for place in 1..prints.len() {
            prints[place].opening = pair(prints[place - 1].shape, prints[place].shape);
        }
        Self { prints }
    }

    /// The log-odds that a sentence begins at a word. `is_marked`: a comma or the like stands before it.
    pub(super) fn log_odds(&self, index: usize, is_marked: bool) -> f64 {
        let mut sum = 0;
        self.features(index, is_marked, |place| sum += weight(TABLE, place));
        f64::from(sum) * STEP
    }

    /// Whether a word opens what says more of the words before it.
    pub(super) fn leans(&self, index: usize) -> bool {
        says_more(self.prints[index + 1].shape)
    }

    /// Tells where in the table what is there to know of a word stands.
    pub(crate) fn features(&self, index: usize, is_marked: bool, mut tell: impl FnMut(usize)) {
        let [last, first, second] = [0, 1, 2].map(|next| &self.prints[index + next]);
        let unmarked = [
            0,
            last.word,
            first.word,
            second.word,
            last.tail,
            first.head,
            first.outline,
            first.tail,
            first.opening,
            second.opening,
            pair(first.opening, second.shape),
        ];
        (1..).zip(unmarked).for_each(|(kind, hash)| tell(place(kind, hash)));
        if is_marked {
            let marked = [0, last.word, first.word, last.head, first.head];
            let first_kind = 1 + unmarked.len() as u64;
            (first_kind..).zip(marked).for_each(|(kind, hash)| tell(place(kind, hash)));
        }
    }
}

/// One number for two, in their order.
fn pair(first: u64, second: u64) -> u64 {
    fnv1a_on(fnv1a(first.to_le_bytes()), second.to_le_bytes())
}
