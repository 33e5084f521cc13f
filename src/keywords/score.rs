//! What a phrase is worth.
//!
//! A term is worth tf · idf (Spärck Jones 1972), its idf that of the language at large ([`crate::background`]); a phrase
//! is worth what its terms are, as far as their occurrences are its own.

use super::nouns::Nouns;
use super::owners::Own;
use super::phrases::Phrase;
use super::weights::{
    ADJECTIVE, BARE, EARLY, EARLY_WORDS, INDEFINITE, LENGTH, MEANT, MENTIONS, NAME, NOUN, ONCE, SAYS_NOTHING,
    TOPIC, UNKNOWN, general,
};
use crate::background::Class;

/// What `phrase` is worth. `own`: the words of which all occurrences are its own.
pub(super) fn score(nouns: &Nouns, phrase: &Phrase, own: Own) -> f64 {
    let terms = phrase.terms(nouns);
    let sum: f64 = (0..terms.len()).map(|word| worth(nouns, phrase, word, own.has(word))).sum();
    #[expect(clippy::cast_precision_loss, reason = "words of a phrase")]
    let (words, place) = (terms.len() as f64, f64::from(nouns.all[phrase.first].place));
    let single = terms.len() == 1;
    let once = if single && phrase.count == 1 && !nouns.is_proper(terms[0]) { ONCE } else { 1.0 };
    let early = 1.0 + EARLY * (-place / EARLY_WORDS).exp();
    let length = if phrase.is_title { 1.0 } else { words.powf(-LENGTH) };
    sum * kind(nouns, phrase) * once * length * early
}

/// What a word of a phrase adds to its worth. `own`: all its occurrences are the phrase's own.
fn worth(nouns: &Nouns, phrase: &Phrase, word: usize, own: bool) -> f64 {
    let term = phrase.terms(nouns)[word];
    let count = f64::from(nouns.of(term).count);
    let share = f64::from(phrase.count) / count;
    let share = if !own {
        share
    } else if phrase.in_title || nouns.is_name(term) {
        1.0
    } else {
        share.sqrt()
    };
    let topic = if nouns.of(term).topic { TOPIC } else { 0.0 };
    let meant = if phrase.words == 1 { MEANT * f64::from(nouns.of(term).meant) } else { 0.0 };
    let least = if nouns.is_proper(term) { NAME } else { 0.1 };
    (count + topic + meant) * share * f64::max(nouns.of(term).usage.idf - SAYS_NOTHING, least)
}

/// What a phrase is worth by its kind: most single words are too general.
fn kind(nouns: &Nouns, phrase: &Phrase) -> f64 {
    let terms = phrase.terms(nouns);
    let usage = nouns.of(terms[0]).usage;
    match (terms, usage.class) {
        ([_], _) if phrase.in_title => 1.0,
        (&[term], Some(_)) if !nouns.is_proper(term) => {
            let described = usage.class == Some(Class::Adjective) && !nouns.of(term).topic;
            let adjective = if described { ADJECTIVE } else { 1.0 };
            let titled = nouns.of(term).topic && phrase.count > MENTIONS;
            let bare = if titled || nouns.has_article(term) { 1.0 } else { BARE };
            NOUN * adjective * bare * general(usage)
        }
        (&[term], None) => {
            let name = nouns.is_name(term) && (!nouns.literary || nouns.of(term).topic);
            UNKNOWN * if name || nouns.has_article(term) { 1.0 } else { BARE }
        }
        _ if phrase.indefinite && !phrase.in_title => INDEFINITE,
        _ => 1.0,
    }
}
