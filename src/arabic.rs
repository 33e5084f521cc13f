//! What a single character is, seen from Arabic text: letter, mark, digit, or none of them, and the character it
//! folds to. Pure questions about one `char`; whatever needs its neighbours belongs to the rooms that ask.
//!
//! Facts: Unicode 16, blocks Arabic, Arabic Supplement, Extended-A and -B, Presentation Forms-A and -B.

mod bytes;
mod known;

use unicode_normalization::char::is_combining_mark;

pub(crate) use self::bytes::{
    behind_word, class_at, ends_with_letter, folded_letters, is_other_ascii, may_break_line,
    opens_with_letter, plain_letter,
};
pub(crate) use self::known::{all_folded, folded, lists_folded};

/// What the tokenizer and the folder need to know of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// A letter of the Arabic script.
    Letter,
    /// A decimal digit: ASCII, Arabic-Indic or Extended Arabic-Indic.
    Digit,
    /// A letter of another script.
    Foreign,
    /// A vowel mark: belongs to the word it stands in and folds to nothing.
    Mark,
    /// Tatweel or a format character: folds to nothing and splits no word.
    Invisible,
    /// One character that stands for several letters (`ﻻ`, `ﷲ`).
    Ligature,
    /// Everything else: white space, punctuation, symbols.
    Other,
}

impl Class {
    /// Letters and digits of any script: what makes a word a word.
    #[inline(always)]
    pub(crate) fn is_word(self) -> bool {
        matches!(self, Self::Letter | Self::Digit | Self::Foreign | Self::Ligature)
    }
}

/// A character's class and the one character it folds to (itself where it does not fold).
#[derive(Clone, Copy)]
pub(crate) struct Property {
    pub(crate) class: Class,
    pub(crate) fold: char,
}

/// The Arabic block.
const ARABIC_START: char = '\u{600}';
const ARABIC_END: char = '\u{700}';
static ASCII: [Property; 0x80] = ascii_table();
static ARABIC: [Property; 0x100] = arabic_table();

/// Class and fold of any character. A table look-up for ASCII and the Arabic block.
#[inline(always)]
pub(crate) fn property(c: char) -> Property {
    if c.is_ascii() {
        ASCII[c as usize]
    } else if (ARABIC_START..ARABIC_END).contains(&c) {
        ARABIC[c as usize - ARABIC_START as usize]
    } else {
        rare(c)
    }
}

/// Class of any character; see [`property`].
#[inline(always)]
pub(crate) fn class(c: char) -> Class {
    property(c).class
}

/// A decimal digit: ASCII, Arabic-Indic or Extended Arabic-Indic.
#[inline(always)]
pub(crate) fn is_digit(c: char) -> bool {
    class(c) == Class::Digit
}

/// The value of a decimal digit, ASCII, Arabic-Indic or Extended Arabic-Indic.
pub(crate) fn digit(c: char) -> Option<u32> {
    property(c).fold.to_digit(10)
}

/// Whether a word ends in the alef of the accusative with its vowels written, as adverbs do: `حالياً`.
pub(crate) fn ends_in_tanween(word: &str) -> bool {
    ["\u{627}\u{64b}", "\u{64b}\u{627}"].iter().any(|ending| word.ends_with(ending))
}

/// A letter of Standard Arabic; the tatweel, which stands among them in Unicode, is taken along.
pub(crate) fn is_standard_letter(c: char) -> bool {
    matches!(c, '\u{621}'..='\u{64a}')
}

/// A letter of the Arabic script, or several in one character.
pub(crate) fn is_arabic(c: char) -> bool {
    matches!(class(c), Class::Letter | Class::Ligature)
}

/// Letters and digits of any script: what makes a word a word.
#[inline(always)]
pub(crate) fn is_word_char(c: char) -> bool {
    class(c).is_word()
}

