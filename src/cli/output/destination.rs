//! Where the summary of each document goes, which is known before any work is done.

use std::collections::HashSet;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::mirror::Mirror;
use crate::cli::args::Format;
use crate::cli::input::{Source, has_value};

/// Where summaries go.
#[derive(Clone, Debug)]
pub(crate) enum Destination {
    /// Into one stream or file, with those of others.
    Stream,
    File(PathBuf, Format),
    /// A file for each, below a directory.
    Mirror(Mirror),
}

impl Destination {
    /// The file for the document of this path (none: standard input), if it is to have one of its own.
    pub(crate) fn of(&self, source: Option<&Path>) -> Option<PathBuf> {
        match self {
            Self::Stream => None,
            Self::File(path, _) => Some(path.clone()),
            Self::Mirror(mirror) => Some(mirror.of(source)),
        }
    }

    /// Answers of one document after the other whether its summary was there before the run. Of two that share a file
    /// only the first is taken to be in it.
    pub(crate) fn into_existing(self) -> impl FnMut(&Source) -> bool + Send {
        let mut asked = HashSet::new();
        move |source| {
            self.of(source.path()).is_some_and(|path| {
                asked.insert(path.clone())
                    && path.is_file()
                    && !self.is_input(&path)
                    && !(self.has_error_records() && holds_error(&path))
            })
        }
    }

    /// Whether a file that is there is no summary but an input.
    fn is_input(&self, path: &Path) -> bool {
        matches!(self, Self::Mirror(mirror) if mirror.is_input(path))
    }

    /// Whether a file may hold the record of an error.
    fn has_error_records(&self) -> bool {
        match self {
            Self::Stream => false,
            Self::File(_, format) => format.has_error_records(),
            Self::Mirror(mirror) => mirror.format.has_error_records(),
        }
    }
}

/// Whether one of the records in a file is that of an error.
fn holds_error(path: &Path) -> bool {
    #[derive(Deserialize)]
    struct Failed {
        #[serde(rename = "error")]
        _error: IgnoredAny,
    }
    let is_failed = |value: &[u8]| serde_json::from_slice::<Failed>(value).is_ok();
    File::open(path).is_ok_and(|file| has_value(BufReader::new(file), is_failed))
}
