//! Lists of suffixes, compared with the end of a word as numbers are, for every word is asked for all of them.

use crate::tokens::Packed;

/// Letters that must be left when a proclitic, a pronoun or an ending goes.
pub(crate) const REST: usize = 3;

/// Suffixes of up to three letters, longer ones first.
pub(crate) struct Suffixes<const N: usize> {
    suffixes: [Suffix; N],
}

/// A suffix as a number, and which of the last letters of a word it is held against.
#[derive(Clone, Copy)]
struct Suffix {
    letters: u32,
    mask: u32,
    length: usize,
}

impl<const N: usize> Suffixes<N> {
    pub(super) const fn new(list: [&str; N]) -> Self {
        let mut suffixes = [Suffix { letters: 0, mask: 0, length: 0 }; N];
        let mut i = 0;
        while i < N {
            suffixes[i] = Suffix::new(Packed::known(list[i]));
            assert!(i == 0 || suffixes[i].length <= suffixes[i - 1].length, "longer suffixes stand first");
            i += 1;
        }
        Self { suffixes }
    }

    /// What is left of a word without the longest suffix that leaves at least [`REST`] letters.
    pub(crate) fn strip(&self, word: Packed) -> Option<Packed> {
        let (end, letters) = (word.last_four(), word.len());
        let is_end =
            |suffix: &&Suffix| end & suffix.mask == suffix.letters && letters >= suffix.length + REST;
        self.suffixes.iter().find(is_end).map(|suffix| word.without_last(suffix.length))
    }
}

impl Suffix {
    const fn new(suffix: Packed) -> Self {
        let length = suffix.len();
        Self { letters: suffix.last_four(), mask: (1 << (8 * length)) - 1, length }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_suffix_goes_that_leaves_three_letters() {
        const ENDINGS: Suffixes<3> = Suffixes::new(["اته", "ته", "ه"]);
        for (word, rest) in [
            ("حكوماته", Some("حكوم")),
            ("قناته", Some("قنا")),
            ("بيته", Some("بيت")),
            ("ماته", Some("مات")),
            ("بته", None),
            ("كتاب", None),
            ("ه", None),
        ] {
            let found = ENDINGS.strip(Packed::known(word));
            assert_eq!(found, rest.map(Packed::known), "{word}");
        }
    }
}
