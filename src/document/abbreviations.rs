//! Rule S5: a single full stop that does not end a sentence, seen from the text of the sentence before it.
//! No list of Arabic abbreviations is needed: they are single letters (`د.`), chains of them (`ق.م.`), or the `هـ`
//! of the Hijri year; words such as `كم.` and `إلخ.` end sentences like any other.

use crate::arabic::{Class, class, property};

/// Latin abbreviations that are followed by a name or go on, in lower case.
const LATIN: [&str; 22] = [
    "dr", "mr", "mrs", "ms", "prof", "inc", "ltd", "co", "corp", "vs", "etc", "jr", "sr", "st", "al", "fig",
    "vol", "pp", "ed", "gen", "sen", "rev",
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
/// The longest word looked at, in letters; longer ones are no abbreviations.
const LONGEST: usize = 5;
/// A label and the marks before it take at most this many bytes.
const LONGEST_LABEL: usize = 40;
/// A list marker has at most this many digits; four are a year.
const MARKER_DIGITS: usize = 3;

/// Whether the full stop behind `before`, the sentence so far, belongs to an abbreviation or a marker. `item`: the
/// number that the next item of a running list would carry; kept up to date.
pub(super) fn is_abbreviation(before: &str, item: &mut u32) -> bool {
    let silent = |c| matches!(c, ' ' | '\u{a0}') || class(c) == Class::Mark || crate::arabic::is_format(c);
    // Some write a space before the dot: `د . أحمد`.
    let before = before.trim_end_matches(silent);
    let Some(last) = before.chars().next_back() else { return false };
    match class(last) {
        Class::Letter | Class::Invisible => arabic(before),
        Class::Foreign => latin(before),
        Class::Digit => is_marker(before, item),
        _ => false,
    }
}

fn arabic(before: &str) -> bool {
    let Some((head, word)) = last_word(before, |kind| kind == Class::Letter) else { return false };
    match word.chars().count() {
        1 => !is_year_or_hour(head, &word),
        2 => GLUED_TITLES.contains(&word.as_str()),
        _ => WRITTEN_TITLES.contains(&word.as_str()),
    }
}

/// A letter behind a year it is glued to (`٦٣٦م`) or an hour (`9:30 م`, `الساعة 9 م`) closes the sentence.
fn is_year_or_hour(head: &str, letter: &str) -> bool {
    if !matches!(letter, "م" | "ه" | "ص") {
        return false;
    }
    let digit = |c: char| class(c) == Class::Digit;
    if letter != "ص" && head.ends_with(digit) {
        return true;
    }
    let time = head.trim_end();
    let minutes = time.trim_end_matches(digit);
    let hours = minutes.trim_end_matches([':', '.']);
    let is_time = minutes.len() < time.len();
    is_time
        && (minutes.trim_end().ends_with("الساعة") || (hours.len() < minutes.len() && hours.ends_with(digit)))
}

fn latin(before: &str) -> bool {
    let Some((head, word)) = last_word(before, |kind| kind == Class::Foreign) else { return false };
    let chained = head.strip_suffix('.').is_some_and(|rest| rest.ends_with(char::is_alphabetic));
    if word.len() == 1 {
        return chained || word.starts_with(char::is_uppercase);
    }
    // The `co` of an address (`example.co`) is no company.
    !chained && LATIN.contains(&word.to_lowercase().as_str())
}

/// `1.` or `2.1.` or `المادة 5.` at the head of a sentence, or the next number of a list that runs on in it:
/// `الخطة: 1. وقف النار 2. تبادل الأسرى`.
fn is_marker(before: &str, item: &mut u32) -> bool {
    let head = before.trim_end_matches(|c: char| class(c) == Class::Digit || c == '.');
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

/// Cuts the last word off: what stands before it, and its letters without marks. `None` if it is a long one.
fn last_word(before: &str, is_letter: impl Fn(Class) -> bool) -> Option<(&str, String)> {
    let mut letters = 0;
    let mut head = before;
    while let Some(c) = head.chars().next_back() {
        let kind = class(c);
        if is_letter(kind) {
            letters += 1;
        } else if !matches!(kind, Class::Mark | Class::Invisible) {
            break;
        }
        if letters > LONGEST {
            return None;
        }
        head = &head[..head.len() - c.len_utf8()];
    }
    let word = before[head.len()..].chars().filter(|&c| is_letter(class(c)));
    (letters > 0).then(|| (head, word.collect()))
}
