//! The forms of a document that have to do with a keyword, as they are written: of all others the folds are numbers.

use std::ops::Range;

use crate::terms::Words;
use crate::tokens::{Fold, Packed, Spelling};

/// What words of one fold and one spelling have in common.
#[derive(Clone, Copy, Debug)]
pub(super) struct WordForm<'w> {
    pub(super) fold: &'w str,
    /// The same as a number, if it is a word of the Arabic script.
    pub(super) packed: Option<Packed>,
    pub(super) spelling: Spelling,
}

/// Forms as they are written, with their terms.
pub(super) struct Written {
    text: String,
    forms: Vec<Place>,
}

/// A form, and where it and its term lie in the text.
struct Place {
    form: u32,
    term: u32,
    fold: Range<usize>,
    word: Range<usize>,
}

/// Room for a form and its term, in bytes.
const BYTES: usize = 24;

impl Written {
    /// `needed`: whether each form is. Stop words are none.
    pub(super) fn new(words: &Words, needed: &[bool]) -> Self {
        let mut forms = Vec::with_capacity(needed.len());
        let mut text = Vec::with_capacity(BYTES * needed.len());
        let mut write = |fold: Fold<'_>| {
            let start = text.len();
            match fold {
                Fold::Arabic(word) => word.with_utf8(|word| text.extend_from_slice(word)),
                Fold::Other(word) => text.extend_from_slice(word.as_bytes()),
            }
            start..text.len()
        };
        for (form, _) in (0..).zip(needed).filter(|(_, needed)| **needed) {
            let Some(term) = words.term_of(form) else { continue };
            let (fold, word) = (words.fold(form), words.fold_of_term(term));
            let place = write(fold);
            let word = if word == fold { place.clone() } else { write(word) };
            forms.push(Place { form, term, fold: place, word });
        }
        Self { text: String::from_utf8(text).expect("words, one behind the other"), forms }
    }

    /// The number of each form, the form, the number of its term, and the term.
    pub(super) fn forms<'w>(
        &'w self,
        words: &'w Words,
    ) -> impl Iterator<Item = (u32, WordForm<'w>, u32, &'w str)> {
        self.forms.iter().map(|Place { form, term, fold, word }| {
            let spelling = words.spelling(*form);
            let packed = words.fold(*form).arabic();
            let fold = &self.text[fold.clone()];
            (*form, WordForm { fold, packed, spelling }, *term, &self.text[word.clone()])
        })
    }
}
