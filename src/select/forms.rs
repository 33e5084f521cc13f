//! The forms of a candidate that may be shortened: whole, or without some of what may go.

use std::cell::OnceCell;

use super::Choice;
use super::gains::Gains;
use super::parts::{May, Part, parts, terms};
use super::room::Room;
use crate::clauses::Trust;
use crate::number::{float, share};
use crate::span::Span;
use crate::units::Units;

/// What may go goes if a word of it tells less than this share of what a word of the rest tells. With more of it gone readers
/// lose more than they gain; see `docs/ranking.md`.
const DENSE: f64 = 0.7;

/// A form that is more likely right is better than one that says more, if it takes at least this share of the room.
const SURER: f64 = 0.7;

/// The candidates that were looked at to be shortened, at their places: few of all.
pub(super) struct Cuts(Vec<OnceCell<Box<Cut>>>);

impl Cuts {
    /// None of so many candidates.
    pub(super) fn new(candidates: usize) -> Self {
        Self((0..candidates).map(|_| OnceCell::new()).collect())
    }

    pub(super) fn hold(&self, candidate: usize) -> bool {
        self.0[candidate].get().is_some()
    }

    /// A candidate cut; by `cut`, if nobody has looked at it.
    pub(super) fn of(&self, candidate: usize, cut: impl FnOnce() -> Cut) -> &Cut {
        self.0[candidate].get_or_init(|| Box::new(cut()))
    }
}

/// A candidate cut into its parts.
pub(super) struct Cut {
    candidate: usize,
    pub(super) parts: Vec<Part>,
    /// Where its words begin.
    starts: Vec<usize>,
    /// Its terms, each with the number of its part, in order; found when they are first asked for, for many candidates fit in
    /// no form.
    terms: OnceCell<Vec<(u32, usize)>>,
    /// Of each place at which it may be broken off, how likely that is right.
    ends: Vec<Trust>,
    /// What each takes of the room.
    costs: Vec<usize>,
    /// What the candidate takes if it is broken off, by the end.
    heads: Vec<usize>,
    /// What the candidate takes beside them.
    ending: usize,
}

impl Cut {
    pub(super) fn new(units: &Units<'_>, candidate: usize, may: May, room: &Room) -> Self {
        let (parts, ends, starts) = parts(units, candidate, may);
        let text = units.document_of(units.at(candidate)).text;
        let behind = parts.iter().skip(1).map(Some).chain([None]);
        let costs: Vec<usize> =
            parts.iter().zip(behind).map(|(part, next)| room.cost_of_part(text, part, next)).collect();
        let ending = room.cost_of_ending(units, candidate);
        let (mut heads, mut cost) = (Vec::with_capacity(ends.len()), ending);
        // Those that stand before the same end lie side by side.
        for (part, own) in parts.iter().zip(&costs) {
            heads.resize(part.head, cost);
            cost += own;
        }
        heads.resize(ends.len(), cost);
        Self { candidate, parts, starts, terms: OnceCell::new(), ends, costs, heads, ending }
    }

    /// The terms that a form keeps, each once, in ascending order.
    pub(super) fn terms(&self, choice: &Choice<'_>, form: &Form) -> Vec<u32> {
        let spoken = choice.spoken.expect("what may be shortened has words");
        let read = || terms(choice.units, self.candidate, spoken, &self.parts, &self.starts);
        let keeps: Vec<bool> = self.parts.iter().map(|part| form.keeps(part)).collect();
        let all = self.terms.get_or_init(read);
        let mut terms = Vec::with_capacity(all.len());
        terms.extend(all.iter().filter(|(_, part)| keeps[*part]).map(|(term, _)| *term));
        terms.dedup();
        terms
    }
}

/// What is left of a candidate.
#[derive(Clone, Debug)]
pub(super) struct Form {
    /// The groups of its parts that are gone.
    pub(super) gone: Vec<usize>,
    /// The end that it is broken off before, if it is, counted from 1.
    head: Option<usize>,
    pub(super) words: usize,
    pub(super) cost: usize,
    /// Share of what the whole says for the first time that the form does not say.
    share: f64,
    /// What the form adds less than the whole.
    pub(super) loss: f64,
    /// Share of the words of the query in the whole that the form has not.
    unanswered: f64,
}

/// A candidate being shortened.
pub(super) struct Shortened<'a> {
    pub(super) choice: &'a Choice<'a>,
    pub(super) cut: &'a Cut,
    pub(super) gains: &'a Gains<'a>,
    /// What the whole adds.
    pub(super) gain: f64,
}

