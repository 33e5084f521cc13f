//! The splitter alone: the sentences of a text with nothing left out.

use std::ops::Range;

use super::habits::Habits;
use super::{paragraphs, sentences};
use crate::article::{Article, Part};
use crate::span::Span;

/// The sentences of a text, as byte ranges in order: the splitter alone, with nothing left out. Those of an
/// [`Article`] are its [`Article::split`].
///
/// ```
/// let text = "قال د. أحمد: نعم. ثم غادر.";
/// let sentences: Vec<&str> = zubda::split(text).into_iter().map(|range| &text[range]).collect();
/// assert_eq!(sentences, ["قال د. أحمد: نعم.", "ثم غادر."]);
/// ```
#[must_use]
pub fn split(text: &str) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    split_part(text, Span::new(0, text.len()), &mut Habits::new(text), &mut spans);
    spans.into_iter().map(Span::range).collect()
}

fn split_part<'t>(text: &'t str, part: Span, habits: &mut Habits<'t>, spans: &mut Vec<Span>) {
    paragraphs::each_paragraph(part.of(text), |paragraph| {
        sentences::split_paragraph(text, paragraph.shifted(part.start), habits, spans);
    });
}

impl Article<'_> {
    /// The sentences of the article, as byte ranges of its text in order, with nothing left out.
    ///
    /// ```
    /// let article = zubda::Article::lines("ذهب. وعاد.\nونام.");
    /// assert_eq!(article.split().len(), 2);
    /// ```
    #[must_use]
    pub fn split(&self) -> Vec<Range<usize>> {
        let (text, mut spans) = (self.text(), Vec::new());
        let mut habits = Habits::new(text);
        self.each_part(|part| match part {
            Part::Text(span) => split_part(text, span, &mut habits, &mut spans),
            Part::Heading(span) => sentences::split_paragraph(text, span, &mut habits, &mut spans),
            Part::Sentence(given) => spans.push(given.span),
        });
        spans.into_iter().map(Span::range).collect()
    }
}