/// Format characters (Unicode Cf) that text carries without showing them.
pub(crate) fn is_format(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

/// The characters that end a line of text (LF, VT, FF, CR, NEL, LS, PS).
pub(crate) fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

const fn ascii_table() -> [Property; 0x80] {
    let mut table = [Property { class: Class::Other, fold: '\0' }; 0x80];
    let mut byte = 0_u8;
    while byte < 0x80 {
        let class = if byte.is_ascii_alphabetic() {
            Class::Foreign
        } else if byte.is_ascii_digit() {
            Class::Digit
        } else {
            Class::Other
        };
        table[byte as usize] = Property { class, fold: byte.to_ascii_lowercase() as char };
        byte += 1;
    }
    table
}

const fn arabic_table() -> [Property; 0x100] {
    let mut table = [Property { class: Class::Other, fold: '\0' }; 0x100];
    let mut c = ARABIC_START;
    while c < ARABIC_END {
        table[c as usize - ARABIC_START as usize] = Property { class: arabic_class(c), fold: arabic_fold(c) };
        // No surrogate lies here, so there is always a next one.
        c = match char::from_u32(c as u32 + 1) {
            Some(next) => next,
            None => ARABIC_END,
        };
    }
    table
}

const fn arabic_class(c: char) -> Class {
    match c {
        '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e8}'
        | '\u{6ea}'..='\u{6ed}' => Class::Mark,
        '\u{61c}' | '\u{640}' => Class::Invisible,
        '\u{620}'..='\u{64a}'
        | '\u{66e}'..='\u{6d3}'
        | '\u{6d5}'
        | '\u{6ee}'..='\u{6ef}'
        | '\u{6fa}'..='\u{6fc}'
        | '\u{6ff}' => Class::Letter,
        '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => Class::Digit,
        _ => Class::Other,
    }
}

/// The letter fold: alef, yeh, kaf and heh in all their shapes to one each, hamza seats to the bare hamza
/// (مسؤول = مسئول), digits to ASCII. گ پ چ ڤ ژ stay: they are letters of their own.
const fn arabic_fold(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ٲ' | 'ٳ' | 'ٵ' => 'ا',
        'ى' | 'ی' | 'ې' | 'ے' | 'ؠ' | 'ۍ' | 'ێ' => 'ي',
        'ک' | 'ڪ' => 'ك',
        'ہ' | 'ە' | 'ھ' | 'ۀ' | 'ۂ' | 'ۃ' | 'ة' => 'ه',
        'ؤ' | 'ئ' | 'ۓ' | 'ٴ' => 'ء',
        '\u{660}'..='\u{669}' => ascii_digit(c as u32 - 0x660),
        '\u{6f0}'..='\u{6f9}' => ascii_digit(c as u32 - 0x6f0),
        '٪' => '%',
        '٫' => '.',
        '\u{6dd}' | '\u{6de}' | '\u{6e9}' => ' ',
        other => other,
    }
}

const fn ascii_digit(value: u32) -> char {
    match char::from_digit(value, 10) {
        Some(digit) => digit,
        None => '0',
    }
}

/// Characters outside ASCII and the Arabic block.
#[cold]
fn rare(c: char) -> Property {
    let class = match c {
        '\u{8ca}'..='\u{8e1}' | '\u{8e3}'..='\u{8ff}' | '\u{898}'..='\u{89f}' | '\u{10efd}'..='\u{10eff}' => {
            Class::Mark
        }
        '\u{750}'..='\u{77f}' | '\u{870}'..='\u{887}' | '\u{889}'..='\u{88e}' | '\u{8a0}'..='\u{8c9}' => {
            Class::Letter
        }
        // Ornate parentheses and the honorific phrases are signs, not words.
        '\u{fd3e}'..='\u{fd4f}'
        | '\u{fdcf}'
        | '\u{fdf5}'
        | '\u{fdfa}'
        | '\u{fdfb}'
        | '\u{fdfd}'..='\u{fdff}' => Class::Other,
        // Marks shown alone or on a tatweel, and the tail of a letter, which Unicode counts among the letters.
        '\u{fc5e}'..='\u{fc63}' | '\u{fcf2}'..='\u{fcf4}' | '\u{fe70}'..='\u{fe7f}' => Class::Mark,
        '\u{fb50}'..='\u{fdfc}' | '\u{fe80}'..='\u{fefc}' if c.is_alphabetic() || c == '﷼' => {
            Class::Ligature
        }
        _ if is_format(c) => Class::Invisible,
        // Accents on Latin letters; combining marks of other scripts belong to their words.
        '\u{300}'..='\u{36f}' => Class::Mark,
        _ if c.is_alphabetic() || (c as u32 >= 0x900 && is_combining_mark(c)) => Class::Foreign,
        _ => Class::Other,
    };
    Property { class, fold: if is_honorific(c) { ' ' } else { c } }
}

/// Phrases written as one character (ﷺ ﷻ ﷽ …): in a fold they leave a space, for they carry no topic.
fn is_honorific(c: char) -> bool {
    matches!(c, '\u{fd40}'..='\u{fd4f}' | '\u{fdcf}' | '\u{fdf5}' | '\u{fdfa}' | '\u{fdfb}' | '\u{fdfd}'..='\u{fdff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_marks_and_digits_are_told_apart() {
        for (c, class_of) in [
            ('ب', Class::Letter),
            ('ء', Class::Letter),
            ('گ', Class::Letter),
            ('\u{64e}', Class::Mark),
            ('\u{670}', Class::Mark),
            ('ـ', Class::Invisible),
            ('\u{200c}', Class::Invisible),
            ('٣', Class::Digit),
            ('۳', Class::Digit),
            ('7', Class::Digit),
            ('z', Class::Foreign),
            ('é', Class::Foreign),
            ('ﻻ', Class::Ligature),
            ('﷼', Class::Ligature),
            ('ﷺ', Class::Other),
            ('،', Class::Other),
            ('۝', Class::Other),
            ('_', Class::Other),
        ] {
            assert_eq!(class(c), class_of, "U+{:04X} {c}", c as u32);
        }
    }

    #[test]
    fn folding_a_character_twice_is_folding_it_once() {
        for c in ('\0'..='\u{10ffff}').filter(|&c| property(c).class != Class::Ligature) {
            let once = property(c).fold;
            assert_eq!(property(once).fold, once, "U+{:04X}", c as u32);
        }
    }
}
