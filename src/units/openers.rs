//! How likely a sentence begins at a word, by the words around it and their first and last letters: a logistic regression
//! whose weights are found by the hash of what they weigh (feature hashing, Weinberger et al. 2009), fitted to news by a
//! program of the project. Two that share a place in the table share a weight; the fit knows.

use crate::clauses::words::Words;
use crate::fnv::fnv1a;

/// Weights of the table: a byte each.
pub(crate) const SIZE: usize = 1 << 15;
/// What one step of a weight adds to the log-odds.
pub(crate) const STEP: f64 = 0.04;

/// The weights, in steps.
static TABLE: &[u8; SIZE] = include_bytes!("../../tables/openers.bin");

/// The log-odds that a sentence begins at a word. `is_marked`: a comma or the like stands before it.
pub(super) fn log_odds(words: &Words, index: usize, is_marked: bool) -> f64 {
    let steps = |place: usize| i32::from(i8::from_le_bytes([TABLE[place]]));
    let mut sum = 0;
    features(words, index, is_marked, |place| sum += steps(place));
    f64::from(sum) * STEP
}

/// Tells where in the table what is there to know of a word stands. All numbers are one.
pub(crate) fn features(words: &Words, index: usize, is_marked: bool, mut tell: impl FnMut(usize)) {
    let word = |index: Option<usize>| match index.map_or("", |index| words.fold(index)) {
        number if number.starts_with(|c: char| c.is_ascii_digit()) => "0",
        word => word,
    };
    let around = [index.checked_sub(2), index.checked_sub(1), Some(index), Some(index + 1)];
    let [before_last, last, first, second] = around.map(word);
    let (opening, ending) = (head(first, 2), tail(first, 1));
    let unmarked: [&[&str]; 11] = [
        &[],
        &[before_last],
        &[last],
        &[first],
        &[second],
        &[head(last, 2)],
        &[tail(last, 2)],
        &[opening],
        &[head(first, 3), ending],
        &[tail(first, 2)],
        &[head(second, 2)],
    ];
    let marked: [&[&str]; 5] = [&[], &[last], &[first], &[head(last, 2)], &[opening]];
    let marked = if is_marked { marked.as_slice() } else { &[] };
    for (kind, parts) in (0_u8..).zip(unmarked.iter().chain(marked)) {
        tell(place(kind, parts));
    }
}

/// Where the weight of a feature of this kind stands.
fn place(kind: u8, parts: &[&str]) -> usize {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    let hash = fnv1a([kind].into_iter().chain(bytes));
    // The high bits are mixed best.
    let [.., a, b, _, _] = (hash >> 32 ^ hash).to_le_bytes().map(usize::from);
    (a << 8 | b) % SIZE
}

/// The first letters of a word.
fn head(word: &str, letters: usize) -> &str {
    word.char_indices().nth(letters).map_or(word, |(end, _)| &word[..end])
}

/// The last letters of a word.
fn tail(word: &str, letters: usize) -> &str {
    word.char_indices().rev().nth(letters - 1).map_or(word, |(start, _)| &word[start..])
}
