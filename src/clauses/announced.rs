//! Members of what was announced: by a colon, by a number, by a first one that a second follows. None of them is left out,
//! or what is left promises more than it gives.

use super::marker::{Family, Marker};
use super::punctuated::Punctuated;
use super::recognition::is_definite;
use super::segments::Segment;
use super::verbs::{THEN, without_and};
use crate::tokens::{Fold, Packed};
use crate::word_lists::ORDINALS;

/// What a colon stands behind that announces several.
const ANNOUNCING: [Packed; 12] = Packed::all([
    "هي", "وهي", "هم", "وهم", "التاليه", "الاتيه", "مواضيع", "نقاط", "اسباب", "شروط", "مراحل", "محاور",
]);
/// Two to ten, as a noun is counted with them; a preposition of one letter may stand before them.
const NUMBERS: [Packed; 21] = Packed::all([
    "اثنين", "اثنان", "اثنتين", "اثنتان", "ثلاثه", "ثلاث", "اربعه", "اربع", "خمسه", "خمس", "سته", "ست", "سبعه",
    "سبع", "ثمانيه", "ثماني", "ثمان", "تسعه", "تسع", "عشره", "عشر",
]);
/// A number of more digits counts no list.
const MOST_DIGITS: usize = 2;
/// Words from the number to the pronoun behind which the list begins: `5 دول في المنطقة هي`.
const FARTHEST_NUMBER: usize = 12;
/// What announces is not looked for further back than so many words, or segments.
const LONGEST_LIST: usize = 60;
const MOST_SEGMENTS: usize = 12;

/// The first, the second: of what is told behind them.
pub(super) const ORDINAL: [Packed; 20] = Packed::all(ORDINALS);
/// The first of some, or one of two.
const FIRST: [Packed; 7] = Packed::all(["الاول", "الاولي", "اولا", "اولها", "اولهما", "احدهما", "احداهما"]);
/// The last of them, behind the ordinals.
const LAST: [Packed; 6] = Packed::all(["الاخر", "الاخري", "ثانيا", "ثانيها", "ثانيهما", "ثالثا"]);
/// The same words for one part and for the next, behind و: `فهناك من … وهناك من`, `تارة … وتارة`.
const SOME: [Packed; 7] = Packed::all(["هناك", "منهم", "بعضهم", "بعضها", "البعض", "تاره", "مره"]);
/// What و joins to its counterpart: `ربط اسمه بها حيا …، وميتا`.
const COUNTERPARTS: [[Packed; 2]; 7] = [
    Packed::all(["حيا", "وميتا"]),
    Packed::all(["سلبا", "وايجابا"]),
    Packed::all(["سرا", "وعلنا"]),
    Packed::all(["ليلا", "ونهارا"]),
    Packed::all(["داخليا", "وخارجيا"]),
    Packed::all(["محليا", "ودوليا"]),
    Packed::all(["رجالا", "ونساء"]),
];
/// Endings of two or more: `الوزيرين`, `طفلتيها`.
const OF_SEVERAL: [Packed; 3] = Packed::all(["ين", "ان", "يها"]);
/// Which of these are so only before من.
const WHO: [Packed; 2] = Packed::all(["هناك", "منهم"]);
const FROM: Packed = Packed::known("من");

/// Whether a segment is a further one of those that are announced.
pub(super) fn is_announced(words: &Punctuated, segments: &[Segment], index: usize) -> bool {
    let segment = &segments[index];
    let is_member = segment.opening.family() == Family::List;
    (is_member && (is_behind_colon(words, segment.first) || is_counted(words, &segments[..index])))
        || (is_member && words.all[segment.first].gap.comma && is_of_several(words, &segments[..index]))
        || is_told_apart(words, segment.first)
        || is_of_the_others(words, segment)
}

