//! Where summaries go: standard output, one file, or a directory that mirrors the inputs. A file is written under a
//! temporary name and renamed, so nobody ever reads half of one.

pub(crate) mod display;
pub(crate) mod frame;
pub(crate) mod index;
pub(crate) mod place;
pub(crate) mod temporary;

use std::collections::HashSet;
use std::fs::{self, OpenOptions};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use self::frame::{Body, Frame};
use self::index::Index;
use self::place::Place;
use self::temporary::Temporary;
use super::args::Format;
use super::exit::Stop;
use super::input::Sources;

/// What an input came to.
#[derive(Default)]
pub(crate) struct Rendered {
    pub(crate) path: Option<PathBuf>,
    /// A rendering for each document in it that did not fail.
    pub(crate) bodies: Vec<Body>,
    /// More of the same input may follow.
    pub(crate) goes_on: bool,
    /// It was written by a run before this one.
    pub(crate) before: bool,
}

impl Rendered {
    /// The only thing that is printed.
    pub(crate) fn alone(text: String) -> Self {
        Self { bodies: vec![Body { header: String::new(), text, link: None }], ..Self::default() }
    }
}

/// Writes renderings one by one, in order.
pub(crate) struct Output {
    target: Target,
    /// Where the target is.
    pub(crate) place: Place,
    /// Somebody sees what is written while it is written.
    pub(crate) terminal: bool,
    pub(crate) format: Format,
    frame: Frame,
}

enum Target {
    /// Standard output, or a device or pipe that `-o` names: written to as it stands.
    Stream(BufWriter<Box<dyn Write + Send>>),
    File(PathBuf, Temporary),
    Directory(Directory),
}

/// A directory that mirrors the inputs.
struct Directory {
    seen: HashSet<PathBuf>,
    /// Pages have an index.
    index: Option<Index>,
    /// The file that is being written.
    open: Option<Open>,
}

struct Open {
    /// What it is made from.
    source: Option<PathBuf>,
    /// Its name to be.
    path: PathBuf,
    /// Nothing once writing it has failed, which was said: it never gets its name.
    file: Option<Temporary>,
    /// Made from a file of records it may hold several documents.
    frame: Frame,
}

impl Target {
    fn stdout() -> Self {
        Self::Stream(BufWriter::new(Box::new(io::stdout())))
    }

    /// The place for one document.
    fn one(path: &Path) -> io::Result<Self> {
        // A link stays one: what it points to is written.
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        if path.metadata().is_ok_and(|found| !found.is_file()) {
            // Renaming a file over /dev/null would take it from everybody.
            let device = OpenOptions::new().write(true).open(path)?;
            return Ok(Self::Stream(BufWriter::new(Box::new(device))));
        }
        let file = Temporary::new(parent(&path))?;
        Ok(Self::File(path, file))
    }
}

impl Output {
    /// Opens what `-o` names before any work is done, so that a wrong path costs nothing.
    pub(crate) fn open(path: Option<&Path>, format: Format, sources: &Sources) -> Result<Self, Stop> {
        let target = match path {
            None => Target::stdout(),
            Some(path) if sources.names(path) => {
                return Err(Stop::Usage(format!(
                    "-o {}: is an input too: choose another name",
                    path.display()
                )));
            }
            Some(path) if (sources.one_file || Format::of(path).is_some()) && !names_directory(path) => {
                Target::one(path).map_err(|error| nowhere(path, &error))?
            }
            Some(path) => {
                if path.exists() && !path.is_dir() {
                    return Err(Stop::Usage(format!(
                        "-o {}: is a file, but several documents need a directory or a name like all.json",
                        path.display()
                    )));
                }
                fs::create_dir_all(path).map_err(|error| nowhere(path, &error))?;
                let index = (format == Format::Html).then(|| Index::new(path)).transpose();
                let index = index.map_err(|why| Stop::Usage(format!("-o {}: {why}", path.display())))?;
                Target::Directory(Directory { seen: HashSet::new(), index, open: None })
            }
        };
        let terminal = match &target {
            Target::Stream(_) => path.map_or_else(|| io::stdout().is_terminal(), is_terminal),
            _ => false,
        };
        let place = match (&target, path) {
            (Target::File(path, _), _) if sources.one_file => Place::File(path.clone()),
            (Target::Directory(_), Some(root)) => Place::Mirror(root.to_owned(), format),
            _ => Place::Stream,
        };
        Ok(Self { target, place, terminal, format, frame: Frame::new(format, !sources.one_document) })
    }

    /// Standard output, for one text.
    pub(crate) fn stdout() -> Self {
        Self {
            target: Target::stdout(),
            place: Place::Stream,
            terminal: io::stdout().is_terminal(),
            format: Format::Text,
            frame: Frame::new(Format::Text, false),
        }
    }

