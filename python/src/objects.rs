//! The library's values as Python has them: the classes of `zubda._results`, field by field.

mod digest;

use std::ops::Range;

use pyo3::call::PyCallArgs;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyList, PyType};
use zubda::clauses::Chunk;
use zubda::rouge::{Score, Scores};
use zubda::{
    CharCount, Explained, Keyword, KeywordForm, Piece, Setting, Skipped, Stats, Summary, SummarySentence,
    Token, Warning,
};

pub(crate) use self::digest::digest;

/// The name of the JSON's schema, which a summary of Python has too.
const SCHEMA: &str = "zubda.summary/1";

/// A class of `zubda._results`, looked up once.
struct Class {
    name: &'static str,
    found: PyOnceLock<Py<PyType>>,
}

impl Class {
    const fn named(name: &'static str) -> Self {
        Self { name, found: PyOnceLock::new() }
    }

    fn make<'py>(&self, py: Python<'py>, fields: impl PyCallArgs<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.found.import(py, "zubda._results", self.name)?.call1(fields)
    }
}

static SUMMARY: Class = Class::named("Summary");
static SENTENCE: Class = Class::named("Sentence");
static PIECE: Class = Class::named("Piece");
static STATS: Class = Class::named("Stats");
static SKIPPED: Class = Class::named("Skipped");
static KEYWORD: Class = Class::named("Keyword");
static KEYWORD_FORM: Class = Class::named("KeywordForm");
static SPAN: Class = Class::named("Span");
static CLAUSES: Class = Class::named("Clauses");
static CHUNK: Class = Class::named("Chunk");
static TOKEN: Class = Class::named("Token");
static SCORE: Class = Class::named("Score");
static ROUGE: Class = Class::named("Rouge");

/// A range as Python has it.
fn pair(range: &Range<usize>) -> (usize, usize) {
    (range.start, range.end)
}

/// Each item as Python has it.
fn list<'py, T>(
    py: Python<'py>,
    items: &[T],
    make: impl Fn(Python<'py>, &T) -> PyResult<Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyList>> {
    let objects = items.iter().map(|item| make(py, item)).collect::<PyResult<Vec<_>>>()?;
    PyList::new(py, objects)
}

/// `explain`: whether every sentence is to be told of.
pub(crate) fn summary<'py>(py: Python<'py>, summary: &Summary, explain: bool) -> PyResult<Bound<'py, PyAny>> {
    let keywords = summary.keywords.as_deref().map(|found| keywords(py, found)).transpose()?;
    let fields = (
        SCHEMA,
        // A text in memory has no source and no id.
        None::<&str>,
        None::<&str>,
        summary.title.as_deref(),
        summary.text(),
        list(py, &summary.sentences, sentence)?,
        stats(py, summary.stats)?,
        list(py, &summary.skipped, skipped)?,
        keywords,
        explain.then(|| explanation(py, &summary.explanation)).transpose()?,
        PyList::new(py, summary.warnings.iter().map(told))?,
    );
    SUMMARY.make(py, fields)
}

/// A warning, with what this package calls the settings; what it has not, the command has.
pub(crate) fn told(warning: &Warning) -> String {
    warning.message(|setting| match setting {
        Setting::StopWords => "stopwords",
        Setting::Html => "`zubda --input-format html`",
        Setting::LogicalOrder => "`zubda split --visual-order`",
        other => other.as_str(),
    })
}

fn sentence<'py>(py: Python<'py>, sentence: &SummarySentence) -> PyResult<Bound<'py, PyAny>> {
    let SummarySentence { index, rank, score, text, bytes, chars, pieces, .. } = sentence;
    let (chars, bytes, part) = (pair(chars), pair(bytes), !pieces.is_empty());
    SENTENCE.make(py, (index, rank, score, text, chars, bytes, part, list(py, pieces, piece)?))
}

fn piece<'py>(py: Python<'py>, Piece { bytes, chars, .. }: &Piece) -> PyResult<Bound<'py, PyAny>> {
    PIECE.make(py, (pair(chars), pair(bytes)))
}

