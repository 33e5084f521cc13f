//! The prior of a sentence: what it is worth before any other votes for it. The priors are the teleport vector of the
//! ranking, so a sentence with twice the prior is jumped to twice as often:
//!
//! prior = (1 + topic + query + opens document + opens paragraph - quotation) · length
//!
//! with round weights. They shape the votes alone; what a sentence adds to a summary is the worth room's to say.

use ndarray::Array1;

use crate::leaning::Quotation;
use crate::number::{float, indicator};
use crate::terms::{Terms, Topic};
use crate::units::{Unit, Units};

/// Worth of a sentence that holds every word of the title and the headings. News leads and encyclopedia definitions
/// name what the title names.
const TOPIC: f64 = 5.0;
/// Worth of a sentence that holds every word of the query: what the user asks for outweighs the rest.
const QUERY: f64 = 20.0;
/// Worth of being the first sentence of a document: news opens with the news.
const OPENS_DOCUMENT: f64 = 1.0;
/// Worth of opening a paragraph of several sentences: it says what the paragraph is about. Where each paragraph is
/// one sentence, as on news pages, opening one says nothing.
const OPENS_PARAGRAPH: f64 = 2.0;
/// What a quotation costs: somebody's words about the matter, seldom the matter.
const QUOTATION: f64 = 0.3;
/// Words from which a sentence is long enough to say something; the median sentence of Arabic news and encyclopedias
/// has 15 to 25.
const ENOUGH_WORDS: f64 = 15.0;

/// What is known of a sentence before the vote.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Prior {
    /// How much of the title and the headings it covers, 0 to 1.
    pub(crate) topic: f64,
    /// How much of the query it covers, or the heading over it answers, 0 to 1.
    pub(crate) query: f64,
    /// Its quotation marks.
    pub(crate) quotation: Quotation,
}

/// The prior of each unit, in order.
pub(crate) fn priors(units: &Units<'_>, terms: &Terms) -> Vec<Prior> {
    let prior_of = |(row, unit): (usize, &Unit)| Prior {
        topic: coverage(terms, row, &terms.topic),
        query: coverage(terms, row, &terms.query).max(terms.headed.get(row).copied().unwrap_or_default()),
        quotation: Quotation::of(units.text_of(unit)),
    };
    units.iter().enumerate().map(prior_of).collect()
}

/// The priors as the ranking's teleport vector: the share of each unit in the jumps, not scaled; 1 for a plain sentence of good
/// length.
pub(crate) fn teleport(units: &Units<'_>, priors: &[Prior]) -> Array1<f64> {
    let share = |(number, (unit, prior)): (usize, (&Unit, &Prior))| {
        let sum = 1.0
            + TOPIC * prior.topic
            + QUERY * prior.query
            + OPENS_DOCUMENT * indicator(units.place(number).0 == 0)
            + OPENS_PARAGRAPH * indicator(units.opens_paragraph(unit) && !units.closes_paragraph(unit))
            - QUOTATION * indicator(prior.quotation.is_there);
        sum * (float(unit.words()) / ENOUGH_WORDS).min(1.0)
    };
    units.iter().zip(priors).enumerate().map(share).collect()
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
