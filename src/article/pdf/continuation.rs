//! What goes on: whether a line belongs to the paragraph of the line above it, by where both stand.

use super::lines::Line;
use crate::arabic::is_digit;

/// Two lines of a paragraph have letters of one size, but for this share.
pub(super) const SAME_SIZE: f32 = 0.05;
/// A line that starts further in than this share of its size opens a paragraph.
pub(super) const INDENT: f32 = 0.8;
/// Lines of a paragraph are no further apart than this share of the usual distance.
const APART: f32 = 1.3;
/// Digits of the number of an item; a year has more.
const MARK_DIGITS: usize = 3;
/// The width of a space, as a share of the size.
const SPACE: f32 = 0.25;

/// Whether a line goes on with the paragraph of the line before it, which leaves so much room.
pub(super) fn goes_on(before: &Line, rest: f32, line: &Line, distance: f32) -> bool {
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
pub(super) fn distance(pages: &[Vec<Line>]) -> f32 {
    let pairs = pages.iter().flat_map(|page| page.windows(2));
    let mut all: Vec<f32> = pairs.map(|pair| (pair[0].base - pair[1].base) / pair[0].size).collect();
    all.retain(|distance| *distance > 0.);
    all.sort_by(f32::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or(1.5)
}
