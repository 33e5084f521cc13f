//! The run over all documents: each is read, decoded and worked on, on all threads, and what comes of it is written
//! in the order the documents came in.

use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread::available_parallelism;

use zubda::render::{self, HtmlLink};
use zubda::{Article, map_ordered};

use super::args::MessageArgs;
use super::display::Display;
use super::exit::{Exit, Stop, complain};
use super::frame::Body;
use super::input::{Input, Sources};
use super::interrupt;
use super::output::{Output, Rendered};
use super::progress::{Message, Progress};
use super::records::{BadRecord, Chunk, Fields};
use super::source::{Source, TOO_LARGE, Unread};

/// The kind of error record of a line that is none.
const NO_RECORD: &str = "record";

/// What is known of a document beside its text.
#[derive(Clone, Copy, Default)]
pub(crate) struct Origin<'o> {
    /// Its path.
    pub(crate) source: Option<&'o str>,
    /// Where it was found: its path, with the line if it is a record.
    pub(crate) place: &'o str,
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
    /// Its entry in an index, if its format has one.
    pub(crate) link: Option<HtmlLink>,
    pub(crate) warnings: Vec<String>,
}

/// What came of an input, with what is to be said about it.
#[derive(Default)]
struct Outcome {
    rendered: Rendered,
    messages: Vec<Message>,
    documents: u64,
    failed: u64,
    skipped: u64,
    /// Bytes read.
    bytes: u64,
    /// Bytes gone by, read or not.
    passed: u64,
}

impl Outcome {
    fn warn(&mut self, place: &str, warnings: &[String]) {
        let told = warnings.iter().map(|warning| Message::Warning(format!("{place}: warning: {warning}")));
        self.messages.extend(told);
    }

    fn fail(&mut self, message: String) {
        self.messages.push(Message::Error(message));
        self.failed += 1;
    }
}

/// What a batch is besides its documents.
pub(crate) struct Plan<'p> {
    pub(crate) display: Display,
    /// What to read of a JSON record.
    pub(crate) fields: &'p Fields,
    pub(crate) jobs: Option<u16>,
    pub(crate) messages: MessageArgs,
    /// Pass over documents whose summary is there already.
    pub(crate) skip_existing: bool,
}

/// Reads every document, applies `work` on all threads, and writes what comes of it in order.
pub(crate) fn run_batch(
    sources: &Sources,
    plan: &Plan<'_>,
    mut output: Output,
    work: impl Fn(Origin<'_>, &Article<'_>) -> Rendering + Sync,
) -> Result<Exit, Stop> {
    let jobs = match plan.jobs {
        Some(jobs) => usize::from(jobs),
        None if sources.one_document => 1,
        None => available_parallelism().map_or(1, NonZero::get),
    };
    let records = output.format.has_error_records().then_some(plan.display);
    let existing = plan.skip_existing.then(|| output.place.clone().into_existing());
    let progress = Progress::new(plan.messages, sources.one_document, &output);
    interrupt::listen(&progress);
    let work_on = |input| match input {
        Input::Done(source) => done(&source),
        Input::Lines(path, chunk) => lines(path, &chunk, plan.fields, sources, records, &work),
        Input::Document(source) => document(&source, sources, records, &work),
    };
    let inputs = sources.inputs(existing);
    let done = map_ordered(jobs, inputs, work_on, |outcome| take(&outcome, &mut output, &progress, sources));
    let done = done.and_then(|()| output.close());
    progress.clear();
    done?;
    let totals = progress.finish();
    if totals.documents == 0 {
        complain(&sources.nothing_found());
    }
    Ok(if totals.failed > 0 { Exit::SomeFailed } else { Exit::Success })
}

/// Writes, counts and tells what came of an input; a signal waits until that is done.
fn take(outcome: &Outcome, output: &mut Output, progress: &Progress, sources: &Sources) -> Result<(), Stop> {
    let mut totals = progress.totals();
    let written = output.write(&outcome.rendered)?;
    totals.documents += outcome.documents;
    totals.bytes += outcome.bytes;
    totals.passed += outcome.passed;
    totals.skipped += outcome.skipped;
    // What could not be written failed as a whole.
    totals.failed += if written.is_ok() { outcome.failed } else { outcome.documents.max(1) };
    progress.advance(&totals, sources);
    outcome.messages.iter().for_each(|message| progress.say(message));
    if let Err(why) = written {
        progress.say(&Message::Error(why));
    }
    Ok(())
}

