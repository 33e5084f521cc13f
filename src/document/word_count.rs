//! Words as a budget counts them.

use crate::arabic::{behind_word, class_at};

/// Bytes looked at together, a vector register of every machine.
const AT_ONCE: usize = 16;

/// Words of a text: maximal runs of letters and digits; marks and tatweel inside a run do not split it.
///
/// ```
/// assert_eq!(zubda::count_words("قالَ في عام 2024م: العـــربية."), 5);
/// ```
#[must_use]
pub fn count_words(text: &str) -> usize {
    let (mut words, mut at, mut inside) = (0, 0, false);
    while at < text.len() {
        if let Some(plain) = Plain::at(text.as_bytes(), at) {
            (words, at, inside) = (words + plain.ends, at + plain.length, plain.is_open);
            continue;
        }
        let end = at + AT_ONCE;
        if inside {
            (words, at, inside) = (words + 1, behind_word(text, at), false);
        }
        while at < end
            && let Some((class, length)) = class_at(text, at)
        {
            at += length;
            if class.is_word() {
                (words, at) = (words + 1, behind_word(text, at));
            }
        }
    }
    words
}

/// A stretch of ASCII and of Arabic letters, in which every byte says whether it is part of a word.
struct Plain {
    /// Words that end in it.
    ends: usize,
    /// Bytes of it, up to the last whole character.
    length: usize,
    /// The last word goes on behind it.
    is_open: bool,
}

impl Plain {
    /// The stretch at `at`, if the bytes there are such.
    #[inline(always)]
    fn at(text: &[u8], at: usize) -> Option<Self> {
        let bytes: &[u8; AT_ONCE + 1] = text[at..].first_chunk()?;
        let ends = word_ends(bytes)?;
        let length = AT_ONCE - usize::from(bytes[AT_ONCE - 1] >= FIRST_LEAD);
        let is_open = is_word_byte(bytes[length - 1]) && is_word_byte(bytes[length]);
        Some(Self { ends, length, is_open })
    }
}

/// How many words end in all of these bytes but the last, if they are plain. Without a branch, so that the compiler looks
/// at all of them at once, and not inlined, for elsewhere it does not.
#[inline(never)]
fn word_ends(bytes: &[u8; AT_ONCE + 1]) -> Option<usize> {
    let pairs = || bytes[..AT_ONCE].iter().zip(&bytes[1..]);
    let others = pairs().fold(0, |others, (&byte, &next)| others | u8::from(is_other(byte, next)));
    let end = |(&byte, &next): (&u8, &u8)| u8::from(is_word_byte(byte) & !is_word_byte(next));
    let ends = pairs().map(end).sum::<u8>();
    (others == 0).then_some(usize::from(ends))
}

/// The first byte that opens a character of several.
const FIRST_LEAD: u8 = 0xc0;

/// Whether two bytes side by side open a character that is neither ASCII nor one of U+0620 to U+063F and U+0641 to U+064A.
#[expect(clippy::needless_bitwise_bool, reason = "without a branch the bytes are looked at together")]
#[inline(always)]
fn is_other(byte: u8, next: u8) -> bool {
    let is_letter = (byte == 0xd8) & (next >= 0xa0) | (byte == 0xd9) & (next.wrapping_sub(0x81) <= 0x09);
    (byte >= FIRST_LEAD) & !is_letter
}

/// Whether a byte of a plain stretch is part of a word.
#[inline(always)]
fn is_word_byte(byte: u8) -> bool {
    (byte >= 0x80) | byte.is_ascii_alphanumeric()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn words_counted_together_are_those_counted_singly(
            parts in prop::collection::vec(prop::sample::select(PARTS.as_slice()), 0..60),
        ) {
            let text = parts.concat();
            let (mut words, mut at) = (0, 0);
            while let Some((class, length)) = class_at(&text, at) {
                at += length;
                if class.is_word() {
                    (words, at) = (words + 1, behind_word(&text, at));
                }
            }
            prop_assert_eq!(count_words(&text), words, "{}", text);
        }
    }

    const PARTS: [&str; 18] = [
        "كتاب", "قالَ", "ـ", " ", " ", "، ", ".", "x1", "é", "日本", "«", "٣", "\u{64e}", "ﷺ", "ﻻ",
        "\u{200c}", "ي", "\n",
    ];
}
