//! What is written to as it stands, for there is nothing to rename: standard output, and the devices, pipes and open
//! files that `-o` names.

use std::fs::{self, OpenOptions};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process;

use super::parent;

/// Links followed at the most, as Linux does.
const LINKS: usize = 40;

/// A stream that goes out as it is written.
pub(crate) struct Stream {
    out: BufWriter<Box<dyn Write + Send>>,
    /// Somebody sees what is written while it is written.
    pub(crate) terminal: bool,
}

impl Stream {
    pub(crate) fn stdout() -> Self {
        Self::of(io::stdout())
    }

    /// What `-o` names, if it is no plain file, no folder and no name that is still free: `-` is standard output.
    pub(crate) fn named(path: &Path) -> io::Result<Option<Self>> {
        if path.as_os_str() == "-" {
            return Ok(Some(Self::stdout()));
        }
        if let Some(descriptor) = descriptor(path) {
            if is_stdout(&descriptor) {
                return Ok(Some(Self::stdout()));
            }
            // It is open already, and what is in it stays: `3>> log`.
            return OpenOptions::new().append(true).open(descriptor).map(Self::of).map(Some);
        }
        if path.metadata().is_ok_and(|found| !found.is_file() && !found.is_dir()) {
            return OpenOptions::new().write(true).open(path).map(Self::of).map(Some);
        }
        Ok(None)
    }

    fn of(out: impl Write + IsTerminal + Send + 'static) -> Self {
        let terminal = out.is_terminal();
        Self { out: BufWriter::new(Box::new(out)), terminal }
    }
}

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// The place of an open file among those of a process, if the path leads there: `/dev/stdout` is a link to
/// `/proc/self/fd/1`, which is a link to the file that stands open. Followed to its end it would be that file's name.
fn descriptor(path: &Path) -> Option<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..LINKS {
        let folder = parent(&path).canonicalize().ok()?;
        let here = folder.join(path.file_name()?);
        if folder.ends_with("fd") && (folder.starts_with("/proc") || folder.starts_with("/dev")) {
            return Some(here);
        }
        path = folder.join(fs::read_link(here).ok()?);
    }
    None
}

/// Whether a descriptor is the standard output of this process.
fn is_stdout(descriptor: &Path) -> bool {
    let own = Path::new("/proc").join(process::id().to_string());
    descriptor.ends_with("fd/1") && (descriptor.starts_with(own) || descriptor.starts_with("/dev"))
}
