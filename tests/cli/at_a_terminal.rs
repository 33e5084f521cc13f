//! What is shown where a person looks on, and nowhere else.

use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::program::{Folder, parsed};
use crate::terminal::Terminal;
use crate::{ARTICLE, NOTE};

/// Runs the program in `folder` with a terminal of so many columns as its standard output, and answers what appears.
fn output_seen(folder: &Folder, columns: u16, args: &[&str], env: &[(&str, &str)]) -> String {
    let terminal = Terminal::new(columns);
    let mut command = folder.command(args);
    command.env("TERM", "xterm").env_remove("NO_COLOR").envs(env.iter().copied());
    let child = command.stdout(terminal.stdio()).stderr(Stdio::piped()).spawn().unwrap();
    drop(command);
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert!(output.status.success());
    terminal.seen()
}

/// The ranks and scores of the sentences of `a.txt`, as they stand in front of them.
fn figures(folder: &Folder) -> Vec<String> {
    let json: Value = parsed(&folder.run(["-f", "json", "a.txt"]).quiet_success());
    let sentences = json["sentences"].as_array().unwrap().iter();
    sentences
        .map(|sentence| {
            format!("{:>2}  {:.4}  ", sentence["rank"].as_u64().unwrap(), sentence["score"].as_f64().unwrap())
        })
        .collect()
}

#[test]
fn scores_stand_dimmed_in_front_of_the_sentences_of_a_terminal() {
    let folder = Folder::with([("a.txt", ARTICLE)]);
    let plain = folder.run(["a.txt"]).quiet_success();
    let figures = figures(&folder);
    let with = |open: &str, close: &str| -> String {
        plain
            .lines()
            .zip(&figures)
            .map(|(line, figures)| [open, figures, close, line, "\n"].concat())
            .collect()
    };
    let dimmed = with("\u{1b}[2m", "\u{1b}[0m");
    let seen = |args: &[&str], env| output_seen(&folder, 0, args, env);
    assert_eq!(seen(&["--scores", "a.txt"], &[]), dimmed);
    assert_eq!(seen(&["--scores", "--color", "always", "a.txt"], &[("NO_COLOR", "1")]), dimmed);
    for undimmed in [
        seen(&["--scores", "a.txt"], &[("NO_COLOR", "1")]),
        seen(&["--scores", "a.txt"], &[("TERM", "dumb")]),
        seen(&["--scores", "--color", "never", "a.txt"], &[]),
    ] {
        assert_eq!(undimmed, with("", ""));
    }
    assert_eq!(seen(&["--scores", "a.txt"], &[("NO_COLOR", "")]), dimmed, "empty is unset");
    // Asked for by name it goes into a pipe too, and nowhere else.
    assert_eq!(folder.run(["--scores", "--color=always", "a.txt"]).quiet_success(), dimmed);
    assert_eq!(folder.run(["--scores", "a.txt"]).quiet_success(), plain);
    assert_eq!(folder.run(["--color=always", "a.txt"]).quiet_success(), plain);
    assert_eq!(seen(&["a.txt"], &[]), plain);
}

#[test]
fn the_keywords_have_no_score() {
    let folder = Folder::with([("a.txt", ARTICLE)]);
    let out = folder.run(["--scores", "--color=always", "--keywords=3", "a.txt"]).quiet_success();
    assert!(out.lines().last().unwrap().starts_with("الكلمات المفتاحية: "), "{out}");
}

