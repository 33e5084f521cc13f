//! Whether a form is a finite verb by its letters and by what the language knows of it; what the text shows of it is in
//! [`super::verbs`].

use super::attached::REST;
use super::form::WordForm;
use super::lists::{self, WAW};
use super::reading::{Known, Reading};
use super::shapes::{begins_like_future, begins_like_verb, like_verb};
use crate::background::verbs::likeness;
use crate::background::{Class, usage_of};
use crate::terms::Clitics;
use crate::tokens::Packed;

/// Log-odds from which on a form is a verb: «تجمع» is a noun as well. What the language knows for a name, and what it does not
/// know at all, is one sooner; behind a و it has to be surer: «وادي».
const VERB: f64 = 0.25;
const VERB_BEHIND_AND: f64 = 0.75;
const VERB_NAME: f64 = -0.25;
const VERB_UNKNOWN: f64 = -0.7;
/// Log-odds from which on the third person of a word is a verb.
const LIKE_VERB: f64 = 1.0;

impl Reading {
    /// Whether it is a verb. `clitics`: all of them; `bare`: it without them.
    pub(super) fn is_finite(&self, clitics: Clitics, known: Known, bare: Packed) -> bool {
        let class = known.usage.class;
        let inflected = !known.surname
            && (self.is_past(clitics, class, bare)
                || self.is_person(class, known.literary)
                || (!(known.noun && class.is_none()) && self.is_used(clitics, class)));
        inflected || self.has_form(clitics, class)
    }

    /// Whether it looks like a verb, and nobody knows it for a name.
    pub(super) fn is_like_verb(&self, class: Option<Class>) -> bool {
        !matches!(class, Some(Class::Name | Class::Place)) && like_verb(self.form, self.clitics)
    }

    /// Whether it has the stem of a noun and the ending of a verb: «استعادت», «استعادة».
    pub(super) fn is_past(&self, clitics: Clitics, class: Option<Class>, bare: Packed) -> bool {
        const SHE: Packed = Packed::known("ت");
        const THEY: Packed = Packed::known("وا");
        let common = !matches!(class, None | Some(Class::Name | Class::Place));
        let ends_in = |ending| bare.strip_suffix(ending) == Some(self.word);
        common && !clitics.article && (ends_in(SHE) || ends_in(THEY))
    }

    /// Whether nobody knows it, but another person of it: «أقوم».
    fn is_person(&self, class: Option<Class>, literary: bool) -> bool {
        // «إيدن» is no verb.
        let asked = class.is_none() || (class == Some(Class::Name) && self.form.fold.first() != 'ا');
        let ours = literary && class.is_none() && !self.form.spelling.teh_marbuta;
        asked && is_known_verb(self.form.fold, self.form.spelling.alef)
            || ours && is_like_verb_of(self.form.fold, self.form.spelling.alef)
    }

    /// Whether the language uses it as a verb, in this very form: «سيواصل», «وكتب».
    fn is_used(&self, clitics: Clitics, class: Option<Class>) -> bool {
        let WordForm { fold, spelling } = self.form;
        if clitics.article || clitics.swallowing || spelling.teh_marbuta {
            return false;
        }
        let rest = behind_and(fold);
        let known = matches!(class, Some(Class::Name | Class::Noun | Class::Adjective));
        if known && rest.is_some_and(|rest| likeness(rest) >= VERB_BEHIND_AND) {
            return true;
        }
        let parted = clitics.before == 1 || class.is_none();
        let bare = rest.filter(|_| parted).unwrap_or(fold);
        let least = match class {
            _ if begins_like_future(bare) => VERB_UNKNOWN,
            None => VERB_UNKNOWN,
            Some(Class::Verb | Class::Name) => VERB_NAME,
            Some(_) => VERB,
        };
        likeness(bare) >= least
    }

    /// Whether it is a verb by its form.
    fn has_form(&self, clitics: Clitics, class: Option<Class>) -> bool {
        let WordForm { fold, spelling } = self.form;
        // «تلقى», «أعنى»: nouns in ى that begin so take an article.
        let present = || spelling.dotless_yeh && !clitics.article && begins_like_verb(fold);
        // «ليسدد»: a ل before a verb.
        let verb = fold.without_first(1);
        let purpose = || {
            let verbal = fold.first() == 'ل' && matches!(verb.first(), 'ي' | 'ت');
            verbal && usage_of(verb).class == Some(Class::Verb)
        };
        // «وسنحت»: the ending of a verb behind a conjunction.
        let and_past =
            || fold.first() == 'و' && class != Some(Class::Noun) && like_verb(self.form, self.clitics);
        present() || purpose() || and_past()
    }
}

/// Whether a word that nobody knows is a known verb in another person: «أقوم» and «سنقوم» are «يقوم», «خرجن» is «خرج».
fn is_known_verb(fold: Packed, alef: Option<char>) -> bool {
    let is_verb = |word: Packed| usage_of(word).class == Some(Class::Verb);
    let past = lists::ENDINGS_OF_PAST.iter().find_map(|&ending| fold.strip_suffix(ending));
    if past.is_some_and(|past| past.len() >= REST && is_verb(past)) {
        return true;
    }
    let (head, rest) = (fold.first(), fold.without_first(1));
    // «بتضم»: so dialects write the present.
    let present = head == 'ب' && matches!(rest.first(), 'ي' | 'ت' | 'ن');
    let bare = if present || head == 'س' { rest } else { fold };
    if present && is_verb(bare) {
        return true;
    }
    let person = match alef {
        Some('أ') => bare.first() == 'ا',
        _ => lists::PERSONS.contains(&bare.first()),
    };
    person && bare.len() >= REST && is_verb(bare.without_first(1).after('ي'))
}

/// Whether a word looks like a verb of mine or ours because that of a third person does: «نبكي» is «يبكي».
fn is_like_verb_of(fold: Packed, alef: Option<char>) -> bool {
    let person = fold.first() == 'ن' || (fold.first() == 'ا' && alef == Some('أ'));
    person && fold.len() >= REST && likeness(fold.without_first(1).after('ي')) >= LIKE_VERB
}

/// What stands behind a و, if it has more than two letters.
fn behind_and(fold: Packed) -> Option<Packed> {
    fold.strip_prefix(WAW).filter(|rest| rest.len() >= REST)
}
