//! What denies or undoes what was said before it: without it a sentence says what its writer does not.

use super::marker::Marker;
use super::promised::NEGATIONS;
use super::punctuated::Punctuated;
use super::segments::Segment;
use crate::tokens::Packed;

/// What says that it is not so.
const DENYING: [Packed; 5] = Packed::all(["نافيا", "نافيه", "نافين", "مكذبا", "مكذبه"]);
/// Who or what denies it, whatever it is.
const DENIED: [Packed; 8] =
    Packed::all(["نفاه", "نفته", "نفوه", "ينفيه", "تنفيه", "انكره", "انكرته", "تنكره"]);
/// Words of the longest opening before that: `وهو الأمر الذي نفته`.
const LONGEST_DENIAL: usize = 4;
/// What says of what stands before it that it is not so.
const FALSE: [Packed; 5] = Packed::all(["خاطء", "خاطءه", "باطل", "باطله", "مغلوط"]);
/// What undoes what was done.
const UNDOING: [Packed; 12] = Packed::all([
    "تراجع", "تراجعت", "تراجعوا", "يتراجع", "تتراجع", "عدل", "عدلت", "يعدل", "الغي", "الغت", "يلغي", "تلغي",
]);

/// Whether a segment behind a mark says of what stands before it that it is not so.
pub(super) fn is_denied_by(words: &Punctuated, segment: &Segment) -> bool {
    DENYING.contains(&words.arabic(segment.first)) || denies(words, segment) || belies(words, segment)
}

/// Whether a segment tells who denies what stands before it: `، وهو ما نفته الشركة`.
fn denies(words: &Punctuated, segment: &Segment) -> bool {
    (segment.first..words.len()).take(LONGEST_DENIAL).any(|at| DENIED.contains(&words.arabic(at)))
}

/// Whether a segment says of what stands before it that it is not so: `، وهو اعتقاد لا يقوم على دليل`.
fn belies(words: &Punctuated, segment: &Segment) -> bool {
    let is_not = |at: usize| {
        words.all.get(at).is_some_and(|word| {
            !word.gap.parts() && (NEGATIONS.contains(&word.arabic) || FALSE.contains(&word.arabic))
        })
    };
    segment.opening == Marker::AndPronoun
        && (segment.first + 1..words.len()).take(LONGEST_DENIAL - 1).any(is_not)
}

/// Whether a segment undoes what stands before it: `، ثم تراجع`, `قبل أن يتراجع`.
pub(super) fn takes_back(words: &Punctuated, segment: &Segment) -> bool {
    const THEN: Packed = Packed::known("ثم");
    const BEFORE: [Packed; 2] = Packed::all(["قبل", "ان"]);
    let verb = match words.arabic(segment.first) {
        THEN => segment.first + 1,
        _ if words.read_on(segment.first, &BEFORE) => segment.first + 2,
        _ => return false,
    };
    UNDOING.contains(&words.arabic(verb))
}
