//! Paragraphs of a document, told by how its lines were filled: a paragraph ends where the first word of the next line
//! would have had room.

use super::super::blocks::Blocks;
use super::continuation::{INDENT, SAME_SIZE, distance, goes_on};
use super::furniture::body_size;
use super::hyphens::parted;
use super::lines::Line;

/// A line this much larger than the text is a heading.
const HEADING: f32 = 1.12;
/// Lines of a quotation that is set in start as far in, but for this share of their size.
const SAME_EDGE: f32 = 0.3;
/// So many lines tell how wide it is.
const SHORTEST_QUOTATION: usize = 3;

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
