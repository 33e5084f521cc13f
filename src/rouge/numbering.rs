//! The words of a text as ROUGE compares them: numbers, equal for equal words of the texts of one comparison.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use crate::arabic::{Class, class, is_word_char};
use crate::number::to_u32;

/// A text's words, and where its sentences end among them.
pub(super) struct Text {
    pub(super) words: Vec<u32>,
    sentence_ends: Vec<usize>,
}

impl Text {
    /// The words, sentence by sentence.
    pub(super) fn sentences(&self) -> impl Iterator<Item = &[u32]> {
        let starts = std::iter::once(0).chain(self.sentence_ends.iter().copied());
        starts.zip(&self.sentence_ends).map(|(start, &end)| &self.words[start..end])
    }
}

/// Numbers words in the order they come.
pub(super) struct Numbering {
    fold: bool,
    numbers: HashMap<String, u32, FixedState>,
}

impl Numbering {
    /// `fold`: words are equal if their folds are.
    pub(super) fn new(fold: bool) -> Self {
        Self { fold, numbers: HashMap::default() }
    }

    /// How many different words were read.
    pub(super) fn len(&self) -> usize {
        self.numbers.len()
    }

    pub(super) fn read(&mut self, text: &str) -> Text {
        let mut read = Text { words: Vec::new(), sentence_ends: Vec::new() };
        for sentence in crate::split(text) {
            read.words.extend(words(&text[sentence]).filter_map(|word| self.number(word)));
            read.sentence_ends.push(read.words.len());
        }
        read
    }

    /// The word's number; none if nothing of it is left by folding.
    fn number(&mut self, word: &str) -> Option<u32> {
        let next = to_u32(self.numbers.len());
        if !self.fold {
            return Some(*self.numbers.entry_ref(word).or_insert(next));
        }
        let fold = crate::fold(word);
        (!fold.is_empty()).then(|| *self.numbers.entry(fold).or_insert(next))
    }
}

/// The words that [`crate::count_words`] counts, each with the marks behind its last letter.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = &rest[rest.find(is_word_char)?..];
        let mut end = 0;
        for (at, c) in rest.char_indices() {
            if is_word_char(c) || class(c) == Class::Mark {
                end = at + c.len_utf8();
            } else if class(c) != Class::Invisible {
                break;
            }
        }
        let (word, behind) = rest.split_at(end);
        rest = behind;
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Arabic with all that can stand in and between words, and some noise.
    const TEXT: &str = "([ابتةىأؤئ\u{64b}\u{64e}\u{651}ـ\u{200c}\u{200f}٣3a é.،؟!:\\n ]|\\PC){0,80}";

    #[test]
    fn marks_stay_with_their_word_and_trailing_tatweel_does_not() {
        let cut: Vec<&str> = words("قالَ: بـ «العـــربيةِ»، 3,5 وF16؟").collect();
        assert_eq!(cut, ["قالَ", "ب", "العـــربيةِ", "3", "5", "وF16"]);
    }

    #[test]
    fn sentences_hold_the_words_of_the_text() {
        let text = Numbering::new(true).read("قال د. أحمد: نعم. ثم غادر.\nوعاد");
        assert_eq!(text.words, [0, 1, 2, 3, 4, 5, 6]);
        assert_eq!(text.sentences().collect::<Vec<_>>(), [&[0, 1, 2, 3][..], &[4, 5], &[6]]);
    }

    proptest! {
        #[test]
        fn there_are_as_many_words_as_are_counted(text in TEXT) {
            // A line break that a program wrote as two characters ends a sentence before the next word, to which its letter
            // is counted.
            prop_assume!(!text.contains('\\'));
            prop_assert_eq!(words(&text).count(), crate::count_words(&text));
            prop_assert_eq!(Numbering::new(false).read(&text).words.len(), crate::count_words(&text));
        }
    }
}
