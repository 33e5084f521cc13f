//! The rank room: a score for each sentence, by `TextRank` (Mihalcea & Tarau 2004), which is `PageRank` over the
//! sentence graph with weighted edges:
//!
//! rᵢ = pᵢ + d · Σⱼ wⱼᵢ / Dⱼ · rⱼ, scaled to sum to 1, with p the teleport vector, d the damping and Dⱼ the total
//! weight of the edges that leave j.
//!
//! *Backward* (Mihalcea 2004): a sentence votes only for those before it, and less for those further off: an edge over
//! k sentences weighs wᵢⱼ · 2^(-k / half-life). So a long document is not its first page: every section has its own
//! opening sentences to vote for. The order is closed, so two sweeps solve it exactly. *Undirected*: every sentence votes
//! for every other; a power iteration with two sparse products a round. A sentence without outgoing edges spreads its vote
//! as p does, which only scales r.
//!
//! Law: scores are finite, non-negative and sum to 1; the same bits on every run.

use std::ops::Range;

use ndarray::{Array1, ArrayBase, Axis, DataMut, Ix1, Slice};

use crate::graph::SentenceGraph;
use crate::number::float;
use crate::settings::Direction;

/// The power iteration stops when the scores change by less than this in all.
const TOLERANCE: f64 = 1e-12;
/// It stops in any case after so many rounds; with a damping of 0.85 about 170 reach the tolerance.
const ROUNDS: usize = 1000;
/// A vote over so many sentences weighs half: about the length of a section.
const HALF_LIFE: f64 = 10.0;
/// Out-weights below this are rounding errors of sentences that share no term.
const NO_WEIGHT: f64 = 1e-12;

/// Ranks the sentences of `graph`. `documents`: which of them are of one document, in order; none votes *backward* for a
/// sentence of another. `teleport`: the share of each sentence in the
/// random jumps, non-negative.
pub(crate) fn rank(
    graph: &SentenceGraph,
    documents: &[Range<usize>],
    mut teleport: Array1<f64>,
    direction: Direction,
    damping: f64,
) -> Array1<f64> {
    share(&mut teleport, documents);
    match direction {
        Direction::Backward => backward(graph, documents, teleport, damping),
        Direction::Undirected => undirected(graph, &teleport, damping, ROUNDS),
    }
}

/// Rounds of [`centrality`]: what votes are worth after so many hardly changes any more.
const CENTRAL_ROUNDS: usize = 4;
/// Its damping, as in `PageRank` (Brin & Page 1998).
const CENTRAL_DAMPING: f64 = 0.85;

/// How central each sentence is: undirected `TextRank` from a uniform start, cut off after a few rounds.
pub(crate) fn centrality(graph: &SentenceGraph) -> Array1<f64> {
    let uniform = to_distribution(Array1::zeros(graph.len()));
    undirected(graph, &uniform, CENTRAL_DAMPING, CENTRAL_ROUNDS)
}

fn backward(
    graph: &SentenceGraph,
    documents: &[Range<usize>],
    teleport: Array1<f64>,
    damping: f64,
) -> Array1<f64> {
    let mut out = Array1::zeros(graph.len());
    let mut scores = teleport;
    let [mut seen, mut votes] = [(); 2].map(|()| Fading::new(graph));
    for (number, document) in documents.iter().enumerate() {
        if let Some(before) = number.checked_sub(1) {
            seen.forget(documents[before].clone());
            votes.forget(documents[before].clone());
        }
        // Forward once: what each sentence's edges to those before it weigh together.
        for sentence in document.clone() {
            out[sentence] = seen.dot_and_add(sentence);
            seen.fade();
        }
        // Backward once: all votes for a sentence come from behind it and are final.
        for sentence in document.clone().rev() {
            scores[sentence] += damping * votes.dot(sentence);
            if out[sentence] > NO_WEIGHT {
                votes.add(sentence, scores[sentence] / out[sentence]);
            }
            votes.fade();
        }
    }
    share(&mut scores, documents);
    scores
}

/// A sum of sentence vectors that halves every [`HALF_LIFE`] sentences. Fading is one multiplication, not one for
/// each term: the vector is kept divided by `scale`.
struct Fading<'g> {
    graph: &'g SentenceGraph,
    vector: Array1<f64>,
    scale: f64,
    factor: f64,
}

