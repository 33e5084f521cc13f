//! JSON lines of any make: the inputs of the fuzz target `jsonl`, and records put together to go wrong.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

use crate::program::{Folder, Outcome, parsed};

fn summarize(folder: &Folder, input: &[u8]) -> Outcome {
    folder.feed(["--input-format", "jsonl", "-f", "jsonl", "--keywords", "2", "-j2"], input)
}

/// A line in is a line out, in order, each a JSON object: a summary where a JSON parser finds a text, else an error.
fn assert_line_for_line(input: &[u8], outcome: &Outcome) {
    let lines: Vec<&[u8]> = input.split(|&byte| byte == b'\n').map(<[u8]>::trim_ascii).collect();
    let lines: Vec<&[u8]> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    let records: Vec<&str> = outcome.stdout.split_terminator('\n').collect();
    assert_eq!(records.len(), lines.len(), "{outcome:?}");
    let mut failed = false;
    for (line, record) in lines.into_iter().zip(records) {
        let record: Value = parsed(record);
        assert_eq!(record["schema"], "zubda.summary/1");
        failed |= record.get("error").is_some();
        let Ok(expected) = serde_json::from_slice::<Value>(line) else { continue };
        if let Some(Value::String(text)) = expected.get("text") {
            assert_eq!(record["id"], expected.get("id").cloned().unwrap_or(Value::Null), "{record}");
            for sentence in record["sentences"].as_array().unwrap() {
                let [from, to] =
                    [0, 1].map(|end| usize::try_from(sentence["bytes"][end].as_u64().unwrap()).unwrap());
                if sentence.get("part").is_none() {
                    assert_eq!(sentence["text"], text[from..to]);
                }
            }
        } else {
            assert!(record["error"]["message"].as_str().is_some_and(|why| !why.is_empty()), "{record}");
        }
    }
    assert_eq!(outcome.code, i32::from(failed), "{outcome:?}");
}

#[test]
fn inputs_of_jsonl() {
    let folder = Folder::with([]);
    let inputs = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/jsonl");
    let mut paths: Vec<_> = fs::read_dir(inputs).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() > 20);
    for path in paths {
        let input = fs::read(&path).unwrap();
        // A byte order mark, a NUL or another encoding is decoded first; what comes of it the target's laws say.
        if str::from_utf8(&input).is_ok_and(|text| !text.contains(['\0', '\u{6}', '\u{feff}'])) {
            assert_line_for_line(&input, &summarize(&folder, &input));
        }
    }
}

/// What JSON texts are made of: halves of surrogates, escapes of everything, and what no JSON text holds.
const PIECES: [&str; 30] = [
    "\\ud83d\\ude00", "\\ud800", "\\udc00", "\\ud83d", "\\u0000", "\\u202e", "\\u2028", "\\n", "\\r\\n",
    "\\\"", "\\\\", "\\/", "\\u0627", "\\u06", "\\x", "\t", "\u{7f}", "«", "»", "(", "[", "}", "،", ". ",
    "؟ ", "أعلنت الوزارة بناء مدرسة", "قال د. أحمد", "\u{64e}", "\u{2067}", "👍",
];
const VALUES: [&str; 12] = [
    "null", "7", "-0.5e300", "1e999", "[1,[2,[3]]]", "{\"text\":\"x\"}", "true", "\"\"", "\"\\ud800\"", "[",
    "\"open", "",
];

fn line() -> impl Strategy<Value = String> {
    let text =
        prop::collection::vec(select(&PIECES), 0..20).prop_map(|pieces| format!("\"{}\"", pieces.concat()));
    let value = || prop_oneof![4 => text.clone(), 1 => select(&VALUES).prop_map(str::to_owned)];
    let field = (select(&["text", "text", "text", "id", "title", "other", "te\\u0078t"]), value());
    let object = prop::collection::vec(field, 0..5).prop_map(|fields| {
        let fields: Vec<String> = fields.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
        format!("{{{}}}", fields.join(","))
    });
    prop_oneof![8 => object, 1 => value(), 1 => select(&["", " ", "\r", "{}", "no"]).prop_map(str::to_owned)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_line_in_is_a_line_out_whatever_it_is(lines in prop::collection::vec(line(), 0..200)) {
        let input = lines.join("\n");
        assert_line_for_line(input.as_bytes(), &summarize(&Folder::with([]), input.as_bytes()));
    }
}
