//! Where the summary of each document goes, which is known before any work is done.

use std::collections::HashSet;
use std::path::{Component, Path, PathBuf};

use crate::cli::args::Format;
use crate::cli::input::{Source, unpacked_name};

/// Where summaries go.
#[derive(Clone, Debug)]
pub(crate) enum Place {
    /// Standard output, or a device or pipe.
    Stream,
    File(PathBuf),
    /// Below this directory, where the tree of the inputs is mirrored, with the extension of this format.
    Mirror(PathBuf, Format),
}

/// What stands in a summary's name before its extension.
const SUMMARY: &str = "summary";

/// Whether a file is named like a summary.
pub(crate) fn is_summary(path: &Path) -> bool {
    path.file_stem().is_some_and(|stem| Path::new(stem).extension().is_some_and(|part| part == SUMMARY))
}

impl Place {
    /// The file for the document of this path (none: standard input), if it is to have one. In a mirror `a/b.txt`
    /// becomes `a/b.summary.txt`; only plain names of the path are kept, so nothing leaves the root.
    pub(crate) fn of(&self, source: Option<&Path>) -> Option<PathBuf> {
        match self {
            Self::Stream => None,
            Self::File(path) => Some(path.clone()),
            Self::Mirror(root, format) => {
                let source = source.unwrap_or(Path::new("stdin"));
                let mut path = root.clone();
                path.extend(source.components().filter(|part| matches!(part, Component::Normal(_))));
                if path == *root {
                    // What is to be told of `..` goes into the root, and not beside it.
                    path.push("input");
                }
                Some(unpacked_name(&path).with_extension(format!("{SUMMARY}.{}", format.extension())))
            }
        }
    }

    /// Answers of one document after the other whether its file was there before the run. Of two that share a file
    /// only the first is taken to be in it.
    pub(crate) fn into_existing(self) -> impl FnMut(&Source) -> bool + Send {
        let mut asked = HashSet::new();
        move |source| self.of(source.path()).is_some_and(|path| asked.insert(path.clone()) && path.is_file())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_the_source_is_called_its_summary_is_below_the_root() {
        let place = Place::Mirror(PathBuf::from("out"), Format::Json);
        for (source, file) in [
            ("a/b.txt", "out/a/b.summary.json"),
            ("/a/b.txt", "out/a/b.summary.json"),
            ("../../b.txt", "out/b.summary.json"),
            ("a/../b.c.txt", "out/a/b.c.summary.json"),
            ("a/b.txt.gz", "out/a/b.summary.json"),
            ("..", "out/input.summary.json"),
            (".", "out/input.summary.json"),
            ("/", "out/input.summary.json"),
            ("...", "out/...summary.json"),
        ] {
            let found = place.of(Some(Path::new(source))).unwrap();
            assert_eq!(found, Path::new(file), "{source}");
            assert!(found.starts_with("out") && found != Path::new("out"));
        }
    }
}
