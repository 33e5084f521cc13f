//! What the program says of itself to shells and to `man`, made from the same description as its help.

use clap::{Command, CommandFactory};
use clap_complete::Shell;

use super::args::Cli;
use super::exit::{Exit, Stop};
use super::output::{Output, Rendered};

/// The program's name in scripts and pages.
const NAME: &str = "zubda";

/// Prints the completion script for a shell.
pub(super) fn completions(shell: Shell) -> Result<Exit, Stop> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), NAME, &mut script);
    print(script)
}

/// Prints the manual page of the program, or of one of its commands.
pub(super) fn page(command: Option<&str>) -> Result<Exit, Stop> {
    // `help` needs no page: it is what the others say.
    let mut program = Cli::command().disable_help_subcommand(true);
    program.build();
    let described = match command {
        None => program,
        Some(name) => program.find_subcommand(name).cloned().ok_or_else(|| no_command(name, &program))?,
    };
    let mut page = Vec::new();
    clap_mangen::Man::new(described).render(&mut page).expect("writing to memory does not fail");
    print(page)
}

fn no_command(name: &str, program: &Command) -> Stop {
    let names: Vec<&str> = program.get_subcommands().map(Command::get_name).collect();
    Stop::Usage(format!("man: there is no command {name}: give one of {}", names.join(", ")))
}

fn print(bytes: Vec<u8>) -> Result<Exit, Stop> {
    let body = String::from_utf8(bytes).expect("made of the help, which is text");
    let mut output = Output::stdout();
    // Standard output fails as a whole or not at all.
    output.write(&Rendered::alone(body))?.map_err(Stop::Output)?;
    output.close().map(|()| Exit::Success)
}
