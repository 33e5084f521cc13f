//! The arguments that say what is read, and how.

use std::path::PathBuf;

use clap::Args;
use zubda::Encoding;

use super::format::{InputFormat, TextFormatArg};
use crate::cli::input::Ceiling;
use crate::cli::number::jobs;

/// What is read.
#[derive(Debug, Args)]
pub(crate) struct InputArgs {
    /// Files, directories, or `-` for standard input
    ///
    /// Directories are walked in path order.
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// In directories take the files that match this pattern
    ///
    /// By default: files with the extension of a text, page, book, subtitles or JSON lines, also with .gz. Tables (.csv, .tsv)
    /// and .json are read only where they are named or matched.
    #[arg(long, value_name = "PATTERN", help_heading = "Input", hide_short_help = true)]
    pub(crate) glob: Option<String>,
    /// The encoding of the input, e.g. windows-1256; auto detects it
    #[arg(
        long,
        value_name = "LABEL",
        default_value = "auto",
        help_heading = "Input",
        hide_short_help = true
    )]
    pub(crate) encoding: Encoding,
    /// The input is in visual order (as extracted from some PDFs): reverse it to logical order
    #[arg(long, help_heading = "Input", hide_short_help = true)]
    pub(crate) visual_order: bool,
    /// Refuse documents, lines of JSON and rows of tables of more bytes than this
    #[arg(long, value_name = "N", default_value_t = Ceiling::DEFAULT, allow_negative_numbers = true, hide_short_help = true)]
    pub(crate) max_bytes: Ceiling,
    /// Documents worked on at a time [default: one for each core]
    #[arg(short, long, value_name = "N", value_parser = jobs, allow_negative_numbers = true)]
    pub(crate) jobs: Option<u16>,
}

/// How to read the input.
#[derive(Debug, Args)]
#[command(next_help_heading = "Input")]
pub(crate) struct RecordArgs {
    /// What the input is
    #[arg(long, value_enum, default_value_t = InputFormat::Auto, value_name = "FORMAT", hide_short_help = true)]
    pub(crate) input_format: InputFormat,
    /// What the text field of a JSON record holds
    #[arg(long, value_enum, default_value_t = TextFormatArg::Text, value_name = "FORMAT", hide_short_help = true)]
    pub(crate) text_format: TextFormatArg,
    /// The field of a JSON record, or the column of a table, that holds the text; a.b is field b inside of field a, or of each
    /// object in it; on standard input, a table is recognised by a column of this name [default: text]
    #[arg(long, value_name = "NAME", hide_short_help = true)]
    pub(crate) text_field: Option<String>,
    /// The field that holds sentences, an array of strings, used as they are instead of the text, unless --text-field alone is given [default: sentences]
    #[arg(long, value_name = "NAME", hide_short_help = true)]
    pub(crate) sentences_field: Option<String>,
    /// The field that holds the id, which comes out again as it went in
    #[arg(long, value_name = "NAME", default_value = "id", hide_short_help = true)]
    pub(crate) id_field: String,
    /// The field that holds the title
    #[arg(long, value_name = "NAME", default_value = "title", hide_short_help = true)]
    pub(crate) title_field: String,
    /// Copy the record's other fields to its output (or error) object, under `fields`
    #[arg(long, hide_short_help = true)]
    pub(crate) keep_fields: bool,
}
