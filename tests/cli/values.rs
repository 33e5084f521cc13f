//! JSON that is no line a record: arrays, objects over several lines, several on one; and fields inside of fields.

use serde_json::{Value, json};

use crate::program::{Folder, ONE_ARENA, Outcome, parsed, parsed_lines};
use crate::{ARTICLE, NOTE, note_lines};

fn records() -> [Value; 2] {
    [json!({"id": 1, "title": "المطر", "text": NOTE}), json!({"id": 2, "text": ARTICLE})]
}

/// What the two records came to as lines, under the name of this source and of the encoding they were in.
fn as_lines(folder: &Folder, source: Option<&str>, encoding: &str) -> Vec<Value> {
    let lines = records().map(|record| record.to_string()).join("\n");
    let mut out = parsed_lines::<Value>(&folder.feed(["-f", "jsonl"], lines.as_bytes()).quiet_success());
    for record in &mut out {
        record["source"] = json!(source);
        record["encoding"] = json!(encoding);
    }
    out
}

#[test]
fn however_records_are_written_they_come_out_as_from_lines() {
    let records = records();
    let pretty = records.clone().map(|record| serde_json::to_string_pretty(&record).unwrap());
    let inputs = [
        Value::from(records.to_vec()).to_string(),
        serde_json::to_string_pretty(&records).unwrap(),
        pretty.join("\n"),
        records.clone().map(|record| record.to_string()).concat(),
        format!("\u{feff}{}", pretty.concat()),
    ];
    let folder = Folder::with([]);
    for input in &inputs {
        let utf16: Vec<u8> = format!("\u{feff}{input}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (encoding, bytes) in [("UTF-8", input.as_bytes()), ("UTF-16LE", &utf16)] {
            let out = parsed_lines::<Value>(&folder.feed(["-f", "jsonl"], bytes).quiet_success());
            assert_eq!(out, as_lines(&folder, None, encoding), "{input}");
            for name in ["a.json", "b.jsonl", "c"] {
                folder.write(name, bytes);
                let out = parsed_lines::<Value>(&folder.run(["-f", "jsonl", name]).quiet_success());
                assert_eq!(out, as_lines(&folder, Some(name), encoding), "{name}: {input}");
            }
        }
    }
    let lines = records.map(|record| record.to_string()).join("\n");
    let utf16: Vec<u8> = lines.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let out = parsed_lines::<Value>(&folder.feed(["-f", "jsonl"], &utf16).quiet_success());
    assert_eq!(out, as_lines(&folder, None, "UTF-16BE"));
}

#[test]
fn what_is_no_record_in_an_array_is_named_as_jq_counts() {
    let folder =
        Folder::with([("a.json", "[\n{\"id\":7,\"text\":null},\n5,\n{\"text\":\"وصل القطار.\"}\n]")]);
    let outcome = folder.run(["-f", "jsonl", "a.json"]);
    assert_eq!(outcome.code, 1);
    assert_eq!(
        outcome.stderr,
        "zubda: a.json[0]: field `text` is no string\n\
         zubda: a.json[1]: no JSON object: invalid type: integer `5`, expected an object\n"
    );
    let out = parsed_lines::<Value>(&outcome.stdout);
    assert_eq!((&out[0]["id"], &out[2]["summary"]), (&json!(7), &json!("وصل القطار.")));
    assert_eq!(folder.run(["a.json"]).stdout, "==> a.json[2] <==\nوصل القطار.\n");
}

#[test]
fn json_that_breaks_off_or_is_none_is_told_of_once() {
    for (text, told) in [
        (
            "[{\"text\":\"وصل القطار.\"},{\"text\":\"ثم",
            "a.json[1]: no JSON object: EOF while parsing a string",
        ),
        ("[{\"text\":\"وصل القطار.\"}\n{]]", "a.json[1]: no JSON object: "),
        ("{\"text\":\"وصل القطار.\"} وغادر الركاب المحطة", "a.json:1: no JSON object: expected value"),
    ] {
        let outcome = Folder::with([("a.json", text)]).run(["-f", "jsonl", "a.json"]);
        assert_eq!((outcome.code, outcome.stdout.lines().count()), (1, 2), "{outcome:?}");
        assert!(outcome.message().starts_with(told), "{outcome:?}");
    }
}

#[test]
fn an_array_of_any_size_is_read_in_flat_memory() {
    // 120 MB, most of them in a field that is not read.
    let record = json!({"other": "x".repeat(8000), "text": "وصل القطار متأخرا."}).to_string();
    let script = format!(
        "{ONE_ARENA}; ulimit -v 110000; {{ echo '['; yes '{record},' | head -n 15000; echo '{{}}]'; }} | \"$0\" -j1 -n1 --input-format json \
         --max-bytes 9K > out.txt"
    );
    let folder = Folder::with([]);
    let mut command = std::process::Command::new("sh");
    command.args(["-c", &script, env!("CARGO_BIN_EXE_zubda")]).current_dir(folder.path(""));
    let output = command.output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.starts_with("zubda: standard input[15000]: no field `text`"), "{told}");
    assert_eq!(folder.read("out.txt").lines().filter(|line| line.starts_with("وصل")).count(), 15_000);
}

