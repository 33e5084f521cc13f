//! Where documents come from: finds them among the paths given, and says how each is to be read.

mod ceiling;
mod chunk;
mod complaints;
mod directory;
mod extension;
mod fields;
mod lines;
mod memory;
mod object;
mod objects;
mod pattern;
mod pipe;
mod reading;
mod recognition;
mod record;
mod record_file;
mod rows;
mod signature;
mod source;
mod stream;
mod surrogates;
mod table_head;
mod visual;

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub(crate) use self::ceiling::Ceiling;
pub(crate) use self::chunk::Place;
pub(crate) use self::directory::{INDEX, is_our_page};
use self::extension::taken_extensions;
pub(crate) use self::extension::{by_extension, reads_as_text, unpacked_name};
pub(crate) use self::fields::Fields;
pub use self::memory::json_records;
pub(crate) use self::objects::has_value;
use self::pattern::Pattern;
use self::reading::Reader;
pub(crate) use self::record::{BadRecord, Content, Record};
pub(crate) use self::record_file::Records;
pub(crate) use self::source::{Source, Unread, is_stdin, once, reason, shown};
pub(crate) use self::stream::Coding;
use super::args::{InputArgs, InputFormat};
use super::exit::Stop;

/// A piece of work.
#[derive(Debug)]
pub(crate) enum Input {
    /// A document of its own.
    Document(Source),
    /// Some of the records of a file, or of standard input, and how they are decoded.
    Records(Option<PathBuf>, Records, Coding),
    /// There are no more records in the file.
    End,
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
    /// Files with words that are read beside the documents.
    pub(crate) lists: Vec<PathBuf>,
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
        once(&paths)?;
        let one = matches!(paths.as_slice(), [path] if is_stdin(path) || !path.is_dir());
        Ok(Self {
            paths,
            glob: args.glob.as_deref().map(Pattern::new).transpose()?,
            output: output.map(Path::to_owned),
            lists: Vec::new(),
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
        let mut read = self.paths.iter().chain(&self.lists);
        let same = |file: PathBuf| read.any(|path| path.canonicalize().is_ok_and(|path| path == file));
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
                let shown = |path: &PathBuf| shown((!is_stdin(path)).then_some(path.as_path()));
                let paths: Vec<String> = self.paths.iter().map(shown).collect();
                format!("{}: no record found: the input is empty", paths.join(", "))
            }
            _ => match self.left_out().next() {
                Some((path, why)) => {
                    format!("no document found but {}, which is left out: {why}", path.display())
                }
                None => format!(
                    "no document found: directories are searched for {}; --glob PATTERN takes others",
                    taken_extensions()
                ),
            },
        }
    }

    /// All work there is, in the order given; files of records are read as the iterator goes. `existing`: whether a
    /// source was summarized before, and is not to be read.
    pub(crate) fn inputs(
        &self,
        mut existing: Option<impl FnMut(&Source) -> bool + Send>,
    ) -> impl Iterator<Item = Input> + Send {
        let one = |input| -> Box<dyn Iterator<Item = Input> + Send> { Box::new(std::iter::once(input)) };
        self.documents().flat_map(move |source| {
            if existing.as_mut().is_some_and(|existing| existing(&source)) {
                return one(Input::Done(source));
            }
            let holds_records = match &source {
                Source::Stdin => self.holds_records(Path::new("-")),
                Source::File(path) => self.holds_records(path),
                Source::Unreadable(..) => false,
            };
            if !holds_records {
                return one(Input::Document(source));
            }
            let path = source.path().map(Path::to_owned);
            let stream = source.open().map_err(Unread::from);
            match stream.and_then(|stream| self.records(path.clone(), stream)) {
                Ok(Some(records)) => records,
                // It is something else, and may be read as that.
                Ok(None) => one(Input::Document(source)),
                Err(unread) => one(Input::Document(Source::Unreadable(path, unread))),
            }
        })
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
}
