//! Telling verbs from nouns by what an Arabic text itself shows: only nouns carry an article or teh marbuta or stand
//! behind a preposition; a word that shows none of it all through the text, and has the shape of a verb or stands
//! where verbs stand, is one.

use super::nouns::side_by_side;
use crate::terms::{Form, Words};

/// Folded prepositions: behind them stands a noun.
const PREPOSITIONS: [&str; 22] = [
    "في", "من", "الي", "علي", "عن", "مع", "بين", "حول", "خلال", "بعد", "قبل", "ضد", "منذ", "عبر", "نحو",
    "لدي", "عند", "تحت", "امام", "داخل", "خارج", "حتي",
];
/// Folded particles: behind them stands a verb.
const PARTICLES: [&str; 5] = ["لم", "لن", "قد", "سوف", "لقد"];
/// A verb's prefix or ending is told from root letters in words of so many letters: يوم، بيت.
const LETTERS_OF_VERB: usize = 4;

/// Whether each term is a verb.
pub(super) fn verbs(words: &Words, forms: &[Form<'_>], terms: usize, text: &str) -> Vec<bool> {
    let (mut noun, mut verb) = (vec![false; terms], vec![false; terms]);
    for (row, _) in words.rows() {
        let before = [None].into_iter().chain(row.iter().map(Some));
        for (before, word) in before.zip(row) {
            let form = &forms[word.form as usize];
            let Some(term) = form.term else { continue };
            let before = before.filter(|before| side_by_side(text, before, word));
            let before = before.map_or("", |before| forms[before.form as usize].fold);
            let behind = |list: &[&str]| {
                list.contains(&before) || before.strip_prefix('و').is_some_and(|rest| list.contains(&rest))
            };
            noun[term as usize] |= like_noun(form) || behind(&PREPOSITIONS);
            // ت opens as many nouns as verbs: a noun shows itself elsewhere in the text.
            verb[term as usize] |= like_verb(form) || form.fold.starts_with('ت') || behind(&PARTICLES);
        }
    }
    verb.iter().zip(noun).map(|(&verb, noun)| verb && !noun).collect()
}

/// Whether a form is written as only a noun is.
fn like_noun(form: &Form<'_>) -> bool {
    let preposition = form.clitics.before > 0 && form.fold.trim_start_matches('و').starts_with('ب');
    form.clitics.article || form.spelling.teh_marbuta || preposition
}

/// Whether a form has the prefix or the ending of a verb.
pub(super) fn like_verb(form: &Form<'_>) -> bool {
    let bytes: usize = form.fold.chars().take(form.clitics.before).map(char::len_utf8).sum();
    let word = &form.fold[bytes..];
    let ending = (word.ends_with('ت') && !word.ends_with("ات")) || word.ends_with("وا");
    let shape = ending || word.starts_with('ي') || word.starts_with("سي");
    shape && !like_noun(form) && word.chars().count() >= LETTERS_OF_VERB
}
