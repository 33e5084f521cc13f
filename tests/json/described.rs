//! `docs/json.md` names every field that is printed, and none that is not.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::program::{Folder, parsed_lines};

const PAGE: &str = include_str!("../../docs/json.md");

const TEXT: &str = "افتتح الوزير الجسر الجديد فوق النهر أمس. افتتح الوزير الجسر الجديد فوق النهر أمس. \
    وتبلغ كلفة الجسر عشرة ملايين دينار، ويبلغ طوله ألف متر.";

/// The fields of `value`, each as the page writes it.
fn fields(value: &Value, prefix: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| fields(item, &format!("{prefix}[]"), found)),
        Value::Object(object) => {
            for (name, value) in object {
                let name = match name.as_str() {
                    "rouge1" | "rouge2" | "rougeL" | "rougeLsum" => "MEASURE",
                    "precision" | "recall" | "f1" => "FIGURE",
                    name => name,
                };
                let path = if prefix.is_empty() { name.to_owned() } else { format!("{prefix}.{name}") };
                // What is in these is not of the schema; any other object is told by its fields.
                let is_opaque = ["merits", "fields"].contains(&name);
                if !is_opaque {
                    fields(value, &path, found);
                }
                if is_opaque || !value.is_object() {
                    found.insert(path);
                }
            }
        }
        _ => {}
    }
}

/// The fields of the objects that runs of the program on a folder print: of failures, or of all others.
fn printed(runs: &[Vec<&str>], failures: bool) -> BTreeSet<String> {
    let record = json!({"id": 1, "n": 2, "text": TEXT});
    let records = format!("{record}\n{{\"id\":3,\"n\":4}}\n");
    let folder = Folder::with([
        ("a.txt", TEXT),
        ("a.md", "# الجسر\n\nافتتح الوزير **الجسر** الجديد أمس.\n\nوبدأ العمل.\n"),
        ("b.txt", "وصل الوفد إلى المدينة. وبدأ العمل."),
        ("r.jsonl", &records),
        ("one/a.txt", TEXT),
        ("one/b.txt", "وصل الوفد."),
        ("other/a.txt", "وصل الوفد."),
        ("other/b.txt", TEXT),
    ]);
    let mut found = BTreeSet::new();
    for run in runs {
        let objects: Vec<Value> = parsed_lines(&folder.run(run).stdout);
        for object in objects.iter().filter(|object| object.get("error").is_some() == failures) {
            fields(object, "", &mut found);
        }
    }
    found
}

/// The fields that a section of the page names.
fn described(section: &str) -> BTreeSet<String> {
    let (_, rest) = PAGE.split_once(&format!("\n## {section}\n")).expect("a section of that name");
    let section = rest.split("\n## ").next().unwrap_or_default();
    let rows = section.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next());
    rows.flat_map(|names| names.split('`').skip(1).step_by(2)).map(str::to_owned).collect()
}

#[test]
fn every_field_of_a_summary_is_described() {
    let shortened = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/documents/news-report.txt");
    let runs = [
        vec!["-f", "jsonl", "--explain", "--keywords", "2", "a.txt", "a.md"],
        vec!["-f", "jsonl", "--trim", shortened],
        vec!["-f", "jsonl", "--keep-fields", "r.jsonl"],
    ];
    assert_eq!(printed(&runs, false), described("A summary"));
}

#[test]
fn every_field_of_several_documents_together_is_described() {
    let run = vec![
        "-f", "jsonl", "--together", "--explain", "--keywords", "2", "-n", "4", "a.txt", "a.md", "b.txt",
    ];
    let printed = printed(&[run], false);
    let (of_one, new) = (described("A summary"), described("One summary of several documents"));
    assert_eq!(printed.difference(&of_one).cloned().collect::<BTreeSet<_>>(), &new - &of_one);
    assert!(new.is_subset(&printed));
}

#[test]
fn every_field_of_what_is_printed_of_each_document_is_described() {
    for (section, command) in [
        ("Keywords", ["keywords"].as_slice()),
        ("Sentences", &["split"]),
        ("Clauses", &["split", "--clauses"]),
        ("Tokens", &["terms"]),
    ] {
        let run = |inputs: &[&'static str]| [command, &["-f", "jsonl"], inputs].concat();
        let runs = [run(&["a.txt", "a.md"]), run(&["--keep-fields", "r.jsonl"])];
        assert_eq!(printed(&runs, false), described(section), "{section}");
    }
}

#[test]
fn every_field_of_a_failure_is_described() {
    assert_eq!(printed(&[vec!["-f", "jsonl", "--keep-fields", "r.jsonl"]], true), described("A failure"));
}

#[test]
fn every_field_of_rouge_is_described() {
    let pair = ["rouge", "-f", "json", "--candidate", "one/a.txt", "--reference", "other/a.txt"];
    let many = ["rouge", "-f", "json", "--candidate", "one", "--reference", "other", "--against", "one"];
    let rivals = [pair.as_slice(), &["--against", "one/b.txt"]].concat();
    assert_eq!(printed(&[pair.to_vec(), rivals, many.to_vec()], false), described("ROUGE"));
}
