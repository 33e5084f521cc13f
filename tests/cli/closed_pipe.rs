//! A reader that has gone: the program ends quietly, as if all went well.

use std::io::Read;
use std::process::Stdio;

use crate::ARTICLE;
use crate::program::Folder;

/// More than a pipe holds (64 KiB on Linux), many times.
const COPIES: usize = 2000;

#[track_caller]
fn assert_ends_quietly(folder: &Folder, args: &[&str]) {
    let mut child = folder.command(args).spawn().unwrap();
    let mut first = [0];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{args:?}");
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{args:?}");
}

#[test]
fn a_closed_pipe_ends_the_program_quietly() {
    let folder = Folder::with([("long.txt", &ARTICLE.repeat(COPIES))]);
    (0..40)
        .for_each(|number| folder.write(format!("d/{number}.txt"), ARTICLE.repeat(COPIES / 40).as_bytes()));
    assert_ends_quietly(&folder, &["split", "long.txt"]);
    assert_ends_quietly(&folder, &["terms", "long.txt"]);
    assert_ends_quietly(&folder, &["-f", "json", "long.txt"]);
    assert_ends_quietly(&folder, &["--explain", "long.txt"]);
    for jobs in ["1", "2", "8"] {
        assert_ends_quietly(&folder, &["-j", jobs, "-f", "jsonl", "d"]);
    }
}

#[test]
fn messages_that_nobody_reads_end_nothing() {
    let folder = Folder::with([("a.txt", ARTICLE)]);
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = folder.command(["none.txt", "a.txt"]).stderr(writer).stdin(Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stdout.iter().filter(|byte| **byte == b'\n').count(), 4);
}
