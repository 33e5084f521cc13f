//! Notes in brackets behind the full stop of the sentence that they are of: its source, the grade of a hadith, the place of a
//! verse, the mark of a footnote: `«إحسانا». [الإسراء: 23] وجاء …`.

use super::first_words::{first_word_is, is_conjoined};
use crate::arabic::{is_arabic, is_digit};
use crate::separators::{is_dash, is_separator};
use crate::span::head;
use crate::terminators::{is_terminator, without_closing};

/// Bytes of the longest note, and its words.
const LONGEST: usize = 80;
const LONGEST_WORDS: usize = 6;
/// Characters of the mark of a footnote with what may stand between it and the stop.
const LONGEST_MARK: usize = 10;
/// Folded words that a note opens with and a name in brackets does not.
const OPENERS: [&str; 22] = [
    "رواه", "رواها", "روي", "اخرجه", "متفق", "صحيح", "حسن", "ضعيف", "البخاري", "مسلم", "انظر", "انظري",
    "راجع", "المصدر", "المرجع", "مصدر", "مرجع", "نفسه", "السابق", "تصوير", "ترجمه", "سوره",
];

/// One past the note behind a sentence that ends at byte `end`, and past its own stop; `end` if there is none.
pub(super) fn end_behind(text: &str, end: usize) -> usize {
    let start = text.len() - text[end..].trim_start_matches([' ', '\u{a0}']).len();
    let Some(note) = bracket(&text[start..]) else { return end };
    let behind = &text[start + note.len()..];
    let next = behind.trim_start_matches([' ', '\u{a0}']);
    let ends_line = next.is_empty() || next.starts_with(char::is_control);
    let said = &note[1..note.len() - 1];
    if next.starts_with(is_terminator) && says_something(said) {
        return text.len() - next.trim_start_matches(is_terminator).len();
    }
    // It goes on, or all of it stands in a bracket.
    if next.starts_with(|c| is_separator(c) || is_dash(c) || matches!(c, ')' | ']')) {
        return end;
    }
    let is_note = if said.chars().all(is_digit) {
        // Else it may be the number of an item that is counted in the text.
        note.starts_with('[') || ends_line || ends_with_mark(text)
    } else {
        says_something(said) && (ends_line || tells_source(said) || first_word_is(next, is_conjoined))
    };
    if is_note { text.len() - behind.len() } else { end }
}

/// A line without the note behind its full stop.
pub(super) fn without_note(line: &str) -> &str {
    if !line.ends_with([')', ']']) {
        return line;
    }
    let Some(start) = line.rfind(['(', '[']) else { return line };
    let said = without_closing(&line[..start]);
    if said.ends_with(is_terminator) && end_behind(line, start) == line.len() { said } else { line }
}

/// The bracket that a text opens with, if it is short and holds no stop.
fn bracket(text: &str) -> Option<&str> {
    let close = match text.as_bytes().first()? {
        b'(' => ')',
        b'[' => ']',
        _ => return None,
    };
    let inside = head(&text[1..], LONGEST);
    let end = inside.find(['(', ')', '[', ']', '.', '!', '؟', '?', '\n'])?;
    inside[end..].starts_with(close).then(|| &text[..end + 2])
}

/// Whether a text ends with the mark of a footnote behind a stop.
fn ends_with_mark(text: &str) -> bool {
    let back = text.chars().rev().take(LONGEST_MARK);
    let mut back = back.skip_while(|&c| c == ')' || is_digit(c));
    back.next() == Some('(')
        && back.find(|c| !matches!(c, ' ' | '»' | '”' | '"' | ')')).is_some_and(is_terminator)
}

/// Whether a bracket has more than the letter of an item, and no more than a note.
fn says_something(said: &str) -> bool {
    said.trim().chars().nth(1).is_some() && said.split_whitespace().count() <= LONGEST_WORDS
}

/// Whether a bracket names a page, a year or a verse, or says what it is.
fn tells_source(said: &str) -> bool {
    let counts = said.contains(is_digit) && said.contains(is_arabic) && said.contains([':', '،', ',', '/']);
    counts || first_word_is(said, |word| OPENERS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_belongs_to_the_sentence_before_it() {
        for (behind, note) in [
            (" [الإسراء: 23] وجاء رجل", " [الإسراء: 23]"),
            ("[الإسراء: 23] جاء رجل", "[الإسراء: 23]"),
            (" (متفق عليه) ومن البر", " (متفق عليه)"),
            (" (متفق عليه). ومن البر", " (متفق عليه)."),
            (" (رواه مسلم) والنصيحة", " (رواه مسلم)"),
            (" (منظمة الصحة، 2023) أكثر الضحايا", " (منظمة الصحة، 2023)"),
            (" (رويترز) ثم انخفضت", " (رويترز)"),
            (" (رويترز)", " (رويترز)"),
            (" (رويترز)\nقال البنك", " (رويترز)"),
            (" (#1812)", " (#1812)"),
            (" [2] لم يعلق", " [2]"),
            (" (1) وكانت القوافل تصل. (2)", " (1)"),
            // Names, items, whole sentences, what goes on.
            (" (الجزيرة) رصدت آراء الناس", ""),
            (" (أ) طلب (ب) صورة", ""),
            (" (2) العدل. (3) العمل.", ""),
            (" (رويترز) - قال البنك", ""),
            (" (رويترز): قال البنك", ""),
            (" (وقال الناس إنه عاد إلى بيته ولم يخرج) ثم سكت", ""),
            (" (نعم!) ثم سكت", ""),
            (" [27]) أو بعده", ""),
            (" والنصيحة", ""),
            ("", ""),
        ] {
            let text = format!("الدين.{behind}");
            let end = "الدين.".len();
            assert_eq!(&text[end..end_behind(&text, end)], note, "{text}");
        }
    }

    #[test]
    fn a_line_ends_in_front_of_its_note() {
        for (line, expected) in [
            ("الدين النصيحة. (رواه مسلم)", "الدين النصيحة."),
            ("الدين «النصيحة.» [7]", "الدين «النصيحة."),
            ("الدين النصيحة (رواه مسلم)", "الدين النصيحة (رواه مسلم)"),
            ("الدين النصيحة", "الدين النصيحة"),
        ] {
            assert_eq!(without_note(line), expected);
        }
    }
}
