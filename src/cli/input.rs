//! Where documents come from: finds them among the paths given, and reads them.

use std::fs;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

use globset::{Glob, GlobMatcher};
use walkdir::{DirEntry, WalkDir};

use super::args::InputArgs;
use super::exit::Stop;

/// Files taken from directories unless a pattern says otherwise.
const EXTENSIONS: [&str; 2] = ["txt", "md"];

/// A document that is still to be read, or why there is none.
#[derive(Debug)]
pub(crate) enum Source {
    Stdin,
    File(PathBuf),
    /// A place in a directory that could not be walked: its path and why.
    Unreadable(PathBuf, String),
}

impl Source {
    /// The path as the user would know it; nothing for standard input.
    pub(crate) fn path(&self) -> Option<&Path> {
        match self {
            Self::Stdin => None,
            Self::File(path) | Self::Unreadable(path, _) => Some(path),
        }
    }

    /// All bytes of the document.
    pub(crate) fn read(&self) -> Result<Vec<u8>, String> {
        let told = |error: io::Error| reason(&error);
        match self {
            Self::Stdin => {
                let mut bytes = Vec::new();
                io::stdin().lock().read_to_end(&mut bytes).map_err(told)?;
                Ok(bytes)
            }
            Self::File(path) => fs::read(path).map_err(told),
            Self::Unreadable(_, why) => Err(why.clone()),
        }
    }
}

/// The documents of a command line.
pub(crate) struct Sources {
    paths: Vec<PathBuf>,
    glob: Option<GlobMatcher>,
    /// Where the summaries go: never walked into, for they are not documents.
    output: Option<PathBuf>,
    /// One document at the most: a single file, or standard input alone.
    pub(crate) single: bool,
}

impl Sources {
    /// Checks the arguments; reads nothing yet. `output`: what `-o` names.
    pub(crate) fn new(args: &InputArgs, output: Option<&Path>) -> Result<Self, Stop> {
        let mut paths = args.paths.clone();
        if paths.is_empty() {
            if io::stdin().is_terminal() {
                return Err(Stop::Usage(
                    "nothing to read: give a file, a directory, or pipe text in (see zubda --help)"
                        .to_owned(),
                ));
            }
            paths.push(PathBuf::from("-"));
        }
        if paths.iter().filter(|path| is_stdin(path)).count() > 1 {
            return Err(Stop::Usage("`-` is given twice: standard input can be read only once".to_owned()));
        }
        let glob = args.glob.as_deref().map(|pattern| {
            Glob::new(pattern).map(|glob| glob.compile_matcher()).map_err(|error| {
                Stop::Usage(format!("--glob {pattern}: {}; quote it, e.g. --glob '*.text'", error.kind()))
            })
        });
        let single = matches!(paths.as_slice(), [path] if is_stdin(path) || !path.is_dir());
        Ok(Self { paths, glob: glob.transpose()?, output: output.map(Path::to_owned), single })
    }

    /// The documents, in the order given; directories are walked in path order as the iterator goes.
    pub(crate) fn documents(&self) -> impl Iterator<Item = Source> {
        self.paths.iter().flat_map(|path| -> Box<dyn Iterator<Item = Source> + '_> {
            if is_stdin(path) {
                Box::new(std::iter::once(Source::Stdin))
            } else if path.is_dir() {
                Box::new(self.walk(path))
            } else {
                Box::new(std::iter::once(Source::File(path.clone())))
            }
        })
    }

    fn walk<'s>(&'s self, root: &'s Path) -> impl Iterator<Item = Source> + 's {
        // The output has been made by now, so it has a canonical path.
        let output = self.output.as_deref().and_then(|path| path.canonicalize().ok());
        let entries = WalkDir::new(root).sort_by_file_name().into_iter();
        let documents =
            entries.filter_entry(move |entry| is_visible(entry) && !is_output(entry, output.as_deref()));
        documents.filter_map(move |entry| match entry {
            Ok(entry) if self.takes(root, &entry) => Some(Source::File(entry.into_path())),
            Ok(_) => None,
            Err(error) => {
                let path = error.path().unwrap_or(root).to_owned();
                let why = error.io_error().map_or_else(|| error.to_string(), reason);
                Some(Source::Unreadable(path, why))
            }
        })
    }

    /// Whether a directory's entry is a document: a file (or a link to one) of the right name.
    fn takes(&self, root: &Path, entry: &DirEntry) -> bool {
        let path = entry.path();
        let named = match &self.glob {
            Some(glob) => {
                glob.is_match(entry.file_name()) || glob.is_match(path.strip_prefix(root).unwrap_or(path))
            }
            None => path
                .extension()
                .is_some_and(|found| EXTENSIONS.iter().any(|known| found.eq_ignore_ascii_case(known))),
        };
        named && (entry.file_type().is_file() || entry.path_is_symlink() && path.is_file())
    }
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Hidden files and folders are skipped, save the root the user named.
fn is_visible(entry: &DirEntry) -> bool {
    entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".")
}

/// Whether an entry is the output directory; one that the user named as an input is walked all the same.
fn is_output(entry: &DirEntry, output: Option<&Path>) -> bool {
    entry.depth() > 0
        && entry.file_type().is_dir()
        && output.is_some_and(|output| {
            // The names are compared first: a canonical path costs a system call for each of its parts.
            output.file_name() == Some(entry.file_name())
                && entry.path().canonicalize().is_ok_and(|path| path == output)
        })
}

/// What went wrong with a path, and the cure where one is known.
pub(crate) fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file or directory: check the path".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied: make it readable, e.g. `chmod u+r`".to_owned(),
        io::ErrorKind::IsADirectory => "is a directory".to_owned(),
        _ => error.to_string(),
    }
}
