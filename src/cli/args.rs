//! The command line as clap reads it: plain values, described for a newcomer. Nothing is checked here that needs
//! more than the value itself; see `job`.

mod format;
mod input;
mod length;
mod name;
mod rouge;
mod terminal;
mod together;

use std::num::NonZero;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

pub(crate) use self::format::{Format, InputFormat, PrintFormat};
pub(crate) use self::input::{InputArgs, RecordArgs};
pub(crate) use self::length::{LengthArgs, ShorteningArgs};
pub(crate) use self::name::{OutputName, is_summary};
pub(crate) use self::rouge::{MultiArg, RougeArgs, RougeFormat, RougeInput};
pub(crate) use self::terminal::{Bidi, Color, TerminalArgs, Width};
pub(crate) use self::together::{By, TogetherArgs};
use super::kind::Kind;
use super::number::{number, positive};

/// Extractive summarizer for Arabic: the most important sentences of a text, verbatim.
#[derive(Debug, Parser)]
#[command(
    version,
    args_conflicts_with_subcommands = true,
    subcommand_precedence_over_arg = true,
    max_term_width = 110
)]
#[command(after_help = FIRST_EXAMPLES, after_long_help = [EXAMPLES, KINDS, &Kind::described()].concat())]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    #[command(flatten)]
    pub(crate) summarize: SummarizeArgs,
}

/// Of the short help, which is to fit a screen.
const FIRST_EXAMPLES: &str = "\
Examples:
  zubda article.txt                      its three most important sentences
  curl -s $URL | zubda -w 60             at most 60 words of a page
  zubda -o out corpus/                   a folder, mirrored below out/";

const EXAMPLES: &str = "\
Examples:
  zubda article.txt                      its three most important sentences
  curl -s $URL | zubda -w 60             at most 60 words of what comes through the pipe
  zubda -r 0.2 -f json article.txt       a fifth of its words, as JSON with offsets
  zubda --together -w 120 event/         one summary of all documents below event/
  zubda -o out corpus/                   every document below corpus/, mirrored below out/
  zubda -o out --skip-existing corpus/   the same, resuming a run that was stopped
  zubda split article.txt                its sentences, one per line
  zubda rouge --reference by-hand/ --candidate out/corpus/
                                         how much of what people wrote the summaries say too

Exit code: 0 everything went well; 1 some inputs failed, or some outputs could not be written (the rest was done); \
2 wrong usage, or the file named by -o cannot be created; 130, 143, 129 interrupted by Ctrl-C, SIGTERM, SIGHUP.";

const KINDS: &str = "

Error records, in JSON where the summary of what failed would be, are of these kinds:";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Print the sentences, one per line
    ///
    /// A line break inside of one becomes a space.
    Split(SplitArgs),
    /// Print what the ranking sees: one JSON object per token
    Terms {
        #[command(flatten)]
        print: PrintArgs,
        #[command(flatten)]
        stop_words: StopWordArgs,
    },
    /// Print the keywords of each document, one per line, the best first
    Keywords(KeywordsArgs),
    /// Score summaries against those that people wrote: ROUGE for Arabic
    ///
    /// ROUGE-1, 2, L and Lsum.
    #[command(after_help = rouge::NOTES)]
    Rouge(RougeArgs),
    /// Print the built-in list of stop words, as --stopwords reads it
    Stopwords,
    /// Print the script that makes a shell complete the options
    #[command(after_help = COMPLETION_NOTES)]
    Completions {
        /// The shell to print it for
        shell: Shell,
    },
    /// Print the manual page, to be read with `zubda man | man -l -`
    Man {
        /// Print the page of this command instead
        command: Option<String>,
    },
}

const COMPLETION_NOTES: &str = "\
Where the scripts go:
  zubda completions bash > ~/.local/share/bash-completion/completions/zubda
  zubda completions zsh > ~/.zfunc/_zubda        with fpath+=(~/.zfunc) before compinit in ~/.zshrc
  zubda completions fish > ~/.config/fish/completions/zubda.fish
  zubda completions powershell >> $PROFILE
  zubda completions elvish >> ~/.config/elvish/rc.elv";

/// What every command has that prints something of each document.
#[derive(Debug, Args)]
pub(crate) struct PrintArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    #[command(flatten)]
    pub(crate) records: RecordArgs,
    #[command(flatten)]
    pub(crate) messages: MessageArgs,
    /// How to print it
    #[arg(short, long, value_enum, value_name = "FORMAT", default_value_t = PrintFormat::Text, help_heading = "Output")]
    pub(crate) format: PrintFormat,
}

#[derive(Debug, Args)]
pub(crate) struct KeywordsArgs {
    #[command(flatten)]
    pub(crate) print: PrintArgs,
    /// At most so many of each document
    #[arg(short = 'n', long, value_name = "N", value_parser = positive, allow_negative_numbers = true, default_value = "10", help_heading = "Output")]
    pub(crate) number: NonZero<usize>,
    /// What the document is about, instead of its own title; that of a record comes first
    #[arg(long, value_name = "TEXT", help_heading = "Ranking")]
    pub(crate) title: Option<String>,
    #[command(flatten)]
    pub(crate) stop_words: StopWordArgs,
}

