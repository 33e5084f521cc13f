//! The command line as clap reads it: plain values, described for a newcomer. Nothing is checked here that needs
//! more than the value itself; see `job`.

mod format;
mod rouge;

use std::num::NonZero;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use zubda::Encoding;

pub(crate) use self::format::{Format, InputFormat, PrintFormat, TextFormatArg};
pub(crate) use self::rouge::{MultiArg, RougeArgs, RougeFormat};
use super::input::Ceiling;
use super::output::display::width;

/// Summarize Arabic text: prints the sentences that carry it, word for word as they stand in the source.
#[derive(Debug, Parser)]
#[command(
    version,
    args_conflicts_with_subcommands = true,
    subcommand_precedence_over_arg = true,
    max_term_width = 110
)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    #[command(flatten)]
    pub(crate) summarize: SummarizeArgs,
}

const EXAMPLES: &str = "\
Examples:
  zubda article.txt                      three sentences that carry the article
  curl -s https://example.org/a.txt | zubda -w 60
                                         at most 60 words of what comes through the pipe
  zubda -r 0.2 -f json article.txt       a fifth of its words, as JSON with offsets
  zubda -o out corpus/                   every document below corpus/, mirrored below out/
  zubda -o out --skip-existing corpus/   the same, going on where it was stopped
  zubda split article.txt                its sentences, one a line
  zubda rouge --reference by-hand/ --candidate out/corpus/
                                         how much of what people wrote the summaries say too

Exit code: 0 all went well; 1 some input failed, the others were done; 2 wrong usage; 130 interrupted.";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Print the sentences, one a line (a line break inside one becomes a space)
    Split(SplitArgs),
    /// Print what the ranking sees: one JSON object a token
    Terms {
        #[command(flatten)]
        print: PrintArgs,
        /// Use the stop words of this file instead of the built-in ones
        #[arg(long, value_name = "FILE", help_heading = "Ranking")]
        stopwords: Option<PathBuf>,
    },
    /// Print what each document is about: its keywords, one a line, the best first
    Keywords(KeywordsArgs),
    /// Score summaries against those that people wrote: ROUGE-1, 2, L and Lsum for Arabic
    #[command(after_help = rouge::NOTES)]
    Rouge(RougeArgs),
    /// Print the script that makes a shell complete the options of zubda
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

#[derive(Debug, Args)]
pub(crate) struct InputArgs {
    /// Files, directories (walked in path order), or `-` for standard input
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// In directories take the files that match this pattern
    ///
    /// Without one those are taken that have the extension of a text, page, book or JSON lines, also with .gz behind it.
    #[arg(long, value_name = "PATTERN", help_heading = "Input")]
    pub(crate) glob: Option<String>,
    /// The encoding of the input, e.g. windows-1256; auto finds it out
    #[arg(long, value_name = "LABEL", default_value = "auto", help_heading = "Input")]
    pub(crate) encoding: Encoding,
    /// Turn the lines of documents back: they are in visual order, as some programs draw them out of a PDF
    #[arg(long, help_heading = "Input", hide_short_help = true)]
    pub(crate) visual_order: bool,
    /// Refuse documents, and lines of JSON, of more bytes than this
    #[arg(long, value_name = "N", default_value_t = Ceiling::DEFAULT, hide_short_help = true)]
    pub(crate) max_bytes: Ceiling,
    /// Documents worked on at the same time [default: one for each core]
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) jobs: Option<u16>,
}

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
    /// What the document is about, if it does not say so itself
    #[arg(long, value_name = "TEXT", help_heading = "Ranking")]
    pub(crate) title: Option<String>,
    /// Use the stop words of this file instead of the built-in ones
    #[arg(long, value_name = "FILE", help_heading = "Ranking")]
    pub(crate) stopwords: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct SplitArgs {
    #[command(flatten)]
    pub(crate) print: PrintArgs,
    /// Cut each sentence into chunks: its core, and what may go with what it hangs on
    ///
    /// In text they stand under their sentence, one a line; json is an array of a document's sentences, jsonl has an object
    /// for each sentence.
    #[arg(long, help_heading = "Output")]
    pub(crate) clauses: bool,
}

