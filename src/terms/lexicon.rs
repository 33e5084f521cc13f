//! What the words of one document mean: each form a stop word or a term, with the document as the witness.

use super::clitics::Clitics;
use super::forms::{Form, Forms};
use super::stem::{Attestation, stem, without_article};
use super::stopwords::StopWords;
use super::vocabulary::Vocabulary;
use crate::number::to_u32;
use crate::tokens::{Fold, Interner, Packed, Spelling};

/// What stands for a term where a form is a stop word.
pub(super) const STOP: u32 = u32::MAX;

/// The forms of a document, understood.
pub(super) struct Lexicon {
    /// The folds of all forms; then what is left of them without an article, and their stems.
    folds: Interner,
    forms: Forms,
    /// The fold of each form without its article: its own if it has none.
    bare: Vec<u32>,
    /// How often each fold stands in the document, alone or behind an article.
    attested: Vec<u32>,
    /// The term of each form, or [`STOP`].
    meanings: Vec<u32>,
    /// The fold of each term; terms are numbered in the order of their first forms.
    terms: Vec<u32>,
}

impl Lexicon {
    pub(super) fn new(vocabulary: Vocabulary, stop_words: &StopWords) -> Self {
        let (folds, forms) = vocabulary.into_folds_and_forms();
        let attested = Vec::with_capacity(2 * forms.len());
        let (meanings, terms) = (Vec::with_capacity(forms.len()), Vec::with_capacity(forms.len()));
        let mut lexicon = Self { folds, forms, bare: Vec::new(), attested, meanings, terms };
        lexicon.bare = lexicon.attest();
        lexicon.understand(stop_words);
        lexicon.folds.shrink();
        lexicon.terms.shrink_to_fit();
        lexicon
    }

    /// How many forms there are.
    pub(super) fn len(&self) -> usize {
        self.forms.len()
    }

    /// The spelling of a form.
    pub(super) fn spelling(&self, form: u32) -> Spelling {
        self.forms.get(form).spelling
    }

    /// The term of a form; nothing for a stop word.
    #[inline(always)]
    pub(super) fn term_of(&self, form: u32) -> Option<u32> {
        Some(self.meanings[form as usize]).filter(|&term| term != STOP)
    }

    /// How many different terms there are.
    pub(super) fn distinct(&self) -> usize {
        self.terms.len()
    }

    /// The fold of each term, by their number.
    pub(super) fn terms(&self) -> impl ExactSizeIterator<Item = Fold<'_>> {
        self.terms.iter().map(|&term| self.folds.get(term))
    }

    /// The fold of a form.
    pub(super) fn fold(&self, form: u32) -> Fold<'_> {
        self.folds.get(self.forms.get(form).fold)
    }

    /// The fold of a term.
    pub(super) fn fold_of_term(&self, term: u32) -> Fold<'_> {
        self.folds.get(self.terms[term as usize])
    }

    /// Whether a form has an article that no ل has swallowed.
    pub(super) fn has_article(&self, form: u32) -> bool {
        self.without_article(form).is_some()
    }

    /// What is written together with a form.
    pub(super) fn clitics(&self, form: u32) -> Clitics {
        let Form { fold, spelling, .. } = *self.forms.get(form);
        let bare = self.without_article(form).and_then(|bare| self.arabic(bare));
        self.arabic(fold).map_or_else(Clitics::default, |word| Clitics::of(word, bare, spelling, self))
    }

    /// The fold of a form without its article; nothing if it has none.
    fn without_article(&self, form: u32) -> Option<u32> {
        Some(self.bare[form as usize]).filter(|&bare| bare != self.forms.get(form).fold)
    }

    /// A fold, if it is a word of the Arabic script.
    fn arabic(&self, fold: u32) -> Option<Packed> {
        self.folds.get(fold).arabic()
    }

    /// Counts how often each fold is attested, and answers what each form is without an article.
    fn attest(&mut self) -> Vec<u32> {
        let Self { folds, forms, attested, .. } = self;
        attested.resize(folds.len(), 0);
        let bare = forms.iter().map(|form| {
            attested[form.fold as usize] += form.count;
            let word = folds.get(form.fold).arabic();
            let Some(rest) = word.and_then(|word| without_article(word, form.spelling)) else {
                return form.fold;
            };
            let rest = folds.intern(rest);
            attested.resize(folds.len(), 0);
            attested[rest as usize] += form.count;
            rest
        });
        bare.collect()
    }

    /// Tells stop words from terms.
    fn understand(&mut self, stop_words: &StopWords) {
        // The term of each fold, from 1; 0 if it is none.
        let mut numbers: Vec<u32> = Vec::with_capacity(self.folds.len() + self.forms.len());
        for (form, &bare) in self.forms.iter().zip(&self.bare) {
            let fold = self.folds.get(form.fold);
            if stop_words.holds(fold, form.spelling) {
                self.meanings.push(STOP);
                continue;
            }
            let term = match fold {
                Fold::Other(_) => form.fold,
                Fold::Arabic(word) => {
                    let without_article = Some(bare).filter(|&bare| bare != form.fold);
                    let without_article = without_article.and_then(|bare| self.arabic(bare));
                    let stem = stem(word, without_article, form.spelling.teh_marbuta, self);
                    if stem == without_article.unwrap_or(word) { bare } else { self.folds.intern(stem) }
                }
            };
            numbers.resize(self.folds.len(), 0);
            let number = &mut numbers[term as usize];
            if *number == 0 {
                self.terms.push(term);
                *number = to_u32(self.terms.len());
            }
            self.meanings.push(*number - 1);
        }
    }
}

impl Attestation for Lexicon {
    fn count(&self, word: Packed) -> u32 {
        let fold = self.folds.find(word);
        fold.and_then(|fold| self.attested.get(fold as usize)).copied().unwrap_or(0)
    }

    fn definite(&self, word: Packed) -> u32 {
        self.count(word) - self.folds.find(word).map_or(0, |fold| self.forms.count_of(fold))
    }
}
