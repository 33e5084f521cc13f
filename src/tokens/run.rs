//! A run: a word of the Arabic script with what is written together with it, up to the ASCII character that ends it. Equal
//! runs are equal words, so one that was read before is known by its bytes and need be neither read nor folded again.

use super::fold::Fold;
use super::letters::read_on;
use super::packed::Packed;
use super::spelling::Spelling;
use super::{Token, Tokenizer, class_at};
use crate::arabic::{folded_letters, is_other_ascii, opens_with_letter};

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
    /// The run that begins at `start`, if it opens with a letter of the Arabic block and is short enough.
    #[inline(always)]
    fn read(text: &[u8], start: usize) -> Option<Self> {
        let rest = &text[start..];
        let bytes: [u8; LONGEST] = rest.first_chunk().copied().unwrap_or_else(|| padded(rest));
        if !opens_with_letter(&bytes) {
            return None;
        }
        let bytes = u128::from_le_bytes(bytes);
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

    /// Where it ends.
    fn end(&self) -> usize {
        self.start + self.length
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

impl<'t> Tokenizer<'t> {
    /// The run that the next token opens, if it is a word of the Arabic script.
    #[inline(always)]
    pub(crate) fn run(&mut self) -> Option<Run> {
        let bytes = self.text.as_bytes();
        while bytes.get(self.at).is_some_and(|&byte| is_other_ascii(byte)) {
            self.at += 1;
        }
        Run::read(bytes, self.at)
    }

    /// The token that a run opens with, and its fold, if it has nothing but letters of the Arabic block and no three equal ones
    /// in a row; else nothing is read. So are most words. The letters are folded without a branch, and so is the spelling found:
    /// nobody can foresee how long the next word is.
    #[inline(always)]
    pub(crate) fn next_packed(&mut self, run: Run) -> Option<(Token, Packed)> {
        let bytes = run.key.map(u64::to_le_bytes);
        let (pairs, _) = bytes.as_flattened().as_chunks();
        let [first, second] = run.key.map(|half| u32::from_be_bytes(folded_letters(half)));
        let fold = Packed::short(u64::from(first) << u32::BITS | u64::from(second));
        let end = run.start + 2 * fold.len();
        if fold.is_elongated() {
            return None;
        }
        // Where the run ends, so does the word.
        let is_whole = end == run.end();
        self.at = if is_whole { end } else { read_on(class_at(self.text, end), end)?.get() };
        let spelling = Spelling::of(pairs.get(fold.letters_before_alef()), pairs[fold.len() - 1]);
        Some((Token { start: run.start, end, spelling }, fold))
    }

    /// The next token and its fold. `buffer`: room for a fold that is none of letters alone. Of most tokens nobody asks for the
    /// spelling, and the compiler sees it.
    #[inline(always)]
    pub(crate) fn next_fold<'b>(&mut self, buffer: &'b mut String) -> Option<(Token, Fold<'b>)>
    where
        't: 'b,
    {
        let packed = self.run().and_then(|run| self.next_packed(run));
        match packed {
            Some((token, fold)) => Some((token, fold.into())),
            None => self.next_into(buffer).map(|(token, fold)| (token, fold.into())),
        }
    }

    /// The folds of all tokens: words of the Arabic script that the program knows.
    pub(crate) fn known(mut self) -> impl Iterator<Item = Packed> + use<'t> {
        let mut buffer = String::new();
        std::iter::from_fn(move || {
            let (_, fold) = self.next_fold(&mut buffer)?;
            Some(fold.arabic().expect("a word of the Arabic script"))
        })
    }

    /// Passes over a run whose token is known.
    #[inline(always)]
    pub(crate) fn pass(&mut self, run: Run) {
        self.at = run.end();
    }

    /// Whether the token just read is all that a run has.
    pub(crate) fn has_passed(&self, run: Run) -> bool {
        self.at >= run.end()
    }
}
