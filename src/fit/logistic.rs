//! Logistic regression with a ridge: the weights of named features that best tell rows labelled true from the others.
//! Newton's method (iteratively reweighted least squares), deterministic, for some thousand rows of some dozen features.

use ndarray::{Array1, Array2, Axis};

use crate::number::logistic;

/// Rounds of Newton's method; with a ridge it is there in less than ten.
const ROUNDS: usize = 50;
/// A step that moves no weight by more than this is the last.
const SETTLED: f64 = 1e-9;

/// A fitted model: `intercept + weights · features` are the log-odds that a row is true.
#[derive(Clone, Debug, PartialEq)]
pub struct Logistic {
    /// Log-odds of a row of zeros.
    pub intercept: f64,
    /// Log-odds that one unit of each feature adds.
    pub weights: Vec<f64>,
}

impl Logistic {
    /// Fits `labels` by `rows`, all of one length. `ridge` > 0 is the penalty on the squares of the weights, of features
    /// brought to one spread (a standard deviation of 1) first, so that it weighs on all of them alike; the intercept
    /// has none.
    ///
    /// # Panics
    ///
    /// If there is not a label for every row, or rows differ in length.
    #[must_use]
    pub fn fit(rows: &[Vec<f64>], labels: &[bool], ridge: f64) -> Self {
        assert_eq!(rows.len(), labels.len(), "a label for every row");
        let width = rows.first().map_or(0, Vec::len);
        let flat = rows.iter().flatten().copied().collect();
        let rows = Array2::from_shape_vec((rows.len(), width), flat).expect("rows of one length");
        let labels: Array1<f64> = labels.iter().map(|&label| f64::from(u8::from(label))).collect();
        let (rows, means, spreads) = standardized(rows);
        let fitted = newton(&rows, &labels, ridge);
        let weights: Vec<f64> = (0..width).map(|at| fitted[at] / spreads[at]).collect();
        let shift: f64 = weights.iter().zip(&means).map(|(weight, mean)| weight * mean).sum();
        Self { intercept: fitted[width] - shift, weights }
    }

    /// The chance that a row is true.
    #[must_use]
    pub fn chance(&self, row: &[f64]) -> f64 {
        logistic(self.odds(row))
    }

    /// The log-odds that a row is true.
    #[must_use]
    pub fn odds(&self, row: &[f64]) -> f64 {
        let odds: f64 = self.weights.iter().zip(row).map(|(weight, feature)| weight * feature).sum();
        self.intercept + odds
    }
}

/// The rows with every column moved to mean 0 and spread 1, a column of ones behind them, and what was moved.
fn standardized(mut rows: Array2<f64>) -> (Array2<f64>, Array1<f64>, Array1<f64>) {
    let width = rows.ncols();
    let means = rows.mean_axis(Axis(0)).unwrap_or_else(|| Array1::zeros(width));
    rows -= &means;
    let spreads = rows.mapv(|value| value * value).mean_axis(Axis(0));
    // A column that never changes stays 0, whatever it is divided by.
    let spread = |variance: f64| if variance > 0.0 { variance.sqrt() } else { 1.0 };
    let spreads = spreads.map_or_else(|| Array1::ones(width), |variances| variances.mapv(spread));
    rows /= &spreads;
    rows.push_column(Array1::ones(rows.nrows()).view()).expect("a row has one more place");
    (rows, means, spreads)
}

/// Weights that make the penalized likelihood of `labels` greatest; the last is that of the ones.
fn newton(rows: &Array2<f64>, labels: &Array1<f64>, ridge: f64) -> Array1<f64> {
    let mut penalty = Array1::from_elem(rows.ncols(), ridge);
    // Next to nothing, so that labels that are all alike have an answer too.
    penalty[rows.ncols() - 1] = SETTLED;
    let mut weights = Array1::zeros(rows.ncols());
    for _ in 0..ROUNDS {
        let chances = rows.dot(&weights).mapv(logistic);
        let slope = rows.t().dot(&(labels - &chances)) - &penalty * &weights;
        let doubts = chances.mapv(|chance| (chance * (1.0 - chance)).max(f64::EPSILON));
        let mut curvature = rows.t().dot(&(rows * &doubts.insert_axis(Axis(1))));
        curvature.diag_mut().zip_mut_with(&penalty, |entry, penalty| *entry += penalty);
        let step = solve(curvature, slope);
        weights += &step;
        if step.iter().all(|part| part.abs() < SETTLED) {
            break;
        }
    }
    weights
}

