//! gzip: whatever is read is read packed as well.

use serde_json::{Value, json};

use crate::program::{Folder, ONE_ARENA, parsed};
use crate::{ARTICLE, NOTE, article_lines, gzipped, note_lines};

#[test]
fn what_is_packed_is_what_it_is_unpacked() {
    let folder = Folder::with([]);
    let page = format!("<!DOCTYPE html><title>أمطار</title><p>{}</p>", NOTE.trim());
    let record = json!({"id": 1, "text": NOTE}).to_string();
    for (name, text) in [("a.txt.gz", NOTE), ("b.html.GZ", &page), ("c", NOTE), ("d", &page), ("e.txt", NOTE)]
    {
        folder.write(name, &gzipped(text.as_bytes()));
        assert_eq!(folder.run([name]).quiet_success(), note_lines(), "{name}");
    }
    for (name, text) in [("f.jsonl.gz", &record), ("g.json.gz", &format!("[{record}]")), ("h", &record)] {
        folder.write(name, &gzipped(text.as_bytes()));
        assert_eq!(folder.run([name]).quiet_success(), format!("==> 1 <==\n{}", note_lines()), "{name}");
        let piped = folder.feed::<&str>([], &gzipped(text.as_bytes())).quiet_success();
        assert_eq!(piped, format!("==> 1 <==\n{}", note_lines()), "{name}");
    }
    // Offsets point into what was packed.
    let out: Value = parsed(&folder.run(["-f", "json", "a.txt.gz"]).quiet_success());
    assert_eq!(out["sentences"][0]["bytes"][0], 0);
}

#[test]
fn a_directory_is_mirrored_without_the_extension_of_the_packing() {
    let folder = Folder::with([("d/b.txt", NOTE)]);
    folder.write("d/a.txt.gz", &gzipped(ARTICLE.as_bytes()));
    folder.write("d/c.tar.gz", &gzipped(b"x"));
    folder.run(["-n9", "-o", "out", "d"]).quiet_success();
    assert_eq!(folder.files("out"), ["d/a.summary.txt", "d/b.summary.txt"]);
    assert_eq!(folder.read("out/d/a.summary.txt"), article_lines());
}

#[test]
fn a_bomb_meets_the_ceiling_in_bounded_memory() {
    let folder = Folder::with([]);
    // A file may hold many packings one behind the other.
    let bomb = gzipped(&vec![b' '; 10_000_000]).repeat(12);
    assert!(bomb.len() < 200_000, "{} bytes", bomb.len());
    for name in ["a.txt.gz", "b.jsonl.gz", "c.json.gz"] {
        folder.write(name, &bomb);
        let script = format!("{ONE_ARENA}; ulimit -v 110000; \"$0\" --max-bytes 10M {name}");
        let mut command = std::process::Command::new("sh");
        command.args(["-c", &script, env!("CARGO_BIN_EXE_zubda")]).current_dir(folder.path(""));
        let output = command.output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        // White space is no value, so nothing of it is kept.
        let expected = if name == "c.json.gz" { "no record found" } else { "is larger than --max-bytes 10M" };
        assert!(told.contains(expected), "{name}: {told}");
    }
}

#[test]
fn what_is_cut_or_damaged_is_told_of_and_what_came_before_is_done() {
    let folder = Folder::with([("z.txt", NOTE)]);
    let record = |id: usize| json!({"id": id, "text": format!("{ARTICLE} ورقمه {id}.")}).to_string() + "\n";
    let records: String = (0..3000).map(record).collect();
    let whole = gzipped(records.as_bytes());
    folder.write("a.jsonl.gz", &whole[..whole.len() / 2]);
    folder.write("b.txt.gz", &gzipped(ARTICLE.as_bytes())[..200]);
    let outcome = folder.run(["-f", "jsonl", "-n1", "a.jsonl.gz", "b.txt.gz", "z.txt"]);
    let told: Vec<&str> = outcome.stderr.lines().collect();
    assert_eq!(told.len(), 2, "{told:?}");
    for (line, name) in told.iter().zip(["a.jsonl.gz", "b.txt.gz"]) {
        assert_eq!(
            *line,
            format!("zubda: {name}: the gzip data break off: the file is incomplete, fetch it again")
        );
    }
    assert!(outcome.stdout.lines().count() > 1000);
    let mut damaged = gzipped(ARTICLE.as_bytes());
    damaged[60..80].fill(0xff);
    folder.write("c.txt.gz", &damaged);
    assert!(folder.run(["c.txt.gz"]).message().starts_with("c.txt.gz: the gzip data "));
}

#[test]
fn zeros_behind_what_is_packed_are_no_part_of_it() {
    let folder = Folder::with([]);
    let padded = [gzipped(ARTICLE.as_bytes()), vec![0; 5000]].concat();
    folder.write("a.txt.gz", &padded);
    assert_eq!(folder.run(["-n9", "a.txt.gz"]).quiet_success(), article_lines());
    assert_eq!(folder.feed(["-n9"], &padded).quiet_success(), article_lines());
    let damaged = [padded, b"x".to_vec()].concat();
    assert_eq!(folder.feed(["-n9"], &damaged).code, 1);
}

#[test]
fn what_stands_behind_the_packed_bytes_is_told_of() {
    let folder = Folder::with([]);
    folder.write("a.txt.gz", &[gzipped(NOTE.as_bytes()), b"oops".to_vec()].concat());
    let outcome = folder.run(["a.txt.gz"]);
    let told = "a.txt.gz: bytes that are not packed stand behind the gzip data: `gzip -dc FILE` gives what is before them";
    assert_eq!((outcome.code, outcome.message()), (1, told));
    folder.write("b.txt.gz", &[gzipped(NOTE.as_bytes()), vec![0; 512]].concat());
    assert_eq!(folder.run(["b.txt.gz"]).quiet_success(), note_lines());
}
