//! The teleport vector: what a sentence is worth by itself, before any other votes for it.

use ndarray::Array1;

use crate::document::Document;
use crate::terms::Terms;

/// The share of each candidate in the random jumps, not scaled.
pub(crate) fn teleport(_document: &Document<'_>, terms: &Terms) -> Array1<f64> {
    Array1::ones(terms.len())
}
