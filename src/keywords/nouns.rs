//! The nouns of a document in their places: the words that may be part of a keyword.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::by_chance;
use super::candidates::Candidates;
use super::couples;
use super::forenames;
use super::inseparable;
use super::kind::Kind;
use super::kinds::Kinds;
use super::lists::{NATION_ENDINGS, YEH};
use super::noun::{Noun, is_quoted};
use super::sons;
use super::surnames;
use super::term::{self, Term};
use super::title::Title;
use super::told::{Told, is_agency, is_handed_down, is_teller};
use super::verbs::side_by_side;
use crate::arabic::is_word_char;
use crate::background::Class;
use crate::document::Document;
use crate::span::Span;
use crate::terms::{StopWords, Word, Words};
use crate::tokens::Packed;

/// The nouns of a document that have to do with a keyword.
#[expect(clippy::struct_excessive_bools, reason = "what is seen of a text, each apart from the others")]
pub(super) struct Nouns {
    /// In the order of the text. The first one of a sentence does not go on with the one before it.
    pub(super) all: Vec<Noun>,
    /// The term of each.
    pub(super) terms: Vec<u32>,
    /// All terms of the document, by their number.
    pub(super) of: Vec<Term>,
    /// The text is longer than an abstract.
    pub(super) long: bool,
    /// It is written in words that the language seldom uses, or in dialect: what is unknown there is no name.
    pub(super) literary: bool,
    /// It is of traditions that one handed down to the other.
    pub(super) handed_down: bool,
    /// What the text is about.
    pub(super) title: Title,
    /// It has a heading, or a title.
    pub(super) headed: bool,
}

/// In a text of more words than this, about an abstract, a keyword is said more than once.
const ABSTRACT: usize = 120;

impl Nouns {
    /// The nouns of `document`, which has these words.
    pub(super) fn new(document: &Document<'_>, words: &Words, stop_words: &StopWords) -> Self {
        let text = document.text;
        let long = document.words() > ABSTRACT;
        let (mut of, literary) = term::terms(words);
        let literary = long && literary;
        forenames::correct(&mut of, words, text);
        let candidates = Candidates::new(words, &mut of, text, long);
        by_chance::correct(&mut of, words, &candidates, text);
        let kinds = Kinds::new(words, &candidates, &mut of, text, stop_words, literary);
        let title = Title::new(words);
        let mut all = in_places(document, words, &kinds, &candidates, &title);
        sons::name(&mut all);
        surnames::name(&mut all, &of);
        couples::join(&mut all);
        inseparable::join(&mut all, of.len());
        let title = title.or_defined(words, &all, text);
        let terms = all.iter().map(|noun| noun.kind.term).collect();
        let mut nouns = Self {
            all,
            terms,
            of,
            long,
            literary,
            handed_down: literary && is_handed_down(words),
            title,
            headed: false,
        };
        nouns.count(text);
        nouns.headed = nouns.of.iter().any(|term| term.topic);
        nouns.count_nations(words);
        nouns
    }

    /// What is known of a term.
    pub(super) fn of(&self, term: u32) -> &Term {
        &self.of[term as usize]
    }

    /// How often a text says what it is about.
    pub(super) fn least(&self) -> u32 {
        least(self.long)
    }

    fn count(&mut self, text: &str) {
        self.title.terms().for_each(|term| self.of[term as usize].topic = true);
        for (number, Noun { kind, span, .. }) in self.all.iter().enumerate() {
            let term = &mut self.of[kind.term as usize];
            term.count += 1;
            term.articled |= kind.clitics.article;
            term.naming |= kind.naming;
            term.nation |= kind.nation;
            term.quoted += u32::from(term.topic && is_quoted(*span, text));
            term.first = number.min(term.first);
        }
    }

    /// Counts for each nation its adjective: «العراق» and «العراقية», «فرنسا» and «الفرنسي».
    fn count_nations(&mut self, words: &Words) {
        let mut nations: HashMap<Packed, u32, FixedState> = HashMap::default();
        let mut adjectives = Vec::new();
        for (number, term) in (0..).zip(&self.of).filter(|(_, term)| term.said > 0) {
            match term.usage.class {
                Some(Class::Place | Class::Definite) => {
                    let Some(name) = words.fold_of_term(number).arabic() else { continue };
                    let root = NATION_ENDINGS.iter().find_map(|&ending| name.strip_suffix(ending));
                    nations.entry(root.unwrap_or(name)).or_insert(number);
                }
                Some(Class::Adjective) => adjectives.push(number),
                _ => {}
            }
        }
        for number in adjectives {
            let adjective = words.fold_of_term(number).arabic();
            let root = adjective.and_then(|adjective| adjective.strip_suffix(YEH));
            if let Some(&nation) = root.and_then(|root| nations.get(&root)) {
                self.of[nation as usize].meant += self.of[number as usize].said;
                self.of[number as usize].of_nation = true;
            }
        }
    }

