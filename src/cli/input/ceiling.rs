//! The most bytes that a document may have. What is larger is refused before it fills the memory.

use std::fmt;
use std::io::{self, Read};
use std::str::FromStr;

use crate::cli::number::ascii;

/// A number of bytes that no document may pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ceiling(u64);

/// What a number of bytes may be multiplied with.
const UNITS: [(char, u32); 3] = [('K', 10), ('M', 20), ('G', 30)];

impl Ceiling {
    /// 1 GiB, far above any book. Numbers within a document have 32 bits; up to here they cannot run out, for a fold
    /// takes less than three bytes for one.
    pub(crate) const DEFAULT: Self = Self(1 << 30);

    /// The most bytes that may be.
    pub(crate) fn most(self) -> u64 {
        self.0
    }

    /// Whether so many bytes are too many.
    pub(crate) fn is_passed(self, bytes: usize) -> bool {
        bytes as u64 > self.0
    }

    /// What is said of a document with too many.
    pub(crate) fn complaint(self) -> String {
        format!("is larger than --max-bytes {self}: raise it, or cut the document")
    }

    /// All bytes of a document, or so many of them that it passes the ceiling. `expected`: how many there may be.
    pub(crate) fn read(self, document: impl Read, expected: u64) -> io::Result<Vec<u8>> {
        let most = self.0.saturating_add(1);
        let mut bytes = Vec::new();
        bytes.try_reserve(usize::try_from(expected.min(most)).unwrap_or(usize::MAX))?;
        document.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}

impl FromStr for Ceiling {
    type Err = &'static str;

    fn from_str(value: &str) -> Result<Self, Self::Err> {
        let unit = UNITS.iter().find(|(letter, _)| value.ends_with([*letter, letter.to_ascii_lowercase()]));
        let (number, shift) = unit.map_or((value, 0), |(_, shift)| (&value[..value.len() - 1], *shift));
        let number: u64 =
            ascii(number).parse().map_err(|_| "give a number of bytes, e.g. 500000, 500K, 50M or 2G")?;
        Ok(Self(number.saturating_mul(1 << shift)))
    }
}

impl fmt::Display for Ceiling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = UNITS.iter().rev().find(|(_, shift)| self.0 > 0 && self.0.trailing_zeros() >= *shift);
        match whole {
            Some((letter, shift)) => write!(f, "{}{letter}", self.0 >> shift),
            None => write!(f, "{}", self.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for (written, bytes) in
            [("7", 7), ("500K", 512_000), ("50M", 52_428_800), ("1G", 1 << 30), ("1025", 1025)]
        {
            let ceiling: Ceiling = written.parse().unwrap();
            assert_eq!((ceiling, ceiling.to_string()), (Ceiling(bytes), written.to_owned()));
        }
        assert_eq!("2g".parse(), Ok(Ceiling(2 << 30)));
        for wrong in ["", "K", "-1", "1.5M", "10T", "ك"] {
            assert!(wrong.parse::<Ceiling>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn no_more_is_read_than_shows_that_it_is_too_much() {
        let ceiling = Ceiling(5);
        for (length, passed) in [(0, false), (5, false), (6, true), (100, true)] {
            let bytes = ceiling.read(&vec![b'x'; length][..], u64::MAX).unwrap();
            assert_eq!((bytes.len(), ceiling.is_passed(bytes.len())), (length.min(6), passed));
        }
    }
}
