//! PDF as real programs print it: whose letters stand where, and what of a page is no text.
#![cfg(feature = "documents")]

#[path = "common/printed.rs"]
#[expect(dead_code, reason = "the fuzz targets read what they made by it")]
mod printed;

use std::fs;
use std::path::{Path, PathBuf};

use zubda::{Article, Error, FileFormat};

use crate::printed::{FORM, page};

/// Of a thousand letters so many come out in their order at least.
const IN_ORDER: usize = 995;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)
}

fn read(bytes: &[u8]) -> Result<Article<'static>, Error> {
    Article::file(bytes, FileFormat::Pdf, 10 << 20)
}

fn letters(text: &str) -> Vec<char> {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The length of the longest sequence of letters that both have in this order.
fn common(one: &[char], other: &[char]) -> usize {
    let mut lengths = vec![0; other.len() + 1];
    for a in one {
        let mut diagonal = 0;
        for (at, b) in other.iter().enumerate() {
            let above = lengths[at + 1];
            lengths[at + 1] = if a == b { diagonal + 1 } else { above.max(lengths[at]) };
            diagonal = above;
        }
    }
    lengths[other.len()]
}

#[test]
fn letters_come_out_in_the_order_they_are_read_in() {
    let mut files = 0;
    for entry in fs::read_dir(folder("pdf")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let written = fs::read_to_string(folder("documents").join(name.clone() + ".txt")).unwrap();
        let (written, printed) =
            (letters(&written), letters(read(&fs::read(&path).unwrap()).unwrap().text()));
        let in_order = common(&written, &printed);
        assert!(in_order * 1000 >= IN_ORDER * written.len(), "{name}: {in_order} of {}", written.len());
        // What stands around the text is little.
        assert!(printed.len() < written.len() * 102 / 100, "{name}: {} of {}", printed.len(), written.len());
        files += 1;
    }
    assert_eq!(files, 6);
}

#[test]
fn pages_give_their_paragraphs() {
    insta::glob!("../fixtures/pdf", "*.pdf", |path| {
        let article = read(&fs::read(path).unwrap()).unwrap();
        insta::assert_snapshot!(format!("title: {}\n\n{}", article.title().unwrap_or("-"), article.text()));
    });
}

#[test]
fn a_broken_file_is_an_error_or_what_is_left_of_it() {
    let whole = fs::read(folder("locked").join("train.pdf")).unwrap();
    assert_eq!(read(&whole).unwrap_err(), Error::Locked { format: ".pdf" });
    let whole = fs::read(folder("office").join("orchard.pdf")).unwrap();
    for percent in [0, 1, 10, 50, 90, 99] {
        let cut = read(&whole[..whole.len() * percent / 100]);
        assert!(cut.is_ok() || matches!(cut, Err(Error::Damaged { .. })), "{percent} %: {cut:?}");
    }
    for at in (0..whole.len()).step_by(2999) {
        let mut changed = whole.clone();
        changed[at] ^= 0x15;
        drop(read(&changed));
    }
}

#[test]
fn a_picture_of_a_page_is_told_of_and_an_empty_page_is_empty() {
    let picture =
        "6 0 obj<</Type/XObject/Subtype/Image/Width 1/Height 1/Length 1>>stream\n0\nendstream endobj";
    let scanned = read(&page("q 400 0 0 400 0 0 cm /X Do Q", picture));
    assert_eq!(scanned.unwrap_err(), Error::NoLetters { format: ".pdf" });
    assert_eq!(read(&page("", "")).unwrap().text(), "");
    // Codes of glyphs that the font does not name.
    let unnamed = String::from_utf8(page("BT /F 12 Tf (abcd) Tj ET", "")).unwrap();
    let unnamed = unnamed.replace("/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding", "/Type0");
    assert_eq!(read(unnamed.as_bytes()).unwrap_err(), Error::NoLetters { format: ".pdf" });
}

#[test]
fn text_is_set_by_all_the_means_there_are() {
    let content = "BT /F 10 Tf 14 TL 50 300 Td (One) Tj 30 0 Td [(tw) -10 (o)] TJ T* (three) Tj (four) ' 0 0 (five) \" ET \
        /Artifact BMC BT /F 10 Tf 50 390 Td (header) Tj ET EMC BT /F 10 Tf 0 1 -1 0 10 10 Tm (aside) Tj ET \
        /Artifact BMC /Span <</ActualText (none)>> BDC /P BMC BT /F 10 Tf 50 380 Td (date) Tj ET EMC EMC EMC EMC \
        /Span <</ActualText (six)>> BDC BT /F 10 Tf 50 200 Td (xx) Tj ET EMC q 1 0 0 1 0 -20 cm /X Do Q";
    let article = read(&page(content, FORM)).unwrap();
    let words: Vec<&str> = article.text().split_whitespace().collect();
    assert_eq!(words, ["One", "two", "three", "four", "five", "six", "seven"]);
}

#[test]
fn forms_that_show_each_other_again_and_again_meet_the_limit() {
    let form = |number: usize| {
        let many = format!("/X{} Do ", number + 1).repeat(60);
        let resources = format!("/Resources<</XObject<</X{} {} 0 R>>>>", number + 1, number + 7);
        let length = many.len();
        format!(
            "{} 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]{resources}/Length {length}>>stream\n{many}\nendstream endobj\n",
            number + 6
        )
    };
    let forms: String = (0..8).map(form).collect();
    assert_eq!(read(&page("/X Do", &forms)).unwrap_err(), Error::TooLarge { limit: 10 << 20 });
}

#[test]
fn what_is_said_once_and_shown_again_and_again_meets_the_limit() {
    const LIMIT: u64 = 1 << 20;
    let long = "0062".repeat(20_000);
    let table =
        |table: String| format!("8 0 obj<</Length {}>>stream\n{table}\nendstream endobj\n", table.len());
    let shown = |piece: &str| format!("BT /F 10 Tf 50 200 Td {}", piece.repeat(200));
    let letters = page(&shown("(a) Tj "), &table(format!("beginbfchar <61> <{long}>")));
    let marks =
        page(&shown("/S /P BDC (a) Tj EMC "), &format!("8 0 obj<</ActualText <FEFF{long}>>>endobj\n"));
    let each = |of: fn(usize) -> String| (10..20).map(of).collect::<Vec<_>>().concat();
    let fonts = each(|number| format!("{number} 0 obj<</Type/Font/ToUnicode 8 0 R>>endobj\n"));
    let fonts = table("beginbfrange <0000> <0fff> <0627>".to_owned()) + &fonts;
    let fonts = page(&each(|number| format!("/F{number} 10 Tf ")), &fonts);
    let named = each(|number| format!("/F{number} {number} 0 R"));
    for (file, [from, to]) in [
        (letters, ["/Encoding/WinAnsiEncoding", "/ToUnicode 8 0 R"]),
        (marks, ["/Resources<<", "/Resources<</Properties<</P 8 0 R>>"]),
        (fonts, ["/F 5 0 R", &named]),
    ] {
        let file = String::from_utf8(file).unwrap().replace(from, to);
        let read = Article::file(file.as_bytes(), FileFormat::Pdf, LIMIT);
        assert_eq!(read.unwrap_err(), Error::TooLarge { limit: LIMIT }, "{to}");
    }
}
