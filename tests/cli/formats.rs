//! What the input is written in: told by its name, by how it opens, or by the user.

use serde_json::{Value, json};

use crate::program::{Folder, parsed, parsed_lines};
use crate::{ARTICLE, NOTE, article_lines, note_lines};

/// A page with the note between a menu and a footer.
fn page(title: &str) -> String {
    let note = NOTE.trim();
    format!(
        "<!DOCTYPE html><html><head><meta charset=utf-8><title>{title}</title></head><body><nav><a href=/>الرئيسية</a></nav>\
         <article><h1>{title}</h1><p>{note}</p></article><footer>جميع الحقوق محفوظة</footer></body></html>"
    )
}

fn markdown() -> String {
    let (first, second) = NOTE.trim().split_once(". ").unwrap();
    format!("# أمطار الساحل\n\n{first}.\n*{}*\n\n```\nلا شيء.\n```\n", second.replace(' ', "\n"))
}

/// Checks that every sentence is the slice of `text` that it says it is.
fn assert_slices(record: &Value, text: &str) {
    let sentences = record["sentences"].as_array().unwrap();
    assert!(!sentences.is_empty(), "{record}");
    for sentence in sentences {
        let [start, end] =
            [0, 1].map(|end| usize::try_from(sentence["bytes"][end].as_u64().unwrap()).unwrap());
        assert_eq!(text[start..end], *sentence["text"].as_str().unwrap());
    }
}

#[test]
fn a_file_is_what_its_extension_says() {
    let (page, markdown) = (page("أمطار الساحل"), markdown());
    let files = [
        ("a.html", &*page, note_lines()),
        ("b.HTM", &page, note_lines()),
        ("c.md", &markdown, note_lines()),
        ("d.markdown", &markdown, note_lines()),
        ("e.txt", NOTE, note_lines()),
    ];
    let folder = Folder::with([]);
    for (name, text, expected) in &files {
        folder.write(format!("d/{name}"), text.as_bytes());
        assert_eq!(&folder.run([format!("d/{name}")]).quiet_success(), expected, "{name}");
    }
    let all: Vec<String> =
        files.iter().map(|(name, _, expected)| format!("==> d/{name} <==\n{expected}")).collect();
    assert_eq!(folder.run(["d"]).quiet_success(), all.join("\n"));
    let texts = folder.run(["--input-format", "text", "-f", "jsonl", "d"]).quiet_success();
    let texts = parsed_lines::<Value>(&texts).into_iter().map(|text| text["source"].clone());
    assert_eq!(texts.collect::<Vec<_>>(), ["d/c.md", "d/d.markdown", "d/e.txt"]);
}

