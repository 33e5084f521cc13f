//! Prints the keywords of a text file with their scores: `cargo run --example keywords -- FILE`; without one, those of a
//! fixture of this project.

use std::io::{self, Write};
use std::{env, fs};

use zubda::{StopWords, keywords};

/// How many to print.
const KEYWORDS: usize = 10;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/documents/encyclopedia.txt");
    let text = fs::read_to_string(env::args().nth(1).unwrap_or(fixture.into()))?;
    let mut out = io::stdout().lock();
    for keyword in keywords(&text, KEYWORDS, &StopWords::arabic()) {
        writeln!(out, "{:.4}\t{}\t{}", keyword.score, keyword.count, keyword.text)?;
    }
    Ok(())
}
