//! One form of a document with what the language knows of it, read as a noun.

use std::sync::LazyLock;

use super::attached::is_known_verb;
use super::kind::Kind;
use super::lists::{CLOCK, Listed, NATIONS, SAUDI, VERBAL};
use super::shapes::{RARE_AS_A_NAME, begins_like_verb, is_participle, like_verb};
use crate::arabic::{Class as CharClass, class};
use crate::background::{Class, Usage, usage};
use crate::terms::{Clitics, Form, StopWords};

/// Letters of an article.
const ARTICLE: u8 = 2;
/// The words that no keyword begins with; `stopwords/README.md` says why.
static WEAK: LazyLock<StopWords> =
    LazyLock::new(|| StopWords::parse(include_str!("../../stopwords/no-keywords.txt")));

/// A form with what is known of it.
#[derive(Clone, Copy)]
pub(super) struct Reading<'r> {
    pub(super) form: Form<'r>,
    pub(super) term: u32,
    /// The term as it is written.
    pub(super) word: &'r str,
    /// Those that the document bears out.
    pub(super) clitics: Clitics,
}

/// What is known of its term, here and elsewhere.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "what is seen of a term, each apart from the others")]
pub(super) struct Known {
    /// How the language uses it.
    pub(super) usage: Usage,
    /// It may be part of a keyword that is no name.
    pub(super) part: bool,
    /// It is the last name of a person, for all its shape.
    pub(super) surname: bool,
    /// It has an article or a pronoun somewhere: names have neither.
    pub(super) article: bool,
    pub(super) pronoun: bool,
}