#[test]
fn without_a_known_name_the_opening_tells() {
    let folder = Folder::with([]);
    let page = page("أمطار الساحل");
    let utf16: Vec<u8> =
        std::iter::once(0xfeff).chain(page.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for (bytes, what) in [
        (page.clone().into_bytes(), "a doctype"),
        (format!("\u{feff}\n <HTML>{page}").into_bytes(), "a tag behind a mark"),
        (format!("<?xml version='1.0'?>\n{page}").into_bytes(), "XHTML"),
        (utf16, "UTF-16"),
    ] {
        assert_eq!(folder.feed(["-"], &bytes).quiet_success(), note_lines(), "{what}");
        folder.write("page", &bytes);
        assert_eq!(folder.run(["page"]).quiet_success(), note_lines(), "{what}");
    }
    // What does not open like a page is none.
    assert_eq!(folder.feed(["-"], format!("{NOTE}<html>").as_bytes()).quiet_success(), note_lines());
}

#[test]
fn the_user_has_the_last_word_on_the_format() {
    let folder = Folder::with([("a.txt", &page("أمطار"))]);
    assert_eq!(folder.run(["--input-format", "html", "a.txt"]).quiet_success(), note_lines());
    assert_eq!(
        folder.feed(["--input-format", "markdown"], markdown().as_bytes()).quiet_success(),
        note_lines()
    );
    let raw = folder.feed(["-n9", "--input-format", "text"], b"<p>\xd9\x86\xd8\xb5. </p>").quiet_success();
    assert!(raw.contains("<p>"), "{raw}");
}

#[test]
fn the_title_of_a_page_is_the_documents_unless_another_is_given() {
    let folder = Folder::with([("a.html", &page("أمطار الساحل"))]);
    let title = |args: &[&str]| parsed::<Value>(&folder.run(args).quiet_success())["title"].clone();
    assert_eq!(title(&["-f", "json", "a.html"]), "أمطار الساحل");
    assert_eq!(title(&["-f", "json", "--title", "السيول", "a.html"]), "السيول");
}

#[test]
fn the_front_matter_of_markdown_gives_the_title_before_any_heading() {
    for (front, title) in [
        ("", "عنوان في النص"),
        ("---\ntitle: السيول\n---\n", "السيول"),
        ("---\nlang: ar\ntitle: \"السيول: خبر\"\n---\n", "السيول: خبر"),
        ("+++\ntitle = \"السيول\"\n+++\n", "السيول"),
        ("+++\ndate = 2024-05-01\ntitle='السيول = خبر'\ndraft = false\n+++\n", "السيول = خبر"),
        // What is YAML's is none of TOML's, and the other way round.
        ("+++\ntitle: السيول\n+++\n", "عنوان في النص"),
        ("---\ntitle = السيول\n---\n", "عنوان في النص"),
    ] {
        let folder = Folder::with([("a.md", &format!("{front}\n# عنوان في النص\n\n{NOTE}"))]);
        let record = parsed::<Value>(&folder.run(["-f", "json", "a.md"]).quiet_success());
        assert_eq!(record["title"], title, "{front}");
        assert_eq!(record["summary"], note_lines().trim_end(), "{front}");
    }
}

#[test]
fn offsets_point_into_the_text_that_comes_along() {
    let folder = Folder::with([("a.html", &*page("أمطار")), ("b.md", &markdown()), ("c.txt", ARTICLE)]);
    for name in ["a.html", "b.md"] {
        let record = parsed::<Value>(&folder.run(["-f", "json", name]).quiet_success());
        assert_slices(&record, record["text"].as_str().unwrap());
    }
    let record = parsed::<Value>(&folder.run(["-f", "json", "c.txt"]).quiet_success());
    assert_eq!(record.get("text"), None, "the text of a file is the file");
    assert_slices(&record, ARTICLE);
}

#[test]
fn lines_are_neither_cut_nor_joined() {
    let text = "ذهب أحمد إلى السوق. واشترى خبزا\nوعاد إلى البيت مع أخيه الصغير\n\nثم نام؟ نعم! نام.\r\n";
    let folder = Folder::with([("a.txt", text)]);
    let args = ["--input-format", "lines", "a.txt"];
    let expected = "ذهب أحمد إلى السوق. واشترى خبزا\nوعاد إلى البيت مع أخيه الصغير\nثم نام؟ نعم! نام.\n";
    assert_eq!(folder.run([&["-n9"][..], &args].concat()).quiet_success(), expected);
    assert_eq!(folder.run([&["split"][..], &args].concat()).quiet_success(), expected);
    let record = parsed::<Value>(&folder.run([&["-fjson"][..], &args].concat()).quiet_success());
    assert_eq!(record["stats"]["sentences"], 3);
    assert_slices(&record, text);
}

#[test]
fn sentences_of_a_record_go_before_its_text() {
    let sentences = ["ذهب أحمد إلى السوق. واشترى خبزا", "", "وعاد إلى البيت\nمع أخيه الصغير"];
    let input = json!({"id": 1, "sentences": sentences, "text": NOTE}).to_string();
    let folder = Folder::with([]);
    let record = parsed::<Value>(&folder.feed(["-f", "jsonl", "-n9"], input.as_bytes()).quiet_success());
    let found: Vec<(&Value, &Value)> =
        record["sentences"].as_array().unwrap().iter().map(|it| (&it["index"], &it["text"])).collect();
    assert_eq!(found, [(&json!(0), &json!(sentences[0])), (&json!(2), &json!(sentences[2]))]);
    assert_eq!(record["text"], sentences.join("\n"));
    let input = json!({"cut": sentences}).to_string();
    let args = ["split", "--input-format", "jsonl", "--sentences-field", "cut"];
    let out = folder.feed(args, input.as_bytes()).quiet_success();
    assert!(out.ends_with("\nذهب أحمد إلى السوق. واشترى خبزا\n\nوعاد إلى البيت مع أخيه الصغير\n"), "{out}");
}

#[test]
fn the_text_of_a_record_may_be_written_in_any_format() {
    let folder = Folder::with([]);
    for (format, text) in [
        ("text", NOTE.to_owned()),
        ("html", page("أمطار")),
        ("html", format!("<p>{NOTE}")),
        ("markdown", markdown()),
        ("lines", note_lines()),
    ] {
        let input = json!({"id": format, "text": text}).to_string();
        let args = ["-f", "jsonl", "--input-format", "jsonl", "--text-format", format];
        let record = parsed::<Value>(&folder.feed(args, input.as_bytes()).quiet_success());
        assert_eq!(record["summary"], note_lines().trim_end(), "{format}");
        assert_slices(&record, record["text"].as_str().unwrap_or(&text));
    }
}

#[test]
fn a_page_says_what_encoding_it_is_in() {
    // So short a text tells its encoding to nobody.
    let page = b"<html><meta charset=windows-1256><p>\xcc\xc7\xc1 \xde\xc7\xd6.</p>";
    let folder = Folder::with([]);
    folder.write("a.html", page);
    assert_eq!(folder.run(["a.html"]).quiet_success(), "جاء قاض.\n");
    assert_eq!(folder.feed(["-"], page).quiet_success(), "جاء قاض.\n");
    // A user who names one knows better.
    let named = folder.run(["--encoding", "iso-8859-6", "a.html"]);
    assert_eq!(named.stdout, "جاء \u{fffd}اض.\n");
}

#[test]
fn split_and_terms_read_the_article_of_a_page() {
    let folder = Folder::with([("a.html", &page("أمطار"))]);
    assert_eq!(folder.run(["split", "a.html"]).quiet_success(), note_lines());
    let terms = folder.run(["terms", "a.html"]).quiet_success();
    assert!(terms.contains("\"الأودية\"") && !terms.contains("الحقوق"), "{terms}");
}

#[test]
fn a_page_without_an_article_is_empty_with_a_warning() {
    let page =
        "<html><title>بوابة</title><ul><li><a href=1>الرئيسية</a></li><li><a href=2>اتصل بنا</a></li></ul>";
    let outcome = Folder::with([("a.html", page)]).run(["a.html"]);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, ""));
    assert_eq!(
        outcome.message(),
        "a.html: warning: no running text found: nothing but menus, links, tables, code and the like; --input-format \
         text takes all of it as it stands; an office file, a book or a PDF has to be saved as text first"
    );
}

