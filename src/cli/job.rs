//! What the command line asks for, done: a command is the arguments checked and turned into settings, documents and a place to
//! write.

pub(crate) mod batch;
pub(crate) mod interrupt;
mod origin;
mod outcome;
mod print;
pub(crate) mod progress;
mod query;
mod settings;
mod summarize;
mod together;
mod view;
mod worker;

use zubda::StopWords;

use self::print::{clauses, keywords, print_each, split, terms};
use self::settings::stop_words;
use self::summarize::summarize;
use super::args::{Cli, Command};
use super::exit::{Exit, Stop, complain};
use super::manual;
use super::output::Output;

/// Runs what the command line asks for.
pub(crate) fn run(cli: &Cli) -> Exit {
    let outcome = match &cli.command {
        None => summarize(&cli.summarize),
        Some(Command::Split(args)) => print_each(&args.print, |origin, article| {
            if args.clauses {
                clauses(origin, article, args.print.format)
            } else {
                split(origin, article, args.print.format)
            }
        }),
        Some(Command::Terms { print, stop_words: list }) => stop_words(list).and_then(|list| {
            print_each(print, |origin, article| terms(origin, article, &list, print.format))
        }),
        Some(Command::Keywords(args)) => keywords(args),
        Some(Command::Stopwords) => Output::print(StopWords::ARABIC.as_bytes()),
        Some(Command::Rouge(args)) => super::rouge::run(args),
        Some(Command::Completions { shell }) => manual::completions(*shell),
        Some(Command::Man { command }) => manual::page(command.as_deref()),
    };
    match outcome {
        Ok(exit) => exit,
        Err(Stop::ClosedPipe) => Exit::Success,
        Err(Stop::Usage(message)) => {
            complain(&message);
            Exit::Usage
        }
        Err(Stop::Output(message)) => {
            complain(&message);
            Exit::SomeFailed
        }
    }
}
