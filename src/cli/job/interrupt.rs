//! Ctrl-C and the other signals that end a program: no half file stays, no record is cut in two, and it is said how far
//! the work has come.

use std::process;
use std::sync::Arc;
use std::time::Duration;

use super::progress::Progress;
use crate::cli::exit::complain;
use crate::cli::output::temporary;

/// How long a document that is being written may hold up the end. A reader that takes nothing would hold it up
/// for ever.
const PATIENCE: Duration = Duration::from_millis(500);

/// Ends the program when Ctrl-C is pressed, with what is known of the work by then.
#[cfg(windows)]
pub(crate) fn listen(progress: &Arc<Progress>) {
    /// What shells elsewhere report of Ctrl-C.
    const INTERRUPTED: i32 = 130;
    let progress = Arc::clone(progress);
    // Without a handler the system ends the program.
    let _ = ctrlc::set_handler(move || end(INTERRUPTED, &progress, || ()));
}

#[cfg(unix)]
pub(crate) use unix::listen;

/// Leaves no half file, says how far the work has come, and ends the program with this code. `tidied`: called when the
/// next signal need not wait any more. When the output is closed all is done, and the program is about to end by itself.
#[expect(clippy::exit, reason = "the other threads may be waiting for input that never comes")]
fn end(code: i32, progress: &Progress, tidied: impl FnOnce()) {
    let mut work = progress.between_documents(PATIENCE);
    if work.as_ref().is_some_and(|work| work.output.is_none()) {
        return tidied();
    }
    if let Some(output) = work.as_mut().and_then(|work| work.output.as_mut()) {
        output.interrupt();
    }
    let _none_comes_up = temporary::remove_all();
    tidied();
    progress.clear();
    complain(&match &work {
        Some(work) => format!("interrupted after {}{}", work.totals, progress.cure),
        None => "interrupted while the output was waiting for its reader".to_owned(),
    });
    process::exit(code);
}

#[cfg(unix)]
mod unix {
    use std::ffi::c_int;
    use std::fs;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;

    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::flag::register_conditional_shutdown;
    use signal_hook::iterator::Signals;

    use super::{Arc, Progress, end};

    /// Ends the program when a signal says so, with what is known of the work by then.
    pub(crate) fn listen(progress: &Arc<Progress>) {
        let ignored = ignored();
        let heard: Vec<c_int> =
            [SIGINT, SIGTERM, SIGHUP].into_iter().filter(|signal| !ignored(*signal)).collect();
        let tidy = Arc::new(AtomicBool::new(false));
        for &signal in &heard {
            // A second signal need not wait for the first one's message. Without a handler the system ends the program.
            let _ = register_conditional_shutdown(signal, code(signal), Arc::clone(&tidy));
        }
        let Ok(mut signals) = Signals::new(heard) else { return };
        let progress = Arc::clone(progress);
        thread::spawn(move || {
            if let Some(signal) = signals.forever().next() {
                end(code(signal), &progress, || tidy.store(true, Ordering::SeqCst));
            }
        });
    }

    /// What a shell reports of a program that a signal ended.
    fn code(signal: c_int) -> c_int {
        128 + signal
    }

    /// Which signals were ignored when the program started, and so must stay: under `nohup`, or in the background of a
    /// script. Only Linux tells it to safe code; elsewhere a hangup is left alone.
    fn ignored() -> impl Fn(c_int) -> bool {
        let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
        let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
        let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
        move |signal| mask.map_or(signal == SIGHUP, |mask| mask >> (signal - 1) & 1 == 1)
    }
}
