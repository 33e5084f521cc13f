//! Which candidate belongs to which references: files by the name before the first dot, records by their id, lines by
//! their number.

use std::path::{Path, PathBuf};

use super::document::{Document, Id};
use super::side::{Side, lacking, name};
use crate::cli::args::RougeArgs;
use crate::cli::exit::Stop;

/// A candidate with all it is to be compared with.
pub(crate) struct Pairing {
    pub(crate) id: Id,
    pub(crate) candidate: Document,
    pub(crate) references: Vec<Document>,
    pub(crate) against: Option<Document>,
}

/// The candidates that have partners, in the order of their ids, and a message on each document that has none.
pub(crate) fn pair(args: &RougeArgs) -> Result<(Vec<Pairing>, Vec<String>), Stop> {
    let paths = args.reference.iter().chain([&args.candidate]).chain(&args.against);
    if paths.filter(|path| path.as_os_str() == "-").count() > 1 {
        return Err(Stop::Usage("`-` is given twice: standard input can be read only once".to_owned()));
    }
    // A single candidate belongs to the files it is given with, whatever their names.
    let single = (!args.candidate.is_dir()).then(|| name(Path::new(""), &args.candidate));
    let mut messages = Vec::new();
    let mut open = |flag, path: &PathBuf| Side::open(flag, path, single.as_deref(), args, &mut messages);
    let candidates = open("--candidate", &args.candidate)?;
    let mut references: Vec<Side> =
        args.reference.iter().map(|path| open("--reference", path)).collect::<Result<_, _>>()?;
    let mut rivals = args.against.as_ref().map(|path| open("--against", path)).transpose()?;

    let mut pairings = Vec::new();
    for (id, documents) in candidates.documents {
        let Some(candidate) = only(documents, &id, &mut messages) else { continue };
        let found: Vec<Vec<Document>> = references.iter_mut().map(|side| side.take(&id)).collect();
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
    Ok((pairings, messages))
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
            let expected = if path.is_dir() { path.join(file) } else { path.with_file_name(file) };
            format!("{lacking}, left out; it would be {}", expected.display())
        }
        _ => format!("{lacking} in {}, left out", path.display()),
    }
}

/// The first of several documents of one id, with a message on the others: a candidate may have several references, but
/// not several selves.
fn only(documents: Vec<Document>, id: &Id, messages: &mut Vec<String>) -> Option<Document> {
    let mut documents = documents.into_iter();
    let first = documents.next()?;
    let same = if matches!(id, Id::File(_)) { "name before the first dot" } else { "id" };
    messages.extend(documents.map(|other| {
        let (other, first) = (other.shown(), first.shown());
        format!("{other}: left out, for {first} has the same {same}")
    }));
    Some(first)
}
