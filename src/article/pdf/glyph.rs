//! A glyph: its place on the page and the letters it stands for.

use super::matrix::Matrix;

/// A line that climbs or falls by more than this share of its way is no line of text.
const SLOPE: f32 = 0.1;

/// A glyph, or some that stand for letters together.
#[derive(Clone, Debug)]
pub(super) struct Glyph {
    pub(super) text: String,
    /// Its left and right edge, its base line and its size, in points from the lower left corner.
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) base: f32,
    pub(super) size: f32,
}

impl Glyph {
    /// A glyph of this width at this place, if its line is level and it stands for something.
    pub(super) fn new(text: String, place: Matrix, width: f32) -> Option<Self> {
        let Matrix([along, across, [start, base]]) = place;
        let end = start + along[0] * width;
        let size = across[0].hypot(across[1]);
        let is_level = along[1].abs() <= SLOPE * along[0].abs();
        let is_somewhere = [start, end, base, size].iter().all(|number| number.is_finite()) && size > 0.;
        let (left, right) = (start.min(end), start.max(end));
        (is_level && is_somewhere && !text.is_empty()).then_some(Self { text, left, right, base, size })
    }
}
