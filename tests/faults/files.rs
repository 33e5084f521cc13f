//! The inputs: files that change under the program's hands, loops, pipes, devices, names of any bytes and any length.

use std::ffi::OsStr;
use std::fs::{self, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};

use rustix::fs::{CWD, FileType, Mode, OFlags, mkdirat, mknodat, openat};

use crate::program::{Folder, parsed};
use crate::{contents, document, documents, finish, run};

#[test]
fn files_that_change_between_the_walk_and_the_read_are_told_of_and_the_others_done() {
    let folder = documents(7);
    // More than a pipe holds: until somebody reads on, the second file is not opened. The names are known by then.
    folder.write("d/0000.txt", document(0).repeat(2000).as_bytes());
    let mut child =
        folder.command(["-j1", "-f", "jsonl", "--explain", "--keep-boilerplate", "d"]).spawn().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut [0]).unwrap();
    fs::remove_file(folder.path("d/0001.txt")).unwrap();
    OpenOptions::new().write(true).open(folder.path("d/0002.txt")).unwrap().set_len(42).unwrap();
    OpenOptions::new().write(true).open(folder.path("d/0003.txt")).unwrap().set_len(0).unwrap();
    fs::set_permissions(folder.path("d/0004.txt"), fs::Permissions::from_mode(0o0)).unwrap();
    let closed = fs::read(folder.path("d/0004.txt")).is_err();
    fs::remove_file(folder.path("d/0005.txt")).unwrap();
    fs::create_dir(folder.path("d/0005.txt")).unwrap();
    let mut rest = String::new();
    stdout.read_to_string(&mut rest).unwrap();
    let outcome = finish(child);
    assert_eq!(outcome.code, 1);
    let lines: Vec<&str> = rest.lines().collect();
    assert_eq!(lines.len(), 7, "a document in is a line out");
    let told = |number: usize, what: &str| {
        let path = format!("zubda: d/{number:04}.txt: ");
        let line = outcome.stderr.lines().find(|line| line.starts_with(&path));
        assert!(line.is_some_and(|line| line.contains(what)), "{number}: {}", outcome.stderr);
    };
    told(1, "no such file or directory");
    told(2, "cut off by the end");
    told(3, "the document is empty");
    told(5, "is a directory");
    if closed {
        told(4, "permission denied");
    } else {
        crate::not_run("a file that may not be read", "root reads it all the same");
    }
    assert!(lines[6].contains(document(6).split('.').next().unwrap()), "{}", lines[6]);
}

#[test]
fn loops_pipes_devices_and_dangling_links_among_the_files_are_passed_over() {
    let folder = documents(2);
    symlink("..", folder.path("d/up")).unwrap();
    symlink("loop.txt", folder.path("d/loop.txt")).unwrap();
    symlink("/dev/zero", folder.path("d/zero.txt")).unwrap();
    symlink("/dev/null", folder.path("d/null.txt")).unwrap();
    symlink("none", folder.path("d/dangling.txt")).unwrap();
    symlink("0000.txt", folder.path("d/linked.txt")).unwrap();
    mknodat(CWD, folder.path("d/pipe.txt"), FileType::Fifo, Mode::from_raw_mode(0o600), 0).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(folder.path("d/socket.txt")).unwrap();
    let outcome = run(folder.command(["-o", "out", "d"]));
    outcome.quiet_success();
    assert_eq!(folder.files("out"), ["d/0000.summary.txt", "d/0001.summary.txt", "d/linked.summary.txt"]);
    let split = run(folder.command(["split", "d"])).quiet_success();
    assert_eq!(split.matches("==> ").count(), 3);
    // Who asks for more hears of those that lead to nothing.
    let told = run(folder.command(["-v", "-o", "out", "d"])).stderr;
    let lost = ["dangling", "loop"]
        .map(|name| format!("zubda: d/{name}.txt: left out: a link to nothing\n"))
        .concat();
    assert!(told.starts_with(&lost), "{told}");
}

#[test]
fn a_loop_or_a_directory_named_as_a_file_is_told_of() {
    let folder = documents(1);
    symlink("loop.txt", folder.path("loop.txt")).unwrap();
    for (path, what) in
        [("loop.txt", "Too many levels of symbolic links"), ("d/0000.txt/x", "a folder on the way is a file")]
    {
        let outcome = run(folder.command([path, "d/0000.txt"]));
        assert_eq!(outcome.code, 1);
        assert!(outcome.message().contains(what), "{outcome:?}");
        assert!(outcome.stdout.contains("==> d/0000.txt <=="));
    }
}

