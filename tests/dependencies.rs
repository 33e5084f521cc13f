//! What is in the tree of dependencies, held against `deny.toml` as far as that needs no other program than
//! cargo (which fetches what it has not seen yet, crates of other systems): licences, sources, and that nothing speaks to a
//! network, `cargo deny check` reads the same file; and that none needs a newer compiler.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// The packages of all targets and features, those of the tests too.
fn packages() -> Vec<Value> {
    let args = ["metadata", "--format-version=1", "--all-features", "--locked"];
    let output =
        Command::new(env!("CARGO")).args(args).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap().clone();
    assert!(packages.len() > 50, "{} packages", packages.len());
    packages
}

/// What stands in quotation marks in the list of `deny.toml` that opens with `key`.
fn list(key: &str) -> Vec<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("deny.toml")).unwrap();
    let list = text.split_once(&format!("\n{key} = [")).unwrap_or_else(|| panic!("no list {key}")).1;
    let end = list.find("]\n").unwrap();
    list[..end].split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Whether an SPDX expression can be met: one of the alternatives of each part.
fn is_met(expression: &str, allowed: impl Fn(&str) -> bool) -> bool {
    let expression = expression.replace(['(', ')'], "").replace('/', " OR ");
    expression.split(" AND ").all(|part| part.split(" OR ").any(|license| allowed(license.trim())))
}

#[test]
fn expressions_of_licences_are_understood() {
    let allowed = |license: &str| ["MIT", "Unicode-3.0"].contains(&license);
    for (expression, met) in [
        ("MIT", true),
        ("Apache-2.0 OR MIT", true),
        ("MIT/Apache-2.0", true),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("MIT AND GPL-3.0", false),
        ("MPL-2.0", false),
    ] {
        assert_eq!(is_met(expression, allowed), met, "{expression}");
    }
}

#[test]
fn every_licence_is_one_that_is_allowed() {
    let (allowed, exceptions) = (list("allow"), list("exceptions"));
    for package in packages() {
        let name = package["name"].as_str().unwrap();
        let license = package["license"].as_str().unwrap_or_else(|| panic!("{name} has no licence"));
        let excepted = exceptions.chunks(2).any(|pair| pair[0] == name && pair[1] == license);
        assert!(excepted || is_met(license, |known| allowed.iter().any(|a| a == known)), "{name}: {license}");
    }
}

#[test]
fn nothing_in_the_tree_speaks_to_a_network() {
    let denied = list("deny");
    assert!(denied.contains(&"hyper".to_owned()));
    for package in packages() {
        let name = package["name"].as_str().unwrap();
        assert!(!denied.iter().any(|denied| denied == name), "{name}");
    }
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                assert!(!fs::read_to_string(&path).unwrap().contains("std::net"), "{}", path.display());
            }
        }
    }
}

/// What a library user builds with these features, by name.
fn tree(features: &str) -> BTreeSet<String> {
    let args =
        ["tree", "--edges=normal", "--prefix=none", "--format={p}", "--no-default-features", "--locked"];
    let output = Command::new(env!("CARGO"))
        .args(args)
        .arg(format!("--features={features}"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "cargo tree: {}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).unwrap();
    lines.lines().map(|line| line.split(' ').next().unwrap().to_owned()).collect()
}

#[test]
fn a_library_of_plain_text_builds_nothing_that_only_other_forms_need() {
    let plain = tree("");
    let parsers = [
        ("html", "html5ever"),
        ("markdown", "pulldown-cmark"),
        ("documents", "lopdf"),
        ("reports", "askama"),
    ];
    for (feature, parser) in parsers {
        assert!(tree(feature).contains(parser), "{feature}");
        for (other, crates) in parsers.map(|(other, _)| (other, tree(other))) {
            assert!(other == feature || !crates.contains(parser), "{other} builds {parser}");
        }
        assert!(!plain.contains(parser), "{parser}");
    }
    assert!(!plain.contains("clap"));
}

/// What the packages ask for is what they were tried with; that the project's own code needs no more, a lint tells of the
/// standard library's parts.
#[test]
fn nothing_needs_a_newer_compiler_than_is_promised() {
    let number =
        |version: &str| -> Vec<u32> { version.split('.').map(|part| part.parse().unwrap()).collect() };
    let promised = number(env!("CARGO_PKG_RUST_VERSION"));
    for package in packages() {
        let needed = package["rust_version"].as_str().map(number);
        let is_kept = needed.as_ref().is_none_or(|needed| needed[..2] <= promised[..2]);
        assert!(is_kept, "{}: {needed:?}", package["name"]);
    }
}

#[test]
fn everything_comes_from_the_registry() {
    for package in packages() {
        let source = package["source"].as_str();
        let registry = "registry+https://github.com/rust-lang/crates.io-index";
        assert!(source.is_none_or(|source| source == registry), "{}: {source:?}", package["name"]);
    }
}
