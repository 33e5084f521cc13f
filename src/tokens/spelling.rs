//! What a word's fold forgets of its spelling.

/// How a token is spelled where folding forgets: the hamza on its first alef, a dotless final yeh, a final teh
/// marbuta. It keeps `إلى` (to) from `آلي` (automatic), `على` (on) from `علي` (Ali), `بلدية` (municipality) from
/// `بلديه` (in his possession) and `ألمانيا` from a word with an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Spelling {
    /// The first alef of the word, if it carries a hamza or a madda: أ إ آ.
    pub(crate) alef: Option<char>,
    /// The word ends in a yeh without dots: ى, or the Farsi ی.
    pub(crate) dotless_yeh: bool,
    /// The word ends in ة.
    pub(crate) teh_marbuta: bool,
}

impl Spelling {
    /// The spelling of a word of letters alone, of two bytes each. `first_alef`: the first that folds to an alef, if there is
    /// one; `last`: the last one.
    #[inline(always)]
    pub(super) fn of(first_alef: Option<&[u8; 2]>, last: [u8; 2]) -> Self {
        let alef = match first_alef {
            Some(b"\xd8\xa2") => Some('آ'),
            Some(b"\xd8\xa3") => Some('أ'),
            Some(b"\xd8\xa5") => Some('إ'),
            _ => None,
        };
        let dotless_yeh = matches!(&last, b"\xd9\x89" | b"\xdb\x8c");
        Self { alef, dotless_yeh, teh_marbuta: last == *b"\xd8\xa9" }
    }

    /// Whether a word spelled like this may be the list's word spelled like `list`: people leave hamzas off (الى)
    /// and dots too (فى), but they do not put them where none belong.
    pub(crate) fn may_be(self, list: Self) -> bool {
        (self.alef.is_none() || self.alef == list.alef)
            && (self.dotless_yeh || !list.dotless_yeh)
            && (!self.teh_marbuta || list.teh_marbuta)
    }
}

#[cfg(test)]
mod tests {
    use crate::tokens::Tokenizer;

    #[test]
    fn spelling_keeps_apart_what_the_fold_unites() {
        let spelling = |word| Tokenizer::new(word).next_into(&mut String::new()).unwrap().0.spelling;
        assert!(spelling("الى").may_be(spelling("إلى")));
        assert!(!spelling("آلي").may_be(spelling("إلى")));
        assert!(!spelling("علي").may_be(spelling("على")));
        assert!(spelling("فى").may_be(spelling("في")));
        assert_eq!(spelling("إلى"), spelling("ا\u{655}لى"));
    }
}
