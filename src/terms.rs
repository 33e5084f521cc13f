//! The terms room: for each sentence the terms it is about, with their weights.
//!
//! Tokens are folded, stop words left out, the rest stemmed with the document as the witness, and weighted by
//! tf-idf with sentences as the documents: tf · ln(1 + N / df).
//!
//! Law: rows are sorted by term; folding is idempotent; stop words are folded by the same function as the text.

mod clitics;
mod guards;
mod stem;
mod stopwords;
mod vocabulary;
mod words;

use std::ops::Range;

pub(crate) use self::clitics::Clitics;
pub use self::stopwords::StopWords;
use self::stopwords::Tier;
use self::vocabulary::{Meaning, Vocabulary};
pub(crate) use self::words::{Form, Word, Words};
use crate::document::{Document, Kind};
use crate::tokens::Tokenizer;

/// The weighted terms of a document's sentences, as compressed rows: row `i` holds `ids[rows[i]..rows[i + 1]]`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Terms {
    /// Where each row starts, and where the last one ends.
    pub(crate) rows: Vec<usize>,
    /// Terms, sorted within a row.
    pub(crate) ids: Vec<u32>,
    /// Their tf-idf weights.
    pub(crate) weights: Vec<f64>,
    /// How many different terms there are.
    pub(crate) distinct: usize,
    /// What the headings and the title speak of.
    pub(crate) topic: Topic,
    /// What the user asks for.
    pub(crate) query: Topic,
}

/// A few terms that sentences are held against.
#[derive(Clone, Debug, Default)]
pub(crate) struct Topic {
    /// Terms and their weights, sorted by term.
    weights: Vec<(u32, f64)>,
    /// The length of the vector.
    pub(crate) norm: f64,
}

impl Topic {
    fn new(forms: &[u32], meanings: &[Meaning], idf: &[f64]) -> Self {
        let mut weights = Vec::new();
        count(forms, meanings, &mut weights);
        for (term, weight) in &mut weights {
            *weight *= idf[*term as usize];
        }
        let norm = weights.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
        Self { weights, norm }
    }

    /// The weight of a term, if the topic holds it.
    pub(crate) fn get(&self, term: u32) -> Option<f64> {
        let found = self.weights.binary_search_by_key(&term, |&(term, _)| term);
        found.ok().map(|index| self.weights[index].1)
    }
}

/// What the user says beside the text.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Hints<'h> {
    /// What the document is about; read beside its headings.
    pub(crate) title: Option<&'h str>,
    /// What the summary should lean towards.
    pub(crate) query: Option<&'h str>,
}

impl Terms {
    /// The terms of `document`: a row for each of its candidates, in order.
    pub(crate) fn new(document: &Document<'_>, hints: Hints<'_>, stop_words: &StopWords) -> Self {
        let mut vocabulary = Vocabulary::for_text(document.text.len());
        let mut forms = Vec::with_capacity(document.words());
        let mut rows = vec![0];
        for index in document.candidates() {
            let text = document.text_of(&document.sentences[index]);
            read(text, &mut vocabulary, &mut forms);
            rows.push(forms.len());
        }
        let (mut topic, mut query) = (Vec::new(), Vec::new());
        let headings = document.sentences.iter().filter(|sentence| sentence.kind == Kind::Heading);
        for text in headings.map(|sentence| document.text_of(sentence)).chain(hints.title) {
            read(text, &mut vocabulary, &mut topic);
        }
        if let Some(text) = hints.query {
            read(text, &mut vocabulary, &mut query);
        }
        let (meanings, names) = vocabulary.meanings(stop_words);
        let (mut terms, idf) = Self::weighted(&rows, &forms, &meanings, names.len());
        terms.topic = Topic::new(&topic, &meanings, &idf);
        terms.query = Topic::new(&query, &meanings, &idf);
        terms
    }