    /// Whether a term has an article somewhere.
    pub(super) fn has_article(&self, term: u32) -> bool {
        self.of(term).articled
    }

    /// Whether a term is written as names are.
    pub(super) fn is_name(&self, term: u32) -> bool {
        self.of(term).naming
    }

    /// Whether the language knows a term for a name.
    pub(super) fn is_known_name(&self, term: u32) -> bool {
        self.is_name(term) && self.of(term).is_known()
    }

    /// Whether a term is a place or a nation, also one that never goes without its article: «القاهرة».
    pub(super) fn is_place(&self, term: u32) -> bool {
        self.is_proper(term) && self.of(term).usage.class != Some(Class::Name)
    }

    /// Whether a term is a name, a nation, or never goes without its article.
    pub(super) fn is_proper(&self, term: u32) -> bool {
        let definite = self.of(term).usage.class == Some(Class::Definite);
        self.is_known_name(term) || self.of(term).nation || self.of(term).is_quoted_name() || definite
    }
}

/// How often a text says what it is about. `long`: it is longer than an abstract.
fn least(long: bool) -> u32 {
    if long { 2 } else { 1 }
}

/// The nouns of a document, in their places.
fn in_places(
    document: &Document<'_>,
    words: &Words,
    kinds: &Kinds,
    candidates: &Candidates,
    title: &Title,
) -> Vec<Noun> {
    let (text, told) = (document.text, Told::new(document, words));
    let mut nouns: Vec<Noun> = Vec::with_capacity(words.len());
    let mut terms = candidates.words.iter();
    let mut place = 0;
    for (row, heading) in words.rows() {
        let mut goes_on = false;
        for (at, word) in row.iter().enumerate() {
            let kind = kinds.get(word.form);
            let here = place;
            place += u32::from(terms.next().is_some_and(Option::is_some));
            if kind.is_none() && !goes_on {
                continue;
            }
            // The last of the nouns, if the word before is it or the rest of it.
            let last = nouns.last_mut().filter(|_| goes_on);
            let clock = last.as_ref().is_some_and(|noun| noun.kind.clock);
            let kind = kind.filter(|kind| {
                let address = kind.foreign && is_in_address(text, word.span);
                let agency = kind.part_of_agency && is_agency(row, at, words);
                !clock && !told.holds(word, kind.term) && !agency && !address && !is_crowded(row, at)
            });
            if let Some(last) = last
                && last.is_rest(&row[at - 1], word, kind, text)
            {
                last.span.end = word.span.end;
                continue;
            }
            let follows = std::mem::replace(&mut goes_on, kind.is_some());
            let Some(kind) = kind else { continue };
            let head =
                at.checked_sub(1).map(|at| &row[at]).filter(|head| is_head(head, word, kind, words, text));
            nouns.push(Noun::new(word, head, kind, here, heading, text));
            let [before @ .., noun] = &mut nouns[..] else { continue };
            if let Some(last) = before.last().filter(|_| follows) {
                noun.stand_behind(&row[at - 1], last, word, text, title.joins(last, kind));
            }
            noun.told |= noun.kind.naming && is_teller(row, at, words, text);
        }
    }
    nouns
}

/// Whether a word is the head of the next one, which says something else without: «شبه الجزيرة», «أم كلثوم». `kind`: that of the next
/// one, which «أم» is a conjunction before unless it is a name.
fn is_head(head: &Word, word: &Word, kind: &Kind, words: &Words, text: &str) -> bool {
    const HEADS: [Packed; 4] = Packed::all(["شبه", "لشبه", "بشبه", "وشبه"]);
    const MOTHER: [Packed; 3] = Packed::all(["ام", "وام", "لام"]);
    let Some(fold) = words.fold(head.form).arabic().filter(|fold| fold.len() <= 4) else { return false };
    let name = kind.naming && !kind.clitics.article;
    (HEADS.contains(&fold) || (name && MOTHER.contains(&fold))) && side_by_side(text, head, word)
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
