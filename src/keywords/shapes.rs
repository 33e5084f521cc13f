//! What the shape of a word tells: a noun, a verb or a participle.

use super::form::WordForm;
use crate::background::verbs::likeness;
use crate::terms::Clitics;
use crate::tokens::Packed;

/// Of a word that may be a last name: it stands in one of 250 articles or fewer.
pub(super) const RARE_AS_A_NAME: f64 = 5.5;
/// Of an adjective that may be one, or a forename: in one of 55 or fewer. «عباس», but not «جديد».
pub(super) const RARE_ADJECTIVE: f64 = 4.0;
/// Log-odds below which the shape of a verb is chance: «واجيت».
pub(super) const NEVER_A_VERB: f64 = -2.5;
/// A verb's prefix or ending is told from root letters in words of so many letters: يوم، بيت.
const LETTERS_OF_VERB: usize = 4;

/// Whether a form is written as only a noun is.
pub(super) fn like_noun(form: WordForm, clitics: Clitics) -> bool {
    let preposition = || {
        let mut rest = form.fold;
        while rest.first() == 'و' {
            rest = rest.without_first(1);
        }
        rest.first() == 'ب'
    };
    clitics.article || form.spelling.teh_marbuta || (clitics.before > 0 && preposition())
}

/// Whether a form has the prefix or the ending of a verb.
pub(super) fn like_verb(form: WordForm, clitics: Clitics) -> bool {
    const PLURALS: Packed = Packed::known("ات");
    const THEY: Packed = Packed::known("وا");
    if like_noun(form, clitics) {
        return false;
    }
    let word = form.fold.without_first(clitics.before.into());
    let ending = (word.last() == 'ت' && !word.ends_with(PLURALS)) || word.ends_with(THEY);
    let head = || match word.first() {
        'ي' | 'ت' => true,
        'س' | 'ل' => word.without_first(1).first() == 'ي',
        _ => false,
    };
    word.len() >= LETTERS_OF_VERB && (ending || head()) && likeness(word) >= NEVER_A_VERB
}

/// Whether a word has the shape of «مخفوض».
pub(super) fn is_participle(fold: Packed) -> bool {
    fold.len() == 5 && fold.first() == 'م' && fold.without_first(3).first() == 'و'
}

/// Whether a word has the shape of «تبديد» or «إهداء».
pub(super) fn is_verbal_noun(form: WordForm) -> bool {
    const END: Packed = Packed::known("اء");
    let fold = form.fold;
    let gives = fold.first() == 'ت' && fold.without_first(3).first() == 'ي';
    fold.len() == 5 && (gives || (form.spelling.alef == Some('إ') && fold.ends_with(END)))
}

/// Whether a word begins as verbs of the future do: «سيتطرق».
pub(super) fn begins_like_future(fold: Packed) -> bool {
    fold.first() == 'س' && matches!(fold.without_first(1).first(), 'ي' | 'ت' | 'ن')
}

/// Whether a word in ى begins as verbs do.
pub(super) fn begins_like_verb(fold: Packed) -> bool {
    matches!(fold.first(), 'ت' | 'ي' | 'ا') && fold != const { Packed::known("يحيي") }
}
