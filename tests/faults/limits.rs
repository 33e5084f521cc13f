//! Limits: open files, memory, the size of a document, input that cannot be read on or never ends.

use crate::program::{Folder, ONE_ARENA, parsed, parsed_lines};
use crate::{contents, document, documents, limited, run};

#[test]
fn few_open_files_are_enough_for_many_documents_in_deep_folders() {
    let folder = documents(250);
    let deep = "e/".repeat(150);
    for number in 0..50 {
        folder.write(format!("d/{}{number}.txt", &deep[..number * 6]), document(number).as_bytes());
    }
    run(folder.command(["-o", "whole", "d"])).quiet_success();
    for limit in ["ulimit -n 200", "ulimit -n 40"] {
        run(limited(&folder, limit, &["-j8", "-o", "out", "d"])).quiet_success();
        assert_eq!(contents(&folder, "out"), contents(&folder, "whole"), "{limit}");
        std::fs::remove_dir_all(folder.path("out")).unwrap();
    }
}

#[test]
fn without_memory_for_a_document_no_file_is_half_written_and_max_bytes_gets_the_others_done() {
    let folder = documents(20);
    folder.write("d/0010.txt", document(0).repeat(60_000).as_bytes());
    let limit = "ulimit -v 100000";
    let args = ["-j1", "-f", "json", "-o", "out", "d"];
    let outcome = run(limited(&folder, limit, &args));
    // Either the reading fails, which is told, or an allocation, which ends the program.
    assert!([1, -6].contains(&outcome.code), "{outcome:?}");
    assert!(outcome.stderr.contains("memory"), "{outcome:?}");
    run(folder.command(["-j1", "-f", "json", "-o", "whole", "--max-bytes", "1M", "d"]));
    let whole = contents(&folder, "whole");
    assert_eq!(whole.len(), 20);
    let mut written = contents(&folder, "out");
    // What failed has its error record, of one reason or the other.
    written.retain(|name, _| !name.contains("/.zubda-") && !name.contains("0010"));
    assert!(written.len() >= 10, "{:?}", written.keys());
    assert!(written.iter().all(|(name, bytes)| bytes == &whole[name]));
    let outcome =
        run(limited(&folder, limit, &[&args[..], &["--skip-existing", "--max-bytes", "1M"]].concat()));
    assert_eq!(outcome.code, 1);
    assert_eq!(outcome.message(), "d/0010.txt: is larger than --max-bytes 1M: raise it, or cut the document");
    let mut written = contents(&folder, "out");
    written.retain(|name, _| !name.contains("/.zubda-"));
    assert_eq!(written, whole);
}

#[test]
fn a_document_above_the_ceiling_is_an_error_record_and_one_at_it_a_summary() {
    let folder = documents(2);
    let size = document(0).len();
    folder.write("d/0001.txt", (document(1) + "\n").as_bytes());
    let ceiling = size.to_string();
    let told = format!("d/0001.txt: is larger than --max-bytes {size}: raise it, or cut the document");
    for args in [&["-f", "jsonl"][..], &["split"], &["terms"]] {
        let outcome = run(folder.command(args.iter().chain(&["--max-bytes", &ceiling, "d"])));
        assert_eq!((outcome.code, outcome.message()), (1, told.as_str()), "{args:?}");
        if args[0] == "-f" {
            let record: serde_json::Value = parsed(outcome.stdout.lines().nth(1).unwrap());
            assert_eq!(record["error"]["kind"], "too large");
            assert_eq!(record["error"]["message"], told);
        }
    }
    let outcome = folder.feed(["--max-bytes", "1K"], &[b'a'; 1025]);
    assert_eq!(outcome.code, 1);
    assert_eq!(
        outcome.message(),
        "standard input: is larger than --max-bytes 1K: raise it, or cut the document"
    );
}

