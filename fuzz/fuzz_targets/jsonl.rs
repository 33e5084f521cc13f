//! Lines in, records out: what a JSON parser reads is read, what it refuses is an error with a record of its own.
#![no_main]

#[path = "../../src/cli/input/ceiling.rs"]
#[allow(dead_code, unreachable_pub)]
mod ceiling;
#[path = "../../src/cli/input/chunk.rs"]
#[allow(dead_code, unreachable_pub)]
mod chunk;
#[path = "../../src/cli/input/fields.rs"]
#[allow(dead_code, unreachable_pub)]
mod fields;
#[path = "../../src/cli/input/lines.rs"]
#[allow(dead_code, unreachable_pub)]
mod lines;
#[path = "../../src/cli/input/objects.rs"]
#[allow(dead_code, unreachable_pub)]
mod objects;
#[path = "../../src/cli/input/source.rs"]
#[allow(dead_code, unreachable_pub)]
mod source;
#[path = "../../src/cli/input/stream.rs"]
#[allow(dead_code, unreachable_pub)]
mod stream;

use ceiling::Ceiling;
use chunk::Place;
use fields::{Content, Fields};
use libfuzzer_sys::fuzz_target;
use lines::Lines;
use objects::Objects;
use serde_json::Value;
use zubda::{Encoding, TextFormat, decode, render};

fuzz_target!(|bytes: &[u8]| {
    let [text, sentences, id, title, date] = ["text", "sentences", "id", "title", "date"].map(str::to_owned);
    let (format, date) = (TextFormat::Text, Some(date));
    let fields = Fields { text, format, sentences, id, title, date, keep: true };
    let mut seen = 0;
    for chunk in Lines::new(bytes, Ceiling::DEFAULT).map(|chunk| chunk.expect("reading from memory")) {
        for (place, line) in chunk.pieces() {
            let Place::Line(number) = place else { panic!("{place}") };
            assert!(number > seen, "line {number} behind {seen}");
            seen = number;
            if let Ok(decoded) = decode(line, Encoding::AUTO) {
                check(&fields, &decoded.text);
            }
        }
    }
    for chunk in Objects::new(bytes, Ceiling::DEFAULT).map(|chunk| chunk.expect("reading from memory")) {
        for (_, value) in chunk.pieces() {
            check(&fields, &String::from_utf8_lossy(value));
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
        Ok(record) => record.id.as_deref(),
        Err(bad) => {
            assert!(!bad.why.is_empty() && !bad.why.contains('\n'), "{:?}", bad.why);
            bad.id.as_deref()
        }
    };
    let record = render::error_json(None, id, "record", "why");
    assert!(!record.contains('\n') && serde_json::from_str::<Value>(&record).is_ok(), "{record}");
}
