//! The terms of a document word by word, as it is read: what the rows of terms are made of, and what is asked for where a
//! sentence is shortened. Far less than what the words mean, which is let go then.

use super::lexicon::{Lexicon, STOP};
use super::query;

/// The term of every word of the units, of the headings and titles, and of the query.
#[derive(Clone, Debug)]
pub(crate) struct Spoken {
    /// Where the words of each unit start, and where those of the last one end.
    bounds: Vec<u32>,
    /// Their terms, or [`STOP`].
    terms: Vec<u32>,
    /// The terms of the headings and of the titles, each once.
    pub(super) topic: Vec<u32>,
    pub(crate) query: Vec<u32>,
    /// What share of the query the heading over each unit answers; nothing if there is none.
    pub(super) headed: Vec<f64>,
    /// How many different terms there are.
    pub(super) distinct: usize,
}

/// The forms of what is read beside the units.
pub(super) struct Beside<'a> {
    pub(super) topic: &'a [u32],
    pub(super) query: &'a [u32],
    /// Those of the heading over each unit; nothing if there is no query.
    pub(super) over: Vec<&'a [u32]>,
}

impl Spoken {
    /// The terms of words, of which the forms are given; those of the units with their bounds.
    pub(super) fn new(lexicon: &Lexicon, units: (Vec<u32>, Vec<u32>), beside: &Beside<'_>) -> Self {
        let (bounds, mut terms) = units;
        for word in &mut terms {
            *word = lexicon.term_of(*word).unwrap_or(STOP);
        }
        let of =
            |forms: &[u32]| -> Vec<u32> { forms.iter().filter_map(|&form| lexicon.term_of(form)).collect() };
        let topic = of(beside.topic);
        let (mut query, mut headed) = (of(beside.query), Vec::new());
        if !query.is_empty() {
            let mut text = terms.clone();
            text.sort_unstable();
            text.dedup();
            text.retain(|&term| term != STOP);
            let over: Vec<Vec<u32>> = beside.over.iter().map(|over| of(over)).collect();
            headed = query::headed(&query, &over, &text);
            query = query::asked_for(lexicon, &query, &text);
        }
        Self { bounds, terms, topic, query, headed, distinct: lexicon.distinct() }
    }

    /// How many units there are.
    pub(super) fn len(&self) -> usize {
        self.bounds.len() - 1
    }

    /// How many words of the units have a term.
    pub(super) fn count(&self) -> usize {
        self.terms.iter().filter(|&&term| term != STOP).count()
    }

    /// The term of each word of a unit, in the order of its text; nothing for a stop word.
    pub(crate) fn of(&self, unit: usize) -> impl ExactSizeIterator<Item = Option<u32>> {
        let words = self.bounds[unit] as usize..self.bounds[unit + 1] as usize;
        self.terms[words].iter().map(|&term| Some(term).filter(|&term| term != STOP))
    }
}
