//! What a summary shows: the chosen units, joined where nothing stands between them.

use std::ops::Range;

use crate::document::{between_page_marks, has_lines};
use crate::select::{Fate, Selection};
use crate::separators::{is_dash, is_separator};
use crate::span::Span;
use crate::terminators::{is_terminator, terminator};
use crate::units::Units;

/// Neighbouring chosen units of one sentence.
pub(super) struct Run {
    /// The first of them and the one behind the last.
    pub(super) units: Range<usize>,
    /// What is shown of them: ordered, with something left out between each and the next.
    pub(super) pieces: Vec<Span>,
}

/// The runs of a selection in a document, in order.
pub(super) fn runs(units: &Units<'_>, document: usize, selection: &Selection) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for number in units.of(document) {
        let unit = units.at(number);
        if selection.fates[number] != Fate::Chosen {
            continue;
        }
        let pieces = selection.shortened.get(&number).cloned().unwrap_or_else(|| vec![unit.span]);
        match runs.last_mut() {
            Some(run) if run.units.end == number && !unit.opens => {
                run.units.end = number + 1;
                run.join(units, pieces);
            }
            _ => runs.push(Run { units: number..number + 1, pieces }),
        }
    }
    for run in &mut runs {
        run.trim(units);
        run.leave_page_marks(units);
    }
    runs
}

impl Run {
    /// Appends the pieces of the unit behind it; two with nothing but white space between them are one.
    fn join(&mut self, units: &Units<'_>, pieces: Vec<Span>) {
        let mut pieces = pieces.into_iter();
        let text = self.source(units);
        if let (Some(last), Some(first)) = (self.pieces.last_mut(), pieces.as_slice().first())
            && text[last.end..first.start].trim().is_empty()
        {
            last.end = first.end;
            pieces.next();
        }
        self.pieces.extend(pieces);
    }

    /// The text of its document.
    fn source<'d>(&self, units: &Units<'d>) -> &'d str {
        units.document_of(units.at(self.units.start)).text
    }

    /// The sentence it is of.
    fn sentence(&self, units: &Units<'_>) -> Span {
        units.sentence_of(units.at(self.units.start)).span
    }

    /// Whether it is less than its sentence.
    pub(super) fn is_part(&self, units: &Units<'_>) -> bool {
        self.pieces != [self.sentence(units)]
    }

    /// Takes off the comma that set it apart from what came behind it, and those that set its pieces apart from what stood
    /// between them.
    fn trim(&mut self, units: &Units<'_>) {
        let (text, end) = (self.source(units), self.sentence(units).end);
        for piece in self.pieces.iter_mut().skip(1) {
            piece.start = piece.end - piece.of(text).trim_start_matches(sets_apart).len();
        }
        if let Some(last) = self.pieces.last_mut().filter(|last| last.end < end) {
            last.end = last.start + trimmed(last.of(text)).len();
        }
    }

    /// Leaves out the numbers and the running heads of the pages that it goes on over.
    fn leave_page_marks(&mut self, units: &Units<'_>) {
        let text = self.source(units);
        if self.pieces.iter().any(|piece| has_lines(text, *piece)) {
            self.pieces = self.pieces.iter().flat_map(|piece| between_page_marks(text, *piece)).collect();
        }
    }

    /// The pieces as they are printed: joined by spaces, the sentence's own terminator behind them.
    pub(super) fn text(&self, units: &Units<'_>) -> String {
        let (text, sentence) = (self.source(units), self.sentence(units));
        let mut printed = String::with_capacity(sentence.end - sentence.start);
        for (number, piece) in self.pieces.iter().enumerate() {
            printed.push_str(if number > 0 { " " } else { "" });
            printed.push_str(piece.of(text));
        }
        let is_cut = self.pieces.last().is_some_and(|last| last.end < sentence.end);
        if is_cut && !printed.ends_with(is_terminator) {
            printed.push_str(terminator(sentence.of(text)));
        }
        printed
    }
}

/// A piece without the mark that set it apart from what came behind it.
fn trimmed(piece: &str) -> &str {
    piece.trim_end_matches(sets_apart)
}

/// Whether a character sets what stands behind it apart from what stands before it.
fn sets_apart(c: char) -> bool {
    c.is_whitespace() || is_separator(c) || is_dash(c)
}
