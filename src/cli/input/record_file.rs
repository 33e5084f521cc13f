//! A file of records, opened: what kind of file it is, and its records piece by piece.

use std::io::{self, BufRead};
use std::path::{Path, PathBuf};

use super::extension::by_extension;
use super::lines::Lines;
use super::objects::Objects;
use super::recognition::{Head, file_opening, opening, stdin_opening};
use super::rows::Table;
use super::signature::signature;
use super::source::{Unread, is_stdin};
use super::stream::{Stream, in_utf8};
use super::{Input, Sources};
use crate::cli::args::InputFormat;

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
                Some(format) => is_records(format),
                // A pipe or a device would lose what is looked at.
                None => path.is_file() && opens(file_opening(path, &self.fields)),
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
        let head = stream.fill_buf().map_err(|error| Unread::io(&error))?;
        let format = match (self.reader.format, path.as_deref().and_then(by_extension)) {
            (InputFormat::Auto, _) if signature(head).is_some() => return Ok(None),
            (InputFormat::Auto, Some(table @ (InputFormat::Csv | InputFormat::Tsv))) => table,
            // Whatever it is called, it is JSON: so it opens, if it is not empty.
            (InputFormat::Auto, named) => match opening(head, &self.fields) {
                Head::Value => InputFormat::Json,
                Head::Line => InputFormat::Jsonl,
                Head::Table => InputFormat::Csv,
                Head::Other | Head::Nothing => named.unwrap_or(InputFormat::Jsonl),
            },
            (named, _) => named,
        };
        let is_table = matches!(format, InputFormat::Csv | InputFormat::Tsv);
        let (stream, coding) =
            in_utf8(stream, self.reader.encoding, is_table).map_err(|error| Unread::io(&error))?;
        let ceiling = self.reader.ceiling;
        let records = move |path, chunk| Input::Records(path, chunk, coding);
        Ok(Some(match format {
            InputFormat::Csv | InputFormat::Tsv => {
                let table = Table::new(stream, format == InputFormat::Tsv, &self.fields, ceiling)?;
                inputs(path, table, move |path, rows| Input::Rows(path, rows, coding))
            }
            InputFormat::Json => inputs(path, Objects::new(stream, ceiling), records),
            _ => inputs(path, Lines::new(stream, ceiling), records),
        }))
    }
}

/// Pieces of records as inputs; a failure to read comes last, for it would come again and again.
fn inputs<T: 'static>(
    path: Option<PathBuf>,
    pieces: impl Iterator<Item = io::Result<T>> + Send + 'static,
    input: impl Fn(Option<PathBuf>, T) -> Input + Send + 'static,
) -> Box<dyn Iterator<Item = Input> + Send> {
    let mut has_failed = false;
    let pieces = pieces.take_while(move |piece| !std::mem::replace(&mut has_failed, piece.is_err()));
    Box::new(pieces.map(move |piece| match piece {
        Ok(piece) => input(path.clone(), piece),
        Err(error) => Input::failed(path.as_deref(), Unread::io(&error)),
    }))
}
