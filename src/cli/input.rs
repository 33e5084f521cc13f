//! Where documents come from: finds them among the paths given, and says how each is to be read.

mod ceiling;
mod chunk;
mod fields;
mod lines;
mod objects;
mod pattern;
mod pick;
mod reading;
mod recognition;
mod record;
mod rows;
mod signature;
mod source;
mod stream;

use std::io::{self, BufRead, IsTerminal};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

pub(crate) use self::ceiling::Ceiling;
pub(crate) use self::chunk::{Chunk, Place};
pub(crate) use self::fields::Fields;
use self::lines::Lines;
use self::objects::Objects;
use self::pattern::Pattern;
use self::reading::Reader;
use self::recognition::{Head, file_opening, is_document, opening, stdin_opening, taken_extensions};
pub(crate) use self::recognition::{
    by_extension, looks_like_html, opens_like_html, reads_as_text, unpacked_name,
};
pub(crate) use self::record::{BadRecord, Content, Record};
pub(crate) use self::rows::Rows;
use self::rows::Table;
use self::signature::signature;
pub(crate) use self::source::{NO_RECORD, Source, Unread, reason};
use self::source::{UNREADABLE, is_stdin, reason_of_folder};
pub(crate) use self::stream::Coding;
use self::stream::{Stream, in_utf8};
use super::args::{InputArgs, InputFormat, is_summary};
use super::exit::Stop;

/// A piece of work.
#[derive(Debug)]
pub(crate) enum Input {
    /// A document of its own.
    Document(Source),
    /// Records of a file, or of standard input, in JSON, and how they are decoded.
    Records(Option<PathBuf>, Chunk, Coding),
    /// Records of a table.
    Rows(Option<PathBuf>, Rows, Coding),
    /// A document, or a file of records, whose summary is there already.
    Done(Source),
}

