//! The run over all documents: each is read, decoded and worked on, on all threads, and what comes of it is written
//! in the order the documents came in.

use std::borrow::Cow;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread::available_parallelism;

use zubda::render::{self, HtmlLink};
use zubda::{Article, Date, Encoding, TextFormat, map_ordered};

use super::member::Member;
use super::progress::{Message, Progress, Work};
use super::{interrupt, with_field};
use crate::cli::args::MessageArgs;
use crate::cli::exit::{Exit, Stop, complain};
use crate::cli::input::{
    BadRecord, Chunk, Content, Input, NO_RECORD, Place, Record, Rows, Source, Sources, Unread,
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
    /// The encoding it was in, if it is a document of its own and was in one.
    pub(crate) encoding: Option<&'static str>,
    /// The date of its record.
    pub(crate) date: Option<Date>,
    /// What was to be said when it was decoded.
    pub(crate) warnings: &'o [String],
}

/// What `work` makes of a document.
#[derive(Default)]
pub(crate) struct Rendering {
    pub(crate) body: String,
    /// Its entry in an index, if its format has one.
    pub(crate) link: Option<HtmlLink>,
    pub(crate) warnings: Vec<String>,
    /// The document itself, if all are to be summarized together: then it has no body.
    pub(crate) member: Option<Member>,
}

impl Rendering {
    fn into_body(self, header: String) -> Body {
        Body { header, text: self.body, link: self.link }
    }
}

/// What came of an input, with what is to be said about it.
#[derive(Default)]
struct Outcome {
    rendered: Rendered,
    members: Vec<Member>,
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

    fn push(&mut self, place: &str, rendering: Rendering, header: String) {
        self.warn(place, &rendering.warnings);
        if let Some(member) = rendering.member {
            self.members.push(member);
        } else {
            self.rendered.bodies.push(rendering.into_body(header));
        }
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
    /// Write one thing of all documents instead of one each.
    pub(crate) together: bool,
}

/// Of documents that are not kept nothing comes together.
pub(crate) fn nothing_together(_: Vec<Member>) -> Rendering {
    Rendering::default()
}

impl Plan {
    fn jobs(&self, sources: &Sources) -> usize {
        match self.jobs {
            Some(jobs) => usize::from(jobs),
            None if sources.one_document => 1,
            None => available_parallelism().map_or(1, NonZero::get),
        }
    }
}

/// Reads every document, applies `work` on all threads, and writes what comes of it in order; or what `together` makes of
/// all of them, with warnings.
pub(crate) fn run_batch(
    sources: &Sources,
    plan: &Plan,
    output: Output,
    work: impl Fn(Origin<'_>, &Article<'_>) -> Rendering + Sync,
    together: impl FnOnce(Vec<Member>) -> Rendering,
) -> Result<Exit, Stop> {
    let has_records = output.format.has_error_records() && !plan.together;
    let errors = ErrorRecords(has_records.then_some(plan.display));
    let existing = plan.skip_existing.then(|| output.place.clone().into_existing());
    let progress = Progress::new(plan.messages, sources.one_document, output);
    interrupt::listen(&progress);
    let _released = Release(&progress);
    let work_on = |input| match input {
        Input::Done(source) => done(&source),
        Input::Records(path, chunk, encoding) => {
            let mut file = RecordFile::new(path, chunk.bytes.len(), errors, sources, &work);
            file.json(&chunk, encoding);
            file.outcome()
        }
        Input::Rows(path, rows, encoding) => {
            let mut file = RecordFile::new(path, rows.size, errors, sources, &work);
            file.rows(&rows, encoding);
            file.outcome()
        }
        Input::Document(source) => document(&source, sources, errors, &work),
    };
    let inputs = sources.inputs(existing);
    let mut members = Vec::new();
    let done = map_ordered(plan.jobs(sources), inputs, work_on, |mut outcome: Outcome| {
        members.append(&mut outcome.members);
        take(&outcome, &progress, sources)
    });
    let done =
        done.and_then(|()| if plan.together { write_together(&progress, together(members)) } else { Ok(()) });
    let done = done.and_then(|()| progress.close());
    progress.clear();
    done?;
    let totals = progress.finish();
    if totals.documents > 0 {
        return Ok(if totals.failed > 0 { Exit::SomeFailed } else { Exit::Success });
    }
    complain(&sources.nothing_found());
    // An empty folder may well be; a pattern that matches nothing is a mistake.
    Ok(if sources.is_narrowed() { Exit::SomeFailed } else { Exit::Success })
}

/// Writes what came of all documents, and tells the warnings.
fn write_together(progress: &Progress, mut rendering: Rendering) -> Result<(), Stop> {
    let mut work = progress.work();
    let warnings = std::mem::take(&mut rendering.warnings);
    let rendered = Rendered { bodies: vec![rendering.into_body(String::new())], ..Rendered::default() };
    let written = work.output.as_mut().map_or(Ok(Ok(())), |output| output.write(&rendered))?;
    for warning in warnings {
        progress.say(&Message::Warning(warning));
    }
    written.map_err(Stop::Output)
}

/// Lets go of the output when the run ends, however it ends: the thread that hears signals holds the rest for ever, and
/// a file that is not whole must go.
struct Release<'p>(&'p Progress);

