//! Exports of chats: whose a message is, and what the program says by itself.

use super::frames::{is_header, is_notice, sender};
use super::{Document, Kind, Sentence, goes_on, mark};
use crate::span::Span;

/// So many messages make a chat.
const FEWEST_MESSAGES: usize = 2;
/// Words of the shortest message that says something without the others: `تم`, `أنا معكم` are answers.
const SHORTEST_MESSAGE: usize = 4;

/// What the program for iPhones sets before what it says itself, in a message of anybody: `‎تم استبعاد الصورة`.
const OF_THE_PROGRAM: char = '\u{200e}';
/// What the one for Android sets behind the name of a file.
const ATTACHED: [&str; 2] = ["(الملف مرفق)", "(file attached)"];

impl Document<'_> {
    /// Among messages a line with a time and without a sender is the program's, `[…] تم حذف هذه الرسالة`, and so is what one
    /// says behind a sender for a picture or a file.
    pub(super) fn mark_notices(&mut self) {
        let text = self.text;
        let is_sender = |sentence: &&Sentence| {
            sentence.kind == Kind::Boilerplate && sender(sentence.span.of(text)).is_some()
        };
        if self.sentences.iter().filter(is_sender).take(FEWEST_MESSAGES).count() < FEWEST_MESSAGES {
            return;
        }
        let mut is_message = false;
        for paragraph in self.sentences.chunk_by_mut(goes_on) {
            let said = paragraph[0].span.of(text);
            let is_notice = is_notice(said) || (is_message && is_of_the_program(said));
            is_message = is_sender(&&paragraph[0]);
            if is_notice && !is_message {
                mark(paragraph, Kind::Boilerplate);
            }
        }
    }

    /// Lines that say who says what stands under them, and when; one right under the other they are hours of a day.
    pub(super) fn mark_headers(&mut self) {
        let (mut headers, mut after_header) = (Vec::new(), false);
        for (place, paragraph) in self.paragraphs() {
            let is_header = paragraph[0].is_guessed_text() && is_header(self.text_of_all(paragraph));
            if is_header && after_header {
                return;
            }
            after_header = is_header;
            headers.extend(is_header.then_some(place));
        }
        if headers.len() >= FEWEST_MESSAGES {
            for header in headers {
                mark(&mut self.sentences[header], Kind::Boilerplate);
            }
        }
    }

    /// Whether it is the export of a chat, whose messages have their times apart.
    pub(crate) fn is_chat(&self) -> bool {
        let says_when = |line: &str| is_notice(line) || is_header(line);
        let is_time = |line: &&Sentence| line.kind == Kind::Boilerplate && says_when(self.text_of(line));
        self.sentences.iter().filter(is_time).take(FEWEST_MESSAGES).count() == FEWEST_MESSAGES
    }

    /// A message says little without its sender: the name becomes part of it, the time stays apart.
    pub(super) fn join_senders(&mut self) {
        for index in 1..self.sentences.len() {
            let [stamp, message] = [index - 1, index].map(|index| &self.sentences[index]);
            if stamp.kind != Kind::Boilerplate || !message.is_guessed_text() {
                continue;
            }
            let Some(name) = sender(stamp.span.of(self.text)) else { continue };
            let start = stamp.span.start;
            let time = Span::new(start, start + name).trimmed(self.text);
            // What somebody says is no heading.
            let kind = if message.words() >= SHORTEST_MESSAGE { Kind::Prose } else { message.kind };
            let said = Span::new(start + name, message.span.end);
            let message = Sentence { kind, ..Sentence::new(self.text, said) };
            let time = Sentence { kind: Kind::Boilerplate, ..Sentence::new(self.text, time) };
            self.sentences[index - 1] = Sentence { opens_paragraph: true, ..time };
            self.sentences[index] = Sentence { opens_paragraph: true, ..message };
        }
    }
}

/// Whether a message is the program's.
fn is_of_the_program(message: &str) -> bool {
    message.starts_with(OF_THE_PROGRAM) || ATTACHED.iter().any(|mark| message.ends_with(mark))
}
