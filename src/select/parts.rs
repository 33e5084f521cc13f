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

/// The parts of a unit, in order; of each place at which it may be broken off, how likely that is right; and where its words
/// begin.
pub(crate) fn parts(units: &Units<'_>, number: usize, may: May) -> (Vec<Part>, Vec<Trust>, Vec<usize>) {
    let unit = units.at(number);
    let text = units.text_of(unit);
    let (chunks, ends, starts) = chunks_and_ends(text, may.trim && unit.words() <= SURE, may.break_off);
    let heads = heads(text, &ends);
    let mut parts = Vec::with_capacity(chunks.len() + heads.len());
    let groups = groups(text, &chunks);
    let mut uncounted = unit.words();
    for (place, chunk) in chunks.iter().enumerate() {
        let above = above(&groups, place);
        for (head, bounds) in heads.iter().enumerate() {
            let bytes = chunk.bytes.start.max(bounds.start)..chunk.bytes.end.min(bounds.end);
            if bytes.start >= bytes.end {
                continue;
            }
            let is_last = place + 1 == chunks.len() && bounds.end == text.len();
            let words = if is_last { uncounted } else { count_words(&text[bytes.clone()]) };
            uncounted = uncounted.saturating_sub(words);
            parts.push(Part {
                span: Span::new(bytes.start, bytes.end).trimmed(text).shifted(unit.span.start),
                words,
                head,
                groups: above.clone(),
            });
        }
    }
    (parts, ends.iter().map(|end| end.trust).collect(), starts)
}

/// What lies between the places at which a text may be broken off.
fn heads(text: &str, ends: &[End]) -> Vec<Range<usize>> {
    let places = ends.iter().map(|end| end.at);
    [0].into_iter()
        .chain(places.clone())
        .zip(places.chain([text.len()]))
        .map(|(start, end)| start..end)
        .collect()
}

/// The terms of a unit, each with the number of the part that it stands in, in ascending order. `starts`: where the words of
/// its text begin.
pub(crate) fn terms(
    units: &Units<'_>,
    number: usize,
    spoken: &Spoken,
    parts: &[Part],
    starts: &[usize],
) -> Vec<(u32, usize)> {
    let (unit, all) = (units.at(number), spoken.of(number));
    let mut of_content = Vec::new();
    // With a link in it or a name the text has more words than it has terms or stop words.
    let starts = if starts.len() == all.len() {
        starts
    } else {
        let (mut tokens, mut buffer) = (Tokenizer::of_content(units.text_of(unit)), String::new());
        of_content.extend(std::iter::from_fn(|| tokens.next_fold(&mut buffer).map(|(token, _)| token.start)));
        &of_content
    };
    let mut place = 0;
    let mut terms = Vec::with_capacity(all.len());
    for (term, start) in all.zip(starts) {
        // What stands between two parts is of the one before.
        while parts.get(place + 1).is_some_and(|next| next.span.start <= unit.span.start + start) {
            place += 1;
        }
        if let Some(term) = term {
            terms.push((term, place));
        }
    }
    terms.sort_unstable();
    terms
}
