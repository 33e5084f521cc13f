//! Lists: what announces one says nothing without it, and in a list of questions and answers neither is without the other.

use super::headings::paragraph_length;
use super::{Document, Kind, Sentence, is_letter};
use crate::arabic::{Class, class};

/// So many questions with an answer behind each make a list of them.
const FEWEST_QUESTIONS: usize = 3;
/// Paragraphs of an answer; a first line with more of them before the next question is the headline.
const MOST_PARAGRAPHS: usize = 4;
/// An answer of no more words is shown as a whole.
const LONGEST_ANSWER: usize = 25;

impl Document<'_> {
    /// What announces a list says nothing without it: `في الأحوال الآتية:`.
    pub(super) fn mark_announcements(&mut self) {
        for index in 1..self.sentences.len() {
            let [this, next] = [index - 1, index].map(|index| &self.sentences[index]);
            if this.kind == Kind::Prose
                && !this.is_declared
                && next.opens_paragraph
                && self.text_of(this).ends_with(':')
                && opens_item(self.text_of(next))
            {
                self.sentences[index - 1].kind = Kind::Heading;
            }
        }
    }

    /// In a list of questions and answers a question is part of its answer, which says little without it.
    pub(super) fn join_questions(&mut self) {
        let asks = |index: &usize| {
            let [this, next] = [*index, index + 1].map(|index| &self.sentences[index]);
            this.kind == Kind::Heading
                && !this.is_declared
                && self.text_of(this).ends_with(['؟', '?'])
                && next.kind == Kind::Prose
        };
        let mut questions: Vec<usize> = (0..self.sentences.len().saturating_sub(1)).filter(asks).collect();
        if let [0, next, ..] = questions[..] {
            let opens_paragraph = |sentence: &&Sentence| sentence.opens_paragraph;
            if self.sentences[1..next].iter().filter(opens_paragraph).count() > MOST_PARAGRAPHS {
                questions.remove(0);
            }
        }
        if questions.len() < FEWEST_QUESTIONS {
            return;
        }
        let mut is_part = vec![false; self.sentences.len()];
        for index in questions {
            let behind = &self.sentences[index + 1..];
            let answer = &behind[..paragraph_length(behind)];
            let is_short = answer.iter().map(Sentence::words).sum::<usize>() <= LONGEST_ANSWER;
            let shown = &answer[..if is_short { answer.len() } else { 1 }];
            is_part[index + 1..=index + shown.len()].fill(true);
            let words: u32 = shown.iter().map(|sentence| sentence.words).sum();
            let end = shown[shown.len() - 1].span.end;
            let question = &mut self.sentences[index];
            question.kind = Kind::Prose;
            question.words += words;
            question.span.end = end;
        }
        let mut parts = is_part.into_iter();
        self.sentences.retain(|_| parts.next() != Some(true));
    }
}

/// Whether a line opens like an item of a list: `أ- `, `(ب) `, `1. `, a bullet.
fn opens_item(line: &str) -> bool {
    let marker = line.strip_prefix('(').unwrap_or(line);
    let behind = marker.trim_start_matches(|c| class(c) == Class::Digit);
    let behind = if behind.len() < marker.len() { Some(behind) } else { marker.strip_prefix(is_letter) };
    line.starts_with(['-', '–', '—', '*', '•', '·', '▪', '●', '■'])
        || behind.is_some_and(|behind| behind.trim_start().starts_with(['-', '–', ')', '.']))
}
