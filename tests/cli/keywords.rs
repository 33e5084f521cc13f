//! `--keywords`: a last line of text, and nothing without the flag.

use crate::fixtures::fixture;
use crate::program::Folder;
use crate::{ARTICLE, NOTE};

const LABEL: &str = "الكلمات المفتاحية: ";

#[test]
fn the_keywords_are_a_last_line_behind_the_summary() {
    let folder = Folder::with([]);
    let path = fixture("seed-article.txt");
    let bare = folder.run([path.as_os_str()]).quiet_success();
    let out = folder.run(["--keywords".as_ref(), "3".as_ref(), path.as_os_str()]).quiet_success();
    assert_eq!(out, format!("{bare}{LABEL}وقف إطلاق النار، قطاع غزة، القاهرة\n"));
    assert!(!bare.contains(LABEL));
}

#[test]
fn an_explanation_ends_with_them_as_well() {
    let folder = Folder::with([("a.txt", ARTICLE)]);
    let bare = folder.run(["--explain", "a.txt"]).quiet_success();
    let out = folder.run(["--explain", "--keywords=1", "a.txt"]).quiet_success();
    assert_eq!(out, format!("{bare}{LABEL}المكتبة\n"));
}

#[test]
fn each_document_has_its_own() {
    let folder = Folder::with([("d/a.txt", ARTICLE), ("d/b.txt", NOTE)]);
    let out = folder.run(["-n1", "--keywords=1", "d"]).quiet_success();
    let lines: Vec<&str> = out.lines().filter(|line| line.starts_with(LABEL)).collect();
    assert_eq!(lines.len(), 2, "{out}");
    assert_ne!(lines[0], lines[1]);
}

#[test]
fn a_phrase_over_a_line_break_is_printed_on_one_line() {
    let text = "\
يحب الناس في مدن العالم كلها وفي قراه البعيدة أن يلعبوا كرة
القدم في الشوارع والحدائق، ولا يعرف أكثرهم أن لاعبي كرة
القدم يتدربون كل يوم ساعات طويلة قبل أن يدخلوا الملعب مع
المدرب ومساعديه، وأن التدريب صعب على الصغار.
";
    let out = Folder::with([]).feed(["--keywords=1"], text.as_bytes()).quiet_success();
    assert!(out.ends_with(&format!("\n{LABEL}كرة القدم\n")), "{out}");
}

#[test]
fn a_document_without_a_keyword_has_no_such_line() {
    for text in ["", "1 2 3.\n", "لم يكن في ذلك.\n"] {
        let outcome = Folder::with([]).feed(["--keywords=5"], text.as_bytes());
        assert_eq!(outcome.code, 0, "{outcome:?}");
        assert!(!outcome.stdout.contains(LABEL), "{outcome:?}");
    }
}

#[test]
fn stop_words_of_the_users_own_are_no_keywords() {
    let folder = Folder::with([("a.txt", ARTICLE), ("stop.txt", "المكتبة")]);
    let out = folder.run(["--keywords=9", "--stopwords=stop.txt", "a.txt"]).quiet_success();
    let line = out.lines().last().unwrap();
    assert!(line.starts_with(LABEL) && !line.contains("المكتبة"), "{line}");
}
