//! A summary of several documents, as text, JSON or Markdown: as that of one, with the document of each sentence.

use serde::{Serialize, Serializer};

use super::json::{SCHEMA, to_line};
use super::labels;
use super::markdown::{escaped, keywords, quotation, table};
use super::provenance::{Given, Provenance};
use super::text::{lines, one_line};
use super::{explanation, text};
use crate::keywords::Keyword;
use crate::summary::{Explained, Skipped, Stats, SummarySentence};
use crate::together::Digest;
use crate::warning::Warning;

/// What a document is called: a dash if nothing is known of it.
pub(super) fn name(provenance: Provenance<'_>) -> &str {
    provenance.name().unwrap_or("-")
}

/// Each document has a source of its own.
pub(super) fn assert_sources(digest: &Digest, sources: &[Provenance<'_>]) {
    assert_eq!(sources.len(), digest.documents.len(), "a source for every document");
}

/// The chosen sentences, each on a line of its own; then the keywords on one line, if there are any. See
/// [`digest_markdown`] for an example.
#[must_use]
pub fn digest_text(digest: &Digest) -> String {
    lines(digest.sentences().map(|(_, sentence)| one_line(&sentence.text)))
        + &text::keywords(digest.keywords.as_deref())
}

/// Every sentence of every document with its rank, its score and what became of it, behind the number of its document from
/// 1 and its name; then the keywords as in [`digest_text`].
///
/// ```
/// use zubda::render::{Provenance, digest_explanation};
/// use zubda::{Article, Settings, Summarizer};
///
/// let articles = ["وصل القطار إلى المحطة.", "وغادرت السفينة الميناء مساء."].map(Article::plain);
/// let digest = Summarizer::new(Settings::default().with_explain(true)).summarize_together(&articles, None);
/// let sources = ["a.txt", "b.txt"].map(Provenance::file);
/// assert!(digest_explanation(&digest, &sources).starts_with("1\ta.txt\t"));
/// ```
///
/// # Panics
/// If there are not as many sources as documents.
#[must_use]
pub fn digest_explanation(digest: &Digest, sources: &[Provenance<'_>]) -> String {
    assert_sources(digest, sources);
    let mut out = String::new();
    for ((number, document), source) in digest.documents.iter().enumerate().zip(sources) {
        let name = one_line(name(*source));
        for line in explanation(document).lines() {
            out.extend([&(number + 1).to_string(), "\t", &*name, "\t", line, "\n"]);
        }
    }
    out + &text::keywords(digest.keywords.as_deref())
}

/// In Markdown, each sentence with the number of its source, and the sources as a list. `sources`: those of the documents;
/// `explain`: a table of every sentence for each document.
///
/// ```
/// use zubda::render::{Provenance, digest_json, digest_markdown, digest_text};
/// use zubda::{Article, Summarizer};
///
/// let articles = ["وصل القطار إلى المحطة.", "وغادرت السفينة الميناء مساء."].map(Article::plain);
/// let digest = Summarizer::default().summarize_together(&articles, Some("أخبار"));
/// let sources = ["a.txt", "b.txt"].map(Provenance::file);
/// let expected = "# أخبار\n\n> وصل القطار إلى المحطة. \\[1\\]\n>\n> وغادرت السفينة الميناء مساء. \\[2\\]\n\n\
///                 المصادر:\n\n1. a.txt\n2. b.txt\n";
/// assert_eq!(digest_markdown(&digest, &sources, false), expected);
///
/// assert_eq!(digest_text(&digest), "وصل القطار إلى المحطة.\nوغادرت السفينة الميناء مساء.\n");
/// let json = digest_json(&digest, &sources, false);
/// assert_eq!(serde_json::to_value(&digest)?["sentences"], serde_json::from_str::<serde_json::Value>(&json)?["sentences"]);
/// assert!(json.contains(r#""sources":[{"source":"a.txt","id":null,"title":null,"#), "{json}");
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// # Panics
/// If there are not as many sources as documents.
#[must_use]
pub fn digest_markdown(digest: &Digest, sources: &[Provenance<'_>], explain: bool) -> String {
    assert_sources(digest, sources);
    let mut blocks = Vec::new();
    blocks.extend(digest.title.as_deref().map(|title| format!("# {}\n", escaped(title))));
    let numbered = digest
        .sentences()
        .map(|(number, sentence)| format!("{} \\[{}\\]", escaped(&sentence.text), number + 1));
    blocks.extend(quotation(numbered));
    blocks.extend(keywords(digest.keywords.as_deref()));
    let names = sources.iter().zip(&digest.documents).enumerate();
    let names: Vec<String> = names
        .map(|(number, (source, document))| {
            let (number, place) = (number + 1, escaped(name(*source)));
            match document.title.as_deref().map(escaped) {
                Some(title) if source.name().is_some() => format!("{number}. {title} ({place})\n"),
                title => format!("{number}. {}\n", title.unwrap_or(place)),
            }
        })
        .collect();
    if !names.is_empty() {
        blocks.push(format!("{}:\n\n{}", labels::SOURCES, names.concat()));
    }
    if explain {
        let documents =
            digest.documents.iter().enumerate().filter(|(_, document)| !document.explanation.is_empty());
        blocks.extend(
            documents
                .map(|(number, document)| format!("{}.\n\n{}", number + 1, table(&document.explanation))),
        );
    }
    blocks.join("\n")
}

#[derive(Serialize)]
struct Record<'a> {
    schema: &'static str,
    source: Option<&'a str>,
    #[serde(flatten)]
    digest: Fields<'a>,
}

/// What there is of a digest itself.
#[derive(Serialize)]
struct Fields<'a> {
    sources: Vec<Source<'a>>,
    title: Option<&'a str>,
    summary: String,
    sentences: Vec<Of<&'a SummarySentence>>,
    stats: Stats,
    skipped: Vec<Of<&'a Skipped>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    keywords: Option<&'a [Keyword]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<Vec<Of<&'a Explained>>>,
    warnings: &'a [Warning],
}

#[derive(Serialize)]
struct Source<'a> {
    #[serde(rename = "source")]
    path: Option<&'a str>,
    id: Option<Given<'a>>,
    title: Option<&'a str>,
    stats: Stats,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    warnings: &'a [Warning],
}

