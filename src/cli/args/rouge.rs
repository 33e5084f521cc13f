//! The arguments of `zubda rouge`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::InputFormat;
use crate::cli::number::{jobs, within};

pub(super) const NOTES: &str = "\
What belongs together: two files, whatever they are called; the records of JSON lines, JSON or tables by their \
id, those without one by their source, as zubda names it, if both sides have some of the same, else by their line; \
with --input-format lines the lines of two files, one by one. The text of a record is its field summary, as zubda \
writes it, else text, unless --text-field names another.

Files of two directories belong together if they have the same name without .summary and the extension, in the same \
folder: out/a/x.summary.txt and by-hand/a/x.txt. Where there is none of that name, one that goes on behind a dot will do: \
several as by-hand/a/x.first.txt and x.second.txt are several references, and a warning says so. What has no partner is \
named and left out, and the exit code is 1. With --against all figures are over the documents that both systems have.

ROUGE-L is the longest common subsequence of the whole texts, ROUGE-Lsum the union of those of their sentences \
(Lin 2004, section 3.2). A word is a run of letters and digits. The interval is where the mean would lie for 95 % \
of such collections of documents, by the bootstrap.

Examples:
  zubda -w 60 article.txt | zubda rouge --reference by-hand.txt --candidate -
  zubda rouge --reference gold.jsonl --candidate out.jsonl
                                         the records of the same id
  zubda rouge --reference judge-1/ judge-2/ --candidate out/ --against lead/
                                         is out/ better than lead/, or is it chance?

Exit code: 0 everything went well; 1 some inputs failed (the rest was done); 2 wrong usage.";

#[derive(Debug, Args)]
pub(crate) struct RougeArgs {
    /// What people wrote: a file, or a directory of them; several are several references for each candidate
    #[arg(long, value_name = "PATH", num_args = 1.., required = true)]
    pub(crate) reference: Vec<PathBuf>,
    /// What to score: a file, a directory, or `-` for standard input
    #[arg(long, value_name = "PATH")]
    pub(crate) candidate: PathBuf,
    /// Another system's summaries: tests whether the candidates are better, by a paired bootstrap
    #[arg(long, value_name = "PATH")]
    pub(crate) against: Option<PathBuf>,
    /// What the files hold [auto: records if they are called .jsonl, .json, .csv or .tsv, else a text each]
    #[arg(long, value_enum, default_value_t = RougeInput::Auto, value_name = "FORMAT")]
    pub(crate) input_format: RougeInput,
    /// The field of a record that holds the text [default: summary, else text]
    #[arg(long, value_name = "NAME")]
    pub(crate) text_field: Option<String>,
    /// The field of a record that holds the id
    #[arg(long, value_name = "NAME", default_value = "id")]
    pub(crate) id_field: String,
    /// How scores against several references are combined
    #[arg(long, value_enum, default_value_t = MultiArg::Mean, value_name = "WAY")]
    pub(crate) multi: MultiArg,
    /// Compare words as they are written: with their marks, hamzas, digits and capitals
    #[arg(long)]
    pub(crate) no_fold: bool,
    /// What to print
    #[arg(short, long, value_enum, default_value_t = RougeFormat::Text, value_name = "FORMAT")]
    pub(crate) format: RougeFormat,
    /// How often the bootstrap draws as many documents as there are
    #[arg(long, value_name = "N", default_value_t = 2000, value_parser = resamples, allow_negative_numbers = true)]
    pub(crate) resamples: u32,
    /// Where the bootstrap's random numbers start: the same seed gives the same figures
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = seed, allow_negative_numbers = true)]
    pub(crate) seed: u64,
    /// Documents scored at the same time [default: one for each core]
    #[arg(short, long, value_name = "N", value_parser = jobs, allow_negative_numbers = true)]
    pub(crate) jobs: Option<u16>,
}

fn resamples(value: &str) -> Result<u32, String> {
    within(value, 1..=1_000_000)
}

fn seed(value: &str) -> Result<u64, String> {
    within(value, 0..=u64::MAX)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum RougeInput {
    /// By the file's extension; on standard input by how it opens
    Auto,
    /// A text
    Text,
    /// One text per line
    Lines,
    /// One JSON object per line
    Jsonl,
    /// JSON objects, in an array or one behind the other
    Json,
    /// A table with the names of its columns in the first row
    Csv,
    /// The same with tabs between the columns
    Tsv,
}

impl From<RougeInput> for InputFormat {
    fn from(input: RougeInput) -> Self {
        match input {
            RougeInput::Auto => Self::Auto,
            RougeInput::Text => Self::Text,
            RougeInput::Lines => Self::Lines,
            RougeInput::Jsonl => Self::Jsonl,
            RougeInput::Json => Self::Json,
            RougeInput::Csv => Self::Csv,
            RougeInput::Tsv => Self::Tsv,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum MultiArg {
    /// The mean of the scores against each
    Mean,
    /// The score against the one with the best F1, by each measure
    Best,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum RougeFormat {
    /// A table, in percent
    Text,
    /// A JSON object with every document's scores, as fractions
    Json,
}
