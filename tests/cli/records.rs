//! JSON lines: a record in, a record out.

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

use serde_json::{Value, json};

use crate::program::{Folder, parsed, parsed_lines};
use crate::{ARTICLE, NOTE, note_lines};

fn lines(records: &[Value]) -> String {
    let lines: Vec<String> = records.iter().map(Value::to_string).collect();
    lines.join("\n") + "\n"
}

#[test]
fn a_record_comes_out_for_each_that_went_in_with_its_id_as_it_was() {
    let input = lines(&[
        json!({"id": 7, "text": NOTE, "title": "المطر"}),
        json!({"id": {"part": ["a", null]}, "text": ARTICLE}),
        json!({"text": NOTE}),
    ]);
    for args in [["-f", "jsonl", "--input-format", "jsonl"], ["-f", "jsonl", "--input-format", "auto"]] {
        let out = parsed_lines::<Value>(&Folder::with([]).feed(args, input.as_bytes()).quiet_success());
        let ids: Vec<&Value> = out.iter().map(|record| &record["id"]).collect();
        assert_eq!(ids, [&json!(7), &json!({"part": ["a", null]}), &Value::Null]);
        assert_eq!(out[0]["title"], "المطر");
        assert_eq!(out[0]["summary"], note_lines().trim_end());
        assert_eq!(out[2]["title"], Value::Null);
    }
}

#[test]
fn a_record_is_called_by_its_id_or_by_its_line() {
    let input = lines(&[
        json!({"id": "أ-1", "text": "وصل القطار."}),
        json!({"id": null, "text": "وصل القطار."}),
        json!({"text": "وصل القطار."}),
    ]);
    let out = Folder::with([]).feed(["-n1"], input.as_bytes()).quiet_success();
    let headers: Vec<&str> = out.lines().filter(|line| line.starts_with("==>")).collect();
    assert_eq!(headers, ["==> أ-1 <==", "==> standard input:2 <==", "==> standard input:3 <=="]);
}

#[test]
fn offsets_point_into_the_text_of_the_record() {
    let input = lines(&[json!({"text": format!("\u{feff}{ARTICLE}")})]);
    let out =
        parsed_lines::<Value>(&Folder::with([]).feed(["-f", "jsonl"], input.as_bytes()).quiet_success());
    for sentence in out[0]["sentences"].as_array().unwrap() {
        let [start, end] =
            [0, 1].map(|end| usize::try_from(sentence["bytes"][end].as_u64().unwrap()).unwrap());
        assert_eq!(format!("\u{feff}{ARTICLE}")[start..end], *sentence["text"].as_str().unwrap());
    }
}

#[test]
fn an_export_of_messages_is_read_by_the_field_of_their_text_which_the_advice_leads_to() {
    let telegram = json!({"name": "قناة", "id": 1, "messages": [
        {"id": 1, "text": ["وصل ", {"type": "bold", "text": "القطار"}, " إلى المحطة صباح اليوم."]},
        {"id": 2, "type": "service"},
        {"id": 3, "text": "وامتلأ الرصيف بالمسافرين العائدين."},
    ]});
    let folder = Folder::with([("a.json", &telegram.to_string())]);
    for (flag, name, told) in [
        ("--id-field", "id", "but `id`, `messages`, `name`; name the right one with --text-field"),
        ("--text-field", "messages", "name what their text is called with --text-field messages.FIELD"),
        ("--sentences-field", "messages", "name what their text is called with --text-field messages.FIELD"),
    ] {
        let outcome = folder.run([flag, name, "a.json"]);
        assert!(outcome.code == 1 && outcome.message().contains(told), "{outcome:?}");
    }
    let out = folder.run(["split", "--text-field", "messages.text", "a.json"]).quiet_success();
    assert_eq!(out, "==> 1 <==\nوصل القطار إلى المحطة صباح اليوم.\nوامتلأ الرصيف بالمسافرين العائدين.\n");
}

#[test]
fn files_with_byte_order_marks_may_stand_one_behind_the_other() {
    let file = format!("\u{feff}{}", lines(&[json!({"text": NOTE}), json!({"text": NOTE})]));
    let out = Folder::with([]).feed(["-f", "jsonl"], (file.clone() + &file).as_bytes()).quiet_success();
    assert_eq!(parsed_lines::<Value>(&out).len(), 4);
}

