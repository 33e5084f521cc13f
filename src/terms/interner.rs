//! Strings told apart by number: each is kept once, in one piece of memory, and numbered as it comes.

use std::hash::{BuildHasher, Hasher};

use foldhash::fast::FixedState;
use hashbrown::HashTable;
use hashbrown::hash_table::Entry;

/// A set of strings, numbered from 0 in the order they came.
#[derive(Clone, Debug)]
pub(super) struct Interner {
    /// All strings, one behind the other.
    arena: String,
    /// Where each string begins, and where the last one ends.
    bounds: Vec<u32>,
    table: HashTable<u32>,
    hasher: FixedState,
}

impl Interner {
    /// An interner with room for so many strings, of so many bytes in all.
    pub(super) fn with_capacity(strings: usize, bytes: usize) -> Self {
        let mut bounds = Vec::with_capacity(strings + 1);
        bounds.push(0);
        Self {
            arena: String::with_capacity(bytes),
            bounds,
            table: HashTable::with_capacity(strings),
            hasher: FixedState::default(),
        }
    }

    /// How many strings there are.
    pub(super) fn len(&self) -> usize {
        self.bounds.len() - 1
    }

    /// The string of this number.
    #[inline(always)]
    pub(super) fn get(&self, number: u32) -> &str {
        &self.arena[range(&self.bounds, number)]
    }

    /// All strings, by their numbers.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..to_u32(self.len())).map(|number| self.get(number))
    }

    /// The number of a string that is there.
    pub(super) fn find(&self, string: &str) -> Option<u32> {
        let bytes = self.arena.as_bytes();
        let same = |&number: &u32| bytes[range(&self.bounds, number)] == *string.as_bytes();
        self.table.find(hash(&self.hasher, string.as_bytes()), same).copied()
    }

    /// The number of a string, which is kept if it is new.
    pub(super) fn intern(&mut self, string: &str) -> u32 {
        let Self { arena, bounds, table, hasher } = self;
        let bytes = arena.as_bytes();
        let same = |&number: &u32| bytes[range(bounds, number)] == *string.as_bytes();
        let rehash = |&number: &u32| hash(hasher, &bytes[range(bounds, number)]);
        match table.entry(hash(hasher, string.as_bytes()), same, rehash) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(new) => {
                let number = to_u32(bounds.len() - 1);
                new.insert(number);
                arena.push_str(string);
                bounds.push(to_u32(arena.len()));
                number
            }
        }
    }
}

impl Default for Interner {
    fn default() -> Self {
        Self::with_capacity(0, 0)
    }
}

/// The hash of one string. That of a slice would mix in its length first, which only strings in a row need.
fn hash(state: &FixedState, string: &[u8]) -> u64 {
    let mut hasher = state.build_hasher();
    hasher.write(string);
    hasher.finish()
}

/// Where a string lies in the arena.
#[inline]
fn range(bounds: &[u32], number: u32) -> std::ops::Range<usize> {
    let number = number as usize;
    bounds[number] as usize..bounds[number + 1] as usize
}

/// Numbers and bytes fit 32 bits: a document has less than 4 GB of different words.
fn to_u32(number: usize) -> u32 {
    u32::try_from(number).expect("fewer than 2^32 bytes of different words in one document")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_strings_have_one_number_and_give_themselves_back() {
        let mut interner = Interner::default();
        let words = ["كتاب", "", "قلم", "كتاب", ""];
        assert_eq!(words.map(|word| interner.intern(word)), [0, 1, 2, 0, 1]);
        assert_eq!(interner.len(), 3);
        assert_eq!((interner.get(0), interner.get(2)), ("كتاب", "قلم"));
        assert_eq!((interner.find("قلم"), interner.find("دفتر")), (Some(2), None));
    }
}
