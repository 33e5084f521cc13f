//! Two files that are compared, whatever they are called and however they are encoded.

use crate::{Folder, assert_ends};

#[test]
fn two_files_are_compared_whatever_their_names() {
    let folder =
        Folder::with([("ours.txt", "زار الوزيرُ المدرسةَ، أمس"), ("by-hand.txt", "زار الوزير المدرسة")]);
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
    assert_eq!(output.stdout, expected);
}

#[test]
fn without_folding_marks_make_another_word() {
    let folder = Folder::with([("c.txt", "زار الوزيرُ"), ("r.txt", "زار الوزير")]);
    let f1 = |args: &str| folder.json(args).scores.rouge1.f1.mean;
    assert!((f1("--reference r.txt --candidate c.txt") - 1.0).abs() < 1e-12);
    assert!((f1("--reference r.txt --candidate c.txt --no-fold") - 0.5).abs() < 1e-12);
}

#[test]
fn the_candidate_may_come_through_a_pipe() {
    let folder = Folder::with([("r.txt", "عام ٢٠٢٤")]);
    let output = folder.rouge_of("--reference r.txt --candidate -", "عام 2024");
    assert!(output.stdout.contains("ROUGE-2      100.00   100.00   100.00"), "{}", output.stdout);
}

#[test]
fn markup_is_not_counted_unsaid() {
    let folder = Folder::with([
        ("c.html", "<!doctype html><p>زار الوزير المدرسة</p>"),
        ("r.txt", "زار الوزير المدرسة"),
    ]);
    let output = folder.rouge("--reference r.txt --candidate c.html");
    assert_ends(
        &output,
        0,
        "zubda: c.html: warning: this looks like HTML and is read as text: `zubda split FILE` takes out what the page says\n",
    );
}

#[test]
fn a_path_that_is_not_there_is_wrong_usage() {
    let folder = Folder::with([("a.txt", "نص")]);
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
    let output = Folder::with([]).rouge("--reference - --candidate -");
    assert_ends(&output, 2, "zubda: `-` is given twice: standard input can be read only once\n");
}

#[test]
fn every_encoding_is_read_and_what_is_wrong_with_it_is_told() {
    let text = "افتتحت البلدية أمس المكتبة العامة الجديدة في وسط المدينة القديمة";
    let folder = Folder::with([("out.txt", text)]);
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
    assert!(output.code == 0 && output.stderr.starts_with(&cut), "{}", output.stderr);
    let reversed: String = text.chars().rev().collect();
    folder.write("reversed.txt", reversed.as_bytes());
    let output = folder.rouge("--reference reversed.txt --candidate out.txt");
    assert!(
        output.stderr.starts_with("zubda: reversed.txt: warning: the words look reversed"),
        "{}",
        output.stderr
    );
}
