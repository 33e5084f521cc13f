//! The command line as clap reads it: plain values, described for a newcomer. Nothing is checked here that needs
//! more than the value itself; see `job`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

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
  zubda -o out corpus/                   every .txt and .md below corpus/, mirrored below out/
  zubda split article.txt                its sentences, one a line

Exit code: 0 all went well; 1 some input failed, the others were done; 2 wrong usage.";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Print the sentences, one a line (a line break inside one becomes a space)
    Split(InputArgs),
    /// Print what the ranking sees: one JSON object a token
    Terms {
        #[command(flatten)]
        input: InputArgs,
        /// Use the stop words of this file instead of the built-in ones
        #[arg(long, value_name = "FILE")]
        stopwords: Option<PathBuf>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct InputArgs {
    /// Files, directories (walked in path order), or `-` for standard input
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// In directories take the files that match this pattern instead of *.txt and *.md
    #[arg(long, value_name = "PATTERN")]
    pub(crate) glob: Option<String>,
    /// Documents worked on at the same time [default: one for each core]
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) jobs: Option<u16>,
}

#[derive(Debug, Args)]
pub(crate) struct SummarizeArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,

    #[command(flatten)]
    pub(crate) length: LengthArgs,

    /// What to print
    #[arg(short, long, value_enum, default_value_t = Format::Text, value_name = "FORMAT", help_heading = "Output")]
    pub(crate) format: Format,
    /// Write to this file (one document) or directory (several, the input tree mirrored)
    #[arg(short, long, value_name = "PATH", help_heading = "Output")]
    pub(crate) output: Option<PathBuf>,
    /// Show every sentence with its rank, its score and why it was left out
    #[arg(long, help_heading = "Output")]
    pub(crate) explain: bool,

    /// What the document is about, if it does not say so itself
    #[arg(long, value_name = "TEXT", help_heading = "Ranking")]
    pub(crate) title: Option<String>,
    /// Lean the summary towards these words
    #[arg(long, value_name = "TEXT", help_heading = "Ranking")]
    pub(crate) query: Option<String>,
    /// Which sentences a sentence votes for: those before it, or all others
    #[arg(long, value_enum, default_value_t = DirectionArg::Backward, value_name = "WAY", help_heading = "Ranking")]
    pub(crate) direction: DirectionArg,
    /// How much votes count against a sentence's own merits, 0 <= D < 1 [default: 0.5]
    #[arg(long, value_name = "D", help_heading = "Ranking")]
    pub(crate) damping: Option<f64>,
    /// How much a sentence loses for what the summary says already, 0 <= L <= 1 [default: 0]
    #[arg(long, value_name = "L", help_heading = "Ranking")]
    pub(crate) redundancy: Option<f64>,
    /// Use the stop words of this file instead of the built-in ones
    #[arg(long, value_name = "FILE", help_heading = "Ranking")]
    pub(crate) stopwords: Option<PathBuf>,
    /// Treat adverts, bylines, links and repeated lines as text like any other
    #[arg(long, help_heading = "Ranking")]
    pub(crate) keep_boilerplate: bool,
}

/// At most one of them; without one, three sentences.
#[derive(Debug, Args)]
#[group(multiple = false)]
#[command(next_help_heading = "Length (one of them)")]
pub(crate) struct LengthArgs {
    /// The N best sentences [default: 3]
    #[arg(short = 'n', long, value_name = "N")]
    pub(crate) sentences: Option<usize>,
    /// At most this share of the words, 0 < R <= 1
    #[arg(short, long, value_name = "R")]
    pub(crate) ratio: Option<f64>,
    /// At most N words
    #[arg(short, long, value_name = "N")]
    pub(crate) words: Option<usize>,
    /// At most N characters
    #[arg(short, long, value_name = "N")]
    pub(crate) chars: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// The chosen sentences, one a line, exactly as in the source
    Text,
    /// A JSON object; several documents make an array
    Json,
    /// A JSON object a line
    Jsonl,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DirectionArg {
    Backward,
    Undirected,
}
