//! Work that lasts: the totals at its end, what `--quiet` leaves, and going on where a run was stopped.

use crate::program::{Folder, Outcome};
use crate::{ARTICLE, NOTE, note_lines};

/// The closing line without its time, which no test knows.
fn totals(line: &str) -> String {
    let (before, rest) = line.split_once(" s").unwrap_or_else(|| panic!("no time: {line}"));
    let (before, time) = before.rsplit_once(", ").unwrap();
    time.parse::<f64>().unwrap_or_else(|_| panic!("{time} is no time: {line}"));
    format!("{before}{rest}")
}

#[test]
fn verbose_closes_with_the_totals() {
    let rest = " ".repeat(2_340_000 - ARTICLE.len() - NOTE.len());
    let folder =
        Folder::with([("d/a.txt", ARTICLE), ("d/b.txt", &(NOTE.to_owned() + &rest)), ("x.bin", "\0")]);
    let outcome = folder.run(["-v", "d"]);
    assert_eq!(outcome.code, 0);
    assert_eq!(totals(outcome.message()), "2 documents, 2.3 MB");
    assert_eq!(outcome.stdout, folder.run(["d"]).quiet_success());

    let outcome = folder.run(["--verbose", "x.bin"]);
    assert_eq!(outcome.code, 1);
    assert_eq!(totals(outcome.stderr.lines().last().unwrap()), "zubda: 1 document, 1 B, 1 failed");
}

#[test]
fn verbose_says_how_many_lines_were_taken_for_headings() {
    let text = format!("السوق القديمة\n{NOTE}");
    let folder = Folder::with([("a.txt", text.as_str())]);
    let outcome = folder.run(["-v", "a.txt"]);
    let first = outcome.stderr.lines().next().unwrap();
    assert!(first.starts_with("zubda: a.txt: warning: 1 line left out as headings"), "{first}");
    assert!(first.contains("--input-format lines"), "{first}");
    assert_eq!(folder.run(["a.txt"]).stderr, "");
}

#[test]
fn every_record_is_a_document_in_the_totals() {
    let records = format!("{{\"text\":\"{}\"}}\nno record\n\n", NOTE.trim_end()).repeat(600);
    for command in [["-v", "-f", "jsonl"], ["-v", "-f", "json"]] {
        let outcome = Folder::with([]).feed(command, records.as_bytes());
        let last = outcome.stderr.lines().last().unwrap();
        assert!(last.starts_with("zubda: 1,200 documents, "), "{last}");
        assert!(last.ends_with(" s, 600 failed"), "{last}");
    }
}

#[test]
fn the_commands_have_totals_too() {
    for command in ["split", "terms"] {
        let outcome = Folder::with([("a.txt", NOTE)]).run([command, "-v", "a.txt"]);
        assert!(totals(outcome.message()).starts_with("1 document, "), "{outcome:?}");
    }
}

#[test]
fn quiet_leaves_the_errors() {
    let folder = Folder::with([("empty.txt", ""), ("x.bin", "\0"), ("a.txt", NOTE)]);
    assert_eq!(folder.run(["empty.txt", "a.txt"]).stderr.lines().count(), 1);
    assert_eq!(folder.run(["-q", "empty.txt", "a.txt"]).stderr, "");
    let outcome = folder.run(["--quiet", "empty.txt", "x.bin", "a.txt"]);
    assert_eq!(outcome.code, 1);
    assert!(outcome.message().starts_with("x.bin: byte 0 is NUL"), "{outcome:?}");
    // That there was nothing is no error.
    std::fs::create_dir(folder.path("d")).unwrap();
    folder.run(["-q", "d"]).quiet_success();
    // The record keeps its warning.
    assert!(folder.run(["-q", "-f", "json", "empty.txt"]).quiet_success().contains("the document is empty"));
    let outcome = folder.run(["-q", "-v", "a.txt"]);
    assert_eq!(outcome.code, 2, "{outcome:?}");
}

fn skipping(folder: &Folder, args: &[&str]) -> Outcome {
    folder.run([&["-v", "--skip-existing", "-o", "out"], args].concat())
}

#[test]
fn what_was_summarized_before_is_passed_over_and_counted() {
    let folder = Folder::with([("d/a.txt", ARTICLE), ("d/b.txt", NOTE), ("d/c/a.txt", NOTE)]);
    let first = skipping(&folder, &["d/b.txt", "d/c"]);
    assert_eq!(totals(first.message()), format!("2 documents, {} B", 2 * NOTE.len()));
    folder.write("out/d/b.summary.txt", "كما كان".as_bytes());
    // Not even read: it could not be.
    folder.write("d/b.txt", b"\0");

    let second = skipping(&folder, &["d"]);
    assert_eq!(second.code, 0, "{second:?}");
    assert!(second.message().ends_with(" s, 2 skipped"), "{second:?}");
    assert!(second.message().starts_with("3 documents, "), "{second:?}");
    assert_eq!(folder.read("out/d/b.summary.txt"), "كما كان");
    assert_eq!(folder.files("out"), ["d/a.summary.txt", "d/b.summary.txt", "d/c/a.summary.txt"]);
    assert_eq!(folder.read("out/d/c/a.summary.txt"), note_lines());

    // Another format is another file.
    let json = skipping(&folder, &["-f", "json", "d/a.txt"]);
    assert!(!json.message().contains("skipped"), "{json:?}");
}

