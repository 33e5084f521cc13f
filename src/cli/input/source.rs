//! A document that is still to be read: a file, standard input, or a place that cannot be read.

use std::io::{self, BufRead};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use zubda::Error;

use super::ceiling::Ceiling;
use super::pipe;
use super::stream::{Stream, unpack, unpacked};
use crate::cli::exit::Stop;
use crate::cli::kind::Kind;

/// A document that is still to be read, or why there is none.
#[derive(Debug)]
pub(crate) enum Source {
    Stdin,
    File(PathBuf),
    /// A place in a directory that could not be walked, or a file of records that is none, which may be standard input: its
    /// path and why.
    Unreadable(Option<PathBuf>, Unread),
}

impl Source {
    /// The path as the user would know it; nothing for standard input.
    pub(crate) fn path(&self) -> Option<&Path> {
        match self {
            Self::Stdin => None,
            Self::File(path) => Some(path),
            Self::Unreadable(path, _) => path.as_deref(),
        }
    }

    /// The bytes as a stream, unpacked.
    pub(crate) fn open(&self) -> io::Result<Stream> {
        match self {
            Self::Stdin => unpacked(io::stdin()),
            Self::File(path) => unpacked(pipe::open(path)?),
            Self::Unreadable(..) => Ok(Box::new(io::empty())),
        }
    }

    /// All bytes of the document, unpacked.
    pub(crate) fn read(&self, ceiling: Ceiling) -> Result<Vec<u8>, Unread> {
        let read = match self {
            Self::Stdin if stdin_is_empty() => Ok(Vec::new()),
            Self::Stdin => ceiling.read(io::stdin().lock(), 0),
            Self::File(path) => pipe::open(path).and_then(|file| {
                let size = path.metadata()?.len();
                ceiling.read(file, size)
            }),
            Self::Unreadable(_, why) => return Err(why.clone()),
        };
        let unpacked = read.and_then(|bytes| {
            let packed = unpack(&bytes).filter(|_| !ceiling.is_passed(bytes.len()));
            let unpacked = packed.map(|packed| ceiling.read(packed, 0)).transpose()?;
            Ok(unpacked.unwrap_or(bytes))
        });
        match unpacked {
            Ok(bytes) if ceiling.is_passed(bytes.len()) => Err(Unread::too_large(ceiling)),
            Ok(bytes) => Ok(bytes),
            Err(error) => Err(Unread::at(self.path(), &error)),
        }
    }
}

/// Why a document is not read.
#[derive(Clone, Debug)]
pub(crate) struct Unread {
    /// The kind of its error record.
    pub(crate) kind: Kind,
    /// What went wrong, and the cure.
    pub(crate) why: String,
}

impl Unread {
    /// The same of a path, which may be a text that was given in its place.
    fn at(path: Option<&Path>, error: &io::Error) -> Self {
        let mut unread = Self { kind: Kind::Unreadable, why: reason(error) };
        let denied = |error: &io::Error| error.kind() == io::ErrorKind::PermissionDenied;
        if path.is_some_and(|path| path.symlink_metadata().is_err_and(|error| denied(&error))) {
            unread.why = reason_of_folder(error);
        }
        if error.kind() == io::ErrorKind::NotFound && path.is_some_and(Path::is_symlink) {
            "a link to nothing: mend it, or remove it".clone_into(&mut unread.why);
        }
        let name = path.filter(|_| error.kind() == io::ErrorKind::NotFound).map(Path::to_string_lossy);
        if name.is_some_and(|name| name.contains(is_arabic) && name.split_whitespace().count() > WORDS) {
            unread.why += "; a text of its own is piped in, as in `echo TEXT | zubda`";
        }
        unread
    }

    /// It has more bytes than it may.
    pub(crate) fn too_large(ceiling: Ceiling) -> Self {
        Self { kind: Kind::TooLarge, why: ceiling.complaint() }
    }

    /// It is no record, or no file of records.
    pub(crate) fn record(why: String) -> Self {
        Self { kind: Kind::Record, why }
    }
}

impl From<io::Error> for Unread {
    /// Its bytes cannot be had.
    fn from(error: io::Error) -> Self {
        Self::at(None, &error)
    }
}

impl From<Error> for Unread {
    /// Nothing can be made of its bytes.
    fn from(error: Error) -> Self {
        Self { kind: (&error).into(), why: error.to_string() }
    }
}

/// Names of files seldom have more words.
const WORDS: usize = 3;

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{621}'..='\u{64a}')
}

/// The name of a path for people; nothing: standard input.
pub(crate) fn shown(path: Option<&Path>) -> String {
    path.map_or_else(|| "standard input".to_owned(), |path| path.display().to_string())
}

pub(crate) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Refuses paths of which more than one are standard input.
pub(crate) fn once<P: AsRef<Path>>(paths: impl IntoIterator<Item = P>) -> Result<(), Stop> {
    if paths.into_iter().filter(|path| is_stdin(path.as_ref())).count() > 1 {
        return Err(Stop::Usage("`-` is given twice: standard input can be read only once".to_owned()));
    }
    Ok(())
}

/// The same of a folder, or of a file that its folder lets nobody reach.
pub(super) fn reason_of_folder(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => {
            "permission denied: make the folder readable, e.g. `chmod u+rx`".to_owned()
        }
        _ => reason(error),
    }
}

/// What went wrong with a path, and the cure where one is known.
pub(crate) fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file or directory: check the path".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied: make it readable, e.g. `chmod u+r`".to_owned(),
        io::ErrorKind::NotADirectory => "a folder on the way is a file: check the path".to_owned(),
        io::ErrorKind::IsADirectory => "is a directory".to_owned(),
        io::ErrorKind::InvalidFilename => "its name or its path is too long for the system".to_owned(),
        _ => error.to_string(),
    }
}

/// Whether nothing comes from standard input.
fn stdin_is_empty() -> bool {
    stdin_head().is_some_and(<[u8]>::is_empty)
}

/// What standard input begins with, unread; nothing if it cannot be read.
pub(super) fn stdin_head() -> Option<&'static [u8]> {
    static HEAD: OnceLock<Option<Vec<u8>>> = OnceLock::new();
    HEAD.get_or_init(|| io::stdin().lock().fill_buf().map(<[u8]>::to_vec).ok()).as_deref()
}
