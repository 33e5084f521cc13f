//! The order in which candidates are tried: the one with the highest key first, the earlier one where keys tie.

use crate::number::to_u32;

/// In place of the key of a candidate that is out: less than any key.
const OUT: f64 = f64::NEG_INFINITY;
/// So many candidates that stand side by side are compared one by one; only the best of them plays against others.
const BLOCK: usize = 8;

/// A priority queue whose keys may change at any time: a tournament (Knuth 1973, 5.2.3) of blocks of candidates. It takes a
/// byte for each candidate beside its key.
#[derive(Clone, Default)]
pub(super) struct Queue {
    /// The key of each candidate, or [`OUT`].
    keys: Vec<f64>,
    /// The best candidate of each block, in the second half; before them who wins of the numbers 2i and 2i + 1, at i.
    winners: Vec<u32>,
}

impl Queue {
    /// A queue of the candidates 0, 1, …, with their keys, in the room of another; nothing for one that is out.
    pub(super) fn refilled(mut self, keys: impl Iterator<Item = Option<f64>>) -> Self {
        self.keys.clear();
        self.keys.extend(keys.map(|key| key.unwrap_or(OUT)));
        let blocks = self.keys.len().div_ceil(BLOCK);
        self.winners.resize(2 * blocks, 0);
        (0..blocks).for_each(|block| self.winners[blocks + block] = self.best_of(block));
        (1..blocks).rev().for_each(|place| self.play(place));
        self
    }

    /// Gives a candidate that is not out another key.
    pub(super) fn change(&mut self, candidate: usize, key: f64) {
        let before = self.keys[candidate];
        if before != OUT && before.total_cmp(&key).is_ne() {
            self.put_back(candidate, key);
        }
    }

    /// Puts a candidate that was taken out back, with another key.
    pub(super) fn put_back(&mut self, candidate: usize, key: f64) {
        self.keys[candidate] = key;
        let block = candidate / BLOCK;
        let mut place = self.winners.len() / 2 + block;
        self.winners[place] = self.best_of(block);
        while place > 1 {
            place /= 2;
            self.play(place);
        }
    }

    /// Takes the candidate with the highest key out, and tells both.
    pub(super) fn pop(&mut self) -> Option<(usize, f64)> {
        let best = *self.winners.get(1)? as usize;
        let key = self.keys[best];
        (key != OUT).then(|| {
            self.put_back(best, OUT);
            (best, key)
        })
    }

    /// The best candidate of a block.
    fn best_of(&self, block: usize) -> u32 {
        let first = block * BLOCK;
        let mut best = first;
        for candidate in first + 1..self.keys.len().min(first + BLOCK) {
            if self.keys[candidate].total_cmp(&self.keys[best]).is_gt() {
                best = candidate;
            }
        }
        to_u32(best)
    }

    fn play(&mut self, place: usize) {
        let [one, other] = [2 * place, 2 * place + 1].map(|below| self.winners[below]);
        let keys = [one, other].map(|candidate| self.keys[candidate as usize]);
        let wins = keys[0].total_cmp(&keys[1]).then(other.cmp(&one)).is_gt();
        self.winners[place] = if wins { one } else { other };
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_comes_out_is_the_highest_of_the_keys_as_they_are(
            keys in prop::collection::vec(prop::option::of(-5_i8..5), 1..50),
            changes in prop::collection::vec((0_usize..50, -5_i8..5), 0..40),
        ) {
            let mut plain: Vec<Option<f64>> = keys.iter().map(|key| key.map(f64::from)).collect();
            let mut queue = Queue::default().refilled(plain.iter().copied());
            for (round, (candidate, key)) in changes.into_iter().enumerate() {
                if candidate < plain.len() && plain[candidate].is_some() {
                    plain[candidate] = Some(f64::from(key));
                    queue.change(candidate, f64::from(key));
                }
                if round % 3 == 2 {
                    let best = plain.iter().enumerate().filter_map(|(at, key)| Some((at, (*key)?)));
                    let best = best.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
                    prop_assert_eq!(queue.pop(), best);
                    if let Some((taken, _)) = best {
                        plain[taken] = None;
                    }
                }
            }
        }
    }
}
