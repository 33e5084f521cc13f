//! Text in, tokens and their folds out.
#![no_main]

#[path = "../../tests/common/laws.rs"]
#[allow(dead_code)]
mod laws;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| laws::tokens(&String::from_utf8_lossy(bytes)));
