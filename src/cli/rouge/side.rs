//! The documents of one path by what they are called: the files of a folder, the records or lines of a file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, is_separator};

use super::document::{Document, Id};
use super::parts::{Part, parts, sources};
use crate::cli::args::{RougeArgs, RougeInput};
use crate::cli::exit::Stop;
use crate::cli::input::{Source, by_extension, is_stdin, reads_as_text, shown, unpacked_name};

/// The documents of one path.
pub(super) struct Side {
    pub(super) documents: BTreeMap<Id, Vec<Document>>,
    /// A folder, or a file of many texts: every candidate is to have its partner in it.
    pub(super) many: bool,
}

impl Side {
    /// `single`: the name of the only candidate file, which others are called by too.
    pub(super) fn open(
        flag: &str,
        path: &Path,
        single: Option<&str>,
        args: &RougeArgs,
        messages: &mut Vec<String>,
    ) -> Result<Self, Stop> {
        if !is_stdin(path) && !path.exists() {
            let shown = path.display();
            return Err(Stop::Usage(format!("{flag} {shown}: no such file or directory: check the path")));
        }
        let is_folder = path.is_dir();
        let mut side = Self { documents: BTreeMap::new(), many: is_folder };
        let sources = sources(path.to_owned(), args)?;
        for source in sources.documents() {
            if let Source::Unreadable(path, why) = &source {
                messages.push(format!("{}: {}", shown(path.as_deref()), why.why));
                continue;
            }
            let found = source.path().unwrap_or(path);
            let holds_texts =
                reads_as_text(found) || by_extension(found).is_some() && sources.holds_records(found);
            if is_folder && !holds_texts {
                continue;
            }
            let name = match single {
                _ if is_folder => name(path, found),
                Some(single) => single.to_owned(),
                None => name(path.parent().unwrap_or(path), found),
            };
            match parts(&source, args)? {
                None => side.add(Id::File(name), Document::File(source)),
                Some(parts) => {
                    let file = if is_folder { name.as_str() } else { "" };
                    side.add_parts(&name, file, args.input_format == RougeInput::Lines, parts, messages);
                }
            }
        }
        Ok(side)
    }

    fn add(&mut self, id: Id, document: Document) {
        self.documents.entry(id).or_default().push(document);
    }

    /// `name`: what the file is called by; `file`: what its parts are called by beside their own ids.
    fn add_parts(
        &mut self,
        name: &str,
        file: &str,
        are_lines: bool,
        parts: Vec<Part>,
        messages: &mut Vec<String>,
    ) {
        // What zubda makes of one document in JSON is a document as well.
        let alone = !are_lines && matches!(parts.as_slice(), [Part { id: None, .. }]);
        self.many |= !alone;
        for Part { id, number, document } in parts {
            let id = match id {
                _ if alone => Id::File(name.to_owned()),
                Some(id) => Id::Record(file.to_owned(), id),
                None => Id::Line(file.to_owned(), number),
            };
            match document {
                Ok(document) => self.add(id, document),
                Err(why) => messages.push(format!("{why}; left out")),
            }
        }
    }

    /// Calls the files that have no candidate of their name by that of one which their own goes on from, as `x.first` does from
    /// `x`, or which goes on from theirs, as `a.md` from `a`; but where it has a file of its name that one is its partner.
    pub(super) fn meet(&mut self, candidates: &BTreeMap<Id, Vec<Document>>) {
        let names = |documents: &BTreeMap<Id, _>| -> BTreeSet<String> {
            documents.keys().map(|id| id.file().to_owned()).collect()
        };
        let (called, own) = (names(candidates), names(&self.documents));
        let partner = |name: &str| {
            let shorter = name.rmatch_indices('.').find_map(|(dot, _)| called.get(&name[..dot]));
            let longer = || called.range(format!("{name}.")..).next().filter(|other| goes_on(name, other));
            let found = shorter.filter(|other| goes_on(other, name)).or_else(longer);
            found.filter(|other| !called.contains(name) && !own.contains(*other))
        };
        for (id, documents) in std::mem::take(&mut self.documents) {
            let id = match partner(id.file()) {
                Some(name) => id.with_file(name),
                None => id,
            };
            self.documents.entry(id).or_default().extend(documents);
        }
    }

    /// The sources of its records, if each has one of its own and none an id: then they tell them apart, and not the lines.
    pub(super) fn sources(&self) -> Option<BTreeSet<&str>> {
        let mut sources = BTreeSet::new();
        let is_told = self.documents.iter().all(|(id, documents)| match documents.as_slice() {
            [document] if matches!(id, Id::Line(..)) => {
                document.source().is_some_and(|source| sources.insert(source))
            }
            _ => false,
        });
        is_told.then_some(sources)
    }

    /// Calls each record by its source.
    pub(super) fn call_by_source(&mut self) {
        for (id, documents) in std::mem::take(&mut self.documents) {
            let source = documents.first().and_then(Document::source).map(str::to_owned);
            let id = match source {
                Some(source) => Id::Source(id.file().to_owned(), source),
                None => id,
            };
            self.documents.insert(id, documents);
        }
    }

    pub(super) fn take(&mut self, id: &Id) -> Vec<Document> {
        self.documents.remove(id).unwrap_or_default()
    }

    /// Names what no candidate of `candidates` asked for.
    pub(super) fn tell_left_over(&self, candidates: &Path, messages: &mut Vec<String>) {
        for (id, documents) in &self.documents {
            messages.extend(documents.iter().map(|document| {
                let (shown, lacking) = (document.shown(), lacking("candidate", id));
                match id {
                    Id::File(name) => {
                        let expected = expected(&candidates.join(format!("{name}.summary.txt")));
                        format!("{shown}: {lacking}, left out{expected}")
                    }
                    _ => format!("{shown}: {lacking}, left out"),
                }
            }));
        }
    }
}

/// What is said where nothing is called by this id.
pub(super) fn lacking(what: &str, id: &Id) -> String {
    match id {
        Id::File(_) => format!("no {what} of this name"),
        Id::Line(_, line) => format!("no {what} in line {line}"),
        Id::Record(_, id) => format!("no {what} of the id {id}"),
        Id::Source(_, source) => format!("no {what} made of {source}"),
    }
}

/// Where the partner would be, unless another file is there.
pub(super) fn expected(path: &Path) -> String {
    if path.exists() { String::new() } else { format!("; it would be {}", path.display()) }
}

/// Whether a name goes on behind another, in the same folder, with a dot between.
fn goes_on(name: &str, longer: &str) -> bool {
    longer.strip_prefix(name).is_some_and(|rest| rest.starts_with('.') && !rest.contains(is_separator))
}

/// Folder below `root` and name, without `.summary` and the extension.
pub(super) fn name(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    let mut stem = unpacked_name(below).with_extension("");
    if stem.extension().is_some_and(|extension| extension == "summary") {
        stem.set_extension("");
    }
    stem.to_string_lossy().into_owned()
}
