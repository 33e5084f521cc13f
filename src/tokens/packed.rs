//! The fold of a word as one number: so it is compared, cut and looked up in a step or two, and most words are so short.

use std::fmt;

use crate::arabic::folded;
use crate::number::GOLDEN;

/// The letters of a fold, a byte each, the first one highest, and zeros behind the last: letters of the Arabic block differ
/// in their lowest byte, and none has a zero there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Packed(u128);

/// The first character of the Arabic block.
const BLOCK: u32 = 0x600;

impl Packed {
    /// No letter.
    pub(crate) const EMPTY: Self = Self(0);
    /// Letters that there is room for: the language has no word that is longer.
    const MOST: usize = 16;

    /// A fold, if it is nothing but letters of the Arabic block, and no more than there is room for.
    pub(crate) const fn new(fold: &str) -> Option<Self> {
        let bytes = fold.as_bytes();
        if bytes.is_empty() || bytes.len() > 2 * Self::MOST || !bytes.len().is_multiple_of(2) {
            return None;
        }
        let (mut letters, mut at) = (0, 0);
        while at < bytes.len() {
            // 110110xx 10xxxxxx
            let letter = bytes[at] << 6 | bytes[at + 1] & 0x3f;
            if !matches!(bytes[at], 0xd8..=0xdb) || letter == 0 {
                return None;
            }
            letters = letters << 8 | letter as u128;
            at += 2;
        }
        Some(Self::of(letters, bytes.len() / 2))
    }

    /// So many letters, at least one, of which the last one is the lowest byte.
    const fn of(letters: u128, count: usize) -> Self {
        Self(letters << (8 * (Self::MOST - count)))
    }

    /// The letters up to the first zero among these, of which there are eight at the most, the first one highest.
    #[inline(always)]
    pub(super) fn short(letters: u64) -> Self {
        let behind = u64::MAX.checked_shr(zeros(letters).leading_zeros() & !7).unwrap_or(0);
        Self(u128::from(letters & !behind) << 64)
    }

    /// Of a word that is [`Packed::short`]: whether three equal letters stand in a row.
    #[inline(always)]
    pub(super) fn is_elongated(self) -> bool {
        let letters = self.upper();
        let changes = letters ^ letters << 8;
        zeros(changes | changes << 8) & !zeros(letters) != 0
    }

    /// Of a word that is [`Packed::short`]: how many letters stand before the first alef.
    #[inline(always)]
    pub(super) fn letters_before_alef(self) -> usize {
        const ALEFS: u64 = u64::from_be_bytes([Packed::known("ا").upper().to_be_bytes()[0]; 8]);
        zeros(self.upper() ^ ALEFS).leading_zeros() as usize / 8
    }

    /// The first eight letters.
    const fn upper(self) -> u64 {
        (self.0 >> 64) as u64
    }

    /// A word that the program knows, folded.
    pub(crate) const fn known(word: &str) -> Self {
        Self::new(folded(word)).expect("not many letters, of the Arabic block")
    }

    /// Words that the program knows, folded.
    pub(crate) const fn all<const N: usize>(words: [&str; N]) -> [Self; N] {
        let mut packed = [Self::EMPTY; N];
        let mut i = 0;
        while i < N {
            packed[i] = Self::known(words[i]);
            i += 1;
        }
        packed
    }

    /// The letters as a number; see [`Packed`].
    pub(crate) const fn number(self) -> u128 {
        self.0
    }

    /// A number of so many bits that depends on all letters.
    #[inline(always)]
    #[expect(clippy::cast_possible_truncation, reason = "so few bits are left")]
    pub(crate) const fn mixed(self, bits: u32) -> usize {
        let letters = self.upper() ^ (self.0 as u64).rotate_left(u64::BITS / 2);
        (letters.wrapping_mul(GOLDEN) >> (u64::BITS - bits)) as usize
    }

