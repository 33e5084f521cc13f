//! Which words are verbs: those that look like one ([`crate::background::verbs`]). What is a noun as often (بحث, دعم) is no
//! verb here.

use super::known::known;
use crate::background::verbs::likeness;
use crate::tokens::Packed;

/// Log-odds from which on a word is a verb.
const VERB: f64 = 0.0;
/// The same of a word that opens a sentence, as most verbs do (جرى، ظهر، فشل) and few nouns.
const OPENING_VERB: f64 = -1.5;
/// What looks like one there, and is none.
const NO_VERBS: [Packed; 8] = Packed::all(["هذا", "غير", "حتي", "مثل", "جدير", "شاهد", "نظرا", "هم"]);
/// The one verb that has fewer letters than others.
const SHORT: Packed = Packed::known("تم");
const SHORTEST: usize = 3;

pub(super) const AND: Packed = Packed::known("و");
pub(super) const THEN: Packed = Packed::known("ف");
pub(super) const ARTICLE: Packed = Packed::known("ال");
/// The preposition, before a word without an article.
pub(super) const FOR: Packed = Packed::known("ل");
/// A word without the و before it, whether that is its own or not.
pub(super) fn without_and(word: Packed) -> Packed {
    word.strip_prefix(AND).unwrap_or(word)
}

/// What is left of a word that opens with و or ف, whether that is its own or not.
pub(super) fn behind_conjunction(word: Packed) -> Option<Packed> {
    [AND, THEN].into_iter().find_map(|and| word.strip_prefix(and))
}

/// Whether a folded word without a conjunction before it looks like a finite verb.
pub(super) fn is_verb(word: Packed) -> bool {
    looks_like_verb(word, VERB)
}

/// Whether a folded word that opens a sentence looks like a finite verb, by itself or behind و.
pub(super) fn opens_like_verb(word: Packed) -> bool {
    let is_noun = word.strip_prefix(THEN).is_some_and(|noun| noun.starts_with(ARTICLE));
    let forms = [Some(word).filter(|_| !is_noun), word.strip_prefix(AND)];
    forms.into_iter().flatten().any(|word| looks_like_verb(word, OPENING_VERB) && !NO_VERBS.contains(&word))
}

fn looks_like_verb(word: Packed, least: f64) -> bool {
    match word {
        _ if word.starts_with(ARTICLE) => known(word).is_verb_in_al,
        SHORT => true,
        _ => word.len() >= SHORTEST && likeness(word) >= least,
    }
}
