//! What a single character is, seen from Arabic text: letter, mark, digit, or none of them, and the character it
//! folds to. Pure questions about one `char`; whatever needs its neighbours belongs to the rooms that ask.
//!
//! Facts: Unicode 16, blocks Arabic, Arabic Supplement, Extended-A and -B, Presentation Forms-A and -B.

use unicode_normalization::char::is_combining_mark;

use crate::byte_set::ByteSet;

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

/// The class of the character at byte `at`, and its length in bytes; `None` at the end.
#[inline(always)]
pub(crate) fn class_at(text: &str, at: usize) -> Option<(Class, usize)> {
    let rest = text.as_bytes().get(at..)?;
    let first = *rest.first()?;
    if first.is_ascii() {
        return Some((ASCII[usize::from(first)].class, 1));
    }
    match rest.first_chunk().and_then(|&bytes| pair(bytes)) {
        Some(pair) => Some((pair.class, 2)),
        None => text[at..].chars().next().map(|c| (class(c), c.len_utf8())),
    }
}

/// Whether a byte is an ASCII character that is part of no word.
#[inline(always)]
pub(crate) fn is_other_ascii(byte: u8) -> bool {
    ASCII.get(usize::from(byte)).is_some_and(|property| property.class == Class::Other)
}

/// Whether a text opens with a letter of the Arabic block.
#[inline(always)]
pub(crate) fn opens_with_letter(text: &[u8]) -> bool {
    text.first_chunk().and_then(|&first| pair(first)).is_some_and(|pair| pair.class == Class::Letter)
}

/// Where to read on behind a word that goes on at byte `at`: behind the character that ends it, if there is one. Letters,
/// digits, marks and invisible characters do not.
pub(crate) fn behind_word(text: &str, at: usize) -> usize {
    let goes_on = |bytes: &[u8; 2]| pair(*bytes).is_some_and(|pair| pair.class != Class::Other);
    let (pairs, _) = text.as_bytes()[at..].as_chunks();
    let mut end = at + 2 * pairs.iter().take_while(|bytes| goes_on(bytes)).count();
    while let Some((class, length)) = class_at(text, end) {
        end += length;
        if class == Class::Other {
            break;
        }
    }
    end
}

/// Whether a text ends with a letter of the Arabic block.
pub(crate) fn ends_with_letter(text: &str) -> bool {
    text.as_bytes().last_chunk().and_then(|&last| pair(last)).is_some_and(|pair| pair.class == Class::Letter)
}

/// The letter of the Arabic block that two bytes are, if it folds to itself; else 0.
#[inline(always)]
pub(crate) fn plain_letter(bytes: [u8; 2]) -> u16 {
    pair(bytes).map_or(0, |pair| pair.plain)
}

/// What four characters of two bytes each, the first one lowest, fold to, in their order: the lowest byte of a letter of the
/// Arabic block, which tells it from all others, and 0 for what is none. Without a branch.
#[inline(always)]
pub(crate) fn folded_letters(characters: u64) -> [u8; 4] {
    const EACH: u64 = 0x0001_0001_0001_0001;
    // 110110xx 10yyyyyy: the lowest byte is xxyyyyyy.
    let lowest = ((characters << 6) & (0xc0 * EACH)) | ((characters >> 8) & (0x3f * EACH));
    let others = (((characters & (0xfc * EACH)) ^ (0xd8 * EACH)) + 0xff * EACH) & (0x100 * EACH);
    let bytes = (lowest | others).to_le_bytes();
    let (places, _) = bytes.as_chunks();
    std::array::from_fn(|n| FOLDED[usize::from(u16::from_le_bytes(places[n])) % FOLDED.len()])
}

/// For the lowest byte of each character of the Arabic block that of what it folds to, if it is a letter; then zeros for
/// other characters.
static FOLDED: [u8; 0x200] = folded_table();

/// What two bytes of text are that are one character of the Arabic block: taken as a number they are a table's index,
/// which is half as much work as decoding them.
#[derive(Clone, Copy)]
struct Pair {
    class: Class,
    /// The letter, if it folds to itself; else 0.
    plain: u16,
}

/// U+0600 and U+06FF in UTF-8, and how many numbers lie from the one to the other.
const FIRST_PAIR: u16 = 0xd880;
const LAST_PAIR: u16 = 0xdbbf;
const PAIRS_SPAN: usize = (LAST_PAIR - FIRST_PAIR) as usize + 1;
static PAIRS: [Pair; PAIRS_SPAN] = pairs_table();

#[inline(always)]
fn pair(bytes: [u8; 2]) -> Option<Pair> {
    PAIRS.get(usize::from(u16::from_be_bytes(bytes).wrapping_sub(FIRST_PAIR))).copied()
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

/// Where the first byte stands, from byte `from` on, that a line break may open with; other characters do too.
pub(crate) fn may_break_line(text: &[u8], from: usize) -> Option<usize> {
    const OPENINGS: ByteSet<6> = ByteSet::new(*b"\n\x0b\x0c\r\xc2\xe2");
    OPENINGS.find(text, from)
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

const fn pairs_table() -> [Pair; PAIRS_SPAN] {
    let mut table = [Pair { class: Class::Other, plain: 0 }; PAIRS_SPAN];
    let mut c = ARABIC_START as u16;
    while c < ARABIC_END as u16 {
        let index = (c - ARABIC_START as u16) as usize;
        let Property { class, fold } = ARABIC[index];
        let is_plain = matches!(class, Class::Letter) && fold as u32 == c as u32;
        // 110xxxxx 10xxxxxx: the numbers skip from xx10111111 to yy10000000.
        table[(index >> 6) << 8 | (index & 0x3f)] = Pair { class, plain: if is_plain { c } else { 0 } };
        c += 1;
    }
    table
}

const fn folded_table() -> [u8; 0x200] {
    let mut table = [0; 0x200];
    let mut lowest = 0;
    while lowest < ARABIC.len() {
        let Property { class, fold } = ARABIC[lowest];
        if matches!(class, Class::Letter) {
            table[lowest] = fold as u8;
        }
        lowest += 1;
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
    fn classes_read_from_bytes_are_those_of_the_characters() {
        let text: String = ('\0'..='\u{2fff}').collect();
        let starts = text.char_indices().map(|(at, c)| (at, Some((class(c), c.len_utf8()))));
        starts.for_each(|(at, expected)| assert_eq!(class_at(&text, at), expected));
        assert_eq!(class_at(&text, text.len()), None);
    }

    #[test]
    fn letters_folded_together_are_those_folded_singly() {
        let expected = |c: char| {
            let Property { class, fold } = property(c);
            let is_listed = class == Class::Letter && (ARABIC_START..ARABIC_END).contains(&c);
            if is_listed { (fold as u32).to_le_bytes()[0] } else { 0 }
        };
        for c in '\u{80}'..'\u{800}' {
            let four: String = ['ب', c, 'آ', c].iter().collect();
            let bytes = u64::from_le_bytes(*four.as_bytes().first_chunk().unwrap());
            assert_eq!(folded_letters(bytes), ['ب', c, 'آ', c].map(expected), "U+{:04X}", c as u32);
        }
        assert_eq!(folded_letters(0), [0; 4]);
    }

    #[test]
    fn folding_a_character_twice_is_folding_it_once() {
        for c in ('\0'..='\u{10ffff}').filter(|&c| property(c).class != Class::Ligature) {
            let once = property(c).fold;
            assert_eq!(property(once).fold, once, "U+{:04X}", c as u32);
        }
    }
}
