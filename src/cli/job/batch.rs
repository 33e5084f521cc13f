//! The run over all documents: each is read, decoded and worked on, on all threads, and what comes of it is written
//! in the order the documents came in.

use std::path::PathBuf;

use zubda::{Article, cores, map_ordered};

use super::interrupt;
use super::origin::Origin;
use super::outcome::{Kept, Made, Outcome, Rendering};
use super::progress::{Message, Progress, Totals, Work};
use super::worker::Worker;
use crate::cli::args::{MessageArgs, SummarizeArgs};
use crate::cli::cure::told;
use crate::cli::exit::{Exit, Stop, complain};
use crate::cli::input::Sources;
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
            None => cores(),
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
    together: Option<&dyn Fn(Vec<Kept>) -> Rendering>,
) -> Result<Exit, Stop> {
    let has_records = output.format.has_error_records() && together.is_none();
    let apart = sources.one_file || matches!(output.destination, Destination::Mirror(_));
    let worker = Worker { work, sources, apart, errors: has_records.then_some(plan.display) };
    let existing = plan.skip_existing.then(|| output.destination.clone().into_existing());
    let progress = Progress::new(plan.messages, sources.one_document, output);
    interrupt::listen(&progress);
    let _released = Release(&progress);
    if plan.messages.verbose {
        for (path, why) in sources.left_out() {
            progress.say(&Message::Warning(format!("{}: left out: {why}", path.display())));
        }
    }
    let mut members = Vec::new();
    let inputs = sources.inputs(existing);
    let work_on = |input| worker.work_on(input);
    let done = map_ordered(plan.jobs(sources), inputs, work_on, |mut outcome| {
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
