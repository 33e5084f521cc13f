//! What the program says of itself to shells and to `man`, made from the same description as its help.

use clap::{Command, CommandFactory};
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use super::args::Cli;
use super::exit::{Exit, Stop};
use super::output::Output;

/// The program's name in scripts and pages.
const NAME: &str = "zubda";

/// Prints the completion script for a shell.
pub(super) fn completions(shell: Shell) -> Result<Exit, Stop> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), NAME, &mut script);
    Output::print(&script)
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
    render(described, &mut page).expect("writing to memory does not fail");
    Output::print(&page)
}

/// A page has all that `--help` has, in the sections that pages have.
fn render(command: Command, page: &mut Vec<u8>) -> std::io::Result<()> {
    // What only the long help shows is shown here too.
    let command = command.mut_args(|arg| arg.hide_short_help(false));
    let (commands, notes) = (commands(&command), notes(&command));
    let has_version = command.get_version().is_some();
    let man = Man::new(command).source(concat!("zubda ", env!("CARGO_PKG_VERSION")));
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    page.extend([commands, notes].concat().into_bytes());
    if has_version { man.render_version_section(page) } else { Ok(()) }
}

/// The commands, and the way to the page of each: nothing says that the pages are installed.
fn commands(command: &Command) -> String {
    let mut section = Roff::new();
    for (number, command) in command.get_subcommands().enumerate() {
        if number == 0 {
            section.control("SH", ["COMMANDS"]);
            section.text([roman(format!("The page of each is printed by `{NAME} man COMMAND`."))]);
        }
        let name = command.get_name();
        section.control("TP", []).text([roman(format!("{NAME} {name}"))]);
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        section.text([roman(about)]);
    }
    section.to_roff()
}

/// What stands behind the options in the help. A line that stands in, or that goes with such ones, keeps its form.
fn notes(command: &Command) -> String {
    let notes = command.get_after_long_help().or(command.get_after_help());
    let notes = notes.map(ToString::to_string).unwrap_or_default();
    let mut section = Roff::new();
    for (number, paragraph) in notes.split("\n\n").map(|part| part.trim_matches('\n')).enumerate() {
        if number == 0 {
            section.control("SH", ["NOTES"]);
        } else {
            section.control("PP", []);
        }
        let is_listing = paragraph.lines().any(|line| line.starts_with(' '));
        if is_listing {
            section.control("nf", []);
        }
        for line in paragraph.lines() {
            section.text([roman(line)]);
        }
        if is_listing {
            section.control("fi", []);
        }
    }
    section.to_roff()
}

fn no_command(name: &str, program: &Command) -> Stop {
    let names: Vec<&str> = program.get_subcommands().map(Command::get_name).collect();
    Stop::Usage(format!("man: there is no command {name}: give one of {}", names.join(", ")))
}
