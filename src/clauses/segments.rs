//! The candidate cuts of a sentence: what lies between two of them is kept or let go as a whole.

use super::marker::Marker;
use super::punctuated::Punctuated;
use super::recognition::{governs, opening};
use crate::arabic::all_folded;

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
    let mut segments: Vec<Segment> = Vec::new();
    for index in 0..words.len() {
        let gap = words.all[index].gap;
        let apart = gap.parts() || gap.opens_bracket || gap.closes_bracket;
        let opening = opening(words, index, apart);
        if index == 0 || may_cut(words, index, opening) {
            segments.push(Segment { first: index, end: index + 1, opening });
        } else if let Some(last) = segments.last_mut() {
            last.end = index + 1;
        }
    }
    segments
}

/// Whether a part may begin with the word at `index`, which is not the first.
fn may_cut(words: &Punctuated, index: usize, opening: Marker) -> bool {
    let (word, before) = (&words.all[index], &words.all[index - 1]);
    let gap = word.gap;
    // What stands in quotation marks is one thing; so is what stands in brackets.
    if word.is_inside()
        || (gap.opens_bracket && word.digit && is_numbered(words.fold(index - 1)))
        || (gap.glued && before.digit && word.digit)
        || gap.glued && !gap.opens_bracket && !gap.closes_bracket && !gap.parts()
    {
        return false;
    }
    if gap.parts() || gap.opens_bracket || gap.closes_bracket {
        return true;
    }
    if completes_number(words, index)
        || (before.digit && matches!(opening, Marker::Participle | Marker::Date))
    {
        return false;
    }
    !matches!(opening, Marker::Plain) && !governs(words.fold(index - 1))
}

/// Whether a word says what the number behind it is of, and nothing without it: `وفقا للجدول رقم (1)`.
fn is_numbered(fold: &str) -> bool {
    ["رقم", "رقمها", "رقمه", "الماده", "للماده", "الجدول", "البند", "الفقره"].contains(&fold)
}

/// Whether a word is the second part of a number: خمسة وعشرون، الرابع والعشرين، ألف و460.
fn completes_number(words: &Punctuated, index: usize) -> bool {
    const TENS: [&str; 8] = all_folded(["عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"]);
    const THOUSANDS: [&str; 5] = all_folded(["مءه", "ماءه", "الف", "مليون", "مليار"]);
    let Some(tens) = words.fold(index).strip_prefix('و') else { return false };
    if tens.is_empty() {
        let next = words.all.get(index + 1);
        return next.is_some_and(|next| next.digit && next.gap.glued)
            && THOUSANDS.contains(&words.fold(index - 1));
    }
    let tens = tens.strip_prefix("ال").unwrap_or(tens);
    TENS.iter().any(|ten| tens.strip_prefix(ten).is_some_and(|ending| matches!(ending, "ون" | "ين")))
}

impl Segment {
    /// How many words it has; at least one.
    pub(crate) fn len(&self) -> usize {
        self.end - self.first
    }
}
