//! Fits at which words sentences begin: the table of the unit room, from the sentences of texts of several genres.

use std::fmt::Write;
use std::ops::Range;

use super::folds::FOLDS;
use super::hashed::{Hashed, Seen};
use crate::article::Article;
use crate::clauses::punctuated::Punctuated;
use crate::document::{Document, Kind};
use crate::linear::hashed::SIZE;
use crate::number::float;
use crate::units::openers::{Openers, STEP};
use crate::units::pieces::pieces;

/// A shorter sentence is a scrap.
const SHORTEST: usize = 4;
/// A longer one may well be several: nothing is learned of where it does not end.
const LONGEST: usize = 60;
/// Rounds over all texts; more of them fit the table to its texts.
const ROUNDS: usize = 4;
/// How far a step goes at first.
const PACE: f64 = 0.05;

/// Where in a round a text comes is told in billionths of it.
const ROUND: usize = 1_000_000_000;

/// Texts of one genre.
pub struct Genre {
    /// Its name.
    pub name: &'static str,
    /// The texts.
    pub texts: Vec<String>,
}

/// What has become of the marks of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Marks {
    /// A comma stands for every full stop.
    Commas,
    /// Full stops and the like are gone, commas are there.
    Unstopped,
    /// No mark is left.
    Bare,
}

/// The table from the texts of all genres; and how well pieces of an eighth of each, which is not fitted to, meet its sentences
/// once their marks are gone. That eighth is measured with the table that stands in the library.
#[must_use]
pub fn run(genres: &[Genre]) -> (String, Vec<u8>) {
    let mut report = String::new();
    for genre in genres {
        for (name, marks) in
            [("commas", Marks::Commas), ("no stops", Marks::Unstopped), ("bare", Marks::Bare)]
        {
            let kept_aside = genre.texts.iter().step_by(FOLDS).map(|text| Run::new(text, marks));
            let [met, cut, there] = measure(kept_aside);
            let (precision, recall) = (met / cut, met / there);
            let _ = writeln!(
                report,
                "{:12} {name:8} precision {precision:.3} recall {recall:.3} of {there}",
                genre.name
            );
        }
    }
    (report, table(genres))
}

/// The sentences of a text, one behind the other.
struct Run {
    text: String,
    /// Where each ends in it, but for the last.
    ends: Vec<usize>,
}

impl Run {
    fn new(text: &str, marks: Marks) -> Self {
        let mut run = Self { text: String::new(), ends: Vec::new() };
        for sentence in sentences(text) {
            let sentence = sentence.trim_end_matches(|c: char| !c.is_alphanumeric());
            run.text.extend(sentence.chars().map(|c| marks.of(c)));
            run.ends.push(run.text.trim_end().len());
            run.text.push_str(if marks == Marks::Commas { "، " } else { " " });
        }
        run.ends.pop();
        run
    }
}

impl Marks {
    /// What has become of a character.
    fn of(self, c: char) -> char {
        let stops = || matches!(c, '.' | '!' | '?' | '؟' | '…' | ';' | ':' | '؛');
        let marks = || c.is_ascii_punctuation() || matches!(c, '،' | '«' | '»' | '“' | '”' | '–' | '—');
        match self {
            Self::Commas if stops() => '،',
            Self::Unstopped if stops() => ' ',
            Self::Bare if stops() || marks() => ' ',
            _ => c,
        }
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
fn table(genres: &[Genre]) -> Vec<u8> {
    let runs: Vec<Vec<Run>> = genres.iter().map(fitted).collect();
    let mut weights = Hashed::new(SIZE, PACE);
    let mut places = Vec::new();
    for run in in_turns(&runs).iter().cycle().take(ROUNDS * in_turns(&runs).len()) {
        let words = Punctuated::new(&run.text);
        let openers = Openers::new(&words);
        for index in known(&words, &run.ends) {
            let opens = run.ends.binary_search(&words.all[index - 1].span.end).is_ok();
            let marked = words.all[index].gap.parts().then_some(true);
            for is_marked in [false].into_iter().chain(marked) {
                places.clear();
                openers.features(index, is_marked, |place| places.push(place));
                weights.learn(&places, Seen::one(opens));
            }
        }
    }
    weights.rounded(STEP)
}

/// The texts of a genre that are fitted to.
fn fitted(genre: &Genre) -> Vec<Run> {
    let texts = genre.texts.iter().enumerate().filter(|(number, _)| number % FOLDS != 0);
    texts.map(|(_, text)| Run::new(text, Marks::Commas)).collect()
}

/// The texts of all genres, each genre as often as gives it about as much text as the largest, and spread over the whole.
fn in_turns(genres: &[Vec<Run>]) -> Vec<&Run> {
    let sizes: Vec<usize> = genres.iter().map(|runs| runs.iter().map(|run| run.text.len()).sum()).collect();
    let largest = sizes.iter().copied().max().unwrap_or(0);
    let mut turns: Vec<(usize, usize, &Run)> = Vec::new();
    for (genre, runs) in genres.iter().enumerate() {
        let times = (largest / sizes[genre].max(1)).max(1);
        let count = times * runs.len();
        turns.extend((0..count).map(|turn| (turn * ROUND / count, genre, &runs[turn % runs.len()])));
    }
    turns.sort_by_key(|&(place, genre, _)| (place, genre));
    turns.into_iter().map(|(_, _, run)| run).collect()
}

/// The words of which it is known whether a sentence begins with them.
fn known(words: &Punctuated, ends: &[usize]) -> Vec<usize> {
    let mut known = Vec::new();
    let mut start = 0;
    for next in 1..=words.len() {
        let ended = next == words.len() || ends.binary_search(&words.all[next - 1].span.end).is_ok();
        if ended {
            let inside = if next - start > LONGEST { 0..0 } else { start + 1..next };
            known.extend(inside.chain([next].into_iter().filter(|&next| next < words.len())));
            start = next;
        }
    }
    known
}

/// Boundaries of sentences that pieces meet, those of pieces, and those of sentences.
fn measure(runs: impl Iterator<Item = Run>) -> [f64; 3] {
    let mut sums = [0.0; 3];
    for run in runs {
        let end = |piece: &Range<usize>| {
            run.text[..piece.end].trim_end_matches(|c: char| !c.is_alphanumeric()).len()
        };
        let cuts: Vec<usize> = pieces(&run.text).iter().map(end).collect();
        let cuts = &cuts[..cuts.len().saturating_sub(1)];
        let met = cuts.iter().filter(|cut| run.ends.binary_search(cut).is_ok()).count();
        for (sum, count) in sums.iter_mut().zip([met, cuts.len(), run.ends.len()]) {
            *sum += float(count);
        }
    }
    sums
}
