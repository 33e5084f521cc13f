//! A directory where the tree of the inputs is mirrored: the name of each summary in it.

use std::collections::{HashMap, HashSet};
use std::path::{Component, Path, PathBuf};

use super::parent;
use crate::cli::args::{Format, OutputName, is_summary};
use crate::cli::input::unpacked_name;

/// The directory, and how the summaries in it are called.
#[derive(Clone, Debug)]
pub(crate) struct Mirror {
    root: PathBuf,
    pub(super) format: Format,
    name: OutputName,
    /// The folders among the inputs that are somewhere else, each with the name that is kept of it.
    elsewhere: HashMap<PathBuf, PathBuf>,
    /// The files among the inputs that are called like a summary, by their full paths.
    summaries: HashSet<PathBuf>,
}

impl Mirror {
    pub(crate) fn new(root: &Path, format: Format, name: OutputName, inputs: &[PathBuf]) -> Self {
        let folders = inputs.iter().filter(|path| is_elsewhere(path) && path.is_dir());
        let elsewhere = folders.map(|path| (path.clone(), last_name(path))).collect();
        let full = inputs.iter().flat_map(|path| [entry(path), path.canonicalize().ok()]).flatten();
        let summaries = full.filter(|path| is_summary(path) && path.is_file()).collect();
        Self { root: root.to_owned(), format, name, elsewhere, summaries }
    }

    /// Whether a summary of this path would take the place of an input, which may still have to be read.
    pub(super) fn is_input(&self, path: &Path) -> bool {
        !self.summaries.is_empty() && entry(path).is_some_and(|path| self.summaries.contains(&path))
    }

    /// The file for the document of this path (none: standard input): `a/b.txt` becomes `a/b.summary.txt`.
    pub(crate) fn of(&self, source: Option<&Path>) -> PathBuf {
        let kept = source.map_or(PathBuf::from("stdin"), |source| self.kept(source));
        // What is to be told of `/` goes into the root, and not beside it.
        let kept = if kept.as_os_str().is_empty() { PathBuf::from("input") } else { kept };
        let path = self.root.join(kept);
        let name = self.name.of(&unpacked_name(&path), self.format);
        path.with_file_name(name)
    }

    /// What is kept of a path. What is beside or above the place where the program runs is mirrored from its last name
    /// on, as `cp -r` does; only plain names are kept, so nothing leaves the root.
    fn kept(&self, source: &Path) -> PathBuf {
        let mut folders = source.ancestors();
        let folder = folders.find_map(|folder| {
            self.elsewhere
                .get(folder)
                .and_then(|name| source.strip_prefix(folder).ok().map(|rest| name.join(rest)))
        });
        match folder {
            Some(kept) => plain(&kept),
            None if is_elsewhere(source) => last_name(source),
            None => plain(source),
        }
    }
}

/// The full path of a name in a folder; what a link of that name leads to is another file.
fn entry(path: &Path) -> Option<PathBuf> {
    Some(parent(path).canonicalize().ok()?.join(path.file_name()?))
}

fn plain(path: &Path) -> PathBuf {
    path.components().filter(|part| matches!(part, Component::Normal(_))).collect()
}

/// Whether a path leads out of the folder where the program runs, or might.
fn is_elsewhere(path: &Path) -> bool {
    path.has_root()
        || path.components().any(|part| matches!(part, Component::ParentDir | Component::Prefix(_)))
}

/// The last name of a path; that of `..` is the name of the folder it leads to.
fn last_name(path: &Path) -> PathBuf {
    let name = |path: &Path| path.file_name().map(PathBuf::from);
    name(path).or_else(|| name(&path.canonicalize().ok()?)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_the_source_is_called_its_summary_is_below_the_root() {
        let mirror = Mirror::new(Path::new("out"), Format::Json, OutputName::default(), &[]);
        for (source, file) in [
            ("a/b.txt", "out/a/b.summary.json"),
            ("./a/b.txt", "out/a/b.summary.json"),
            ("/a/b.txt", "out/b.summary.json"),
            ("../../b.txt", "out/b.summary.json"),
            ("a/../b.c.txt", "out/b.c.summary.json"),
            ("a/b.txt.gz", "out/a/b.summary.json"),
            (".", "out/input.summary.json"),
            ("/", "out/input.summary.json"),
            ("...", "out/...summary.json"),
        ] {
            let found = mirror.of(Some(Path::new(source)));
            assert_eq!(found, Path::new(file), "{source}");
            assert!(found.starts_with("out") && found != Path::new("out"));
        }
    }

    #[test]
    fn a_folder_elsewhere_is_mirrored_from_its_last_name_on() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("in/sub");
        std::fs::create_dir_all(&inner).unwrap();
        let inputs = [folder.path().join("in"), inner.join("..")];
        let mirror = Mirror::new(Path::new("out"), Format::Text, OutputName::default(), &inputs);
        for (source, file) in [
            (inputs[0].join("sub/a.txt"), "out/in/sub/a.summary.txt"),
            (inputs[1].join("a.txt"), "out/in/a.summary.txt"),
        ] {
            assert_eq!(mirror.of(Some(&source)), Path::new(file), "{}", source.display());
        }
    }
}
