//! The select room: which sentences make the summary. They are taken one by one, each time the one that adds most to
//! those before it for what it costs; a sentence that says what a chosen one says is not taken at all.
//!
//! Law: the budget is held (save that one sentence is always taken), ties go to the earlier sentence, no
//! near-duplicate is taken twice, and the first N of the order are the choice of N sentences.

mod forms;
mod gains;
mod groups;
mod keys;
mod parts;
mod price;
mod queue;
mod repeats;
mod room;
mod said;
mod search;
mod selection;
mod sizes;
mod trims;

use std::collections::BTreeMap;

use ndarray::Array1;

use self::forms::{Cuts, Form};
use self::gains::Changed;
pub(crate) use self::gains::Gains;
use self::price::Price;
use self::queue::Queue;
use self::repeats::{Repeats, tell_the_same};
use self::room::Room;
use self::search::search;
pub(crate) use self::selection::{Burst, Fate, Selection};
use crate::graph::SentenceGraph;
use crate::settings::{Budget, Redundancy};
use crate::terms::Spoken;
use crate::units::{Shortening, Units};
use crate::worth::{Features, Worth};

/// Where nothing fits, the smallest candidate is taken that adds at least this share of what the best one adds.
const GOOD: f64 = 0.5;

/// Sentences in which a report tells its news, and may tell it twice.
const OPENING: usize = 3;

/// Where words or characters are counted, something goes from the inside of sentences only if the summary is worth so many
/// times what it is without. Readers do not thank for more sentences, each of less; see `docs/ranking.md`.
const MORE: f64 = 1.05;

/// What is chosen from.
#[derive(Clone, Copy)]
pub(crate) struct Choice<'a> {
    pub(crate) units: &'a Units<'a>,
    /// Nothing if no sentence may be shortened.
    pub(crate) spoken: Option<&'a Spoken>,
    pub(crate) graph: &'a SentenceGraph,
    pub(crate) worth: &'a Worth,
    pub(crate) budget: Budget,
    pub(crate) redundancy: Redundancy,
    pub(crate) shortening: Shortening,
    /// Tell what each sentence adds, and what more room would let in.
    pub(crate) tell: bool,
}

/// Chooses among the candidates of a document.
pub(crate) fn select(choice: &Choice<'_>) -> Selection {
    let cuts = Cuts::new(choice.units.len());
    let start = |price| Walk::new(choice, &cuts, price);
    let whole = search(choice, start);
    if choice.shortening != Shortening::Every
        || whole.price == Price::SENTENCES
        || whole.selection.burst.is_some()
    {
        return whole.end();
    }
    let floor = Some(MORE * whole.selection.worth.max(0.0));
    let mut trimmed = Walk { floor, without: whole.without, ..start(whole.price) };
    trimmed.fill(|_, _| {});
    if trimmed.selection.worth > whole.selection.worth { trimmed.end() } else { whole.end() }
}

/// A summary while it grows.
#[derive(Clone)]
struct Walk<'a> {
    choice: &'a Choice<'a>,
    cuts: &'a Cuts,
    price: Price,
    /// What the summary has to be worth with a sentence that others make room for, if they may.
    floor: Option<f64>,
    /// The whole room.
    budget: usize,
    room: Room,
    gains: Gains<'a>,
    repeats: Repeats<'a>,
    /// A candidate that is not to be taken.
    without: Option<usize>,
    queue: Queue,
    /// A key that what is tried has to have, once something no longer fits.
    least: f64,
    /// Nothing fits: what is taken may be broken off wherever that is likely right.
    is_pressed: bool,
    /// All keys have changed, and the queue is to be made anew if it is asked again.
    is_stale: bool,
    /// What was taken, in order, and what each added.
    taken: Vec<(usize, f64)>,
    /// The forms of what is taken, save whole ones.
    forms: BTreeMap<usize, Form>,
    /// How many candidates were tried to make room for.
    tries: usize,
    selection: Selection,
}

impl<'a> Walk<'a> {
    fn new(choice: &'a Choice<'a>, cuts: &'a Cuts, price: Price) -> Self {
        let room = Room::new(choice.units, choice.budget);
        let Choice { graph, worth, redundancy, .. } = *choice;
        let selection = Selection {
            fates: vec![Fate::Outranked; graph.len()],
            order: Vec::new(),
            shortened: BTreeMap::new(),
            silent: Vec::new(),
            burst: None,
            worth: 0.0,
            added: if choice.tell { vec![Features::default(); graph.len()] } else { Vec::new() },
        };
        Self {
            choice,
            cuts,
            price,
            floor: None,
            budget: room.left,
            room,
            gains: Gains::new(graph, worth, redundancy),
            repeats: Repeats::new(graph),
            without: None,
            queue: Queue::default(),
            least: f64::NEG_INFINITY,
            is_pressed: false,
            is_stale: true,
            taken: Vec::new(),
            forms: BTreeMap::new(),
            tries: 0,
            selection,
        }
    }

