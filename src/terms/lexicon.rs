//! What the words of one document mean: each form a stop word or a term, with the document as the witness.

use super::clitics::Clitics;
use super::interner::Interner;
use super::stem::{Attestation, stem, without_article};
use super::stopwords::{StopWords, Tier};
use super::vocabulary::{Form, Vocabulary};
use crate::tokens::Spelling;

/// What a form is to the ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A stop word.
    Stop(Tier),
    /// A term, by its number.
    Term(u32),
}

/// The forms of a document, understood.
pub(super) struct Lexicon {
    /// The folds of all forms; then what is left of them without an article, and their stems.
    folds: Interner,
    forms: Vec<Form>,
    /// What each form is without an article; nothing if it has none.
    bare: Vec<Option<u32>>,
    /// How often each fold stands in the document, alone or behind an article.
    attested: Vec<u32>,
    /// What each form means.
    pub(super) meanings: Vec<Meaning>,
    /// The fold of each term; terms are numbered in the order of their first forms.
    terms: Vec<u32>,
}

impl Lexicon {
    pub(super) fn new(vocabulary: Vocabulary, stop_words: &StopWords) -> Self {
        let Vocabulary { folds, forms, mut buffer, .. } = vocabulary;
        let attested = Vec::with_capacity(2 * forms.len());
        let (meanings, terms) = (Vec::with_capacity(forms.len()), Vec::with_capacity(forms.len()));
        let mut lexicon = Self { folds, forms, bare: Vec::new(), attested, meanings, terms };
        lexicon.bare = lexicon.attest(&mut buffer);
        lexicon.understand(stop_words, &mut buffer);
        lexicon
    }

    /// How many forms there are.
    pub(super) fn len(&self) -> usize {
        self.forms.len()
    }

    /// Fold and spelling of a form.
    pub(super) fn form(&self, number: u32) -> (&str, Spelling) {
        let form = &self.forms[number as usize];
        (self.folds.get(form.fold), form.spelling)
    }

    /// How many different terms there are.
    pub(super) fn distinct(&self) -> usize {
        self.terms.len()
    }

    /// All terms as they are written, by their number.
    pub(super) fn terms(&self) -> impl ExactSizeIterator<Item = &str> {
        self.terms.iter().map(|&term| self.folds.get(term))
    }

    /// A term as it is written.
    pub(super) fn term(&self, number: u32) -> &str {
        self.folds.get(self.terms[number as usize])
    }

    /// Whether a form has an article that no ل has swallowed.
    pub(super) fn has_article(&self, form: u32) -> bool {
        self.bare[form as usize].is_some()
    }

    /// What is written together with a form.
    pub(super) fn clitics(&self, form: u32) -> Clitics {
        let (fold, spelling) = self.form(form);
        let bare = self.bare[form as usize].map(|bare| self.folds.get(bare));
        Clitics::of(fold, bare, spelling, self)
    }

    /// Counts how often each fold is attested, and answers what each form is without an article. `buffer`: room for a fold.
    fn attest(&mut self, buffer: &mut String) -> Vec<Option<u32>> {
        let Self { folds, forms, attested, .. } = self;
        attested.resize(folds.len(), 0);
        let bare = forms.iter().map(|form| {
            attested[form.fold as usize] += form.count;
            without_article(folds.get(form.fold), form.spelling)?.clone_into(buffer);
            let rest = folds.intern(buffer);
            attested.resize(folds.len(), 0);
            attested[rest as usize] += form.count;
            Some(rest)
        });
        bare.collect()
    }

    /// Tells stop words from terms. `buffer`: room for a fold.
    fn understand(&mut self, stop_words: &StopWords, buffer: &mut String) {
        let mut numbers: Vec<Option<u32>> = vec![None; self.folds.len()];
        for (form, &bare) in self.forms.iter().zip(&self.bare) {
            let fold = self.folds.get(form.fold);
            if let Some(tier) = stop_words.tier(fold, form.spelling) {
                self.meanings.push(Meaning::Stop(tier));
                continue;
            }
            let without_article = bare.map(|bare| self.folds.get(bare));
            let stem = stem(fold, without_article, form.spelling.teh_marbuta, self);
            let term = if *stem == *without_article.unwrap_or(fold) {
                bare.unwrap_or(form.fold)
            } else {
                stem.as_ref().clone_into(buffer);
                self.folds.intern(buffer)
            };
            numbers.resize(self.folds.len(), None);
            let number = *numbers[term as usize].get_or_insert_with(|| {
                self.terms.push(term);
                to_u32(self.terms.len() - 1)
            });
            self.meanings.push(Meaning::Term(number));
        }
    }
}

impl Attestation for Lexicon {
    fn count(&self, word: &str) -> u32 {
        let fold = self.folds.find(word);
        fold.and_then(|fold| self.attested.get(fold as usize)).copied().unwrap_or(0)
    }
}

/// Numbers of terms fit 32 bits, for those of folds do.
fn to_u32(number: usize) -> u32 {
    u32::try_from(number).expect("no more terms than folds")
}
