//! Which candidate belongs to which references: by the name before the first dot.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use zubda::Encoding;

use crate::cli::args::{InputArgs, RougeArgs};
use crate::cli::exit::Stop;
use crate::cli::input::{Ceiling, Source, Sources};

/// A candidate with all it is to be compared with.
pub(crate) struct Pairing {
    /// What the files have in common: folder and name, without what follows the first dot.
    pub(crate) id: String,
    pub(crate) candidate: Source,
    pub(crate) references: Vec<Source>,
    pub(crate) against: Option<Source>,
}

/// The candidates that have partners, in the order of their ids, and a message on each file that has none.
pub(crate) fn pair(args: &RougeArgs) -> Result<(Vec<Pairing>, Vec<String>), Stop> {
    let paths = args.reference.iter().chain([&args.candidate]).chain(&args.against);
    if paths.filter(|path| path.as_os_str() == "-").count() > 1 {
        return Err(Stop::Usage("`-` is given twice: standard input can be read only once".to_owned()));
    }
    // A single candidate belongs to the files it is given with, whatever their names.
    let single = (!args.candidate.is_dir()).then(|| id(Path::new(""), &args.candidate));
    let mut messages = Vec::new();
    let mut open = |flag, path: &PathBuf| Side::open(flag, path, single.as_deref(), &mut messages);
    let candidates = open("--candidate", &args.candidate)?;
    let mut references: Vec<Side> =
        args.reference.iter().map(|path| open("--reference", path)).collect::<Result<_, _>>()?;
    let mut rivals = args.against.as_ref().map(|path| open("--against", path)).transpose()?;

    let mut pairings = Vec::new();
    for (id, sources) in candidates.documents {
        let Some(candidate) = only(sources, &mut messages) else { continue };
        let found: Vec<Vec<Source>> = references.iter_mut().map(|side| side.take(&id)).collect();
        let rival = rivals.as_mut().and_then(|side| only(side.take(&id), &mut messages));
        if let Some((what, expected)) = lacking(&id, &found, rival.as_ref(), args) {
            let (candidate, expected) = (shown(&candidate), expected.display());
            messages.push(format!("{candidate}: no {what} of this name, left out; it would be {expected}"));
        } else {
            let references = found.into_iter().flatten().collect();
            pairings.push(Pairing { id, candidate, references, against: rival });
        }
    }
    if single.is_none() {
        references.iter().chain(&rivals).for_each(|side| side.tell_left_over(&args.candidate, &mut messages));
    }
    Ok((pairings, messages))
}

/// What a candidate has no partner in, and the path of the one expected. Every directory must have one; a file
/// among them is the reference of one candidate only.
fn lacking(
    id: &str,
    references: &[Vec<Source>],
    rival: Option<&Source>,
    args: &RougeArgs,
) -> Option<(&'static str, PathBuf)> {
    let file = format!("{id}.txt");
    let none = references.iter().all(Vec::is_empty);
    let mut found = args.reference.iter().zip(references);
    if let Some((path, _)) = found.find(|(path, found)| found.is_empty() && (path.is_dir() || none)) {
        let expected = if path.is_dir() { path.join(file) } else { path.with_file_name(file) };
        return Some(("reference", expected));
    }
    let path = args.against.as_ref()?;
    rival.is_none().then(|| ("rival", path.join(file)))
}

/// The first of several files of one id, with a message on the others: a candidate may have several references, but
/// not several selves.
fn only(sources: Vec<Source>, messages: &mut Vec<String>) -> Option<Source> {
    let mut sources = sources.into_iter();
    let first = sources.next()?;
    messages.extend(sources.map(|other| {
        let (other, first) = (shown(&other), shown(&first));
        format!("{other}: left out, for {first} has the same name before the first dot")
    }));
    Some(first)
}

/// The documents of one path, by id.
struct Side {
    documents: BTreeMap<String, Vec<Source>>,
}

impl Side {
    /// `single`: the id of the only candidate.
    fn open(flag: &str, path: &Path, single: Option<&str>, messages: &mut Vec<String>) -> Result<Self, Stop> {
        if path.as_os_str() != "-" && !path.exists() {
            let shown = path.display();
            return Err(Stop::Usage(format!("{flag} {shown}: no such file or directory: check the path")));
        }
        let whole = InputArgs {
            paths: vec![path.to_owned()],
            glob: None,
            jobs: None,
            encoding: Encoding::AUTO,
            max_bytes: Ceiling::DEFAULT,
            visual_order: false,
        };
        let mut documents: BTreeMap<String, Vec<Source>> = BTreeMap::new();
        for source in Sources::new(&whole, None)?.documents() {
            if let Source::Unreadable(path, why) = &source {
                messages.push(format!("{}: {}", path.display(), why.why));
                continue;
            }
            let found = source.path().unwrap_or(path);
            let id = match single {
                _ if path.is_dir() => id(path, found),
                Some(single) => single.to_owned(),
                None => id(path.parent().unwrap_or(path), found),
            };
            documents.entry(id).or_default().push(source);
        }
        Ok(Self { documents })
    }

    fn take(&mut self, id: &str) -> Vec<Source> {
        self.documents.remove(id).unwrap_or_default()
    }

    /// Names what no candidate asked for.
    fn tell_left_over(&self, candidates: &Path, messages: &mut Vec<String>) {
        for (id, sources) in &self.documents {
            let expected = candidates.join(format!("{id}.summary.txt"));
            messages.extend(sources.iter().map(|source| {
                let (source, expected) = (shown(source), expected.display());
                format!("{source}: no candidate of this name, left out; it would be {expected}")
            }));
        }
    }
}

/// Folder below `root` and name, without what follows the first dot.
fn id(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    let name = below.file_name().unwrap_or_default().to_string_lossy();
    let stem = name.split('.').next().unwrap_or_default();
    below.with_file_name(stem).to_string_lossy().into_owned()
}

/// A source's name for people.
pub(crate) fn shown(source: &Source) -> String {
    source.path().map_or_else(|| "standard input".to_owned(), |path| path.display().to_string())
}
