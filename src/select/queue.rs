//! The order in which sentences are tried: by score, discounted by what the chosen ones have said already.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use ndarray::Array1;

use crate::graph::SentenceGraph;
use crate::settings::Redundancy;

/// A priority queue whose entries may have grown stale. A discount only ever grows, so an entry that is still the
/// first after its discount was brought up to date is the true first (lazy greedy, Minoux 1978): few of the others
/// are ever looked at.
pub(super) struct Queue<'g> {
    graph: &'g SentenceGraph,
    scores: &'g Array1<f64>,
    redundancy: f64,
    entries: BinaryHeap<Entry>,
    /// Whether a chosen sentence holds the term.
    said: Vec<bool>,
}

/// Ordered by value, then by place: the earlier sentence first.
#[derive(Clone, Copy)]
struct Entry {
    value: f64,
    sentence: Reverse<usize>,
}

impl<'g> Queue<'g> {
    pub(super) fn new(graph: &'g SentenceGraph, scores: &'g Array1<f64>, redundancy: Redundancy) -> Self {
        let entry = |(sentence, &value)| Entry { value, sentence: Reverse(sentence) };
        let entries = scores.iter().enumerate().map(entry).collect();
        let said = vec![false; graph.distinct()];
        Self { graph, scores, redundancy: redundancy.0, entries, said }
    }

    /// The sentence that is worth most now.
    pub(super) fn pop(&mut self) -> Option<usize> {
        loop {
            let first = self.entries.pop()?;
            let sentence = first.sentence.0;
            let value = self.value(sentence);
            let fresh = Entry { value, ..first };
            if value >= first.value || self.entries.peek().is_none_or(|next| fresh > *next) {
                return Some(sentence);
            }
            self.entries.push(fresh);
        }
    }

    /// From now on the terms of `sentence` have been said.
    pub(super) fn discount(&mut self, sentence: usize) {
        for &term in self.graph.row(sentence).0 {
            self.said[term as usize] = true;
        }
    }

    /// score · (1 - redundancy · share of the sentence's vector that has been said), squared weights counted.
    fn value(&self, sentence: usize) -> f64 {
        if self.redundancy == 0.0 {
            return self.scores[sentence];
        }
        let (terms, weights) = self.graph.row(sentence);
        let said = terms.iter().zip(weights).filter(|(term, _)| self.said[**term as usize]);
        let share: f64 = said.map(|(_, weight)| weight * weight).sum();
        self.scores[sentence] * (1.0 - self.redundancy * share)
    }
}

impl Ord for Entry {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.value.total_cmp(&other.value).then(self.sentence.cmp(&other.sentence))
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
    use crate::graph::graphs;

    proptest! {
        #[test]
        fn lazy_greedy_takes_what_looking_at_all_would_take(
            graph in graphs(),
            scores in prop::collection::vec(0.0_f64..1.0, 12),
            redundancy in 0.0_f64..=1.0,
        ) {
            let scores: Array1<f64> = scores[..graph.len()].iter().copied().collect();
            let mut queue = Queue::new(&graph, &scores, Redundancy(redundancy));
            let mut left: Vec<usize> = (0..graph.len()).collect();
            while let Some(taken) = queue.pop() {
                let entries = left.iter().map(|&s| Entry { value: queue.value(s), sentence: Reverse(s) });
                prop_assert_eq!(Some(taken), entries.max().map(|best| best.sentence.0));
                left.retain(|&sentence| sentence != taken);
                queue.discount(taken);
            }
            prop_assert!(left.is_empty());
        }
    }
}
