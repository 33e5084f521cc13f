//! The nouns of a document in their places: the words that may be part of a keyword.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::by_chance;
use super::candidates::Candidates;
use super::couples;
use super::inseparable;
use super::kinds::Kinds;
use super::lists::NATION_ENDINGS;
use super::noun::{Noun, is_rest_of_name, is_told};
use super::sons;
use super::title::Title;
use crate::arabic::is_word_char;
use crate::background::{Class, Usage, usage_of};
use crate::document::{Dateline, Document};
use crate::span::Span;
use crate::terms::{StopWords, Word, Words};
use crate::tokens::Packed;

/// The nouns of a document that have to do with a keyword.
pub(super) struct Nouns {
    /// In the order of the text. The first one of a sentence does not go on with the one before it.
    pub(super) all: Vec<Noun>,
    /// The term of each.
    pub(super) terms: Vec<u32>,
    /// How often each term stands among them.
    pub(super) counts: Vec<u32>,
    /// Which noun each term is first.
    pub(super) first: Vec<usize>,
    /// Whether each term stands in a heading or in the title.
    pub(super) topic: Vec<bool>,
    /// How often each is meant by an adjective of relation: «العراق» by «العراقية».
    pub(super) meant: Vec<u32>,
    /// Whether each is the adjective of a nation that the text names.
    pub(super) of_nations: Vec<bool>,
    /// How the language uses each term.
    pub(super) usages: Vec<Usage>,
    /// The text is longer than an abstract.
    pub(super) long: bool,
    /// It is written in words that the language seldom uses, or in dialect: what is unknown there is no name.
    pub(super) literary: bool,
    /// Whether each term has an article somewhere.
    articled: Vec<bool>,
    /// Whether each term is written as names are, and as nations are, somewhere.
    naming: Vec<bool>,
    nations: Vec<bool>,
    /// What the text is about.
    pub(super) title: Title,
}

/// In a text of more words than this, about an abstract, a keyword is said more than once.
const ABSTRACT: usize = 120;

/// One of so many words of a text that is written like news is unknown to the language, at most.
const LITERARY: usize = 4;

impl Nouns {
    /// The nouns of `document`, which has these words.
    pub(super) fn new(document: &Document<'_>, words: &Words, stop_words: &StopWords) -> Self {
        let text = document.text;
        let long = document.words() > ABSTRACT;
        let mut usages: Vec<Usage> = words.terms().map(usage_of).collect();
        let literary = long && is_literary(words, &usages);
        let candidates = Candidates::new(words, &usages, text, long);
        by_chance::correct(&mut usages, words, &candidates, text);
        let kinds = Kinds::new(words, &candidates, &mut usages, text, (stop_words, literary));
        let dateline = document.dateline;
        let title = Title::new(words);
        let mut all = in_places(words, &kinds, &candidates, (text, dateline, &title));
        sons::name(&mut all);
        couples::join(&mut all);
        inseparable::join(&mut all, usages.len());
        let title = title.or_defined(words, &all, text);
        let (terms, count) = (all.iter().map(|noun| noun.kind.term).collect(), usages.len());
        let mut nouns = Self {
            all,
            terms,
            counts: vec![0; count],
            first: vec![usize::MAX; count],
            topic: candidates.topic,
            meant: vec![0; count],
            of_nations: vec![false; count],
            usages,
            long,
            literary,
            articled: vec![false; count],
            naming: vec![false; count],
            nations: vec![false; count],
            title,
        };
        nouns.count();
        nouns.count_nations(words, &candidates.counts);
        nouns
    }

    /// How often a text says what it is about.
    pub(super) fn least(&self) -> u32 {
        least(self.long)
    }

    fn count(&mut self) {
        self.title.terms().for_each(|term| self.topic[term as usize] = true);
        for (number, Noun { kind, .. }) in self.all.iter().enumerate() {
            let term = kind.term as usize;
            self.counts[term] += 1;
            self.articled[term] |= kind.clitics.article;
            self.naming[term] |= kind.naming;
            self.nations[term] |= kind.nation;
            self.first[term] = number.min(self.first[term]);
        }
    }

    /// Counts for each nation its adjective: «العراق» and «العراقية», «فرنسا» and «الفرنسي». `counts`: how often each term
    /// stands in the text.
    fn count_nations(&mut self, words: &Words, counts: &[u32]) {
        let class = |term: usize| self.usages[term].class.filter(|_| counts[term] > 0);
        let mut nations: HashMap<Packed, usize, FixedState> = HashMap::default();
        let numbered = (0_u32..).zip(0..self.usages.len());
        let mut adjectives = Vec::new();
        for (number, term) in numbered {
            match class(term) {
                Some(Class::Place | Class::Definite) => {
                    let Some(name) = words.fold_of_term(number).arabic() else { continue };
                    let root =
                        NATION_ENDINGS.iter().find_map(|&ending| name.strip_suffix(Packed::known(ending)));
                    nations.entry(root.unwrap_or(name)).or_insert(term);
                }
                Some(Class::Adjective) => adjectives.push((number, term)),
                _ => {}
            }
        }
        for (number, term) in adjectives {
            let adjective = words.fold_of_term(number).arabic();
            let root = adjective.and_then(|adjective| adjective.strip_suffix(const { Packed::known("ي") }));
            if let Some(&nation) = root.and_then(|root| nations.get(&root)) {
                self.meant[nation] += counts[term];
                self.of_nations[term] = true;
            }
        }
    }

