//! The article room: a text out of the form it came in, with its title and with what that form says of its structure:
//! which lines are headings, or where the user cut the sentences.
//!
//! Law: plain text and lines are handed on letter for letter. Of HTML and Markdown only the words an author wrote for
//! readers are left, and of subtitles those that are spoken, in their order, white space collapsed; a block of the page
//! is a paragraph of the text.

mod appendices;
#[cfg(feature = "documents")]
mod archive;
#[cfg_attr(not(feature = "html"), expect(dead_code, reason = "some of it only pages need"))]
mod blocks;
#[cfg(feature = "documents")]
mod cells;
#[cfg(feature = "html")]
mod clutter;
#[cfg(feature = "markdown")]
mod dialects;
#[cfg(feature = "documents")]
mod docx;
#[cfg(feature = "html")]
mod elements;
#[cfg(feature = "documents")]
mod epub;
#[cfg(feature = "html")]
mod flat;
mod format;
mod given;
#[cfg(feature = "html")]
mod headline;
#[cfg(feature = "html")]
mod html;
mod layout;
#[cfg(any(feature = "html", feature = "markdown", feature = "documents"))]
mod level;
#[cfg(feature = "markdown")]
mod markdown;
#[cfg(feature = "html")]
mod named;
#[cfg(any(feature = "html", feature = "documents"))]
mod note_mark;
#[cfg(feature = "documents")]
mod odt;
#[cfg(feature = "html")]
mod page;
#[cfg(feature = "documents")]
mod pdf;
#[cfg(feature = "documents")]
mod properties;
#[cfg(feature = "markdown")]
mod raw;
#[cfg(feature = "html")]
mod sink;
mod stamps;
#[cfg(feature = "html")]
mod stand_in;
mod subtitles;
#[cfg(feature = "documents")]
mod xml;

use std::borrow::Cow;

pub(crate) use self::appendices::{APPENDICES, RELATED};
#[cfg(feature = "documents")]
pub use self::format::FileFormat;
pub use self::format::TextFormat;
pub(crate) use self::layout::{Block, Given, LONGEST_LIST, Layout, Part};
use crate::date::Date;
#[cfg(feature = "html")]
use crate::error::Error;
use crate::warning::Warning;

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
    warnings: Vec<Warning>,
    /// The text is another than what was read.
    is_extracted: bool,
}

impl<'t> Article<'t> {
    /// Running text, as it stands.
    ///
    /// ```
    /// assert_eq!(zubda::Article::plain("وصل القطار.\n").text(), "وصل القطار.\n");
    /// ```
    #[must_use]
    pub fn plain(text: &'t str) -> Self {
        Self::new(Cow::Borrowed(text), None, Layout::Plain)
    }

    /// Markdown: headings are headings; emphasis, links, quotations and HTML are their text; code, tables, images and
    /// footnotes are left out. The title is that of the front matter, else the first heading of level 1.
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
    /// [`Error::NestedTooDeep`] for a page no browser would show as it is written, [`Error::TooManyAttributes`] for one
    /// with an element of more than 4096.
    #[cfg(feature = "html")]
    pub fn html(page: &str) -> Result<Self, Error> {
        let (blocks, title) = html::read(page)?;
        Ok(Self::of_blocks(blocks, title))
    }

    fn new(text: Cow<'t, str>, title: Option<String>, layout: Layout) -> Self {
        let is_extracted = matches!(text, Cow::Owned(_));
        let (given_title, date, warnings) = (None, None, Vec::new());
        Self { text, title, given_title, date, layout, warnings, is_extracted }
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
    /// let article: Article<'static> = Article::plain(&turned).into_extracted();
    /// assert_eq!(article.text(), "وصل القطار");
    /// ```
    #[must_use]
    pub fn into_extracted(self) -> Article<'static> {
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
        let Self { text, title, given_title, date, layout, warnings, is_extracted } = self;
        let text = Cow::Owned(text.into_owned());
        Article { text, title, given_title, date, layout, warnings, is_extracted }
    }

    /// The same under a title that the user knows: it goes before the one that the form gives.
    ///
    /// ```
    /// let article = zubda::Article::plain("وصل القطار إلى المحطة.").with_title("القطار");
    /// let summary = zubda::Summarizer::default().summarize_article(&article, None);
    /// assert_eq!(summary.title.as_deref(), Some("القطار"));
    /// ```
    #[must_use]
    pub fn with_title(self, title: impl Into<String>) -> Self {
        Self { given_title: Some(title.into()), ..self }
    }

    /// The same with the date it is of; [`crate::Summarizer::summarize_together`] makes use of it.
    ///
    /// ```
    /// let article = zubda::Article::plain("وصل القطار إلى المحطة.").with_date("2018-08-10".parse()?);
    /// assert_eq!(article.date(), Some("20180810".parse()?));
    /// # Ok::<(), zubda::Error>(())
    /// ```
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

    /// What should be known of how it was read, beside what a summary says of its text: which chapters a book lacks.
    ///
    /// ```
    /// assert!(zubda::Article::plain("وصل القطار.").warnings().is_empty());
    /// ```
    #[must_use]
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// Whether the text is another than what was read: then nobody but the article can say what an offset points at.
    ///
    /// ```
    /// use zubda::Article;
    ///
    /// assert!(!Article::plain("وصل القطار.").is_extracted());
    /// assert!(Article::sentences(&["وصل القطار."]).is_extracted());
    /// ```
    #[must_use]
    pub fn is_extracted(&self) -> bool {
        self.is_extracted
    }

    /// What it is called: by the user, else by who gave it, else by itself. `title`: what the user calls it.
    pub(crate) fn known_title<'a>(&'a self, title: Option<&'a str>) -> Option<&'a str> {
        told(title).or(told(self.given_title.as_deref())).or(self.title())
    }

    /// The date it is of, if it has one; see [`Article::with_date`] for an example.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        self.date
    }

    /// The parts of the text, in order.
    pub(crate) fn each_part(&self, take: impl FnMut(Part)) {
        self.layout.each_part(self.text.len(), take);
    }

    /// Whether all that a page or a file gives are headings.
    pub(crate) fn has_headings_alone(&self) -> bool {
        matches!(&self.layout, Layout::Blocks(blocks) if blocks.iter().all(|block| block.is_heading))
    }

    /// Whether it is made of the blocks of a page or a file.
    pub(crate) fn has_blocks(&self) -> bool {
        matches!(self.layout, Layout::Blocks(_))
    }
}

/// A title that somebody gives, if it says anything: that of an empty column or variable does not.
pub(crate) fn told(title: Option<&str>) -> Option<&str> {
    title.filter(|title| !title.trim().is_empty())
}