/// A document that a run before this one has summarized.
fn done(source: &Source) -> Outcome {
    let path = source.path().map(Path::to_owned);
    let passed = path.as_deref().and_then(|path| path.metadata().ok()).map_or(0, |found| found.len());
    let rendered = Rendered { path, before: true, ..Rendered::default() };
    Outcome { rendered, documents: 1, skipped: 1, passed, ..Outcome::default() }
}

fn document(
    source: &Source,
    sources: &Sources,
    records: Option<Display>,
    work: &impl Fn(Origin<'_>, &Article<'_>) -> Rendering,
) -> Outcome {
    let name = source.path().map(|path| path.to_string_lossy());
    let shown = name.as_deref().unwrap_or("standard input");
    let path = source.path().map(Path::to_owned);
    let header = name.as_deref().unwrap_or("-").to_owned();
    let bytes = source.read(sources.ceiling);
    let size = bytes.as_ref().map_or(0, |bytes| bytes.len() as u64);
    let worked = bytes.and_then(|bytes| {
        let (format, decoded) = sources.decode(source.path(), &bytes)?;
        let article = Article::read(&decoded.text, format);
        let article = article.map_err(|error| Unread { kind: "markup", why: error.to_string() })?;
        let warnings = &decoded.warnings;
        let origin = Origin { source: name.as_deref(), place: shown, warnings, ..Origin::default() };
        Ok(work(origin, &article))
    });
    let mut outcome = Outcome { documents: 1, bytes: size, passed: size, ..Outcome::default() };
    match worked {
        Ok(Rendering { body, link, warnings }) => {
            outcome.rendered.bodies.push(Body { header, text: body, link });
            outcome.warn(shown, &warnings);
        }
        Err(Unread { kind, why }) => {
            let message = format!("{shown}: {why}");
            if let Some(display) = records {
                let text = display.json(render::error_json(name.as_deref(), None, kind, &message));
                outcome.rendered.bodies.push(Body { header, text, link: None });
            }
            outcome.fail(message);
        }
    }
    outcome.rendered.path = path;
    outcome
}

fn lines(
    path: Option<PathBuf>,
    chunk: &Chunk,
    fields: &Fields,
    sources: &Sources,
    records: Option<Display>,
    work: &impl Fn(Origin<'_>, &Article<'_>) -> Rendering,
) -> Outcome {
    let name = path.as_deref().map(Path::to_string_lossy);
    let source = name.as_deref();
    let bytes = chunk.bytes.len() as u64;
    let mut outcome = Outcome { bytes, passed: bytes, ..Outcome::default() };
    for (number, line) in chunk.lines() {
        outcome.documents += 1;
        let place = format!("{}:{number}", source.unwrap_or("standard input"));
        let decoded = if sources.ceiling.is_passed(line.len()) {
            Err((TOO_LARGE, sources.ceiling.complaint()))
        } else {
            zubda::decode(line, sources.encoding).map_err(|error| (NO_RECORD, error.to_string()))
        };
        let (parsed, spoken) = match &decoded {
            Ok(decoded) => {
                let parsed = fields.parse(&decoded.text).map_err(|bad| (NO_RECORD, bad));
                (parsed, decoded.warnings.as_slice())
            }
            Err((kind, why)) => (Err((*kind, BadRecord { id: None, why: why.clone() })), [].as_slice()),
        };
        let worked = parsed.and_then(|record| {
            let (id, title) = (record.id, record.title.as_deref());
            let article = record.content.article();
            let article = article.map_err(|error| (NO_RECORD, BadRecord { id, why: error.to_string() }))?;
            let mut warnings = spoken.to_vec();
            warnings.extend(record.content.doubt());
            Ok((id, work(Origin { source, place: &place, id, title, warnings: &warnings }, &article)))
        });
        match worked {
            Ok((id, Rendering { body, link, warnings })) => {
                outcome.warn(&place, &warnings);
                let header = id.map_or(place, |id| id.trim_matches('"').to_owned());
                outcome.rendered.bodies.push(Body { header, text: body, link });
            }
            Err((kind, BadRecord { id, why })) => {
                let message = format!("{place}: {why}");
                if let Some(display) = records {
                    let text = display.json(render::error_json(source, id, kind, &message));
                    outcome.rendered.bodies.push(Body { header: place, text, link: None });
                }
                outcome.fail(message);
            }
        }
    }
    outcome.rendered.goes_on = true;
    outcome.rendered.path = path;
    outcome
}
