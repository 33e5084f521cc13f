//! The run over all documents: each is read, decoded and worked on, on all threads, and what comes of it is written
//! in the order the documents came in.

use std::borrow::Cow;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread::available_parallelism;

use zubda::render::{self, HtmlLink};
use zubda::{Article, Encoding, TextFormat, map_ordered};

use super::progress::{Message, Progress};
use super::{interrupt, with_fields};
use crate::cli::args::MessageArgs;
use crate::cli::exit::{Exit, Stop, complain};
use crate::cli::input::{
    BadRecord, Chunk, Content, Input, NO_RECORD, Place, Record, Rows, Source, Sources, TOO_LARGE, Unread,
    looks_like_html, opens_like_html,
};
use crate::cli::output::display::Display;
use crate::cli::output::frame::Body;
use crate::cli::output::{Output, Rendered};

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
    /// The other fields of its record, if they are to be passed on: a JSON object.
    pub(crate) fields: Option<&'o str>,
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
pub(crate) struct Plan {
    pub(crate) display: Display,
    pub(crate) jobs: Option<u16>,
    pub(crate) messages: MessageArgs,
    /// Pass over documents whose summary is there already.
    pub(crate) skip_existing: bool,
}

/// Reads every document, applies `work` on all threads, and writes what comes of it in order.
pub(crate) fn run_batch(
    sources: &Sources,
    plan: &Plan,
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
        Input::Records(path, chunk, encoding) => {
            let mut file = RecordFile::new(path, chunk.bytes.len(), records, sources, &work);
            file.json(&chunk, encoding);
            file.outcome()
        }
        Input::Rows(path, rows, encoding) => {
            let mut file = RecordFile::new(path, rows.size, records, sources, &work);
            file.rows(&rows, encoding);
            file.outcome()
        }
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
    let bytes = source.read(sources.reader.ceiling);
    let size = bytes.as_ref().map_or(0, |bytes| bytes.len() as u64);
    let worked = bytes.and_then(|bytes| {
        let reading = sources.reader.read(source.path(), &bytes)?;
        let (article, warnings) = (reading.article()?, reading.warnings());
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

/// Why a record is none, behind the kind of its error.
type BadKind<'r> = (&'static str, BadRecord<'r>);

/// A piece of a file of records that is worked on.
struct RecordFile<'w, W> {
    path: Option<PathBuf>,
    /// Where error records go, if anywhere.
    records: Option<Display>,
    sources: &'w Sources,
    work: &'w W,
    outcome: Outcome,
}

impl<'w, W: Fn(Origin<'_>, &Article<'_>) -> Rendering> RecordFile<'w, W> {
    fn new(
        path: Option<PathBuf>,
        bytes: usize,
        records: Option<Display>,
        sources: &'w Sources,
        work: &'w W,
    ) -> Self {
        let bytes = bytes as u64;
        Self { path, records, sources, work, outcome: Outcome { bytes, passed: bytes, ..Outcome::default() } }
    }

    fn json(&mut self, chunk: &Chunk, encoding: Encoding) {
        let sources = self.sources;
        for (place, piece) in chunk.pieces() {
            let decoded = if sources.reader.ceiling.is_passed(piece.len()) {
                Err((TOO_LARGE, sources.reader.ceiling.complaint()))
            } else {
                zubda::decode(piece, encoding).map_err(|error| (NO_RECORD, error.to_string()))
            };
            match decoded {
                Ok(decoded) => {
                    let record = sources.fields.parse(&decoded.text).map_err(|bad| (NO_RECORD, bad));
                    self.take(place, record, &decoded.warnings);
                }
                Err((kind, why)) => self.take(place, Err((kind, BadRecord::unknown(why))), &[]),
            }
        }
    }

    fn rows(&mut self, rows: &Rows, encoding: Encoding) {
        rows.each(&self.sources.fields, encoding, |place, record, warnings| {
            self.take(place, record.map_err(|bad| (NO_RECORD, bad)), warnings);
        });
    }

    /// Works on a record, or tells why it is none.
    fn take(&mut self, place: Place, record: Result<Record<'_>, BadKind<'_>>, spoken: &[String]) {
        self.outcome.documents += 1;
        let source = self.path.as_deref().map(Path::to_string_lossy);
        let place = format!("{}{place}", source.as_deref().unwrap_or("standard input"));
        let is_visual = self.sources.reader.visual_order;
        let record = record.map(|record| if is_visual { record.turned() } else { record });
        match record.and_then(|record| self.work_on(&record, &place, source.as_deref(), spoken)) {
            Ok((id, Rendering { body, link, warnings })) => {
                self.outcome.warn(&place, &warnings);
                let header = id.map_or(place, |id| id.trim_matches('"').to_owned());
                self.outcome.rendered.bodies.push(Body { header, text: body, link });
            }
            Err((kind, BadRecord { id, others, why })) => {
                let message = format!("{place}: {why}");
                if let Some(display) = self.records {
                    let record = render::error_json(source.as_deref(), id.as_deref(), kind, &message);
                    let text = display.json(with_fields(record, others.as_deref()));
                    self.outcome.rendered.bodies.push(Body { header: place, text, link: None });
                }
                self.outcome.fail(message);
            }
        }
    }

    /// What comes of a record, with its id.
    fn work_on<'r>(
        &self,
        record: &Record<'r>,
        place: &str,
        source: Option<&str>,
        spoken: &[String],
    ) -> Result<(Option<Cow<'r, str>>, Rendering), BadKind<'r>> {
        let id = record.id.clone();
        let article = record.content.article();
        let bad = |error: zubda::Error| {
            let others = record.others.clone();
            (NO_RECORD, BadRecord { id: id.clone(), others, why: error.to_string() })
        };
        let article = article.map_err(bad)?;
        let mut warnings = spoken.to_vec();
        warnings.extend(doubt(&record.content));
        let origin = Origin {
            source,
            place,
            id: record.id.as_deref(),
            title: record.title.as_deref(),
            fields: record.others.as_deref(),
            warnings: &warnings,
        };
        Ok((id, (self.work)(origin, &article)))
    }

    fn outcome(self) -> Outcome {
        let mut outcome = self.outcome;
        outcome.rendered.goes_on = true;
        outcome.rendered.path = self.path;
        outcome
    }
}

/// What is doubtful about the format that a record's text is said to be in.
fn doubt(content: &Content<'_>) -> Option<String> {
    match content {
        Content::Text(text, TextFormat::Text) if opens_like_html(text.as_bytes()) => {
            Some(looks_like_html("--text-format"))
        }
        _ => None,
    }
}
