//! The text room: bytes in, text out. Nothing is rewritten, so an offset into the text is an offset into the bytes;
//! a byte order mark is part of the text and counts.

use crate::error::Error;

/// Decodes a document. UTF-8, with or without a byte order mark.
///
/// ```
/// assert_eq!(zubda::decode("\u{feff}نص".as_bytes())?, "\u{feff}نص");
/// assert!(zubda::decode(b"\xe4\xf5").is_err());
/// # Ok::<(), zubda::Error>(())
/// ```
///
/// # Errors
/// [`Error::InvalidUtf8`] names the first bad byte, [`Error::NotText`] the first NUL.
pub fn decode(bytes: &[u8]) -> Result<&str, Error> {
    // `contains` is many times faster than `position`, and nearly no text holds a NUL.
    if bytes.contains(&0) {
        let byte = bytes.iter().position(|&byte| byte == 0).unwrap_or_default();
        return Err(Error::NotText { byte });
    }
    str::from_utf8(bytes).map_err(|error| {
        let byte = error.valid_up_to();
        let line = 1 + bytes[..byte].iter().filter(|&&byte| byte == b'\n').count();
        Error::InvalidUtf8 { byte, line }
    })
}
