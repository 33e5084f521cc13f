//! The title that the user gives or the text shows; for want of one what the text begins by defining.

use super::kind::Kind;
use super::noun::Noun;
use super::reading::is_group;
use super::term::Term;
use crate::background::Class;
use crate::terms::{Word, Words};

/// The terms of the title, word by word; nothing for a word that is none.
pub(super) struct Title {
    terms: Vec<Option<u32>>,
    /// Whether each heads a construct: «مخاطر» in «مخاطر الضربات».
    heads: Vec<bool>,
    /// The user gives it, or the text shows it.
    given: bool,
}

/// A title of no more words is a name, not a sentence.
const SHORT: usize = 4;
/// What stands behind the subject of a definition: «العاصفة الثلجية عبارة عن عاصفة».
const DEFINING: [&str; 3] = ["هو", "هي", "عبارة"];

/// Whether the title is no sentence: there is no verb in it.
pub(super) fn is_name(words: &Words) -> bool {
    words.title_forms().len() <= SHORT
}

/// The terms that the title says of many, and that are no adjectives: «الحوثيون», but «المهاجرون غير الشرعيين».
pub(super) fn groups(words: &Words, terms: &[Term]) -> Vec<u32> {
    let group =
        |&form: &u32| words.fold(form).arabic().is_some_and(|fold| is_group(fold, || words.clitics(form)));
    let found = words.title_forms().iter().copied().filter(group).filter_map(|form| words.term_of(form));
    found.filter(|&term| terms[term as usize].usage.class != Some(Class::Adjective)).collect()
}

impl Title {
    pub(super) fn new(words: &Words) -> Self {
        let forms = words.title_forms();
        let heads = |pair: &[u32]| {
            words.has_article(pair[1]) && !words.clitics(pair[0]).article && {
                let next = words.clitics(pair[1]);
                next.before == 0 && !next.swallowing
            }
        };
        Self {
            terms: words.title().collect(),
            heads: forms.windows(2).map(heads).chain([false]).collect(),
            given: !forms.is_empty(),
        }
    }

    /// What the text defines.
    fn defining(terms: Vec<Option<u32>>) -> Self {
        Self { heads: vec![false; terms.len()], terms, given: false }
    }

    /// Whether there is one that the text does not begin by defining.
    pub(super) fn is_given(&self) -> bool {
        self.given
    }

    /// Whether a term stands in it as no head of a construct.
    pub(super) fn says_alone(&self, term: u32) -> bool {
        self.terms.iter().zip(&self.heads).any(|(word, heads)| *word == Some(term) && !heads)
    }

    /// It, or what the text defines. `nouns`: those of the text.
    pub(super) fn or_defined(self, words: &Words, nouns: &[Noun], text: &str) -> Self {
        match words.rows().next() {
            Some((sentence, false)) if self.terms.is_empty() => {
                Self::defining(defined(sentence, nouns, text))
            }
            _ => self,
        }
    }

    /// Its terms, each where it stands.
    pub(super) fn terms(&self) -> impl Iterator<Item = u32> {
        self.terms.iter().copied().flatten()
    }

    /// Whether it is no sentence.
    pub(super) fn is_name(&self) -> bool {
        self.terms.len() <= SHORT
    }

    /// Whether a phrase stands in it.
    pub(super) fn says(&self, terms: &[u32]) -> bool {
        let begins = |run: &[Option<u32>]| run.iter().zip(terms).all(|(word, term)| *word == Some(*term));
        let opening = terms.first().copied();
        self.terms.windows(terms.len()).any(|run| run[0] == opening && begins(run))
    }

    /// Whether it begins with a phrase.
    pub(super) fn opens_with(&self, terms: &[u32]) -> bool {
        self.terms.len() > terms.len()
            && self.terms.iter().zip(terms).all(|(word, term)| *word == Some(*term))
    }

    /// Whether a phrase is all that it says.
    pub(super) fn is(&self, terms: &[u32]) -> bool {
        self.terms.len() == terms.len() && self.says(terms)
    }

    /// Whether two words that are neighbours in the text belong together because they are in the title too.
    pub(super) fn joins(&self, before: &Noun, kind: &Kind) -> bool {
        if self.terms.is_empty() {
            return false;
        }
        let first = &before.kind;
        // «بطل الكريكيت العالمي | عمران خان», but «كيم جونغ أون»
        let name = first.naming && !first.clitics.article && !kind.clitics.article;
        let named = || kind.naming || kind.rare || first.link || (before.titled && !kind.feminine);
        let common = !first.naming && !kind.naming;
        (self.is_name() || common || (name && named())) && self.says(&[first.term, kind.term])
    }
}

/// The terms that a sentence begins by defining, if it is a definition. `nouns`: those of the sentence and behind it.
fn defined(sentence: &[Word], nouns: &[Noun], text: &str) -> Vec<Option<u32>> {
    let opens = nouns.first().zip(sentence.first());
    let opens = opens.is_some_and(|(noun, word)| noun.span.start == word.span.start);
    let subject = nouns.iter().enumerate().take_while(|(at, noun)| *at == 0 || noun.joined);
    let subject: Vec<Option<u32>> = subject.map(|(_, noun)| Some(noun.kind.term)).collect();
    let next = sentence.get(subject.len()).map(|word| word.span.of(text));
    if opens && next.is_some_and(|next| DEFINING.contains(&next)) { subject } else { Vec::new() }
}
