//! Folders, whose files are matched by their names; what has no partner is named, and the rest is scored.

use std::fs;
use std::path::Path;

use crate::{Folder, assert_ends};

#[test]
fn directories_are_matched_by_folder_and_name() {
    let folder = Folder::with([
        ("out/x.summary.txt", "ا ب"),
        ("out/deep/x.summary.txt", "ج د"),
        ("judge-1/x.txt", "ا ب"),
        ("judge-1/deep/x.md", "ج د"),
        ("judge-2/x.first.txt", "ا س"),
        ("judge-2/x.second.txt", "ع س"),
        ("judge-2/deep/x.txt", "ج د"),
    ]);
    let report = folder.json("--reference judge-1 judge-2 --candidate out");
    let pairs: Vec<_> = report
        .by_document
        .iter()
        .map(|document| (document.id.as_str(), document.references.iter().map(String::as_str).collect()))
        .collect();
    let path = |path: &'static str| Path::new(path).to_str().unwrap();
    let expected: [(&str, Vec<&str>); 2] = [
        (path("deep/x"), vec![path("judge-1/deep/x.md"), path("judge-2/deep/x.txt")]),
        ("x", vec![path("judge-1/x.txt"), path("judge-2/x.first.txt"), path("judge-2/x.second.txt")]),
    ];
    assert_eq!(pairs, expected);
    let told = "judge-2: warning: several of its files are references for one candidate, as for x judge-2/x.first.txt, judge-2/x.second.txt";
    assert_eq!(report.warnings, [told]);
    // x: the mean of 1, 1/2 and 0.
    assert!((report.by_document[1].scores.rouge1.f1 - 0.5).abs() < 1e-12);
    let best = folder.json("--reference judge-1 judge-2 --candidate out --multi best");
    assert!((best.by_document[1].scores.rouge1.f1 - 1.0).abs() < 1e-12);
    assert_eq!((report.multi.as_str(), best.multi.as_str()), ("mean", "best"));
}

#[test]
fn documents_of_names_that_open_alike_are_not_taken_for_one() {
    let folder = Folder::with([
        ("out/news.2024-05-01.summary.txt", "ا ب"),
        ("out/news.2024-05-02.summary.txt", "ج د"),
        ("out/a.md.summary.txt", "ه و"),
        ("out/alone.1.summary.txt", "ز"),
        ("hand/news.2024-05-01.txt", "ا ب"),
        ("hand/news.2024-05-02.txt", "ج د"),
        ("hand/a.txt", "ه و"),
        ("hand/alone.2.txt", "ز"),
    ]);
    let output = folder.rouge("--reference hand --candidate out");
    let messages = "\
zubda: out/alone.1.summary.txt: no reference of this name, left out; it would be hand/alone.1.txt
zubda: hand/alone.2.txt: no candidate of this name, left out; it would be out/alone.2.summary.txt
";
    assert_ends(&output, 1, messages);
    assert!(output.stdout.starts_with("3 documents, 3 references;"), "{}", output.stdout);
    assert!(output.stdout.contains("ROUGE-1      100.00"), "{}", output.stdout);
    // Nothing is told to be where something else is.
    let same = folder.rouge("--reference hand/a.txt --candidate hand");
    assert!(!same.stderr.contains("it would be hand/alone.2.txt"), "{}", same.stderr);
}

#[test]
fn what_has_no_partner_is_named_and_the_rest_is_scored() {
    let folder = Folder::with([
        ("out/a.txt", "نص"),
        ("out/alone.txt", "نص"),
        ("hand/a.txt", "نص"),
        ("hand/forgotten.txt", "نص"),
    ]);
    let output = folder.rouge("--reference hand --candidate out");
    let messages = "\
zubda: out/alone.txt: no reference of this name, left out; it would be hand/alone.txt
zubda: hand/forgotten.txt: no candidate of this name, left out; it would be out/forgotten.summary.txt
";
    assert_ends(&output, 1, messages);
    assert!(output.stdout.starts_with("1 document, 1 reference;"), "{}", output.stdout);
}

#[test]
fn every_reference_directory_must_have_the_document() {
    let folder = Folder::with([("out/a.txt", "نص"), ("one/a.txt", "نص"), ("two/b.txt", "نص")]);
    let output = folder.rouge("--reference one two --candidate out");
    let messages = "\
zubda: out/a.txt: no reference of this name, left out; it would be two/a.txt
zubda: two/b.txt: no candidate of this name, left out; it would be out/b.summary.txt
zubda: nothing was scored: no candidate has all its partners
";
    assert_ends(&output, 1, messages);
    assert_eq!(output.stdout, "");
}

