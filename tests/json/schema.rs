//! The schema `zubda.summary/1`, written down once more by somebody who only knows the JSON.

use std::collections::BTreeMap;

use serde::Deserialize;

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Record {
    pub(crate) schema: String,
    #[serde(deserialize_with = "Option::deserialize")]
    pub(crate) source: Option<String>,
    #[serde(deserialize_with = "Option::deserialize")]
    pub(crate) id: Option<String>,
    #[serde(deserialize_with = "Option::deserialize")]
    pub(crate) title: Option<String>,
    pub(crate) summary: String,
    pub(crate) sentences: Vec<Sentence>,
    pub(crate) stats: Stats,
    pub(crate) skipped: Vec<Skipped>,
    pub(crate) warnings: Vec<String>,
    /// What a document was read in, if it was text.
    pub(crate) encoding: Option<String>,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sentence {
    pub(crate) index: usize,
    pub(crate) rank: usize,
    pub(crate) score: f64,
    pub(crate) text: String,
    pub(crate) bytes: [usize; 2],
    pub(crate) chars: [usize; 2],
    /// There if the sentence is shortened, and then true.
    #[serde(default)]
    pub(crate) part: bool,
    #[serde(default)]
    pub(crate) pieces: Vec<Piece>,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Piece {
    pub(crate) bytes: [usize; 2],
    pub(crate) chars: [usize; 2],
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Stats {
    pub(crate) sentences: usize,
    pub(crate) words: usize,
    pub(crate) summary_sentences: usize,
    pub(crate) summary_words: usize,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Skipped {
    pub(crate) index: usize,
    pub(crate) kind: Kind,
    pub(crate) text: String,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    Heading,
    Boilerplate,
    Duplicate,
}

/// What a failed input comes to in JSON lines.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ErrorRecord {
    pub(crate) schema: String,
    #[serde(deserialize_with = "Option::deserialize")]
    pub(crate) source: Option<String>,
    pub(crate) error: ErrorBody,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ErrorBody {
    pub(crate) kind: String,
    pub(crate) message: String,
}

/// What `--explain` adds: one of these for every sentence.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Explained {
    pub(crate) index: usize,
    #[serde(deserialize_with = "Option::deserialize")]
    pub(crate) rank: Option<usize>,
    #[serde(deserialize_with = "Option::deserialize")]
    pub(crate) score: Option<f64>,
    /// By name; which there are is the ranking's own matter.
    #[serde(deserialize_with = "Option::deserialize")]
    pub(crate) merits: Option<BTreeMap<String, f64>>,
    #[serde(deserialize_with = "Option::deserialize")]
    pub(crate) turn: Option<usize>,
    pub(crate) words: usize,
    pub(crate) opens_paragraph: bool,
    pub(crate) verdict: String,
    pub(crate) text: String,
    pub(crate) bytes: [usize; 2],
    pub(crate) chars: [usize; 2],
}

/// What `--keywords` adds.
#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Keyword {
    pub(crate) text: String,
    pub(crate) score: f64,
    pub(crate) count: usize,
    pub(crate) forms: Vec<KeywordForm>,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeywordForm {
    pub(crate) text: String,
    pub(crate) bytes: Vec<[usize; 2]>,
    pub(crate) chars: Vec<[usize; 2]>,
}
