//! What fails leaves a line that says so.

use serde_json::Value;

use crate::program::{Folder, parsed};
use crate::schema::{ErrorRecord, Record};

#[test]
fn one_document_in_is_one_line_out_even_when_it_fails() {
    let note = "هطل المطر على الساحل ثلاثة أيام دون انقطاع. ففاضت الأودية وأغلقت الطريق الجبلية.";
    let folder = Folder::with([("a.txt", note), ("nul.txt", "\0"), ("empty.txt", "")]);
    let paths = ["a.txt", "nul.txt", "none.txt", "empty.txt", "a.txt"];
    let outcome = folder.run(["-f", "jsonl", "-j2"].iter().chain(&paths));
    assert_eq!(outcome.code, 1);
    let lines: Vec<&str> = outcome.stdout.lines().collect();
    assert_eq!(lines.len(), paths.len());
    let failed = [None, Some("encoding"), Some("unreadable"), None, None];
    for ((line, path), kind) in lines.iter().zip(paths).zip(failed) {
        if let Some(kind) = kind {
            let record: ErrorRecord = parsed(line);
            assert_eq!(record.schema, "zubda.summary/1");
            assert_eq!((record.source.as_deref(), record.error.kind.as_str()), (Some(path), kind));
            // The same words that a person reads.
            assert!(outcome.stderr.contains(&format!("zubda: {}\n", record.error.message)), "{outcome:?}");
        } else {
            let record: Record = parsed(line);
            assert_eq!(record.source.as_deref(), Some(path));
        }
    }
}

#[test]
fn a_record_fails_by_the_same_kind_as_a_file_of_the_same_text() {
    let deep = "<div>".repeat(3000);
    let page = format!("{{\"text\":\"{deep}\"}}\n");
    let table = format!("id,text\n1,{deep}\n");
    let binary = "{\"text\":\"a\0b\"}\n";
    let folder = Folder::with([
        ("a.html", &deep),
        ("a.jsonl", &page),
        ("a.csv", &table),
        ("nul.txt", "\0"),
        ("nul.jsonl", binary),
        ("nul.csv", "id,text\n1,a\0b\n"),
        ("none.jsonl", "{\"id\":1}\n"),
        ("long.jsonl", "{\"text\":\"وصل القطار إلى المحطة.\"}\n"),
    ]);
    let kind = |args: &[&str]| {
        let outcome = folder.run(["-f", "jsonl"].iter().chain(args));
        parsed::<Value>(&outcome.stdout)["error"]["kind"].clone()
    };
    for (args, expected) in [
        (["a.html"].as_slice(), "markup"),
        (&["--text-format", "html", "a.jsonl"], "markup"),
        (&["--text-format", "html", "a.csv"], "markup"),
        (&["nul.txt"], "encoding"),
        (&["nul.jsonl"], "encoding"),
        (&["nul.csv"], "encoding"),
        (&["none.jsonl"], "record"),
        (&["--max-bytes", "30", "long.jsonl"], "too large"),
    ] {
        assert_eq!(kind(args), expected, "{args:?}");
    }
}

#[test]
fn a_failed_standard_input_is_one_line_without_a_source() {
    let outcome = Folder::with([]).feed(["-f", "jsonl"], b"\0");
    assert_eq!((outcome.code, outcome.stdout.lines().count()), (1, 1));
    let record: ErrorRecord = parsed(&outcome.stdout);
    assert_eq!(record.source, None);
    assert!(record.error.message.starts_with("standard input: byte 0 is NUL"), "{record:?}");
}

#[test]
fn a_table_in_standard_input_that_is_none_has_no_source_and_is_called_like_one_that_is() {
    let folder = Folder::with([]);
    let args = ["--input-format", "csv", "-f", "jsonl"];
    let line = folder.feed(args, b"a,b\n1,2\n").stdout;
    assert!(line.contains("\"source\":null") && line.contains("\"error\""), "{line}");
    folder.feed(args.iter().chain(&["-o", "out/"]), b"a,b\n1,2\n");
    assert_eq!(folder.files("out"), ["stdin.summary.jsonl"]);
    assert_eq!(folder.read("out/stdin.summary.jsonl"), line);
}

#[test]
fn a_failed_document_is_a_line_in_its_own_file_too() {
    for format in ["json", "jsonl"] {
        let folder = Folder::with([("d/a.txt", "\0")]);
        let printed = folder.run(["-f", format, "d/a.txt"]).stdout;
        for output in ["out", &format!("one.{format}")] {
            assert_eq!(folder.run(["-f", format, "-o", output, "d/a.txt"]).code, 1);
        }
        assert_eq!(folder.read(&format!("one.{format}")), printed);
        assert_eq!(folder.read("out"), printed);
        assert_eq!(folder.run(["-f", format, "-o", "all", "d"]).code, 1);
        let record: ErrorRecord = parsed(&folder.read(&format!("all/d/a.summary.{format}")));
        assert_eq!(record.source.as_deref(), Some("d/a.txt"));
        assert_eq!(folder.files("all"), [format!("d/a.summary.{format}")]);
    }
}