#[test]
fn a_terminal_gets_lines_as_wide_as_it_is_and_no_word_is_broken() {
    let folder = Folder::with([("a.txt", ARTICLE)]);
    let plain = folder.run(["a.txt"]).quiet_success();
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let wrapped = output_seen(&folder, 40, &["a.txt"], &[]);
    let lengths: Vec<usize> = wrapped.lines().map(|line| line.chars().count()).collect();
    // No mark in it: a character is a column.
    assert!(lengths.iter().all(|length| *length <= 40), "{wrapped}");
    assert!(lengths.len() > plain.lines().count(), "{wrapped}");
    assert_eq!(words(&wrapped), words(&plain));
    // A sentence begins where a line does, and only there.
    let begins: Vec<&str> = wrapped.lines().filter(|line| !line.starts_with(' ')).collect();
    assert!(begins.iter().zip(plain.lines()).all(|(begin, line)| line.starts_with(begin)), "{wrapped}");
    assert_eq!(begins.len(), plain.lines().count());

    assert_eq!(folder.run(["--width", "40", "a.txt"]).quiet_success(), wrapped);
    assert_eq!(output_seen(&folder, 40, &["--width", "none", "a.txt"], &[]), plain);
    assert_eq!(output_seen(&folder, 0, &["a.txt"], &[]), plain, "a terminal that tells no width");
    for width in ["auto", "none"] {
        assert_eq!(folder.run(["--width", width, "a.txt"]).quiet_success(), plain);
    }
}

#[test]
fn further_lines_stand_below_the_words_of_the_first_where_scores_are_shown() {
    let folder = Folder::with([("a.txt", NOTE)]);
    let out = folder.run(["--scores", "--color=always", "--width=40", "--bidi=isolate", "-n1", "a.txt"]);
    let lines = out.quiet_success();
    let lines: Vec<&str> = lines.lines().collect();
    assert!(lines.len() > 1, "{lines:?}");
    for (number, line) in lines.iter().enumerate() {
        let line = line.strip_prefix("\u{200f}\u{1b}[2m").unwrap_or_else(|| panic!("{line:?}"));
        let (front, words) = line.split_once("\u{1b}[0m\u{2067}").unwrap_or_else(|| panic!("{line:?}"));
        assert_eq!(front.len(), " 1  0.5000  ".len());
        assert_eq!(front.trim().is_empty(), number > 0);
        assert!(words.ends_with('\u{2069}') && !words.starts_with(' '), "{words:?}");
    }
}

#[test]
fn isolates_are_there_only_when_asked_for() {
    let folder = Folder::with([("a.txt", NOTE)]);
    let isolated: String =
        NOTE.split_inclusive(". ").map(|s| ["\u{2067}", s.trim(), "\u{2069}\n"].concat()).collect();
    assert_eq!(folder.run(["--bidi", "isolate", "a.txt"]).quiet_success(), isolated);
    for plain in [
        output_seen(&folder, 0, &["a.txt"], &[]),
        folder.run(["--bidi", "none", "a.txt"]).quiet_success(),
        folder.run(["-f", "json", "--bidi", "isolate", "a.txt"]).quiet_success(),
    ] {
        assert!(!plain.contains(['\u{2067}', '\u{2068}', '\u{2069}']), "{plain:?}");
    }
}

#[test]
fn a_text_cannot_steer_the_terminal_and_a_pipe_gets_every_byte() {
    let hostile = "وصل الوفد\u{1b}]0;title\u{7} أمس\u{9b}2J إلى المدينة القديمة\u{7f}.";
    let record = serde_json::json!({ "id": "a\u{9b}b", "text": hostile }).to_string();
    let folder = Folder::with([("a.txt", hostile), ("a.jsonl", &record)]);
    let shown = r"وصل الوفد\u{1b}]0;title\u{7} أمس\u{9b}2J إلى المدينة القديمة\u{7f}.";
    for args in [["--color=always", "a.txt"].as_slice(), &["split", "a.txt"], &["--width=none", "a.txt"]] {
        assert_eq!(output_seen(&folder, 300, args, &[]), shown.to_owned() + "\n", "{args:?}");
        assert_eq!(folder.run(args).quiet_success(), hostile.to_owned() + "\n", "{args:?}");
    }
    let steers = |seen: &str| seen.contains(|c: char| c.is_control() && c != '\n' && c != '\t');
    for args in [
        ["--explain", "a.txt"].as_slice(),
        &["--keywords=5", "a.txt"],
        &["-f", "json", "a.txt"],
        &["-f", "jsonl", "a.jsonl"],
        &["a.jsonl"],
    ] {
        let seen = output_seen(&folder, 300, args, &[]);
        assert!(!steers(&seen), "{args:?}: {seen:?}");
        assert!(steers(&folder.run(args).quiet_success()), "{args:?}");
    }
    // JSON stays the same JSON.
    let args = ["-f", "json", "a.txt"];
    let [seen, piped] = [output_seen(&folder, 300, &args, &[]), folder.run(args).quiet_success()];
    assert_ne!(seen, piped);
    assert_eq!(parsed::<Value>(&seen), parsed::<Value>(&piped));
}

