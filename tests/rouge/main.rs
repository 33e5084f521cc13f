//! `zubda rouge` from outside: files in; a table or JSON, messages and an exit code out.
#![cfg(feature = "cli")]

mod figures;
mod files;
mod folders;
#[allow(dead_code, reason = "other test crates use the rest")]
#[path = "../common/program.rs"]
mod program;
mod records;
#[cfg(unix)]
#[path = "../common/skipped.rs"]
mod skipped;

use serde::Deserialize;

use crate::program::{Folder, Outcome, parsed};

impl Folder {
    /// Runs `zubda rouge` with these words, and `input` on its standard input.
    fn rouge_of(&self, args: &str, input: &str) -> Outcome {
        self.feed(["rouge"].into_iter().chain(args.split_whitespace()), input.as_bytes())
    }

    fn rouge(&self, args: &str) -> Outcome {
        self.rouge_of(args, "")
    }

    fn json(&self, args: &str) -> Report {
        parsed(&self.rouge(&format!("{args} --format json")).stdout)
    }
}

#[track_caller]
fn assert_ends(outcome: &Outcome, code: i32, message: &str) {
    assert_eq!((outcome.code, outcome.stderr.as_str()), (code, message));
}

/// The contract of `zubda.rouge/1`: a field more or less than these fails here before it fails a user.
#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Report {
    schema: String,
    documents: usize,
    fold: bool,
    multi: String,
    resamples: usize,
    seed: u64,
    scores: Measures<Triple<Estimate>>,
    comparison: Option<Measures<Comparison>>,
    by_document: Vec<Document>,
    warnings: Vec<String>,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Measures<T> {
    rouge1: T,
    rouge2: T,
    rouge_l: T,
    rouge_lsum: T,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Triple<T> {
    precision: T,
    recall: T,
    f1: T,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Estimate {
    mean: f64,
    interval95: Option<Interval>,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Interval {
    low: f64,
    high: f64,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Comparison {
    candidate: f64,
    against: f64,
    difference: Estimate,
    better: Option<f64>,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Document {
    id: String,
    candidate: String,
    references: Vec<String>,
    scores: Measures<Triple<f64>>,
    against: Option<Against>,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Against {
    candidate: String,
    scores: Measures<Triple<f64>>,
}
