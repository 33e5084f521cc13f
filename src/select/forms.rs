//! The forms of a candidate that may be shortened: whole, or without some of what may go.

use super::gains::Gains;
use super::parts::{Part, parts};
use super::price::Price;
use super::room::Room;
use crate::span::Span;
use crate::terms::Sequence;
use crate::units::Units;

/// A candidate cut into its parts.
pub(super) struct Cut {
    pub(super) parts: Vec<Part>,
    /// What each takes of the room.
    costs: Vec<usize>,
    /// What the candidate takes beside them.
    ending: usize,
}

impl Cut {
    pub(super) fn new(units: &Units<'_>, sequence: &Sequence, number: usize, room: &Room) -> Self {
        let parts = parts(units, number, sequence);
        let costs = parts.iter().map(|part| room.cost_of_part(units.document.text, part)).collect();
        Self { parts, costs, ending: room.cost_of_ending(units, number) }
    }

    /// What is left takes when all is gone that may go, and what is behind the first end.
    pub(super) fn least(&self) -> usize {
        let kept = |head: usize| {
            let parts = self.parts.iter().zip(&self.costs);
            let kept = parts.filter(|(part, _)| part.chunks.is_empty() && part.head <= head);
            kept.map(|(_, cost)| cost).sum::<usize>()
        };
        let last = self.parts.last().map_or(0, |part| part.head);
        self.ending + (0..=last).map(kept).find(|&cost| cost > 0).unwrap_or(0)
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
    pub(super) price: Price,
    /// Whether it may be broken off where it does not fit.
    pub(super) may_break: bool,
}

impl Shortened<'_> {
    /// The form without what tells too little for its words, and no larger than `left`; nothing if none is that small.
    pub(super) fn best(&self, left: usize) -> Option<Form> {
        let mut form = self.form(vec![true; self.cut.parts.len()]);
        loop {
            let fits = form.cost <= left;
            // What a word of the form tells, by which what goes is measured.
            let all = (1.0 - form.share) / float(form.words.max(1));
            let rate = |next: &Form| (next.share - form.share) / float((form.words - next.words).max(1));
            let drops = self.chunks(&form).map(|chunk| self.without(&form, chunk));
            let drops = drops.filter(|next| next.words > 0).map(|next| (rate(&next), next));
            let least = drops.min_by(|a, b| a.0.total_cmp(&b.0));
            match least {
                Some((rate, next)) if !fits || rate < std::env::var("DT").ok().and_then(|v| v.parse().ok()).unwrap_or(0.7) * all => form = next,
                _ if fits => return Some(form),
                _ if self.may_break => return self.head(&form, left),
                _ => return None,
            }
        }
    }

    /// The longest head of a form that takes no more than `left`.
    fn head(&self, form: &Form, left: usize) -> Option<Form> {
        let last = self.cut.parts.last()?.head;
        (1..=last).rev().find_map(|head| {
            let kept = form.kept.iter().zip(&self.cut.parts).map(|(kept, part)| *kept && part.head < head);
            let head = self.form(kept.collect());
            (head.cost <= left && head.words > 0).then_some(head)
        })
    }

    /// The chunks of a form that may go.
    fn chunks(&self, form: &Form) -> impl Iterator<Item = usize> {
        let mut chunks: Vec<usize> = Vec::new();
        for (part, kept) in self.cut.parts.iter().zip(&form.kept) {
            if let (Some(&chunk), true) = (part.chunks.first(), *kept)
                && chunks.last() != Some(&chunk)
            {
                chunks.push(chunk);
            }
        }
        chunks.into_iter()
    }

    fn without(&self, form: &Form, chunk: usize) -> Form {
        let kept =
            form.kept.iter().zip(&self.cut.parts).map(|(kept, part)| *kept && !part.chunks.contains(&chunk));
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