impl Reading<'_> {
    /// What kind of noun the form is; nothing for numbers, single letters, agencies, verbs by their form, and stop words with
    /// a pronoun (أمامكم). `clitics`: all of them.
    pub(super) fn kind(&self, clitics: Clitics, known: Known, stop_words: &StopWords) -> Option<Kind> {
        let Form { fold, spelling, .. } = self.form;
        let mut letters = fold.chars();
        let script = letters.next().map(class);
        let foreign = script == Some(CharClass::Foreign);
        let is_word = (foreign || script == Some(CharClass::Letter)) && letters.next().is_some();
        let listed = Listed::new(fold);
        if !is_word || listed.agency {
            return None;
        }
        let bare = without(fold, self.clitics.before, clitics.behind);
        let class = known.usage.class;
        let inflected = !known.surname && (self.is_past(clitics, class, bare) || self.is_person(class));
        let stops = || clitics.behind > 0 && stop_words.tier(bare, spelling).is_some();
        if inflected || self.is_verb(clitics, class) || stops() {
            return None;
        }
        let named = !foreign && self.is_named(clitics, known);
        Some(Kind { foreign, ..self.noun(clitics, known, bare, (listed, named)) })
    }

    /// `bare`: it without its clitics; `named`: it is written as names are, but for what the lists say.
    fn noun(&self, clitics: Clitics, known: Known, bare: &str, (listed, named): (Listed, bool)) -> Kind {
        let Form { fold, spelling, .. } = self.form;
        let class = known.usage.class;
        let adjective = class == Some(Class::Adjective);
        let nisba = (adjective || class.is_none()) && (fold.ends_with('ي') || fold.ends_with("يه"));
        let nation = adjective && ((self.word == SAUDI && spelling.teh_marbuta) || NATIONS.contains(&bare));
        // «وسنحت»: of what nobody knows a و is a conjunction.
        let and = class.is_none() && clitics.before == 0 && fold.starts_with('و');
        let surname = clitics.article && is_surname(known.usage);
        // Of what only stands beside a keyword nobody asks.
        let weak = and || ((known.part || named || surname) && self.is_weak(bare));
        Kind {
            term: self.term,
            clitics,
            class,
            plain: !clitics.swallowing && clitics.behind == 0 && !like_verb(&self.form, self.clitics),
            weak,
            naming: listed.link || listed.letter || (named && !weak),
            surname: surname && !weak,
            link: listed.link,
            opens_place: listed.opens_place,
            ends_place: listed.ends_place,
            letter: listed.letter,
            relation: nisba && adjective && !nation,
            nisba: nisba && !adjective,
            nation,
            foreign: false,
            feminine: spelling.teh_marbuta,
            and,
            accusative: matches!(class, Some(Class::Noun | Class::Adjective))
                && bare.strip_suffix('ا') == Some(self.word),
            clock: bare.ends_with(CLOCK),
        }
    }

    /// Whether it has the stem of a noun and the ending of a verb: «استعادت», «استعادة».
    fn is_past(&self, clitics: Clitics, class: Option<Class>, bare: &str) -> bool {
        let common = !matches!(class, None | Some(Class::Name | Class::Place));
        common && !clitics.article && bare.strip_suffix('ت') == Some(self.word)
    }

    /// Whether nobody knows it, but another person of it: «أقوم».
    fn is_person(&self, class: Option<Class>) -> bool {
        class.is_none() && is_known_verb(self.form.fold, self.form.spelling.alef)
    }

    /// Whether it is a verb by its form.
    fn is_verb(&self, clitics: Clitics, class: Option<Class>) -> bool {
        let Form { fold, spelling, .. } = self.form;
        // «تلقى», «أعنى»: nouns in ى that begin so take an article.
        let present = || spelling.dotless_yeh && !clitics.article && begins_like_verb(fold);
        // «ليسدد»: a ل before a verb.
        let verb = fold.strip_prefix('ل').filter(|verb| verb.starts_with(['ي', 'ت']));
        let purpose = || verb.is_some_and(|verb| usage(verb).class == Some(Class::Verb));
        // «وسنحت»: the ending of a verb behind a conjunction.
        let and_past =
            || fold.starts_with('و') && class != Some(Class::Noun) && like_verb(&self.form, self.clitics);
        present() || purpose() || and_past()
    }

    /// Whether the lists of weak words hold it; they know a word with its proclitics, but not with its article.
    fn is_weak(&self, bare: &str) -> bool {
        let Form { fold, spelling, .. } = self.form;
        let named = without(bare, if self.clitics.article { ARTICLE } else { 0 }, 0);
        let listed = |word: &str| WEAK.tier(word, spelling).is_some();
        // «كبيرا» is «كبير».
        listed(named) || (named != fold && listed(fold)) || named.strip_suffix('ا').is_some_and(listed)
    }

    /// Whether it is written as names are, but for what the lists say.
    fn is_named(&self, clitics: Clitics, known: Known) -> bool {
        if clitics.article || clitics.behind > 0 {
            return false;
        }
        match known.usage.class {
            _ if known.surname => true,
            // «إعادة» and «إعادتها» are none.
            Some(Class::Name | Class::Place) => !known.pronoun,
            None => {
                let noun = known.article || known.pronoun || self.form.spelling.teh_marbuta;
                let verbal = || VERBAL.iter().any(|head| self.form.fold.starts_with(head));
                let shape = || is_participle(self.form.fold) || like_verb(&self.form, self.clitics);
                !noun && clitics.before == 0 && !shape() && !verbal()
            }
            Some(_) => false,
        }
    }
}

fn is_surname(usage: Usage) -> bool {
    match usage.class {
        None | Some(Class::Name) => true,
        Some(Class::Noun | Class::Definite) => usage.idf >= RARE_AS_A_NAME,
        Some(Class::Verb | Class::Place | Class::Adjective) => false,
    }
}

/// A fold without so many letters before and behind.
fn without(fold: &str, before: u8, behind: u8) -> &str {
    if before + behind == 0 {
        return fold;
    }
    let start = fold.char_indices().nth(before.into()).map_or(fold.len(), |(at, _)| at);
    let rest = &fold[start..];
    match behind.checked_sub(1) {
        None => rest,
        Some(last) => rest.char_indices().nth_back(last.into()).map_or("", |(at, _)| &rest[..at]),
    }
}
