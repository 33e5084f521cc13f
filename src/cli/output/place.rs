//! Where the summary of each document goes, which is known before any work is done.

use std::collections::HashSet;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::mirror::Mirror;
use crate::cli::args::Format;
use crate::cli::input::Source;

/// Where summaries go.
#[derive(Clone, Debug)]
pub(crate) enum Place {
    /// Into one stream or file, with those of others.
    Stream,
    File(PathBuf),
    /// A file for each, below a directory.
    Mirror(Mirror),
}

impl Place {
    /// The file for the document of this path (none: standard input), if it is to have one of its own.
    pub(crate) fn of(&self, source: Option<&Path>) -> Option<PathBuf> {
        match self {
            Self::Stream => None,
            Self::File(path) => Some(path.clone()),
            Self::Mirror(mirror) => Some(mirror.of(source)),
        }
    }

    /// Answers of one document after the other whether its summary was there before the run. Of two that share a file
    /// only the first is taken to be in it.
    pub(crate) fn into_existing(self) -> impl FnMut(&Source) -> bool + Send {
        let mut asked = HashSet::new();
        move |source| {
            self.of(source.path()).is_some_and(|path| {
                asked.insert(path.clone()) && path.is_file() && !(self.is_json_lines() && is_error(&path))
            })
        }
    }

    /// Whether a file may hold the record of an error.
    fn is_json_lines(&self) -> bool {
        match self {
            Self::Stream => false,
            Self::File(path) => Format::of(path).is_none_or(|format| format == Format::Jsonl),
            Self::Mirror(mirror) => mirror.format == Format::Jsonl,
        }
    }
}

/// Whether there is nothing in a file but the record of an error.
fn is_error(path: &Path) -> bool {
    #[derive(Deserialize)]
    struct Failed {
        #[serde(rename = "error")]
        _error: IgnoredAny,
    }
    File::open(path).is_ok_and(|file| serde_json::from_reader::<_, Failed>(BufReader::new(file)).is_ok())
}
