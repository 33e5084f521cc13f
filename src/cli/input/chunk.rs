//! A piece of a file of records: some of its records, read together, for a thread to work on.

use std::fmt;
use std::ops::Range;

use memchr::memchr_iter;
use zubda::Decoded;

use super::ceiling::Ceiling;
use super::fields::Fields;
use super::record::{BadRecord, Record};
use super::source::Unread;
use super::stream::Coding;
use super::surrogates::mended;

/// Records that were read together.
#[derive(Debug)]
pub(crate) struct Chunk {
    pub(super) bytes: Vec<u8>,
    parts: Parts,
}

/// Where the records are.
#[derive(Debug)]
enum Parts {
    /// One a line; the number of the first line, from 1.
    Lines(usize),
    Values(Vec<(Place, Range<usize>)>),
}

/// Where a record is in its file: behind the file's name it makes the name of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// It begins in this line, from 1.
    Line(usize),
    /// It is this element of an array, from 0, as jq counts.
    Element(usize),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(line) => write!(f, ":{line}"),
            Self::Element(element) => write!(f, "[{element}]"),
        }
    }
}

/// What the first line of a file hears that opens as no JSON does, for the others will be like it.
const NO_JSON: &str = "; what is no JSON is read with --input-format text or lines";

impl Chunk {
    /// Whole lines.
    pub(crate) fn of_lines(bytes: Vec<u8>, first: usize) -> Self {
        Self { bytes, parts: Parts::Lines(first) }
    }

    /// Values that are known.
    pub(crate) fn of_values(bytes: Vec<u8>, values: Vec<(Place, Range<usize>)>) -> Self {
        Self { bytes, parts: Parts::Values(values) }
    }

    /// Hands each record to `take`, or why it is none.
    pub(super) fn each(
        &self,
        fields: &Fields,
        coding: Coding,
        ceiling: Ceiling,
        mut take: impl FnMut(Place, Result<Record<'_>, BadRecord<'_>>),
    ) {
        for (place, piece) in self.pieces() {
            if ceiling.is_passed(piece.len()) {
                take(place, Err(Unread::too_large(ceiling).into()));
                continue;
            }
            match coding.decode(piece) {
                Ok(Decoded { text, encoding, mut warnings, .. }) => {
                    let (text, halves) = mended(text);
                    warnings.extend(halves);
                    let is_line = matches!(self.parts, Parts::Lines(_)) && place == Place::Line(1);
                    let is_foreign = is_line && !text.trim_start().starts_with(['{', '[', '"']);
                    let cure = if is_foreign { NO_JSON } else { "" };
                    let record = fields.parse(&text).map_err(|bad| BadRecord { why: bad.why + cure, ..bad });
                    take(place, record.map(|it| Record { encoding: Some(encoding), warnings, ..it }));
                }
                Err(error) => take(place, Err(Unread::from(error).into())),
            }
        }
    }

    /// The records.
    pub(super) fn pieces(&self) -> Box<dyn Iterator<Item = (Place, &[u8])> + '_> {
        match &self.parts {
            Parts::Lines(first) => Box::new(self.lines(*first)),
            Parts::Values(values) => {
                Box::new(values.iter().map(|(place, range)| (*place, &self.bytes[range.clone()])))
            }
        }
    }

    /// The lines that are not blank.
    fn lines(&self, first: usize) -> impl Iterator<Item = (Place, &[u8])> {
        let mut start = 0;
        let ends = memchr_iter(b'\n', &self.bytes).chain([self.bytes.len()]).enumerate();
        let numbered = ends.map(move |(index, end)| {
            let (number, line) = (first + index, &self.bytes[start..end]);
            start = end + 1;
            // Files that were put one behind the other have a byte order mark each.
            (Place::Line(number), line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line).trim_ascii())
        });
        numbered.filter(|(_, line)| !line.is_empty())
    }
}
