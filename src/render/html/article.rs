//! The whole article as the page shows it: paragraphs of sentences, and the strip beside them.

use std::borrow::Cow;

use crate::render::labels;
use crate::render::text::one_line;
use crate::summary::Explained;

/// Steps of shading from the lowest score to the highest.
const SHADES: f64 = 5.0;
/// Height of the strip.
const HEIGHT: usize = 1000;
/// A bar is never lower than this, so that one can be seen of a very long article.
const LOWEST: usize = 4;

/// What stands between two breaks of the text.
pub(super) struct Paragraph<'a> {
    pub(super) sentences: Vec<Sentence<'a>>,
    heading: bool,
}

pub(super) struct Sentence<'a> {
    pub(super) index: usize,
    pub(super) words: usize,
    pub(super) text: Cow<'a, str>,
    pub(super) standing: Standing,
}

pub(super) enum Standing {
    Candidate(Candidate),
    /// No candidate; why.
    LeftOut(&'static str),
}

pub(super) struct Candidate {
    pub(super) rank: usize,
    pub(super) score: String,
    pub(super) shade: usize,
    pub(super) turn: Option<usize>,
    pub(super) chosen: bool,
}

/// A candidate's place in the strip.
pub(super) struct Bar {
    pub(super) index: usize,
    pub(super) y: usize,
    pub(super) height: usize,
    pub(super) shade: usize,
    pub(super) chosen: bool,
}

impl Paragraph<'_> {
    /// The element it is.
    pub(super) fn tag(&self) -> &'static str {
        if self.heading { "h3" } else { "p" }
    }
}

/// Every sentence, by paragraph.
pub(super) fn paragraphs(explanation: &[Explained]) -> Vec<Paragraph<'_>> {
    let best = best(explanation);
    let paragraphs = explanation.chunk_by(|_, next| !next.opens_paragraph);
    paragraphs
        .map(|sentences| Paragraph {
            heading: sentences.iter().all(|sentence| sentence.verdict == "heading"),
            sentences: sentences.iter().map(|sentence| Sentence::new(sentence, best)).collect(),
        })
        .collect()
}

impl<'a> Sentence<'a> {
    fn new(sentence: &'a Explained, best: f64) -> Self {
        let standing = match (sentence.rank, sentence.score) {
            (Some(rank), Some(score)) => Standing::Candidate(Candidate {
                rank,
                score: format!("{score:.4}"),
                shade: shade(score, best),
                turn: sentence.turn,
                chosen: sentence.verdict == "chosen",
            }),
            _ => Standing::LeftOut(labels::verdict(sentence.verdict)),
        };
        Self { index: sentence.index, words: sentence.words, text: one_line(&sentence.text), standing }
    }
}

/// The candidates along the strip, whose height is the article's length in characters.
pub(super) fn bars(explanation: &[Explained]) -> Vec<Bar> {
    let best = best(explanation);
    let lengths: Vec<usize> = explanation.iter().map(|sentence| sentence.text.chars().count()).collect();
    let total = lengths.iter().sum::<usize>().max(1);
    let mut bars = Vec::new();
    let mut above = 0;
    for (sentence, length) in explanation.iter().zip(lengths) {
        let [top, bottom] = [above, above + length].map(|chars| chars * HEIGHT / total);
        above += length;
        if let Some(score) = sentence.score {
            let height = (bottom - top).max(LOWEST);
            bars.push(Bar {
                index: sentence.index,
                y: top.min(HEIGHT - height),
                height,
                shade: shade(score, best),
                chosen: sentence.verdict == "chosen",
            });
        }
    }
    bars
}

fn best(explanation: &[Explained]) -> f64 {
    explanation.iter().filter_map(|sentence| sentence.score).fold(f64::MIN_POSITIVE, f64::max)
}

/// From 1 for the lowest scores to 5 for the highest, by the share of the best score.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn shade(score: f64, best: f64) -> usize {
    (score / best * SHADES).ceil().clamp(1.0, SHADES) as usize
}