/// `ثلاثة مواضيع: …، و…`
fn is_behind_colon(words: &Punctuated, first: usize) -> bool {
    let colon = (1..first).rev().take(LONGEST_LIST).find(|&at| words.all[at].gap.colon);
    colon.is_some_and(|at| ANNOUNCING.contains(&words.arabic(at - 1)))
}

/// Whether the last of some segments are members of a list of which the number was told: `أربع وظائف، وهي …`.
fn is_counted(words: &Punctuated, segments: &[Segment]) -> bool {
    let is_pronoun = |segment: &&Segment| {
        matches!(segment.opening, Marker::Pronoun | Marker::AndPronoun)
            && ANNOUNCING.contains(&words.arabic(segment.first))
    };
    let goes_on = |segment: &&Segment| {
        is_pronoun(segment) || !matches!(segment.opening.family(), Family::Coordinate | Family::Subordinate)
    };
    let mut list = segments.iter().rev().take(MOST_SEGMENTS).take_while(goes_on);
    list.find(is_pronoun)
        .is_some_and(|list| (0..list.first).rev().take(FARTHEST_NUMBER).any(|at| is_number(words, at)))
}

/// Whether the last of some segments name one of those that stand before it as several: `طفلتيها، فتحية ذات السنوات الخمس`.
fn is_of_several(words: &Punctuated, segments: &[Segment]) -> bool {
    let goes_on = |segment: &&Segment| !segment.opening.family().is_clause();
    let list = segments.iter().rev().take(MOST_SEGMENTS).take_while(goes_on);
    let mut names = list.filter(|segment| segment.first > 0 && words.all[segment.first].gap.comma);
    names.find(|segment| segment.opening.family() != Family::List).is_some_and(|name| {
        let before = &words.all[name.first - 1];
        let several =
            before.known.alone.is_none() && OF_SEVERAL.iter().any(|&of| before.arabic.ends_with(of));
        name.opening == Marker::Plain
            && several
            && (is_definite(before.arabic) || before.arabic.last() != 'ن')
    })
}

/// Whether a segment tells of the others behind what some do: `يراه البعض …، فيما يراه البعض الآخر …`.
fn is_of_the_others(words: &Punctuated, segment: &Segment) -> bool {
    const OTHERS: [Packed; 2] = Packed::all(["البعض", "الاخر"]);
    segment.opening.family() == Family::Subordinate
        && (segment.first..segment.end).any(|at| words.read_on(at, &OTHERS))
        && (0..segment.first).rev().take(LONGEST_LIST).any(|at| words.arabic(at) == OTHERS[0])
}

/// Whether a word counts something, with a preposition of one letter or without.
pub(super) fn is_number(words: &Punctuated, at: usize) -> bool {
    match words.fold(at) {
        Fold::Other(digits) => words.all[at].digit && digits.len() <= MOST_DIGITS,
        Fold::Arabic(word) => {
            NUMBERS.contains(&word)
                || (matches!(word.first(), 'ب' | 'ل' | 'و') && NUMBERS.contains(&word.without_first(1)))
        }
    }
}

/// Whether the second of those that are told apart begins at a word: `الأولى مع … والأخرى مع …`.
fn is_told_apart(words: &Punctuated, at: usize) -> bool {
    let next = words.arabic(at);
    let second = without_and(next);
    if second == next {
        return false;
    }
    let is_before = |is_first: &dyn Fn(Packed) -> bool| {
        (0..at).rev().take(LONGEST_LIST).any(|before| is_first(words.arabic(before)))
    };
    if let Some([first, _]) = COUNTERPARTS.iter().find(|[_, counterpart]| *counterpart == next) {
        return is_before(&|word| word == *first);
    }
    if SOME.contains(&second) {
        let is_who = !WHO.contains(&second) || words.arabic(at + 1) == FROM;
        return is_who
            && is_before(&|word| without_and(word) == second || word.strip_prefix(THEN) == Some(second));
    }
    let is_ordinal = LAST.contains(&second) || ORDINAL.contains(&second);
    is_ordinal && is_before(&|word| FIRST.contains(&without_and(word)))
}
