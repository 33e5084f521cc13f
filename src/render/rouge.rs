//! ROUGE scores: a table for people, JSON (schema `zubda.rouge/1`) for programs.

use std::fmt::Write;

use serde::Serialize;

use crate::rouge::{
    Bootstrap, Comparison, Estimate, Interval, Measure, Measures, Multi, Report, ScoreEstimate, Scored,
};

/// The schema's name.
const SCHEMA: &str = "zubda.rouge/1";

#[derive(Serialize)]
struct Record<'a> {
    schema: &'static str,
    documents: usize,
    fold: bool,
    multi: Multi,
    resamples: usize,
    seed: u64,
    scores: &'a Measures<ScoreEstimate>,
    comparison: Option<&'a Measures<Comparison>>,
    by_document: &'a [Scored],
    warnings: &'a [String],
}

/// A report as a JSON object on one line, without a line feed; see [`Report::new`] for an example. All figures are
/// fractions; `comparison` is `null` where nothing was compared, an interval where there are fewer than two documents.
#[must_use]
pub fn rouge_json(report: &Report, warnings: &[String]) -> String {
    super::json::to_line(&Record {
        schema: SCHEMA,
        documents: report.documents.len(),
        fold: report.rouge.fold,
        multi: report.rouge.multi,
        resamples: report.bootstrap.resamples,
        seed: report.bootstrap.seed,
        scores: &report.estimates,
        comparison: report.comparison.as_ref(),
        by_document: &report.documents,
        warnings,
    })
}

/// A report as a table, in percent; see [`Report::new`] for an example.
#[must_use]
pub fn rouge_text(report: &Report) -> String {
    let mut out = heading(report);
    line(&mut out, &format!("{:<12}{:>7}{:>9}{:>9}   95 % of F1", "", "P", "R", "F1"));
    for measure in Measure::ALL {
        let ScoreEstimate { precision, recall, f1 } = report.estimates[measure];
        let figures = [precision, recall, f1].map(|figure| percent(figure.mean));
        let [p, r, f] = figures;
        let interval = interval(f1, percent);
        line(&mut out, &format!("{:<12}{p:>7}{r:>9}{f:>9}   {interval}", measure.as_str()));
    }
    if let Some(comparison) = &report.comparison {
        comparison_table(&mut out, comparison);
    }
    out
}

fn heading(report: &Report) -> String {
    let documents = report.documents.len();
    let references: usize = report.documents.iter().map(|document| document.references.len()).sum();
    let multi = match report.rouge.multi {
        _ if references == documents => "",
        Multi::Mean => " (their mean)",
        Multi::Best => " (the best of each document's)",
    };
    let fold = if report.rouge.fold { "folded" } else { "as written" };
    let Bootstrap { resamples, seed } = report.bootstrap;
    let bootstrap = match report.estimates.rouge1.f1.interval {
        Some(_) => format!("; {resamples} bootstrap resamples, seed {seed}"),
        None => String::new(),
    };
    format!(
        "{}, {}{multi}; words {fold}; percent{bootstrap}\n\n",
        counted(documents, "document"),
        counted(references, "reference"),
    )
}

fn comparison_table(out: &mut String, comparison: &Measures<Comparison>) {
    let heads = format!("{:>7}{:>9}{:>12}   {:<18}", "F1", "against", "difference", "95 % of it");
    line(out, "");
    line(out, &format!("{:<12}{heads}{:>6}", "", "better"));
    for measure in Measure::ALL {
        let Comparison { candidate, against, difference, better } = comparison[measure];
        let figures = format!("{:>7}{:>9}", percent(candidate), percent(against));
        let interval = interval(difference, signed);
        let better = better.map_or("-".to_owned(), |better| format!("{better:.3}"));
        let difference = signed(difference.mean);
        line(out, &format!("{:<12}{figures}{difference:>12}   {interval:<18}{better:>6}", measure.as_str()));
    }
    line(out, "");
    line(
        out,
        "better: share of the resamples in which the candidate is ahead; from 0.975 a significant win, to 0.025 a loss",
    );
}

/// Adds a line without the blanks at its end.
fn line(out: &mut String, line: &str) {
    // Writing to a string does not fail.
    let _ = writeln!(out, "{}", line.trim_end());
}

fn counted(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

fn interval(estimate: Estimate, figure: impl Fn(f64) -> String) -> String {
    match estimate.interval {
        Some(Interval { low, high }) => format!("{} .. {}", figure(low), figure(high)),
        None => "-".to_owned(),
    }
}

fn percent(fraction: f64) -> String {
    format!("{:.2}", 100.0 * fraction)
}

fn signed(fraction: f64) -> String {
    format!("{:+.2}", 100.0 * fraction)
}
