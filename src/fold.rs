//! The fold of a whole text, for comparing texts; the tokenizer folds token by token.

use std::borrow::Cow;

use memchr::memchr3_iter;
use unicode_normalization::UnicodeNormalization;

use crate::arabic::{Class, property};
use crate::tokens::{BASMALA, BASMALA_WORDS, Tokenizer};

/// Folds a whole text for matching: every token as the tokenizer folds it, what lies between tokens kept, save
/// marks, format characters and tatweel, which is a dash between digits. For comparing texts; zubda never prints a fold.
///
/// Idempotent: `fold(&fold(x)) == fold(x)`.
///
/// ```
/// assert_eq!(zubda::fold("مُحَمَّدٌ"), "محمد");
/// assert_eq!(zubda::fold("مسئول") , zubda::fold("مسؤول"));
/// assert_eq!(zubda::fold("١٬٢٣٤٫٥"), "1234.5");
/// assert_eq!(zubda::fold("محمد ﷺ نبي"), "محمد نبي");
/// assert_eq!(zubda::fold("٢٠١٠ـ٢٠١٢"), "2010-2012");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut tokens = Tokenizer::new(text);
    let mut buffer = String::with_capacity(BYTES_A_WORD);
    let mut at = 0;
    while let Some((token, fold)) = tokens.next_into(&mut buffer) {
        fold_gap(&text[at..token.start], &mut out);
        out.push_str(fold);
        at = token.end;
    }
    fold_gap(&text[at..], &mut out);
    out
}

/// A text with its hamzas and maddas on their letters, for words that are looked up as they are written: macOS and some PDF write
/// the two apart.
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    // U+0653 to U+0655 are D9 93 to D9 95; hardly anything else in Arabic text ends so.
    let bytes = text.as_bytes();
    let is_apart = |at: usize| at > 0 && bytes[at - 1] == 0xd9;
    if memchr3_iter(0x93, 0x94, 0x95, bytes).any(is_apart) { text.nfc().collect() } else { text.into() }
}

/// Hardly a word has more bytes.
const BYTES_A_WORD: usize = 64;

fn fold_gap(gap: &str, out: &mut String) {
    // Nearly all of them.
    if gap == " " {
        return out.push(' ');
    }
    // A sign that leaves a space leaves one, whatever stands around it: «محمد ﷺ قال» has two words.
    let mut sign = false;
    // Between digits a tatweel is a dash; gone, it would join what it parts, also behind a separator: 1٬ـ234.
    let mut behind_number = out.ends_with(|c: char| c.is_ascii_digit());
    for c in gap.chars() {
        let c = if c == 'ـ' && behind_number { '-' } else { c };
        let kind = property(c);
        if kind.class != Class::Other {
            continue;
        }
        behind_number &= matches!(c, '.' | '٫' | ',' | '٬');
        if c == BASMALA {
            if out.ends_with(|c: char| !c.is_whitespace()) {
                out.push(' ');
            }
            out.push_str(&BASMALA_WORDS.join(" "));
        }
        let left = kind.fold == ' ' && c != ' ';
        if !((left || (sign && c == ' ')) && out.ends_with(' ')) {
            out.push(kind.fold);
        }
        sign = left;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_basmala_in_one_character_is_four_words() {
        for text in ["﷽", "قال:﷽", "﷽ الحمد"] {
            let spelled = text.replace('﷽', " بسم الله الرحمن الرحيم ");
            let words = |text: &str| fold(text).split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            assert_eq!(words(text), words(&spelled));
        }
    }

    #[test]
    fn what_a_tatweel_parts_stays_apart() {
        for (text, expected) in [
            ("2010ـ2012", "2010-2012"),
            ("1ـ٬2024م", "1-٬2024م"),
            ("1ـ,234", "1-,234"),
            ("1٬ـ234", "1٬-234"),
            ("2010ـــ2012", "2010-2012"),
            ("عام 2010، ـ قال", "عام 2010،  قال"),
            ("9\nـالعام", "9\nالعام"),
        ] {
            assert_eq!(fold(text), expected);
            assert_eq!(fold(expected), expected);
        }
    }
}
