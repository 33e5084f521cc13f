//! The measuring data, which lie beside the repository and not in it: a test whose file is missing passes, and says so.

#[path = "skipped.rs"]
mod skipped;

use std::fs;
use std::path::Path;

use serde_json::Value;

/// The rows of a file of JSON lines; nothing, and a word about it, where it is missing.
pub(crate) fn rows(name: &str) -> Option<Vec<Value>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(name);
    let Ok(file) = fs::read_to_string(&path) else {
        skipped::not_run(&format!("what {name} shows"), &format!("there is no {}", path.display()));
        return None;
    };
    let rows: Vec<Value> =
        file.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
    assert!(!rows.is_empty(), "{name} is empty");
    Some(rows)
}
