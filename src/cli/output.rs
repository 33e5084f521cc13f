//! Where summaries go: standard output, one file, or a directory that mirrors the inputs. A file is written under a
//! temporary name and renamed, so nobody ever reads half of one.

pub(crate) mod destination;
mod directory;
pub(crate) mod display;
pub(crate) mod frame;
pub(crate) mod index;
mod mirror;
mod stream;
pub(crate) mod temporary;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use self::destination::Destination;
use self::directory::Directory;
use self::frame::{Body, Frame};
use self::index::Index;
use self::mirror::Mirror;
use self::stream::Stream;
use self::temporary::Temporary;
use super::args::{Format, OutputName};
use super::exit::{Exit, Stop};
use super::input::Sources;

/// What an input came to.
#[derive(Default)]
pub(crate) struct Rendered {
    pub(crate) path: Option<PathBuf>,
    /// A rendering for each document in it, of those that failed an error record, where the format has them.
    pub(crate) bodies: Vec<Body>,
    /// More of the same input follows, or its end.
    pub(crate) goes_on: bool,
    /// It was written by a run before this one.
    pub(crate) before: bool,
}

/// Writes renderings one by one, in order.
pub(crate) struct Output {
    target: Target,
    /// Where the target is.
    pub(crate) destination: Destination,
    /// Somebody sees what is written while it is written.
    pub(crate) terminal: bool,
    pub(crate) format: Format,
    frame: Frame,
    /// The device or pipe that `-o` names, if it is one.
    device: Option<PathBuf>,
}

enum Target {
    Stream(Stream),
    File(PathBuf, Temporary),
    Directory(Box<Directory>),
}

impl Output {
    /// Opens what `-o` names before any work is done, so that a wrong path costs nothing. `name`: how summaries are
    /// called in a directory.
    pub(crate) fn open(
        path: Option<&Path>,
        name: OutputName,
        format: Format,
        sources: &Sources,
    ) -> Result<Self, Stop> {
        let (target, destination) = match path {
            None => (Target::Stream(Stream::stdout()), Destination::Stream),
            Some(path) => match Stream::named(path).map_err(|error| nowhere(path, &error))? {
                Some(stream) => (Target::Stream(stream), Destination::Stream),
                None => Self::written(path, name, format, sources)?,
            },
        };
        let terminal = matches!(&target, Target::Stream(stream) if stream.terminal);
        let is_device = |path: &&Path| matches!(target, Target::Stream(_)) && path.as_os_str() != "-";
        let device = path.filter(is_device).map(Path::to_owned);
        let frame = Frame::new(format, !sources.one_document);
        Ok(Self { target, destination, terminal, format, frame, device })
    }

    /// A file or a directory.
    fn written(
        path: &Path,
        name: OutputName,
        format: Format,
        sources: &Sources,
    ) -> Result<(Target, Destination), Stop> {
        let wrong = |why: String| Stop::Usage(format!("-o {}: {why}", path.display()));
        if sources.names(path) {
            return Err(wrong("is an input too: choose another name".to_owned()));
        }
        if (sources.one_file || Format::of(path).is_some()) && !names_directory(path) {
            // A link stays one: what it points to is written.
            let end = path.canonicalize().unwrap_or_else(|_| path.to_owned());
            let file = Temporary::new(&end).map_err(|error| nowhere(path, &error))?;
            let destination =
                if sources.one_file { Destination::File(end.clone(), format) } else { Destination::Stream };
            return Ok((Target::File(end, file), destination));
        }
        if path.exists() && !path.is_dir() {
            let why = "is a file, but several documents need a directory or a name like all.json";
            return Err(wrong(why.to_owned()));
        }
        fs::create_dir_all(path).map_err(|error| nowhere(path, &error))?;
        let index = (format == Format::Html).then(|| Index::new(path)).transpose().map_err(wrong)?;
        let mirror = Mirror::new(path, format, name, &sources.paths);
        Ok((Target::Directory(Box::new(Directory::new(mirror.clone(), index))), Destination::Mirror(mirror)))
    }

    /// Prints one text and nothing else.
    pub(crate) fn print(text: &[u8]) -> Result<Exit, Stop> {
        let mut out = Stream::stdout();
        out.write_all(text).and_then(|()| out.flush()).map_err(|error| broken(None, &error))?;
        Ok(Exit::Success)
    }

