//! The columns of a page: where a stripe from top to bottom is empty but for a few lines that go over the whole page, it
//! parts two columns, and what goes over both stands before or behind them.

use super::segments::Segment;

/// A gutter is as wide as this share of the size of the letters, or wider.
const NARROWEST: f32 = 0.7;
/// So many segments stand on each side of a gutter at least, and this share of all in percent.
const FEWEST: usize = 3;
const SIDE: usize = 15;
/// Of a hundred segments so many may go over a gutter.
const OVER: usize = 30;
/// Text fills a column to this share of its width, the cells of a table do not.
const FILLED: f32 = 0.4;
/// Columns in columns that are looked for.
const DEEPEST: usize = 6;

/// Columns in the order they are read: from the right in Arabic.
pub(super) fn ordered(segments: Vec<Segment>, from_right: bool) -> Vec<Vec<Segment>> {
    let mut columns = Vec::new();
    cut(segments, from_right, DEEPEST, &mut columns);
    columns
}

fn cut(segments: Vec<Segment>, from_right: bool, deeper: usize, columns: &mut Vec<Vec<Segment>>) {
    let Some(gutter) = gutter(&segments).filter(|_| deeper > 0) else {
        if !segments.is_empty() {
            columns.push(segments);
        }
        return;
    };
    let (mut over, mut left, mut right) = (Vec::new(), Vec::new(), Vec::new());
    let flush = |left: &mut Vec<Segment>, right: &mut Vec<Segment>, columns: &mut Vec<_>| {
        let sides = if from_right { [right, left] } else { [left, right] };
        for side in sides {
            cut(std::mem::take(side), from_right, deeper - 1, columns);
        }
    };
    for segment in segments {
        if segment.left < gutter && segment.right > gutter {
            flush(&mut left, &mut right, columns);
            over.push(segment);
            continue;
        }
        columns.extend((!over.is_empty()).then(|| std::mem::take(&mut over)));
        if segment.left >= gutter { right.push(segment) } else { left.push(segment) }
    }
    flush(&mut left, &mut right, columns);
    columns.extend((!over.is_empty()).then_some(over));
}

/// The middle of the stripe that fewest segments go over, of those that have text on both sides.
fn gutter(segments: &[Segment]) -> Option<f32> {
    let side = FEWEST.max(segments.len() * SIDE / 100);
    let width = NARROWEST * segments.get(segments.len() / 2)?.size;
    let sorted = |edge: fn(&Segment) -> f32| {
        let mut edges: Vec<f32> = segments.iter().map(edge).collect();
        edges.sort_by(f32::total_cmp);
        edges
    };
    let (lefts, rights) = (sorted(|segment| segment.left), sorted(|segment| segment.right));
    let stripe = |&edge: &f32| {
        let ended = rights.partition_point(|&right| right <= edge);
        let behind = lefts.len() - lefts.partition_point(|&left| left < edge + width);
        let over = lefts.len().saturating_sub(ended + behind);
        let is_gutter = ended >= side && behind >= side && over * 100 <= OVER * lefts.len();
        is_gutter.then_some((over, lefts.len() - ended.min(behind), edge + width / 2.))
    };
    let stripes = rights.iter().filter_map(stripe);
    let gutter = stripes.min_by_key(|&(over, uneven, _)| (over, uneven)).map(|(.., middle)| middle)?;
    let (left, right) = (*lefts.first()?, *rights.last()?);
    let is_text = |sides: [f32; 2]| filled(segments, sides) >= FILLED;
    (is_text([left, gutter]) && is_text([gutter, right])).then_some(gutter)
}

/// How far the rows between two edges are filled, as a share of their width.
fn filled(segments: &[Segment], [left, right]: [f32; 2]) -> f32 {
    let (mut full, mut rows, mut base) = (0., 0., f32::INFINITY);
    for segment in segments.iter().filter(|segment| segment.left >= left && segment.right <= right) {
        full += segment.right - segment.left;
        if base - segment.base > segment.size / 2. {
            (rows, base) = (rows + 1., segment.base);
        }
    }
    full / (rows * (right - left)).max(1.)
}

#[cfg(test)]
mod tests {
    use super::super::glyph::Glyph;
    use super::super::segments::segments;
    use super::*;

    fn glyph(text: &str, left: f32, right: f32, base: f32) -> Glyph {
        Glyph { text: text.to_owned(), left, right, base, size: 10. }
    }

    /// What the columns say, each line a glyph.
    fn columns(glyphs: Vec<Glyph>, from_right: bool) -> Vec<String> {
        let columns = ordered(segments(glyphs), from_right);
        let text = |segment: &Segment| segment.glyphs[0].text.clone();
        columns.iter().map(|column| column.iter().map(text).collect::<Vec<_>>().join(" ")).collect()
    }

    #[test]
    fn columns_are_read_one_after_the_other_between_what_goes_over_both() {
        let mut page = vec![glyph("headline", 50., 550., 800.), glyph("middle", 60., 540., 600.)];
        for line in 0..8_u8 {
            let base = 700. - 20. * f32::from(line) - if line > 3 { 40. } else { 0. };
            page.push(glyph(&format!("l{line}"), 50., 290., base - 3.));
            page.push(glyph(&format!("r{line}"), 310., 550., base));
        }
        let right = ["headline", "r0 r1 r2 r3", "l0 l1 l2 l3", "middle", "r4 r5 r6 r7", "l4 l5 l6 l7"];
        assert_eq!(columns(page.clone(), true), right);
        assert_eq!(columns(page, false)[1..3], ["l0 l1 l2 l3", "r0 r1 r2 r3"]);
    }

    #[test]
    fn the_cells_of_a_table_are_no_columns() {
        let mut page: Vec<Glyph> =
            (0..3_u8).map(|line| glyph("line", 50., 550., 800. - 20. * f32::from(line))).collect();
        for row in 0..6_u8 {
            let base = 700. - 20. * f32::from(row);
            page.push(glyph("name", 500., 550., base));
            page.push(glyph("number", 440., 470., base));
        }
        assert_eq!(columns(page, true).len(), 1);
    }

    #[test]
    fn a_page_of_whole_lines_has_one_column() {
        let page: Vec<Glyph> = (0..9_u8)
            .map(|line| glyph("line", 50. + 20. * f32::from(line % 3), 550., 700. - 20. * f32::from(line)))
            .collect();
        assert_eq!(columns(page, true).len(), 1);
        assert_eq!(columns(Vec::new(), true).len(), 0);
    }
}
