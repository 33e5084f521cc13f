//! Keywords through the library: their laws on every text, and what they are on texts that a reader knows.

#[path = "../common/fixtures.rs"]
mod fixtures;
mod laws;
mod phrases;
mod tags;
mod words;
mod worth;

use zubda::{Keyword, Settings, StopWords, Summarizer, keywords};

fn found(text: &str, n: usize) -> Vec<Keyword> {
    keywords(text, n, &StopWords::arabic())
}

fn texts(text: &str, n: usize) -> Vec<String> {
    found(text, n).into_iter().map(|keyword| keyword.text).collect()
}

/// The keywords of a text with a title, at most 50.
fn titled(text: &str, title: Option<&str>) -> Vec<Keyword> {
    Summarizer::new(Settings::default().with_keywords(50)).summarize(text, title).keywords.unwrap()
}

/// A text longer than an abstract that says nothing again.
fn many_names() -> String {
    let sentences: Vec<String> = (1000..1150).map(|number| format!("ومر {}. ", name(number))).collect();
    sentences.concat()
}

/// Numbers as words that stem apart.
fn name(number: usize) -> String {
    const LETTERS: [char; 10] = ['س', 'ع', 'ق', 'ط', 'ز', 'خ', 'ج', 'ض', 'غ', 'ش'];
    number.to_string().bytes().map(|digit| LETTERS[usize::from(digit - b'0')]).collect()
}
