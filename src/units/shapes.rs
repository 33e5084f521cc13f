//! What a word is by its opening and its letters: a verb of the past, a noun with the article, a year. Where there are no
//! marks, a sentence is told by what follows what: a verb of the past behind a noun with the article is likelier to open one than
//! one behind a noun without it, which it may describe.

use crate::clauses::marker::Marker;
use crate::clauses::punctuated::Punctuated;
use crate::clauses::recognition::opening;
use crate::tokens::{Fold, Packed};

/// There are fewer endings of words that open alike.
const ENDINGS: u64 = 16;
/// Digits of a year.
const YEAR: usize = 4;

/// A number for what the word at `index` is.
pub(super) fn shape(words: &Punctuated, index: usize) -> u64 {
    let opening = opening(words, index, false);
    let word = words.arabic(index);
    let is_joined = matches!(opening, Marker::AndVerb | Marker::AndNoun);
    let core = if is_joined { word.without_first(1) } else { word };
    let ending = match (opening, words.fold(index)) {
        (Marker::Verb | Marker::AndVerb | Marker::Says | Marker::AndSays, _) => tense(core),
        (Marker::Plain | Marker::AndNoun | Marker::Manner, Fold::Arabic(_)) => noun(words, index, core),
        (Marker::Plain | Marker::Manner, Fold::Other(other)) => foreign(words, index, other),
        _ => 0,
    };
    opening as u64 * ENDINGS + ending
}

/// Whether a word of this shape opens what says more of the words before it: حيث، لا سيما.
pub(super) fn says_more(shape: u64) -> bool {
    use Marker as M;
    const OPENINGS: [Marker; 8] =
        [M::Relative, M::Where, M::Participle, M::Result, M::AndThatIs, M::Including, M::Such, M::That];
    OPENINGS.iter().any(|&opening| opening as u64 == shape / ENDINGS)
}

/// Of a verb: the present, or the past of a feminine or another subject.
fn tense(verb: Packed) -> u64 {
    match (verb.first(), verb.last()) {
        (_, 'ت') => 2,
        ('ي' | 'ت' | 'س' | 'ن', _) => 1,
        _ => 3,
    }
}

/// Of a word of no Arabic script: a year, another number, a word of Latin letters, or any other.
fn foreign(words: &Punctuated, index: usize, core: &str) -> u64 {
    match () {
        () if words.all[index].digit && core.len() == YEAR => 4,
        () if words.all[index].digit => 5,
        () if core.starts_with(|c: char| c.is_ascii_alphabetic()) => 6,
        () => 14,
    }
}

fn noun(words: &Punctuated, index: usize, core: Packed) -> u64 {
    const ARTICLE: Packed = Packed::known("ال");
    const PRONOUNS: [Packed; 2] = Packed::all(["ها", "هم"]);
    match (core.starts_with(ARTICLE), core.last()) {
        (true, 'ه') => 7,
        (true, 'ي') => 8,
        (true, _) => 9,
        _ if words.all[index].tanween => 10,
        (_, 'ه') => 11,
        _ if PRONOUNS.iter().any(|&pronoun| core.ends_with(pronoun)) => 12,
        (_, 'ي') => 13,
        _ => 14,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the words of a text are.
    fn shapes(text: &str) -> Vec<u64> {
        let words = Punctuated::new(text);
        (0..words.len()).map(|index| shape(&words, index)).collect()
    }

    #[test]
    fn words_of_one_kind_have_one_shape_and_others_have_others() {
        let kinds = [
            "خسر فاز", "خسرت فازت", "يفوز يلتقي", "الوزير المجلس", "الوزارة المدرسة", "1947 2003", "12 400",
            "Bentley FT",
        ];
        let kinds: Vec<Vec<u64>> = kinds.iter().map(|text| shapes(text)).collect();
        for (number, kind) in kinds.iter().enumerate() {
            assert_eq!(kind[0], kind[1], "{number}");
            assert!(kinds[..number].iter().all(|other| other[0] != kind[0]), "{number}");
        }
    }
}
