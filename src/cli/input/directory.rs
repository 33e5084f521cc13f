//! What is taken out of a directory: its documents in path order, and nothing that is hidden, a summary, or the output.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::Sources;
use super::extension::{is_document, reads_as_text};
use super::source::{Source, Unread, reason_of_folder};
use crate::cli::args::{InputFormat, is_summary};
use crate::cli::kind::Kind;

impl Sources {
    /// The documents below a directory, found as the iterator goes.
    pub(super) fn walk<'s>(&'s self, root: &'s Path) -> impl Iterator<Item = Source> + Send + 's {
        let output = self.canonical_output();
        let entries = WalkDir::new(root).sort_by_file_name().into_iter();
        let documents =
            entries.filter_entry(move |entry| is_visible(entry) && !is_output(entry, output.as_deref()));
        documents.filter_map(move |entry| match entry {
            Ok(entry) if self.takes(root, &entry) => Some(Source::File(entry.into_path())),
            Ok(_) => None,
            Err(error) => {
                let path = Some(error.path().unwrap_or(root).to_owned());
                let why = error.io_error().map_or_else(|| error.to_string(), reason_of_folder);
                Some(Source::Unreadable(path, Unread { kind: Kind::Unreadable, why }))
            }
        })
    }

    /// What is left out of the directories though it is called like a document, and why.
    pub(crate) fn left_out(&self) -> impl Iterator<Item = (PathBuf, &'static str)> + '_ {
        let output = self.canonical_output();
        let folders = self.paths.iter().filter(|path| path.is_dir());
        folders.flat_map(move |root| {
            let output = output.clone();
            let entries =
                WalkDir::new(root).sort_by_file_name().into_iter().filter_entry(is_visible).flatten();
            entries.filter(|entry| self.is_wanted(root, entry)).filter_map(move |entry| {
                let why = match entry.path() {
                    path if is_output(&entry, output.as_deref()) => match () {
                        () if is_summary(path) => OWN,
                        () if entry.file_name() == INDEX => OWN_INDEX,
                        () => return None,
                    },
                    path if entry.path_is_symlink() && !path.exists() => NOTHING,
                    _ => return None,
                };
                Some((entry.into_path(), why))
            })
        })
    }

    /// Where the summaries go, as the system calls it; it has been made by now.
    fn canonical_output(&self) -> Option<PathBuf> {
        self.output.as_deref().and_then(|path| path.canonicalize().ok())
    }

    /// Whether a directory's entry is a document: a file (or a link to one) of the right name.
    fn takes(&self, root: &Path, entry: &DirEntry) -> bool {
        let is_file = || entry.file_type().is_file() || entry.path_is_symlink() && entry.path().is_file();
        self.is_wanted(root, entry) && is_file()
    }

    /// Whether it has the name of a document.
    fn is_wanted(&self, root: &Path, entry: &DirEntry) -> bool {
        let path = entry.path();
        match &self.glob {
            Some(glob) => {
                glob.matches(entry.file_name().as_ref())
                    || glob.matches(path.strip_prefix(root).unwrap_or(path))
            }
            None if self.reader.format == InputFormat::Text => reads_as_text(path),
            None => is_document(path),
        }
    }
}

/// Why something is left out that is called like a document.
const OWN: &str = "what is called .summary in the output folder is a summary";
const OWN_INDEX: &str = "zubda's own index of pages";
const NOTHING: &str = "a link to nothing";

/// What the index of pages is called.
pub(crate) const INDEX: &str = "index.html";
/// By this a page is known that zubda wrote.
const GENERATOR: &[u8] = b"<meta name=\"generator\" content=\"zubda";
/// Bytes of a page that are looked at for it.
const HEAD: u64 = 2048;

/// Whether zubda wrote this page.
pub(crate) fn is_our_page(path: &Path) -> bool {
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    read.is_ok() && head.windows(GENERATOR.len()).any(|part| part == GENERATOR)
}

/// Hidden files and folders are skipped, save the root the user named.
fn is_visible(entry: &DirEntry) -> bool {
    entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".")
}

/// Whether an entry is the output, or a summary or the index in it; one that the user named as an input is taken all the same.
fn is_output(entry: &DirEntry, output: Option<&Path>) -> bool {
    let Some(output) = output.filter(|_| entry.depth() > 0) else { return false };
    // The names are compared first: a canonical path costs a system call for each of its parts.
    let canonical = || entry.path().canonicalize().unwrap_or_default();
    let is_it = output.file_name() == Some(entry.file_name()) && canonical() == output;
    // The output may be the input as well, or a folder above it.
    is_it
        || is_summary(entry.path()) && canonical().starts_with(output)
        || entry.file_name() == INDEX && canonical() == output.join(INDEX) && is_our_page(entry.path())
}
