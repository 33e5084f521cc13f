//! Where documents come from: files, standard input, directories.

use crate::program::Folder;
use crate::{ARTICLE, NOTE, article_lines, note_lines};

#[test]
fn a_file_is_summarized_into_three_of_its_sentences_in_their_order() {
    let folder = Folder::with([("a.txt", ARTICLE)]);
    let out = folder.run(["a.txt"]).quiet_success();
    let all = article_lines();
    let mut rest = all.lines();
    assert_eq!(out.lines().count(), 3);
    for line in out.lines() {
        assert!(rest.any(|sentence| sentence == line), "not in the order of the article: {line}");
    }
    assert!(out.ends_with('\n'));
}

#[test]
fn a_dash_reads_standard_input_and_so_does_no_path_at_all() {
    let folder = Folder::with([("a.txt", ARTICLE)]);
    let from_file = folder.run(["a.txt"]).quiet_success();
    assert_eq!(folder.feed(["-"], ARTICLE.as_bytes()).quiet_success(), from_file);
    assert_eq!(folder.feed::<&str>([], ARTICLE.as_bytes()).quiet_success(), from_file);
}

#[test]
fn several_documents_come_out_in_the_order_given_under_headers() {
    let folder = Folder::with([("b.txt", ARTICLE), ("a.txt", NOTE)]);
    let out = folder.feed(["-n9", "b.txt", "-", "a.txt"], NOTE.as_bytes()).quiet_success();
    let (article, note) = (article_lines(), note_lines());
    assert_eq!(out, format!("==> b.txt <==\n{article}\n==> - <==\n{note}\n==> a.txt <==\n{note}"));
}

/// The documents that the program takes, by the headers over them.
fn taken(folder: &Folder, args: &[&str]) -> Vec<String> {
    let out = folder.run(args).quiet_success();
    let header = |line: &str| Some(line.strip_prefix("==> ")?.strip_suffix(" <==")?.to_owned());
    out.lines().filter_map(header).collect()
}

#[test]
fn a_directory_is_walked_in_path_order_without_hidden_and_foreign_files() {
    let folder = Folder::with([
        ("d/b.txt", NOTE),
        ("d/a/2.txt", NOTE),
        ("d/a/10.md", NOTE),
        ("d/a.TXT", NOTE),
        ("d/c.rs", NOTE),
        ("d/package.json", "{}"),
        ("d/table.csv", "a,b"),
        ("d/.hidden.txt", NOTE),
        ("d/.git/x.txt", NOTE),
    ]);
    assert_eq!(taken(&folder, &["d"]), ["d/a/10.md", "d/a/2.txt", "d/a.TXT", "d/b.txt"]);
}

#[test]
fn a_directory_of_one_file_still_shows_its_name() {
    let folder = Folder::with([("d/b.txt", NOTE)]);
    assert_eq!(taken(&folder, &["d"]), ["d/b.txt"]);
}

#[test]
fn hidden_files_and_directories_are_taken_when_they_are_named() {
    let folder = Folder::with([(".h/a.txt", NOTE), (".b.txt", NOTE), ("c.rs", NOTE)]);
    assert_eq!(taken(&folder, &[".h", ".b.txt", "c.rs"]), [".h/a.txt", ".b.txt", "c.rs"]);
}

#[cfg(unix)]
#[test]
fn links_to_files_are_read_and_links_to_directories_are_not_followed() {
    use std::os::unix::fs::symlink;

    let folder = Folder::with([("d/a.txt", NOTE), ("far/b.txt", NOTE)]);
    symlink(folder.path("far"), folder.path("d/far")).unwrap();
    symlink(folder.path("d"), folder.path("d/round")).unwrap();
    symlink(folder.path("far/b.txt"), folder.path("d/link.txt")).unwrap();
    assert_eq!(taken(&folder, &["d"]), ["d/a.txt", "d/link.txt"]);
    // A link that the user names is what the user means.
    assert_eq!(taken(&folder, &["d/far"]), ["d/far/b.txt"]);
}

#[test]
fn a_glob_matches_names_and_paths_and_replaces_the_usual_endings() {
    let folder = Folder::with([("d/a.text", NOTE), ("d/b.txt", NOTE), ("d/news/c.text", NOTE)]);
    assert_eq!(taken(&folder, &["--glob", "*.text", "d"]), ["d/a.text", "d/news/c.text"]);
    assert_eq!(taken(&folder, &["--glob", "news/*", "d"]), ["d/news/c.text"]);
    assert_eq!(taken(&folder, &["--glob", "{a,b}.*", "d"]), ["d/a.text", "d/b.txt"]);
}

#[test]
fn a_glob_does_not_concern_files_that_are_named() {
    let folder = Folder::with([("d/a.text", NOTE), ("b.txt", NOTE)]);
    assert_eq!(taken(&folder, &["--glob", "*.text", "d", "b.txt"]), ["d/a.text", "b.txt"]);
}

#[test]
fn a_directory_without_documents_is_told_and_is_no_failure() {
    let folder = Folder::with([("d/a.rs", NOTE)]);
    let outcome = folder.run(["d"]);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, ""));
    assert!(outcome.message().contains("*.txt"), "{outcome:?}");
    let outcome = folder.run(["-f", "json", "d"]);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "[]\n"));
}

#[test]
fn a_pattern_that_matches_nothing_is_a_mistake() {
    let folder = Folder::with([("d/a.txt", NOTE)]);
    let outcome = folder.run(["--glob", "*.x", "-f", "json", "d"]);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (1, "[]\n"));
    assert_eq!(outcome.message(), "no document found: --glob *.x matches no file in the directories");
}

#[test]
fn a_pattern_that_nests_too_deep_is_wrong_usage() {
    let folder = Folder::with([("d/a.txt", NOTE)]);
    for depth in [101, 300, 20_000] {
        let nested = "{".repeat(depth) + "a" + &"}".repeat(depth);
        let outcome = folder.run(["--glob", &nested, "d"]);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{depth}");
        let told = "--glob: more than 100 times `{`: give a simpler pattern, e.g. --glob '*.text'";
        assert_eq!(outcome.message(), told);
    }
    // Too large for a regular expression, though it nests nowhere.
    let large = "{a,b}[!c]*".repeat(99) + &"[!a-z]?".repeat(8000);
    let outcome = folder.run(["--glob", &large, "d"]);
    assert!(matches!(outcome.code, 1 | 2), "{}", outcome.code);
    assert!(outcome.message().starts_with("--glob ") || outcome.message().starts_with("no document"));
}
