//! A run: a word of the Arabic script with what is written together with it, up to the ASCII character that ends it. Equal
//! runs are equal words, so one that was read before is known by its bytes and need be neither read nor folded again.

use super::{Class, Tokenizer, class_at};

/// A run, which a number can hold.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run {
    start: usize,
    /// Bytes of it.
    length: usize,
    /// The bytes themselves, eight in a number, the first one lowest, and zeros behind them.
    pub(crate) key: [u64; 2],
}

/// Bytes of the longest run: eight letters. One in twenty-three is longer.
const LONGEST: usize = 16;
/// The bit that no ASCII character has, in each byte.
const HIGH_BITS: u128 = u128::from_ne_bytes([0x80; LONGEST]);

impl Run {
    /// The run that begins at `start`, if it is short enough.
    #[inline(always)]
    fn read(text: &[u8], start: usize) -> Option<Self> {
        let rest = &text[start..];
        let bytes = u128::from_le_bytes(rest.first_chunk().copied().unwrap_or_else(|| padded(rest)));
        let ends = !bytes & HIGH_BITS;
        if ends == 0 {
            let is_whole = rest.get(LONGEST).is_none_or(u8::is_ascii);
            return is_whole.then_some(Self { start, length: LONGEST, key: halves(bytes) });
        }
        // All bits up to the first end, and then without those of its byte.
        let before = (ends ^ (ends - 1)) >> 8;
        Some(Self { start, length: ends.trailing_zeros() as usize / 8, key: halves(bytes & before) })
    }

    /// Where it begins.
    pub(crate) fn start(&self) -> usize {
        self.start
    }
}

/// The lower half of a number, and the upper one.
#[inline(always)]
fn halves(number: u128) -> [u64; 2] {
    let bytes = number.to_le_bytes();
    let (halves, _) = bytes.as_chunks();
    [halves[0], halves[1]].map(u64::from_le_bytes)
}

/// A text that is shorter than a run may be.
fn padded(text: &[u8]) -> [u8; LONGEST] {
    let mut bytes = [0; LONGEST];
    bytes[..text.len()].copy_from_slice(text);
    bytes
}

impl Tokenizer<'_> {
    /// The run that the next token opens, if it is a word of the Arabic script.
    #[inline(always)]
    pub(crate) fn run(&mut self) -> Option<Run> {
        loop {
            match class_at(self.text, self.at)? {
                (Class::Letter, _) => return Run::read(self.text.as_bytes(), self.at),
                (Class::Other, 1) => self.at += 1,
                _ => return None,
            }
        }
    }

    /// Passes over a run whose token is known.
    #[inline(always)]
    pub(crate) fn pass(&mut self, run: Run) {
        self.at = run.start + run.length;
    }

    /// Whether the token just read is all that a run has.
    pub(crate) fn has_passed(&self, run: Run) -> bool {
        self.at >= run.start + run.length
    }
}
