//! What `-o` names and is no file to be made: it is written to as it stands, and nothing takes its place.
#![cfg(unix)]

use std::fs;
use std::process::{Command, Stdio};

use crate::program::Folder;
use crate::{ARTICLE, NOTE, article_lines, note_lines};

/// Runs a line of shell in `folder` with the program as `$0`.
fn shell(folder: &Folder, line: &str) -> String {
    let mut command = Command::new("sh");
    command.args(["-c", line, env!("CARGO_BIN_EXE_zubda")]).current_dir(folder.path("")).stdin(Stdio::null());
    let output = command.output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), b"".as_slice()), "{line}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_dash_is_standard_output() {
    let folder = Folder::with([("d/a.txt", NOTE), ("d/b.txt", ARTICLE)]);
    for args in [["d/a.txt"].as_slice(), &["d"], &["-f", "json", "d"], &["-f", "html", "d"]] {
        let printed = folder.run(args).quiet_success();
        assert_eq!(folder.run(["-o", "-"].iter().chain(args)).quiet_success(), printed, "{args:?}");
    }
    assert_eq!(folder.files("."), ["d/a.txt", "d/b.txt"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_stands_open_keeps_what_is_in_it() {
    let names = ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/proc/thread-self/fd/1", "link"];
    for name in names {
        let folder = Folder::with([("a.txt", NOTE), ("log", "قديم\n")]);
        std::os::unix::fs::symlink("/dev/stdout", folder.path("link")).unwrap();
        let before = fs::metadata(folder.path("log")).unwrap();
        assert_eq!(shell(&folder, &format!("\"$0\" -o {name} a.txt >> log")), "");
        assert_eq!(folder.read("log"), format!("قديم\n{}", note_lines()), "{name}");
        // Other text around it stays where it is.
        let line = format!("{{ echo قبل; \"$0\" -o {name} a.txt; echo بعد; }} > log");
        shell(&folder, &line);
        assert_eq!(folder.read("log"), format!("قبل\n{}بعد\n", note_lines()), "{name}");
        let after = fs::metadata(folder.path("log")).unwrap();
        assert_eq!(std::os::unix::fs::MetadataExt::ino(&before), std::os::unix::fs::MetadataExt::ino(&after));
    }
    let folder = Folder::with([("a.txt", NOTE), ("log", "قديم\n")]);
    shell(&folder, "\"$0\" -o /dev/fd/3 a.txt 3>> log");
    assert_eq!(folder.read("log"), format!("قديم\n{}", note_lines()));
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_is_written_to_and_not_replaced() {
    // Not /dev/null itself: a program that failed this test as root would take it from the whole machine.
    let folder = Folder::with([("d/a.txt", NOTE), ("d/b.txt", ARTICLE)]);
    assert_eq!(folder.run(["-o", "/proc/self/fd/1", "d/a.txt"]).quiet_success(), note_lines());
    let several = folder.run(["-n9", "-o", "/dev/stdout", "d"]).quiet_success();
    assert_eq!(several, format!("==> d/a.txt <==\n{}\n==> d/b.txt <==\n{}", note_lines(), article_lines()));
}

#[test]
fn a_named_pipe_is_written_to_and_stays_one() {
    use std::os::unix::fs::FileTypeExt;

    let folder = Folder::with([("a.txt", NOTE)]);
    let out = shell(&folder, "mkfifo pipe && { cat pipe & \"$0\" -o pipe a.txt; wait; }");
    assert_eq!(out, note_lines());
    assert!(fs::metadata(folder.path("pipe")).unwrap().file_type().is_fifo());
}

#[test]
fn what_comes_through_a_named_pipe_is_known_by_how_it_opens() {
    let record = format!("{}\n", serde_json::json!({"id": 1, "text": NOTE}));
    let folder =
        Folder::with([("a.txt", NOTE), ("r", &record), ("p.html", &format!("<html><p>{NOTE}</p></html>"))]);
    folder.write("r.gz", &crate::gzipped(record.as_bytes()));
    for (file, expected) in [
        ("a.txt", note_lines()),
        ("p.html", note_lines()),
        ("r", format!("==> 1 <==\n{}", note_lines())),
        ("r.gz", format!("==> 1 <==\n{}", note_lines())),
    ] {
        let named = format!("mkfifo pipe && {{ cat {file} > pipe & \"$0\" pipe; wait; }}; rm pipe");
        assert_eq!(shell(&folder, &named), expected, "{file}");
        assert_eq!(shell(&folder, &format!("cat {file} | \"$0\" /dev/stdin")), expected, "{file}");
    }
    // A large one, and another behind it that is opened when the first has been read.
    folder.write("long.txt", ARTICLE.repeat(1000).as_bytes());
    let line =
        "mkfifo one two && { { cat long.txt > one; cat a.txt > two; } & \"$0\" -n1 -j2 one two; wait; }";
    assert_eq!(shell(&folder, line).matches("==> ").count(), 2);
}
