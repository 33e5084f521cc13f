//! The whole article as the page shows it: paragraphs of sentences, and the strip beside them.

use std::borrow::Cow;
use std::fmt;

use crate::render::labels;
use crate::render::text::one_line;
use crate::summary::{Explained, Piece, SkippedKind, Summary, SummarySentence, Verdict};

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

/// What a sentence is called in its document: by its number, behind it that of the piece if it is not the first.
#[derive(Clone, Copy)]
pub(super) struct Name {
    index: usize,
    piece: usize,
}

pub(super) struct Sentence<'a> {
    pub(super) name: Name,
    pub(super) words: usize,
    pub(super) stretches: Vec<Stretch<'a>>,
    pub(super) standing: Standing,
}

/// A part of a sentence that the summary shows as it is, or leaves out.
pub(super) struct Stretch<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) is_cut: bool,
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
    pub(super) name: Name,
    pub(super) y: usize,
    pub(super) height: usize,
    pub(super) shade: usize,
    pub(super) chosen: bool,
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.piece {
            0 => write!(f, "{}", self.index),
            piece => write!(f, "{}-{piece}", self.index),
        }
    }
}

impl Paragraph<'_> {
    /// The element it is.
    pub(super) fn tag(&self) -> &'static str {
        if self.heading { "h3" } else { "p" }
    }
}

/// Every sentence, by paragraph. `best`: the score that others are shaded by.
pub(super) fn paragraphs(summary: &Summary, best: f64) -> Vec<Paragraph<'_>> {
    let mut names = names(&summary.explanation);
    let pieces: Vec<&Piece> = summary.sentences.iter().flat_map(|sentence| &sentence.pieces).collect();
    let paragraphs = summary.explanation.chunk_by(|_, next| !next.opens_paragraph);
    let mut sentence = |explained| {
        let name = names.next().expect("a name for every sentence");
        Sentence::new(name, explained, stretches(explained, &pieces), best)
    };
    paragraphs
        .map(|sentences| Paragraph {
            heading: sentences
                .iter()
                .all(|sentence| sentence.verdict == Verdict::Skipped(SkippedKind::Heading)),
            sentences: sentences.iter().map(&mut sentence).collect(),
        })
        .collect()
}

/// What each sentence, or piece of one, is called.
fn names(explanation: &[Explained]) -> impl Iterator<Item = Name> {
    let of_one = |sentence: &[Explained]| {
        let index = sentence[0].index;
        (0..sentence.len()).map(move |piece| Name { index, piece })
    };
    explanation.chunk_by(|a, b| a.index == b.index).flat_map(of_one)
}

/// The names of what the sentences of a summary begin in; none if its document is not explained.
pub(super) fn targets(summary: &Summary) -> Vec<Option<Name>> {
    let names: Vec<Name> = names(&summary.explanation).collect();
    let target = |sentence: &SummarySentence| {
        let behind = summary.explanation.partition_point(|row| row.bytes.start <= sentence.bytes.start);
        names[..behind].last().copied()
    };
    summary.sentences.iter().map(target).collect()
}

/// A sentence, cut where the summary leaves something of it out. `pieces`: those of the summary, in order.
fn stretches<'a>(explained: &'a Explained, pieces: &[&Piece]) -> Vec<Stretch<'a>> {
    let (text, start) = (explained.text.as_str(), explained.bytes.start);
    let first = pieces.partition_point(|piece| piece.bytes.end <= start);
    let mut stretches = Vec::new();
    let mut at = 0;
    for piece in pieces[first..].iter().take_while(|piece| piece.bytes.start < explained.bytes.end) {
        let from = piece.bytes.start.max(start) - start;
        let to = piece.bytes.end.min(explained.bytes.end) - start;
        stretches.push(Stretch { text: one_line(&text[at..from]), is_cut: true });
        stretches.push(Stretch { text: one_line(&text[from..to]), is_cut: false });
        at = to;
    }
    stretches.push(Stretch { text: one_line(&text[at..]), is_cut: at > 0 });
    stretches.retain(|stretch| !stretch.text.is_empty());
    stretches
}

impl<'a> Sentence<'a> {
    fn new(name: Name, sentence: &Explained, stretches: Vec<Stretch<'a>>, best: f64) -> Self {
        let standing = match (sentence.rank, sentence.score) {
            (Some(rank), Some(score)) => Standing::Candidate(Candidate {
                rank,
                score: format!("{score:.4}"),
                shade: shade(score, best),
                turn: sentence.turn,
                chosen: sentence.verdict == Verdict::Chosen,
            }),
            _ => Standing::LeftOut(labels::verdict(sentence.verdict)),
        };
        Self { name, words: sentence.words, stretches, standing }
    }
}

/// The candidates along the strip, whose height is the article's length in characters. `best`: as in [`paragraphs`].
pub(super) fn bars(explanation: &[Explained], best: f64) -> Vec<Bar> {
    let lengths: Vec<usize> = explanation.iter().map(|sentence| sentence.text.chars().count()).collect();
    let total = lengths.iter().sum::<usize>().max(1);
    let mut bars = Vec::new();
    let mut above = 0;
    for ((sentence, name), length) in explanation.iter().zip(names(explanation)).zip(lengths) {
        let [top, bottom] = [above, above + length].map(|chars| chars * HEIGHT / total);
        above += length;
        if let Some(score) = sentence.score {
            let height = (bottom - top).max(LOWEST);
            bars.push(Bar {
                name,
                y: top.min(HEIGHT - height),
                height,
                shade: shade(score, best),
                chosen: sentence.verdict == Verdict::Chosen,
            });
        }
    }
    bars
}

/// The highest score.
pub(super) fn best<'e>(explanation: impl IntoIterator<Item = &'e Explained>) -> f64 {
    explanation.into_iter().filter_map(|sentence| sentence.score).fold(f64::MIN_POSITIVE, f64::max)
}

/// From 1 for the lowest scores to 5 for the highest, by the share of the best score.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn shade(score: f64, best: f64) -> usize {
    (score / best * SHADES).ceil().clamp(1.0, SHADES) as usize
}