    /// How many letters there are.
    #[inline(always)]
    pub(crate) const fn len(self) -> usize {
        Self::MOST - self.0.trailing_zeros() as usize / 8
    }

    /// The first letter; of no word if there is none.
    #[inline(always)]
    pub(crate) fn first(self) -> char {
        let [letter, ..] = self.0.to_be_bytes();
        character(letter)
    }

    /// The last letter; of no word if there is none.
    #[inline(always)]
    pub(crate) fn last(self) -> char {
        let [.., letter] = self.last_four().to_be_bytes();
        character(letter)
    }

    /// The first four letters as a number, the first one its highest byte, and zeros behind the last.
    #[inline(always)]
    pub(crate) const fn first_four(self) -> u32 {
        (self.0 >> 96) as u32
    }

    /// The last four letters as a number, the last one its lowest byte, and zeros before the first.
    #[inline(always)]
    #[expect(clippy::cast_possible_truncation, reason = "it is cut to four letters")]
    pub(crate) const fn last_four(self) -> u32 {
        match self.0 as u64 {
            // Half as much work, for most words.
            0 => (self.upper() >> (self.upper().trailing_zeros() & !7 & 63)) as u32,
            _ => (self.0 >> (self.0.trailing_zeros() & !7)) as u32,
        }
    }

    /// The first letters, so many of them.
    #[inline(always)]
    pub(crate) fn head(self, letters: usize) -> Self {
        Self(self.0 & !(u128::MAX.checked_shr(bits(letters)).unwrap_or(0)))
    }

    /// What is left without the first letters, so many of them.
    #[inline(always)]
    pub(crate) fn without_first(self, letters: usize) -> Self {
        Self(self.0.checked_shl(bits(letters)).unwrap_or(0))
    }

    /// What is left without the last letters, so many of them.
    #[inline(always)]
    pub(crate) fn without_last(self, letters: usize) -> Self {
        self.head(self.len().saturating_sub(letters))
    }

    /// With one letter more before it, for which there must be room.
    pub(crate) fn after(self, letter: char) -> Self {
        Self(Self::of(u128::from(letter as u8), 1).0 | self.0 >> 8)
    }

    /// With one letter more, for which there must be room.
    pub(crate) fn with(self, letter: char) -> Self {
        Self(self.0 | Self::of(u128::from(letter as u8), self.len() + 1).0)
    }

    /// Each letter as it is written, in UTF-8.
    #[inline(always)]
    pub(crate) fn utf8_letters(self) -> impl Iterator<Item = [u8; 2]> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let [letter, ..] = rest.to_be_bytes();
            rest <<= 8;
            // 110110xx 10yyyyyy
            (letter != 0).then_some([0xd8 | letter >> 6, 0x80 | letter & 0x3f])
        })
    }

    /// Hands on the letters as they are written, in UTF-8.
    pub(crate) fn with_utf8<T>(self, take: impl FnOnce(&[u8]) -> T) -> T {
        let mut written = [0; 2 * Self::MOST];
        let (head, tail) = written.split_at_mut(Self::MOST);
        head.copy_from_slice(&utf8(self.upper()).to_be_bytes());
        #[expect(clippy::cast_possible_truncation, reason = "the last eight letters")]
        tail.copy_from_slice(&utf8(self.0 as u64).to_be_bytes());
        take(&written[..2 * self.len()])
    }

    /// Whether it opens so.
    #[inline(always)]
    pub(crate) fn starts_with(self, head: Self) -> bool {
        self.head(head.len()) == head
    }

    /// What stands behind a beginning, if it has it.
    #[inline(always)]
    pub(crate) fn strip_prefix(self, head: Self) -> Option<Self> {
        self.starts_with(head).then(|| self.without_first(head.len()))
    }

    /// Whether it ends so.
    pub(crate) fn ends_with(self, end: Self) -> bool {
        self.without_first(self.len().saturating_sub(end.len())) == end
    }

    /// What stands before an end, if it has it.
    pub(crate) fn strip_suffix(self, end: Self) -> Option<Self> {
        self.ends_with(end).then(|| self.without_last(end.len()))
    }
}

