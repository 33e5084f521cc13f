//! What each candidate would add to what is chosen so far, kept up to date while the summary grows.

use super::said::Said;
use crate::graph::SentenceGraph;
use crate::number::indicator;
use crate::settings::Redundancy;
use crate::worth::{Features, Worth};

/// A candidate's likeness is taken to so many of the first chosen sentences: what comes later repeats them, if anything,
/// and the price stays linear in the text.
const COMPARED: usize = 16;

/// The state of a growing summary.
#[derive(Clone)]
pub(crate) struct Gains<'a> {
    graph: &'a SentenceGraph,
    worth: &'a Worth,
    /// How much what is said already counts against a sentence, 0 to 1.
    redundancy: f64,
    said: Said<'a>,
    /// Whether the candidate is chosen.
    chosen: Vec<bool>,
    /// How many are chosen.
    count: usize,
}

/// Whose gains a choice has changed.
pub(crate) enum Changed {
    /// Everybody's.
    All,
    /// Those of some.
    Some(Vec<u32>),
}

impl<'a> Gains<'a> {
    pub(crate) fn new(graph: &'a SentenceGraph, worth: &'a Worth, redundancy: Redundancy) -> Self {
        Self {
            graph,
            worth,
            redundancy: redundancy.0,
            said: Said::new(graph, worth),
            chosen: vec![false; graph.len()],
            count: 0,
        }
    }

    pub(crate) fn is_chosen(&self, candidate: usize) -> bool {
        self.chosen[candidate]
    }

    /// Whether chosen sentences hold all terms of a candidate.
    pub(super) fn is_said(&self, candidate: usize) -> bool {
        self.redundancy > 0.0
            && self.count > 0
            && self.graph.row(candidate).0.iter().all(|&term| self.said.times(term) > 0)
    }

    /// What a candidate would add now.
    pub(crate) fn of(&self, candidate: usize) -> f64 {
        let (fixed, weights) =
            (if self.count == 0 { &self.worth.alone } else { &self.worth.later }, &self.worth.weights);
        // Of the others the sum is known.
        let Features { opening_weight, new_weight, unsaid, closest, unsupported, .. } =
            self.with_changing(candidate, Features::default());
        fixed[candidate]
            + (opening_weight * weights.opening_weight
                + new_weight * weights.new_weight
                + unsaid * weights.unsaid
                + closest * weights.closest
                + unsupported * weights.unsupported)
    }

    /// What a candidate that would add `gain` would add with the sentence before it to lean on. What the two have in
    /// common is not taken off: the choice between a pair and one sentence needs no more.
    pub(crate) fn supported(&self, candidate: usize, gain: f64) -> f64 {
        let lost = self.worth.weights.unsupported * self.worth.leans[candidate];
        gain - lost * indicator(!self.is_supported(candidate))
    }

