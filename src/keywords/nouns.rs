//! The nouns of a document in their places: the words that may be part of a keyword. `TextRank` asks for such a filter
//! (Mihalcea & Tarau 2004 take nouns and adjectives).

use std::sync::LazyLock;

use super::verbs::{like_verb, verbs};
use crate::arabic::{Class, class, is_word_char};
use crate::document::Document;
use crate::span::Span;
use crate::terms::{Clitics, Form, StopWords, Word, Words};

/// A noun in its place.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "what is seen of a noun, each apart from the others")]
pub(super) struct Noun {
    pub(super) term: u32,
    /// Where it stands, without the conjunction and the preposition before it.
    pub(super) span: Span,
    /// It goes on with the noun before it: nothing but white space is between them.
    pub(super) joined: bool,
    /// It carries an article.
    pub(super) article: bool,
    /// It only describes the noun before it: both have an article («البيت الأبيض»), or that one its pronoun.
    pub(super) describing: bool,
    /// It has a pronoun: «زوجته» names nobody.
    pub(super) possessed: bool,
    /// It is written as one would name it: without a pronoun, a ل in its article, or the shape of a verb.
    pub(super) plain: bool,
    /// No keyword begins with it.
    pub(super) weak: bool,
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
    /// Whether each term stands in a heading or in the title.
    pub(super) topic: Vec<bool>,
    /// Words of the document, nouns or not.
    pub(super) words: usize,
}

/// What a form is as a noun.
#[derive(Clone, Copy)]
struct Kind {
    term: u32,
    plain: bool,
    weak: bool,
}

/// Letters of an article.
const ARTICLE: usize = 2;

/// The words that no keyword begins with; `stopwords/README.md` says why.
static WEAK: LazyLock<StopWords> =
    LazyLock::new(|| StopWords::parse(include_str!("../../stopwords/no-keywords.txt")));

impl Nouns {
    /// The nouns of `document`. `title`: the one the user gives.
    pub(super) fn new(document: &Document<'_>, title: Option<&str>, stop_words: &StopWords) -> Self {
        let words = Words::new(document, title, stop_words);
        let (forms, terms) = (words.forms(), words.distinct());
        let verbs = verbs(&words, &forms, terms, document.text);
        let kinds = forms.iter().map(|form| kind(form, stop_words).filter(|kind| !verbs[kind.term as usize]));
        let reading = Reading { text: document.text, forms: &forms, kinds: kinds.collect() };
        let rows: Vec<Row> =
            words.rows().map(|(row, heading)| Row { nouns: reading.nouns(row), heading }).collect();
        let (mut counts, mut topic) = (vec![0; terms], vec![false; terms]);
        for term in words.title().iter().filter_map(|&form| forms[form as usize].term) {
            topic[term as usize] = true;
        }
        for row in &rows {
            for noun in &row.nouns {
                counts[noun.term as usize] += 1;
                topic[noun.term as usize] |= row.heading;
            }
        }
        Self { rows, counts, topic, words: document.words() }
    }
}

/// What is known of a document's words.
struct Reading<'r> {
    text: &'r str,
    forms: &'r [Form<'r>],
    /// What each form is; nothing if it is no noun.
    kinds: Vec<Option<Kind>>,
}

impl Reading<'_> {
    /// The nouns of a sentence.
    fn nouns(&self, row: &[Word]) -> Vec<Noun> {
        let before = [None].into_iter().chain(row.iter().map(Some));
        before.zip(row).filter_map(|(before, word)| self.noun(before, word)).collect()
    }

    fn noun(&self, before: Option<&Word>, word: &Word) -> Option<Noun> {
        let kind = self.kind(word)?;
        let clitics = self.clitics(word);
        // A conjunction or a preposition comes between: «مصر وقطر».
        let tied = clitics.before == 0 && !clitics.swallowing;
        let before = before.filter(|before| tied && side_by_side(self.text, before, word));
        let before = before.filter(|before| self.kind(before).is_some()).map(|before| self.clitics(before));
        let definite = |before: Clitics| before.article || before.behind > 0;
        // Between a noun with an article and one without, a ل is the preposition: «القاضي لقناة».
        let to = self.forms[word.form as usize].fold.starts_with('ل') && !clitics.article;
        Some(Noun {
            term: kind.term,
            span: without_letters(word.span, clitics.before, self.text),
            // A noun with its pronoun is complete.
            joined: before.is_some_and(|before| before.behind == 0 && !(to && before.article)),
            article: clitics.article,
            describing: clitics.article && before.is_some_and(definite),
            possessed: clitics.behind > 0,
            plain: kind.plain,
            weak: kind.weak,
        })
    }

    fn clitics(&self, word: &Word) -> Clitics {
        self.forms[word.form as usize].clitics
    }

    fn kind(&self, word: &Word) -> Option<Kind> {
        self.kinds[word.form as usize].filter(|_| !is_in_address(self.text, word.span))
    }
}

/// What kind of noun a form is; nothing for numbers, single letters, and stop words with a pronoun (أمامكم).
fn kind(form: &Form<'_>, stop_words: &StopWords) -> Option<Kind> {
    let letters = form.fold.chars().count();
    let clitics = form.clitics;
    if letters < 2 || !form.fold.contains(char::is_alphabetic) {
        return None;
    }
    let from = |start: usize| -> String {
        form.fold.chars().skip(start).take(letters.saturating_sub(start + clitics.behind)).collect()
    };
    let bare = from(clitics.before);
    if clitics.behind > 0 && stop_words.tier(&bare, form.spelling).is_some() {
        return None;
    }
    // The lists know a word with its proclitics, but not with its article.
    let named = from(clitics.before + if clitics.article { ARTICLE } else { 0 });
    let weak = [form.fold, &bare, &named].iter().any(|word| WEAK.tier(word, form.spelling).is_some());
    let plain = !clitics.swallowing && clitics.behind == 0 && !like_verb(form);
    Some(Kind { term: form.term?, plain, weak })
}

/// Whether nothing but white space lies between two words.
pub(super) fn side_by_side(text: &str, before: &Word, word: &Word) -> bool {
    text[before.span.end..word.span.start].chars().all(char::is_whitespace)
}

/// Whether a word is a part of a link, an e-mail address or a file name: a mark that such things hold joins it to its
/// neighbour. The underscores of a hashtag do so to Arabic words, which stay words.
fn is_in_address(text: &str, span: Span) -> bool {
    let joins = |c: char| matches!(c, '.' | '/' | '@' | ':' | '-' | '_');
    let mut before = text[..span.start].chars().rev();
    let mut behind = text[span.end..].chars();
    let foreign = span.of(text).starts_with(|c| class(c) == Class::Foreign);
    let tied = |mark: Option<char>, next: Option<char>| {
        mark.is_some_and(joins) && next.is_some_and(|c| is_word_char(c) || joins(c))
    };
    foreign && (tied(before.next(), before.next()) || tied(behind.next(), behind.next()))
}

/// A word's span without its first `letters` letters.
fn without_letters(span: Span, letters: usize, text: &str) -> Span {
    let mut left = letters;
    for (byte, c) in span.of(text).char_indices() {
        match class(c) {
            Class::Letter if left == 0 => return Span::new(span.start + byte, span.end),
            Class::Letter => left -= 1,
            Class::Mark | Class::Invisible => {}
            // A ligature may hold letters of the word as well.
            _ => break,
        }
    }
    span
}
