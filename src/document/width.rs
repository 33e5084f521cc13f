//! How much room a line takes: its characters without vowel marks and format characters, each as wide as any other or as
//! wide as it is in print.

use crate::arabic::{Class, class, class_at};
use crate::span::head;

/// Characters of a line that take room, counted up to `most`: not the vowel marks and format characters.
pub(super) fn width(line: &str, most: usize) -> usize {
    // Letters have two bytes, spaces one: so much of a line holds `most` characters and some marks.
    let head = head(line, most.saturating_mul(2).saturating_add(most / 4));
    let (width, silent) = (head.chars().count(), most_silent(head.as_bytes()));
    if width - silent >= most || (silent == 0 && head.len() == line.len()) {
        return width.min(most);
    }
    let (mut width, mut at) = (0, 0);
    while width < most
        && let Some((class, length)) = class_at(line, at)
    {
        width += usize::from(!is_silent(class, &line[at..]));
        at += length;
    }
    width
}

/// The width in print of a letter as wide as letters are on average.
pub(super) const LETTER: usize = 100;

/// How much room a line takes in print. Least squares over the words of 60 articles in Amiri and `DejaVu Sans`, in groups of
/// letters of about one width: what it says of a line is 3 % of its width off, the number of its characters 5 % (one standard
/// deviation).
pub(super) fn printed(line: &str) -> usize {
    let width = |c: char| match c {
        'س' | 'ش' | 'ص' | 'ض' => 195,
        'ج' | 'ح' | 'خ' | 'ط' | 'ظ' | '0'..='9' => 155,
        'ر' | 'ز' | 'د' | 'ذ' | 'و' | 'ؤ' | 'ع' | 'غ' | 'ف' | 'ق' | 'ك' | 'م' | 'ى' => 115,
        'ا' | 'أ' | 'إ' | 'آ' | 'ة' | 'ء' | 'ي' | 'ـ' | ' ' => 70,
        _ if is_silent(class(c), "") => 0,
        _ => 90,
    };
    line.chars().map(width).sum()
}

/// Whether the character that `text` opens with takes no room.
fn is_silent(class: Class, text: &str) -> bool {
    matches!(class, Class::Mark | Class::Invisible) && !text.starts_with('ـ')
}

/// How many characters may take no room, at most. A look at every pair of bytes without a branch is many times faster
/// than one at every character.
#[expect(clippy::needless_bitwise_bool, reason = "without a branch sixteen pairs are looked at as one")]
fn most_silent(bytes: &[u8]) -> usize {
    /// Pairs whose number fits a byte.
    const CHUNK: usize = 128;
    let within = |byte: u8, first: u8, last: u8| byte.wrapping_sub(first) <= last - first;
    let is_silent = |first: u8, second: u8| {
        (first == 0xd8) & (within(second, 0x80, 0x85) | within(second, 0x90, 0x9a) | (second == 0x9c))
            | (first == 0xd9) & (within(second, 0x8b, 0x9f) | (second == 0xb0))
            | (first == 0xdb) & within(second, 0x96, 0xad)
            | (first == 0xc2) & (second == 0xad)
            | within(first, 0xcc, 0xd7)
            | (first >= 0xdc)
    };
    let (firsts, seconds) = (bytes.chunks(CHUNK), bytes.get(1..).unwrap_or_default().chunks(CHUNK));
    let counts = firsts.zip(seconds).map(|(firsts, seconds)| {
        let pairs = firsts.iter().zip(seconds);
        usize::from(pairs.fold(0, |count, (&first, &second)| count + u8::from(is_silent(first, second))))
    });
    counts.sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_silent_character_is_missed_and_letters_and_marks_of_arabic_text_are_none() {
        for c in ('\0'..='\u{10ffff}').filter(|&c| is_silent(class(c), c.encode_utf8(&mut [0; 4]))) {
            assert_eq!(most_silent(format!("أ{c}").as_bytes()), 1, "U+{:04X}", u32::from(c));
        }
        assert_eq!(most_silent("قال «نعم» ـ في 12 آب، ثم غادر؟".as_bytes()), 0);
        assert_eq!(most_silent("قالَ".repeat(300).as_bytes()), 300);
    }

    #[test]
    fn a_width_is_counted_up_to_a_number() {
        for (line, width_of_all) in
            [("", 0), ("قالَ: «نعم»", 10), ("“قال” –", 7), ("عـام", 4), (&"كتبَ ".repeat(90), 360)]
        {
            for most in [0, 1, 4, 7, 100, usize::MAX] {
                assert_eq!(width(line, most), width_of_all.min(most), "{line} {most}");
            }
        }
    }
}
