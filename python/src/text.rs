//! The functions that need no summarizer: sentences, tokens, keywords, folds and scores of a text.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString};
use zubda::Article;
use zubda::clauses::chunks;
use zubda::rouge::{Multi, Rouge};

use crate::objects;
use crate::options;

/// The sentences of a text.
#[pyfunction]
pub(crate) fn split<'py>(text: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyList>> {
    let py = text.py();
    let text = options::text("text", text)?;
    let ranges = py.detach(|| zubda::split(&text));
    objects::spans(py, &text, &ranges)
}

/// The sentences of a text, each cut into chunks.
#[pyfunction]
pub(crate) fn clauses<'py>(text: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyList>> {
    let py = text.py();
    let text = options::text("text", text)?;
    let cut = py.detach(|| {
        let cut = zubda::split(&text).into_iter().map(|bytes| (bytes.clone(), chunks(&text[bytes])));
        cut.collect::<Vec<_>>()
    });
    objects::clauses(py, &text, &cut)
}

/// The tokens of a text.
#[pyfunction]
#[pyo3(signature = (text, *, stopwords=None))]
pub(crate) fn terms<'py>(
    text: &Bound<'py, PyAny>,
    stopwords: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyList>> {
    let py = text.py();
    let text = options::text("text", text)?;
    let list = options::stop_words(stopwords)?;
    let tokens = py.detach(|| zubda::terms(&text, &list));
    objects::tokens(py, &tokens)
}

/// The best keywords of a text.
#[pyfunction]
#[pyo3(signature = (text, n, title=None, *, stopwords=None))]
pub(crate) fn keywords<'py>(
    text: &Bound<'py, PyAny>,
    n: &Bound<'py, PyAny>,
    title: Option<&Bound<'py, PyAny>>,
    stopwords: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyList>> {
    let py = text.py();
    let text = options::text("text", text)?;
    let n = options::positive("n", n)?;
    let list = options::stop_words(stopwords)?;
    let title = title.map(|title| options::text("title", title)).transpose()?;
    let found = py.detach(|| Article::plain(&text).keywords(title.as_deref(), n, &list));
    objects::keywords(py, &found)
}

/// The ROUGE of a summary.
#[pyfunction]
#[pyo3(signature = (candidate, references, *, fold, multi))]
pub(crate) fn rouge<'py>(
    candidate: &Bound<'py, PyAny>,
    references: &Bound<'py, PyAny>,
    fold: bool,
    multi: &str,
) -> PyResult<Bound<'py, PyAny>> {
    let py = candidate.py();
    let candidate = options::text("candidate", candidate)?;
    let references = if references.is_instance_of::<PyString>() {
        vec![options::text("references", references)?]
    } else {
        let each =
            options::iterator("references", references, "give a str, or an iterable of str")?.enumerate();
        each.map(|(index, reference)| options::text(format_args!("references[{index}]"), &reference?))
            .collect::<PyResult<Vec<String>>>()?
    };
    if references.is_empty() {
        return Err(PyValueError::new_err("references: there is none to score against: give 1 or more"));
    }
    let multi = options::choice("multi", multi, &[("mean", Multi::Mean), ("best", Multi::Best)])?;
    let scores =
        py.detach(|| Rouge::default().with_fold(fold).with_multi(multi).score(&candidate, &references));
    objects::rouge(py, &scores)
}

/// The fold of a text.
#[pyfunction]
pub(crate) fn fold(text: &Bound<'_, PyAny>) -> PyResult<String> {
    let py = text.py();
    let text = options::text("text", text)?;
    Ok(py.detach(|| zubda::fold(&text)))
}
