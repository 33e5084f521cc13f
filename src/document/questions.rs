//! Questions and their answers: neither says much without the other. They are told by what they say that they are (`س:`,
//! `ج:`), by who speaks in turns, or by standing in a list of questions.

use std::collections::HashMap;

use memchr::{memchr, memchr2};

use super::{Document, Kind, Sentence, goes_on};
use crate::arabic::{is_digit, is_word_char};
use crate::fold::fold;
use crate::span::head;
use crate::speech::Speech;
use crate::terminators::asks;

/// So many questions with an answer behind each make a list of them.
const FEWEST_QUESTIONS: usize = 3;
/// Paragraphs of an answer; a first line with more of them before the next question is the headline.
const MOST_PARAGRAPHS: usize = 4;
/// An answer of no more words is shown as a whole.
const LONGEST_ANSWER: usize = 25;
/// So many that say what they are, or who says them, make an interview.
const FEWEST_TURNS: usize = 2;
/// Words of the longest question that is shown with its answer; a longer one says something itself.
const LONGEST_QUESTION: usize = 40;
/// What a question and what an answer says that it is, before a mark or on a line of its own; so do what is wrong with a
/// machine and what mends it.
const LABELS: [(Part, [&str; 8]); 2] = [
    (Part::Question, ["س", "سؤال", "السؤال", "نص السؤال", "Q", "Question", "المشكلة", "العطل"]),
    (Part::Answer, ["ج", "جواب", "الجواب", "إجابة", "الإجابة", "A", "Answer", "الحل"]),
];
/// Words of the longest of them.
const LONGEST_LABEL: u32 = 2;
/// What a label may be drawn out with: `الإجابــة`.
const TATWEEL: char = 'ـ';
/// Words of the longest name of a speaker, and its bytes.
const LONGEST_NAME: usize = 4;
const LONGEST_NAME_BYTES: usize = 60;

/// What somebody's turn is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Question,
    Answer,
}

/// A label that stands on a line of its own before what it is of.
#[derive(Clone, Copy)]
struct Label {
    start: usize,
    part: Part,
}

/// A question that waits for its answer.
#[derive(Clone, Copy)]
struct Asked<'t> {
    start: usize,
    /// Who asks, where names stand before what is said.
    speaker: Option<&'t str>,
}

impl Document<'_> {
    /// A question is part of its answer, which says little without it.
    pub(super) fn join_questions(&mut self) {
        let turns = self.questions_in_turns();
        let questions = if turns.len() >= FEWEST_TURNS { turns } else { self.questions_of_a_list() };
        self.join(questions);
    }

    /// The questions of a list of them, and the sentences behind each that are shown with it.
    fn questions_of_a_list(&self) -> Vec<(usize, usize)> {
        let asks = |index: &usize| {
            let [this, next] = [*index, index + 1].map(|index| &self.sentences[index]);
            this.kind == Kind::Heading
                && !this.is_declared
                && asks(self.text_of(this))
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
            return Vec::new();
        }
        questions.into_iter().map(|index| (index, self.answer_shown(index))).collect()
    }

    /// The questions that say that they are one, or are put by one speaker to another, and the sentences behind the first of
    /// each that are shown with it.
    fn questions_in_turns(&self) -> Vec<(usize, usize)> {
        if !may_ask(self.text) {
            return Vec::new();
        }
        let speakers = self.speakers();
        let (mut found, mut waiting, mut label) = (Vec::new(), None::<Asked<'_>>, None::<Label>);
        let mut start = 0;
        for paragraph in self.sentences.chunk_by(goes_on) {
            if let Some(part) = self.label_alone(paragraph) {
                label = Some(Label { start, part });
                start += 1;
                continue;
            }
            let label = label.take();
            let said = self.said_in_turn(&paragraph[0]);
            let part = said.and_then(|said| label.map_or_else(|| labelled(said), |label| Some(label.part)));
            let name = said.and_then(speaker).filter(|name| speakers.get(name) >= Some(&FEWEST_TURNS));
            let answered = waiting.take().filter(|asked| match asked.speaker {
                None => part == Some(Part::Answer),
                Some(other) => name.is_some_and(|name| name != other),
            });
            let is_short = || paragraph.iter().map(Sentence::words).sum::<usize>() <= LONGEST_QUESTION;
            let asks = || asks(self.text_of(&paragraph[paragraph.len() - 1]));
            if let Some(Asked { start: question, .. }) = answered {
                found.push((question, start - 1 - question + self.answer_shown(start - 1)));
            } else if part == Some(Part::Question) && is_short() {
                waiting = Some(Asked { start: label.map_or(start, |label| label.start), speaker: None });
            } else if name.is_some() && asks() && is_short() {
                waiting = Some(Asked { start, speaker: name });
            }
            start += paragraph.len();
        }
        found
    }

    /// The part whose label a paragraph is and nothing else.
    fn label_alone(&self, paragraph: &[Sentence]) -> Option<Part> {
        let [Sentence { words: 1..=LONGEST_LABEL, .. }] = paragraph else { return None };
        let line = self.text_of(&paragraph[0]).trim_end_matches([':', ' ']).replace(TATWEEL, "");
        // A letter may be the heading over the words that open with it.
        let is_word = line.chars().nth(1).is_some();
        part_with(|label| is_word && label == line)
    }

    /// Whether a heading says that a question stands under it, and the next that says so much has the answer.
    pub(crate) fn opens_question(&self, index: usize) -> bool {
        // Up to the next label, so that many questions take no longer than one.
        let mut labels = self.sentences[index..].chunks(1).map(|line| self.label_alone(line));
        labels.next() == Some(Some(Part::Question)) && labels.flatten().next() == Some(Part::Answer)
    }

    /// What a paragraph says that may be a turn of somebody's, from its first sentence on.
    fn said_in_turn(&self, first: &Sentence) -> Option<&str> {
        first.is_guessed_text().then(|| self.text_of(first))
    }

    /// Who speaks, and how often.
    fn speakers(&self) -> HashMap<&str, usize> {
        let mut speakers = HashMap::new();
        let paragraphs = self.sentences.iter().filter(|sentence| sentence.opens_paragraph);
        for name in paragraphs.filter_map(|first| speaker(self.said_in_turn(first)?)) {
            *speakers.entry(name).or_default() += 1;
        }
        speakers
    }

    /// Sentences of the answer that are shown with the question at `index`: all of a short one, else the first.
    fn answer_shown(&self, index: usize) -> usize {
        let answer = self.sentences[index + 1..].chunk_by(goes_on).next().unwrap_or_default();
        let is_short = answer.iter().map(Sentence::words).sum::<usize>() <= LONGEST_ANSWER;
        if is_short { answer.len() } else { 1 }
    }
}

