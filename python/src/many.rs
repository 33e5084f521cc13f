//! Many texts at once: an iterator that draws texts from Python, summarizes them on threads of its own and hands the
//! summaries on in order, with a bounded number of texts in flight.
//!
//! Texts are drawn on the thread that asks for summaries, for a generator may be bound to it; and it may be slow, so one is
//! drawn for each summary, and more only until that summary is there. The threads belong to the iterator and end with it:
//! a pool shared by all would be dead in a process that was forked.

use std::collections::VecDeque;
use std::process;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use pyo3::exceptions::{PyException, PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyIterator;
use rayon::{ThreadPool, ThreadPoolBuilder};
use zubda::{Article, Summarizer, Summary};

use crate::objects;
use crate::options;

/// Texts in flight for each thread: enough that no thread waits for a slow neighbour's turn to come out.
const IN_FLIGHT: usize = 16;
/// How long a Ctrl-C may wait for a long text.
const PATIENCE: Duration = Duration::from_millis(50);

/// The texts to come, with their titles.
pub(crate) struct Documents {
    texts: Py<PyIterator>,
    /// The title of all.
    title: Option<String>,
    /// The title of each.
    titles: Option<Py<PyIterator>>,
    drawn: usize,
}

/// A text with its title.
pub(crate) struct Document {
    text: String,
    title: Option<String>,
}

impl Document {
    pub(crate) fn into_article(self) -> Article<'static> {
        let article = Article::plain(&self.text).detached();
        match self.title {
            Some(title) => article.with_title(title),
            None => article,
        }
    }
}

impl Documents {
    pub(crate) fn new(
        texts: &Bound<'_, PyAny>,
        title: Option<&Bound<'_, PyAny>>,
        titles: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        if title.is_some() && titles.is_some() {
            return Err(PyValueError::new_err(
                "title cannot be used with titles: give one for all or one each",
            ));
        }
        Ok(Self {
            texts: iterator("texts", texts)?,
            title: title.map(|title| options::text("title", title)).transpose()?,
            titles: titles.map(|titles| iterator("titles", titles)).transpose()?,
            drawn: 0,
        })
    }

    pub(crate) fn next(&mut self, py: Python<'_>) -> PyResult<Option<Document>> {
        let index = self.drawn;
        let text = self.texts.bind(py).clone().next().transpose()?;
        let title = match &self.titles {
            Some(titles) => match (&text, titles.bind(py).clone().next().transpose()?) {
                (Some(_), Some(title)) if title.is_none() => None,
                (Some(_), Some(title)) => Some(options::text(format_args!("titles[{index}]"), &title)?),
                (None, None) => None,
                (Some(_), None) => return Err(unlike("fewer titles")),
                (None, Some(_)) => return Err(unlike("more titles")),
            },
            None => self.title.clone(),
        };
        let Some(text) = text else { return Ok(None) };
        self.drawn += 1;
        Ok(Some(Document { text: options::text(format_args!("texts[{index}]"), &text)?, title }))
    }
}

/// There are not as many of something as of texts.
pub(crate) fn unlike(how_many: &str) -> PyErr {
    let cure = "give each text its own, and None where it has none";
    PyValueError::new_err(format!("there are {how_many} than texts: {cure}"))
}

/// The items of what `name` is called.
pub(crate) fn iterator(name: &str, values: &Bound<'_, PyAny>) -> PyResult<Py<PyIterator>> {
    options::iterator(name, values, "give an iterable of str, e.g. a list").map(Bound::unbind)
}

/// What is in flight.
struct Window {
    summarizer: Arc<Summarizer>,
    /// Nothing more is drawn once they ended or failed.
    documents: Option<Documents>,
    /// Why they failed; told when all that came before is handed on.
    failure: Option<PyErr>,
    pending: VecDeque<Receiver<Summary>>,
    /// Nothing for one job, which is done on the thread that asks.
    pool: Option<ThreadPool>,
    /// The process that has the threads.
    process: u32,
    /// How much there may be.
    size: usize,
    handed_on: usize,
}

impl Window {
    fn new(summarizer: Arc<Summarizer>, documents: Documents, jobs: usize) -> PyResult<Self> {
        let pool = || {
            let threads = ThreadPoolBuilder::new().num_threads(jobs).thread_name(|n| format!("zubda-{n}"));
            // What it panicked on is told where its summary is missed.
            let threads = threads.panic_handler(|_| {}).build();
            threads.map_err(|error| PyRuntimeError::new_err(format!("no threads for {jobs} jobs: {error}")))
        };
        Ok(Self {
            summarizer,
            documents: Some(documents),
            failure: None,
            pending: VecDeque::new(),
            pool: (jobs > 1).then(pool).transpose()?,
            process: process::id(),
            size: jobs * IN_FLIGHT,
            handed_on: 0,
        })
    }