#[test]
fn half_a_surrogate_pair_is_read_as_python_reads_it_and_changes_nothing_else() {
    let line = |escape: &str| {
        format!(
            r#"{{"id":"7{escape}","title":"المحطة {escape}","n":1.50,"by{escape}":["\u0641 {escape}"],"text":"وصل القطار {escape}."}}"#
        )
    };
    let args = ["-f", "jsonl", "--keep-fields"];
    for half in [r"\ud83d", r"\uDE00"] {
        let outcome = Folder::with([]).feed(args, line(half).as_bytes());
        let told = format!(
            "standard input:1: warning: {half} is half of a character like 4 more places and is read as U+FFFD: "
        );
        assert!(outcome.code == 0 && outcome.message().starts_with(&told), "{outcome:?}");
        let mut record: Value = parsed(&outcome.stdout);
        assert_eq!(record["warnings"].as_array().map(Vec::len), Some(1));
        record["warnings"] = json!([]);
        let replaced = Folder::with([]).feed(args, line(r"\ufffd").as_bytes()).quiet_success();
        assert_eq!(record, parsed::<Value>(&replaced));
        assert!(outcome.stdout.contains(r#""fields":{"n":1.50,"by�":["\u0641 \ufffd"]}"#), "{outcome:?}");
    }
    let whole = Folder::with([]).feed(args, line(r"\ud83d\ude00").as_bytes()).quiet_success();
    assert!(whole.contains("وصل القطار 😀."), "{whole}");
}

#[test]
fn a_text_that_is_read_as_json_lines_hears_once_how_it_is_read() {
    let outcome = Folder::with([]).feed(["--input-format", "jsonl"], "وصل القطار.\nثم عاد.\n".as_bytes());
    assert_eq!(
        outcome.stderr,
        "zubda: standard input:1: no JSON object: expected value at character 1; what is no JSON is read with \
         --input-format text or lines\n\
         zubda: standard input:2: no JSON object: expected value at character 1\n"
    );
}

#[test]
fn a_bad_record_is_named_by_its_line_and_leaves_an_error_record() {
    let folder = Folder::with([]);
    let input =
        format!("{}oops\n\n{}", lines(&[json!({"text": NOTE})]), lines(&[json!({"id": 3, "text": null})]));
    let outcome = folder.feed(["-f", "jsonl"], input.as_bytes());
    assert_eq!(outcome.code, 1);
    assert_eq!(
        outcome.stderr,
        "zubda: standard input:2: no JSON object: expected value at character 1\n\
         zubda: standard input:4: field `text` is no string\n"
    );
    let out = parsed_lines::<Value>(&outcome.stdout);
    assert_eq!(out[0]["summary"], note_lines().trim_end());
    assert_eq!(out[1]["error"]["kind"], "record");
    assert_eq!(out[2]["id"], 3);
    assert_eq!(out[2]["error"]["message"], "standard input:4: field `text` is no string");
    assert_eq!(out.len(), 3, "a blank line is no record");
}

#[test]
fn the_fields_may_have_other_names() {
    let input = lines(&[json!({"body": NOTE, "url": "u", "head": "العنوان", "text": 5})]);
    let args = ["-f", "jsonl", "--text-field", "body", "--id-field", "url", "--title-field", "head"];
    let out = parsed_lines::<Value>(&Folder::with([]).feed(args, input.as_bytes()).quiet_success());
    assert_eq!((&out[0]["id"], &out[0]["title"]), (&json!("u"), &json!("العنوان")));
    let missing = Folder::with([]).feed(["--text-field", "none"], input.as_bytes());
    assert_eq!(
        missing.message(),
        "standard input:1: no field `none` or `sentences`, but `body`, `head`, `text`, `url`; name the right one with --text-field or --sentences-field"
    );
}

#[test]
fn text_output_has_a_header_with_the_id_or_the_line() {
    let input = lines(&[json!({"id": "first", "text": NOTE}), json!({"text": NOTE})]);
    let folder = Folder::with([("a.jsonl", &input)]);
    let expected = format!("==> first <==\n{0}\n==> a.jsonl:2 <==\n{0}", note_lines());
    assert_eq!(folder.run(["a.jsonl"]).quiet_success(), expected);
}

#[test]
fn a_directory_holds_files_of_records_beside_texts_and_is_mirrored() {
    let records = lines(&[json!({"id": 1, "text": NOTE}), json!({"id": 2, "text": NOTE})]);
    let folder = Folder::with([("d/a.jsonl", &records), ("d/b.txt", NOTE)]);
    folder.run(["-f", "jsonl", "-o", "out", "d"]).quiet_success();
    assert_eq!(folder.files("out"), ["d/a.summary.jsonl", "d/b.summary.jsonl"]);
    let ids: Vec<Value> = parsed_lines::<Value>(&folder.read("out/d/a.summary.jsonl"))
        .iter()
        .map(|r| r["id"].clone())
        .collect();
    assert_eq!(ids, [1, 2]);
    folder.run(["-f", "json", "-o", "out", "d"]).quiet_success();
    let array: Value = parsed::<Value>(&folder.read("out/d/a.summary.json"));
    assert_eq!(array.as_array().unwrap().len(), 2);
}

#[test]
fn a_record_comes_out_before_the_next_one_goes_in() {
    for jobs in ["1", "2"] {
        let folder = Folder::with([]);
        let mut command = folder.command(["-f", "jsonl", "--input-format", "jsonl", "-j", jobs]);
        let mut program = command.stdin(Stdio::piped()).spawn().unwrap();
        let mut stdin = program.stdin.take().unwrap();
        let mut stdout = BufReader::new(program.stdout.take().unwrap());
        for id in 0..3 {
            writeln!(stdin, "{}", json!({"id": id, "text": NOTE})).unwrap();
            let mut line = String::new();
            stdout.read_line(&mut line).unwrap();
            assert_eq!(parsed_lines::<Value>(&line)[0]["id"], id);
        }
        drop(stdin);
        assert!(program.wait().unwrap().success());
    }
}

#[test]
fn files_of_many_records_are_mirrored_as_they_are_printed_at_any_number_of_jobs() {
    let folder = Folder::with([]);
    for name in ["a", "b"] {
        // A field that is not read makes a record long and costs nothing.
        let record = |id| json!({"id": format!("{name}{id}"), "text": NOTE, "other": ARTICLE.repeat(4)});
        let records: Vec<Value> = (0..400).map(record).collect();
        let input = lines(&records);
        // It is read in pieces of 256 KiB.
        assert!(input.len() > 3 << 18, "{} bytes", input.len());
        folder.write(format!("d/{name}.jsonl"), input.as_bytes());
    }
    for (format, extension) in [("jsonl", "jsonl"), ("text", "txt"), ("json", "json")] {
        let printed = ["d/a.jsonl", "d/b.jsonl"]
            .map(|file| folder.run(["-n1", "-f", format, "-j1", file]).quiet_success());
        for jobs in ["-j1", "-j2"] {
            folder.run(["-n1", "-f", format, jobs, "-o", "out", "d"]).quiet_success();
            let written = ["a", "b"].map(|name| folder.read(&format!("out/d/{name}.summary.{extension}")));
            // What differs is too much to be shown.
            assert!(written == printed, "{format} {jobs}");
        }
    }
    for name in ["a", "b"] {
        let records = parsed_lines::<Value>(&folder.read(&format!("out/d/{name}.summary.jsonl")));
        let ids = records.iter().map(|record| record["id"].as_str().unwrap());
        assert!(ids.eq((0..400).map(|id| format!("{name}{id}"))), "{name}");
    }
}

#[test]
fn input_without_a_record_is_told_and_is_no_failure() {
    let folder = Folder::with([("a.jsonl", ""), ("blank.jsonl", "\n \r\n\n")]);
    for (format, printed) in [("text", ""), ("jsonl", ""), ("json", "[]\n")] {
        let piped = folder.feed(["-f", format, "--input-format", "jsonl"], b"");
        let files: [&[&str]; 3] = [&["a.jsonl"], &["blank.jsonl"], &["a.jsonl", "blank.jsonl"]];
        let named = files.map(|files| (files.join(", "), folder.run(["-f", format].iter().chain(files))));
        for (input, outcome) in named.into_iter().chain([("standard input".to_owned(), piped)]) {
            assert_eq!((outcome.code, outcome.stdout.as_str()), (0, printed), "{format}");
            assert_eq!(
                outcome.message(),
                format!("{input}: no record found: the input is empty"),
                "{format}"
            );
        }
    }
}

#[test]
fn a_file_of_records_that_is_not_there_is_named_and_the_others_are_done() {
    let record = lines(&[json!({"text": NOTE})]);
    let folder = Folder::with([("a.jsonl", &record), ("z.jsonl", &record)]);
    let outcome = folder.run(["-f", "jsonl", "a.jsonl", "none.jsonl", "z.jsonl"]);
    assert_eq!(outcome.code, 1);
    assert_eq!(outcome.message(), "none.jsonl: no such file or directory: check the path");
    let out = parsed_lines::<Value>(&outcome.stdout);
    let sources: Vec<&Value> = out.iter().map(|record| &record["source"]).collect();
    assert_eq!(sources, ["a.jsonl", "none.jsonl", "z.jsonl"]);
    assert_eq!(out[1]["error"]["kind"], "unreadable");
    assert_eq!([&out[0]["summary"], &out[2]["summary"]], [note_lines().trim_end(); 2]);
}

#[test]
fn what_the_program_writes_it_reads_again_by_the_field_that_is_named() {
    let folder = Folder::with([("a.txt", ARTICLE)]);
    let written = folder.run(["-n2", "-f", "jsonl", "a.txt"]).quiet_success();
    let again = folder.feed(["-n2", "--text-field", "summary"], written.as_bytes()).quiet_success();
    let summary = parsed::<Value>(&written)["summary"].as_str().unwrap().to_owned();
    assert_eq!(again.lines().skip(1).collect::<Vec<_>>(), summary.lines().collect::<Vec<_>>());
    // Where both are named the sentences go first, and none beside a text are no empty document.
    let both = r#"{"body":"وصل القطار.","cut":["عاد القطار."],"sentences":[],"text":"تأخر القطار."}"#;
    for (args, found) in [
        (&[][..], "تأخر"),
        (&["--text-field", "body"], "وصل"),
        (&["--sentences-field", "cut"], "عاد"),
        (&["--text-field", "body", "--sentences-field", "cut"], "عاد"),
        // Named is named, though it is called as it would be anyway.
        (&["--text-field", "body", "--sentences-field", "sentences"], "وصل"),
    ] {
        let out = folder.feed([&["-f", "json"], args].concat(), both.as_bytes()).quiet_success();
        let array = parsed::<Value>(&out);
        assert_eq!(array[0]["summary"], format!("{found} القطار."), "{args:?}");
    }
}

#[test]
fn a_stream_of_records_is_one_whatever_its_first_line_is() {
    let records = lines(&[json!({"id": 1, "text": NOTE}), json!({"id": 2, "text": NOTE})]);
    for first in ["{}", "{bad}", "null", "5", "garbage", "خبر\",\"id\":0}", "{\"id\":0,", "\n{}"] {
        let input = format!("{first}\n{records}");
        let outcome = Folder::with([]).feed(["-f", "jsonl"], input.as_bytes());
        assert_eq!(outcome.code, 1, "{first}: {outcome:?}");
        let out = parsed_lines::<Value>(&outcome.stdout);
        let ids: Vec<&Value> =
            out.iter().filter(|record| record["error"].is_null()).map(|record| &record["id"]).collect();
        assert_eq!((out.len(), ids), (3, vec![&json!(1), &json!(2)]), "{first}");
    }
    // A text in which an object stands is none.
    for text in ["مثال على سجل:\n{\"id\": 1}\n", "قال:\n{\"a\":1}\nثم قال:\n{\"a\":2}\nوانتهى.\n"]
    {
        let out = Folder::with([]).feed(["-n9", "-f", "json"], text.as_bytes()).quiet_success();
        assert!(parsed::<Value>(&out).is_object(), "{out}");
    }
}

#[test]
fn objects_over_several_lines_are_read_behind_one_that_is_on_a_line() {
    let text = "{\"id\":1,\"text\":\"وصل القطار.\"}\n{\"id\":2,\n\"text\":\"عاد القطار.\"}\n";
    let folder = Folder::with([("c.json", text)]);
    for outcome in [folder.run(["-f", "jsonl", "c.json"]), folder.feed(["-f", "jsonl"], text.as_bytes())] {
        let out = parsed_lines::<Value>(&outcome.quiet_success());
        assert_eq!(out.iter().map(|record| &record["id"]).collect::<Vec<_>>(), [1, 2]);
    }
}

#[test]
fn records_are_known_by_how_they_open_whatever_their_name_says() {
    let record = |id: u8| json!({"id": id, "text": NOTE});
    let (one_a_line, array) = (lines(&[record(1), record(2)]), json!([record(1), record(2)]).to_string());
    let expected = format!("==> 1 <==\n{0}\n==> 2 <==\n{0}", note_lines());
    let folder = Folder::with([]);
    for records in [&one_a_line, &array] {
        for name in ["a.log", "d/a.txt", "a"] {
            folder.write(name, records.as_bytes());
            assert_eq!(folder.run([name]).quiet_success(), expected, "{name} {records}");
        }
        // One of a folder is one file of many documents, and the prose beside it one document.
        folder.write("d/b.txt", format!("{{\"نعم\" قال المدير}} ثم صمت. {NOTE}").as_bytes());
        folder.run(["-n1", "-f", "jsonl", "-o", "out", "d"]).quiet_success();
        let found =
            ["out/d/a.summary.jsonl", "out/d/b.summary.jsonl"].map(|name| folder.read(name).lines().count());
        assert_eq!(found, [2, 1]);
    }
    // Whoever insists on text gets it.
    assert!(folder.run(["split", "--input-format", "text", "d/a.txt"]).stdout.contains("\"text\""));
}

#[test]
fn an_array_of_nothing_is_no_record() {
    for args in [&["-f", "jsonl"][..], &["-f", "jsonl", "--input-format", "json"]] {
        let outcome = Folder::with([]).feed(args, b"[ ]\n");
        assert_eq!((outcome.code, outcome.stdout.as_str()), (0, ""), "{outcome:?}");
    }
}

#[test]
fn records_of_several_files_are_told_apart_by_file_and_id() {
    let records = |text: &str| lines(&[json!({"id": 1, "text": text}), json!({"id": " ", "text": text})]);
    let folder = Folder::with([("a.jsonl", &*records(NOTE)), ("b.jsonl", &*records(ARTICLE))]);
    let headers = |paths: &[&str]| -> Vec<String> {
        let out = folder.run(["-n1"].iter().chain(paths)).quiet_success();
        out.lines().filter(|line| line.starts_with("==>")).map(str::to_owned).collect()
    };
    assert_eq!(headers(&["a.jsonl"]), ["==> 1 <==", "==> a.jsonl:2 <=="]);
    assert_eq!(
        headers(&["a.jsonl", "b.jsonl"]),
        ["==> a.jsonl#1 <==", "==> a.jsonl:2 <==", "==> b.jsonl#1 <==", "==> b.jsonl:2 <=="]
    );
}

#[test]
fn a_title_of_nothing_is_none() {
    let folder = Folder::with([("a.txt", NOTE), ("b.md", &format!("# أمطار الساحل\n\n{NOTE}"))]);
    for title in ["", " "] {
        let plain = folder.run(["-f", "json", "--title", title, "a.txt"]).quiet_success();
        assert_eq!(parsed::<Value>(&plain)["title"], Value::Null);
        let own = folder.run(["-f", "markdown", "--title", title, "b.md"]).quiet_success();
        assert!(own.starts_with("# أمطار الساحل\n"), "{own}");
        let input = lines(&[json!({"title": title, "text": NOTE})]);
        let given = folder.feed(["-f", "jsonl", "--title", "المطر"], input.as_bytes()).quiet_success();
        assert_eq!(parsed::<Value>(&given)["title"], "المطر");
    }
}
