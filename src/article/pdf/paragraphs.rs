//! Paragraphs of a document, told by how its lines were filled: a paragraph ends where the first word of the next line
//! would have had room.

use super::super::blocks::Blocks;
use super::furniture::body_size;
use super::hyphens::parted;
use super::lines::Line;
use crate::arabic::is_digit;

/// A line this much larger than the text is a heading.
const HEADING: f32 = 1.12;
/// Two lines of a paragraph have letters of one size, but for this share.
const SAME_SIZE: f32 = 0.05;
/// A line that starts further in than this share of its size opens a paragraph.
const INDENT: f32 = 0.8;
/// Lines of a paragraph are no further apart than this share of the usual distance.
const APART: f32 = 1.3;
/// Lines of a quotation that is set in start as far in, but for this share of their size.
const SAME_EDGE: f32 = 0.3;
/// So many lines tell how wide it is.
const SHORTEST_QUOTATION: usize = 3;
/// Digits of the number of an item; a year has more.
const MARK_DIGITS: usize = 3;
/// The width of a space, as a share of the size.
const SPACE: f32 = 0.25;

/// The paragraphs and headings of all pages.
pub(super) fn blocks(pages: &[Vec<Line>]) -> Blocks {
    let mut blocks = Blocks::default();
    let (body, distance) = (body_size(pages), distance(pages));
    let mut before: Option<(&Line, f32)> = None;
    let lines = pages.iter().flat_map(|page| page.iter().zip(rests(page)));
    for (line, rest) in lines {
        if let Some((before, _)) = before.filter(|&(before, rest)| !goes_on(before, rest, line, distance)) {
            blocks.close(is_heading(before, body), |_| true);
        }
        if line.is_item {
            blocks.expect_item(1);
        }
        blocks.push(&line.text, false);
        if parted(&line.text).is_none() {
            blocks.push(" ", false);
        }
        before = Some((line, rest));
    }
    if let Some((last, _)) = before {
        blocks.close(is_heading(last, body), |_| true);
    }
    blocks
}

/// The room that each line leaves free at its end, in its column or in what is set in on both sides, as a quotation is.
fn rests(page: &[Line]) -> Vec<f32> {
    let is_even = |a: &Line, b: &Line| {
        (a.indent - b.indent).abs() <= SAME_EDGE * a.size
            && (a.size - b.size).abs() <= SAME_SIZE * a.size
            && !b.opens_column
    };
    let mut rests = Vec::with_capacity(page.len());
    for block in page.chunk_by(is_even) {
        let (first, least) = (&block[0], block.iter().map(|line| line.rest).fold(f32::INFINITY, f32::min));
        let is_set_in = block.len() >= SHORTEST_QUOTATION
            && first.indent > INDENT * first.size
            && (least - first.indent).abs() <= first.size;
        rests.extend(block.iter().map(|line| if is_set_in { line.rest - least } else { line.rest }));
    }
    rests
}

fn is_heading(line: &Line, body: f32) -> bool {
    line.size >= HEADING * body
}

/// Whether a line goes on with the paragraph of the line before it, which leaves so much room.
fn goes_on(before: &Line, rest: f32, line: &Line, distance: f32) -> bool {
    let size = before.size.max(line.size);
    let is_new_column = line.opens_column || line.base >= before.base;
    let is_near = is_new_column || before.base - line.base <= APART * distance * size;
    let had_room = rest > line.first_word + SPACE * size;
    let is_same_size = (before.size - line.size).abs() <= SAME_SIZE * size;
    let is_indented = line.indent > INDENT * size && before.indent < line.indent - INDENT * size / 2.;
    // Of an item of a list only its mark stands further out.
    let hangs = (before.is_item || is_marked(&before.text)) && !is_marked(&line.text);
    // What stands alone over the columns is a header or a headline.
    let is_alone = before.opens_column && line.opens_column;
    is_same_size && is_near && !is_alone && !line.is_item && !had_room && (hangs || !is_indented)
}

