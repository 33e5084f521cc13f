//! What the user should know about an input.

use super::Outcome;
use crate::article::Article;
use crate::document::is_letter;
use crate::select::Burst;
use crate::settings::{Budget, Limit};
use crate::text::{is_other_language, suspicion};
use crate::warning::Warning;

/// Of a document, by its number.
pub(super) fn warnings(article: &Article<'_>, outcome: &Outcome<'_>, number: usize) -> Vec<Warning> {
    let document = &outcome.units.documents[number];
    // What was taken out of a page may speak of tags.
    let doubt = suspicion(document.text).filter(|it| *it != Warning::Html || !article.is_extracted());
    let warning = if document.sentences.is_empty() {
        let is_page = article.has_blocks();
        Some(if is_page { Warning::NoRunningText } else { Warning::Empty })
    } else if doubt.is_some() {
        doubt
    } else if !document.text.contains(is_letter) {
        Some(Warning::NoLetters)
    } else if article.has_headings_alone() {
        Some(Warning::NoRunningText)
    } else if outcome.units.of(number).is_empty() {
        Some(Warning::NothingToChoose)
    } else if !document.is_arabic() {
        Some(Warning::NoArabic)
    } else {
        is_other_language(document.text).then_some(Warning::OtherLanguage)
    };
    warning.into_iter().collect()
}

/// Of a choice among all documents.
pub(crate) fn of_choice(outcome: &Outcome<'_>, asked: Budget) -> Vec<Warning> {
    let burst = outcome.selection.burst.map(|burst| over_budget(burst, asked));
    burst.into_iter().chain(outcome.unanswered.clone()).collect()
}

/// Of a summary that is longer than it was to be.
fn over_budget(Burst { budget, takes }: Burst, asked: Budget) -> Warning {
    // Behind the last character there would be a line feed, which is not counted.
    let (unit, ratio, end) = match asked.0 {
        Limit::Chars(_) => ("characters", None, 1),
        Limit::Ratio(ratio) => ("words", Some(ratio), 0),
        Limit::Words(_) | Limit::Sentences(_) => ("words", None, 0),
    };
    Warning::OverBudget { budget: budget - end, takes: takes - end, unit, ratio }
}
