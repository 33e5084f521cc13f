//! Word, OpenDocument and EPUB: read by what they are, whatever they are called; what is broken, locked, or a trap is an
//! error of one line.

use std::fmt::Write as _;
use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use serde_json::Value;

use crate::program::{Folder, ONE_ARENA, Outcome, parsed};
use crate::zipped::{docx, zipped};
use crate::{NOTE, note_lines};

fn fixture(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/office").join(name)).unwrap()
}

/// A paragraph of a Word document.
fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn a_file_is_read_by_what_it_is_and_its_json_holds_the_text() {
    let folder = Folder::with([]);
    let mut summaries = Vec::new();
    for (fixture_name, names) in [
        ("orchard.docx", ["a.docx", "a.txt", "a"]),
        ("orchard.odt", ["b.odt", "b.docx", "b.pdf"]),
        ("orchard.epub", ["c.epub", "c.html", "c.zip"]),
        ("orchard.pdf", ["d.pdf", "d.docx", "d"]),
    ] {
        let bytes = fixture(fixture_name);
        for name in names {
            folder.write(name, &bytes);
            let record: Value = parsed(&folder.run(["-n3", "-f", "json", name]).quiet_success());
            let text = record["text"].as_str().unwrap();
            for sentence in record["sentences"].as_array().unwrap() {
                let [start, end] =
                    [0, 1].map(|end| usize::try_from(sentence["bytes"][end].as_u64().unwrap()).unwrap());
                assert_eq!(text[start..end], *sentence["text"].as_str().unwrap(), "{name}");
            }
            assert_eq!(record["title"], "عودة البساتين إلى وادي السدر", "{name}");
            summaries.push(record["summary"].clone());
        }
        let piped = folder.feed(["-n3"], &bytes).quiet_success();
        assert_eq!(piped.trim_end(), summaries[0], "{fixture_name}");
        folder.write("d.gz", &crate::gzipped(&bytes));
        assert_eq!(folder.run(["-n3", "d.gz"]).quiet_success().trim_end(), summaries[0], "{fixture_name}");
    }
    assert!(summaries.iter().all(|summary| *summary == summaries[0]), "{summaries:#?}");
}

