//! What a candidate takes of the room: whole, or in the form in which it would be taken.

use super::Walk;
use super::forms::{Cut, Form, Shortened};
use super::parts::May;
use super::price::Price;
use crate::clauses::{SHORTEST_HEAD, Trust};
use crate::units::Shortening;

/// A sentence of more words is shortened where it does not fit.
const LONG: usize = 45;
/// What is over the budget all the same is broken off if that makes it so many times shorter.
const SHORTER: usize = 2;

impl Walk<'_> {
    #[inline]
    pub(super) fn cost(&self, candidate: usize) -> usize {
        self.room.cost(self.choice.units, candidate)
    }

    /// Whether a candidate does not fit, and nobody has looked whether some of it does.
    pub(super) fn is_unread(&self, candidate: usize) -> bool {
        self.may_break(candidate).is_some() && !self.cuts.hold(candidate)
    }

    /// What a candidate takes of the room, shortened if it may be.
    pub(super) fn size(&self, candidate: usize) -> usize {
        let size = if self.may_trim() || self.forms.contains_key(&candidate) {
            self.form(candidate).map(|form| form.cost)
        } else {
            let broken_off = |trust| self.shortened(candidate, 0.0).cost_of_broken_off(trust, self.room.left);
            self.may_break(candidate).and_then(broken_off)
        };
        size.unwrap_or_else(|| self.cost(candidate))
    }

    /// The least that a candidate can take. What would not fit all the same is broken only where that is likely right, and helps.
    pub(super) fn least(&self, candidate: usize) -> usize {
        let whole = self.cost(candidate);
        if !self.may_shorten(candidate) {
            return whole;
        }
        let shortened = self.shortened(candidate, self.gains.of(candidate));
        let trimmed = self.trims().then(|| shortened.trimmed().cost);
        let fits = shortened.least(Trust::Likely).filter(|&cost| cost <= self.budget);
        let helps = || shortened.least(Trust::Fair).filter(|&cost| SHORTER * cost <= whole);
        [trimmed, fits.or_else(helps)].into_iter().flatten().fold(whole, usize::min)
    }

    pub(super) fn cut(&self, candidate: usize) -> &Cut {
        let units = self.choice.units;
        // Where it may never be broken off, nobody asks where that would be right.
        let unit = units.at(candidate);
        let is_long = unit.words() > LONG || unit.is_piece() || self.cost(candidate) > self.budget;
        let may = May { trim: self.trims(), break_off: is_long || self.is_pressed };
        self.cuts.of(candidate, || Cut::new(units, candidate, may, &self.room))
    }

    /// The form in which a candidate would be taken, if it is not whole.
    pub(super) fn form(&self, candidate: usize) -> Option<Form> {
        self.form_of(candidate, || self.gains.of(candidate))
    }

    /// The same. `gain`: what the whole adds.
    pub(super) fn form_of(&self, candidate: usize, gain: impl FnOnce() -> f64) -> Option<Form> {
        if let Some(form) = self.forms.get(&candidate) {
            return Some(form.clone());
        }
        let may_break = self.may_break(candidate);
        if !self.may_trim() && may_break.is_none() {
            return None;
        }
        let shortened = self.shortened(candidate, gain());
        let trimmed = self.may_trim().then(|| shortened.trimmed()).filter(|form| form.cost <= self.room.left);
        let form = trimmed.or_else(|| shortened.broken_off(may_break?, self.room.left));
        form.filter(|form| !form.is_whole())
    }

    /// Whether a candidate may be shortened, if that is of any use.
    fn may_shorten(&self, candidate: usize) -> bool {
        let units = self.choice.units;
        self.choice.spoken.is_some()
            && self.choice.shortening.bears_on(units.sentence_of(units.at(candidate)))
    }

    /// Where a candidate may be broken off that does not fit: nowhere if nothing is said.
    pub(super) fn may_break(&self, candidate: usize) -> Option<Trust> {
        let (unit, cost) = (self.choice.units.at(candidate), self.cost(candidate));
        match () {
            () if cost <= self.room.left || !self.may_shorten(candidate) => None,
            () if self.is_pressed => Some(Trust::Likely),
            () if self.room.left < SHORTEST_HEAD => None,
            () if unit.is_piece() => Some(Trust::Likely),
            // What the text is about is told, cut short a little, rather than something else.
            () if cost > self.budget && self.selection.order.is_empty() => Some(Trust::Likely),
            () if cost > self.budget => Some(Trust::Fair),
            () if unit.words() > LONG => Some(Trust::Sure),
            () => None,
        }
    }

    /// How many words of a candidate the room holds that is left.
    pub(super) fn words_that_fit(&self, candidate: usize) -> usize {
        self.choice.units.at(candidate).words() * self.room.left / self.cost(candidate)
    }

    /// Whether what may go from the inside of a candidate goes before it is taken.
    fn may_trim(&self) -> bool {
        self.trims() && (self.is_pressed || self.price == Price::SENTENCES)
    }

    /// Whether something may go from the inside of any candidate.
    pub(super) fn trims(&self) -> bool {
        self.choice.shortening == Shortening::Every
    }

    /// `gain`: what it adds as a whole.
    pub(super) fn shortened(&self, candidate: usize, gain: f64) -> Shortened<'_> {
        Shortened { choice: self.choice, cut: self.cut(candidate), gains: &self.gains, gain }
    }
}
