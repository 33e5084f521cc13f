//! Which candidate belongs to which references: files by their name, records by their id or by what they were made of, lines
//! by their number.

use std::path::{Path, PathBuf};

use super::document::{Document, Id};
use super::side::{Side, expected, lacking, name};
use crate::cli::args::RougeArgs;
use crate::cli::exit::Stop;
use crate::cli::input::once;

/// A candidate with all it is to be compared with.
pub(crate) struct Pairing {
    pub(crate) id: Id,
    pub(crate) candidate: Document,
    pub(crate) references: Vec<Document>,
    pub(crate) against: Option<Document>,
}

/// The candidates that have partners, in the order of their ids.
pub(crate) struct Paired {
    pub(crate) pairings: Vec<Pairing>,
    /// On each document that has no partner.
    pub(crate) messages: Vec<String>,
    pub(crate) warnings: Vec<String>,
}

/// Brings together what belongs together.
pub(crate) fn pair(args: &RougeArgs) -> Result<Paired, Stop> {
    once(args.reference.iter().chain([&args.candidate]).chain(&args.against))?;
    // A single candidate belongs to the files it is given with, whatever their names.
    let single = (!args.candidate.is_dir()).then(|| name(Path::new(""), &args.candidate));
    let mut messages = Vec::new();
    let mut open = |flag, path: &PathBuf| Side::open(flag, path, single.as_deref(), args, &mut messages);
    let mut candidates = open("--candidate", &args.candidate)?;
    let mut references: Vec<Side> =
        args.reference.iter().map(|path| open("--reference", path)).collect::<Result<_, _>>()?;
    let mut rivals = args.against.as_ref().map(|path| open("--against", path)).transpose()?;

    references.iter_mut().chain(&mut rivals).for_each(|side| side.meet(&candidates.documents));
    if are_of_the_same(&candidates, references.iter().chain(&rivals)) {
        [&mut candidates]
            .into_iter()
            .chain(&mut references)
            .chain(&mut rivals)
            .for_each(Side::call_by_source);
    }

    let (mut pairings, mut warnings) = (Vec::new(), vec![None; references.len()]);
    for (id, documents) in candidates.documents {
        let Some(candidate) = only(documents, &id, &mut messages) else { continue };
        let found: Vec<Vec<Document>> = references.iter_mut().map(|side| side.take(&id)).collect();
        for ((warning, path), found) in warnings.iter_mut().zip(&args.reference).zip(&found) {
            *warning = warning.take().or_else(|| several(path, &id, found));
        }
        let rival = rivals.as_mut().and_then(|side| only(side.take(&id), &id, &mut messages));
        if let Some(why) = partner_lacking(&id, &found, &references, rival.as_ref(), args) {
            messages.push(format!("{}: {why}", candidate.shown()));
        } else {
            let references = found.into_iter().flatten().collect();
            pairings.push(Pairing { id, candidate, references, against: rival });
        }
    }
    if candidates.many {
        references.iter().chain(&rivals).for_each(|side| side.tell_left_over(&args.candidate, &mut messages));
    }
    Ok(Paired { pairings, messages, warnings: warnings.into_iter().flatten().collect() })
}

/// Whether the records of all sides say what they were made of, and some were made of the same.
fn are_of_the_same<'s>(candidates: &Side, mut others: impl Iterator<Item = &'s Side>) -> bool {
    let Some(sources) = candidates.sources().filter(|sources| sources.len() > 1) else { return false };
    others.all(|side| side.sources().is_some_and(|others| !others.is_disjoint(&sources)))
}

/// What is said of a directory that has several references for one candidate: they may be other documents.
fn several(path: &Path, id: &Id, found: &[Document]) -> Option<String> {
    let names: Vec<String> = found.iter().map(Document::shown).collect();
    (path.is_dir() && names.len() > 1).then(|| {
        let (path, names) = (path.display(), names.join(", "));
        format!("{path}: warning: several of its files are references for one candidate, as for {id} {names}")
    })
}

/// What a candidate has no partner in, and the path of the one expected. Every directory, and every file of many texts,
/// must have one; a file among them is the reference of one candidate only.
fn partner_lacking(
    id: &Id,
    found: &[Vec<Document>],
    references: &[Side],
    rival: Option<&Document>,
    args: &RougeArgs,
) -> Option<String> {
    let none = found.iter().all(Vec::is_empty);
    let mut lacking_in = args.reference.iter().zip(found).zip(references);
    if let Some(((path, _), _)) =
        lacking_in.find(|((_, found), side)| found.is_empty() && (side.many || none))
    {
        return Some(told("reference", id, path));
    }
    let path = args.against.as_ref()?;
    rival.is_none().then(|| told("rival", id, path))
}

fn told(what: &str, id: &Id, path: &Path) -> String {
    let lacking = lacking(what, id);
    match id {
        Id::File(name) => {
            let file = format!("{name}.txt");
            let partner = if path.is_dir() { path.join(file) } else { path.with_file_name(file) };
            format!("{lacking}, left out{}", expected(&partner))
        }
        _ => format!("{lacking} in {}, left out", path.display()),
    }
}

/// The first of several documents of one id, with a message on the others: a candidate may have several references, but
/// not several selves.
fn only(documents: Vec<Document>, id: &Id, messages: &mut Vec<String>) -> Option<Document> {
    let mut documents = documents.into_iter();
    let first = documents.next()?;
    let same = if matches!(id, Id::File(_)) { "name" } else { "id" };
    messages.extend(documents.map(|other| {
        let (other, first) = (other.shown(), first.shown());
        format!("{other}: left out, for {first} has the same {same}")
    }));
    Some(first)
}
