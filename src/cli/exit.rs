//! How the program ends, and how it speaks of what went wrong.

use std::process::ExitCode;

/// The program's exit codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// All went well.
    Success = 0,
    /// Some input failed, the others were done.
    SomeFailed = 1,
    /// Wrong usage: nothing was done.
    Usage = 2,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// A reason to stop before or amid the work.
#[derive(Debug)]
pub(crate) enum Stop {
    /// The user asked for something that cannot be.
    Usage(String),
    /// The output cannot be written.
    Output(String),
    /// The reader of the output has gone: no reason to complain.
    ClosedPipe,
}

/// One line to standard error. Control characters of file names are escaped: a name must not forge a message.
pub(crate) fn complain(message: &str) {
    let line: String = message
        .chars()
        .map(|c| if is_unprintable(c) { c.escape_unicode().to_string() } else { c.to_string() })
        .collect();
    #[expect(clippy::print_stderr, reason = "the one place that speaks to the user")]
    {
        eprintln!("zubda: {line}");
    }
}

fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
}
