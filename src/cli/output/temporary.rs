//! Files that are not whole yet: under a temporary name until they are, and gone when the program ends before.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tempfile::NamedTempFile;

use super::parent;

/// The temporary files there are at the moment; the thread that hears a signal must know of them.
static OPEN: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

fn open() -> MutexGuard<'static, Vec<PathBuf>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What is said of a file that is there and may not be written to.
const READ_ONLY: &str = "is read-only: make it writable, e.g. `chmod u+w`, or choose another name";

/// A file that is being written. Dropped, it is gone.
pub(crate) struct Temporary {
    file: NamedTempFile,
    /// Its name to be.
    path: PathBuf,
}

impl Temporary {
    /// Makes one that will be called `path`, beside what is called so now: a file that may not be written to stays as it is,
    /// though whoever may write to its folder could replace it. Once renamed it has the permissions of any new file.
    pub(crate) fn new(path: &Path) -> io::Result<Self> {
        let is_denied = |error: io::Error| error.kind() == io::ErrorKind::PermissionDenied;
        if path.is_file() && OpenOptions::new().write(true).open(path).is_err_and(is_denied) {
            return Err(io::Error::other(READ_ONLY));
        }
        let mut builder = tempfile::Builder::new();
        builder.prefix(".zubda-");
        #[cfg(unix)]
        let builder = builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let mut open = open();
        let file = builder.tempfile_in(parent(path))?;
        open.push(file.path().to_owned());
        Ok(Self { file, path: path.to_owned() })
    }

    /// Gives the file, now whole, its name.
    pub(crate) fn persist(self) -> io::Result<()> {
        let Self { file, path } = self;
        // What it replaces may have been private, and stays so.
        if let Ok(replaced) = path.metadata() {
            file.as_file().set_permissions(replaced.permissions())?;
        }
        let mut open = open();
        open.retain(|known| known != file.path());
        file.persist(path).map(drop).map_err(|error| error.error)
    }
}

impl Write for Temporary {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
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
