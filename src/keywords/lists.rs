//! The closed lists of words that names are made of and that keywords are not, all folded.

use super::kind::Kind;
use crate::background::Class;
use crate::tokens::{Fold, Packed, Spelling};
use crate::word_lists::{self, LETTER_NAMES, PREPOSITIONS, WESTERN_NAMES};

pub(super) const BEFORE_NOUNS: [Packed; PREPOSITIONS.len()] = Packed::all(PREPOSITIONS);
/// Nations that have the term of their adjective.
const NATIONS: [Packed; 28] = Packed::all([
    "روسيا", "سوريا", "تركيا", "بريطانيا", "المانيا", "ايطاليا", "اسبانيا", "استراليا", "ليبيا", "كوريا",
    "ماليزيا", "اندونيسيا", "اوكرانيا", "نيجيريا", "كولومبيا", "اثيوبيا", "اسيا", "افريقيا", "رومانيا",
    "بلغاريا", "البانيا", "صربيا", "كرواتيا", "كينيا", "موريتانيا", "جورجيا", "ارمينيا", "سلوفاكيا",
]);
/// The nation that has the term of a common noun.
pub(super) const EMIRATES: Packed = Packed::known("الامارات");
const TERM_OF_EMIRATES: Packed = Packed::known("امار");
/// And its adjective.
pub(super) const ADJECTIVE_OF_EMIRATES: Packed = Packed::known("اماراتي");
/// What the name of a nation ends with and its adjective does not: فرنسا، كوبا.
pub(super) const NATION_ENDINGS: [Packed; 3] = Packed::all(["يا", "ا", "ه"]);
/// The adjective that is a country's name too: السعودية.
pub(super) const SAUDI: Packed = Packed::known("سعودي");
/// What an unknown word that is a verb begins with.
pub(super) const VERBAL: [Packed; 4] = Packed::all(["لي", "لت", "ست", "سن"]);
/// What a verb begins with that speaks of us or of you, or of her.
pub(super) const PERSONS: [char; 2] = ['ن', 'ت'];
/// And what a verb of the past ends with that speaks of them, of us or of you.
pub(super) const ENDINGS_OF_PAST: [Packed; 3] = Packed::all(["ن", "نا", "تم"]);
/// The place behind it is not what the text is about.
pub(super) const CLOCK: Packed = Packed::known("توقيت");

/// No nation has more letters.
const LONGEST_NATION: usize = 12;

/// Letters that words begin and end with.
pub(super) const ALEF: Packed = Packed::known("ا");
pub(super) const HEH: Packed = Packed::known("ه");
pub(super) const WAW: Packed = Packed::known("و");
pub(super) const YEH: Packed = Packed::known("ي");

/// Words that the name of a place may open with, and end with.
const OPENING_PLACES: [Packed; 4] = Packed::all(["سان", "سانت", "لوس", "تل"]);
const ENDING_PLACES: [Packed; 5] = Packed::all(["سيتي", "يانغ", "كونغ", "مدريد", "يونايتد"]);
/// What spells out Latin letters.
const LETTERS: [Packed; LETTER_NAMES.len()] = Packed::all(LETTER_NAMES);
/// Names of agencies: who tells the news, not what it is about.
const AGENCIES: [Packed; word_lists::AGENCIES.len()] = Packed::all(word_lists::AGENCIES);
const NAMESAKES: [Packed; word_lists::NAMESAKES.len()] = Packed::all(word_lists::NAMESAKES);
const PARTS_OF_AGENCIES: [Packed; word_lists::PARTS_OF_AGENCIES.len()] =
    Packed::all(word_lists::PARTS_OF_AGENCIES);
/// The word with an article that names go on behind: «سعد الدين إبراهيم».
const INSIDE: Packed = Packed::known("الدين");
/// Between a name and that of the father.
pub(super) const SON: Packed = Packed::known("بن");
/// Words inside of names.
const LINKS: [Packed; 5] = Packed::all(["بن", "ابن", "ابو", "عبد", "ال"]);

