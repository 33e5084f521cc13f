//! Ctrl-C and its like: no half file, no temporary one, no record cut in two; one line that says how far it came.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Once};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

use crate::NOTE;
use crate::program::Folder;
use crate::watch::{BOUND, Watch};

/// Lets the programs that a test starts hear every signal, though this one was started where they are ignored (`nohup`, a
/// job in the background of a script): a signal that is handled here is heard there as if nobody had said anything.
fn hear_signals() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:")).unwrap_or("0");
        let mask = u64::from_str_radix(mask.trim(), 16).unwrap();
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            if mask >> (signal - 1) & 1 == 1 {
                signal_hook::flag::register(signal, Arc::new(AtomicBool::new(false))).unwrap();
            }
        }
    });
}

/// Starts a program that hears signals.
fn start(command: &mut Command) -> (Child, Watch) {
    hear_signals();
    let child = command.spawn().unwrap();
    let watch = Watch::over(&child);
    (child, watch)
}

/// Starts a program that waits for its standard input in the end.
fn start_waiting(command: &mut Command) -> (Child, Watch, ChildStdin) {
    let (mut child, watch) = start(command.stdin(Stdio::piped()));
    let stdin = child.stdin.take().unwrap();
    (child, watch, stdin)
}

fn send(child: &Child, signal: Signal) {
    kill_process(Pid::from_child(child), signal).unwrap();
}

#[track_caller]
fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < BOUND, "{what} never came");
        thread::sleep(Duration::from_millis(5));
    }
}

fn record() -> String {
    format!("{{\"text\":\"{}\"}}\n", NOTE.trim_end())
}

#[test]
fn a_batch_that_is_interrupted_says_how_far_it_came_and_can_go_on() {
    for (signal, code, jobs) in [(Signal::INT, 130, "1"), (Signal::TERM, 143, "2"), (Signal::HUP, 129, "8")] {
        let folder = Folder::with([("d/a.txt", NOTE), ("d/b.txt", "\0"), ("d/c.txt", NOTE)]);
        let (child, watch, stdin) = start_waiting(&mut folder.command(["-j", jobs, "-o", "out", "d", "-"]));
        wait_until("the third summary", || folder.path("out/d/c.summary.txt").exists());
        send(&child, signal);
        let outcome = watch.end(child);
        assert_eq!(outcome.code, code, "{outcome:?}");
        let last = outcome.stderr.lines().last().unwrap();
        let size = format!("{} B", 2 * NOTE.len() + 1);
        assert!(last.starts_with(&format!("zubda: interrupted after 3 documents, {size}, ")), "{last}");
        assert!(last.ends_with(" s, 1 failed; to go on from here, add --skip-existing"), "{last}");
        assert_eq!(folder.files("out"), ["d/a.summary.txt", "d/c.summary.txt"]);
        drop(stdin);
    }
}

#[test]
fn no_temporary_file_stays() {
    for (signal, code) in [(Signal::INT, 130), (Signal::TERM, 143)] {
        for output in ["out.jsonl", "out/"] {
            let folder = Folder::with([("out.jsonl", "قديم")]);
            let (child, watch, mut stdin) =
                start_waiting(&mut folder.command(["-f", "jsonl", "--input-format", "jsonl", "-o", output]));
            stdin.write_all(record().as_bytes()).unwrap();
            // The first record has come in: it is in the temporary file.
            wait_until("a temporary file with a record", || {
                let mut files = folder.files(".").into_iter();
                let temporary = files.find(|name| name.contains(".zubda-"));
                temporary.is_some_and(|name| folder.path(name).metadata().is_ok_and(|found| found.len() > 0))
            });
            send(&child, signal);
            let outcome = watch.end(child);
            assert_eq!(outcome.code, code, "{outcome:?}");
            assert!(outcome.message().starts_with("interrupted after "), "{outcome:?}");
            assert_eq!(folder.files("."), ["out.jsonl"]);
            assert_eq!(folder.read("out.jsonl"), "قديم");
        }
    }
}

