//! Text in, sentences out: none lost, none torn.
#![no_main]

#[path = "../../tests/common/laws.rs"]
#[allow(dead_code)]
mod laws;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| laws::splitting(&String::from_utf8_lossy(bytes)));
