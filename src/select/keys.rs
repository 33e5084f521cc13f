//! The keys of the candidates, by which they are ordered: what one adds for its price.

use super::price::Price;
use super::queue::Queue;
use super::{Fate, Walk};
use crate::number::float;

/// The first words of a sentence say more than the last: how much more than their share, at most.
const SLACK: f64 = 1.5;
/// A summary that ends a few words early is better than one filled up with whatever is short: a shorter sentence takes the
/// place of one that no longer fits only if its key is this share of that one's. Measured in `docs/ranking.md`.
const FILLER: f64 = 0.4;
/// The same where fewer words fit than `SCRAP`. Several documents have something to say in fewer.
const SCRAP_FILLER: f64 = 0.7;
const SCRAP: usize = 15;
/// A sentence that leans with this chance is looked at together with the one before it.
const LEANS: f64 = 0.3;

impl Walk<'_> {
    /// The candidate with the highest key, and the key.
    pub(super) fn pop(&mut self) -> Option<(usize, f64)> {
        if std::mem::take(&mut self.is_stale) {
            self.gains.refresh();
            let spare = std::mem::take(&mut self.queue);
            self.queue = self.all_keys(spare);
        }
        self.queue.pop()
    }

    /// Puts a candidate back whose key has fallen since it was queued: it was the better part of a pair that no longer fits or
    /// is taken, or is not broken off as well as it might be. Answers whether it did.
    pub(super) fn put_back(&mut self, candidate: usize, key: f64) -> bool {
        let fresh = self.key(candidate);
        let has_fallen = fresh < key;
        if has_fallen {
            self.queue.put_back(candidate, fresh);
        }
        has_fallen
    }

    /// What a candidate costs as a new start for the reader; nothing if it is a piece that goes on from a chosen one, or is
    /// gone on from.
    pub(super) fn start(&self, candidate: usize) -> f64 {
        let unit = self.choice.units.at(candidate);
        let goes_on = !unit.opens && self.gains.is_chosen(candidate - 1);
        let is_gone_on = !unit.closes && self.gains.is_chosen(candidate + 1);
        if goes_on || is_gone_on { 0.0 } else { self.price.start(unit.words()) }
    }

    /// A candidate is chosen, or not to be.
    fn is_out(&self, candidate: usize) -> bool {
        self.gains.is_chosen(candidate) || self.without == Some(candidate)
    }

    /// The keys of all candidates, in the room of a queue.
    fn all_keys(&self, spare: Queue) -> Queue {
        let may_be_taken = |&candidate: &usize| match self.selection.fates[candidate] {
            Fate::Chosen | Fate::Repeats => false,
            Fate::TooLong => self.is_unread(candidate) || self.size(candidate) <= self.room.left,
            Fate::Outranked => !self.is_out(candidate),
        };
        let count = self.choice.units.len();
        let gain = |candidate: usize| if candidate < count { self.gains.of(candidate) } else { 0.0 };
        let mut next_gain = gain(0);
        // Each gain is taken once, though the key of the one before looks at it too.
        spare.refilled((0..count).map(|candidate| {
            let own_gain = std::mem::replace(&mut next_gain, gain(candidate + 1));
            let gain_of = |number| if number == candidate { own_gain } else { next_gain };
            Some(candidate).filter(may_be_taken).map(|candidate| self.key_of(candidate, gain_of))
        }))
    }

    /// By which the candidates are ordered: what one adds for its price, alone or together with one that leans on it.
    pub(super) fn key(&self, candidate: usize) -> f64 {
        self.key_of(candidate, |candidate| self.gains.of(candidate))
    }

    /// The same. `gain_of`: what a candidate adds.
    pub(super) fn key_of(&self, candidate: usize, gain_of: impl Fn(usize) -> f64) -> f64 {
        let words = |candidate: usize| self.choice.units.at(candidate).words();
        let whole = gain_of(candidate);
        let gain = whole - self.start(candidate);
        let alone = self.price.key(gain, words(candidate), 1);
        let cost = self.cost(candidate);
        if cost > self.room.left && self.is_unread(candidate) {
            return alone.max(self.broken_off(candidate, whole));
        }
        if self.price != Price::SENTENCES
            && let Some(form) = self.form_of(candidate, || whole)
        {
            return self.price.key(gain - form.loss, form.words, 1);
        }
        let next = candidate + 1;
        if next >= self.choice.units.len()
            || self.choice.worth.leans[next] < LEANS
            || self.is_out(next)
            || !self.price.has_room(cost + self.cost(next), self.room.left)
        {
            return alone;
        }
        let start = if self.choice.units.at(next).opens { self.price.start(words(next)) } else { 0.0 };
        let both = gain + self.gains.supported(next, gain_of(next)) - start;
        alone.max(self.price.key(both, words(candidate) + words(next), 2))
    }

    /// The key of a candidate that is broken off at the last word that fits, or more: its clauses are not read before
    /// it comes to be the best.
    pub(super) fn broken_off(&self, candidate: usize, gain: f64) -> f64 {
        let share = float(self.room.left) / float(self.cost(candidate));
        let words = self.words_that_fit(candidate);
        self.price.key(gain * (SLACK * share).min(1.0) - self.start(candidate), words, 1)
    }

    /// The share of the key of a candidate that no longer fits which another one's has to be to take its place.
    pub(super) fn filler(&self, candidate: usize) -> f64 {
        let is_scrap = self.words_that_fit(candidate) < SCRAP && !self.choice.units.are_of_several();
        if is_scrap { SCRAP_FILLER } else { FILLER }
    }
}