/// Something of a document, with the number of the document.
#[derive(Serialize)]
struct Of<T> {
    document: usize,
    #[serde(flatten)]
    what: T,
}

/// As a JSON object on one line, without a line feed; see [`super::json`], and [`digest_markdown`] for an example.
/// `sources`: those of the documents; `explain`: add the explanation of every sentence. What belongs to one document has
/// its number, the place in `sources`, in a field `document`.
///
/// # Panics
/// If there are not as many sources as documents.
#[must_use]
pub fn digest_json(digest: &Digest, sources: &[Provenance<'_>], explain: bool) -> String {
    assert_sources(digest, sources);
    to_line(&Record { schema: SCHEMA, source: None, digest: fields(digest, sources, explain) })
}

/// As in [`digest_json`], without schema and source, and with documents of unknown source. The explanation is there if the
/// documents have one.
impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let explain = self.documents.iter().any(|document| !document.explanation.is_empty());
        let sources = vec![Provenance::default(); self.documents.len()];
        fields(self, &sources, explain).serialize(serializer)
    }
}

fn fields<'a>(digest: &'a Digest, sources: &[Provenance<'a>], explain: bool) -> Fields<'a> {
    let documents = || digest.documents.iter().enumerate();
    let sources = sources.iter().zip(&digest.documents).map(|(source, document)| Source {
        path: source.path,
        id: source.id(),
        title: document.title.as_deref(),
        stats: document.stats,
        text: document.extracted.as_deref(),
        warnings: &document.warnings,
    });
    let skipped =
        documents().flat_map(|(document, one)| one.skipped.iter().map(move |what| Of { document, what }));
    let explained =
        documents().flat_map(|(document, one)| one.explanation.iter().map(move |what| Of { document, what }));
    Fields {
        sources: sources.collect(),
        title: digest.title.as_deref(),
        summary: digest.text(),
        sentences: digest.sentences().map(|(document, one)| Of { document, what: one }).collect(),
        stats: digest.stats,
        skipped: skipped.collect(),
        keywords: digest.keywords.as_deref(),
        explanation: explain.then(|| explained.collect()),
        warnings: &digest.warnings,
    }
}
