//! Lines in, records out: what a JSON parser reads is read, what it refuses is an error with a record of its own.
#![no_main]

#[path = "../../src/cli/ceiling.rs"]
#[allow(dead_code, unreachable_pub)]
mod ceiling;
#[path = "../../src/cli/records.rs"]
#[allow(dead_code, unreachable_pub)]
mod records;

use libfuzzer_sys::fuzz_target;
use records::{Chunks, Content, Fields};
use serde_json::Value;
use zubda::{Encoding, TextFormat, decode, render};

fuzz_target!(|bytes: &[u8]| {
    let [text, sentences, id, title] = ["text", "sentences", "id", "title"].map(str::to_owned);
    let fields = Fields { text, format: TextFormat::Text, sentences, id, title };
    let mut seen = 0;
    for chunk in Chunks::new(bytes, ceiling::Ceiling::DEFAULT).map(|chunk| chunk.expect("reading from memory")) {
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
    if let Some(Value::Object(object)) = &expected
        && let (Some(Value::String(text)), None) = (object.get("text"), object.get("sentences"))
    {
        assert_eq!(parsed.as_ref().expect("a record").content, Content::Text(text.into(), TextFormat::Text));
    }
    let id = match &parsed {
        Ok(record) => record.id,
        Err(bad) => {
            assert!(!bad.why.is_empty() && !bad.why.contains('\n'), "{:?}", bad.why);
            bad.id
        }
    };
    let record = render::error_json(None, id, "record", "why");
    assert!(!record.contains('\n') && serde_json::from_str::<Value>(&record).is_ok(), "{record}");
}
