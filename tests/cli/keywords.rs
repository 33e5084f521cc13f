//! `--keywords`: a last line of text, and nothing without the flag; and `zubda keywords`, which prints nothing else.

use serde_json::Value;

use crate::fixtures::fixture;
use crate::program::{Folder, parsed, parsed_lines};
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

#[test]
fn the_command_prints_one_a_line() {
    let folder = Folder::with([("a.txt", ARTICLE), ("d/b.txt", NOTE)]);
    let beside = folder.run(["--keywords=3", "a.txt"]).quiet_success();
    let beside = beside.lines().last().unwrap().strip_prefix(LABEL).unwrap().split("، ").collect::<Vec<_>>();
    let out = folder.run(["keywords", "-n3", "a.txt"]).quiet_success();
    assert_eq!(out.lines().collect::<Vec<_>>(), beside);
    let several = folder.run(["keywords", "-n1", "a.txt", "d"]).quiet_success();
    assert!(several.starts_with(&format!("==> a.txt <==\n{}\n\n==> d/b.txt <==\n", beside[0])), "{several}");
    assert_eq!(folder.feed(["keywords"], b"").quiet_success(), "");
}

#[test]
fn the_command_prints_json_with_every_place() {
    let folder = Folder::with([("a.txt", ARTICLE), ("b.txt", NOTE)]);
    let lines = folder.run(["keywords", "-n2", "-f", "jsonl", "a.txt", "b.txt"]).quiet_success();
    let lines: Vec<Value> = parsed_lines(&lines);
    let array = folder.run(["keywords", "-n2", "-f", "json", "a.txt", "b.txt"]).quiet_success();
    assert_eq!(parsed::<Vec<Value>>(&array), lines);
    for (document, (path, text)) in lines.iter().zip([("a.txt", ARTICLE), ("b.txt", NOTE)]) {
        assert_eq!((&document["source"], &document["id"]), (&path.into(), &Value::Null));
        let keywords = document["keywords"].as_array().unwrap();
        assert!(!keywords.is_empty(), "{document}");
        for form in keywords.iter().flat_map(|keyword| keyword["forms"].as_array().unwrap()) {
            let at = |end: usize| usize::try_from(form["bytes"][0][end].as_u64().unwrap()).unwrap();
            assert_eq!(form["text"], text[at(0)..at(1)]);
        }
    }
}

#[test]
fn records_keep_their_ids_and_their_titles_count() {
    let record = r#"{"id":7,"title":"المرصد","text":"زار الوفد الحديقة والمرصد."}"#;
    let out =
        Folder::with([("a.jsonl", record)]).run(["keywords", "-n1", "-f", "json", "a.jsonl"]).quiet_success();
    let found: Vec<Value> = parsed(&out);
    assert_eq!((&found[0]["id"], &found[0]["keywords"][0]["text"]), (&7.into(), &"المرصد".into()));
}

#[test]
fn presentation_forms_are_shown_in_plain_letters() {
    let out = Folder::with([]).feed(["keywords", "-n1"], "زار الوفد ﺍﻟﻤﺮﺻﺪ. ويقع ﺍﻟﻤﺮﺻﺪ على جبل.".as_bytes());
    assert_eq!(out.quiet_success(), "المرصد\n");
}
