//! Stop words of one's own: instead of the built-in ones, beside them, and the built-in ones themselves.

use serde_json::Value;

use crate::program::{Folder, parsed};
use crate::{ARTICLE, NOTE};

/// The words of `a.txt` that count as stop words with these options.
fn stopped(folder: &Folder, options: &[&str]) -> Vec<String> {
    let out = folder.run(["terms", "a.txt"].iter().chain(options)).quiet_success();
    let tokens = out.lines().map(|line| parsed::<Value>(line));
    let stopped = tokens.filter(|token| token["stop"] == true);
    stopped.map(|token| token["surface"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn words_are_added_to_the_built_in_ones_or_to_a_list() {
    let folder =
        Folder::with([("a.txt", NOTE), ("more", "المطر\nالأودية # وادٍ"), ("own", "ثلاثة"), ("third", "أيام")]);
    let built_in = stopped(&folder, &[]);
    assert!(!built_in.is_empty() && !built_in.contains(&"المطر".to_owned()));
    let with_more = stopped(&folder, &["--add-stopwords", "more"]);
    assert!(built_in.iter().all(|word| with_more.contains(word)), "{with_more:?}");
    assert!(with_more.contains(&"المطر".to_owned()) && with_more.len() > built_in.len(), "{with_more:?}");
    let both = ["--stopwords", "own", "--add-stopwords", "more", "--add-stopwords", "third"];
    assert_eq!(stopped(&folder, &both), ["المطر", "ثلاثة", "أيام", "الأودية"]);
    // The same for a summary.
    folder.write("b.txt", ARTICLE.as_bytes());
    folder.write("more", "المكتبة المدينة".as_bytes());
    let summary =
        |options: &[&str]| folder.run(["-f", "json", "b.txt"].iter().chain(options)).quiet_success();
    assert_ne!(summary(&["--add-stopwords", "more"]), summary(&[]));
    let outcome = folder.run(["--add-stopwords", "none", "a.txt"]);
    assert_eq!(outcome.code, 2);
    assert_eq!(outcome.message(), "--add-stopwords none: no such file or directory: check the path");
}

#[test]
fn the_built_in_list_is_printed_with_its_tiers_and_read_again_as_it_is() {
    let folder = Folder::with([("a.txt", ARTICLE)]);
    let list = folder.run(["stopwords"]).quiet_success();
    assert!(list.contains("\n[reporting verbs]\n") && list.contains("\n[prepositions]\n"), "{list}");
    folder.write("list", list.as_bytes());
    for args in [["-f", "json", "a.txt"].as_slice(), &["terms", "a.txt"]] {
        let plain = folder.run(args).quiet_success();
        assert_eq!(folder.run(args.iter().chain(&["--stopwords", "list"])).quiet_success(), plain);
    }
}

#[test]
fn a_list_of_stop_words_is_not_overwritten() {
    let folder = Folder::with([("a.txt", NOTE), ("list.txt", "كلمة\n")]);
    for flag in ["--stopwords", "--add-stopwords"] {
        let outcome = folder.run(["-o", "list.txt", flag, "list.txt", "a.txt"]);
        assert_eq!(
            (outcome.code, outcome.message()),
            (2, "-o list.txt: is an input too: choose another name")
        );
        assert_eq!(folder.read("list.txt"), "كلمة\n");
    }
}
