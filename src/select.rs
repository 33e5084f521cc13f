//! The select room: which sentences make the summary. They are taken one by one, each time the one that adds most to
//! those before it for what it costs; a sentence that says what a chosen one says is not taken at all.
//!
//! Law: the budget is held (save that one sentence is always taken), ties go to the earlier sentence, no
//! near-duplicate is taken twice, and the first N of the order are the choice of N sentences.

mod gains;
mod price;
mod queue;
mod repeats;
mod room;

use ndarray::Array1;

use self::gains::Changed;
pub(crate) use self::gains::Gains;
use self::price::Price;
use self::queue::Queue;
use self::repeats::Repeats;
use self::room::Room;
use crate::document::Document;
use crate::graph::SentenceGraph;
use crate::settings::{Budget, Redundancy};
use crate::worth::{Features, Worth};

/// A shorter sentence takes the place of one that no longer fits only if its key is this share of that one's. A summary
/// that ends a few words early is better than one filled up with whatever is short; measured in `docs/ranking.md`.
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

/// What is chosen from.
#[derive(Clone, Copy)]
pub(crate) struct Choice<'a> {
    pub(crate) document: &'a Document<'a>,
    pub(crate) graph: &'a SentenceGraph,
    pub(crate) worth: &'a Worth,
    pub(crate) budget: Budget,
    pub(crate) redundancy: Redundancy,
    /// Tell what each sentence adds, and what more room would let in.
    pub(crate) tell: bool,
}

/// The outcome for each candidate, in document order.
#[derive(Clone, Debug)]
pub(crate) struct Selection {
    pub(crate) verdicts: Vec<Verdict>,
    /// The chosen candidates in the order they were taken; then, if it was asked for, those that more room would let
    /// in, one by one.
    pub(crate) order: Vec<usize>,
    /// What the summary is worth.
    pub(crate) worth: f64,
    /// If it was asked for: what each chosen candidate added when it was taken, feature by feature, and what each of the
    /// others would have added in the end.
    pub(crate) added: Vec<Features>,
}

/// Chooses among the candidates of a document.
pub(crate) fn select(choice: &Choice<'_>) -> Selection {
    let prices = Price::all(choice.budget, choice.graph.len());
    let walks = prices.iter().map(|&price| Walk::new(choice, price).walk());
    let better = |best: Selection, next: Selection| if next.worth > best.worth { next } else { best };
    walks.reduce(better).expect("there is a price")
}

/// A summary while it grows.
struct Walk<'a> {
    choice: &'a Choice<'a>,
    /// The sentences of the document that may be chosen.
    candidates: Vec<usize>,
    price: Price,
    room: Room,
    gains: Gains<'a>,
    repeats: Repeats<'a>,
    queue: Queue,
    /// All keys have changed, and the queue is to be made anew if it is asked again.
    is_stale: bool,
    selection: Selection,
}

impl<'a> Walk<'a> {
    fn new(choice: &'a Choice<'a>, price: Price) -> Self {
        let Choice { document, graph, worth, budget, redundancy, .. } = *choice;
        let selection = Selection {
            verdicts: vec![Verdict::Outranked; graph.len()],
            order: Vec::new(),
            worth: 0.0,
            added: if choice.tell { vec![Features::default(); graph.len()] } else { Vec::new() },
        };
        Self {
            choice,
            candidates: document.candidates().collect(),
            price,
            room: Room::new(document, budget),
            gains: Gains::new(graph, worth, redundancy),
            repeats: Repeats::new(graph),
            queue: Queue::default(),
            is_stale: true,
            selection,
        }
    }

    /// The candidate with the highest key, and the key.
    fn pop(&mut self) -> Option<(usize, f64)> {
        if std::mem::take(&mut self.is_stale) {
            self.gains.refresh();
            self.queue = self.all_keys();
        }
        self.queue.pop()
    }

