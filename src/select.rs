//! The select room: which sentences make the summary. They are taken one by one, each time the one that adds most to
//! those before it for what it costs; a sentence that says what a chosen one says is not taken at all.
//!
//! Law: the budget is held (save that one sentence is always taken), ties go to the earlier sentence, no
//! near-duplicate is taken twice, and the first N of the order are the choice of N sentences.

mod forms;
mod gains;
mod groups;
mod parts;
mod price;
mod queue;
mod repeats;
mod room;

use std::cell::OnceCell;
use std::collections::BTreeMap;

use ndarray::Array1;

use self::forms::{Cut, Form, Shortened};
use self::gains::Changed;
pub(crate) use self::gains::Gains;
use self::price::Price;
use self::queue::Queue;
use self::repeats::Repeats;
use self::room::Room;
use crate::clauses::Trust;
use crate::graph::SentenceGraph;
use crate::settings::{Budget, Redundancy};
use crate::span::Span;
use crate::terms::Words;
use crate::units::{Shortening, Units};
use crate::worth::{Features, Worth};

/// A shorter sentence takes the place of one that no longer fits only if its key is this share of that one's. A summary
/// that ends a few words early is better than one filled up with whatever is short; measured in `docs/ranking.md`.
const FILLER: f64 = 0.4;

/// Where nothing fits, the smallest candidate is taken that adds at least this share of what the best one adds.
const GOOD: f64 = 0.5;

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
    pub(crate) units: &'a Units<'a>,
    pub(crate) words: &'a Words,
    pub(crate) graph: &'a SentenceGraph,
    pub(crate) worth: &'a Worth,
    pub(crate) budget: Budget,
    pub(crate) redundancy: Redundancy,
    pub(crate) shortening: Shortening,
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
    /// What is left of each chosen candidate that is shortened.
    pub(crate) shortened: BTreeMap<usize, Vec<Span>>,
    /// If nothing fits: by how much the budget is exceeded.
    pub(crate) burst: Option<Burst>,
    /// What the summary is worth.
    pub(crate) worth: f64,
    /// If it was asked for: what each chosen candidate added when it was taken, feature by feature, and what each of the
    /// others would have added in the end.
    pub(crate) added: Vec<Features>,
}

/// A budget that is exceeded, in words or characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Burst {
    pub(crate) budget: usize,
    pub(crate) takes: usize,
}

/// Chooses among the candidates of a document: the best of the walks at every price, or of those that leave one of its
/// sentences out. What is taken first can be in the way of two that together tell more.
pub(crate) fn select(choice: &Choice<'_>) -> Selection {
    let candidates = choice.units.len();
    let prices = Price::all(choice.budget, candidates);
    let cuts: Vec<OnceCell<Cut>> = std::iter::repeat_with(OnceCell::new).take(candidates).collect();
    let walk = |price: Price, without: Option<usize>| Walk::new(choice, &cuts, price, without).walk();
    let walks = prices.into_iter().map(|price| (walk(price, None), price));
    let (best, price) = walks.reduce(|a, b| if b.0.worth > a.0.worth { b } else { a }).expect("a price");
    if best.burst.is_some() || !price.looks_again(candidates) {
        return best;
    }
    let main = main_sentence(choice);
    let taken = best.verdicts.iter().map(|&verdict| verdict == Verdict::Chosen);
    let others = taken.enumerate().filter(|&(candidate, is_taken)| is_taken && Some(candidate) != main);
    let walks: Vec<Selection> = others.map(|(candidate, _)| walk(price, Some(candidate))).collect();
    let complete = walks.into_iter().filter(|other| other.burst.is_none());
    complete.fold(best, |best, other| if other.worth > best.worth { other } else { best })
}

/// The sentence that would be the summary if it were to have one. It may be passed over, but is never left out for others.
fn main_sentence(choice: &Choice<'_>) -> Option<usize> {
    let gains = Gains::new(choice.graph, choice.worth, choice.redundancy);
    let key = |number: usize| Price::SENTENCES.key(gains.of(number), choice.units.at(number).words(), 1);
    (0..choice.units.len()).rev().max_by(|&a, &b| key(a).total_cmp(&key(b)))
}

/// A summary while it grows.
struct Walk<'a> {
    choice: &'a Choice<'a>,
    /// The candidates that were looked at to be shortened.
    cuts: &'a [OnceCell<Cut>],
    price: Price,
    /// The whole room.
    budget: usize,
    room: Room,
    gains: Gains<'a>,
    repeats: Repeats<'a>,
    /// A candidate that is not to be taken.
    without: Option<usize>,
    queue: Queue,
    /// Nothing fits: what is taken may be broken off wherever that is likely right.
    is_pressed: bool,
    /// All keys have changed, and the queue is to be made anew if it is asked again.
    is_stale: bool,
    selection: Selection,
}

