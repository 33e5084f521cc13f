//! What a text is about by its headings: the choices that say it, and those that come for that alone.

use super::choice::Choice;
use super::nouns::Nouns;
use super::weights::{LEAST_TOPIC, MENTIONS};
use crate::background::Class;

/// Whether a heading or the title says a word of a choice.
pub(super) fn is_of_topic(nouns: &Nouns, choice: &Choice) -> bool {
    choice.phrase.terms(nouns).iter().any(|&term| nouns.of(term).topic)
}

/// Whether a choice that is worth less than others may say what the text is about.
pub(super) fn may_be_topic(nouns: &Nouns, choice: &Choice) -> bool {
    let described = |term: u32| nouns.of(term).usage.class == Some(Class::Adjective);
    let noun = match choice.phrase.terms(nouns) {
        &[term] => nouns.has_article(term) && !described(term),
        _ => true,
    };
    noun && choice.score >= LEAST_TOPIC
}

/// The best of what is left whose head the title says, where nothing that is found says a word of it: what has a word more, and a
/// single noun beside nothing but names, which do not tell what happened.
pub(super) fn untold<'c>(
    nouns: &Nouns,
    found: &[Choice],
    left: impl Iterator<Item = &'c Choice>,
) -> Option<Choice> {
    let terms = |choice: &Choice| choice.phrase.terms(nouns);
    let is_told = |term: &u32| found.iter().any(|choice| terms(choice).contains(term));
    let names = || {
        found
            .iter()
            .all(|choice| terms(choice).iter().any(|&term| nouns.is_proper(term) || nouns.is_name(term)))
    };
    let tells = |choice: &&Choice| {
        let (phrase, head) = (&choice.phrase, nouns.of(terms(choice)[0]));
        let said = match phrase.words {
            1 => phrase.count > MENTIONS && head.articled && names(),
            _ => !phrase.indefinite && (phrase.count > 1 || phrase.in_title),
        };
        let common = head.topic && head.usage.class == Some(Class::Noun);
        common && said && nouns.title.says(&terms(choice)[..1]) && !terms(choice).iter().any(is_told)
    };
    let (is_phrase, score) = (|choice: &Choice| choice.phrase.words > 1, |choice: &Choice| choice.score);
    let better =
        |a: &&Choice, b: &&Choice| is_phrase(a).cmp(&is_phrase(b)).then(score(a).total_cmp(&score(b)));
    left.filter(tells).max_by(better).copied()
}