/// Whether a line opens like an item that has no bullet: `3. `, `(ب) `, `- `.
fn is_marked(line: &str) -> bool {
    let Some((mark, _)) = line.split_once(' ') else { return false };
    let name = mark.trim_matches(['(', ')', '.', '-', '–', '*']);
    let is_number = || name.chars().all(is_digit) && name.chars().count() <= MARK_DIGITS;
    name.len() < mark.len() && (is_number() || name.chars().count() == 1)
}

/// How far lines are apart as a rule, as a share of their size.
fn distance(pages: &[Vec<Line>]) -> f32 {
    let pairs = pages.iter().flat_map(|page| page.windows(2));
    let mut all: Vec<f32> = pairs.map(|pair| (pair[0].base - pair[1].base) / pair[0].size).collect();
    all.retain(|distance| *distance > 0.);
    all.sort_by(f32::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or(1.5)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines under each other: how far in each starts, what it leaves free at its end, whether it had a bullet, its text.
    fn paragraphs(lines: &[(f32, f32, bool, &str)]) -> Vec<String> {
        let line = |(number, &(indent, rest, is_item, text)): (u16, &(f32, f32, bool, &str))| Line {
            text: text.to_owned(),
            indent,
            rest,
            first_word: 30.,
            base: 700. - 14. * f32::from(number),
            size: 12.,
            cells: 1,
            gaps: Vec::new(),
            opens_column: number == 0,
            is_item,
        };
        let page = (0..).zip(lines).map(line).collect();
        blocks(&[page]).iter().map(|(text, _)| text.to_owned()).collect()
    }

    #[test]
    fn an_item_goes_on_further_in_than_its_mark() {
        for (mark, is_item) in [("", true), ("3. ", false), ("(ب) ", false), ("- ", false)] {
            let first = format!("{mark}يوقع المتطوع في دفتر الحضور عند أمينة");
            let next = format!("{mark}لا يعير كتب المراجع.");
            let found = paragraphs(&[
                (0., 5., is_item, &first),
                (18., 200., false, "القاعة، ويتسلم منها بطاقته."),
                (0., 240., is_item, &next),
            ]);
            assert_eq!(found, [format!("{first} القاعة، ويتسلم منها بطاقته."), next]);
        }
    }

    #[test]
    fn a_quotation_that_is_set_in_on_both_sides_is_a_paragraph() {
        let lines = [
            (0., 200., false, "ويقول رئيس الجمعية:"),
            (34., 35., false, "كنا نظن أن المدرج مات، فلما رفعنا"),
            (34., 34., false, "أول جدار نزل المطر في الليلة نفسها"),
            (34., 180., false, "فبكى والدي."),
            (0., 5., false, "ويزرع الأهالي في المدرجات البن أولا."),
        ];
        let quotation = format!("{} {} {}", lines[1].3, lines[2].3, lines[3].3);
        assert_eq!(paragraphs(&lines), [lines[0].3, &quotation, lines[4].3]);
        // What is set in on one side only, as verse is, was not filled to a margin.
        let verse = lines.map(|(indent, rest, item, text)| (indent, rest + 60., item, text));
        assert_eq!(paragraphs(&verse).len(), 5);
    }

    #[test]
    fn a_line_further_in_opens_a_paragraph_behind_what_is_no_item() {
        let lines = ["عاد الصيادون قبل المغيب بسلال مملوءة.", "وفي الصباح خرجوا إلى البحر من جديد."];
        assert_eq!(paragraphs(&[(0., 5., false, lines[0]), (18., 100., false, lines[1])]), lines);
        // A year at the head of a line is no mark.
        let lines = ["2024. وعاد الصيادون قبل المغيب بسلال مملوءة.", lines[1]];
        assert_eq!(paragraphs(&[(0., 5., false, lines[0]), (18., 100., false, lines[1])]), lines);
    }
}
