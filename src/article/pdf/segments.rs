//! Segments of a page: glyphs side by side with nothing wide between them, whatever order they were drawn in.

use super::glyph::Glyph;
use super::marks::with_marks;
use crate::arabic::is_digit;

/// Glyphs whose base lines are no further apart stand in one line: some fonts pile letters up.
const SAME_BASE: f32 = 0.45;
/// A wider gap may part two columns.
const WIDE_GAP: f32 = 0.6;
/// A gap that may part two cells is wider than the space between words.
pub(super) const GAP: f32 = 0.35;
/// Cells of the widest table: no line of text has so many gaps.
const MOST_GAPS: usize = 40;
/// Glyphs of a bullet or of the number of an item.
const LONGEST_BULLET: usize = 3;

/// Glyphs with nothing wide between them.
#[derive(Debug)]
pub(super) struct Segment {
    pub(super) glyphs: Vec<Glyph>,
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) base: f32,
    pub(super) size: f32,
}

impl Segment {
    fn of(glyph: Glyph) -> Self {
        let Glyph { left, right, base, size, .. } = glyph;
        Self { glyphs: vec![glyph], left, right, base, size }
    }

    fn is_beside(&self, glyph: &Glyph) -> bool {
        let size = self.size.max(glyph.size);
        let gap = (glyph.left - self.right).max(self.left - glyph.right);
        (glyph.base - self.base).abs() <= SAME_BASE * size && gap <= WIDE_GAP * size
    }

    /// What stands before an item of a list: a sign, or a number with one.
    pub(super) fn is_bullet(&self) -> bool {
        let text: String = self.glyphs.iter().map(|glyph| glyph.text.as_str()).collect();
        let is_sign = |c: char| !c.is_alphanumeric() && c != ' ';
        self.glyphs.len() <= LONGEST_BULLET && text.contains(is_sign) && !text.contains(char::is_alphabetic)
    }

    pub(super) fn has_digit(&self) -> bool {
        self.glyphs.iter().any(|glyph| glyph.text.contains(is_digit))
    }

    /// The gaps that may part cells, from the left: without a space in them, and behind a letter, for behind the number of
    /// an item no cell begins.
    pub(super) fn gaps(&self, from_right: bool) -> Vec<[f32; 2]> {
        let mut glyphs: Vec<&Glyph> = self.glyphs.iter().collect();
        glyphs.sort_by(|a, b| a.left.total_cmp(&b.left));
        let letters = || glyphs.iter().filter(|glyph| glyph.text.contains(char::is_alphabetic));
        let first = letters().map(|glyph| glyph.right).fold(f32::INFINITY, f32::min);
        let last = letters().map(|glyph| glyph.left).fold(f32::NEG_INFINITY, f32::max);
        let (mut gaps, mut end, mut spaced) = (Vec::new(), f32::INFINITY, false);
        for glyph in &glyphs {
            if glyph.text == " " {
                spaced = true;
                continue;
            }
            let is_behind = if from_right { glyph.left <= last } else { first <= end };
            if !std::mem::take(&mut spaced) && glyph.left - end >= GAP * self.size && is_behind {
                gaps.push([end, glyph.left]);
            }
            end = if end.is_finite() { end.max(glyph.right) } else { glyph.right };
        }
        if gaps.len() > MOST_GAPS { Vec::new() } else { gaps }
    }

    fn push(&mut self, glyph: Glyph) {
        self.left = self.left.min(glyph.left);
        self.right = self.right.max(glyph.right);
        self.glyphs.push(glyph);
    }

    pub(super) fn join(&mut self, other: Self) {
        self.left = self.left.min(other.left);
        self.right = self.right.max(other.right);
        self.glyphs.extend(other.glyphs);
    }

    /// The size and the base line that most of its glyphs have.
    pub(super) fn settle(&mut self) {
        let middle = |of: fn(&Glyph) -> f32| {
            let mut all: Vec<f32> = self.glyphs.iter().map(of).collect();
            all.sort_by(f32::total_cmp);
            all[all.len() / 2]
        };
        (self.size, self.base) = (middle(|glyph| glyph.size), middle(|glyph| glyph.base));
    }
}

/// The segments of a page, from its top to its bottom.
pub(super) fn segments(glyphs: Vec<Glyph>) -> Vec<Segment> {
    let mut drawn: Vec<Segment> = Vec::new();
    for glyph in with_marks(glyphs) {
        match drawn.last_mut().filter(|open| open.is_beside(&glyph)) {
            Some(open) => open.push(glyph),
            None => drawn.push(Segment::of(glyph)),
        }
    }
    drawn.retain(|segment| segment.glyphs.iter().any(|glyph| glyph.text != " "));
    drawn.iter_mut().for_each(Segment::settle);
    // Words may be drawn in any order.
    let mut joined: Vec<Segment> = Vec::new();
    for row in rows(drawn) {
        let (start, mut last_size) = (joined.len(), 0.0_f32);
        for segment in row {
            let size = last_size.min(segment.size);
            last_size = segment.size;
            let open = joined[start..].last_mut();
            match open.filter(|open| segment.left - open.right <= WIDE_GAP * size) {
                Some(open) => open.join(segment),
                None => joined.push(segment),
            }
        }
    }
    joined.iter_mut().for_each(Segment::settle);
    joined
}

/// Segments that stand side by side, from the left; rows from the top.
pub(super) fn rows(mut segments: Vec<Segment>) -> Vec<Vec<Segment>> {
    segments.sort_by(|a, b| b.base.total_cmp(&a.base));
    let mut rows: Vec<Vec<Segment>> = Vec::new();
    for segment in segments {
        let open = rows.last_mut().filter(|row| {
            let first: &Segment = &row[0];
            (first.base - segment.base).abs() <= SAME_BASE * first.size.max(segment.size)
        });
        match open {
            Some(row) => row.push(segment),
            None => rows.push(vec![segment]),
        }
    }
    for row in &mut rows {
        row.sort_by(|a, b| a.left.total_cmp(&b.left));
    }
    rows
}
