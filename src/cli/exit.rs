//! How the program ends, and how it speaks of what went wrong.

use std::io::{self, Write};

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

/// One line to standard error.
pub(crate) fn complain(message: &str) {
    // A standard error that nobody reads any more is no reason to stop.
    let _ = writeln!(io::stderr(), "zubda: {}", printable(message));
}

/// `text` with its control, line-breaking and bidi characters escaped: a file name must not forge a line.
pub(crate) fn printable(text: &str) -> String {
    if !text.contains(is_unprintable) {
        return text.to_owned();
    }
    text.chars()
        .map(|c| if is_unprintable(c) { c.escape_unicode().to_string() } else { c.to_string() })
        .collect()
}

/// Whether a character moves others about instead of standing in its place.
pub(crate) fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
}

/// What clap has to say: help and version as they are, an error as one line like any other. `command`: the command that
/// was given.
pub(crate) fn unparsed(error: &clap::Error, command: Option<&str>) -> Exit {
    if !error.use_stderr() {
        // Help into a closed pipe ends as quietly as a summary.
        let _ = error.print();
        return Exit::Success;
    }
    let help = command.map_or_else(|| "zubda --help".to_owned(), |command| format!("zubda {command} --help"));
    complain(&format!("{} (see `{help}`)", one_line(&error.to_string())));
    Exit::Usage
}

/// clap's error without its last paragraphs, which show the usage again.
fn one_line(error: &str) -> String {
    let lines = error.trim_start_matches("error:").lines().map(str::trim);
    let telling = lines.take_while(|line| !line.starts_with("Usage:") && !line.starts_with("For more"));
    let mut message = String::new();
    for line in telling.filter(|line| !line.is_empty()) {
        let separator = match line {
            _ if message.is_empty() => "",
            _ if line.starts_with("tip:") => "; ",
            _ => " ",
        };
        message = message + separator + line;
    }
    message
}
