//! The furniture of a page, told by its shape whatever it says: strips, breadcrumbs, links, dates, footnotes.

use memchr::{memchr, memchr2};

use super::days::is_number;
use super::{Passage, is_letter};
use crate::arabic::{is_digit, is_line_break};
use crate::separators::{COMMAS, is_dash};

/// The longest strip of headlines or tags, in words.
pub(super) const LONGEST_STRIP: usize = 60;
/// The longest line of any other kind that names no reason to be longer.
pub(super) const LONGEST_LINE: usize = 12;
/// The longest footnote, in words.
const LONGEST_FOOTNOTE: usize = 70;

/// Whether a line is a footnote with the mark that leads back to its place, or a numbered one that names a page of a book:
/// `(1) تاريخ الطباعة، ج 2، ص 501.`
pub(super) fn is_footnote(line: &Passage<'_>) -> bool {
    line.words <= LONGEST_FOOTNOTE
        && (line.text.starts_with(['^', '↑']) || line.text.starts_with(['(', '[']) && is_citation(line.text))
}

fn is_citation(line: &str) -> bool {
    let is_end = |c| matches!(c, ')' | ']');
    let numbered = line[1..].split_once(is_end).is_some_and(|(number, _)| is_number(number.trim(), 1..));
    let last = line.rsplit(COMMAS).next().unwrap_or_default().trim();
    let page = last.strip_prefix('ص').map(|page| page.trim_matches([' ', '.', 'ص', ':']));
    numbered && page.is_some_and(|page| page.starts_with(is_digit) && !page.contains(is_letter))
}

/// Whether a sentence opens with a raised number, as notes and the addresses of authors do: `¹ قسم الأراضي، جامعة دمشق.`
pub(super) fn is_note(sentence: &str) -> bool {
    sentence.starts_with(['¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'])
}

/// Whether a sentence is nothing but tags: `#أمطار_الرياض #القصيم`.
pub(super) fn is_tags(sentence: &str) -> bool {
    sentence.starts_with('#')
        && sentence.split_whitespace().all(|word| word.starts_with('#') && word.len() > 1)
}

/// Whether a line waits to be filled in or leads to a page number: `التوقيع: ……………`, `مدير التعليم بمحافظة ..............`,
/// `الفصل الأول .............. 12`.
pub(super) fn has_leaders(line: &str) -> bool {
    const SHORTEST: usize = 6;
    let is_leader = |c: char| matches!(c, '.' | '_' | '…' | 'ـ');
    let mut rest = line;
    while let Some(at) = rest.find(is_leader) {
        let behind = rest[at..].trim_start_matches(is_leader);
        let drawn = rest.len() - at - behind.len();
        let waits =
            rest[..at].trim_end().ends_with([':', '/']) || behind.is_empty() && rest[..at].ends_with(' ');
        if drawn >= SHORTEST && (waits || is_number(behind.trim(), 1..)) {
            return true;
        }
        rest = behind;
    }
    false
}

/// Whether a line says whose a post is that the page shows: `— هيئة الموانئ (@ports) May 3, 2020`.
pub(super) fn is_of_a_post(line: &Passage<'_>) -> bool {
    line.words <= LONGEST_LINE && line.text.starts_with(is_dash) && line.text.contains("(@")
}

/// A strip of headlines, tags or menu entries, or a drawn scale: parts joined by bars or by wide gaps.
pub(super) fn is_strip(line: &str) -> bool {
    let bars =
        || line.split('|').filter(|part| part.starts_with([' ', '\u{a0}']) || part.starts_with("--")).count();
    let gaps = || {
        let columns = |line: &str| line.split("   ").filter(|part| !part.trim().is_empty()).count();
        lines_of(line).map(columns).max().unwrap_or_default()
    };
    (memchr(b'|', line.as_bytes()).is_some() && bars() >= 2) || (has_gap(line) && gaps() > 3)
}

