//! The forms that a text or a file may have, and reading it by its form.

use super::Article;
#[cfg(feature = "documents")]
use super::{docx, epub, odt, pdf};
use crate::error::Error;
#[cfg(feature = "documents")]
use crate::warning::Warning;

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

    /// The text of a file: its paragraphs and headings, without tables, notes, text boxes, captions, contents and what was
    /// deleted. Where most sentences stand in tables, as in a form, these are read. The title is what is set as one, else that
    /// of the file's properties, unless it is a file's name.
    ///
    /// `limit`: the bytes that the file may hold once it is unpacked. A book that lacks some of its chapters is read as far as
    /// it goes: [`Article::warnings`] names them.
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
    /// [`Error::NoLetters`] if its pages are pictures, [`Error::TooLarge`] if it holds more than the limit,
    /// [`Error::StreamTooLarge`] if a page of a PDF holds more than any page of text.
    #[cfg(feature = "documents")]
    pub fn file(file: &[u8], format: FileFormat, limit: u64) -> Result<Self, Error> {
        let mut missing = Vec::new();
        let read = match format {
            FileFormat::Docx => docx::read(file, limit),
            FileFormat::Odt => odt::read(file, limit),
            FileFormat::Epub => epub::read(file, limit, &mut missing),
            FileFormat::Pdf => pdf::read(file, limit),
        };
        let (blocks, title) = read.map_err(|error| match error {
            Error::Damaged { format, .. } if file.is_empty() => {
                Error::Damaged { format, why: "it is empty".to_owned() }
            }
            error => error,
        })?;
        let warnings = Warning::missing(&missing).into_iter().collect();
        Ok(Self { warnings, ..Self::of_blocks(blocks, title) })
    }
}
