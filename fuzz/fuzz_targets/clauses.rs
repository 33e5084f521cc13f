//! Text in, the chunks of its sentences out: none lost, something kept.
#![no_main]

#[path = "../../tests/common/laws.rs"]
#[allow(dead_code)]
mod laws;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| laws::clauses(&String::from_utf8_lossy(bytes)));
