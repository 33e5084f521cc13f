//! Words that are known beforehand, for looking up whether a word is one of them: most are not, and are told by three of
//! their letters.

use super::interner::Interner;

/// A list of words, numbered as they come.
#[derive(Clone, Debug)]
pub(super) struct List {
    words: Interner,
    /// A bit for each number that [`sign`] makes of a word.
    signs: [u64; SIGNS / 64],
}

/// Numbers that signs are made into.
const SIGNS: usize = 4096;

impl List {
    /// The number of a word, which is added if it is new.
    pub(super) fn add(&mut self, word: &str) -> u32 {
        let sign = sign(word);
        self.signs[sign / 64] |= 1 << (sign % 64);
        self.words.intern(word)
    }

    /// The number of a word of the list.
    #[inline]
    pub(super) fn find(&self, word: &str) -> Option<u32> {
        let sign = sign(word);
        if self.signs[sign / 64] >> (sign % 64) & 1 == 0 {
            return None;
        }
        self.words.find(word)
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// All words, by their numbers.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.words.iter()
    }
}

/// A number below [`SIGNS`] that tells words apart by the second bytes of their first two letters, and by the last byte.
#[inline]
fn sign(word: &str) -> usize {
    let bytes = word.as_bytes();
    let byte = |at: usize| bytes.get(at).copied().map_or(0, usize::from);
    (byte(1) + 37 * byte(3) + 421 * byte(bytes.len().wrapping_sub(1))) % SIGNS
}

impl Default for List {
    fn default() -> Self {
        Self { words: Interner::default(), signs: [0; SIGNS / 64] }
    }
}

impl<S: AsRef<str>> FromIterator<S> for List {
    fn from_iter<I: IntoIterator<Item = S>>(words: I) -> Self {
        let mut list = Self::default();
        for word in words {
            list.add(word.as_ref());
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
            let list: List = words.iter().collect();
            prop_assert_eq!(list.find(&asked).is_some(), words.contains(&asked));
            prop_assert!(list.iter().all(|word| list.find(word).is_some()));
        }
    }
}
