//! The stair has one direction: a room imports only rooms above it, and each foreign crate stays in its rooms.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms from the top of the stair down: first what knows only characters, last what calls them all.
const ROOMS: [&str; 28] = [
    "error", "span", "byte_set", "linear", "arabic", "tokens", "fold", "text", "article", "document",
    "clauses", "terms", "settings", "background", "keywords", "graph", "leaning", "prior", "rank", "worth",
    "select", "merits", "summary", "rouge", "render", "summarizer", "batch", "fit",
];
/// Where the crates that have a room of their own may be imported.
const CRATES: [(&str, &[&str]); 19] = [
    ("ndarray", &["graph", "prior", "rank", "worth", "select", "fit"]),
    ("rayon", &["batch"]),
    ("serde_json", &["render", "fit"]),
    ("askama", &["render"]),
    ("unicode_segmentation", &["tokens"]),
    ("encoding_rs", &["text"]),
    ("chardetng", &["text"]),
    ("dom_query", &["article"]),
    ("dom_smoothie", &["article"]),
    ("html5ever", &["article"]),
    ("pulldown_cmark", &["article"]),
    ("quick_xml", &["article"]),
    ("zip", &["article"]),
    ("csv", &[]),
    ("flate2", &[]),
    ("tempfile", &[]),
    ("clap", &[]),
    ("percent_encoding", &[]),
    ("walkdir", &[]),
];

/// The files of the library with the room each belongs to; the program is a stranger to the rooms.
fn library() -> Vec<(String, PathBuf)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    let mut folders = vec![src.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let first = path.strip_prefix(&src).unwrap().components().next().unwrap();
            let room = Path::new(first.as_os_str()).file_stem().unwrap().to_str().unwrap().to_owned();
            if !["lib", "main", "cli"].contains(&room.as_str()) {
                files.push((room, path));
            }
        }
    }
    files
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
