//! Fits what a sentence adds, and the chance that it leans, to the facts that readers listed.
//!
//! The choice is walked over the training articles with the weights so far; at every step each candidate's features are
//! noted with the facts it would add, and a ridge regression gives the next weights: six rounds, from coverage alone.

use std::fmt::Write;

use super::cases::Case;
use super::facts::Facts;
use super::folds::{FOLDS, fold};
use super::logistic::Logistic;
use super::ridge::Sums;
use crate::article::Article;
use crate::document::Document;
use crate::leaning::Signs;
use crate::number::float;
use crate::select::Selection;
use crate::settings::Budget;
use crate::units::Shortening;
use crate::worth::{Features, Model, Worth};

/// Penalty on the weights of leaning; 1 to 10 are alike.
const LEANING_RIDGE: f64 = 3.0;
/// Penalty on the weights of worth, in rows; 100 to 1,000 are alike.
const WORTH_RIDGE: f64 = 300.0;
/// What a sentence without what it needs takes off, in shares of the worth of the best five sentences.
const LOST: f64 = 0.035;
/// Rounds of walking and fitting. All rows so far are fitted together, so more rounds make the weights steadier; beyond six
/// nothing changes.
const ROUNDS: usize = 6;
/// Sentences of the summaries that are walked.
const STEPS: usize = 6;

/// Features that an ablation leaves out, by name.
pub type Without<'a> = &'a [&'a str];

/// The fitted model, as the text of `src/worth/weights.rs`, with the cross-validated figures.
#[derive(Clone, Debug)]
pub struct Fitted {
    /// The weights, as Rust.
    pub source: String,
    /// The figures, a line a set and length.
    pub report: String,
}

/// Means over articles of one set at one length.
#[derive(Clone, Copy, Debug, Default)]
struct Means {
    articles: usize,
    worth: f64,
    lost: f64,
    junk: f64,
    words: f64,
}

/// Points of worth that a word and a point of lost cost careful readers (780 blind marks of 213 articles).
const NET_WORD: f64 = 0.217;
const NET_LOST: f64 = 0.25;

impl Means {
    fn add(&mut self, case: &Case<'_>, selection: &Selection, length: &str) {
        let (score, words) = case.score_of(selection);
        let (best, shown) = (case.facts.best(length), float(score.shown.max(1)));
        self.articles += 1;
        self.worth += if best > 0.0 { (score.worth / best).min(1.0) } else { 1.0 };
        self.lost += float(score.lost) / shown;
        self.junk += float(score.junk) / shown;
        self.words += float(words);
    }

    fn line(&self) -> String {
        let mean = |sum: f64| sum / float(self.articles.max(1));
        let (worth, lost, junk) =
            (100.0 * mean(self.worth), 100.0 * mean(self.lost), 100.0 * mean(self.junk));
        let net = worth - NET_WORD * mean(self.words) - NET_LOST * lost;
        format!("{worth:9.2} {lost:9.2} {junk:9.2} {:7.1} {net:9.2}", mean(self.words))
    }
}

const LENGTHS: [&str; 4] = ["n1", "n3", "n5", "quarter"];

/// Cross-validates the model over sets of articles, and fits it to all of them.
#[must_use]
pub fn fit(sets: &[(&str, Vec<Facts>)], without: Without<'_>) -> Fitted {
    let all: Vec<(&str, &Facts)> =
        sets.iter().flat_map(|(name, facts)| facts.iter().map(move |facts| (*name, facts))).collect();
    let articles: Vec<Article<'_>> = all.iter().map(|(_, facts)| Article::plain(&facts.text)).collect();
    let documents: Vec<Document<'_>> = all
        .iter()
        .zip(&articles)
        .map(|((_, facts), article)| Document::new(article, facts.title(), false))
        .collect();
    // The facts are told by whole sentences: what is learned is learned from those, and measured on what users get.
    let [whole, cases] = [Shortening::Never, Shortening::default()].map(|shortening| -> Vec<Case<'_>> {
        all.iter()
            .zip(&documents)
            .map(|((_, facts), document)| Case::new(facts, document, shortening))
            .collect()
    });
    let folds: Vec<usize> = all.iter().map(|(_, facts)| fold(&facts.id)).collect();
    let mut means = vec![[Means::default(); LENGTHS.len()]; sets.len()];
    for part in 0..FOLDS {
        let training: Vec<&Case<'_>> =
            whole.iter().zip(&folds).filter(|(_, fold)| **fold != part).map(|(case, _)| case).collect();
        let model = train(&training, without);
        for (case, (name, _)) in
            cases.iter().zip(&all).zip(&folds).filter(|(_, fold)| **fold == part).map(|(it, _)| it)
        {
            let set = sets.iter().position(|(set, _)| set == name).expect("its set");
            measure(case, &model, &mut means[set]);
        }
    }
    let mut report =
        format!("{:20}{:>10}{:>10}{:>10}{:>8}{:>10}\n", "", "worth", "lost", "junk", "words", "net");
    for ((name, _), means) in sets.iter().zip(&means) {
        for (length, means) in LENGTHS.iter().zip(means) {
            let _ = writeln!(report, "{:20} {}", format!("{name} {length}"), means.line());
        }
    }
    let model = train(&whole.iter().collect::<Vec<_>>(), without);
    Fitted { source: source(&model), report }
}

