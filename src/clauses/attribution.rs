//! Who says what a sentence tells. Without a speaker a claim becomes a fact.

use std::ops::Range;

use super::marker::{Family, Marker};
use super::punctuated::Punctuated;
use super::segments::{Segment, segments};
use crate::tokens::Packed;

/// Folded, what finds out: it speaks for itself.
const STUDIES: [Packed; 9] =
    Packed::all(["دراسه", "الدراسه", "تقرير", "التقرير", "تقارير", "استطلاع", "الاستطلاع", "نتاءج", "النتاءج"]);

/// Folded, who knows no more than others do, or takes sides: what only they say is no fact.
const UNSURE: [Packed; 31] = Packed::all([
    "التسريبات", "كاتب", "الكاتب", "كاتبه", "محلل", "محللين", "محللون", "خبير", "خبراء", "مراقبين", "ناشط",
    "ناشطين", "ناشطون", "نشطاء", "شهود", "تقارير", "تقديرات", "تسريبات", "شاءعات", "وساءل", "صحف", "صحيفه",
    "مواقع", "مصادر", "مصدر", "المعارضه", "معارضين", "حقوقيين", "منظمات", "منظمه", "شاهد",
]);
/// What somebody is blamed for: no fact, whoever says so.
const BLAME: [Packed; 20] = Packed::all([
    "انتهاك", "انتهاكا", "انتهاكات", "تزوير", "فساد", "الفساد", "تجسس", "التجسس", "تعذيب", "التعذيب",
    "اغتصاب", "تحرش", "التحرش", "احتيال", "الاحتيال", "رشوه", "رشاوي", "اختلاس", "تورط", "تورطه",
]);
/// A clause has hardly more segments.
const LONGEST_CLAUSE: usize = 12;

/// Whether a segment names the only source of the clause that it closes, and one that knows no more than others do: `، بحسب
/// تقارير حقوقية`.
pub(super) fn is_only_source(words: &Punctuated, segments: &[Segment], index: usize) -> bool {
    let segment = &segments[index];
    let names_unsure =
        || (segment.first + 1..segment.end).take(2).any(|at| UNSURE.contains(&words.arabic(at)));
    let clause = || {
        let mut open = true;
        segments[..index].iter().rev().take(LONGEST_CLAUSE).take_while(move |segment| {
            let before = open;
            open &=
                !matches!(segment.opening.family(), Family::Subordinate | Family::Coordinate | Family::When);
            before
        })
    };
    segment.opening == Marker::According
        && (names_unsure() || blames(words, segment))
        && !clause().any(|segment| is_said(words, segment))
}

/// Whether somebody is blamed for something before a segment, or by one that says more of that: `، وهو ما يعد انتهاكا`.
pub(super) fn blames(words: &Punctuated, segment: &Segment) -> bool {
    let until = if segment.opening == Marker::AndPronoun { segment.end } else { segment.first };
    words.all[..until].iter().any(|word| BLAME.contains(&word.arabic))
}

/// Broken off before which segments a sentence names no speaker, though one comes: `وفق ما أعلنت الوزارة`. One in a
/// further clause, or who opens one (`ووفقا …`), is the speaker of that.
pub(super) fn unsaid(words: &Punctuated, segments: &[Segment]) -> Range<usize> {
    let opens_clause = |segment: &Segment| words.arabic(segment.first).starts_with(AND_ACCORDING);
    let is_speaker = |segment: &Segment| segment.opening == Marker::According && !opens_clause(segment);
    let is_further = |segment: &Segment| {
        (segment.opening.family() == Family::Coordinate && segment.opening != Marker::AndPronoun)
            || opens_clause(segment)
    };
    let Some(last) = segments.iter().rposition(is_speaker) else { return 0..0 };
    let before = &segments[..last];
    let first = before.iter().rposition(is_further).map_or(0, |further| further + 1);
    let said = before.iter().position(|segment| is_said(words, segment)).unwrap_or(last);
    first..said + 1
}

/// Whether a speaker is named in a text.
pub(crate) fn names_speaker(text: &str) -> bool {
    let words = Punctuated::new(text);
    segments(&words).iter().any(|segment| is_said(&words, segment))
}

/// With its و, which is another one than that of وفق.
const AND_ACCORDING: Packed = Packed::known("ووف");

fn is_said(words: &Punctuated, segment: &Segment) -> bool {
    let says = |opening: Marker| {
        matches!(opening, Marker::Says | Marker::AndSays | Marker::That | Marker::According)
    };
    // رغم أن, بعد أن: nobody says that.
    let is_that = |index: usize| words.all[index].known.alone == Some(Marker::That);
    let said = |index: usize| {
        (words.all[index].known.alone.is_some_and(says) && !is_that(index))
            || STUDIES.contains(&words.arabic(index))
    };
    says(segment.opening) || (segment.first..segment.end).any(said)
}
