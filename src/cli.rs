//! The program: a stranger to the library like any other user of it. It stands in the library's crate so that the Python
//! package has it too; no part of the library, and nothing to build on.
//!
//! `args` describes the command line, `job` checks it and runs what it asks for, `input` finds and reads the documents,
//! `output` writes what comes of them.

mod args;
mod cure;
mod exit;
mod input;
mod job;
mod kind;
mod manual;
mod mistake;
mod number;
mod output;
mod rouge;

use std::ffi::OsString;

use clap::{CommandFactory, Parser};

pub use self::input::json_records;

/// Parses a command line, the program's name first, and runs it; answers the exit code.
pub fn main(args: impl IntoIterator<Item = OsString>) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    let exit = match args::Cli::try_parse_from(&args) {
        Ok(cli) => job::run(&cli),
        Err(error) => {
            let program = args::Cli::command();
            let command = args.get(1).and_then(|name| program.find_subcommand(name));
            exit::unparsed(&error, &program, command.map(clap::Command::get_name))
        }
    };
    exit as u8
}
