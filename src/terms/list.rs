//! Words that are known beforehand, for looking up whether a word is one of them: most are not, and are told by a bit.

use crate::tokens::{Fold, Interner, Packed};

/// A list of words, numbered as they come.
#[derive(Clone, Debug)]
pub(super) struct List {
    words: Interner,
    /// A bit for each number that [`sign`] makes of a word.
    signs: [u64; SIGNS / 64],
}

/// Numbers that signs are made into.
const SIGNS: usize = 8192;

impl List {
    /// The number of a word, which is added if it is new.
    pub(super) fn add<'f>(&mut self, word: impl Into<Fold<'f>>) -> u32 {
        let word = word.into();
        if let Fold::Arabic(word) = word {
            let sign = sign(word);
            self.signs[sign / 64] |= 1 << (sign % 64);
        }
        self.words.intern(word)
    }

    /// The number of a word of the list.
    #[inline]
    pub(super) fn find<'f>(&self, word: impl Into<Fold<'f>>) -> Option<u32> {
        let word = word.into();
        if let Fold::Arabic(word) = word {
            let sign = sign(word);
            if self.signs[sign / 64] >> (sign % 64) & 1 == 0 {
                return None;
            }
        }
        self.words.find(word)
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The words of the Arabic script.
    pub(super) fn iter(&self) -> impl Iterator<Item = Packed> {
        self.words.iter().filter_map(Fold::arabic)
    }
}

/// A number below [`SIGNS`] that tells words apart by all their letters.
#[inline(always)]
fn sign(word: Packed) -> usize {
    word.mixed(SIGNS.ilog2())
}

impl Default for List {
    fn default() -> Self {
        Self { words: Interner::default(), signs: [0; SIGNS / 64] }
    }
}

impl<'f, F: Into<Fold<'f>>> FromIterator<F> for List {
    fn from_iter<I: IntoIterator<Item = F>>(words: I) -> Self {
        let mut list = Self::default();
        for word in words {
            list.add(word);
        }
        list
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn just_the_words_of_a_list_are_found(
            words in prop::collection::vec("[ابو]{0,4}", 0..20),
            asked in "[ابوx]{0,4}",
        ) {
            let list: List = words.iter().map(String::as_str).collect();
            prop_assert_eq!(list.find(asked.as_str()).is_some(), words.contains(&asked));
            prop_assert!(list.iter().all(|word| list.find(word).is_some()));
        }
    }
}
