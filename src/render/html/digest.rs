//! The page of several documents summarized together: the summary on top, below it each document with its sentences marked.

use askama::Template;

use super::article::{Bar, Paragraph, Standing, bars, paragraphs, targets};
use super::{PLACES, render};
use crate::render::digest::DigestSource;
use crate::render::{labels, text};
use crate::summary::Summary;
use crate::together::Digest;

#[derive(Template)]
#[template(path = "digest.html")]
struct Page<'a> {
    title: &'a str,
    digest: &'a Digest,
    lines: Vec<Line<'a>>,
    turns: usize,
    /// The documents, as HTML.
    parts: Vec<String>,
}

/// A sentence of the summary.
struct Line<'a> {
    text: &'a str,
    source: &'a str,
    /// The name of what it begins in; empty if its document is not shown.
    target: String,
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
#[must_use]
pub fn html_digest(digest: &Digest, sources: &[DigestSource], explain: bool) -> String {
    let all: Vec<Vec<String>> = digest.documents.iter().map(targets).collect();
    let line = |document: usize, place: usize| Line {
        text: &digest.documents[document].sentences[place].text,
        source: sources[document].short(),
        target: match all[document][place].as_str() {
            "" => String::new(),
            name => format!("d{}-{name}", document + 1),
        },
    };
    let lines = digest.order.iter().flat_map(|&document| {
        (0..digest.documents[document].sentences.len()).map(move |place| (document, place))
    });
    let parts =
        digest.order.iter().map(|&number| part(&digest.documents[number], &sources[number], number, explain));
    let turns =
        digest.documents.iter().flat_map(|document| &document.explanation).filter_map(|one| one.turn).max();
    render(&Page {
        title: digest.title.as_deref().unwrap_or("خلاصة"),
        digest,
        lines: lines.map(|(document, place)| line(document, place)).collect(),
        turns: turns.unwrap_or(0),
        parts: parts.collect(),
    })
}

fn part(summary: &Summary, source: &DigestSource, number: usize, explain: bool) -> String {
    let bars = bars(&summary.explanation);
    let places = bars.iter().filter(|bar| bar.chosen).map(|bar| format!("{}%", bar.y / 10));
    render(&Part {
        summary,
        name: summary.title.as_deref().unwrap_or(source.short()),
        source: source.short(),
        anchor: format!("d{}", number + 1),
        explain: explain && !summary.explanation.is_empty(),
        paragraphs: paragraphs(summary),
        places: places.collect::<Vec<_>>().join(labels::COMMA),
        bars,
    })
}
