//! The constants by which keywords are weighed: round, and set by eye on what readers said of them; see `docs/keywords.md`.

use crate::background::{Class, Usage};

/// A phrase names a word, and owns all its occurrences, if it holds at least one in so many of them.
pub(super) const OWN_SHARE: u32 = 3;
/// The same of a name that the text first says in full: «نجيب رزاق», later «رزاق».
pub(super) const OWN_SHARE_OF_NAME: u32 = 5;
/// The same of any other word that the text first says in the phrase: «الكائنات الميكروسكوبية», later «الكائنات».
pub(super) const OWN_SHARE_OPENING: u32 = 4;
/// A phrase is part of a longer one that holds so many of its occurrences, in fifths.
pub(super) const PART: u32 = 3;
/// What idf a term has to have to say anything: one in half of the articles says nothing.
pub(super) const SAYS_NOTHING: f64 = 0.7;
/// What a name is worth at least in idf: however often the news speaks of a country, it is a tag.
pub(super) const NAME: f64 = 2.5;
/// In old prose a name by itself that is more common than this is anybody's: «محمد».
pub(super) const GIVEN_NAME: f64 = 4.0;
/// A single word is worth less than [`NOUN`] says below this idf, one in 55 articles: see [`general`].
const GENERAL: f64 = 4.0;
/// What is no name has to be worth so much in a text longer than an abstract: about thrice a noun of one in 100 articles.
pub(super) const LEAST: f64 = 10.0;
/// A single noun that no heading says has to be worth half as much again.
pub(super) const LEAST_GENERAL: f64 = 15.0;
/// And what a heading says, where nothing else says it.
pub(super) const LEAST_TOPIC: f64 = 5.0;
/// How much the adjective of a nation counts for the nation.
pub(super) const MEANT: f64 = 0.5;
/// A term of the headings counts as if it stood this often more.
pub(super) const TOPIC: f64 = 2.0;
/// How a phrase's worth shrinks with its words: between the sum (0) and the mean (1) of its terms.
pub(super) const LENGTH: f64 = 0.35;
/// What a single word is worth as a tag against a phrase or a name: most are too general.
pub(super) const NOUN: f64 = 0.4;
pub(super) const UNKNOWN: f64 = 0.6;
/// And an adjective against a noun.
pub(super) const ADJECTIVE: f64 = 0.25;
/// And one that the text never writes with an article against one that it does: «إعادة».
pub(super) const BARE: f64 = 0.2;
/// And a phrase of common words without an article: «شعور متزايد», «مجلة أميركية».
pub(super) const INDEFINITE: f64 = 0.5;
/// What a text says no more often than this, and not among so many of its first words, stop words aside, it mentions in passing:
/// of 82 such keywords that no heading speaks of 18 % were useless, of 431 that are said more often 3 %.
pub(super) const MENTIONS: u32 = 2;
pub(super) const OPENING: u32 = 30;
/// The language says a word of this idf too seldom to tell a name from a verb or an adverb.
pub(super) const RARE_NAME: f64 = 6.3;
/// And a name that stands once behind so many of them, of which no heading speaks: of 31 six in ten were useless.
pub(super) const LATE: u32 = 60;
/// What is worth less than this share of the best is left out, rather than filled up with; a name's share is less, and that of
/// a single noun that no heading says is more.
pub(super) const WORTHWHILE: f64 = 0.25;
pub(super) const WORTHWHILE_NAME: f64 = 0.2;
pub(super) const WORTHWHILE_GENERAL: f64 = 0.4;
/// Where there are headings, what none speaks of must be worth so many times that share: of 466 such keywords 21 % were useless, of 466
/// that a heading speaks of 9 %.
pub(super) const UNTOLD: f64 = 1.5;
/// And the more the later the text comes to it: as many times as it has so many words before, up to so many times. Of 118 that stand
/// first behind 120 words 38 % were useless.
pub(super) const AFTERTHOUGHT: f64 = 40.0;
pub(super) const LATEST: f64 = 6.0;
/// Where fewer than this many are worth enough, names and what the title says need be worth less.
pub(super) const FEW: usize = 2;
/// A name is measured by no more than this: where one name stands everywhere, the others are tags all the same.
pub(super) const OVERWHELMING: f64 = 60.0;
/// And one that stands once against one that stands again: in a short text most words do.
pub(super) const ONCE: f64 = 0.4;
/// How much the first word of the text is worth beside the last one, and after how many words, stop words aside, all but a
/// third of that is gone.
pub(super) const EARLY: f64 = 0.5;
pub(super) const EARLY_WORDS: f64 = 43.0;

/// What is left of the worth of a single word that is too common for a tag: «الفريق».
pub(super) fn general(usage: Usage) -> f64 {
    f64::min(usage.idf / GENERAL, 1.0).powi(2)
}

/// Whether a text says a term or a phrase that no heading speaks of more than in passing. `first`: how many words, stop words
/// aside, stand before it where it stands first.
pub(super) fn is_said(count: u32, first: u32) -> bool {
    count > MENTIONS || (count > 1 && first <= OPENING)
}

/// Whether a term that stands `count` times can be a keyword by itself. A name can however common it is. `topic`: a heading says
/// it.
pub(super) fn is_worthy(count: u32, usage: Usage, topic: bool) -> bool {
    let kind = match usage.class {
        Some(Class::Noun | Class::Verb | Class::Adjective) => NOUN * general(usage),
        None => return topic || count > MENTIONS,
        Some(_) => return true,
    };
    let (more, least) = if topic { (TOPIC, LEAST_TOPIC) } else { (0.0, LEAST_GENERAL) };
    (f64::from(count) + more) * (usage.idf - SAYS_NOTHING) * kind * (1.0 + EARLY) >= least
}
