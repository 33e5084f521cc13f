//! What the rooms above found out about a document, put into the words of a [`Summary`](super::Summary).

use super::runs::{Run, runs};
use super::{Explained, Piece, Skipped, SkippedKind, SummarySentence, Verdict};
use crate::document::{Document, Sentence, between_page_marks, count_words, has_lines};
use crate::merits::Merits;
use crate::select::{self, Selection};
use crate::span::{CharCount, Span};
use crate::units::Units;
use crate::warning::Warning;
use crate::worth::Worth;

/// What the rooms above found out about documents.
pub(crate) struct Outcome<'a> {
    pub(crate) units: &'a Units<'a>,
    pub(crate) worth: &'a Worth,
    /// The votes for each candidate.
    pub(crate) scores: &'a [f64],
    /// Place of each candidate in the order of scores, from 1.
    pub(crate) ranks: &'a [usize],
    pub(crate) selection: &'a Selection,
    /// Place of each candidate in the order of taking, from 1; see [`turns`].
    pub(crate) turns: &'a [Option<usize>],
    /// What there is to say of the query.
    pub(crate) unanswered: Option<Warning>,
}

/// The place of each of so many candidates in the order of taking, from 1; nothing for one that was not taken.
pub(crate) fn turns(candidates: usize, selection: &Selection) -> Vec<Option<usize>> {
    let mut turns = vec![None; candidates];
    for (place, &unit) in selection.order.iter().enumerate() {
        turns[unit] = Some(place + 1);
    }
    turns
}

impl Outcome<'_> {
    /// The chosen sentences of a document, in its order.
    pub(super) fn chosen(&self, document: usize) -> Vec<SummarySentence> {
        let mut chars = CharCount::new(self.units.documents[document].text);
        let mut place = |span: Span| Piece { bytes: span.range(), chars: chars.range(&span.range()) };
        let sentence = |run: Run| {
            let best = run.units.clone().min_by_key(|&unit| self.ranks[unit]).expect("a run has a unit");
            let pieces: Vec<Piece> = run.pieces.iter().map(|&piece| place(piece)).collect();
            let (first, last) = (&pieces[0], &pieces[pieces.len() - 1]);
            SummarySentence {
                index: self.units.at(best).sentence(),
                rank: self.ranks[best],
                score: self.scores[best],
                text: run.text(self.units),
                bytes: first.bytes.start..last.bytes.end,
                chars: first.chars.start..last.chars.end,
                pieces: if run.is_part(self.units) { pieces } else { Vec::new() },
            }
        };
        runs(self.units, document, self.selection).into_iter().map(sentence).collect()
    }

    /// Words of the chosen sentences of a document.
    pub(super) fn words(&self, document: usize) -> usize {
        let text = self.units.documents[document].text;
        let chosen =
            self.units.of(document).filter(|&unit| self.selection.fates[unit] == select::Fate::Chosen);
        let shown = |piece: &Span| between_page_marks(text, *piece);
        let count =
            |pieces: &[Span]| pieces.iter().flat_map(shown).map(|piece| count_words(piece.of(text))).sum();
        let words = |number| match self.selection.shortened.get(&number) {
            None if !has_lines(text, self.units.at(number).span) => self.units.at(number).words(),
            None => count(&[self.units.at(number).span]),
            Some(pieces) => count(pieces),
        };
        chosen.map(words).sum()
    }

    /// The sentences of a document that are no candidates.
    pub(crate) fn skipped(&self, document: usize) -> Vec<Skipped> {
        let document = &self.units.documents[document];
        let skipped = |(index, sentence): (usize, &Sentence)| {
            let kind = SkippedKind::of(sentence.kind)?;
            Some(Skipped { index, kind, text: sentence.span.of(document.text).to_owned() })
        };
        document.sentences.iter().enumerate().filter_map(skipped).collect()
    }

    fn merits(&self, candidate: usize) -> Merits {
        Merits::new(&self.selection.added[candidate].times(&self.worth.weights))
    }

    /// Every sentence of a document, candidate or not; a row for each piece of one that is offered in pieces.
    pub(crate) fn explanation(&self, document: usize) -> Vec<Explained> {
        let mut candidates = self.units.of(document).peekable();
        let document = &self.units.documents[document];
        let mut chars = CharCount::new(document.text);
        let mut explanation = Vec::with_capacity(document.sentences.len());
        for (index, sentence) in document.sentences.iter().enumerate() {
            if let Some(kind) = SkippedKind::of(sentence.kind) {
                explanation.push(left_out(document, index, sentence, kind, &mut chars));
            }
            while let Some(number) = candidates.next_if(|&number| self.units.at(number).sentence() == index) {
                explanation.push(self.explained(number, &mut chars));
            }
        }
        explanation
    }

    fn explained(&self, number: usize, chars: &mut CharCount<'_>) -> Explained {
        let unit = self.units.at(number);
        Explained {
            index: unit.sentence(),
            rank: Some(self.ranks[number]),
            score: Some(self.scores[number]),
            merits: Some(self.merits(number)),
            turn: self.turns[number],
            words: unit.words(),
            opens_paragraph: self.units.opens_paragraph(unit),
            verdict: self.selection.fates[number].into(),
            text: self.units.text_of(unit).to_owned(),
            bytes: unit.span.range(),
            chars: chars.range(&unit.span.range()),
        }
    }
}

fn left_out(
    document: &Document<'_>,
    index: usize,
    sentence: &Sentence,
    kind: SkippedKind,
    chars: &mut CharCount<'_>,
) -> Explained {
    Explained {
        index,
        rank: None,
        score: None,
        merits: None,
        turn: None,
        words: sentence.words(),
        opens_paragraph: sentence.opens_paragraph,
        verdict: Verdict::Skipped(kind),
        text: sentence.span.of(document.text).to_owned(),
        bytes: sentence.span.range(),
        chars: chars.range(&sentence.span.range()),
    }
}
