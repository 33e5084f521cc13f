//! The arguments that say how long a summary may be, and how far its sentences may be shortened.

use clap::Args;

use crate::cli::number::{count, number};

/// At most one of them; without one, three sentences.
#[derive(Debug, Args)]
#[group(multiple = false)]
#[command(next_help_heading = "Length (one of them)")]
pub(crate) struct LengthArgs {
    /// The N best sentences [default: 3]
    ///
    /// A question with its answer counts as one, and so does a short list with the line that announces it.
    #[arg(short = 'n', long, value_name = "N", value_parser = count, allow_negative_numbers = true)]
    pub(crate) sentences: Option<usize>,
    /// At most this share of the words, 0 < R <= 1
    #[arg(short, long, value_name = "R", value_parser = number, allow_negative_numbers = true)]
    pub(crate) ratio: Option<f64>,
    /// At most N words
    ///
    /// Where nothing worth taking fits, what is printed is longer, and a warning says so: the shortest of what tells at least
    /// half as much as the best sentence. That goes for --ratio and --chars too.
    #[arg(short, long, value_name = "N", value_parser = count, allow_negative_numbers = true)]
    pub(crate) words: Option<usize>,
    /// At most N characters: code points, vowel marks included
    #[arg(short, long, value_name = "N", value_parser = count, allow_negative_numbers = true)]
    pub(crate) chars: Option<usize>,
}

/// At most one of them; without one, sentences far longer than sentences are come in pieces.
#[derive(Clone, Copy, Debug, Args)]
#[group(multiple = false)]
#[command(next_help_heading = "Length (one of them)")]
pub(crate) struct ShorteningArgs {
    /// Shorten any sentence by its dispensable phrases, whatever the length option
    ///
    /// What is left tells its main point in its own words, in their order; JSON says where its pieces stand. `zubda split --clauses` shows what may
    /// go.
    #[arg(long)]
    pub(crate) trim: bool,
    /// Take sentences whole, however long they are
    ///
    /// Otherwise an extremely long sentence, or one longer than the budget, may be cut short, unless it was given as a
    /// sentence, as in --input-format lines.
    #[arg(long, hide_short_help = true)]
    pub(crate) whole: bool,
}
