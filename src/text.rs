//! The text room: bytes in, text out, and how it was read. Nothing is rewritten: UTF-8 is handed on as it lies in the
//! file, so an offset into the text is an offset into the file; a byte order mark is part of the text and counts, in
//! every encoding.

mod declaration;
mod detection;
mod encoding;
mod languages;
mod markup;
mod suspicion;
mod visual;

pub use self::encoding::Encoding;
pub(crate) use self::languages::is_other_language;
pub use self::markup::opens_like_html;
pub use self::suspicion::suspicion;
pub use self::visual::logical_order;
#[cfg(feature = "documents")]
pub(crate) use self::visual::{bracket, in_logical_order, may_go_on, with_brackets_turned};

use std::borrow::Cow;

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE};

use crate::error::Error;
use crate::warning::Warning;

/// Text, and how it came out of its bytes; see [`decode()`] for an example.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Decoded<'b> {
    /// The text; borrowed from the bytes if they are UTF-8 without a fault.
    pub text: Cow<'b, str>,
    /// The name of the encoding the bytes were read in, e.g. `UTF-8` or `windows-1256`.
    pub encoding: &'static str,
    /// What could not be read, and what is doubtful about the encoding, each with the cure.
    pub warnings: Vec<Warning>,
}

/// Decodes a document: with [`Encoding::AUTO`], unless the encoding is known. The byte order mark says what it is, above all
/// else; then `encoding` does, if it names one.
/// Else it is found out: UTF-16 without a mark by its pattern; UTF-8, even if some bytes of it are broken; and what
/// is neither by the statistics of its letters, which tell windows-1256 from ISO-8859-6.
///
/// What cannot be read becomes U+FFFD, with a warning.
///
/// ```
/// use zubda::Encoding;
///
/// let decoded = zubda::decode(b"\xc7\xe1\xd3\xe1\xc7\xe3 \xda\xe1\xed\xdf\xe3", Encoding::AUTO)?;
/// assert_eq!((&*decoded.text, decoded.encoding), ("السلام عليكم", "windows-1256"));
/// let decoded = zubda::decode(b"\xe6\xd5", "iso-8859-6".parse()?)?;
/// assert_eq!(decoded.text, "نص");
/// # Ok::<(), zubda::Error>(())
/// ```
///
/// # Errors
/// [`Error::NotText`] names the first NUL, and so does [`Error::Wide`], of what seems to be UTF-16 or UTF-32.
pub fn decode(bytes: &[u8], encoding: Encoding) -> Result<Decoded<'_>, Error> {
    decode_declared(bytes, encoding, None)
}

/// Decodes a page, as [`decode`] does; what is neither UTF-16 nor UTF-8 throughout is read as its `<meta charset>`
/// says, unless no Arabic would come of it.
///
/// ```
/// use zubda::Encoding;
///
/// let decoded = zubda::decode_html(b"<meta charset=windows-1256><p>\xdf\xca\xc8", Encoding::AUTO)?;
/// assert_eq!(decoded.text, "<meta charset=windows-1256><p>كتب");
/// # Ok::<(), zubda::Error>(())
/// ```
///
/// # Errors
/// As [`decode`].
pub fn decode_html(page: &[u8], encoding: Encoding) -> Result<Decoded<'_>, Error> {
    decode_declared(page, encoding, declaration::declared(page))
}

/// `declared`: the encoding that the document says it is in.
fn decode_declared<'b>(
    bytes: &'b [u8],
    encoding: Encoding,
    declared: Option<&'static encoding_rs::Encoding>,
) -> Result<Decoded<'b>, Error> {
    match (encoding_rs::Encoding::for_bom(bytes), encoding.named()) {
        (Some((marked, _)), named) => {
            let mut decoded = read(bytes, marked)?;
            decoded.warnings.extend(named.and_then(|named| contradiction(named, marked)));
            Ok(decoded)
        }
        (None, Some(named)) => read(bytes, named),
        (None, None) => detect(bytes, declared),
    }
}

