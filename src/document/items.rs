//! Items: the lines of a list, by what each opens with.

use super::closing::is_emoji;
use super::first_words::first_word_is;
use super::is_letter;
use crate::arabic::{all_folded, digit, is_digit};
use crate::bullets::is_bullet;
use crate::terminators::ends_with_terminator;
use crate::word_lists::ORDINALS;

/// Items are counted up to this; larger numbers are years.
const LARGEST_MARKER: u64 = 999;
/// Folded numbers in words that an item opens with, beside [`ORDINALS`]: `أولا:`, `الثانية:`
const ADVERBS: [&str; 10] =
    all_folded(["اولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا"]);

/// Whether a line opens with a number and a full stop, as headings over headings do: `2. المنهج`, `2.1 البيئة السابقة`.
pub(super) fn is_section(line: &str) -> bool {
    let behind = line.trim_start_matches(is_digit);
    behind.len() < line.len() && behind.starts_with('.')
}

/// What a line of a list opens with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    Bullet(char),
    Picture,
    /// A number, and the mark behind it.
    Number(char),
    Letter(char),
    Ordinal,
}

/// Whether a line opens like an item of a list: `أ- `, `(ب) `, `1. `, a bullet, a picture for one.
pub(super) fn opens_item(line: &str) -> bool {
    sign(line).is_some()
}

/// Which lines open items. A bullet is a marker wherever it stands, a bare number where nothing is open above it; what may be
/// words of a sentence as well (`المادة` / `(12) من القانون`) is one where the next marker or the one before counts on with it.
pub(super) fn items<'t>(lines: impl Iterator<Item = &'t str>) -> Vec<bool> {
    let mut items = Vec::new();
    let mut before: Option<(usize, Marker, &str)> = None;
    let mut above = "";
    for (index, line) in lines.enumerate() {
        let marker = marker(line).filter(|_| !is_amid_sentence(above, line));
        // A list of years counts by no ones.
        let begins = || number(line) == 1 || number(line) > LARGEST_MARKER || has_ended(above);
        let is_bullet = matches!(marker, Some(Marker::Bullet(_)));
        items.push(is_bullet || marker.is_some() && opens_with_number(line) && begins());
        above = line;
        // Bullets under the items of a numbered list part none of them.
        let Some(marker) = marker.filter(|_| !is_bullet) else { continue };
        if let Some((last, of_last, line_of_last)) = before
            && of_last == marker
            && counts_on(marker, line_of_last, line)
        {
            (items[last], items[index]) = (true, true);
        }
        before = Some((index, marker, line));
    }
    items
}

/// Whether a line opens with a number and a mark.
fn opens_with_number(line: &str) -> bool {
    let behind = line.trim_start_matches(is_digit);
    behind.len() < line.len() && behind.starts_with(['.', '-', ')', '–'])
}

/// Whether the number that a line opens with is part of the sentence above it; so may be the first of two: `6-12 سنة`.
fn is_amid_sentence(above: &str, line: &str) -> bool {
    let behind = line.trim_start_matches(is_digit);
    let is_range = || behind.strip_prefix(['-', '–']).is_some_and(|behind| behind.starts_with(is_digit));
    ends_above(above, line) || behind.len() < line.len() && is_range()
}

/// Whether the number that a line opens with ends what the line above left open: a bracket, or the sentence, with its year.
pub(super) fn ends_above(above: &str, line: &str) -> bool {
    let behind = line.trim_start_matches(is_digit);
    let is_last = || match behind.chars().next() {
        Some(')') => above.rfind('(') > above.rfind(')'),
        Some('.') => number(line) > LARGEST_MARKER && !has_ended(above),
        _ => false,
    };
    behind.len() < line.len() && is_last()
}

/// Whether a line has said what it says, so that the next one begins something.
fn has_ended(line: &str) -> bool {
    line.is_empty() || line.ends_with([':', '؛']) || ends_with_terminator(line)
}

/// Whether a marker goes on with the one above, of the same kind, or counts down to it; `د.` may be a doctor anywhere.
fn counts_on(marker: Marker, above: &str, line: &str) -> bool {
    match marker {
        Marker::Number(_) => number(above).abs_diff(number(line)) == 1,
        marker => marker != Marker::Letter('.'),
    }
}

/// The number that a line opens with.
fn number(line: &str) -> u64 {
    let digits = line.trim_start_matches(['(', ' ']).chars().map_while(digit);
    digits.fold(0, |number: u64, digit| number.wrapping_mul(10).wrapping_add(digit.into()))
}

