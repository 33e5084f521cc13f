//! The scores of many documents, and what they come to.

use super::{Bootstrap, Comparison, Estimate, Measure, Measures, Rouge, Score, Scores};

/// One document's scores; see [`Report::new`] for an example.
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

/// The rival of a candidate; see [`Report::new`] for an example of one without.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Against {
    /// Where it came from.
    pub candidate: String,
    /// How it did, on the same references.
    pub scores: Scores,
}

/// The means of precision, recall and F1; see [`Report::new`] for an example.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct ScoreEstimate {
    /// Of the documents' precision.
    pub precision: Estimate,
    /// Of the documents' recall.
    pub recall: Estimate,
    /// Of the documents' F1; not the F1 of the means.
    pub f1: Estimate,
}

/// What many documents come to; see [`Report::new`] for an example.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
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
    ///
    /// ```
    /// use zubda::render;
    /// use zubda::rouge::{Bootstrap, Report, Rouge, Scored};
    ///
    /// let rouge = Rouge::default();
    /// let pairs = [("وصل الوفد", "وصل الوفد صباحا"), ("هطل المطر", "هطل المطر")];
    /// let scored = pairs.map(|(candidate, reference)| Scored {
    ///     id: candidate.to_owned(),
    ///     candidate: "ours".to_owned(),
    ///     references: vec!["theirs".to_owned()],
    ///     scores: rouge.score(candidate, &[reference]),
    ///     against: None,
    /// });
    /// let report = Report::new(rouge, Bootstrap::default(), scored.into());
    /// assert!((report.estimates.rouge1.f1.mean - 0.9).abs() < 1e-9);
    /// assert!(render::rouge_text(&report).contains("ROUGE-1"));
    /// assert!(render::rouge_json(&report, &[]).starts_with(r#"{"schema":"zubda.rouge/1","documents":2,"#));
    /// ```
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
