//! A term of a document: what the language knows of it, and what the text shows.

use super::lists::is_term_of_nation;
use super::shapes::RARE_AS_A_NAME;
use super::weights::{is_said, is_worthy};
use crate::background::{Class, Usage, usage_of};
use crate::terms::Words;
use crate::tokens::Fold;

/// What is known of a term.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "what is seen of a term, each apart from the others")]
pub(super) struct Term {
    /// How the language uses it.
    pub(super) usage: Usage,
    /// How often it stands in the text.
    pub(super) said: u32,
    /// How many words that are no stop words stand before it where it stands first.
    pub(super) place: u32,
    /// It stands in a heading or in the title.
    pub(super) topic: bool,
    /// It may be part of a keyword, other than of a name.
    pub(super) part: bool,
    /// How often it stands among the nouns, and which of them it is first.
    pub(super) count: u32,
    pub(super) first: usize,
    /// How often it is meant by an adjective of relation: «العراق» by «العراقية».
    pub(super) meant: u32,
    /// It is the adjective of a nation that the text names.
    pub(super) of_nation: bool,
    /// It has an article somewhere.
    pub(super) articled: bool,
    /// It is written as names are, and as nations are, somewhere.
    pub(super) naming: bool,
    pub(super) nation: bool,
    /// How often it stands alone in quotation marks.
    pub(super) quoted: u32,
}

/// The words inside of names that the language takes for nouns are as common as this: «عبد», «ابن».
const COMMON_AS_A_LINK: f64 = 3.2;
/// One of so many words of a text that is written like news is unknown to the language, at most.
const LITERARY: usize = 4;

/// The terms of a document, by their number, of which the text has told nothing yet; and whether more of its words than of news
/// are unknown to the language.
pub(super) fn terms(words: &Words) -> (Vec<Term>, bool) {
    let (mut arabic, mut unknown) = (0, 0);
    let term = |fold: Fold<'_>| {
        let term = Term::new(usage_of(fold));
        if fold.arabic().is_some() {
            arabic += 1;
            unknown += usize::from(term.usage.class.is_none());
        }
        term
    };
    let terms = words.terms().map(term).collect();
    (terms, LITERARY * unknown > arabic)
}

impl Term {
    fn new(usage: Usage) -> Self {
        Self {
            usage,
            said: 0,
            place: 0,
            topic: false,
            part: false,
            count: 0,
            first: usize::MAX,
            meant: 0,
            of_nation: false,
            articled: false,
            naming: false,
            nation: false,
            quoted: 0,
        }
    }

    /// Whether it may be a keyword by itself, as far as numbers tell.
    pub(super) fn is_worthy<'f>(&self, fold: impl FnOnce() -> Fold<'f>) -> bool {
        let Self { usage, said, topic, .. } = *self;
        if !topic && !is_said(said, self.place) {
            return false;
        }
        // An adjective of no heading names nothing, but for that of a nation.
        let adjective = usage.class == Some(Class::Adjective) && !topic;
        (!adjective && is_worthy(said, usage, topic)) || is_term_of_nation(fold(), usage.class)
    }

    /// Whether it may be a keyword of an abstract, which says most words once.
    pub(super) fn is_said<'f>(&self, fold: impl FnOnce() -> Fold<'f>) -> bool {
        let place = matches!(self.usage.class, Some(Class::Place | Class::Definite));
        self.said > 1 || self.topic || place || is_term_of_nation(fold(), self.usage.class)
    }

    /// Whether the language knows it for a name.
    pub(super) fn is_known(&self) -> bool {
        matches!(self.usage.class, Some(Class::Name | Class::Place))
    }

    /// Whether it names what the title speaks of, for all that the language takes it for: «قاعدة "تيفور"».
    pub(super) fn is_quoted_name(&self) -> bool {
        self.topic && self.quoted > 1 && self.quoted == self.count
    }

    /// Whether it can stand in a name.
    pub(super) fn may_name(&self) -> bool {
        matches!(self.usage.class, None | Some(Class::Name | Class::Place))
    }

    /// Whether it can go on behind a name: «أحمد الطيب», «محمد عبد».
    pub(super) fn may_end_name(&self) -> bool {
        let Usage { idf, class } = self.usage;
        let noun = matches!(class, Some(Class::Noun | Class::Definite));
        noun && (idf >= RARE_AS_A_NAME || idf <= COMMON_AS_A_LINK)
    }

    /// Whether it can describe or complete the word before it, without an article too, or stand by whose clock:
    /// «بتوقيت أبوظبي».
    pub(super) fn leans(&self) -> bool {
        matches!(self.usage.class, None | Some(Class::Adjective | Class::Place))
    }
}
