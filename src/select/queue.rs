//! The order in which candidates are tried: the one with the highest key first, the earlier one where keys tie.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A priority queue whose keys may change at any time.
#[derive(Clone, Default)]
pub(super) struct Queue {
    entries: BinaryHeap<Entry>,
    /// The key that counts for each candidate; nothing for one that is out.
    keys: Vec<Option<f64>>,
}

/// Ordered by key, then by place: the earlier candidate first.
#[derive(Clone, Copy)]
struct Entry {
    key: f64,
    candidate: Reverse<usize>,
}

impl Queue {
    /// A queue of the candidates 0, 1, …, with their keys; nothing for one that is out.
    pub(super) fn new(keys: Vec<Option<f64>>) -> Self {
        let entry = |(candidate, key): (usize, &Option<f64>)| {
            Some(Entry { key: (*key)?, candidate: Reverse(candidate) })
        };
        let mut entries = Vec::with_capacity(keys.len());
        entries.extend(keys.iter().enumerate().filter_map(entry));
        Self { entries: entries.into(), keys }
    }

    /// Gives a candidate that is not out another key.
    pub(super) fn change(&mut self, candidate: usize, key: f64) {
        if self.keys[candidate].is_some_and(|before| before.total_cmp(&key).is_ne()) {
            self.keys[candidate] = Some(key);
            self.entries.push(Entry { key, candidate: Reverse(candidate) });
        }
    }

    /// Puts a candidate that was taken out back, with another key.
    pub(super) fn put_back(&mut self, candidate: usize, key: f64) {
        self.keys[candidate] = Some(key);
        self.entries.push(Entry { key, candidate: Reverse(candidate) });
    }

    /// Takes the candidate with the highest key out, and tells both.
    pub(super) fn pop(&mut self) -> Option<(usize, f64)> {
        loop {
            let Entry { key, candidate: Reverse(candidate) } = self.entries.pop()?;
            // Entries of keys that have changed since are passed over.
            if self.keys[candidate].is_some_and(|counts| counts.total_cmp(&key).is_eq()) {
                self.keys[candidate] = None;
                return Some((candidate, key));
            }
        }
    }
}

impl Ord for Entry {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key.total_cmp(&other.key).then(self.candidate.cmp(&other.candidate))
    }
}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Entry {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_comes_out_is_the_highest_of_the_keys_as_they_are(
            keys in prop::collection::vec(prop::option::of(-5_i8..5), 1..9),
            changes in prop::collection::vec((0_usize..9, -5_i8..5), 0..20),
        ) {
            let mut plain: Vec<Option<f64>> = keys.iter().map(|key| key.map(f64::from)).collect();
            let mut queue = Queue::new(plain.clone());
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
