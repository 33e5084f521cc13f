//! The READMEs: what they show is what the program prints, and the Arabic one shows all that the English one does.

use std::fs;
use std::path::Path;

use crate::program::Folder;

const ENGLISH: &str = include_str!("../../README.md");
const ARABIC: &str = include_str!("../../README.ar.md");

/// The lines of its blocks of code, without what is said behind a command.
fn code(page: &str) -> Vec<&str> {
    let blocks = page.split("```").skip(1).step_by(2);
    blocks
        .flat_map(|block| block.lines().skip(1))
        .map(|line| line.split("  #").next().unwrap().trim_end())
        .collect()
}

/// The links to other pages, without those of one README to the other.
fn links(page: &str) -> Vec<&str> {
    let links = page.split("](").skip(1).map(|rest| rest.split(')').next().unwrap());
    let mut links: Vec<&str> =
        links.filter(|link| !link.starts_with("README") && !link.starts_with('#')).collect();
    links.sort_unstable();
    links.dedup();
    links
}

/// What stands in backquotes and opens with a dash: the options.
fn options(page: &str) -> Vec<&str> {
    let quoted = page.split('`').filter(|quoted| quoted.starts_with('-') && !quoted.contains('\n'));
    let mut options: Vec<&str> = quoted.collect();
    options.sort_unstable();
    options.dedup();
    options
}

#[test]
fn the_arabic_page_shows_all_that_the_english_one_does() {
    assert_eq!(code(ARABIC), code(ENGLISH));
    assert_eq!(links(ARABIC), links(ENGLISH));
    assert_eq!(options(ARABIC), options(ENGLISH));
    let is_figure = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit()) && word.contains('.');
    let figures = |page: &'static str| {
        let rows = page.lines().filter(|line| line.starts_with("| "));
        rows.flat_map(|row| row.split(['|', ' ', '*', '(', ')'])).filter(is_figure).collect::<Vec<_>>()
    };
    assert_eq!(figures(ARABIC), figures(ENGLISH));
}

#[test]
fn every_link_leads_somewhere() {
    for link in links(ENGLISH) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(link);
        // The Python package is one of its own.
        assert!(path.exists() || link.starts_with("python/"), "{link}");
    }
}

#[test]
fn the_samples_are_what_the_program_prints() {
    let folder = Folder::with([]);
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    for name in ["everyday/column.txt", "documents/vocalised.txt"] {
        folder.write(Path::new("fixtures").join(name), &fs::read(fixtures.join(name)).unwrap());
    }
    let mut samples = 0;
    for block in ENGLISH.split("```").skip(1).step_by(2) {
        let mut lines = block.lines().skip(1);
        let Some(command) = lines.next().and_then(|line| line.strip_prefix("$ zubda -n ")) else { continue };
        let (command, jq) = command.split_once(" | ").unwrap_or((command, ""));
        let printed = folder.run(["-n"].into_iter().chain(command.split(' '))).quiet_success();
        let lines: Vec<&str> = lines.collect();
        samples += lines.len();
        if jq.is_empty() {
            assert_eq!(printed, lines.join("\n") + "\n");
        }
        // jq prints parts of the object, each on a line.
        assert!(lines.iter().all(|line| printed.contains(line)), "{lines:?} are not in {printed}");
    }
    assert_eq!(samples, 5, "lines that the commands print");
}
