//! The candidate cuts of a sentence: what lies between two of them is kept or let go as a whole.

use super::marker::Marker;
use super::punctuated::Punctuated;
use super::recognition::opening;
use super::verbs::{AND, ARTICLE};
use crate::tokens::Packed;

/// What says what the number behind it is of, and is nothing without it: `وفقا للجدول رقم (1)`.
const NUMBERED: [Packed; 8] =
    Packed::all(["رقم", "رقمها", "رقمه", "الماده", "للماده", "الجدول", "البند", "الفقره"]);

/// As in the result of a match: `3 - صفر`.
const NIL: Packed = Packed::known("صفر");

/// What tens, units or days stand behind.
const THOUSANDS: [Packed; 15] = Packed::all([
    "مءه", "ماءه", "مءتي", "مءتين", "مءات", "الف", "الفا", "الفي", "الفين", "الاف", "مليون", "مليوني",
    "ملايين", "مليار", "مليارات",
]);

/// Words of a segment; few sentences have fewer.
const WORDS_A_SEGMENT: usize = 3;

/// The words from one candidate cut to the next.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Segment {
    /// Its first word.
    pub(crate) first: usize,
    /// One past its last word.
    pub(crate) end: usize,
    pub(crate) opening: Marker,
}

/// The segments of a sentence, in order; together they are all of its words.
pub(crate) fn segments(words: &Punctuated) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::with_capacity(words.len() / WORDS_A_SEGMENT + 1);
    for index in 0..words.len() {
        if let Some(opening) = opening_of_part(words, index) {
            segments.push(Segment { first: index, end: index + 1, opening });
        } else if let Some(last) = segments.last_mut() {
            last.end = index + 1;
        }
    }
    segments
}

/// What a part opens with that begins with the word at `index`, if one does.
fn opening_of_part(words: &Punctuated, index: usize) -> Option<Marker> {
    let gap = words.all[index].gap;
    let apart = gap.parts() || gap.opens_bracket || gap.closes_bracket;
    let Some(before) = index.checked_sub(1) else { return Some(opening(words, index, apart)) };
    // Cheaper than what it opens with.
    if !may_cut(words, index, apart) {
        return None;
    }
    let opening = opening(words, index, apart);
    let needs_mark = opening == Marker::Plain
        || (words.all[before].digit && matches!(opening, Marker::Participle | Marker::Date | Marker::Manner))
        || (opening == Marker::Date && THOUSANDS.contains(&words.arabic(before)));
    (apart || !needs_mark).then_some(opening)
}

/// Whether a part may begin with the word at `index`, which is not the first, if what it opens with does not forbid it.
/// `apart`: a mark stands before it, or a bracket.
fn may_cut(words: &Punctuated, index: usize, apart: bool) -> bool {
    let (word, before) = (&words.all[index], &words.all[index - 1]);
    let gap = word.gap;
    // What stands in quotation marks is one thing; so is what stands in brackets.
    if word.is_inside()
        || (gap.opens_bracket && word.digit && NUMBERED.contains(&before.arabic))
        || (before.digit && (word.digit || word.arabic == NIL) && (gap.glued || gap.dash))
    {
        return false;
    }
    apart || !(gap.glued || completes_number(words, index) || before.known.governs)
}

/// Whether a word is the second part of a number: خمسة وعشرون، الرابع والعشرين، ألف و460.
fn completes_number(words: &Punctuated, index: usize) -> bool {
    const TENS: [Packed; 8] = Packed::all(["عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"]);
    const ENDINGS: [Packed; 2] = Packed::all(["ون", "ين"]);
    let behind_thousands = THOUSANDS.contains(&words.arabic(index - 1));
    let Some(tens) = words.arabic(index).strip_prefix(AND) else { return false };
    if tens == Packed::EMPTY {
        let next = words.all.get(index + 1);
        return behind_thousands && next.is_some_and(|next| next.digit && next.gap.glued);
    }
    let tens = tens.strip_prefix(ARTICLE).unwrap_or(tens);
    let ten = ENDINGS.iter().find_map(|&ending| tens.strip_suffix(ending));
    ten.is_some_and(|ten| TENS.contains(&ten))
        || behind_thousands && (THOUSANDS.contains(&tens) || TENS.iter().any(|&unit| tens.starts_with(unit)))
}

impl Segment {
    /// How many words it has; at least one.
    pub(crate) fn len(&self) -> usize {
        self.end - self.first
    }
}
