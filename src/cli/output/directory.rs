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
use crate::cli::input::{shown, unpacked_name};

/// A directory that mirrors the inputs.
pub(crate) struct Directory {
    mirror: Mirror,
    /// What each file written was made from; nothing: standard input.
    seen: HashMap<PathBuf, Option<PathBuf>>,
    /// Pages have an index.
    index: Option<Index>,
    /// The file that is being written, until its input ends.
    open: Option<Open>,
}

struct Open {
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
        if rendered.before {
            self.pass_over(rendered.path.as_deref());
        }
        let written = match &mut self.open {
            Some(open) => open.write(&rendered.bodies),
            None if rendered.bodies.is_empty() => Ok(()),
            None => self.begin(rendered),
        };
        if rendered.goes_on { written } else { written.and(self.finish()) }
    }

    /// Takes note of what a run before this one wrote.
    fn pass_over(&mut self, source: Option<&Path>) {
        let path = self.mirror.of(source);
        if let Some(index) = &mut self.index {
            index.add_unread(&path, source);
        }
        self.seen.insert(path, source.map(Path::to_owned));
    }

    /// Opens the file of an input. Where that fails, what follows of it is passed over, for it was said.
    fn begin(&mut self, rendered: &Rendered) -> Result<(), String> {
        let path = self.mirror.of(rendered.path.as_deref());
        let (file, begun) = match self.file(&path, rendered.path.as_deref()) {
            Ok(file) => (Some(file), Ok(())),
            Err(why) => (None, Err(why)),
        };
        let frame = Frame::new(self.mirror.format, rendered.goes_on);
        let open = self.open.insert(Open { path, file, frame });
        begun.and_then(|()| open.write(&rendered.bodies))
    }

    fn file(&mut self, path: &Path, source: Option<&Path>) -> Result<Temporary, String> {
        if self.mirror.is_input(path) {
            return Err(collision(path, source, "an input too", "write to another directory"));
        }
        match self.seen.entry(path.to_owned()) {
            Entry::Occupied(first) => return Err(shared(path, source, first.get().as_deref())),
            Entry::Vacant(free) => free.insert(source.map(Path::to_owned)),
        };
        let file = fs::create_dir_all(parent(path)).and_then(|()| Temporary::new(path));
        file.map_err(|error| unwritten(path, &error))
    }

    /// Gives the open file its name.
    fn finish(&mut self) -> Result<(), String> {
        let Some(Open { path, file: Some(mut file), frame, .. }) = self.open.take() else {
            return Ok(());
        };
        let done = frame.end(&mut file).and_then(|()| file.persist());
        done.map_err(|error| unwritten(&path, &error))?;
        if let Some(index) = &mut self.index {
            index.add(&path, frame.is_shared(), frame.links);
        }
        Ok(())
    }

    /// To be called when all documents are written.
    pub(crate) fn close(self) -> Result<(), String> {
        self.index.map_or(Ok(()), |index| index.write().map_err(|error| unwritten(&index.path(), &error)))
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
    let extension = |source: Option<&Path>| Some(unpacked_name(source?).extension()?.to_owned());
    let cure = match (source, first) {
        _ if source == first => "give it once",
        _ if extension(source) == extension(first) => "summarize it apart",
        _ => "tell them apart with --output-name '{stem}.{ext}.summary'",
    };
    collision(path, source, &format!("the summary of {}", shown(first)), cure)
}

/// What is said of an input whose file is something else already.
fn collision(path: &Path, source: Option<&Path>, what: &str, cure: &str) -> String {
    format!("{}: would overwrite {}, {what}: {cure}", shown(source), path.display())
}

fn unwritten(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {}", path.display(), unwritable(error))
}
