//! A zip archive as office programs write it: its parts by their names, no more of them than may be unpacked. Nothing is
//! written anywhere, so a name that climbs leads nowhere.

use std::io::{Cursor, Read};

use percent_encoding::percent_decode_str;
use zip::ZipArchive;
use zip::result::ZipError;

use crate::error::Error;
use crate::text::{Encoding, decode};

/// The parts of a file.
pub(super) struct Archive<'f> {
    zip: ZipArchive<Cursor<&'f [u8]>>,
    format: &'static str,
    limit: u64,
    /// Bytes that may still be unpacked.
    left: u64,
}

impl<'f> Archive<'f> {
    /// `format`: the extension that such files have; `limit`: bytes that may be unpacked.
    pub(super) fn open(file: &'f [u8], format: &'static str, limit: u64) -> Result<Self, Error> {
        let zip = ZipArchive::new(Cursor::new(file)).map_err(|error| told(format, fault(file), &error))?;
        Ok(Self { zip, format, limit, left: limit })
    }

    /// A part that must be there, as text.
    pub(super) fn part(&mut self, name: &str) -> Result<String, Error> {
        let part = self.optional(name)?;
        part.ok_or_else(|| self.missing(name))
    }

    /// What is said if a part is not there.
    pub(super) fn missing(&self, name: &str) -> Error {
        self.damaged(format!("there is no {name} in it"))
    }

    /// A part as text, if it is there.
    pub(super) fn optional(&mut self, name: &str) -> Result<Option<String>, Error> {
        let part = match self.zip.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => {
                let invalid = format!("{name} does not stand where the list of its parts says");
                return Err(told(self.format, &invalid, &error));
            }
        };
        let mut bytes = Vec::new();
        let read = part.take(self.left.saturating_add(1)).read_to_end(&mut bytes);
        read.map_err(|error| self.damaged(format!("{name} cannot be unpacked ({error})")))?;
        let left = self.left.checked_sub(bytes.len() as u64);
        self.left = left.ok_or(Error::TooLarge { limit: self.limit })?;
        let decoded =
            decode(&bytes, Encoding::AUTO).map_err(|_| self.damaged(format!("{name} is no text")))?;
        Ok(Some(decoded.text.into_owned()))
    }

    pub(super) fn damaged(&self, why: String) -> Error {
        Error::Damaged { format: self.format, why }
    }
}

/// The name of the part that `part`, or the package itself if that is empty, refers to: a relative URL reference.
pub(super) fn beside(part: &str, reference: &str) -> String {
    let reference = reference.split('#').next().unwrap_or_default();
    let mut path: Vec<&str> = if reference.starts_with('/') { Vec::new() } else { part.split('/').collect() };
    path.pop();
    for name in reference.split('/') {
        match name {
            ".." => drop(path.pop()),
            "." | "" => {}
            name => path.push(name),
        }
    }
    percent_decode_str(&path.join("/")).decode_utf8_lossy().into_owned()
}

/// What is wrong with a file that is no archive, by how it opens and ends.
fn fault(file: &[u8]) -> &'static str {
    /// How an archive opens, and how what stands at its end does, behind the list of its parts; the bytes of that.
    const OPENING: &[u8] = b"PK";
    const END: &[u8] = b"PK\x05\x06";
    const SIZE: usize = 22;
    let end = file.windows(END.len()).rposition(|bytes| bytes == END);
    match end {
        _ if !file.starts_with(OPENING) => "it does not open like one",
        Some(end) if file.len() - end >= SIZE => "the list of its parts is damaged",
        _ => "its end is missing",
    }
}

/// An error, where `invalid` is what an archive that is none is told of as.
fn told(format: &'static str, invalid: &str, error: &ZipError) -> Error {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            Error::Locked { format }
        }
        ZipError::InvalidArchive(_) => Error::Damaged { format, why: invalid.to_owned() },
        error => Error::Damaged { format, why: error.to_string() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_beside_the_part_that_makes_it() {
        for (part, reference, name) in [
            ("EPUB/content.opf", "c1.xhtml#top", "EPUB/c1.xhtml"),
            ("content.opf", "text/c%201.xhtml", "text/c 1.xhtml"),
            ("a/b/c.opf", "../d/./e.xhtml", "a/d/e.xhtml"),
            ("word/document.xml", "/word/styles.xml", "word/styles.xml"),
            ("", "word/document.xml", "word/document.xml"),
            // No percent sign of a URL.
            ("c.opf", "50%+a.xhtml", "50%+a.xhtml"),
            // Above the root there is nothing.
            ("a/c.opf", "../../../etc/passwd", "etc/passwd"),
        ] {
            assert_eq!(beside(part, reference), name);
        }
    }
}
