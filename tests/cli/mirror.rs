//! The directory that `-o` names: which file the summary of each input becomes, and what is there already.

use crate::program::Folder;
use crate::{ARTICLE, NOTE, article_lines, note_lines};

#[test]
fn a_folder_that_is_somewhere_else_is_mirrored_from_its_last_name_on() {
    let folder =
        Folder::with([("abs/path/in/sub/a.txt", NOTE), ("abs/path/in/b.txt", NOTE), ("run/c.txt", NOTE)]);
    let absolute = folder.path("abs/path/in");
    let expected = ["in/b.summary.txt", "in/sub/a.summary.txt"];
    for (out, input) in [
        ("1", absolute.to_str().unwrap()),
        ("2", "../abs/path/in"),
        ("3", "../abs/path/in/"),
        ("4", "../abs/path/in/sub/.."),
    ] {
        let mut command = folder.command(["-o", out, input]);
        assert!(command.current_dir(folder.path("run")).status().unwrap().success());
        assert_eq!(folder.files(&format!("run/{out}")), expected, "{input}");
    }
    // A second run finds them there.
    let mut again = folder.command(["-v", "--skip-existing", "-o", "1", absolute.to_str().unwrap()]);
    let again = again.current_dir(folder.path("run")).output().unwrap();
    assert!(String::from_utf8(again.stderr).unwrap().contains(", 2 skipped"));
    // What is below the folder where the program runs keeps its whole path.
    folder.run(["-o", "out", "abs/path/in"]).quiet_success();
    assert_eq!(folder.files("out"), ["abs/path/in/b.summary.txt", "abs/path/in/sub/a.summary.txt"]);
}

#[test]
fn two_of_the_same_name_are_told_of_with_both() {
    let folder = Folder::with([("x/in/a.txt", ARTICLE), ("y/in/a.txt", NOTE), ("y/in/b.txt", NOTE)]);
    let [x, y] = ["x/in", "y/in"].map(|name| folder.path(name).display().to_string());
    let outcome = folder.run(["-n9", "-o", "out", &x, &y]);
    assert_eq!(outcome.code, 1);
    let told = format!(
        "{y}/a.txt: would overwrite out/in/a.summary.txt, the summary of {x}/a.txt: summarize it apart"
    );
    assert_eq!(outcome.message(), told);
    assert_eq!(folder.files("out"), ["in/a.summary.txt", "in/b.summary.txt"]);
    assert_eq!(folder.read("out/in/a.summary.txt"), article_lines());
}

#[test]
fn a_name_tells_apart_what_would_share_a_file() {
    let folder = Folder::with([("d/a.md", ARTICLE), ("d/a.txt", NOTE)]);
    let outcome = folder.run(["-n9", "-o", "out", "d"]);
    assert_eq!(outcome.code, 1);
    assert_eq!(
        outcome.message(),
        "d/a.txt: would overwrite out/d/a.summary.txt, the summary of d/a.md: tell them apart with --output-name \
         '{stem}.{ext}.summary'"
    );
    assert_eq!(folder.files("out"), ["d/a.summary.txt"]);
    assert_eq!(folder.read("out/d/a.summary.txt"), article_lines());

    let apart = ["-n9", "--output-name", "{stem}.{ext}.summary", "-o", "apart", "d"];
    folder.run(apart).quiet_success();
    assert_eq!(folder.files("apart"), ["d/a.md.summary.txt", "d/a.txt.summary.txt"]);
    assert_eq!(folder.read("apart/d/a.txt.summary.txt"), note_lines());
    let again = folder.run(apart.iter().chain(&["-v", "--skip-existing"]));
    assert!(again.stderr.contains(", 2 skipped"), "{again:?}");
    for wrong in ["a.summary", "{stem}", "../{stem}.summary", "{name}.summary"] {
        let outcome = folder.run(["--output-name", wrong, "-o", "wrong", "d"]);
        assert_eq!(outcome.code, 2, "{wrong}");
        assert!(outcome.message().contains("'{stem}.{ext}.summary'"), "{outcome:?}");
    }
}

