//! The arguments of `zubda rouge`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

pub(super) const NOTES: &str = "\
Files of two directories belong together if they have the same name before the first dot, in the same folder: \
out/a/x.summary.txt and by-hand/a/x.txt. What has no partner is named and left out, and the exit code is 1. With \
--against all figures are over the documents that both systems have.

ROUGE-L is the longest common subsequence of the whole texts, ROUGE-Lsum the union of those of their sentences \
(Lin 2004, section 3.2). A word is a run of letters and digits. The interval is where the mean would lie for 95 % \
of such collections of documents, by the bootstrap.

Examples:
  zubda -w 60 article.txt | zubda rouge --reference by-hand.txt --candidate -
  zubda rouge --reference judge-1/ judge-2/ --candidate out/ --against lead/
                                         is out/ better than lead/, or is it chance?

Exit code: 0 all went well; 1 some input failed, the others were done; 2 wrong usage.";

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
    /// What several references come to
    #[arg(long, value_enum, default_value_t = MultiArg::Mean, value_name = "WAY")]
    pub(crate) multi: MultiArg,
    /// Compare words as they are written: with their marks, hamzas, digits and capitals
    #[arg(long)]
    pub(crate) no_fold: bool,
    /// What to print
    #[arg(short, long, value_enum, default_value_t = RougeFormat::Text, value_name = "FORMAT")]
    pub(crate) format: RougeFormat,
    /// How often the bootstrap draws as many documents as there are
    #[arg(long, value_name = "N", default_value_t = 2000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub(crate) resamples: u32,
    /// Where the bootstrap's random numbers start: the same seed gives the same figures
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(crate) seed: u64,
    /// Documents scored at the same time [default: one for each core]
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) jobs: Option<u16>,
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
