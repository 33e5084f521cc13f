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
        let (pairs, rest) = word.as_bytes().as_chunks();
        if rest.is_empty() && pairs.iter().all(|pair| matches!(pair, [0xc2..=0xdf, _])) {
            return Self::of_pairs(word.as_bytes());
        }
        let starts = || word.char_indices().map(|(at, _)| at);
        let (mut ends, mut from_last) = (starts().skip(1).chain([word.len()]), starts().rev());
        let ends = [(); ENDS].map(|()| ends.next().unwrap_or(word.len()));
        let starts = [(); ENDS].map(|()| from_last.next().unwrap_or(0));
        Self::between(word.as_bytes(), word.chars().count(), ends, starts)
    }

    /// Of a word of which each letter takes two bytes: with three letters or more in fewer steps.
    pub(crate) fn of_pairs(word: &[u8]) -> Self {
        let (letters, _) = word.as_chunks::<2>();
        let ([first, second, third, rest @ ..], [.., x, y, z]) = (letters, letters) else {
            let ends = [2, 4, 6].map(|end| word.len().min(end));
            return Self::between(word, letters.len(), ends, ends.map(|end| word.len() - end));
        };
        let on = |hash: u64, letter: &[u8; 2]| fnv1a_on(hash, *letter);
        let one = on(BASIS, first);
        let two = on(one, second);
        let three = on(two, third);
        let whole = rest.iter().fold(three, on);
        let tails = [on(BASIS, z), on(on(BASIS, y), z), on(on(on(BASIS, x), y), z)];
        Self { whole, heads: [one, two, three], tails, letters: letters.len(), last: word.len() - 2 }
    }

    /// `ends`: where the first letters end, one, two and three; `starts`: where the last ones start.
    fn between(word: &[u8], letters: usize, ends: [usize; ENDS], starts: [usize; ENDS]) -> Self {
        let on = |hash: u64, part: &[u8]| fnv1a_on(hash, part.iter().copied());
        let first = on(BASIS, &word[..ends[0]]);
        let second = on(first, &word[ends[0]..ends[1]]);
        let third = on(second, &word[ends[1]..ends[2]]);
        let whole = on(third, &word[ends[2]..]);
        let tails = starts.map(|start| on(BASIS, &word[start..]));
        Self { whole, heads: [first, second, third], tails, letters, last: starts[0] }
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
