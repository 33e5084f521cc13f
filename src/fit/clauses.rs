//! Fits the model of the clause room to sentences that a reader cut: `{"id", "text", "chunks": [{"kind", "text"}]}`, one a
//! line. A segment is let go if at most a tenth of its words are ones that the reader keeps.

use std::fmt::Write;

use serde_json::Value;

use super::folds::{FOLDS, fold};
use super::logistic::Logistic;
use crate::clauses::features::{COUNT, Decisions, Features, names};
use crate::clauses::model::{THRESHOLD, checksum, decide};
use crate::clauses::punctuated::Punctuated;
use crate::clauses::segments::{Segment, segments};
use crate::number::share;

/// Penalty on the weights; found by cross-validation, where 15 to 25 are alike.
const RIDGE: f64 = 18.0;
/// How often the model is fitted to its own decisions.
const ROUNDS: u32 = 2;
/// Segments with a greater share of words that the reader keeps are kept.
const SHARE_KEPT: f64 = 0.1;

/// A sentence as the reader cut it.
struct Example {
    fold: usize,
    words: Punctuated,
    segments: Vec<Segment>,
    /// Of each segment: how many of its words the reader keeps.
    kept: Vec<usize>,
    gone: Vec<bool>,
    /// Words that the reader lets go.
    let_go: usize,
    /// The reader calls it broken: nothing to learn from it.
    broken: bool,
}

impl Example {
    fn read(line: &str) -> Option<Self> {
        let row: Value = serde_json::from_str(line).ok()?;
        let text = row["text"].as_str()?;
        let article = row["id"].as_str()?.split('#').next()?;
        let marks = marks(text, row["chunks"].as_array()?);
        let stays = |at: usize| marks.iter().find(|mark| at < mark.0).is_none_or(|mark| mark.1);
        let words = Punctuated::new(text);
        let segments = segments(&words);
        let keep: Vec<bool> = words.all.iter().map(|word| stays(word.span.start)).collect();
        let kept: Vec<usize> = segments
            .iter()
            .map(|segment| keep[segment.first..segment.end].iter().filter(|&&keep| keep).count())
            .collect();
        let gone =
            kept.iter().zip(&segments).map(|(&kept, segment)| share(kept, segment.len()) <= SHARE_KEPT);
        Some(Self {
            fold: fold(article),
            gone: gone.collect(),
            let_go: keep.iter().filter(|&&keep| !keep).count(),
            broken: row["chunks"].as_array()?.iter().any(|chunk| chunk["kind"] == "bad"),
            kept,
            segments,
            words,
        })
    }
}

/// Where each chunk of the reader's ends in `text`, and whether it stays. Chunks are the text but for white space.
fn marks(text: &str, chunks: &[Value]) -> Vec<(usize, bool)> {
    let mut at = 0;
    let mut letters = text.char_indices().filter(|(_, c)| !c.is_whitespace());
    let mut mark = |chunk: &Value| {
        let length =
            chunk["text"].as_str().unwrap_or_default().chars().filter(|c| !c.is_whitespace()).count();
        for (start, c) in letters.by_ref().take(length) {
            at = start + c.len_utf8();
        }
        (at, matches!(chunk["kind"].as_str(), Some("core" | "bad")))
    };
    chunks.iter().map(&mut mark).collect()
}

/// Fits to the reader's decisions, then also to what is right behind the model's own, as they are when it is used.
fn train(examples: &[&Example]) -> Logistic {
    let (mut rows, mut labels) = (Vec::new(), Vec::new());
    let learned = || examples.iter().filter(|example| !example.broken);
    learned().for_each(|example| walk(example, &example.gone, &mut rows, &mut labels));
    let mut model = Logistic::fit(&rows, &labels, RIDGE);
    for round in 1..=ROUNDS {
        learned().for_each(|example| walk(example, &answer(example, &model), &mut rows, &mut labels));
        // The rows have grown by as much.
        model = Logistic::fit(&rows, &labels, f64::from(round + 1) * RIDGE);
    }
    model
}

