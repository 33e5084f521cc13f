//! A directory that mirrors the inputs: a file for each, and an index of pages.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fs;
use std::path::{Path, PathBuf};

use super::frame::{Body, Frame};
use super::index::Index;
use super::mirror::Mirror;
use super::temporary::Temporary;
use super::{Rendered, parent, unwritable};

/// A directory that mirrors the inputs.
pub(crate) struct Directory {
    mirror: Mirror,
    /// What each file written was made from; nothing: standard input.
    seen: HashMap<PathBuf, Option<PathBuf>>,
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

impl Directory {
    pub(crate) fn new(mirror: Mirror, index: Option<Index>) -> Self {
        Self { mirror, seen: HashMap::new(), index, open: None }
    }

    /// Writes what an input came to into its file.
    pub(crate) fn write(&mut self, rendered: &Rendered) -> Result<(), String> {
        if self.open.as_ref().is_none_or(|open| open.source != rendered.path) {
            self.finish()?;
            let path = self.mirror.of(rendered.path.as_deref());
            if rendered.before {
                if let Some(index) = &mut self.index {
                    index.add_unread(&path, rendered.path.as_deref());
                }
                self.seen.insert(path, rendered.path.clone());
                return Ok(());
            }
            if rendered.bodies.is_empty() {
                return Ok(());
            }
            let file = self.begin(&path, rendered.path.as_deref());
            let (file, told) = match file {
                Ok(file) => (Some(file), Ok(())),
                Err(why) => (None, Err(why)),
            };
            let source = rendered.path.clone();
            self.open =
                Some(Open { source, path, file, frame: Frame::new(self.mirror.format, rendered.goes_on) });
            told?;
        }
        if let Some(open) = &mut self.open {
            open.write(&rendered.bodies)?;
        }
        if rendered.goes_on { Ok(()) } else { self.finish() }
    }

    fn begin(&mut self, path: &Path, source: Option<&Path>) -> Result<Temporary, String> {
        if self.mirror.is_input(path) {
            return Err(collision(path, source, "an input too", "write to another directory"));
        }
        match self.seen.entry(path.to_owned()) {
            Entry::Occupied(first) => return Err(shared(path, source, first.get().as_deref())),
            Entry::Vacant(free) => free.insert(source.map(Path::to_owned)),
        };
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
    pub(crate) fn close(mut self) -> Result<(), String> {
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

/// What is said of two inputs that would share a file.
fn shared(path: &Path, source: Option<&Path>, first: Option<&Path>) -> String {
    let extension = |source: Option<&Path>| source.and_then(Path::extension).map(ToOwned::to_owned);
    let cure = if extension(source) == extension(first) {
        "summarize it apart"
    } else {
        "tell them apart with --output-name '{stem}.{ext}.summary'"
    };
    collision(path, source, &format!("the summary of {}", shown(first)), cure)
}

/// What is said of an input whose file is something else already.
fn collision(path: &Path, source: Option<&Path>, what: &str, cure: &str) -> String {
    format!("{}: would overwrite {}, {what}: {cure}", shown(source), path.display())
}

fn shown(source: Option<&Path>) -> String {
    source.map_or("standard input".to_owned(), |path| path.display().to_string())
}

fn unwritten(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {}", path.display(), unwritable(error))
}
