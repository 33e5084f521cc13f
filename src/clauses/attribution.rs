//! Who says what a sentence tells. Without a speaker a claim becomes a fact.

use std::ops::Range;

use super::marker::{Family, Marker};
use super::punctuated::Punctuated;
use super::segments::{Segment, segments};
use crate::tokens::Packed;

/// Folded, what finds out: it speaks for itself.
const STUDIES: [Packed; 8] =
    Packed::all(["دراسه", "الدراسه", "تقرير", "التقرير", "استطلاع", "الاستطلاع", "نتاءج", "النتاءج"]);

/// Broken off before which segments a sentence names no speaker, though one comes: `وفق ما أعلنت الوزارة`. One in a
/// further clause, or who opens one (`ووفقا …`), is the speaker of that.
pub(super) fn unsaid(words: &Punctuated, segments: &[Segment]) -> Range<usize> {
    let opens_clause = |segment: &Segment| words.arabic(segment.first).starts_with(AND_ACCORDING);
    let is_speaker = |segment: &Segment| segment.opening == Marker::According && !opens_clause(segment);
    let is_further =
        |segment: &Segment| segment.opening.family() == Family::Coordinate || opens_clause(segment);
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
    let said = |index: usize| {
        words.all[index].known.alone.is_some_and(says) || STUDIES.contains(&words.arabic(index))
    };
    says(segment.opening) || (segment.first..segment.end).any(said)
}
