//! The program: a stranger to the library like any other user of it.

mod args;
mod batch;
mod display;
mod exit;
mod frame;
mod index;
mod input;
mod interrupt;
mod job;
mod manual;
mod output;
mod pairing;
mod place;
mod progress;
mod rouge;
mod temporary;

use clap::Parser;

use self::exit::Exit;

/// Parses the command line and runs it.
pub(crate) fn main() -> Exit {
    match args::Cli::try_parse() {
        Ok(cli) => job::run(&cli),
        Err(error) => exit::unparsed(&error),
    }
}
