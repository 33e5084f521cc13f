//! The documents of `fixtures/documents`.

use std::fs;
use std::path::PathBuf;

/// A fixture document's path, whatever folder the test runs in.
pub(crate) fn fixture(name: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/documents")).join(name)
}

/// All fixture documents, by name.
pub(crate) fn fixtures() -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = fs::read_dir(fixture(""))
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap()))
        .collect();
    found.sort();
    assert!(found.len() >= 9, "fixtures are missing: {}", found.len());
    found
}
