//! Days, hours and numbers, as offices, programs and newspapers write them.

use std::ops::RangeBounds;

use crate::arabic::{all_folded, is_digit};
use crate::fold::fold;

/// The weekdays, folded.
const WEEKDAYS: [&str; 7] = all_folded(["السبت", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه"]);
/// The months, as newspapers from Morocco to Iraq write them, and those of the Hijri year, folded.
const MONTHS: [&str; 39] = all_folded([
    "يناير", "فبراير", "مارس", "ابريل", "مايو", "يونيو", "يونيه", "يوليو", "يوليه", "اغسطس", "سبتمبر",
    "اكتوبر", "نوفمبر", "ديسمبر", "جانفي", "فيفري", "افريل", "ماي", "جوان", "جويليه", "اوت", "غشت", "شتنبر",
    "نونبر", "دجنبر", "شباط", "اذار", "نيسان", "ايار", "حزيران", "تموز", "اب", "ايلول", "محرم", "صفر", "رجب",
    "شعبان", "رمضان", "شوال",
]);
/// The words of months that have two, folded: `كانون الأول`, `جمادى الآخرة`.
const FIRSTS: [&str; 6] = all_folded(["كانون", "تشرين", "ربيع", "جمادي", "ذو", "ذي"]);
const SECONDS: [&str; 8] =
    all_folded(["الاول", "الثاني", "الاخر", "الاولي", "الثانيه", "الاخره", "القعده", "الحجه"]);
/// What stands behind an hour, folded.
const HALVES: [&str; 6] = all_folded(["ص", "م", "am", "pm", "صباحا", "مساء"]);
/// Digits of a year.
const YEAR: usize = 4;

/// Whether a word is a number of so many digits.
pub(super) fn is_number(word: &str, digits: impl RangeBounds<usize>) -> bool {
    digits.contains(&word.chars().count()) && word.chars().all(is_digit)
}

/// Whether a word is the number of a year.
pub(super) fn is_year(word: &str) -> bool {
    is_number(word, YEAR..=YEAR)
}

/// Whether a word is an hour: `08:35`, `8:35:10`.
pub(super) fn is_hour(word: &str) -> bool {
    word.contains(':') && word.split(':').all(|part| is_number(part, 1..=2))
}

/// Whether a word says which half of its day an hour is of.
pub(super) fn is_half(word: &str) -> bool {
    HALVES.contains(&fold(word).as_str())
}

/// Whether a word is a day in numbers: `31/1/2024`.
fn is_day(word: &str) -> bool {
    word.split(['-', '/', '.']).filter(|part| is_number(part, 1..)).count() == 3
}

/// Whether a word is a month or the first word of one.
pub(super) fn is_month(word: &str) -> bool {
    let month = fold(word);
    MONTHS.contains(&month.as_str()) || FIRSTS.contains(&month.as_str())
}

/// Whether each of some words is one of a month, or is such a one.
pub(super) fn are_of_day<'t>(
    mut words: impl Iterator<Item = &'t str>,
    is_such: impl Fn(&str) -> bool,
) -> bool {
    let mut before = "";
    words.all(|word| {
        let is_of_day =
            is_such(word) || is_month(word) || is_month(before) && SECONDS.contains(&fold(word).as_str());
        before = word;
        is_of_day
    })
}

/// Whether a text is an hour and the half of its day, and nothing else: `9:14 ص`.
pub(super) fn is_clock(text: &str) -> bool {
    let mut words = text.split_whitespace();
    words.next().is_some_and(is_hour) && words.next().is_some_and(is_half) && words.next().is_none()
}

/// Whether a text is a day and an hour in numbers, as a program writes them: `2024-05-11 09:14`.
pub(super) fn is_stamp(text: &str) -> bool {
    let mut words = text.split_whitespace().map(|word| word.trim_end_matches(['،', ',']));
    words.next().is_some_and(is_day)
        && words.next().is_some_and(is_hour)
        && words.all(|word| is_hour(word) || is_half(word))
}

/// Whether a line ends with a day: `31/1/2024`, `15 ديسمبر 2023`, `19 كانون الأول/ديسمبر 2023`.
pub(super) fn ends_with_day(line: &str) -> bool {
    let mut back = line.split_whitespace().rev();
    let last = back.next().unwrap_or_default();
    if !is_year(last) {
        return last.chars().count() >= 2 * YEAR && is_day(last);
    }
    let month = back.next().and_then(|month| month.split('/').next());
    let is_second = month.is_some_and(|word| SECONDS.contains(&fold(word).as_str()));
    back.nth(usize::from(is_second)).is_some_and(|day| is_number(day, 1..YEAR))
}

/// Whether a line gives a day or an hour and little else: a weekday first, or a clock time alone.
pub(super) fn is_date(fold: &str, words: usize) -> bool {
    let digits = fold.chars().filter(char::is_ascii_digit).count();
    let dated = WEEKDAYS.iter().any(|day| fold.trim_start().starts_with(day)) && digits >= 4;
    // 08:29, 7/3/1429; not `السعر: 220`.
    let is_clock =
        |at: &[u8]| at[0].is_ascii_digit() && matches!(at[1], b':' | b'/') && at[2].is_ascii_digit();
    dated || (words <= 4 && digits >= 3 && fold.as_bytes().windows(3).any(is_clock))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_a_line_whatever_its_month_is_called() {
        for (line, expected) in [
            ("صادرة صباح الأربعاء 31/1/2024", true),
            ("الأسبوع المنتهي في 15 ديسمبر 2023", true),
            ("15 تشرين الأول 2023", true),
            ("19 كانون الأول/ديسمبر 2023", true),
            ("12 ربيع الآخر 1445", true),
            ("الفائز الأول 2023", false),
            ("خطة التنمية 2030", false),
        ] {
            assert_eq!(ends_with_day(line), expected, "{line}");
        }
    }

    #[test]
    fn ordinals_are_of_a_day_behind_their_months_alone() {
        let are_of_day = |text: &str| are_of_day(text.split(' '), |word| is_number(word, 1..));
        for text in ["15 تشرين الأول 2023", "2 جمادى الآخرة 1445", "9 أبريل 2024", "٩ إبريل ٢٠٢٤"]
        {
            assert!(are_of_day(text), "{text}");
        }
        assert!(!are_of_day("الأول 2023") && !are_of_day("9 الثاني 2023"));
    }
}
