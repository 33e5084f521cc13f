//! The kinds of failure of a document or a record, by which a program that reads error records tells what to do.

use zubda::Error;

/// What kind of failure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Unreadable,
    Encoding,
    Format,
    Markup,
    Record,
    TooLarge,
}

impl Kind {
    /// All of them, in the order in which the help tells of them.
    const ALL: [Self; 6] =
        [Self::Unreadable, Self::Encoding, Self::Format, Self::Markup, Self::Record, Self::TooLarge];

    /// What it is called in an error record.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Encoding => "encoding",
            Self::Format => "format",
            Self::Markup => "markup",
            Self::Record => "record",
            Self::TooLarge => "too large",
        }
    }

    fn meaning(self) -> &'static str {
        match self {
            Self::Unreadable => "it is not there, or cannot be read",
            Self::Encoding => "it is no text, or in an encoding that cannot be told",
            Self::Format => "a file of another kind, e.g. a spreadsheet",
            Self::Markup => "a page that is a trap: nested too deeply, or an element of too many attributes",
            Self::Record => "no JSON object, or one without a text",
            Self::TooLarge => "more bytes than --max-bytes allows",
        }
    }

    /// The kinds as the help tells of them, one a line.
    pub(crate) fn described() -> String {
        Self::ALL.map(|kind| format!("\n  {:<13}{}", kind.as_str(), kind.meaning())).concat()
    }
}

impl From<&Error> for Kind {
    /// Of an error of the library that is one of reading: of settings there are others, which no document meets with.
    fn from(error: &Error) -> Self {
        match error {
            Error::InvalidUtf8 { .. } | Error::NotText { .. } | Error::Wide { .. } => Self::Encoding,
            Error::NestedTooDeep { .. } | Error::TooManyAttributes { .. } => Self::Markup,
            Error::TooLarge { .. } => Self::TooLarge,
            _ => Self::Format,
        }
    }
}
