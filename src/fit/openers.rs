//! Fits at which words sentences begin: the table of the unit room, from the sentences of news.

use std::fmt::Write;
use std::ops::Range;

use super::folds::fold;
use super::hashed::{Hashed, Seen};
use crate::article::Article;
use crate::clauses::words::Words;
use crate::document::{Document, Kind};
use crate::linear::hashed::SIZE;
use crate::units::openers::{Openers, STEP};
use crate::units::pieces::pieces;

/// A shorter sentence is a scrap.
const SHORTEST: usize = 4;
/// Rounds over all articles; more of them fit the table to its articles.
const ROUNDS: usize = 4;
/// How far a step goes at first.
const PACE: f64 = 0.05;

/// Texts that have commas for all marks.
const COMMA: &str = "،";

/// The table from articles, each with its id and text; and how well pieces of an eighth of them, which is not fitted to, meet
/// its sentences once their marks are gone. That eighth is measured with the table that stands in the library.
#[must_use]
pub fn run(articles: &[(String, String)]) -> (String, Vec<u8>) {
    let (kept_aside, fitted): (Vec<_>, Vec<_>) = articles.iter().partition(|(id, _)| fold(id) == 0);
    let fitted: Vec<Run> = fitted.into_iter().map(|(_, text)| Run::new(text, COMMA)).collect();
    let mut report = String::new();
    for (name, mark) in [("commas", COMMA), ("bare", "")] {
        let [met, cut, there] = measure(&kept_aside, mark);
        let _ = writeln!(report, "{name:8} precision {:.3} recall {:.3}", met / cut, met / there);
    }
    (report, table(&fitted))
}

/// The sentences of an article, one behind the other.
struct Run {
    text: String,
    /// Where each ends in it, but for the last.
    ends: Vec<usize>,
}

impl Run {
    /// With `mark` for every full stop; without any mark at all if it is empty.
    fn new(text: &str, mark: &str) -> Self {
        let mut run = Self { text: String::new(), ends: Vec::new() };
        let stays = |&c: &char| !mark.is_empty() || !c.is_ascii_punctuation() && c != '،';
        for sentence in sentences(text) {
            run.text.extend(sentence.trim_end_matches(|c: char| !c.is_alphanumeric()).chars().filter(stays));
            run.ends.push(run.text.len());
            run.text.push_str(mark);
            run.text.push(' ');
        }
        run.ends.pop();
        run
    }
}

/// The sentences of a text that are prose.
pub(super) fn sentences(text: &str) -> Vec<String> {
    let article = Article::plain(text);
    let document = Document::new(&article, None, false);
    let prose = document.sentences.iter().filter(|sentence| sentence.kind == Kind::Prose);
    let prose = prose.filter(|sentence| sentence.words() >= SHORTEST);
    prose.map(|sentence| document.text_of(sentence).to_owned()).collect()
}

/// The weights of the regression, rounded to steps of a byte. Every place between two words is looked at as if no mark were
/// there; where one is, with it too.
fn table(runs: &[Run]) -> Vec<u8> {
    let mut weights = Hashed::new(SIZE, PACE);
    let mut places = Vec::new();
    for _ in 0..ROUNDS {
        for run in runs {
            let words = Words::new(&run.text);
            let openers = Openers::new(&words);
            for index in 1..words.len() {
                let opens = run.ends.binary_search(&words.all[index - 1].span.end).is_ok();
                let marked = words.all[index].gap.parts().then_some(true);
                for is_marked in [false].into_iter().chain(marked) {
                    places.clear();
                    openers.features(index, is_marked, |place| places.push(place));
                    weights.learn(&places, Seen::one(opens));
                }
            }
        }
    }
    weights.rounded(STEP)
}

/// Boundaries of sentences that pieces meet, those of pieces, and those of sentences.
#[expect(clippy::cast_precision_loss, reason = "boundaries")]
fn measure(articles: &[&(String, String)], mark: &str) -> [f64; 3] {
    let mut sums = [0.0; 3];
    for (_, text) in articles {
        let run = Run::new(text, mark);
        let end = |piece: &Range<usize>| run.text[..piece.end].trim_end_matches(['،', ' ']).len();
        let cuts: Vec<usize> = pieces(&run.text).iter().map(end).collect();
        let cuts = &cuts[..cuts.len().saturating_sub(1)];
        let met = cuts.iter().filter(|cut| run.ends.binary_search(cut).is_ok()).count();
        for (sum, count) in sums.iter_mut().zip([met, cuts.len(), run.ends.len()]) {
            *sum += count as f64;
        }
    }
    sums
}
