//! CSV and TSV: a record a row, with the text in one of its columns, read a chunk at a time in flat memory.

use std::borrow::Cow;
use std::io::{self, BufRead, Chain, Read};
use std::mem;
use std::sync::Arc;

use csv::{ByteRecord, Reader, ReaderBuilder};
use memchr::{memchr, memchr_iter};
use serde_json::Value;
use zubda::Decoded;

use super::ceiling::Ceiling;
use super::chunk::Place;
use super::complaints::there_are;
use super::fields::Fields;
use super::record::{BadRecord, Content, Record};
use super::source::Unread;
use super::stream::{Coding, Stream};
use super::table_head::{delimiter, quotes_cells, take_separator};

/// Bytes of rows that are worked on together, at least.
const CHUNK: usize = 1 << 16;
/// What is read behind the last byte, the lines of the table ending in one way or the other: a row of its own, unless a
/// quotation mark is still open there.
const ENDS: [&[u8]; 2] = [b"\n\x04", b"\r\n\x04"];
const END: &[u8] = b"\x04";

/// What is said of a row that goes on to the end of the file.
const UNCLOSED: &str = "a quotation mark is not closed, so what follows up to the end belongs to this row: close it, and double \
     those that are part of a text";

/// Rows that were read together.
#[derive(Debug)]
pub(crate) struct Rows {
    /// With the lines they begin in.
    numbered: Vec<(usize, ByteRecord)>,
    columns: Arc<Columns>,
    /// Bytes of all rows.
    pub(super) size: usize,
}

/// The names of the columns, and where those are that are read.
#[derive(Debug)]
struct Columns {
    names: Vec<String>,
    text: usize,
    id: Option<usize>,
    title: Option<usize>,
    date: Option<usize>,
}

/// Reads rows as they come.
pub(crate) struct Table {
    reader: Reader<Limited>,
    columns: Arc<Columns>,
    ceiling: Ceiling,
    /// Lines above the names of the columns.
    above: usize,
    /// Its lines end with a carriage return before the line feed, which is read with the next row.
    is_crlf: bool,
    /// What ended the reading, once the rows before it are handed on.
    error: Option<io::Error>,
}

impl Table {
    /// Reads the names of the columns. `tabs`: they are parted by tabs for certain.
    pub(crate) fn new(
        mut stream: Stream,
        tabs: bool,
        fields: &Fields,
        ceiling: Ceiling,
    ) -> Result<Self, Unread> {
        let said = take_separator(&mut stream)?;
        let head = stream.fill_buf()?;
        let delimiter = said.unwrap_or_else(|| if tabs { b'\t' } else { delimiter(head) });
        let quoting = delimiter != b'\t' || quotes_cells(head);
        let is_crlf = memchr(b'\n', head).is_some_and(|end| head[..end].ends_with(b"\r"));
        let limited =
            Limited { stream: stream.chain(ENDS[usize::from(is_crlf)]), left: room(ceiling), ceiling };
        let mut reader =
            ReaderBuilder::new().delimiter(delimiter).quoting(quoting).flexible(true).from_reader(limited);
        let header = reader.byte_headers().map_err(told)?;
        let name = |name: &[u8]| String::from_utf8_lossy(name).trim().to_owned();
        let is_empty = is_end(header);
        let names: Vec<String> = header.iter().map(name).collect();
        let find = |name: &str| names.iter().position(|column| column == name);
        let text = fields.texts().find_map(find).or(is_empty.then_some(0));
        let Some(text) = text else {
            let columns: Vec<&str> = fields.texts().collect();
            return Err(Unread::record(format!(
                "no column `{}`{}; name the right one with --text-field",
                columns.join("` or `"),
                there_are(&names)
            )));
        };
        let date = fields.date.as_deref().and_then(find);
        let columns = Columns { text, id: find(&fields.id), title: find(&fields.title), date, names };
        Ok(Self {
            reader,
            columns: Arc::new(columns),
            ceiling,
            above: usize::from(said.is_some()),
            is_crlf,
            error: None,
        })
    }

    /// The line in which the row begins that was just read, from 1: blank ones may stand before it.
    fn line(&self, row: &ByteRecord) -> usize {
        let behind =
            usize::try_from(self.reader.position().line()).unwrap_or(usize::MAX).saturating_add(self.above);
        let ended = !self.is_crlf && !runs_over_end(row);
        behind.saturating_sub(memchr_iter(b'\n', row.as_slice()).count() + usize::from(ended))
    }