#[test]
fn a_value_above_the_ceiling_is_an_error_record_and_its_neighbours_are_summarized() {
    let long = json!({"id": 2, "text": ARTICLE.repeat(90_000 / ARTICLE.len())});
    let input = json!([{"id": 1, "text": NOTE}, long, {"id": 3, "text": NOTE}]).to_string();
    let outcome = Folder::with([]).feed(["-f", "jsonl", "--max-bytes", "50K"], input.as_bytes());
    let out = parsed_lines::<Value>(&outcome.stdout);
    assert_eq!(
        [&out[0]["id"], &out[1]["error"]["kind"], &out[2]["id"]],
        [&json!(1), &json!("too large"), &json!(3)]
    );
    assert!(outcome.message().starts_with("standard input[1]: is larger than --max-bytes 50K"));
}

#[test]
fn a_path_names_a_field_inside_of_fields() {
    let record =
        json!({"article": {"body": {"ar": NOTE}, "title": "المطر"}, "meta": {"id": [1]}}).to_string();
    let args = [
        "-f", "jsonl", "--text-field", "article.body.ar", "--title-field", "article.title", "--id-field",
        "meta.id",
    ];
    let out = parsed_lines::<Value>(&Folder::with([]).feed(args, record.as_bytes()).quiet_success());
    assert_eq!((&out[0]["title"], &out[0]["id"]), (&json!("المطر"), &json!([1])));
    assert_eq!(out[0]["summary"], note_lines().trim_end());
}

#[test]
fn the_other_fields_are_passed_on_to_the_json() {
    let folder = Folder::with([]);
    let record =
        json!({"id": 1, "url": "https://example.org", "tags": ["أ", {"n": 1.5}], "text": NOTE, "none": null});
    let pretty = serde_json::to_string_pretty(&record).unwrap();
    for format in ["json", "jsonl"] {
        let outcome = folder.feed(["-f", format, "--keep-fields"], pretty.as_bytes());
        let out = outcome.quiet_success();
        let out: Value = parsed::<Value>(&out);
        let out = if format == "json" { &out[0] } else { &out };
        assert_eq!(
            out["fields"],
            json!({"url": "https://example.org", "tags": ["أ", {"n": 1.5}], "none": null})
        );
    }
    let failed =
        folder.feed(["-f", "jsonl", "--keep-fields", "--text-field", "none"], record.to_string().as_bytes());
    let out: Value = parsed::<Value>(&failed.stdout);
    assert_eq!(
        (failed.code, &out["id"], &out["fields"]["url"]),
        (1, &json!(1), &json!("https://example.org"))
    );
    assert_eq!(out["fields"]["text"], NOTE);
    let without: Outcome = folder.feed(["-f", "jsonl"], record.to_string().as_bytes());
    assert!(!without.stdout.contains("example.org"));
}

#[test]
fn records_in_visual_order_are_turned_and_their_text_goes_along() {
    let folder = Folder::with([]);
    let turned = "وصل 12 قطارا أمس. واعتذرت الشركة.";
    let drawn = zubda::logical_order(turned);
    let record = json!({"title": zubda::logical_order("القطار"), "text": drawn}).to_string();
    let out = folder.feed(["-f", "jsonl", "-n1", "--visual-order"], record.as_bytes()).quiet_success();
    let out: Value = parsed::<Value>(&out);
    assert_eq!((&out["title"], &out["text"]), (&json!("القطار"), &json!(turned)));
    assert_eq!(out["summary"], "وصل 12 قطارا أمس.");
    let sentences = json!({"sentences": [drawn, "ب"]}).to_string();
    assert_eq!(
        folder.feed(["-n1", "--visual-order"], sentences.as_bytes()).quiet_success(),
        format!("==> standard input:1 <==\n{turned}\n")
    );
    let page = json!({"text": format!("<p>{drawn}</p>")}).to_string();
    let args = ["-n1", "--visual-order", "--text-format", "html"];
    let out = folder.feed(args, page.as_bytes()).quiet_success();
    assert_eq!(out, "==> standard input:1 <==\nوصل 12 قطارا أمس.\n");
    let table = format!("id,text\n1,{drawn}\n");
    let args = ["-n1", "--visual-order", "--input-format", "csv"];
    assert_eq!(folder.feed(args, table.as_bytes()).quiet_success(), "==> 1 <==\nوصل 12 قطارا أمس.\n");
}

#[test]
fn what_is_no_json_is_named_and_the_values_behind_it_are_done() {
    let record = |id: u32| json!({"id": id, "text": NOTE}).to_string();
    for (input, told) in [
        (format!("{},\n{},\n{}", record(1), record(2), record(3)), None),
        (format!("[{}}},{},\n{}]", record(1), record(2), record(3)), Some("[1]")),
        (format!("{}\n<p class=\"a\">{{x}} {}\n{}", record(1), record(2), record(3)), Some(":2")),
        (format!("تصدير:\n[{},{},{}", record(1), record(2), record(3)), Some(":1")),
    ] {
        let folder = Folder::with([("a.json", &*input)]);
        let outcome = folder.run(["-f", "jsonl", "--input-format", "json", "a.json"]);
        let out: Vec<Value> = parsed_lines(&outcome.stdout);
        let ids: Vec<&Value> =
            out.iter().filter(|record| record.get("error").is_none()).map(|record| &record["id"]).collect();
        assert_eq!(ids, [1, 2, 3], "{input}");
        match told {
            None => assert_eq!((outcome.code, &*outcome.stderr), (0, "")),
            Some(place) => {
                let told = format!("a.json{place}: no JSON object: expected value at character 1");
                assert_eq!((outcome.code, outcome.message()), (1, &*told), "{input}");
            }
        }
    }
}
