//! Programs that a test waits for: none is waited for longer than it may take, and what signals they hear is no matter
//! of who runs the tests.

use std::os::unix::process::ExitStatusExt;
use std::process::{Child, ExitStatus};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

use crate::program::Outcome;

/// No run in a test takes longer, on a busy machine either.
pub(crate) const BOUND: Duration = Duration::from_secs(120);

/// Ends a program that takes longer than [`BOUND`]; whoever waits for it or reads from it goes on then.
pub(crate) struct Watch {
    done: Sender<()>,
    late: JoinHandle<bool>,
}

impl Watch {
    pub(crate) fn over(child: &Child) -> Self {
        let pid = Pid::from_child(child);
        let (done, waiting) = channel();
        let late = thread::spawn(move || {
            let late = waiting.recv_timeout(BOUND) == Err(RecvTimeoutError::Timeout);
            late && kill_process(pid, Signal::KILL).is_ok()
        });
        Self { done, late }
    }

    /// How the program ended; a signal that ended it is a negative code.
    #[track_caller]
    pub(crate) fn end(self, child: Child) -> Outcome {
        let output = child.wait_with_output().unwrap();
        drop(self.done);
        assert!(!self.late.join().unwrap(), "not done after {BOUND:?}");
        Outcome {
            code: code(output.status),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

fn code(status: ExitStatus) -> i32 {
    status.code().unwrap_or_else(|| -status.signal().unwrap())
}