/// The highest bit of every byte that is zero.
#[inline(always)]
fn zeros(bytes: u64) -> u64 {
    const LOW_BITS: u64 = u64::from_ne_bytes([0x7f; 8]);
    !(((bytes & LOW_BITS) + LOW_BITS) | bytes | LOW_BITS)
}

/// Eight letters as they are written, two bytes each: 110110xx 10xxxxxx.
#[inline(always)]
fn utf8(letters: u64) -> u128 {
    const fn lanes(lane: u16) -> u128 {
        u128::MAX / 0xffff * lane as u128
    }
    let letters = u128::from(letters);
    let fours = (letters | letters << 32) & (u128::MAX >> 96 | u128::MAX >> 96 << 64);
    let twos = (fours | fours << 16) & (u128::MAX / 0xffff_ffff * 0xffff);
    let ones = (twos | twos << 8) & lanes(0xff);
    (ones & lanes(0xc0)) << 2 | ones & lanes(0x3f) | lanes(0xd880)
}

/// The character of the Arabic block that has this lowest byte.
#[inline(always)]
fn character(letter: u8) -> char {
    char::from_u32(BLOCK | u32::from(letter)).expect("a character of the Arabic block")
}

/// The bits that so many letters take.
#[inline(always)]
#[expect(clippy::cast_possible_truncation, reason = "a word has few letters")]
const fn bits(letters: usize) -> u32 {
    8 * letters as u32
}

/// The letters, as they are written.
impl From<Packed> for Box<str> {
    fn from(word: Packed) -> Self {
        word.with_utf8(|bytes| std::str::from_utf8(bytes).expect("letters of the Arabic block").into())
    }
}

/// The letters, as they are written.
impl fmt::Display for Packed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.with_utf8(|bytes| {
            out.write_str(std::str::from_utf8(bytes).expect("letters of the Arabic block"))
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_packed_word_is_cut_as_the_word_is(word in "[ء-غف-يگپک]{1,16}", other in "[ابوه]{1,3}", letters in 0_usize..20) {
            let packed = Packed::new(&word).unwrap();
            let chars: Vec<char> = word.chars().collect();
            let at = letters.min(chars.len());
            let written = |letters: &[char]| letters.iter().collect::<String>();
            prop_assert_eq!(packed.to_string(), word.clone());
            prop_assert_eq!(packed.len(), chars.len());
            prop_assert_eq!((packed.first(), packed.last()), (chars[0], chars[chars.len() - 1]));
            prop_assert_eq!(packed.head(letters).to_string(), written(&chars[..at]));
            prop_assert_eq!(packed.without_first(letters).to_string(), written(&chars[at..]));
            prop_assert_eq!(packed.without_last(letters).to_string(), written(&chars[..chars.len() - at]));
            let known = Packed::known(&other);
            let text = |rest: Option<Packed>| rest.map(|rest| rest.to_string());
            for whole in [word.clone(), format!("{other}{word}"), format!("{word}{other}")] {
                if let Some(packed) = Packed::new(&whole) {
                    prop_assert_eq!(packed.starts_with(known), whole.starts_with(&other));
                    prop_assert_eq!(text(packed.strip_prefix(known)), whole.strip_prefix(&other).map(str::to_owned));
                    prop_assert_eq!(text(packed.strip_suffix(known)), whole.strip_suffix(&other).map(str::to_owned));
                }
            }
        }
    }

    #[test]
    fn what_is_no_short_word_of_the_arabic_block_is_not_packed() {
        for fold in ["", "cia", "3.5", "و1", "كتابx", "ݐ", "ءاءاءاءاءاءاءاءاء"] {
            assert_eq!(Packed::new(fold), None, "{fold}");
        }
    }
}