/// The rows of a sentence when `gone` was decided, and what the reader says of each.
fn walk(example: &Example, gone: &[bool], rows: &mut Vec<Vec<f64>>, labels: &mut Vec<bool>) {
    let features = Features::new(&example.words, &example.segments);
    let mut decisions = Decisions::default();
    for (index, segment) in example.segments.iter().enumerate() {
        rows.push(features.row(index, &decisions));
        labels.push(example.gone[index]);
        decisions.push(segment, gone[index]);
    }
}

fn answer(example: &Example, model: &Logistic) -> Vec<bool> {
    let odds = |features: &Features<'_>, index: usize, decisions: &Decisions| {
        model.odds(&features.row(index, decisions))
    };
    decide(&Features::new(&example.words, &example.segments), &example.segments, &odds, THRESHOLD)
}

/// What a model lets go, against the reader.
#[derive(Clone, Copy, Default)]
struct Tally {
    words: usize,
    kept: usize,
    let_go: usize,
    segments: usize,
    safe: usize,
}

impl Tally {
    fn add(&mut self, example: &Example, gone: &[bool]) {
        self.let_go += example.let_go;
        for index in (0..gone.len()).filter(|&index| gone[index]) {
            let words = example.segments[index].len();
            self.words += words;
            self.kept += example.kept[index];
            self.segments += 1;
            self.safe += usize::from(example.gone[index]);
        }
    }

    fn line(&self) -> String {
        let right = self.words - self.kept;
        format!(
            "precision {:.2}  recall {:.2}  safe {:.2} of {}",
            100.0 * share(right, self.words),
            100.0 * share(right, self.let_go),
            100.0 * share(self.safe, self.segments),
            self.segments
        )
    }
}

/// Cross-validates and fits to all: a report, and the file of weights.
#[must_use]
pub fn run(data: &str) -> (String, String) {
    let examples: Vec<Example> = data.lines().filter_map(Example::read).collect();
    let mut report = format!("{} sentences, {COUNT} features\n", examples.len());
    let mut all = Tally::default();
    for part in 0..FOLDS {
        let (held, rest): (Vec<&Example>, Vec<&Example>) = examples.iter().partition(|e| e.fold == part);
        let model = train(&rest);
        let mut tally = Tally::default();
        for example in held {
            let gone = answer(example, &model);
            tally.add(example, &gone);
            all.add(example, &gone);
        }
        let _ = writeln!(report, "fold {}  {}", part + 1, tally.line());
    }
    let _ = writeln!(report, "all     {}", all.line());
    (report, file(&train(&examples.iter().collect::<Vec<_>>())))
}

/// The file of weights.
fn file(model: &Logistic) -> String {
    let weights: Vec<f64> = model.weights.iter().map(|&weight| three_digits(weight)).collect();
    let intercept = three_digits(model.intercept);
    let hex = format!("{:016x}", checksum(weights.iter().copied().chain([intercept])));
    let sum = [&hex[..4], &hex[4..8], &hex[8..12], &hex[12..]].join("_");
    let mut file = String::from(
        "//! Weights of the clause room's model, by the names of the features. Generated:\n\
         //! `cargo run --release --features fit --example fit -- clauses`.\n\n",
    );
    let _ = writeln!(file, "/// Of all weights and the intercept, as they were written here.");
    let _ = writeln!(file, "#[cfg(test)]\npub(super) const CHECKSUM: u64 = 0x{sum};\n");
    let _ = writeln!(file, "/// Log-odds that a segment goes of which nothing is known.");
    let _ = writeln!(file, "pub(super) const INTERCEPT: f64 = {intercept:?};\n");
    let _ = writeln!(file, "/// Log-odds that each feature adds.");
    let _ = writeln!(file, "#[allow(clippy::approx_constant, reason = \"as fitted\")]");
    let _ = writeln!(file, "pub(super) const WEIGHTS: [(&str, f64); {COUNT}] = [");
    for (name, weight) in names().iter().zip(&weights) {
        // Long numbers want separators, powers of ten do not.
        let weight = if weight.abs() < 0.001 && *weight != 0.0 {
            format!("{weight:e}")
        } else {
            format!("{weight:?}")
        };
        let _ = writeln!(file, "    ({name:?}, {weight}),");
    }
    file + "];\n"
}

fn three_digits(weight: f64) -> f64 {
    // Adding 0 makes of -0 plain 0.
    format!("{weight:.2e}").parse::<f64>().unwrap_or_default() + 0.0
}
