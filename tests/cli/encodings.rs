//! Encodings: the same summary from the same text, whatever bytes it comes in, and a word on what was wrong with them.

use std::fs;
use std::path::Path;

use encoding_rs::{ISO_8859_6, WINDOWS_1252, WINDOWS_1256};
use serde_json::Value;

use crate::fixtures::fixture;
use crate::program::{Folder, parsed, parsed_lines};
use crate::{ARTICLE, NOTE, article_lines, note_lines};

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

fn encoded(text: &str, encoding: &'static encoding_rs::Encoding) -> Vec<u8> {
    let (bytes, _, unmappable) = encoding.encode(text);
    assert!(!unmappable, "{}: {text}", encoding.name());
    bytes.into_owned()
}

/// The JSON record of a file, by the options before it.
#[track_caller]
fn record(folder: &Folder, args: &[&str]) -> Value {
    let out = folder.run(["-f", "json"].iter().chain(args)).quiet_success();
    let mut record: Value = parsed(&out);
    for of_the_file in ["source", "encoding"] {
        record.as_object_mut().unwrap().remove(of_the_file).unwrap();
    }
    record
}

#[test]
fn every_encoding_gives_the_same_summary_and_offsets_into_the_text() {
    let folder = Folder::with([("utf-8", ARTICLE)]);
    let expected = record(&folder, &["utf-8"]);
    for (name, bytes) in [
        ("windows-1256", encoded(ARTICLE, WINDOWS_1256)),
        ("iso-8859-6", encoded(ARTICLE, ISO_8859_6)),
        ("utf-16le", utf16(ARTICLE, u16::to_le_bytes)),
        ("utf-16be", utf16(ARTICLE, u16::to_be_bytes)),
    ] {
        folder.write(name, &bytes);
        assert_eq!(record(&folder, &[name]), expected, "{name}");
        assert_eq!(record(&folder, &["--encoding", name, name]), expected, "{name}");
    }
    for sentence in expected["sentences"].as_array().unwrap() {
        let [from, to] = [0, 1].map(|end| usize::try_from(sentence["bytes"][end].as_u64().unwrap()).unwrap());
        assert_eq!(sentence["text"], ARTICLE[from..to]);
    }
}

#[test]
fn a_byte_order_mark_counts_in_every_encoding() {
    let marked = format!("\u{feff}{ARTICLE}");
    let folder = Folder::with([("utf-8", &marked)]);
    folder.write("utf-16le", &utf16(&marked, u16::to_le_bytes));
    folder.write("utf-16be", &utf16(&marked, u16::to_be_bytes));
    let expected = record(&folder, &["-n9", "utf-8"]);
    let first = &expected["sentences"][0];
    assert_eq!((&first["bytes"][0], &first["chars"][0]), (&3.into(), &1.into()));
    for name in ["utf-16le", "utf-16be"] {
        assert_eq!(record(&folder, &["-n9", name]), expected, "{name}");
        assert_eq!(record(&folder, &["-n9", "--encoding", "utf-16", name]), expected, "{name}");
    }
}

#[test]
fn the_commands_read_every_encoding_too() {
    let folder = Folder::with([("utf-8", ARTICLE)]);
    folder.write("guessed", &encoded(ARTICLE, WINDOWS_1256));
    folder.write("named", &utf16(ARTICLE, u16::to_be_bytes));
    for command in ["split", "terms"] {
        let expected = folder.run([command, "utf-8"]).quiet_success();
        assert_eq!(folder.run([command, "guessed"]).quiet_success(), expected, "{command}");
        assert_eq!(
            folder.run([command, "--encoding", "utf-16be", "named"]).quiet_success(),
            expected,
            "{command}"
        );
    }
}

#[test]
fn the_fixture_in_windows_1256_gives_the_summary_of_the_one_in_utf8() {
    let run = |path: &Path| Folder::with([]).run([path]).quiet_success();
    let windows = fixture("../encodings/interview.windows-1256.txt");
    assert_eq!(run(&windows), run(&fixture("interview.txt")));
}

