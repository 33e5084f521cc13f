//! A summarizer under fixed settings: the options are checked once, when it is made.

use std::num::NonZero;
use std::sync::Arc;

use pyo3::prelude::*;
use zubda::{Article, Damping, Redundancy, Settings};

use crate::many::{Documents, SummaryIterator};
use crate::objects;
use crate::options::{self, Length};
use crate::together::{self, By};

/// Summarizes texts under fixed settings.
#[pyclass(frozen, module = "zubda._zubda")]
pub(crate) struct Summarizer(Arc<zubda::Summarizer>);

#[pymethods]
impl Summarizer {
    #[new]
    #[pyo3(signature = (
        sentences=None, words=None, ratio=None, query=None, *, chars=None, keywords=None, direction="backward",
        damping=None, redundancy=None, stopwords=None, keep_boilerplate=false, trim=false, whole=false, explain=false,
    ))]
    #[expect(clippy::too_many_arguments, reason = "they are the options of the command line")]
    #[expect(clippy::fn_params_excessive_bools, reason = "so are these")]
    fn new(
        sentences: Option<&Bound<'_, PyAny>>,
        words: Option<&Bound<'_, PyAny>>,
        ratio: Option<&Bound<'_, PyAny>>,
        query: Option<&Bound<'_, PyAny>>,
        chars: Option<&Bound<'_, PyAny>>,
        keywords: Option<&Bound<'_, PyAny>>,
        direction: &str,
        damping: Option<&Bound<'_, PyAny>>,
        redundancy: Option<&Bound<'_, PyAny>>,
        stopwords: Option<&Bound<'_, PyAny>>,
        keep_boilerplate: bool,
        trim: bool,
        whole: bool,
        explain: bool,
    ) -> PyResult<Self> {
        let damping = damping.map(|d| options::number("damping", d, Damping::new)).transpose()?;
        let redundancy = redundancy.map(|l| options::number("redundancy", l, Redundancy::new)).transpose()?;
        let mut settings = Settings::default()
            .with_budget(Length { sentences, words, ratio, chars }.budget()?)
            .with_direction(options::direction(direction)?)
            .with_damping(damping.unwrap_or_default())
            .with_redundancy(redundancy.unwrap_or_default())
            .with_shortening(options::shortening(trim, whole)?)
            .with_stop_words(options::stop_words(stopwords)?)
            .with_keep_boilerplate(keep_boilerplate)
            .with_keywords(keywords.map_or(Ok(0), |n| options::positive("keywords", n))?)
            .with_explain(explain);
        settings.query = query.map(|query| options::text("query", query)).transpose()?;
        Ok(Self(Arc::new(zubda::Summarizer::new(settings))))
    }

    /// Summarizes one text; other threads of Python run meanwhile.
    #[pyo3(signature = (text, title=None))]
    fn summarize<'py>(
        &self,
        text: &Bound<'py, PyAny>,
        title: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = text.py();
        let text = options::text("text", text)?;
        let title = title.map(|title| options::text("title", title)).transpose()?;
        let summary = py.detach(|| self.0.summarize(&text, title.as_deref()));
        objects::summary(py, &summary, self.0.settings().explain)
    }

    /// Summarizes many texts on `jobs` threads, in the order they come. `titles`: one for each text.
    #[pyo3(signature = (texts, title=None, titles=None, jobs=None))]
    fn summarize_many(
        &self,
        texts: &Bound<'_, PyAny>,
        title: Option<&Bound<'_, PyAny>>,
        titles: Option<&Bound<'_, PyAny>>,
        jobs: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<SummaryIterator> {
        let jobs = options::jobs(jobs)?.map_or_else(zubda::cores, NonZero::get);
        SummaryIterator::new(Arc::clone(&self.0), Documents::new(texts, title, titles)?, jobs)
    }

    /// Summarizes texts as one. `title`: what they are about; `titles` and `dates`: one for each text.
    #[pyo3(signature = (texts, title=None, titles=None, dates=None, by="input", jobs=None))]
    fn summarize_together<'py>(
        &self,
        texts: &Bound<'py, PyAny>,
        title: Option<&Bound<'py, PyAny>>,
        titles: Option<&Bound<'py, PyAny>>,
        dates: Option<&Bound<'py, PyAny>>,
        by: &str,
        jobs: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = texts.py();
        let title = title.map(|title| options::text("title", title)).transpose()?;
        let by = By::named(by, dates.is_some())?;
        let jobs = options::jobs(jobs)?;
        let articles = together::articles(texts, titles, dates)?;
        let summarizer = zubda::Summarizer::clone(&self.0);
        let summarizer = match jobs {
            Some(jobs) => summarizer.with_jobs(jobs),
            None => summarizer,
        };
        let digest = py.detach(|| {
            let digest = summarizer.summarize_together(&articles, title.as_deref());
            match by {
                By::Input => digest,
                By::Date => digest.by_date(&articles.iter().map(Article::date).collect::<Vec<_>>()),
            }
        });
        objects::digest(py, &digest, self.0.settings().explain)
    }
}
