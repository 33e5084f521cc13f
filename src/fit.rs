//! Fitting: how the weights that the rooms use come out of data. Not part of the library: it stands behind the feature
//! `fit`, for `examples/fit.rs`. Each room that has weights has a file here; what they share is the regression.

pub mod background;
mod cases;
pub mod clauses;
pub mod facts;
pub mod folds;
mod hashed;
pub mod logistic;
pub mod openers;
pub mod ridge;
pub mod verbs;
pub mod worth;
