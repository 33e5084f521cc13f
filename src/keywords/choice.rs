//! The choice among phrases: what each is worth, and the best of them that are unlike each other.
//!
//! A term is worth tf · idf (Spärck Jones 1972), its idf that of the language at large ([`crate::background`]); a phrase
//! is worth what its terms are, as far as their occurrences are its own.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::nouns::Nouns;
use super::phrases::Phrase;
use crate::background::Class;

/// A phrase that may be a keyword.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    pub(super) phrase: Phrase,
    pub(super) score: f64,
    /// Terms whose other occurrences it counts as its own: «ماسك» of «إيلون ماسك».
    pub(super) shorter: Vec<u32>,
}

/// Where a phrase holds a third of a word's occurrences, it names the word.
const OWN_SHARE: u32 = 3;
/// A fifth will do if the first one is among them: full names come first («نجيب رزاق», later «رزاق»).
const OWN_SHARE_OF_NAME: u32 = 5;
/// And a quarter, if the first one of another word is: «الكائنات الميكروسكوبية», later «الكائنات».
const OWN_SHARE_OPENING: u32 = 4;
/// A phrase is part of a longer one that holds so many of its occurrences, in fifths.
const PART: u32 = 3;
/// In a text of more words than this, about an abstract, a keyword is said more than once.
const ABSTRACT: usize = 120;
/// What idf a term has to have to say anything: one in half of the articles says nothing.
const SAYS_NOTHING: f64 = 0.7;
/// What a name is worth at least in idf: however often the news speaks of a country, it is a tag.
const NAME: f64 = 2.5;
/// A single word is worth less than [`NOUN`] says below this idf: one in 55 articles.
const GENERAL: f64 = 4.0;
/// What is no name has to be worth so much in a text longer than an abstract: about thrice a noun of one in 100 articles.
const LEAST: f64 = 6.0;
/// How much the adjective of a nation counts for the nation.
const MEANT: f64 = 0.5;
/// A term of the headings counts as if it stood this often more.
const TOPIC: f64 = 2.0;
/// How a phrase's worth shrinks with its words: between the sum (0) and the mean (1) of its terms.
const LENGTH: f64 = 0.35;
/// What a single word is worth as a tag against a phrase or a name: most are too general.
const NOUN: f64 = 0.5;
const UNKNOWN: f64 = 0.7;
/// And an adjective against a noun.
const ADJECTIVE: f64 = 0.5;
/// And one that the text never writes with an article against one that it does: «إعادة».
const BARE: f64 = 0.5;
/// And a phrase that only says how something is: «شعور متزايد».
const DESCRIBED: f64 = 0.6;
/// What is worth less than this share of the best is left out, rather than filled up with; a name's share is less.
const WORTHWHILE: f64 = 0.2;
const WORTHWHILE_NAME: f64 = 0.1;
/// And one that stands once against one that stands again: in a short text most words do.
const ONCE: f64 = 0.4;
/// How much the first word of the text is worth beside the last one, and after how many nouns half of that is gone.
const EARLY: f64 = 0.5;
const EARLY_NOUNS: f64 = 40.0;

/// The phrases of the text that are unlike each other, the best first; ties in the order of the text.
pub(super) fn best(nouns: &Nouns, phrases: Vec<Phrase>) -> Vec<Choice> {
    let phrases = whole(phrases);
    let owners = owners(nouns, &phrases);
    let least = if nouns.words > ABSTRACT { 2 } else { 1 };
    let worth = |(number, phrase): (usize, Phrase)| {
        let owner = |term: u32| owners[term as usize];
        let single = phrase.terms.len() == 1;
        let first = phrase.terms[0];
        let named = || owner(first).is_some() || nouns.of_nations[first as usize];
        if single && (phrase.count < least || named()) {
            return None;
        }
        let own: Vec<u32> =
            phrase.terms.iter().copied().filter(|&term| !single && owner(term) == Some(number)).collect();
        let score = score(nouns, &phrase, &own);
        let proper = || phrase.terms.iter().any(|&term| nouns.is_proper(term));
        if nouns.words > ABSTRACT && score < LEAST && !proper() {
            return None;
        }
        let shorter = own.into_iter().filter(|&term| phrase.named > 0 && nouns.is_name(term)).collect();
        Some(Choice { phrase, score, shorter })
    };
    let mut found: Vec<Choice> = phrases.into_iter().enumerate().filter_map(worth).collect();
    found.retain(|choice| choice.score > 0.0);
    // Stable: they are found in the order of the text.
    found.sort_by(|a, b| b.score.total_cmp(&a.score));
    let mut found = unlike(found, nouns.counts.len());
    let best = found.first().map_or(0.0, |choice| choice.score);
    found.retain(|choice| {
        let proper = choice.phrase.terms.iter().any(|&term| nouns.is_proper(term) || nouns.is_name(term));
        choice.score >= best * if proper { WORTHWHILE_NAME } else { WORTHWHILE }
    });
    found
}