    /// Writes what an input came to. Answers why it could not, if the others may go on.
    pub(crate) fn write(&mut self, rendered: &Rendered) -> Result<Result<(), String>, Stop> {
        let out: &mut dyn Write = match &mut self.target {
            Target::Directory(directory) => return Ok(directory.write(rendered)),
            Target::Stream(out) => out,
            Target::File(path, out) => {
                let mut bodies = rendered.bodies.iter();
                let written = bodies.try_for_each(|body| self.frame.write(out, body));
                return written.map(Ok).map_err(|error| unfinished(path, &error));
            }
        };
        for body in &rendered.bodies {
            self.frame.write(out, body).map_err(|error| broken(self.device.as_deref(), &error))?;
        }
        // Whoever waits for the other end of a pipe sees what is done.
        out.flush().map_err(|error| broken(self.device.as_deref(), &error))?;
        Ok(Ok(()))
    }

    /// Ends a stream amid the documents, so that what was written is whole. Files never appear.
    pub(crate) fn interrupt(&mut self) {
        if let Target::Stream(out) = &mut self.target {
            // Nobody is left to hear of an error.
            let _ = self.frame.end(out).and_then(|()| out.flush());
        }
    }

    /// Closes what is open. To be called when all documents are written; a file not closed never appears, nor one
    /// whose document failed and has no error record. `is_nothing`: there was no document, and a file says so.
    pub(crate) fn close(self, is_nothing: bool) -> Result<(), Stop> {
        match self.target {
            Target::Stream(mut out) => {
                let ended = self.frame.end(&mut out).and_then(|()| out.flush());
                ended.map_err(|error| broken(self.device.as_deref(), &error))
            }
            Target::File(path, mut file) if is_nothing || !self.frame.is_empty() => {
                self.frame.end(&mut file).map_err(|error| unfinished(&path, &error))?;
                file.persist().map_err(|error| nowhere(&path, &error))
            }
            Target::Directory(directory) => directory.close().map_err(Stop::Output),
            Target::File(..) => Ok(()),
        }
    }
}

fn names_directory(path: &Path) -> bool {
    path.is_dir() || path.as_os_str().to_string_lossy().ends_with(std::path::is_separator)
}

fn parent(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn nowhere(path: &Path, error: &io::Error) -> Stop {
    let folder = parent(path);
    // A folder in which nobody can make a file, as `/proc`, says the same though it is there.
    if error.kind() == io::ErrorKind::NotFound && !folder.is_dir() {
        let folder = folder.display();
        return Stop::Usage(format!(
            "-o {}: there is no folder {folder}; make it with `mkdir -p`",
            path.display()
        ));
    }
    Stop::Usage(format!("-o {}: {}", path.display(), unwritable(error)))
}

/// Why a place cannot be written to, and the cure where one is known.
fn unwritable(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "permission denied: choose a folder you may write to".to_owned(),
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => {
            "a folder on the way is a file: choose another name".to_owned()
        }
        io::ErrorKind::StorageFull => {
            "no space left on the disk: make some, and go on with --skip-existing".to_owned()
        }
        io::ErrorKind::IsADirectory => {
            "a folder is called so: move it away, or write to another directory".to_owned()
        }
        io::ErrorKind::InvalidFilename => "its name or its path is too long for the system".to_owned(),
        _ => error.to_string(),
    }
}

/// What is said of a file that cannot be written to its end; it never got its name.
fn unfinished(path: &Path, error: &io::Error) -> Stop {
    let why = match error.kind() {
        io::ErrorKind::StorageFull => "no space left on the disk: make some, and start again".to_owned(),
        // The error itself would name the temporary file.
        kind => kind.to_string(),
    };
    Stop::Output(format!("-o {}: {why}", path.display()))
}

/// What is said of a stream, standard output or this device.
fn broken(device: Option<&Path>, error: &io::Error) -> Stop {
    match device {
        _ if error.kind() == io::ErrorKind::BrokenPipe => Stop::ClosedPipe,
        Some(device) => Stop::Output(format!("-o {}: {error}", device.display())),
        None => Stop::Output(format!("cannot write the output: {error}")),
    }
}
