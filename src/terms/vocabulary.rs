//! The words of one document: each folded form with its spelling once, numbered as they come.

use std::borrow::Cow;
use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use hashbrown::hash_map::Entry;
use hashbrown::{HashMap, HashTable};

use super::clitics::Clitics;
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
    /// A vocabulary with room for the words of a text of so many bytes.
    pub(super) fn for_text(bytes: usize) -> Self {
        let forms = (bytes / BYTES_A_FORM).min(MOST_RESERVED);
        Self {
            folds: String::with_capacity(forms * BYTES_A_FOLD),
            forms: Vec::with_capacity(forms),
            table: HashTable::with_capacity(forms),
            hasher: FixedState::default(),
        }
    }

    /// The number of a form, counting one more occurrence of it.
    pub(super) fn intern(&mut self, fold: &str, spelling: Spelling) -> u32 {
        let hash = hash_of(&self.hasher, fold, spelling);
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
        let Self { folds, forms, hasher, table } = self;
        table.insert_unique(hash, form, |&other| {
            let other = &forms[other as usize];
            hash_of(hasher, &folds[other.start as usize..other.end as usize], other.spelling)
        });
        form
    }

    fn fold(&self, form: &Form) -> &str {
        &self.folds[form.start as usize..form.end as usize]
    }

    /// Fold and spelling of every form, by its number.
    pub(super) fn forms(&self) -> impl Iterator<Item = (&str, Spelling)> {
        self.forms.iter().map(|form| (self.fold(form), form.spelling))
    }

    /// What each form means, and the terms themselves, numbered in the order of their first form.
    pub(super) fn meanings(&self, stop_words: &StopWords) -> (Vec<Meaning>, Vec<Cow<'_, str>>) {
        let counts = self.attested();
        let mut numbers: HashMap<Cow<'_, str>, u32, FixedState> =
            HashMap::with_capacity_and_hasher(self.forms.len(), FixedState::default());
        let mut terms = Vec::new();
        let meanings = self.forms.iter().map(|form| {
            let fold = self.fold(form);
            if let Some(tier) = stop_words.tier(fold, form.spelling) {
                return Meaning::Stop(tier);
            }
            let number = match numbers.entry(stem(fold, form.spelling, &counts)) {
                Entry::Occupied(known) => *known.get(),
                Entry::Vacant(new) => {
                    terms.push(new.key().clone());
                    *new.insert(to_u32(terms.len() - 1))
                }
            };
            Meaning::Term(number)
        });
        (meanings.collect(), terms)
    }

    /// What is written together with each form.
    pub(super) fn clitics(&self) -> Vec<Clitics> {
        let counts = self.attested();
        self.forms.iter().map(|form| Clitics::of(self.fold(form), form.spelling, &counts)).collect()
    }

    fn attested(&self) -> Attested<'_> {
        let mut counts: HashMap<&str, u32, FixedState> =
            HashMap::with_capacity_and_hasher(self.forms.len() * 2, FixedState::default());
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
struct Attested<'v>(HashMap<&'v str, u32, FixedState>);

impl Attestation for Attested<'_> {
    fn count(&self, word: &str) -> u32 {
        self.0.get(word).copied().unwrap_or(0)
    }
}

fn hash_of(hasher: &FixedState, fold: &str, spelling: Spelling) -> u64 {
    hasher.hash_one(fold.as_bytes()) ^ u64::from(spelling.bits())
}

/// A new form comes about every so many bytes of an article; in longer texts they grow rarer.
const BYTES_A_FORM: usize = 16;
/// Bytes of a fold, on average.
const BYTES_A_FOLD: usize = 10;
/// No more forms than this are reserved for beforehand.
const MOST_RESERVED: usize = 4096;

/// Numbers of forms, terms and bytes of folds fit 32 bits: a document has less than 4 GB of different words.
fn to_u32(number: usize) -> u32 {
    u32::try_from(number).expect("fewer than 2^32 bytes of different words in one document")
}
