//! JSON, schema `zubda.summary/1`: one object a document. A field may be added, none is renamed or removed.

use std::borrow::Cow;
use std::ops::Range;

use serde::Serialize;

use super::provenance::{Given, Provenance};
use crate::article::Article;
use crate::clauses::{Chunk, Kind};
use crate::keywords::Keyword;
use crate::span::{CharCount, pair};
use crate::summary::{Record, Summary};
use crate::terms::Token;

/// The schema's name, in every object.
pub(super) const SCHEMA: &str = "zubda.summary/1";

#[derive(Serialize)]
struct SummaryRecord<'a> {
    schema: &'static str,
    source: Option<&'a str>,
    id: Option<Given<'a>>,
    #[serde(flatten)]
    summary: Record<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fields: Option<Given<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<&'a str>,
}

/// The id of a record as a reader sees it: a text without its marks and escapes, another value as it stands.
///
/// ```
/// use zubda::render::id_as_text;
///
/// assert_eq!(id_as_text(r#""\u0628\u0637""#), "بط");
/// assert_eq!(id_as_text(r#""a\"b\"""#), r#"a"b""#);
/// assert_eq!(id_as_text("7"), "7");
/// ```
#[must_use]
pub fn id_as_text(id: &str) -> Cow<'_, str> {
    serde_json::from_str::<String>(id).map_or(Cow::Borrowed(id), Cow::Owned)
}

#[derive(Serialize)]
struct ErrorRecord<'a> {
    schema: &'static str,
    source: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Given<'a>>,
    error: ErrorBody<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fields: Option<Given<'a>>,
}

#[derive(Serialize)]
struct ErrorBody<'a> {
    kind: &'a str,
    message: &'a str,
}

/// A summary as a JSON object on one line, without a line feed. `explain`: add the explanation of every sentence.
///
/// ```
/// use zubda::render::{self, Provenance};
///
/// let summary = zubda::Summarizer::default().summarize("وصل القطار.", None);
/// let of = |id| render::json(&summary, Provenance { id: Some(id), ..Provenance::default() }, false);
/// assert!(of("7").starts_with(r#"{"schema":"zubda.summary/1","source":null,"id":7,"title":null,"summary":"وصل القطار.""#));
/// assert!(of("article-7").contains(r#""id":"article-7""#));
/// ```
#[must_use]
pub fn json(summary: &Summary, provenance: Provenance<'_>, explain: bool) -> String {
    to_line(&SummaryRecord {
        schema: SCHEMA,
        source: provenance.path,
        id: provenance.id(),
        summary: Record::new(summary, explain),
        fields: provenance.fields(),
        encoding: provenance.encoding,
    })
}

/// A failed input as a JSON object on one line, without a line feed; the id is left out if unknown.
///
/// ```
/// use zubda::render::{Provenance, error_json};
///
/// assert_eq!(
///     error_json(Provenance::file("a.pdf"), "unreadable", "no such file"),
///     r#"{"schema":"zubda.summary/1","source":"a.pdf","error":{"kind":"unreadable","message":"no such file"}}"#
/// );
/// ```
#[must_use]
pub fn error_json(provenance: Provenance<'_>, kind: &str, message: &str) -> String {
    to_line(&ErrorRecord {
        schema: SCHEMA,
        source: provenance.path,
        id: provenance.id(),
        error: ErrorBody { kind, message },
        fields: provenance.fields(),
    })
}

/// A token as a JSON object on one line, without a line feed.
///
/// ```
/// let tokens = zubda::terms("المدرسة", &zubda::StopWords::arabic());
/// assert!(zubda::render::token_json(&tokens[0]).starts_with(r#"{"surface":"المدرسة","#));
/// ```
#[must_use]
pub fn token_json(token: &Token) -> String {
    to_line(token)
}

/// What is found of each of a document's parts, with the document.
#[derive(Serialize)]
struct FoundRecord<'a> {
    source: Option<&'a str>,
    id: Option<Given<'a>>,
    #[serde(flatten)]
    found: Found<'a>,
    /// What the offsets point into, where that is another text than the user's.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fields: Option<Given<'a>>,
}

