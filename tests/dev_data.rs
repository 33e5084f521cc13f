//! The text layer on the shared dev files; what it finds wrong it names.

#[path = "common/data.rs"]
mod data;

use std::collections::BTreeSet;

use rust_stemmers::{Algorithm, Stemmer};
use serde_json::Value;
use zubda::{StopWords, fold, split, terms};

use data::rows;

fn string<'v>(row: &'v Value, key: &str) -> &'v str {
    row[key].as_str().unwrap_or_else(|| panic!("{row} has no {key}"))
}

fn strings<'v>(row: &'v Value, key: &str) -> Option<Vec<&'v str>> {
    let list = row.get(key)?.as_array()?;
    Some(list.iter().map(|item| item.as_str().expect("a string")).collect())
}

/// Where sentences end, counted in characters that are no white space; the end of the text is no boundary.
fn boundaries<'s>(sentences: impl Iterator<Item = &'s str>) -> BTreeSet<usize> {
    let mut ink = 0;
    let mut ends: BTreeSet<usize> = sentences
        .map(|sentence| {
            ink += sentence.chars().filter(|c| !c.is_whitespace()).count();
            ink
        })
        .collect();
    ends.remove(&ink);
    ends
}

/// Format characters and white space, which do not count at the ends of a sentence.
fn is_silent(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[test]
fn sentence_cases() {
    let Some(rows) = rows("sentences-cases-dev.jsonl") else { return };
    let (mut core, mut failed) = (0, Vec::new());
    for row in &rows {
        let text = string(row, "text");
        let expected: Vec<String> = strings(row, "sentences")
            .expect("sentences")
            .iter()
            .map(|sentence| sentence.trim_matches(is_silent).replace('\n', " "))
            .collect();
        let found: Vec<String> = split(text)
            .into_iter()
            .map(|range| text[range].trim_matches(is_silent).replace('\n', " "))
            .collect();
        if found != expected {
            core += usize::from(string(row, "tier") == "core");
            failed.push(format!("{} ({}): {found:#?}", string(row, "id"), string(row, "note")));
        }
    }
    assert!(core == 0 && failed.len() * 20 <= rows.len(), "{core} core cases failed: {failed:#?}");
}

/// F1 of the boundaries over a whole file, in percent, with the texts that came out wrong.
#[expect(clippy::cast_precision_loss, reason = "counts of sentences")]
fn f1(rows: &[Value]) -> (f64, Vec<&str>) {
    let (mut hits, mut found, mut gold, mut wrong) = (0, 0, 0, Vec::new());
    for row in rows {
        let text = string(row, "text");
        let got = boundaries(split(text).into_iter().map(|range| &text[range]));
        let expected = boundaries(strings(row, "sentences").expect("sentences").into_iter());
        hits += got.intersection(&expected).count();
        found += got.len();
        gold += expected.len();
        if got != expected {
            wrong.push(string(row, "id"));
        }
    }
    (200.0 * hits as f64 / (found + gold) as f64, wrong)
}

#[test]
fn boundaries_of_translated_news() {
    let Some(rows) = rows("sentences-pud-dev.jsonl") else { return };
    let (f1, wrong) = f1(&rows);
    assert!(f1 >= 99.7, "F1 {f1:.2}, wrong: {wrong:?}");
}

#[test]
fn boundaries_of_news_commentary() {
    let Some(rows) = rows("sentences-newscommentary-dev.jsonl") else { return };
    let (f1, wrong) = f1(&rows);
    // What is left are errors of the gold: units that hold two sentences.
    assert!(f1 >= 99.4, "F1 {f1:.2}, wrong: {wrong:?}");
}

#[test]
fn folds_and_tokens() {
    let Some(rows) = rows("tokens-dev.jsonl") else { return };
    let mut failed = Vec::new();
    for row in &rows {
        let (id, input) = (string(row, "id"), string(row, "input"));
        if let Some(norm) = row.get("norm").and_then(Value::as_str) {
            let found = fold(input);
            if found.trim() != norm {
                failed.push(format!("{id}: {input:?} folds to {found:?}, not {norm:?}"));
            }
        } else {
            let found: Vec<String> =
                terms(input, &StopWords::arabic()).into_iter().map(|token| token.fold).collect();
            let expected = strings(row, "tokens").expect("norm or tokens");
            if found != expected {
                failed.push(format!("{id}: {input:?} gives {found:?}, not {expected:?}"));
            }
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
}

/// Pairs of words that should share a key or should not, and how many do.
#[derive(Default)]
struct Tally {
    pairs: u32,
    merged: u32,
    differ: u32,
    confused: u32,
    named: Vec<String>,
}

impl Tally {
    fn add(&mut self, row: &Value, keys: &[String]) {
        let same = row.get("same").is_some();
        for (index, key) in keys.iter().enumerate() {
            for other in &keys[index + 1..] {
                let merged = u32::from(key == other);
                if same {
                    self.pairs += 1;
                    self.merged += merged;
                } else {
                    self.differ += 1;
                    self.confused += merged;
                }
                if same != (merged == 1) {
                    self.named.push(format!("{}: {key} {other}", string(row, "id")));
                }
            }
        }
    }

    fn share(&self) -> f64 {
        f64::from(self.merged) / f64::from(self.pairs)
    }

    fn line(&self, name: &str) -> String {
        let Self { pairs, merged, differ, confused, .. } = self;
        format!("{name:32} {merged} of {pairs} merged ({:.3}), {confused} of {differ} confused", self.share())
    }
}

fn members(row: &Value) -> Vec<&str> {
    strings(row, "same").or_else(|| strings(row, "differ")).expect("same or differ")
}

/// The terms of words, none of them a stop word, with the words themselves as the document.
fn keys(words: &[&str]) -> Vec<String> {
    let tokens = terms(&words.join(" "), &StopWords::parse(""));
    assert_eq!(tokens.len(), words.len(), "{words:?}");
    tokens.into_iter().map(|token| token.term).collect()
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures of both stemmers, side by side")]
fn word_families_beside_snowball() {
    let Some(rows) = rows("conflate-dev.jsonl") else { return };
    let snowball = Stemmer::create(Algorithm::Arabic);
    let (mut alone, mut together, mut theirs) = (Tally::default(), Tally::default(), Tally::default());
    let whole: Vec<&str> = rows.iter().flat_map(members).collect();
    let mut of_whole = keys(&whole).into_iter();
    for row in &rows {
        let words = members(row);
        alone.add(row, &keys(&words));
        together.add(row, &of_whole.by_ref().take(words.len()).collect::<Vec<_>>());
        let stems: Vec<String> = words.iter().map(|word| snowball.stem(word).into_owned()).collect();
        theirs.add(row, &stems);
    }
    println!("{}", alone.line("zubda, a family a document"));
    println!("{}", together.line("zubda, the file one document"));
    println!("{}", theirs.line("rust-stemmers, Arabic"));
    for ours in [alone, together] {
        assert!(ours.share() >= 0.80 && ours.confused <= 2, "{:#?}", ours.named);
        assert!(ours.merged > theirs.merged && ours.confused < theirs.confused, "{}", theirs.line("theirs"));
    }
}