#[test]
fn no_record_is_cut_in_two() {
    let folder = Folder::with([("many.jsonl", &record().repeat(30_000))]);
    for round in 0..5 {
        let (mut child, watch) = start(&mut folder.command(["-f", "jsonl", "many.jsonl"]));
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        let asked = Instant::now();
        thread::scope(|scope| {
            scope.spawn(|| {
                thread::sleep(Duration::from_millis(7 * round));
                send(&child, Signal::INT);
            });
            out.read_to_string(&mut line).unwrap();
        });
        assert!(asked.elapsed() < Duration::from_secs(30));
        assert!(line.ends_with("}\n"), "round {round}: {:?}", line.lines().last());
        let outcome = watch.end(child);
        assert_eq!(outcome.code, 130, "round {round}: {outcome:?}");
    }
}

#[test]
fn a_reader_that_takes_nothing_does_not_hold_up_the_end() {
    let folder = Folder::with([("many.jsonl", &record().repeat(20_000))]);
    let (mut child, watch) = start(&mut folder.command(["-f", "jsonl", "many.jsonl"]));
    let mut stdout = child.stdout.take().unwrap();
    // It has begun to write, and the pipe is soon full.
    stdout.read_exact(&mut [0]).unwrap();
    thread::sleep(Duration::from_millis(300));
    send(&child, Signal::INT);
    wait_until("the end", || child.try_wait().unwrap().is_some());
    let outcome = watch.end(child);
    assert_eq!(outcome.code, 130);
    assert_eq!(outcome.message(), "interrupted while the output was waiting for its reader");
}

#[test]
fn an_array_that_is_interrupted_is_closed() {
    let files = [("d/a.txt", NOTE), ("d/b.txt", "\0")];
    for (format, documents) in [("json", 2), ("json", 0)] {
        let folder = Folder::with(files);
        let inputs: &[&str] = if documents == 0 { &["-"] } else { &["d", "-"] };
        let args = [["-j1", "--input-format", "text", "-f", format].as_slice(), inputs].concat();
        let (mut child, watch, stdin) = start_waiting(&mut folder.command(args));
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut seen = String::new();
        while seen.lines().count() < documents {
            out.read_line(&mut seen).unwrap();
        }
        thread::sleep(Duration::from_millis(200));
        send(&child, Signal::INT);
        out.read_to_string(&mut seen).unwrap();
        assert_eq!(watch.end(child).code, 130);
        drop(stdin);
        if documents == 0 {
            assert_eq!(seen, "", "one document is no array");
        } else {
            let array: Vec<serde_json::Value> =
                serde_json::from_str(&seen).unwrap_or_else(|_| panic!("{seen}"));
            assert_eq!(array.len(), documents);
            assert_eq!(array[1]["error"]["kind"], "encoding");
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn signals_are_heard_where_the_tests_were_started_deaf() {
    let mut command = Command::new("sh");
    let tests = std::env::current_exe().unwrap();
    let name = "signals::no_temporary_file_stays";
    command.args(["-c", &format!("trap '' INT HUP TERM; exec \"$0\" --exact {name}")]).arg(tests);
    let (child, watch) = start(command.stdout(Stdio::piped()).stderr(Stdio::piped()));
    let outcome = watch.end(child);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert!(outcome.stdout.contains("1 passed"), "{outcome:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_signal_that_was_ignored_from_the_start_stays_ignored() {
    let folder = Folder::with([("a.txt", NOTE)]);
    let mut command = Command::new("sh");
    let program = env!("CARGO_BIN_EXE_zubda");
    command.args(["-c", "trap '' INT HUP; exec \"$0\" -j1 -o out a.txt -", program]);
    command.current_dir(folder.path("")).stdout(Stdio::piped()).stderr(Stdio::piped());
    let (child, watch, mut stdin) = start_waiting(&mut command);
    wait_until("the first summary", || folder.path("out/a.summary.txt").exists());
    send(&child, Signal::INT);
    send(&child, Signal::HUP);
    thread::sleep(Duration::from_millis(100));
    stdin.write_all(NOTE.as_bytes()).unwrap();
    drop(stdin);
    watch.end(child).quiet_success();
    assert_eq!(folder.files("out"), ["a.summary.txt", "stdin.summary.txt"]);
}
