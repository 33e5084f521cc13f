//! How the program ends, and how it speaks of what went wrong.

use std::io::{self, Write};

use clap::error::{ContextKind, ContextValue, ErrorKind};

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

/// What clap has to say: help and version as they are, an error as one line like any other. `program`: the command line
/// that was meant; `command`: the command that was given.
pub(crate) fn unparsed(error: &clap::Error, program: &clap::Command, command: Option<&str>) -> Exit {
    if !error.use_stderr() {
        return match error.print() {
            // Help into a closed pipe ends as quietly as a summary.
            Err(unwritten) if unwritten.kind() != io::ErrorKind::BrokenPipe => {
                complain(&format!("cannot write the output: {unwritten}"));
                Exit::SomeFailed
            }
            _ => Exit::Success,
        };
    }
    let help = command.map_or_else(|| "zubda --help".to_owned(), |command| format!("zubda {command} --help"));
    let message = match elsewhere(error, program, command) {
        // What is known goes before what is only spelled alike.
        Some(tip) => format!("{}; tip: {tip}", one_line(&error.to_string(), "tip:")),
        None => one_line(&error.to_string(), A_VALUE),
    };
    complain(&format!("{message} (see `{help}`)"));
    Exit::Usage
}

/// Where an option that is unknown here is known: it may be one of the program without a command, or the name of a command.
fn elsewhere(error: &clap::Error, program: &clap::Command, command: Option<&str>) -> Option<String> {
    let given = match error.get(ContextKind::InvalidArg) {
        Some(ContextValue::String(given)) if error.kind() == ErrorKind::UnknownArgument => given,
        _ => return None,
    };
    let name = given.trim_start_matches('-');
    let is_option = |option: &clap::Arg| {
        option.get_long() == Some(name) || option.get_short().is_some_and(|short| name == short.to_string())
    };
    match (name, command) {
        ("keywords", Some(_)) => Some("`zubda keywords -n N` prints them".to_owned()),
        (_, Some(command)) if program.get_arguments().any(is_option) => {
            Some(format!("`zubda` without `{command}` has it"))
        }
        _ => program.find_subcommand(name).map(|_| format!("there is a command `zubda {name}`")),
    }
}

/// How clap's tip opens that an unknown option may be a value, which here it never is.
const A_VALUE: &str = "tip: to pass '";

/// clap's error without its last paragraphs, which show the usage again, and without the tips that open like this.
fn one_line(error: &str, left_out: &str) -> String {
    let lines = error.trim_start_matches("error:").lines().map(str::trim);
    let telling = lines.take_while(|line| !line.starts_with("Usage:") && !line.starts_with("For more"));
    let mut message = String::new();
    for line in telling.filter(|line| !line.is_empty() && !line.starts_with(left_out)) {
        let separator = match line {
            _ if message.is_empty() => "",
            _ if line.starts_with("tip:") => "; ",
            _ => " ",
        };
        message = message + separator + line;
    }
    message
}
