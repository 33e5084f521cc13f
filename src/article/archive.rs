//! A zip archive as office programs write it: its parts by their names, no more of them than may be unpacked. Nothing is
//! written anywhere, so a name that climbs leads nowhere.

use std::io::{Cursor, Read};

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
        let zip = ZipArchive::new(Cursor::new(file)).map_err(|error| told(format, &error))?;
        Ok(Self { zip, format, limit, left: limit })
    }

    /// A part that must be there, as text.
    pub(super) fn part(&mut self, name: &str) -> Result<String, Error> {
        let part = self.optional(name)?;
        part.ok_or_else(|| self.damaged(format!("there is no {name} in it")))
    }

    /// A part as text, if it is there.
    pub(super) fn optional(&mut self, name: &str) -> Result<Option<String>, Error> {
        let part = match self.zip.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(told(self.format, &error)),
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

fn told(format: &'static str, error: &ZipError) -> Error {
    match error {
        ZipError::UnsupportedArchive(why) if why.contains("assword") => Error::Locked { format },
        ZipError::InvalidPassword => Error::Locked { format },
        // The list of its parts stands at the end of an archive.
        ZipError::InvalidArchive(_) => Error::Damaged { format, why: "its end is missing".to_owned() },
        error => Error::Damaged { format, why: error.to_string() },
    }
}