    /// The terms of a candidate, each once.
    pub(super) fn terms(&self, candidate: usize) -> &'a [u32] {
        self.graph.row(candidate).0
    }

    /// Share of what no chosen sentence says but this candidate that is lost if only `kept` of its terms, in ascending
    /// order, are left.
    pub(super) fn lost_share(&self, candidate: usize, kept: &[u32]) -> f64 {
        let own = u32::from(self.chosen[candidate]);
        let (mut all, mut lost) = (0.0, 0.0);
        let mut kept = kept.iter().peekable();
        for term in self.terms(candidate) {
            let said = if self.said.times(*term) > own { self.redundancy } else { 0.0 };
            let worth = self.worth.terms[*term as usize] * (1.0 - said);
            all += worth;
            while kept.next_if(|other| *other < term).is_some() {}
            if kept.next_if_eq(&term).is_none() {
                lost += worth;
            }
        }
        if all > 0.0 { lost / all } else { 0.0 }
    }

    /// All features of a candidate as they are now. The worth was made to tell them.
    pub(crate) fn features(&self, candidate: usize) -> Features {
        let fixed = self.worth.features[candidate];
        self.with_changing(candidate, if self.count == 0 { fixed } else { fixed.later() })
    }

    /// The features of a candidate that change while a summary grows, beside those that do not.
    #[inline(always)]
    fn with_changing(&self, candidate: usize, fixed: Features) -> Features {
        let (all, said) = (self.worth.told[candidate], self.said.of(candidate));
        let unsupported = self.worth.leans[candidate] * indicator(!self.is_supported(candidate));
        if self.count == 0 {
            return Features { opening_weight: all, unsupported, ..fixed };
        }
        Features {
            new_weight: all - self.redundancy * said.worth,
            unsaid: 1.0 - self.redundancy * said.share,
            closest: self.redundancy * self.said.closest(candidate),
            unsupported,
            ..fixed
        }
    }

    /// Whether the sentence before it is chosen. Before the first of a document, which alone never leans, stands none.
    fn is_supported(&self, candidate: usize) -> bool {
        self.worth.leans[candidate] > 0.0
            && candidate.checked_sub(1).is_some_and(|before| self.chosen[before])
    }

    /// Chooses a candidate; answers whose gains that changes.
    pub(crate) fn choose(&mut self, candidate: usize) -> Changed {
        self.choose_terms(candidate, self.terms(candidate))
    }

    /// Chooses a candidate of which only `terms` are left, each named once.
    pub(super) fn choose_terms(&mut self, candidate: usize, terms: &[u32]) -> Changed {
        self.chosen[candidate] = true;
        self.count += 1;
        self.said.say_later(terms);
        if self.count <= COMPARED {
            self.said.compare_later(candidate);
            return Changed::All;
        }
        let mut changed = self.said.unheard_of();
        self.refresh();
        if candidate + 1 < self.graph.len() {
            changed.extend(u32::try_from(candidate + 1));
        }
        changed.sort_unstable();
        changed.dedup();
        Changed::Some(changed)
    }

    /// Says terms of a chosen sentence.
    pub(super) fn say(&mut self, terms: &[u32]) {
        self.said.say(terms);
    }

    /// Takes back terms that were said.
    pub(super) fn unsay(&mut self, terms: &[u32]) {
        self.said.unsay(terms);
    }

    /// Brings up to date what everybody's gain is made of, after [`Changed::All`]: not before it is asked for, so that the last
    /// choice costs nothing.
    pub(crate) fn refresh(&mut self) {
        self.said.refresh();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::graph::graphs;
    use crate::terms::Terms;

    /// Several small graphs one behind the other, each with half of its terms in common with the next: more sentences
    /// than are compared, and some of their terms are not said until late.
    fn long_graphs() -> impl Strategy<Value = SentenceGraph> {
        prop::collection::vec(graphs(), 4..7).prop_map(|graphs| {
            let rows = graphs.iter().zip((0..).step_by(4)).flat_map(|(graph, first)| {
                (0..graph.len()).map(move |number| {
                    let (terms, weights) = graph.row(number);
                    terms.iter().map(move |term| term + first).zip(weights.iter().copied())
                })
            });
            SentenceGraph::new(Terms::of_rows(4 * graphs.len() + 4, rows))
        })
    }

    fn numbers(count: usize, least: f64) -> impl Strategy<Value = Vec<f64>> {
        prop::collection::vec(least..1.0, count)
    }

    /// Any worth of the sentences of a graph.
    fn worths(graph: &SentenceGraph) -> impl Strategy<Value = Worth> + use<> {
        // The features that do not change while a summary grows come first.
        let fixed = Features::NAMES.iter().position(|name| *name == "opening_weight").unwrap();
        let rows = prop::collection::vec(numbers(fixed, -1.0), graph.len());
        let weights = numbers(Features::NAMES.len(), -1.0);
        let parts = (weights, rows, numbers(graph.len(), 0.0), numbers(graph.distinct(), 0.0));
        let held: Vec<Vec<u32>> = (0..graph.len()).map(|number| graph.row(number).0.to_vec()).collect();
        parts.prop_map(move |(weights, rows, leans, terms)| {
            let weights = Features::of_values(&weights);
            let features: Vec<Features> = rows.iter().map(|row| Features::of_values(row)).collect();
            let (alone, later) =
                features.iter().map(|row| (row.dot(&weights), row.later().dot(&weights))).unzip();
            let told = held.iter().map(|held| held.iter().map(|&term| terms[term as usize]).sum()).collect();
            Worth { weights, alone, later, leans, terms, told, features }
        })
    }

    /// A graph, a worth of its sentences, and an order to choose them all in.
    fn summaries() -> impl Strategy<Value = (SentenceGraph, Worth, Vec<usize>)> {
        prop_oneof![graphs(), long_graphs()].prop_flat_map(|graph| {
            let order = Just((0..graph.len()).collect()).prop_shuffle();
            let worth = worths(&graph);
            (Just(graph), worth, order)
        })
    }

    proptest! {
        #[test]
        fn a_gain_is_the_sum_of_the_weighted_features(
            (graph, worth, order) in summaries(), redundancy in 0.0..=1.0,
        ) {
            let mut gains = Gains::new(&graph, &worth, Redundancy(redundancy));
            for next in order {
                for candidate in 0..graph.len() {
                    let sum = gains.features(candidate).dot(&worth.weights);
                    prop_assert!((gains.of(candidate) - sum).abs() < 1e-9);
                }
                gains.choose(next);
                gains.refresh();
            }
        }

        #[test]
        fn a_gain_that_is_not_told_to_be_changed_is_as_before(
            (graph, worth, order) in summaries(), redundancy in 0.0..=1.0,
        ) {
            let mut gains = Gains::new(&graph, &worth, Redundancy(redundancy));
            for next in order {
                let before: Vec<f64> = (0..graph.len()).map(|candidate| gains.of(candidate)).collect();
                let Changed::Some(changed) = gains.choose(next) else {
                    gains.refresh();
                    continue;
                };
                for (candidate, number) in (0..graph.len()).zip(0_u32..) {
                    let same = gains.of(candidate).total_cmp(&before[candidate]).is_eq();
                    prop_assert!(same || changed.contains(&number));
                }
            }
        }

        #[test]
        fn rows_and_columns_tell_the_same((graph, worth, order) in summaries(), redundancy in 0.0..=1.0) {
            let with_columns = graph.clone();
            with_columns.holders();
            let [mut rows, mut columns] =
                [&graph, &with_columns].map(|graph| Gains::new(graph, &worth, Redundancy(redundancy)));
            for next in order {
                for gains in [&mut rows, &mut columns] {
                    gains.choose(next);
                    gains.refresh();
                }
                for candidate in 0..graph.len() {
                    prop_assert_eq!(rows.of(candidate).to_bits(), columns.of(candidate).to_bits());
                }
            }
        }

        #[test]
        fn what_is_unsaid_and_said_again_changes_nothing((graph, worth, order) in summaries()) {
            let mut gains = Gains::new(&graph, &worth, Redundancy(1.0));
            let all = |gains: &Gains<'_>| -> Vec<f64> {
                (0..graph.len()).map(|candidate| gains.of(candidate)).collect()
            };
            for next in order {
                gains.choose(next);
                gains.refresh();
                let (before, terms) = (all(&gains), gains.terms(next));
                gains.unsay(terms);
                gains.say(terms);
                prop_assert!(all(&gains).iter().zip(&before).all(|(now, before)| (now - before).abs() < 1e-9));
                // What it alone says is what is lost with it.
                prop_assert!(terms.is_empty() || gains.lost_share(next, terms).abs() < 1e-9);
            }
        }

        #[test]
        fn without_redundancy_it_does_not_matter_what_is_chosen((graph, worth, order) in summaries()) {
            let news = |gains: &Gains<'_>, candidate| {
                let Features { new_weight, unsaid, closest, .. } = gains.features(candidate);
                [new_weight, unsaid, closest].map(f64::to_bits)
            };
            let [mut one, mut all] = [(); 2].map(|()| Gains::new(&graph, &worth, Redundancy(0.0)));
            one.choose(0);
            one.refresh();
            for next in order {
                all.choose(next);
                all.refresh();
                for candidate in 0..graph.len() {
                    prop_assert_eq!(news(&one, candidate), news(&all, candidate));
                }
            }
        }
    }
}
