//! Ridge regression: weights of features, few of them great, that come near a target (Hoerl & Kennard 1970).

use ndarray::{Array1, Array2};

use super::logistic::solve;

/// Sums over rows, from which a fit is made; those of parts of the data add up.
#[derive(Clone, Debug)]
pub struct Sums {
    /// Σ w · x xᵀ, x with a 1 in front.
    products: Array2<f64>,
    /// Σ w · y x.
    targets: Array1<f64>,
    rows: f64,
}

impl Sums {
    /// No rows, of `width` features.
    #[must_use]
    pub fn new(width: usize) -> Self {
        let zeros = Array2::zeros((width + 1, width + 1));
        Self { products: zeros, targets: Array1::zeros(width + 1), rows: 0.0 }
    }

    /// Adds a row of features with its target, counted `weight` times.
    pub fn add(&mut self, features: &[f64], target: f64, weight: f64) {
        let row: Vec<f64> = std::iter::once(1.0).chain(features.iter().copied()).collect();
        for (i, left) in row.iter().enumerate() {
            self.targets[i] += weight * target * left;
            for (j, right) in row.iter().enumerate() {
                self.products[[i, j]] += weight * left * right;
            }
        }
        self.rows += 1.0;
    }

    /// Adds the rows of another part.
    pub fn join(&mut self, other: &Self) {
        self.products += &other.products;
        self.targets += &other.targets;
        self.rows += other.rows;
    }

    /// The weights, the intercept first. `ridge`: how many rows of no effect are set against the data, for features
    /// brought to one spread first.
    #[must_use]
    pub fn fit(&self, ridge: f64) -> Vec<f64> {
        let (width, total) = (self.targets.len() - 1, self.products[[0, 0]]);
        let means: Vec<f64> = (0..width).map(|i| self.products[[0, i + 1]] / total).collect();
        let mean = self.targets[0] / total;
        let covariance = |i: usize, j: usize| self.products[[i + 1, j + 1]] / total - means[i] * means[j];
        // A feature that never changes has no weight.
        let spreads: Vec<f64> = (0..width).map(|i| covariance(i, i).max(0.0).sqrt()).collect();
        let inverse = |i: usize| if spreads[i] > 1e-9 { 1.0 / spreads[i] } else { 0.0 };
        let penalty = ridge / self.rows;
        let matrix = Array2::from_shape_fn((width, width), |(i, j)| {
            let diagonal = if i == j { penalty + f64::from(u8::from(inverse(i) == 0.0)) } else { 0.0 };
            covariance(i, j) * inverse(i) * inverse(j) + diagonal
        });
        let right: Array1<f64> =
            (0..width).map(|i| (self.targets[i + 1] / total - means[i] * mean) * inverse(i)).collect();
        let solution = solve(matrix, right);
        let weights: Vec<f64> = (0..width).map(|i| solution[i] * inverse(i)).collect();
        let shift: f64 = weights.iter().zip(&means).map(|(weight, mean)| weight * mean).sum();
        std::iter::once(mean - shift).chain(weights).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_ridge_a_linear_target_is_found_and_a_ridge_draws_it_to_the_mean() {
        let mut sums = Sums::new(3);
        for i in 0..50_u32 {
            let row = [f64::from(i % 7), f64::from(i % 5) * 10.0, 4.0];
            sums.add(&row, 3.0 + 2.0 * row[0] - 0.1 * row[1], 0.5);
        }
        let weights = sums.fit(0.0);
        for (weight, expected) in weights.iter().zip([3.0, 2.0, -0.1, 0.0]) {
            assert!((weight - expected).abs() < 1e-9, "{weights:?}");
        }
        let drawn = sums.fit(1e9);
        assert!(drawn[1..].iter().all(|weight| weight.abs() < 1e-5), "{drawn:?}");
    }
}
