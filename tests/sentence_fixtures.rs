//! The splitter on our own tables in `fixtures/sentences`, one file a rule.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Cases a rule has to have.
const FEWEST_CASES: usize = 6;
const RULES: usize = 11;

struct Case {
    line: usize,
    text: String,
    sentences: Vec<String>,
}

/// Bare lines are the input, `= ` lines the sentences, `#` lines comments; a blank line ends a case.
fn cases(file: &str) -> Vec<Case> {
    let mut cases = Vec::new();
    let mut lines = file.lines().enumerate().peekable();
    while let Some((number, _)) = lines.peek() {
        let mut case = Case { line: number + 1, text: String::new(), sentences: Vec::new() };
        for (_, line) in lines.by_ref().take_while(|(_, line)| !line.is_empty()) {
            if let Some(sentence) = line.strip_prefix("= ") {
                case.sentences.push(unescaped(sentence));
            } else if !line.starts_with('#') {
                if !case.text.is_empty() {
                    case.text.push('\n');
                }
                case.text.push_str(&unescaped(line));
            }
        }
        if !case.text.is_empty() {
            cases.push(case);
        }
    }
    cases
}

/// `\r \t \f \n \u{200f}` stand for the characters they name.
fn unescaped(line: &str) -> String {
    let mut parts = line.split('\\');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (c, rest) = match part.split_at(1) {
            ("r", rest) => ('\r', rest),
            ("t", rest) => ('\t', rest),
            ("f", rest) => ('\u{c}', rest),
            ("n", rest) => ('\n', rest),
            ("u", rest) => {
                let (code, rest) = rest[1..].split_once('}').expect("a closed \\u{…}");
                let code = u32::from_str_radix(code, 16).expect("hexadecimal digits");
                (char::from_u32(code).expect("a character"), rest)
            }
            (other, _) => panic!("unknown escape \\{other} in {line}"),
        };
        out.push(c);
        out.push_str(rest);
    }
    out
}

fn rule_files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/sentences");
    let entries = fs::read_dir(folder).expect("fixtures/sentences");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
}

#[test]
fn every_case_of_every_rule_is_split_as_written() {
    let mut failures = String::new();
    for path in rule_files() {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for case in cases(&fs::read_to_string(&path).expect("a readable table")) {
            let found: Vec<String> = zubda::split(&case.text)
                .into_iter()
                .map(|range| case.text[range].replace("\r\n", " ").replace('\n', " "))
                .collect();
            if found != case.sentences {
                writeln!(
                    failures,
                    "{name}:{}\n  found    {found:#?}\n  expected {:#?}",
                    case.line, case.sentences
                )
                .expect("writing to a string");
            }
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn every_rule_has_its_table_and_every_table_its_cases() {
    let files = rule_files();
    assert_eq!(files.len(), RULES);
    for (number, path) in (1..).zip(files) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        assert!(name.starts_with(&format!("s{number:02}-")), "{name} is not the table of rule {number}");
        let cases = cases(&fs::read_to_string(&path).expect("a readable table"));
        assert!(cases.len() >= FEWEST_CASES, "{name} has {} cases", cases.len());
        assert!(
            cases.iter().all(|case| !case.sentences.is_empty()),
            "{name} has a case that expects nothing"
        );
    }
}
