//! The fuzz targets as they stand, run on their inputs: the seeds, what reached new code, and every input that once broke a
//! law. So a target compiles, and a finding stays found, without a fuzzer.

#![allow(clippy::duplicate_mod, reason = "each target is a program of its own, and has the laws in it")]

// What the targets take for the crate of that name.
extern crate self as libfuzzer_sys;

use std::fs;
use std::panic::{RefUnwindSafe, catch_unwind};
use std::path::Path;

/// Declares targets, each behind the feature that it needs, and tests that run them on their inputs.
macro_rules! targets {
    ($($(#[$needs:meta])? $name:ident $file:literal),* $(,)?) => {$(
        $(#[$needs])?
        #[path = $file]
        #[allow(unused_attributes, reason = "a program without a main function is a module here")]
        mod $name;

        $(#[$needs])?
        #[test]
        fn $name() {
            each_input(stringify!($name), $name::target);
        }
    )*};
}

targets! {
    clauses "../fuzz/fuzz_targets/clauses.rs",
    document "../fuzz/fuzz_targets/document.rs",
    rouge "../fuzz/fuzz_targets/rouge.rs",
    split "../fuzz/fuzz_targets/split.rs",
    summarize "../fuzz/fuzz_targets/summarize.rs",
    terms "../fuzz/fuzz_targets/terms.rs",
    decode "../fuzz/fuzz_targets/decode.rs",
    #[cfg(all(feature = "html", feature = "markdown"))] article "../fuzz/fuzz_targets/article.rs",
    #[cfg(feature = "documents")] docx "../fuzz/fuzz_targets/docx.rs",
    #[cfg(feature = "documents")] pdf "../fuzz/fuzz_targets/pdf.rs",
    #[cfg(feature = "cli")] jsonl "../fuzz/fuzz_targets/jsonl.rs",
}

/// Targets whose first byte picks how the others are read: an input of theirs is read in every way.
const PICKING: [&str; 2] = ["article", "decode"];
/// So many ways there are at the most.
const WAYS: u8 = 8;

/// Runs a target on all of its inputs; a panic is told with the file's name.
fn each_input(name: &str, target: impl Fn(&[u8]) + RefUnwindSafe) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    assert!(paths.len() > 20, "{} has lost its inputs", folder.display());
    for path in paths {
        let mut bytes = fs::read(&path).expect("a readable input");
        let ways = if PICKING.contains(&name) { WAYS } else { 1 };
        for way in 0..ways {
            if let Some(first) = bytes.first_mut().filter(|_| ways > 1) {
                *first = way;
            }
            catch_unwind(|| target(&bytes)).unwrap_or_else(|_| panic!("{} breaks a law", path.display()));
        }
    }
}

/// The fuzzer tries what ships.
#[test]
fn the_targets_are_locked_to_the_versions_of_the_program() {
    let packages = |lock: &'static str| {
        lock.split("[[package]]\n").skip(1).map(|package| package.lines().take(2).collect::<Vec<_>>())
    };
    let own: Vec<_> = packages(include_str!("../Cargo.lock")).collect();
    for package in packages(include_str!("../fuzz/Cargo.lock")) {
        let is_known = own.iter().any(|own| own[0] == package[0]);
        assert!(
            !is_known || own.contains(&package),
            "{package:?}: copy Cargo.lock into fuzz/ and build there"
        );
    }
}

/// A target as a function. It stands last, where only who imports it sees it, as the targets do.
#[macro_export]
macro_rules! fuzz_target {
    (|$bytes:ident: &[u8]| $body:expr) => {
        pub(crate) fn target($bytes: &[u8]) {
            $body
        }
    };
}