    /// Draws a text; `None` if there is none any more.
    fn draw(&mut self, py: Python<'_>) -> PyResult<Option<Document>> {
        let Some(documents) = &mut self.documents else { return Ok(None) };
        let drawn = documents.next(py);
        if !matches!(drawn, Ok(Some(_))) {
            self.documents = None;
        }
        match drawn {
            // An error waits for its turn; what is no error (Ctrl-C, an exit) does not.
            Err(error) if error.is_instance_of::<PyException>(py) => {
                self.failure = Some(error);
                Ok(None)
            }
            drawn => drawn,
        }
    }

    /// Starts what may be started, until the summary that is next is there or no more may be in flight.
    fn fill(&mut self, py: Python<'_>, pool: &ThreadPool) -> PyResult<Option<Summary>> {
        while self.pending.len() < self.size {
            let Some(document) = self.draw(py)? else { break };
            let (done, summary) = channel();
            let summarizer = Arc::clone(&self.summarizer);
            pool.spawn(move || drop(done.send(summarize(&summarizer, &document))));
            self.pending.push_back(summary);
            if let Ok(summary) = self.pending[0].try_recv() {
                self.pending.pop_front();
                return Ok(Some(summary));
            }
        }
        Ok(None)
    }

    /// Waits for the summary that is next; nothing if none is in flight.
    fn wait(&mut self, py: Python<'_>) -> PyResult<Option<Summary>> {
        let Some(mut next) = self.pending.pop_front() else { return Ok(None) };
        loop {
            let waited;
            (waited, next) = py.detach(move || (next.recv_timeout(PATIENCE), next));
            match waited {
                Ok(summary) => return Ok(Some(summary)),
                Err(RecvTimeoutError::Timeout) => {
                    if let Err(interrupt) = py.check_signals() {
                        self.pending.push_front(next);
                        return Err(interrupt);
                    }
                }
                Err(RecvTimeoutError::Disconnected) => {
                    let text = self.handed_on;
                    return Err(PyRuntimeError::new_err(format!(
                        "texts[{text}] broke zubda: please report it"
                    )));
                }
            }
        }
    }

    fn next<'py>(&mut self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        // What calls this over and over may be no Python that would look for a Ctrl-C itself: list(…).
        py.check_signals()?;
        // A process that was forked has no threads but the one that forked it, and would wait for ever.
        if self.pool.is_some() && self.process != process::id() {
            return Err(PyRuntimeError::new_err(
                "these summaries were begun in another process: call summarize_many in the one that asks for them",
            ));
        }
        let summary = match self.pool.take() {
            Some(pool) => {
                let filled = self.fill(py, &pool);
                self.pool = Some(pool);
                filled?.map_or_else(|| self.wait(py), |summary| Ok(Some(summary)))?
            }
            None => self.draw(py)?.map(|document| py.detach(|| summarize(&self.summarizer, &document))),
        };
        let Some(summary) = summary else { return self.failure.take().map_or(Ok(None), Err) };
        self.handed_on += 1;
        objects::summary(py, &summary, self.summarizer.settings().explain).map(Some)
    }
}

/// The summaries of many texts, in order.
#[pyclass(frozen, module = "zubda._zubda")]
pub(crate) struct SummaryIterator(Mutex<Window>);

impl SummaryIterator {
    pub(crate) fn new(summarizer: Arc<Summarizer>, documents: Documents, jobs: usize) -> PyResult<Self> {
        Window::new(summarizer, documents, jobs).map(|window| Self(Mutex::new(window)))
    }
}

#[pymethods]
impl SummaryIterator {
    fn __iter__(this: PyRef<'_, Self>) -> PyRef<'_, Self> {
        this
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        // To wait for the other one could be for ever: it may be the caller of the generator that asks.
        let Ok(mut window) = self.0.try_lock() else {
            return Err(PyValueError::new_err(
                "the summaries are being asked for already, by another thread",
            ));
        };
        window.next(py)
    }
}

fn summarize(summarizer: &Summarizer, document: &Document) -> Summary {
    summarizer.summarize(&document.text, document.title.as_deref())
}
