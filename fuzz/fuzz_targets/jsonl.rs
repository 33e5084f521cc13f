//! Lines in, records out: what a JSON parser reads is read, what it refuses is an error with a record of its own.
#![no_main]

#[path = "../../src/cli/records.rs"]
#[allow(dead_code, unreachable_pub)]
mod records;

use libfuzzer_sys::fuzz_target;
use records::{Chunks, Fields};
use serde_json::Value;
use zubda::{Encoding, decode, render};

fuzz_target!(|bytes: &[u8]| {
    let fields = Fields { text: "text".to_owned(), id: "id".to_owned(), title: "title".to_owned() };
    let mut seen = 0;
    for chunk in Chunks::new(bytes).map(|chunk| chunk.expect("reading from memory")) {
        for (number, line) in chunk.lines() {
            assert!(number > seen, "line {number} behind {seen}");
            seen = number;
            if let Ok(decoded) = decode(line, Encoding::AUTO) {
                check(&fields, &decoded.text);
            }
        }
    }
});

fn check(fields: &Fields, line: &str) {
    let expected = serde_json::from_str::<Value>(line).ok();
    let parsed = fields.parse(line);
    if let Some(Value::String(text)) = expected.as_ref().and_then(|value| value.get("text")) {
        assert_eq!(&*parsed.as_ref().expect("a record").text, text);
    }
    let id = match &parsed {
        Ok(record) => record.id,
        Err(bad) => {
            assert!(!bad.why.is_empty() && !bad.why.contains('\n'), "{:?}", bad.why);
            bad.id
        }
    };
    let record = render::error_json(None, id, "record", "why");
    assert!(!record.contains('\n') && serde_json::from_str::<Value>(&record).is_ok() || too_deep(id), "{record}");
}

/// Numbers and nesting that pass as raw JSON but not as a value.
fn too_deep(id: Option<&str>) -> bool {
    id.is_some_and(|id| serde_json::from_str::<Value>(id).is_err())
}
