//! The physical lines of a text: trimmed spans, with what white space said around them.

use memchr::{memchr2, memmem};

use super::furniture::is_running_head;
use crate::arabic::{Class, class, may_break_line};
use crate::bullets::is_bullet;
use crate::span::Span;
use crate::terminators::is_terminator;

/// One line that is not blank.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Without its line break and the white space at its ends.
    pub(super) whole: Span,
    /// Without marks of direction at its ends either.
    pub(super) span: Span,
    /// Characters of white space before the first other one, as far as they can be counted.
    pub(super) indent: u16,
    /// A blank line stands before it.
    pub(super) after_blank: bool,
    /// The rule or the number of a page stands between this line and the one before.
    pub(super) after_mark: bool,
}

impl Line {
    /// The mark of a page before this line; `end`: where the line before it ends.
    pub(super) fn page_mark(&self, text: &str, end: usize) -> Option<Span> {
        self.after_mark.then(|| Span::new(end, self.whole.start).trimmed(text))
    }
}

const FORM_FEED: u8 = b'\x0c';
/// Lines that a text must have before its blank lines may mean nothing.
const FEWEST_SPACED: usize = 6;
/// A line of an article has about so many.
const BYTES_A_LINE: usize = 256;
/// Digits of a page number.
const PAGE_DIGITS: usize = 4;
/// Bytes of the longest running head, and how far apart the heads of two pages stand.
const LONGEST_HEAD: usize = 160;
const FARTHEST_HEAD: usize = 8_000;
/// Bytes of a page's rule.
const LONGEST_RULE: usize = 100;

/// All lines of `text` that are not blank; those that only mark a page stand beside the line behind them.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::with_capacity(text.len() / BYTES_A_LINE + 1);
    let (mut start, mut blanks, mut single, mut page_mark) = (0, 0, 0, None);
    while start < text.len() {
        let end = line_end(text.as_bytes(), start);
        let raw = Span::new(start, end);
        let span = raw.trimmed(text);
        if span.is_empty() {
            // The end of a page is no end of a paragraph.
            blanks += u32::from(text.as_bytes().get(end) != Some(&FORM_FEED));
        } else if page_mark.is_none() && is_page_mark(text, span, lines.last().map(|line| line.span)) {
            page_mark = Some(span);
        } else if let Some(mark) = page_mark.filter(|mark| is_head_of_page(text, *mark, span)) {
            page_mark = Some(Span::new(mark.start, span.end));
        } else {
            let indent = text[raw.start..span.start].chars().filter(|c| c.is_whitespace()).count();
            let indent = indent.try_into().unwrap_or(u16::MAX);
            let after_mark = page_mark.take().is_some();
            single += usize::from(blanks == 1 && !lines.is_empty());
            let whole = span;
            lines.push(Line {
                whole,
                span: whole.said(text),
                indent,
                after_blank: blanks > 0 && !after_mark,
                after_mark,
            });
            blanks = 0;
        }
        start = end + break_length(&text.as_bytes()[end..]);
    }
    let means_nothing = single + 1 == lines.len() && spacing_means_nothing(text, &lines);
    if let Some(span) = page_mark {
        lines.push(Line { whole: span, span, indent: 0, after_blank: blanks > 0, after_mark: false });
    }
    if means_nothing {
        for line in &mut lines {
            line.after_blank = false;
        }
    }
    lines
}

/// Whether a blank line behind every line says nothing, as some readers of print set it: most lines end in mid-sentence
/// all the same.
fn spacing_means_nothing(text: &str, lines: &[Line]) -> bool {
    let is_open = |line: &&Line| !line.span.of(text).ends_with(is_terminator);
    let breaks = lines.len() - 1;
    lines.len() >= FEWEST_SPACED && lines[..breaks].iter().filter(is_open).count() * 2 > breaks
}

/// Whether a line is the rule, the number or the running head of a page inside a sentence: `before` has no end.
fn is_page_mark(text: &str, span: Span, before: Option<Span>) -> bool {
    let line = span.of(text);
    line.len() <= LONGEST_RULE
        && before.is_some_and(|before| !before.of(text).ends_with(is_terminator))
        && (page_digits(line).is_some() || is_running_head(line))
}

/// How many digits there are in a line that has nothing else but signs: none in a rule, a few in the number of a page. A clock
/// time (`21:40`) parts the entries of a live blog.
fn page_digits(line: &str) -> Option<usize> {
    let mut digits = 0;
    let is_sign = |c| match class(c) {
        Class::Digit => {
            digits += 1;
            digits <= PAGE_DIGITS
        }
        kind => !kind.is_word() && c != ':',
    };
    (line.len() <= LONGEST_RULE && line.chars().all(is_sign)).then_some(digits)
}

/// Whether the line behind the number of a page is its head. `mark`: what was found of that page's mark.
fn is_head_of_page(text: &str, mark: Span, line: Span) -> bool {
    !has_lines(text, mark) && is_repeated_head(text, line)
}

/// Whether a line stands behind the number of another page near by as well: a running head.
fn is_repeated_head(text: &str, line: Span) -> bool {
    let head = line.of(text);
    let near = line.start.saturating_sub(FARTHEST_HEAD)..text.len().min(line.end + FARTHEST_HEAD);
    let is_whole = |end: usize| text[end..].is_empty() || break_length(&text.as_bytes()[end..]) > 0;
    let is_behind_number = |start: usize| {
        let above = text[..start].trim_end();
        let is_break = |c: char| matches!(c, '\n' | '\r' | '\x0c');
        let last = above.rsplit(is_break).next().unwrap_or_default().trim();
        above.len() < start && page_digits(last).is_some_and(|digits| digits > 0)
    };
    line.len() <= LONGEST_HEAD
        && memmem::find_iter(&text.as_bytes()[near.clone()], head)
            .map(|at| near.start + at)
            .any(|at| at != line.start && is_whole(at + head.len()) && is_behind_number(at))
}

