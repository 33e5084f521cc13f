//! Where summaries go: standard output in three formats, a file, a mirrored directory.

use std::fs;

use serde_json::Value;

use crate::program::{Folder, parsed};
use crate::{ARTICLE, NOTE, article_lines, note_lines};

#[test]
fn json_is_one_object_for_one_document_and_one_array_for_several() {
    let folder = Folder::with([("d/a.txt", ARTICLE), ("d/b.txt", NOTE)]);
    let one = folder.run(["-f", "json", "d/b.txt"]).quiet_success();
    assert_eq!(parsed::<Value>(&one)["source"], "d/b.txt");
    assert_eq!(parsed::<Value>(&one)["summary"], note_lines().trim_end());
    let several = parsed::<Value>(&folder.run(["--format", "json", "d"]).quiet_success());
    let sources: Vec<&Value> = several.as_array().unwrap().iter().map(|record| &record["source"]).collect();
    assert_eq!(sources, ["d/a.txt", "d/b.txt"]);
    assert_eq!(several[1], parsed::<Value>(&one));
}

#[test]
fn json_from_standard_input_has_no_source() {
    let out = Folder::with([]).feed(["-f", "json"], NOTE.as_bytes()).quiet_success();
    assert_eq!(parsed::<Value>(&out)["source"], Value::Null);
}

#[test]
fn jsonl_is_one_line_a_document_be_it_one_or_several() {
    let folder = Folder::with([("d/a.txt", ARTICLE), ("d/b.txt", NOTE)]);
    let one = folder.run(["-f", "jsonl", "d/b.txt"]).quiet_success();
    let several = folder.run(["-f", "jsonl", "d"]).quiet_success();
    assert_eq!(one.lines().count(), 1);
    let lines: Vec<&str> = several.lines().collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(parsed::<Value>(lines[0])["source"], "d/a.txt");
    assert_eq!(lines[1], one.trim_end());
    assert!(several.ends_with('\n'));
}

#[test]
fn one_document_goes_into_the_file_that_is_named() {
    let folder = Folder::with([("a.txt", ARTICLE)]);
    for format in ["text", "json", "jsonl"] {
        let printed = folder.run(["-f", format, "a.txt"]).quiet_success();
        assert_eq!(folder.run(["-f", format, "-o", "out", "a.txt"]).quiet_success(), "");
        assert_eq!(folder.read("out"), printed, "{format}");
    }
    assert_eq!(folder.files("."), ["a.txt", "out"]);
}

#[test]
fn several_documents_are_mirrored_below_the_directory_that_is_named() {
    let files = [("a/b.txt", ARTICLE), ("a/c/d.e.md", NOTE), ("x.txt", NOTE)];
    for (format, ending) in [("text", "txt"), ("json", "json"), ("jsonl", "jsonl")] {
        let folder = Folder::with(files);
        assert_eq!(folder.run(["-n9", "-f", format, "-o", "out", "a", "./x.txt"]).quiet_success(), "");
        let written = ["a/b.summary.", "a/c/d.e.summary.", "x.summary."].map(|name| name.to_owned() + ending);
        assert_eq!(folder.files("out"), written);
        if format == "text" {
            assert_eq!(folder.read("out/a/b.summary.txt"), article_lines());
            assert_eq!(folder.read("out/a/c/d.e.summary.txt"), note_lines());
        } else {
            // A file holds one document: an object, not an array.
            let alone = folder.run(["-n9", "-f", format, "a/b.txt"]).quiet_success();
            assert_eq!(folder.read(&format!("out/a/b.summary.{ending}")), alone);
        }
        for (name, text) in files {
            assert_eq!(folder.read(name), text, "an input was changed");
        }
    }
}

#[test]
fn one_document_is_mirrored_too_where_a_directory_is_named() {
    let folder = Folder::with([("a/b.txt", NOTE), ("there/x", "")]);
    folder.run(["-o", "there", "a/b.txt"]).quiet_success();
    folder.run(["-o", "new/", "a/b.txt"]).quiet_success();
    folder.feed(["-o", "new", "-"], NOTE.as_bytes()).quiet_success();
    assert_eq!(folder.files("there"), ["a/b.summary.txt", "x"]);
    assert_eq!(folder.files("new"), ["a/b.summary.txt", "stdin.summary.txt"]);
}

#[test]
fn the_output_directory_is_not_walked_into_for_more_input() {
    let folder = Folder::with([("a.txt", NOTE), ("z/b.txt", NOTE)]);
    for jobs in ["1", "8"] {
        folder.run(["-j", jobs, "-o", "out", "."]).quiet_success();
        assert_eq!(folder.files("out"), ["a.summary.txt", "z/b.summary.txt"]);
    }
    // Named as an input it is walked, but its summaries are no documents, or each run would make more of them.
    let why = "left out: what is called .summary in the output folder is a summary";
    let told = format!("no document found but out/a.summary.txt, which is {why}");
    assert_eq!(folder.run(["-o", "out", "out"]).message(), told);
    folder.write("out/c.txt", NOTE.as_bytes());
    folder.run(["-o", "out", "out"]).quiet_success();
    let outcome = folder.run(["-v", "-o", "out", "out"]);
    assert!(outcome.stderr.contains(&format!("zubda: out/z/b.summary.txt: {why}\n")), "{outcome:?}");
    let files = ["a.summary.txt", "c.txt", "out/c.summary.txt", "z/b.summary.txt"];
    assert_eq!(folder.files("out"), files);
}

