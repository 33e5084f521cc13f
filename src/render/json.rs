//! JSON, schema `zubda.summary/1`: one object a document. A field may be added, none is renamed or removed.

use std::borrow::Cow;
use std::ops::Range;

use serde::Serialize;
use serde_json::value::RawValue;

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
    id: Option<Id<'a>>,
    #[serde(flatten)]
    summary: Record<'a>,
}

/// The id of a record.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Id<'a> {
    Json(&'a RawValue),
    Text(&'a str),
}

impl<'a> Id<'a> {
    /// A JSON value as it stands; what is none is a text.
    pub(super) fn new(id: &'a str) -> Self {
        serde_json::from_str(id).map_or(Self::Text(id), Self::Json)
    }
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
    id: Option<Id<'a>>,
    error: ErrorBody<'a>,
}

#[derive(Serialize)]
struct ErrorBody<'a> {
    kind: &'a str,
    message: &'a str,
}

/// A summary as a JSON object on one line, without a line feed. `source`: the path it came from; `id`: the id of the
/// record it came from, a JSON value, passed on as it stands, or else a text; `explain`: add the explanation of every
/// sentence.
///
/// ```
/// use zubda::{Summarizer, render};
///
/// let summary = Summarizer::default().summarize("وصل القطار.", None);
/// let json = render::json(&summary, None, Some("7"), false);
/// assert!(json.starts_with(r#"{"schema":"zubda.summary/1","source":null,"id":7,"title":null,"summary":"وصل القطار.""#));
/// assert!(render::json(&summary, None, Some("article-7"), false).contains(r#""id":"article-7""#));
/// ```
#[must_use]
pub fn json(summary: &Summary, source: Option<&str>, id: Option<&str>, explain: bool) -> String {
    let summary = Record::new(summary, explain);
    to_line(&SummaryRecord { schema: SCHEMA, source, id: id.map(Id::new), summary })
}

/// A failed input as a JSON object on one line, without a line feed. `id`: as in [`json`]; left out if unknown.
///
/// ```
/// assert_eq!(
///     zubda::render::error_json(Some("a.pdf"), None, "unreadable", "no such file"),
///     r#"{"schema":"zubda.summary/1","source":"a.pdf","error":{"kind":"unreadable","message":"no such file"}}"#
/// );
/// ```
#[must_use]
pub fn error_json(source: Option<&str>, id: Option<&str>, kind: &str, message: &str) -> String {
    to_line(&ErrorRecord { schema: SCHEMA, source, id: id.map(Id::new), error: ErrorBody { kind, message } })
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

/// What is found of each of a document's parts, with the document: a JSON object on one line, without a line feed.
/// `name`: the field that holds `items`, JSON values; `source` and `id` as in [`json`].
///
/// ```
/// let json = zubda::render::items_json("tokens", &["1".into(), "2".into()], Some("a.txt"), None);
/// assert_eq!(json, r#"{"source":"a.txt","id":null,"tokens":[1,2]}"#);
/// ```
#[must_use]
pub fn items_json(name: &str, items: &[String], source: Option<&str>, id: Option<&str>) -> String {
    let items = items.join(",");
    let (source, id) = (to_line(&source), to_line(&id.map(Id::new)));
    format!(r#"{{"source":{source},"id":{id},"{name}":[{items}]}}"#)
}

/// The sentences of `text` that stand at `ranges`, in order and apart: each a JSON object on one line, without a line feed.
///
/// ```
/// assert_eq!(zubda::render::sentences_json("نعم.", &[0..7]), [r#"{"text":"نعم.","bytes":[0,7],"chars":[0,4]}"#]);
/// ```
///
/// # Panics
/// If they do not stand in `text`, or cut a character.
#[must_use]
pub fn sentences_json(text: &str, ranges: &[Range<usize>]) -> Vec<String> {
    let mut chars = CharCount::new(text);
    let sentence = |bytes: &Range<usize>| {
        let chars = chars.range(bytes);
        to_line(&SentenceRecord { text: &text[bytes.clone()], bytes: bytes.clone(), chars, chunks: None })
    };
    ranges.iter().map(sentence).collect()
}

#[derive(Serialize)]
struct SentenceRecord<'t> {
    text: &'t str,
    #[serde(serialize_with = "pair")]
    bytes: Range<usize>,
    #[serde(serialize_with = "pair")]
    chars: Range<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    chunks: Option<Vec<ChunkRecord>>,
}

/// A keyword as a JSON object on one line, without a line feed.
///
/// ```
/// let found = zubda::keywords("زار الوفد المرصد الفلكي. ويقع المرصد الفلكي على جبل.", 1, &zubda::StopWords::arabic());
/// assert!(zubda::render::keyword_json(&found[0]).starts_with(r#"{"text":"المرصد الفلكي","#));
/// ```
#[must_use]
pub fn keyword_json(keyword: &Keyword) -> String {
    to_line(keyword)
}

/// Sentences of `text` in order, each with the bytes where it stands and its chunks: each a JSON object on one line, without a
/// line feed. All offsets are those of `text`.
///
/// ```
/// let text = "نعم. بدأ العمل.";
/// let json = zubda::render::chunks_json(text, &[(8..26, zubda::clauses::chunks(&text[8..]))]);
/// assert_eq!(
///     json,
///     [r#"{"text":"بدأ العمل.","bytes":[8,26],"chars":[5,15],"chunks":[{"kind":"core","bytes":[8,26],"chars":[5,15],"on":null,"alone":false}]}"#]
/// );
/// ```
///
/// # Panics
/// If they do not stand in `text`, or cut a character.
#[must_use]
pub fn chunks_json(text: &str, sentences: &[(Range<usize>, Vec<Chunk>)]) -> Vec<String> {
    let (mut chars, mut inner) = (CharCount::new(text), CharCount::new(text));
    let mut chunk = |start: usize, chunk: &Chunk| {
        let bytes = start + chunk.bytes.start..start + chunk.bytes.end;
        ChunkRecord { kind: chunk.kind, chars: inner.range(&bytes), bytes, on: chunk.on, alone: chunk.alone }
    };
    let sentence = |(bytes, chunks): &(Range<usize>, Vec<Chunk>)| {
        let chunks = chunks.iter().map(|one| chunk(bytes.start, one)).collect();
        let (text, chars) = (&text[bytes.clone()], chars.range(bytes));
        to_line(&SentenceRecord { text, bytes: bytes.clone(), chars, chunks: Some(chunks) })
    };
    sentences.iter().map(sentence).collect()
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

pub(super) fn to_line(record: &impl Serialize) -> String {
    serde_json::to_string(record).expect("strings, numbers and lists always serialize")
}
