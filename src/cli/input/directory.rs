//! What is taken out of a directory: its documents in path order, and nothing that is hidden, a summary, or the output.

use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use super::Sources;
use super::extension::{is_document, reads_as_text};
use super::source::{Source, UNREADABLE, Unread, reason_of_folder};
use crate::cli::args::{InputFormat, is_summary};

impl Sources {
    /// The documents below a directory, found as the iterator goes.
    pub(super) fn walk<'s>(&'s self, root: &'s Path) -> impl Iterator<Item = Source> + Send + 's {
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
                let why = error.io_error().map_or_else(|| error.to_string(), reason_of_folder);
                Some(Source::Unreadable(path, Unread { kind: UNREADABLE, why }))
            }
        })
    }

    /// Whether a directory's entry is a document: a file (or a link to one) of the right name.
    fn takes(&self, root: &Path, entry: &DirEntry) -> bool {
        let path = entry.path();
        let named = match &self.glob {
            Some(glob) => {
                glob.matches(entry.file_name().as_ref())
                    || glob.matches(path.strip_prefix(root).unwrap_or(path))
            }
            None if self.reader.format == InputFormat::Text => reads_as_text(path),
            None => is_document(path),
        };
        named && (entry.file_type().is_file() || entry.path_is_symlink() && path.is_file())
    }
}

/// Hidden files and folders are skipped, save the root the user named.
fn is_visible(entry: &DirEntry) -> bool {
    entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".")
}

/// Whether an entry is the output, or a summary in it; one that the user named as an input is taken all the same.
fn is_output(entry: &DirEntry, output: Option<&Path>) -> bool {
    let Some(output) = output.filter(|_| entry.depth() > 0) else { return false };
    // The names are compared first: a canonical path costs a system call for each of its parts.
    let canonical = || entry.path().canonicalize().unwrap_or_default();
    let is_it = output.file_name() == Some(entry.file_name()) && canonical() == output;
    // The output may be the input as well, or a folder above it.
    is_it || (is_summary(entry.path()) && canonical().starts_with(output))
}
