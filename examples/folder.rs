//! Summarizes the text files of a folder on all cores, in the order of their names:
//! `cargo run --release --example folder -- FOLDER`; without one, the fixtures of this project.

use std::io::{self, Write};
use std::num::NonZero;
use std::path::PathBuf;
use std::thread::available_parallelism;
use std::{env, fs};

use zubda::{Encoding, Summarizer, Summary, map_ordered};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder =
        env::args().nth(1).unwrap_or(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/documents").into());
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();

    let summarizer = Summarizer::default();
    let read_and_summarize = |path: PathBuf| -> (PathBuf, Result<Summary, String>) {
        let bytes = fs::read(&path).map_err(|error| error.to_string());
        let summary = bytes.and_then(|bytes| {
            let decoded = zubda::decode(&bytes, Encoding::AUTO).map_err(|error| error.to_string())?;
            Ok(summarizer.summarize(&decoded.text, None))
        });
        (path, summary)
    };
    let jobs = available_parallelism().map_or(1, NonZero::get);
    let mut out = io::stdout();
    map_ordered(jobs, paths.into_iter(), read_and_summarize, |(path, summary)| match summary {
        Ok(summary) => writeln!(out, "{}\n{}\n", path.display(), summary.text()),
        // One bad file does not stop the others.
        Err(error) => writeln!(io::stderr(), "{}: {error}", path.display()),
    })?;
    Ok(())
}
