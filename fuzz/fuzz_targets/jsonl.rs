//! JSON lines, and JSON values, in, records out: what a JSON parser reads is read, what it refuses is an error of one line.
#![no_main]

#[path = "../../tests/common/laws.rs"]
#[allow(dead_code)]
mod laws;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| laws::records(bytes));
