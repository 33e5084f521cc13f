//! Rule S5: a single full stop that does not end a sentence, seen from the text of the sentence before it.
//! No list of Arabic abbreviations is needed: they are single letters (`د.`), chains of them (`ق.م.`), or the `هـ`
//! of the Hijri year; words such as `كم.` and `إلخ.` end sentences like any other.

use super::count_words;
use super::first_words::{first_word_is, is_conjoined, is_preposition, opens_an_adverbial, opens_the_next};
use super::last_word::last_word;
use super::letter_names::is_spelled_out;
use crate::arabic::{Class, class, is_digit, plain_letter, property};
use crate::separators::is_dash;
use crate::span;

/// Latin abbreviations that are followed by a name or go on, in lower case.
const LATIN: [&str; 23] = [
    "dr", "mr", "mrs", "ms", "prof", "inc", "ltd", "co", "corp", "vs", "etc", "jr", "sr", "st", "al", "fig",
    "vol", "pp", "ed", "gen", "sen", "rev", "ext",
];
/// Words that carry a number as a label at the head of a line: المادة 5.
const LABELS: [&str; 20] = [
    "المادة", "مادة", "الفصل", "فصل", "الباب", "باب", "البند", "بند", "القسم", "قسم", "الجزء", "الفقرة",
    "الملحق", "الجدول", "جدول", "الشكل", "شكل", "المبحث", "المطلب", "السؤال",
];
/// Titles that a one-letter conjunction or preposition may be glued to: `ود.`, `وأ.`; `كم` and `لم` are words.
const GLUED_TITLES: [&str; 10] = ["ود", "وأ", "وم", "فد", "بد", "لد", "كد", "لأ", "بأ", "كأ"];
/// The one title that is shortened to more than a letter, from Latin.
const WRITTEN_TITLES: [&str; 2] = ["بروف", "وبروف"];
/// Letters that are a unit, an era or a half of the day behind a number: metre, A.D. and p.m., the Hijri year, gram, litre, a.m.
const UNITS: [&str; 5] = ["م", "ه", "غ", "ل", "ص"];
/// The longest word looked at, in letters; longer ones are no abbreviations.
const LONGEST: usize = 6;
/// Words of the longest adverbial of time.
const LONGEST_ADVERBIAL: usize = 9;
/// Bytes in which it has to stand, and in which the second word of what follows is looked for: every terminator asks.
const NEAR: usize = 200;
/// A label and the marks before it take at most this many bytes.
const LONGEST_LABEL: usize = 40;
/// A list marker has at most this many digits; four are a year.
const MARKER_DIGITS: usize = 3;

/// Whether the full stop between `before`, the sentence so far, and `after` belongs to an abbreviation or a marker.
/// `item`: the number that the next item of a running list would carry; kept up to date.
pub(super) fn is_abbreviation(before: &str, after: &str, item: &mut u32) -> bool {
    let silent = |c| matches!(c, ' ' | '\u{a0}') || class(c) == Class::Mark || crate::arabic::is_format(c);
    // Some write a space before the dot: `د . أحمد`.
    let before = before.trim_end_matches(silent);
    let Some(last) = before.chars().next_back() else { return false };
    match class(last) {
        Class::Letter | Class::Invisible => arabic(before, after),
        Class::Foreign => latin(before, after),
        Class::Digit => is_marker(before, item),
        _ => false,
    }
}

fn arabic(before: &str, after: &str) -> bool {
    if ends_with_a_long_word(before) {
        return false;
    }
    let Some((head, word)) = last_word(before, LONGEST, |kind| kind == Class::Letter) else { return false };
    match word.chars().count() {
        1 => is_letter_alone(after) || !closes_number(head, &word, after) && !closes_era(head, &word, after),
        2 if GLUED_TITLES.contains(&&*word) => true,
        _ => WRITTEN_TITLES.contains(&&*word) || is_spelled_out(head, &word, after),
    }
}

/// Whether a letter follows without a space, and no other behind it: `148 م.ب`.
fn is_letter_alone(after: &str) -> bool {
    let mut kinds = after.chars().map(class);
    kinds.next() == Some(Class::Letter) && kinds.next() != Some(Class::Letter)
}

/// Whether the last letters are more than an abbreviation has: so most sentences end.
fn ends_with_a_long_word(before: &str) -> bool {
    const BYTES: usize = 2 * (LONGEST + 1);
    let last = before.as_bytes().last_chunk::<BYTES>();
    last.is_some_and(|last| last.as_chunks().0.iter().all(|&pair| plain_letter(pair) != 0))
}

