//! The stemmer: guarded light stemming. It takes off articles, clitics and inflection endings, and asks the
//! document itself before it takes off a letter that could belong to the root: the و of وليبيا goes because ليبيا
//! stands elsewhere in the text, the و of وكالة stays.
//!
//! Light stemming (Larkey, Ballesteros & Connell 2007) beats root and morphological stemming in retrieval; the
//! guards keep it from cutting فرنسا, لبنان or الولايات to pieces. Input is a fold; nisba endings (ي) stay, so
//! حكومة and حكومي are two terms, and so does ان (لبنان، رمضان).

use std::borrow::Cow;

use super::guards::{is_feminine_noun, is_noun_in_si, owns_head, owns_tail};
use super::inflection::{ENDINGS, FEMININE_ENDINGS, PRONOUNS, bare, may_be_inflected};
use super::suffixes::{REST, has_letters, letters};
use crate::arabic::{Class, class};
use crate::tokens::Spelling;

/// What the stemmer asks of the document: how often a fold is written, as a whole word or behind an article.
pub(crate) trait Attestation {
    /// Occurrences of `word`; 0 if it is not in the document.
    fn count(&self, word: &str) -> u32;
}

pub(super) const ARTICLE: &str = "ال";
/// What may stand before the article: a conjunction, then a preposition (وبال).
const CONJUNCTIONS: [char; 2] = ['و', 'ف'];
const PREPOSITIONS: [char; 2] = ['ب', 'ك'];
/// The preposition ل swallows the alef of the article.
const LAM_ARTICLE: &str = "لل";
/// Every way to write God with a clitic: one key.
pub(super) const ALLAH: [&str; 10] =
    ["الله", "اللهم", "والله", "فالله", "بالله", "وبالله", "تالله", "لله", "ولله", "فلله"];

/// Letters that must be left of a word when an article goes.
const REST_OF_ARTICLE: usize = 2;
/// Letters that must be left when a future س goes, or a pronoun without a witness in the document.
const REST_UNATTESTED: usize = 4;

/// The stem of a folded word. `bare`: the word [`without_article`]; `teh_marbuta`: it is written with ة.
pub(crate) fn stem<'w>(
    word: &'w str,
    bare: Option<&'w str>,
    teh_marbuta: bool,
    document: &impl Attestation,
) -> Cow<'w, str> {
    if !word.starts_with(is_arabic) {
        return Cow::Borrowed(word);
    }
    // All of them end so, and most words do not.
    if word.ends_with(['ه', 'م']) && ALLAH.contains(&word) {
        return Cow::Borrowed(ALLAH[0]);
    }
    let word = bare.unwrap_or_else(|| without_proclitics(word, document));
    if !may_be_inflected(word) {
        return Cow::Borrowed(word);
    }
    match without_pronoun(word, document) {
        Some(rest) if letters(rest) == REST && rest.ends_with('ت') => feminine(rest, document),
        None if teh_marbuta && word.strip_suffix('ه').is_some_and(is_feminine_noun) => Cow::Borrowed(word),
        rest => feminine_noun(word, rest)
            .map_or_else(|| Cow::Borrowed(without_ending(rest.unwrap_or(word))), Cow::Owned),
    }
}

/// The feminine noun that a plural, a dual or a noun with its pronoun is an inflection of: عملات, عملتين, عملتها.
fn feminine_noun(word: &str, without_pronoun: Option<&str>) -> Option<String> {
    let noun = match without_pronoun {
        Some(rest) => rest.strip_suffix("ات").or_else(|| rest.strip_suffix('ت')),
        None => FEMININE_ENDINGS.strip(word),
    }?;
    is_feminine_noun(noun).then(|| format!("{noun}ه"))
}

/// The word without its article (and what stands before it); `None` if it has none.
pub(crate) fn without_article(word: &str, spelling: Spelling) -> Option<&str> {
    // It is the first letters, or stands behind one clitic or two: three words in four are done with here.
    let is_article = |at: usize| word.as_bytes().get(at..at + ARTICLE.len()) == Some(ARTICLE.as_bytes());
    if ![0, 'و'.len_utf8(), "وب".len()].into_iter().any(is_article) {
        return None;
    }
    let noun = without_first(without_first(word, CONJUNCTIONS), PREPOSITIONS);
    let rest = noun.strip_prefix(ARTICLE).filter(|rest| has_letters(rest, REST_OF_ARTICLE))?;
    let with_alef = &word[word.len() - rest.len() - ARTICLE.len()..];
    let alone = with_alef.len() == word.len();
    // An article's alef carries no hamza: ألمانيا is not ال + مانيا.
    if spelling.alef.is_some_and(|_| word[..word.len() - rest.len()].contains('ا')) || owns_head(word) {
        return None;
    }
    // والتقى is و + التقى: the verb's own letters.
    Some(if !alone && owns_head(with_alef) { with_alef } else { rest })
}

