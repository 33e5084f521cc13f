//! What a word is by its opening and its letters: a verb of the past, a noun with the article, a year. Where there are no
//! marks, a sentence is told by what follows what: a verb of the past behind a noun with the article is likelier to open one than
//! one behind a noun without it, which it may describe.

use crate::clauses::marker::Marker;
use crate::clauses::punctuated::Punctuated;
use crate::clauses::recognition::opening;

/// There are fewer endings of words that open alike.
const ENDINGS: u64 = 16;
/// Digits of a year.
const YEAR: usize = 4;

/// A number for what the word at `index` is.
pub(super) fn shape(words: &Punctuated, index: usize) -> u64 {
    let opening = opening(words, index, false);
    let word = words.fold(index);
    let is_joined = matches!(opening, Marker::AndVerb | Marker::AndNoun);
    let core = word.strip_prefix('و').filter(|_| is_joined).unwrap_or(word);
    let ending = match opening {
        Marker::Verb | Marker::AndVerb | Marker::Says | Marker::AndSays => tense(core),
        Marker::Plain | Marker::AndNoun | Marker::Manner => noun(words, index, core),
        _ => 0,
    };
    opening as u64 * ENDINGS + ending
}

/// Of a verb: the present, or the past of a feminine or another subject.
fn tense(verb: &str) -> u64 {
    match () {
        () if verb.ends_with('ت') => 2,
        () if verb.starts_with(['ي', 'ت', 'س', 'ن']) => 1,
        () => 3,
    }
}

fn noun(words: &Punctuated, index: usize, core: &str) -> u64 {
    match () {
        () if words.all[index].digit && core.len() == YEAR => 4,
        () if words.all[index].digit => 5,
        () if core.starts_with(|c: char| c.is_ascii_alphabetic()) => 6,
        () if core.starts_with("ال") && core.ends_with('ه') => 7,
        () if core.starts_with("ال") && core.ends_with('ي') => 8,
        () if core.starts_with("ال") => 9,
        () if words.all[index].tanween => 10,
        () if core.ends_with('ه') => 11,
        () if core.ends_with("ها") || core.ends_with("هم") => 12,
        () if core.ends_with('ي') => 13,
        () => 14,
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
