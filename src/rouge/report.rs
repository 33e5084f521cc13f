//! The scores of many documents, and what they come to.

use super::{Bootstrap, Comparison, Estimate, Measure, Measures, Rouge, Score, Scores};

/// One document's scores.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Scored {
    /// What its files have in common.
    pub id: String,
    /// Where the candidate came from.
    pub candidate: String,
    /// Where its references came from.
    pub references: Vec<String>,
    /// How the candidate did.
    pub scores: Scores,
    /// How the candidate's rival did, if it has one.
    pub against: Option<Against>,
}

/// The rival of a candidate.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Against {
    /// Where it came from.
    pub candidate: String,
    /// How it did, on the same references.
    pub scores: Scores,
}

/// The means of precision, recall and F1.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct ScoreEstimate {
    /// Of the documents' precision.
    pub precision: Estimate,
    /// Of the documents' recall.
    pub recall: Estimate,
    /// Of the documents' F1; not the F1 of the means.
    pub f1: Estimate,
}

/// What many documents come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// How they were scored.
    pub rouge: Rouge,
    /// How they were resampled.
    pub bootstrap: Bootstrap,
    /// The documents, in the order given.
    pub documents: Vec<Scored>,
    /// Each document counts as much as any other.
    pub estimates: Measures<ScoreEstimate>,
    /// By F1; there if every document has a rival.
    pub comparison: Option<Measures<Comparison>>,
}

impl Report {
    /// Averages the scores of `documents`, which `rouge` gave.
    #[must_use]
    pub fn new(rouge: Rouge, bootstrap: Bootstrap, documents: Vec<Scored>) -> Self {
        let estimates = Measures::of(|measure| {
            let mean = |figure: fn(Score) -> f64| {
                let values: Vec<f64> =
                    documents.iter().map(|document| figure(document.scores[measure])).collect();
                bootstrap.mean(&values)
            };
            ScoreEstimate {
                precision: mean(|score| score.precision),
                recall: mean(|score| score.recall),
                f1: mean(|score| score.f1),
            }
        });
        let rivals: Option<Vec<&Against>> =
            documents.iter().map(|document| document.against.as_ref()).collect();
        let comparison = rivals.filter(|rivals| !rivals.is_empty()).map(|rivals| {
            Measures::of(|measure: Measure| {
                let ours: Vec<f64> = documents.iter().map(|document| document.scores[measure].f1).collect();
                let theirs: Vec<f64> = rivals.iter().map(|rival| rival.scores[measure].f1).collect();
                bootstrap.compare(&ours, &theirs)
            })
        });
        Self { rouge, bootstrap, documents, estimates, comparison }
    }
}
