//! `zubda split` and `zubda terms`: what the program sees in a text.

use serde::Deserialize;

use crate::fixtures::{fixture, fixtures};
use crate::program::{Folder, parsed, parsed_lines};
use crate::{ARTICLE, NOTE, article_lines, note_lines};

#[test]
fn split_prints_every_sentence_on_a_line_of_its_own() {
    let folder = Folder::with([("a.txt", ARTICLE)]);
    assert_eq!(folder.run(["split", "a.txt"]).quiet_success(), article_lines());
    assert_eq!(folder.feed(["split"], ARTICLE.as_bytes()).quiet_success(), article_lines());
    assert_eq!(folder.feed(["split", "-"], b"").quiet_success(), "");
}

#[test]
fn split_puts_a_wrapped_sentence_on_one_line_and_loses_no_letter() {
    let folder = Folder::with([]);
    for (name, text) in fixtures() {
        let out = folder.run(["split".as_ref(), fixture(&name).as_os_str()]).quiet_success();
        // Sentences may be glued together in the text, so white space is added as well as taken away.
        let inked = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(inked(&out), inked(&text), "{name}");
        assert_eq!(out.lines().count(), zubda::split(&text).len(), "{name}");
    }
}

#[test]
fn split_walks_directories_and_tells_documents_apart() {
    let folder = Folder::with([("d/a.txt", ARTICLE), ("d/b.text", NOTE)]);
    let out = folder.run(["split", "-j2", "--glob", "*.t*t", "d"]).quiet_success();
    let (article, note) = (article_lines(), note_lines());
    assert_eq!(out, format!("==> d/a.txt <==\n{article}\n==> d/b.text <==\n{note}"));
}

/// What is printed of the second sentence below.
const CUT: &str = "زار الوفد مصنع الزجاج ومدرسة الحرف في المدينة، كما التقى رئيس الغرفة.";

#[test]
fn split_prints_chunks_under_their_sentence() {
    let text = format!("بدأ العمل.\n{CUT}\n");
    let out = Folder::with([]).feed(["split", "--clauses", "--input-format", "lines"], text.as_bytes());
    let expected = "بدأ العمل.\n  core\tبدأ العمل.\nزار الوفد مصنع الزجاج ومدرسة الحرف في المدينة، كما التقى رئيس الغرفة.\n  \
                    core\tزار الوفد مصنع الزجاج ومدرسة الحرف في المدينة\n  coordinate\t، كما التقى رئيس الغرفة.\n";
    assert_eq!(out.quiet_success(), expected);
}

#[test]
fn split_prints_a_json_object_a_sentence_with_offsets_into_the_input() {
    let text = format!("بدأ العمل.\n{CUT}\n");
    let folder = Folder::with([("a.txt", text.as_str()), ("b.txt", "")]);
    let lines = folder.run(["split", "--clauses", "-f", "jsonl", "a.txt", "b.txt"]).quiet_success();
    let sentences: Vec<serde_json::Value> = parsed_lines(&lines);
    assert_eq!(sentences.len(), 2, "{lines}");
    for sentence in &sentences {
        let place = |value: &serde_json::Value| {
            let at = |end: usize| usize::try_from(value["bytes"][end].as_u64().unwrap()).unwrap();
            at(0)..at(1)
        };
        assert_eq!(sentence["text"], text[place(sentence)]);
        let chunks = sentence["chunks"].as_array().unwrap();
        let ends = (place(&chunks[0]).start, place(chunks.last().unwrap()).end);
        assert_eq!(ends, (place(sentence).start, place(sentence).end));
        for one in chunks.iter().chain([sentence]) {
            let chars = [place(one).start, place(one).end].map(|byte| text[..byte].chars().count());
            assert_eq!(one["chars"], serde_json::json!(chars));
        }
    }
    assert!(sentences.iter().all(|sentence| sentence["source"] == "a.txt" && sentence["id"].is_null()));
    let array = folder.run(["split", "--clauses", "-f", "json", "a.txt"]).quiet_success();
    assert_eq!(parsed::<Vec<serde_json::Value>>(&array), sentences);
}

#[test]
fn json_of_several_documents_is_one_stream() {
    let folder = Folder::with([("a.txt", ARTICLE), ("b.txt", NOTE), ("nul.txt", "\0")]);
    for (command, items) in [("split", "sentences"), ("terms", "tokens"), ("keywords", "keywords")] {
        let array = folder.run([command, "-f", "json", "a.txt", "b.txt"]).quiet_success();
        let array: Vec<serde_json::Value> = parsed(&array);
        let lines = folder.run([command, "-f", "jsonl", "a.txt", "b.txt"]).quiet_success();
        let lines: Vec<serde_json::Value> = parsed_lines(&lines);
        assert_eq!(array, lines, "{command}");
        assert_eq!([&array[0]["source"], &array[1]["source"]], ["a.txt", "b.txt"]);
        assert!(array.iter().all(|document| !document[items].as_array().unwrap().is_empty()), "{command}");
        let alone = folder.run([command, "-f", "json", "a.txt"]).quiet_success();
        assert_eq!(parsed::<serde_json::Value>(&alone), array[0], "{command}");
        let failed = folder.run([command, "-f", "jsonl", "nul.txt"]);
        assert_eq!((failed.code, failed.stdout.lines().count()), (1, 1), "{command}: {failed:?}");
        assert!(failed.stdout.contains("\"error\""), "{command}: {failed:?}");
    }
}

