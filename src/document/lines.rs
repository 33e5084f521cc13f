//! The physical lines of a text: trimmed spans, with what white space said around them.

use crate::arabic::may_break_line;
use crate::span::Span;

/// One line that is not blank.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Without its line break and the white space at its ends.
    pub(super) span: Span,
    /// Characters of white space before the first other one, as far as they can be counted.
    pub(super) indent: u16,
    /// A blank line stands before it.
    pub(super) after_blank: bool,
}

/// All lines of `text` that are not blank.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut start, mut after_blank) = (0, false);
    while start < text.len() {
        let end = line_end(text.as_bytes(), start);
        let raw = Span::new(start, end);
        let span = raw.trimmed(text);
        if span.is_empty() {
            after_blank = true;
        } else {
            let indent = text[raw.start..span.start].chars().filter(|c| c.is_whitespace()).count();
            lines.push(Line { span, indent: indent.try_into().unwrap_or(u16::MAX), after_blank });
            after_blank = false;
        }
        start = end + break_length(&text.as_bytes()[end..]);
    }
    lines
}

/// Where the line that starts at `start` ends: at the next LF, VT, FF, CR, NEL (C2 85), LS or PS (E2 80 A8, A9).
fn line_end(bytes: &[u8], start: usize) -> usize {
    let mut from = start;
    while let Some(at) = may_break_line(bytes, from) {
        if break_length(&bytes[at..]) > 0 {
            return at;
        }
        from = at + 1;
    }
    bytes.len()
}

/// Bytes of the line break that `bytes` opens with; 0 if it opens with none.
fn break_length(bytes: &[u8]) -> usize {
    match bytes {
        [b'\r', b'\n', ..] | [0xc2, 0x85, ..] => 2,
        [b'\n'..=b'\r', ..] => 1,
        [0xe2, 0x80, 0xa8 | 0xa9, ..] => 3,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_break_of_unicode_ends_a_line() {
        let text = "أ\nب\r\nت\rث\u{85}ج\u{2028}ح\u{2029}خ\u{b}د\u{c}ذ";
        let found: Vec<&str> = lines(text).iter().map(|line| line.span.of(text)).collect();
        assert_eq!(found, ["أ", "ب", "ت", "ث", "ج", "ح", "خ", "د", "ذ"]);
    }

    #[test]
    fn blank_lines_and_indents_are_remembered() {
        let text = "أ\r\n \r\n  ب\r\nت";
        let seen: Vec<(bool, u16)> = lines(text).iter().map(|line| (line.after_blank, line.indent)).collect();
        assert_eq!(seen, [(false, 0), (true, 2), (false, 0)]);
    }
}
