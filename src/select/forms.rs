//! The forms of a candidate that may be shortened: whole, or without some of what may go.

use super::gains::Gains;
use super::parts::{Part, parts};
use super::room::Room;
use crate::clauses::Trust;
use crate::span::Span;
use crate::terms::Words;
use crate::units::Units;

/// What may go goes if a word of it tells less than this share of what a word of the rest tells. With more of it gone readers
/// lose more than they gain; see `docs/ranking.md`.
const DENSE: f64 = 0.7;

/// A candidate cut into its parts.
pub(super) struct Cut {
    pub(super) parts: Vec<Part>,
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
    pub(super) fn new(units: &Units<'_>, words: &Words, number: usize, trims: bool, room: &Room) -> Self {
        let (parts, ends) = parts(units, number, words, trims);
        let text = units.document_of(units.at(number)).text;
        let costs: Vec<usize> = parts.iter().map(|part| room.cost_of_part(text, part)).collect();
        let ending = room.cost_of_ending(units, number);
        let of_head = |head: usize| {
            let kept = parts.iter().zip(&costs).take_while(|(part, _)| part.head < head);
            ending + kept.map(|(_, cost)| cost).sum::<usize>()
        };
        let heads = (1..=ends.len()).map(of_head).collect();
        Self { parts, ends, costs, heads, ending }
    }
}

/// What is left of a candidate.
#[derive(Clone, Debug)]
pub(super) struct Form {
    kept: Vec<bool>,
    pub(super) words: usize,
    pub(super) cost: usize,
    /// Share of what the whole says for the first time that the form does not say.
    share: f64,
    /// What the form adds less than the whole.
    pub(super) loss: f64,
}

/// A candidate being shortened.
pub(super) struct Shortened<'a> {
    pub(super) cut: &'a Cut,
    pub(super) gains: &'a Gains<'a>,
    pub(super) candidate: usize,
    /// Whether it may leave out what may go.
    pub(super) may_trim: bool,
    /// It may be broken off where that is no less likely right; nowhere if nothing is said.
    pub(super) may_break: Option<Trust>,
}

impl Shortened<'_> {
    /// The form that is no larger than `left`; nothing if none is that small. What may go goes, or else the end: not both, for
    /// two kinds of cuts are more than twice as often wrong as one.
    pub(super) fn best(&self, left: usize) -> Option<Form> {
        let trimmed = self.may_trim.then(|| self.trimmed()).filter(|form| form.cost <= left);
        trimmed.or_else(|| {
            let head = self.heads().find(|&head| self.cut.heads[head - 1] <= left)?;
            Some(self.form(self.cut.parts.iter().map(|part| part.head < head).collect()))
        })
    }

    /// What the smallest form takes.
    pub(super) fn least(&self) -> usize {
        let trimmed = self.may_trim.then(|| self.trimmed().cost);
        let head = self.heads().last().map(|head| self.cut.heads[head - 1]);
        trimmed.into_iter().chain(head).min().unwrap_or(usize::MAX)
    }

    /// The form without what tells too little for its words.
    fn trimmed(&self) -> Form {
        let mut form = self.whole();
        loop {
            // What a word of the form tells, by which what goes is measured.
            let all = (1.0 - form.share) / float(form.words.max(1));
            let rate = |next: &Form| (next.share - form.share) / float((form.words - next.words).max(1));
            let drops = self.groups(&form).map(|group| self.without(&form, group));
            let drops = drops.filter(|next| next.words > 0).map(|next| (rate(&next), next));
            match drops.min_by(|a, b| a.0.total_cmp(&b.0)) {
                Some((rate, next)) if rate < DENSE * all => form = next,
                _ => return form,
            }
        }
    }

    /// The heads that may be left, the longest first: by the number of the end that each stands before, from 1.
    fn heads(&self) -> impl Iterator<Item = usize> {
        let may_break = |head: &usize| self.may_break.is_some_and(|least| self.cut.ends[head - 1] >= least);
        let has_words = |head: &usize| self.cut.parts.iter().any(|part| part.head < *head && part.words > 0);
        (1..=self.cut.ends.len()).rev().filter(may_break).filter(has_words)
    }

    fn whole(&self) -> Form {
        self.form(vec![true; self.cut.parts.len()])
    }

    /// The groups of a form that may go.
    fn groups(&self, form: &Form) -> impl Iterator<Item = usize> {
        let kept = self.cut.parts.iter().zip(&form.kept).filter(|(_, kept)| **kept);
        let mut groups: Vec<usize> = kept.filter_map(|(part, _)| part.groups.first().copied()).collect();
        groups.dedup();
        groups.into_iter()
    }

    fn without(&self, form: &Form, group: usize) -> Form {
        let kept =
            form.kept.iter().zip(&self.cut.parts).map(|(kept, part)| *kept && !part.groups.contains(&group));
        self.form(kept.collect())
    }

    fn form(&self, kept: Vec<bool>) -> Form {
        let parts = || kept.iter().zip(&self.cut.parts).filter(|(kept, _)| **kept).map(|(_, part)| part);
        let words = parts().map(|part| part.words).sum();
        let costs = kept.iter().zip(&self.cut.costs).filter(|(kept, _)| **kept).map(|(_, cost)| cost);
        let cost = self.cut.ending + costs.sum::<usize>();
        let mut terms: Vec<u32> = parts().flat_map(|part| part.terms.iter().copied()).collect();
        let whole = kept.iter().all(|&kept| kept);
        let share = if whole { 0.0 } else { self.gains.lost_share(self.candidate, &mut terms) };
        let loss = share * self.gains.of(self.candidate).max(0.0);
        Form { kept, words, cost, share, loss }
    }
}

/// A number of words, far below 2^52.
#[expect(clippy::cast_precision_loss)]
fn float(words: usize) -> f64 {
    words as f64
}

impl Form {
    /// Whether it is all of the candidate.
    pub(super) fn is_whole(&self) -> bool {
        self.kept.iter().all(|&kept| kept)
    }

    /// The terms it keeps.
    pub(super) fn terms(&self, parts: &[Part]) -> Vec<u32> {
        let kept = self.kept.iter().zip(parts).filter(|(kept, _)| **kept);
        kept.flat_map(|(_, part)| part.terms.iter().copied()).collect()
    }

    /// The spans it keeps: neighbours are one.
    pub(super) fn spans(&self, parts: &[Part]) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        let mut joins = false;
        for (part, &kept) in parts.iter().zip(&self.kept) {
            match spans.last_mut() {
                Some(last) if kept && joins => last.end = part.span.end,
                _ if kept => spans.push(part.span),
                _ => {}
            }
            joins = kept;
        }
        spans
    }
}
