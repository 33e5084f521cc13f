//! What documents are read as, and what summaries are written as.

use std::path::Path;

use clap::ValueEnum;
use zubda::TextFormat;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputFormat {
    /// By the file's extension; `.txt`, unknown ones and standard input by how they open
    Auto,
    /// Running text
    Text,
    /// One sentence per line; none is split or joined, and none is cut short but by --trim
    Lines,
    /// Markdown: headings are headings, HTML is its text; code, tables and notes are left out
    Markdown,
    /// A page: the article on it
    Html,
    /// One JSON object per line, each with a document
    Jsonl,
    /// JSON objects, in an array or one behind the other, over as many lines as they like
    Json,
    /// A table with the names of its columns in the first row: one document per row
    Csv,
    /// The same with tabs between the columns
    Tsv,
    /// Subtitles, and transcripts with the time before or above each line
    Srt,
    /// The same as WebVTT
    Vtt,
    /// Word, since 2007
    Docx,
    /// OpenDocument text
    Odt,
    /// A book
    Epub,
    /// Pages as they are printed
    Pdf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum TextFormatArg {
    Text,
    Lines,
    Markdown,
    Html,
    Srt,
}

impl From<TextFormatArg> for TextFormat {
    fn from(format: TextFormatArg) -> Self {
        match format {
            TextFormatArg::Text => Self::Text,
            TextFormatArg::Lines => Self::Lines,
            TextFormatArg::Markdown => Self::Markdown,
            TextFormatArg::Html => Self::Html,
            TextFormatArg::Srt => Self::Subtitles,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// The chosen sentences, one per line; a line break inside one becomes a space; several documents have a header each
    Text,
    /// One JSON object; several documents, or a file of records, make an array
    Json,
    /// One JSON object per line
    Jsonl,
    /// A report: title, summary as a block quotation, keywords, source
    Markdown,
    /// A page: the summary, and the article with its sentences marked; several documents have an index
    Html,
}

/// How the commands print that print something of each document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum PrintFormat {
    /// Lines; several documents have a header each
    Text,
    /// One JSON object per document; several documents, or a file of records, make an array
    Json,
    /// One JSON object per line, one for each document
    Jsonl,
}

impl From<PrintFormat> for Format {
    fn from(format: PrintFormat) -> Self {
        match format {
            PrintFormat::Text => Self::Text,
            PrintFormat::Json => Self::Json,
            PrintFormat::Jsonl => Self::Jsonl,
        }
    }
}

/// The extensions a file of each format may have.
const EXTENSIONS: [(Format, &[&str]); 5] = [
    (Format::Text, &["txt"]),
    (Format::Json, &["json"]),
    (Format::Jsonl, &["jsonl", "ndjson"]),
    (Format::Markdown, &["md", "markdown"]),
    (Format::Html, &["html", "htm"]),
];

impl Format {
    /// The format that a file's name tells of.
    pub(crate) fn of(path: &Path) -> Option<Self> {
        let extension = path.extension()?;
        let known = EXTENSIONS
            .iter()
            .find(|(_, known)| known.iter().any(|known| extension.eq_ignore_ascii_case(known)));
        known.map(|(format, _)| *format)
    }

    /// The extension of a file of this format.
    pub(crate) fn extension(self) -> &'static str {
        EXTENSIONS.iter().find(|(format, _)| *format == self).map_or("txt", |(_, known)| known[0])
    }

    /// Whether a failed input leaves a record in the output.
    pub(crate) fn has_error_records(self) -> bool {
        matches!(self, Self::Json | Self::Jsonl)
    }
}
