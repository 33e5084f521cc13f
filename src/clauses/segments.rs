//! The candidate cuts of a sentence: what lies between two of them is kept or let go as a whole.

use super::marker::Marker;
use super::punctuated::{Punctuated, PunctuatedWord};
use super::recognition::opening;
use super::verbs::{AND, ARTICLE, without_and};
use crate::tokens::Packed;

/// What says what the number or name in brackets behind it is of, and is nothing without it: `وفقا للجدول رقم (1)`.
const NAMED: [Packed; 18] = Packed::all([
    "رقم", "رقمها", "رقمه", "الماده", "للماده", "الجدول", "البند", "الفقره", "شركه", "صحيفه", "مجله",
    "وكاله", "قناه", "فيلم", "كتاب", "مسرحيه", "برنامج", "مسلسل",
]);

/// As in the result of a match: `3 - صفر`.
const NIL: Packed = Packed::known("صفر");

/// What tens, units or days stand behind.
const THOUSANDS: [Packed; 27] = Packed::all([
    "مءه", "ماءه", "مءتا", "مءتان", "مءتي", "مءتين", "مءات", "الف", "الفا", "الفي", "الفان", "الفين", "الاف",
    "مليون", "مليونا", "مليونان", "مليوني", "مليونين", "ملايين", "مليار", "مليارا", "ملياران", "ملياري",
    "مليارين", "مليارات", "بليون", "تريليون",
]);
/// What three to nine hundred end in: ثلاثمئة، أربعمائة.
const HUNDREDS: [Packed; 2] = Packed::all(["مءه", "ماءه"]);

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
    let is_counted = words.all[before].digit || is_tens(words.arabic(before));
    let needs_mark = opening == Marker::Plain
        || (is_counted && matches!(opening, Marker::Participle | Marker::Date | Marker::Manner))
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
        || (gap.opens_bracket && NAMED.contains(&without_and(before.arabic)))
        || (word.tanween && before.tanween && !apart)
        || (is_goals(before) && is_goals(word) && (gap.glued || gap.dash))
        || (before.digit && !gap.parts() && is_further_number(words, index))
    {
        return false;
    }
    apart
        || !(gap.glued || completes_number(words, index) || is_percent(words, index) || before.known.governs)
}

/// Whether the word at `index` is the و of a number: `6-3 (8-6) و4-6`.
fn is_further_number(words: &Punctuated, index: usize) -> bool {
    words.arabic(index) == AND && words.all.get(index + 1).is_some_and(|next| next.digit && next.gap.glued)
}

/// Whether a word may be half of a result.
fn is_goals(word: &PunctuatedWord) -> bool {
    word.digit || word.arabic == NIL
}

/// What tens begin with.
const TENS: [Packed; 8] = Packed::all(["عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"]);

/// Whether a word is a number from eleven on that what is counted stands behind: `الثانية والثمانين عاما`, `ثماني عشرة سنة`.
fn is_tens(word: Packed) -> bool {
    const TEEN: [Packed; 2] = Packed::all(["عشر", "عشره"]);
    const ENDINGS: [Packed; 2] = Packed::all(["ون", "ين"]);
    let bare = without_and(word);
    let bare = bare.strip_prefix(ARTICLE).unwrap_or(bare);
    let ten = ENDINGS.iter().find_map(|&ending| bare.strip_suffix(ending));
    TEEN.contains(&bare) || ten.is_some_and(|ten| TENS.contains(&ten))
}

/// Whether a word is the second part of a number: خمسة وعشرون، الرابع والعشرين، ألف و460.
fn completes_number(words: &Punctuated, index: usize) -> bool {
    let is_thousands =
        |word: Packed| THOUSANDS.contains(&word) || HUNDREDS.iter().any(|&hundred| word.ends_with(hundred));
    let behind_thousands = is_thousands(words.arabic(index - 1));
    let Some(tens) = words.arabic(index).strip_prefix(AND) else { return false };
    if tens == Packed::EMPTY {
        let next = words.all.get(index + 1);
        return behind_thousands && next.is_some_and(|next| next.digit && next.gap.glued);
    }
    let tens = tens.strip_prefix(ARTICLE).unwrap_or(tens);
    is_tens(tens)
        || behind_thousands && (is_thousands(tens) || TENS.iter().any(|&unit| tens.starts_with(unit)))
}

/// Whether a word and the next say that the number before them is one of a hundred: `18 في المئة`.
fn is_percent(words: &Punctuated, index: usize) -> bool {
    const IN: Packed = Packed::known("في");
    const BY: Packed = Packed::known("ب");
    const HUNDRED: [Packed; 4] = Packed::all(["المءه", "الماءه", "الميه", "المايه"]);
    let word = words.arabic(index);
    let of = if word == IN { Some(words.arabic(index + 1)) } else { word.strip_prefix(BY) };
    of.is_some_and(|hundred| HUNDRED.contains(&hundred))
}

impl Segment {
    /// How many words it has; at least one.
    pub(crate) fn len(&self) -> usize {
        self.end - self.first
    }
}
