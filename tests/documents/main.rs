//! What becomes of whole documents of every kind, through the library: the seed article, texts that are hardly any,
//! texts without measure, and the faults that other summarizers show on Arabic.

mod hardly_any;
mod letters;
mod lines;
mod peers;
mod seed_article;
mod without_measure;

use std::fs;

use zubda::{Budget, Settings, Summarizer, Summary, split};

fn read(name: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/documents/");
    fs::read_to_string(folder.to_owned() + name).unwrap()
}

fn three(text: &str) -> Summary {
    Summarizer::default().summarize(text, None)
}

/// The summary of all sentences that may be chosen.
fn all(text: &str) -> Summary {
    let budget = Budget::sentences(usize::MAX).unwrap();
    Summarizer::new(Settings::default().with_budget(budget)).summarize(text, None)
}

fn sentences(text: &str) -> Vec<&str> {
    split(text).into_iter().map(|range| &text[range]).collect()
}

/// Numbers as words that stem apart, so that sentences differ.
fn name(number: usize) -> String {
    const LETTERS: [char; 10] = ['س', 'ع', 'ق', 'ط', 'ز', 'خ', 'ج', 'ض', 'غ', 'ش'];
    number.to_string().bytes().map(|digit| LETTERS[usize::from(digit - b'0')]).collect()
}

/// So many sentences, no two alike, that share words with each other.
fn many(count: usize) -> String {
    let sentence = |number| {
        let (one, two) = (name(number), name(number * 7 % 401));
        format!("وصل القطار {one} إلى المحطة {two} في موعده. ")
    };
    (0..count).map(sentence).collect()
}
