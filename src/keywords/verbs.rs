//! Telling verbs from nouns by what an Arabic text itself shows: only nouns carry an article or teh marbuta or stand
//! behind a preposition; a word that shows none of it all through the text, and has the shape of a verb or stands
//! where verbs stand, is one.

use super::lists::{BEFORE_NOUNS, WAW};
use super::reading::Reading;
use super::shapes::{RARE_AS_A_NAME, like_noun, like_verb};
use super::term::Term;
use crate::background::verbs::likeness;
use crate::background::{Class, Usage};
use crate::terms::{Word, Words};
use crate::tokens::{Fold, Packed};

/// Folded particles: behind them stands a verb.
const BEFORE_VERBS: [Packed; 5] = Packed::all(["لم", "لن", "قد", "سوف", "لقد"]);
/// Behind it stands a verb of the present, or a noun.
const NOT: [Packed; 1] = Packed::all(["لا"]);
/// Folded words that verbs follow far more often than names do.
#[cfg(any(test, feature = "fit"))]
pub(crate) const VERBS_FOLLOW: [&str; 13] =
    ["لم", "لن", "قد", "سوف", "لقد", "الذي", "التي", "الذين", "ما", "كما", "حيث", "عندما", "بعدما"];

/// Log-odds from which on what the language takes for a rare name may be a verb of the present: «يكذب», but «ياهو».
const VERB_NOT_NAME: f64 = -2.15;

/// The terms of a document that are verbs.
pub(super) struct Verbs {
    /// What the text shows of each term.
    shown: Vec<Shown>,
}

/// What a text shows of a term, wherever it stands.
#[derive(Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "what is seen of a term, each apart from the others")]
struct Shown {
    noun: bool,
    verb: bool,
    /// It has the shape of a verb of the present.
    present: bool,
    /// And stands beside what may be a name: «يواكيم لوف».
    named: bool,
    /// How often it stands behind a verb: no verb does so, but the present.
    behind_verb: u32,
    /// It is rare, and stands behind one and the same name again: «جيريمي هانت».
    surname: bool,
    /// The last name that it stood behind.
    behind: Option<u32>,
}

/// What a form tells of itself.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "what a form tells, each apart from the others")]
struct Signs {
    term: u32,
    /// It is written as only a noun is.
    noun: bool,
    /// It has the shape of a verb.
    verb: bool,
    /// It is rare, and has the shape or the ending of a verb or nobody knows it for a noun.
    rare: bool,
    /// It does not begin as verbs of the present do; it begins as those of a third person.
    past: bool,
    present: bool,
}

impl Verbs {
    /// `terms`: those of the document.
    pub(super) fn new(words: &Words, readings: &[(u32, Reading)], terms: &[Term], text: &str) -> Self {
        let mut signs: Vec<Option<Signs>> = vec![None; words.forms()];
        for (form, reading) in readings {
            signs[*form as usize] = Signs::new(reading, terms[reading.term as usize].usage);
        }
        let mut shown = vec![Shown::default(); terms.len()];
        for (row, _) in words.rows() {
            for (at, word) in row.iter().enumerate() {
                let Some(here) = signs[word.form as usize] else { continue };
                let before = at.checked_sub(1).map(|before| &row[before]);
                let before = before.filter(|before| side_by_side(text, before, word));
                let shown = &mut shown[here.term as usize];
                shown.see(here, before.and_then(|before| words.fold(before.form).arabic()));
                let before = before.and_then(|before| words.term_of(before.form));
                if here.present {
                    let next = row.get(at + 1).filter(|next| side_by_side(text, word, next));
                    let beside = [before, next.and_then(|next| words.term_of(next.form))];
                    let mut beside = beside.into_iter().flatten();
                    shown.named |= beside.any(|other| {
                        let other = &terms[other as usize];
                        other.may_name() || other.usage.idf >= RARE_AS_A_NAME
                    });
                }
                let verb =
                    before.is_some_and(|before| terms[before as usize].usage.class == Some(Class::Verb));
                shown.behind_verb += u32::from(verb && here.past);
                let name = before.filter(|_| here.rare);
                shown.see_behind(name.filter(|&name| terms[name as usize].usage.class == Some(Class::Name)));
            }
        }
        for (_, Reading { term, .. }) in readings {
            let shown = &mut shown[*term as usize];
            shown.verb = shown.is_verb(terms[*term as usize].usage);
        }
        Self { shown }
    }

