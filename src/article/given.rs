//! Articles whose sentences are given: one a line, or one by one.

use std::borrow::Cow;

use super::{Article, Given, Layout};
use crate::span::Span;

impl<'t> Article<'t> {
    /// Text with a sentence a line: none is cut or joined again. A blank line parts paragraphs.
    ///
    /// ```
    /// use zubda::{Article, Summarizer};
    ///
    /// let article = Article::lines("ذهب د. أحمد. وعاد.\nثم نام");
    /// let summary = Summarizer::default().summarize_article(&article, None);
    /// assert_eq!(summary.sentences[0].text, "ذهب د. أحمد. وعاد.");
    /// ```
    #[must_use]
    pub fn lines(text: &'t str) -> Self {
        let (mut given, mut start, mut opens_paragraph) = (Vec::new(), 0, true);
        for line in text.split_inclusive('\n') {
            let span = Span::new(start, start + line.len()).trimmed(text);
            start += line.len();
            if span.is_empty() {
                opens_paragraph = true;
            } else {
                given.push(Given { span, opens_paragraph });
                opens_paragraph = false;
            }
        }
        Self::new(Cow::Borrowed(text), None, Layout::Sentences(given))
    }
}

impl Article<'static> {
    /// These sentences, none cut or joined again; the text is theirs, joined by line feeds. The n-th of them is the
    /// sentence of index n, even if it is blank.
    ///
    /// ```
    /// use zubda::{Article, Summarizer};
    ///
    /// let article = Article::sentences(["قال: نعم. ثم غادر", "", "وعاد مساء"]);
    /// let summary = Summarizer::default().summarize_article(&article, None);
    /// assert_eq!(summary.sentences[0].text, "قال: نعم. ثم غادر");
    /// assert_eq!(summary.sentences[1].index, 2);
    /// ```
    #[must_use]
    pub fn sentences<S: AsRef<str>>(sentences: impl IntoIterator<Item = S>) -> Self {
        let (mut text, mut given) = (String::new(), Vec::new());
        for (index, sentence) in sentences.into_iter().enumerate() {
            if index > 0 {
                text.push('\n');
            }
            let start = text.len();
            text.push_str(sentence.as_ref());
            let span = Span::new(start, text.len()).trimmed(&text);
            given.push(Given { span, opens_paragraph: index == 0 });
        }
        Self::new(Cow::Owned(text), None, Layout::Sentences(given))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given<'a>(article: &'a Article<'_>) -> Vec<(&'a str, bool)> {
        let Layout::Sentences(given) = &article.layout else { panic!("no sentences") };
        given.iter().map(|given| (given.span.of(&article.text), given.opens_paragraph)).collect()
    }

    #[test]
    fn lines_are_trimmed_and_blank_ones_part_paragraphs() {
        let article = Article::lines("\u{feff}أ. ب\r\n  ت\n \nث");
        assert_eq!(given(&article), [("أ. ب", true), ("ت", false), ("ث", true)]);
    }

    #[test]
    fn a_sentence_keeps_its_number_and_its_line_feeds() {
        let article = Article::sentences(["أ\nب ", "", "ت"]);
        assert_eq!(given(&article), [("أ\nب", true), ("", false), ("ت", false)]);
        assert_eq!(article.text(), "أ\nب \n\nت");
    }
}
