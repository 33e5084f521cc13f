//! The article room: a text out of the form it came in, with its title and with what that form says of its structure:
//! which lines are headings, or where the user cut the sentences.
//!
//! Law: plain text and lines are handed on letter for letter. Of HTML and Markdown only the words an author wrote for
//! readers are left, and of subtitles those that are spoken, in their order, white space collapsed; a block of the page
//! is a paragraph of the text.

#[cfg(feature = "documents")]
mod archive;
#[cfg_attr(not(feature = "html"), expect(dead_code, reason = "some of it only pages need"))]
mod blocks;
#[cfg(feature = "html")]
mod clutter;
#[cfg(feature = "documents")]
mod docx;
#[cfg(feature = "documents")]
mod epub;
#[cfg(feature = "html")]
mod html;
#[cfg(feature = "markdown")]
mod markdown;
#[cfg(feature = "html")]
mod named;
#[cfg(feature = "documents")]
mod odt;
#[cfg(feature = "html")]
mod page;
#[cfg(feature = "documents")]
mod pdf;
#[cfg(feature = "documents")]
mod properties;
mod subtitles;
#[cfg(feature = "documents")]
mod xml;

use std::borrow::Cow;

use crate::date::Date;
use crate::error::Error;
use crate::span::Span;

/// The form a text is written in; see [`Article::read`] for an example.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum TextFormat {
    /// Running text.
    #[default]
    Text,
    /// A sentence a line, as the user cut them; a blank line parts paragraphs.
    Lines,
    /// CommonMark, with front matter, tables, footnotes and strikethrough.
    #[cfg(feature = "markdown")]
    Markdown,
    /// Subtitles (SRT, WebVTT), or a transcript with the time before or above its lines.
    Subtitles,
    /// A page, or a part of one.
    #[cfg(feature = "html")]
    Html,
}

/// The form of a file that is no text by itself; see [`Article::file`] for an example.
#[cfg(feature = "documents")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FileFormat {
    /// Word, since 2007.
    Docx,
    /// OpenDocument text.
    Odt,
    /// A book.
    Epub,
    /// Pages as they are printed.
    Pdf,
}

/// A text with its title and its structure: what a [`crate::Summarizer`] reads.
///
/// ```
/// use zubda::Article;
///
/// let article = Article::lines("ذهب د. أحمد.\nوعاد.");
/// assert_eq!(article.split(), [0..20, 21..30]);
/// assert_eq!(&article.text()[21..30], "وعاد.");
/// ```
#[derive(Clone, Debug)]
pub struct Article<'t> {
    text: Cow<'t, str>,
    title: Option<String>,
    /// The title that the user knows.
    given_title: Option<String>,
    date: Option<Date>,
    layout: Layout,
    /// The text is another than what was read.
    is_extracted: bool,
}

/// What is known of a text's structure.
#[derive(Clone, Debug)]
pub(crate) enum Layout {
    /// Nothing: paragraphs and headings are to be told from the text itself.
    Plain,
    /// The form shows its blocks.
    Blocks(Vec<Block>),
    /// The sentences are given.
    Sentences(Vec<Given>),
}

/// A paragraph or a heading of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) span: Span,
    pub(crate) is_heading: bool,
}

/// A sentence as the user cut it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Given {
    pub(crate) span: Span,
    pub(crate) opens_paragraph: bool,
}

impl<'t> Article<'t> {
    /// Reads `text`, which is written in this format.
    ///
    /// ```
    /// use zubda::{Article, TextFormat};
    ///
    /// let article = Article::read("1\n00:00:01,000 --> 00:00:04,200\nكان الميناء مظلما.\n", TextFormat::Subtitles)?;
    /// assert_eq!(article.text(), "كان الميناء مظلما.");
    /// # Ok::<(), zubda::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Article::html`], if it is HTML.
    pub fn read(text: &'t str, format: TextFormat) -> Result<Self, Error> {
        Ok(match format {
            TextFormat::Text => Self::plain(text),
            TextFormat::Lines => Self::lines(text),
            #[cfg(feature = "markdown")]
            TextFormat::Markdown => Self::markdown(text),
            TextFormat::Subtitles => Self::subtitles(text),
            #[cfg(feature = "html")]
            TextFormat::Html => Self::html(text)?,
        })
    }

    /// Running text, as it stands.
    ///
    /// ```
    /// assert_eq!(zubda::Article::plain("وصل القطار.\n").text(), "وصل القطار.\n");
    /// ```
    #[must_use]
    pub fn plain(text: &'t str) -> Self {
        Self::new(Cow::Borrowed(text), None, Layout::Plain)
    }

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

    /// Markdown: headings are headings; emphasis, links and quotations are their text; code, tables, images, footnotes
    /// and raw HTML are left out. The title is that of the front matter, else the first heading of level 1.
    ///
    /// ```
    /// use zubda::Article;
    ///
    /// let article = Article::markdown("# سد النهضة\n\nاكتمل **ملء** [السد](https://example.org) أمس.");
    /// assert_eq!(article.title(), Some("سد النهضة"));
    /// assert_eq!(article.text(), "سد النهضة\n\nاكتمل ملء السد أمس.");
    /// ```
    #[cfg(feature = "markdown")]
    #[must_use]
    pub fn markdown(text: &str) -> Self {
        let (blocks, title) = markdown::read(text);
        Self::of_blocks(blocks, title)
    }

