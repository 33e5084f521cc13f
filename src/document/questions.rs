//! Questions and their answers: neither says much without the other. They are told by what they say that they are (`س:`,
//! `ج:`), by who speaks in turns, or by standing in a list of questions.

use std::collections::HashMap;
use std::ops::Range;

use memchr::{memchr, memchr2};

use super::{Document, Kind, Sentence, count_words, words};
use crate::arabic::{is_digit, is_word_char};
use crate::bullets::is_bullet;
use crate::fold::{composed, fold};
use crate::span::head;
use crate::speech::Speech;
use crate::terminators::asks;

/// So many questions with an answer behind each make a list of them.
const FEWEST_QUESTIONS: usize = 3;
/// Paragraphs of an answer; a first line with more of them before the next question is the headline.
const MOST_PARAGRAPHS: usize = 4;
/// An answer of no more words is shown as a whole.
const LONGEST_ANSWER: usize = 25;
/// Words of the longest sentence that answers and tells nothing: `نعم.` On which condition is said behind it.
const LONGEST_YES: usize = 2;
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
        let question = |index: usize| Some((index, self.question_at(index)?));
        let mut questions: Vec<(usize, usize)> = (0..self.sentences.len()).filter_map(question).collect();
        if let [(0, _), (next, _), ..] = questions[..] {
            let opens_paragraph = |sentence: &&Sentence| sentence.opens_paragraph;
            if self.sentences[1..next].iter().filter(opens_paragraph).count() > MOST_PARAGRAPHS {
                questions.remove(0);
            }
        }
        if questions.len() < FEWEST_QUESTIONS {
            return Vec::new();
        }
        questions.into_iter().map(|(start, end)| (start, end - start + self.answer_shown(end))).collect()
    }

    /// The last sentence of the question that may open at `index` and has its answer behind it: a heading, or a paragraph
    /// between bullets that ends with one, `■ روايتك بلا حوار. لماذا؟`
    fn question_at(&self, index: usize) -> Option<usize> {
        let this = &self.sentences[index];
        if this.is_declared {
            return None;
        }
        let is_heading = this.kind == Kind::Heading;
        let is_marked =
            || this.kind == Kind::Prose && this.opens_paragraph && self.text_of(this).starts_with(is_bullet);
        let end = match () {
            () if is_heading => index,
            () if is_marked() => self.end_of_marked_question(index)?,
            () => return None,
        };
        let is_answered = self.sentences.get(end + 1).is_some_and(|answer| self.may_answer(answer));
        (is_answered && asks(self.text_of(&self.sentences[end]))).then_some(end)
    }

    /// The last sentence of the paragraph at `index`, if it is no longer than a question and another bullet stands behind it.
    fn end_of_marked_question(&self, index: usize) -> Option<usize> {
        let paragraph = self.paragraph_from(index);
        let reply = self.text_of(self.sentences.get(index + paragraph.len())?);
        let is_short = words(paragraph) <= LONGEST_QUESTION;
        (is_short && reply.starts_with(is_bullet) && !asks(reply)).then(|| index + paragraph.len() - 1)
    }

    /// Whether a sentence may be the first of an answer: prose, or the same `نعم.` as before.
    fn may_answer(&self, sentence: &Sentence) -> bool {
        sentence.kind == Kind::Prose || sentence.kind == Kind::Duplicate && self.says_yes(sentence)
    }

    /// Whether a sentence has no more words than `نعم.` behind the name of who says it.
    fn says_yes(&self, sentence: &Sentence) -> bool {
        let said = self.text_of(sentence);
        sentence.words() <= LONGEST_YES + LONGEST_NAME
            && count_words(said.rsplit(':').next().unwrap_or(said)) <= LONGEST_YES
    }

    /// The questions that say that they are one, or are put by one speaker to another, and the sentences behind the first of
    /// each that are shown with it.
    fn questions_in_turns(&self) -> Vec<(usize, usize)> {
        if !may_ask(self.text) {
            return Vec::new();
        }
        let speakers = self.speakers();
        let (mut found, mut waiting, mut label) = (Vec::new(), None::<Asked<'_>>, None::<Label>);
        for (Range { start, .. }, paragraph) in self.paragraphs() {
            if let Some(part) = self.label_alone(paragraph) {
                label = Some(Label { start, part });
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
            let is_short = || words(paragraph) <= LONGEST_QUESTION;
            let asks = || asks(self.text_of(&paragraph[paragraph.len() - 1]));
            if let Some(Asked { start: question, .. }) = answered {
                found.push((question, start - 1 - question + self.answer_shown(start - 1)));
            } else if part == Some(Part::Question) && is_short() {
                waiting = Some(Asked { start: label.map_or(start, |label| label.start), speaker: None });
            } else if name.is_some() && asks() && is_short() {
                waiting = Some(Asked { start, speaker: name });
            }
        }
        found
    }

    /// The part whose label a paragraph is and nothing else.
    fn label_alone(&self, paragraph: &[Sentence]) -> Option<Part> {
        let [Sentence { words: 1..=LONGEST_LABEL, .. }] = paragraph else { return None };
        let line = composed(self.text_of(&paragraph[0])).trim_end_matches([':', ' ']).replace(TATWEEL, "");
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
        (first.is_guessed_text() || self.may_answer(first)).then(|| self.text_of(first))
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

    /// Sentences of the answer that are shown with the question at `index`: all of a short one, else the first that tells
    /// something.
    fn answer_shown(&self, index: usize) -> usize {
        let answer = self.paragraph_from(index + 1);
        let is_short = words(answer) <= LONGEST_ANSWER;
        let told = || answer.iter().take_while(|sentence| self.says_yes(sentence)).count() + 1;
        if is_short { answer.len() } else { told().min(answer.len()) }
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
    let line = composed(head(line, LONGEST_NAME_BYTES));
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
    use unicode_normalization::UnicodeNormalization;

    use super::*;
    use crate::document::told;

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
        told(text).into_iter().map(|(_, sentence)| sentence).collect()
    }

    #[test]
    fn labels_are_read_whatever_marks_and_letters_stand_around_them() {
        let text = "سؤال: من بنى الجسر القديم؟\nإجابة: بناه أهل القرية قبل مئة عام.\n\
                    سؤال: ومن يصلحه اليوم؟\nإجابة: لا أحد يصلحه منذ سنوات طويلة.";
        let marked: Vec<String> = text.lines().map(|line| format!("\u{202b}{line}\u{202c}")).collect();
        for text in [text, &text.nfd().collect::<String>(), &marked.join("\n")] {
            assert_eq!(sentences(text).len(), 2, "{text}");
        }
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
    fn on_which_condition_something_is_so_stands_with_the_answer() {
        let condition = "إذا كان ذلك لمصلحة الفقير كأن يعطى كل شهر ما يكفيه ولم يتأخر عن تمام الحول، أما تأخيرها ثم \
                         تقسيطها بعد الحول بلا عذر فلا يجوز عند أحد.";
        let one = format!("س: هل يجوز تقسيط الزكاة؟\nج: نعم. {condition} ومن أخرها أثم.\n");
        let other = format!("س: وهل يجوز تعجيلها؟\nج: نعم. {condition}\n");
        let found = sentences(&format!("{one}{other}"));
        assert_eq!(found.len(), 3);
        assert!(found.iter().step_by(2).all(|sentence| sentence.ends_with(condition)), "{found:?}");
    }

    #[test]
    fn a_question_between_bullets_may_be_more_than_one_sentence() {
        let found = sentences(
            "■ كيف بدأت الكتابة؟\n- بدأت في السجن.\n■ روايتك الأخيرة بلا حوار. لماذا؟\n- لأن أبطالها لا يتكلمون.\n\
             ■ ماذا تكتب الآن؟\n- أكتب سيرة جدي.\n",
        );
        assert_eq!(
            found,
            [
                "■ كيف بدأت الكتابة؟ - بدأت في السجن.",
                "■ روايتك الأخيرة بلا حوار. لماذا؟ - لأن أبطالها لا يتكلمون.",
                "■ ماذا تكتب الآن؟ - أكتب سيرة جدي."
            ]
        );
        let told = ["وصل البحارة", "عاد الصيادون", "نزل الركاب"]
            .map(|who| format!("- {who} أمس. من أين؟\n{who} من الجزيرة البعيدة مع الفجر.\n"));
        assert_eq!(sentences(&told.concat()).len(), 9);
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