fn stats(py: Python<'_>, stats: Stats) -> PyResult<Bound<'_, PyAny>> {
    let Stats { sentences, words, summary_sentences, summary_words, .. } = stats;
    STATS.make(py, (sentences, words, summary_sentences, summary_words))
}

fn skipped<'py>(py: Python<'py>, skipped: &Skipped) -> PyResult<Bound<'py, PyAny>> {
    SKIPPED.make(py, (skipped.index, skipped.kind.as_str(), &skipped.text))
}

/// Dicts as in the JSON: what is told of a sentence grows with the ranking.
fn explanation<'py>(py: Python<'py>, explanation: &[Explained]) -> PyResult<Bound<'py, PyAny>> {
    let json = serde_json::to_string(explanation).expect("strings and numbers always serialize");
    py.import("json")?.call_method1("loads", (json,))
}

pub(crate) fn keywords<'py>(py: Python<'py>, keywords: &[Keyword]) -> PyResult<Bound<'py, PyList>> {
    list(py, keywords, |py, keyword| {
        let forms = list(py, &keyword.forms, keyword_form)?;
        KEYWORD.make(py, (&keyword.text, keyword.score, keyword.count, forms))
    })
}

fn keyword_form<'py>(py: Python<'py>, form: &KeywordForm) -> PyResult<Bound<'py, PyAny>> {
    let pairs = |ranges: &[Range<usize>]| ranges.iter().map(pair).collect::<Vec<_>>();
    KEYWORD_FORM.make(py, (&form.text, pairs(&form.bytes), pairs(&form.chars)))
}

/// The sentences of `text` that stand at `ranges`.
pub(crate) fn spans<'py>(
    py: Python<'py>,
    text: &str,
    ranges: &[Range<usize>],
) -> PyResult<Bound<'py, PyList>> {
    let mut chars = CharCount::new(text);
    let made = ranges
        .iter()
        .map(|bytes| SPAN.make(py, (&text[bytes.clone()], pair(&chars.range(bytes)), pair(bytes))));
    PyList::new(py, made.collect::<PyResult<Vec<_>>>()?)
}

/// The sentences of `text`, each with the bytes where it stands and its chunks.
pub(crate) fn clauses<'py>(
    py: Python<'py>,
    text: &str,
    sentences: &[(Range<usize>, Vec<Chunk>)],
) -> PyResult<Bound<'py, PyList>> {
    let (mut chars, mut inner) = (CharCount::new(text), CharCount::new(text));
    let mut chunk = |start: usize, Chunk { kind, bytes, on, alone, .. }: &Chunk| {
        let bytes = start + bytes.start..start + bytes.end;
        CHUNK.make(py, (kind.as_str(), pair(&inner.range(&bytes)), pair(&bytes), on, alone))
    };
    let made = sentences.iter().map(|(bytes, chunks)| {
        let chunks = chunks.iter().map(|one| chunk(bytes.start, one)).collect::<PyResult<Vec<_>>>()?;
        CLAUSES.make(py, (&text[bytes.clone()], pair(&chars.range(bytes)), pair(bytes), chunks))
    });
    PyList::new(py, made.collect::<PyResult<Vec<_>>>()?)
}

pub(crate) fn tokens<'py>(py: Python<'py>, tokens: &[Token]) -> PyResult<Bound<'py, PyList>> {
    list(py, tokens, |py, Token { surface, fold, term, stop, bytes, chars, .. }| {
        TOKEN.make(py, (surface, fold, term, stop, pair(chars), pair(bytes)))
    })
}

pub(crate) fn rouge<'py>(py: Python<'py>, scores: &Scores) -> PyResult<Bound<'py, PyAny>> {
    let score = |Score { precision, recall, f1 }| SCORE.make(py, (precision, recall, f1));
    let fields =
        (score(scores.rouge1)?, score(scores.rouge2)?, score(scores.rouge_l)?, score(scores.rouge_lsum)?);
    ROUGE.make(py, fields)
}
