//! Tables, which are no running text: lines whose cells stand far apart, and short lines that share a gap from top to bottom.

use super::lines::Line;
use super::segments::GAP;

/// Lines after another with cells far apart make a table.
const WIDE: usize = 2;
/// So many with a gap in common.
const NARROW: usize = 3;
/// Lines of a page that are looked at from one on; there is no room for more.
const MOST: usize = 200;
/// A line is short if there is more room beside it than so many times its size.
const ROOM: f32 = 5.0;

/// Which lines of a page belong to a table.
pub(super) fn tables(page: &[Line]) -> Vec<bool> {
    let mut is_table = vec![false; page.len()];
    let mut at = 0;
    while at < page.len() {
        let wide = page[at..].iter().take_while(|line| line.cells > 1).count();
        let rows = rows_in_line(&page[at..]).max(if wide >= WIDE { wide } else { 0 });
        is_table[at..at + rows].fill(true);
        at += rows.max(1);
    }
    is_table
}

/// Lines at the head of these that share a gap, most of them short; 0 if they are too few.
fn rows_in_line(lines: &[Line]) -> usize {
    let (mut shared, mut rows, mut short) = (Vec::new(), 0, 0);
    for line in lines.iter().take(MOST) {
        let gaps = if rows == 0 { line.gaps.clone() } else { common(&shared, &line.gaps, GAP * line.size) };
        if gaps.is_empty() || (rows > 0 && line.opens_column) {
            break;
        }
        (shared, rows) = (gaps, rows + 1);
        short += usize::from(line.indent + line.rest > ROOM * line.size);
    }
    if rows >= NARROW && short * 2 > rows { rows } else { 0 }
}

/// What two lists of gaps have in common, as far as it is as wide as this.
fn common(some: &[[f32; 2]], others: &[[f32; 2]], width: f32) -> Vec<[f32; 2]> {
    let both = |one: &[f32; 2], other: &[f32; 2]| [one[0].max(other[0]), one[1].min(other[1])];
    let pairs = some.iter().flat_map(|one| others.iter().map(move |other| both(one, other)));
    pairs.filter(|[start, end]| end - start >= width).collect()
}

#[cfg(test)]
mod tests {
    use super::super::glyph::Glyph;
    use super::super::lines::lines;
    use super::super::segments::segments;
    use super::*;

    /// Lines of words, each from the right edge of the page on: a word is its letters, its right edge and its width.
    fn page(rows: &[&[(&str, f32, f32)]]) -> Vec<Line> {
        let glyph = |row: usize, &(text, right, width): &(&str, f32, f32)| {
            let base = 700. - 15. * u8::try_from(row).map(f32::from).unwrap();
            Glyph { text: text.to_owned(), left: right - width, right, base, size: 10. }
        };
        let glyphs =
            rows.iter().enumerate().flat_map(|(row, words)| words.iter().map(move |word| glyph(row, word)));
        lines(segments(glyphs.collect()), true, 0.155)
    }

    const FULL: &[(&str, f32, f32)] = &[("سطر", 550., 500.)];

    #[test]
    fn short_lines_that_share_a_gap_are_a_table() {
        let table = page(&[
            FULL,
            &[("القسم", 550., 40.), ("الكتب", 505., 30.)],
            &[("الأدب", 550., 35.), ("24", 505., 12.)],
            &[("التاريخ", 550., 38.), ("15", 505., 12.)],
            FULL,
        ]);
        assert_eq!(tables(&table), [false, true, true, true, false]);
    }

    #[test]
    fn items_and_words_side_by_side_are_none() {
        let items = page(&[
            FULL,
            &[("1.", 550., 8.), ("شعر", 536., 30.)],
            &[("2.", 550., 8.), ("نثر", 536., 50.)],
            &[("3.", 550., 8.), ("خطابة", 536., 40.)],
        ]);
        assert_eq!(tables(&items), [false; 4]);
        let words = page(&[
            FULL,
            &[("قال", 550., 40.), ("نعم", 507., 30.)],
            &[("كان", 550., 35.), ("هنا", 512., 30.)],
            &[("مات", 550., 25.), ("أمس", 522., 30.)],
        ]);
        assert_eq!(tables(&words), [false; 4]);
    }
}