/// The article of `orchard.md` as plain text and as a page.
fn orchard_rewritten() -> [(&'static str, String); 2] {
    let markdown = String::from_utf8(fixture("orchard.md")).unwrap();
    let (mut text, mut page) = (String::new(), String::new());
    for line in markdown.lines().filter(|line| !line.is_empty()) {
        let (mark, words) =
            line.split_once(' ').filter(|(mark, _)| ["#", "##", "-"].contains(mark)).unwrap_or(("", line));
        let tag = match mark {
            "#" => "h1",
            "##" => "h2",
            "-" => "li",
            _ => "p",
        };
        writeln!(text, "{words}\n").unwrap();
        writeln!(page, "<{tag}>{words}</{tag}>").unwrap();
    }
    let title = "<title>عودة البساتين إلى وادي السدر | بوابة الوادي</title>";
    [("orchard.txt", text), ("orchard.html", format!("<html><head>{title}</head><body>{page}</body></html>"))]
}

#[test]
fn an_article_has_the_same_summary_in_every_form() {
    let folder = Folder::with([]);
    for name in ["orchard.md", "orchard.docx", "orchard.odt", "orchard.epub", "orchard.pdf"] {
        folder.write(name, &fixture(name));
    }
    folder.write("orchard.srt", &fixture("../subtitles/orchard.srt"));
    for (name, text) in orchard_rewritten() {
        folder.write(name, text.as_bytes());
    }
    let extensions = ["txt", "md", "html", "docx", "odt", "epub", "pdf", "srt"];
    for length in ["-n1", "-n3", "-n5"] {
        let summaries = extensions.map(|extension| {
            let name = format!("orchard.{extension}");
            (extension, folder.run([length, &name]).quiet_success())
        });
        let [(_, expected), ..] = &summaries;
        for (extension, summary) in &summaries {
            assert_eq!(summary, expected, "{extension} {length}");
        }
    }
}

#[test]
fn directories_are_searched_for_them() {
    let folder = Folder::with([("d/a.txt", NOTE)]);
    folder.write("d/b.docx", &docx(&paragraph(NOTE.trim())));
    assert_eq!(
        folder.run(["d"]).quiet_success(),
        format!("==> d/a.txt <==\n{0}\n==> d/b.docx <==\n{0}", note_lines())
    );
}

/// Runs the program on this file beside a good one, which is done; answers what was said of it.
#[track_caller]
fn told(name: &str, bytes: &[u8]) -> String {
    let folder = Folder::with([("z.txt", NOTE)]);
    folder.write(name, bytes);
    let outcome: Outcome = folder.run(["-f", "jsonl", "-n9", "--max-bytes", "10M", name, "z.txt"]);
    assert_eq!(outcome.code, 1, "{outcome:?}");
    assert!(outcome.stdout.lines().nth(1).unwrap().contains(note_lines().lines().next().unwrap()));
    assert_eq!(folder.files(""), [name, "z.txt"], "nothing is written anywhere");
    outcome.message().strip_prefix(name).unwrap().to_owned()
}

#[test]
fn what_is_cut_empty_or_something_else_is_told_of() {
    let whole = fixture("orchard.docx");
    // Without what opens a part, or the list of them.
    let spoilt = |mark: &[u8]| {
        let mut spoilt = whole.clone();
        let at =
            |from: usize| from + whole[from..].windows(mark.len()).position(|bytes| bytes == mark).unwrap();
        // The file opens as it should.
        spoilt[at(1) + 1] = 0;
        spoilt
    };
    let relations =
        b"<Relationships><Relationship Type='x/officeDocument' Target='word/document.xml'/></Relationships>";
    let document = |xml| [("_rels/.rels", relations.as_slice()), ("word/document.xml", xml)];
    let (broken, cut) = (document(b"<document><p><t>x</t></p"), document(b"<document><p><t>x</t></p>"));
    for (name, bytes, expected) in [
        ("a.docx", &whole[..whole.len() / 2], ": is no whole .docx file: its end is missing; fetch it"),
        ("a.docx", b"", ": is no whole .docx file: it is empty; fetch it"),
        ("a.pdf", b"<!DOCTYPE html><p>404", ": this is a page (HTML), whatever its name says: fetch"),
        ("a.docx", &whole[..whole.len() - 1], ": is no whole .docx file: its end is missing; fetch it"),
        ("a.odt", NOTE.as_bytes(), ": is no whole .odt file: it does not open like one; fetch it"),
        (
            "a.docx",
            &spoilt(b"PK\x01\x02"),
            ": is no whole .docx file: the list of its parts is damaged; fetch",
        ),
        (
            "a.docx",
            &spoilt(b"PK\x03\x04"),
            ": is no whole .docx file: _rels/.rels does not stand where the list of its parts says; fetch",
        ),
        (
            "a.epub",
            &zipped(&[("mimetype", b"application/epub+zip")]),
            ": is no whole .epub file: there is no META-INF/container.xml in it",
        ),
        ("a.docx", &zipped(&[("photo.txt", b"x")]), ": is no whole .docx file: it names no document"),
        ("a.zip", &zipped(&[("photo.txt", b"x")]), ": this is a zip archive: unpack it with"),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0",
            ": this is an old Office file (.doc, .xls), or one with a password",
        ),
        ("a.pdf", b"", ": is no whole .pdf file: "),
        ("a.pdf", NOTE.as_bytes(), ": is no whole .pdf file: it does not open like one; fetch it"),
        ("a.pdf", b"%PDF-1.7\n", ": is no whole .pdf file: "),
        ("a.docx", &zipped(&broken), ": is no whole .docx file: byte "),
        ("a.docx", &zipped(&cut), ": is no whole .docx file: its XML ends before </document>; fetch"),
    ] {
        let told = told(name, bytes);
        assert!(told.starts_with(expected), "{told}");
    }
}

#[test]
fn a_book_is_read_without_the_chapters_that_it_lacks() {
    let package = "<package><item id='a' href='a.xhtml'/><item id='b' href='b.xhtml'/><item id='c' href='c.xhtml'/>\
        <itemref idref='b'/><itemref idref='a'/><itemref idref='c'/></package>";
    let container = "<container><rootfile full-path='a.opf'/></container>";
    let mut parts = vec![("META-INF/container.xml", container.as_bytes()), ("a.opf", package.as_bytes())];
    let told_of_all = told("a.epub", &zipped(&parts));
    assert!(told_of_all.starts_with(": is no whole .epub file: there is no b.xhtml in it"), "{told_of_all}");
    let chapter = "<html><body><div class='dedication'>إلى أمي التي علمتني القراءة.</div><p>وصل القطار.</p></body></html>";
    parts.push(("a.xhtml", chapter.as_bytes()));
    let folder = Folder::with([]);
    folder.write("a.epub", &zipped(&parts));
    for args in [["-n1", "a.epub"], ["split", "a.epub"]] {
        let outcome = folder.run(args);
        assert_eq!((outcome.code, &*outcome.stdout), (0, "وصل القطار.\n"));
        assert_eq!(
            outcome.message(),
            "a.epub: warning: there is no b.xhtml in it, and one more part is missing: the text is not whole; fetch the \
             file again"
        );
    }
}

#[test]
fn what_has_a_password_is_told_of() {
    // The bit that says so, in the local header and in the directory.
    let mut locked = docx(&paragraph("نص."));
    for (mark, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let places: Vec<usize> = (0..locked.len() - 4).filter(|&at| &locked[at..at + 4] == mark).collect();
        for at in places {
            locked[at + flags] |= 1;
        }
    }
    let pdf = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/locked/train.pdf")).unwrap();
    assert_eq!(told("a.pdf", &pdf), ": is a .pdf file with a password: save it without one");
    assert_eq!(told("a.docx", &locked), ": is a .docx file with a password: save it without one");
    let manifest = b"<manifest><file-entry><encryption-data/></file-entry></manifest>";
    let parts: [(&str, &[u8]); 3] = [
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", b"\x01\x02"),
    ];
    assert_eq!(told("a.odt", &zipped(&parts)), ": is a .odt file with a password: save it without one");
}

