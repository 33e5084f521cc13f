//! How far a batch has come: what is counted, the bar that shows it, and what is said beside the bar.

use std::fmt;
use std::io::{self, IsTerminal};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, TryLockError};
use std::thread;
use std::time::{Duration, Instant};

use indicatif::{HumanCount, ProgressBar, ProgressStyle};

use crate::cli::args::MessageArgs;
use crate::cli::exit::{Stop, complain};
use crate::cli::input::Sources;
use crate::cli::output::Output;
use crate::cli::output::destination::Destination;

/// Work that takes no longer needs no bar.
const SHORT: Duration = Duration::from_secs(1);
/// How often the bar moves while nothing happens.
const TICK: Duration = Duration::from_millis(200);
/// The bar while it is not known how much there is.
const OPEN_END: &str = "{spinner} {msg}, {decimal_bytes}, {decimal_bytes_per_sec}";
/// The bar once it is known.
const COUNTED: &str =
    "{bar:24} {msg}, {decimal_bytes} of {decimal_total_bytes}, {decimal_bytes_per_sec}, {eta} left";

/// Something to be said of an input, with its name in front.
pub(crate) enum Message {
    /// It was done all the same; `--quiet` does not want to hear of it.
    Warning(String),
    Error(String),
}

/// What was done so far.
#[derive(Clone, Debug)]
pub(crate) struct Totals {
    started: Instant,
    /// All documents, failed and passed over ones too.
    pub(crate) documents: u64,
    /// What was read of them.
    pub(crate) bytes: u64,
    /// What has gone by, read or not.
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    /// Passed over, for they were summarized before.
    pub(crate) skipped: u64,
}

/// What is done and where it goes: a signal waits until both are of the same document.
pub(crate) struct Work {
    pub(crate) totals: Totals,
    /// Until it is closed.
    pub(crate) output: Option<Output>,
}

/// The state of a batch, for the threads that work and the one that hears signals.
pub(crate) struct Progress {
    work: Mutex<Work>,
    bar: OnceLock<ProgressBar>,
    quiet: bool,
    shows_bar: bool,
    shows_totals: bool,
    /// What to do when it is interrupted.
    pub(crate) cure: &'static str,
}

impl Progress {
    pub(crate) fn new(args: MessageArgs, one_document: bool, output: Output) -> Arc<Self> {
        let watched = io::stderr().is_terminal() && !one_document && !args.quiet;
        let totals =
            Totals { started: Instant::now(), documents: 0, bytes: 0, passed: 0, failed: 0, skipped: 0 };
        Arc::new(Self {
            bar: OnceLock::new(),
            quiet: args.quiet,
            // Summaries that come by on the terminal show how it goes, and a bar would stand in their way.
            shows_bar: watched && !output.terminal,
            shows_totals: watched || args.verbose,
            cure: match output.destination {
                Destination::Mirror(_) => "; to go on from here, add --skip-existing",
                _ => "",
            },
            work: Mutex::new(Work { totals, output: Some(output) }),
        })
    }

    /// Held while an input's outcome is written and counted, so that a signal waits for the end of it.
    pub(crate) fn work(&self) -> MutexGuard<'_, Work> {
        self.work.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The same if it is free before `patience` is over.
    pub(crate) fn between_documents(&self, patience: Duration) -> Option<MutexGuard<'_, Work>> {
        let asked = Instant::now();
        loop {
            match self.work.try_lock() {
                Ok(work) => return Some(work),
                Err(TryLockError::Poisoned(work)) => return Some(work.into_inner()),
                Err(TryLockError::WouldBlock) if asked.elapsed() > patience => return None,
                Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(5)),
            }
        }
    }

    /// One line to standard error, above the bar.
    pub(crate) fn say(&self, message: &Message) {
        let text = match message {
            Message::Warning(_) if self.quiet => return,
            Message::Warning(text) | Message::Error(text) => text,
        };
        match self.bar.get() {
            Some(bar) => bar.suspend(|| complain(text)),
            None => complain(text),
        }
    }

    /// Moves the bar; puts it up first when the work turns out to be long.
    pub(crate) fn advance(&self, totals: &Totals, sources: &Sources) {
        if !self.shows_bar || totals.started.elapsed() < SHORT {
            return;
        }
        let bar = self.bar.get_or_init(|| bar(totals, sources));
        bar.set_position(totals.passed);
        bar.set_message(documents(totals.documents));
    }

    /// Takes the bar away.
    pub(crate) fn clear(&self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }

    /// Closes the output: all documents are written. `narrowed`: that there was none is a mistake, and a file that is there
    /// stays.
    pub(crate) fn close(&self, narrowed: bool) -> Result<(), Stop> {
        let mut work = self.work();
        let is_nothing = work.totals.documents == 0 && !narrowed;
        work.output.take().map_or(Ok(()), |output| output.close(is_nothing))
    }

    /// Says the closing line, if it is wanted.
    pub(crate) fn finish(&self) -> Totals {
        let totals = self.work().totals.clone();
        if self.shows_totals {
            complain(&totals.to_string());
        }
        totals
    }
}

/// A bar that begins where the work is, and learns from a walk of its own how much there is.
fn bar(totals: &Totals, sources: &Sources) -> ProgressBar {
    let style = |template| ProgressStyle::with_template(template).expect("a good template");
    let bar = ProgressBar::new_spinner().with_style(style(OPEN_END)).with_elapsed(totals.started.elapsed());
    bar.set_message(documents(totals.documents));
    bar.set_position(totals.passed);
    bar.tick();
    // What was done before there was a bar came in no time, as it sees it.
    bar.reset_eta();
    bar.enable_steady_tick(TICK);
    let (counted, sources) = (bar.clone(), sources.clone());
    thread::spawn(move || {
        if let Some(size) = sources.size() {
            counted.set_length(size);
            counted.set_style(style(COUNTED));
        }
    });
    bar
}

impl fmt::Display for Totals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { started, documents: count, bytes, failed, skipped, .. } = self;
        write!(f, "{}, {}, {}", documents(*count), size(*bytes), time(started.elapsed()))?;
        for (count, what) in [(failed, "failed"), (skipped, "skipped")] {
            if *count > 0 {
                write!(f, ", {} {what}", HumanCount(*count))?;
            }
        }
        Ok(())
    }
}

fn documents(count: u64) -> String {
    format!("{} document{}", HumanCount(count), if count == 1 { "" } else { "s" })
}

/// `21.1 MB`, in the units of disks: a megabyte is a million bytes.
fn size(bytes: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "rounded to a tenth anyway")]
    let bytes = bytes as f64;
    match bytes {
        ..1e3 => format!("{bytes} B"),
        ..1e6 => format!("{:.1} kB", bytes / 1e3),
        ..1e9 => format!("{:.1} MB", bytes / 1e6),
        _ => format!("{:.1} GB", bytes / 1e9),
    }
}

/// `0.4 s`, `12 min 5 s`.
fn time(elapsed: Duration) -> String {
    match elapsed.as_secs() {
        ..60 => format!("{:.1} s", elapsed.as_secs_f64()),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_told_in_the_units_of_people() {
        for (told, expected) in [
            (documents(1), "1 document"),
            (documents(8000), "8,000 documents"),
            (size(999), "999 B"),
            (size(21_100_000), "21.1 MB"),
            (size(4_000_000_000), "4.0 GB"),
            (time(Duration::from_millis(400)), "0.4 s"),
            (time(Duration::from_secs(725)), "12 min 5 s"),
        ] {
            assert_eq!(told, expected);
        }
    }
}
