//! The same input gives the same bytes at any number of jobs.

use std::fmt::Write;

use serde_json::json;

use crate::ARTICLE;
use crate::fixtures::fixtures;
use crate::program::Folder;

#[test]
fn the_number_of_jobs_changes_no_byte() {
    let folder = Folder::with([]);
    for number in 0..60 {
        // Documents of very different lengths, so that threads overtake each other.
        let text = ARTICLE.repeat(1 + number * 7 % 30).replace("المكتبة", &format!("المكتبة{number}"));
        folder.write(format!("d/{number}.txt"), text.as_bytes());
    }
    folder.write("d/7.txt", b"\0");
    for format in ["text", "json", "jsonl"] {
        let run = |jobs| folder.run(["-f", format, "-j", jobs, "d"]);
        let alone = run("1");
        assert_eq!(alone.code, 1);
        assert!(alone.stdout.len() > 10_000, "{format}: only {} bytes", alone.stdout.len());
        for jobs in ["2", "8"] {
            let together = run(jobs);
            assert_eq!((together.code, &together.stderr), (1, &alone.stderr), "{format} -j {jobs}");
            assert!(together.stdout == alone.stdout, "{format} -j {jobs} differs");
        }
    }
}

#[test]
fn fixtures_and_a_thousand_generated_documents_come_out_the_same_at_any_number_of_jobs() {
    let fixtures = fixtures();
    let texts = fixtures.iter().map(|(_, text)| text.clone()).chain(generated(1000, &fixtures));
    let mut input = String::new();
    for (id, text) in texts.enumerate() {
        writeln!(input, "{}", json!({"id": id, "text": text})).unwrap();
    }
    let folder = Folder::with([]);
    let options = ["-f", "jsonl", "--explain", "--keywords", "5", "--redundancy", "0.5", "-j"];
    let run = |jobs| folder.feed(options.into_iter().chain([jobs]), input.as_bytes());
    let alone = run("1");
    assert_eq!(alone.stdout.lines().count(), fixtures.len() + 1000);
    for jobs in ["2", "8"] {
        let together = run(jobs);
        assert_eq!((together.code, &together.stderr), (alone.code, &alone.stderr), "-j {jobs}");
        assert!(together.stdout == alone.stdout, "-j {jobs} differs");
    }
}

/// Texts of 1 to 6 lines drawn from the fixtures, in an order that is the same on every run.
fn generated(texts: usize, fixtures: &[(String, String)]) -> impl Iterator<Item = String> {
    let lines: Vec<&str> = fixtures.iter().flat_map(|(_, text)| text.lines()).collect();
    let mut state = 1_u64;
    // The multiplier of Knuth's MMIX; its low bits are poor.
    let mut draw = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    (0..texts).map(move |_| {
        let drawn: Vec<&str> = (0..=draw(6)).map(|_| lines[draw(lines.len())]).collect();
        drawn.join("\n")
    })
}
