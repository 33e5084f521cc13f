//! The kinds of a document's forms: of those that a keyword may be made of, and of their neighbours.

use super::attached::{behind_proclitic, clitics, owns_head};
use super::candidates::Candidates;
use super::form::WordForm;
use super::kind::Kind;
use super::reading::{Known, Reading, foreign};
use super::term::Term;
use super::title;
use super::verbs::Verbs;
use crate::background::{Class, Usage};
use crate::number::to_u32;
use crate::terms::{Clitics, StopWords, Words};
use crate::tokens::Fold;

/// What each form is; nothing if it is no noun or has nothing to do with a keyword.
pub(super) struct Kinds {
    all: Vec<Kind>,
    /// The number of that of each form, from 1; 0 if there is none.
    of: Vec<u32>,
}

/// Room for the forms of an article that are read.
const ROOM: usize = 64;
/// What the text says so often and only with a letter before it may have it of its own.
const AGAIN: u32 = 3;

impl Kinds {
    /// `terms`: those of the document; how the language uses what has a proclitic that only the language bears out, it is corrected.
    pub(super) fn new(
        words: &Words,
        candidates: &Candidates,
        terms: &mut [Term],
        text: &str,
        stop_words: &StopWords,
        literary: bool,
    ) -> Self {
        let mut kinds = Self { all: Vec::with_capacity(ROOM), of: vec![0; words.forms()] };
        let readings = readings(words, candidates, terms, &mut kinds);
        let verbs = Verbs::new(words, &readings, terms, text);
        let seen = seen(&readings, terms.len());
        let title = if title::is_name(words) { words.title_forms() } else { &[] };
        let groups = title::groups(words, terms);
        let opening = words.title_forms().first().and_then(|&form| words.term_of(form));
        for (form, mut reading) in readings {
            let titled = title.contains(&form);
            let term = reading.term as usize;
            let again = terms[term].said >= AGAIN;
            let own_and = reading.owns_and(again);
            if !seen[term].plain && reading.is_head_its_own(terms[term].usage, again) {
                (reading.clitics.before, reading.clitics.article) = (0, false);
            }
            let verb = verbs.hold(reading.term) && !titled;
            let Some(clitics) = all_clitics(&mut reading, &mut terms[term], verb) else { continue };
            let known = Known {
                usage: terms[term].usage,
                part: terms[term].part,
                surname: verbs.name(reading.term),
                noun: verbs.noun(reading.term),
                literary,
                group: groups.contains(&reading.term),
                titled,
                opening: words.title_forms().first() == Some(&form),
                topic: terms[term].topic && opening != Some(reading.term),
                own_and,
                article: seen[term].article,
                pronoun: seen[term].pronoun,
            };
            kinds.note(form, reading.kind(clitics, known, stop_words));
        }
        kinds
    }

    fn note(&mut self, form: u32, kind: Option<Kind>) {
        if let Some(kind) = kind {
            self.all.push(kind);
            self.of[form as usize] = to_u32(self.all.len());
        }
    }

    /// What a form is.
    pub(super) fn get(&self, form: u32) -> Option<&Kind> {
        self.of[form as usize].checked_sub(1).map(|number| &self.all[number as usize])
    }
}

/// All clitics of a form, also a proclitic that only the language bears out; nothing for a verb. `verb`: it is one, if it has no such
/// proclitic.
fn all_clitics(reading: &mut Reading, term: &mut Term, verb: bool) -> Option<Clitics> {
    let mut clitics = reading.clitics;
    let behind = behind_proclitic(reading.form, clitics, reading.word, term.usage);
    reading.owns_head =
        term.said >= AGAIN && behind.is_some_and(|behind| owns_head(reading.form, clitics, behind));
    match behind.filter(|_| !reading.owns_head) {
        // «فقام»
        Some(Usage { class: Some(Class::Verb), .. }) => return None,
        Some(behind) => {
            clitics.before += 1;
            reading.clitics.before += 1;
            term.usage = behind;
        }
        None if verb => return None,
        None => {}
    }
    Some(clitics)
}

/// The forms that have to do with a keyword, with their numbers. `kinds`: noted there for those of other scripts, of which there is
/// no more to read.
fn readings(
    words: &Words,
    candidates: &Candidates,
    terms: &[Term],
    kinds: &mut Kinds,
) -> Vec<(u32, Reading)> {
    let mut readings = Vec::with_capacity(ROOM);
    let opening = words.title_forms().first().copied();
    for (number, _) in (0..).zip(&candidates.forms).filter(|(_, needed)| **needed) {
        let Some(term) = words.term_of(number) else { continue };
        let usage = terms[term as usize].usage;
        match words.fold(number) {
            Fold::Other(fold) => kinds.note(number, foreign(fold, term, usage)),
            Fold::Arabic(fold) => {
                let form = WordForm { fold, spelling: words.spelling(number) };
                // The term of a word of the Arabic script is one too.
                let word = words.fold_of_term(term).arabic().unwrap_or(fold);
                let clitics = clitics(form, words.clitics(number), word, usage, opening == Some(number));
                readings.push((number, Reading { form, term, word, clitics, owns_head: false }));
            }
        }
    }
    readings
}

/// With what a term stands anywhere in the document.
#[derive(Clone, Copy, Default)]
struct Seen {
    article: bool,
    pronoun: bool,
    /// With nothing before it but an article.
    plain: bool,
}

/// With what each term stands.
fn seen(readings: &[(u32, Reading)], terms: usize) -> Vec<Seen> {
    let mut seen = vec![Seen::default(); terms];
    for (_, Reading { term, clitics, .. }) in readings {
        let seen = &mut seen[*term as usize];
        seen.plain |= clitics.before == 0;
        seen.article |= clitics.article;
        seen.pronoun |= clitics.behind > 0;
    }
    seen
}
