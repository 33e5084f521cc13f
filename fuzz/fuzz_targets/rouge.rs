//! Two files in, their scores out. What stands before the first form feed is the candidate.
#![no_main]

#[path = "../../tests/common/laws.rs"]
#[allow(dead_code)]
mod laws;

use libfuzzer_sys::fuzz_target;
use zubda::{Encoding, decode};

fuzz_target!(|bytes: &[u8]| {
    let Ok(decoded) = decode(bytes, Encoding::AUTO) else { return };
    let (candidate, reference) = decoded.text.split_once('\u{c}').unwrap_or((&decoded.text, ""));
    laws::rouge(candidate, reference);
});
