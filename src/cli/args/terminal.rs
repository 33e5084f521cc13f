//! The arguments that say how text looks on a terminal.

use std::num::NonZero;

use clap::{Args, ValueEnum};

use crate::cli::number::positive;

/// How text looks where it is read.
#[derive(Clone, Copy, Debug, Args)]
#[command(next_help_heading = "On a terminal")]
pub(crate) struct TerminalArgs {
    /// Put each sentence's rank and score in front of it, dimmed
    ///
    /// A pipe or file gets them only with --color always; --explain and JSON have them anyway.
    #[arg(long, hide_short_help = true)]
    pub(crate) scores: bool,
    /// Wrap text between words: at N columns, at the terminal's width, or not
    ///
    /// auto wraps nothing in a pipe or file; N wraps there too.
    #[arg(long, value_name = "N|auto|none", default_value = "auto", value_parser = width, allow_negative_numbers = true, hide_short_help = true)]
    pub(crate) width: Width,
    /// Mark each line of a summary as right-to-left
    #[arg(long, value_enum, default_value_t = Bidi::None, value_name = "WAY", hide_short_help = true)]
    pub(crate) bidi: Bidi,
    /// When to use colour
    #[arg(long, value_enum, default_value_t = Color::Auto, value_name = "WHEN", hide_short_help = true)]
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

/// Reads the value of `--width`.
fn width(value: &str) -> Result<Width, &'static str> {
    let columns = |value: &str| positive(value).map(Width::Columns);
    match value {
        "auto" => Ok(Width::Auto),
        "none" => Ok(Width::None),
        _ => columns(value).map_err(|_| "give a number of columns, 1 or more, or auto or none"),
    }
}
