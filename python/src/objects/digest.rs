//! A summary of several texts as Python has it: as that of one, with the number of the text of whatever belongs to one.

use pyo3::prelude::*;
use pyo3::types::PyList;
use zubda::{Digest, Skipped, Summary, SummarySentence};

use super::{Class, SCHEMA, explanation, keywords, list, pair, piece, stats, told};

static DIGEST: Class = Class::named("Digest");
static SOURCE: Class = Class::named("DigestSource");
static SENTENCE: Class = Class::named("DigestSentence");
static SKIPPED: Class = Class::named("DigestSkipped");

/// `explain`: whether every sentence is to be told of.
pub(crate) fn digest<'py>(py: Python<'py>, digest: &Digest, explain: bool) -> PyResult<Bound<'py, PyAny>> {
    let keywords = digest.keywords.as_deref().map(|found| keywords(py, found)).transpose()?;
    let sentences: Vec<_> = digest.sentences().collect();
    let documents = digest.documents.iter().enumerate();
    let left_out: Vec<_> = documents
        .flat_map(|(document, one)| one.skipped.iter().map(move |skipped| (document, skipped)))
        .collect();
    let fields = (
        SCHEMA,
        // Texts in memory have no source.
        None::<&str>,
        list(py, &digest.documents, source)?,
        digest.title.as_deref(),
        digest.text(),
        list(py, &sentences, sentence)?,
        stats(py, digest.stats)?,
        list(py, &left_out, skipped)?,
        keywords,
        explain.then(|| explanations(py, &digest.documents)).transpose()?,
        PyList::new(py, digest.warnings.iter().map(told))?,
    );
    DIGEST.make(py, fields)
}

fn source<'py>(py: Python<'py>, document: &Summary) -> PyResult<Bound<'py, PyAny>> {
    let Summary { title, stats: counted, warnings, .. } = document;
    let (stats, warnings) = (stats(py, *counted)?, PyList::new(py, warnings.iter().map(told))?);
    SOURCE.make(py, (None::<&str>, None::<&str>, title.as_deref(), stats, warnings))
}

fn sentence<'py>(
    py: Python<'py>,
    &(document, sentence): &(usize, &SummarySentence),
) -> PyResult<Bound<'py, PyAny>> {
    let SummarySentence { index, rank, score, text, bytes, chars, pieces, .. } = sentence;
    let (chars, bytes, part) = (pair(chars), pair(bytes), !pieces.is_empty());
    SENTENCE.make(py, (index, rank, score, text, chars, bytes, part, list(py, pieces, piece)?, document))
}

fn skipped<'py>(py: Python<'py>, &(document, skipped): &(usize, &Skipped)) -> PyResult<Bound<'py, PyAny>> {
    SKIPPED.make(py, (skipped.index, skipped.kind.as_str(), &skipped.text, document))
}

/// What is told of the sentences of all texts, each with the number of its text.
fn explanations<'py>(py: Python<'py>, documents: &[Summary]) -> PyResult<Bound<'py, PyList>> {
    let all = PyList::empty(py);
    for (number, document) in documents.iter().enumerate() {
        for told in explanation(py, &document.explanation)?.try_iter()? {
            let told = told?;
            told.set_item("document", number)?;
            all.append(told)?;
        }
    }
    Ok(all)
}