    /// Whether a term has an article somewhere.
    pub(super) fn has_article(&self, term: u32) -> bool {
        self.articled[term as usize]
    }

    /// Whether a term is written as names are.
    pub(super) fn is_name(&self, term: u32) -> bool {
        self.naming[term as usize]
    }

    /// Whether the language knows a term for a name.
    pub(super) fn is_known_name(&self, term: u32) -> bool {
        let class = self.usages[term as usize].class;
        self.is_name(term) && matches!(class, Some(Class::Name | Class::Place))
    }

    /// Whether a term is a place or a nation, also one that never goes without its article: «القاهرة».
    pub(super) fn is_place(&self, term: u32) -> bool {
        self.is_proper(term) && self.usages[term as usize].class != Some(Class::Name)
    }

    /// Whether a term is a name, a nation, or never goes without its article.
    pub(super) fn is_proper(&self, term: u32) -> bool {
        let definite = self.usages[term as usize].class == Some(Class::Definite);
        self.is_known_name(term) || self.nations[term as usize] || definite
    }
}

/// Whether more of the words of a text than of news are unknown to the language.
fn is_literary(words: &Words, usages: &[Usage]) -> bool {
    let arabic = words.terms().zip(usages).filter(|(term, _)| term.arabic().is_some());
    let (mut known, mut unknown) = (0, 0);
    for (_, usage) in arabic {
        if usage.class.is_none() { unknown += 1 } else { known += 1 }
    }
    LITERARY * unknown > known + unknown
}

/// How often a text says what it is about. `long`: it is longer than an abstract.
fn least(long: bool) -> u32 {
    if long { 2 } else { 1 }
}

/// The terms of who tells the news: no keywords, wherever they stand.
fn told(words: &Words, text: &str, dateline: Dateline) -> Vec<u32> {
    let agency: Vec<&str> = dateline.agency.of(text).split_whitespace().collect();
    let told = words.rows().flat_map(|(row, _)| row).filter(|word| agency.contains(&word.span.of(text)));
    told.filter_map(|word| words.term_of(word.form)).collect()
}

/// The nouns of a document, in their places.
fn in_places(
    words: &Words,
    kinds: &Kinds,
    candidates: &Candidates,
    (text, dateline, title): (&str, Option<Dateline>, &Title),
) -> Vec<Noun> {
    let told = dateline.map(|dateline| told(words, text, dateline)).unwrap_or_default();
    let mut nouns: Vec<Noun> = Vec::with_capacity(words.len());
    let mut terms = candidates.terms.iter();
    let mut place = 0;
    for (row, heading) in words.rows() {
        let mut before: Option<&Word> = None;
        for (at, word) in row.iter().enumerate() {
            let last = before.zip(nouns.last()).map(|(word, noun)| (word, &noun.kind));
            let kind = kinds.get(word.form).filter(|kind| {
                let clock = last.is_some_and(|(_, before)| before.clock);
                let told = dateline.is_some_and(|dateline| dateline.span.holds(word.span))
                    || told.contains(&kind.term);
                let address = kind.foreign && is_in_address(text, word.span);
                !clock && !told && !address && !is_crowded(row, at)
            });
            if last.is_some_and(|before| is_rest_of_name(before, (word, kind), text)) {
                nouns.last_mut().into_iter().for_each(|rest| rest.span.end = word.span.end);
                before = Some(word);
            } else {
                let noun = kind.map(|kind| {
                    let before = last.and(nouns.last());
                    let titled = before.is_some_and(|before| title.joins(before, kind));
                    let noun = Noun::new(last, word, kind, (text, titled));
                    let goes_on = noun.joined && before.is_some_and(|before| before.told);
                    let told = noun.kind.naming && (goes_on || is_told(row, at, words, text));
                    Noun { place, heading, told, ..noun }
                });
                before = noun.is_some().then_some(word);
                nouns.extend(noun);
            }
            place += u32::from(terms.next().is_some_and(Option::is_some));
        }
    }
    nouns
}

/// Whether several words stand in one character: «﷽». None of them can be shown.
fn is_crowded(row: &[Word], at: usize) -> bool {
    let shares = |other: Option<&Word>| other.is_some_and(|other| other.span == row[at].span);
    shares(row.get(at + 1)) || at.checked_sub(1).is_some_and(|before| shares(row.get(before)))
}

/// Whether a word of other letters is a part of a link, an e-mail address or a file name: a mark that such things hold joins it to its
/// neighbour. The underscores of a hashtag do so to Arabic words, which stay words.
fn is_in_address(text: &str, span: Span) -> bool {
    let joins = |c: char| matches!(c, '.' | '/' | '@' | ':' | '-' | '_');
    let mut before = text[..span.start].chars().rev();
    let mut behind = text[span.end..].chars();
    let tied = |mark: Option<char>, next: Option<char>| {
        mark.is_some_and(joins) && next.is_some_and(|c| is_word_char(c) || joins(c))
    };
    tied(before.next(), before.next()) || tied(behind.next(), behind.next())
}