/// Below this scale the vector is brought back to its true size, long before it could overflow.
const SMALLEST_SCALE: f64 = 1e-100;

impl<'g> Fading<'g> {
    fn new(graph: &'g SentenceGraph) -> Self {
        Self { graph, vector: graph.zeros(), scale: 1.0, factor: (-1.0 / HALF_LIFE).exp2() }
    }

    fn dot(&self, sentence: usize) -> f64 {
        self.scale * self.graph.dot(sentence, &self.vector)
    }

    fn add(&mut self, sentence: usize, factor: f64) {
        self.graph.add(sentence, factor / self.scale, &mut self.vector);
    }

    /// The product with a sentence, which is then added.
    fn dot_and_add(&mut self, sentence: usize) -> f64 {
        self.scale * self.graph.dot_and_add(sentence, 1.0 / self.scale, &mut self.vector)
    }

    /// Back to nothing, where no others than `sentences` were added.
    fn forget(&mut self, sentences: Range<usize>) {
        sentences.for_each(|sentence| self.graph.clear(sentence, &mut self.vector));
        self.scale = 1.0;
    }

    fn fade(&mut self) {
        self.scale *= self.factor;
        if self.scale < SMALLEST_SCALE {
            self.vector *= self.scale;
            self.scale = 1.0;
        }
    }
}

fn undirected(graph: &SentenceGraph, teleport: &Array1<f64>, damping: f64, rounds: usize) -> Array1<f64> {
    let squares: Array1<f64> = (0..graph.len()).map(|sentence| graph.square(sentence)).collect();
    let out: Array1<f64> =
        (0..graph.len()).map(|sentence| graph.with_all(sentence) - squares[sentence]).collect();
    let mut scores = teleport.clone();
    // What each sentence gives every edge and then what it gets, and the sum of what is given, term by term.
    let (mut flow, mut votes) = (Array1::zeros(graph.len()), graph.zeros());
    for _ in 0..rounds {
        votes.fill(0.0);
        for (sentence, given) in flow.iter_mut().enumerate() {
            *given = if out[sentence] > NO_WEIGHT { scores[sentence] / out[sentence] } else { 0.0 };
            graph.add(sentence, *given, &mut votes);
        }
        // A sentence does not vote for itself.
        for (sentence, flow) in flow.iter_mut().enumerate() {
            *flow = f64::max(graph.dot(sentence, &votes) - squares[sentence] * *flow, 0.0);
        }
        // The random jumps, and the votes of sentences without edges, are spread by p.
        let jumps = 1.0 - damping * flow.sum();
        let mut residual = 0.0;
        for (sentence, score) in scores.iter_mut().enumerate() {
            let next = flow[sentence] * damping + teleport[sentence] * jumps;
            residual += f64::abs(next - *score);
            *score = next;
        }
        if residual < TOLERANCE {
            break;
        }
    }
    scores
}

/// Scales to a sum of 1, of which each document gets a share by the root of its sentences: a long one has more to tell, but
/// not all of it is about what the others tell.
fn share(vector: &mut Array1<f64>, documents: &[Range<usize>]) {
    let root = |document: &Range<usize>| float(document.len()).sqrt();
    let roots: f64 = documents.iter().map(root).sum();
    for document in documents.iter().filter(|document| !document.is_empty()) {
        let own = vector.slice_axis_mut(Axis(0), Slice::from(document.clone()));
        let mut own = to_distribution(own);
        own *= root(document) / roots;
    }
}

/// Scales to a sum of 1; a vector of zeros becomes the uniform distribution.
fn to_distribution<V: DataMut<Elem = f64>>(mut vector: ArrayBase<V, Ix1>) -> ArrayBase<V, Ix1> {
    let sum = vector.sum();
    if sum > 0.0 {
        vector /= sum;
    } else {
        let share = 1.0 / float(vector.len());
        vector.fill(share);
    }
    vector
}

#[cfg(test)]
mod tests {
    use std::fs;

    use ndarray::Array2;
    use proptest::prelude::*;

