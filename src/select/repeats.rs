//! Near-duplicates: whether a sentence says what a chosen one has said already.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use foldhash::fast::FixedState;

use crate::graph::SentenceGraph;

/// Sentences at least this similar (cosine of their term vectors) say the same.
const NEAR_DUPLICATE: f64 = 0.9;
/// A sentence is compared with no more chosen ones than this. Rare terms bring together a handful; only where few words
/// are said over and over, in a summary of many hundred sentences, do they bring more, and then the check would grow
/// with the summary.
const MOST_COMPARED: usize = 64;

/// Share of the shorter of two sentences, by squared weights, that makes them tell the same where one news is expected.
/// Readers agree with nine in ten from 0.6 on, with two in three from 0.5, and with few below.
const SAME_NEWS: f64 = 0.5;
/// Terms of the shortest sentence of which a share says anything.
const FEWEST_TERMS: usize = 4;

/// Whether most of what the shorter of two sentences says stands in the other.
pub(super) fn tell_the_same(graph: &SentenceGraph, one: usize, other: usize) -> bool {
    let [one, other] = [one, other].map(|sentence| graph.row(sentence));
    let (short, long) = if one.0.len() <= other.0.len() { (one, other) } else { (other, one) };
    let shared = short.0.iter().zip(short.1).filter(|(term, _)| long.0.binary_search(term).is_ok());
    short.0.len() >= FEWEST_TERMS && shared.map(|(_, weight)| weight * weight).sum::<f64>() >= SAME_NEWS
}

/// The chosen sentences, found again by their rarest terms.
///
/// Sort the terms of every sentence by one order, rare ones first, and call *prefix* so many of them that the rest
/// alone is shorter than the threshold. Two vectors at least that similar then share a term of both prefixes, for
/// what they share elsewhere is not enough (Bayardo, Ma & Srikant 2007, for cosine). So only sentences that share one
/// of a few rare terms are compared, and the check does not grow with the summary.
#[derive(Clone)]
pub(super) struct Repeats<'g> {
    graph: &'g SentenceGraph,
    by_term: HashMap<u32, Vec<usize>, FixedState>,
}

impl<'g> Repeats<'g> {
    pub(super) fn new(graph: &'g SentenceGraph) -> Self {
        Self { graph, by_term: HashMap::default() }
    }

    /// Remembers a sentence as chosen, unless a chosen one says what it says; answers whether it did.
    pub(super) fn add(&mut self, sentence: usize) -> bool {
        let prefix = self.prefix(sentence);
        if self.is_near(sentence, &prefix) {
            return false;
        }
        for term in prefix {
            self.by_term.entry(term).or_default().push(sentence);
        }
        true
    }

    /// Whether a chosen sentence says what this one says.
    pub(super) fn has(&self, sentence: usize) -> bool {
        self.is_near(sentence, &self.prefix(sentence))
    }

    fn is_near(&self, sentence: usize, prefix: &[u32]) -> bool {
        let mut near = prefix.iter().filter_map(|term| self.by_term.get(term)).flatten().take(MOST_COMPARED);
        near.any(|&other| self.graph.similarity(sentence, other) >= NEAR_DUPLICATE)
    }

    /// The prefix of a sentence, without the terms that no other sentence holds: they bring it together with none.
    fn prefix(&self, sentence: usize) -> Vec<u32> {
        let ((terms, weights), frequency) = (self.graph.row(sentence), self.graph.term_frequency());
        let rows = (0_u32..).zip(terms).map(|(place, &term)| (frequency[term as usize], place));
        let (own, shared) = (rows.clone().filter(|row| row.0 == 1), rows.filter(|row| row.0 > 1));
        let without = |rest: f64, place: u32| rest - weights[place as usize] * weights[place as usize];
        let mut rest = own.fold(1.0, |rest, (_, place)| without(rest, place));
        let mut prefix = Vec::new();
        // Few are needed of many: no reason to sort them all.
        let mut rarest = BinaryHeap::with_capacity(terms.len());
        rarest.extend(shared.map(Reverse));
        while rest >= NEAR_DUPLICATE * NEAR_DUPLICATE
            && let Some(Reverse((_, place))) = rarest.pop()
        {
            rest = without(rest, place);
            prefix.push(terms[place as usize]);
        }
        prefix
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::graph::graphs;

    proptest! {
        #[test]
        fn what_tells_the_same_does_so_both_ways_and_a_long_sentence_tells_itself(graph in graphs()) {
            for one in 0..graph.len() {
                prop_assert_eq!(tell_the_same(&graph, one, one), graph.row(one).0.len() >= FEWEST_TERMS);
                for other in 0..graph.len() {
                    let is_equal_in_length = graph.row(one).0.len() == graph.row(other).0.len();
                    let ways = [tell_the_same(&graph, one, other), tell_the_same(&graph, other, one)];
                    prop_assert!(is_equal_in_length || ways[0] == ways[1]);
                }
            }
        }

        #[test]
        fn prefixes_find_every_near_duplicate_that_comparing_all_pairs_finds(graph in graphs()) {
            let mut repeats = Repeats::new(&graph);
            let mut chosen: Vec<usize> = Vec::new();
            for sentence in 0..graph.len() {
                let near = |&other: &usize| graph.similarity(sentence, other) >= NEAR_DUPLICATE;
                let is_new = !chosen.iter().any(near);
                prop_assert_eq!(repeats.has(sentence), !is_new);
                prop_assert_eq!(repeats.add(sentence), is_new, "sentence {}", sentence);
                chosen.extend(is_new.then_some(sentence));
            }
        }
    }
}