/// Names that so many have that by themselves they tell nobody, and God, of whom every old text speaks.
const GIVEN: [Packed; 26] = Packed::all([
    "الله", "عبد", "محمد", "احمد", "محمود", "مصطفي", "حسن", "حسين", "خالد", "سعيد", "حمد", "سالم", "صالح",
    "فهد", "طارق", "هشام", "سامي", "سمير", "رامي", "ايمن", "وليد", "ياسر", "عمرو", "فاطمه", "زينب", "ساره",
]);
/// Forenames that are common words as well, but for those that such a word may stand behind as a noun does (أمل، سلام، جمال).
const FORENAMES: [Packed; 65] = Packed::all([
    "سعد", "سعود", "جواد", "مهدي", "هادي", "تركي", "نايف", "بندر", "فهد", "فيصل", "ماجد", "راشد", "رشيد",
    "سلطان", "طلال", "بدر", "ناصر", "منصور", "كريم", "كمال", "جلال", "جابر", "حازم", "حاتم", "حامد", "حميد",
    "خليل", "خليفه", "زاهر", "شادي", "شريف", "صلاح", "صادق", "طارق", "طاهر", "عادل", "عارف", "عامر", "عماد",
    "عمار", "فارس", "فاروق", "فاضل", "فاءز", "فءاد", "فتحي", "مازن", "ماهر", "محسن", "مراد", "مسعود", "معتز",
    "ممدوح", "منير", "نادر", "نبيل", "هاشم", "هاني", "هشام", "هيثم", "وسام", "ياسر", "ايمن", "رجب", "طيب",
]);
const WESTERN: [Packed; WESTERN_NAMES.len()] = Packed::all(WESTERN_NAMES);
/// What a person is: with the adjective of a nation behind it nobody in particular.
const OFFICES: [Packed; 34] = Packed::all([
    "الشيخ", "القاءد", "المدرب", "الوزير", "الرءيس", "الامير", "الملك", "السفير", "اللاعب", "المهاجم",
    "الحارس", "النجم", "المسءول", "الزعيم", "الكاتب", "الفنان", "الممثل", "المخرج", "الدبلوماسي", "الصحفي",
    "المدربه", "الوزيره", "الرءيسه", "الاميره", "الملكه", "السفيره", "اللاعبه", "النجمه", "الكاتبه", "الفنانه",
    "الممثله", "المخرجه", "الصحفيه", "الصحافي",
]);
/// Which of the name a king or a queen is: «شنودة الأول», «مارغريت الثانية».
const ORDINALS: [Packed; word_lists::ORDINALS.len()] = Packed::all(word_lists::ORDINALS);

/// Adjectives that are nouns of time and adverbs elsewhere: «القطاع العام», «القطاع الخاص».
const PUBLIC: [Packed; 4] = Packed::all(["العام", "العامه", "الخاص", "الخاصه"]);

/// Whether a fold is one of [`GIVEN`] or [`WESTERN`].
pub(super) fn is_given(fold: Packed) -> bool {
    MARKED_NOUNS.may_hold(fold) && (GIVEN.contains(&fold) || WESTERN.contains(&fold))
}

/// Whether a fold is one of [`FORENAMES`] or [`GIVEN`].
pub(super) fn is_forename(fold: Packed) -> bool {
    MARKED_FORENAMES.may_hold(fold) && (FORENAMES.contains(&fold) || GIVEN.contains(&fold))
}

/// Whether a word is that of the father or of the family in a name: «أبو», «آل».
pub(super) fn is_kin(fold: Packed, spelling: impl FnOnce() -> Spelling) -> bool {
    const FATHER: Packed = Packed::known("ابو");
    const FAMILY: Packed = Packed::known("ال");
    fold == FATHER || (fold == FAMILY && spelling().alef == Some('آ'))
}

/// Whether a fold is one of [`OFFICES`].
pub(super) fn is_office(fold: Packed) -> bool {
    MARKED_NOUNS.may_hold(fold) && OFFICES.contains(&fold)
}

/// Whether a fold is one of [`ORDINALS`].
pub(super) fn is_ordinal(fold: Packed) -> bool {
    MARKED_NOUNS.may_hold(fold) && ORDINALS.contains(&fold)
}

/// Whether a fold is an agency that has its name from something else.
pub(super) fn is_namesake(fold: Packed) -> bool {
    NAMESAKES.contains(&fold)
}

