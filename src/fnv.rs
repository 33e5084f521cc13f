//! FNV-1a, 64 bits (Fowler, Noll & Vo): a hash that is the same on every machine and for ever, of any bytes and of the ends of
//! words. What is fitted is found by it, so it must never change.

const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

/// The hash of some bytes.
pub(crate) fn fnv1a(bytes: impl IntoIterator<Item = u8>) -> u64 {
    fnv1a_on(BASIS, bytes)
}

/// The hash of some bytes and of those behind them. `hash`: that of the first ones.
pub(crate) fn fnv1a_on(hash: u64, bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(hash, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}

/// First and last letters of a word that are looked at: one, two and so many.
pub(crate) const ENDS: usize = 3;

/// The hashes of a word, of its first letters and of its last; of the whole word where it has no more letters.
pub(crate) struct WordHashes {
    pub(crate) whole: u64,
    /// Of one letter, of two, of three.
    pub(crate) heads: [u64; ENDS],
    pub(crate) tails: [u64; ENDS],
    /// How many letters there are.
    pub(crate) letters: usize,
    /// Where the last one begins.
    pub(crate) last: usize,
}

impl WordHashes {
    pub(crate) fn of(word: &str) -> Self {
        let letter = |(at, c): (usize, char)| &word.as_bytes()[at..at + c.len_utf8()];
        Self::of_letters(word.as_bytes(), word.char_indices().map(letter))
    }

    /// Of a word of which each letter takes two bytes: in fewer steps.
    pub(crate) fn of_pairs(word: &[u8]) -> Self {
        Self::of_letters(word, word.as_chunks::<2>().0.iter().map(<[u8; 2]>::as_slice))
    }

    #[inline]
    fn of_letters<'w>(word: &'w [u8], all: impl Iterator<Item = &'w [u8]>) -> Self {
        let (mut letters, mut at, mut starts) = (0, 0, [0; ENDS]);
        let (mut whole, mut heads) = (BASIS, [BASIS; ENDS]);
        for letter in all {
            starts = [at, starts[0], starts[1]];
            whole = fnv1a_on(whole, letter.iter().copied());
            if let Some(head) = heads.get_mut(letters) {
                *head = whole;
            }
            (letters, at) = (letters + 1, at + letter.len());
        }
        heads[letters.min(ENDS)..].fill(whole);
        let tails = starts.map(|start| fnv1a(word[start..].iter().copied()));
        Self { whole, heads, tails, letters, last: starts[0] }
    }
}

#[cfg(test)]
mod tests {
    use super::{WordHashes, fnv1a, fnv1a_on};

    /// Values of the authors' own test suite.
    #[test]
    fn the_hash_is_that_of_its_authors() {
        for (text, hash) in
            [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)]
        {
            assert_eq!(fnv1a(text.bytes()), hash);
            assert_eq!(fnv1a_on(fnv1a(text.bytes().take(3)), text.bytes().skip(3)), hash);
        }
    }

    #[test]
    fn the_ends_of_a_word_are_hashed_by_the_letter() {
        for (word, heads, tails, last) in [
            ("كتابx", ["ك", "كت", "كتا"], ["x", "بx", "ابx"], "كتاب".len()),
            ("كتاب", ["ك", "كت", "كتا"], ["ب", "اب", "تاب"], "كتا".len()),
            ("من", ["م", "من", "من"], ["ن", "من", "من"], "م".len()),
            ("", [""; 3], [""; 3], 0),
        ] {
            let hashes = WordHashes::of(word);
            assert_eq!((hashes.whole, hashes.letters), (fnv1a(word.bytes()), word.chars().count()));
            assert_eq!(hashes.heads, heads.map(|head| fnv1a(head.bytes())));
            assert_eq!(hashes.tails, tails.map(|tail| fnv1a(tail.bytes())));
            assert_eq!(hashes.last, last);
        }
    }
}
