//! Segments to chunks: what is kept together is one core chunk, what goes is a chunk by itself or part of the one before it.

use std::ops::Range;

use super::chunk::{Chunk, Kind};
use super::features::Features;
use super::hanging::ends_hanging;
use super::inserted::Inserted;
use super::marker::{Family, Marker};
use super::narrowing::{answers, narrows};
use super::punctuated::PunctuatedWord;
use super::segments::Segment;
use crate::separators::is_separator;

/// A clause of fewer words is no sentence.
const SHORTEST_ALONE: usize = 4;

/// The chunks of a sentence of which the segments `gone` may go.
pub(super) fn assemble(
    sentence: &str,
    features: &Features<'_>,
    segments: &[Segment],
    gone: &[bool],
) -> Vec<Chunk> {
    let words = &features.words.all;
    let mut chunks: Vec<Chunk> = Vec::new();
    // A sentence of nothing but what may go has no core to lean on.
    let all = gone.iter().all(|&gone| gone);
    let gone = |index: usize| gone[index] && !all;
    let start = sentence.len() - sentence.trim_start().len();
    let belongs = belongs(features, segments, &gone);
    let first_core = (0..segments.len()).find(|&index| !gone(index)).unwrap_or(0);
    for (index, segment) in segments.iter().enumerate() {
        let behind_gone = index > 0 && gone(index - 1);
        let joins = || !gone(index) || belongs[index] || joins(features, segments, index);
        if index > 0 && gone(index) == behind_gone && joins() {
            continue;
        }
        let from = if index == 0 { start } else { cut(sentence, words, segment.first, gone(index)) };
        if let Some(last) = chunks.last_mut() {
            last.bytes.end = sentence[..from].trim_end().len();
        }
        let kind = if gone(index) { kind(features, segment, index < first_core) } else { Kind::Core };
        let on = on(features, segments, index, behind_gone && gone(index), chunks.len());
        let alone = kind == Kind::Coordinate && stands_alone(features, segments, index);
        chunks.push(Chunk { kind, bytes: from..from, on, alone });
    }
    let end = sentence.trim_end().len();
    match chunks.last_mut() {
        Some(last) => last.bytes.end = end,
        None if start < end => {
            chunks.push(Chunk { kind: Kind::Core, bytes: start..end, on: None, alone: false });
        }
        None => {}
    }
    chunks
}

/// Which segments belong to what stands before them, of which any may go. What answers a clause (فإن) is a chunk by itself:
/// it stays with that one or goes with it.
fn belongs(features: &Features<'_>, segments: &[Segment], gone: &dyn Fn(usize) -> bool) -> Vec<bool> {
    if !(0..segments.len()).any(gone) {
        return vec![false; segments.len()];
    }
    let words = features.words;
    let mut inserted = Inserted::new(words);
    let belongs = |(index, segment): (usize, &Segment)| {
        let answers = || answers(words, segment) && !ends_hanging(words, segment.first);
        inserted.holds(features, segments, index)
            || (gone(index) && narrows(words, segments, index) && !answers())
    };
    segments.iter().enumerate().map(belongs).collect()
}

/// Whether a segment that may go is part of the chunk before it, which may go too: it says nothing of itself.
fn joins(features: &Features<'_>, segments: &[Segment], index: usize) -> bool {
    let bare = matches!(segments[index].opening.family(), Family::Plain | Family::Verb | Family::That);
    let word = &features.words.all[segments[index].first];
    bare && !word.gap.parts() && !word.gap.opens_bracket && !word.gap.closes_bracket
}

/// What a chunk hangs on that begins with the segment at `index`: what may go right before it, unless it opens a clause
/// that does not.
fn on(
    features: &Features<'_>,
    segments: &[Segment],
    index: usize,
    behind_gone: bool,
    chunks: usize,
) -> Option<usize> {
    let family = segments[index].opening.family();
    let free = family == Family::Coordinate
        || (family == Family::Subordinate && features.parted(index) && !features.in_coordinate(index));
    (behind_gone && !free).then(|| chunks - 1)
}

fn kind(features: &Features<'_>, segment: &Segment, leads: bool) -> Kind {
    let gap = features.words.all[segment.first].gap;
    let opening = segment.opening;
    match opening.family() {
        _ if leads => Kind::Lead,
        _ if gap.opens_bracket || (gap.dash && opening == Marker::Plain) => Kind::Aside,
        Family::Relative => Kind::Relative,
        Family::Coordinate => Kind::Coordinate,
        Family::List => Kind::List,
        Family::Phrase => Kind::Adverbial,
        Family::Including if opening == Marker::According => Kind::Attribution,
        Family::Including | Family::Plain => Kind::Apposition,
        Family::Verb if !gap.parts() => Kind::Relative,
        Family::Verb | Family::Subordinate | Family::That | Family::When => Kind::Tail,
    }
}

/// Whether a coordinate clause has a verb of its own and enough behind it.
fn stands_alone(features: &Features<'_>, segments: &[Segment], index: usize) -> bool {
    let words = features.words.len() - segments[index].first;
    let opens = matches!(
        segments[index].opening,
        Marker::AndSays | Marker::AndVerb | Marker::AndHas | Marker::Also | Marker::AndPronoun
    );
    opens && features.parted(index) && !features.in_that(index) && words >= SHORTEST_ALONE
}

/// Where a chunk begins whose first word is the one at `index`: with the comma before it if it may go; behind the comma
/// if it is kept, for then the comma belongs to what went before it. Closing marks stay on the left.
pub(crate) fn cut(sentence: &str, words: &[PunctuatedWord], index: usize, goes: bool) -> usize {
    let gap = words[index].gap;
    let mut between = words[index - 1].span.end..words[index].span.start;
    // هـ: a tatweel behind a word belongs to it.
    between.start = between.end - sentence[between.clone()].trim_start_matches('ـ').len();
    let mut quote = gap.closes_quote;
    let closes = |c: char| match c {
        '»' | '”' | '’' | ')' | ']' | '}' | '.' | '!' | '?' | '؟' | '…' | '%' | '٪' => true,
        '"' => std::mem::take(&mut quote),
        _ => false,
    };
    let left = behind_last(sentence, between.clone(), closes).unwrap_or(between.start);
    let rest = &sentence[left..between.end];
    let separates = |c: char| !goes && (is_separator(c) || matches!(c, '-' | '–' | '—' | 'ـ'));
    let opens = rest.trim_start_matches(|c: char| c.is_whitespace() || separates(c));
    between.end - opens.len()
}

/// Behind the last of the characters of a part of a text that `is_one` is true of.
fn behind_last(text: &str, part: Range<usize>, mut is_one: impl FnMut(char) -> bool) -> Option<usize> {
    let found = text[part.clone()].char_indices().filter(|&(_, c)| is_one(c)).last();
    found.map(|(at, c)| part.start + at + c.len_utf8())
}
