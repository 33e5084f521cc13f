//! Lists of suffixes, compared with the end of a word as numbers are, for every word is asked for all of them.

/// Letters that must be left when a proclitic, a pronoun or an ending goes.
pub(super) const REST: usize = 3;

/// Suffixes of up to three letters, longer ones first.
pub(super) struct Suffixes<const N: usize> {
    suffixes: [Suffix; N],
}

/// The bytes of a suffix as a number, and which bytes of the last eight of a word they are held against.
#[derive(Clone, Copy)]
struct Suffix {
    bytes: u64,
    mask: u64,
    length: usize,
}

impl<const N: usize> Suffixes<N> {
    pub(super) const fn new(list: [&str; N]) -> Self {
        let mut suffixes = [Suffix { bytes: 0, mask: 0, length: 0 }; N];
        let mut i = 0;
        while i < N {
            suffixes[i] = Suffix::new(list[i].as_bytes());
            assert!(i == 0 || suffixes[i].length <= suffixes[i - 1].length, "longer suffixes stand first");
            i += 1;
        }
        Self { suffixes }
    }

    /// What is left of a folded word without the longest suffix that leaves at least [`REST`] letters.
    pub(super) fn strip<'w>(&self, word: &'w str) -> Option<&'w str> {
        // A shorter word has no more than REST letters, of two bytes at least.
        let end = u64::from_be_bytes(*word.as_bytes().last_chunk()?);
        let matching = self.suffixes.iter().filter(|suffix| end & suffix.mask == suffix.bytes);
        let mut rests = matching.map(|suffix| &word[..word.len() - suffix.length]);
        rests.find(|rest| has_letters(rest, REST))
    }
}

impl Suffix {
    const fn new(suffix: &[u8]) -> Self {
        let (mut bytes, mut mask) = (0, 0);
        let mut i = 0;
        while i < suffix.len() {
            bytes = bytes << 8 | suffix[i] as u64;
            mask = mask << 8 | 0xff;
            i += 1;
        }
        Self { bytes, mask, length: suffix.len() }
    }
}

/// Whether a fold has at least so many letters.
pub(super) fn has_letters(fold: &str, least: usize) -> bool {
    fold.chars().nth(least - 1).is_some()
}

/// Letters of a fold, which holds no marks: its characters.
pub(super) fn letters(fold: &str) -> usize {
    fold.chars().count()
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
            assert_eq!(ENDINGS.strip(word), rest, "{word}");
        }
    }
}
