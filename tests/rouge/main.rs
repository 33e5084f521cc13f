//! `zubda rouge` from outside: files in; a table or JSON, messages and an exit code out.
#![cfg(feature = "cli")]

mod figures;
mod files;
mod folders;
mod records;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde::Deserialize;
use tempfile::TempDir;

/// A folder of files, and the program run inside it.
struct Folder(TempDir);

impl Folder {
    fn with(files: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        for (path, text) in files {
            folder.write(path, text.as_bytes());
        }
        folder
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn rouge(&self, args: &str) -> Output {
        self.command(args).output().unwrap()
    }

    fn command(&self, args: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zubda"));
        command.current_dir(self.0.path()).arg("rouge").args(args.split_whitespace());
        command
    }

    fn json(&self, args: &str) -> Report {
        let output = self.rouge(&format!("{args} --format json"));
        serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", stderr(&output)))
    }
}

fn stdout(output: &Output) -> &str {
    str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

#[track_caller]
fn assert_ends(output: &Output, code: i32, message: &str) {
    assert_eq!((output.status.code(), stderr(output)), (Some(code), message));
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
