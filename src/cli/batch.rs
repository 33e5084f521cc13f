//! The run over all documents: each is read, decoded and worked on, on all threads, and what comes of it is written
//! in the order the documents came in.

use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread::available_parallelism;

use zubda::{Encoding, map_ordered, render};

use super::exit::{Exit, Stop, complain};
use super::input::{Input, Source, Sources};
use super::output::{Body, Output, Rendered};
use super::records::{BadRecord, Chunk, Fields};

/// What is known of a document beside its text.
#[derive(Clone, Copy, Default)]
pub(crate) struct Origin<'o> {
    /// Its path.
    pub(crate) source: Option<&'o str>,
    /// The id of its record: a JSON value.
    pub(crate) id: Option<&'o str>,
    /// The title of its record.
    pub(crate) title: Option<&'o str>,
    /// What was to be said when it was decoded.
    pub(crate) warnings: &'o [String],
}

/// What `work` makes of a document.
pub(crate) struct Rendering {
    pub(crate) body: String,
    pub(crate) warnings: Vec<String>,
}

/// What came of an input, with what is to be said about it.
#[derive(Default)]
struct Outcome {
    rendered: Rendered,
    messages: Vec<String>,
    failed: bool,
}

/// Reads every document, applies `work` on all threads, and writes what comes of it in order. `fields`: what to read
/// of a JSON record.
pub(crate) fn run_batch(
    sources: &Sources,
    fields: Option<&Fields>,
    mut output: Output,
    jobs: Option<u16>,
    work: impl Fn(Origin<'_>, &str) -> Rendering + Sync,
) -> Result<Exit, Stop> {
    let jobs = match jobs {
        Some(jobs) => usize::from(jobs),
        None if sources.one_document => 1,
        None => available_parallelism().map_or(1, NonZero::get),
    };
    let records = output.format.has_error_records();
    let mut exit = Exit::Success;
    let mut inputs = 0_usize;
    let work_on = |input| match (input, fields) {
        (Input::Lines(path, chunk), Some(fields)) => {
            lines(path, &chunk, fields, sources.encoding, records, &work)
        }
        (Input::Lines(..), None) => Outcome::default(),
        (Input::Document(source), _) => document(&source, sources.encoding, records, &work),
    };
    map_ordered(jobs, sources.inputs(), work_on, |outcome| {
        inputs += 1;
        let written = output.write(&outcome.rendered)?;
        outcome.messages.iter().chain(written.as_ref().err()).for_each(|message| complain(message));
        if outcome.failed || written.is_err() {
            exit = Exit::SomeFailed;
        }
        Ok(())
    })?;
    output.close()?;
    if inputs == 0 {
        complain(&sources.nothing_found());
    }
    Ok(exit)
}

fn document(
    source: &Source,
    encoding: Encoding,
    records: bool,
    work: &impl Fn(Origin<'_>, &str) -> Rendering,
) -> Outcome {
    let name = source.path().map(|path| path.to_string_lossy());
    let shown = name.as_deref().unwrap_or("standard input");
    let path = source.path().map(Path::to_owned);
    let read = source.read().map_err(|why| ("unreadable", why));
    let outcome = read.and_then(|bytes| {
        let decoded = zubda::decode(&bytes, encoding).map_err(|error| ("encoding", error.to_string()))?;
        let origin = Origin { source: name.as_deref(), warnings: &decoded.warnings, ..Origin::default() };
        Ok(work(origin, &decoded.text))
    });
    let header = name.as_deref().unwrap_or("-").to_owned();
    match outcome {
        Ok(Rendering { body, warnings }) => Outcome {
            rendered: Rendered { path, bodies: vec![Body { header, text: body }], goes_on: false },
            messages: warnings.iter().map(|warning| format!("{shown}: warning: {warning}")).collect(),
            failed: false,
        },
        Err((kind, why)) => {
            let message = format!("{shown}: {why}");
            let record = || render::error_json(name.as_deref(), None, kind, &message);
            let bodies = if records { vec![Body { header, text: record() }] } else { Vec::new() };
            Outcome {
                rendered: Rendered { path, bodies, goes_on: false },
                messages: vec![message],
                failed: true,
            }
        }
    }
}

fn lines(
    path: Option<PathBuf>,
    chunk: &Chunk,
    fields: &Fields,
    encoding: Encoding,
    records: bool,
    work: &impl Fn(Origin<'_>, &str) -> Rendering,
) -> Outcome {
    let name = path.as_deref().map(Path::to_string_lossy);
    let source = name.as_deref();
    let mut outcome = Outcome::default();
    for (number, line) in chunk.lines() {
        let place = format!("{}:{number}", source.unwrap_or("standard input"));
        let decoded = zubda::decode(line, encoding);
        let (parsed, spoken) = match &decoded {
            Ok(decoded) => (fields.parse(&decoded.text), decoded.warnings.as_slice()),
            Err(error) => (Err(BadRecord { id: None, why: error.to_string() }), [].as_slice()),
        };
        match parsed {
            Ok(record) => {
                let origin =
                    Origin { source, id: record.id, title: record.title.as_deref(), warnings: spoken };
                let Rendering { body, warnings } = work(origin, &record.text);
                outcome
                    .messages
                    .extend(warnings.iter().map(|warning| format!("{place}: warning: {warning}")));
                let header = record.id.map_or(place, |id| id.trim_matches('"').to_owned());
                outcome.rendered.bodies.push(Body { header, text: body });
            }
            Err(BadRecord { id, why }) => {
                let message = format!("{place}: {why}");
                if records {
                    let text = render::error_json(source, id, "record", &message);
                    outcome.rendered.bodies.push(Body { header: place, text });
                }
                outcome.messages.push(message);
                outcome.failed = true;
            }
        }
    }
    outcome.rendered.goes_on = true;
    outcome.rendered.path = path;
    outcome
}
