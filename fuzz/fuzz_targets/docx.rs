//! XML in, as the text of a Word document, an article and its summary out, or an error of one line; and any bytes as a file.
#![no_main]

#[path = "../../tests/common/laws.rs"]
#[allow(dead_code)]
mod laws;
#[path = "../../tests/common/zipped.rs"]
#[allow(dead_code)]
mod zipped;

use libfuzzer_sys::fuzz_target;
use zubda::{Article, FileFormat};

/// Bytes that a file may hold.
const LIMIT: u64 = 1 << 20;

fuzz_target!(|bytes: &[u8]| {
    let file = zipped::docx(&String::from_utf8_lossy(bytes));
    for (file, format) in [
        (&file[..], FileFormat::Docx),
        (bytes, FileFormat::Docx),
        (bytes, FileFormat::Odt),
        (bytes, FileFormat::Epub),
    ] {
        match Article::file(file, format, LIMIT) {
            Ok(article) => laws::read_article(&article),
            Err(error) => assert!(!error.to_string().contains('\n'), "{error}"),
        }
    }
});
