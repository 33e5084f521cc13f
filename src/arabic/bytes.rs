//! Characters read from the bytes of a text, without decoding them where they are ASCII or of the Arabic block: the two bytes of
//! such a character are one number, a table's index.

use super::{ARABIC, ARABIC_END, ARABIC_START, ASCII, Class, Property, class};
use crate::byte_set::ByteSet;

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

/// Where the first byte stands, from byte `from` on, that a line break may open with; other characters do too.
pub(crate) fn may_break_line(text: &[u8], from: usize) -> Option<usize> {
    const OPENINGS: ByteSet<6> = ByteSet::new(*b"\n\x0b\x0c\r\xc2\xe2");
    OPENINGS.find(text, from)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arabic::property;

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
}