/// The solution x of `matrix` x = `right` by Cholesky's decomposition; `matrix` is symmetric and positive definite.
#[must_use]
pub fn solve(mut matrix: Array2<f64>, mut right: Array1<f64>) -> Array1<f64> {
    let size = right.len();
    for column in 0..size {
        for row in column..size {
            let known: f64 = (0..column).map(|at| matrix[[row, at]] * matrix[[column, at]]).sum();
            let rest = matrix[[row, column]] - known;
            matrix[[row, column]] = if row == column {
                rest.max(f64::MIN_POSITIVE).sqrt()
            } else {
                rest / matrix[[column, column]]
            };
        }
    }
    for row in 0..size {
        let known: f64 = (0..row).map(|at| matrix[[row, at]] * right[at]).sum();
        right[row] = (right[row] - known) / matrix[[row, row]];
    }
    for row in (0..size).rev() {
        let known: f64 = (row + 1..size).map(|at| matrix[[at, row]] * right[at]).sum();
        right[row] = (right[row] - known) / matrix[[row, row]];
    }
    right
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the fit must bring to zero: the slope of the penalized likelihood, feature by feature.
    fn slopes(model: &Logistic, rows: &[Vec<f64>], labels: &[bool], ridge: f64) -> Vec<f64> {
        let count = f64::from(u32::try_from(rows.len()).unwrap());
        (0..model.weights.len())
            .map(|at| {
                let mean = rows.iter().map(|row| row[at]).sum::<f64>() / count;
                let variance = rows.iter().map(|row| (row[at] - mean).powi(2)).sum::<f64>() / count;
                let error = |(row, label): (&Vec<f64>, &bool)| {
                    (f64::from(u8::from(*label)) - model.chance(row)) * row[at]
                };
                let pull: f64 = rows.iter().zip(labels).map(error).sum();
                pull - ridge * model.weights[at] * variance
            })
            .collect()
    }

    #[test]
    fn the_fit_stands_where_the_penalized_likelihood_is_flat() {
        let rows: Vec<Vec<f64>> = (0..200_u32)
            .map(|i| vec![f64::from(i % 7), f64::from(i % 11) * 100.0, f64::from(u8::from(i % 3 == 0))])
            .collect();
        let labels: Vec<bool> = (0..200_u32).map(|i| (i % 7) * 2 + (i * i) % 5 > 7).collect();
        for ridge in [0.01, 1.0, 30.0] {
            let model = Logistic::fit(&rows, &labels, ridge);
            for slope in slopes(&model, &rows, &labels, ridge) {
                assert!(slope.abs() < 1e-5, "{slope} at ridge {ridge}: {model:?}");
            }
        }
    }

    #[test]
    fn labels_that_a_feature_tells_apart_are_learned_and_the_ridge_keeps_the_weight_finite() {
        let rows: Vec<Vec<f64>> = (0..20_u32).map(|i| vec![f64::from(i), 5.0]).collect();
        let labels: Vec<bool> = (0..20).map(|i| i >= 10).collect();
        let model = Logistic::fit(&rows, &labels, 0.1);
        for (row, label) in rows.iter().zip(&labels) {
            assert_eq!(model.chance(row) > 0.5, *label, "{row:?} {model:?}");
        }
        assert!(model.weights[0] > 0.0 && model.weights[0].is_finite());
        assert!(model.weights[1].abs() < 1e-9, "a feature that never changes says nothing: {model:?}");
    }

    #[test]
    fn labels_that_are_all_alike_and_no_rows_at_all_have_an_answer() {
        let rows = vec![vec![1.0], vec![2.0]];
        assert!(Logistic::fit(&rows, &[true, true], 1.0).chance(&[1.5]) > 0.99);
        assert!(Logistic::fit(&[], &[], 1.0).chance(&[]).is_finite());
    }

    #[test]
    fn a_system_is_solved() {
        let matrix = ndarray::array![[4.0, 2.0, 0.6], [2.0, 5.0, 1.0], [0.6, 1.0, 3.0]];
        let expected = ndarray::array![1.0, -2.0, 3.0];
        let solution = solve(matrix.clone(), matrix.dot(&expected));
        assert!((solution - expected).iter().all(|error| error.abs() < 1e-12));
    }
}
