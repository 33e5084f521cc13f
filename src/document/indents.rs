//! The indents of lines: one that is lost, and those that say nothing, for the text stands at the right margin.

use super::lines::Line;
use super::width::width;
use crate::bullets::is_bullet;
use crate::number::share;

/// White space at the head of a paragraph, in characters; more of it centres a line.
const WIDEST_INDENT: u16 = 8;
/// Lines that a text at the right margin must have.
const FEWEST_LINES: usize = 3;
/// So many of its lines end at the margin, as near as letters that are not of one width allow: one part in so many of a line.
const SHARE_AT_MARGIN: f64 = 0.8;
const OFF_MARGIN: usize = 12;

/// A text is often trimmed and has lost the indent of its first line, which took room there as it does elsewhere; a bullet has none.
pub(super) fn restore_first_indent(text: &str, lines: &mut [Line]) {
    let indent = lines.iter().map(|line| line.indent).find(|indent| (1..=WIDEST_INDENT).contains(indent));
    if let (Some(indent), Some(first)) = (indent, lines.first_mut())
        && first.indent == 0
        && !first.span.of(text).starts_with(is_bullet)
    {
        first.indent = indent;
    }
}

/// What is printed from the right margin to the left is padded where its lines are short, so a differing indent opens no
/// paragraph.
pub(super) fn forget_padding(text: &str, lines: &mut [Line]) {
    if is_padded(text, lines) {
        for line in lines {
            line.indent = 0;
        }
    }
}

/// Whether no indent is that of half of the lines, and all the same they end at one margin.
fn is_padded(text: &str, lines: &[Line]) -> bool {
    // Most texts have no indents, and are not measured.
    let indented = lines.iter().filter(|line| line.indent > 0).count();
    if lines.len() < FEWEST_LINES || indented * 2 <= lines.len() {
        return false;
    }
    let mut indents: Vec<u16> = lines.iter().map(|line| line.indent).collect();
    indents.sort_unstable();
    let commonest = indents.chunk_by(|a, b| a == b).map(<[u16]>::len).max().unwrap_or(0);
    if commonest * 2 > lines.len() {
        return false;
    }
    let end = |line: &Line| usize::from(line.indent) + width(line.span.of(text), usize::MAX);
    let mut ends: Vec<usize> = lines.iter().map(end).collect();
    ends.sort_unstable();
    let margin = ends[ends.len() / 2];
    let at_margin = ends.iter().filter(|&&end| end.abs_diff(margin) * OFF_MARGIN <= margin).count();
    share(at_margin, lines.len()) >= SHARE_AT_MARGIN
}

#[cfg(test)]
mod tests {
    use crate::document::lines::lines;

    fn is_padded(text: &str) -> bool {
        super::is_padded(text, &lines(text))
    }

    #[test]
    fn text_at_the_right_margin_is_told_from_paragraphs_and_lists() {
        let lines = [
            "أعلنت بلدية المرفأ إغلاق الجسر",
            "أسبوعين لصيانة فواصله. وتستمر الأعمال",
            "حتى آخر الشهر، ولن تفرض رسوم على",
            "أهل الحي.",
        ];
        let widest = lines[1].chars().count();
        let padded = lines.map(|line| format!("{line:>widest$}")).join("\n");
        assert!(is_padded(&padded), "{padded}");
        assert!(!is_padded(&lines.join("\n")));
        let indented = [lines[0], lines[1]].map(|line| format!("    {line}"));
        assert!(!is_padded(&format!("{}\n{}\n{}\n{}", indented[0], lines[2], indented[1], lines[3])));
        assert!(!is_padded(&format!(
            "- {}\n  - {}\n    - {}\n      - {}",
            lines[0], lines[1], lines[2], lines[3]
        )));
    }
}
