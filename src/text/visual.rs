//! Text in visual order, as some programs draw it out of a page: each line from left to right, Arabic back to front. Here
//! the lines are turned back.

use crate::arabic::{Class, class, is_arabic, is_digit};

/// Brackets and quotation marks that are drawn the other way round in Arabic.
const MIRRORED: [(char, char); 6] = [('(', ')'), ('[', ']'), ('{', '}'), ('«', '»'), ('‹', '›'), ('<', '>')];

/// Signs between two Latin words, as in `https://` and after an initial.
const MOST_JOINTS: usize = 3;

/// Units, which stand behind their number; any other Latin word stands before it, as a name.
const UNITS: [&str; 14] =
    ["KB", "MB", "GB", "TB", "PB", "Hz", "kHz", "MHz", "GHz", "km", "cm", "mm", "kg", "kW"];

/// Turns a text that is in visual order into the order it is read in, line by line. Numbers and words in Latin letters,
/// which stand as they are read, keep their order, and so do lines without an Arabic letter.
///
/// ```
/// assert_eq!(zubda::logical_order("رانيد نويلم 12.5 تغلب"), "بلغت 12.5 مليون دينار");
/// ```
#[must_use]
pub fn logical_order(text: &str) -> String {
    let marks_follow = marks_follow(text);
    let mut turned = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end_matches(['\n', '\r']);
        turn(bare, marks_follow, &mut turned);
        turned.push_str(&line[bare.len()..]);
    }
    turned
}

/// Whether each letter was turned with its marks behind it: then some end a word, and none opens one. Else whole lines
/// were turned, and marks stand before their letters.
fn marks_follow(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let is_mark = |c: char| c != 'ـ' && class(c) == Class::Mark;
    words.any(|word| word.ends_with(is_mark))
        && !text.split_whitespace().any(|word| word.starts_with(is_mark))
}

/// A line with its marks behind their letters in the order it is read in, its brackets as they are.
#[cfg(feature = "documents")]
pub(crate) fn in_logical_order(line: &str) -> String {
    if line.contains(is_arabic) { pieces(line, true).into_iter().rev().collect() } else { line.to_owned() }
}

fn turn(line: &str, marks_follow: bool, turned: &mut String) {
    if !line.contains(is_arabic) {
        return turned.push_str(line);
    }
    let mut pieces = pieces(line, marks_follow);
    pieces.reverse();
    let first = pieces.iter().find_map(|piece| bracket(piece.chars().next()?));
    // The first one opens, or they were drawn the other way round.
    let swap = first.is_some_and(|(opens, _)| !opens);
    for piece in pieces {
        match piece.chars().next().and_then(bracket).filter(|_| swap) {
            Some((_, other)) => turned.push(other),
            None => turned.push_str(piece),
        }
    }
}

/// Whether a bracket or quotation mark opens, and the other of its pair.
pub(crate) fn bracket(c: char) -> Option<(bool, char)> {
    MIRRORED.iter().find_map(|&(open, close)| match c {
        _ if c == open => Some((true, close)),
        _ if c == close => Some((false, open)),
        _ => None,
    })
}

/// The line in pieces that are not turned themselves: runs that are read from the left, and single characters.
fn pieces(line: &str, marks_follow: bool) -> Vec<&str> {
    let (mut pieces, mut rest) = (Vec::new(), line);
    while let Some(first) = rest.chars().next() {
        // In Arabic the sign of `50%` is drawn to the left of its number, as every other sign behind one.
        let opens_number = is_sign(first) && !matches!(first, '%' | '٪');
        let length = if is_word(first) || opens_number && rest[first.len_utf8()..].starts_with(is_digit) {
            run(rest)
        } else {
            let marks = |c: &char| marks_follow && *c != 'ـ' && class(*c) == Class::Mark;
            first.len_utf8()
                + rest[first.len_utf8()..].chars().take_while(marks).map(char::len_utf8).sum::<usize>()
        };
        let (piece, behind) = rest.split_at(length);
        pieces.push(piece);
        rest = behind;
    }
    pieces
}

/// Bytes of the run that is read from the left at the head of `text`: words and numbers with what joins them, and after a
/// Latin word the next one and the number behind it.
fn run(text: &str) -> usize {
    let (mut end, mut has_latin) = (0, false);
    let word = text.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    if UNITS.contains(&word) {
        return word.len();
    }
    // Between numbers one joint, behind Latin letters as many as in an address.
    let (mut joint, mut joints) = (0, 0);
    for c in text.chars() {
        if is_word(c) || is_sign(c) && joint == 0 {
            has_latin |= c.is_alphabetic();
            end += joint + c.len_utf8();
            (joint, joints) = (0, 0);
        } else if (is_joint(c) || c == ' ' && has_latin) && joints < if has_latin { MOST_JOINTS } else { 1 } {
            (joint, joints) = (joint + c.len_utf8(), joints + 1);
        } else {
            break;
        }
    }
    end
}

/// A Latin letter or a digit.
fn is_word(c: char) -> bool {
    is_digit(c) || c.is_alphabetic() && !is_arabic(c) && class(c) != Class::Mark
}

/// What belongs to a number.
fn is_sign(c: char) -> bool {
    matches!(c, '%' | '٪' | '$' | '€' | '£' | '+' | '#')
}

/// What joins parts of numbers, addresses and names.
fn is_joint(c: char) -> bool {
    matches!(c, '.' | ',' | ':' | '/' | '-' | '_' | '@' | '&' | '=' | '?' | '~' | '\'' | '٫' | '٬')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_turned_and_what_is_read_from_the_left_is_not() {
        for (visual, logical) in [
            ("نص", "صن"),
            ("plain text 12", "plain text 12"),
            (".رانيد نويلم 12 تغلب\r\n.ىرخأو", "بلغت 12 مليون دينار.\r\nوأخرى."),
            ("Smart Drip 2 ماظن", "نظام Smart Drip 2"),
            ("20 10 ماقرألا", "الأرقام 10 20"),
            ("2024/05/03 يف 10:30 ةعاسلا", "الساعة 10:30 في 2024/05/03"),
            ("50% ىلإ عفترا", "ارتفع إلى 50%"),
            (".%7.4 ىلإ %3 نم", "من 3% إلى 7.4%."),
            ("٪٨ - ٪٥ نيب ام", "ما بين ٥٪ - ٨٪"),
            ("info@example.org ىلإ", "إلى info@example.org"),
            ("https://a.example/v2?lang=ar يف", "في https://a.example/v2?lang=ar"),
            ("TB 4 ىلإ GB 64 نم", "من 64 GB إلى 4 TB"),
            ("Dr. Karim :دادعإ", "إعداد: Dr. Karim"),
            ("٣٫٥ نويلم", "مليون ٣٫٥"),
            // As they are drawn, and as they were turned without being drawn.
            (".(صنلا) «اذه»", "«هذا» (النص)."),
            (")صنلا( »اذه«", "«هذا» (النص)"),
            ("ً\u{627}دج", "جد\u{627}ً"),
            ("دمح\u{64f}م بت\u{64e}ك", "ك\u{64e}تب م\u{64f}حمد"),
            ("دمحم\u{64f} بتك\u{64e}", "ك\u{64e}تب م\u{64f}حمد"),
        ] {
            assert_eq!(logical_order(visual), logical, "{visual}");
        }
    }

    #[test]
    fn turning_twice_changes_nothing() {
        for line in ["سار القطار إلى 12 مدينة.", "قال (بصوت خافت) نعم", "في عام ١٩٧٠ وعام 1971"]
        {
            assert_eq!(logical_order(&logical_order(line)), line);
        }
    }
}
