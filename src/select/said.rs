//! What the chosen sentences say already of each candidate: which of its terms, and how like one of them it is.
//!
//! A term is said once, so all updates of a summary together look at each place of a term once: linear in the terms. They
//! go by the columns of the matrix if somebody has asked for them, else by its rows, which needs no more memory.

use ndarray::Array1;

use crate::graph::SentenceGraph;
use crate::worth::Worth;

/// What is said while a summary grows.
#[derive(Clone)]
pub(super) struct Said<'a> {
    graph: &'a SentenceGraph,
    worth: &'a Worth,
    /// How many chosen sentences hold the term, as far as they are shown.
    times: Vec<u32>,
    /// Of each candidate, what of it is said.
    told: Vec<Told>,
    /// See [`crate::worth::Features::closest`].
    closest: Vec<f64>,
    /// The chosen candidates that `closest` knows nothing of yet, and the said terms that `told` knows nothing of.
    uncompared: Vec<usize>,
    unheard: Vec<u32>,
    /// A zero for every term, in between; nothing where nobody goes by the rows.
    vector: Array1<f64>,
}

/// What of a candidate is said.
#[derive(Clone, Copy, Default)]
pub(super) struct Told {
    /// The worth of the terms.
    pub(super) worth: f64,
    /// The sum of their squared weights.
    pub(super) share: f64,
}

impl<'a> Said<'a> {
    pub(super) fn new(graph: &'a SentenceGraph, worth: &'a Worth) -> Self {
        Self {
            graph,
            worth,
            times: vec![0; graph.distinct()],
            told: vec![Told::default(); graph.len()],
            closest: vec![0.0; graph.len()],
            uncompared: Vec::new(),
            unheard: Vec::new(),
            vector: Array1::default(0),
        }
    }

    /// How many chosen sentences say a term.
    pub(super) fn times(&self, term: u32) -> u32 {
        self.times[term as usize]
    }

    /// What of a candidate is said, as of the last [`Said::refresh`].
    pub(super) fn of(&self, candidate: usize) -> Told {
        self.told[candidate]
    }

    /// The likeness of a candidate to the likest of those it was compared with, as of the last [`Said::refresh`].
    pub(super) fn closest(&self, candidate: usize) -> f64 {
        self.closest[candidate]
    }

    /// A chosen candidate is to be compared with all, at the next [`Said::refresh`].
    pub(super) fn compare_later(&mut self, chosen: usize) {
        self.uncompared.push(chosen);
    }

    /// Says terms of a sentence; what that changes is known with the next [`Said::refresh`].
    pub(super) fn say_later(&mut self, terms: &[u32]) {
        self.unheard.reserve(terms.len());
        for &term in terms {
            self.times[term as usize] += 1;
            if self.times[term as usize] == 1 {
                self.unheard.push(term);
            }
        }
    }

    /// The candidates that hold what the last refresh did not know of, some more than once.
    pub(super) fn unheard_of(&self) -> Vec<u32> {
        let holders = |&term: &u32| self.graph.holders().of(term).map(|(holder, _)| holder);
        self.unheard.iter().flat_map(holders).collect()
    }

    /// Says terms of a sentence.
    pub(super) fn say(&mut self, terms: &[u32]) {
        self.say_later(terms);
        self.hear_all();
    }

    /// Takes back terms that were said.
    pub(super) fn unsay(&mut self, terms: &[u32]) {
        self.hear_all();
        for &term in terms {
            self.times[term as usize] -= 1;
            if self.times[term as usize] == 0 {
                self.hear(term, -1.0);
            }
        }
    }

    /// Brings up to date what is told of every candidate.
    pub(super) fn refresh(&mut self) {
        // Where few words are said over and over most choices say nothing new.
        if self.unheard.is_empty() && self.uncompared.is_empty() {
            return;
        }
        let by_rows = !self.graph.has_holders();
        if by_rows {
            if self.vector.is_empty() {
                self.vector = self.graph.zeros();
            }
            self.hear_by_rows();
        } else {
            self.hear_all();
        }
        for candidate in std::mem::take(&mut self.uncompared) {
            if by_rows {
                self.compare_by_rows(candidate);
            } else {
                self.compare(candidate);
            }
        }
    }

    /// A term is said now, or, if `sign` is -1, no longer.
    fn hear(&mut self, term: u32, sign: f64) {
        let worth = sign * self.worth.terms[term as usize];
        for (holder, weight) in self.graph.holders().of(term) {
            let told = &mut self.told[holder as usize];
            told.worth += worth;
            told.share += sign * weight * weight;
        }
    }

    fn hear_all(&mut self) {
        for term in std::mem::take(&mut self.unheard) {
            self.hear(term, 1.0);
        }
    }

    /// The same, if nobody has asked for the columns of the matrix.
    fn hear_by_rows(&mut self) {
        let heard = self.vector.as_slice_mut().expect("an array in one piece");
        self.unheard.iter().for_each(|&term| heard[term as usize] = 1.0);
        for (candidate, told) in self.told.iter_mut().enumerate() {
            let (terms, weights) = self.graph.row(candidate);
            for (&term, weight) in terms.iter().zip(weights).filter(|(term, _)| heard[**term as usize] > 0.0)
            {
                told.worth += self.worth.terms[term as usize];
                told.share += weight * weight;
            }
        }
        self.unheard.drain(..).for_each(|term| heard[term as usize] = 0.0);
    }

    /// Takes the likeness of every candidate to a chosen one.
    fn compare(&mut self, chosen: usize) {
        let mut likeness = vec![0.0; self.graph.len()];
        let (terms, weights) = self.graph.row(chosen);
        for (&term, own) in terms.iter().zip(weights) {
            for (holder, weight) in self.graph.holders().of(term) {
                likeness[holder as usize] += weight * own;
            }
        }
        for (closest, likeness) in self.closest.iter_mut().zip(likeness) {
            *closest = closest.max(likeness);
        }
    }

    /// The same, if nobody has asked for the columns of the matrix.
    fn compare_by_rows(&mut self, chosen: usize) {
        self.graph.add(chosen, 1.0, &mut self.vector);
        for (candidate, closest) in self.closest.iter_mut().enumerate() {
            *closest = closest.max(self.graph.dot(candidate, &self.vector));
        }
        self.graph.clear(chosen, &mut self.vector);
    }
}
