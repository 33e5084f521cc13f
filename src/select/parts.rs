//! The parts of a unit that may be shortened: its chunks, cut again where it may be broken off.

use std::ops::Range;

use super::groups::{above, groups};
use crate::clauses::{End, Trust, chunks_and_ends};
use crate::document::count_words;
use crate::span::Span;
use crate::terms::Spoken;
use crate::tokens::Tokenizer;
use crate::units::Units;

/// The clause room is fitted on sentences of no more words: nothing may go from inside of a longer one.
const SURE: usize = 75;

/// A part of a unit: nothing in it is left out by itself.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) span: Span,
    pub(crate) words: usize,
    /// How many places stand before it at which the unit may be broken off.
    pub(crate) head: usize,
    /// The groups of chunks that it goes with when they go, its own first; nothing if it stays.
    pub(crate) groups: Vec<usize>,
}

/// How a unit may be shortened.
#[derive(Clone, Copy)]
pub(crate) struct May {
    /// Something may go from its inside.
    pub(crate) trim: bool,
    /// It may be broken off.
    pub(crate) break_off: bool,
}

/// The parts of a unit, in order; and of each place at which it may be broken off, how likely that is right.
pub(crate) fn parts(units: &Units<'_>, number: usize, may: May) -> (Vec<Part>, Vec<Trust>) {
    let unit = units.at(number);
    let text = units.text_of(unit);
    let (chunks, ends) = chunks_and_ends(text, may.trim && unit.words() <= SURE, may.break_off);
    let heads = heads(text, &ends);
    let mut parts = Vec::with_capacity(chunks.len() + heads.len());
    let groups = groups(text, &chunks);
    for (place, chunk) in chunks.iter().enumerate() {
        let above = above(&groups, place);
        for (head, bounds) in heads.iter().enumerate() {
            let bytes = chunk.bytes.start.max(bounds.start)..chunk.bytes.end.min(bounds.end);
            if bytes.start >= bytes.end {
                continue;
            }
            parts.push(Part {
                span: Span::new(bytes.start, bytes.end).trimmed(text).shifted(unit.span.start),
                words: count_words(&text[bytes.clone()]),
                head,
                groups: above.clone(),
            });
        }
    }
    (parts, ends.iter().map(|end| end.trust).collect())
}

/// What lies between the places at which a text may be broken off.
fn heads(text: &str, ends: &[End]) -> Vec<Range<usize>> {
    let mut heads = Vec::new();
    let mut start = 0;
    for end in ends.iter().map(|end| end.at).chain([text.len()]) {
        heads.push(start..end);
        start = end;
    }
    heads
}

/// The terms in each part of a unit, in the order of its text.
pub(crate) fn terms(units: &Units<'_>, number: usize, spoken: &Spoken, parts: &[Part]) -> Vec<Vec<u32>> {
    let unit = units.at(number);
    let (mut tokens, mut buffer) = (Tokenizer::of_content(units.text_of(unit)), String::new());
    let mut terms = vec![Vec::new(); parts.len()];
    let mut place = 0;
    for term in spoken.of(number) {
        let (token, _) = tokens.next_fold(&mut buffer).expect("as many words as were read");
        // What stands between two parts is of the one before.
        while parts.get(place + 1).is_some_and(|next| next.span.start <= unit.span.start + token.start) {
            place += 1;
        }
        terms[place].extend(term);
    }
    terms
}
