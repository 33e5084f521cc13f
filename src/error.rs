//! What can be wrong with the settings or the bytes that zubda is given.

use std::fmt;

/// An error whose message says what is wrong, where, and what to do. Whoever shows it says what it is about.
///
/// ```
/// let error = zubda::Budget::ratio(1.5).unwrap_err();
/// assert_eq!(format!("ratio: {error}"), "ratio: 1.5 is no ratio: give a share of the words, 0 < R <= 1");
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Error {
    /// A ratio outside 0 < R <= 1.
    Ratio(f64),
    /// A damping outside 0 <= D < 1.
    Damping(f64),
    /// A redundancy outside 0 <= L <= 1.
    Redundancy(f64),
    /// A length of nothing.
    EmptyBudget,
    /// The input is not UTF-8.
    InvalidUtf8 {
        /// Offset of the first bad byte.
        byte: usize,
        /// Its line, counted from 1.
        line: usize,
    },
    /// The input is no text at all: it holds a NUL byte.
    NotText {
        /// Offset of the first NUL byte.
        byte: usize,
    },
    /// The input seems to be UTF-16 or UTF-32: it holds NUL bytes at every second or fourth place and none at others.
    Wide {
        /// Offset of the first NUL byte.
        byte: usize,
    },
    /// A page with more elements open at a time than a browser would nest.
    NestedTooDeep {
        /// How many may be open.
        limit: usize,
    },
    /// An element of a page with more attributes than any page needs.
    TooManyAttributes {
        /// How many it may have.
        limit: usize,
    },
    /// A file that is not what it is taken for, or not whole.
    Damaged {
        /// The extension that its format has.
        format: &'static str,
        /// What is wrong with it. Where a parser found it, this is its message: its error, which is of another crate and
        /// can be neither copied nor compared, is not kept as a source.
        why: String,
    },
    /// A file that a password protects.
    Locked {
        /// The extension that its format has.
        format: &'static str,
    },
    /// A file whose pages are pictures of letters, or drawn in fonts that do not say which letters they show.
    NoLetters {
        /// The extension that its format has.
        format: &'static str,
    },
    /// A file that holds more than it may, once it is unpacked.
    TooLarge {
        /// The bytes that it may hold.
        limit: u64,
    },
    /// A part of a file that holds more than any page of text, once it is unpacked.
    StreamTooLarge {
        /// The extension that the format of the file has.
        format: &'static str,
        /// The bytes that it may hold.
        limit: usize,
    },
    /// A text that is no date.
    Date(String),
    /// A name that no encoding has.
    UnknownEncoding {
        /// The name.
        label: String,
        /// Names much like it, the most alike first.
        near: Vec<&'static str>,
    },
}

/// What helps against bytes that are no UTF-8.
const BYTES_CURE: &str = "convert the file first, e.g. `iconv -f WINDOWS-1256 -t UTF-8`";
/// Against UTF-16 and UTF-32 that do not say so themselves.
const WIDE_CURE: &str =
    "name the encoding, utf-16le or utf-16be, or convert UTF-32 with `iconv -f UTF-32 -t UTF-8`";
/// Against an encoding that nothing is like.
const ENCODING_CURE: &str = "give e.g. windows-1256, iso-8859-6 or utf-8, or convert the file with `iconv`";
/// Against a page out of all bounds.
const PAGE_CURE: &str = "have a browser save its text, or convert it, e.g. with `w3m -dump`";
/// Against a page that is drawn rather than written.
const STREAM_CURE: &str =
    "take out the pages with drawings or maps, or its text, with `pdftotext FILE OUT.txt`";
/// Against pages without letters, and why they have none.
const SCAN_CURE: &str = "it is a scan or its fonts do not name them: read them first with \
                         `ocrmypdf --force-ocr -l ara FILE OUT.pdf`";

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ratio(ratio) => write!(f, "{ratio} is no ratio: give a share of the words, 0 < R <= 1"),
            Self::Damping(damping) => write!(f, "{damping} is no damping: give a number, 0 <= D < 1"),
            Self::Redundancy(l) => write!(f, "{l} is no redundancy: give a number, 0 <= L <= 1"),
            Self::EmptyBudget => write!(f, "a summary of length 0 is none: give 1 or more"),
            Self::InvalidUtf8 { byte, line } => {
                write!(f, "byte {byte} (line {line}) is not UTF-8; {BYTES_CURE}")
            }
            Self::NotText { byte } => {
                write!(f, "byte {byte} is NUL: this is no text; save what it says as text first")
            }
            Self::Wide { byte } => write!(f, "byte {byte} is NUL, as in UTF-16 and UTF-32: {WIDE_CURE}"),
            Self::NestedTooDeep { limit } => {
                write!(f, "more than {limit} elements of the page are open at a time: {PAGE_CURE}")
            }
            Self::TooManyAttributes { limit } => {
                write!(f, "an element of the page has more than {limit} attributes: {PAGE_CURE}")
            }
            Self::Damaged { format, why } => {
                write!(f, "is no whole {format} file: {why}; fetch it or save it again")
            }
            Self::Locked { format } => write!(f, "is a {format} file with a password: save it without one"),
            Self::NoLetters { format } => {
                write!(f, "no letters can be had from this {format} file, {SCAN_CURE}")
            }
            Self::TooLarge { limit } => write!(f, "holds more than {limit} bytes once it is unpacked"),
            Self::StreamTooLarge { format, limit } => write!(
                f,
                "a part of a {format} file may hold {limit} bytes once it is unpacked, and one here holds more: {STREAM_CURE}"
            ),
            Self::Date(text) => write!(f, "{text:?} is no date: give it as in 2018-08-10 or 20180810"),
            Self::UnknownEncoding { label, near } if near.is_empty() => {
                write!(f, "{label} is no encoding known here: {ENCODING_CURE}")
            }
            Self::UnknownEncoding { label, near } => {
                write!(f, "{label} is no encoding known here: did you mean {}?", near.join(" or "))
            }
        }
    }
}

impl std::error::Error for Error {}