    /// Subtitles or a transcript: what is said as running text, without times, numbers, tags, music and sounds. A dash
    /// at the head of a line opens a paragraph for who speaks.
    ///
    /// ```
    /// use zubda::Article;
    ///
    /// let article = Article::subtitles("1\n00:00:01,000 --> 00:00:04,200\n<i>كان الميناء\nمظلما.</i>\n");
    /// assert_eq!(article.text(), "كان الميناء مظلما.");
    /// ```
    #[must_use]
    pub fn subtitles(text: &str) -> Self {
        Self::of_blocks(subtitles::read(text), None)
    }

    /// The article of a page: menus, share bars, teasers, captions, tables, notes and code are left out, as far as they
    /// are known for what they are. A page without an article has an empty text.
    ///
    /// ```
    /// use zubda::Article;
    ///
    /// let page = "<title>سد النهضة</title><nav><a href=/>الرئيسية</a></nav><p>اكتمل ملء <b>السد</b> أمس.</p>";
    /// let article = Article::html(page)?;
    /// assert_eq!((article.text(), article.title()), ("اكتمل ملء السد أمس.", Some("سد النهضة")));
    /// # Ok::<(), zubda::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::NestedTooDeep`] for a page no browser would show as it is written.
    #[cfg(feature = "html")]
    pub fn html(page: &str) -> Result<Self, Error> {
        let (blocks, title) = html::read(page)?;
        Ok(Self::of_blocks(blocks, title))
    }

    /// The text of a file: its paragraphs and headings, without tables, notes, text boxes, captions, contents and what was
    /// deleted. The title is what is set as one, else that of the file's properties, unless it is a file's name.
    ///
    /// `limit`: the bytes that the file may hold once it is unpacked.
    ///
    /// ```no_run
    /// use zubda::{Article, FileFormat};
    ///
    /// let file = std::fs::read("report.docx").unwrap();
    /// let article = Article::file(&file, FileFormat::Docx, 100 << 20)?;
    /// # Ok::<(), zubda::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Damaged`] if it is no such file or not whole, [`Error::Locked`] if a password protects it,
    /// [`Error::NoLetters`] if its pages are pictures, [`Error::TooLarge`] if it holds more than the limit.
    #[cfg(feature = "documents")]
    pub fn file(file: &[u8], format: FileFormat, limit: u64) -> Result<Self, Error> {
        let (blocks, title) = match format {
            FileFormat::Docx => docx::read(file, limit)?,
            FileFormat::Odt => odt::read(file, limit)?,
            FileFormat::Epub => epub::read(file, limit)?,
            FileFormat::Pdf => pdf::read(file, limit)?,
        };
        Ok(Self::of_blocks(blocks, title))
    }

    fn new(text: Cow<'t, str>, title: Option<String>, layout: Layout) -> Self {
        let is_extracted = matches!(text, Cow::Owned(_));
        Self { text, title, given_title: None, date: None, layout, is_extracted }
    }

    fn of_blocks(blocks: blocks::Blocks, title: Option<String>) -> Self {
        let (text, blocks) = blocks.finish();
        Self::new(Cow::Owned(text), title, Layout::Blocks(blocks))
    }

    /// The same with a text of its own, which then goes along in JSON: for a text that nobody else has as it is.
    ///
    /// ```
    /// use zubda::{Article, logical_order};
    ///
    /// let turned = logical_order("راطقلا لصو");
    /// let article: Article<'static> = Article::plain(&turned).into_owned();
    /// assert_eq!(article.text(), "وصل القطار");
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Article<'static> {
        Article { is_extracted: true, ..self.detached() }
    }

    /// The same with a copy of its text, for whoever cannot keep what it was read from.
    ///
    /// ```
    /// use zubda::Article;
    ///
    /// let article: Article<'static> = Article::plain(&String::from("وصل القطار")).detached();
    /// assert_eq!(article.text(), "وصل القطار");
    /// ```
    #[must_use]
    pub fn detached(self) -> Article<'static> {
        let Self { text, title, given_title, date, layout, is_extracted } = self;
        Article { text: Cow::Owned(text.into_owned()), title, given_title, date, layout, is_extracted }
    }

    /// The same under a title that the user knows: it goes before the one that the form gives.
    #[must_use]
    pub fn with_title(self, title: impl Into<String>) -> Self {
        Self { given_title: Some(title.into()), ..self }
    }

    /// The same with the date it is of; [`crate::Summarizer::summarize_together`] makes use of it.
    #[must_use]
    pub fn with_date(self, date: Date) -> Self {
        Self { date: Some(date), ..self }
    }

    /// The text that all offsets point into; see [`Article`] for an example.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The title that the form gives, e.g. the page's; plain text gives none.
    ///
    /// ```
    /// assert_eq!(zubda::Article::plain("وصل القطار.").title(), None);
    /// ```
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// Whether the text is another than what was read: then nobody but the article can say what an offset points at.
    pub(crate) fn is_extracted(&self) -> bool {
        self.is_extracted
    }

    /// The title that the user knows.
    pub(crate) fn given_title(&self) -> Option<&str> {
        self.given_title.as_deref()
    }

    /// The date it is of, if it has one.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        self.date
    }

    pub(crate) fn layout(&self) -> &Layout {
        &self.layout
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