#[test]
fn a_line_above_the_ceiling_is_an_error_record_and_its_neighbours_are_summarized() {
    let folder = Folder::with([]);
    let record =
        |id: usize, times: usize| format!("{{\"id\":{id},\"text\":\"{}\"}}\n", document(id).repeat(times));
    // Longer than what is read at once, and shorter; the last one without a line feed.
    let lines =
        [record(0, 1), record(1, 9000), record(2, 1), record(3, 20), record(4, 1), record(5, 9000)].concat();
    for input in [lines.as_str(), lines.trim_end()] {
        let args = ["--input-format", "jsonl", "-f", "jsonl", "--max-bytes", "5K"];
        let outcome = folder.feed(args, input.as_bytes());
        assert_eq!(outcome.code, 1);
        let told: Vec<&str> = outcome.stderr.lines().collect();
        let told_of = |line: usize| {
            format!(
                "zubda: standard input:{line}: is larger than --max-bytes 5K: raise it, or cut the document"
            )
        };
        assert_eq!(told, [told_of(2), told_of(4), told_of(6)]);
        let records: Vec<serde_json::Value> = parsed_lines(&outcome.stdout);
        let ids: Vec<Option<u64>> = records.iter().map(|record| record["id"].as_u64()).collect();
        assert_eq!(ids, [Some(0), None, Some(2), None, Some(4), None]);
        assert_eq!(records[1]["error"]["kind"], "too large");
    }
}

#[test]
fn an_endless_line_is_read_in_bounded_memory() {
    let folder = documents(1);
    let script = format!(
        "{ONE_ARENA}; ulimit -v 100000; head -c 300000000 /dev/zero | tr '\\0' ' ' | \"$0\" --input-format jsonl --max-bytes 1M"
    );
    let mut command = std::process::Command::new("sh");
    command.args(["-c", &script, env!("CARGO_BIN_EXE_zubda")]).current_dir(folder.path(""));
    command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let outcome = run(command);
    assert_eq!(outcome.code, 1, "{outcome:?}");
    assert!(outcome.message().starts_with("standard input:1: is larger than --max-bytes 1M"), "{outcome:?}");
}

#[test]
fn a_document_takes_no_more_than_three_times_its_bytes_or_four_if_it_is_broken_off() {
    let text = random_sentences(40_000);
    let folder = Folder::with([("short.txt", &*random_sentences(1)), ("long.txt", &text)]);
    let fits = |bytes: usize, args: &[&str]| {
        let limit = format!("{ONE_ARENA}; ulimit -v {}", bytes >> 10);
        run(limited(&folder, &limit, args)).code == 0
    };
    // The program itself, its libraries and the stacks of its threads.
    let program = (1..32).map(|steps| steps * STEP).find(|&bytes| fits(bytes, &["-j1", "short.txt"]));
    let program = program.expect("a sentence is summarized in 256 MB");
    // Where sentences may be broken off their words are kept until the choice: that takes somewhat more.
    for (length, times) in [("-n3", 3), ("-w60", 4)] {
        assert!(fits(program + times * text.len(), &["-j1", length, "long.txt"]), "{length}");
    }
}

/// Bytes; of the text of this test five times take 14 MB more than three times do.
const STEP: usize = 8 << 20;

/// So many sentences of 8 to 24 words, drawn at random, always the same.
fn random_sentences(count: usize) -> String {
    const LETTERS: [char; 16] =
        ['ب', 'ت', 'ج', 'ح', 'خ', 'د', 'ر', 'ز', 'س', 'ش', 'ص', 'ط', 'ع', 'ف', 'ق', 'ك'];
    // Knuth's generator (MMIX); its high bits are the random ones.
    let mut state = 1_u64;
    let mut draw = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut text = String::new();
    for _ in 0..count {
        for _ in 0..8 + draw(17) {
            // The smaller of two numbers is small more often: some words are common.
            let word = draw(20_000).min(draw(20_000));
            text.extend((0..5).map(|place| LETTERS[usize::try_from(word >> (4 * place) & 15).unwrap()]));
            text.push(' ');
        }
        text.push_str(". ");
    }
    text
}

#[test]
fn a_device_that_never_ends_is_refused() {
    let folder = documents(1);
    let outcome = run(folder.command(["--max-bytes", "10M", "/dev/zero", "d/0000.txt"]));
    assert_eq!(outcome.code, 1);
    assert!(outcome.message().starts_with("/dev/zero: is larger than --max-bytes 10M"), "{outcome:?}");
    assert!(outcome.stdout.contains("==> d/0000.txt <=="));
}

#[test]
fn input_that_cannot_be_read_on_is_told_of_once() {
    let folder = documents(1);
    for format in ["jsonl", "text"] {
        // Its first byte is no memory of the program.
        let outcome = run(folder.command(["--input-format", format, "/proc/self/mem", "d/0000.txt"]));
        assert_eq!(outcome.code, 1);
        let told = outcome.stderr.lines().filter(|line| line.starts_with("zubda: /proc/self/mem: ")).count();
        assert_eq!(told, 1, "{outcome:?}");
    }
}