/// Whether a fold is a word of the name of an agency.
pub(super) fn is_of_agency(fold: Packed) -> bool {
    MARKED.may_hold(fold) && AGENCIES.contains(&fold)
}

/// Whether a fold is one of [`PUBLIC`].
pub(super) fn is_public(fold: Packed) -> bool {
    PUBLIC.contains(&fold)
}

/// Whether a term is that of a nation and of its adjective.
pub(super) fn is_term_of_nation(term: Fold<'_>, class: Option<Class>) -> bool {
    let Some(term) = term.arabic() else { return false };
    match class {
        Some(Class::Adjective) => term == SAUDI || (term.len() < LONGEST_NATION && is_nation(term.with('ا'))),
        _ => term == TERM_OF_EMIRATES,
    }
}

/// Whether a fold is a nation that has the term of its adjective.
pub(super) fn is_nation(fold: Packed) -> bool {
    MARKED_NOUNS.may_hold(fold) && NATIONS.contains(&fold)
}

/// Bits by which most words are known to stand in none of some lists: one for each word that does, by its letters.
struct Marked<const WORDS: usize>([u64; WORDS]);

impl<const WORDS: usize> Marked<WORDS> {
    /// 2^9 bits are eight words.
    const BITS: u32 = (64 * WORDS).ilog2();

    const fn new(lists: &[&[Packed]]) -> Self {
        let (mut bits, mut list) = ([0; WORDS], 0);
        while list < lists.len() {
            let mut word = 0;
            while word < lists[list].len() {
                let bit = lists[list][word].mixed(Self::BITS);
                bits[bit / 64] |= 1 << (bit % 64);
                word += 1;
            }
            list += 1;
        }
        Self(bits)
    }

    /// Whether a word may stand in one of the lists.
    fn may_hold(&self, word: Packed) -> bool {
        let bit = word.mixed(Self::BITS);
        self.0[bit / 64] >> (bit % 64) & 1 == 1
    }
}

static MARKED: Marked<8> =
    Marked::new(&[&OPENING_PLACES, &ENDING_PLACES, &LETTERS, &AGENCIES, &[INSIDE], &LINKS]);
/// All words of a text are asked for these, so there are few that may be one.
static MARKED_FORENAMES: Marked<32> = Marked::new(&[&GIVEN, &FORENAMES]);
static MARKED_NOUNS: Marked<8> = Marked::new(&[&GIVEN, &WESTERN, &OFFICES, &ORDINALS, &NATIONS]);

/// In which of the lists a word stands.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "a list each")]
pub(super) struct Listed {
    pub(super) link: bool,
    pub(super) inside: bool,
    pub(super) letter: bool,
    pub(super) opens_place: bool,
    pub(super) ends_place: bool,
    /// The whole name of an agency, and a word of one.
    pub(super) agency: bool,
    pub(super) part_of_agency: bool,
    pub(super) son: bool,
}

impl Listed {
    pub(super) fn new(fold: Packed) -> Self {
        if !MARKED.may_hold(fold) {
            return Self::default();
        }
        Self {
            link: LINKS.contains(&fold),
            inside: fold == INSIDE,
            letter: LETTERS.contains(&fold),
            opens_place: OPENING_PLACES.contains(&fold),
            ends_place: ENDING_PLACES.contains(&fold),
            agency: AGENCIES.contains(&fold) && !PARTS_OF_AGENCIES.contains(&fold),
            part_of_agency: PARTS_OF_AGENCIES.contains(&fold),
            son: fold == SON,
        }
    }

    /// What the lists tell of a noun.
    pub(super) fn kind(self) -> Kind {
        let Self { link, son, inside, opens_place, ends_place, part_of_agency, .. } = self;
        Kind { link, son, inside, opens_place, ends_place, part_of_agency, ..Kind::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_folded() {
        let lists = [&OPENING_PLACES[..], &ENDING_PLACES, &LINKS, &NATIONS, &OFFICES, &FORENAMES].concat();
        for word in lists.iter().map(ToString::to_string) {
            assert_eq!(crate::fold(&word), word);
        }
    }
}