#[test]
fn a_bad_byte_is_replaced_with_a_warning_and_the_rest_is_read() {
    let (first, second) = NOTE.split_once(". ").unwrap();
    let folder = Folder::with([("a.txt", ARTICLE), ("z.txt", NOTE)]);
    folder.write("x.txt", &[first.as_bytes(), b"\xff.\n", second.as_bytes()].concat());
    let outcome = folder.run(["-n9", "a.txt", "x.txt", "z.txt"]);
    assert_eq!(outcome.code, 0);
    let (article, note) = (article_lines(), note_lines());
    let expected =
        format!("==> a.txt <==\n{article}\n==> x.txt <==\n{first}\u{fffd}.\n{second}\n==> z.txt <==\n{note}");
    assert_eq!(outcome.stdout, expected);
    let place = format!("x.txt: warning: byte {} (line 1) is not UTF-8 and is read as U+FFFD", first.len());
    assert!(outcome.message().starts_with(&place), "{outcome:?}, not {place}");
    let outcome = folder.run(["-f", "json", "x.txt"]);
    let record: Value = parsed(&outcome.stdout);
    let warning = record["warnings"][0].as_str().unwrap();
    assert_eq!(outcome.message(), format!("x.txt: warning: {warning}"));
}

#[test]
fn a_bad_byte_in_a_record_is_replaced_and_the_others_are_read() {
    let good = format!("{{\"id\":1,\"text\":{}}}\n", Value::from(NOTE));
    let bad = [b"{\"id\":2,\"text\":\"", ARTICLE.trim().replace('\n', " ").as_bytes(), b"\xff\"}\n"].concat();
    let windows = encoded(&good.replace("\"id\":1", "\"id\":3"), WINDOWS_1256);
    let outcome = Folder::with([]).feed(["-f", "jsonl"], &[good.as_bytes(), &bad, &windows].concat());
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert!(outcome.message().starts_with("standard input:2: warning: byte "), "{outcome:?}");
    let records: Vec<Value> = parsed_lines(&outcome.stdout);
    let warnings: Vec<usize> =
        records.iter().map(|record| record["warnings"].as_array().unwrap().len()).collect();
    assert_eq!(warnings, [0, 1, 0]);
    assert_eq!(records[2]["summary"], records[0]["summary"]);
}

#[test]
fn an_unknown_encoding_is_wrong_usage_and_the_near_ones_are_suggested() {
    for (label, told) in [
        ("windows1256", "windows1256 is no encoding known here: did you mean windows-1256 or "),
        ("utf8x", "did you mean utf-8"),
        ("klingon", "give e.g. windows-1256, iso-8859-6 or utf-8, or convert the file with `iconv`"),
        ("", "--encoding"),
    ] {
        for command in [[].as_slice(), &["split"], &["terms"]] {
            let folder = Folder::with([("a.txt", NOTE)]);
            let outcome = folder.run(command.iter().chain(&["--encoding", label, "a.txt"]));
            assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{label}: {outcome:?}");
            assert!(outcome.message().contains(told), "{label}: {outcome:?}");
        }
    }
}

#[test]
fn a_name_that_the_byte_order_mark_denies_is_told_so() {
    let folder = Folder::with([("a.txt", &format!("\u{feff}{NOTE}"))]);
    let outcome = folder.run(["-n9", "--encoding", "windows-1256", "a.txt"]);
    assert_eq!((outcome.code, outcome.stdout), (0, note_lines()));
    assert!(outcome.stderr.contains("a.txt: warning: read as UTF-8, for its byte order mark says so"));
}

#[test]
fn text_that_went_wrong_before_is_named_and_summarized_all_the_same() {
    let article = fs::read_to_string(fixture("seed-article.txt")).unwrap();
    let misread = WINDOWS_1252.decode(&encoded(&article, WINDOWS_1256)).0.into_owned();
    let reversed: Vec<String> = article.lines().map(|line| line.chars().rev().collect()).collect();
    for (text, told) in [
        (misread, "this looks like windows-1256 read as windows-1252"),
        (reversed.join("\n"), "the words look reversed"),
    ] {
        let folder = Folder::with([("a.txt", &text)]);
        for command in [[].as_slice(), &["split"], &["terms"]] {
            let outcome = folder.run(command.iter().chain(&["a.txt"]));
            assert_eq!(outcome.code, 0);
            assert!(!outcome.stdout.is_empty());
            assert!(
                outcome.message().starts_with(&format!("a.txt: warning: {told}")),
                "{command:?}: {outcome:?}"
            );
        }
        // The text of a record never was in a file of that encoding.
        let line = format!("{{\"text\":{}}}\n", Value::from(text));
        let outcome = folder.feed(["-f", "jsonl"], line.as_bytes());
        assert!(outcome.message().starts_with(&format!("standard input:1: warning: {told}")), "{outcome:?}");
    }
}

