//! The inputs of the fuzz targets, held against the same laws: the seeds, what reached new code, and every input that
//! once broke a law. So a finding stays found without a fuzzer.

#[path = "common/laws.rs"]
mod laws;
#[cfg(feature = "documents")]
#[path = "common/printed.rs"]
mod printed;
#[path = "common/zipped.rs"]
mod zipped;

use std::fs;
use std::panic::{RefUnwindSafe, catch_unwind};
use std::path::Path;

use zubda::{Encoding, decode};

/// Calls `check` with every input of a target; a panic in it is told with the file's name.
fn each_input(target: &str, check: impl Fn(&[u8]) + RefUnwindSafe) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    assert!(paths.len() > 20, "{} has lost its inputs", folder.display());
    for path in paths {
        let bytes = fs::read(&path).expect("a readable input");
        catch_unwind(|| check(&bytes)).unwrap_or_else(|_| panic!("{} breaks a law", path.display()));
    }
}

#[test]
fn inputs_of_decode() {
    each_input("decode", |bytes| {
        let bytes = bytes.get(1..).unwrap_or_default();
        for label in ["auto", "windows-1256", "iso-8859-6", "utf-16le", "utf-16be", "utf-8"] {
            laws::decoding(bytes, label.parse().expect("a known label"));
        }
    });
}

#[test]
fn inputs_of_split() {
    each_input("split", |bytes| laws::splitting(&String::from_utf8_lossy(bytes)));
}

#[test]
fn inputs_of_clauses() {
    each_input("clauses", |bytes| laws::clauses(&String::from_utf8_lossy(bytes)));
}

#[test]
fn inputs_of_terms() {
    each_input("terms", |bytes| laws::tokens(&String::from_utf8_lossy(bytes)));
}

#[test]
fn inputs_of_document() {
    each_input("document", |bytes| {
        let text = String::from_utf8_lossy(bytes);
        laws::document(&text, false);
        laws::document(&text, true);
    });
}

#[test]
fn inputs_of_summarize() {
    each_input("summarize", |bytes| {
        let Some((choice, bytes)) = bytes.split_first_chunk::<2>() else { return };
        let Ok(decoded) = decode(bytes, Encoding::AUTO) else { return };
        match decoded.text.split_once('\u{c}') {
            Some((title, text)) => laws::summary(text, Some(title), *choice),
            None => laws::summary(&decoded.text, None, *choice),
        }
        laws::keyword_order(&decoded.text);
    });
}

#[test]
fn inputs_of_rouge() {
    each_input("rouge", |bytes| {
        let Ok(decoded) = decode(bytes, Encoding::AUTO) else { return };
        let (candidate, reference) = decoded.text.split_once('\u{c}').unwrap_or((&decoded.text, ""));
        laws::rouge(candidate, reference);
    });
}

#[cfg(feature = "html")]
#[test]
fn inputs_of_article() {
    use zubda::TextFormat;

    each_input("article", |bytes| {
        let source = String::from_utf8_lossy(bytes.get(1..).unwrap_or_default());
        for format in [TextFormat::Html, TextFormat::Markdown, TextFormat::Lines, TextFormat::Subtitles] {
            laws::article(&source, format);
        }
    });
}

#[cfg(feature = "documents")]
#[test]
fn inputs_of_docx() {
    use zubda::{Article, FileFormat};

    each_input("docx", |bytes| {
        let file = zipped::docx(&String::from_utf8_lossy(bytes));
        match Article::file(&file, FileFormat::Docx, 1 << 20) {
            Ok(article) => laws::read_article(&article),
            Err(error) => assert!(!error.to_string().contains('\n'), "{error}"),
        }
    });
}

#[cfg(feature = "documents")]
#[test]
fn inputs_of_pdf() {
    each_input("pdf", |bytes| {
        let shown = printed::page(&String::from_utf8_lossy(bytes), printed::FORM);
        printed::read(&shown).iter().for_each(laws::read_article);
        printed::read(bytes).iter().for_each(laws::read_article);
    });
}
