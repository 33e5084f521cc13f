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
    // A screen.
    assert!(help.lines().count() <= 50, "{} lines", help.lines().count());
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
        (&["--jobs", "0"], "give a whole number from 1 to 1024"),
        (&["--jobs", "٢٠٠٠"], "give a whole number from 1 to 1024"),
        (&["--words", "ستون"], "give a whole number, 1 or more"),
        (&["--words", "٦,٥"], "give a whole number, 1 or more"),
        (&["--ratio", "١٫٥"], "--ratio: 1.5 is no ratio"),
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
        (
            &["-o", "out.pdf"],
            "-o out.pdf: such a file is read, but not written: call it .txt, .md, .html, .json or .jsonl",
        ),
        (&["-o", "out.txt.gz"], "-o out.txt.gz: such a file is read, but not written"),
        (&["split", "-n", "3"], "'-n' found; tip: `zubda` without `split` has it (see `zubda split --help`)"),
        (&["split", "--keywords", "3"], "'--keywords' found; tip: `zubda keywords -n N` prints them (see"),
        (&["split", "--query=x"], "'--query' found; tip: `zubda` without `split` has it (see"),
        (&["--split"], "'--split' found; tip: there is a command `zubda split` (see `zubda --help`)"),
        (&["--nothing-like-it"], "unexpected argument '--nothing-like-it' found (see `zubda --help`)"),
        (&["rouge"], "(see `zubda rouge --help`)"),
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
fn numbers_are_taken_in_the_digits_of_arabic_and_of_persian() {
    let folder = Folder::with([("a.txt", ARTICLE), ("b.txt", NOTE)]);
    let cases: &[(&[&str], &[&str])] = &[
        (&["-n", "2"], &["-n", "٢"]),
        (&["-n2"], &["-n۲"]),
        (&["-w", "30"], &["--words=٣٠"]),
        (&["-c", "150"], &["-c", "١٥۰"]),
        (&["-r", "0.4"], &["-r", "٠٫٤"]),
        (&["-r", "0.4"], &["-r", "۰.۴"]),
        (&["--damping", "0.85"], &["--damping", "٠٫٨٥"]),
        (&["--redundancy", "0.5"], &["--redundancy", "٠٫٥"]),
        (&["--keywords", "3"], &["--keywords", "٣"]),
        (&["-j", "2"], &["-j", "٢"]),
        (&["--width", "40"], &["--width", "٤٠"]),
        (&["--max-bytes", "2K"], &["--max-bytes", "٢K"]),
        (&["keywords", "-n", "2"], &["keywords", "-n", "٢"]),
    ];
    for (western, eastern) in cases {
        let out = |args: &[&str]| folder.run(args.iter().chain(&["a.txt"])).quiet_success();
        assert_eq!(out(eastern), out(western), "{eastern:?}");
    }
    // They are heard, and not taken for the default.
    assert_eq!(folder.run(["-n", "١", "a.txt"]).quiet_success().lines().count(), 1);
    assert_eq!(folder.run(["--max-bytes", "٢", "a.txt"]).code, 1);
    let rouge = |resamples: &str, seed: &str| {
        folder
            .run([
                "rouge", "--reference", "a.txt", "--candidate", "b.txt", "--resamples", resamples, "--seed",
                seed,
            ])
            .quiet_success()
    };
    assert_eq!(rouge("١٠٠", "٧"), rouge("100", "7"));
}

#[test]
fn a_length_that_no_number_can_hold_is_the_whole_text() {
    let folder = Folder::with([("a.txt", ARTICLE)]);
    for flag in ["-n", "-w", "-c", "--keywords"] {
        let endless = folder.run([flag, "99999999999999999999999", "a.txt"]).quiet_success();
        assert_eq!(endless, folder.run([flag, "100000", "a.txt"]).quiet_success(), "{flag}");
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

#[test]
fn a_command_behind_options_is_told_where_it_goes() {
    let folder = Folder::with([("a.txt", NOTE)]);
    let outcome = folder.run(["-q", "split", "a.txt"]);
    let told = "split: no such file; a command goes before its options: `zubda split [OPTIONS]`";
    assert_eq!((outcome.code, outcome.message()), (2, told));
}

#[test]
fn a_mistyped_command_gets_a_hint() {
    let folder = Folder::with([("a.txt", ARTICLE), ("term", NOTE)]);
    for (typed, meant) in [
        ("spilt", "split"),
        ("rogue", "rouge"),
        ("termes", "terms"),
        ("completion", "completions"),
        ("mann", "man"),
    ] {
        let outcome = folder.run([typed, "a.txt"]);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{typed}");
        let told =
            format!("{typed}: no such file or command; there is a command `{meant}` (see `zubda --help`)");
        assert_eq!(outcome.message(), told);
    }
    // A file of such a name is a file, and one that is like nothing is only not there.
    folder.run(["term"]).quiet_success();
    let outcome = folder.run(["articles", "a.txt"]);
    assert_eq!(outcome.message(), "articles: no such file or directory: check the path");
}

#[test]
fn a_text_in_the_place_of_a_path_is_told_where_texts_go() {
    let outcome = Folder::with([("a.txt", NOTE)]).run(["وصل القطار إلى المحطة. ثم غادر.", "a.txt"]);
    assert_eq!(outcome.code, 1);
    let cure =
        "no such file or directory: check the path; a text of its own is piped in, as in `echo TEXT | zubda`";
    assert!(outcome.stderr.contains(cure), "{outcome:?}");
}

#[test]
fn every_exit_code_and_every_kind_of_error_record_is_in_the_help_and_in_the_documentation() {
    let help = Folder::with([]).run(["--help"]).quiet_success();
    let (page, json) = (include_str!("../../README.md"), include_str!("../../docs/json.md"));
    for code in ["130", "143", "129"] {
        assert!(help.contains(code) && page.contains(code), "{code}");
    }
    let (_, kinds) = help.split_once("are of these kinds:\n").unwrap();
    let kinds: Vec<&str> = kinds.lines().filter_map(|line| line.trim().split("  ").next()).collect();
    let row = json.lines().find(|line| line.starts_with("| `error.kind`")).unwrap();
    let described: Vec<&str> = row.split('`').skip(3).step_by(2).collect();
    assert!(kinds.len() > 5 && kinds == described, "{kinds:?} {described:?}");
}
