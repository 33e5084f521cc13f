//! The figures: means, intervals, the comparison of two systems, the table.

use crate::{Folder, assert_ends};

/// Forty documents of ten words; system A has 6 or 8 of them right, system B always one less.
fn two_systems() -> Folder {
    let folder = Folder::with([]);
    let words = |right: usize| [vec!["صواب"; right], vec!["خطأ"; 10 - right]].concat().join(" ");
    for document in 0..40 {
        let right = 6 + 2 * (document % 2);
        folder.write(format!("hand/{document}.txt"), words(10).as_bytes());
        folder.write(format!("a/{document}.txt"), words(right).as_bytes());
        folder.write(format!("b/{document}.txt"), words(right - 1).as_bytes());
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
    assert!(output.stdout.contains(row), "{}", output.stdout);
}

#[test]
fn a_candidate_without_a_rival_is_left_out_of_all_figures() {
    let folder = Folder::with([
        ("a/x.txt", "نص"),
        ("a/y.txt", "نص"),
        ("b/x.txt", "نص"),
        ("r/x.txt", "نص"),
        ("r/y.txt", "نص"),
    ]);
    let output = folder.rouge("--reference r --candidate a --against b");
    assert_ends(&output, 1, "zubda: a/y.txt: no rival of this name, left out; it would be b/y.txt\n");
    assert!(output.stdout.starts_with("1 document, 1 reference;"), "{}", output.stdout);
}

#[test]
fn the_table_says_what_several_references_come_to_and_how_words_are_compared() {
    let folder = Folder::with([
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
        let lines: Vec<&str> = output.stdout.lines().collect();
        assert_eq!(lines[0], format!("{heading}; 9 bootstrap resamples, seed 7"));
        let figures: Vec<&str> = lines[3].split_whitespace().collect();
        assert_eq!(figures[..4], ["ROUGE-1", f1, f1, f1], "{args}");
    }
}
