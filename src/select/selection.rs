//! The outcome of the choice.

use std::collections::BTreeMap;

use crate::span::Span;
use crate::worth::Features;

/// What became of a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It is in the summary.
    Chosen,
    /// The summary was full.
    Outranked,
    /// It would have burst what was left of the budget.
    TooLong,
    /// It says what a chosen sentence says.
    Repeats,
}

/// The outcome for each candidate, in document order.
#[derive(Clone, Debug)]
pub(crate) struct Selection {
    pub(crate) fates: Vec<Fate>,
    /// The chosen candidates in the order they were taken; then, if it was asked for, those that more room would let
    /// in, one by one.
    pub(crate) order: Vec<usize>,
    /// What is left of each chosen candidate that is shortened.
    pub(crate) shortened: BTreeMap<usize, Vec<Span>>,
    /// Those of them that have lost all that they had of the query.
    pub(crate) silent: Vec<usize>,
    /// If nothing fits: by how much the budget is exceeded.
    pub(crate) burst: Option<Burst>,
    /// What the summary is worth.
    pub(crate) worth: f64,
    /// If it was asked for: what each chosen candidate added when it was taken, feature by feature, and what each of the
    /// others would have added in the end.
    pub(crate) added: Vec<Features>,
}

/// A budget that is exceeded, in words or characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Burst {
    pub(crate) budget: usize,
    pub(crate) takes: usize,
}