    /// Fills the room. `before_taking` is told what is taken, and what was there before.
    fn fill(&mut self, mut before_taking: impl FnMut(&Self, usize)) {
        while self.room.left > 0
            && let Some((candidate, key)) = self.pop()
        {
            // Something that fits is better than nothing, as long as it adds anything.
            let is_needed = self.selection.order.is_empty() && key > 0.0;
            if key < self.least && !is_needed {
                break;
            }
            if self.is_unread(candidate) {
                if !is_needed && self.broken_off(candidate, self.gains.of(candidate)) < self.least {
                    self.selection.fates[candidate] = Fate::TooLong;
                    continue;
                }
                self.cut(candidate);
            }
            if self.put_back(candidate, key) {
                continue;
            }
            if self.size(candidate) > self.room.left && !self.make_room(candidate) {
                self.least = f64::max(self.least, self.filler(candidate) * key);
                self.selection.fates[candidate] = Fate::TooLong;
            } else {
                before_taking(self, candidate);
                self.take(candidate);
            }
        }
        if self.selection.order.is_empty() {
            self.take_the_smallest();
        }
    }

    /// What has become of every candidate.
    fn end(mut self) -> Selection {
        for (&candidate, form) in &self.forms {
            self.selection.shortened.insert(candidate, form.spans(&self.cut(candidate).parts));
            self.selection.silent.extend(form.is_silent().then_some(candidate));
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
        let best = all.clone().map(|candidate| self.gains.of(candidate)).fold(f64::NEG_INFINITY, f64::max);
        // Where none adds anything, that is best which takes least away.
        let good = all.filter(|&candidate| self.gains.of(candidate) >= f64::min(GOOD * best, best));
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
        let is_new = !self.is_said(candidate) && self.repeats.add(candidate);
        self.selection.fates[candidate] = if is_new { Fate::Chosen } else { Fate::Repeats };
        if is_new {
            let form = self.form(candidate);
            let (cost, loss) =
                form.as_ref().map_or((self.cost(candidate), 0.0), |form| (form.cost, form.loss));
            self.room.left = self.room.left.saturating_sub(cost);
            let gain = self.gains.of(candidate);
            self.selection.worth += gain - loss - self.start(candidate);
            self.taken.push((candidate, gain));
            self.choose(candidate, form.as_ref());
            self.forms.extend(form.map(|form| (candidate, form)));
        }
    }

    /// Whether what is chosen says in other words what a candidate says: another document all of it, or the opening of its
    /// own most of it, as where a standfirst is told again by the first paragraph.
    fn is_said(&self, candidate: usize) -> bool {
        let units = self.choice.units;
        if self.choice.redundancy.0 == 0.0 {
            return false;
        }
        if units.are_of_several() && self.gains.is_said(candidate) {
            return true;
        }
        let own = units.of(units.at(candidate).document());
        let place = candidate - own.start;
        let opening = own.start..own.end.min(own.start + OPENING);
        place < OPENING
            && !units.at(candidate).is_piece()
            && opening
                .filter(|&other| other != candidate && self.gains.is_chosen(other))
                .any(|other| tell_the_same(self.choice.graph, candidate, other))
    }

    fn choose(&mut self, candidate: usize, form: Option<&Form>) {
        if self.choice.tell {
            self.selection.added[candidate] = self.gains.features(candidate);
        }
        self.selection.order.push(candidate);
        let changed = match form {
            None => self.gains.choose(candidate),
            Some(form) => {
                let terms = self.cut(candidate).terms(self.choice, form);
                self.gains.choose_terms(candidate, &terms)
            }
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
        while let Some((candidate, key)) = self.pop() {
            if !self.put_back(candidate, key)
                && !self.gains.is_chosen(candidate)
                && !self.is_said(candidate)
                && self.repeats.add(candidate)
            {
                let form = self.form(candidate);
                self.choose(candidate, form.as_ref());
            }
        }
        self.selection.added = added;
    }
}

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
