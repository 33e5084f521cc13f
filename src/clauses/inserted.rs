//! What is set between commas while the sentence goes on behind it as if it were not there: `أعلنت الحكومة، الثلاثاء، أن …`.
//! Broken off before that or inside of it, a sentence tells who did something and not what.

use super::features::Features;
use super::marker::{Family, Marker};
use super::punctuated::Punctuated;
use super::segments::Segment;
use super::verbs::FOR;
use crate::tokens::Packed;

/// Folded, what is nothing without the day behind it.
const PARTS_OF_DAYS: [Packed; 7] = Packed::all(["يوم", "مساء", "صباح", "فجر", "ظهر", "عصر", "ليل"]);

/// The segments up to where the sentence goes on behind what is inserted.
#[derive(Default)]
pub(super) struct Inserted {
    until: usize,
}

impl Inserted {
    /// Whether a segment is inserted, or stands in what is. Asked from the first segment to the last.
    pub(super) fn holds(&mut self, features: &Features<'_>, segments: &[Segment], index: usize) -> bool {
        let opening = segments[index].opening;
        if index >= self.until && opening.family() == Family::Phrase && features.parted(index) {
            let behind = (index + 1..segments.len()).find(|&behind| features.parted(behind));
            let on = behind.filter(|&behind| goes_on(features.words, opening, &segments[behind]));
            self.until = on.map_or(0, |behind| behind + 1);
        }
        index < self.until
    }
}

/// Whether a segment goes on with what stands before a phrase. A noun, a verb or a preposition does so behind a date alone,
/// for it may say more of what another phrase ends with; what ل opens says what for.
fn goes_on(words: &Punctuated, phrase: Marker, behind: &Segment) -> bool {
    let is_date = phrase == Marker::Date;
    match behind.opening {
        Marker::To | Marker::About | Marker::From | Marker::On | Marker::With | Marker::By => is_date,
        opening => match opening.family() {
            Family::That => true,
            Family::Plain | Family::Verb => is_date && !words.arabic(behind.first).starts_with(FOR),
            _ => false,
        },
    }
}

/// Whether a segment is the day of what stands before it: `يوم السبت`.
pub(super) fn splits_date(words: &Punctuated, segment: &Segment) -> bool {
    let before = segment.first.checked_sub(1).map(|before| words.arabic(before));
    segment.opening == Marker::Date && before.is_some_and(|before| PARTS_OF_DAYS.contains(&before))
}
