//! What stands around the documents of one stream or file: headers between texts, a rule between reports, brackets
//! around JSON, the head and the index of a page.

use std::io::{self, Write};

use zubda::render::{self, HtmlLink};

use crate::cli::args::Format;
use crate::cli::exit::printable;

/// A document's rendering.
pub(crate) struct Body {
    /// How the document is called among others: its path, or its record's id.
    pub(crate) header: String,
    pub(crate) text: String,
    /// Its entry in an index, if its format has one.
    pub(crate) link: Option<HtmlLink>,
}

/// Writes documents one by one with what belongs between them.
pub(crate) struct Frame {
    format: Format,
    /// Several documents may come.
    several: bool,
    written: usize,
    /// Entries of the documents written.
    pub(crate) links: Vec<HtmlLink>,
}

impl Frame {
    pub(crate) fn new(format: Format, several: bool) -> Self {
        Self { format, several, written: 0, links: Vec::new() }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.written == 0
    }

    /// Whether a reader finds several documents in one place.
    pub(crate) fn is_shared(&self) -> bool {
        self.several
    }

    pub(crate) fn write(&mut self, out: &mut dyn Write, body: &Body) -> io::Result<()> {
        let Body { header, text, link } = body;
        let first = self.is_empty();
        match (self.format, self.several) {
            (Format::Text, true) => {
                let gap = if first { "" } else { "\n" };
                write!(out, "{gap}==> {} <==\n{text}", printable(header))?;
            }
            (Format::Json, true) => write!(out, "{}{text}", if first { "[\n" } else { ",\n" })?,
            (Format::Markdown, true) if !first => write!(out, "\n---\n\n{text}")?,
            (Format::Html, several) if first => {
                let title = link.as_ref().filter(|_| !several).map(|link| link.title.as_str());
                write!(out, "{}{text}", render::html_opening(title))?;
            }
            (Format::Text | Format::Markdown | Format::Html, _) => write!(out, "{text}")?,
            // A document without sentences has no lines.
            (Format::Jsonl, _) if text.is_empty() => {}
            (Format::Json, false) | (Format::Jsonl, _) => writeln!(out, "{text}")?,
        }
        self.links.extend(link.clone());
        self.written += 1;
        Ok(())
    }

    /// Writes what stands behind the last document.
    pub(crate) fn end(&self, out: &mut dyn Write) -> io::Result<()> {
        match (self.format, self.several, self.is_empty()) {
            (Format::Json, true, true) => out.write_all(b"[]\n"),
            (Format::Json, true, false) => out.write_all(b"\n]\n"),
            (Format::Html, true, true) => out.write_all(page_of_links(&[]).as_bytes()),
            (Format::Html, several, false) => {
                let index = several.then_some(self.links.as_slice());
                out.write_all(render::html_closing(index).as_bytes())
            }
            _ => Ok(()),
        }
    }
}

/// A page that is nothing but an index.
pub(crate) fn page_of_links(links: &[HtmlLink]) -> String {
    render::html_opening(None) + &render::html_closing(Some(links))
}
