//! What is set between commas or dashes while the sentence goes on behind it as if it were not there: `أعلنت الحكومة، الثلاثاء، أن …`.
//! Broken off before that or inside of it, a sentence tells who did something and not what.

use std::iter;

use super::features::Features;
use super::marker::{Family, Marker};
use super::punctuated::Punctuated;
use super::segments::Segment;
use super::verbs::FOR;
use crate::tokens::Packed;

/// Of إلى جانب.
const TO: Packed = Packed::known("الي");
/// Folded, what is nothing without the day behind it.
const PARTS_OF_DAYS: [Packed; 10] =
    Packed::all(["يوم", "يومي", "اليوم", "مساء", "صباح", "فجر", "ظهر", "عصر", "ليل", "ليله"]);

/// Hardly more are inserted one behind the other.
const MOST_ASIDES: usize = 4;

/// In what something is said.
const STATEMENTS: [Packed; 10] = Packed::all([
    "بيان", "بيانها", "بيانه", "تصريح", "تصريحات", "حديث", "مقابله", "موتمر", "مءتمر", "تغريده",
]);

/// The segments up to where the sentence goes on behind what is inserted.
pub(super) struct Inserted {
    until: usize,
    /// An odd number of dashes has come, and the word behind the last of all.
    in_dashes: bool,
    last_dash: Option<usize>,
}

impl Inserted {
    pub(super) fn new(words: &Punctuated) -> Self {
        let last_dash = if words.has_marks { words.all.iter().rposition(|word| word.gap.dash) } else { None };
        Self { until: 0, in_dashes: false, last_dash }
    }

    /// Whether a segment is inserted, or stands in what is. Asked from the first segment to the last.
    pub(super) fn holds(&mut self, features: &Features<'_>, segments: &[Segment], index: usize) -> bool {
        let Segment { first, end, .. } = segments[index];
        let in_dashes = self.in_dashes && self.last_dash >= Some(first);
        if self.last_dash.is_some() {
            let dashes = features.words.all[first..end].iter().filter(|word| word.gap.dash).count();
            self.in_dashes ^= !dashes.is_multiple_of(2);
        }
        if index >= self.until && features.parted(index) {
            self.until = way_back(features, segments, index).map_or(0, |behind| behind + 1);
        }
        in_dashes || index < self.until
    }
}

/// The segment that goes on with what stands before the one at `index`, if that is inserted.
fn way_back(features: &Features<'_>, segments: &[Segment], index: usize) -> Option<usize> {
    let words = features.words;
    let mut parted = (index + 1..segments.len()).filter(|&behind| features.parted(behind));
    let behind = parted.next()?;
    let (segment, next) = (&segments[index], &segments[behind]);
    let may_be =
        matches!(segment.opening.family(), Family::Phrase | Family::Including) || is_beside(words, segment);
    if may_be && goes_on(words, segment, next) {
        return Some(behind);
    }
    match segment.opening {
        // وقع الوزير، الجمعة، في ختام زيارته، مذكرة
        Marker::Date if is_behind_subject(&segments[..index]) => {
            let thing = iter::once(behind)
                .chain(parted)
                .take(MOST_ASIDES)
                .find(|&behind| segments[behind].opening.family() != Family::Phrase)?;
            (segments[thing].opening == Marker::Plain && goes_on(words, segment, &segments[thing]))
                .then_some(thing)
        }
        // بحث الرئيس، ونائبه، الجمعة، عددا
        Marker::AndNoun if next.opening == Marker::Date => {
            parted.next().filter(|&thing| goes_on(words, next, &segments[thing]))
        }
        _ => None,
    }
}

/// Whether the last of some segments are nothing but a verb and who does it.
fn is_behind_subject(segments: &[Segment]) -> bool {
    let mut before = segments.iter().rev().take(MOST_ASIDES);
    before.find(|segment| segment.opening != Marker::Plain).is_some_and(|segment| {
        segment.opening.family() == Family::Verb
            || matches!(segment.opening, Marker::AndSays | Marker::AndVerb | Marker::AndHas)
    })
}

/// Whether a segment tells with whom somebody did what stands behind it: `، إلى جانب زملائه، عدة طرق`.
fn is_beside(words: &Punctuated, segment: &Segment) -> bool {
    segment.opening == Marker::Besides && words.arabic(segment.first) == TO
}

/// Whether a segment goes on with what stands before a phrase. A noun, a verb or a preposition does so behind a date alone or
/// where it is said, for it may say more of what another phrase ends with; what ل opens says what for.
fn goes_on(words: &Punctuated, phrase: &Segment, behind: &Segment) -> bool {
    // في عام 2017
    let is_date =
        || words.all.get(phrase.first + 1).is_some_and(|word| word.known.alone == Some(Marker::Date));
    let is_aside = matches!(phrase.opening, Marker::Date | Marker::Besides)
        || (phrase.opening == Marker::In && is_date())
        || STATEMENTS.contains(&words.arabic(phrase.first + 1));
    match behind.opening {
        Marker::To | Marker::About | Marker::From | Marker::On | Marker::With | Marker::By => is_aside,
        opening => match opening.family() {
            Family::That => true,
            Family::Plain | Family::Verb => is_aside && !words.arabic(behind.first).starts_with(FOR),
            _ => false,
        },
    }
}

/// Whether a segment is the day of what stands before it: `يوم السبت`.
pub(super) fn splits_date(words: &Punctuated, segment: &Segment) -> bool {
    let before = segment.first.checked_sub(1).map(|before| words.arabic(before));
    segment.opening == Marker::Date && before.is_some_and(|before| PARTS_OF_DAYS.contains(&before))
}