impl Drop for Release<'_> {
    fn drop(&mut self) {
        self.0.work().output = None;
    }
}

/// Writes, counts and tells what came of an input; a signal waits until that is done.
fn take(outcome: &Outcome, progress: &Progress, sources: &Sources) -> Result<(), Stop> {
    let mut work = progress.work();
    let Work { totals, output } = &mut *work;
    let written = output.as_mut().map_or(Ok(Ok(())), |output| output.write(&outcome.rendered))?;
    totals.documents += outcome.documents;
    totals.bytes += outcome.bytes;
    totals.passed += outcome.passed;
    totals.skipped += outcome.skipped;
    // What could not be written failed as a whole.
    totals.failed += if written.is_ok() { outcome.failed } else { outcome.documents.max(1) };
    progress.advance(totals, sources);
    outcome.messages.iter().for_each(|message| progress.say(message));
    if let Err(why) = written {
        progress.say(&Message::Error(why));
    }
    Ok(())
}

/// Where a failed document leaves a record, if the format has such.
#[derive(Clone, Copy)]
struct ErrorRecords(Option<Display>);

/// Source, id and fields of what failed.
type About<'a> = (Option<&'a str>, Option<&'a str>, Option<&'a str>);

impl ErrorRecords {
    /// The record of what failed. `about`: its source, the id of its record and the fields that are passed on.
    fn body(self, header: String, about: About<'_>, kind: &str, message: &str) -> Option<Body> {
        let (source, id, fields) = about;
        let record = render::error_json(source, id, kind, message);
        let text = self.0?.json(with_field(record, "fields", fields));
        Some(Body { header, text, link: None })
    }
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
    errors: ErrorRecords,
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
        let (article, warnings, encoding) = (reading.article()?, reading.warnings(), reading.encoding());
        let origin =
            Origin { source: name.as_deref(), place: shown, encoding, warnings, ..Origin::default() };
        Ok(work(origin, &article))
    });
    let mut outcome = Outcome { documents: 1, bytes: size, passed: size, ..Outcome::default() };
    match worked {
        Ok(rendering) => {
            outcome.push(shown, rendering, header);
        }
        Err(Unread { kind, why }) => {
            let message = format!("{shown}: {why}");
            outcome.rendered.bodies.extend(errors.body(
                header,
                (name.as_deref(), None, None),
                kind,
                &message,
            ));
            outcome.rendered.failed = true;
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
    errors: ErrorRecords,
    sources: &'w Sources,
    work: &'w W,
    outcome: Outcome,
}

impl<'w, W: Fn(Origin<'_>, &Article<'_>) -> Rendering> RecordFile<'w, W> {
    fn new(
        path: Option<PathBuf>,
        bytes: usize,
        errors: ErrorRecords,
        sources: &'w Sources,
        work: &'w W,
    ) -> Self {
        let bytes = bytes as u64;
        Self { path, errors, sources, work, outcome: Outcome { bytes, passed: bytes, ..Outcome::default() } }
    }

    fn json(&mut self, chunk: &Chunk, encoding: Encoding) {
        let sources = self.sources;
        for (place, decoded) in chunk.decoded(encoding, sources.reader.ceiling) {
            match decoded {
                Ok(decoded) => {
                    let record = sources.fields.parse(&decoded.text).map_err(|bad| (NO_RECORD, bad));
                    self.take(place, record, &decoded.warnings);
                }
                Err(Unread { kind, why }) => self.take(place, Err((kind, BadRecord::unknown(why))), &[]),
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
            Ok((id, rendering)) => {
                let header = id.map_or_else(|| place.clone(), |id| id.trim_matches('"').to_owned());
                self.outcome.push(&place, rendering, header);
            }
            Err((kind, BadRecord { id, others, why })) => {
                let message = format!("{place}: {why}");
                let about = (source.as_deref(), id.as_deref(), others.as_deref());
                let error = self.errors.body(place, about, kind, &message);
                self.outcome.rendered.bodies.extend(error);
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
        let date = record.date.as_deref().filter(|date| !date.trim().is_empty()).map(str::parse::<Date>);
        let date = date.and_then(|date| date.map_err(|error| warnings.push(error.to_string())).ok());
        let origin = Origin {
            source,
            place,
            id: record.id.as_deref(),
            title: record.title.as_deref(),
            fields: record.others.as_deref(),
            encoding: None,
            date,
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