#[test]
fn subtitles_are_known_by_their_name_and_by_how_they_open() {
    let (first, second) = NOTE.trim().split_once(". ").unwrap();
    let srt = format!(
        "1\n00:00:01,000 --> 00:00:04,200\n{first}.\n\n2\n00:00:05,000 --> 00:00:08,000\n<i>{}</i>\n",
        second.replacen(' ', "\n", 1)
    );
    let transcript = format!("0:00\n{first}.\n0:04\n{second}\n");
    let folder =
        Folder::with([("d/a.srt", &*srt), ("b.vtt", &format!("WEBVTT\n\n{srt}")), ("c.txt", &transcript)]);
    folder.write("d.txt", srt.as_bytes());
    for name in ["d/a.srt", "b.vtt", "c.txt", "d.txt"] {
        assert_eq!(folder.run([name]).quiet_success(), note_lines(), "{name}");
        let record = parsed::<Value>(&folder.run(["-f", "json", name]).quiet_success());
        assert_slices(&record, record["text"].as_str().unwrap());
    }
    assert_eq!(folder.run(["d"]).quiet_success(), format!("==> d/a.srt <==\n{}", note_lines()));
    assert_eq!(folder.feed::<&str>([], srt.as_bytes()).quiet_success(), note_lines());
    // An agenda is none.
    let agenda = "10:00 يفتتح المدير الجلسة. 11:00 يتحدث الضيوف عن البحر.";
    assert!(folder.feed::<&str>([], agenda.as_bytes()).quiet_success().contains("10:00"));
}