/// Whether a text may put questions: it has a question mark, or says what mends something. Most have neither.
fn may_ask(text: &str) -> bool {
    // The last byte of ؟.
    memchr2(b'?', b'\x9f', text.as_bytes()).is_some() || text.contains("الحل:")
}

/// What a line says that it is, by a label, perhaps a number, and a mark: `س:`, `ج 2 -`, `السؤال (3):`.
fn labelled(line: &str) -> Option<Part> {
    let is_number = |c: char| is_digit(c) || matches!(c, ' ' | '\u{a0}' | '(' | ')');
    part_with(|label| {
        let behind = line.strip_prefix(label).map(|behind| behind.trim_start_matches(is_number));
        behind.is_some_and(|behind| behind.starts_with([':', '/', '-', '–']))
    })
}

/// The part that has such a label.
fn part_with(is_it: impl Fn(&str) -> bool) -> Option<Part> {
    LABELS.iter().find(|(_, labels)| labels.iter().any(|label| is_it(label))).map(|(part, _)| *part)
}

/// The name of whoever says a line, before its colon: `سهى العطار: نعم.` What reports a speech is none: `وأضاف: …`.
fn speaker(line: &str) -> Option<&str> {
    let opening = head(line, LONGEST_NAME_BYTES);
    let colon = memchr(b':', opening.as_bytes())?;
    let (name, said) = (&opening[..colon], &opening[colon + 1..]);
    let is_name = (1..=LONGEST_NAME).contains(&name.split_whitespace().count())
        && name.starts_with(is_word_char)
        && said.starts_with(char::is_whitespace);
    if !is_name {
        return None;
    }
    let first = fold(name.split_whitespace().next()?);
    let bare = first.strip_prefix(['و', 'ف']).unwrap_or(&first);
    [bare, &first].into_iter().all(|word| Speech::of(word).is_none()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speakers_are_told_from_what_reports_a_speech() {
        for (line, expected) in [
            ("د. سهى العطار: لا.", Some("د. سهى العطار")),
            ("متصل: السلام عليكم.", Some("متصل")),
            ("وأضاف: «لن نعود».", None),
            ("فسأل: من هناك؟", None),
            ("الساعة 10:30 صباحا", None),
            ("وفي اليوم التالي عاد الصيادون وقالوا: نعم.", None),
        ] {
            assert_eq!(speaker(line), expected, "{line}");
        }
    }

    /// The sentences of a text.
    fn sentences(text: &str) -> Vec<String> {
        let article = crate::Article::plain(text);
        let document = Document::new(&article, None, false);
        document.sentences.iter().map(|sentence| document.text_of(sentence).replace('\n', " ")).collect()
    }

    #[test]
    fn what_is_wrong_stands_with_what_mends_it() {
        let found = sentences(
            "المشكلة: الماء لا يدخل\nالحل: افتح الصنبور.\nالمشكلة: اهتزاز شديد\nالحل: اضبط الأرجل جيدا.\n",
        );
        assert_eq!(
            found,
            ["المشكلة: الماء لا يدخل الحل: افتح الصنبور.", "المشكلة: اهتزاز شديد الحل: اضبط الأرجل جيدا."]
        );
    }

    #[test]
    fn labels_on_lines_of_their_own_join_several_questions_with_their_answers() {
        let one =
            "السؤال\nهل يجب أن أعيد الجهاز في علبته الأصلية مع كل ملحقاته؟\nالجواب\nنعم، ومعه الفاتورة.\n";
        let other =
            "السؤال:\nكم يوما لدي حتى أعيد الجهاز إلى المتجر الذي اشتريته منه؟\nالجواب:\nأربعة عشر يوما.\n";
        assert_eq!(sentences(&format!("{one}{other}")).len(), 2);
        assert_eq!(sentences(one).len(), 4);
    }
}
