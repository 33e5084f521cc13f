//! HTML: one page that needs nothing but itself. The summary on top, below it the whole article with the chosen
//! sentences marked, and a slider that takes more or fewer of them, in the order in which the program would.
//!
//! The templates in `templates/` say how it looks; they escape all that is put into them. The page's own policy lets
//! run its own script and style alone, and lets nothing of it reach for the network.

mod article;
mod digest;

use askama::Template;

use self::article::{Bar, Name, Paragraph, Standing, bars, best, paragraphs, targets};
pub use self::digest::digest_html;
use super::provenance::Provenance;
use super::{labels, text};
use crate::fnv::fnv1a;
use crate::keywords::Keyword;
use crate::summary::{Stats, Summary, SummarySentence};
use crate::together::Digest;

const STYLE: &str = include_str!("../../templates/page.css");
const SCRIPT: &str = include_str!("../../templates/page.js");
/// Their digests, by which a browser knows them from whatever a text might smuggle in.
const STYLE_HASH: &str = "sha256-CZYWoJG9rGhlEskbaoEqAIM4o27dXuK8dspYq+UoADQ=";
const SCRIPT_HASH: &str = "sha256-0xUVyxMQRuwxUhV3a2dGkFjQFbSaK3FyDgQxgee7wUI=";
/// What stands before the places of the summary in the text.
const PLACES: &str = "مواضع الخلاصة في النص: ";
/// What a page of several documents is called.
const SUMMARIES: &str = "خلاصات";

#[derive(Template)]
#[template(path = "opening.html")]
struct PageOpening<'a> {
    title: &'a str,
    several: bool,
}

#[derive(Template)]
#[template(path = "section.html")]
struct Section<'a> {
    summary: &'a Summary,
    source: Option<&'a str>,
    anchor: &'a str,
    explain: bool,
    paragraphs: Vec<Paragraph<'a>>,
    bars: Vec<Bar>,
    lines: Vec<Line<'a>>,
    stats: Stats,
    keywords: Option<&'a [Keyword]>,
    /// Where the summary stands in the text, for those who do not see the strip.
    places: String,
    /// How many sentences the slider may take.
    turns: usize,
}

/// A sentence of a summary.
struct Line<'a> {
    text: &'a str,
    /// The name of what it begins in, if its document is shown.
    target: Option<String>,
    /// What its document is called, if there are several.
    source: Option<&'a str>,
}

/// The sentences of a summary. `anchor`: the name of its document in the page; `source`: as in [`Line`].
fn lines<'a>(summary: &'a Summary, anchor: &str, source: Option<&'a str>) -> Vec<Line<'a>> {
    let sentences = summary.sentences.iter().zip(targets(summary));
    let line = |(one, name): (&'a SummarySentence, Option<Name>)| {
        let target = name.map(|name| format!("{anchor}-{name}"));
        Line { text: &one.text, target, source }
    };
    sentences.map(line).collect()
}

#[derive(Template)]
#[template(path = "closing.html")]
struct PageClosing<'a> {
    links: Option<&'a [HtmlLink]>,
}

/// An entry in the index of a page of several documents, or of several pages.
///
/// ```
/// use zubda::render::{HtmlLink, Provenance, html_closing, html_opening, html_section};
///
/// let summary = zubda::Summarizer::default().summarize("وصل القطار إلى المحطة في موعده تماما.", Some("القطار"));
/// let provenance = Provenance::file("a.txt");
/// let link = HtmlLink::new(&summary, provenance, "#d1".to_owned());
/// assert_eq!((link.title.as_str(), link.lead.as_deref()), ("القطار", Some("وصل القطار إلى المحطة في موعده تماما.")));
///
/// let page = html_opening(None) + &html_section(&summary, provenance, "d1", false) + &html_closing(Some(&[link]));
/// assert!(page.contains(r##"href="#d1""##) && page.contains(r#"id="d1""#));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HtmlLink {
    /// Where it leads: a URL reference, e.g. `a/b.summary.html` or `#d2`.
    pub href: String,
    /// What the document is called.
    pub title: String,
    /// What a reader calls where it came from.
    pub source: Option<String>,
    /// The first sentence of its summary.
    pub lead: Option<String>,
}