#[test]
fn a_name_that_climbs_leads_nowhere() {
    let relations = "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"../../etc/passwd\"/></Relationships>";
    let parts: [(&str, &[u8]); 3] =
        [("_rels/.rels", relations.as_bytes()), ("word/document.xml", b"<p/>"), ("../../climbs.txt", b"x")];
    assert_eq!(
        told("a.docx", &zipped(&parts)),
        ": is no whole .docx file: there is no etc/passwd in it; fetch it or save it again"
    );
}

#[test]
fn a_bomb_meets_the_ceiling_in_bounded_memory() {
    let folder = Folder::with([]);
    let bomb = docx(&format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "ا".repeat(30_000_000)));
    assert!(bomb.len() < 200_000, "{} bytes", bomb.len());
    folder.write("a.docx", &bomb);
    folder.write("b.pdf", &printed(&format!("BT ({}) Tj ET", "a".repeat(30_000_000))));
    for name in ["a.docx", "b.pdf"] {
        let script = format!("{ONE_ARENA}; ulimit -v 110000; \"$0\" --max-bytes 10M \"$1\"");
        let mut command = std::process::Command::new("sh");
        command.args(["-c", &script, env!("CARGO_BIN_EXE_zubda"), name]).current_dir(folder.path(""));
        let told = String::from_utf8(command.output().unwrap().stderr).unwrap();
        assert_eq!(
            told,
            format!("zubda: {name}: is larger than --max-bytes 10M: raise it, or cut the document\n")
        );
    }
}

/// A PDF of one page that shows this, packed.
fn printed(content: &str) -> Vec<u8> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
    packed.write_all(content.as_bytes()).unwrap();
    let packed = packed.finish().unwrap();
    let head = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
        3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode/Length ";
    let stream = format!("{head}{}>>stream\n", packed.len());
    [stream.as_bytes(), &packed, b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n"].concat()
}

#[test]
fn a_picture_of_a_page_is_told_of() {
    let picture = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
        3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>endobj\n\
        4 0 obj<</Length 5>>stream\n/I Do\nendstream endobj\n\
        5 0 obj<</Subtype/Image/Length 1>>stream\n0\nendstream endobj\ntrailer<</Root 1 0 R>>\n";
    assert_eq!(
        told("a.pdf", picture.as_bytes()),
        ": no letters can be had from this .pdf file, it is a scan or its fonts do not name them: read them first with \
         `ocrmypdf --force-ocr -l ara FILE OUT.pdf`"
    );
}

#[test]
fn entities_do_not_grow_and_nesting_does_no_harm() {
    let text = paragraph("وصل &لول; القطار &amp; غادر&#x2e;");
    let entities = "<!DOCTYPE x [<!ENTITY a \"ها\"><!ENTITY لول \"&a;&a;&a;&a;\">]>";
    let document =
        format!("<?xml version=\"1.0\"?>{entities}<w:document><w:body>{text}</w:body></w:document>");
    let relations = "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    let folder = Folder::with([]);
    folder.write(
        "a.docx",
        &zipped(&[("_rels/.rels", relations.as_bytes()), ("word/document.xml", document.as_bytes())]),
    );
    assert_eq!(folder.run(["a.docx"]).quiet_success(), "وصل القطار & غادر.\n");
    let deep =
        format!("{}{}{}", "<w:ins>".repeat(10_000), paragraph("وصل القطار."), "</w:ins>".repeat(10_000));
    folder.write("b.docx", &docx(&deep));
    assert_eq!(folder.run(["b.docx"]).quiet_success(), "وصل القطار.\n");
}

#[test]
fn a_file_or_a_page_in_visual_order_is_turned_back() {
    let [first, second] = ["بلغت الكلفة 12 مليون دينار.", "وصل القطار إلى المحطة (الكبرى) صباحا."];
    let drawn = [first, second].map(zubda::logical_order);
    let paragraphs = drawn.each_ref().map(|line| paragraph(line)).concat();
    let folder = Folder::with([]);
    folder.write("a.docx", &docx(&paragraphs));
    folder.write(
        "a.html",
        format!("<title>t</title><p class=\"x\">{}</p><p>{}</p>", drawn[0], drawn[1]).as_bytes(),
    );
    for name in ["a.docx", "a.html"] {
        let told = folder.run([name]);
        assert!(told.message().contains("--visual-order"), "{told:?}");
        let record: Value = parsed(&folder.run(["--visual-order", "-f", "json", name]).quiet_success());
        assert_eq!(record["text"], format!("{first}\n\n{second}"), "{name}");
        assert_eq!(record["summary"], format!("{first}\n{second}"), "{name}");
    }
}
