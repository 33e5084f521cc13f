//! Help, version, and wrong usage: told in one line with the cure, exit code 2, nothing done.

use crate::program::Folder;
use crate::{ARTICLE, NOTE};

#[test]
fn the_help_explains_itself() {
    insta::assert_snapshot!(Folder::with([]).run(["--help"]).quiet_success());
}

#[test]
fn the_short_help_stays_short() {
    let help = Folder::with([]).run(["-h"]).quiet_success();
    assert!(help.contains("--sentences") && help.contains("Examples:"), "{help}");
    assert!(help.lines().count() <= 76, "{} lines", help.lines().count());
    assert!(help.lines().all(|line| line.chars().count() <= 100), "{help}");
}

#[test]
fn the_commands_have_a_help_of_their_own() {
    for command in ["split", "terms"] {
        let help = Folder::with([]).run([command, "--help"]).quiet_success();
        assert!(help.contains(&format!("Usage: zubda {command} [OPTIONS] [PATH]...")), "{help}");
    }
}

#[test]
fn the_version_is_the_packages() {
    let expected = concat!("zubda ", env!("CARGO_PKG_VERSION"), "\n");
    assert_eq!(Folder::with([]).run(["--version"]).quiet_success(), expected);
    assert_eq!(Folder::with([]).run(["-V"]).quiet_success(), expected);
}

#[test]
fn wrong_usage_is_told_in_one_line_with_the_cure() {
    let cases: &[(&[&str], &str)] = &[
        (&["--ratio", "0"], "--ratio: 0 is no ratio: give a share of the words, 0 < R <= 1"),
        (&["--ratio", "1.5"], "--ratio: 1.5 is no ratio: give a share of the words, 0 < R <= 1"),
        (&["--ratio", "-1"], "--ratio: -1 is no ratio: give a share of the words, 0 < R <= 1"),
        (&["--ratio", "NaN"], "--ratio: NaN is no ratio: give a share of the words, 0 < R <= 1"),
        (&["--ratio", "half"], "give a number"),
        (&["--words", "0"], "--words: a summary of length 0 is none: give 1 or more"),
        (&["--words", "-5"], "give a whole number, 1 or more"),
        (&["--chars", "0"], "--chars: a summary of length 0 is none: give 1 or more"),
        (&["--sentences", "0"], "--sentences: a summary of length 0 is none: give 1 or more"),
        (&["--sentences", "three"], "give a whole number, 1 or more"),
        (&["--damping", "1"], "--damping: 1 is no damping: give a number, 0 <= D < 1"),
        (&["--damping", "-0.1"], "--damping: -0.1 is no damping: give a number, 0 <= D < 1"),
        (&["--redundancy", "1.1"], "--redundancy: 1.1 is no redundancy: give a number, 0 <= L <= 1"),
        (&["--redundancy", "-1"], "--redundancy: -1 is no redundancy: give a number, 0 <= L <= 1"),
        (&["--keywords", "0"], "give a whole number, 1 or more"),
        (&["--keywords", "-3"], "give a whole number, 1 or more"),
        (&["--keywords", "some"], "give a whole number, 1 or more"),
        (&["--jobs", "0"], "1..=1024"),
        (&["--format", "xml"], "text, json, jsonl"),
        (&["--direction", "forward"], "backward, undirected"),
        (&["--fromat", "json"], "a similar argument exists: '--format'"),
        (&["--glob", "[a"], "--glob [a: "),
        (&["--stopwords", "none.txt"], "--stopwords none.txt: no such file or directory: check the path"),
        (&["--stopwords", "binary"], "--stopwords binary: byte 0 is NUL"),
        (&["-", "-"], "`-` is given twice: standard input can be read only once"),
        (
            &["-o", "no/where/out.txt"],
            "-o no/where/out.txt: there is no folder no/where; make it with `mkdir -p`",
        ),
        (&["-o", "b.txt/out.txt"], "-o b.txt/out.txt: a folder on the way is a file"),
        (&["-o", "b.txt", "b.txt"], "-o b.txt: is an input too: choose another name"),
        (&["-o", "./a.txt"], "-o ./a.txt: is an input too: choose another name"),
        (&["-o", "binary", "b.txt"], "-o binary: is a file, but several documents need a directory"),
        (&["-o", "b.txt/out", "b.txt"], "-o b.txt/out: a folder on the way is a file"),
    ];
    for (args, cure) in cases {
        let folder = Folder::with([("a.txt", ARTICLE), ("b.txt", NOTE), ("binary", "\0")]);
        let outcome = folder.run(args.iter().chain(&["a.txt"]));
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{args:?}: {outcome:?}");
        assert!(outcome.message().contains(cure), "{args:?}: {outcome:?}");
        assert_eq!(folder.files("."), ["a.txt", "b.txt", "binary"], "{args:?}");
        assert_eq!(folder.read("b.txt"), NOTE, "{args:?}");
    }
}

#[test]
fn a_list_of_stop_words_in_another_encoding_is_named_with_the_byte_and_the_cure() {
    let folder = Folder::with([("a.txt", ARTICLE)]);
    // `في` and `من` in windows-1256.
    folder.write("list", b"# stop\n\xdd\xed\n\xe3\xe4\n");
    for args in [["--stopwords", "list", "a.txt"].as_slice(), &["terms", "--stopwords", "list", "a.txt"]] {
        let outcome = folder.run(args);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{args:?}");
        assert_eq!(
            outcome.message(),
            "--stopwords list: byte 7 (line 2) is not UTF-8; convert the file first, e.g. `iconv -f WINDOWS-1256 -t \
             UTF-8`",
            "{args:?}"
        );
    }
}

#[test]
fn the_commands_refuse_what_is_not_theirs() {
    for args in [["split", "-n2"], ["terms", "--ratio=1"], ["split", "--stopwords=list"]] {
        let outcome = Folder::with([]).run(args);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{args:?}");
        assert!(outcome.message().contains("--help"), "{outcome:?}");
    }
}
