//! What is shown where a person looks on, and nowhere else.

use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::NOTE;
use crate::program::Folder;
use crate::terminal::Terminal;

/// Runs a command whose standard error is a terminal, with `records` on its standard input, one each 400 ms.
fn errors_seen(mut command: Command, records: usize) -> String {
    let terminal = Terminal::new(100);
    let mut child = command.stderr(terminal.stdio()).stdin(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    for _ in 0..records {
        writeln!(stdin, "{{\"text\":\"{}\"}}", NOTE.trim_end()).unwrap();
        thread::sleep(Duration::from_millis(400));
    }
    drop((stdin, command));
    assert!(child.wait_with_output().unwrap().status.success());
    terminal.seen()
}

#[test]
fn work_that_lasts_has_a_bar_that_is_gone_in_the_end() {
    let folder = Folder::with([("d/a.txt", NOTE)]);
    let args = ["--input-format", "jsonl", "-f", "jsonl"];
    let seen = errors_seen(folder.command(args), 5);
    let (bar, end) = seen.rsplit_once("zubda: ").unwrap();
    assert!(bar.contains("4 documents, ") && bar.contains("B/s"), "{seen:?}");
    // Carriage return, erase the line: nothing of the bar stays.
    assert!(bar.ends_with("\r\u{1b}[2K"), "{seen:?}");
    assert!(end.starts_with("5 documents, ") && end.ends_with(" s\n"), "{seen:?}");
    // Nobody wants it, or it would stand in the way.
    assert_eq!(errors_seen(folder.command(args.iter().chain(&["-q"])), 4), "");
}

#[test]
fn short_work_has_no_bar_but_totals_and_a_single_document_neither() {
    let folder = Folder::with([("d/a.txt", NOTE), ("d/b.txt", NOTE)]);
    let seen = errors_seen(folder.command(["d"]), 0);
    assert!(seen.starts_with("zubda: 2 documents, ") && seen.ends_with(" s\n"), "{seen:?}");
    assert_eq!(errors_seen(folder.command(["d/a.txt"]), 0), "");
    assert_eq!(errors_seen(folder.command(["-q", "d"]), 0), "");
}
