//! The kinds of a document's forms: of those that a keyword may be made of, and of their neighbours.

use super::attached::{behind_proclitic, clitics};
use super::candidates::Candidates;
use super::kind::Kind;
use super::reading::{Known, Reading};
use super::title;
use super::verbs::Verbs;
use super::written::{WordForm, Written};
use crate::background::{Class, Usage};
use crate::terms::{Clitics, StopWords, Words};

/// What each form is; nothing if it is no noun or has nothing to do with a keyword.
pub(super) struct Kinds {
    of: Vec<Option<Kind>>,
}

impl Kinds {
    /// `usages`: how the language uses each term; of what has a proclitic that only the language bears out, it is corrected.
    pub(super) fn new(
        words: &Words,
        candidates: &Candidates,
        usages: &mut [Usage],
        text: &str,
        (stop_words, literary): (&StopWords, bool),
    ) -> Self {
        let written = Written::new(words, &candidates.forms);
        let readings = readings(words, &written, usages);
        let verbs = Verbs::new(words, &readings, usages, text);
        let seen = seen(&readings, usages.len());
        let mut of = vec![None; words.forms()];
        let title = title::forms_of_name(words);
        for (form, mut reading) in readings {
            let titled = title.contains(&form);
            let term = reading.term as usize;
            if !seen[term].2 && reading.is_head_its_own(usages[term]) {
                (reading.clitics.before, reading.clitics.article) = (0, false);
            }
            let verb = verbs.hold(reading.term) && !titled;
            let Some(clitics) = all_clitics(&mut reading, usages, verb) else { continue };
            let known = Known {
                usage: usages[term],
                part: candidates.part[term],
                surname: verbs.name(reading.term),
                noun: verbs.noun(reading.term),
                literary,
                titled,
                opening: words.title_forms().first() == Some(&form),
                article: seen[term].0,
                pronoun: seen[term].1,
            };
            of[form as usize] = reading.kind(clitics, known, stop_words);
        }
        Self { of }
    }

    /// What a form is.
    pub(super) fn get(&self, form: u32) -> Option<&Kind> {
        self.of[form as usize].as_ref()
    }
}

/// All clitics of a form, also a proclitic that only the language bears out; nothing for a verb. `verb`: it is one, if it has no such
/// proclitic.
fn all_clitics(reading: &mut Reading<'_>, usages: &mut [Usage], verb: bool) -> Option<Clitics> {
    let usage = &mut usages[reading.term as usize];
    let mut clitics = reading.clitics;
    match behind_proclitic(&reading.form, clitics, reading.word, *usage) {
        // «فقام»
        Some(Usage { class: Some(Class::Verb), .. }) => return None,
        Some(behind) => {
            clitics.before += 1;
            reading.clitics.before += 1;
            *usage = behind;
        }
        None if verb => return None,
        None => {}
    }
    Some(clitics)
}

/// The forms that have to do with a keyword, with their numbers.
fn readings<'w>(words: &'w Words, written: &'w Written, usages: &[Usage]) -> Vec<(u32, Reading<'w>)> {
    let reading = |(number, form, term, word): (u32, WordForm<'w>, u32, &'w str)| {
        let opening = words.title_forms().first() == Some(&number);
        let clitics = clitics(&form, words.clitics(number), word, (usages[term as usize], opening));
        (number, Reading { form, term, word, clitics })
    };
    written.forms(words).map(reading).collect()
}

/// Whether each term has an article anywhere in the document, a pronoun, and a form with nothing before it but an article.
fn seen(readings: &[(u32, Reading<'_>)], terms: usize) -> Vec<(bool, bool, bool)> {
    let mut seen = vec![(false, false, false); terms];
    for (_, reading) in readings {
        let (article, pronoun, plain) = &mut seen[reading.term as usize];
        *plain |= reading.clitics.before == 0;
        *article |= reading.clitics.article;
        *pronoun |= reading.clitics.behind > 0;
    }
    seen
}