impl<'a> Walk<'a> {
    fn new(choice: &'a Choice<'a>, cuts: &'a [OnceCell<Cut>], price: Price, without: Option<usize>) -> Self {
        let room = Room::new(choice.units, choice.budget);
        let Choice { graph, worth, redundancy, .. } = *choice;
        let selection = Selection {
            verdicts: vec![Verdict::Outranked; graph.len()],
            order: Vec::new(),
            shortened: BTreeMap::new(),
            burst: None,
            worth: 0.0,
            added: if choice.tell { vec![Features::default(); graph.len()] } else { Vec::new() },
        };
        Self {
            choice,
            cuts,
            price,
            budget: room.left,
            room,
            gains: Gains::new(graph, worth, redundancy),
            repeats: Repeats::new(graph),
            without,
            queue: Queue::default(),
            is_pressed: false,
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
        while self.room.left > 0
            && let Some((candidate, key)) = self.pop()
        {
            // Something that fits is better than nothing, as long as it adds anything.
            let is_needed = self.selection.order.is_empty() && key > 0.0;
            if key < least && !is_needed {
                break;
            }
            let fresh = self.key(candidate);
            if fresh < key {
                // It was the better part of a pair that no longer fits.
                self.queue.put_back(candidate, fresh);
            } else if self.size(candidate) > self.room.left {
                least = f64::max(least, FILLER * key);
                self.selection.verdicts[candidate] = Verdict::TooLong;
            } else {
                self.take(candidate);
            }
        }
        if self.selection.order.is_empty() {
            self.take_the_smallest();
        }
        if self.choice.tell {
            self.tell();
        }
        self.selection
    }

    /// Takes the smallest of the good ones, shortened as far as it may be: a summary is never empty, though it bursts the
    /// budget.
    fn take_the_smallest(&mut self) {
        self.is_pressed = true;
        let all = 0..self.choice.units.len();
        let best = all.clone().map(|candidate| self.gains.of(candidate)).fold(0.0, f64::max);
        let good = all.filter(|&candidate| self.gains.of(candidate) >= GOOD * best);
        let least = good.map(|candidate| (self.least(candidate), candidate)).min();
        if let Some((least, candidate)) = least {
            self.selection.burst =
                (least > self.budget).then_some(Burst { budget: self.budget, takes: least });
            self.room.left = least;
            self.take(candidate);
        }
    }

    /// Takes a candidate, unless a chosen one says what it says.
    fn take(&mut self, candidate: usize) {
        // Another document may say in other words what all of a sentence says.
        let is_said = self.choice.units.are_of_several() && self.gains.is_said(candidate);
        let is_new = !is_said && self.repeats.add(candidate);
        self.selection.verdicts[candidate] = if is_new { Verdict::Chosen } else { Verdict::Repeats };
        if is_new {
            let form = self.form(candidate);
            let (cost, loss) =
                form.as_ref().map_or((self.cost(candidate), 0.0), |form| (form.cost, form.loss));
            self.room.left = self.room.left.saturating_sub(cost);
            self.selection.worth += self.gains.of(candidate) - loss - self.start(candidate);
            if let Some(form) = &form {
                self.selection.shortened.insert(candidate, form.spans(&self.cut(candidate).parts));
            }
            self.choose(candidate, form.as_ref());
        }
    }

    fn choose(&mut self, candidate: usize, form: Option<&Form>) {
        if self.choice.tell {
            self.selection.added[candidate] = self.gains.features(candidate);
        }
        self.selection.order.push(candidate);
        let changed = match form {
            None => self.gains.choose(candidate),
            Some(form) => self.gains.choose_terms(candidate, form.terms(&self.cut(candidate).parts)),
        };
        match changed {
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
        for candidate in 0..self.choice.units.len() {
            if !self.gains.is_chosen(candidate) {
                self.selection.added[candidate] = self.gains.features(candidate);
            }
        }
        let added = self.selection.added.clone();
        self.price = Price::SENTENCES;
        self.without = None;
        self.room.lift();
        // What was passed over for its length is there again.
        self.is_stale = true;
        while let Some((candidate, _)) = self.pop() {
            let is_said = self.choice.units.are_of_several() && self.gains.is_said(candidate);
            if !self.gains.is_chosen(candidate) && !is_said && self.repeats.add(candidate) {
                self.choose(candidate, None);
            }
        }
        self.selection.added = added;
    }

    /// What a candidate takes of the room, shortened if it may be.
    fn size(&self, candidate: usize) -> usize {
        self.form(candidate).map_or_else(|| self.cost(candidate), |form| form.cost)
    }

    /// The least that a candidate can take.
    fn least(&self, candidate: usize) -> usize {
        let whole = self.cost(candidate);
        match self.choice.shortening {
            Shortening::Never => whole,
            Shortening::Long | Shortening::Every => {
                whole.min(self.shortened(candidate, Some(Trust::Likely)).least())
            }
        }
    }

    fn cut(&self, candidate: usize) -> &Cut {
        let Choice { units, words, shortening, .. } = *self.choice;
        let trims = shortening == Shortening::Every;
        self.cuts[candidate].get_or_init(|| Cut::new(units, words, candidate, trims, &self.room))
    }

    /// The form in which a candidate would be taken, if it is not whole.
    fn form(&self, candidate: usize) -> Option<Form> {
        let (unit, cost) = (self.choice.units.at(candidate), self.cost(candidate));
        let may_break = match () {
            () if cost <= self.room.left => None,
            () if self.is_pressed || unit.is_piece() => Some(Trust::Likely),
            () if cost > self.budget => Some(Trust::Fair),
            () if unit.words() > LONG => Some(Trust::Sure),
            () => None,
        };
        let may = match self.choice.shortening {
            Shortening::Never => false,
            Shortening::Long => may_break.is_some(),
            Shortening::Every => true,
        };
        let best = if may { self.shortened(candidate, may_break).best(self.room.left) } else { None };
        best.filter(|form| !form.is_whole())
    }

    fn shortened(&self, candidate: usize, may_break: Option<Trust>) -> Shortened<'_> {
        let may_trim = self.choice.shortening == Shortening::Every;
        Shortened { cut: self.cut(candidate), gains: &self.gains, candidate, may_trim, may_break }
    }

    /// What a candidate costs as a new start for the reader; nothing if it is a piece that goes on from a chosen one, or is
    /// gone on from.
    fn start(&self, candidate: usize) -> f64 {
        let unit = self.choice.units.at(candidate);
        let goes_on = !unit.opens && self.gains.is_chosen(candidate - 1);
        let is_gone_on = !unit.closes && self.gains.is_chosen(candidate + 1);
        if goes_on || is_gone_on { 0.0 } else { self.price.start(unit.words()) }
    }

    /// A candidate is chosen, or not to be.
    fn is_out(&self, candidate: usize) -> bool {
        self.gains.is_chosen(candidate) || self.without == Some(candidate)
    }

    fn cost(&self, candidate: usize) -> usize {
        self.room.cost(self.choice.units, candidate)
    }

    fn all_keys(&self) -> Queue {
        let may_be_taken = |&candidate: &usize| match self.selection.verdicts[candidate] {
            Verdict::Chosen | Verdict::Repeats => false,
            Verdict::TooLong => self.size(candidate) <= self.room.left,
            Verdict::Outranked => !self.is_out(candidate),
        };
        let all = 0..self.choice.units.len();
        let gains: Vec<f64> = all.clone().map(|candidate| self.gains.of(candidate)).collect();
        let key = |candidate| self.key_of(candidate, |candidate| gains[candidate]);
        Queue::new(all.map(|candidate| Some(candidate).filter(may_be_taken).map(key)).collect())
    }

    /// By which the candidates are ordered: what one adds for its price, alone or together with one that leans on it.
    fn key(&self, candidate: usize) -> f64 {
        self.key_of(candidate, |candidate| self.gains.of(candidate))
    }

    /// The same. `gain_of`: what a candidate adds.
    fn key_of(&self, candidate: usize, gain_of: impl Fn(usize) -> f64) -> f64 {
        let words = |candidate: usize| self.choice.units.at(candidate).words();
        let gain = gain_of(candidate) - self.start(candidate);
        if let Some(form) = self.form(candidate) {
            return self.price.key(gain - form.loss, form.words, 1);
        }
        let alone = self.price.key(gain, words(candidate), 1);
        let next = candidate + 1;
        if next >= self.choice.units.len()
            || self.choice.worth.leans[next] < LEANS
            || self.is_out(next)
            || !self.price.has_room(self.cost(candidate) + self.cost(next), self.room.left)
        {
            return alone;
        }
        let start = if self.choice.units.at(next).opens { self.price.start(words(next)) } else { 0.0 };
        let both = gain + self.gains.supported(next, gain_of(next)) - start;
        alone.max(self.price.key(both, words(candidate) + words(next), 2))
    }
}

/// A sentence of more words is shortened where it does not fit.
const LONG: usize = 45;
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
