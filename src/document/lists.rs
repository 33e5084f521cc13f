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
/// Words of the longest list that is shown as a whole, with what announces it.
const LONGEST_LIST: usize = 60;
/// Words of the shortest item that may stand for itself; shorter ones are labels.
const SHORTEST_ITEM: usize = 4;

impl Document<'_> {
    /// Items of a list need no full stop: where a line opens like one and so does the line beside it, neither is a heading.
    pub(super) fn mark_items(&mut self) {
        let mut before = None;
        for index in 0..self.sentences.len() {
            if !self.sentences[index].opens_paragraph {
                continue;
            }
            let is_item = self.may_be_item(index);
            if is_item && let Some(before) = before {
                self.take_for_item(before);
                self.take_for_item(index);
            }
            before = is_item.then_some(index);
        }
    }

    fn take_for_item(&mut self, index: usize) {
        let item = &mut self.sentences[index];
        if item.words() >= SHORTEST_ITEM {
            item.kind = Kind::Prose;
        }
    }

    /// Whether a line opens like an item of a list.
    fn may_be_item(&self, index: usize) -> bool {
        let sentence = &self.sentences[index];
        !sentence.is_declared
            && matches!(sentence.kind, Kind::Prose | Kind::Heading)
            && opens_item(self.text_of(sentence))
            && !is_section(self.text_of(sentence))
    }

    /// What announces a list says nothing without it (`في الأحوال الآتية:`), nor the list without that: a short list is part
    /// of its announcement, over a longer one it is a heading.
    pub(super) fn join_lists(&mut self) {
        let mut wholes = Vec::new();
        for index in 0..self.sentences.len() {
            match self.list_behind(index) {
                List::None => {}
                List::Short(items) => wholes.push((index, items)),
                List::Long => self.sentences[index].kind = Kind::Heading,
            }
        }
        self.join(wholes);
    }

    /// The list that a sentence announces.
    fn list_behind(&self, index: usize) -> List {
        let announcement = &self.sentences[index];
        let announces = announcement.kind == Kind::Prose
            && !announcement.is_declared
            && self.text_of(announcement).ends_with(':');
        let (mut items, mut words, mut is_item) = (0, announcement.words(), false);
        for sentence in &self.sentences[index + 1..] {
            if sentence.opens_paragraph {
                is_item = announces && opens_item(self.text_of(sentence));
            }
            if !is_item || sentence.is_declared || !matches!(sentence.kind, Kind::Prose | Kind::Heading) {
                break;
            }
            (items, words) = (items + 1, words + sentence.words());
            if words > LONGEST_LIST {
                return List::Long;
            }
        }
        match items {
            0 => List::None,
            1 if self.sections_follow(index + 1) => List::Long,
            _ => List::Short(items),
        }
    }

    /// Whether what looks like the only item of a list is the heading of the first of several sections: `1. تصحيح`.
    fn sections_follow(&self, item: usize) -> bool {
        let is_heading = |sentence: &Sentence| sentence.kind == Kind::Heading;
        let behind = self.sentences.get(item + 1);
        is_heading(&self.sentences[item]) && behind.is_some_and(|behind| behind.kind == Kind::Prose)
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
        if questions.len() >= FEWEST_QUESTIONS {
            self.join(questions.into_iter().map(|index| (index, self.answer_shown(index))).collect());
        }
    }

    /// Sentences of the answer that are shown with the question at `index`: all of a short one, else the first.
    fn answer_shown(&self, index: usize) -> usize {
        let behind = &self.sentences[index + 1..];
        let answer = &behind[..paragraph_length(behind)];
        let is_short = answer.iter().map(Sentence::words).sum::<usize>() <= LONGEST_ANSWER;
        if is_short { answer.len() } else { 1 }
    }

    /// Makes one sentence of each of these and of so many behind it.
    fn join(&mut self, wholes: Vec<(usize, usize)>) {
        let mut is_part = vec![false; self.sentences.len()];
        for (index, parts) in wholes {
            let last = index + parts;
            let words = self.sentences[index..=last].iter().map(|sentence| sentence.words).sum();
            let end = self.sentences[last].span.end;
            let whole = &mut self.sentences[index];
            (whole.kind, whole.words, whole.span.end) = (Kind::Prose, words, end);
            is_part[index + 1..=last].fill(true);
        }
        let mut parts = is_part.into_iter();
        self.sentences.retain(|_| parts.next() != Some(true));
    }
}

/// What stands behind an announcement.
enum List {
    None,
    /// So many sentences.
    Short(usize),
    Long,
}

/// Whether a line opens with a number and a full stop, as headings over headings do: `2. المنهج`, `2.1 البيئة السابقة`.
fn is_section(line: &str) -> bool {
    let behind = line.trim_start_matches(|c| class(c) == Class::Digit);
    behind.len() < line.len() && behind.starts_with('.')
}

/// Whether a line opens like an item of a list: `أ- `, `(ب) `, `1. `, a bullet.
fn opens_item(line: &str) -> bool {
    let marker = line.strip_prefix('(').unwrap_or(line);
    let behind = marker.trim_start_matches(|c| class(c) == Class::Digit);
    let behind = if behind.len() < marker.len() { Some(behind) } else { marker.strip_prefix(is_letter) };
    line.starts_with(['-', '–', '—', '*', '•', '·', '▪', '●', '■'])
        || behind.is_some_and(|behind| behind.trim_start().starts_with(['-', '–', ')', '.']))
}
