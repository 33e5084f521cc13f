//! How phrases open: the first letters of nearly every sentence tell that it opens with none of them.

use crate::arabic::{Class, Property, all_folded, folded_letters, property};
use crate::fold::fold;
use crate::number::GOLDEN;
use crate::span::head;
use crate::tokens::Packed;

/// How many letters of a first word tell whether a phrase may open with it.
const LETTERS: usize = 4;

/// The first letters of a text, folded and without marks, none behind its first word: the lowest byte of each, then zeros.
#[derive(Clone, Copy)]
pub(super) struct FirstLetters([u8; LETTERS]);

impl FirstLetters {
    /// Of a text, if it opens with Arabic letters.
    pub(super) fn of(text: &str) -> Self {
        let first = text.as_bytes().first_chunk().map(|&first| folded_letters(u64::from_le_bytes(first)));
        // Short first words are few, and fewer have marks.
        Self(first.filter(|letters| !letters.contains(&0)).unwrap_or_else(|| {
            let mut letters = [0; LETTERS];
            let written = text.chars().map(property).filter(|property| property.class != Class::Mark);
            let first = written.take_while(|property| property.class == Class::Letter);
            letters
                .iter_mut()
                .zip(first)
                .for_each(|(letter, Property { fold, .. })| *letter = u32::from(fold).to_le_bytes()[0]);
            letters
        }))
    }

    /// Of a fold.
    pub(super) const fn of_fold(fold: &str) -> Self {
        let (fold, mut letters, mut at, mut count) = (fold.as_bytes(), [0; LETTERS], 0, 0);
        while count < LETTERS && at < fold.len() {
            (letters[count], at) = match fold[at] {
                // 110110xx 10xxxxxx
                0xd8..=0xdb => (fold[at] << 6 | fold[at + 1] & 0x3f, at + 2),
                letter if letter.is_ascii_alphanumeric() => (letter, at + 1),
                _ => break,
            };
            count += 1;
        }
        Self(letters)
    }

    /// Of a folded word.
    pub(super) fn of_word(word: Packed) -> Self {
        Self(word.first_four().to_be_bytes())
    }

    #[expect(clippy::cast_possible_truncation, reason = "so few bits are left")]
    const fn number(self) -> usize {
        let mixed = (u32::from_le_bytes(self.0) as u64).wrapping_mul(GOLDEN);
        (mixed >> (u64::BITS - NUMBERS.ilog2())) as usize
    }
}

/// How the phrases of some lists open: for the number of such letters whether one does; others may share it.
pub(super) struct Openings([u64; NUMBERS / 64]);

const NUMBERS: usize = 1 << 12;

impl Openings {
    /// Those of folded phrases.
    pub(super) const fn of<const N: usize>(lists: [&[&str]; N]) -> Self {
        let (mut openings, mut list) = ([0; NUMBERS / 64], 0);
        while list < N {
            let mut i = 0;
            while i < lists[list].len() {
                let number = FirstLetters::of_fold(lists[list][i]).number();
                openings[number / 64] |= 1 << (number % 64);
                i += 1;
            }
            list += 1;
        }
        Self(openings)
    }

    /// Whether one of the phrases may open so.
    pub(super) fn may_be(&self, letters: FirstLetters) -> bool {
        let number = letters.number();
        self.0[number / 64] >> (number % 64) & 1 == 1
    }
}

/// Folded phrases of which one may open a text.
pub(super) struct Phrases<const N: usize> {
    phrases: [&'static str; N],
    openings: Openings,
}

/// Bytes of the longest phrase, and more.
const LONGEST_PHRASE: usize = 100;

impl<const N: usize> Phrases<N> {
    /// The first word of each is whole, or has no fewer letters than are looked at.
    pub(super) const fn of(phrases: [&'static str; N]) -> Self {
        let phrases = all_folded(phrases);
        Self { openings: Openings::of([&phrases]), phrases }
    }

    /// Whether one of them opens a text.
    pub(super) fn open(&self, text: &str) -> bool {
        self.open_with(FirstLetters::of(text), text)
    }

    /// The same where the first letters of the text are known.
    pub(super) fn open_with(&self, letters: FirstLetters, text: &str) -> bool {
        self.openings.may_be(letters) && {
            let opening = fold(head(text, LONGEST_PHRASE));
            self.phrases.iter().any(|phrase| opening.starts_with(phrase))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_opens_as_it_is_written_and_as_it_is_folded() {
        const PHRASES: [&str; 4] = ["اما بعد", "اهلا", "يا هلا", "والصلاه والسلام"];
        static OPENINGS: Openings = Openings::of([&PHRASES]);
        for text in PHRASES.into_iter().chain(["أمّا بعد:", "أَهْلًا بكم", "يا أهلا", "والصلاة"])
        {
            assert!(OPENINGS.may_be(FirstLetters::of(text)), "{text}");
        }
        for text in ["الحكومة", "مرّ عام", "** أهلا", ""] {
            assert!(!OPENINGS.may_be(FirstLetters::of(text)), "{text}");
        }
    }
}
