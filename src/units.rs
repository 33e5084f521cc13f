//! The unit room: what the choice is offered of a document, or of several that are summarized together. A sentence of prose
//! is one unit; one far longer than sentences are (a transcript, a text with commas for full stops) is a unit for each of
//! its pieces, unless the user cut it.
//!
//! Law: units are ordered and disjoint, those of a document stand together, and those of a sentence cover it but for white
//! space.

pub(crate) mod openers;
pub(crate) mod pieces;
mod shapes;

use std::ops::Range;

use crate::document::{Document, Kind, Sentence, count_words};
use crate::number::to_u32;
use crate::separators::is_separator;
use crate::span::Span;
use crate::terminators::is_terminator;

/// A sentence of more words is offered in pieces. Shorter ones, though many hold several, tell readers more as they are:
/// at 80 or 120 words, three sentences tell one to five hundredths less; see `docs/ranking.md`.
const LONG: usize = 160;
/// The same of a text that is one sentence without a mark, and in one that has no full stops worth the name: of which nine words
/// in ten stand in sentences of more than `UNSTOPPED`.
const LONG_UNSTOPPED: usize = 45;
const UNSTOPPED: usize = 100;

/// How far sentences may be shortened; see [`crate::Piece`] for an example. What is left of one is its own words in their
/// order, and it says where they stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Shortening {
    /// Not at all; the program calls it `whole`.
    #[doc(alias = "whole")]
    Never,
    /// One far longer than sentences are is offered in pieces, and broken off where it does not fit, but none that is given
    /// as a sentence ([`crate::Article::lines`], [`crate::Article::sentences`]): the default.
    #[default]
    Long,
    /// Any may leave out what may go, see [`crate::clauses`]; the program calls it `trim`.
    #[doc(alias = "trim")]
    Every,
}

impl Shortening {
    /// Whether a sentence may be shortened: as the user cut it, it is shortened only where any may be.
    pub(crate) fn bears_on(self, sentence: &Sentence) -> bool {
        match self {
            Self::Never => false,
            Self::Long => !sentence.is_given(),
            Self::Every => true,
        }
    }
}

/// What may be chosen: a sentence, or a piece of one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unit {
    document: u32,
    sentence: u32,
    pub(crate) span: Span,
    words: u32,
    /// Opens its sentence.
    pub(crate) opens: bool,
    /// Closes its sentence.
    pub(crate) closes: bool,
}

impl Unit {
    /// The number of its document.
    pub(crate) fn document(&self) -> usize {
        self.document as usize
    }

    /// The number of its sentence in the document.
    pub(crate) fn sentence(&self) -> usize {
        self.sentence as usize
    }

    /// It is not all of its sentence.
    pub(crate) fn is_piece(&self) -> bool {
        !(self.opens && self.closes)
    }

    /// Words, as a budget counts them; see [`count_words`].
    pub(crate) fn words(&self) -> usize {
        self.words as usize
    }
}

/// The units of documents.
#[derive(Clone, Debug)]
pub(crate) struct Units<'d> {
    pub(crate) documents: &'d [Document<'d>],
    all: Vec<Unit>,
    /// Where those of each document start, and where the last ones end.
    starts: Vec<usize>,
}

