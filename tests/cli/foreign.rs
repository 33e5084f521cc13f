//! What is no text, whatever it is called: named for what it is, with what turns it into something that is read.

use serde_json::Value;

use crate::program::{Folder, parsed_lines};
use crate::{NOTE, note_lines};

#[test]
fn what_is_not_read_is_named_with_its_cure_and_the_others_are_done() {
    let rtf = br"{\rtf1\ansi\ansicpg1256{\fonttbl{\f0 Arial;}}\rtlpar \'c7\'dd\'ca\'ca\'cd\'ca.\par}";
    let feed =
        "<?xml version='1.0'?><rss version='2.0'><channel><item><title>خبر</title></item></channel></rss>";
    let cases: [(&str, &[u8], &str); 9] = [
        ("note.rtf", rtf, "this is RTF: save it as .docx, e.g. with `soffice"),
        ("note.txt", rtf, "this is RTF: "),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "this is an old Office file"),
        (
            "scan.txt",
            b"\x89PNG\r\n\x1a\n\0\0",
            "this is an image: read its letters first, e.g. with `tesseract",
        ),
        ("talk", b"ID3\x04\0\0\0\0", "this is sound or film: write down what is said first"),
        ("news.html", feed.as_bytes(), "this is a feed, which only announces its articles"),
        ("list.txt", b"PK\x03\x04\0\0xl/workbook.xml", "this is a spreadsheet: save it as CSV"),
        (
            "page.html",
            b"From: <Saved by Blink>\r\nContent-Type: multipart/related;",
            "this is a page saved as MHTML",
        ),
        (
            "reply.eml",
            b"From: =?utf-8?B?2YfYr9mJ?= <a@b.example>\r\nMIME-Version: 1.0\r\nContent-Transfer-Encoding: base64\r\n\r\n2KfZhNij",
            "this is mail as it travels, packed: open it and save it as text or as HTML",
        ),
    ];
    for (name, bytes, told) in cases {
        let folder = Folder::with([("z.txt", NOTE)]);
        folder.write(name, bytes);
        let outcome = folder.run(["-f", "jsonl", "-n9", name, "z.txt"]);
        assert_eq!(outcome.code, 1, "{name}");
        assert!(outcome.message().starts_with(&format!("{name}: {told}")), "{outcome:?}");
        let records: Vec<Value> = parsed_lines(&outcome.stdout);
        assert_eq!(records[0]["error"]["kind"], "format");
        assert_eq!(records[1]["summary"], note_lines().trim_end());
        let piped = folder.feed::<&str>([], bytes);
        assert!(piped.message().starts_with(&format!("standard input: {told}")), "{piped:?}");
    }
}

#[test]
fn who_insists_on_text_gets_the_source_as_it_stands() {
    let folder = Folder::with([("a.rtf", "{\\rtf1 وصل القطار. وغادر المسافرون}")]);
    assert!(folder.run(["--input-format", "text", "a.rtf"]).quiet_success().contains("وصل القطار."));
    // Where there is no text to be had the cure is named all the same.
    folder.write("a.png", b"\x89PNG\r\n\x1a\n\0\0");
    let outcome = folder.run(["--input-format", "text", "a.png"]);
    assert!(outcome.message().starts_with("a.png: this is an image"), "{outcome:?}");
}

#[test]
fn a_part_of_a_page_is_a_page_whatever_its_name_and_a_record_that_is_read_as_text_is_warned_of() {
    let part =
        "<div class=\"article\"><p>افتتح الوزير أمس معرض التمور.</p><p>ويشارك فيه أربعمئة مزارع.</p></div>";
    let folder = Folder::with([("a.txt", part)]);
    let said = "افتتح الوزير أمس معرض التمور.\nويشارك فيه أربعمئة مزارع.\n";
    assert_eq!(folder.feed::<&str>([], part.as_bytes()).quiet_success(), said);
    assert_eq!(folder.run(["a.txt"]).quiet_success(), said);
    assert!(folder.run(["--input-format", "text", "a.txt"]).quiet_success().contains("<p>"));
    let record = serde_json::json!({ "text": part }).to_string();
    let outcome = folder.feed(["-f", "jsonl"], record.as_bytes());
    assert_eq!(outcome.code, 0);
    assert!(
        outcome.message().contains("looks like HTML") && outcome.message().contains("--text-format html")
    );
}

#[test]
fn markdown_in_a_text_file_or_from_a_pipe_is_known_by_its_headings() {
    let text = "# العمل عن بعد\n\n## الفوائد\n\n- **المرونة:** ينظم الموظف يومه.\n";
    let folder = Folder::with([("a.txt", text)]);
    let said = "المرونة: ينظم الموظف يومه.\n";
    assert_eq!(folder.feed::<&str>([], text.as_bytes()).quiet_success(), said);
    assert_eq!(folder.run(["a.txt"]).quiet_success(), said);
    // Whoever insists on text gets it as it stands.
    let plain = folder.run(["--input-format", "text", "a.txt"]).quiet_success();
    assert_eq!(plain, "- **المرونة:** ينظم الموظف يومه.\n");
}