#[test]
fn a_document_that_failed_is_tried_again() {
    for (format, extension) in [("text", "txt"), ("json", "json"), ("jsonl", "jsonl")] {
        let folder = Folder::with([("d/a.txt", NOTE), ("d/b.txt", "\0")]);
        assert_eq!(skipping(&folder, &["-f", format, "d"]).code, 1);
        folder.write("d/b.txt", NOTE.as_bytes());
        let outcome = skipping(&folder, &["-f", format, "d"]);
        assert_eq!(outcome.code, 0);
        assert!(outcome.message().ends_with(", 1 skipped"), "{outcome:?}");
        let alone = folder.run(["-f", format, "d/b.txt"]).quiet_success();
        assert_eq!(folder.read(&format!("out/d/b.summary.{extension}")), alone);
    }
}

#[test]
fn files_of_records_and_single_files_are_passed_over_too() {
    let record = format!("{{\"text\":\"{}\"}}\n", NOTE.trim_end());
    let folder = Folder::with([("d/a.jsonl", &record), ("one.txt", NOTE), ("there", "كما كان")]);
    folder.run(["-f", "jsonl", "-o", "out", "d"]).quiet_success();
    let outcome = skipping(&folder, &["-f", "jsonl", "d"]);
    assert!(outcome.message().starts_with("1 document, 0 B, "), "{outcome:?}");
    assert!(outcome.message().ends_with(", 1 skipped"), "{outcome:?}");
    folder.run(["--skip-existing", "-o", "there", "one.txt"]).quiet_success();
    assert_eq!(folder.read("there"), "كما كان");
    folder.run(["--skip-existing", "-o", "new", "one.txt"]).quiet_success();
    assert_eq!(folder.read("new"), note_lines());
}

#[test]
fn two_documents_that_would_share_a_file_are_told_apart_on_every_run() {
    let folder = Folder::with([("d/a.md", ARTICLE), ("d/a.txt", NOTE)]);
    let mut written = String::new();
    for run in 0..3 {
        let outcome = skipping(&folder, &["-q", "d"].map(|arg| if arg == "-q" { "-n1" } else { arg }));
        assert_eq!(outcome.code, 1, "run {run}");
        assert!(outcome.stderr.contains("would overwrite out/d/a.summary.txt"), "run {run}: {outcome:?}");
        let now = folder.read("out/d/a.summary.txt");
        assert!(run == 0 || now == written, "run {run}");
        written = now;
    }
}

#[test]
fn without_a_place_there_is_nothing_to_skip() {
    let outcome = Folder::with([("a.txt", NOTE)]).run(["--skip-existing", "a.txt"]);
    assert_eq!(outcome.code, 2);
    assert!(outcome.message().contains("--output"), "{outcome:?}");
}

#[test]
fn two_files_of_records_that_would_share_a_file_are_not_poured_together() {
    let record = format!("{{\"text\":\"{}\"}}\n", NOTE.trim_end());
    let folder = Folder::with([("d/a.jsonl", &record), ("d/a.ndjson", &record), ("d/b.jsonl", &record)]);
    let outcome = folder.run(["-f", "jsonl", "-o", "out", "d"]);
    assert_eq!(outcome.code, 1);
    assert!(outcome.message().contains("would overwrite out/d/a.summary.jsonl"), "{outcome:?}");
    assert_eq!(folder.read("out/d/a.summary.jsonl").lines().count(), 1);
    assert_eq!(folder.files("out"), ["d/a.summary.jsonl", "d/b.summary.jsonl"]);
}

#[test]
fn a_file_of_records_of_which_one_failed_is_tried_again() {
    for format in ["json", "jsonl"] {
        let folder = Folder::with([("d/a.jsonl", "{\"text\":\"وصل القطار.\"}\n{\"id\":2}\n")]);
        for run in 0..2 {
            let outcome = skipping(&folder, &["-f", format, "d"]);
            assert_eq!(outcome.code, 1, "run {run}: {outcome:?}");
        }
        folder.write("d/a.jsonl", "{\"text\":\"وصل القطار.\"}\n{\"text\":\"عاد القطار.\"}\n".as_bytes());
        let outcome = skipping(&folder, &["-f", format, "d"]);
        assert!(outcome.code == 0 && outcome.message().starts_with("2 documents, "), "{outcome:?}");
        assert!(skipping(&folder, &["-f", format, "d"]).message().ends_with(", 1 skipped"));
    }
}
