//! Where the output goes: full, gone, or filling up.

use std::fs::{self, OpenOptions};
use std::io::Read;
use std::path::Path;
use std::process::Command;

use crate::program::Folder;
use crate::{contents, document, documents, finish, not_run, run};

#[test]
fn a_full_device_is_told_of_on_one_line() {
    let folder = documents(3);
    let full = || OpenOptions::new().write(true).open("/dev/full").unwrap();
    let commands: [&[&str]; 12] = [
        &["d"],
        &["-f", "json", "d"],
        &["-f", "jsonl", "-j2", "d"],
        &["-f", "markdown", "d/0000.txt"],
        &["--explain", "d/0000.txt"],
        &["split", "d"],
        &["terms", "d"],
        &["rouge", "--reference", "d", "--candidate", "d"],
        &["-o", "/dev/full", "d/0000.txt"],
        &["man"],
        &["--help"],
        &["--version"],
    ];
    for args in commands {
        let mut command = folder.command(args);
        command.stdout(full());
        let outcome = run(command);
        assert_eq!(outcome.code, 1, "{args:?}: {outcome:?}");
        assert!(outcome.message().contains("No space left on device"), "{args:?}: {outcome:?}");
    }
    // Nobody to tell: it ends all the same, and its code says why.
    let mut command = folder.command(["d"]);
    command.stdout(full()).stderr(full());
    assert_eq!(run(command).code, 1);
}

/// Runs the program for a reader that goes away after so many bytes.
#[track_caller]
fn assert_ends_quietly(folder: &Folder, args: &[&str], bytes: usize) {
    let mut child = folder.command(args).spawn().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut vec![0; bytes]).unwrap();
    drop(stdout);
    let outcome = finish(child);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""), "{args:?}: gone after {bytes} bytes");
}

#[test]
fn the_reader_may_go_away_at_any_byte() {
    let folder = documents(400);
    let records = ["-f", "jsonl", "-j2", "d"];
    let whole = run(folder.command(records)).stdout.len();
    assert!(whole > 4 << 16, "{whole} bytes fit a pipe");
    let edges = [1 << 12, 1 << 13, 1 << 16, whole - (1 << 16) - 1].map(|edge| edge - 1..edge + 2);
    for bytes in (0..20).chain(edges.into_iter().flatten()) {
        assert_ends_quietly(&folder, &records, bytes);
    }
    for args in [&["split", "d"][..], &["terms", "d"], &["-f", "json", "d"], &["--explain", "d"]] {
        assert_ends_quietly(&folder, args, 1);
    }
}

#[test]
fn messages_that_nobody_reads_end_nothing() {
    let folder = documents(1);
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut command = folder.command(["none.txt", "d"]);
    command.stderr(writer);
    let outcome = run(command);
    assert_eq!((outcome.code, outcome.stdout.lines().count()), (1, 4));
}

/// A small file system of its own, gone when it is dropped.
struct Disk<'f>(&'f Path);

impl<'f> Disk<'f> {
    fn mount(path: &'f Path, size: &str) -> Option<Self> {
        fs::create_dir_all(path).unwrap();
        let mount = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "zubda"])
            .arg(path)
            .output();
        mount.is_ok_and(|output| output.status.success()).then_some(Self(path))
    }

    fn resize(&self, size: &str) {
        let options = format!("remount,size={size}");
        assert!(Command::new("mount").args(["-o", &options]).arg(self.0).status().unwrap().success());
    }
}

impl Drop for Disk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0).status();
    }
}

#[test]
fn a_disk_that_fills_up_holds_whole_files_and_the_rest_can_be_done_later() {
    let folder = documents(100);
    let path = folder.path("disk");
    let Some(disk) = Disk::mount(&path, "128k") else {
        return not_run("a disk that fills up in mid-batch", "a tmpfs cannot be mounted: run as root");
    };
    run(folder.command(["-o", "whole", "d"])).quiet_success();
    let whole = contents(&folder, "whole");
    let outcome = run(folder.command(["-j2", "-o", "disk/out", "d"]));
    assert_eq!(outcome.code, 1);
    let told = outcome
        .stderr
        .lines()
        .filter(|line| line.ends_with("no space left on the disk: make some, and go on with --skip-existing"))
        .count();
    let written = contents(&folder, "disk/out");
    assert_eq!(
        (written.len() + told, told, outcome.stderr.lines().count()),
        (100, told, told),
        "{outcome:?}"
    );
    assert!(!written.is_empty() && told > 0, "{told} told of");
    for (name, bytes) in &written {
        assert_eq!(bytes, &whole[name], "{name}");
    }
    disk.resize("8m");
    let outcome = run(folder.command(["-j2", "-o", "disk/out", "--skip-existing", "d"]));
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    assert_eq!(contents(&folder, "disk/out"), whole);
}

#[test]
fn a_file_that_cannot_be_finished_leaves_the_old_one() {
    let folder = Folder::with([("a.txt", &document(1).repeat(3000)), ("disk/old", "")]);
    let path = folder.path("disk");
    let Some(_disk) = Disk::mount(&path, "64k") else {
        return not_run("a single file on a disk that is full", "a tmpfs cannot be mounted: run as root");
    };
    folder.write("disk/out.json", b"old");
    let outcome = run(folder.command(["-f", "json", "--explain", "-o", "disk/out.json", "a.txt"]));
    assert_eq!(outcome.code, 1, "{outcome:?}");
    assert!(outcome.message().contains("o space left on"), "{outcome:?}");
    assert_eq!(folder.files("disk"), ["out.json"]);
    assert_eq!(folder.read("disk/out.json"), "old");
}