#[test]
fn bidi_controls_are_shown_on_a_terminal_and_stay_as_they_are_in_a_pipe() {
    let controls: Vec<char> = ['\u{200e}', '\u{200f}', '\u{61c}']
        .into_iter()
        .chain('\u{202a}'..='\u{202e}')
        .chain('\u{2066}'..='\u{2069}')
        .collect();
    let all: String = controls.iter().collect();
    let text = format!("وصل الوفد{all} أمس إلى المدينة القديمة ومعه عشرون ضيفا من أهل البلاد.");
    let record = serde_json::json!({ "id": all, "title": all, "text": text }).to_string();
    let name = format!("خبر{all}.txt");
    let folder = Folder::with([(name.as_str(), &text), ("a.jsonl", &record), ("b.txt", NOTE)]);
    let md = format!("# عنوان {all}\n\n{text}\n");
    folder.write("a.md", md.as_bytes());
    for args in [
        [name.as_str()].as_slice(),
        &[&name, "b.txt"],
        &["a.jsonl"],
        &["-f", "json", "a.jsonl"],
        &["-f", "jsonl", &name],
        &["-f", "markdown", "a.md"],
        &["-f", "html", "a.md"],
        &["--explain", &name],
        &["--keywords=3", &name],
        &["--scores", &name],
        &["split", &name],
        &["terms", &name],
        &["rouge", "--candidate", &name, "--reference", &name, "-f", "json"],
    ] {
        let seen = output_seen(&folder, 300, args, &[]);
        assert!(!seen.contains(&controls[..]), "{args:?}: {seen:?}");
        let piped = folder.run(args).quiet_success();
        // The tokens of a text have none, wherever they go.
        if args[0] != "terms" {
            assert!(seen.contains("\\u{202e}") || seen.contains("\\u202e"), "{args:?}: {seen:?}");
            assert!(piped.contains('\u{202e}'), "{args:?}: {piped:?}");
        }
    }
}

