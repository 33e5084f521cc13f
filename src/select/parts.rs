//! The parts of a unit that may be shortened: its chunks, cut again where it may be broken off.

use std::ops::{Range, RangeInclusive};

use crate::clauses::{Chunk, End, Kind, Trust, chunks_and_ends};
use crate::document::count_words;
use crate::span::Span;
use crate::terms::Words;
use crate::tokens::Tokenizer;
use crate::units::Units;

/// The clause room is fitted on sentences of no more words: nothing may go from inside of a longer one.
const SURE: usize = 75;

/// What goes has no fewer words, but for a bracket: less saves nothing.
const SHORTEST: usize = 4;

/// A part of a unit: nothing in it is left out by itself.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) span: Span,
    pub(crate) words: usize,
    /// The terms in it, in the order of its text.
    pub(crate) terms: Vec<u32>,
    /// How many places stand before it at which the unit may be broken off.
    pub(crate) head: usize,
    /// The groups of chunks that it goes with when they go, its own first; nothing if it stays.
    pub(crate) groups: Vec<usize>,
}

/// The parts of a unit, in order; and of each place at which it may be broken off, how likely that is right.
pub(crate) fn parts(units: &Units<'_>, number: usize, words: &Words) -> (Vec<Part>, Vec<Trust>) {
    let unit = units.at(number);
    let text = units.text_of(unit);
    let (chunks, ends) = chunks_and_ends(text, unit.words() <= SURE);
    let heads = heads(text, &ends);
    let mut placed =
        Placed { tokens: Tokenizer::of_content(text), terms: words.terms_of(number), next: None };
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
                terms: placed.until(bytes.end),
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

/// Of each chunk the first of those that go together, all or none; nothing if it stays.
fn groups(text: &str, chunks: &[Chunk]) -> Vec<Option<usize>> {
    let mut groups: Vec<Option<usize>> = Vec::with_capacity(chunks.len());
    for (place, chunk) in chunks.iter().enumerate() {
        let before = groups.last().copied().flatten();
        groups.push(match chunk.kind {
            Kind::Core => None,
            _ if is_set_off(text, chunk) => Some(place),
            // A clause needs no mark; a relative one without it says which is meant.
            Kind::Coordinate | Kind::Tail => before.or(Some(place)),
            _ => before,
        });
    }
    let mut behind = None;
    // Backwards, for what goes must leave a good join with what stays behind it.
    for first in (0..chunks.len()).rev() {
        let group = (first..chunks.len()).take_while(|&next| groups[next] == Some(first));
        if let Some(last) = group.last().filter(|&last| !may_go(text, chunks, first..=last, behind)) {
            groups[first..=last].fill(None);
        }
        if groups[first].is_none() {
            behind = Some(&chunks[first]);
        }
    }
    groups
}

/// Whether a mark stands before a chunk, or nothing at all.
fn is_set_off(text: &str, chunk: &Chunk) -> bool {
    chunk.bytes.start == 0 || !text[chunk.bytes.clone()].starts_with(char::is_alphanumeric)
}

/// Whether chunks may go without a gap that a reader stumbles over. `behind`: what stays behind them.
fn may_go(text: &str, chunks: &[Chunk], group: RangeInclusive<usize>, behind: Option<&Chunk>) -> bool {
    let (first, last) = (&chunks[*group.start()], &chunks[*group.end()]);
    let written = &text[first.bytes.start..last.bytes.end];
    let is_scrap = count_words(written) < SHORTEST && first.kind != Kind::Aside;
    if is_scrap || !is_balanced(written) || opens_with(written, &SECOND_HALVES) {
        return false;
    }
    let Some(behind) = behind.map(|behind| &text[behind.bytes.clone()]) else { return true };
    let is_between = matches!(first.kind, Kind::Relative | Kind::Aside | Kind::Attribution)
        && written.ends_with(|c: char| !c.is_alphanumeric());
    let goes_on = opens_with(behind, &["و", "ف", "لكن", "بل ", "إلا ", "إنما"]);
    *group.start() == 0 || (is_between && !goes_on && count_words(behind) >= SHORTEST)
}

/// The second halves of what opens with إما.
const SECOND_HALVES: [&str; 3] = ["وإما", "واما", "وإلا"];

/// Whether the first word of a text opens with one of `openings`.
fn opens_with(text: &str, openings: &[&str]) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    openings.iter().any(|opening| text.starts_with(opening))
}

const DASHES: [char; 3] = ['-', '–', '—'];

/// Whether what is opened is closed.
fn is_balanced(text: &str) -> bool {
    let between_dashes = text.trim_start_matches([',', '،', ' ']).strip_prefix(DASHES);
    if between_dashes.is_some_and(|text| text.trim_end_matches(DASHES).contains(DASHES)) {
        return false;
    }
    let count = |c: char| text.matches(c).count();
    count('"') % 2 == 0
        && [('(', ')'), ('[', ']'), ('«', '»'), ('“', '”')].iter().all(|&(a, b)| count(a) == count(b))
}

/// The groups that a chunk goes with: its own, and those right before it, for what comes behind may lean on them.
fn above(groups: &[Option<usize>], place: usize) -> Vec<usize> {
    let mut above: Vec<usize> = groups[..=place].iter().rev().map_while(|group| *group).collect();
    above.dedup();
    above
}

/// The words of a unit with their terms.
struct Placed<'t, T> {
    tokens: Tokenizer<'t>,
    terms: T,
    /// Where the next word starts, and its term.
    next: Option<(usize, Option<u32>)>,
}

impl<T: Iterator<Item = Option<u32>>> Placed<'_, T> {
    /// The terms of the words that start before `end`, of those not told of yet.
    fn until(&mut self, end: usize) -> Vec<u32> {
        let (mut terms, mut buffer) = (Vec::new(), String::new());
        loop {
            if self.next.is_none() {
                let Some((token, _)) = self.tokens.next_into(&mut buffer) else { break };
                let term = self.terms.next().expect("a term or none for every word");
                self.next = Some((token.start, term));
            }
            let Some((_, term)) = self.next.take_if(|(start, _)| *start < end) else { break };
            terms.extend(term);
        }
        terms
    }
}
