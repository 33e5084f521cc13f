//! Pipes that have a name, and devices. What they bring comes once, so they are opened once: what was looked at is read on.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Those that were looked at and are not read yet.
static OPEN: Mutex<BTreeMap<PathBuf, BufReader<File>>> = Mutex::new(BTreeMap::new());

/// What a pipe begins with, unread.
pub(super) fn pipe_head(path: &Path) -> io::Result<Vec<u8>> {
    if let Some(pipe) = open_pipes().get_mut(path) {
        return pipe.fill_buf().map(<[u8]>::to_vec);
    }
    // Whoever is to write into it may not be there yet.
    let mut pipe = BufReader::new(File::open(path)?);
    let head = pipe.fill_buf()?.to_vec();
    open_pipes().insert(path.to_owned(), pipe);
    Ok(head)
}

/// The bytes of a file, or all of a pipe.
pub(super) fn open(path: &Path) -> io::Result<Box<dyn Read + Send>> {
    match open_pipes().remove(path) {
        Some(pipe) => Ok(Box::new(pipe)),
        None => Ok(Box::new(File::open(path)?)),
    }
}

fn open_pipes() -> MutexGuard<'static, BTreeMap<PathBuf, BufReader<File>>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}
