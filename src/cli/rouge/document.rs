//! One text that is scored or held against: a file, or a record or a line of one.

use std::fmt;

use zubda::{Encoding, Setting, Warning};

use crate::cli::input::{Ceiling, Source, shown};

/// What a candidate and its references have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Id {
    /// The name of the file: folder and name, without `.summary` and the extension.
    File(String),
    /// The line of the file of this name, from 1.
    Line(String, usize),
    /// The id of a record in the file of this name.
    Record(String, String),
    /// What a record in the file of this name was made of.
    Source(String, String),
}

impl Id {
    /// The name of its file.
    pub(super) fn file(&self) -> &str {
        match self {
            Self::File(name) | Self::Line(name, _) | Self::Record(name, _) | Self::Source(name, _) => name,
        }
    }

    /// The same in a file of another name.
    pub(super) fn with_file(self, name: &str) -> Self {
        let name = name.to_owned();
        match self {
            Self::File(_) => Self::File(name),
            Self::Line(_, line) => Self::Line(name, line),
            Self::Record(_, id) => Self::Record(name, id),
            Self::Source(_, source) => Self::Source(name, source),
        }
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (file, part): (_, &dyn fmt::Display) = match self {
            Self::File(name) => return f.write_str(name),
            Self::Line(file, line) => (file, line),
            Self::Record(file, id) | Self::Source(file, id) => (file, id),
        };
        // A file that is named by itself is called like its partner.
        if file.is_empty() { write!(f, "{part}") } else { write!(f, "{file}:{part}") }
    }
}

/// A text, or where it is.
pub(crate) enum Document {
    File(Source),
    Part {
        /// The file's name with the line, for people.
        place: String,
        /// What a record says that it was made of.
        source: Option<String>,
        text: String,
        warnings: Vec<Warning>,
    },
}

impl Document {
    /// Its name for people.
    pub(crate) fn shown(&self) -> String {
        match self {
            Self::File(source) => shown(source.path()),
            Self::Part { place, .. } => place.clone(),
        }
    }

    /// What it says that it was made of.
    pub(super) fn source(&self) -> Option<&str> {
        match self {
            Self::File(_) => None,
            Self::Part { source, .. } => source.as_deref(),
        }
    }

    /// Its text with what is to be said of it, or why there is none.
    pub(crate) fn read(&self) -> Result<(String, Vec<Warning>), String> {
        let (text, mut warnings) = match self {
            Self::File(source) => decoded(source)?,
            Self::Part { text, warnings, .. } => (text.clone(), warnings.clone()),
        };
        warnings.extend(zubda::suspicion(&text));
        if zubda::count_words(&text) == 0 {
            warnings.push("there is no word in it, so its scores are 0".to_owned().into());
        }
        Ok((text, warnings))
    }
}

/// The text of a source with what is to be said of it.
pub(super) fn decoded(source: &Source) -> Result<(String, Vec<Warning>), String> {
    let bytes = source.read(Ceiling::DEFAULT).map_err(|unread| unread.why)?;
    let decoded = zubda::decode(&bytes, Encoding::AUTO).map_err(|error| error.to_string())?;
    Ok((decoded.text.into_owned(), decoded.warnings))
}

/// The warning; here files are UTF-8 or told by their looks, so the cure is another command.
pub(super) fn told(warning: &Warning) -> String {
    warning.message(|setting| match setting {
        Setting::Encoding => "iconv -f",
        Setting::Html => "`zubda split FILE`",
        Setting::LogicalOrder => "zubda split --visual-order",
        other => other.as_str(),
    })
}
