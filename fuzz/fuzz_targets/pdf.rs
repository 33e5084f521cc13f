//! What a page shows in, a PDF of it, an article and its summary out, or an error of one line; and any bytes as a PDF.
#![no_main]

#[path = "../../tests/common/laws.rs"]
#[allow(dead_code)]
mod laws;
#[path = "../../tests/common/printed.rs"]
#[allow(dead_code)]
mod printed;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let shown = printed::page(&String::from_utf8_lossy(bytes), printed::FORM);
    printed::read(&shown).iter().for_each(laws::read_article);
    printed::read(bytes).iter().for_each(laws::read_article);
});
