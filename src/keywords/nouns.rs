//! The nouns of a document in their places: the words that may be part of a keyword.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::kinds::{Kind, Kinds};
use super::verbs::side_by_side;
use crate::arabic::{Class as CharClass, class, is_word_char};
use crate::background::{Class, Usage};
use crate::document::Document;
use crate::span::Span;
use crate::terms::{StopWords, Word, Words};

/// A noun in its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Noun {
    pub(super) kind: Kind,
    /// Where it stands, without the conjunction and the preposition before it.
    pub(super) span: Span,
    /// It goes on with the noun before it: nothing but white space is between them.
    pub(super) joined: bool,
    /// It only describes the noun before it: both have an article («البيت الأبيض»), or that one its pronoun.
    pub(super) describing: bool,
}

/// The nouns of one sentence.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) nouns: Vec<Noun>,
    pub(super) heading: bool,
}

/// The nouns of a document.
pub(super) struct Nouns {
    pub(super) rows: Vec<Row>,
    /// How often each term stands in the rows.
    pub(super) counts: Vec<u32>,
    /// Where each term stands first, in nouns.
    pub(super) first: Vec<usize>,
    /// Whether each term stands in a heading or in the title.
    pub(super) topic: Vec<bool>,
    /// How often each is meant by an adjective of relation: «العراق» by «العراقية».
    pub(super) meant: Vec<u32>,
    /// Whether each is the adjective of a nation that the text names.
    pub(super) of_nations: Vec<bool>,
    /// How the language uses each term.
    pub(super) usages: Vec<Usage>,
    /// Words of the document, nouns or not.
    pub(super) words: usize,
    /// Whether each term has an article somewhere.
    articled: Vec<bool>,
    /// Whether each term is written as names are, and as nations are, somewhere.
    naming: Vec<bool>,
    nations: Vec<bool>,
    /// The text begins with a definition.
    pub(super) defined: bool,
    /// The title that the user gives, or what the text begins by defining; nothing for a word that is no term.
    title: Vec<Option<u32>>,
}

/// What the name of a nation ends with and its adjective does not: فرنسا، كوبا.
const NATION_ENDINGS: [&str; 3] = ["يا", "ا", "ه"];

impl Nouns {
    /// The nouns of `document`, which has these words.
    pub(super) fn new(document: &Document<'_>, words: &Words, stop_words: &StopWords) -> Self {
        let Kinds { of: kinds, usages } = Kinds::new(words, document.text, stop_words);
        let terms = usages.len();
        let rows: Vec<Row> = words
            .rows()
            .map(|(row, heading)| Row { nouns: in_places(row, &kinds, document.text), heading })
            .collect();
        let mut title: Vec<Option<u32>> = words.title().collect();
        let untitled = title.is_empty();
        if let (true, Some((opening, false)), Some(row)) = (untitled, words.rows().next(), rows.first()) {
            title = defined(opening, &row.nouns, document.text);
        }
        let mut nouns = Self {
            rows,
            counts: vec![0; terms],
            first: vec![usize::MAX; terms],
            topic: vec![false; terms],
            meant: vec![0; terms],
            of_nations: vec![false; terms],
            usages,
            words: document.words(),
            articled: vec![false; terms],
            naming: vec![false; terms],
            nations: vec![false; terms],
            defined: untitled && !title.is_empty(),
            title,
        };
        nouns.count();
        nouns.count_nations(words);
        nouns
    }

    fn count(&mut self) {
        self.title.iter().flatten().for_each(|&term| self.topic[term as usize] = true);
        let all = self.rows.iter().flat_map(|row| row.nouns.iter().map(|noun| (&noun.kind, row.heading)));
        for (place, (kind, heading)) in all.enumerate() {
            let term = kind.term as usize;
            self.counts[term] += 1;
            self.topic[term] |= heading;
            self.articled[term] |= kind.clitics.article;
            self.naming[term] |= kind.naming;
            self.nations[term] |= kind.nation;
            self.first[term] = place.min(self.first[term]);
        }
    }

    /// Counts for each nation its adjective: «العراق» and «العراقية», «فرنسا» and «الفرنسي».
    fn count_nations(&mut self, words: &Words) {
        let of = |term: usize, class| self.usages[term].class == Some(class) && self.counts[term] > 0;
        let mut nations: HashMap<&str, usize, FixedState> = HashMap::default();
        for (term, name) in words.terms().enumerate() {
            if of(term, Class::Place) || of(term, Class::Definite) {
                let root = NATION_ENDINGS.iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name);
                nations.entry(root).or_insert(term);
            }
        }
        for (term, name) in words.terms().enumerate().filter(|&(term, _)| of(term, Class::Adjective)) {
            if let Some(&nation) = name.strip_suffix('ي').and_then(|root| nations.get(root)) {
                self.meant[nation] += self.counts[term];
                self.of_nations[term] = true;
            }
        }
    }

    /// Whether a phrase stands in the title that the user gives.
    pub(super) fn is_in_title(&self, terms: &[u32]) -> bool {
        self.title
            .windows(terms.len())
            .any(|run| run.iter().zip(terms).all(|(word, term)| *word == Some(*term)))
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

    /// Whether a term is a name, a nation, or never goes without its article.
    pub(super) fn is_proper(&self, term: u32) -> bool {
        let definite = self.usages[term as usize].class == Some(Class::Definite);
        self.is_known_name(term) || self.nations[term as usize] || definite
    }
}