#[test]
fn two_candidates_of_one_name_are_not_mixed() {
    let folder = Folder::with([("out/a.md", "نص"), ("out/a.txt", "آخر"), ("hand/a.txt", "نص")]);
    let output = folder.rouge("--reference hand --candidate out");
    let message = "zubda: out/a.txt: left out, for out/a.md has the same name\n";
    assert_ends(&output, 1, message);
    assert!(output.stdout.contains("ROUGE-1      100.00"), "{}", output.stdout);
}

#[test]
fn an_empty_candidate_scores_zero_with_a_warning() {
    let folder =
        Folder::with([("out/a.txt", " \n"), ("out/b.txt", "نص"), ("hand/a.txt", "نص"), ("hand/b.txt", "نص")]);
    let output = folder.rouge("--reference hand --candidate out");
    assert_ends(&output, 0, "zubda: out/a.txt: warning: there is no word in it, so its scores are 0\n");
    let report = folder.json("--reference hand --candidate out");
    assert_eq!(report.warnings, ["out/a.txt: warning: there is no word in it, so its scores are 0"]);
    assert!((report.scores.rouge1.f1.mean - 0.5).abs() < 1e-12, "the empty one counts");
}

#[test]
fn a_file_that_is_no_text_is_named_with_the_cure_and_left_out() {
    let folder = Folder::with([("out/a.txt", "نص"), ("out/b.txt", "نص"), ("hand/b.txt", "نص")]);
    folder.write("hand/a.txt", b"\0");
    let output = folder.rouge("--reference hand --candidate out");
    let messages =
        "zubda: hand/a.txt: byte 0 is NUL: this is no text; save what it says as text first; a is left out\n";
    assert_ends(&output, 1, messages);
    assert!(output.stdout.starts_with("1 document,"), "{}", output.stdout);
}

#[test]
fn a_single_reference_file_is_for_the_candidate_of_its_name_and_missed_by_the_others() {
    let folder = Folder::with([
        ("out/a.txt", "نص"),
        ("out/b.txt", "نص"),
        ("hand/a.txt", "نص"),
        ("more/a.txt", "نص"),
        ("more/b.txt", "نص"),
    ]);
    let output = folder.rouge("--reference hand/a.txt --candidate out");
    let message = "zubda: out/b.txt: no reference of this name, left out; it would be hand/b.txt\n";
    assert_ends(&output, 1, message);
    assert!(output.stdout.starts_with("1 document, 1 reference;"), "{}", output.stdout);
    // Beside a directory it is one more.
    let report = folder.json("--reference hand/a.txt more --candidate out");
    let references: Vec<&[String]> =
        report.by_document.iter().map(|document| document.references.as_slice()).collect();
    assert_eq!(references, [["hand/a.txt", "more/a.txt"].as_slice(), &["more/b.txt"]]);
}

#[cfg(unix)]
#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_scored() {
    use std::os::unix::fs::PermissionsExt;

    let folder = Folder::with([
        ("out/a.txt", "نص"),
        ("out/b.txt", "نص"),
        ("hand/a.txt", "نص"),
        ("hand/b.txt", "نص"),
        ("hand/closed/c.txt", "نص"),
    ]);
    let permit = |path: &str, mode| {
        fs::set_permissions(folder.path(path), PermissionsExt::from_mode(mode)).unwrap();
    };
    permit("hand/a.txt", 0o000);
    permit("hand/closed", 0o000);
    if fs::read(folder.path("hand/a.txt")).is_ok() {
        crate::skipped::not_run("what cannot be read", "this user, root perhaps, may read everything");
    } else {
        let output = folder.rouge("--reference hand --candidate out");
        let messages = "\
zubda: hand/closed: permission denied: make the folder readable, e.g. `chmod u+rx`
zubda: hand/a.txt: permission denied: make it readable, e.g. `chmod u+r`; a is left out
";
        assert_ends(&output, 1, messages);
        assert!(output.stdout.starts_with("1 document, 1 reference;"), "{}", output.stdout);
    }
    // So that the folder can be removed.
    permit("hand/closed", 0o700);
}

#[test]
fn tables_and_json_in_a_folder_are_read_like_those_that_are_named() {
    let folder = Folder::with([
        ("hand/a.txt", "وصل القطار"),
        ("hand/b.csv", "id,text\n7,عاد القطار\n8,تأخر القطار\n"),
        ("out/a.summary.json", r#"{"summary": "وصل القطار"}"#),
        ("out/b.json", r#"[{"id": 7, "summary": "عاد القطار"}, {"id": 8, "summary": "تأخر القطار"}]"#),
        ("out/notes.rst", "ملاحظة"),
        ("out/records", r#"{"id": 1, "summary": "نص"}"#),
    ]);
    let output = folder.rouge("--reference hand --candidate out");
    assert_ends(&output, 0, "");
    assert!(output.stdout.starts_with("3 documents, 3 references;"), "{}", output.stdout);
    assert!(output.stdout.contains("ROUGE-1      100.00"), "{}", output.stdout);
}
