//! How much a word looks like a finite verb: the log-odds that it stands where verbs do, by the word itself and by its
//! first and last letters. A logistic regression whose weights are found by the hash of what they weigh (feature hashing,
//! Weinberger et al. 2009), fitted by a program of the project to where the words of news and encyclopedia stand
//! (`fit::verbs`). It keeps no words; what it has never seen it tells by its shape.

use crate::fnv::{ENDS, WordHashes};
use crate::linear::hashed::{Table, place, weight};
use crate::tokens::Packed;

/// What one step of a weight adds to the log-odds.
pub(crate) const STEP: f64 = 0.05;
/// Longer words are all alike.
const LONGEST: usize = 8;

/// The weights, in steps.
static TABLE: &Table = include_bytes!("../../tables/verbs.bin");

/// The log-odds that a folded word, without a conjunction before it, is a verb rather than a noun. Below 0 for every word
/// that the language mostly uses as a noun (بحث), and for names.
pub(crate) fn likeness(word: Packed) -> f64 {
    let mut sum = 0;
    tell(&word.with_utf8(WordHashes::of_pairs), |place| sum += weight(TABLE, place));
    f64::from(sum) * STEP
}

/// Tells where in the table what is there to know of a word stands.
#[cfg(any(test, feature = "fit"))]
pub(crate) fn features(word: &str, tell_place: impl FnMut(usize)) {
    tell(&WordHashes::of(word), tell_place);
}

fn tell(hashes: &WordHashes, mut tell: impl FnMut(usize)) {
    let WordHashes { whole, heads, tails, letters, .. } = *hashes;
    let length = letters.clamp(ENDS, LONGEST) - ENDS;
    let outline = place(heads[0], tails[0]) as u64 ^ length as u64;
    let ends = place(heads[1], tails[1]) as u64;
    let all = [0, whole, outline, ends, heads[0], heads[1], heads[2], tails[0], tails[1], tails[2]];
    (1..).zip(all).for_each(|(kind, hash)| tell(place(kind, hash)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn odds(word: &str) -> f64 {
        likeness(Packed::new(word).unwrap_or(Packed::EMPTY))
    }

    #[test]
    fn verbs_are_told_from_nouns_and_names() {
        for verb in ["اعلن", "قالت", "يلتقي", "تدعم", "سيواصل", "ستستضيف", "نشرته", "يعملون", "كانوا", "نفذت"]
        {
            assert!(odds(verb) > 0.0, "{verb}: {}", odds(verb));
        }
        for noun in [
            "وزير", "قرار", "مدينه", "يناير", "استخدام", "تصعيد", "ترامب", "محمد", "يوسف", "تركيا", "برلين",
            "واشنطن",
        ] {
            assert!(odds(noun) < 0.0, "{noun}: {}", odds(noun));
        }
    }

    #[test]
    fn what_was_never_seen_is_told_by_its_shape() {
        for verb in ["سيتبخترون", "يستعذبونها", "تتزحلقون"] {
            assert!(odds(verb) > 0.0, "{verb}: {}", odds(verb));
        }
        for noun in ["بالزعفران", "مزعفرات", "زعفرانيه", ""] {
            assert!(odds(noun) < 0.0, "{noun}: {}", odds(noun));
        }
    }
}