#[test]
fn what_is_no_page_is_an_error_and_the_others_go_on() {
    let deep = "<div>".repeat(100_000) + "نص.";
    let folder = Folder::with([("b.html", &*deep), ("c.html", &page("أمطار"))]);
    folder.write("a.html", b"\x01\x02\x03\x00");
    let outcome = folder.run(["-f", "jsonl", "a.html", "b.html", "c.html"]);
    assert_eq!(outcome.code, 1);
    let told: Vec<&str> = outcome.stderr.lines().collect();
    assert!(told[0].starts_with("zubda: a.html: byte 3 is NUL: this is no text"), "{told:?}");
    assert!(told[1].starts_with("zubda: b.html: more than 512 elements of the page are open"), "{told:?}");
    let records: Vec<Value> = outcome.stdout.lines().map(parsed).collect();
    assert_eq!(records[1]["error"]["kind"], "markup");
    assert_eq!(records[2]["summary"], note_lines().trim_end());
    assert_eq!((told.len(), records.len()), (2, 3));
}

#[test]
fn a_record_with_a_page_too_deep_is_named_by_its_line() {
    let input = json!({"id": 5, "text": "<div>".repeat(1000)}).to_string();
    let args = ["-f", "jsonl", "--input-format", "jsonl", "--text-format", "html"];
    let outcome = Folder::with([]).feed(args, input.as_bytes());
    assert!(outcome.message().starts_with("standard input:1: more than 512 elements"), "{outcome:?}");
    assert_eq!(parsed::<Value>(&outcome.stdout)["id"], 5);
}

#[test]
fn what_a_page_says_of_tags_is_no_page_read_as_text() {
    let page = "<html><body><article><p>&lt;html&gt; هو أول وسم في كل صفحة، ويليه وسم الرأس ثم وسم الجسم.</p>\
                <p>وتغلق الوسوم بترتيب عكسي كما تفتح: &lt;/body&gt; ثم &lt;/html&gt;.</p></article></body></html>";
    let folder = Folder::with([("page.html", page)]);
    for command in [["-n1", "page.html"], ["split", "page.html"]] {
        assert_eq!(folder.run(command).stderr, "");
    }
}

#[test]
fn html_in_markdown_is_read_with_it() {
    let markdown = format!(
        "<h1 align=\"center\">أمطار الساحل</h1>\n\n<div dir=\"rtl\">\n{}\n\n**{}**\n\n</div>\n\n<table><tr><td>خلية \
         طويلة فيها كلام كثير.</td></tr></table>\n",
        NOTE.trim(),
        ARTICLE.lines().next().unwrap()
    );
    let folder = Folder::with([("a.md", &*markdown), ("page.md", &page("أمطار"))]);
    let record = parsed::<Value>(&folder.run(["-n9", "-f", "json", "a.md"]).quiet_success());
    assert_eq!(record["title"], "أمطار الساحل");
    let expected = note_lines() + article_lines().split_once("\nوبلغت").unwrap().0;
    assert_eq!(record["summary"], expected);
    assert_slices(&record, record["text"].as_str().unwrap());
    // A whole page is one, whatever its name.
    assert_eq!(folder.run(["page.md"]).quiet_success(), note_lines());
}

#[test]
fn an_empty_page_brings_its_text_along_too() {
    let folder = Folder::with([("a.html", ""), ("b.md", "\n"), ("c.srt", ""), ("d.txt", "")]);
    for (name, text) in
        [("a.html", json!("")), ("b.md", json!("")), ("c.srt", json!("")), ("d.txt", Value::Null)]
    {
        let outcome = folder.run(["-f", "json", name]);
        assert_eq!(outcome.message(), format!("{name}: warning: the document is empty"));
        assert_eq!(parsed::<Value>(&outcome.stdout)["text"], text, "{name}");
    }
}
