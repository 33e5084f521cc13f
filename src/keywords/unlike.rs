//! Phrases that are unlike each other: of two that share more than half the terms of the shorter one the first is kept.
//!
//! Of one term that is the term, of two or three any two of them, of four or five any three: so what a kept phrase is like is told
//! by a few keys, and however many phrases hold a term, none is compared with them all.

use foldhash::fast::FixedState;
use hashbrown::HashSet;

/// What a phrase and one that is like it have in common; terms in the order of their numbers.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Key {
    /// A term of any phrase.
    Term(u32),
    /// The one term of a phrase.
    Single(u32),
    /// Two terms of any phrase.
    Pair([u32; 2]),
    /// Two terms of a phrase of no more than three.
    ShortPair([u32; 2]),
    /// Three terms of a phrase of four or more.
    Triple([u32; 3]),
}

/// Of the phrases that are kept.
pub(super) struct Unlike {
    keys: HashSet<Key, FixedState>,
}

impl Unlike {
    pub(super) fn new() -> Self {
        Self { keys: HashSet::with_hasher(FixedState::default()) }
    }

    /// Keeps a phrase if it is like none that is kept, and tells whether it is.
    pub(super) fn keeps(&mut self, phrase: &[u32]) -> bool {
        let mut terms = phrase.to_vec();
        terms.sort_unstable();
        let singles = || terms.iter().map(|&term| Key::Single(term));
        let is_like = match terms[..] {
            [term] => self.holds([Key::Term(term)]),
            [_, _] | [_, _, _] => self.holds(singles().chain(pairs(&terms).map(Key::Pair))),
            _ => {
                let pairs = pairs(&terms).map(Key::ShortPair);
                self.holds(singles().chain(pairs).chain(triples(&terms).map(Key::Triple)))
            }
        };
        if is_like {
            return false;
        }
        self.keys.extend(terms.iter().map(|&term| Key::Term(term)));
        self.keys.extend(pairs(&terms).map(Key::Pair));
        match terms[..] {
            [term] => drop(self.keys.insert(Key::Single(term))),
            [_, _] | [_, _, _] => self.keys.extend(pairs(&terms).map(Key::ShortPair)),
            _ => self.keys.extend(triples(&terms).map(Key::Triple)),
        }
        true
    }

    fn holds(&self, keys: impl IntoIterator<Item = Key>) -> bool {
        keys.into_iter().any(|key| self.keys.contains(&key))
    }
}

/// Any two of some terms.
fn pairs(terms: &[u32]) -> impl Iterator<Item = [u32; 2]> {
    terms.iter().enumerate().flat_map(|(at, &one)| terms[at + 1..].iter().map(move |&other| [one, other]))
}

/// Any three of them.
fn triples(terms: &[u32]) -> impl Iterator<Item = [u32; 3]> {
    terms
        .iter()
        .enumerate()
        .flat_map(|(at, &one)| pairs(&terms[at + 1..]).map(move |[two, three]| [one, two, three]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_that_share_more_than_half_of_the_shorter_one_are_alike() {
        for (kept, phrase, is_like) in [
            (&[1][..], &[1][..], true),
            (&[1], &[1, 2], true),
            (&[1, 2], &[2], true),
            (&[1, 2], &[2, 3], false),
            (&[1, 2], &[2, 1], true),
            (&[1, 2, 3], &[3, 4, 1], true),
            (&[1, 2, 3], &[3, 4, 5], false),
            (&[1, 2, 3, 4], &[1, 2, 5], true),
            (&[1, 2, 5], &[1, 2, 3, 4], true),
            (&[1, 2, 3, 4], &[1, 2, 5, 6], false),
            (&[1, 2, 3, 4], &[1, 5, 2, 3, 6], true),
        ] {
            let mut unlike = Unlike::new();
            assert!(unlike.keeps(kept));
            assert_eq!(!unlike.keeps(phrase), is_like, "{kept:?} {phrase:?}");
        }
    }
}