#[test]
fn a_summary_that_is_there_already_is_replaced() {
    let folder = Folder::with([("d/a.txt", NOTE), ("out/d/a.summary.txt", "قديم"), ("file", "قديم")]);
    folder.run(["-o", "out", "d"]).quiet_success();
    folder.run(["-o", "file", "d/a.txt"]).quiet_success();
    assert_eq!(folder.read("out/d/a.summary.txt"), note_lines());
    assert_eq!(folder.read("file"), note_lines());
}

#[cfg(unix)]
#[test]
fn a_new_file_has_the_permissions_of_any_other_and_a_replaced_one_keeps_its_own() {
    use std::os::unix::fs::PermissionsExt;

    let folder = Folder::with([("d/a.txt", NOTE), ("private", "")]);
    let mode = |name| fs::metadata(folder.path(name)).unwrap().permissions().mode();
    fs::set_permissions(folder.path("private"), PermissionsExt::from_mode(0o600)).unwrap();
    folder.run(["-o", "new", "d/a.txt"]).quiet_success();
    folder.run(["-o", "out", "d"]).quiet_success();
    folder.run(["-o", "private", "d/a.txt"]).quiet_success();
    assert_eq!(mode("new"), mode("d/a.txt"));
    assert_eq!(mode("out/d/a.summary.txt"), mode("d/a.txt"));
    assert_eq!(mode("private") & 0o777, 0o600);
    assert_eq!(folder.read("private"), note_lines());
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_written_to_stays_as_it_is() {
    use std::os::unix::fs::PermissionsExt;

    let folder =
        Folder::with([("a.txt", NOTE), ("ro.txt", "precious\n"), ("out/a.summary.txt", "precious\n")]);
    let files = ["ro.txt", "out/a.summary.txt"];
    for file in files {
        fs::set_permissions(folder.path(file), PermissionsExt::from_mode(0o444)).unwrap();
    }
    if fs::OpenOptions::new().write(true).open(folder.path("ro.txt")).is_ok() {
        return crate::not_run("a file that may not be written to", "root writes to it all the same");
    }
    for (file, (output, code)) in files.iter().zip([("ro.txt", 2), ("out/", 1)]) {
        let outcome = folder.run(["-n1", "-o", output, "a.txt"]);
        assert_eq!(outcome.code, code, "{outcome:?}");
        assert!(
            outcome.message().contains(&format!("{file}: is read-only: make it writable")),
            "{outcome:?}"
        );
        assert_eq!(folder.read(file), "precious\n");
    }
    assert_eq!(folder.files(""), ["a.txt", "out/a.summary.txt", "ro.txt"]);
}

#[cfg(unix)]
#[test]
fn a_link_that_is_named_stays_a_link() {
    let folder = Folder::with([("a.txt", NOTE), ("real/file", "")]);
    std::os::unix::fs::symlink("real/file", folder.path("link")).unwrap();
    folder.run(["-o", "link", "a.txt"]).quiet_success();
    assert!(folder.path("link").is_symlink());
    assert_eq!(folder.read("real/file"), note_lines());
    assert_eq!(folder.files("real"), ["file"]);
}

#[test]
fn an_input_is_never_overwritten_while_others_are_to_be_read() {
    let files = [("1.txt", ARTICLE), ("1.summary.txt", NOTE), ("2.txt", ARTICLE), ("2.summary.txt", NOTE)];
    for jobs in ["1", "8"] {
        for again in [&["-o", "."][..], &["-o", ".", "--skip-existing"]] {
            let folder = Folder::with(files);
            let args = [again, &["-n1", "-j", jobs], &files.map(|(name, _)| name)].concat();
            let outcome = folder.run(args);
            assert_eq!(outcome.code, 1, "{outcome:?}");
            let told =
                "zubda: 1.txt: would overwrite ./1.summary.txt, an input too: write to another directory\n";
            assert!(outcome.stderr.starts_with(told), "{outcome:?}");
            for (name, text) in files {
                assert_eq!(folder.read(name), text, "an input was changed");
            }
            assert!(folder.read("1.summary.summary.txt").starts_with("هطل المطر"));
        }
    }
}

#[test]
fn where_there_was_no_document_the_file_says_so_too() {
    let folder = Folder::with([("h.csv", "id,text\n"), ("none.jsonl", ""), ("d/x.bin", "")]);
    for (format, output) in [("text", "o.txt"), ("json", "o.json"), ("jsonl", "o.jsonl"), ("html", "o.html")]
    {
        for input in ["h.csv", "none.jsonl", "d"] {
            folder.write(output, "قديم".as_bytes());
            let printed = folder.run(["-f", format, input]);
            let outcome = folder.run(["-o", output, input]);
            assert_eq!((outcome.code, outcome.stderr), (0, printed.stderr), "{output} {input}");
            assert_eq!(folder.read(output), printed.stdout, "{output} {input}");
        }
        // A pattern that matches nothing is a mistake, and what was there stays.
        folder.write(output, "قديم".as_bytes());
        assert_eq!(folder.run(["-o", output, "--glob", "*.text", "d"]).code, 1);
        assert_eq!(folder.read(output), "قديم");
    }
}

#[cfg(unix)]
#[test]
fn a_disk_that_is_full_is_told_of_by_the_name_that_was_given() {
    let folder = Folder::with([("a.txt", NOTE)]);
    let script = "ulimit -f 0; trap '' XFSZ; exec \"$0\" -o all.jsonl a.txt";
    let program = folder.command::<&str>([]).get_program().to_owned();
    let ended = std::process::Command::new("sh")
        .args(["-c", script])
        .arg(program)
        .current_dir(folder.path(""))
        .output();
    let told = String::from_utf8(ended.unwrap().stderr).unwrap();
    assert!(told.starts_with("zubda: -o all.jsonl: ") && !told.contains(".zubda-"), "{told}");
    assert_eq!(folder.files("."), ["a.txt"]);
}
