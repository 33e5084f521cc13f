//! Articles with the facts that a summary of each could tell, as readers listed them: `facts-*.jsonl` and
//! `genres-*.jsonl`. The measure is the pyramid method (Nenkova & Passonneau 2004) for extracts: the worth of a summary is
//! the sum over the facts its sentences tell, each once, half if the sentence lacks what it cannot be understood without.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use serde_json::Value;

use crate::arabic::{Class, property};
use crate::number::float;

/// Share of a sentence's word pairs that a summary has to hold to show it.
const SHOWN: f64 = 0.6;

/// Word pairs with how often each occurs.
type Pairs = HashMap<(String, String), usize, FixedState>;

/// An article with its facts.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Its name.
    pub id: String,
    /// Its title; empty if there is none.
    pub title: String,
    /// The text that is summarized.
    pub text: String,
    /// The word pairs of each numbered sentence.
    sentences: Vec<Pairs>,
    /// The facts that each tells.
    tells: Vec<Vec<usize>>,
    /// The sentence that each cannot be understood without.
    needs: Vec<Option<usize>>,
    junk: Vec<bool>,
    weights: Vec<f64>,
    best: Value,
}

/// How good a summary is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Score {
    /// Sum of the weights of the facts it tells.
    pub worth: f64,
    /// Sentences it shows without what they need.
    pub lost: usize,
    /// Sentences without content that it shows.
    pub junk: usize,
    /// Sentences it shows.
    pub shown: usize,
}

impl Facts {
    /// The title, if there is one.
    pub(crate) fn title(&self) -> Option<&str> {
        Some(self.title.as_str()).filter(|title| !title.is_empty())
    }

    /// Reads a line of JSON.
    ///
    /// # Panics
    /// If it is no article with facts.
    #[must_use]
    pub fn read(line: &str) -> Self {
        let row: Value = serde_json::from_str(line).expect("a line of JSON");
        let list =
            |key: &str| row[key].as_array().unwrap_or_else(|| panic!("an article without {key}")).clone();
        let string = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let number = |value: &Value| value.as_u64().and_then(|number| usize::try_from(number).ok());
        let sentences: Vec<Pairs> = list("sentences").iter().map(|text| pairs(&string(text))).collect();
        let junk: Vec<usize> = list("junk").iter().filter_map(number).collect();
        Self {
            id: string(&row["id"]),
            title: string(&row["title"]),
            text: string(&row["text"]),
            tells: list("tells")
                .iter()
                .map(|facts| facts.as_array().into_iter().flatten().filter_map(number).collect())
                .collect(),
            needs: list("needs").iter().map(number).collect(),
            junk: (0..sentences.len()).map(|number| junk.contains(&number)).collect(),
            weights: list("facts").iter().map(|fact| fact["w"].as_f64().unwrap_or_default()).collect(),
            best: row["best"].clone(),
            sentences,
        }
    }

    /// The worth that no choice of sentences exceeds, at a length: `n1`, `n3`, `n5`, `quarter`.
    #[must_use]
    pub fn best(&self, length: &str) -> f64 {
        self.best[length].as_f64().unwrap_or_default()
    }

    /// How many of the word pairs of each numbered sentence a text holds.
    #[must_use]
    pub fn hits(&self, text: &str) -> Vec<usize> {
        let held = pairs(text);
        let common = |sentence: &Pairs| {
            sentence.iter().map(|(pair, &count)| count.min(held.get(pair).copied().unwrap_or(0))).sum()
        };
        self.sentences.iter().map(common).collect()
    }

    /// The score of a summary that holds so many pairs of each sentence.
    #[must_use]
    pub fn score(&self, hits: &[usize]) -> Score {
        let shown: Vec<bool> = self
            .sentences
            .iter()
            .zip(hits)
            .map(|(pairs, &hits)| {
                let all: usize = pairs.values().sum();
                all > 0 && float(hits) >= SHOWN * float(all)
            })
            .collect();
        let (mut score, mut told) = (Score::default(), vec![0.0_f64; self.weights.len()]);
        for number in (0..shown.len()).filter(|&number| shown[number]) {
            let whole = self.needs[number].is_none_or(|needed| shown[needed]);
            score.shown += 1;
            score.lost += usize::from(!whole);
            score.junk += usize::from(self.junk[number]);
            for &fact in &self.tells[number] {
                told[fact] = told[fact].max(if whole { 1.0 } else { 0.5 });
            }
        }
        score.worth = told.iter().zip(&self.weights).map(|(told, weight)| told * weight).sum();
        score
    }

    /// The numbered sentence that `text` shows, if it has content, and whether it leans on another one.
    #[must_use]
    pub fn leans(&self, text: &str) -> Option<bool> {
        let hits = self.hits(text);
        let number = (0..hits.len()).rev().max_by_key(|&number| hits[number])?;
        let all: usize = self.sentences[number].values().sum();
        let counts = !self.tells[number].is_empty() && float(hits[number]) >= SHOWN * float(all);
        counts.then_some(self.needs[number].is_some())
    }
}

/// The words of a text as the measure counts them: runs of letters and digits without marks, alef, yeh, teh marbuta and
/// the seats of hamza unified.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let kept = text.chars().filter(|&c| !matches!(property(c).class, Class::Mark | Class::Invisible));
    let folded: String = kept.map(unified).collect();
    let folded = folded.to_lowercase();
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn unified(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ئ' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        other => other,
    }
}

fn pairs(text: &str) -> Pairs {
    let words = words(text);
    let mut pairs = Pairs::default();
    for pair in words.windows(2) {
        *pairs.entry((pair[0].clone(), pair[1].clone())).or_default() += 1;
    }
    if let [word] = words.as_slice() {
        pairs.insert((word.clone(), String::new()), 1);
    }
    pairs
}