impl Shortened<'_> {
    /// The longest form of no more than `left` that is broken off where that is no less likely right than `trust`; a shorter
    /// one if that is broken off where it is more likely right, and not much shorter.
    pub(super) fn broken_off(&self, trust: Trust, left: usize) -> Option<Form> {
        self.head(trust, left).map(|head| self.form(Vec::new(), Some(head)))
    }

    /// What that form takes, which is told sooner than what it says.
    pub(super) fn cost_of_broken_off(&self, trust: Trust, left: usize) -> Option<usize> {
        self.head(trust, left).map(|head| self.cut.heads[head - 1])
    }

    /// The end that it is broken off before.
    fn head(&self, trust: Trust, left: usize) -> Option<usize> {
        let longest = |trust: Trust| self.heads(trust).find(|&head| self.cut.heads[head - 1] <= left);
        let cost = |head: usize| float(self.cut.heads[head - 1]);
        let head = longest(trust)?;
        let asks = self.choice.spoken.is_some_and(|spoken| !spoken.query.is_empty());
        let unanswered = |head: usize| if asks { self.form(Vec::new(), Some(head)).unanswered } else { 0.0 };
        let surer = [Trust::Sure, Trust::Fair].into_iter().filter(|&surer| surer > trust).filter_map(longest);
        let mut surer = surer.filter(|&surer| cost(surer) >= SURER * cost(head));
        Some(surer.find(|&surer| unanswered(surer) <= unanswered(head)).unwrap_or(head))
    }

    /// What the smallest form takes that is broken off.
    pub(super) fn least(&self, trust: Trust) -> Option<usize> {
        self.heads(trust).last().map(|head| self.cut.heads[head - 1])
    }

    /// The form without what tells too little for its words.
    pub(super) fn trimmed(&self) -> Form {
        let mut form = self.whole();
        while let Some(next) = self.thinned(&form) {
            // What a word of the form tells, by which what goes is measured.
            let all = (1.0 - form.share) / float(form.words);
            if next.share - form.share >= DENSE * all * float(form.words - next.words) {
                break;
            }
            form = next;
        }
        form
    }

    /// The form without what of it that may go tells least for its words.
    pub(super) fn thinned(&self, form: &Form) -> Option<Form> {
        let rate = |next: &Form| (next.share - form.share) / float((form.words - next.words).max(1));
        let drops = self.groups(form).map(|group| self.without(form, group)).filter(|next| next.words > 0);
        drops.min_by(|a, b| rate(a).total_cmp(&rate(b)))
    }

    pub(super) fn whole(&self) -> Form {
        self.form(Vec::new(), None)
    }

    /// A form with one of the groups back that are gone.
    pub(super) fn with(&self, form: &Form, group: usize) -> Form {
        self.form(form.gone.iter().copied().filter(|&gone| gone != group).collect(), form.head)
    }

    fn without(&self, form: &Form, group: usize) -> Form {
        self.form(form.gone.iter().copied().chain([group]).collect(), form.head)
    }

    /// The heads that may be left, the longest first: by the number of the end that each stands before, from 1.
    fn heads(&self, trust: Trust) -> impl Iterator<Item = usize> {
        let may_break = move |head: &usize| self.cut.ends[head - 1] >= trust;
        let has_words = |head: &usize| self.cut.parts.iter().any(|part| part.head < *head && part.words > 0);
        (1..=self.cut.ends.len()).rev().filter(may_break).filter(has_words)
    }

    /// The groups of a form that may go.
    fn groups(&self, form: &Form) -> impl Iterator<Item = usize> {
        let kept = self.cut.parts.iter().filter(|part| form.keeps(part));
        let mut groups: Vec<usize> = kept.filter_map(|part| part.groups.first().copied()).collect();
        groups.dedup();
        groups.into_iter()
    }

    fn form(&self, gone: Vec<usize>, head: Option<usize>) -> Form {
        let cost = self.cut.ending;
        let mut form = Form { gone, head, words: 0, cost, share: 0.0, loss: 0.0, unanswered: 0.0 };
        for (part, cost) in self.cut.parts.iter().zip(&self.cut.costs) {
            if form.keeps(part) {
                form.words += part.words;
                form.cost += cost;
            }
        }
        if !form.is_whole() {
            let kept = self.cut.terms(self.choice, &form);
            form.unanswered = self.unanswered(&kept);
            form.share = self.gains.lost_share(self.cut.candidate, &kept).max(form.unanswered);
            form.loss = form.share * self.gain.max(0.0);
        }
        form
    }

    /// Share of the words of the query in the whole that are not among those which are `kept`.
    fn unanswered(&self, kept: &[u32]) -> f64 {
        let query = self.choice.spoken.map_or(&[][..], |spoken| &spoken.query);
        let all = self.gains.terms(self.cut.candidate);
        let [held, left] =
            [all, kept].map(|terms| query.iter().filter(|term| terms.binary_search(term).is_ok()).count());
        if held > 0 { share(held - left, held) } else { 0.0 }
    }
}

impl Form {
    /// Whether the whole has words of the query, and the form has none.
    pub(super) fn is_silent(&self) -> bool {
        self.unanswered >= 1.0
    }

    /// Whether it is all of the candidate.
    pub(super) fn is_whole(&self) -> bool {
        self.gone.is_empty() && self.head.is_none()
    }

    /// Whether it is broken off. Then nothing goes from its inside: two kinds of cuts are more than twice as often wrong as
    /// one.
    pub(super) fn is_broken_off(&self) -> bool {
        self.head.is_some()
    }

    fn keeps(&self, part: &Part) -> bool {
        self.head.is_none_or(|head| part.head < head)
            && !part.groups.iter().any(|group| self.gone.contains(group))
    }

    /// The spans it keeps: neighbours are one.
    pub(super) fn spans(&self, parts: &[Part]) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        let mut joins = false;
        for part in parts {
            let keeps = self.keeps(part);
            match spans.last_mut() {
                Some(last) if keeps && joins => last.end = part.span.end,
                _ if keeps => spans.push(part.span),
                _ => {}
            }
            joins = keeps;
        }
        spans
    }
}
