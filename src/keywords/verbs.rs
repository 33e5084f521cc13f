//! Telling verbs from nouns by what an Arabic text itself shows: only nouns carry an article or teh marbuta or stand
//! behind a preposition; a word that shows none of it all through the text, and has the shape of a verb or stands
//! where verbs stand, is one.

pub(crate) use super::lists::PREPOSITIONS;
use super::reading::Reading;
use super::shapes::{RARE_AS_A_NAME, like_noun, like_verb};
use crate::background::{Class, Usage};
use crate::terms::{Word, Words};

/// Folded particles: behind them stands a verb.
const PARTICLES: [&str; 5] = ["لم", "لن", "قد", "سوف", "لقد"];
/// Folded words that verbs follow far more often than names do.
#[cfg(feature = "fit")]
pub(crate) const VERBS_FOLLOW: [&str; 13] =
    ["لم", "لن", "قد", "سوف", "لقد", "الذي", "التي", "الذين", "ما", "كما", "حيث", "عندما", "بعدما"];

/// The terms of a document that are verbs.
pub(super) struct Verbs {
    /// What the text shows of each term.
    shown: Vec<Shown>,
    verb: Vec<bool>,
}

/// What a text shows of a term, wherever it stands.
#[derive(Clone, Copy, Default)]
struct Shown {
    noun: bool,
    verb: bool,
    /// It is rare, and stands behind one and the same name again: «جيريمي هانت».
    surname: bool,
    /// The last name that it stood behind.
    behind: Option<u32>,
}

/// What a form tells of itself.
#[derive(Clone, Copy)]
struct Signs {
    term: u32,
    /// It is written as only a noun is.
    noun: bool,
    /// It has the shape of a verb.
    verb: bool,
    /// It is rare, and has the shape of a verb or nobody knows it for a noun.
    rare: bool,
}

impl Verbs {
    /// `usages`: how the language uses each term.
    pub(super) fn new(words: &Words, readings: &[(u32, Reading<'_>)], usages: &[Usage], text: &str) -> Self {
        let mut signs: Vec<Option<Signs>> = vec![None; words.forms()];
        for (form, reading) in readings {
            signs[*form as usize] = Signs::new(reading, usages[reading.term as usize]);
        }
        let mut shown = vec![Shown::default(); usages.len()];
        for (row, _) in words.rows() {
            for (at, word) in row.iter().enumerate() {
                let Some(here) = signs[word.form as usize] else { continue };
                let before = at.checked_sub(1).map(|before| &row[before]);
                let before = before.filter(|before| side_by_side(text, before, word));
                let shown = &mut shown[here.term as usize];
                shown.see(here, before.map_or("", |before| words.form(before.form).fold));
                let name = before.filter(|_| here.rare).and_then(|before| words.term_of(before.form));
                shown.see_behind(name.filter(|&name| usages[name as usize].class == Some(Class::Name)));
            }
        }
        let verb = usages.iter().zip(&shown).map(|(usage, shown)| shown.is_verb(usage.class)).collect();
        Self { shown, verb }
    }

    /// Whether a term has the shape of a verb, but is the last name of a person.
    pub(super) fn name(&self, term: u32) -> bool {
        self.shown[term as usize].surname
    }

    /// Whether a term is a verb.
    pub(super) fn hold(&self, term: u32) -> bool {
        self.verb[term as usize]
    }
}

impl Shown {
    /// `here`: what the form tells; `before`: the fold of the word right before it, if there is one.
    fn see(&mut self, here: Signs, before: &str) {
        if self.noun {
            return;
        }
        let behind = |list: &[&str]| {
            list.contains(&before) || before.strip_prefix('و').is_some_and(|rest| list.contains(&rest))
        };
        self.noun |= here.noun || behind(&PREPOSITIONS);
        self.verb |= here.verb || behind(&PARTICLES);
    }

    /// `name`: the name right before it, if there is one.
    fn see_behind(&mut self, name: Option<u32>) {
        if name.is_some() {
            self.surname |= self.behind == name;
            self.behind = name;
        }
    }

    /// `class`: how the language uses it.
    fn is_verb(self, class: Option<Class>) -> bool {
        let verb = match class {
            Some(Class::Verb) => true,
            Some(_) => false,
            None => self.verb,
        };
        verb && !self.noun && !self.surname
    }
}

impl Signs {
    /// Nothing for what nobody asks of. `usage`: how the language uses its term.
    fn new(reading: &Reading<'_>, usage: Usage) -> Option<Self> {
        let Reading { form, clitics, term, .. } = *reading;
        let (asked, rare) = (matches!(usage.class, None | Some(Class::Verb)), usage.idf >= RARE_AS_A_NAME);
        // ت opens as many nouns as verbs: a noun shows itself elsewhere in the text.
        let verb = (asked || rare) && (form.fold.starts_with('ت') || like_verb(&form, clitics));
        let noun = like_noun(&form, clitics);
        let rare = rare && (verb || (asked && !noun));
        (asked || rare).then_some(Self { term, noun, verb, rare })
    }
}

/// Whether nothing but white space lies between two words.
pub(crate) fn side_by_side(text: &str, before: &Word, word: &Word) -> bool {
    let between = text.get(before.span.end..word.span.start);
    between.is_some_and(|between| between == " " || between.chars().all(char::is_whitespace))
}

/// Whether nothing but a hyphen stands between two words: «كيم جونغ-أون».
pub(super) fn is_hyphenated(text: &str, before: &Word, word: &Word) -> bool {
    matches!(text.get(before.span.end..word.span.start), Some("-" | "\u{2010}" | "\u{2011}"))
}