/// A word that has no article without its other proclitics.
fn without_proclitics<'w>(word: &'w str, document: &impl Attestation) -> &'w str {
    if !word.starts_with(['و', 'ف', 'ب', 'ك', 'ل', 'س']) {
        return word;
    }
    if let Some(rest) = without_lam_article(word) {
        // للغة is ل + اللغة: the second lam is the word's own if the document says so, or the language.
        let with_lam = &word[word.len() - rest.len() - 'ل'.len_utf8()..];
        let (own, other) = (document.count(with_lam), document.count(rest));
        return if own > other || (own == other && owns_head(with_lam)) { with_lam } else { rest };
    }
    match without_proclitic(word, document) {
        Some(_) if owns_head(word) => word,
        rest => without_future(rest.unwrap_or(word), document),
    }
}

/// What stands behind a ل that has swallowed the article's alef.
pub(super) fn without_lam_article(word: &str) -> Option<&str> {
    let rest = without_first(word, CONJUNCTIONS).strip_prefix(LAM_ARTICLE)?;
    has_letters(rest, REST_OF_ARTICLE).then_some(rest)
}

/// `word` without its first letter, if it is one of these.
fn without_first(word: &str, letters: [char; 2]) -> &str {
    word.strip_prefix(letters).unwrap_or(word)
}

/// What stands behind a conjunction or a preposition, if the document bears it out.
pub(super) fn without_proclitic<'w>(word: &'w str, document: &impl Attestation) -> Option<&'w str> {
    proclitics(word).find_map(|(proclitic, rest)| {
        (has_letters(rest, REST) && is_attested(proclitic, rest, word, document)).then_some(rest)
    })
}

/// The proclitics that a word may open with, the longer one first, each with what stands behind it. They may also be root
/// letters: they are taken off only where the document attests the rest.
fn proclitics(word: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut letters = word.chars();
    let (one, two) = match (letters.next(), letters.next()) {
        (Some('و'), Some('ب' | 'ل' | 'ك')) | (Some('ف'), Some('ب' | 'ل')) => (true, true),
        (Some('و' | 'ب' | 'ل' | 'ف' | 'ك'), _) => (true, false),
        _ => (false, false),
    };
    let lengths = [two.then_some(2 * 'و'.len_utf8()), one.then_some('و'.len_utf8())];
    lengths.into_iter().flatten().map(|length| word.split_at(length))
}

/// Whether the document bears out that `word` is `proclitic` + `rest`. ف and ك are root letters more often than
/// clitics (فرنسا، كبير), so the rest has to outnumber the word.
fn is_attested(proclitic: &str, rest: &str, word: &str, document: &impl Attestation) -> bool {
    match proclitic {
        "و" | "ف" if future_verb(rest, document).is_some() => true,
        "ف" | "ك" => document.count(rest) > document.count(word),
        _ => document.count(rest) > 0,
    }
}

fn without_future<'w>(word: &'w str, document: &impl Attestation) -> &'w str {
    future_verb(word, document).unwrap_or(word)
}

/// The verb behind a future س, if the document has the verb, also without its endings (سيكتبونها: يكتب).
fn future_verb<'w>(word: &'w str, document: &impl Attestation) -> Option<&'w str> {
    let verb = word.strip_prefix('س').filter(|verb| verb.starts_with(['ي', 'ت', 'ن', 'ا']))?;
    let attested = || document.count(verb) > 0 || document.count(bare(verb)) > 0;
    (has_letters(verb, REST_UNATTESTED) && !is_noun_in_si(word) && attested()).then_some(verb)
}

pub(super) fn without_pronoun<'w>(word: &'w str, document: &impl Attestation) -> Option<&'w str> {
    let rest = PRONOUNS.strip(word)?;
    let attested = || document.count(rest) > 0 || document.count(&with_teh_marbuta(rest)) > 0;
    // ميدانا and قانونا are nouns in ن with a tanween more often than they are ours.
    if word.ends_with("انا") || word.ends_with("ونا") {
        return attested().then_some(rest);
    }
    let blind = has_letters(rest, REST_UNATTESTED) || word.ends_with("ها");
    (blind || attested()).then_some(rest)
}

/// Before a pronoun teh marbuta is written ت: لغتهم is لغة + هم, but بيتهم is بيت + هم. The document knows.
fn feminine<'w>(rest: &'w str, document: &impl Attestation) -> Cow<'w, str> {
    let noun = with_teh_marbuta(rest);
    if document.count(&noun) > document.count(rest) { Cow::Owned(noun) } else { Cow::Borrowed(rest) }
}

/// `rest` with its last letter turned into a folded teh marbuta.
fn with_teh_marbuta(rest: &str) -> String {
    let mut noun = rest.to_owned();
    if noun.pop() == Some('ت') {
        noun.push('ه');
    }
    noun
}

fn without_ending(word: &str) -> &str {
    let Some(rest) = ENDINGS.strip(word) else { return word };
    // قوانينه is قوانين + ه: its ن is no ending's.
    let inflected =
        ["ه", "ا", "ي"].iter().find_map(|ending| word.strip_suffix(ending).filter(|noun| owns_tail(noun)));
    match inflected {
        _ if owns_tail(word) => word,
        Some(noun) if noun.len() > rest.len() => noun,
        _ => rest,
    }
}

fn is_arabic(c: char) -> bool {
    class(c) == Class::Letter
}