/// The words that do not count.
#[derive(Debug, Args)]
#[command(next_help_heading = "Ranking")]
pub(crate) struct StopWordArgs {
    /// Use the stop words of this file instead of the built-in ones
    ///
    /// `zubda stopwords` prints those, in the format that is read.
    #[arg(long, value_name = "FILE", hide_short_help = true)]
    pub(crate) stopwords: Option<PathBuf>,
    /// Use the stop words of this file as well; may be given more than once
    #[arg(long, value_name = "FILE", hide_short_help = true)]
    pub(crate) add_stopwords: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct SplitArgs {
    #[command(flatten)]
    pub(crate) print: PrintArgs,
    /// Cut each sentence into chunks: its core, and what may go with what it hangs on
    ///
    /// In text they stand under their sentence, one per line; json is an array of a document's sentences, jsonl has an object
    /// for each sentence. A chunk has its `kind` there, which is `core` where it stays; `on`, the number of the chunk in its
    /// sentence, from 0, that it cannot stand without; and `alone`, whether it could be a sentence of its own.
    #[arg(long, help_heading = "Output")]
    pub(crate) clauses: bool,
}

/// What is said on standard error beside the errors.
#[derive(Clone, Copy, Debug, Args)]
#[command(next_help_heading = "Messages")]
pub(crate) struct MessageArgs {
    /// Errors only: no warnings, no progress bar, no totals
    #[arg(short, long, conflicts_with = "verbose", hide_short_help = true)]
    pub(crate) quiet: bool,
    /// Report lines skipped as headings, skipped files (earlier summaries, dangling links), encodings other than UTF-8, and totals
    #[arg(short, long, hide_short_help = true)]
    pub(crate) verbose: bool,
}

#[derive(Debug, Args)]
pub(crate) struct SummarizeArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,

    #[command(flatten)]
    pub(crate) records: RecordArgs,

    #[command(flatten)]
    pub(crate) length: LengthArgs,

    #[command(flatten)]
    pub(crate) shortening: ShorteningArgs,

    /// What to print [default: by the extension of --output, else text]
    #[arg(short, long, value_enum, value_name = "FORMAT", help_heading = "Output")]
    pub(crate) format: Option<Format>,
    /// Write to this file, or for several into this directory
    ///
    /// A name like all.json is one file for all documents; in a directory the tree of the inputs is mirrored, and what is called
    /// .summary in it is no input, unless it is named. A file that is there is overwritten, as `sort -o` does. A device or a
    /// pipe is written to as it stands, and `-` is standard output. A path that is absolute or has `..` in it is mirrored from
    /// its last name on, as `cp -r` does.
    #[arg(short, long, value_name = "PATH", help_heading = "Output")]
    pub(crate) output: Option<PathBuf>,
    /// How summaries are called in a directory, before their extension [default: {stem}.summary]
    ///
    /// {stem} is the input's name without its extension, {ext} the extension: with '{stem}.{ext}.summary' a.md and a.txt
    /// of one folder become a.md.summary.txt and a.txt.summary.txt.
    #[arg(long, value_name = "NAME", requires = "output", help_heading = "Output", hide_short_help = true)]
    pub(crate) output_name: Option<OutputName>,
    /// Go on where a run was stopped: pass over what has its summary already
    ///
    /// A document whose output file is there is not read again, whatever options the file was made with; the totals
    /// count it as skipped. One that failed is tried again, and in json and jsonl a file of records of which one failed. A run
    /// that writes one file for all documents cannot be resumed.
    #[arg(long, requires = "output", help_heading = "Output", hide_short_help = true)]
    pub(crate) skip_existing: bool,
    #[command(flatten)]
    pub(crate) together: TogetherArgs,
    /// Show for each sentence why it was chosen or left out
    ///
    /// Columns between tabs: place in the order of scores; score, its share of the votes; what became of it; what it adds to
    /// those chosen before it, with what makes most of that; the sentence. In JSON a field `explanation`.
    #[arg(long, help_heading = "Output")]
    pub(crate) explain: bool,
    /// The N best keywords as well, at most, on a last line
    ///
    /// What is weak beside the best is left out, so fewer may come. In text and reports a line `الكلمات المفتاحية: …، …`, in JSON a field `keywords`. See `zubda keywords` for keywords
    /// alone.
    #[arg(long, value_name = "N", value_parser = positive, allow_negative_numbers = true, help_heading = "Output")]
    pub(crate) keywords: Option<NonZero<usize>>,

    /// What the document is about, instead of its own title; that of a record comes first
    #[arg(long, value_name = "TEXT", help_heading = "Ranking")]
    pub(crate) title: Option<String>,
    /// Lean the summary towards these words
    ///
    /// If no sentence has one of them, a warning says so; of several documents JSON says it of each, and the program only if
    /// it is true of all, unless with --verbose.
    #[arg(long, value_name = "TEXT", help_heading = "Ranking")]
    pub(crate) query: Option<String>,
    /// Which sentences a sentence votes for
    #[arg(long, value_enum, default_value_t = DirectionArg::Backward, value_name = "WAY", help_heading = "Ranking", hide_short_help = true)]
    pub(crate) direction: DirectionArg,
    /// Weight of the votes relative to a sentence's own worth, 0 <= D < 1 [default: 0.5]
    #[arg(long, value_name = "D", value_parser = number, allow_negative_numbers = true, help_heading = "Ranking", hide_short_help = true)]
    pub(crate) damping: Option<f64>,
    /// Penalty for repeating what the summary already says: 0 none, 1 full [default: 1]
    #[arg(long, value_name = "L", value_parser = number, allow_negative_numbers = true, help_heading = "Ranking", hide_short_help = true)]
    pub(crate) redundancy: Option<f64>,
    #[command(flatten)]
    pub(crate) stop_words: StopWordArgs,
    /// Treat adverts, bylines, links and repeated lines as text like any other
    #[arg(long, help_heading = "Ranking", hide_short_help = true)]
    pub(crate) keep_boilerplate: bool,

    #[command(flatten)]
    pub(crate) terminal: TerminalArgs,

    #[command(flatten)]
    pub(crate) messages: MessageArgs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DirectionArg {
    /// For those before it: what comes first in an article is what the rest is about
    Backward,
    /// For all others
    Undirected,
}
