//! Matrices: where a point of a text or a form comes to stand on the page (PDF 32000-1, 8.3.3).

use lopdf::Object;

/// Where a step to the right, a step up, and the origin go.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Matrix(pub(super) [[f32; 2]; 3]);

impl Matrix {
    pub(super) const UNIT: Self = Self([[1., 0.], [0., 1.], [0., 0.]]);

    /// The matrix of six operands; one that is missing or no number is as in [`Self::UNIT`].
    pub(super) fn of(operands: &[Object]) -> Self {
        let mut matrix = Self::UNIT;
        for (number, operand) in matrix.0.as_flattened_mut().iter_mut().zip(operands) {
            *number = operand.as_float().unwrap_or(*number);
        }
        matrix
    }

    pub(super) fn shift(right: f32, up: f32) -> Self {
        Self([[1., 0.], [0., 1.], [right, up]])
    }

    /// This one first, then the other.
    pub(super) fn then(self, Self([along, across, origin]): Self) -> Self {
        let turned =
            |[right, up]: [f32; 2]| [right * along[0] + up * across[0], right * along[1] + up * across[1]];
        let [a, b, start] = self.0.map(turned);
        Self([a, b, [start[0] + origin[0], start[1] + origin[1]]])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_goes_first_and_then_the_other() {
        let double = Matrix([[2., 0.], [0., 2.], [0., 0.]]);
        let turn = Matrix([[0., 1.], [-1., 0.], [0., 0.]]);
        assert_eq!(Matrix::shift(3., 4.).then(double), Matrix([[2., 0.], [0., 2.], [6., 8.]]));
        assert_eq!(double.then(Matrix::shift(3., 4.)), Matrix([[2., 0.], [0., 2.], [3., 4.]]));
        assert_eq!(Matrix::shift(1., 0.).then(turn), Matrix([[0., 1.], [-1., 0.], [0., 1.]]));
        assert_eq!(Matrix::of(&[2.into(), 0.into(), Object::Null, 2.into()]), double);
    }
}
