//! Bytes in, text out: in every encoding nothing is lost without a word.
#![no_main]

#[path = "../../tests/common/laws.rs"]
#[allow(dead_code)]
mod laws;

use libfuzzer_sys::fuzz_target;
use zubda::Encoding;

/// The first byte picks the encoding; most leave it to be found out.
const ENCODINGS: [&str; 8] = ["auto", "auto", "auto", "windows-1256", "iso-8859-6", "utf-16le", "utf-16be", "utf-8"];

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, bytes)) = bytes.split_first() else { return };
    let label = ENCODINGS[usize::from(*choice) % ENCODINGS.len()];
    laws::decoding(bytes, label.parse::<Encoding>().expect("a known label"));
});
