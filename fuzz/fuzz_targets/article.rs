//! Pages, Markdown, lines and subtitles in, an article and its summary out. The first byte picks the format.
#![no_main]

#[path = "../../tests/common/laws.rs"]
#[allow(dead_code)]
mod laws;

use libfuzzer_sys::fuzz_target;
use zubda::TextFormat;

const FORMATS: [TextFormat; 5] =
    [TextFormat::Html, TextFormat::Html, TextFormat::Markdown, TextFormat::Lines, TextFormat::Subtitles];

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, bytes)) = bytes.split_first() else { return };
    laws::article(&String::from_utf8_lossy(bytes), FORMATS[usize::from(*choice) % FORMATS.len()]);
});