/// Decodes a document that must be UTF-8, with or without a byte order mark.
///
/// ```
/// assert_eq!(zubda::decode_utf8("\u{feff}نص".as_bytes())?, "\u{feff}نص");
/// assert!(zubda::decode_utf8(b"\xe4\xd5").is_err());
/// # Ok::<(), zubda::Error>(())
/// ```
///
/// # Errors
/// [`Error::InvalidUtf8`] names the first bad byte, [`Error::NotText`] and [`Error::Wide`] the first NUL.
pub fn decode_utf8(bytes: &[u8]) -> Result<&str, Error> {
    if let Some(byte) = memchr::memchr(0, bytes) {
        return Err(no_text(bytes, byte));
    }
    // Borrowed only if it is valid; looks at many bytes at once, which `str::from_utf8` does for ASCII alone.
    if let Some(Cow::Borrowed(text)) = UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        return Ok(text);
    }
    str::from_utf8(bytes).map_err(|error| {
        let byte = error.valid_up_to();
        Error::InvalidUtf8 { byte, line: 1 + memchr::memchr_iter(b'\n', &bytes[..byte]).count() }
    })
}

fn detect<'b>(
    bytes: &'b [u8],
    declared: Option<&'static encoding_rs::Encoding>,
) -> Result<Decoded<'b>, Error> {
    // Before UTF-8, for Arabic in UTF-16 is valid UTF-8 as well: U+0627 is `'` and a control character.
    if let Some(utf16) = detection::utf16_without_mark(bytes) {
        return read(bytes, utf16);
    }
    let utf8 = decode_utf8(bytes);
    if let (Err(Error::InvalidUtf8 { .. }), Some(declared)) = (&utf8, declared.filter(|&it| it != UTF_8)) {
        let decoded = read(bytes, declared)?;
        if !detection::is_doubtful(bytes, &decoded.text) {
            return Ok(decoded);
        }
    }
    match utf8 {
        Err(Error::InvalidUtf8 { .. }) if !detection::is_nearly_utf8(bytes) => {
            let guessed = detection::guess(bytes);
            let mut decoded = read(bytes, guessed)?;
            if detection::is_doubtful(bytes, &decoded.text) {
                decoded.warnings.push(Warning::Guessed { encoding: guessed.name() });
            }
            Ok(decoded)
        }
        outcome => recover(bytes, outcome),
    }
}

/// Reads the bytes in this encoding, come what may.
fn read<'b>(bytes: &'b [u8], encoding: &'static encoding_rs::Encoding) -> Result<Decoded<'b>, Error> {
    if encoding == UTF_8 {
        return recover(bytes, decode_utf8(bytes));
    }
    let (text, is_damaged) = encoding.decode_without_bom_handling(bytes);
    if let Some(nul) = text.find('\0') {
        let is_utf16 = encoding == UTF_16LE || encoding == UTF_16BE;
        let first_nul = || memchr::memchr(0, bytes).unwrap_or_default();
        let byte = if is_utf16 { 2 * text[..nul].encode_utf16().count() } else { first_nul() };
        return Err(no_text(bytes, byte));
    }
    let damage = is_damaged.then(|| Warning::unreadable(&text, encoding.name()));
    let warnings = damage.flatten().into_iter().collect();
    Ok(Decoded { text, encoding: encoding.name(), warnings })
}

/// What is said of bytes with a NUL in a place where text has none, the first at `byte`.
fn no_text(bytes: &[u8], byte: usize) -> Error {
    if detection::is_wide(bytes) { Error::Wide { byte } } else { Error::NotText { byte } }
}

/// Makes the best of UTF-8 that has bad bytes.
fn recover<'b>(bytes: &'b [u8], outcome: Result<&'b str, Error>) -> Result<Decoded<'b>, Error> {
    let encoding = UTF_8.name();
    match outcome {
        Ok(text) => Ok(Decoded { text: Cow::Borrowed(text), encoding, warnings: Vec::new() }),
        Err(Error::InvalidUtf8 { byte, line }) => {
            let warnings = vec![bad_utf8(bytes, byte, line)];
            Ok(Decoded { text: String::from_utf8_lossy(bytes), encoding, warnings })
        }
        Err(error) => Err(error),
    }
}

/// `first`: where the first bad byte is, on which `line`.
fn bad_utf8(bytes: &[u8], first: usize, line: usize) -> Warning {
    let is_cut = str::from_utf8(&bytes[first..]).is_err_and(|error| error.error_len().is_none());
    if is_cut {
        return Warning::CutOff { byte: first, line };
    }
    let places = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    Warning::InvalidUtf8 { byte: first, line, others: places - 1 }
}

/// What is said if a byte order mark speaks against the encoding that was named.
fn contradiction(
    named: &'static encoding_rs::Encoding,
    marked: &'static encoding_rs::Encoding,
) -> Option<Warning> {
    // `utf-16` leaves the order of the bytes to the mark.
    let agree = named == marked || (named == UTF_16LE && marked == UTF_16BE);
    (!agree).then(|| Warning::Contradiction { marked: marked.name(), named: named.name() })
}
