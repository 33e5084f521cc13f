//! Folds told apart by number: each is kept once, and numbered as it comes.

use std::hash::{BuildHasher, Hasher};

use foldhash::fast::FixedState;

use super::fold::Fold;
use super::packed::Packed;
use crate::number::to_u32;

/// A set of folds, numbered from 0 in the order they came: a hash table with linear probing (Knuth 1973, 6.4), at most half
/// full. Folds are compared in a step or two, so nothing is kept beside their numbers.
#[derive(Clone, Debug)]
pub(crate) struct Interner {
    kept: Kept,
    /// The number of a fold, from 1; 0 in an empty slot. As many as a power of two.
    slots: Vec<u32>,
    hasher: FixedState,
}

/// The folds, by their numbers.
#[derive(Clone, Debug, Default)]
struct Kept {
    /// Those of the Arabic script; no letter where there is another.
    arabic: Vec<Packed>,
    /// The others, one behind the other.
    others: String,
    /// The number of each of the others, and where it begins.
    starts: Vec<(u32, u32)>,
}

impl Kept {
    #[inline(always)]
    fn get(&self, number: u32) -> Fold<'_> {
        match self.arabic[number as usize] {
            Packed::EMPTY => Fold::Other(self.other(number)),
            fold => Fold::Arabic(fold),
        }
    }

    fn other(&self, number: u32) -> &str {
        let place = self.starts.partition_point(|&(known, _)| known < number);
        let end = self.starts.get(place + 1).map_or(self.others.len(), |&(_, start)| start as usize);
        &self.others[self.starts[place].1 as usize..end]
    }

    #[inline(always)]
    fn push(&mut self, fold: Fold<'_>) {
        self.arabic.push(fold.arabic().unwrap_or(Packed::EMPTY));
        if let Fold::Other(fold) = fold {
            self.starts.push((to_u32(self.arabic.len() - 1), to_u32(self.others.len())));
            self.others.push_str(fold);
        }
    }
}

impl Interner {
    /// An interner with room for so many folds.
    pub(crate) fn with_capacity(folds: usize) -> Self {
        let kept = Kept { arabic: Vec::with_capacity(folds), ..Kept::default() };
        Self { kept, slots: vec![0; slots_for(folds)], hasher: FixedState::default() }
    }

    /// Gives back the room for more folds.
    pub(crate) fn shrink(&mut self) {
        self.kept.arabic.shrink_to_fit();
    }

    /// How many folds there are.
    pub(crate) fn len(&self) -> usize {
        self.kept.arabic.len()
    }

    /// The fold of this number.
    #[inline(always)]
    pub(crate) fn get(&self, number: u32) -> Fold<'_> {
        self.kept.get(number)
    }

    /// All folds, by their numbers.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Fold<'_>> {
        (0..to_u32(self.len())).map(|number| self.get(number))
    }

    /// The number of a fold that is there.
    #[inline]
    pub(crate) fn find<'f>(&self, fold: impl Into<Fold<'f>>) -> Option<u32> {
        self.slots[self.slot(fold.into())].checked_sub(1)
    }

    /// The number of a fold, which is kept if it is new.
    #[inline(always)]
    pub(crate) fn intern<'f>(&mut self, fold: impl Into<Fold<'f>>) -> u32 {
        let fold = fold.into();
        let slot = self.slot(fold);
        if let Some(known) = self.slots[slot].checked_sub(1) {
            return known;
        }
        self.kept.push(fold);
        self.slots[slot] = to_u32(self.len());
        if 2 * self.len() > self.slots.len() {
            self.grow();
        }
        to_u32(self.len() - 1)
    }

    /// Where a fold stands in the table, or would stand.
    #[inline(always)]
    fn slot(&self, fold: Fold<'_>) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash(&self.hasher, fold) & mask;
        while let Some(number) = self.slots[slot].checked_sub(1)
            && self.get(number) != fold
        {
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// Makes room for as many again.
    fn grow(&mut self) {
        self.slots = vec![0; slots_for(2 * self.len())];
        for number in 0..to_u32(self.len()) {
            let slot = self.slot(self.get(number));
            self.slots[slot] = number + 1;
        }
    }
}

impl Default for Interner {
    fn default() -> Self {
        Self::with_capacity(0)
    }
}

/// Slots for so many folds.
fn slots_for(folds: usize) -> usize {
    const FEWEST: usize = 16;
    (2 * folds).next_power_of_two().max(FEWEST)
}

#[inline(always)]
#[expect(clippy::cast_possible_truncation, reason = "it is cut to a slot")]
fn hash(state: &FixedState, fold: Fold<'_>) -> usize {
    let mut hasher = state.build_hasher();
    match fold {
        Fold::Arabic(fold) => hasher.write_u128(fold.number()),
        Fold::Other(fold) => hasher.write(fold.as_bytes()),
    }
    hasher.finish() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_folds_have_one_number_and_give_themselves_back() {
        let mut interner = Interner::default();
        let words = ["كتاب", "", "قلم", "كتاب", "", "2026", "cia"];
        assert_eq!(words.map(|word| interner.intern(word)), [0, 1, 2, 0, 1, 3, 4]);
        assert_eq!(interner.len(), 5);
        assert_eq!(
            [0, 2, 3, 4].map(|number| interner.get(number).to_string()),
            ["كتاب", "قلم", "2026", "cia"]
        );
        assert_eq!((interner.find("قلم"), interner.find("دفتر")), (Some(2), None));
    }

    #[test]
    fn a_number_stays_when_the_table_grows() {
        let mut interner = Interner::default();
        let words: Vec<String> =
            (0..1000).map(|number| format!("ا{number}")).chain(["كتاب".into()]).collect();
        let numbers: Vec<u32> = words.iter().map(|word| interner.intern(word.as_str())).collect();
        assert!(numbers.iter().copied().eq(0..1001));
        assert!(words.iter().zip(numbers).all(|(word, number)| interner.find(word.as_str()) == Some(number)));
    }
}