    /// Writes what an input came to. Answers why it could not, if the others may go on.
    pub(crate) fn write(&mut self, rendered: &Rendered) -> Result<Result<(), String>, Stop> {
        let out: &mut dyn Write = match &mut self.target {
            Target::Directory(directory) => {
                let path = self.place.of(rendered.path.as_deref()).expect("a mirror has a place for each");
                return Ok(directory.write(path, rendered, self.format));
            }
            Target::Stream(out) => out,
            Target::File(_, out) => out,
        };
        for body in &rendered.bodies {
            self.frame.write(out, body).map_err(|error| broken(&error))?;
        }
        // Whoever waits for the other end of a pipe sees what is done.
        out.flush().map_err(|error| broken(&error))?;
        Ok(Ok(()))
    }

    /// Closes what is open. To be called when all documents are written; a file not closed never appears, nor one
    /// whose document failed.
    pub(crate) fn close(self) -> Result<(), Stop> {
        match self.target {
            Target::Stream(mut out) => {
                self.frame.end(&mut out).and_then(|()| out.flush()).map_err(|error| broken(&error))
            }
            Target::File(path, mut file) if !self.frame.is_empty() => {
                self.frame.end(&mut file).map_err(|error| broken(&error))?;
                file.persist(&path).map_err(|error| nowhere(&path, &error))
            }
            Target::Directory(directory) => directory.close().map_err(Stop::Output),
            Target::File(..) => Ok(()),
        }
    }
}

impl Directory {
    fn write(&mut self, path: PathBuf, rendered: &Rendered, format: Format) -> Result<(), String> {
        if self.open.as_ref().is_none_or(|open| open.source != rendered.path) {
            self.finish()?;
            if rendered.before {
                if let Some(index) = &mut self.index {
                    index.add_unread(&path, rendered.path.as_deref());
                }
                self.seen.insert(path);
                return Ok(());
            }
            if rendered.bodies.is_empty() {
                return Ok(());
            }
            let file = self.begin(&path);
            let (file, told) = match file {
                Ok(file) => (Some(file), Ok(())),
                Err(why) => (None, Err(why)),
            };
            let source = rendered.path.clone();
            self.open = Some(Open { source, path, file, frame: Frame::new(format, rendered.goes_on) });
            told?;
        }
        if let Some(open) = &mut self.open {
            open.write(&rendered.bodies)?;
        }
        if rendered.goes_on { Ok(()) } else { self.finish() }
    }

    fn begin(&mut self, path: &Path) -> Result<Temporary, String> {
        if !self.seen.insert(path.to_owned()) {
            return Err(format!("would overwrite {}, written before: summarize it apart", path.display()));
        }
        let folder = parent(path);
        let file = fs::create_dir_all(folder).and_then(|()| Temporary::new(folder));
        file.map_err(|error| unwritten(path, &error))
    }

    /// Gives the open file its name.
    fn finish(&mut self) -> Result<(), String> {
        let Some(Open { path, file: Some(mut file), frame, .. }) = self.open.take() else {
            return Ok(());
        };
        let done = frame.end(&mut file).and_then(|()| file.persist(&path));
        done.map_err(|error| unwritten(&path, &error))?;
        if let Some(index) = &mut self.index {
            index.add(&path, frame.is_shared(), frame.links);
        }
        Ok(())
    }

    /// To be called when all documents are written.
    fn close(mut self) -> Result<(), String> {
        self.finish()?;
        self.index.map_or(Ok(()), |index| index.write().map_err(|error| unwritable(&error)))
    }
}

impl Open {
    fn write(&mut self, bodies: &[Body]) -> Result<(), String> {
        let Some(file) = &mut self.file else { return Ok(()) };
        for body in bodies {
            if let Err(error) = self.frame.write(file, body) {
                self.file = None;
                return Err(unwritten(&self.path, &error));
            }
        }
        Ok(())
    }
}

fn unwritten(path: &Path, error: &io::Error) -> String {
    format!("{}: {}", path.display(), unwritable(error))
}

fn is_terminal(path: &Path) -> bool {
    fs::File::open(path).is_ok_and(|device| device.is_terminal())
}

fn names_directory(path: &Path) -> bool {
    path.is_dir() || path.as_os_str().to_string_lossy().ends_with(std::path::is_separator)
}

fn parent(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn nowhere(path: &Path, error: &io::Error) -> Stop {
    let folder = parent(path);
    if error.kind() == io::ErrorKind::NotFound {
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
        io::ErrorKind::InvalidFilename => "its name or its path is too long for the system".to_owned(),
        _ => error.to_string(),
    }
}

fn broken(error: &io::Error) -> Stop {
    if error.kind() == io::ErrorKind::BrokenPipe {
        Stop::ClosedPipe
    } else {
        Stop::Output(format!("cannot write the output: {error}"))
    }
}