fn measure(case: &Case<'_>, model: &Model, means: &mut [Means; LENGTHS.len()]) {
    let worth = case.worth(model);
    for (length, means) in LENGTHS.iter().zip(means) {
        let budget = match *length {
            "quarter" => case.quarter(),
            counted => Budget::sentences(counted[1..].parse().expect("a number")).expect("a budget above 0"),
        };
        means.add(case, &case.choose(&worth, budget), length);
    }
}

/// Fits both models to articles.
fn train(cases: &[&Case<'_>], without: Without<'_>) -> Model {
    let coverage = Features { opening_weight: 1.0, new_weight: 1.0, ..Features::default() };
    let mut model = Model { leaning: leaning(cases), worth: coverage };
    let mut sums = Sums::new(Features::NAMES.len());
    for _ in 0..ROUNDS {
        for case in cases {
            note(case, &model, without, &mut sums);
        }
        let fitted = sums.fit(WORTH_RIDGE);
        let mut worth = Features::of_values(&rounded(&fitted[1..]));
        worth.always = rounded(&fitted[..1])[0];
        model.worth = worth;
    }
    model
}

/// Notes the features and the gain of every candidate at every step of a walk.
fn note(case: &Case<'_>, model: &Model, without: Without<'_>, sums: &mut Sums) {
    let worth = without_labels(case.worth(model));
    let order = case.choose(&worth, Budget::sentences(STEPS).expect("a budget above 0")).order;
    let scale = case.facts.best("n5").max(1.0);
    let value = |chosen: &[usize]| {
        let score = case.score(chosen);
        score.worth / scale - LOST * float(score.lost)
    };
    case.walk(&worth, &order, |chosen, candidate, features| {
        let with: Vec<usize> = chosen.iter().copied().chain([candidate]).collect();
        let mut row = features.values();
        for (value, name) in row.iter_mut().zip(Features::NAMES) {
            if without.contains(name) || Features::SET.contains(name) {
                *value = 0.0;
            }
        }
        // Steps weigh between alike and by their candidates: long articles have more to say, but not that much more.
        let weight = 1.0 / float(case.len() - chosen.len()).sqrt();
        sums.add(&row, value(&with) - value(chosen), weight);
    });
}

/// What candidates are worth but for their labels: those are set by hand, and a list of them that grows moves no other weight.
fn without_labels(mut worth: Worth) -> Worth {
    for (number, features) in worth.features.iter().enumerate() {
        worth.alone[number] -= features.label;
        worth.later[number] -= features.label;
    }
    worth
}

fn leaning(cases: &[&Case<'_>]) -> Signs {
    let (mut rows, mut labels) = (Vec::new(), Vec::new());
    for case in cases {
        for (signs, leans) in case.signs.iter().zip(&case.leans) {
            if let Some(leans) = leans {
                rows.push(signs.values());
                labels.push(*leans);
            }
        }
    }
    let fitted = Logistic::fit(&rows, &labels, LEANING_RIDGE);
    let mut signs = Signs::of_values(&rounded(&fitted.weights));
    signs.always = rounded(&[fitted.intercept])[0];
    signs
}

/// Weights as they are written: three significant digits.
fn rounded(weights: &[f64]) -> Vec<f64> {
    weights
        .iter()
        .map(|weight| format!("{weight:.2e}").parse().expect("a number as it was written"))
        .collect()
}

/// The model as Rust.
fn source(model: &Model) -> String {
    let mut out = String::from(HEAD);
    let parts = [
        (
            "/// Of the chance that a sentence leans, in log-odds.",
            "LEANING: Signs = Signs",
            Signs::NAMES,
            model.leaning.values(),
        ),
        (
            "/// Of what a sentence adds, in shares of the worth of the best summary of five sentences.",
            "WORTH: Features = Features",
            Features::NAMES,
            model.worth.values(),
        ),
    ];
    for (docs, name, names, values) in parts {
        let _ = write!(out, "\n{docs}\npub(crate) const {name} {{\n");
        for (name, value) in names.iter().zip(values) {
            // Short enough to be read without separators.
            let number =
                if value != 0.0 && value.abs() < 0.01 { format!("{value:e}") } else { format!("{value:?}") };
            let _ = writeln!(out, "    {name}: {number},");
        }
        out += "};\n";
    }
    out
}

const HEAD: &str = "\
//! Fitted weights: written by `cargo run --release --features fit --example fit -- worth`, not by hand.

use super::Features;
use crate::leaning::Signs;
";

/// The cross-validated figures without each feature in turn, and with all of them.
#[must_use]
pub fn ablation(sets: &[(&str, Vec<Facts>)]) -> String {
    let mut out = format!("all\n{}", fit(sets, &[]).report);
    for name in Features::NAMES {
        let _ = write!(out, "\nwithout {name}\n{}", fit(sets, &[name]).report);
    }
    out
}
