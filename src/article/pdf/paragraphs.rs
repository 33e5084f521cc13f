//! Paragraphs of a document, told by how its lines were filled: a paragraph ends where the first word of the next line
//! would have had room.

use super::super::blocks::Blocks;
use super::furniture::body_size;
use super::lines::Line;

/// A line this much larger than the text is a heading.
const HEADING: f32 = 1.12;
/// Two lines of a paragraph have letters of one size, but for this share.
const SAME_SIZE: f32 = 0.05;
/// A line that starts further in than this share of its size opens a paragraph.
const INDENT: f32 = 0.8;
/// Lines of a paragraph are no further apart than this share of the usual distance.
const APART: f32 = 1.3;
/// The width of a space, as a share of the size.
const SPACE: f32 = 0.25;

/// The paragraphs and headings of all pages.
pub(super) fn blocks(pages: &[Vec<Line>]) -> Blocks {
    let mut blocks = Blocks::default();
    let (body, distance) = (body_size(pages), distance(pages));
    let mut before: Option<&Line> = None;
    for line in pages.iter().flatten() {
        if let Some(before) = before.filter(|before| !goes_on(before, line, distance)) {
            blocks.close(is_heading(before, body), |_| true);
        }
        blocks.push(&line.text, false);
        blocks.push(" ", false);
        before = Some(line);
    }
    if let Some(last) = before {
        blocks.close(is_heading(last, body), |_| true);
    }
    blocks
}

fn is_heading(line: &Line, body: f32) -> bool {
    line.size >= HEADING * body
}

/// Whether a line goes on with the paragraph of the line before it.
fn goes_on(before: &Line, line: &Line, distance: f32) -> bool {
    let size = before.size.max(line.size);
    let is_new_column = line.opens_column || line.base >= before.base;
    let is_near = is_new_column || before.base - line.base <= APART * distance * size;
    let had_room = before.rest > line.first_word + SPACE * size;
    let is_same_size = (before.size - line.size).abs() <= SAME_SIZE * size;
    let is_indented = line.indent > INDENT * size && before.indent < line.indent - INDENT * size / 2.;
    // What stands alone over the columns is a header or a headline.
    let is_alone = before.opens_column && line.opens_column;
    is_same_size && is_near && !is_alone && !line.is_item && !had_room && !is_indented
}

/// How far lines are apart as a rule, as a share of their size.
fn distance(pages: &[Vec<Line>]) -> f32 {
    let pairs = pages.iter().flat_map(|page| page.windows(2));
    let mut all: Vec<f32> = pairs.map(|pair| (pair[0].base - pair[1].base) / pair[0].size).collect();
    all.retain(|distance| *distance > 0.);
    all.sort_by(f32::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or(1.5)
}