impl HtmlLink {
    /// The entry of a document, which is called by where it came from if it has no title; see [`HtmlLink`] for an example.
    #[must_use]
    pub fn new(summary: &Summary, provenance: Provenance<'_>, href: String) -> Self {
        Self {
            href,
            title: title(summary, provenance).to_owned(),
            source: provenance.name().map(str::to_owned),
            lead: summary.sentences.first().map(|sentence| text::one_line(&sentence.text).into_owned()),
        }
    }

    /// The entry of a summary of several documents, which is all that its page holds.
    #[must_use]
    pub fn of_digest(digest: &Digest) -> Self {
        Self { href: String::new(), title: digest::title(digest).to_owned(), source: None, lead: None }
    }
}

/// A summary as a page. `explain`: add a table of every sentence. The article and the slider are there if the summary was
/// made with [`crate::Settings::explain`], else only the summary is.
///
/// ```
/// use zubda::render::{self, Provenance};
/// use zubda::{Settings, Summarizer};
///
/// let summarizer = Summarizer::new(Settings::default().with_explain(true));
/// let summary = summarizer.summarize("وصل القطار إلى المحطة في موعده تماما.", Some("<script>"));
/// let page = render::html(&summary, Provenance::file("a.txt"), false);
/// assert!(page.starts_with("<!doctype html>") && page.contains("<h1>&#60;script&#62;</h1>"));
/// ```
#[must_use]
pub fn html(summary: &Summary, provenance: Provenance<'_>, explain: bool) -> String {
    html_opening(Some(title(summary, provenance)))
        + &html_section(summary, provenance, "d1", explain)
        + &html_closing(None)
}

/// The head of a page. `title`: what its only document is called; nothing if there are several. See [`HtmlLink`] for an
/// example.
#[must_use]
pub fn html_opening(title: Option<&str>) -> String {
    render(&PageOpening { title: title.unwrap_or(SUMMARIES), several: title.is_none() })
}

/// One document of a page that [`html_opening`] opens and [`html_closing`] closes. `anchor`: its name in the page,
/// letters and digits, another for each; the others as in [`html`]. See [`HtmlLink`] for an example.
#[must_use]
pub fn html_section(summary: &Summary, provenance: Provenance<'_>, anchor: &str, explain: bool) -> String {
    let best = best(&summary.explanation);
    let bars = bars(&summary.explanation, best);
    let places = bars.iter().filter(|bar| bar.chosen).map(|bar| format!("{}%", bar.y / 10));
    render(&Section {
        summary,
        source: provenance.name(),
        anchor,
        explain: explain && !summary.explanation.is_empty(),
        paragraphs: paragraphs(summary, best),
        lines: lines(summary, anchor, None),
        stats: summary.stats,
        keywords: summary.keywords.as_deref(),
        places: places.collect::<Vec<_>>().join(labels::COMMA),
        turns: summary.explanation.iter().filter_map(|sentence| sentence.turn).max().unwrap_or(0),
        bars,
    })
}

/// A name for a document in a page of many, by the place it is from, its path or record: the same in every run, whatever
/// else is in the page.
///
/// ```
/// assert_eq!(zubda::render::html_anchor("a.jsonl:3"), "d3c6b382ed22df62b");
/// ```
#[must_use]
pub fn html_anchor(place: &str) -> String {
    format!("d{:016x}", fnv1a(place.bytes()))
}

/// The end of a page. `links`: its index, if it has one, to documents above it or on other pages; see [`HtmlLink`] for
/// an example.
#[must_use]
pub fn html_closing(links: Option<&[HtmlLink]>) -> String {
    render(&PageClosing { links })
}

fn title<'a>(summary: &'a Summary, provenance: Provenance<'a>) -> &'a str {
    summary.title.as_deref().or(provenance.name()).unwrap_or(labels::SUMMARY)
}

fn render(template: &impl Template) -> String {
    template.render().expect("writing to a string does not fail")
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    use sha2::{Digest, Sha256};

    use super::*;

    #[test]
    fn the_policy_knows_the_style_and_the_script_by_their_digests() {
        for (code, hash) in [(STYLE, STYLE_HASH), (SCRIPT, SCRIPT_HASH)] {
            assert!(!code.contains("</"), "would end its own element");
            assert_eq!(hash, format!("sha256-{}", STANDARD.encode(Sha256::digest(code))));
        }
    }
}
