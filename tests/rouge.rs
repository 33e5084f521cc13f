//! `zubda rouge` from outside: files in; a table or JSON, messages and an exit code out.
#![cfg(feature = "cli")]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde::Deserialize;
use tempfile::TempDir;

/// A folder of files, and the program run inside it.
struct Folder(TempDir);

impl Folder {
    fn with(files: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        for (path, text) in files {
            folder.write(path, text.as_bytes());
        }
        folder
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn rouge(&self, args: &str) -> Output {
        self.command(args).output().unwrap()
    }

    fn command(&self, args: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zubda"));
        command.current_dir(self.0.path()).arg("rouge").args(args.split_whitespace());
        command
    }

    fn json(&self, args: &str) -> Report {
        let output = self.rouge(&format!("{args} --format json"));
        serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", stderr(&output)))
    }
}

fn stdout(output: &Output) -> &str {
    str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

#[track_caller]
fn assert_ends(output: &Output, code: i32, message: &str) {
    assert_eq!((output.status.code(), stderr(output)), (Some(code), message));
}

/// The contract of `zubda.rouge/1`: a field more or less than these fails here before it fails a user.
#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Report {
    schema: String,
    documents: usize,
    fold: bool,
    multi: String,
    resamples: usize,
    seed: u64,
    scores: Measures<Triple<Estimate>>,
    comparison: Option<Measures<Comparison>>,
    by_document: Vec<Document>,
    warnings: Vec<String>,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Measures<T> {
    rouge1: T,
    rouge2: T,
    rouge_l: T,
    rouge_lsum: T,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Triple<T> {
    precision: T,
    recall: T,
    f1: T,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Estimate {
    mean: f64,
    interval95: Option<Interval>,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Interval {
    low: f64,
    high: f64,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Comparison {
    candidate: f64,
    against: f64,
    difference: Estimate,
    better: Option<f64>,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Document {
    id: String,
    candidate: String,
    references: Vec<String>,
    scores: Measures<Triple<f64>>,
    against: Option<Against>,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Against {
    candidate: String,
    scores: Measures<Triple<f64>>,
}

#[test]
fn two_files_are_compared_whatever_their_names() {
    let folder =
        Folder::with(&[("ours.txt", "زار الوزيرُ المدرسةَ، أمس"), ("by-hand.txt", "زار الوزير المدرسة")]);
    let output = folder.rouge("--reference by-hand.txt --candidate ours.txt");
    assert_ends(&output, 0, "");
    // Words: 3 of 4 and 3 of 3; pairs: 2 of 3 and 2 of 2.
    let expected = "\
1 document, 1 reference; words folded; percent

                  P        R       F1   95 % of F1
ROUGE-1       75.00   100.00    85.71   -
ROUGE-2       66.67   100.00    80.00   -
ROUGE-L       75.00   100.00    85.71   -
ROUGE-Lsum    75.00   100.00    85.71   -
";
    assert_eq!(stdout(&output), expected);
}

#[test]
fn without_folding_marks_make_another_word() {
    let folder = Folder::with(&[("c.txt", "زار الوزيرُ"), ("r.txt", "زار الوزير")]);
    let f1 = |args: &str| folder.json(args).scores.rouge1.f1.mean;
    assert!((f1("--reference r.txt --candidate c.txt") - 1.0).abs() < 1e-12);
    assert!((f1("--reference r.txt --candidate c.txt --no-fold") - 0.5).abs() < 1e-12);
}

#[test]
fn the_candidate_may_come_through_a_pipe() {
    let folder = Folder::with(&[("r.txt", "عام ٢٠٢٤")]);
    let mut command = folder.command("--reference r.txt --candidate -");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all("عام 2024".as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(stdout(&output).contains("ROUGE-2      100.00   100.00   100.00"), "{}", stdout(&output));
}

#[test]
fn directories_are_matched_by_folder_and_by_the_name_before_the_first_dot() {
    let folder = Folder::with(&[
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
    // x: the mean of 1, 1/2 and 0.
    assert!((report.by_document[1].scores.rouge1.f1 - 0.5).abs() < 1e-12);
    let best = folder.json("--reference judge-1 judge-2 --candidate out --multi best");
    assert!((best.by_document[1].scores.rouge1.f1 - 1.0).abs() < 1e-12);
    assert_eq!((report.multi.as_str(), best.multi.as_str()), ("mean", "best"));
}

#[test]
fn what_has_no_partner_is_named_and_the_rest_is_scored() {
    let folder = Folder::with(&[
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
    assert!(stdout(&output).starts_with("1 document, 1 reference;"), "{}", stdout(&output));
}

#[test]
fn every_reference_directory_must_have_the_document() {
    let folder = Folder::with(&[("out/a.txt", "نص"), ("one/a.txt", "نص"), ("two/b.txt", "نص")]);
    let output = folder.rouge("--reference one two --candidate out");
    let messages = "\
zubda: out/a.txt: no reference of this name, left out; it would be two/a.txt
zubda: two/b.txt: no candidate of this name, left out; it would be out/b.summary.txt
zubda: nothing was scored: no candidate has all its partners
";
    assert_ends(&output, 1, messages);
    assert_eq!(stdout(&output), "");
}

#[test]
fn two_candidates_of_one_name_are_not_mixed() {
    let folder = Folder::with(&[("out/a.md", "نص"), ("out/a.txt", "آخر"), ("hand/a.txt", "نص")]);
    let output = folder.rouge("--reference hand --candidate out");
    let message = "zubda: out/a.txt: left out, for out/a.md has the same name before the first dot\n";
    assert_ends(&output, 1, message);
    assert!(stdout(&output).contains("ROUGE-1      100.00"), "{}", stdout(&output));
}

#[test]
fn an_empty_candidate_scores_zero_with_a_warning() {
    let folder = Folder::with(&[
        ("out/a.txt", " \n"),
        ("out/b.txt", "نص"),
        ("hand/a.txt", "نص"),
        ("hand/b.txt", "نص"),
    ]);
    let output = folder.rouge("--reference hand --candidate out");
    assert_ends(&output, 0, "zubda: out/a.txt: warning: there is no word in it, so its scores are 0\n");
    let report = folder.json("--reference hand --candidate out");
    assert_eq!(report.warnings, ["out/a.txt: warning: there is no word in it, so its scores are 0"]);
    assert!((report.scores.rouge1.f1.mean - 0.5).abs() < 1e-12, "the empty one counts");
}

#[test]
fn a_path_that_is_not_there_is_wrong_usage() {
    let folder = Folder::with(&[("a.txt", "نص")]);
    for (args, message) in [
        ("--reference no --candidate a.txt", "--reference no"),
        ("--reference a.txt --candidate no", "--candidate no"),
        ("--reference a.txt --candidate a.txt --against no", "--against no"),
    ] {
        let message = format!("zubda: {message}: no such file or directory: check the path\n");
        assert_ends(&folder.rouge(args), 2, &message);
    }
}

#[test]
fn standard_input_is_read_only_once() {
    let output = Folder::with(&[]).rouge("--reference - --candidate -");
    assert_ends(&output, 2, "zubda: `-` is given twice: standard input can be read only once\n");
}

#[test]
fn a_file_that_is_no_text_is_named_with_the_cure_and_left_out() {
    let folder = Folder::with(&[("out/a.txt", "نص"), ("out/b.txt", "نص"), ("hand/b.txt", "نص")]);
    folder.write("hand/a.txt", b"\0");
    let output = folder.rouge("--reference hand --candidate out");
    let messages = "zubda: hand/a.txt: byte 0 is NUL: this is no text; name UTF-16 with --encoding utf-16le or \
                    utf-16be, convert UTF-32 with `iconv -f UTF-32 -t UTF-8`; a is left out\n";
    assert_ends(&output, 1, messages);
    assert!(stdout(&output).starts_with("1 document,"), "{}", stdout(&output));
}

#[test]
fn every_encoding_is_read_and_what_is_wrong_with_it_is_told() {
    let text = "افتتحت البلدية أمس المكتبة العامة الجديدة في وسط المدينة القديمة";
    let folder = Folder::with(&[("out.txt", text)]);
    let (windows, ..) = encoding_rs::WINDOWS_1256.encode(text);
    folder.write("windows.txt", &windows);
    let report = folder.json("--reference windows.txt --candidate out.txt");
    assert!(report.scores.rouge2.f1.mean > 0.999, "{report:?}");
    folder.write("cut.txt", &text.as_bytes()[..text.len() - 1]);
    let output = folder.rouge("--reference cut.txt --candidate out.txt");
    let cut = format!(
        "zubda: cut.txt: warning: byte {} (line 1) begins a character that is cut off",
        text.len() - 2
    );
    assert!(output.status.success() && stderr(&output).starts_with(&cut), "{}", stderr(&output));
    let reversed: String = text.chars().rev().collect();
    folder.write("reversed.txt", reversed.as_bytes());
    let output = folder.rouge("--reference reversed.txt --candidate out.txt");
    assert!(
        stderr(&output).starts_with("zubda: reversed.txt: warning: the words look reversed"),
        "{}",
        stderr(&output)
    );
}

/// Forty documents of ten words; system A has 6 or 8 of them right, system B always one less.
fn two_systems() -> Folder {
    let folder = Folder::with(&[]);
    let words = |right: usize| [vec!["صواب"; right], vec!["خطأ"; 10 - right]].concat().join(" ");
    for document in 0..40 {
        let right = 6 + 2 * (document % 2);
        folder.write(&format!("hand/{document}.txt"), words(10).as_bytes());
        folder.write(&format!("a/{document}.txt"), words(right).as_bytes());
        folder.write(&format!("b/{document}.txt"), words(right - 1).as_bytes());
    }
    folder
}

#[test]
fn intervals_hold_the_mean_and_are_the_same_on_every_run_and_thread_count() {
    let folder = two_systems();
    let report = folder.json("--reference hand --candidate a --jobs 1");
    let f1 = &report.scores.rouge1.f1;
    let interval = f1.interval95.as_ref().unwrap();
    // Half 0.6, half 0.8: the standard error is 0.1 / √40 = 0.0158, times 1.96: 0.7 ± 0.031.
    assert!((f1.mean - 0.7).abs() < 1e-12);
    assert!((interval.low - 0.669).abs() < 0.006 && (interval.high - 0.731).abs() < 0.006, "{interval:?}");
    assert_eq!(report, folder.json("--reference hand --candidate a --jobs 3"));
    // A share of documents takes few values, and so do the ends of an interval, unless they are drawn from little.
    let seeded =
        |seed| folder.json(&format!("--reference hand --candidate a --resamples 5 --seed {seed}")).scores;
    assert_ne!(seeded(1), seeded(2));
    assert_eq!((report.resamples, report.seed), (2000, 0));
}

#[test]
fn a_small_but_steady_lead_is_significant() {
    let folder = two_systems();
    let report = folder.json("--reference hand --candidate a --against b --resamples 300");
    let comparison = &report.comparison.as_ref().unwrap().rouge1;
    assert!((comparison.candidate - 0.7).abs() < 1e-12 && (comparison.against - 0.6).abs() < 1e-12);
    assert!((comparison.difference.mean - 0.1).abs() < 1e-12);
    assert_eq!(comparison.better, Some(1.0));
    assert_eq!(report.by_document[0].against.as_ref().unwrap().candidate, "b/0.txt");

    let output = folder.rouge("--reference hand --candidate a --against b --resamples 300");
    assert_ends(&output, 0, "");
    let row = "ROUGE-1       70.00    60.00      +10.00   +10.00 .. +10.00   1.000";
    assert!(stdout(&output).contains(row), "{}", stdout(&output));
}

#[test]
fn a_candidate_without_a_rival_is_left_out_of_all_figures() {
    let folder = Folder::with(&[
        ("a/x.txt", "نص"),
        ("a/y.txt", "نص"),
        ("b/x.txt", "نص"),
        ("r/x.txt", "نص"),
        ("r/y.txt", "نص"),
    ]);
    let output = folder.rouge("--reference r --candidate a --against b");
    assert_ends(&output, 1, "zubda: a/y.txt: no rival of this name, left out; it would be b/y.txt\n");
    assert!(stdout(&output).starts_with("1 document, 1 reference;"), "{}", stdout(&output));
}

#[test]
fn the_table_says_what_several_references_come_to_and_how_words_are_compared() {
    let folder = Folder::with(&[
        ("out/x.txt", "زار الوزيرُ"),
        ("out/y.txt", "نص"),
        ("one/x.txt", "زار الوزير"),
        ("one/y.txt", "نص"),
        ("two/x.txt", "عاد الوزير"),
        ("two/y.txt", "نص"),
    ]);
    // Words of x, folded: 2 of 2 and 1 of 2; as written 1 of 2 and none. Those of y are always right.
    for (args, heading, f1) in [
        ("one", "2 documents, 2 references; words folded; percent", "100.00"),
        ("one two", "2 documents, 4 references (their mean); words folded; percent", "87.50"),
        (
            "one two --multi best",
            "2 documents, 4 references (the best of each document's); words folded; percent",
            "100.00",
        ),
        ("one --no-fold", "2 documents, 2 references; words as written; percent", "75.00"),
        ("one two --no-fold", "2 documents, 4 references (their mean); words as written; percent", "62.50"),
    ] {
        let output = folder.rouge(&format!("--candidate out --resamples 9 --seed 7 --reference {args}"));
        assert_ends(&output, 0, "");
        let lines: Vec<&str> = stdout(&output).lines().collect();
        assert_eq!(lines[0], format!("{heading}; 9 bootstrap resamples, seed 7"));
        let figures: Vec<&str> = lines[3].split_whitespace().collect();
        assert_eq!(figures[..4], ["ROUGE-1", f1, f1, f1], "{args}");
    }
}

#[test]
fn a_single_reference_file_is_for_the_candidate_of_its_name_and_missed_by_the_others() {
    let folder = Folder::with(&[
        ("out/a.txt", "نص"),
        ("out/b.txt", "نص"),
        ("hand/a.txt", "نص"),
        ("more/a.txt", "نص"),
        ("more/b.txt", "نص"),
    ]);
    let output = folder.rouge("--reference hand/a.txt --candidate out");
    let message = "zubda: out/b.txt: no reference of this name, left out; it would be hand/b.txt\n";
    assert_ends(&output, 1, message);
    assert!(stdout(&output).starts_with("1 document, 1 reference;"), "{}", stdout(&output));
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

    let folder = Folder::with(&[
        ("out/a.txt", "نص"),
        ("out/b.txt", "نص"),
        ("hand/a.txt", "نص"),
        ("hand/b.txt", "نص"),
        ("hand/closed/c.txt", "نص"),
    ]);
    let permit = |path: &str, mode| {
        fs::set_permissions(folder.0.path().join(path), PermissionsExt::from_mode(mode)).unwrap();
    };
    permit("hand/a.txt", 0o000);
    permit("hand/closed", 0o000);
    if fs::read(folder.0.path().join("hand/a.txt")).is_ok() {
        // Past the test runner, which swallows what a test that passes prints.
        let why = "\nnot tested: what cannot be read, for this user, root perhaps, may read everything\n";
        std::io::stderr().write_all(why.as_bytes()).unwrap();
    } else {
        let output = folder.rouge("--reference hand --candidate out");
        let messages = "\
zubda: hand/closed: permission denied: make it readable, e.g. `chmod u+r`
zubda: hand/a.txt: permission denied: make it readable, e.g. `chmod u+r`; a is left out
";
        assert_ends(&output, 1, messages);
        assert!(stdout(&output).starts_with("1 document, 1 reference;"), "{}", stdout(&output));
    }
    // So that the folder can be removed.
    permit("hand/closed", 0o700);
}