    /// Fills the room.
    fn walk(mut self) -> Selection {
        let mut least = f64::NEG_INFINITY;
        while (self.selection.order.is_empty() || self.room.left > 0)
            && let Some((candidate, key)) = self.pop()
        {
            let is_empty = self.selection.order.is_empty();
            if key < least {
                break;
            }
            let fresh = self.key(candidate);
            if fresh < key {
                // It was the better part of a pair that no longer fits.
                self.queue.put_back(candidate, fresh);
            } else if self.cost(candidate) > self.room.left && !is_empty {
                least = f64::max(least, FILLER * key);
                self.selection.verdicts[candidate] = Verdict::TooLong;
            } else {
                // The best sentence is taken whatever its length: a summary is never empty.
                self.take(candidate);
            }
        }
        if self.choice.tell {
            self.tell();
        }
        self.selection
    }

    /// Takes a candidate, unless a chosen one says what it says.
    fn take(&mut self, candidate: usize) {
        let is_new = self.repeats.add(candidate);
        self.selection.verdicts[candidate] = if is_new { Verdict::Chosen } else { Verdict::Repeats };
        if is_new {
            self.room.left = self.room.left.saturating_sub(self.cost(candidate));
            self.selection.worth += self.gains.of(candidate) - self.price.start();
            self.choose(candidate);
        }
    }

    fn choose(&mut self, candidate: usize) {
        if self.choice.tell {
            self.selection.added[candidate] = self.gains.features(candidate);
        }
        self.selection.order.push(candidate);
        match self.gains.choose(candidate) {
            Changed::All => self.is_stale = true,
            // What a pair is worth changes with the second of the two.
            Changed::Some(changed) => changed.into_iter().for_each(|changed| {
                let changed = changed as usize;
                self.queue.change(changed, self.key(changed));
                if let Some(before) = changed.checked_sub(1) {
                    self.queue.change(before, self.key(before));
                }
            }),
        }
    }

    /// Tells what the candidates that are not chosen would add, and goes on as if there were room for all.
    fn tell(&mut self) {
        self.gains.refresh();
        for candidate in 0..self.candidates.len() {
            if !self.gains.is_chosen(candidate) {
                self.selection.added[candidate] = self.gains.features(candidate);
            }
        }
        let added = self.selection.added.clone();
        self.price = Price::SENTENCES;
        self.room.lift();
        // What was passed over for its length is there again.
        self.is_stale = true;
        while let Some((candidate, _)) = self.pop() {
            if !self.gains.is_chosen(candidate) && self.repeats.add(candidate) {
                self.choose(candidate);
            }
        }
        self.selection.added = added;
    }

    fn cost(&self, candidate: usize) -> usize {
        self.room.cost(self.choice.document, self.candidates[candidate])
    }

    fn all_keys(&self) -> Queue {
        let may_be_taken = |&candidate: &usize| match self.selection.verdicts[candidate] {
            Verdict::Chosen | Verdict::Repeats => false,
            Verdict::TooLong => self.cost(candidate) <= self.room.left,
            Verdict::Outranked => !self.gains.is_chosen(candidate),
        };
        let key = |candidate| Some(candidate).filter(may_be_taken).map(|candidate| self.key(candidate));
        Queue::new((0..self.candidates.len()).map(key).collect())
    }

    /// By which the candidates are ordered: what one adds for its price, alone or together with one that leans on it.
    fn key(&self, candidate: usize) -> f64 {
        let words = |candidate: usize| self.choice.document.sentences[self.candidates[candidate]].words();
        let gain = self.gains.of(candidate);
        let alone = self.price.key(gain, words(candidate), 1);
        let next = candidate + 1;
        if next >= self.candidates.len()
            || self.choice.worth.leans[next] < LEANS
            || self.gains.is_chosen(next)
            || !self.price.has_room(self.cost(candidate) + self.cost(next), self.room.left)
        {
            return alone;
        }
        let both = gain + self.gains.of_supported(next);
        alone.max(self.price.key(both, words(candidate) + words(next), 2))
    }
}

/// A sentence that leans with this chance is looked at together with the one before it.
const LEANS: f64 = 0.3;

/// Places in the order of scores, from 1; the earlier sentence first where they tie.
pub(crate) fn ranks(scores: &Array1<f64>) -> Vec<usize> {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|&a, &b| scores[b].total_cmp(&scores[a]));
    let mut ranks = vec![0; order.len()];
    for (place, candidate) in order.into_iter().enumerate() {
        ranks[candidate] = place + 1;
    }
    ranks
}
