//! The closed lists of words that names are made of and that keywords are not, all folded.

use super::kind::Kind;
use crate::background::Class;
use crate::tokens::{Fold, Packed};

/// Folded prepositions: behind them stands a noun.
pub(crate) const PREPOSITIONS: [&str; 22] = [
    "في", "من", "الي", "علي", "عن", "مع", "بين", "حول", "خلال", "بعد", "قبل", "ضد", "منذ", "عبر", "نحو",
    "لدي", "عند", "تحت", "امام", "داخل", "خارج", "حتي",
];
/// Nations that have the term of their adjective.
pub(super) const NATIONS: [&str; 28] = [
    "روسيا", "سوريا", "تركيا", "بريطانيا", "المانيا", "ايطاليا", "اسبانيا", "استراليا", "ليبيا", "كوريا",
    "ماليزيا", "اندونيسيا", "اوكرانيا", "نيجيريا", "كولومبيا", "اثيوبيا", "اسيا", "افريقيا", "رومانيا",
    "بلغاريا", "البانيا", "صربيا", "كرواتيا", "كينيا", "موريتانيا", "جورجيا", "ارمينيا", "سلوفاكيا",
];
/// The nation that has the term of a common noun.
pub(super) const EMIRATES: &str = "الامارات";
const TERM_OF_EMIRATES: &str = "امار";
/// And its adjective.
pub(super) const ADJECTIVE_OF_EMIRATES: &str = "اماراتي";
/// What the name of a nation ends with and its adjective does not: فرنسا، كوبا.
pub(super) const NATION_ENDINGS: [&str; 3] = ["يا", "ا", "ه"];
/// The adjective that is a country's name too: السعودية.
pub(super) const SAUDI: &str = "سعودي";
/// What an unknown word that is a verb begins with.
pub(super) const VERBAL: [&str; 4] = ["لي", "لت", "ست", "سن"];
/// What a verb begins with that speaks of us or of you, or of her.
pub(super) const PERSONS: [char; 2] = ['ن', 'ت'];
/// And what a verb of the past ends with that speaks of them, of us or of you.
pub(super) const ENDINGS_OF_PAST: [&str; 3] = ["ن", "نا", "تم"];
/// The place behind it is not what the text is about.
pub(super) const CLOCK: &str = "توقيت";

/// Words that the name of a place may open with, and end with.
const OPENING_PLACES: [Packed; 4] = Packed::all(["سان", "سانت", "لوس", "تل"]);
const ENDING_PLACES: [Packed; 5] = Packed::all(["سيتي", "يانغ", "كونغ", "مدريد", "يونايتد"]);
/// What spells out Latin letters.
const LETTERS: [Packed; 27] = Packed::all([
    "ايه", "بي", "سي", "دي", "اي", "اف", "جي", "اتش", "ايتش", "جيه", "كيه", "كي", "ال", "ام", "ان", "او",
    "كيو", "ار", "اس", "تي", "يو", "في", "دبليو", "اكس", "واي", "زد", "زي",
]);
/// Names of agencies: who tells the news, not what it is about.
const AGENCIES: [Packed; 12] = Packed::all([
    "رويترز", "برس", "نيوز", "واس", "اسوشيتد", "اسوشييتد", "نوفوستي", "شينخوا", "سكاي", "فرانس", "بلومبرغ",
    "سبوتنيك",
]);
/// The word with an article that names go on behind: «سعد الدين إبراهيم».
const INSIDE: Packed = Packed::known("الدين");
/// Between a name and that of the father.
const SON: Packed = Packed::known("بن");
/// Words inside of names.
const LINKS: [Packed; 5] = Packed::all(["بن", "ابن", "ابو", "عبد", "ال"]);

/// Names that so many have that by themselves they tell nobody, and God, of whom every old text speaks.
const GIVEN: [Packed; 38] = Packed::all([
    "الله", "عبد", "محمد", "احمد", "محمود", "مصطفي", "حسن", "حسين", "خالد", "سعيد", "حمد", "سالم", "صالح",
    "فهد", "طارق", "هشام", "سامي", "سمير", "رامي", "ايمن", "وليد", "ياسر", "عمرو", "فاطمه", "زينب", "ساره",
    "جون", "جورج", "ديفيد", "مايكل", "بيتر", "توماس", "جيمس", "روبرت", "ويليام", "تشارلز", "ريتشارد", "لويس",
]);
/// Which of his name a king is: «شنودة الأول».
const ORDINALS: [Packed; 11] = Packed::all([
    "الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر", "الاولي",
]);

/// Adjectives that are nouns of time and adverbs elsewhere: «القطاع العام», «القطاع الخاص».
const PUBLIC: [Packed; 4] = Packed::all(["العام", "العامه", "الخاص", "الخاصه"]);

/// Whether a fold is one of [`GIVEN`].
pub(super) fn is_given(fold: Option<Packed>) -> bool {
    fold.is_some_and(|fold| GIVEN.contains(&fold))
}

/// Whether a fold is one of [`ORDINALS`].
pub(super) fn is_ordinal(fold: Option<Packed>) -> bool {
    fold.is_some_and(|fold| ORDINALS.contains(&fold))
}

/// Whether a fold is one of [`PUBLIC`].
pub(super) fn is_public(fold: Option<Packed>) -> bool {
    fold.is_some_and(|fold| PUBLIC.contains(&fold))
}

/// Whether a term is that of a nation and of its adjective.
pub(super) fn is_term_of_nation(term: Fold<'_>, class: Option<Class>) -> bool {
    const ALL: [Packed; NATIONS.len()] = Packed::all(NATIONS);
    let Some(term) = term.arabic() else { return false };
    match class {
        Some(Class::Adjective) => {
            term == const { Packed::known(SAUDI) }
                || ALL.iter().any(|nation| nation.strip_suffix(const { Packed::known("ا") }) == Some(term))
        }
        _ => term == const { Packed::known(TERM_OF_EMIRATES) },
    }
}

/// In which of the lists a word stands.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "a list each")]
pub(super) struct Listed {
    pub(super) link: bool,
    pub(super) inside: bool,
    pub(super) letter: bool,
    pub(super) opens_place: bool,
    pub(super) ends_place: bool,
    pub(super) agency: bool,
    pub(super) son: bool,
}

impl Listed {
    /// Of a word that is none of the Arabic script nothing.
    pub(super) fn new(fold: Option<Packed>) -> Self {
        let Some(fold) = fold else { return Self::default() };
        Self {
            link: LINKS.contains(&fold),
            inside: fold == INSIDE,
            letter: LETTERS.contains(&fold),
            opens_place: OPENING_PLACES.contains(&fold),
            ends_place: ENDING_PLACES.contains(&fold),
            agency: AGENCIES.contains(&fold),
            son: fold == SON,
        }
    }

    /// What the lists tell of a noun.
    pub(super) fn kind(self) -> Kind {
        let Self { link, son, inside, opens_place, ends_place, .. } = self;
        Kind { link, son, inside, opens_place, ends_place, ..Kind::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_folded() {
        let names = [&OPENING_PLACES[..], &ENDING_PLACES, &LETTERS, &AGENCIES, &LINKS].concat();
        let names = names.iter().map(ToString::to_string);
        for word in names.chain(PREPOSITIONS.iter().chain(&NATIONS).map(ToString::to_string)) {
            assert_eq!(crate::fold(&word), word);
        }
    }
}
