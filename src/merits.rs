//! The merits of a sentence: what it is worth by itself, before any other votes for it. They are the teleport vector
//! of the ranking, so a sentence with twice the merits is jumped to twice as often.
//!
//! Each merit is a small named part of
//!
//! merits = (1 + topic + query + opens document + opens paragraph - quotation) · length
//!
//! with round weights: the readers' grades, 20 articles, carry no second digit. What each one gains is measured in
//! `docs/ranking.md`.

use ndarray::Array1;
use serde::Serialize;

use crate::byte_set::ByteSet;
use crate::document::{Document, Sentence};
use crate::terms::{Terms, Topic};

/// Worth of a sentence that holds every word of the title and the headings. News leads and encyclopedia definitions
/// name what the title names.
const TOPIC: f64 = 5.0;
/// Worth of a sentence that holds every word of the query: what the user asks for outweighs the rest.
const QUERY: f64 = 20.0;
/// Worth of being the first sentence: news opens with the news.
const OPENS_DOCUMENT: f64 = 1.0;
/// Worth of opening a paragraph of several sentences: it says what the paragraph is about. Where each paragraph is
/// one sentence, as on news pages, opening one says nothing.
const OPENS_PARAGRAPH: f64 = 2.0;
/// What a quotation costs: somebody's words about the matter, seldom the matter.
const QUOTATION: f64 = 0.3;
/// Words from which a sentence is long enough to say something; the median sentence of Arabic news and encyclopedias
/// has 15 to 25.
const ENOUGH_WORDS: f64 = 15.0;

/// What a sentence's merits are made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Merits {
    /// For words of the title and the headings.
    pub topic: f64,
    /// For words of the query.
    pub query: f64,
    /// For being the first sentence.
    pub opens_document: f64,
    /// For opening a paragraph of several sentences.
    pub opens_paragraph: f64,
    /// Against holding a quotation, below 0.
    pub quotation: f64,
    /// A factor for the length, 0 to 1.
    pub length: f64,
}

impl Merits {
    /// The weight of all merits together; 1 for a plain sentence of good length.
    #[must_use]
    pub fn total(&self) -> f64 {
        let sum = 1.0 + self.topic + self.query + self.opens_document + self.opens_paragraph + self.quotation;
        sum * self.length
    }
}

/// The merits of each candidate of `document`, in order.
pub(crate) fn merits(document: &Document<'_>, terms: &Terms) -> Vec<Merits> {
    let candidates: Vec<&Sentence> = document.candidates().map(|index| &document.sentences[index]).collect();
    let merits_of = |(row, sentence): (usize, &&Sentence)| Merits {
        topic: TOPIC * coverage(terms, row, &terms.topic),
        query: QUERY * coverage(terms, row, &terms.query),
        opens_document: if row == 0 { OPENS_DOCUMENT } else { 0.0 },
        opens_paragraph: if opens_long_paragraph(&candidates[row..]) { OPENS_PARAGRAPH } else { 0.0 },
        quotation: if holds_quotation(document.text_of(sentence)) { -QUOTATION } else { 0.0 },
        length: length(sentence.words()),
    };
    candidates.iter().enumerate().map(merits_of).collect()
}

/// The merits as the ranking's teleport vector, not scaled.
pub(crate) fn teleport(merits: &[Merits]) -> Array1<f64> {
    merits.iter().map(Merits::total).collect()
}

/// How much of a topic a sentence covers, 0 to 1: the length of the topic's vector projected on the terms that the
/// sentence holds.
fn coverage(terms: &Terms, row: usize, topic: &Topic) -> f64 {
    if topic.norm == 0.0 {
        return 0.0;
    }
    let squares = terms.ids[terms.row(row)].iter().map(|&term| topic.get(term).powi(2));
    squares.sum::<f64>().sqrt() / topic.norm
}

/// `rest`: the candidates from this one on.
fn opens_long_paragraph(rest: &[&Sentence]) -> bool {
    matches!(rest, [this, next, ..] if this.opens_paragraph && !next.opens_paragraph)
}

fn holds_quotation(text: &str) -> bool {
    /// The first bytes of the marks.
    const MAY_QUOTE: ByteSet<3> = ByteSet::new([b'"', 0xc2, 0xe2]);
    let mut from = 0;
    while let Some(at) = MAY_QUOTE.find(text.as_bytes(), from) {
        if text[at..].starts_with(['«', '»', '“', '”', '"']) {
            return true;
        }
        from = at + 1;
    }
    false
}

#[expect(clippy::cast_precision_loss, reason = "words of a sentence, far below 2^52")]
fn length(words: usize) -> f64 {
    (words as f64 / ENOUGH_WORDS).min(1.0)
}
