//! How a document is read: what it is, told by how it opens and then by its name, and its bytes as a text or an article.

use std::borrow::Cow;
use std::path::Path;

use zubda::{Article, Decoded, Encoding, Error, FileFormat, TextFormat, Warning, opens_like_html};

use super::ceiling::Ceiling;
use super::extension::by_extension;
use super::recognition::{opens_like_markdown, opens_like_subtitles};
use super::signature::{Signature, signature};
use super::source::Unread;
use super::table_head::opens_like_table;
use super::visual::{turned, turned_article};
use crate::cli::args::InputFormat;
use crate::cli::kind::Kind;

/// What is said of a page whose name is that of a file of another kind.
const PAGE: &str = "this is a page (HTML), whatever its name says: fetch the file again, or read it with --input-format html";

/// What is said of a table that nobody said is one.
const TABLE: &str = "this looks like a table and is read as text: --input-format csv --text-field NAME reads the column of that name";

/// How documents are to be read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reader {
    pub(super) format: InputFormat,
    pub(super) encoding: Encoding,
    pub(crate) ceiling: Ceiling,
    pub(crate) visual_order: bool,
}

/// A document that was read.
#[derive(Debug)]
pub(crate) enum Reading<'b> {
    Text(TextFormat, Decoded<'b>),
    /// With what is to be said of it, and the encoding it was in, if it was in one.
    Article(Article<'static>, Vec<Warning>, Option<&'static str>),
}

impl Reading<'_> {
    /// What is to be said of how it was read.
    pub(crate) fn warnings(&self) -> &[Warning] {
        match self {
            Self::Text(_, decoded) => &decoded.warnings,
            Self::Article(_, warnings, _) => warnings,
        }
    }

    /// The name of the encoding it was in, if it was in one.
    pub(crate) fn encoding(&self) -> Option<&'static str> {
        match self {
            Self::Text(_, decoded) => Some(decoded.encoding),
            Self::Article(.., encoding) => *encoding,
        }
    }

    pub(crate) fn article(&self) -> Result<Cow<'_, Article<'_>>, Unread> {
        match self {
            // Of a page without anything there is nothing to say but that.
            Self::Text(format, decoded) if decoded.text.trim_ascii().is_empty() => {
                let article = Article::plain(&decoded.text);
                let is_plain = matches!(format, TextFormat::Text | TextFormat::Lines);
                Ok(Cow::Owned(if is_plain { article } else { Article::plain("").into_extracted() }))
            }
            Self::Text(format, decoded) => Ok(Cow::Owned(Article::read(&decoded.text, *format)?)),
            Self::Article(article, ..) => Ok(Cow::Borrowed(article)),
        }
    }
}

impl Reader {
    /// Reads a document: its bytes, which are of this path.
    pub(crate) fn read<'b>(&self, path: Option<&Path>, bytes: &'b [u8]) -> Result<Reading<'b>, Unread> {
        let known = signature(bytes);
        let named = path.and_then(by_extension);
        let format = match (self.format, known) {
            (InputFormat::Auto, Some(Signature::Archive(why))) if named.and_then(file_format).is_none() => {
                return Err(foreign(why));
            }
            (InputFormat::Auto, Some(Signature::Foreign(why))) => return Err(foreign(why)),
            (InputFormat::Auto, Some(Signature::File(format))) => return self.file(bytes, format),
            (InputFormat::Auto, _) => named,
            (named, _) => Some(named),
        };
        if let Some(format) = format.and_then(file_format) {
            // What a site sends in place of a file: its refusal.
            return if opens_like_html(bytes) { Err(foreign(PAGE)) } else { self.file(bytes, format) };
        }
        let text = self.text(format, bytes);
        let (format, decoded) = text.map_err(|error| match known {
            // Whoever insisted on text hears what it is.
            Some(Signature::Foreign(why) | Signature::Archive(why)) => foreign(why),
            _ => error.into(),
        })?;
        if !self.visual_order {
            return Ok(Reading::Text(format, decoded));
        }
        let article = turned(&decoded.text, format)?;
        Ok(Reading::Article(article, decoded.warnings, Some(decoded.encoding)))
    }

    fn file(&self, bytes: &[u8], format: FileFormat) -> Result<Reading<'static>, Unread> {
        let article = Article::file(bytes, format, self.ceiling.most()).map_err(|error| match error {
            Error::TooLarge { .. } => Unread::too_large(self.ceiling),
            error => error.into(),
        })?;
        let warnings = article.warnings().to_vec();
        let article = if self.visual_order { turned_article(&article) } else { article };
        Ok(Reading::Article(article, warnings, None))
    }

    /// The form of a text, and its bytes decoded.
    fn text<'b>(
        &self,
        format: Option<InputFormat>,
        bytes: &'b [u8],
    ) -> Result<(TextFormat, Decoded<'b>), Error> {
        let (encoding, html) = (self.encoding, TextFormat::Html);
        Ok(match format {
            Some(InputFormat::Html) => (html, zubda::decode_html(bytes, encoding)?),
            Some(InputFormat::Markdown) if self.format == InputFormat::Auto && opens_like_page(bytes) => {
                (html, zubda::decode_html(bytes, encoding)?)
            }
            Some(InputFormat::Markdown) => (TextFormat::Markdown, zubda::decode(bytes, encoding)?),
            Some(InputFormat::Lines) => (TextFormat::Lines, zubda::decode(bytes, encoding)?),
            Some(InputFormat::Srt | InputFormat::Vtt) => {
                (TextFormat::Subtitles, zubda::decode(bytes, encoding)?)
            }
            Some(_) if self.format != InputFormat::Auto => {
                (TextFormat::Text, zubda::decode(bytes, encoding)?)
            }
            // A page that somebody named `.txt` is one.
            _ if opens_like_html(bytes) => (html, zubda::decode_html(bytes, encoding)?),
            _ => {
                let mut decoded = zubda::decode(bytes, encoding)?;
                // What is not in ASCII shows what it is only now.
                let is_html = opens_like_html(decoded.text.as_bytes());
                if opens_like_table(&decoded.text) {
                    decoded.warnings.push(TABLE.to_owned().into());
                }
                (if is_html { html } else { by_opening(&decoded.text) }, decoded)
            }
        })
    }
}

/// Whether bytes open as a whole page does, whatever its name: Markdown may open with a part of one.
fn opens_like_page(bytes: &[u8]) -> bool {
    let ink = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).trim_ascii_start();
    let opens = |opening: &str| {
        ink.get(..opening.len()).is_some_and(|head| head.eq_ignore_ascii_case(opening.as_bytes()))
    };
    opens("<!doctype html") || opens("<html")
}

fn foreign(why: &str) -> Unread {
    Unread { kind: Kind::Format, why: why.to_owned() }
}

fn file_format(format: InputFormat) -> Option<FileFormat> {
    match format {
        InputFormat::Docx => Some(FileFormat::Docx),
        InputFormat::Odt => Some(FileFormat::Odt),
        InputFormat::Epub => Some(FileFormat::Epub),
        InputFormat::Pdf => Some(FileFormat::Pdf),
        _ => None,
    }
}

/// What a text is by how it opens, if it is no page.
fn by_opening(text: &str) -> TextFormat {
    match text {
        _ if opens_like_subtitles(text) => TextFormat::Subtitles,
        _ if opens_like_markdown(text) => TextFormat::Markdown,
        _ => TextFormat::Text,
    }
}
