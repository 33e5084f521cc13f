//! What is written together with a word and is none of it: conjunction, preposition and article before, a pronoun
//! behind.

use super::guards::owns_head;
use super::stem::{
    ALLAH, ARTICLE, Attestation, is_allah, without_lam_article, without_proclitic, without_pronoun,
};
use crate::inflection::REST;
use crate::tokens::{Packed, Spelling};

/// The clitics of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Clitics {
    /// Letters of a conjunction and a preposition, before the article if there is one.
    pub(crate) before: u8,
    /// The article, its alef swallowed by a ل or not.
    pub(crate) article: bool,
    /// A ل that has swallowed the article's alef: it cannot be taken off, and is none of the letters before.
    pub(crate) swallowing: bool,
    /// Letters of a pronoun behind the word.
    pub(crate) behind: u8,
}

/// God behind a ل, which has swallowed the alef.
const TO_ALLAH: Packed = Packed::known("لله");

impl Clitics {
    /// The clitics of a folded word, as the stemmer takes them off. `bare`: the word [`without_article`].
    pub(super) fn of(
        word: Packed,
        bare: Option<Packed>,
        spelling: Spelling,
        document: &impl Attestation,
    ) -> Self {
        let before = |rest: Packed| word.len() - rest.len();
        if is_allah(word) {
            let has = |whole: Packed| (0..word.len()).find(|&at| word.without_first(at).starts_with(whole));
            let alone = has(ALLAH[0]);
            let before = alone.or_else(|| has(TO_ALLAH)).unwrap_or_default();
            return Self { before: few(before), article: true, swallowing: alone.is_none(), behind: 0 };
        }
        if let Some(rest) = bare {
            // والتقى comes back as the verb with its own ال.
            let head = word.head(before(rest));
            let conjunctions = head.strip_suffix(ARTICLE);
            let before = few(conjunctions.unwrap_or(head).len());
            return Self { before, article: conjunctions.is_some(), ..Self::default() };
        }
        if let Some(rest) = without_lam_article(word) {
            let mut head = word.head(before(rest));
            while head.last() == 'ل' {
                head = head.without_last(1);
            }
            return Self { before: few(head.len()), article: true, swallowing: true, behind: 0 };
        }
        let rest = without_proclitic(word, document).filter(|_| !owns_head(word)).unwrap_or(word);
        // ه is a pronoun but for ة and behind an alef: مدرسة and مياه are whole. The stemmer takes it for an ending.
        let his = || {
            let noun = rest.without_last(1);
            (rest.last() == 'ه' && noun.len() >= REST && noun.last() != 'ا').then_some(noun)
        };
        let noun = without_pronoun(rest, document).or_else(his).filter(|_| !spelling.teh_marbuta);
        let behind = noun.map_or(0, |noun| rest.len() - noun.len());
        Self { before: few(before(rest)), behind: few(behind), ..Self::default() }
    }
}

/// Letters of what is written together with a word: never many.
fn few(letters: usize) -> u8 {
    u8::try_from(letters).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::stem::without_article;
    use super::*;
    use crate::tokens::Tokenizer;

    /// A document in which these folds stand, once each.
    struct Witness(&'static [&'static str]);

    impl Attestation for Witness {
        fn count(&self, word: Packed) -> u32 {
            u32::from(self.0.iter().any(|known| Packed::known(known) == word))
        }

        fn definite(&self, _: Packed) -> u32 {
            0
        }
    }

    #[test]
    fn clitics_are_told_from_the_letters_of_the_word() {
        let witness = Witness(&["قاهره", "حكومه", "قطر"]);
        for (word, before, article, swallowing, behind) in [
            ("القاهرة", 0, true, false, 0),
            ("وبالقاهرة", 2, true, false, 0),
            ("للقاهرة", 0, true, true, 0),
            ("وللقاهرة", 1, true, true, 0),
            ("وقطر", 1, false, false, 0),
            ("وزير", 0, false, false, 0),
            ("حكومتهم", 0, false, false, 2),
            ("منزله", 0, false, false, 1),
            ("مدرسة", 0, false, false, 0),
            ("مياه", 0, false, false, 0),
            ("والله", 1, true, false, 0),
            ("لله", 0, true, true, 0),
            ("ألمانيا", 0, false, false, 0),
        ] {
            let mut buffer = String::new();
            let (token, fold) = Tokenizer::new(word).next_into(&mut buffer).unwrap();
            let expected = Clitics { before, article, swallowing, behind };
            let fold = Packed::known(fold);
            let bare = without_article(fold, token.spelling);
            assert_eq!(Clitics::of(fold, bare, token.spelling, &witness), expected, "{word}");
        }
    }
}