/// The lines of a paragraph without their indents: a line break with an indent is no gap between columns.
pub(super) fn lines_of(paragraph: &str) -> impl Iterator<Item = &str> {
    paragraph.split(is_line_break).map(str::trim).filter(|line| !line.is_empty())
}

/// What parts columns.
pub(super) const WIDE_GAP: &str = "    ";

/// Whether a line is the running head of a page: its number and, behind a wide gap, the name of the book or the chapter.
pub(super) fn is_running_head(line: &str) -> bool {
    let is_number = |part: &str| is_number(part.trim(), 1..=4);
    has_gap(line)
        && line.split_once(WIDE_GAP).is_some_and(|(first, rest)| {
            let rest = rest.trim();
            !rest.contains("  ") && (is_number(first) != is_number(rest))
        })
}

/// Where a page stands among the others: الرئيسية > رياضة > كرة القدم.
pub(super) fn is_breadcrumb(fold: &str) -> bool {
    let arrows = [" > ", " » ", " › ", " / ", " \\ ", " < ", " « "]
        .iter()
        .map(|arrow| fold.matches(arrow).count())
        .max();
    arrows.is_some_and(|arrows| arrows >= 2 || (arrows == 1 && fold.starts_with("الرءيسيه")))
}

/// Whether two spaces stand side by side: a look at every byte without a branch is many times faster than a search for
/// the three that make a wide gap, and nearly no line has even two.
pub(super) fn has_gap(line: &str) -> bool {
    let bytes = line.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    pairs.fold(0, |gap, (&left, &right)| gap | u8::from([left, right] == [b' '; 2])) > 0
}

/// A line that is a link, with at most two words beside it; one of many words opens with it.
pub(super) fn is_link(line: &Passage<'_>) -> bool {
    let text = line.text;
    let may_be = line.words <= LONGEST_LINE || text.starts_with("http") || text.starts_with("www");
    if !may_be || memchr2(b'/', b'.', text.as_bytes()).is_none() || line.is_ended() {
        return false;
    }
    let is_url =
        |word: &&str| word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.");
    let urls = text.split_whitespace().filter(is_url).count();
    urls > 0 && text.split_whitespace().count() <= urls + 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_to_be_filled_in_and_lines_of_contents_have_leaders() {
        for (line, expected) in [
            ("الشاهد الأول: .................... الشاهد الثاني: ....................", true),
            ("التوقيع: ________", true),
            ("السيد الأستاذ / مدير مديرية التعليم بمحافظة .................", true),
            ("الفصل الثاني: مواسم البذار ............. ٤٧", true),
            ("ثم عاد........ ولم يقل شيئا", false),
            ("ثم عاد........", false),
            ("قال: ... ثم سكت", false),
        ] {
            assert_eq!(has_leaders(line), expected, "{line}");
        }
    }

    #[test]
    fn the_running_heads_of_pages_are_no_lines_of_their_text() {
        for (line, expected) in [
            ("تاريخ الطباعة في المشرق                ٤٧", true),
            ("48            الفصل الثالث", true),
            ("القمح     250     312", false),
            ("تاريخ الطباعة 1850", false),
            ("47      48", false),
        ] {
            assert_eq!(is_running_head(line), expected, "{line}");
        }
    }

    #[test]
    fn an_indent_behind_a_line_break_parts_no_columns() {
        for (line, expected) in [
            ("كان أبي نجارا في\n    دكان صغير قرب\n    الجامع القديم ولا\n    يشكو.", false),
            ("محليات    رياضة    ثقافة    منوعات", true),
        ] {
            assert_eq!(is_strip(line), expected, "{line}");
        }
    }

    #[test]
    fn tags_alone_are_no_sentence() {
        for (sentence, expected) in
            [("#أمطار_الرياض #القصيم", true), ("#القصيم تغرق", false), ("# القصيم", false), ("القصيم", false)]
        {
            assert_eq!(is_tags(sentence), expected, "{sentence}");
        }
    }
}
