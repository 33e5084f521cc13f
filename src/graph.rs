//! The graph room: sentences as nodes, joined by the cosine similarity of their weighted terms.
//!
//! The graph is never written out. With X the matrix of unit term vectors (a row for each sentence), the weight
//! between sentences i and j is xᵢ·xⱼ, so every sum over edges is a product with X and Xᵀ and costs as much as there
//! are terms, not as many as there are pairs.
//!
//! Law: weights are finite and non-negative, and no sentence has an edge to itself.

use std::cell::OnceCell;

use ndarray::Array1;
#[cfg(test)]
use ndarray::Array2;
#[cfg(test)]
use proptest::prelude::*;

use crate::terms::Terms;

/// The sentence graph: rows of unit length, compressed.
#[derive(Clone, Debug)]
pub(crate) struct SentenceGraph {
    /// Where each row starts, and where the last one ends; one longer than there are sentences.
    rows: Vec<u32>,
    /// Terms, row by row, sorted within a row.
    terms: Vec<u32>,
    /// Their weights; the squares of a row sum to 1, or to 0 in a row without terms.
    weights: Vec<f64>,
    /// In how many sentences each term stands.
    frequency: Vec<u32>,
    /// See [`SentenceGraph::idf`].
    idf: Vec<f64>,
    /// The length of the sum of all rows, and the product of each row with that sum.
    norm_of_all: f64,
    with_all: Vec<f64>,
    holders: OnceCell<Holders>,
}

/// The matrix by its columns, compressed.
#[derive(Clone, Debug)]
pub(crate) struct Holders {
    /// Where each column starts, and where the last one ends.
    columns: Vec<u32>,
    /// Sentences, column by column, in order.
    sentences: Vec<u32>,
    /// The weight of the term in each.
    weights: Vec<f64>,
}

impl Holders {
    fn new(graph: &SentenceGraph) -> Self {
        // Every start stands one place further on until its column is filled.
        let mut columns = vec![0; graph.distinct() + 2];
        for (start, count) in columns[2..].iter_mut().zip(&graph.frequency) {
            *start = *count;
        }
        (2..columns.len()).for_each(|at| columns[at] += columns[at - 1]);
        let (mut sentences, mut weights) = (vec![0; graph.terms.len()], vec![0.0; graph.terms.len()]);
        for (sentence, number) in (0..graph.len()).zip(0_u32..) {
            let (terms, row) = graph.row(sentence);
            for (&term, &weight) in terms.iter().zip(row) {
                let next = &mut columns[term as usize + 1];
                (sentences[*next as usize], weights[*next as usize]) = (number, weight);
                *next += 1;
            }
        }
        Self { columns, sentences, weights }
    }

    /// The sentences that hold a term, in order, each with the weight of the term in it.
    pub(crate) fn of(&self, term: u32) -> impl Iterator<Item = (u32, f64)> {
        let [start, end] = [0, 1].map(|next| self.columns[term as usize + next] as usize);
        self.sentences[start..end].iter().copied().zip(self.weights[start..end].iter().copied())
    }
}

impl SentenceGraph {
    /// The graph over the rows of `terms`.
    pub(crate) fn new(terms: Terms) -> Self {
        let Terms { rows, ids, mut weights, frequency, idf, .. } = terms;
        let mut sum = vec![0.0; frequency.len()];
        for bounds in rows.windows(2) {
            let row = bounds[0] as usize..bounds[1] as usize;
            let (ids, weights) = (&ids[row.clone()], &mut weights[row]);
            let norm = weights.iter().map(|weight| weight * weight).sum::<f64>().sqrt();
            if norm > 0.0 {
                for weight in &mut *weights {
                    *weight /= norm;
                }
            }
            for (&term, weight) in ids.iter().zip(weights) {
                sum[term as usize] += *weight;
            }
        }
        let (sum, holders) = (Array1::from_vec(sum), OnceCell::new());
        let (norm_of_all, with_all) = (sum.dot(&sum).sqrt(), Vec::new());
        let graph = Self { rows, terms: ids, weights, frequency, idf, norm_of_all, with_all, holders };
        let with_all = (0..graph.len()).map(|sentence| graph.dot(sentence, &sum)).collect();
        Self { with_all, ..graph }
    }

    /// Number of sentences.
    pub(crate) fn len(&self) -> usize {
        self.rows.len() - 1
    }

    /// In how many sentences each term stands.
    pub(crate) fn term_frequency(&self) -> &[u32] {
        &self.frequency
    }

    /// Whether anybody has asked for [`SentenceGraph::holders`].
    pub(crate) fn has_holders(&self) -> bool {
        self.holders.get().is_some()
    }

    /// Which sentences hold each term; made when it is first asked for, for it takes more than the matrix itself.
    pub(crate) fn holders(&self) -> &Holders {
        self.holders.get_or_init(|| Holders::new(self))
    }

