//! Where summaries go: standard output, one file, or a directory that mirrors the inputs. A file is written under a
//! temporary name and renamed, so nobody ever reads half of one.

use std::collections::HashSet;
use std::fs::{self, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Component, Path, PathBuf};

use tempfile::NamedTempFile;

use super::args::Format;
use super::exit::{Stop, printable};

/// What a document came to: its path, and its rendering or nothing if it failed.
pub(crate) struct Rendered {
    pub(crate) path: Option<PathBuf>,
    pub(crate) body: Option<String>,
}

/// Writes renderings one by one, in order.
pub(crate) struct Output {
    target: Target,
    format: Format,
    /// Several documents may come: they are told apart by headers or brackets.
    several: bool,
    written: usize,
}

enum Target {
    /// Standard output, or a device or pipe that `-o` names: written to as it stands.
    Stream(BufWriter<Box<dyn Write>>),
    File(PathBuf, NamedTempFile),
    Directory(PathBuf, HashSet<PathBuf>),
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
    pub(crate) fn open(path: Option<&Path>, format: Format, single: bool) -> Result<Self, Stop> {
        let target = match path {
            None => Target::Stream(BufWriter::new(Box::new(io::stdout()))),
            Some(path) if single && !names_directory(path) => {
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
                Target::Directory(path.to_owned(), HashSet::new())
            }
        };
        Ok(Self { target, format, several: !single, written: 0 })
    }

    /// Writes one document's rendering. Answers why it could not, if the others may go on.
    pub(crate) fn write(&mut self, rendered: &Rendered) -> Result<Result<(), String>, Stop> {
        let Some(body) = &rendered.body else { return Ok(Ok(())) };
        match &mut self.target {
            Target::Directory(root, seen) => {
                let path = mirrored(root, rendered.path.as_deref(), self.format);
                if !seen.insert(path.clone()) {
                    return Ok(Err(format!(
                        "would overwrite {}, written before: summarize it apart",
                        path.display()
                    )));
                }
                return Ok(write_whole(&path, body)
                    .map_err(|error| format!("{}: {}", path.display(), unwritable(&error))));
            }
            Target::Stream(out) => frame(out, self.format, self.several, self.written, rendered, body)?,
            Target::File(_, out) => frame(out, self.format, self.several, self.written, rendered, body)?,
        }
        self.written += 1;
        Ok(Ok(()))
    }

    /// Closes what is open. To be called when all documents are written; a file not closed never appears, nor one
    /// whose document failed.
    pub(crate) fn close(self) -> Result<(), Stop> {
        let ending = match (self.format, self.several, self.written) {
            (Format::Json, true, 0) => "[]\n",
            (Format::Json, true, _) => "\n]\n",
            _ => "",
        };
        match self.target {
            Target::Stream(mut out) => {
                out.write_all(ending.as_bytes()).and_then(|()| out.flush()).map_err(|error| broken(&error))
            }
            Target::File(path, file) if self.written > 0 => {
                persist(file, &path).map_err(|error| nowhere(&path, &error))
            }
            Target::File(..) | Target::Directory(..) => Ok(()),
        }
    }
}

/// Several documents in one stream: a header before each text, brackets and commas around JSON.
fn frame(
    out: &mut dyn Write,
    format: Format,
    several: bool,
    written: usize,
    rendered: &Rendered,
    body: &str,
) -> Result<(), Stop> {
    let name = rendered.path.as_deref().map_or("-".to_owned(), |path| printable(&path.to_string_lossy()));
    let outcome = match (format, several) {
        (Format::Text, true) => {
            let gap = if written == 0 { "" } else { "\n" };
            write!(out, "{gap}==> {name} <==\n{body}")
        }
        (Format::Json, true) => write!(out, "{}{body}", if written == 0 { "[\n" } else { ",\n" }),
        (Format::Text, false) => write!(out, "{body}"),
        (Format::Json, false) | (Format::Jsonl, _) => writeln!(out, "{body}"),
    };
    outcome.map_err(|error| broken(&error))
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

fn write_whole(path: &Path, body: &str) -> io::Result<()> {
    let folder = parent(path);
    fs::create_dir_all(folder)?;
    let mut file = temporary(folder)?;
    file.write_all(body.as_bytes())?;
    if !body.ends_with('\n') && !body.is_empty() {
        file.write_all(b"\n")?;
    }
    persist(file, path)
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