#[test]
fn one_file_for_many_documents_cannot_be_gone_on_with() {
    let folder = Folder::with([("d/a.txt", NOTE), ("d/b.txt", NOTE), ("all.json", "قديم")]);
    for output in ["all.json", "new.json", "-"] {
        let outcome = folder.run(["--skip-existing", "-o", output, "d"]);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{output}");
        assert_eq!(
            outcome.message(),
            format!(
                "--skip-existing: -o {output} is one place for many documents, so all of them are written again: give a \
                 directory instead"
            )
        );
    }
    assert_eq!(folder.files("."), ["all.json", "d/a.txt", "d/b.txt"]);
    assert_eq!(folder.read("all.json"), "قديم");
    // One document has a file of its own.
    assert_eq!(folder.run(["--skip-existing", "-o", "all.json", "d/a.txt"]).code, 0);
    assert_eq!(folder.read("all.json"), "قديم");
}

#[test]
fn a_file_that_cannot_be_written_is_told_of_and_its_neighbours_are() {
    let records = format!("{{\"text\":{NOTE:?}}}\n").repeat(2);
    let folder = Folder::with([("x.jsonl", &*records), ("a.txt", NOTE), ("out/x.summary.html/in.txt", NOTE)]);
    for inputs in [["x.jsonl", "a.txt"], ["a.txt", "x.jsonl"]] {
        let outcome = folder.run(["-f", "html", "-o", "out"].iter().chain(&inputs));
        assert_eq!(outcome.code, 1);
        assert_eq!(
            outcome.message(),
            "out/x.summary.html: a folder is called so: move it away, or write to another directory"
        );
        assert_eq!(folder.files("out"), ["a.summary.html", "index.html", "x.summary.html/in.txt"]);
        assert!(folder.read("out/index.html").contains("a.summary.html"), "{inputs:?}");
        std::fs::remove_file(folder.path("out/a.summary.html")).unwrap();
        std::fs::remove_file(folder.path("out/index.html")).unwrap();
    }
}

#[test]
fn what_is_given_again_is_written_once_and_told_of_each_time() {
    let records = format!("{{\"text\":{NOTE:?}}}\n").repeat(2);
    let folder = Folder::with([("x.jsonl", &*records), ("a.txt", NOTE)]);
    for (name, lines) in [("x", 2), ("a", 1)] {
        let input = if name == "x" { "x.jsonl" } else { "a.txt" };
        let outcome = folder.run(["-f", "jsonl", "-o", "out/", input, input, input]);
        let told = format!(
            "zubda: {input}: would overwrite out/{name}.summary.jsonl, the summary of {input}: give it once\n"
        );
        assert_eq!((outcome.code, outcome.stderr), (1, told.repeat(2)));
        assert_eq!(folder.read(&format!("out/{name}.summary.jsonl")).lines().count(), lines);
    }
}

#[test]
fn no_name_tells_a_packed_file_from_the_same_unpacked() {
    let folder = Folder::with([("a.txt", NOTE)]);
    folder.write("a.txt.gz", &crate::gzipped(NOTE.as_bytes()));
    let told = folder.run(["-o", "out", "a.txt", "a.txt.gz"]).message().to_owned();
    assert!(told.ends_with("the summary of a.txt: summarize it apart"), "{told}");
}

#[test]
fn what_failed_is_tried_again_whatever_its_file_is_called() {
    let folder = Folder::with([]);
    for output in ["e.txt", "e.json", "e"] {
        let args = ["-f", "json", "--skip-existing", "-o", output, "a.txt"];
        for _ in 0..2 {
            assert_eq!(folder.run(args).code, 1, "{output}");
        }
        folder.write("a.txt", NOTE.as_bytes());
        folder.run(args).quiet_success();
        assert!(folder.read(output).contains("\"summary\""), "{output}");
        std::fs::remove_file(folder.path("a.txt")).unwrap();
    }
}
