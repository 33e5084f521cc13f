//! Input that cannot be read: one line that names the file, the place and the cure; the others are done.

use crate::program::{Folder, Outcome, parsed};
use crate::{ARTICLE, NOTE, article_lines, not_run, note_lines};

/// Runs `bad` between two good documents, checks that these were done, and answers what was said.
#[track_caller]
fn between_good_ones(folder: &Folder, bad: &str) -> Outcome {
    folder.write("first.txt", ARTICLE.as_bytes());
    folder.write("last.txt", NOTE.as_bytes());
    let outcome = folder.run(["-n9", "first.txt", bad, "last.txt"]);
    assert_eq!(outcome.code, 1, "{outcome:?}");
    let (article, note) = (article_lines(), note_lines());
    assert_eq!(outcome.stdout, format!("==> first.txt <==\n{article}\n==> last.txt <==\n{note}"));
    outcome
}

#[test]
fn a_missing_path_is_named_and_the_others_are_done() {
    let outcome = between_good_ones(&Folder::with([]), "none.txt");
    assert_eq!(outcome.message(), "none.txt: no such file or directory: check the path");
}

#[test]
fn a_file_that_is_no_text_is_named_and_the_others_are_done() {
    let outcome = between_good_ones(&Folder::with([("x.bin", "\u{1}\u{2}\u{3}\0\0")]), "x.bin");
    let message = outcome.message();
    assert_eq!(message, "x.bin: byte 3 is NUL: this is no text; save what it says as text first");
}

#[test]
fn what_is_no_text_at_all_gets_no_advice_about_encodings() {
    let folder = Folder::with([]);
    folder.write("wide.txt", &NOTE.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect::<Vec<u8>>());
    folder.write("data", &(1..1500_u32).flat_map(|n| (n * n * n).to_le_bytes()).collect::<Vec<u8>>());
    let own = std::fs::read(env!("CARGO_BIN_EXE_zubda")).unwrap();
    folder.write("program", &own[..4096]);
    for (name, told) in [
        ("data", "this is no text; save what it says as text first"),
        ("program", "this is a program, and no text: give a text"),
        (
            "wide.txt",
            "name the encoding, utf-16le or utf-16be, or convert UTF-32 with `iconv -f UTF-32 -t UTF-8`",
        ),
    ] {
        let outcome = folder.run([name]);
        assert!(outcome.message().ends_with(told), "{outcome:?}");
    }
}

#[cfg(unix)]
#[test]
fn an_unreadable_directory_and_file_are_named_and_the_others_are_done() {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    let folder =
        Folder::with([("d/a.txt", NOTE), ("d/closed/b.txt", NOTE), ("d/z.txt", NOTE), ("closed.txt", NOTE)]);
    let lock = |name: &str| fs::set_permissions(folder.path(name), PermissionsExt::from_mode(0o000)).unwrap();
    lock("closed.txt");
    lock("d/closed");
    if fs::read(folder.path("closed.txt")).is_ok() {
        not_run("an unreadable directory and file", "this user, root perhaps, may read everything");
    } else {
        let outcome = between_good_ones(&folder, "closed.txt");
        assert_eq!(outcome.message(), "closed.txt: permission denied: make it readable, e.g. `chmod u+r`");
        let outcome = folder.run(["-n9", "d"]);
        assert_eq!(
            outcome.message(),
            "d/closed: permission denied: make the folder readable, e.g. `chmod u+rx`"
        );
        let note = note_lines();
        assert_eq!(outcome.code, 1);
        assert_eq!(outcome.stdout, format!("==> d/a.txt <==\n{note}\n==> d/z.txt <==\n{note}"));
    }
    // So that the folder can be removed.
    fs::set_permissions(folder.path("d/closed"), PermissionsExt::from_mode(0o700)).unwrap();
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_opened_is_named_and_the_others_are_done() {
    let folder = Folder::with([]);
    std::os::unix::fs::symlink("loop.txt", folder.path("loop.txt")).unwrap();
    let outcome = between_good_ones(&folder, "loop.txt");
    assert!(outcome.message().starts_with("loop.txt: "), "{outcome:?}");
}

#[test]
fn a_document_alone_that_fails_prints_nothing_but_its_error_record() {
    let folder = Folder::with([("x.bin", "\0")]);
    for (format, records) in [("text", 0), ("markdown", 0), ("html", 0), ("json", 1), ("jsonl", 1)] {
        let outcome = folder.run(["-f", format, "x.bin"]);
        assert_eq!((outcome.code, outcome.stdout.lines().count()), (1, records), "{format}: {outcome:?}");
        assert!(outcome.message().starts_with("x.bin: "), "{outcome:?}");
        for line in outcome.stdout.lines() {
            let record: serde_json::Value = parsed(line);
            assert_eq!((&record["source"], &record["error"]["kind"]), (&"x.bin".into(), &"encoding".into()));
            assert_eq!(record["error"]["message"], outcome.message());
        }
    }
}

#[test]
fn json_of_several_is_an_array_with_an_error_where_one_failed() {
    let folder = Folder::with([("a.txt", NOTE), ("x.bin", "\0"), ("b.txt", NOTE)]);
    for args in [["x.bin", "a.txt", "b.txt"], ["a.txt", "x.bin", "b.txt"], ["a.txt", "b.txt", "x.bin"]] {
        let outcome = folder.run(["-f", "json"].iter().chain(&args));
        assert_eq!(outcome.code, 1);
        let records: Vec<serde_json::Value> = parsed(&outcome.stdout);
        let sources: Vec<&str> = records.iter().map(|record| record["source"].as_str().unwrap()).collect();
        assert_eq!(sources, args);
        for record in records {
            assert_eq!(record.get("error").is_some(), record["source"] == "x.bin", "{record}");
        }
    }
}

#[test]
fn lines_that_are_no_prose_are_told_of_with_what_makes_sentences_of_them() {
    let table = "المدينة | السكان | المساحة\nعمّان | 4000000 | 1680\nإربد | 1000000 | 1500\n";
    let folder = Folder::with([("table.txt", table)]);
    let outcome = folder.run(["table.txt"]);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, ""));
    assert_eq!(
        outcome.message(),
        "table.txt: warning: nothing but headings, rows of tables and boilerplate; --keep-boilerplate keeps all but the \
         headings"
    );
    assert_eq!(folder.run(["--keep-boilerplate", "table.txt"]).quiet_success(), table);
    // Where the letters are gone there is another reason.
    folder.write("lost.txt", "?????? ????? ??????.\n???? ????? ??? ??????\n".as_bytes());
    assert!(folder.run(["lost.txt"]).message().contains("the letters are question marks"));
}

