//! What the user should know about an input.

use super::Outcome;
use crate::article::{Article, Layout};
use crate::select::Burst;
use crate::settings::{Budget, Limit};
use crate::text::{other_language, suspicion};

/// Of a document, by its number.
pub(super) fn warnings(article: &Article<'_>, outcome: &Outcome<'_>, number: usize) -> Vec<String> {
    let document = &outcome.units.documents[number];
    let mut warnings = Vec::new();
    if document.sentences.is_empty() && matches!(article.layout(), Layout::Blocks(_)) {
        warnings.push(
            "no running text found: nothing but menus, links, tables, code and the like; --input-format text takes all \
             of it as it stands"
                .to_owned(),
        );
    } else if document.sentences.is_empty() {
        warnings.push("the document is empty".to_owned());
    } else if let Some(suspicion) = suspicion(document.text) {
        warnings.push(suspicion.to_owned());
    } else if outcome.units.of(number).is_empty() {
        warnings.push(
            "nothing but headings, rows of tables and boilerplate; --keep-boilerplate keeps all but the headings"
                .to_owned(),
        );
    } else if !document.is_arabic() {
        warnings.push("no Arabic letters: the rules and the stop words are for Arabic".to_owned());
    } else {
        warnings.extend(other_language(document.text).map(str::to_owned));
    }
    warnings
}

/// Of a summary that is longer than it was to be.
pub(crate) fn over_budget(Burst { budget, takes }: Burst, asked: Budget) -> String {
    let (unit, ratio) = match asked.0 {
        Limit::Chars(_) => ("characters", String::new()),
        Limit::Ratio(ratio) => ("words", format!(", {ratio} of the text")),
        Limit::Words(_) | Limit::Sentences(_) => ("words", String::new()),
    };
    let end = usize::from(matches!(asked.0, Limit::Chars(_)));
    let (budget, takes) = (budget - end, takes - end);
    format!("over the budget: it is {budget} {unit}{ratio}, and the smallest good sentence has {takes}")
}
