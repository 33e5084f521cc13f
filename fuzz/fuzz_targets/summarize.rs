//! The whole way, from bytes to every rendering, with settings of every kind.
#![no_main]

#[path = "../../tests/common/laws.rs"]
#[allow(dead_code)]
mod laws;

use libfuzzer_sys::fuzz_target;
use zubda::{Encoding, decode};

// Two bytes of settings, then the document; what stands before a form feed, if there is one, is its title.
fuzz_target!(|bytes: &[u8]| {
    let Some((choice, bytes)) = bytes.split_first_chunk::<2>() else { return };
    let Ok(decoded) = decode(bytes, Encoding::AUTO) else { return };
    match decoded.text.split_once('\u{c}') {
        Some((title, text)) => laws::summary(text, Some(title), *choice),
        None => laws::summary(&decoded.text, None, *choice),
    }
    laws::keyword_order(&decoded.text);
});