#[test]
fn text_in_visual_order_is_turned_back_and_the_json_holds_it_as_it_is_read() {
    let back = |line: &str| line.chars().rev().collect::<String>() + "\n";
    let drawn: String = crate::ARTICLE.lines().map(back).collect();
    let folder = Folder::with([("a.txt", &*drawn)]);
    let told = folder.run(["a.txt"]);
    assert!(told.message().contains("--visual-order"), "{told:?}");
    assert_eq!(folder.run(["-n9", "--visual-order", "a.txt"]).quiet_success(), crate::article_lines());
    let out = folder.run(["-f", "json", "--visual-order", "a.txt"]).quiet_success();
    let record: serde_json::Value = parsed(&out);
    assert_eq!(record["text"], crate::ARTICLE);
}

#[test]
fn the_encoding_that_was_found_is_told_where_it_is_asked_for() {
    let folder = Folder::with([("a.txt", NOTE)]);
    folder.write("b.txt", &encoding_rs::WINDOWS_1256.encode(NOTE).0);
    let encoding = |args: &[&str]| {
        let out = folder.run(["-f", "json"].iter().chain(args)).stdout;
        parsed::<serde_json::Value>(&out)["encoding"].clone()
    };
    assert_eq!(encoding(&["a.txt"]), "UTF-8");
    assert_eq!(encoding(&["b.txt"]), "windows-1256");
    assert_eq!(encoding(&["--encoding", "iso-8859-6", "b.txt"]), "ISO-8859-6");
    for command in [["-v"].as_slice(), &["split", "-v"]] {
        let told = folder.run(command.iter().chain(&["b.txt"])).stderr;
        let expected = "zubda: b.txt: warning: read as windows-1256; --encoding names another\n";
        assert!(told.starts_with(expected), "{told}");
        assert!(!folder.run(command.iter().chain(&["a.txt"])).stderr.contains("read as"));
        assert_eq!(folder.run(command[..command.len() - 1].iter().chain(&["b.txt"])).stderr, "");
    }
}

#[test]
fn a_record_says_what_encoding_it_was_in() {
    let lines = format!("{{\"text\":{}}}\n", serde_json::Value::from(NOTE)).repeat(2);
    let array = format!("[{}]\n", lines.trim_end().replace('\n', ","));
    let folder = Folder::with([]);
    for text in [&lines, &array] {
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let (windows, _, _) = encoding_rs::WINDOWS_1256.encode(text);
        for (encoding, bytes) in
            [("UTF-8", text.as_bytes()), ("UTF-16BE", &utf16), ("windows-1256", &windows)]
        {
            folder.write("records", bytes);
            let out = folder.run(["-f", "jsonl", "records"]).quiet_success();
            assert_eq!(out.matches(&format!(r#""encoding":"{encoding}""#)).count(), 2, "{out}");
        }
    }
}

/// Offsets are of the decoded text, in which the byte order mark is a character: three bytes of UTF-8.
#[test]
fn offsets_of_utf_16_count_its_byte_order_mark() {
    let marked = format!("\u{feff}{NOTE}");
    let folder = Folder::with([]);
    let units = || marked.encode_utf16();
    folder.write("le.txt", &units().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
    folder.write("be.txt", &units().flat_map(u16::to_be_bytes).collect::<Vec<u8>>());
    for (name, encoding) in [("le.txt", "UTF-16LE"), ("be.txt", "UTF-16BE")] {
        let out = folder.run(["-f", "json", name]).quiet_success();
        let json: serde_json::Value = parsed(&out);
        assert_eq!(json["encoding"], encoding);
        let sentences = json["sentences"].as_array().unwrap();
        assert_eq!(sentences[0]["bytes"][0], '\u{feff}'.len_utf8());
        assert_eq!(sentences[0]["chars"][0], 1);
        for sentence in sentences {
            let at = |end: usize| usize::try_from(sentence["bytes"][end].as_u64().unwrap()).unwrap();
            assert_eq!(marked[at(0)..at(1)], *sentence["text"].as_str().unwrap());
        }
    }
}
