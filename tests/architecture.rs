//! The stair has one direction: a room imports only rooms above it, no file imports in a circle, and each foreign crate
//! stays in its rooms.

#[path = "common/imports.rs"]
mod imports;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

/// The rooms from the top of the stair down: first what knows only characters, last what calls them all.
const ROOMS: [&str; 40] = [
    "error", "warning", "batch", "span", "fnv", "byte_set", "number", "linear", "arabic", "date", "tokens",
    "fold", "inflection", "word_lists", "speech", "terminators", "separators", "bullets", "text", "article",
    "document", "background", "clauses", "units", "terms", "settings", "keywords", "graph", "leaning",
    "prior", "rank", "worth", "select", "merits", "summary", "rouge", "summarizer", "together", "render",
    "fit",
];
/// Where the crates that have a room of their own may be imported.
const CRATES: [(&str, &[&str]); 20] = [
    ("ndarray", &["graph", "prior", "rank", "worth", "select", "fit"]),
    ("serde_json", &["render", "fit"]),
    ("askama", &["render"]),
    ("unicode_segmentation", &["tokens"]),
    ("unicode_bidi", &["text"]),
    ("encoding_rs", &["text"]),
    ("chardetng", &["text"]),
    ("dom_query", &["article"]),
    ("dom_smoothie", &["article"]),
    ("html5ever", &["article"]),
    ("pulldown_cmark", &["article"]),
    ("quick_xml", &["article"]),
    ("zip", &["article"]),
    ("lopdf", &["article"]),
    ("csv", &[]),
    ("flate2", &[]),
    ("tempfile", &[]),
    ("clap", &[]),
    ("percent_encoding", &["article"]),
    ("walkdir", &[]),
];

/// The files of the library with the room each belongs to; the program is a stranger to the rooms.
fn library() -> Vec<(String, PathBuf)> {
    let rooms = imports::files().into_iter().map(|(mut parts, path)| (parts.swap_remove(0), path));
    rooms.filter(|(room, _)| !["lib", "main", "cli"].contains(&room.as_str())).collect()
}

/// What stands behind each `prefix` in a text: the names of modules or crates.
fn names<'t>(text: &'t str, prefix: &str) -> Vec<&'t str> {
    let behind = text.split(prefix).skip(1);
    behind
        .map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default())
        .collect()
}

#[test]
fn a_room_imports_only_rooms_above_it() {
    let place = |room: &str| ROOMS.iter().position(|known| *known == room);
    for (room, path) in library() {
        let here =
            place(&room).unwrap_or_else(|| panic!("{} is no room: add it to the stair", path.display()));
        for name in names(&fs::read_to_string(&path).unwrap(), "crate::") {
            // Public functions of the document room, called by their short names.
            let name = if ["split", "count_words"].contains(&name) { "document" } else { name };
            let above = place(name).is_none_or(|there| there <= here);
            assert!(above, "{} imports {name}, which is further down the stair", path.display());
        }
    }
}

/// What can be reached from a file by imports.
fn reached<'f>(imports: &BTreeMap<&'f str, BTreeSet<&'f str>>, from: &'f str) -> BTreeSet<&'f str> {
    let (mut reached, mut ways) = (BTreeSet::new(), vec![from]);
    while let Some(file) = ways.pop() {
        ways.extend(imports[file].iter().filter(|next| reached.insert(**next)));
    }
    reached
}

#[test]
fn no_file_imports_in_a_circle() {
    let sources = imports::Sources::read();
    let imports = sources.imports();
    // It sees what is there.
    assert!(imports["select"].contains("worth") && imports["cli::job"].contains("cli::job::summarize"));
    assert!(imports["cli::args::input"].contains("cli::input::ceiling"), "through `pub use`");
    for file in imports.keys() {
        let circle = reached(&imports, file);
        let back: Vec<_> = circle.iter().filter(|other| reached(&imports, other).contains(file)).collect();
        assert!(!circle.contains(file), "{file} imports itself by way of {back:?}");
    }
}

/// The library is to do whatever the program can do with it.
#[test]
fn the_program_sees_no_more_of_the_library_than_anybody_else() {
    let sources = imports::Sources::read();
    for (file, imports) in sources.imports() {
        let is_program = |file: &str| file == "cli" || file.starts_with("cli::");
        for import in imports {
            let same = is_program(file) == is_program(import);
            assert!(
                same,
                "{file} imports {import}: the program uses `zubda::`, the library nothing of the program"
            );
        }
    }
}

#[test]
fn foreign_crates_stay_in_their_rooms() {
    for (room, path) in library() {
        let text = fs::read_to_string(&path).unwrap();
        for (name, rooms) in CRATES {
            let used = text.lines().any(|line| line.trim_start().starts_with(&format!("use {name}::")));
            assert!(!used || rooms.contains(&room.as_str()), "{} imports {name}", path.display());
        }
    }
}

/// The flags in a text, without their dashes.
fn flags(text: &str) -> impl Iterator<Item = &str> {
    let behind = text.split("--").skip(1);
    let names = behind.map(|rest| rest.split(|c: char| c != '-' && !c.is_ascii_lowercase()).next().unwrap());
    names.filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase()))
}

/// A setting has another name in every program that is made of the library: each puts in its own where it speaks.
#[test]
fn the_library_names_no_flag_of_the_program() {
    let help = include_str!("cli/snapshots/cli__usage__the_help_explains_itself.snap");
    let known: BTreeSet<&str> = flags(help).collect();
    assert!(known.contains("stopwords") && known.contains("keep-boilerplate"), "{known:?}");
    for (_, path) in library() {
        let text = fs::read_to_string(&path).unwrap();
        // An example may be of a program.
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let named: Vec<&str> = code.flat_map(flags).filter(|flag| known.contains(flag)).collect();
        assert!(named.is_empty(), "{} names {named:?}", path.display());
    }
}
