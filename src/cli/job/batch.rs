//! The run over all documents: each is read, decoded and worked on, on all threads, and what comes of it is written
//! in the order the documents came in.

use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread::available_parallelism;

use zubda::{Article, map_ordered};

use super::interrupt;
use super::origin::Origin;
use super::outcome::{ErrorRecords, Made, Member, Outcome, Rendering};
use super::progress::{Message, Progress, Totals, Work};
use super::records::RecordFile;
use crate::cli::args::{MessageArgs, SummarizeArgs};
use crate::cli::cure::told;
use crate::cli::exit::{Exit, Stop, complain};
use crate::cli::input::{Input, Source, Sources, Unread, shown};
use crate::cli::output::destination::Destination;
use crate::cli::output::display::Display;
use crate::cli::output::{Output, Rendered};

/// What a batch is besides its documents.
pub(crate) struct Plan {
    pub(crate) display: Display,
    pub(crate) jobs: Option<u16>,
    pub(crate) messages: MessageArgs,
    /// Pass over documents whose summary is there already.
    pub(crate) skip_existing: bool,
}

impl Plan {
    /// As the command line has it.
    pub(crate) fn of(args: &SummarizeArgs, display: Display) -> Self {
        Self { display, jobs: args.input.jobs, messages: args.messages, skip_existing: args.skip_existing }
    }

    fn jobs(&self, sources: &Sources) -> usize {
        match self.jobs {
            Some(jobs) => usize::from(jobs),
            None if sources.one_document => 1,
            None => available_parallelism().map_or(1, NonZero::get),
        }
    }
}

/// Reads every document, applies `work` on all threads, and writes what comes of it in order; or once what `together` makes
/// of all of them, with warnings.
pub(crate) fn run_batch(
    sources: &Sources,
    plan: &Plan,
    output: Output,
    work: impl Fn(Origin<'_>, &Article<'_>) -> Made + Sync,
    together: Option<&dyn Fn(Vec<Member>) -> Rendering>,
) -> Result<Exit, Stop> {
    let has_records = output.format.has_error_records() && together.is_none();
    let errors = ErrorRecords(has_records.then_some(plan.display));
    let existing = plan.skip_existing.then(|| output.destination.clone().into_existing());
    let apart = sources.one_file || matches!(output.destination, Destination::Mirror(_));
    let progress = Progress::new(plan.messages, sources.one_document, output);
    interrupt::listen(&progress);
    let _released = Release(&progress);
    if plan.messages.verbose {
        for (path, why) in sources.left_out() {
            progress.say(&Message::Warning(format!("{}: left out: {why}", path.display())));
        }
    }
    let work_on = |input| match input {
        Input::Done(source) => done(&source),
        Input::Records(path, records, coding) => {
            RecordFile { path, apart, errors, sources, work: &work, outcome: Outcome::default() }
                .read(&records, coding)
        }
        Input::End => Outcome::default(),
        Input::Document(source) => document(&source, sources, errors, &work),
    };
    let mut members = Vec::new();
    let done = map_ordered(plan.jobs(sources), sources.inputs(existing), work_on, |mut outcome: Outcome| {
        members.append(&mut outcome.members);
        take(&outcome, &progress, sources)
    });
    let done = done.and_then(|()| {
        together.map_or(Ok(()), |together| write_together(&progress, together(members)))?;
        progress.close(sources.is_narrowed())
    });
    progress.clear();
    done?;
    Ok(exit(&progress.finish(), sources, plan.messages.quiet))
}

fn exit(totals: &Totals, sources: &Sources, quiet: bool) -> Exit {
    if totals.documents > 0 {
        return if totals.failed > 0 { Exit::SomeFailed } else { Exit::Success };
    }
    // An empty folder may well be; a pattern that matches nothing is a mistake.
    let is_mistake = sources.is_narrowed();
    if is_mistake || !quiet {
        complain(&sources.nothing_found());
    }
    if is_mistake { Exit::SomeFailed } else { Exit::Success }
}

/// Writes what came of all documents, and tells the warnings.
fn write_together(progress: &Progress, mut rendering: Rendering) -> Result<(), Stop> {
    let mut work = progress.work();
    let warnings = std::mem::take(&mut rendering.warnings);
    // In a folder it has a name of its own.
    let path = Some(PathBuf::from("together"));
    let rendered = Rendered { path, bodies: vec![rendering.into_body(String::new())], ..Rendered::default() };
    let written = work.output.as_mut().map_or(Ok(Ok(())), |output| output.write(&rendered))?;
    for warning in warnings {
        progress.say(&Message::Warning(told(&warning)));
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
    work: &impl Fn(Origin<'_>, &Article<'_>) -> Made,
) -> Outcome {
    let name = source.path().map(|path| path.to_string_lossy());
    let shown = shown(source.path());
    let header = name.as_deref().unwrap_or("-").to_owned();
    let bytes = source.read(sources.reader.ceiling);
    let size = bytes.as_ref().map_or(0, |bytes| bytes.len() as u64);
    let worked = bytes.and_then(|bytes| {
        let reading = sources.reader.read(source.path(), &bytes)?;
        let (article, warnings, encoding) = (reading.article()?, reading.warnings(), reading.encoding());
        let origin = Origin {
            source: name.as_deref(),
            name: name.as_deref(),
            place: &shown,
            encoding,
            warnings,
            ..Origin::default()
        };
        Ok(work(origin, &article))
    });
    let mut outcome = Outcome { documents: 1, bytes: size, passed: size, ..Outcome::default() };
    match worked {
        Ok(made) => outcome.push(&shown, made, header),
        Err(Unread { kind, why }) => {
            let message = format!("{shown}: {why}");
            let origin = Origin { source: name.as_deref(), ..Origin::default() };
            outcome.rendered.bodies.extend(errors.body(header, origin, kind, &message));
            outcome.fail(message);
        }
    }
    outcome.rendered.path = source.path().map(Path::to_owned);
    outcome
}