/// How text looks where it is read.
#[derive(Clone, Copy, Debug, Args)]
#[command(next_help_heading = "On a terminal")]
pub(crate) struct TerminalArgs {
    /// Put each sentence's rank and score in front of it, dimmed
    ///
    /// A pipe or file gets them only with --color always; --explain and JSON have them anyway.
    #[arg(long)]
    pub(crate) scores: bool,
    /// Wrap text between words: at N columns, at the terminal's width, or not
    ///
    /// auto wraps nothing in a pipe or file; N wraps there too.
    #[arg(long, value_name = "N|auto|none", default_value = "auto", value_parser = width)]
    pub(crate) width: Width,
    /// Mark each line of a summary as right-to-left
    #[arg(long, value_enum, default_value_t = Bidi::None, value_name = "WAY", hide_short_help = true)]
    pub(crate) bidi: Bidi,
    /// When to use colour
    #[arg(long, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub(crate) color: Color,
}

/// Where lines end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Width {
    Auto,
    None,
    Columns(NonZero<usize>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Bidi {
    /// With the controls of Unicode (RLI, PDI), for terminals that know them and set Arabic from the left
    Isolate,
    /// No controls: the sentences as they are
    None,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    /// In a pipe or file too
    Always,
    /// Nowhere
    Never,
}

/// What is said on standard error beside the errors.
#[derive(Clone, Copy, Debug, Args)]
#[command(next_help_heading = "Messages")]
pub(crate) struct MessageArgs {
    /// Errors only: no warnings, no progress bar, no totals
    #[arg(short, long, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Say how many lines were left out as headings, and close with a line of totals
    #[arg(short, long)]
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

    /// What to print [default: by the extension of --output, else text]
    #[arg(short, long, value_enum, value_name = "FORMAT", help_heading = "Output")]
    pub(crate) format: Option<Format>,
    /// Write to this file (one document, or a name like all.json) or directory (several, the input tree mirrored)
    #[arg(short, long, value_name = "PATH", help_heading = "Output")]
    pub(crate) output: Option<PathBuf>,
    /// Go on where a run was stopped: pass over what has its summary already
    ///
    /// A document whose output file is there is not read again, whatever options the file was made with; the totals
    /// count it as skipped. One that failed has no file and is tried again.
    #[arg(long, requires = "output", help_heading = "Output")]
    pub(crate) skip_existing: bool,
    /// Show every sentence with its rank, its score and why it was left out
    #[arg(long, help_heading = "Output")]
    pub(crate) explain: bool,
    /// The N best keywords as well: in text and reports a line `الكلمات المفتاحية: …، …`, in JSON a field `keywords`
    #[arg(long, value_name = "N", value_parser = positive, allow_negative_numbers = true, help_heading = "Output")]
    pub(crate) keywords: Option<NonZero<usize>>,

    /// What the document is about, if it does not say so itself
    #[arg(long, value_name = "TEXT", help_heading = "Ranking")]
    pub(crate) title: Option<String>,
    /// Lean the summary towards these words
    #[arg(long, value_name = "TEXT", help_heading = "Ranking")]
    pub(crate) query: Option<String>,
    /// Which sentences a sentence votes for
    #[arg(long, value_enum, default_value_t = DirectionArg::Backward, value_name = "WAY", help_heading = "Ranking", hide_short_help = true)]
    pub(crate) direction: DirectionArg,
    /// How much votes count against what a sentence is worth by itself, 0 <= D < 1 [default: 0.5]
    #[arg(long, value_name = "D", value_parser = number, allow_negative_numbers = true, help_heading = "Ranking", hide_short_help = true)]
    pub(crate) damping: Option<f64>,
    /// How much what is said already counts against a sentence, from 0, not at all, to 1, fully [default: 1]
    #[arg(long, value_name = "L", value_parser = number, allow_negative_numbers = true, help_heading = "Ranking", hide_short_help = true)]
    pub(crate) redundancy: Option<f64>,
    /// Use the stop words of this file instead of the built-in ones
    #[arg(long, value_name = "FILE", help_heading = "Ranking")]
    pub(crate) stopwords: Option<PathBuf>,
    /// Treat adverts, bylines, links and repeated lines as text like any other
    #[arg(long, help_heading = "Ranking")]
    pub(crate) keep_boilerplate: bool,

    #[command(flatten)]
    pub(crate) terminal: TerminalArgs,

    #[command(flatten)]
    pub(crate) messages: MessageArgs,
}

/// How to read the input.
#[derive(Debug, Args)]
#[command(next_help_heading = "Input")]
pub(crate) struct RecordArgs {
    /// What the input is
    #[arg(long, value_enum, default_value_t = InputFormat::Auto, value_name = "FORMAT")]
    pub(crate) input_format: InputFormat,
    /// What the text field of a JSON record holds
    #[arg(long, value_enum, default_value_t = TextFormatArg::Text, value_name = "FORMAT", hide_short_help = true)]
    pub(crate) text_format: TextFormatArg,
    /// The field of a JSON record, or the column of a table, that holds the text; a.b is field b inside of field a
    #[arg(long, value_name = "NAME", default_value = "text", hide_short_help = true)]
    pub(crate) text_field: String,
    /// The field that holds sentences, an array of strings, which are used as they are instead of the text
    #[arg(long, value_name = "NAME", default_value = "sentences", hide_short_help = true)]
    pub(crate) sentences_field: String,
    /// The field that holds the id, which comes out again as it went in
    #[arg(long, value_name = "NAME", default_value = "id", hide_short_help = true)]
    pub(crate) id_field: String,
    /// The field that holds the title
    #[arg(long, value_name = "NAME", default_value = "title", hide_short_help = true)]
    pub(crate) title_field: String,
    /// Pass the other fields of a record on to its JSON: a field `fields` with all of them
    #[arg(long, hide_short_help = true)]
    pub(crate) keep_fields: bool,
}

/// At most one of them; without one, three sentences.
#[derive(Debug, Args)]
#[group(multiple = false)]
#[command(next_help_heading = "Length (one of them)")]
pub(crate) struct LengthArgs {
    /// The N best sentences [default: 3]
    #[arg(short = 'n', long, value_name = "N", value_parser = count, allow_negative_numbers = true)]
    pub(crate) sentences: Option<usize>,
    /// At most this share of the words, 0 < R <= 1
    #[arg(short, long, value_name = "R", value_parser = number, allow_negative_numbers = true)]
    pub(crate) ratio: Option<f64>,
    /// At most N words
    #[arg(short, long, value_name = "N", value_parser = count, allow_negative_numbers = true)]
    pub(crate) words: Option<usize>,
    /// At most N characters
    #[arg(short, long, value_name = "N", value_parser = count, allow_negative_numbers = true)]
    pub(crate) chars: Option<usize>,
}

// A negative number is let through to these three and to the checks behind them, which say more than that there is no
// option `-5`.

fn count(value: &str) -> Result<usize, &'static str> {
    value.parse().map_err(|_| "give a whole number, 1 or more")
}

fn positive(value: &str) -> Result<NonZero<usize>, &'static str> {
    value.parse().map_err(|_| "give a whole number, 1 or more")
}

fn number(value: &str) -> Result<f64, &'static str> {
    value.parse().map_err(|_| "give a number, e.g. 0.3")
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DirectionArg {
    /// For those before it: what comes first in an article is what the rest is about
    Backward,
    /// For all others
    Undirected,
}