    use super::*;
    use crate::article::Article;
    use crate::document::Document;
    use crate::graph::graphs;
    use crate::terms::{Hints, StopWords, Terms, Words};
    use crate::units::{Shortening, Units};

    /// What the fast ways and the dense solve may differ by.
    const AGREEMENT: f64 = 1e-9;

    /// The oracle: solves (I - d · M) r = p by Gaussian elimination, with M the column-stochastic matrix of votes.
    fn dense(
        graph: &SentenceGraph,
        teleport: &Array1<f64>,
        direction: Direction,
        damping: f64,
    ) -> Array1<f64> {
        let n = graph.len();
        let mut weights = graph.dense();
        if direction == Direction::Backward {
            for ((from, to), weight) in weights.indexed_iter_mut() {
                let distance = f64::from(u32::try_from(from.abs_diff(to)).unwrap());
                *weight *= if to < from { (-distance / HALF_LIFE).exp2() } else { 0.0 };
            }
        }
        let out = weights.sum_axis(ndarray::Axis(1));
        let mut system = Array2::from_shape_fn((n, n + 1), |(to, from)| {
            if from == n {
                return teleport[to];
            }
            let vote = if out[from] > NO_WEIGHT { damping * weights[[from, to]] / out[from] } else { 0.0 };
            f64::from(u8::from(to == from)) - vote
        });
        for pivot in 0..n {
            for row in (0..n).filter(|&row| row != pivot) {
                let factor = system[[row, pivot]] / system[[pivot, pivot]];
                for column in pivot..=n {
                    system[[row, column]] -= factor * system[[pivot, column]];
                }
            }
        }
        to_distribution((0..n).map(|i| system[[i, n]] / system[[i, i]]).collect())
    }

    fn assert_agrees(graph: &SentenceGraph, teleport: &Array1<f64>, damping: f64) {
        for direction in [Direction::Backward, Direction::Undirected] {
            let scores =
                rank(graph, std::slice::from_ref(&(0..graph.len())), teleport.clone(), direction, damping);
            let oracle = dense(graph, &to_distribution(teleport.clone()), direction, damping);
            for (score, expected) in scores.iter().zip(&oracle) {
                assert!((score - expected).abs() < AGREEMENT, "{direction:?}: {score} is not {expected}");
            }
            assert!(graph.len() == 0 || (scores.sum() - 1.0).abs() < AGREEMENT);
        }
    }

    #[test]
    fn sweeps_and_iteration_agree_with_a_dense_solve_on_every_fixture() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/documents");
        for entry in fs::read_dir(folder).unwrap() {
            let text = fs::read_to_string(entry.unwrap().path()).unwrap();
            let article = Article::plain(&text);
            let document = Document::new(&article, None, false);
            let units = Units::new(std::slice::from_ref(&document), Shortening::Never);
            let mut words = Words::new(&units, Hints::default(), &StopWords::arabic(), false, None);
            let graph = SentenceGraph::new(Terms::new(&words.take_spoken()));
            assert_agrees(&graph, &Array1::ones(graph.len()), 0.85);
        }
    }

    proptest! {
        #[test]
        fn they_agree_on_random_graphs_and_teleports(
            graph in graphs(),
            jumps in prop::collection::vec(0.0_f64..2.0, 12),
            damping in 0.0_f64..0.95,
        ) {
            let teleport: Array1<f64> = jumps[..graph.len()].iter().copied().collect();
            assert_agrees(&graph, &teleport, damping);
        }

        #[test]
        fn edges_are_finite_non_negative_and_none_leads_home(graph in graphs()) {
            for ((from, to), weight) in graph.dense().indexed_iter() {
                prop_assert!(weight.is_finite() && *weight >= 0.0);
                prop_assert!(from != to || *weight == 0.0);
            }
        }
    }

    #[test]
    fn a_document_without_sentences_has_no_scores() {
        let graph = SentenceGraph::new(Terms::of_rows(0, Vec::<Vec<_>>::new()));
        assert!(rank(&graph, &[], Array1::zeros(0), Direction::Undirected, 0.85).is_empty());
        assert!(rank(&graph, &[], Array1::zeros(0), Direction::Backward, 0.85).is_empty());
    }
}
