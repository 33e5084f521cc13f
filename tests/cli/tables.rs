//! CSV and TSV: a document a row.

use serde_json::{Value, json};

use crate::program::{Folder, parsed_lines};
use crate::{NOTE, note_lines};

/// A table with the note under a heading, parted by `delimiter`; a line break and quotation marks stand in a cell.
fn table(delimiter: char) -> String {
    let [first, second] = NOTE.trim().split_once(". ").map(|(first, second)| [first, second]).unwrap();
    format!(
        "id,title,text,url\r\n7,\"المطر \"\"الغزير\"\"\",\"{first}.\n{second}\",u\r\n8,,وصل القطار.,v\r\n"
    )
    .replace(',', &delimiter.to_string())
}

#[test]
fn a_row_is_a_document_whatever_parts_the_columns_and_in_any_encoding() {
    let folder = Folder::with([]);
    for (delimiter, name) in
        [(',', "a.csv"), (';', "a.csv"), ('\t', "a.csv"), ('\t', "a.tsv"), ('\t', "a.tsv.gz")]
    {
        let text = table(delimiter);
        let marked = format!("\u{feff}{text}");
        let utf16: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let (windows, _, _) = encoding_rs::WINDOWS_1256.encode(&text);
        let encoded = [
            ("UTF-8", text.as_bytes()),
            ("UTF-8", marked.as_bytes()),
            ("UTF-16LE", &utf16),
            ("windows-1256", &windows),
        ];
        for (encoding, bytes) in encoded {
            let bytes = if name.ends_with("gz") { &crate::gzipped(bytes) } else { bytes };
            folder.write(name, bytes);
            let out =
                parsed_lines::<Value>(&folder.run(["-f", "jsonl", "--keep-fields", name]).quiet_success());
            assert_eq!(out.len(), 2, "{name} {delimiter:?}");
            assert_eq!(out[1]["encoding"], encoding, "{name} {delimiter:?}");
            assert_eq!((&out[0]["id"], &out[0]["title"]), (&json!("7"), &json!("المطر \"الغزير\"")));
            assert_eq!(out[0]["summary"], note_lines().trim_end());
            assert_eq!((&out[1]["title"], &out[1]["fields"]), (&Value::Null, &json!({"url": "v"})));
        }
    }
    let piped = folder.feed(["--input-format", "csv", "-n1"], table(';').as_bytes()).quiet_success();
    assert!(piped.ends_with("==> 8 <==\nوصل القطار.\n"), "{piped}");
    // Its first line tells that it is a table, and of no other text that it is one.
    assert_eq!(folder.feed(["-n1"], table(';').as_bytes()).quiet_success(), piped);
    folder.write("rows", table('\t').as_bytes());
    assert_eq!(folder.run(["-n1", "rows"]).quiet_success(), piped);
    let named = folder.feed(["-n1", "--text-field", "النص"], "الرقم,النص\n1,وصل القطار.\n".as_bytes());
    assert_eq!(named.quiet_success(), "==> standard input:2 <==\nوصل القطار.\n");
    let text = "النص، text, وما بعده.\n";
    assert_eq!(folder.feed([""; 0], text.as_bytes()).quiet_success(), text);
}

#[test]
fn a_missing_column_names_those_that_are_there() {
    let folder = Folder::with([("a.csv", "الرقم,النص\n1,وصل القطار.\n")]);
    let outcome = folder.run(["-f", "jsonl", "a.csv"]);
    assert_eq!(
        (outcome.code, outcome.message()),
        (1, "a.csv: no column `text`, but `الرقم`, `النص`; name the right one with --text-field")
    );
    assert_eq!(parsed_lines::<Value>(&outcome.stdout)[0]["error"]["kind"], "record");
    assert!(folder.run(["--text-field", "النص", "a.csv"]).quiet_success().contains("وصل القطار."));
}

#[test]
fn a_row_that_is_cut_short_is_named_by_its_line_and_the_others_are_done() {
    let folder = Folder::with([("a.csv", "id,text\n1,\"سطر.\nوسطر.\"\n2\n3,وصل القطار.\n")]);
    let outcome = folder.run(["-f", "jsonl", "a.csv"]);
    assert_eq!(outcome.message(), "a.csv:4: only 1 columns, and the text would be in number 2");
    let ids: Vec<Value> =
        parsed_lines::<Value>(&outcome.stdout).iter().map(|record| record["id"].clone()).collect();
    assert_eq!(ids, ["1", "2", "3"]);
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_met_by_the_ceiling() {
    let rows = "1,وصل القطار.\n".repeat(20_000);
    let folder = Folder::with([("a.csv", &*format!("id,text\n0,نص.\n1,\"{rows}"))]);
    let outcome = folder.run(["-n1", "--max-bytes", "50K", "a.csv"]);
    assert_eq!(outcome.code, 1);
    assert_eq!(outcome.stdout, "==> 0 <==\nنص.\n");
    assert!(outcome.message().starts_with("a.csv: a row is larger than --max-bytes 50K"), "{outcome:?}");
    assert!(outcome.message().contains("quotation mark"), "{outcome:?}");
}

#[test]
fn a_table_without_rows_or_without_anything_is_told_of() {
    let folder = Folder::with([("a.csv", "id,text\n"), ("b.csv", "")]);
    assert_eq!(folder.run(["a.csv"]).message(), "no record found: the input is empty");
    assert!(folder.run(["b.csv"]).message().starts_with("b.csv: no column `text`"));
}