#[test]
fn a_document_that_fails_leaves_no_file_without_error_records_and_no_older_one_is_lost() {
    let folder = Folder::with([("d/x.txt", "\0"), ("d/a.txt", NOTE), ("old", "قديم")]);
    for format in ["text", "markdown", "html"] {
        for output in ["new", "old"] {
            let outcome = folder.run(["-f", format, "-o", output, "d/x.txt"]);
            assert_eq!(outcome.code, 1);
            assert!(outcome.message().starts_with("d/x.txt: "), "{outcome:?}");
        }
        assert_eq!(folder.read("old"), "قديم");
    }
    assert_eq!(folder.run(["-o", "out", "d"]).code, 1);
    assert_eq!(folder.files("."), ["d/a.txt", "d/x.txt", "old", "out/d/a.summary.txt"]);
}

#[test]
fn a_place_that_cannot_be_written_is_named_and_the_others_are_done() {
    // Where the first summary's folder should be there is a file.
    let folder = Folder::with([("d/a.txt", NOTE), ("e/b.txt", NOTE), ("out/d", "")]);
    let outcome = folder.run(["-o", "out", "d", "e"]);
    assert_eq!(outcome.code, 1);
    assert!(outcome.message().starts_with("out/d/a.summary.txt: "), "{outcome:?}");
    assert_eq!(folder.files("out"), ["d", "e/b.summary.txt"]);
}

#[test]
fn an_empty_document_is_an_empty_summary_and_a_warning() {
    for text in ["", " \n\n\t\n", "\u{feff}"] {
        let folder = Folder::with([("a.txt", text)]);
        let outcome = folder.run(["a.txt"]);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (0, ""), "{text:?}");
        assert_eq!(outcome.message(), "a.txt: warning: the document is empty", "{text:?}");
        let outcome = folder.feed(["-f", "json"], text.as_bytes());
        assert_eq!(outcome.message(), "standard input: warning: the document is empty");
        let record: serde_json::Value = parsed(&outcome.stdout);
        assert_eq!(record["summary"], "");
        assert_eq!(record["warnings"][0], "the document is empty");
        assert_eq!(folder.run(["-o", "out", "a.txt"]).code, 0);
        assert_eq!(folder.read("out"), "");
    }
}

#[cfg(unix)]
#[test]
fn a_file_name_cannot_forge_a_message_or_a_header() {
    for (name, escaped) in [
        ("a\nzubda: all went well", r"a\u{a}zubda: all went well"),
        ("a\u{202e}txt.exe", r"a\u{202e}txt.exe"),
        ("a\u{2028}b", r"a\u{2028}b"),
        ("a\u{1b}[2Jb", r"a\u{1b}[2Jb"),
        ("a <==\n==> b.txt", r"a <==\u{a}==> b.txt"),
    ] {
        let folder = Folder::with([("b.txt", NOTE)]);
        // Missing, and so in an error.
        let outcome = folder.run([name]);
        assert_eq!(outcome.message(), format!("{escaped}: no such file or directory: check the path"));
        // Empty, and so in a warning.
        folder.write(name, b"");
        let outcome = folder.run(["b.txt", name]);
        assert_eq!(outcome.message(), format!("{escaped}: warning: the document is empty"));
        assert_eq!(outcome.stdout.lines().last(), Some(format!("==> {escaped} <==").as_str()));
        // In wrong usage, of the program's own kind and of the parser's.
        for args in
            [["-o", name, "b.txt"].as_slice(), &["-n", name], &["--glob", name], &["--stopwords", name]]
        {
            let outcome = folder.run(args);
            assert!(!outcome.stderr.contains(name), "{args:?}: {outcome:?}");
            assert!(outcome.stderr.lines().count() <= 1, "{args:?}: {outcome:?}");
        }
    }
}