    /// The weighted rows, and the idf of every term.
    fn weighted(
        form_rows: &[usize],
        forms: &[u32],
        meanings: &[Meaning],
        distinct: usize,
    ) -> (Self, Vec<f64>) {
        let mut terms = Self { rows: vec![0], distinct, ..Self::default() };
        let mut frequency = vec![0_u32; distinct];
        let mut row = Vec::new();
        for bounds in form_rows.windows(2) {
            count(&forms[bounds[0]..bounds[1]], meanings, &mut row);
            for &(term, tf) in &row {
                frequency[term as usize] += 1;
                terms.ids.push(term);
                terms.weights.push(tf);
            }
            terms.rows.push(terms.ids.len());
        }
        #[expect(clippy::cast_precision_loss, reason = "sentences of one document, far below 2^52")]
        let sentences = (form_rows.len() - 1) as f64;
        let idf: Vec<f64> = frequency.iter().map(|&df| idf(sentences, df)).collect();
        for (weight, &term) in terms.weights.iter_mut().zip(&terms.ids) {
            *weight *= idf[term as usize];
        }
        (terms, idf)
    }

    /// Where the terms of sentence `index` stand.
    pub(crate) fn row(&self, index: usize) -> Range<usize> {
        self.rows[index]..self.rows[index + 1]
    }
}

/// Inverse document frequency over the sentences of one document; 0 for a term that no sentence holds.
fn idf(sentences: f64, frequency: u32) -> f64 {
    if frequency == 0 { 0.0 } else { (sentences / f64::from(frequency)).ln_1p() }
}

/// Appends the forms of `text`.
fn read(text: &str, vocabulary: &mut Vocabulary, forms: &mut Vec<u32>) {
    let mut tokens = Tokenizer::new(text);
    let mut buffer = String::new();
    while let Some((token, fold)) = tokens.next_into(&mut buffer) {
        forms.push(vocabulary.intern(fold, token.spelling));
    }
}

/// The terms among `forms` with how often each occurs, sorted by term.
fn count(forms: &[u32], meanings: &[Meaning], row: &mut Vec<(u32, f64)>) {
    row.clear();
    row.extend(forms.iter().filter_map(|&form| match meanings[form as usize] {
        Meaning::Term(term) => Some((term, 1.0)),
        Meaning::Stop(Tier::Stop | Tier::Reporting) => None,
    }));
    row.sort_unstable_by_key(|&(term, _)| term);
    row.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 += next.1;
        }
        same
    });
}

/// One token as the ranking sees it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Token {
    /// The token as it stands in the text.
    pub surface: String,
    /// Its fold.
    pub fold: String,
    /// Its term: the stem, with the text as the witness; empty for a stop word.
    pub term: String,
    /// Whether it is a stop word (or a reporting verb), which the ranking leaves out.
    pub stop: bool,
    /// Where it stands in the text, in bytes.
    pub bytes: [usize; 2],
}

/// The tokens of a text with what the ranking makes of them.
///
/// ```
/// let tokens = zubda::terms("في المفاوضات ومفاوضات", &zubda::StopWords::arabic());
/// assert!(tokens[0].stop);
/// assert_eq!(tokens[1].term, tokens[2].term);
/// ```
#[must_use]
pub fn terms(text: &str, stop_words: &StopWords) -> Vec<Token> {
    let mut vocabulary = Vocabulary::for_text(text.len());
    let mut tokenizer = Tokenizer::new(text);
    let mut buffer = String::new();
    let mut seen = Vec::new();
    while let Some((token, fold)) = tokenizer.next_into(&mut buffer) {
        seen.push((token, fold.to_owned(), vocabulary.intern(fold, token.spelling)));
    }
    let (meanings, terms) = vocabulary.meanings(stop_words);
    let token = |(token, fold, form): (crate::tokens::Token, String, u32)| {
        let (term, stop) = match meanings[form as usize] {
            Meaning::Term(term) => (terms[term as usize].to_string(), false),
            Meaning::Stop(_) => (String::new(), true),
        };
        let surface = text[token.start..token.end].to_owned();
        Token { surface, fold, term, stop, bytes: [token.start, token.end] }
    };
    seen.into_iter().map(token).collect()
}