    fn read(&mut self) -> io::Result<Rows> {
        if let Some(error) = self.error.take() {
            return Err(error);
        }
        let mut rows = Rows { numbered: Vec::new(), columns: Arc::clone(&self.columns), size: 0 };
        let mut row = ByteRecord::new();
        while rows.size < CHUNK {
            self.reader.get_mut().left = room(self.ceiling);
            match self.reader.read_byte_record(&mut row) {
                Ok(has_row) if !has_row || is_end(&row) => break,
                Ok(_) => {
                    let line = self.line(&row);
                    rows.size += row.as_slice().len();
                    rows.numbered.push((line, mem::take(&mut row)));
                }
                Err(error) => {
                    let error = told(error);
                    if rows.numbered.is_empty() {
                        return Err(error);
                    }
                    self.error = Some(error);
                    break;
                }
            }
        }
        Ok(rows)
    }
}

impl Iterator for Table {
    type Item = io::Result<Rows>;

    fn next(&mut self) -> Option<io::Result<Rows>> {
        match self.read() {
            Ok(rows) if rows.numbered.is_empty() => None,
            rows => Some(rows),
        }
    }
}

impl Rows {
    /// Hands each row's record to `take`, or why it is none, with the line it begins in.
    pub(super) fn each(
        &self,
        fields: &Fields,
        coding: Coding,
        ceiling: Ceiling,
        mut take: impl FnMut(Place, Result<Record<'_>, BadRecord<'_>>),
    ) {
        for (line, row) in &self.numbered {
            let record = if runs_over_end(row) {
                Err(BadRecord::unknown(UNCLOSED.to_owned()))
            } else if ceiling.is_passed(row.as_slice().len()) {
                Err(Unread::too_large(ceiling).into())
            } else {
                self.columns.record(row, fields, coding)
            };
            take(Place::Line(*line), record);
        }
    }
}

impl Columns {
    /// The record of a row. Its other cells are in the encoding of its text, which is seldom told by a name or a date.
    fn record<'r>(
        &self,
        row: &'r ByteRecord,
        fields: &Fields,
        coding: Coding,
    ) -> Result<Record<'r>, BadRecord<'r>> {
        let text = row
            .get(self.text)
            .ok_or_else(|| format!("it ends before column {}, where the text would be", self.text + 1));
        let text = text.map_err(Unread::record).and_then(|text| Ok(coding.decode(text)?));
        let coding = text.as_ref().map_or(coding, |text| coding.like(text));
        let mut damages = Vec::new();
        let mut cell = |column: usize| {
            let cell = row.get(column)?;
            let Ok(decoded) = coding.decode(cell) else { return Some(String::from_utf8_lossy(cell)) };
            damages.extend(decoded.warnings);
            Some(decoded.text)
        };
        let id = self.id.and_then(&mut cell).map(|id| Cow::Owned(Value::from(id).to_string()));
        let title = self.title.and_then(&mut cell).filter(|title| !title.trim().is_empty());
        let date = self.date.and_then(&mut cell);
        let others = fields.keep.then(|| self.others(cell));
        match text {
            Ok(Decoded { text, encoding, mut warnings, .. }) => {
                damages.retain(|damage| !warnings.contains(damage));
                damages.dedup();
                warnings.extend(damages);
                let (content, encoding) = (Content::Text(text, fields.format), Some(encoding));
                Ok(Record { content, id, title, date, source: None, others, encoding, warnings })
            }
            Err(unread) => Err(BadRecord { id, others, ..unread.into() }),
        }
    }

    /// The columns that are not read, as a JSON object.
    fn others<'r>(&self, mut cell: impl FnMut(usize) -> Option<Cow<'r, str>>) -> String {
        let read = [Some(self.text), self.id, self.title];
        let others = self.names.iter().enumerate().filter(|(column, _)| !read.contains(&Some(*column)));
        let field = |(column, name): (usize, &String)| {
            Some(format!("{}:{}", Value::from(name.as_str()), Value::from(cell(column)?)))
        };
        format!("{{{}}}", others.filter_map(field).collect::<Vec<_>>().join(","))
    }
}

/// Whether a row is none: what stands behind the last.
fn is_end(row: &ByteRecord) -> bool {
    row.as_slice() == END
}

/// Whether a row holds what stands behind the last.
fn runs_over_end(row: &ByteRecord) -> bool {
    row.as_slice().ends_with(ENDS[0])
}

/// The error itself, without a word of whom it passed through.
fn told(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        kind => io::Error::other(format!("{kind:?}")),
    }
}

/// Bytes that may be read for a row. Where the ceiling is low they hold some rows more, and each is refused by itself.
fn room(ceiling: Ceiling) -> u64 {
    ceiling.most().max(CHUNK as u64)
}

/// A stream of which a row may take no more than its room: behind a quotation mark that is not closed the whole file
/// would be one.
struct Limited {
    stream: Chain<Stream, &'static [u8]>,
    left: u64,
    ceiling: Ceiling,
}

impl Read for Limited {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 {
            let complaint = self.ceiling.complaint();
            return Err(io::Error::other(format!(
                "a row {complaint}; perhaps a quotation mark is not closed; no row behind it is read"
            )));
        }
        let read = self.stream.read(buffer)?;
        self.left = self.left.saturating_sub(read as u64);
        Ok(read)
    }
}