/// What stands behind the subject of a definition: «العاصفة الثلجية عبارة عن عاصفة».
const DEFINING: [&str; 3] = ["هو", "هي", "عبارة"];

/// The terms that a sentence begins by defining, if it is a definition. `nouns`: those of the sentence.
fn defined(sentence: &[Word], nouns: &[Noun], text: &str) -> Vec<Option<u32>> {
    let opens = nouns.first().is_some_and(|noun| noun.span.start == sentence[0].span.start);
    let subject = nouns.iter().enumerate().take_while(|(at, noun)| *at == 0 || noun.joined);
    let subject: Vec<Option<u32>> = subject.map(|(_, noun)| Some(noun.kind.term)).collect();
    let next = sentence.get(subject.len()).map(|word| word.span.of(text));
    if opens && next.is_some_and(|next| DEFINING.contains(&next)) { subject } else { Vec::new() }
}

/// The nouns of a sentence, in their places.
fn in_places(row: &[Word], kinds: &[Option<Kind>], text: &str) -> Vec<Noun> {
    let mut nouns = Vec::with_capacity(row.len());
    let mut before: Option<(&Word, Kind)> = None;
    for (at, word) in row.iter().enumerate() {
        // Several words in one character: «﷽». None of them can be shown.
        let shares = |other: Option<&Word>| other.is_some_and(|other| other.span == word.span);
        let crowded = shares(row.get(at + 1)) || at.checked_sub(1).is_some_and(|at| shares(row.get(at)));
        let kind = kinds[word.form as usize].filter(|_| !crowded && !is_in_address(text, word.span));
        let kind = kind.filter(|_| !before.is_some_and(|(_, before)| before.clock));
        nouns.extend(kind.map(|kind| in_place(before, word, kind, text)));
        before = kind.map(|kind| (word, kind));
    }
    nouns
}

/// A noun in its place. `before`: the noun that is the word before it.
fn in_place(before: Option<(&Word, Kind)>, word: &Word, kind: Kind, text: &str) -> Noun {
    let clitics = kind.clitics;
    // A conjunction or a preposition comes between: «مصر وقطر».
    let tied = clitics.before == 0 && !clitics.swallowing;
    let before =
        before.filter(|(before, _)| tied && are_neighbours(text, before, word)).map(|(_, kind)| kind);
    let before = before.filter(|before| !before.is_over(&kind));
    Noun {
        kind,
        span: without_letters(word.span, clitics.before, text),
        joined: before.is_some_and(|before| before.goes_on(&kind)),
        describing: clitics.article
            && before.is_some_and(|before| before.clitics.article || before.clitics.behind > 0),
    }
}

impl Kind {
    /// Whether a name ends with it where `next` begins another one.
    fn is_over(&self, next: &Self) -> bool {
        // «ماليزيا | مهاتير محمد», but «باريس سان جرمان».
        let person = next.class == Some(Class::Name) && !next.of_place && !self.of_place;
        (person && self.class == Some(Class::Place)) || (self.naming && next.and)
    }

    /// Whether it may make one phrase with `next`. A noun with its pronoun is complete; behind an article stands an adjective
    /// with one, or something else begins: «مراكز الاقتراع | الناخبين», «الرئيس | دونالد ترامب».
    fn goes_on(&self, next: &Self) -> bool {
        let describes = !matches!(next.class, Some(Class::Noun | Class::Definite));
        // «جيريمي هانت | وزيرا»
        let agrees = self.accusative || !next.accusative;
        agrees && self.clitics.behind == 0 && (!self.clitics.article || (next.clitics.article && describes))
    }
}

/// Whether two words are neighbours: white space between them, or the underscore of a hashtag.
fn are_neighbours(text: &str, before: &Word, word: &Word) -> bool {
    side_by_side(text, before, word) || text.get(before.span.end..word.span.start) == Some("_")
}

/// Whether a word is a part of a link, an e-mail address or a file name: a mark that such things hold joins it to its
/// neighbour. The underscores of a hashtag do so to Arabic words, which stay words.
fn is_in_address(text: &str, span: Span) -> bool {
    if !span.of(text).starts_with(|c| class(c) == CharClass::Foreign) {
        return false;
    }
    let joins = |c: char| matches!(c, '.' | '/' | '@' | ':' | '-' | '_');
    let mut before = text[..span.start].chars().rev();
    let mut behind = text[span.end..].chars();
    let tied = |mark: Option<char>, next: Option<char>| {
        mark.is_some_and(joins) && next.is_some_and(|c| is_word_char(c) || joins(c))
    };
    tied(before.next(), before.next()) || tied(behind.next(), behind.next())
}

/// A word's span without its first `letters` letters.
fn without_letters(span: Span, letters: usize, text: &str) -> Span {
    if letters == 0 {
        return span;
    }
    let mut left = letters;
    for (byte, c) in span.of(text).char_indices() {
        match class(c) {
            CharClass::Letter if left == 0 => return Span::new(span.start + byte, span.end),
            CharClass::Letter => left -= 1,
            CharClass::Mark | CharClass::Invisible => {}
            // A ligature may hold letters of the word as well.
            _ => break,
        }
    }
    span
}
