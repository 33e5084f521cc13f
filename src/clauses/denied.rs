//! What denies or undoes what was said before it: without it a sentence says what its writer does not.

use super::marker::Marker;
use super::punctuated::Punctuated;
use super::segments::Segment;
use crate::tokens::Packed;

/// What stands before a verb, or for one, and what an exception may be one from.
pub(super) const NEGATIONS: [Packed; 5] = Packed::all(["لا", "لم", "لن", "ليس", "ليست"]);
/// Who or what says that it is not so.
pub(super) const DENIALS: [Packed; 15] = Packed::all([
    "نفي", "نفت", "نفوا", "ينفي", "تنفي", "نفاه", "نفته", "نفوه", "ينفيه", "تنفيه", "انكر", "انكرت", "انكره",
    "انكرته", "تنكره",
]);
/// What charges somebody else.
pub(super) const COUNTERCHARGES: [Packed; 4] = Packed::all(["اتهم", "اتهمت", "الاتهام", "اتهامات"]);
/// The same as a participle.
const DENYING: [Packed; 5] = Packed::all(["نافيا", "نافيه", "نافين", "مكذبا", "مكذبه"]);
/// Words of the longest opening before that: `وهو الأمر الذي نفته`.
const LONGEST_DENIAL: usize = 4;
/// Up to what is denied: `رغم تأكيد الرئيس … بعدم`.
const LONGEST_CONCESSION: usize = 10;
/// What says of what stands before it that it is not so.
const FALSE: [Packed; 5] = Packed::all(["خاطء", "خاطءه", "باطل", "باطله", "مغلوط"]);
/// What undoes what was done, or was to be.
const UNDOING: [Packed; 19] = Packed::all([
    "تراجع", "تراجعت", "تراجعوا", "يتراجع", "تتراجع", "عدل", "عدلت", "يعدل", "الغي", "الغت", "الغيت", "يلغي",
    "تلغي", "رفض", "رفضت", "رفضوا", "فشل", "فشلت", "فشلوا",
]);

/// Whether a segment behind a mark says of what stands before it that it is not so.
pub(super) fn is_denied_by(words: &Punctuated, segment: &Segment) -> bool {
    DENYING.contains(&words.arabic(segment.first)) || denies(words, segment) || belies(words, segment)
}

/// Whether a segment tells who denies what stands before it: `، وهو ما نفته الشركة`, `، وذلك رغم تأكيد الرئيس عدم وقوعه`.
fn denies(words: &Punctuated, segment: &Segment) -> bool {
    const DESPITE: Packed = Packed::known("رغم");
    const NONE: [Packed; 4] = Packed::all(["عدم", "بعدم", "نفي", "انكار"]);
    let behind = |words_behind: usize| segment.first..words.len().min(segment.first + words_behind);
    behind(LONGEST_DENIAL).any(|at| DENIALS.contains(&words.arabic(at)))
        || (behind(2).any(|at| words.arabic(at) == DESPITE)
            && behind(LONGEST_CONCESSION).any(|at| NONE.contains(&words.arabic(at))))
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

/// Whether a segment undoes what stands before it: `، ثم تراجع`, `قبل أن يتراجع`, `، لكن للأسف ألغي`, `، بينما الحقيقة أن`.
pub(super) fn takes_back(words: &Punctuated, segment: &Segment) -> bool {
    const THEN: Packed = Packed::known("ثم");
    const BEFORE: [Packed; 2] = Packed::all(["قبل", "ان"]);
    /// The subject stands before the verb.
    const NEAR: usize = 5;
    const TRUTH: [Packed; 3] = Packed::all(["الحقيقه", "الواقع", "الصحيح"]);
    let first = segment.first;
    let verbs = match words.arabic(first) {
        THEN => first + 1..first + 2,
        _ if words.read_on(first, &BEFORE) => first + 2..first + 3,
        _ if segment.opening == Marker::But => first + 1..first + NEAR,
        _ if segment.opening == Marker::While => return TRUTH.contains(&words.arabic(first + 1)),
        _ => return false,
    };
    verbs.into_iter().any(|at| UNDOING.contains(&words.arabic(at)))
}
