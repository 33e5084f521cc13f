//! The select room: which sentences make the summary. The best sentence that still fits is taken, again and again, as
//! long as it is worth its place;
//! what a chosen sentence has said counts less in the next (`--redundancy`), and a sentence that says nothing else is
//! not taken at all.
//!
//! Law: the budget is held (save that one sentence is always taken), ties go to the earlier sentence, no
//! near-duplicate is taken twice, and the answer is in document order.

mod queue;
mod repeats;

use std::collections::HashSet;

use foldhash::fast::FixedState;
use ndarray::Array1;

use self::queue::Queue;
use self::repeats::Repeats;
use crate::document::Document;
use crate::graph::SentenceGraph;
use crate::settings::{Budget, Limit, Redundancy};

/// A shorter sentence takes the place of one that no longer fits only if it is worth this share of it. A summary that
/// ends a few words early is better than one filled up with whatever is short; measured in `docs/ranking.md`.
const FILLER: f64 = 0.4;

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
    /// The chosen candidates in the order they were taken; then, if it was asked for, those that more room would let
    /// in, one by one.
    pub(crate) order: Vec<usize>,
}

/// Chooses among the candidates of `document` by their `scores`. `beyond`: find out what more room would let in.
pub(crate) fn select(
    document: &Document<'_>,
    graph: &SentenceGraph,
    scores: &Array1<f64>,
    budget: Budget,
    redundancy: Redundancy,
    beyond: bool,
) -> Selection {
    let candidates: Vec<usize> = document.candidates().collect();
    let mut room = Room::new(document, budget);
    let mut queue = Queue::new(graph, scores, redundancy);
    let mut repeats = Repeats::new(graph);
    let mut verdicts = vec![Verdict::Outranked; candidates.len()];
    let mut order = Vec::new();
    let mut least = 0.0;
    while (order.is_empty() || !room.is_full())
        && let Some(candidate) = queue.pop()
    {
        if scores[candidate] < least {
            break;
        }
        let cost = room.cost(document, candidates[candidate]);
        // The best sentence is taken whatever its length: a summary is never empty.
        verdicts[candidate] = if !room.fits(cost) && !order.is_empty() {
            least = f64::max(least, FILLER * scores[candidate]);
            Verdict::TooLong
        } else if repeats.add(candidate) {
            room.left = room.left.saturating_sub(cost);
            queue.discount(candidate);
            order.push(candidate);
            Verdict::Chosen
        } else {
            Verdict::Repeats
        };
    }
    if beyond {
        // Whatever was passed over for its length comes first.
        go_on(Queue::new(graph, scores, redundancy), repeats, &mut order);
    }
    Selection { verdicts, ranks: ranks(scores), order }
}

/// Goes on after the candidates of `order`, as if there were room for all.
fn go_on(mut queue: Queue<'_>, mut repeats: Repeats<'_>, order: &mut Vec<usize>) {
    let taken: HashSet<usize, FixedState> = order.iter().copied().collect();
    for &candidate in order.iter() {
        queue.discount(candidate);
    }
    while let Some(candidate) = queue.pop() {
        if !taken.contains(&candidate) && repeats.add(candidate) {
            queue.discount(candidate);
            order.push(candidate);
        }
    }
}

/// Places in the order of scores, from 1; the earlier sentence first where they tie.
fn ranks(scores: &Array1<f64>) -> Vec<usize> {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|&a, &b| scores[b].total_cmp(&scores[a]));
    let mut ranks = vec![0; order.len()];
    for (place, candidate) in order.into_iter().enumerate() {
        ranks[candidate] = place + 1;
    }
    ranks
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
            Limit::Chars(n) => n.saturating_add(1),
            Limit::Ratio(ratio) => share(document.words(), ratio),
        };
        Self { limit: budget.0, left }
    }

    fn cost(&self, document: &Document<'_>, sentence: usize) -> usize {
        let sentence = &document.sentences[sentence];
        match self.limit {
            Limit::Sentences(_) => 1,
            Limit::Ratio(_) | Limit::Words(_) => sentence.words(),
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
    // 0.29 is a little less than 0.29 in binary: a hundredth of a word makes 29 of 100 words 29, not 28.
    (words as f64 * ratio + 0.01) as usize
}
