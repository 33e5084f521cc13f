//! Completions and manual pages, read by the programs that they are for.

use std::io::ErrorKind;
use std::process::{Command, Stdio};

use crate::not_run;
use crate::program::Folder;

/// The commands, each of which has a page of its own, as the help lists them.
fn commands() -> Vec<String> {
    let help = Folder::with([]).run(["--help"]).quiet_success();
    let (_, list) = help.split_once("\nCommands:\n").expect("a list of commands");
    let lines = list.lines().take_while(|line| !line.is_empty());
    let names = lines.filter_map(|line| line.trim().split(' ').next()).filter(|name| *name != "help");
    let names: Vec<String> = names.map(str::to_owned).collect();
    assert!(names.len() > 6, "{names:?}");
    names
}

/// No command, and each.
fn pages() -> Vec<Option<String>> {
    [None].into_iter().chain(commands().into_iter().map(Some)).collect()
}

/// Runs `program` with `args`; nothing if it is not installed, which is said by name.
fn run(program: &str, args: &[&str], folder: &Folder) -> Option<(bool, String, String)> {
    let mut command = Command::new(program);
    // Nothing of the user's own settings takes part.
    command.args(args).current_dir(folder.path("")).env("HOME", folder.path("")).stdin(Stdio::null());
    match command.output() {
        Ok(output) => {
            let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
            Some((output.status.success(), out, err))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            not_run(&format!("what zubda writes for {program}"), &format!("{program} is not installed"));
            None
        }
        Err(error) => panic!("{program}: {error}"),
    }
}

/// A folder with the completion script of `shell` in it.
fn script(shell: &str) -> Folder {
    let script = Folder::with([]).run(["completions", shell]).quiet_success();
    assert!(script.contains("zubda") && script.contains("sentences"), "{shell}: {script}");
    Folder::with([("script", &script)])
}

/// Has `program` read the script of `shell` with `args`, and wants to hear nothing of it.
fn assert_accepted(shell: &str, program: &str, args: &[&str]) {
    if let Some(outcome) = run(program, args, &script(shell)) {
        assert_eq!(outcome, (true, String::new(), String::new()), "{shell}");
    }
}

#[test]
fn bash_accepts_its_completions_and_completes_by_them() {
    assert_accepted("bash", "bash", &["-n", "script"]);
    let ask = "source ./script; COMP_WORDS=(zubda --rat); COMP_CWORD=1; _zubda zubda --rat zubda; \
               echo \"${COMPREPLY[@]}\"";
    if let Some(outcome) = run("bash", &["--norc", "-c", ask], &script("bash")) {
        assert_eq!(outcome, (true, "--ratio\n".to_owned(), String::new()));
    }
}

#[test]
fn zsh_accepts_its_completions() {
    assert_accepted("zsh", "zsh", &["-f", "-n", "script"]);
}

#[test]
fn fish_accepts_its_completions_and_completes_by_them() {
    assert_accepted("fish", "fish", &["--no-execute", "script"]);
    let ask = "source script; complete --do-complete 'zubda --sent'";
    if let Some((ended_well, out, _)) = run("fish", &["--no-config", "-c", ask], &script("fish")) {
        assert!(ended_well && out.starts_with("--sentences\t"), "{out}");
    }
}

#[test]
fn elvish_accepts_its_completions_and_completes_by_them() {
    // Its editor, which the script speaks to, is there only at a terminal: this stands in for it.
    let ask = "var edit: = (ns [&completion:=(ns [&arg-completer=[&]]) &complex-candidate~={|@a &display=''| put $a[0]}]); \
               eval (slurp < script) &ns=(ns [&edit:=$edit:]); \
               each {|c| echo $c} [($edit:completion:arg-completer[zubda] zubda --sent)]";
    if let Some((ended_well, out, err)) = run("elvish", &["-norc", "-c", ask], &script("elvish")) {
        assert_eq!((ended_well, err.as_str()), (true, ""));
        assert!(out.lines().any(|candidate| candidate == "--sentences"), "{out}");
    }
}