    /// Whether a term has the shape of a verb, but is the last name of a person.
    pub(super) fn name(&self, term: u32) -> bool {
        self.shown[term as usize].surname
    }

    /// Whether the text shows that a term is a noun.
    pub(super) fn noun(&self, term: u32) -> bool {
        let shown = &self.shown[term as usize];
        shown.noun || shown.behind_verb > 1
    }

    /// Whether a term is a verb.
    pub(super) fn hold(&self, term: u32) -> bool {
        self.shown[term as usize].verb
    }
}

impl Shown {
    /// `here`: what the form tells; `before`: the fold of the word right before it, if there is one.
    fn see(&mut self, here: Signs, before: Option<Packed>) {
        if self.noun {
            return;
        }
        let behind = |list: &[Packed]| {
            before.is_some_and(|before| {
                list.contains(&before) || before.strip_prefix(WAW).is_some_and(|rest| list.contains(&rest))
            })
        };
        self.noun |= here.noun || behind(&BEFORE_NOUNS);
        self.present |= here.verb && here.present;
        self.verb |= here.verb || behind(&BEFORE_VERBS) || (here.present && behind(&NOT));
    }

    /// `name`: the name right before it, if there is one.
    fn see_behind(&mut self, name: Option<u32>) {
        if name.is_some() {
            self.surname |= self.behind == name;
            self.behind = name;
        }
    }

    /// `usage`: how the language uses it.
    fn is_verb(self, usage: Usage) -> bool {
        let verb = match usage.class {
            Some(Class::Verb) => true,
            // Of rare verbs the language knows no more than of names that they have no article: «يكذب».
            Some(Class::Name) => self.present && !self.named && usage.idf >= RARE_AS_A_NAME,
            Some(_) => false,
            None => self.verb,
        };
        verb && !self.noun && !self.surname
    }
}

impl Signs {
    /// Nothing for what nobody asks of. `usage`: how the language uses its term.
    fn new(reading: &Reading, usage: Usage) -> Option<Self> {
        let Reading { form, clitics, term, .. } = *reading;
        let (asked, rare) = (matches!(usage.class, None | Some(Class::Verb)), usage.idf >= RARE_AS_A_NAME);
        let verb = (asked || rare) && like_verb(form, clitics);
        let noun = like_noun(form, clitics);
        // «هانت» may be of «هان».
        let rare = rare && (verb || (asked && !noun) || reading.is_past(clitics, usage.class, form.fold));
        let past = !matches!(form.fold.first(), 'ي' | 'ت' | 'ن' | 'ا' | 'و' | 'ف' | 'س');
        let present = matches!(form.fold.first(), 'ي' | 'ت')
            && (usage.class != Some(Class::Name) || likeness(form.fold) >= VERB_NOT_NAME);
        (asked || rare).then_some(Self { term, noun, verb, rare, past, present })
    }
}

/// Whether a fold is a preposition.
pub(super) fn is_preposition(fold: Fold<'_>) -> bool {
    fold.arabic().is_some_and(|fold| BEFORE_NOUNS.contains(&fold))
}

/// Whether nothing but white space lies between two words, or the mark of a hashtag behind it.
pub(crate) fn side_by_side(text: &str, before: &Word, word: &Word) -> bool {
    let between = text.get(before.span.end..word.span.start);
    between.is_some_and(|between| [" ", " #"].contains(&between) || between.chars().all(char::is_whitespace))
}

/// Whether nothing but a hyphen stands between two words: «كيم جونغ-أون».
pub(super) fn is_hyphenated(text: &str, before: &Word, word: &Word) -> bool {
    matches!(text.get(before.span.end..word.span.start), Some("-" | "\u{2010}" | "\u{2011}"))
}