    /// The inverse sentence frequency of each term, ln(1 + N / df); 0 for one that no sentence holds.
    pub(crate) fn idf(&self) -> &[f64] {
        &self.idf
    }

    /// Number of different terms.
    pub(crate) fn distinct(&self) -> usize {
        self.frequency.len()
    }

    /// A zero for every term.
    pub(crate) fn zeros(&self) -> Array1<f64> {
        Array1::zeros(self.distinct())
    }

    /// Terms and weights of one sentence.
    #[inline(always)]
    pub(crate) fn row(&self, sentence: usize) -> (&[u32], &[f64]) {
        let row = self.rows[sentence] as usize..self.rows[sentence + 1] as usize;
        (&self.terms[row.clone()], &self.weights[row])
    }

    /// xᵢ · v, for a vector over the terms.
    pub(crate) fn dot(&self, sentence: usize, vector: &Array1<f64>) -> f64 {
        let (terms, weights) = self.row(sentence);
        let vector = vector.as_slice().expect("an array in one piece");
        terms.iter().zip(weights).map(|(&term, weight)| weight * vector[term as usize]).sum()
    }

    /// v += factor · xᵢ, for a vector over the terms.
    pub(crate) fn add(&self, sentence: usize, factor: f64, vector: &mut Array1<f64>) {
        let (terms, weights) = self.row(sentence);
        let vector = vector.as_slice_mut().expect("an array in one piece");
        for (&term, weight) in terms.iter().zip(weights) {
            vector[term as usize] += factor * weight;
        }
    }

    /// xᵢ · v, and then v += factor · xᵢ.
    pub(crate) fn dot_and_add(&self, sentence: usize, factor: f64, vector: &mut Array1<f64>) -> f64 {
        let (terms, weights) = self.row(sentence);
        let vector = vector.as_slice_mut().expect("an array in one piece");
        let mut sum = 0.0;
        for (&term, weight) in terms.iter().zip(weights) {
            let value = &mut vector[term as usize];
            sum += weight * *value;
            *value += factor * weight;
        }
        sum
    }

    /// v = 0 at the terms of xᵢ, for a vector over the terms.
    pub(crate) fn clear(&self, sentence: usize, vector: &mut Array1<f64>) {
        let vector = vector.as_slice_mut().expect("an array in one piece");
        self.row(sentence).0.iter().for_each(|&term| vector[term as usize] = 0.0);
    }

    /// xᵢ · Σⱼ xⱼ, over all sentences.
    pub(crate) fn with_all(&self, sentence: usize) -> f64 {
        self.with_all[sentence]
    }

    /// Cosine of xᵢ with Σⱼ xⱼ; 0 where no sentence has terms.
    pub(crate) fn likeness_to_all(&self, sentence: usize) -> f64 {
        self.with_all[sentence] / self.norm_of_all.max(f64::MIN_POSITIVE)
    }

    /// xᵢ · xᵢ: 1, or 0 for a sentence without terms.
    pub(crate) fn square(&self, sentence: usize) -> f64 {
        self.row(sentence).1.iter().map(|weight| weight * weight).sum()
    }

    /// xᵢ · xⱼ.
    pub(crate) fn similarity(&self, i: usize, j: usize) -> f64 {
        let ((left, left_weights), (right, right_weights)) = (self.row(i), self.row(j));
        let (mut at, mut sum) = (0, 0.0);
        for (term, weight) in left.iter().zip(left_weights) {
            while at < right.len() && right[at] < *term {
                at += 1;
            }
            if at < right.len() && right[at] == *term {
                sum += weight * right_weights[at];
            }
        }
        sum
    }

    /// The whole matrix of weights, n × n with a zero diagonal: an oracle for small graphs.
    #[cfg(test)]
    pub(crate) fn dense(&self) -> Array2<f64> {
        Array2::from_shape_fn(
            (self.len(), self.len()),
            |(i, j)| if i == j { 0.0 } else { self.similarity(i, j) },
        )
    }
}

/// A graph of up to twelve sentences over eight terms, empty sentences and repeated ones among them.
#[cfg(test)]
pub(crate) fn graphs() -> impl Strategy<Value = SentenceGraph> {
    let sentence = prop::collection::btree_map(0_u32..8, 0.1_f64..5.0, 0..5);
    prop::collection::vec(sentence, 1..12)
        .prop_map(|sentences| SentenceGraph::new(Terms::of_rows(8, sentences)))
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest! {
        #[test]
        fn columns_hold_what_rows_hold(graph in graphs()) {
            let sentences = || (0..graph.len()).zip(0_u32..);
            for term in 0..u32::try_from(graph.distinct()).unwrap() {
                let in_row = |(sentence, number): (usize, u32)| {
                    let (terms, weights) = graph.row(sentence);
                    terms.binary_search(&term).ok().map(|at| (number, weights[at]))
                };
                let held: Vec<(u32, f64)> = sentences().filter_map(in_row).collect();
                prop_assert_eq!(graph.holders().of(term).collect::<Vec<_>>(), held);
            }
        }
    }
}
