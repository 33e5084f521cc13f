//! The terms of one sentence, counted, in the order of their numbers: without sorting, of which nobody can foresee the steps.

use crate::number::to_u32;

/// A count for each term, and which of them are not 0: a bit for each in `held`, and for each number of `held` that is not 0 a
/// bit in `blocks`.
pub(super) struct Bag {
    counts: Vec<u32>,
    held: Vec<u64>,
    blocks: Vec<u64>,
}

const BITS: usize = u64::BITS as usize;

impl Bag {
    /// An empty bag for so many different terms.
    pub(super) fn new(distinct: usize) -> Self {
        let words = distinct.div_ceil(BITS);
        Self { counts: vec![0; distinct], held: vec![0; words], blocks: vec![0; words.div_ceil(BITS)] }
    }

    /// Counts a term.
    pub(super) fn add(&mut self, term: u32) {
        let term = term as usize;
        self.counts[term] += 1;
        self.held[term / BITS] |= 1 << (term % BITS);
        self.blocks[term / BITS / BITS] |= 1 << (term / BITS % BITS);
    }

    /// Takes all terms out, each with its count, in order.
    pub(super) fn take(&mut self, mut visit: impl FnMut(u32, u32)) {
        let Self { counts, held, blocks } = self;
        each_bit(blocks, |word| {
            each_bit(&mut held[word..=word], |bit| {
                let term = word * BITS + bit;
                visit(to_u32(term), std::mem::take(&mut counts[term]));
            });
        });
    }
}

/// Takes out all bits, in order.
fn each_bit(words: &mut [u64], mut visit: impl FnMut(usize)) {
    for (number, word) in words.iter_mut().enumerate() {
        while *word != 0 {
            visit(number * BITS + word.trailing_zeros() as usize);
            *word &= *word - 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_taken_out_is_what_was_put_in(sentences in prop::collection::vec(prop::collection::vec(0_u32..9000, 0..30), 0..4)) {
            let mut bag = Bag::new(9000);
            for sentence in sentences {
                let (mut expected, mut taken) = (BTreeMap::new(), Vec::new());
                for term in sentence {
                    bag.add(term);
                    *expected.entry(term).or_insert(0) += 1;
                }
                bag.take(|term, count| taken.push((term, count)));
                prop_assert_eq!(taken, expected.into_iter().collect::<Vec<_>>());
            }
        }
    }
}
