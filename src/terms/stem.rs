//! The stemmer: guarded light stemming. It takes off articles, clitics and inflection endings, and asks the
//! document itself before it takes off a letter that could belong to the root: the و of وليبيا goes because ليبيا
//! stands elsewhere in the text, the و of وكالة stays.
//!
//! Light stemming (Larkey, Ballesteros & Connell 2007) beats root and morphological stemming in retrieval; the
//! guards keep it from cutting فرنسا, لبنان or الولايات to pieces. Input is a fold; nisba endings (ي) stay, so
//! حكومة and حكومي are two terms, and so does ان (لبنان، رمضان). Words of other scripts, and runs of more letters than
//! a word of the language has, are not asked about.

use super::guards::{is_feminine_noun, is_noun_in_si, owns_head, owns_tail};
use crate::inflection::{ENDINGS, FEMININE_ENDINGS, PRONOUNS, REST, bare, may_be_inflected};
use crate::tokens::{Packed, Spelling};

/// What the stemmer asks of the document: how often a fold is written, as a whole word or behind an article.
pub(crate) trait Attestation {
    /// Occurrences of `word`; 0 if it is not in the document.
    fn count(&self, word: Packed) -> u32;
    /// Those of them behind an article.
    fn definite(&self, word: Packed) -> u32;
}

pub(super) const ARTICLE: Packed = Packed::known("ال");
/// The preposition ل swallows the alef of the article.
const LAM_ARTICLE: Packed = Packed::known("لل");
/// Every way to write God with a clitic: one key.
pub(super) const ALLAH: [Packed; 10] =
    Packed::all(["الله", "اللهم", "والله", "فالله", "بالله", "وبالله", "تالله", "لله", "ولله", "فلله"]);

/// Letters that must be left of a word when an article goes.
const REST_OF_ARTICLE: usize = 2;
/// Letters that must be left when a future س goes, or a pronoun without a witness in the document.
const REST_UNATTESTED: usize = 4;

/// The stem of a folded word. `bare`: the word [`without_article`]; `teh_marbuta`: it is written with ة.
pub(super) fn stem(
    word: Packed,
    bare: Option<Packed>,
    teh_marbuta: bool,
    document: &impl Attestation,
) -> Packed {
    if is_allah(word) {
        return ALLAH[0];
    }
    let word = bare.unwrap_or_else(|| without_proclitics(word, document));
    if !may_be_inflected(word) {
        return word;
    }
    match without_pronoun(word, document) {
        Some(rest) if rest.len() == REST && rest.last() == 'ت' => feminine(rest, document),
        None if teh_marbuta && word.last() == 'ه' && is_feminine_noun(word.without_last(1)) => word,
        rest => feminine_noun(word, rest).unwrap_or_else(|| without_ending(rest.unwrap_or(word))),
    }
}

/// Whether a word is God, with a clitic or without.
pub(super) fn is_allah(word: Packed) -> bool {
    // All of them end so, and most words do not.
    matches!(word.last(), 'ه' | 'م') && ALLAH.contains(&word)
}

/// The feminine noun that a plural, a dual or a noun with its pronoun is an inflection of: عملات, عملتين, عملتها.
fn feminine_noun(word: Packed, without_pronoun: Option<Packed>) -> Option<Packed> {
    const PLURAL: Packed = Packed::known("ات");
    let noun = match without_pronoun {
        Some(rest) if rest.last() == 'ت' => rest.strip_suffix(PLURAL).unwrap_or(rest.without_last(1)),
        Some(_) => return None,
        None => FEMININE_ENDINGS.strip(word)?,
    };
    is_feminine_noun(noun).then(|| noun.with('ه'))
}

/// The word without its article (and what stands before it); `None` if it has none.
pub(super) fn without_article(word: Packed, spelling: Spelling) -> Option<Packed> {
    // A conjunction may stand before it, then a preposition (وبال).
    let behind = if matches!(word.first(), 'و' | 'ف') { word.without_first(1) } else { word };
    let noun = if matches!(behind.first(), 'ب' | 'ك') { behind.without_first(1) } else { behind };
    let rest = noun.strip_prefix(ARTICLE).filter(|rest| rest.len() >= REST_OF_ARTICLE)?;
    // An article's alef carries no hamza: ألمانيا is not ال + مانيا.
    if spelling.alef.is_some() || owns_head(word) {
        return None;
    }
    // والتقى is و + التقى: the verb's own letters.
    Some(if noun != word && owns_head(noun) { noun } else { rest })
}

/// Whether a folded word has an article, one that a ل has swallowed the alef of too.
pub(crate) fn has_article(word: Packed, spelling: Spelling) -> bool {
    without_article(word, spelling).is_some() || (without_lam_article(word).is_some() && !owns_head(word))
}

/// A word that has no article without its other proclitics.
fn without_proclitics(word: Packed, document: &impl Attestation) -> Packed {
    if !matches!(word.first(), 'و' | 'ف' | 'ب' | 'ك' | 'ل' | 'س') {
        return word;
    }
    if let Some(rest) = without_lam_article(word) {
        let with_lam = word.without_first(word.len() - rest.len() - 1);
        return if owns_lam(with_lam, rest, word, document) { with_lam } else { rest };
    }
    match without_proclitic(word, document) {
        Some(_) if owns_head(word) => word,
        rest => without_future(rest.unwrap_or(word), document),
    }
}