/// Runs a command whose standard error is a terminal, with `records` on its standard input, one each 400 ms.
fn errors_seen(mut command: Command, records: usize) -> String {
    let terminal = Terminal::new(100);
    let mut child = command.stderr(terminal.stdio()).stdin(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    for _ in 0..records {
        writeln!(stdin, "{{\"text\":\"{}\"}}", NOTE.trim_end()).unwrap();
        thread::sleep(Duration::from_millis(400));
    }
    drop((stdin, command));
    assert!(child.wait_with_output().unwrap().status.success());
    terminal.seen()
}

#[test]
fn work_that_lasts_has_a_bar_that_is_gone_in_the_end() {
    let folder = Folder::with([("d/a.txt", NOTE)]);
    let args = ["--input-format", "jsonl", "-f", "jsonl"];
    let seen = errors_seen(folder.command(args), 5);
    let (bar, end) = seen.rsplit_once("zubda: ").unwrap();
    assert!(bar.contains("4 documents, ") && bar.contains("B/s"), "{seen:?}");
    // Carriage return, erase the line: nothing of the bar stays.
    assert!(bar.ends_with("\r\u{1b}[2K"), "{seen:?}");
    assert!(end.starts_with("5 documents, ") && end.ends_with(" s\n"), "{seen:?}");
    // Nobody wants it, or it would stand in the way.
    assert_eq!(errors_seen(folder.command(args.iter().chain(&["-q"])), 4), "");
}

#[test]
fn short_work_has_no_bar_but_totals_and_a_single_document_neither() {
    let folder = Folder::with([("d/a.txt", NOTE), ("d/b.txt", NOTE)]);
    let seen = errors_seen(folder.command(["d"]), 0);
    assert!(seen.starts_with("zubda: 2 documents, ") && seen.ends_with(" s\n"), "{seen:?}");
    assert_eq!(errors_seen(folder.command(["d/a.txt"]), 0), "");
    assert_eq!(errors_seen(folder.command(["-q", "d"]), 0), "");
}

/// What the program is waited for on a busy machine too.
const BOUND: Duration = Duration::from_secs(60);

#[test]
fn the_bar_tells_of_how_much_there_is_and_what_is_said_beside_it_stays_whole() {
    let record = format!("{{\"text\":\"{}\"}}\n", NOTE.trim_end());
    let rest = record.clone() + &"\n".repeat(2_500_000 - record.len());
    let folder = Folder::with([("rest.jsonl", &rest)]);
    // As a path, standard input is a file of a known size: a pipe holds none.
    let args = ["--input-format=jsonl", "-j1", "-o", "all.jsonl", "/dev/stdin", "rest.jsonl"];
    let terminal = Terminal::new(100);
    let mut command = folder.command(args);
    let mut child = command.stderr(terminal.stdio()).stdin(Stdio::piped()).spawn().unwrap();
    drop(command);
    let mut stdin = child.stdin.take().unwrap();
    let (mut written, begun) = (0, Instant::now());
    while !terminal.shows(Duration::from_millis(200), |seen| seen.contains(" of 2.50 MB, ")) {
        assert!(begun.elapsed() < BOUND, "no bar");
        stdin.write_all(record.as_bytes()).unwrap();
        written += 1;
    }
    let error = format!("zubda: /dev/stdin:{}: no JSON object: expected value at character 1\n", written + 1);
    let warning = format!("zubda: /dev/stdin:{}: warning: the document is empty\n", written + 2);
    for (line, said) in [("oops", &error), ("{\"text\":\"\"}", &warning)] {
        writeln!(stdin, "{line}").unwrap();
        let goes_on =
            |seen: &str| seen.split_once(said.as_str()).is_some_and(|(_, bar)| bar.contains(" of "));
        assert!(terminal.shows(BOUND, goes_on), "not said, or the bar is gone: {said}");
    }
    drop(stdin);
    assert_eq!(child.wait().unwrap().code(), Some(1));
    let seen = terminal.seen();
    for said in [error, warning, format!("zubda: {} documents, ", written + 3)] {
        assert!(seen.contains(&format!("\r\u{1b}[2K{said}")), "{said} stands behind the bar: {seen:?}");
    }
    assert!(seen.ends_with(" s, 1 failed\n"), "{seen:?}");
    // Nothing but its own line is erased, for the cursor never leaves it.
    assert_eq!(seen.matches('\u{1b}').count(), seen.matches("\r\u{1b}[2K").count(), "{seen:?}");
    assert_eq!(folder.read("all.jsonl").lines().count(), written + 3);
}

#[test]
fn nothing_is_read_from_a_terminal_unless_it_is_named() {
    let folder = Folder::with([]);
    for (args, code, said) in [
        ([].as_slice(), 2, "nothing to read: give a file, a directory, or pipe text in (see zubda --help)"),
        (&["split"], 2, "nothing to read: give a file, a directory, or pipe text in (see zubda --help)"),
        (&["-"], 0, "standard input: warning: the document is empty"),
        (&["--input-format", "text", "-"], 0, "standard input: warning: the document is empty"),
        (&["--input-format", "jsonl", "-"], 0, "standard input: no record found: the input is empty"),
    ] {
        let terminal = Terminal::new(100);
        terminal.end_input();
        let output = folder.command(args).stdin(terminal.stdio()).output().unwrap();
        assert_eq!(output.status.code(), Some(code), "{args:?}: {output:?}");
        assert_eq!(String::from_utf8(output.stderr).unwrap(), format!("zubda: {said}\n"), "{args:?}");
        assert_eq!((output.stdout, terminal.seen().as_str()), (Vec::new(), ""), "{args:?}");
    }
}
