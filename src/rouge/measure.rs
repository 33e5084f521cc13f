//! The figures: precision, recall and F1 of each measure.

use std::ops::Index;

use crate::number::share;
use serde::Serialize;

/// Precision, recall and F1, as fractions; see [`crate::rouge`] for an example.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Score {
    /// Share of the candidate that the reference has too.
    pub precision: f64,
    /// Share of the reference that the candidate has too.
    pub recall: f64,
    /// 2 P R / (P + R).
    pub f1: f64,
}

impl Score {
    pub(super) fn new(hits: usize, candidate: usize, reference: usize) -> Self {
        Self {
            precision: share(hits, candidate),
            recall: share(hits, reference),
            // 2 P R / (P + R), with one rounding instead of five.
            f1: share(2 * hits, candidate + reference),
        }
    }

    /// The mean of each figure; zeros of nothing.
    pub(super) fn mean(scores: impl Iterator<Item = Self>) -> Self {
        let (mut sum, mut count) = (Self::default(), 0.0);
        for score in scores {
            sum.precision += score.precision;
            sum.recall += score.recall;
            sum.f1 += score.f1;
            count += 1.0;
        }
        if count == 0.0 {
            return sum;
        }
        Self { precision: sum.precision / count, recall: sum.recall / count, f1: sum.f1 / count }
    }

    /// The score of the highest F1, the first of equals; zeros of nothing.
    pub(super) fn best(scores: impl Iterator<Item = Self>) -> Self {
        scores.reduce(|best, score| if score.f1 > best.f1 { score } else { best }).unwrap_or_default()
    }
}

/// What is measured; see the table of [`crate::rouge`].
///
/// ```
/// use zubda::rouge::{Measure, Rouge};
///
/// let scores = Rouge::default().score("وصل الوفد", &["وصل الوفد صباحا"]);
/// let f1 = Measure::ALL.map(|measure| format!("{} {:.2}", measure.as_str(), scores[measure].f1));
/// assert_eq!(f1, ["ROUGE-1 0.80", "ROUGE-2 0.67", "ROUGE-L 0.80", "ROUGE-Lsum 0.80"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// ROUGE-1: words.
    Rouge1,
    /// ROUGE-2: pairs of neighbouring words.
    Rouge2,
    /// ROUGE-L: the longest common subsequence of the whole texts.
    RougeL,
    /// ROUGE-Lsum: the union LCS of their sentences.
    RougeLsum,
}

impl Measure {
    /// All of them, in the order they are shown; see [`Measure`] for an example.
    pub const ALL: [Self; 4] = [Self::Rouge1, Self::Rouge2, Self::RougeL, Self::RougeLsum];

    /// The name in print; see [`Measure`] for an example.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rouge1 => "ROUGE-1",
            Self::Rouge2 => "ROUGE-2",
            Self::RougeL => "ROUGE-L",
            Self::RougeLsum => "ROUGE-Lsum",
        }
    }
}

/// Something for each measure; see [`Measure`] for an example.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Measures<T> {
    /// Of ROUGE-1.
    pub rouge1: T,
    /// Of ROUGE-2.
    pub rouge2: T,
    /// Of ROUGE-L over the whole texts.
    #[serde(rename = "rougeL")]
    pub rouge_l: T,
    /// Of ROUGE-L with the union LCS.
    #[serde(rename = "rougeLsum")]
    pub rouge_lsum: T,
}

/// A candidate's score by each measure; see [`Measure`] for an example.
pub type Scores = Measures<Score>;

impl<T> Measures<T> {
    pub(super) fn of(mut make: impl FnMut(Measure) -> T) -> Self {
        Self {
            rouge1: make(Measure::Rouge1),
            rouge2: make(Measure::Rouge2),
            rouge_l: make(Measure::RougeL),
            rouge_lsum: make(Measure::RougeLsum),
        }
    }
}

impl<T> Index<Measure> for Measures<T> {
    type Output = T;

    fn index(&self, measure: Measure) -> &T {
        match measure {
            Measure::Rouge1 => &self.rouge1,
            Measure::Rouge2 => &self.rouge2,
            Measure::RougeL => &self.rouge_l,
            Measure::RougeLsum => &self.rouge_lsum,
        }
    }
}
