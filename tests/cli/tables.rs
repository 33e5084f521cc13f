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
    // What is no table has a text where the names would be.
    folder.write("b.txt", "سطر طويل جدا ".repeat(40).as_bytes());
    let told = folder.run(["--input-format", "csv", "b.txt"]).message().to_owned();
    assert!(told.contains(", but `سطر طويل") && told.len() < 400, "{told}");
    assert!(folder.run(["--text-field", "النص", "a.csv"]).quiet_success().contains("وصل القطار."));
}

#[test]
fn a_row_that_is_cut_short_is_named_by_its_line_and_the_others_are_done() {
    let folder = Folder::with([("a.csv", "id,text\n1,\"سطر.\nوسطر.\"\n2\n3,وصل القطار.\n")]);
    let outcome = folder.run(["-f", "jsonl", "a.csv"]);
    assert_eq!(outcome.message(), "a.csv:4: it ends before column 2, where the text would be");
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
fn a_row_is_named_by_its_line_whatever_ends_lines() {
    let table = "text,url\nوصل القطار.,u\n\n\"سطر أول.\nوثان.\",v\nغادر الركاب.,w";
    for end in ["\n", "\r\n"] {
        for behind in ["", end] {
            let table = table.replace('\n', end) + behind;
            let out = Folder::with([("a.csv", table.as_str())]).run(["-n1", "a.csv"]).quiet_success();
            let headers: Vec<&str> = out.lines().filter(|line| line.starts_with("==>")).collect();
            assert_eq!(headers, ["==> a.csv:2 <==", "==> a.csv:4 <==", "==> a.csv:6 <=="], "{table:?}");
        }
    }
}

/// Whatever follows would be taken for its text, and nobody would miss it.
#[test]
fn a_row_whose_quotation_mark_is_never_closed_is_named_and_those_before_it_are_done() {
    for (name, table) in [
        ("a.csv", "id,text\n1,وصل القطار.\n2,\"غادر الركاب.\n3,عاد الهدوء.\n"),
        ("a.csv", "id,text\r\n1,وصل القطار.\r\n2,\"غادر الركاب."),
        ("a.csv", "id;text;url\n1;وصل القطار.;u\n\"2;غادر الركاب.;v\n"),
        ("a.tsv", "id\ttext\n1\t\"وصل القطار.\"\n2\t\"غادر الركاب.\n"),
    ] {
        let outcome = Folder::with([(name, table)]).run(["-f", "jsonl", "--keep-fields", name]);
        assert_eq!(outcome.code, 1, "{table}: {outcome:?}");
        let told =
            format!("{name}:3: a quotation mark is not closed, so what follows up to the end belongs to");
        assert!(outcome.message().starts_with(&told), "{table}: {outcome:?}");
        let out = parsed_lines::<Value>(&outcome.stdout);
        assert_eq!((out.len(), &out[0]["summary"]), (2, &json!("وصل القطار.")), "{table}");
        assert_eq!(out[1]["error"]["kind"], "record", "{table}");
    }
    // One in the middle of a cell is part of it.
    let folder = Folder::with([("a.csv", "id,text\n1,شاشة 5\" جديدة وصلت.\n2,\"قال: \"\"نعم\"\"\"")]);
    assert_eq!(
        folder.run(["split", "a.csv"]).quiet_success(),
        "==> 1 <==\nشاشة 5\" جديدة وصلت.\n\n==> 2 <==\nقال: \"نعم\"\n"
    );
}

#[test]
fn a_first_line_for_excel_says_what_parts_the_columns() {
    let folder = Folder::with([("a.csv", "sep=;\r\nid;text\r\n1;وصل القطار, ثم عاد.\r\n2\r\n")]);
    let outcome = folder.run(["-f", "jsonl", "a.csv"]);
    assert_eq!(outcome.message(), "a.csv:4: it ends before column 2, where the text would be");
    let records = parsed_lines::<Value>(&outcome.stdout);
    assert_eq!((&records[0]["id"], &records[0]["summary"]), (&"1".into(), &"وصل القطار, ثم عاد.".into()));
}

#[test]
fn a_table_whose_column_is_not_known_is_read_as_text_and_told_of() {
    let table = "id,body\n1,\"وصل القطار، ثم عاد.\"\n2,وغادرت السفينة.\n";
    let folder =
        Folder::with([("a.txt", table), ("prose.txt", "وصل القطار, ثم عاد.\nوغادرت السفينة, وعادت.\n")]);
    for outcome in [folder.feed(["-n1"], table.as_bytes()), folder.run(["split", "a.txt"])] {
        assert_eq!(outcome.code, 0);
        assert!(outcome.message().contains("--input-format csv --text-field NAME"), "{outcome:?}");
    }
    // As it says:
    let named = folder.run(["--input-format", "csv", "--text-field", "body", "-f", "jsonl", "a.txt"]);
    assert_eq!(parsed_lines::<Value>(&named.quiet_success()).len(), 2);
    folder.run(["--input-format", "text", "a.txt"]).quiet_success();
    folder.run(["prose.txt"]).quiet_success();
}

#[test]
fn a_table_without_rows_or_without_anything_is_told_of() {
    let folder = Folder::with([("a.csv", "id,text\n"), ("b.csv", ""), ("c.tsv", "\n"), ("d.csv", "id\n")]);
    for empty in ["a.csv", "b.csv", "c.tsv"] {
        let outcome = folder.run([empty]);
        let told = format!("{empty}: no record found: the input is empty");
        assert_eq!((outcome.code, outcome.message()), (0, &*told), "{empty}");
    }
    assert!(folder.run(["d.csv"]).message().starts_with("d.csv: no column `text`, but `id`;"));
}

#[test]
fn a_row_above_the_ceiling_is_an_error_record_and_its_neighbours_are_summarized() {
    let long = NOTE.trim().repeat(20);
    let folder =
        Folder::with([("a.csv", &*format!("id,text\n1,وصل القطار.\n2,\"{long}\"\n3,عاد القطار.\n"))]);
    let outcome = folder.run(["-f", "jsonl", "--max-bytes", "500", "a.csv"]);
    let told = "a.csv:3: is larger than --max-bytes 500: raise it, or cut the document";
    assert_eq!((outcome.code, outcome.message()), (1, told));
    let out = parsed_lines::<Value>(&outcome.stdout);
    assert_eq!([&out[0]["id"], &out[1]["error"]["kind"], &out[2]["id"]], ["1", "too large", "3"]);
}

#[test]
fn a_row_has_one_encoding_for_all_its_cells() {
    // What it is shows only behind the head of the file.
    let ascii = "1,Plain,train,x\n".repeat(20_000);
    let (arabic, _, _) = encoding_rs::WINDOWS_1256.encode("رقم,عنوان الخبر,وصل القطار إلى المحطة.,قسم\n");
    let folder = Folder::with([]);
    folder.write("a.csv", &[b"id,title,text,section\n", ascii.as_bytes(), &arabic].concat());
    let outcome = folder.run(["-f", "jsonl", "--keep-fields", "-q", "a.csv"]);
    let out: Value = crate::program::parsed(outcome.stdout.lines().last().unwrap());
    assert_eq!((&out["id"], &out["title"]), (&json!("رقم"), &json!("عنوان الخبر")));
    assert_eq!((&out["encoding"], &out["fields"]), (&json!("windows-1256"), &json!({"section": "قسم"})));
}

#[test]
fn what_is_damaged_in_a_table_is_told_of() {
    let folder = Folder::with([]);
    // Half a surrogate pair, and a byte that is no UTF-8.
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let pieces = [utf16("\u{feff}id,text\n1,وصل "), vec![0x00, 0xd8], utf16(" القطار.\n2,عاد.\n")];
    folder.write("a.csv", &pieces.concat());
    folder.write(
        "b.csv",
        &["id,title,text\n1,خبر ".as_bytes(), b"\xff", ",وصل القطار.\n2,,عاد.\n".as_bytes()].concat(),
    );
    for name in ["a.csv", "b.csv"] {
        let outcome = folder.run(["-n1", name]);
        assert_eq!(outcome.code, 0);
        let message = outcome.message();
        assert!(
            message.starts_with(&format!("{name}:2: warning: ")) && message.contains("U+FFFD"),
            "{message}"
        );
    }
}

/// What parts cells and lines is in ASCII: whatever a cell begins with or has in it, it is no UTF-16.
#[test]
fn a_bad_cell_changes_no_other() {
    let folder = Folder::with([]);
    for (bad, kind) in [(&b"\xff\xfe\xfa"[..], None), (b"a\0b", Some("encoding")), (b"\x06\x06\x06", None)] {
        let rows = [b"id,text\n17,", bad, "\n18,وصل القطار إلى المحطة.\n".as_bytes()].concat();
        folder.write("b.csv", &rows);
        let outcome = folder.run(["-f", "jsonl", "b.csv"]);
        let out: Vec<Value> = parsed_lines(&outcome.stdout);
        assert_eq!((&out[0]["id"], &out[1]["id"]), (&json!("17"), &json!("18")), "{outcome:?}");
        assert_eq!(out[0]["error"]["kind"].as_str(), kind, "{outcome:?}");
        assert!(!outcome.stderr.contains("UTF-16"), "{outcome:?}");
    }
}

#[test]
fn a_table_that_cannot_be_read_is_unreadable_as_any_file_is() {
    let folder = Folder::with([]);
    let packed = crate::gzipped(table(',').as_bytes());
    folder.write("a.csv.gz", &packed[..packed.len() / 2]);
    let outcome = folder.run(["-f", "jsonl", "a.csv.gz"]);
    assert!(outcome.message().starts_with("a.csv.gz: the gzip data break off"), "{outcome:?}");
    assert_eq!(parsed_lines::<Value>(&outcome.stdout).last().unwrap()["error"]["kind"], "unreadable");
}
