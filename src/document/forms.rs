//! What a form has filled in before its text begins (minutes, letters, reports): lines of a label and what it says,
//! `التاريخ: الثلاثاء 14 يناير`, `الحضور: ناصر العتيبي، منى السالم`.

use std::collections::{HashMap, HashSet};

use super::furniture::has_gap;
use super::items::is_marked;
use super::{Document, Kind, Sentence};
use crate::arabic::{is_digit, is_word_char};
use crate::article::LONGEST_LIST;
use crate::terminators::ends_with_terminator;

/// Fewer lines with a label are no form.
const FEWEST: usize = 3;
/// Words of the longest label.
const LONGEST_LABEL: usize = 3;
/// Words of the shortest that says something behind its label, numbers aside.
const SHORTEST_STATEMENT: usize = 4;
/// A label that only what is for sale has.
const PRICE: &str = "السعر";
/// What stands before the subject of a letter, or before what a fatwa is about.
const SUBJECT: [&str; 3] = ["الموضوع:", "Subject:", "عنوان الفتوى:"];

impl Document<'_> {
    /// The lines of a form at the head of the text are no sentences of it; their words tell its topic. Together those of an offer,
    /// with its price, are what it tells. Labels that come again are speakers.
    pub(super) fn mark_form(&mut self) {
        let label = |line: &Sentence| label_of(line, self.text);
        let Some(first) = self.sentences.iter().position(|line| label(line).is_some()) else { return };
        let prose = |sentence: &Sentence| sentence.kind == Kind::Prose;
        if self.sentences[..first].iter().any(prose) {
            return;
        }
        let labels: Vec<&str> = self.sentences[first..].iter().map_while(label).collect();
        let (form, text) = self.sentences[first..].split_at_mut(labels.len());
        let words =
            |part: &[Sentence]| part.iter().filter(|line| prose(line)).map(Sentence::words).sum::<usize>();
        let said: HashSet<&str> = text.iter().filter_map(label).collect();
        let distinct: HashSet<&str> = labels.iter().copied().collect();
        let come_again = distinct.len() < labels.len() || !distinct.is_disjoint(&said);
        if labels.len() < FEWEST || come_again {
            return;
        }
        if labels.contains(&PRICE) && form.iter().map(Sentence::words).sum::<usize>() <= LONGEST_LIST {
            let behind = labels.len() - 1;
            self.join(vec![(first, behind)]);
        } else if words(text) > words(form) {
            form.iter_mut().filter(|line| prose(line)).for_each(|line| line.kind = Kind::Heading);
        }
    }
}

impl Document<'_> {
    /// A label and what it says need no stop above one that has a stop: `سبب الحادث: انفجار الإطار الأمامي` over `المكان: طريق
    /// المطار.` Labels that come again are speakers, and the first line is a title.
    pub(super) fn mark_labelled(&mut self) {
        let lines: Vec<usize> =
            (0..self.sentences.len()).filter(|&index| self.sentences[index].opens_paragraph).collect();
        let labels: Vec<Option<&str>> = lines.iter().map(|&index| self.stated_label(index)).collect();
        let mut counts = HashMap::new();
        for label in labels.iter().flatten() {
            *counts.entry(*label).or_insert(0) += 1;
        }
        let is_single = |label: &str| counts.get(label) == Some(&1);
        let is_stated = |at: usize, kind: Kind| {
            self.sentences[lines[at]].kind == kind && labels[at].is_some_and(is_single)
        };
        let stated = (2..lines.len())
            .map(|next| next - 1)
            .filter(|&at| is_stated(at, Kind::Heading) && is_stated(at + 1, Kind::Prose));
        for index in stated.map(|at| lines[at]).collect::<Vec<_>>() {
            self.sentences[index].kind = Kind::Prose;
        }
    }

    /// The label of a line that says something behind it.
    fn stated_label(&self, index: usize) -> Option<&str> {
        let line = &self.sentences[index];
        let said = self.text_of(line);
        let label = label(said).filter(|_| line.is_guessed_text() && !has_gap(said) && !is_marked(said))?;
        let behind =
            said[label.len() + 1..].split_whitespace().filter(|word| !word.contains(is_digit)).count();
        (said[label.len()..].starts_with(": ") && behind >= SHORTEST_STATEMENT).then_some(label)
    }
}

/// The label that a line of a form opens with.
fn label_of<'t>(line: &Sentence, text: &'t str) -> Option<&'t str> {
    let said = line.span.of(text);
    if !line.is_guessed_text() || !line.opens_paragraph || ends_with_terminator(said) {
        return None;
    }
    label(said)
}

/// The label of few words that a line opens with, if something stands behind it: `إخراج: سامر الحكيم`.
pub(super) fn label(line: &str) -> Option<&str> {
    let (label, filled) = line.split_once(':')?;
    let is_label = label.split_whitespace().count() <= LONGEST_LABEL && label.contains(is_word_char);
    (is_label && filled.contains(is_word_char)).then_some(label)
}

/// Whether a line says what a letter is about.
pub(super) fn says_subject(line: &str) -> bool {
    SUBJECT.iter().any(|subject| line.starts_with(subject))
}

/// What a line says that a letter is about.
pub(super) fn subject(line: &str) -> Option<&str> {
    let said = SUBJECT.iter().find_map(|subject| line.strip_prefix(subject))?.trim_start();
    said.contains(is_word_char).then_some(said)
}