/// The documents of a command line.
#[derive(Clone)]
pub(crate) struct Sources {
    pub(crate) paths: Vec<PathBuf>,
    glob: Option<Pattern>,
    /// Where the summaries go: never walked into, for they are not documents.
    output: Option<PathBuf>,
    pub(crate) reader: Reader,
    /// What to read of a record.
    pub(crate) fields: Arc<Fields>,
    /// One file at the most, or standard input alone.
    pub(crate) one_file: bool,
    /// One document at the most.
    pub(crate) one_document: bool,
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
        let one = matches!(paths.as_slice(), [path] if is_stdin(path) || !path.is_dir());
        Ok(Self {
            paths,
            glob: args.glob.as_deref().map(Pattern::new).transpose()?,
            output: output.map(Path::to_owned),
            reader: Reader {
                format: InputFormat::Text,
                encoding: args.encoding,
                ceiling: args.max_bytes,
                visual_order: args.visual_order,
            },
            fields: Arc::default(),
            one_file: one,
            one_document: one,
        })
    }

    /// The same paths read as `format` says, which may mean many documents in a file, with these fields.
    pub(crate) fn with_format(mut self, format: InputFormat, fields: Fields) -> Self {
        self.reader.format = format;
        self.fields = Arc::new(fields);
        if let [path] = self.paths.as_slice() {
            self.one_document = self.one_file && !self.holds_records(path);
        }
        self
    }

    /// The same as far as the output goes: one place for one document.
    pub(crate) fn as_one(&self) -> Self {
        Self { one_file: true, one_document: true, ..self.clone() }
    }

    /// Whether the user names this file, which is there, as an input.
    pub(crate) fn names(&self, file: &Path) -> bool {
        let same =
            |file: PathBuf| self.paths.iter().any(|path| path.canonicalize().is_ok_and(|path| path == file));
        file.is_file() && file.canonicalize().is_ok_and(same)
    }

    /// Whether a pattern says what is taken out of directories.
    pub(crate) fn is_narrowed(&self) -> bool {
        self.glob.is_some() && self.paths.iter().any(|path| path.is_dir())
    }

    /// What to say when there was no input at all.
    pub(crate) fn nothing_found(&self) -> String {
        match &self.glob {
            Some(glob) if self.is_narrowed() => {
                format!("no document found: --glob {glob} matches no file in the directories")
            }
            _ if !self.paths.iter().any(|path| path.is_dir()) => {
                "no record found: the input is empty".to_owned()
            }
            _ => format!(
                "no document found: directories are searched for {}; --glob PATTERN takes others",
                taken_extensions()
            ),
        }
    }

    /// All work there is, in the order given; files of records are read as the iterator goes. `existing`: whether a
    /// source was summarized before, and is not to be read.
    pub(crate) fn inputs(
        &self,
        mut existing: Option<impl FnMut(&Source) -> bool + Send>,
    ) -> impl Iterator<Item = Input> + Send {
        self.documents().flat_map(move |source| -> Box<dyn Iterator<Item = Input> + Send> {
            if existing.as_mut().is_some_and(|existing| existing(&source)) {
                return Box::new(std::iter::once(Input::Done(source)));
            }
            let holds_records = match &source {
                Source::Stdin => self.holds_records(Path::new("-")),
                Source::File(path) => self.holds_records(path),
                Source::Unreadable(..) => false,
            };
            if !holds_records {
                return Box::new(std::iter::once(Input::Document(source)));
            }
            let path = source.path().map(Path::to_owned);
            let records = source.open().map_err(|error| Unread::io(&error));
            match records.and_then(|stream| self.records(path.clone(), stream)) {
                Ok(Some(records)) => records,
                // It is something else, and may be read as that.
                Ok(None) => Box::new(std::iter::once(Input::Document(source))),
                Err(unread) => Box::new(std::iter::once(failed(path.as_deref(), unread))),
            }
        })
    }

    /// The records of a file, or of standard input; nothing if it is known to be something else.
    fn records(
        &self,
        path: Option<PathBuf>,
        mut stream: Stream,
    ) -> Result<Option<Box<dyn Iterator<Item = Input> + Send>>, Unread> {
        let head = stream.fill_buf().map_err(|error| Unread::io(&error))?;
        let format = match (self.reader.format, path.as_deref().and_then(by_extension)) {
            (InputFormat::Auto, _) if signature(head).is_some() => return Ok(None),
            (InputFormat::Auto, Some(table @ (InputFormat::Csv | InputFormat::Tsv))) => table,
            // Whatever it is called, it is JSON: so it opens, if it is not empty.
            (InputFormat::Auto, named) => match opening(head, &self.fields) {
                Head::Value => InputFormat::Json,
                Head::Line => InputFormat::Jsonl,
                Head::Table => InputFormat::Csv,
                Head::Other | Head::Nothing => named.unwrap_or(InputFormat::Jsonl),
            },
            (named, _) => named,
        };
        let is_table = matches!(format, InputFormat::Csv | InputFormat::Tsv);
        let (stream, coding) =
            in_utf8(stream, self.reader.encoding, is_table).map_err(|error| Unread::io(&error))?;
        let ceiling = self.reader.ceiling;
        let records = move |path, chunk| Input::Records(path, chunk, coding);
        Ok(Some(match format {
            InputFormat::Csv | InputFormat::Tsv => {
                let table = Table::new(stream, format == InputFormat::Tsv, &self.fields, ceiling)?;
                inputs(path, table, move |path, rows| Input::Rows(path, rows, coding))
            }
            InputFormat::Json => inputs(path, Objects::new(stream, ceiling), records),
            _ => inputs(path, Lines::new(stream, ceiling), records),
        }))
    }

    /// Bytes of all documents, if that can be known without reading them.
    pub(crate) fn size(&self) -> Option<u64> {
        let sizes = self.documents().map(|source| match source {
            Source::Stdin => None,
            // Of what is packed the bytes are counted that come out.
            Source::File(path) if unpacked_name(&path).as_os_str() != path.as_os_str() => None,
            // What cannot be read adds nothing when its turn comes either.
            Source::File(path) => Some(path.metadata().map_or(0, |found| found.len())),
            Source::Unreadable(..) => Some(0),
        });
        sizes.sum()
    }

    pub(crate) fn holds_records(&self, path: &Path) -> bool {
        let is_records = |format| {
            matches!(format, InputFormat::Jsonl | InputFormat::Json | InputFormat::Csv | InputFormat::Tsv)
        };
        let opens = |opening| matches!(opening, Head::Line | Head::Value | Head::Table);
        match self.reader.format {
            InputFormat::Auto if is_stdin(path) => opens(stdin_opening(&self.fields)),
            InputFormat::Auto => match by_extension(path) {
                Some(format) => is_records(format),
                // A pipe or a device would lose what is looked at.
                None => path.is_file() && opens(file_opening(path, &self.fields)),
            },
            named => is_records(named),
        }
    }

    /// The documents, in the order given; directories are walked in path order as the iterator goes.
    pub(crate) fn documents(&self) -> impl Iterator<Item = Source> + Send {
        self.paths.iter().flat_map(|path| -> Box<dyn Iterator<Item = Source> + Send + '_> {
            if is_stdin(path) {
                Box::new(std::iter::once(Source::Stdin))
            } else if path.is_dir() {
                Box::new(self.walk(path))
            } else {
                Box::new(std::iter::once(Source::File(path.clone())))
            }
        })
    }

    fn walk<'s>(&'s self, root: &'s Path) -> impl Iterator<Item = Source> + Send + 's {
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

/// Pieces of records as inputs; a failure to read comes last, for it would come again and again.
fn inputs<T: 'static>(
    path: Option<PathBuf>,
    pieces: impl Iterator<Item = io::Result<T>> + Send + 'static,
    input: impl Fn(Option<PathBuf>, T) -> Input + Send + 'static,
) -> Box<dyn Iterator<Item = Input> + Send> {
    let mut has_failed = false;
    let pieces = pieces.take_while(move |piece| !std::mem::replace(&mut has_failed, piece.is_err()));
    Box::new(pieces.map(move |piece| match piece {
        Ok(piece) => input(path.clone(), piece),
        Err(error) => failed(path.as_deref(), Unread::io(&error)),
    }))
}

fn failed(path: Option<&Path>, unread: Unread) -> Input {
    Input::Document(Source::Unreadable(path.unwrap_or(Path::new("standard input")).to_owned(), unread))
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
