//! Words that stand in visual order: back to front, as programs draw them out of a page.

use unicode_normalization::char::decompose_compatible;

use crate::arabic::{Class, class};

/// Words that begin with ة or ى. In 8,527 articles there is one, and it is alone.
pub(super) const ENOUGH: usize = 2;
/// Of all words one in so many must stand in lines that look reversed: fewer are a quotation.
const SHARE_ONE_IN: usize = 10;

/// How much of a text stands backwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reversed {
    /// Most of it.
    Text,
    /// Some lines among others that do not.
    Lines,
}

/// What the lines of a text show, some of which may stand backwards: paragraphs out of different sources do.
pub(super) fn reversed(text: &str) -> Option<Reversed> {
    let (mut words, mut backwards, mut misplaced) = (0, 0, 0);
    for line in text.lines().map(Signs::of) {
        words += line.words;
        if line.backward > line.forward {
            backwards += line.words;
            misplaced += line.misplaced;
        }
    }
    if misplaced < ENOUGH || backwards * SHARE_ONE_IN < words {
        None
    } else if backwards * 2 > words {
        Some(Reversed::Text)
    } else {
        Some(Reversed::Lines)
    }
}

/// Words by what they show.
#[derive(Debug, Default)]
struct Signs {
    words: usize,
    /// Begins with ة or ى, which end words.
    misplaced: usize,
    /// As words look when they are reversed: those that begin with ة or ى, and those that end in `لا`. The latter alone
    /// would not do, for مثلا and Persian کالا end so.
    backward: usize,
    /// As words look when they are not: ة or ى at the end, `ال` at the beginning. Every seventh word at least, more
    /// than a third on average.
    forward: usize,
}

impl Signs {
    fn of(line: &str) -> Self {
        let mut signs = Self::default();
        for word in line.split_ascii_whitespace() {
            signs.words += 1;
            if !word.is_ascii() {
                signs.look_at(word);
            }
        }
        signs
    }

    fn look_at(&mut self, word: &str) {
        let mut letters = word.chars().filter_map(plain_letter);
        let (Some(first), Some(second)) = (letters.next(), letters.next()) else { return };
        let (mut before, mut last, mut count) = (first, second, 2);
        for letter in letters {
            (before, last, count) = (last, letter, count + 1);
        }
        let is_final = |letter| matches!(letter, 'ة' | 'ى');
        // Up to three letters ال and لا are words, or parts of the stem.
        let (has_article, has_reversed_article) =
            (count > 3 && (first, second) == ('ا', 'ل'), count > 3 && (before, last) == ('ل', 'ا'));
        self.misplaced += usize::from(is_final(first));
        self.backward += usize::from(is_final(first) || has_reversed_article);
        self.forward += usize::from(is_final(last) || has_article);
    }
}

/// An Arabic letter as the keyboard has it. Text in visual order often consists of presentation forms (`ﺔ`), as it was
/// drawn; of a ligature the first letter will do.
fn plain_letter(c: char) -> Option<char> {
    match class(c) {
        Class::Letter => Some(c),
        Class::Ligature => {
            let mut first = None;
            decompose_compatible(c, |letter| {
                first.get_or_insert(letter);
            });
            first
        }
        _ => None,
    }
}