/// Whether the second lam of `word` is the noun's own: للغة is ل + اللغة. The language knows that of some; of others the document
/// does, where it has `with_lam` behind an article. By itself that is the preposition as well (لكشف beside للكشف), but for a
/// name, which stands so again and again.
fn owns_lam(with_lam: Packed, rest: Packed, word: Packed, document: &impl Attestation) -> bool {
    let other = document.count(rest);
    if owns_head(with_lam) {
        return document.count(with_lam) >= other;
    }
    let name = || other == 0 && document.count(with_lam) > document.count(word);
    document.definite(with_lam) > other || name()
}

/// What stands behind a ل that has swallowed the article's alef.
pub(super) fn without_lam_article(word: Packed) -> Option<Packed> {
    let behind = if matches!(word.first(), 'و' | 'ف') { word.without_first(1) } else { word };
    behind.strip_prefix(LAM_ARTICLE).filter(|rest| rest.len() >= REST_OF_ARTICLE)
}

/// What stands behind a conjunction or a preposition, if the document bears it out.
pub(super) fn without_proclitic(word: Packed, document: &impl Attestation) -> Option<Packed> {
    (1..=proclitics(word)).rev().find_map(|letters| {
        let rest = word.without_first(letters);
        (rest.len() >= REST && is_attested(letters, rest, word, document)).then_some(rest)
    })
}

/// How many letters a word opens with that may be a conjunction and a preposition, or one of them. They may also be root
/// letters: they are taken off only where the document attests the rest.
fn proclitics(word: Packed) -> usize {
    match (word.first(), word.without_first(1).first()) {
        ('و', 'ب' | 'ل' | 'ك') | ('ف', 'ب' | 'ل') => 2,
        ('و' | 'ب' | 'ل' | 'ف' | 'ك', _) => 1,
        _ => 0,
    }
}

/// Whether the document bears out that `word` is so many letters of proclitics and `rest`. ف and ك are root letters more
/// often than clitics (فرنسا، كبير), so the rest has to outnumber the word.
fn is_attested(letters: usize, rest: Packed, word: Packed, document: &impl Attestation) -> bool {
    match (letters, word.first()) {
        (1, 'و' | 'ف') if future_verb(rest, document).is_some() => true,
        (1, 'ف' | 'ك') => document.count(rest) > document.count(word),
        _ => document.count(rest) > 0,
    }
}

fn without_future(word: Packed, document: &impl Attestation) -> Packed {
    future_verb(word, document).unwrap_or(word)
}

/// The verb behind a future س, if the document has the verb, also without its endings (سيكتبونها: يكتب).
fn future_verb(word: Packed, document: &impl Attestation) -> Option<Packed> {
    if word.first() != 'س' {
        return None;
    }
    let verb = word.without_first(1);
    let attested = || document.count(verb) > 0 || document.count(bare(verb)) > 0;
    // Of I few texts tell, and ساهم is not the future of أهم.
    let is_verb = matches!(verb.first(), 'ي' | 'ت' | 'ن') && verb.len() >= REST_UNATTESTED;
    (is_verb && !is_noun_in_si(word) && attested()).then_some(verb)
}

pub(super) fn without_pronoun(word: Packed, document: &impl Attestation) -> Option<Packed> {
    const OURS: [Packed; 2] = Packed::all(["انا", "ونا"]);
    const HERS: Packed = Packed::known("ها");
    let rest = PRONOUNS.strip(word)?;
    let attested = || document.count(rest) > 0 || document.count(with_teh_marbuta(rest)) > 0;
    // ميدانا and قانونا are nouns in ن with a tanween more often than they are ours.
    if OURS.iter().any(|&ours| word.ends_with(ours)) {
        return attested().then_some(rest);
    }
    let blind = rest.len() >= REST_UNATTESTED || word.ends_with(HERS);
    (blind || attested()).then_some(rest)
}

/// What is left of a stem without what a query may say otherwise and light stemming does not take off, for it is more often of the
/// root: the pronouns ي and ك, and who does what a verb says. `بيان` of `بياناتي` and `بياناتك`, `بيع` of `تبيع` and `نبيع`.
pub(super) fn unguarded(stem: Packed) -> Packed {
    let is_long = |word: Packed| word.len() > REST;
    let bare = if matches!(stem.last(), 'ي' | 'ك') && is_long(stem) { stem.without_last(1) } else { stem };
    let bare = ENDINGS.strip(bare).unwrap_or(bare);
    if matches!(bare.first(), 'ي' | 'ت' | 'ن' | 'ا') && is_long(bare) {
        bare.without_first(1)
    } else {
        bare
    }
}

/// Before a pronoun teh marbuta is written ت: لغتهم is لغة + هم, but بيتهم is بيت + هم. The document knows.
fn feminine(rest: Packed, document: &impl Attestation) -> Packed {
    let noun = with_teh_marbuta(rest);
    if document.count(noun) > document.count(rest) { noun } else { rest }
}

/// `rest` with its last letter turned into a folded teh marbuta.
fn with_teh_marbuta(rest: Packed) -> Packed {
    let noun = rest.without_last(1);
    if rest.last() == 'ت' { noun.with('ه') } else { noun }
}

fn without_ending(word: Packed) -> Packed {
    let Some(rest) = ENDINGS.strip(word) else { return word };
    if owns_tail(word) {
        return word;
    }
    // قوانينه is قوانين + ه: its ن is no ending's.
    let noun = word.without_last(1);
    let is_inflected = noun.len() > rest.len() && matches!(word.last(), 'ه' | 'ا' | 'ي') && owns_tail(noun);
    if is_inflected { noun } else { rest }
}
