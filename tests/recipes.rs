//! The recipes of docs/recipes.md, run one after the other as they stand there: what a command prints is what stands
//! below it. `INSTA_UPDATE=always` writes it there.
#![cfg(unix)]

#[path = "common/skipped.rs"]
mod skipped;

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use skipped::not_run;
use tempfile::TempDir;

/// Programs that not every machine has.
const PROGRAMS: [&str; 7] = ["jq", "xargs", "parallel", "pandoc", "git", "gzip", "awk"];

/// A folder where the commands run: the fixtures are there, and `zubda` is the one built here.
struct Kitchen(TempDir);

impl Kitchen {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
        std::os::unix::fs::symlink(fixtures, folder.path().join("fixtures")).unwrap();
        Self(folder)
    }

    /// What a person would see of `command`.
    fn run(&self, command: &str) -> String {
        let program = Path::new(env!("CARGO_BIN_EXE_zubda"));
        let known = env::var("PATH").unwrap();
        let path = format!("{}:{known}", program.parent().unwrap().display());
        let mut shell = Command::new("sh");
        shell.args(["-c", &format!("exec 2>&1; {command}")]).current_dir(self.0.path()).stdin(Stdio::null());
        shell.env("PATH", path).env("HOME", self.0.path()).env("LC_ALL", "C.UTF-8");
        for who in ["AUTHOR", "COMMITTER"] {
            shell
                .env(format!("GIT_{who}_NAME"), "zubda")
                .env(format!("GIT_{who}_EMAIL"), "zubda@example.org");
        }
        String::from_utf8(shell.output().unwrap().stdout).unwrap()
    }
}

fn is_there(program: &str) -> bool {
    let found = Command::new("sh").args(["-c", &format!("command -v {program}")]).output().unwrap();
    found.status.success()
}

/// The first program that the commands of a block need and that is not there.
fn missing(block: &str) -> Option<&'static str> {
    let commands = block.lines().filter(|line| line.starts_with("$ ") || line.starts_with("> "));
    let words: Vec<&str> = commands.flat_map(str::split_whitespace).collect();
    PROGRAMS.into_iter().find(|program| words.contains(program) && !is_there(program))
}

/// A block with its commands as they are and, below each, what it prints now.
fn run_block(kitchen: &Kitchen, block: &str) -> String {
    let mut told = String::new();
    let mut lines = block.lines().peekable();
    while let Some(line) = lines.next() {
        let Some(first) = line.strip_prefix("$ ") else { continue };
        let mut command = first.to_owned();
        writeln!(told, "{line}").unwrap();
        while let Some(further) = lines.next_if(|line| line.starts_with("> ")) {
            write!(command, "\n{}", &further[2..]).unwrap();
            writeln!(told, "{further}").unwrap();
        }
        told.push_str(&kitchen.run(&command));
    }
    told
}

#[test]
fn every_recipe_gives_what_stands_below_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/recipes.md");
    let page = fs::read_to_string(&path).unwrap();
    let kitchen = Kitchen::new();
    let mut now = String::new();
    let mut ran = 0;
    for (number, part) in page.split("```").enumerate() {
        now.push_str(if number == 0 { "" } else { "```" });
        match part.strip_prefix("console\n") {
            None => now.push_str(part),
            Some(block) => match missing(block) {
                None => {
                    ran += 1;
                    write!(now, "console\n{}", run_block(&kitchen, block)).unwrap();
                }
                Some(program) => {
                    not_run("a recipe", &format!("{program} is not installed:\n{block}"));
                    now.push_str(part);
                }
            },
        }
    }
    assert!(ran > 0, "no recipe was run");
    if env::var_os("INSTA_UPDATE").is_some_and(|update| update == "always") {
        fs::write(path, &now).unwrap();
    } else {
        assert_same(&page, &now);
    }
}

fn assert_same(page: &str, now: &str) {
    let differ = page.lines().zip(now.lines()).enumerate().find(|(_, (page, now))| page != now);
    let at = differ
        .map(|(number, (page, now))| format!("line {}:\n  it says  {page}\n  it is    {now}", number + 1));
    assert!(page == now, "{}", at.unwrap_or_else(|| "one is longer".to_owned()));
}