/// The parts, in a field of this name.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Found<'a> {
    Sentences(Vec<SentenceRecord<'a>>),
    Tokens(&'a [Token]),
    Keywords(&'a [Keyword]),
}

fn found_json(found: Found<'_>, article: &Article<'_>, provenance: Provenance<'_>) -> String {
    to_line(&FoundRecord {
        source: provenance.path,
        id: provenance.id(),
        found,
        text: article.is_extracted().then(|| article.text()),
        fields: provenance.fields(),
    })
}

/// The sentences of a document, which stand at `ranges` of its text, in order and apart, as a JSON object on one line, without a
/// line feed.
///
/// ```
/// use zubda::render::{Provenance, sentences_json};
///
/// let article = zubda::Article::plain("نعم.");
/// assert_eq!(
///     sentences_json(&article.split(), &article, Provenance::file("a.txt")),
///     r#"{"source":"a.txt","id":null,"sentences":[{"text":"نعم.","bytes":[0,7],"chars":[0,4]}]}"#
/// );
/// ```
///
/// # Panics
/// If they do not stand in its text, or cut a character.
#[must_use]
pub fn sentences_json(ranges: &[Range<usize>], article: &Article<'_>, provenance: Provenance<'_>) -> String {
    let text = article.text();
    let mut chars = CharCount::new(text);
    let sentence = |bytes: &Range<usize>| SentenceRecord {
        text: &text[bytes.clone()],
        bytes: bytes.clone(),
        chars: chars.range(bytes),
    };
    found_json(Found::Sentences(ranges.iter().map(sentence).collect()), article, provenance)
}

/// The tokens of a document as a JSON object on one line, without a line feed.
///
/// ```
/// use zubda::render::{Provenance, tokens_json};
///
/// let article = zubda::Article::plain("المدرسة");
/// let tokens = zubda::terms(article.text(), &zubda::StopWords::arabic());
/// let json = tokens_json(&tokens, &article, Provenance::default());
/// assert!(json.starts_with(r#"{"source":null,"id":null,"tokens":[{"surface":"المدرسة","#));
/// ```
#[must_use]
pub fn tokens_json(tokens: &[Token], article: &Article<'_>, provenance: Provenance<'_>) -> String {
    found_json(Found::Tokens(tokens), article, provenance)
}

/// The keywords of a document as a JSON object on one line, without a line feed.
///
/// ```
/// use zubda::render::{Provenance, keywords_json};
///
/// let article = zubda::Article::plain("زار الوفد المرصد الفلكي. ويقع المرصد الفلكي على جبل.");
/// let found = article.keywords(None, 1, &zubda::StopWords::arabic());
/// let json = keywords_json(&found, &article, Provenance::default());
/// assert!(json.starts_with(r#"{"source":null,"id":null,"keywords":[{"text":"المرصد الفلكي","#));
/// ```
#[must_use]
pub fn keywords_json(keywords: &[Keyword], article: &Article<'_>, provenance: Provenance<'_>) -> String {
    found_json(Found::Keywords(keywords), article, provenance)
}

#[derive(Serialize)]
struct SentenceRecord<'a> {
    text: &'a str,
    #[serde(serialize_with = "pair")]
    bytes: Range<usize>,
    #[serde(serialize_with = "pair")]
    chars: Range<usize>,
}

/// A sentence with its chunks and its document.
#[derive(Serialize)]
struct ClausesRecord<'a> {
    #[serde(flatten)]
    sentence: SentenceRecord<'a>,
    chunks: Vec<ChunkRecord>,
    source: Option<&'a str>,
    id: Option<Given<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fields: Option<Given<'a>>,
}

#[derive(Serialize)]
struct ChunkRecord {
    kind: Kind,
    #[serde(serialize_with = "pair")]
    bytes: Range<usize>,
    #[serde(serialize_with = "pair")]
    chars: Range<usize>,
    on: Option<usize>,
    alone: bool,
}

/// Sentences of a document in order, each with the bytes where it stands and its chunks: each a JSON object on one line, without
/// a line feed. All offsets are those of its text.
///
/// ```
/// use zubda::render::{Provenance, chunks_json};
///
/// let article = zubda::Article::plain("نعم. بدأ العمل.");
/// let sentences = [(8..26, zubda::clauses::chunks("بدأ العمل."))];
/// let chunk = r#"{"kind":"core","bytes":[8,26],"chars":[5,15],"on":null,"alone":false}"#;
/// let sentence = r#""text":"بدأ العمل.","bytes":[8,26],"chars":[5,15]"#;
/// assert_eq!(
///     chunks_json(&sentences, &article, Provenance::file("a.txt")),
///     [format!(r#"{{{sentence},"chunks":[{chunk}],"source":"a.txt","id":null}}"#)]
/// );
/// ```
///
/// # Panics
/// If they do not stand in its text, or cut a character.
#[must_use]
pub fn chunks_json(
    sentences: &[(Range<usize>, Vec<Chunk>)],
    article: &Article<'_>,
    provenance: Provenance<'_>,
) -> Vec<String> {
    let text = article.text();
    let (mut chars, mut inner) = (CharCount::new(text), CharCount::new(text));
    let mut chunk = |start: usize, chunk: &Chunk| {
        let bytes = start + chunk.bytes.start..start + chunk.bytes.end;
        ChunkRecord { kind: chunk.kind, chars: inner.range(&bytes), bytes, on: chunk.on, alone: chunk.alone }
    };
    let sentence = |(bytes, chunks): &(Range<usize>, Vec<Chunk>)| {
        let (text, chars) = (&text[bytes.clone()], chars.range(bytes));
        to_line(&ClausesRecord {
            sentence: SentenceRecord { text, bytes: bytes.clone(), chars },
            chunks: chunks.iter().map(|one| chunk(bytes.start, one)).collect(),
            source: provenance.path,
            id: provenance.id(),
            fields: provenance.fields(),
        })
    };
    sentences.iter().map(sentence).collect()
}

pub(super) fn to_line(record: &impl Serialize) -> String {
    serde_json::to_string(record).expect("strings, numbers and lists always serialize")
}
