//! The arguments of one summary of all documents.

use clap::{Args, ValueEnum};

/// One summary of all documents instead of one each.
#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub(crate) struct TogetherArgs {
    /// One summary of all documents instead of one each
    #[arg(long, conflicts_with_all = ["skip_existing", "output_name", "keep_fields"])]
    pub(crate) together: bool,
    /// Order of the documents in the summary of `--together`
    ///
    /// The date of a document stands in its file name, as 2018-08-10 or 20180810, or in the field that --date-field names.
    /// Those without one come last.
    #[arg(long, value_enum, default_value_t = By::Input, value_name = "WAY", requires = "together", hide_short_help = true)]
    pub(crate) by: By,
    /// The field of a JSON record, or the column of a table, that holds the date [default: date]
    #[arg(long, value_name = "NAME", requires = "together", help_heading = "Input", hide_short_help = true)]
    date_field: Option<String>,
}

impl TogetherArgs {
    /// The field that holds the date, if dates are of any use.
    pub(crate) fn date_field(&self) -> Option<String> {
        let name = || self.date_field.clone().unwrap_or_else(|| "date".to_owned());
        self.together.then(name)
    }

    /// Whether the user counts on dates.
    pub(crate) fn needs_dates(&self) -> bool {
        self.date_field.is_some() || self.by == By::Date
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum By {
    /// As they came in
    Input,
    /// The oldest first
    Date,
}
