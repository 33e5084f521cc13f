//! The words of one document: each folded form with its spelling once, numbered as they come.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use hashbrown::HashTable;

use super::stem::{Attestation, stem, without_article};
use super::stopwords::{StopWords, Tier};
use crate::tokens::Spelling;

/// A word form: what a token is to the vocabulary.
struct Form {
    /// Where its fold stands in the arena.
    start: u32,
    end: u32,
    spelling: Spelling,
    count: u32,
}

/// Interns folded forms and counts them.
#[derive(Default)]
pub(super) struct Vocabulary {
    folds: String,
    forms: Vec<Form>,
    table: HashTable<u32>,
    hasher: FixedState,
}

/// What a form is to the ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A stop word.
    Stop(Tier),
    /// A term, by its number.
    Term(u32),
}

impl Vocabulary {
    /// The number of a form, counting one more occurrence of it.
    pub(super) fn intern(&mut self, fold: &str, spelling: Spelling) -> u32 {
        let hash = self.hasher.hash_one((fold, spelling));
        let found = self.table.find(hash, |&form| {
            let form = &self.forms[form as usize];
            form.spelling == spelling && self.folds[form.start as usize..form.end as usize] == *fold
        });
        if let Some(&form) = found {
            self.forms[form as usize].count += 1;
            return form;
        }
        let form = to_u32(self.forms.len());
        let start = to_u32(self.folds.len());
        self.folds.push_str(fold);
        self.forms.push(Form { start, end: to_u32(self.folds.len()), spelling, count: 1 });
        let (folds, forms, hasher) = (&self.folds, &self.forms, &self.hasher);
        self.table.insert_unique(hash, form, |&other| {
            let other = &forms[other as usize];
            hasher.hash_one((&folds[other.start as usize..other.end as usize], other.spelling))
        });
        form
    }

    fn fold(&self, form: &Form) -> &str {
        &self.folds[form.start as usize..form.end as usize]
    }

    /// What each form means, and the terms themselves, numbered in the order of their first form.
    pub(super) fn meanings(&self, stop_words: &StopWords) -> (Vec<Meaning>, Vec<String>) {
        let counts = self.attested();
        let mut numbers: hashbrown::HashMap<String, u32, FixedState> = hashbrown::HashMap::default();
        let mut terms = Vec::new();
        let meanings = self.forms.iter().map(|form| {
            let fold = self.fold(form);
            if let Some(tier) = stop_words.tier(fold, form.spelling) {
                return Meaning::Stop(tier);
            }
            let stem = stem(fold, form.spelling, &counts);
            let number = *numbers.entry_ref(stem.as_ref()).or_insert_with(|| {
                terms.push(stem.clone().into_owned());
                to_u32(terms.len() - 1)
            });
            Meaning::Term(number)
        });
        (meanings.collect(), terms)
    }

    fn attested(&self) -> Attested<'_> {
        let mut counts: hashbrown::HashMap<&str, u32, FixedState> =
            hashbrown::HashMap::with_capacity_and_hasher(self.forms.len() * 2, FixedState::default());
        for form in &self.forms {
            let fold = self.fold(form);
            *counts.entry(fold).or_default() += form.count;
            if let Some(rest) = without_article(fold, form.spelling) {
                *counts.entry(rest).or_default() += form.count;
            }
        }
        Attested(counts)
    }
}

/// How often each word stands in the document, alone or behind an article.
struct Attested<'v>(hashbrown::HashMap<&'v str, u32, FixedState>);

impl Attestation for Attested<'_> {
    fn count(&self, word: &str) -> u32 {
        self.0.get(word).copied().unwrap_or(0)
    }
}

/// Numbers of forms, terms and bytes of folds fit 32 bits: a document has less than 4 GB of different words.
fn to_u32(number: usize) -> u32 {
    u32::try_from(number).expect("fewer than 2^32 bytes of different words in one document")
}
