//! What the shape of a word tells: a noun, a verb or a participle.

use super::written::WordForm;
use crate::background::verbs::likeness;
use crate::terms::Clitics;

/// Of a word that may be a last name: it stands in one of 250 articles or fewer.
pub(super) const RARE_AS_A_NAME: f64 = 5.5;
/// Log-odds below which the shape of a verb is chance: «واجيت».
const NEVER_A_VERB: f64 = -2.5;
/// A verb's prefix or ending is told from root letters in words of so many letters: يوم، بيت.
const LETTERS_OF_VERB: usize = 4;

/// Whether a form is written as only a noun is.
pub(super) fn like_noun(form: &WordForm<'_>, clitics: Clitics) -> bool {
    let preposition = clitics.before > 0 && form.fold.trim_start_matches('و').starts_with('ب');
    clitics.article || form.spelling.teh_marbuta || preposition
}

/// Whether a form has the prefix or the ending of a verb.
pub(super) fn like_verb(form: &WordForm<'_>, clitics: Clitics) -> bool {
    if like_noun(form, clitics) {
        return false;
    }
    let bytes: usize = form.fold.chars().take(clitics.before.into()).map(char::len_utf8).sum();
    let word = &form.fold[bytes..];
    let ending = (word.ends_with('ت') && !word.ends_with("ات")) || word.ends_with("وا");
    let shape = ending || word.starts_with(['ي', 'ت']) || word.starts_with("سي") || word.starts_with("لي");
    shape && word.chars().count() >= LETTERS_OF_VERB && likeness(word) >= NEVER_A_VERB
}

/// Whether a word has the shape of «مخفوض».
pub(super) fn is_participle(fold: &str) -> bool {
    let mut letters = fold.chars();
    letters.next() == Some('م') && letters.nth(2) == Some('و') && letters.count() == 1
}

/// Whether a word has the shape of «تبديد».
pub(super) fn is_verbal_noun(fold: &str) -> bool {
    let mut letters = fold.chars();
    letters.next() == Some('ت') && letters.nth(2) == Some('ي') && letters.count() == 1
}

/// Whether a word begins as verbs of the future do: «سيتطرق».
pub(super) fn begins_like_future(fold: &str) -> bool {
    fold.strip_prefix('س').is_some_and(|rest| rest.starts_with(['ي', 'ت', 'ن']))
}

/// Whether a word in ى begins as verbs do.
pub(super) fn begins_like_verb(fold: &str) -> bool {
    fold.starts_with(['ت', 'ي', 'ا']) && fold != "يحيي"
}
