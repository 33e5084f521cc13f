//! The program: a stranger to the library like any other user of it.
//!
//! `args` describes the command line, `job` checks it and runs what it asks for, `input` finds and reads the documents,
//! `output` writes what comes of them.

mod args;
mod exit;
mod input;
mod job;
mod manual;
mod output;
mod rouge;

use clap::Parser;

use self::exit::Exit;

/// Parses the command line and runs it.
pub(crate) fn main() -> Exit {
    match args::Cli::try_parse() {
        Ok(cli) => job::run(&cli),
        Err(error) => exit::unparsed(&error),
    }
}
