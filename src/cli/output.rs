//! Where summaries go: standard output, one file, or a directory that mirrors the inputs. A file is written under a
//! temporary name and renamed, so nobody ever reads half of one.

use std::collections::HashSet;
use std::fs::{self, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Component, Path, PathBuf};

use tempfile::NamedTempFile;

use super::args::Format;
use super::exit::{Stop, printable};
use super::input::Sources;

/// What an input came to.
#[derive(Default)]
pub(crate) struct Rendered {
    pub(crate) path: Option<PathBuf>,
    /// A rendering for each document in it that did not fail.
    pub(crate) bodies: Vec<Body>,
    /// More of the same input may follow.
    pub(crate) goes_on: bool,
}

impl Rendered {
    /// The only thing that is printed.
    pub(crate) fn alone(text: String) -> Self {
        Self { bodies: vec![Body { header: String::new(), text }], ..Self::default() }
    }
}

/// A document's rendering.
pub(crate) struct Body {
    /// How the document is called among others: its path, or its record's id.
    pub(crate) header: String,
    pub(crate) text: String,
}

/// Writes renderings one by one, in order.
pub(crate) struct Output {
    target: Target,
    pub(crate) format: Format,
    /// Several documents may come: they are told apart by headers or brackets.
    several: bool,
    written: usize,
}

enum Target {
    /// Standard output, or a device or pipe that `-o` names: written to as it stands.
    Stream(BufWriter<Box<dyn Write>>),
    File(PathBuf, NamedTempFile),
    Directory(Directory),
}

/// A directory that mirrors the inputs.
struct Directory {
    root: PathBuf,
    seen: HashSet<PathBuf>,
    /// The file that is being written.
    open: Option<Open>,
}

struct Open {
    /// Its name to be.
    path: PathBuf,
    file: NamedTempFile,
    /// It is made from a file of records, so it may hold several documents.
    several: bool,
    written: usize,
}

impl Target {
    /// The place for one document.
    fn one(path: &Path) -> io::Result<Self> {
        // A link stays one: what it points to is written.
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        if path.metadata().is_ok_and(|found| !found.is_file()) {
            // Renaming a file over /dev/null would take it from everybody.
            let device = OpenOptions::new().write(true).open(path)?;
            return Ok(Self::Stream(BufWriter::new(Box::new(device))));
        }
        let file = temporary(parent(&path))?;
        Ok(Self::File(path, file))
    }
}

impl Output {
    /// Opens what `-o` names before any work is done, so that a wrong path costs nothing.
    pub(crate) fn open(path: Option<&Path>, format: Format, sources: &Sources) -> Result<Self, Stop> {
        let target = match path {
            None => Target::Stream(BufWriter::new(Box::new(io::stdout()))),
            Some(path) if sources.one_file && !names_directory(path) => {
                Target::one(path).map_err(|error| nowhere(path, &error))?
            }
            Some(path) => {
                if path.exists() && !path.is_dir() {
                    return Err(Stop::Usage(format!(
                        "-o {}: is a file, but several documents need a directory",
                        path.display()
                    )));
                }
                fs::create_dir_all(path).map_err(|error| nowhere(path, &error))?;
                Target::Directory(Directory { root: path.to_owned(), seen: HashSet::new(), open: None })
            }
        };
        Ok(Self { target, format, several: !sources.one_document, written: 0 })
    }

    /// Standard output, for one text.
    pub(crate) fn stdout() -> Self {
        let target = Target::Stream(BufWriter::new(Box::new(io::stdout())));
        Self { target, format: Format::Text, several: false, written: 0 }
    }

    /// Writes what an input came to. Answers why it could not, if the others may go on.
    pub(crate) fn write(&mut self, rendered: &Rendered) -> Result<Result<(), String>, Stop> {
        let out: &mut dyn Write = match &mut self.target {
            Target::Directory(directory) => return Ok(directory.write(rendered, self.format)),
            Target::Stream(out) => out,
            Target::File(_, out) => out,
        };
        for body in &rendered.bodies {
            frame(out, self.format, self.several, self.written, body).map_err(|error| broken(&error))?;
            self.written += 1;
        }
        // Whoever waits for the other end of a pipe sees what is done.
        out.flush().map_err(|error| broken(&error))?;
        Ok(Ok(()))
    }

