//! The word forms of one document: each folded word with each of its spellings once, numbered as they come.

use crate::number::to_u32;
use std::num::NonZero;

use crate::tokens::Spelling;

/// A word form: what a token is to the vocabulary.
#[derive(Clone, Copy)]
pub(super) struct Form {
    /// The number of its fold.
    pub(super) fold: u32,
    pub(super) spelling: Spelling,
    /// How often it stands there.
    pub(super) count: u32,
    /// The form of the same fold that came before it, spelled otherwise: its number, from 1.
    earlier: Option<NonZero<u32>>,
}

/// All forms, by their numbers.
#[derive(Default)]
pub(super) struct Forms {
    all: Vec<Form>,
    /// The last form of each fold.
    last: Vec<u32>,
}

impl Forms {
    /// Room for so many forms.
    pub(super) fn with_capacity(forms: usize) -> Self {
        Self { all: Vec::with_capacity(forms), last: Vec::with_capacity(forms) }
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    #[inline(always)]
    pub(super) fn get(&self, number: u32) -> &Form {
        &self.all[number as usize]
    }

    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = &Form> {
        self.all.iter()
    }

    /// Counts a known form once more.
    #[inline(always)]
    pub(super) fn count_again(&mut self, number: u32) {
        self.all[number as usize].count += 1;
    }

    /// Counts a form so many times; answers its number. A fold that is new has the next number of the folds.
    #[inline(always)]
    pub(super) fn count(&mut self, fold: u32, spelling: Spelling, times: u32) -> u32 {
        if let Some(known) = self.find(fold, spelling) {
            self.all[known as usize].count += times;
            return known;
        }
        let number = to_u32(self.all.len());
        let last = self.last.get_mut(fold as usize);
        let earlier = last.as_ref().and_then(|last| NonZero::new(**last + 1));
        self.all.push(Form { fold, spelling, count: times, earlier });
        match last {
            Some(last) => *last = number,
            None => self.last.push(number),
        }
        number
    }

    /// The number of the form of a fold that is spelled so.
    #[inline(always)]
    pub(super) fn find(&self, fold: u32, spelling: Spelling) -> Option<u32> {
        let mut known = self.last.get(fold as usize).copied();
        while let Some(number) = known {
            let form = self.get(number);
            if form.spelling == spelling {
                return known;
            }
            known = form.earlier.map(|earlier| earlier.get() - 1);
        }
        None
    }

    /// How often a fold stands there, however it is spelled.
    pub(super) fn count_of(&self, fold: u32) -> u32 {
        let last = self.last.get(fold as usize).map(|&last| self.get(last));
        let earlier = |form: &&Form| form.earlier.map(|earlier| self.get(earlier.get() - 1));
        std::iter::successors(last, earlier).map(|form| form.count).sum()
    }
}
