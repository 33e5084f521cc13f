//! The rules by which a sentence is told from the text by itself, whatever stands around it. A new one is a line in a list.

use super::boilerplate::is_boilerplate;
use super::calls::{asks_to_be_read, is_call};
use super::courtesies::is_courtesy;
use super::credits::{is_affiliation, is_credit, is_of_film, promises_coverage};
use super::frames::is_of_telegram;
use super::furniture::{is_note, is_tags};
use super::greetings::is_greeting;
use super::headings::{is_heading, is_heading_in_brackets};
use super::passage::{Passage, Rule};
use super::persons::{lines_up, names_persons, presents_person};
use super::tables::has_fields;
use super::{Kind, Sentence, is_letter, mark, words};
use crate::fold::composed;
use crate::span::Span;

/// What is beside the text in any paragraph.
const BESIDE: [Rule; 11] = [
    says_nothing,
    |sentence| is_of_telegram(sentence.text),
    |sentence| is_note(sentence.text),
    is_greeting,
    is_call,
    asks_to_be_read,
    is_credit,
    is_affiliation,
    names_persons,
    presents_person,
    lines_up,
];
/// What heads a text, or stands between its parts, if it is not beside it.
const HEADINGS: [Rule; 6] = [
    |sentence| is_tags(sentence.text),
    is_heading_in_brackets,
    is_courtesy,
    promises_coverage,
    is_of_film,
    |sentence| has_fields(sentence.text),
];

/// Tells what the sentences of one paragraph of `text` are.
pub(super) fn classify(text: &str, paragraph: Span, sentences: &mut [Sentence]) {
    let said = composed(paragraph.said(text).of(text));
    let line = Passage::new(&said, words(sentences));
    if is_boilerplate(&line) {
        mark(sentences, Kind::Boilerplate);
    } else if let [sentence] = sentences
        && is_heading(&line)
    {
        sentence.kind = Kind::Heading;
    }
    for sentence in sentences {
        let said = composed(sentence.span.said(text).of(text));
        let passage = Passage::new(&said, sentence.words());
        if passage.is_any(&BESIDE) {
            sentence.kind = Kind::Boilerplate;
        } else if passage.is_any(&HEADINGS) {
            sentence.kind = Kind::Heading;
        }
    }
}

/// Whether a sentence that its user cut is none of the text.
pub(super) fn is_beside_the_text(given: &Passage<'_>) -> bool {
    says_nothing(given) || is_boilerplate(given)
}

fn says_nothing(sentence: &Passage<'_>) -> bool {
    !sentence.text.contains(is_letter)
}
