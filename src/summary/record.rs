//! A summary as every output has it that is written by field: names and order of the fields are those of the schema
//! `zubda.summary/1`. One may be added, none is renamed or removed.

use std::ops::Range;

use serde::{Serialize, Serializer};

use super::{Explained, Piece, Skipped, Stats, Summary, SummarySentence};
use crate::keywords::Keyword;
use crate::span::pair;
use crate::warning::Warning;

/// The fields of a summary.
#[derive(Serialize)]
pub(crate) struct Record<'a> {
    title: Option<&'a str>,
    summary: String,
    sentences: &'a [SummarySentence],
    stats: Stats,
    skipped: &'a [Skipped],
    #[serde(skip_serializing_if = "Option::is_none")]
    keywords: Option<&'a [Keyword]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<&'a [Explained]>,
    warnings: &'a [Warning],
}

impl<'a> Record<'a> {
    pub(crate) fn new(summary: &'a Summary, explain: bool) -> Self {
        Self {
            title: summary.title.as_deref(),
            summary: summary.text(),
            sentences: &summary.sentences,
            stats: summary.stats,
            skipped: &summary.skipped,
            keywords: summary.keywords.as_deref(),
            text: summary.extracted.as_deref(),
            explanation: explain.then_some(&summary.explanation),
            warnings: &summary.warnings,
        }
    }
}

/// As in `zubda::render::json`, without what the program knows of a file: schema, source and id. The explanation is
/// there if the summary has one.
impl Serialize for Summary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Record::new(self, !self.explanation.is_empty()).serialize(serializer)
    }
}

/// A sentence, with `part` if it is shortened.
#[derive(Serialize)]
struct Sentence<'a> {
    index: usize,
    rank: usize,
    score: f64,
    text: &'a str,
    #[serde(serialize_with = "pair")]
    bytes: &'a Range<usize>,
    #[serde(serialize_with = "pair")]
    chars: &'a Range<usize>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    part: bool,
    #[serde(skip_serializing_if = "<[Piece]>::is_empty")]
    pieces: &'a [Piece],
}

impl Serialize for SummarySentence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { index, rank, score, text, bytes, chars, pieces } = self;
        let (index, rank, score, part) = (*index, *rank, *score, !pieces.is_empty());
        Sentence { index, rank, score, text, bytes, chars, part, pieces }.serialize(serializer)
    }
}