#[test]
fn of_a_page_json_has_the_text_that_offsets_point_into() {
    let page = "<title>المطر</title><p>سقط المطر أمس في <b>الوادي</b> كله.</p><p>وفرح أهل الوادي بالمطر.</p>";
    let folder = Folder::with([("a.html", page), ("b.txt", "سقط المطر.")]);
    for (command, items, shown) in [("split", "sentences", "text"), ("terms", "tokens", "surface")] {
        let out: Vec<serde_json::Value> =
            parsed_lines(&folder.run([command, "-f", "jsonl", "a.html", "b.txt"]).quiet_success());
        let text = out[0]["text"].as_str().unwrap();
        for item in out[0][items].as_array().unwrap() {
            let at = |end: usize| usize::try_from(item["bytes"][end].as_u64().unwrap()).unwrap();
            assert_eq!(item[shown], text[at(0)..at(1)], "{command}");
        }
        assert!(out[1].get("text").is_none(), "of a file it is the file");
    }
}

#[test]
fn sentences_of_json_stand_where_they_say() {
    let out = Folder::with([]).feed(["split", "-f", "json"], ARTICLE.as_bytes()).quiet_success();
    let document: serde_json::Value = parsed(&out);
    let sentences = document["sentences"].as_array().unwrap();
    assert_eq!(sentences.len(), article_lines().lines().count());
    for sentence in sentences {
        let at = |unit: &str, end: usize| usize::try_from(sentence[unit][end].as_u64().unwrap()).unwrap();
        assert_eq!(sentence["text"], ARTICLE[at("bytes", 0)..at("bytes", 1)]);
        let chars = at("chars", 0)..at("chars", 1);
        let shown: String = ARTICLE.chars().skip(chars.start).take(chars.len()).collect();
        assert_eq!(sentence["text"], shown);
    }
}

/// A line of `zubda terms`; no other field may be there.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Token {
    surface: String,
    fold: String,
    term: String,
    stop: bool,
    bytes: [usize; 2],
    chars: [usize; 2],
}

fn tokens(args: &[&str], text: &str) -> Vec<Token> {
    let args = ["terms"].iter().chain(args);
    let out = Folder::with([("list", "الولد\n")]).feed(args, text.as_bytes()).quiet_success();
    parsed_lines(&out)
}

#[test]
fn terms_prints_each_token_with_its_fold_its_term_and_its_place() {
    for (name, text) in fixtures() {
        let tokens = tokens(&[], &text);
        assert!(tokens.iter().any(|token| token.stop) && tokens.iter().any(|token| !token.stop), "{name}");
        for token in tokens {
            assert_eq!(text[token.bytes[0]..token.bytes[1]], token.surface, "{name}");
            assert_eq!(token.chars, token.bytes.map(|byte| text[..byte].chars().count()), "{name}");
            assert_eq!(zubda::fold(&token.surface), token.fold, "{name}");
            assert_eq!(token.term.is_empty(), token.stop, "{name}: {}", token.surface);
        }
    }
}

#[test]
fn terms_shows_vowelled_words_as_their_bare_folds() {
    let tokens = tokens(&[], "قَرَأَ الوَلَدُ الكِتَابَ");
    let folds: Vec<&str> = tokens.iter().map(|token| token.fold.as_str()).collect();
    assert_eq!(folds, ["قرا", "الولد", "الكتاب"]);
}

#[test]
fn terms_takes_another_list_of_stop_words() {
    let stops = |args: &[&str]| -> Vec<String> {
        let tokens = tokens(args, "ذهب الولد إلى المدرسة");
        tokens.into_iter().filter(|token| token.stop).map(|token| token.surface).collect()
    };
    assert_eq!(stops(&[]), ["إلى"]);
    assert_eq!(stops(&["--stopwords", "list"]), ["الولد"]);
}

#[test]
fn the_other_fields_of_a_record_are_passed_on_by_every_command() {
    let record = "{\"text\":\"وصل القطار.\",\"url\":\"u\"}\n{\"url\":\"v\"}\n";
    let folder = Folder::with([("a.jsonl", record)]);
    for command in [&["split"][..], &["split", "--clauses"], &["terms"], &["keywords"]] {
        let out = folder.run([command, &["-f", "jsonl", "--keep-fields", "a.jsonl"]].concat()).stdout;
        let records: Vec<serde_json::Value> = parsed_lines(&out);
        let urls: Vec<&serde_json::Value> = records.iter().map(|record| &record["fields"]["url"]).collect();
        assert_eq!(urls, ["u", "v"], "{command:?}");
    }
}