impl<'d> Units<'d> {
    /// The units of documents: of their prose alone.
    pub(crate) fn new(documents: &'d [Document<'d>], shortening: Shortening) -> Self {
        let mut all = Vec::with_capacity(documents.iter().map(|document| document.sentences.len()).sum());
        let mut starts = Vec::with_capacity(documents.len() + 1);
        starts.push(0);
        for (number, document) in documents.iter().enumerate() {
            append(&mut all, document, number, shortening);
            starts.push(all.len());
        }
        Self { documents, all, starts }
    }

    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Unit> {
        self.all.iter()
    }

    pub(crate) fn at(&self, number: usize) -> &Unit {
        &self.all[number]
    }

    /// The numbers of the units of a document.
    pub(crate) fn of(&self, document: usize) -> Range<usize> {
        self.of_run(document..document + 1)
    }

    /// The numbers of the units of documents in a row.
    pub(crate) fn of_run(&self, documents: Range<usize>) -> Range<usize> {
        self.starts[documents.start]..self.starts[documents.end]
    }

    /// Whether units of several documents are here.
    pub(crate) fn are_of_several(&self) -> bool {
        self.all.first().zip(self.all.last()).is_some_and(|(first, last)| first.document != last.document)
    }

    /// The numbers of the units of each document.
    pub(crate) fn ranges(&self) -> Vec<Range<usize>> {
        (0..self.documents.len()).map(|document| self.of(document)).collect()
    }

    /// The number of a unit among those of its document, and how many these are.
    pub(crate) fn place(&self, number: usize) -> (usize, usize) {
        let own = self.of(self.all[number].document());
        (number - own.start, own.len())
    }

    /// The document of a unit.
    pub(crate) fn document_of(&self, unit: &Unit) -> &'d Document<'d> {
        &self.documents[unit.document()]
    }

    /// The text of a unit.
    pub(crate) fn text_of(&self, unit: &Unit) -> &'d str {
        unit.span.of(self.document_of(unit).text)
    }

    /// The sentence of a unit.
    pub(crate) fn sentence_of(&self, unit: &Unit) -> &'d Sentence {
        &self.document_of(unit).sentences[unit.sentence()]
    }

    /// Whether a unit opens its paragraph.
    pub(crate) fn opens_paragraph(&self, unit: &Unit) -> bool {
        unit.opens && self.sentence_of(unit).opens_paragraph
    }

    /// Whether a unit closes its paragraph.
    pub(crate) fn closes_paragraph(&self, unit: &Unit) -> bool {
        let next = self.document_of(unit).sentences.get(unit.sentence() + 1);
        unit.closes && next.is_none_or(|next| next.opens_paragraph)
    }

    /// Whether a unit stands right behind a heading.
    pub(crate) fn is_after_heading(&self, unit: &Unit) -> bool {
        let before = unit.sentence().checked_sub(1).filter(|_| unit.opens);
        before.is_some_and(|before| self.document_of(unit).sentences[before].kind == Kind::Heading)
    }
}

/// Appends the units of a document, the `number`-th.
fn append(all: &mut Vec<Unit>, document: &Document<'_>, number: usize, shortening: Shortening) {
    let long = longest(document);
    for (index, sentence) in document.sentences.iter().enumerate() {
        if sentence.kind != Kind::Prose {
            continue;
        }
        let whole = Unit {
            document: to_u32(number),
            sentence: to_u32(index),
            span: sentence.span,
            words: u32::try_from(sentence.words()).unwrap_or(u32::MAX),
            opens: true,
            closes: true,
        };
        if sentence.words() > long && shortening.bears_on(sentence) {
            all.extend(cut(document.text, whole));
        } else {
            all.push(whole);
        }
    }
}

/// From how many words on a sentence of this document is offered in pieces.
fn longest(document: &Document<'_>) -> usize {
    let prose = document.sentences.iter().filter(|sentence| sentence.kind == Kind::Prose);
    let mut first_two = prose.clone();
    if let (Some(only), None) = (first_two.next(), first_two.next())
        && !document.text_of(only).contains(is_stop)
    {
        return LONG_UNSTOPPED;
    }
    let (mut all, mut long) = (0, 0);
    for sentence in prose {
        all += sentence.words();
        long += if sentence.words() > UNSTOPPED { sentence.words() } else { 0 };
    }
    if 10 * long > 9 * all { LONG_UNSTOPPED } else { LONG }
}

/// Marks that part sentences or what stands in them.
fn is_stop(c: char) -> bool {
    is_terminator(c) || is_separator(c)
}

/// The pieces of a long sentence.
fn cut(text: &str, whole: Unit) -> impl Iterator<Item = Unit> {
    let pieces = self::pieces::pieces(whole.span.of(text));
    let last = pieces.len().saturating_sub(1);
    pieces.into_iter().enumerate().map(move |(place, piece)| {
        let span = Span::new(piece.start, piece.end).shifted(whole.span.start);
        Unit {
            span,
            words: u32::try_from(count_words(span.of(text))).unwrap_or(u32::MAX),
            opens: place == 0,
            closes: place == last,
            ..whole
        }
    })
}