/// What `phrase` is worth. `own`: the terms of which all occurrences are its own.
fn score(nouns: &Nouns, phrase: &Phrase, own: &[u32]) -> f64 {
    let single = phrase.terms.len() == 1;
    let worth = |&term: &u32| {
        let at = term as usize;
        let count = f64::from(nouns.counts[at]);
        let share = f64::from(phrase.count) / count;
        let named = phrase.in_title || nouns.is_name(term);
        let share = if !own.contains(&term) {
            share
        } else if named {
            1.0
        } else {
            share.sqrt()
        };
        let topic = if nouns.topic[at] { TOPIC } else { 0.0 };
        let meant = if single { MEANT * f64::from(nouns.meant[at]) } else { 0.0 };
        let least = if nouns.is_proper(term) { NAME } else { 0.1 };
        (count + topic + meant) * share * f64::max(nouns.usages[at].idf - SAYS_NOTHING, least)
    };
    let sum: f64 = phrase.terms.iter().map(worth).sum();
    #[expect(clippy::cast_precision_loss, reason = "words of a phrase, nouns of a document")]
    let (words, first) = (phrase.terms.len() as f64, phrase.first as f64);
    let usage = nouns.usages[phrase.terms[0] as usize];
    let kind = match (&phrase.terms[..], usage.class) {
        _ if single && phrase.in_title => 1.0,
        (&[term], Some(Class::Noun | Class::Adjective | Class::Verb)) if !nouns.is_proper(term) => {
            let adjective = if usage.class == Some(Class::Adjective) { ADJECTIVE } else { 1.0 };
            let bare = if nouns.has_article(term) { 1.0 } else { BARE };
            NOUN * adjective * bare * f64::min(usage.idf / GENERAL, 1.0)
        }
        (&[_], None) => UNKNOWN,
        _ if phrase.described => DESCRIBED,
        _ => 1.0,
    };
    let once = if single && phrase.count == 1 && !nouns.is_proper(phrase.terms[0]) { ONCE } else { 1.0 };
    sum * kind * once * words.powf(-LENGTH) * (1.0 + EARLY * (-first / EARLY_NOUNS).exp())
}

/// The phrases that are no part of a longer one most of the time.
fn whole(phrases: Vec<Phrase>) -> Vec<Phrase> {
    let several = phrases.iter().enumerate().filter(|(_, phrase)| phrase.terms.len() > 1);
    let counts: HashMap<&[u32], (usize, &Phrase), FixedState> =
        several.map(|(at, phrase)| (&phrase.terms[..], (at, phrase))).collect();
    let mut part = vec![false; phrases.len()];
    for phrase in phrases.iter().filter(|phrase| phrase.terms.len() > 2) {
        let (all, words) = (&phrase.terms[..], phrase.terms.len());
        for shorter in [&all[1..], &all[..words - 1]] {
            if let Some(&(at, shorter)) = counts.get(shorter) {
                // «جيريمي هانت» is whole before «وزيرا».
                let whole = 2 * shorter.named > shorter.count && phrase.named == 0;
                part[at] |= !whole && 5 * phrase.count >= PART * shorter.count;
            }
        }
    }
    drop(counts);
    phrases.into_iter().zip(part).filter(|(_, part)| !part).map(|(phrase, _)| phrase).collect()
}

/// The phrase, by its number, that each term is named by rather than by itself.
fn owners(nouns: &Nouns, phrases: &[Phrase]) -> Vec<Option<usize>> {
    let mut owners: Vec<Option<usize>> = vec![None; nouns.counts.len()];
    for (number, phrase) in phrases.iter().enumerate().filter(|(_, phrase)| phrase.terms.len() > 1) {
        for &number_of in &phrase.terms {
            let term = number_of as usize;
            let opens = (phrase.first..phrase.first + phrase.terms.len()).contains(&nouns.first[term]);
            let count = nouns.counts[term];
            let is_name = nouns.is_name(number_of);
            let named = phrase.named > 0 && opens && is_name;
            // «السلطات السعودية» does not name السعودية, nor «مديرية أمن السويس» السويس.
            let adjective = nouns.usages[term].class == Some(Class::Adjective);
            if adjective || (is_name && phrase.named == 0 && 2 * phrase.count < count) {
                continue;
            }
            let titled = phrase.in_title && opens;
            let share = match (opens, is_name) {
                (true, true) => OWN_SHARE_OF_NAME,
                (true, false) => OWN_SHARE_OPENING,
                (false, _) => OWN_SHARE,
            };
            if !named && !titled && share * phrase.count < count {
                continue;
            }
            let better = owners[term].is_none_or(|owner| {
                let key = |phrase: &Phrase| (phrase.count, phrase.named);
                key(&phrases[owner]) < key(phrase)
            });
            if better {
                owners[term] = Some(number);
            }
        }
    }
    owners
}

/// Those of `found` that are like none before them.
fn unlike(found: Vec<Choice>, terms: usize) -> Vec<Choice> {
    let mut chosen: Vec<Choice> = Vec::new();
    let mut holders: Vec<Vec<usize>> = vec![Vec::new(); terms];
    for choice in found {
        let terms = &choice.phrase.terms;
        let mut rivals = terms.iter().flat_map(|&term| &holders[term as usize]);
        if rivals.any(|&rival| alike(&chosen[rival].phrase.terms, terms)) {
            continue;
        }
        for &term in terms {
            holders[term as usize].push(chosen.len());
        }
        chosen.push(choice);
    }
    chosen
}

/// Whether two phrases share more than half the terms of the shorter one.
fn alike(one: &[u32], other: &[u32]) -> bool {
    let shared = |a: &[u32], b: &[u32]| 2 * a.iter().filter(|term| b.contains(term)).count() > a.len();
    if one.len() < other.len() { shared(one, other) } else { shared(other, one) }
}