/// Whether a part of a text has more than one line, and may go on over pages.
pub(crate) fn has_lines(text: &str, part: Span) -> bool {
    memchr2(b'\n', b'\r', part.of(text).as_bytes()).is_some()
}

/// A part of a text without the marks of the pages that it goes on over: what stands before the first of them, between two,
/// and behind the last.
pub(crate) fn between_page_marks(text: &str, part: Span) -> Vec<Span> {
    let (mut parts, mut start, mut before) = (Vec::new(), part.start, None);
    let mut at = part.start;
    while at < part.end {
        let end = line_end(&text.as_bytes()[..part.end], at);
        let line = Span::new(at, end).trimmed(text);
        at = end + break_length(&text.as_bytes()[end..part.end]);
        if line.is_empty() {
            continue;
        }
        // An item of a list may be a number.
        let is_item = line.of(text).starts_with(is_bullet) && !line.of(text).ends_with(is_bullet);
        let is_head =
            || before.is_some_and(|before: Span| before.end < start) && is_repeated_head(text, line);
        if at < part.end && !is_item && (is_page_mark(text, line, before) || is_head()) {
            // Behind another mark nothing has been said since.
            let said = before.filter(|before: &Span| before.end > start);
            parts.extend(said.map(|before| Span::new(start, before.end)));
            start = Span::new(at, part.end).trimmed(text).start;
        } else {
            before = Some(line);
        }
    }
    parts.push(Span::new(start, part.end));
    parts
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
    fn a_page_mark_stands_beside_the_line_behind_it() {
        for (text, expected) in [
            ("أقام الجند على\n\n- 12 -\n\nضفة النهر", vec![None, Some("- 12 -")]),
            ("أقام الجند على\n_____\nضفة النهر", vec![None, Some("_____")]),
            ("أقام الجند على\n\nتاريخ النهر       12\n\nضفة النهر", vec![None, Some("تاريخ النهر       12")]),
            // The head of the page stands behind its number, as it does on another page.
            (
                "تاريخ النهر\n\nأقام الجند على\n\n12\nتاريخ النهر\n\nضفة النهر.\n\n13\nتاريخ النهر",
                vec![None, None, Some("12\nتاريخ النهر"), None, None],
            ),
            ("أقام الجند على\n\n12\nتاريخ النهر\n\nضفة النهر.", vec![None, Some("12"), None]),
            // Behind a full stop it parts what stands around it.
            ("أقام الجند.\n***\nضفة النهر", vec![None, None, None]),
            ("أقام الجند في\n1250 - 1260\nضفة النهر", vec![None, None, None]),
            ("أقام الجند على\n12", vec![None, None]),
        ] {
            let mut end = 0;
            let mark = |line: &Line| {
                let mark = line.page_mark(text, std::mem::replace(&mut end, line.span.end));
                mark.map(|mark| mark.of(text))
            };
            let marks: Vec<Option<&str>> = lines(text).iter().map(mark).collect();
            assert_eq!(marks, expected, "{text}");
        }
    }

    #[test]
    fn what_goes_on_over_pages_is_what_stands_between_their_marks() {
        for (text, expected) in [
            ("أقام الجند على\n\n- 12 -\n\nضفة النهر.", vec!["أقام الجند على", "ضفة النهر."]),
            ("أقام\n\nتاريخ النهر       12\nعلى\n13       الجند\nضفته", vec!["أقام", "على", "ضفته"]),
            ("أقام الجند على\n[1]\n- 12 -\nضفة النهر.", vec!["أقام الجند على", "ضفة النهر."]),
            ("أقام\n\n12\nتاريخ النهر\n\nعلى\n\n13\nتاريخ النهر\n\nضفته.", vec!["أقام", "على", "ضفته."]),
            ("الأعداد هي:\n- 5\n- 7", vec!["الأعداد هي:\n- 5\n- 7"]),
            ("أقام الجند", vec!["أقام الجند"]),
        ] {
            let parts = between_page_marks(text, Span::new(0, text.len()));
            assert_eq!(parts.iter().map(|part| part.of(text)).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn a_blank_line_behind_every_line_says_nothing() {
        let blanks = |text: &str| lines(text).iter().filter(|line| line.after_blank).count();
        assert_eq!(blanks(&["تعود نشأة المدينة إلى"; 6].join("\n\n")), 0);
        assert_eq!(blanks(&["تعود نشأة المدينة."; 6].join("\n\n")), 5);
        let two = format!("{}\n{}", ["تعود نشأة"; 5].join("\n\n"), ["تعود نشأة"; 5].join("\n\n"));
        assert_eq!(blanks(&two), 8);
    }

    #[test]
    fn blank_lines_and_indents_are_remembered() {
        let text = "أ\r\n \r\n  ب\r\nت";
        let seen: Vec<(bool, u16)> = lines(text).iter().map(|line| (line.after_blank, line.indent)).collect();
        assert_eq!(seen, [(false, 0), (true, 2), (false, 0)]);
    }
}