    /// Closes what is open. To be called when all documents are written; a file not closed never appears, nor one
    /// whose document failed.
    pub(crate) fn close(self) -> Result<(), Stop> {
        let end = ending(self.format, self.several, self.written);
        match self.target {
            Target::Stream(mut out) => {
                out.write_all(end.as_bytes()).and_then(|()| out.flush()).map_err(|error| broken(&error))
            }
            Target::File(path, mut file) if self.written > 0 => {
                file.write_all(end.as_bytes()).map_err(|error| broken(&error))?;
                persist(file, &path).map_err(|error| nowhere(&path, &error))
            }
            Target::Directory(mut directory) => directory.finish(self.format).map_err(Stop::Output),
            Target::File(..) => Ok(()),
        }
    }
}

impl Directory {
    fn write(&mut self, rendered: &Rendered, format: Format) -> Result<(), String> {
        let path = mirrored(&self.root, rendered.path.as_deref(), format);
        let told = |error: io::Error| format!("{}: {}", path.display(), unwritable(&error));
        if self.open.as_ref().is_none_or(|open| open.path != path) {
            self.finish(format)?;
            if rendered.bodies.is_empty() {
                return Ok(());
            }
            if !self.seen.insert(path.clone()) {
                return Err(format!(
                    "would overwrite {}, written before: summarize it apart",
                    path.display()
                ));
            }
            let folder = parent(&path);
            let file = fs::create_dir_all(folder).and_then(|()| temporary(folder)).map_err(told)?;
            self.open = Some(Open { path: path.clone(), file, several: rendered.goes_on, written: 0 });
        }
        if let Some(open) = &mut self.open {
            for body in &rendered.bodies {
                frame(&mut open.file, format, open.several, open.written, body).map_err(told)?;
                open.written += 1;
            }
        }
        if rendered.goes_on { Ok(()) } else { self.finish(format) }
    }

    /// Gives the open file its name.
    fn finish(&mut self, format: Format) -> Result<(), String> {
        let Some(Open { path, mut file, several, written }) = self.open.take() else { return Ok(()) };
        file.write_all(ending(format, several, written).as_bytes())
            .and_then(|()| persist(file, &path))
            .map_err(|error| format!("{}: {}", path.display(), unwritable(&error)))
    }
}

/// What stands behind the last document of a stream.
fn ending(format: Format, several: bool, written: usize) -> &'static str {
    match (format, several, written) {
        (Format::Json, true, 0) => "[]\n",
        (Format::Json, true, _) => "\n]\n",
        _ => "",
    }
}

/// Several documents in one stream: a header before each text, brackets and commas around JSON.
fn frame(out: &mut dyn Write, format: Format, several: bool, written: usize, body: &Body) -> io::Result<()> {
    let Body { header, text } = body;
    match (format, several) {
        (Format::Text, true) => {
            let gap = if written == 0 { "" } else { "\n" };
            write!(out, "{gap}==> {} <==\n{text}", printable(header))
        }
        (Format::Json, true) => write!(out, "{}{text}", if written == 0 { "[\n" } else { ",\n" }),
        (Format::Text, false) => write!(out, "{text}"),
        (Format::Json, false) | (Format::Jsonl, _) => writeln!(out, "{text}"),
    }
}

/// `a/b.txt` below `root`, as `a/b.summary.txt`. Only plain names of the path are kept, so nothing leaves `root`.
fn mirrored(root: &Path, source: Option<&Path>, format: Format) -> PathBuf {
    let source = source.unwrap_or(Path::new("stdin"));
    let mut path = root.to_owned();
    path.extend(source.components().filter(|part| matches!(part, Component::Normal(_))));
    let extension = match format {
        Format::Text => "summary.txt",
        Format::Json => "summary.json",
        Format::Jsonl => "summary.jsonl",
    };
    path.with_extension(extension)
}

/// Gives a file that is whole its name.
fn persist(file: NamedTempFile, path: &Path) -> io::Result<()> {
    // What it replaces may have been private, and stays so.
    if let Ok(replaced) = path.metadata() {
        file.as_file().set_permissions(replaced.permissions())?;
    }
    file.persist(path).map(drop).map_err(|error| error.error)
}

/// A temporary file that gets, once renamed, the permissions of any new file.
fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".zubda-");
    #[cfg(unix)]
    let builder = builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
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
