//! What is set between commas or dashes while the sentence goes on behind it as if it were not there: `أعلنت الحكومة، الثلاثاء، أن …`.
//! Broken off before that or inside of it, a sentence tells who did something and not what.

use super::features::Features;
use super::marker::{Family, Marker};
use super::punctuated::Punctuated;
use super::segments::Segment;
use super::verbs::FOR;
use crate::tokens::Packed;

/// Folded, what is nothing without the day behind it.
const PARTS_OF_DAYS: [Packed; 10] =
    Packed::all(["يوم", "يومي", "اليوم", "مساء", "صباح", "فجر", "ظهر", "عصر", "ليل", "ليله"]);

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
        let Segment { first, end, opening } = segments[index];
        let in_dashes = self.in_dashes && self.last_dash >= Some(first);
        if self.last_dash.is_some() {
            let dashes = features.words.all[first..end].iter().filter(|word| word.gap.dash).count();
            self.in_dashes ^= !dashes.is_multiple_of(2);
        }
        if index >= self.until && opening.family() == Family::Phrase && features.parted(index) {
            let behind = (index + 1..segments.len()).find(|&behind| features.parted(behind));
            let on = behind.filter(|&behind| goes_on(features.words, &segments[index], &segments[behind]));
            self.until = on.map_or(0, |behind| behind + 1);
        }
        in_dashes || index < self.until
    }
}

/// Whether a segment goes on with what stands before a phrase. A noun, a verb or a preposition does so behind a date alone or
/// where it is said, for it may say more of what another phrase ends with; what ل opens says what for.
fn goes_on(words: &Punctuated, phrase: &Segment, behind: &Segment) -> bool {
    let is_aside = phrase.opening == Marker::Date || STATEMENTS.contains(&words.arabic(phrase.first + 1));
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