#[test]
fn powershell_accepts_its_completions() {
    let parse = "$errors = $null; $null = [Management.Automation.Language.Parser]::ParseInput(\
                 (Get-Content -Raw script), [ref]$null, [ref]$errors); $errors | Out-String -NoNewline";
    assert_accepted("powershell", "pwsh", &["-NoProfile", "-NonInteractive", "-Command", parse]);
}

#[test]
fn man_reads_every_page_without_a_warning() {
    let mut is_there = true;
    for page in pages() {
        let page = page.as_deref();
        let text = Folder::with([]).run(["man"].into_iter().chain(page)).quiet_success();
        let title = page.map_or("zubda".to_owned(), |command| format!("zubda-{command}"));
        let version = env!("CARGO_PKG_VERSION");
        assert!(text.contains(&format!(".TH {title} 1  \"zubda {version}\"")), "{text}");
        let folder = Folder::with([("page", &text)]);
        let args = ["-ww", "-man", "-Kutf8", "-Tutf8", "-z", "page"];
        // That it is missing is said once.
        let outcome = if is_there { run("groff", &args, &folder) } else { None };
        is_there = outcome.is_some();
        assert!(outcome.is_none_or(|outcome| outcome == (true, String::new(), String::new())), "{title}");
    }
}

#[test]
fn the_page_shows_every_option_of_the_help_and_every_command() {
    let folder = Folder::with([]);
    let page = folder.run(["man"]).quiet_success().replace("\\-", "-");
    let help = folder.run(["--help"]).quiet_success();
    let options: Vec<&str> =
        help.split_whitespace().filter(|word| word.starts_with("--") && word.len() > 4).collect();
    assert!(options.len() > 15, "{options:?}");
    for option in options {
        let option = option.trim_end_matches([',', ')', '\'', '`']);
        assert!(page.contains(option), "{option} is missing");
    }
    for command in commands() {
        assert!(page.contains(&format!("\nzubda {command}\n")), "{command} is missing");
    }
}

/// No page is installed by itself, so none is named.
#[test]
fn every_option_on_a_page_is_described_and_no_other_page_is_named() {
    let folder = Folder::with([]);
    for command in pages() {
        let command = command.as_deref();
        let page = folder.run(["man"].into_iter().chain(command)).quiet_success();
        let lines: Vec<&str> = page.lines().collect();
        let options = (0..lines.len()).filter(|&at| lines[at] == ".TP" && lines[at + 1].contains("\\-\\-"));
        for at in options {
            let description = lines[at + 2];
            let is_there = !description.starts_with('.') && description.len() > 5;
            assert!(is_there, "{command:?}: {} has no description: {description:?}", lines[at + 1]);
        }
        let others = page.matches("(1)").count();
        assert_eq!(others, 0, "{command:?} names a page");
    }
}

#[test]
fn the_examples_of_a_page_are_lines_as_they_were_written() {
    for command in pages() {
        let (folder, command) = (Folder::with([]), command.as_deref());
        let page = folder.run(["man"].into_iter().chain(command)).quiet_success();
        let help = folder.run(command.into_iter().chain(["--help"])).quiet_success();
        let Some((_, examples)) = help.split_once("Examples:\n") else { continue };
        let args = ["-man", "-Kutf8", "-Tutf8", "-P-cbou", "page"];
        let Some((_, seen, _)) = run("groff", &args, &Folder::with([("page", &page)])) else { return };
        for example in examples.lines().take_while(|line| line.starts_with("  ")) {
            let kept = seen.lines().any(|line| line.trim() == example.trim());
            assert!(kept, "{command:?}: {example:?} is wrapped in\n{seen}");
        }
    }
}

#[test]
fn a_shell_or_a_command_that_is_none_is_told_with_those_that_are() {
    let told = [
        (["completions", "tcsh"], "bash, elvish, fish, powershell, zsh"),
        (
            ["man", "help"],
            "man: there is no command help: give one of split, terms, keywords, rouge, stopwords, completions, man",
        ),
    ];
    for (args, cure) in told {
        let outcome = Folder::with([]).run(args);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{args:?}");
        assert!(outcome.message().contains(cure), "{outcome:?}");
    }
}
