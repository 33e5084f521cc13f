//! Counts at which words sentences begin: the table of the unit room, from the sentences of news.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::folds::fold;
use crate::article::Article;
use crate::clauses::markers::opening;
use crate::clauses::words::Words;
use crate::document::{Document, Kind};
use crate::units::pieces;

/// Words that are told apart.
const TOLD: usize = 2000;
/// A word seen so seldom is told apart from none.
const SEEN: f64 = 40.0;
/// Occurrences that a word is thought to have had beside those that are counted.
const SMOOTHING: f64 = 3.0;
/// A shorter sentence is a scrap.
const SHORTEST: usize = 4;

/// How often a word stands at a boundary, and elsewhere, in each of the three places.
type Counts = BTreeMap<String, [[f64; 2]; 3]>;

/// The table, as text, from articles: id and text; and how well pieces of an eighth of them, which is not counted, meet its
/// sentences once their marks are gone.
#[must_use]
pub fn run(articles: &[(String, String)]) -> (String, String) {
    let (kept_aside, counted): (Vec<_>, Vec<_>) = articles.iter().partition(|(id, _)| fold(id) == 0);
    let (mut counts, mut all) = (Counts::new(), [0.0; 2]);
    for (_, text) in counted {
        count(&sentences(text), &mut counts, &mut all);
    }
    let (mut report, source) = (String::new(), source(&counts, all));
    for (name, mark) in [("commas", "،"), ("bare", "")] {
        let [met, cut, there] = measure(&kept_aside, mark);
        let _ = writeln!(report, "{name:8} precision {:.3} recall {:.3}", met / cut, met / there);
    }
    (report, source)
}

/// The sentences of a text that are prose.
fn sentences(text: &str) -> Vec<String> {
    let article = Article::plain(text);
    let document = Document::new(&article, None, false);
    let prose = document.sentences.iter().filter(|sentence| sentence.kind == Kind::Prose);
    let prose = prose.filter(|sentence| sentence.words() >= SHORTEST);
    prose.map(|sentence| document.text_of(sentence).to_owned()).collect()
}

fn count(sentences: &[String], counts: &mut Counts, all: &mut [f64; 2]) {
    let mut folds: Vec<(String, bool)> = Vec::new();
    for sentence in sentences {
        let words = Words::new(sentence);
        folds.extend((0..words.len()).map(|index| (words.fold(index).to_owned(), index == 0)));
        for index in 0..words.len() {
            // As where there is no mark before it, whether there is one or not.
            let kind = format!("#{:?}", opening(&words, index, false));
            counts.entry(kind).or_default()[1][usize::from(index > 0)] += 1.0;
        }
    }
    for three in folds.windows(3) {
        let inside = usize::from(!three[1].1);
        all[inside] += 1.0;
        for (place, (word, _)) in three.iter().enumerate() {
            counts.entry(word.clone()).or_default()[place][inside] += 1.0;
        }
    }
}

fn source(counts: &Counts, all: [f64; 2]) -> String {
    let share = all[0] / (all[0] + all[1]);
    let log_odds = |[at, inside]: [f64; 2]| {
        let chance = (at + SMOOTHING * share) / (at + inside + SMOOTHING);
        (10.0 * ((chance / (1.0 - chance)).ln() - (share / (1.0 - share)).ln())).round()
    };
    let mut told: Vec<(f64, &str, [f64; 3])> = Vec::new();
    for (word, places) in counts {
        let seen = places[1][0] + places[1][1];
        if word.starts_with('#') {
            told.push((f64::INFINITY, word, [0.0, log_odds(places[1]), 0.0]));
        } else if seen >= SEEN && !word.starts_with(|c: char| c.is_ascii_digit()) {
            let tells = places.map(log_odds);
            let most = tells.iter().fold(0.0_f64, |most, tell| most.max(tell.abs()));
            told.push((seen * most, word, tells));
        }
    }
    told.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    told.truncate(TOLD);
    told.sort_by(|a, b| a.1.cmp(b.1));
    let mut source = String::new();
    for (_, word, [last, first, second]) in told {
        let _ = writeln!(source, "{word} {last} {first} {second}");
    }
    source
}

/// Boundaries of sentences that pieces meet, those of pieces, and those of sentences.
#[expect(clippy::cast_precision_loss, reason = "boundaries")]
fn measure(articles: &[&(String, String)], mark: &str) -> [f64; 3] {
    let mut sums = [0.0; 3];
    for (_, text) in articles {
        let (mut bare, mut ends) = (String::new(), Vec::new());
        for sentence in sentences(text) {
            let words = sentence.trim_end_matches(|c: char| !c.is_alphanumeric());
            let words: String = words
                .chars()
                .filter(|&c| !mark.is_empty() || !c.is_ascii_punctuation() && c != '،')
                .collect();
            bare.push_str(&words);
            ends.push(bare.len());
            bare.push_str(mark);
            bare.push(' ');
        }
        ends.pop();
        let cuts: Vec<usize> =
            pieces(&bare).iter().map(|piece| bare[..piece.end].trim_end_matches(['،', ' ']).len()).collect();
        let cuts = &cuts[..cuts.len().saturating_sub(1)];
        let met = cuts.iter().filter(|cut| ends.binary_search(cut).is_ok()).count();
        for (sum, count) in sums.iter_mut().zip([met, cuts.len(), ends.len()]) {
            *sum += count as f64;
        }
    }
    sums
}
