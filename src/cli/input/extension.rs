//! What a file is by the extension of its name.

use std::borrow::Cow;
use std::path::Path;

use crate::cli::args::InputFormat;

/// What a file is by its extension.
const EXTENSIONS: [(&str, InputFormat); 16] = [
    ("txt", InputFormat::Text),
    ("md", InputFormat::Markdown),
    ("markdown", InputFormat::Markdown),
    ("html", InputFormat::Html),
    ("htm", InputFormat::Html),
    ("jsonl", InputFormat::Jsonl),
    ("ndjson", InputFormat::Jsonl),
    ("json", InputFormat::Json),
    ("csv", InputFormat::Csv),
    ("tsv", InputFormat::Tsv),
    ("srt", InputFormat::Srt),
    ("vtt", InputFormat::Vtt),
    ("docx", InputFormat::Docx),
    ("odt", InputFormat::Odt),
    ("epub", InputFormat::Epub),
    ("pdf", InputFormat::Pdf),
];

/// What a file is by its extension, or by the one before `.gz`.
pub(crate) fn by_extension(path: &Path) -> Option<InputFormat> {
    EXTENSIONS.iter().find(|(extension, _)| has_extension(path, extension)).map(|&(_, format)| format)
}

/// Whether files of this format are taken from directories unless a pattern says otherwise: of tables and JSON most are
/// something else than texts.
fn is_taken(format: InputFormat) -> bool {
    !matches!(format, InputFormat::Json | InputFormat::Csv | InputFormat::Tsv)
}

/// Whether a file's extension has it taken from directories.
pub(crate) fn is_document(path: &Path) -> bool {
    by_extension(path).is_some_and(is_taken)
}

/// The extensions of such files as patterns, for people.
pub(crate) fn taken_extensions() -> String {
    let taken = EXTENSIONS.iter().filter(|(_, format)| is_taken(*format));
    taken.map(|(extension, _)| format!("*.{extension}")).collect::<Vec<_>>().join(", ")
}

/// Whether a file can be read as it stands, Markdown too: all that is taken from a directory where the input is said to be
/// text.
pub(crate) fn reads_as_text(path: &Path) -> bool {
    matches!(by_extension(path), Some(InputFormat::Text | InputFormat::Markdown))
}

fn has_extension(path: &Path, extension: &str) -> bool {
    unpacked_name(path).extension().is_some_and(|found| found.eq_ignore_ascii_case(extension))
}

/// The name of what is in a packed file, without `.gz`.
pub(crate) fn unpacked_name(path: &Path) -> Cow<'_, Path> {
    match path.extension() {
        Some(extension) if extension.eq_ignore_ascii_case("gz") => Cow::Owned(path.with_extension("")),
        _ => Cow::Borrowed(path),
    }
}
