//! What stands behind the terminator of a sentence and stays with it (S2): closing quotation marks and brackets, format
//! characters, emoji, the marks of footnotes, and line breaks that a program wrote as two characters.

use super::is_letter;
use crate::arabic::{is_digit, is_format, is_word_char};
use crate::span::head;

/// Bytes of a footnote's mark: three Arabic digits in brackets.
const LONGEST_NOTE_MARK: usize = 8;
/// Bytes of the longest note in words.
const LONGEST_NOTE: usize = 60;
/// What the notes in words say, in brackets right behind the sentence that they doubt.
const NOTES: [&str; 7] =
    ["بحاجة لمصدر", "بحاجة إلى مصدر", "محل شك", "من صاحب هذا الرأي؟", "من؟", "متى؟", "أين؟"];
/// Line breaks that a program wrote as two characters.
const ESCAPES: [&str; 2] = ["\\n", "\\r"];

/// The marks behind a terminator.
pub(super) struct Closing {
    /// One past the last of them.
    pub(super) end: usize,
    /// A quotation mark is among them.
    pub(super) closes_quote: bool,
}

/// Reads the marks that stand at byte `from`. `quote_open`: an ASCII quotation mark waits to be closed.
pub(super) fn read(text: &str, from: usize, mut quote_open: bool) -> Closing {
    let mut closing = Closing { end: from, closes_quote: false };
    let (mut at, mut spaced) = (from, false);
    while let Some(c) = text[at..].chars().next() {
        let next = text[at + c.len_utf8()..].chars().next();
        if matches!(c, ' ' | '\u{a0}') {
            (at, spaced) = (at + c.len_utf8(), true);
            continue;
        }
        let Some(length) = phrase(&text[at..], spaced)
            .or_else(|| closes(c, next, spaced, &mut quote_open).then_some(c.len_utf8()))
        else {
            break;
        };
        closing.closes_quote |= matches!(c, '»' | '”' | '›' | '’' | '\'' | '"');
        spaced &= c == '\\';
        at += length;
        closing.end = at;
    }
    closing
}

/// Whether a text ends with a line break that is spelled out.
pub(super) fn ends_with_escape(text: &str) -> bool {
    ESCAPES.iter().any(|escape| text.ends_with(escape))
}

/// Bytes of what stays though it is more than a mark: a footnote's mark, right behind the sentence, or a spelled-out break.
fn phrase(text: &str, spaced: bool) -> Option<usize> {
    match text.as_bytes().first()? {
        b'[' if !spaced => note_mark(text).map(str::len),
        b'\\' => ESCAPES.iter().find(|escape| text.starts_with(**escape)).map(|escape| escape.len()),
        _ => None,
    }
}

/// Whether a character with this one behind it belongs to the sentence before it.
fn closes(c: char, next: Option<char>, spaced: bool, quote_open: &mut bool) -> bool {
    match c {
        // Some write »…« for «…»: behind a space a mark at a word opens it, in front of white space it closes.
        '»' | '”' | '›' => !(spaced && next.is_some_and(is_word_char)),
        '«' | '“' | '‹' => !spaced && next.is_none_or(char::is_whitespace),
        // A letter in a square (🄰) belongs to a word.
        _ if is_emoji(c) && !is_word_char(c) => true,
        // Behind a space only what cannot open anything still closes.
        _ if spaced => false,
        '’' | '\'' | ')' | ']' | '}' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' => true,
        '"' => std::mem::take(quote_open) || next.is_none_or(char::is_whitespace),
        _ => is_format(c),
    }
}

/// The mark of a footnote, as encyclopedias set it behind the full stop: `[3]`, `[أ]`, `[بحاجة لمصدر]`.
fn note_mark(text: &str) -> Option<&str> {
    let inside = text.strip_prefix('[')?;
    let behind = inside.trim_start_matches(is_digit);
    let behind =
        if behind.len() < inside.len() { behind } else { inside.strip_prefix(is_letter).unwrap_or(inside) };
    let Some(rest) = behind.strip_prefix(']') else {
        let (note, _) = head(inside, LONGEST_NOTE).split_once(']')?;
        return NOTES.contains(&note).then_some(&text[..note.len() + 2]);
    };
    let mark = &text[..text.len() - rest.len()];
    (3..=LONGEST_NOTE_MARK).contains(&mark.len()).then_some(mark)
}

pub(super) fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{200d}')
}
