//! The page of several documents summarized together: the summary on top, below it each document with its sentences marked.

use askama::Template;

use super::article::{Bar, Paragraph, Standing, bars, best, paragraphs};
use super::{Line, PLACES, lines, render};
use crate::keywords::Keyword;
use crate::render::digest::{assert_sources, name};
use crate::render::provenance::Provenance;
use crate::render::{labels, text};
use crate::summary::{Stats, Summary};
use crate::together::Digest;
use crate::warning::Warning;

#[derive(Template)]
#[template(path = "digest.html")]
struct Page<'a> {
    title: &'a str,
    anchor: &'static str,
    warnings: &'a [Warning],
    lines: Vec<Line<'a>>,
    stats: Stats,
    keywords: Option<&'a [Keyword]>,
    turns: usize,
    /// The documents, as HTML.
    parts: Vec<String>,
}

#[derive(Template)]
#[template(path = "part.html")]
struct Part<'a> {
    summary: &'a Summary,
    name: &'a str,
    source: &'a str,
    anchor: String,
    explain: bool,
    paragraphs: Vec<Paragraph<'a>>,
    bars: Vec<Bar>,
    places: String,
}

/// A summary of several documents as one part of a page, between [`super::html_opening`] and [`super::html_closing`].
/// `sources`: those of the documents; `explain`: add a table of every sentence. The documents and the slider are there if the
/// summary was made with [`crate::Settings::explain`].
///
/// ```
/// use zubda::render::{Provenance, digest_html, html_closing, html_opening};
///
/// let articles = ["وصل القطار إلى المحطة.", "وغادرت السفينة الميناء مساء."].map(zubda::Article::plain);
/// let digest = zubda::Summarizer::default().summarize_together(&articles, None);
/// let sources = ["a.txt", "b.txt"].map(Provenance::file);
/// let page = html_opening(Some("خلاصة")) + &digest_html(&digest, &sources, false) + &html_closing(None);
/// assert!(page.contains("وصل القطار إلى المحطة.") && page.contains("b.txt"));
/// ```
///
/// # Panics
/// If there are not as many sources as documents.
#[must_use]
pub fn digest_html(digest: &Digest, sources: &[Provenance<'_>], explain: bool) -> String {
    assert_sources(digest, sources);
    let shown =
        || digest.order.iter().map(|&number| (number, &digest.documents[number], name(sources[number])));
    let lines = shown().flat_map(|(number, document, name)| lines(document, &anchor(number), Some(name)));
    let explained = || digest.documents.iter().flat_map(|document| &document.explanation);
    let best = best(explained());
    let parts = shown().map(|(number, document, name)| part(document, name, anchor(number), best, explain));
    let turns = explained().filter_map(|one| one.turn).max();
    render(&Page {
        title: title(digest),
        anchor: "digest",
        warnings: &digest.warnings,
        lines: lines.collect(),
        stats: digest.stats,
        keywords: digest.keywords.as_deref(),
        turns: turns.unwrap_or(0),
        parts: parts.collect(),
    })
}

pub(super) fn title(digest: &Digest) -> &str {
    digest.title.as_deref().unwrap_or(labels::SUMMARY)
}

/// The name of a document in the page.
fn anchor(number: usize) -> String {
    format!("d{}", number + 1)
}

fn part(summary: &Summary, source: &str, anchor: String, best: f64, explain: bool) -> String {
    let bars = bars(&summary.explanation, best);
    let places = bars.iter().filter(|bar| bar.chosen).map(|bar| format!("{}%", bar.y / 10));
    render(&Part {
        summary,
        name: summary.title.as_deref().unwrap_or(source),
        source,
        anchor,
        explain: explain && !summary.explanation.is_empty(),
        paragraphs: paragraphs(summary, best),
        places: places.collect::<Vec<_>>().join(labels::COMMA),
        bars,
    })
}
