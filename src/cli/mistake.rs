//! The name of a command that somebody mistyped, or put behind an option, so that it was taken for a path.

use std::path::Path;

use clap::CommandFactory;

use super::args::Cli;

/// A name is mistaken for another if no more than one letter in so many is wrong.
const LETTERS_A_SLIP: usize = 3;

/// What to say of a first path that is none and looks like the name of a command.
pub(crate) fn command_meant(path: &Path) -> Option<String> {
    let given = path.to_str().filter(|_| !path.exists())?;
    let program = Cli::command();
    let names = program.get_subcommands().map(clap::Command::get_name);
    let (_, meant) = names
        .map(|name| (strsim::osa_distance(given, name), name))
        .filter(|(wrong, name)| wrong * LETTERS_A_SLIP <= name.len())
        .min()?;
    Some(if given == meant {
        format!("{given}: no such file; a command goes before its options: `zubda {meant} [OPTIONS]`")
    } else {
        format!("{given}: no such file or command; there is a command `{meant}` (see `zubda --help`)")
    })
}
