//! The program as a user meets it: a folder with files, a command line and what is piped in; an exit code and the
//! bytes that come out.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use serde::de::DeserializeOwned;
use tempfile::TempDir;

/// How a run of the program ended.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Outcome {
    /// Standard output of a run in which all went well and nothing was to be said.
    #[track_caller]
    pub(crate) fn quiet_success(self) -> String {
        assert_eq!((self.code, self.stderr.as_str()), (0, ""), "{self:?}");
        self.stdout
    }

    /// The one line that a run had to say, after its prefix.
    #[track_caller]
    pub(crate) fn message(&self) -> &str {
        let line = self.stderr.strip_suffix('\n').and_then(|line| line.strip_prefix("zubda: "));
        let line = line.unwrap_or_else(|| panic!("no message: {self:?}"));
        assert!(!line.contains('\n'), "more than one line: {self:?}");
        line
    }
}

/// What is printed as JSON.
#[track_caller]
pub(crate) fn parsed<T: DeserializeOwned>(out: &str) -> T {
    serde_json::from_str(out).unwrap_or_else(|error| panic!("{error}: {out}"))
}

/// What is printed as JSON lines.
#[allow(dead_code, reason = "not every test crate reads lines")]
#[track_caller]
pub(crate) fn parsed_lines<T: DeserializeOwned>(out: &str) -> Vec<T> {
    out.lines().map(parsed).collect()
}

/// What a shell does first where memory is bounded: the address space that the allocator keeps ready for every thread is no
/// memory, and how much of it there is depends on which thread asks first.
#[allow(dead_code, reason = "not every test crate bounds memory")]
pub(crate) const ONE_ARENA: &str = "export MALLOC_ARENA_MAX=1";

/// A folder of its own, gone when it is dropped; the program runs in it.
pub(crate) struct Folder(TempDir);

impl Folder {
    /// A folder with these files, their own folders made on the way.
    pub(crate) fn with<const N: usize>(files: [(&str, &str); N]) -> Self {
        let folder = Self(TempDir::new().unwrap());
        for (name, text) in files {
            folder.write(name, text.as_bytes());
        }
        folder
    }

    pub(crate) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn write(&self, name: impl AsRef<Path>, bytes: &[u8]) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    #[track_caller]
    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// All files below `name`, hidden ones too, as paths relative to it.
    pub(crate) fn files(&self, name: &str) -> Vec<String> {
        let root = self.path(name);
        let mut found = Vec::new();
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    found.push(path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned());
                }
            }
        }
        found.sort();
        found
    }

    /// The program in this folder, not started yet. It sees no terminal.
    pub(crate) fn command<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zubda"));
        command.args(args).current_dir(self.0.path()).env_remove("COLUMNS");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub(crate) fn run<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Outcome {
        self.feed(args, b"")
    }

    /// Runs the program with `input` on its standard input.
    pub(crate) fn feed<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>, input: &[u8]) -> Outcome {
        let mut child = self.command(args).stdin(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let output = thread::scope(|scope| {
            // It may end without reading all: what the pipe says of that is no matter.
            scope.spawn(move || drop(stdin.write_all(input)));
            child.wait_with_output().unwrap()
        });
        Outcome {
            code: output.status.code().expect("ended by a signal"),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}