/// A letter behind a number (`عام 1926 م`, `٦٣٦م`, `120 م`) or an hour (`9:30 م`, `الساعة 9 ص`) closes the sentence,
/// unless the sentence goes on to another number: `1926 م. - 1943 م.`
fn closes_number(head: &str, letter: &str, after: &str) -> bool {
    let number = head.trim_end();
    // `30°م.`: degrees are no other unit.
    let degrees = number.strip_suffix(['°', 'º']).filter(|number| number.trim_end().ends_with(is_digit));
    if degrees.is_some() {
        return letter == "م" && !goes_on(after);
    }
    // Behind the number of a row it is a title.
    let is_cell = head.ends_with('\t');
    number.ends_with(is_digit)
        && !is_cell
        && UNITS.contains(&letter)
        && !goes_on(after)
        && !is_adverbial(head, after)
}

/// Whether a number, a dash, a preposition or a small Latin letter follows. `في هذه السنة` opens a sentence.
fn goes_on(after: &str) -> bool {
    let after = after.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '(' | '['));
    let next = after.strip_prefix('و').unwrap_or(after);
    next.starts_with(is_digit)
        || after.starts_with(|c| is_dash(c) || matches!(c, 'ـ' | '/' | '=' | 'a'..='z'))
        || first_word_is(after, |word| matches!(word, "حتي" | "الموافق" | "الموافقه"))
        || (first_word_is(after, is_preposition) && !holds_demonstrative(after))
}

/// Whether the second word is a demonstrative.
fn holds_demonstrative(after: &str) -> bool {
    span::head(after, NEAR)
        .split_whitespace()
        .nth(1)
        .is_some_and(|word| ["هذا", "هذه", "ذلك", "تلك"].contains(&word))
}

/// Whether the sentence so far is no more than an adverbial that waits for its verb: `في عام 1926 م. ولد`.
fn is_adverbial(head: &str, after: &str) -> bool {
    first_word_is(head, opens_an_adverbial)
        && head.len() <= NEAR
        && count_words(head) <= LONGEST_ADVERBIAL
        && !first_word_is(after, opens_the_next)
}

/// The م of `ق.م.` closes a sentence where the next opens so: `وبنى …`, `غير أن …`.
fn closes_era(head: &str, letter: &str, after: &str) -> bool {
    let era = head.trim_end().strip_suffix('.').map(str::trim_end);
    let is_era = era.is_some_and(|era| era.ends_with(" ق") || era.ends_with(" ب"));
    letter == "م" && is_era && !goes_on(after) && first_word_is(after, opens_the_next)
}

fn latin(before: &str, after: &str) -> bool {
    let Some((head, word)) = last_word(before, LONGEST, |kind| kind == Class::Foreign) else { return false };
    let chained = head.strip_suffix('.').is_some_and(|rest| rest.ends_with(char::is_alphabetic));
    if word.len() == 1 {
        // No name goes on so: `فيتامين C. وينصح`.
        return chained || word.starts_with(char::is_uppercase) && !first_word_is(after, is_conjoined);
    }
    // The `co` of an address (`example.co`) is no company.
    !chained && LATIN.contains(&word.to_lowercase().as_str())
}

/// `1.` or `2.1.` or `المادة 5.` at the head of a sentence, or the next number of a list that runs on in it:
/// `الخطة: 1. وقف النار 2. تبادل الأسرى`.
fn is_marker(before: &str, item: &mut u32) -> bool {
    let head = before.trim_end_matches(|c: char| is_digit(c) || c == '.');
    let number = &before[head.len()..];
    let digits = || number.chars().rev().map(property).take_while(|kind| kind.class == Class::Digit);
    if digits().count() > MARKER_DIGITS {
        return false;
    }
    let digits: String = digits().map(|kind| kind.fold).collect::<Vec<_>>().into_iter().rev().collect();
    let value: u32 = digits.parse().unwrap_or(0);
    let label = || head.trim_matches(|c: char| !c.is_alphabetic());
    let heads = head.len() <= LONGEST_LABEL && (label().is_empty() || LABELS.contains(&label()));
    let runs_on = (value > 0 && value == *item) || (value == 1 && head.trim_end().ends_with(':'));
    if heads || runs_on {
        *item = value + 1;
    }
    heads || runs_on
}
