//! A file of records, opened: what kind of file it is, and its records piece by piece.

use std::io::{self, BufRead};
use std::path::{Path, PathBuf};

use super::ceiling::Ceiling;
use super::chunk::{Chunk, Place};
use super::extension::by_extension;
use super::fields::Fields;
use super::lines::Lines;
use super::objects::Objects;
use super::recognition::{Head, file_opening, opening, stdin_opening};
use super::record::{BadRecord, Record};
use super::rows::{Rows, Table};
use super::signature::signature;
use super::source::{Source, Unread, is_stdin};
use super::stream::{Coding, Stream, in_utf8};
use super::{Input, Sources};
use crate::cli::args::InputFormat;

/// Records that were read together.
#[derive(Debug)]
pub(crate) enum Records {
    Json(Chunk),
    Rows(Rows),
}

impl Records {
    /// Bytes of all of them.
    pub(crate) fn size(&self) -> u64 {
        let size = match self {
            Self::Json(chunk) => chunk.bytes.len(),
            Self::Rows(rows) => rows.size,
        };
        size as u64
    }

    /// Hands each record to `take`, or why it is none.
    pub(crate) fn each(
        &self,
        fields: &Fields,
        coding: Coding,
        ceiling: Ceiling,
        take: impl FnMut(Place, Result<Record<'_>, BadRecord<'_>>),
    ) {
        match self {
            Self::Json(chunk) => chunk.each(fields, coding, ceiling, take),
            Self::Rows(rows) => rows.each(fields, coding, ceiling, take),
        }
    }
}

impl Sources {
    /// Whether a path, or standard input, holds records and not one document.
    pub(crate) fn holds_records(&self, path: &Path) -> bool {
        let is_records = |format| {
            matches!(format, InputFormat::Jsonl | InputFormat::Json | InputFormat::Csv | InputFormat::Tsv)
        };
        let opens = |opening| matches!(opening, Head::Line | Head::Value | Head::Table);
        match self.reader.format {
            InputFormat::Auto if is_stdin(path) => opens(stdin_opening(&self.fields)),
            InputFormat::Auto => match by_extension(path) {
                // Anything may be called `.txt`.
                None | Some(InputFormat::Text) => opens(file_opening(path, &self.fields)),
                Some(format) => is_records(format),
            },
            named => is_records(named),
        }
    }

    /// The records of a file, or of standard input; nothing if it is known to be something else.
    pub(super) fn records(
        &self,
        path: Option<PathBuf>,
        mut stream: Stream,
    ) -> Result<Option<Box<dyn Iterator<Item = Input> + Send>>, Unread> {
        let head = stream.fill_buf()?;
        let format = match (self.reader.format, path.as_deref().and_then(by_extension)) {
            (InputFormat::Auto, _) if signature(head).is_some() => return Ok(None),
            (InputFormat::Auto, Some(table @ (InputFormat::Csv | InputFormat::Tsv))) => table,
            // Whatever it is called, it is JSON: so it opens, if it is not empty.
            (InputFormat::Auto, named) => match opening(head, &self.fields) {
                Head::Value => InputFormat::Json,
                Head::Line => InputFormat::Jsonl,
                Head::Table => InputFormat::Csv,
                Head::Other => named.unwrap_or(InputFormat::Jsonl),
            },
            (named, _) => named,
        };
        let is_table = matches!(format, InputFormat::Csv | InputFormat::Tsv);
        let (stream, coding) = in_utf8(stream, self.reader.encoding, is_table)?;
        let ceiling = self.reader.ceiling;
        Ok(Some(match format {
            InputFormat::Csv | InputFormat::Tsv => {
                let table = Table::new(stream, format == InputFormat::Tsv, &self.fields, ceiling)?;
                inputs(path, coding, table, Records::Rows)
            }
            InputFormat::Json => inputs(path, coding, Objects::new(stream, ceiling), Records::Json),
            _ => inputs(path, coding, Lines::new(stream, ceiling), Records::Json),
        }))
    }
}

/// Pieces of records as inputs, and their end; a failure to read comes last, for it would come again and again.
fn inputs<T: 'static>(
    path: Option<PathBuf>,
    coding: Coding,
    pieces: impl Iterator<Item = io::Result<T>> + Send + 'static,
    records: fn(T) -> Records,
) -> Box<dyn Iterator<Item = Input> + Send> {
    let mut has_failed = false;
    let pieces = pieces.take_while(move |piece| !std::mem::replace(&mut has_failed, piece.is_err()));
    let inputs = pieces.map(move |piece| match piece {
        Ok(piece) => Input::Records(path.clone(), records(piece), coding),
        Err(error) => Input::Document(Source::Unreadable(path.clone(), error.into())),
    });
    Box::new(inputs.chain([Input::End]))
}