#[test]
fn names_of_any_bytes_are_files_like_others_and_forge_no_line() {
    let names: [&[u8]; 7] = [
        b"line\nfeed.txt",
        "\u{202e}txt.exe.txt".as_bytes(),
        b"latin-\xe9.txt",
        b"escape-\x1b]0;owned\x07.txt",
        "==> other <==.txt".as_bytes(),
        b"-n.txt",
        "خبر عاجل.txt".as_bytes(),
    ];
    let folder = Folder::with([]);
    for (number, name) in names.into_iter().enumerate() {
        folder.write(std::path::Path::new("d").join(OsStr::from_bytes(name)), document(number).as_bytes());
    }
    folder.write(OsStr::from_bytes(b"d/bad\n\xff\x1b.txt"), b"\0");
    let outcome = run(folder.command(["-n1", "d"]));
    assert_eq!(outcome.code, 1);
    let message = "d/bad\\u{a}\u{fffd}\\u{1b}.txt: byte 0 is NUL";
    assert!(outcome.message().starts_with(message), "{outcome:?}");
    let steering = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
    assert!(!outcome.stdout.contains(steering), "{:?}", outcome.stdout);
    let headers = outcome.stdout.lines().filter(|line| line.starts_with("==> d/")).count();
    assert_eq!((headers, outcome.stdout.lines().count()), (7, 7 * 3 - 1), "{:?}", outcome.stdout);
    let lines = run(folder.command(["-f", "jsonl", "d"])).stdout;
    assert_eq!(lines.lines().count(), 8);
    for line in lines.lines() {
        let record: serde_json::Value = parsed(line);
        assert!(record["source"].as_str().unwrap().starts_with("d/"));
    }
    assert_eq!(run(folder.command(["-o", "out", "d"])).code, 1);
    for name in names {
        let summary = [name.strip_suffix(b".txt").unwrap(), b".summary.txt"].concat();
        assert!(folder.path("out/d").join(OsStr::from_bytes(&summary)).is_file(), "{name:?}");
    }
}

#[test]
fn paths_too_long_for_the_system_are_told_of_and_the_others_done() {
    let folder = documents(1);
    // 20 folders of 250 bytes, 5,000 from the top, which no single call takes.
    let name = "ن".repeat(125);
    let mut place = openat(CWD, folder.path("d"), OFlags::DIRECTORY, Mode::empty()).unwrap();
    for number in 0..20 {
        mkdirat(&place, &name, Mode::RWXU).unwrap();
        place = openat(&place, &name, OFlags::DIRECTORY, Mode::empty()).unwrap();
        let file = openat(&place, "x.txt", OFlags::CREATE | OFlags::WRONLY, Mode::RUSR | Mode::WUSR).unwrap();
        fs::File::from(file).write_all(document(number).as_bytes()).unwrap();
    }
    folder.write(format!("d/{}.txt", "ب".repeat(125)), document(1).as_bytes());
    let outcome = run(folder.command(["-n1", "d"]));
    assert_eq!(outcome.code, 1);
    assert!(outcome.stderr.lines().all(|line| line.ends_with("too long for the system")), "{outcome:?}");
    assert!(outcome.stdout.matches("==> ").count() >= 16, "{}", outcome.stdout);
    // Scored against themselves all are right.
    let outcome = run(folder.command(["rouge", "--reference", "d", "--candidate", "d"]));
    assert_eq!(outcome.code, 1);
    assert!(outcome.stderr.lines().all(|line| line.ends_with("too long for the system")), "{outcome:?}");
    assert!(outcome.stdout.contains("ROUGE-1      100.00"), "{}", outcome.stdout);
    // `.summary` makes a name of 254 bytes too long for its folder, and a path of 4,090 for the system.
    let outcome = run(folder.command(["-o", "out", "d"]));
    assert_eq!(outcome.code, 1);
    assert!(folder.path("out/d/0000.summary.txt").is_file());
    assert!(outcome.stderr.contains("ب.summary.txt: its name or its path is too long"), "{outcome:?}");
}

#[test]
fn an_output_that_is_the_input_is_filled_once_and_summaries_are_not_summarized() {
    for (input, output) in [("d", "d"), ("d", "."), (".", "."), ("./d/../d", "d/")] {
        let folder = documents(3);
        folder.write("d/sub/note.txt", document(9).as_bytes());
        let first = run(folder.command(["-o", output, input]));
        assert_eq!((first.code, first.stderr.as_str()), (0, ""), "{input} into {output}");
        let once = contents(&folder, ".");
        assert_eq!(once.len(), 8, "{input} into {output}: {:?}", once.keys());
        for again in [&["-o", output, input][..], &["-o", output, "--skip-existing", input]] {
            run(folder.command(again)).quiet_success();
            assert_eq!(contents(&folder, "."), once, "{input} into {output} again");
        }
    }
}

#[test]
fn nothing_is_written_outside_the_output() {
    let folder = documents(1);
    let document = document(5);
    folder.write("work/in/a.txt", document.as_bytes());
    folder.write("outside/b.txt", document.as_bytes());
    symlink("../../outside", folder.path("work/in/away")).unwrap();
    symlink("../../outside/b.txt", folder.path("work/in/b.txt")).unwrap();
    let record = |id: &str| format!("{{\"id\":{id},\"text\":\"{document}\",\"title\":\"../../t\"}}\n");
    let ids =
        ["\"../../../up\"", "\"/etc/absolute\"", "\"a/b\"", "\"\\u0000\"", "\"\"", "[\"..\"]"].map(record);
    folder.write("work/in/records.jsonl", ids.concat().as_bytes());
    let before = contents(&folder, ".");
    let absolute = folder.path("outside/b.txt");
    let absolute = absolute.to_str().unwrap();
    for input in ["in", "in/../in", "../work/in", "in/away/b.txt", "../outside", "..", absolute] {
        for format in ["text", "json", "jsonl", "markdown"] {
            let mut command = folder.command(["-f", format, "-o", "out/", input]);
            command.current_dir(folder.path("work"));
            run(command);
            let mut after = contents(&folder, ".");
            after.retain(|name, _| !name.starts_with("work/out/"));
            assert!(folder.path("work/out").is_dir(), "{input} as {format}");
            assert_eq!(after, before, "{input} as {format}");
        }
        fs::remove_dir_all(folder.path("work/out")).unwrap();
    }
}
