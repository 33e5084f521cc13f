//! Words that the program knows by their folds. One that is written otherwise would never be met in a text, so the compiler
//! refuses it.

use super::{Class, arabic_class, arabic_fold};

/// Folded words.
pub(crate) const fn folded(words: &str) -> &str {
    let (bytes, mut at) = (words.as_bytes(), 0);
    while at < bytes.len() {
        // Two bytes of the Arabic block: 110110xx 10xxxxxx
        if matches!(bytes[at], 0xd8..=0xdb) {
            let c = char::from_u32((bytes[at] as u32 & 0x1f) << 6 | bytes[at + 1] as u32 & 0x3f);
            assert!(is_left_by_a_fold(c.expect("no surrogate")), "a word is not folded");
            at += 1;
        }
        at += 1;
    }
    words
}

/// A list of folded words.
pub(crate) const fn all_folded<const N: usize>(words: [&str; N]) -> [&str; N] {
    let mut i = 0;
    while i < N {
        folded(words[i]);
        i += 1;
    }
    words
}

/// Lists of folded words, each with what its words are.
pub(crate) const fn lists_folded<T: Copy, const N: usize>(lists: [(T, &str); N]) -> [(T, &str); N] {
    let mut i = 0;
    while i < N {
        folded(lists[i].1);
        i += 1;
    }
    lists
}

const fn is_left_by_a_fold(c: char) -> bool {
    arabic_fold(c) == c && !matches!(arabic_class(c), Class::Mark | Class::Invisible)
}
