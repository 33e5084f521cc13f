//! The terms room: for each sentence the terms it is about, with their weights.
//!
//! Tokens are folded, stop words left out, the rest stemmed with the document as the witness, and weighted by
//! tf-idf with sentences as the documents: tf · ln(1 + N / df).
//!
//! Law: rows are sorted by term; folding is idempotent; stop words are folded by the same function as the text.

mod bag;
mod broken;
mod clitics;
mod forms;
mod guards;
mod lexicon;
mod list;
mod query;
mod reader;
mod seen;
mod spoken;
mod stem;
mod stopwords;
mod vocabulary;
mod words;

use std::ops::Range;

use self::bag::Bag;
pub(crate) use self::broken::unbroken;
pub(crate) use self::clitics::Clitics;
pub(crate) use self::guards::owns_head;
use self::lexicon::Lexicon;
pub(crate) use self::reader::Word;
pub(crate) use self::spoken::Spoken;
pub(crate) use self::stem::has_article;
pub use self::stopwords::StopWords;
use self::vocabulary::Vocabulary;
pub(crate) use self::words::{Hints, Words};
use crate::number::float;
use crate::span::{CharCount, pair};
use crate::tokens::Tokenizer;

/// The weighted terms of a document's sentences, as compressed rows: row `i` holds `ids[rows[i]..rows[i + 1]]`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Terms {
    /// Where each row starts, and where the last one ends.
    pub(crate) rows: Vec<u32>,
    /// Terms, sorted within a row.
    pub(crate) ids: Vec<u32>,
    /// Their tf-idf weights.
    pub(crate) weights: Vec<f64>,
    /// In how many sentences each term stands.
    pub(crate) frequency: Vec<u32>,
    /// The inverse sentence frequency of each; see [`idf`].
    pub(crate) idf: Vec<f64>,
    /// What the headings and the title speak of.
    pub(crate) topic: Topic,
    /// What the user asks for.
    pub(crate) query: Topic,
    /// What share of that the heading over each unit answers; nothing if nobody asks.
    pub(crate) headed: Vec<f64>,
}

/// A few terms that sentences are held against.
#[derive(Clone, Debug, Default)]
pub(crate) struct Topic {
    /// The weight of each term, 0 if the topic does not hold it; empty for an empty topic.
    weights: Vec<f64>,
    /// The length of the vector.
    pub(crate) norm: f64,
}

impl Topic {
    /// Some terms. `bag`: an empty one.
    fn new(terms: &[u32], idf: &[f64], bag: &mut Bag) -> Self {
        let (mut weights, mut squares) = (Vec::new(), 0.0);
        for &term in terms {
            bag.add(term);
        }
        bag.take(|term, tf| {
            if weights.is_empty() {
                weights = vec![0.0; idf.len()];
            }
            let weight = f64::from(tf) * idf[term as usize];
            weights[term as usize] = weight;
            squares += weight * weight;
        });
        Self { weights, norm: f64::sqrt(squares) }
    }

    /// The weight of a term; 0 if the topic does not hold it.
    pub(crate) fn get(&self, term: u32) -> f64 {
        self.weights.get(term as usize).copied().unwrap_or(0.0)
    }
}

impl Terms {
    /// The terms of a document: a row for each of its units, in order.
    pub(crate) fn new(spoken: &Spoken) -> Self {
        let mut bag = Bag::new(spoken.distinct);
        let mut terms = Self::weighted(spoken, &mut bag);
        terms.topic = Topic::new(&spoken.topic, &terms.idf, &mut bag);
        terms.query = Topic::new(&spoken.query, &terms.idf, &mut bag);
        terms.headed.clone_from(&spoken.headed);
        terms
    }

    /// The weighted rows. `bag`: an empty one.
    fn weighted(spoken: &Spoken, bag: &mut Bag) -> Self {
        let (mut rows, mut ids) = (Vec::with_capacity(spoken.len() + 1), Vec::with_capacity(spoken.count()));
        let mut frequency = vec![0_u32; spoken.distinct];
        // What stands in a sentence more than once: its place among the terms, and how often.
        let mut repeated: Vec<(u32, u32)> = Vec::new();
        let mut count = 0_u32;
        rows.push(count);
        for unit in 0..spoken.len() {
            spoken.of(unit).flatten().for_each(|term| bag.add(term));
            bag.take(|term, tf| {
                frequency[term as usize] += 1;
                ids.push(term);
                if tf > 1 {
                    repeated.push((count, tf));
                }
                count += 1;
            });
            rows.push(count);
        }
        ids.shrink_to_fit();
        let idf = idf(rows.len() - 1, &frequency);
        let mut weights: Vec<f64> = ids.iter().map(|&term| idf[term as usize]).collect();
        for (place, tf) in repeated {
            weights[place as usize] *= f64::from(tf);
        }
        Self { rows, ids, weights, frequency, idf, ..Self::default() }
    }

    /// Where the terms of sentence `index` stand.
    pub(crate) fn row(&self, index: usize) -> Range<usize> {
        self.rows[index] as usize..self.rows[index + 1] as usize
    }

    /// Rows of terms with their weights, for tests. `distinct`: how many different terms there are.
    #[cfg(test)]
    pub(crate) fn of_rows<R: IntoIterator<Item = (u32, f64)>>(
        distinct: usize,
        rows: impl IntoIterator<Item = R>,
    ) -> Self {
        let mut terms = Self { rows: vec![0], frequency: vec![0; distinct], ..Self::default() };
        for row in rows {
            for (term, weight) in row {
                terms.ids.push(term);
                terms.weights.push(weight);
                terms.frequency[term as usize] += 1;
            }
            terms.rows.push(crate::number::to_u32(terms.ids.len()));
        }
        terms
    }
}

/// Inverse document frequency of every term over the sentences of one document; 0 for a term that no sentence holds.
fn idf(sentences: usize, frequency: &[u32]) -> Vec<f64> {
    let of = |df: u32| if df == 0 { 0.0 } else { (float(sentences) / f64::from(df)).ln_1p() };
    // Most terms stand in one sentence or two: a logarithm for each frequency, not for each term.
    let most = frequency.iter().copied().max().unwrap_or(0);
    let by_frequency: Vec<f64> = (0..=most).map(of).collect();
    frequency.iter().map(|&df| by_frequency[df as usize]).collect()
}

/// One token as the ranking sees it; see [`terms()`] for an example.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
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
    #[serde(serialize_with = "pair")]
    pub bytes: Range<usize>,
    /// The same in characters (Unicode scalar values).
    #[serde(serialize_with = "pair")]
    pub chars: Range<usize>,
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
    let mut tokenizer = Tokenizer::of_content(text);
    let mut buffer = String::new();
    let mut seen = Vec::new();
    while let Some((token, fold)) = tokenizer.next_into(&mut buffer) {
        seen.push((token, fold.to_owned(), vocabulary.count(fold, token.spelling)));
    }
    let lexicon = Lexicon::new(vocabulary, stop_words);
    let mut chars = CharCount::new(text);
    let token = |(token, fold, form): (crate::tokens::Token, String, u32)| {
        let (term, stop) = match lexicon.term_of(form) {
            Some(term) => (lexicon.fold_of_term(term).to_string(), false),
            None => (String::new(), true),
        };
        let bytes = token.start..token.end;
        let chars = chars.range(&bytes);
        Token { surface: text[bytes.clone()].to_owned(), fold, term, stop, bytes, chars }
    };
    seen.into_iter().map(token).collect()
}