/// Whether a line opens with a marker of any kind.
pub(super) fn is_marked(line: &str) -> bool {
    marker(line).is_some()
}

pub(super) fn marker(line: &str) -> Option<Marker> {
    sign(line).or_else(|| opens_with_ordinal(line).then_some(Marker::Ordinal))
}

/// A marker that is no word.
fn sign(line: &str) -> Option<Marker> {
    /// What makes a picture of a digit: `1️⃣`.
    const KEYCAP: char = '\u{20e3}';
    let marker = line.strip_prefix('(').unwrap_or(line).trim_start();
    let behind = marker.trim_start_matches(|c| is_digit(c) || c == '\u{fe0f}');
    let (kind, behind): (fn(char) -> Marker, _) = if behind.len() < marker.len() {
        (Marker::Number, Some(behind))
    } else {
        (Marker::Letter, marker.strip_prefix(is_letter))
    };
    let mut signs = behind.map_or("", str::trim_start).chars();
    let sign = signs.next().filter(|&sign| matches!(sign, '-' | '–' | ')' | '.' | '/' | KEYCAP));
    let sign = sign.filter(|sign| match sign {
        // `2.1` is the number of a section, `1/2` one of its own, and `م/` an engineer.
        '.' => !signs.next().is_some_and(is_digit),
        '/' => marker.starts_with(is_digit) && !signs.next().is_some_and(is_digit),
        _ => true,
    });
    match line.chars().next()? {
        bullet if is_bullet(bullet) => Some(Marker::Bullet(bullet)),
        picture if is_emoji(picture) => Some(Marker::Picture),
        _ => sign.map(kind),
    }
}

/// Whether a line opens with a number in words and a mark behind it.
fn opens_with_ordinal(line: &str) -> bool {
    let marked =
        line.split_once(char::is_whitespace).is_some_and(|(word, _)| word.ends_with([':', '-', '.']));
    marked && first_word_is(line, |word| ADVERBS.contains(&word) || ORDINALS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_words_of_a_sentence_opens_an_item_beside_another() {
        let items = |text: &str| items(text.lines());
        for list in [
            "(1) طلب\n(2) صورة\nمن الهوية\n(3) رسم",
            "( أ ) طلب\n( ب ) صورة",
            "أ) طلب\nب) صورة",
            "1/ طلب\n2/ صورة",
            "أولا: طلب\nثانيا: صورة",
            "1️⃣ طلب\n2️⃣ صورة",
            "✅ طلب\n✅ صورة",
            "٩ - طلب\n١٠ - صورة",
        ] {
            let found: Vec<bool> = list.lines().map(|line| line != "من الهوية").collect();
            assert_eq!(items(list), found, "{list}");
        }
        assert_eq!(items("- طلب\nصورة\n1. رسم"), [true, false, true]);
        assert_eq!(items("10- طلب\n- صورة\n9- رسم"), [true; 3]);
        assert_eq!(items("أحضر ما يلي:\n7) عقد"), [false, true]);
        for words in [
            "(12) من القانون\n(3) من النظام",
            "د. سامي الحكيم\nم. نادية خوري",
            "1/2 كوب\n2/3 ملعقة",
            "(5) أيام",
            "في سن\n6-12 سنة",
            "دخلت السوق سنة\n2014. ثم عادت",
            "كما بين (سليمان،\n2008) من قبل",
            "(انظر الصورة\n1) ثم أعيد",
            "بلغ عدد من غرق\n25. وقد نجا",
        ] {
            assert!(!items(words).contains(&true), "{words}");
        }
    }

    #[test]
    fn what_opens_an_item_is_told_from_what_opens_a_sentence() {
        for (line, expected) in [
            ("- دجاجة", Some(Marker::Bullet('-'))),
            ("✔ تأمين صحي", Some(Marker::Picture)),
            ("3- سجل", Some(Marker::Number('-'))),
            ("( ب ) سجل", Some(Marker::Letter(')'))),
            ("ثانيا: سجل", Some(Marker::Ordinal)),
            ("الأولى من نوعها", None),
            ("و في البيت", None),
            ("2018 كان عاما صعبا", None),
            ("4.1 منهجية الدراسة", None),
        ] {
            assert_eq!(marker(line), expected, "{line}");
        }
    }
}
