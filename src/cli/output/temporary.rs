//! Files that are not whole yet: under a temporary name until they are, and gone when the program ends before.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tempfile::NamedTempFile;

/// The temporary files there are at the moment; the thread that hears a signal must know of them.
static OPEN: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

fn open() -> MutexGuard<'static, Vec<PathBuf>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A file that is being written. Dropped, it is gone.
pub(crate) struct Temporary(NamedTempFile);

impl Temporary {
    /// Makes one in `folder` that gets, once renamed, the permissions of any new file.
    pub(crate) fn new(folder: &Path) -> io::Result<Self> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(".zubda-");
        #[cfg(unix)]
        let builder = builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let mut open = open();
        let file = builder.tempfile_in(folder)?;
        open.push(file.path().to_owned());
        Ok(Self(file))
    }

    /// Gives the file, now whole, its name.
    pub(crate) fn persist(self, path: &Path) -> io::Result<()> {
        // What it replaces may have been private, and stays so.
        if let Ok(replaced) = path.metadata() {
            self.0.as_file().set_permissions(replaced.permissions())?;
        }
        let mut open = open();
        open.retain(|known| known != self.0.path());
        self.0.persist(path).map(drop).map_err(|error| error.error)
    }
}

impl Write for Temporary {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Removes all of them. While the guard is held no other comes up and none gets its name: to be held until the end.
pub(crate) fn remove_all() -> MutexGuard<'static, Vec<PathBuf>> {
    let mut open = open();
    for path in open.drain(..) {
        // One that cannot be removed is no reason to stay.
        let _ = fs::remove_file(path);
    }
    open
}
