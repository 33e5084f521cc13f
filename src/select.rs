//! The select room: which sentences make the summary. In the order of their scores each sentence is taken that
//! still fits the budget and does not repeat one already taken.
//!
//! Law: the budget is held (save that one sentence is always taken), ties go to the earlier sentence, no
//! near-duplicate is taken twice, and the answer is in document order.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use ndarray::Array1;

use crate::document::Document;
use crate::graph::SentenceGraph;
use crate::settings::{Budget, Limit};

/// Sentences at least this similar (cosine of their term vectors) say the same.
const NEAR_DUPLICATE: f64 = 0.9;

/// What became of a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It is in the summary.
    Chosen,
    /// The summary was full.
    Outranked,
    /// It would have burst what was left of the budget.
    TooLong,
    /// It says what a chosen sentence says.
    Repeats,
}

/// The outcome for each candidate, in document order.
#[derive(Clone, Debug)]
pub(crate) struct Selection {
    pub(crate) verdicts: Vec<Verdict>,
    /// Place of each candidate in the order of scores, from 1.
    pub(crate) ranks: Vec<usize>,
}

/// Chooses among the candidates of `document` by their `scores`.
pub(crate) fn select(
    document: &Document<'_>,
    graph: &SentenceGraph,
    scores: &Array1<f64>,
    budget: Budget,
) -> Selection {
    let candidates: Vec<usize> = document.candidates().collect();
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    order.sort_by(|&a, &b| scores[b].total_cmp(&scores[a]));
    let mut ranks = vec![0; order.len()];
    order.iter().enumerate().for_each(|(place, &candidate)| ranks[candidate] = place + 1);

    let mut room = Room::new(document, budget);
    let mut chosen = Chosen { graph, by_term: HashMap::default(), count: 0 };
    let mut verdicts = vec![Verdict::Outranked; order.len()];
    for &candidate in &order {
        if room.is_full() {
            break;
        }
        let cost = room.cost(document, candidates[candidate]);
        // The best sentence is taken whatever its length: a summary is never empty.
        verdicts[candidate] = if !room.fits(cost) && chosen.count > 0 {
            Verdict::TooLong
        } else if chosen.repeats(candidate) {
            Verdict::Repeats
        } else {
            room.left = room.left.saturating_sub(cost);
            chosen.add(candidate);
            Verdict::Chosen
        };
    }
    Selection { verdicts, ranks }
}

/// What is left of a budget.
struct Room {
    limit: Limit,
    left: usize,
}

impl Room {
    fn new(document: &Document<'_>, budget: Budget) -> Self {
        let left = match budget.0 {
            Limit::Sentences(n) | Limit::Words(n) => n,
            // The line feed behind the last sentence is not printed.
            Limit::Chars(n) => n + 1,
            Limit::Ratio(ratio) => share(document.words(), ratio),
        };
        Self { limit: budget.0, left }
    }

    fn cost(&self, document: &Document<'_>, sentence: usize) -> usize {
        let sentence = &document.sentences[sentence];
        match self.limit {
            Limit::Sentences(_) => 1,
            Limit::Ratio(_) | Limit::Words(_) => sentence.words,
            Limit::Chars(_) => document.text_of(sentence).chars().count() + 1,
        }
    }

    fn fits(&self, cost: usize) -> bool {
        cost <= self.left
    }

    fn is_full(&self) -> bool {
        self.left == 0
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
fn share(words: usize, ratio: f64) -> usize {
    (words as f64 * ratio) as usize
}

/// The sentences taken so far, found again by their heaviest terms.
///
/// A vector at least [`NEAR_DUPLICATE`] similar to a chosen one shares a term with the chosen one's *prefix*: its
/// heaviest terms, so many that the rest alone is shorter than the threshold (Bayardo, Ma & Srikant 2007). Only
/// sentences found by a shared prefix term are compared, so the check does not grow with the summary.
struct Chosen<'g> {
    graph: &'g SentenceGraph,
    by_term: HashMap<u32, Vec<usize>, FixedState>,
    count: usize,
}

impl Chosen<'_> {
    fn add(&mut self, sentence: usize) {
        self.count += 1;
        let (terms, weights) = self.graph.row(sentence);
        let mut heaviest: Vec<(f64, u32)> = weights.iter().copied().zip(terms.iter().copied()).collect();
        heaviest.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut rest = 1.0;
        for (weight, term) in heaviest {
            if rest < NEAR_DUPLICATE * NEAR_DUPLICATE {
                break;
            }
            rest -= weight * weight;
            self.by_term.entry(term).or_default().push(sentence);
        }
    }

    fn repeats(&self, sentence: usize) -> bool {
        let (terms, _) = self.graph.row(sentence);
        let mut similar = terms.iter().filter_map(|term| self.by_term.get(term)).flatten();
        similar.any(|&other| self.graph.similarity(sentence, other) >= NEAR_DUPLICATE)
    }
}
